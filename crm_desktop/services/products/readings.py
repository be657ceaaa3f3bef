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
        maintenance.foretell(change, product)
        return int(reading.id)


def at_order(change: storage.Change, order: ServiceOrder, km: int) -> None:
    """What was read off when an order was worked at; entered again, it takes the place of the first."""
    if order.product_id is None:
        raise InvalidFields({"odometer_km": "error.odometer_no_product"})
    product = Product.get_by_id(order.product_id)
    day = clock.local(order.finished_at or order.arrived_at or order.received_at).date()
    known = OdometerReading.get_or_none(OdometerReading.order == order)
    problems = _problems(product, km, day, but=known)
    if problems:
        raise InvalidFields({"odometer_km": next(iter(problems.values()))})
    if known is None:
        change.insert(OdometerReading, product=product, order=order, day=day, km=km)
    elif (known.km, known.day, known.product_id) != (km, day, product.id):
        was = known.km + (product.maintenance_km or 0)
        change.update(known, km=km, day=day, product=product)
        if product.next_maintenance_km == was and product.maintenance_km:  # counted from this very reading
            change.update(product, next_maintenance_km=km + product.maintenance_km)
    maintenance.foretell(change, product)


def delete(reading_id: int, *, version: int | None = None) -> None:
    """Delete a reading; it can be undone. ``NotFound``, ``Conflict``."""
    with storage.write("odometer.deleted") as change:
        reading = change.get(OdometerReading, reading_id, version)
        change.subject = product = Product.get_by_id(reading.product_id)
        change.params |= {"model": product.model, "km": f"{reading.km:,}"}
        change.delete(reading)
        maintenance.foretell(change, product)


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
