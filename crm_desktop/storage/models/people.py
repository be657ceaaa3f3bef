"""Staff, customers, their phones, contact persons and tags, and doubles of them (DOMAIN section 1)."""

import peewee

from crm_desktop.core.addresses import join_address
from crm_desktop.core.enums import (
    CustomerKind,
    CustomerStatus,
    FamilyRelation,
    Gender,
    Grade,
    PhoneKind,
    StaffRole,
)
from crm_desktop.storage.fields import EnumField, UtcField
from crm_desktop.storage.models.base import Record, link, text
from crm_desktop.storage.models.birthday import Born


class Staff(Record):
    name = text(unique=True)
    role = EnumField(StaffRole, default=StaffRole.AGENT)
    phone = text()
    active = peewee.BooleanField(default=True)


class Customer(Born):
    number = text(unique=True)
    name = text(index=True)
    kind = EnumField(CustomerKind, default=CustomerKind.PERSON)
    honorific = text()
    gender = EnumField(Gender, null=True)
    email = text()
    wechat = text()
    province = text()
    city = text()
    district = text()
    street = text()
    """Street and house; an address that was never split stands here whole."""
    postcode = text()
    grade = EnumField(Grade, null=True, index=True)
    source = text()
    referred_by = link("self", null=True)
    preferences = text()
    background = text()
    relation = text()
    """What the customer is to us now (source 004)."""
    competitors = text()
    """What competitors do for the customer (source 004)."""
    do_not_call = peewee.BooleanField(default=False)
    do_not_post = peewee.BooleanField(default=False)
    customer_since = peewee.DateField()
    status = EnumField(CustomerStatus, default=CustomerStatus.ACTIVE)
    lost_at = peewee.DateField(null=True)
    lost_reason = text()
    won_back_at = peewee.DateField(null=True)
    staff = link(Staff, null=True)
    yearly_value_fen = peewee.BigIntegerField(default=0)
    remarks = text()

    @property
    def address(self) -> str:
        """All of it in one line, in the order of its writing."""
        return join_address(self.province, self.city, self.district, self.street)


class ContactPerson(Born):
    customer = link(Customer, backref="contacts")
    name = text()
    post = text()
    honorific = text()
    remarks = text()


class Phone(Record):
    """A number as it was written, and its digits, by which it is found and compared."""

    customer = link(Customer, backref="phones", index=False)
    contact = link(ContactPerson, backref="phones", null=True)
    position = peewee.IntegerField(default=0)
    kind = EnumField(PhoneKind, default=PhoneKind.MOBILE)
    number = text()
    digits = text(index=True)
    extension = text()
    whose = text()
    """Who answers, or where it rings: "妻子", "办公室"."""

    class Meta:
        indexes = ((("customer", "kind"), False),)


class CustomerTag(Record):
    customer = link(Customer, backref="tags")
    tag = text(index=True)

    class Meta:
        indexes = ((("customer", "tag"), True),)


class FamilyLink(Record):
    """Two customers of one family, kept once: what ``relative`` is to ``customer``."""

    customer = link(Customer, backref="family")
    relative = link(Customer)
    relation = EnumField(FamilyRelation, default=FamilyRelation.RELATIVE)

    class Meta:
        indexes = ((("customer", "relative"), True),)


class CustomerStatusChange(Record):
    """One row for each time a customer was lost or won back: the month's figures look back in time."""

    customer = link(Customer, backref="status_changes")
    status = EnumField(CustomerStatus)
    on_date = peewee.DateField(index=True)
    reason = text()


class GradeChange(Record):
    """One row for each time the grade was set, for the grades at the end of a past month."""

    customer = link(Customer, backref="grade_changes")
    grade = EnumField(Grade, null=True)
    at = UtcField(index=True)


class FormerCustomer(Record):
    """What a customer was called before: a record that was merged into it, or its own name until then.

    ``former_id`` is the id that the record had; by its number and name the customer is still found.
    """

    customer = link(Customer, backref="former")
    former_id = peewee.IntegerField(index=True)
    number = text(index=True)
    name = text()
    name_key = text(index=True)
    """The name as an import compares it."""


class ToldApart(Record):
    """Two customers who look like one, and of whom somebody said that they are two.

    ``facts`` is what was known of both then (``services.doubles``): where something changed, it may be asked
    once more.
    """

    first = link(Customer)
    second = link(Customer)
    facts = text()

    class Meta:
        indexes = ((("first", "second"), True),)
