"""When products are maintained next by kilometres, reckoned afresh in other words than the program's own."""

from datetime import timedelta

from crm_desktop import storage
from crm_desktop.storage.models import OdometerReading, Product


def wrong() -> list[object]:
    """Products whose kept forecast is not what their readings say."""
    with storage.reading():
        return [
            ("forecast", product.id, product.forecast_maintenance, day)
            for product in Product.select()
            if product.forecast_maintenance != (day := _forecast(product))
        ]


def _forecast(product):
    target = product.next_maintenance_km
    last = {}
    for row in (
        OdometerReading.select().where(OdometerReading.product == product).order_by(OdometerReading.km)
    ):
        last[row.day] = row.km
    if target is None:
        assert not (product.maintenance_km and last)
        return None
    match sorted(last.items())[-2:]:
        case [*_, (day, km)] if km >= target:
            return day
        case [(before, less), (day, km)] if km > less:
            days = timedelta((target - km) * (day - before).days // (km - less))
            return day + days if days < timedelta(3661) else None
    return None
