"""What a product's readings are, and what a finished order says about its next maintenance.

What is proposed by months and foretold by kilometres, each write keeps (``storage.next_maintenance``).
"""

from datetime import date

from crm_desktop import storage
from crm_desktop.core import clock, dates
from crm_desktop.core.enums import CallbackKind, CallbackState, CancelReason, ServiceMode
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.storage.models import Callback, OdometerReading, Product, ServiceOrder, Staff


def is_driven(product: Product) -> bool:
    """Whether one asks for its kilometres: it has a plate, or is maintained by them."""
    return bool(product.plate or product.maintenance_km or product.next_maintenance_km)


def readings_of(product: Product) -> list[OdometerReading]:
    """What was read off, the latest last; inside ``reading()`` or a write."""
    found = OdometerReading.select().where(OdometerReading.product == product)
    return list(found.order_by(OdometerReading.day, OdometerReading.km, OdometerReading.id))


def note_finished(change: storage.Change, order: ServiceOrder) -> None:
    """What a finished installation or maintenance says about its product.

    After a maintenance the kilometres are counted anew from what was read off at it, or else from where it
    was due; a date lies so many months after it.
    """
    if order.product_id is None or order.mode not in (ServiceMode.INSTALLATION, ServiceMode.MAINTENANCE):
        return
    product = Product.get_by_id(order.product_id)
    day = clock.local(order.finished_at).date()
    maintained = order.mode == ServiceMode.MAINTENANCE
    months = product.maintenance_months
    lasts_until = dates.add_months(day, months) if months else None
    values: ValueDict = {}
    if not maintained:
        values["install_date"] = product.install_date or day
        if not product.installer and order.technician_id:
            values["installer"] = Staff.get_by_id(order.technician_id).name
    known = product.next_maintenance
    # A maintenance typed in late does not set a later date back; without a date it was long ago, the next
    # is still to come.
    if lasts_until is not None and (known is None or (maintained and known < lasts_until)):
        values["next_maintenance"] = dates.next_turn(day, months, clock.today())
    if maintained:
        values |= _counted_anew(product, order)
    change.update(product, **values)
    if maintained:
        _settle_reminders(change, product, lasts_until)


def _counted_anew(product: Product, order: ServiceOrder) -> ValueDict:
    """At how many kilometres the maintenance after this one is due; a later one is not set back."""
    read = OdometerReading.get_or_none(OdometerReading.order == order)
    at = read.km if read is not None else product.next_maintenance_km
    if at is None or not product.maintenance_km:
        return {}
    return {"next_maintenance_km": max(at + product.maintenance_km, product.next_maintenance_km or 0)}


def _settle_reminders(change: storage.Change, product: Product, until: date | None) -> None:
    """Nobody is to be reminded of a maintenance before the day that this one lasts until; None is any day."""
    reminders = Callback.select().where(
        Callback.kind == CallbackKind.MAINTENANCE,
        Callback.source_table == Table.PRODUCT,
        Callback.source_id == product.id,
        Callback.state == CallbackState.PLANNED,
    )
    done = {
        "state": CallbackState.CANCELLED,
        "cancelled_at": clock.now(),
        "cancel_code": CancelReason.MAINTAINED,
    }
    for callback in reminders:
        if until is None or callback.occurrence is None or callback.occurrence < until:
            change.update(callback, **done)
