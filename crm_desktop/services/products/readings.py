"""Odometer readings: what somebody read off or was told, and what was read off at a service order."""

from datetime import date

from crm_desktop import storage
from crm_desktop.core import clock, odometer
from crm_desktop.core.errors import InvalidFields, NotFound, Problem
from crm_desktop.core.tables import Table
from crm_desktop.services.products import maintenance
from crm_desktop.storage.models import OdometerReading, Product, ServiceOrder


def add(product_id: int, km: int, day: date | None = None) -> int:
    """Enter a reading of a day (today); returns its id. Raises ``InvalidFields``, ``NotFound``."""
    day = day or clock.today()
    with storage.write("product.odometer_read", km=f"{km:,}") as change:
        product = Product.by_id(product_id)
        if product is None:
            raise NotFound("error.not_found")
        change.subject = product
        change.params["model"] = product.model
        problems = _problems(product, km, day)
        if problems:
            raise InvalidFields(problems, Table.ODOMETER_READING)
        reading = change.insert(OdometerReading, product=product, day=day, km=km)
        return int(reading.id)


def at_order(change: storage.Change, order: ServiceOrder, km: int | None) -> None:
    """What was read off when an order was worked at; entered again, it takes the place of the first.

    It was read off at the product that the order is about: of an order that turns out to be about another
    one it goes there, also where nothing was entered again (None).
    """
    known = OdometerReading.get_or_none(OdometerReading.order == order)
    if km is None and known is None:
        return
    if order.product_id is None:
        if known is not None and km in (None, known.km):
            return  # what the order is about then, nobody has said yet
        raise InvalidFields({"odometer_km": "error.odometer_no_product"})
    product = Product.get_by_id(order.product_id)
    if known is not None and known.product_id != product.id:
        _leave(change, known)
    elif km is None:
        return
    if km is None:
        km, day = known.km, known.day
    else:
        day = clock.local(order.finished_at or order.arrived_at or order.received_at).date()
    problems = _problems(product, km, day, but=known)
    if problems:
        raise InvalidFields({"odometer_km": next(iter(problems.values()))})
    if known is None:
        change.insert(OdometerReading, product=product, order=order, day=day, km=km)
        return
    was = known.km + (product.maintenance_km or 0)
    change.update(known, km=km, day=day, product=product)
    if product.next_maintenance_km == was and product.maintenance_km:  # counted from this very reading
        change.update(product, next_maintenance_km=km + product.maintenance_km)


def _leave(change: storage.Change, reading: OdometerReading) -> None:
    """What was counted from a reading of another product is counted from that one's own again."""
    product = Product.get_by_id(reading.product_id)
    if product.maintenance_km and product.next_maintenance_km == reading.km + product.maintenance_km:
        change.update(product, next_maintenance_km=None)


def delete(reading_id: int, *, version: int | None = None) -> None:
    """Delete a reading; it can be undone. ``NotFound``, ``Conflict``."""
    with storage.write("odometer.deleted") as change:
        reading = change.get(OdometerReading, reading_id, version)
        change.subject = product = Product.get_by_id(reading.product_id)
        change.params |= {"model": product.model, "km": f"{reading.km:,}"}
        change.delete(reading)


def nothing_goes_along(reading_id: int) -> dict[Table, int]:
    """Nothing hangs on a reading; ``NotFound``."""
    with storage.reading():
        if OdometerReading.by_id(reading_id) is None:
            raise NotFound("error.not_found")
    return {}


def _problems(
    product: Product, km: int, day: date, *, but: OdometerReading | None = None
) -> dict[str, Problem]:
    """An odometer does not go back, and nobody has read it off tomorrow."""
    problems: dict[str, Problem] = {}
    if day > clock.today():
        problems["day"] = "error.day_future"
    if not 0 <= km <= odometer.MOST_KM:
        problems["km"] = ("error.number_range", {"low": 0, "high": f"{odometer.MOST_KM:,}"})
    for each in maintenance.readings_of(product):
        if but is not None and each.id == but.id:
            continue
        if (each.day < day and each.km > km) or (each.day > day and each.km < km):
            problems["km"] = ("error.odometer_falls", {"km": f"{each.km:,}", "day": each.day.isoformat()})
    return problems
