"""Installed products, service orders with their appointments and freight, promises (DOMAIN section 1)."""

from datetime import date

import peewee

from crm_desktop.core.enums import FaultSource, Guarantee, ProductStatus, RepairState, ServiceMode
from crm_desktop.storage.fields import EnumField, TableField, UtcField
from crm_desktop.storage.models.base import Record, link, text
from crm_desktop.storage.models.people import Customer, Staff


class CatalogueModel(Record):
    """A model of the catalogue, under the name that its products have; what a new product of it gets."""

    name = text(unique=True)
    other_names = text()
    """Names in other spellings that were merged into it, one a line: what is named so is this model."""
    maker = text()
    warranty_months = peewee.IntegerField(null=True)
    maintenance_months = peewee.IntegerField(null=True)
    maintenance_km = peewee.IntegerField(null=True)
    """Maintained after so many months or kilometres, whichever comes first."""
    design_life_years = peewee.IntegerField(null=True)
    remarks = text()


class Product(Record):
    """An installed product; without an install date the purchase date stands for it."""

    customer = link(Customer, backref="products")
    model = text(index=True)
    serial_number = text()
    plate = text()
    purchase_date = peewee.DateField(null=True)
    purchase_reason = text()
    promise_at_sale = text()
    price_fen = peewee.BigIntegerField(default=0)
    install_date = peewee.DateField(null=True)
    installer = text()
    """The installer's name as written: also one who never was on the staff."""
    materials = text()
    place = text()
    """Where it stands, if not at the customer's address."""
    warranty_until = peewee.DateField(null=True)
    extended_until = peewee.DateField(null=True)
    design_life_until = peewee.DateField(null=True)
    maintenance_months = peewee.IntegerField(null=True)
    next_maintenance = peewee.DateField(null=True, index=True)
    maintenance_km = peewee.IntegerField(null=True)
    next_maintenance_km = peewee.IntegerField(null=True)
    """What the odometer shows when the next maintenance is due, if that comes first."""
    forecast_maintenance = peewee.DateField(null=True)
    """The day on which it will show that (``core.odometer.forecast``), kept with each reading."""
    status = EnumField(ProductStatus, default=ProductStatus.IN_USE)
    replaced_by = link("self", null=True)
    remarks = text()

    @property
    def maintenance_due(self) -> date | None:
        """When the next maintenance is due, by months or by kilometres, whichever comes first."""
        return min(filter(None, (self.next_maintenance, self.forecast_maintenance)), default=None)


class FormerOwner(Record):
    """A customer who had a product until it was handed on to another one, with what it was known by then."""

    customer = link(Customer, backref="handed_on")
    product = link(Product, backref="former_owners")
    until = peewee.DateField()
    model = text()
    serial_number = text()
    plate = text()
    remarks = text()


class ServiceOrder(Record):
    number = text(unique=True)
    customer = link(Customer, backref="orders")
    product = link(Product, backref="orders", null=True)
    mode = EnumField(ServiceMode)
    subject = text()
    """What the customer asked for, in a few words."""
    owner = link(Staff, null=True)
    """First-contact owner: who takes the call follows it up and reports back (source 004)."""
    technician = link(Staff, null=True)
    received_at = UtcField(index=True)
    appointment_start = UtcField(null=True)
    appointment_end = UtcField(null=True)
    arrived_at = UtcField(null=True)
    finished_at = UtcField(null=True, index=True)
    fault_cause = text()
    fault_source = EnumField(FaultSource, null=True)
    work_done = text()
    repair_state = EnumField(RepairState, null=True)
    parts = text()
    fee_fen = peewee.BigIntegerField(default=0)
    guarantee = EnumField(Guarantee, null=True)
    promised_finish = peewee.DateField(null=True)
    department = text()
    remarks = text()


class OdometerReading(Record):
    """How far a product had been driven on a day, as somebody read it off or was told."""

    product = link(Product, backref="readings")
    order = link(ServiceOrder, backref="readings", null=True)
    """The service order at which it was read off."""
    day = peewee.DateField()
    km = peewee.IntegerField()


class Appointment(Record):
    """An appointment window as it was agreed; the last one agreed before it began is the one to keep."""

    order = link(ServiceOrder, backref="appointments")
    window_start = UtcField()
    window_end = UtcField()
    agreed_at = UtcField()
    reason = text()
    told_at = UtcField(null=True)
    told_by = link(Staff, null=True)


class Freight(Record):
    order = link(ServiceOrder, backref="freights", unique=True)
    quantity = text()
    destination = text()
    planned_dispatch = peewee.DateField(null=True)
    actual_dispatch = peewee.DateField(null=True)
    planned_arrival = peewee.DateField(null=True)
    actual_arrival = peewee.DateField(null=True)
    documents_correct = peewee.BooleanField(null=True)
    damage = text()


class Promise(Record):
    """What was promised to a customer; from which record, as its table and id."""

    customer = link(Customer, backref="promises")
    what = text()
    due_at = UtcField(index=True)
    all_day = peewee.BooleanField(default=False)
    staff = link(Staff, null=True)
    source_table = TableField()
    source_id = peewee.IntegerField(null=True)
    kept_at = UtcField(null=True)
    withdrawn_at = UtcField(null=True)

    class Meta:
        indexes = ((("source_table", "source_id"), False),)
