"""What belongs to products besides their own fields, as plain values for other programs."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from crm_desktop.core.values import ValueDict
from crm_desktop.storage.change import chunks
from crm_desktop.storage.models import Customer, FormerOwner, OdometerReading, Product


def of_products(products: Sequence[Product]) -> dict[int, ValueDict]:
    """By product: when it is to be maintained next, its readings, who had it before, and what replaced it;
    inside ``reading()``."""
    read: defaultdict[int, list[ValueDict]] = defaultdict(list)
    had: defaultdict[int, list[ValueDict]] = defaultdict(list)
    for some in chunks([product.id for product in products], 500):
        readings = OdometerReading.select().where(OdometerReading.product.in_(some))
        for row in readings.order_by(OdometerReading.day, OdometerReading.km, OdometerReading.id):
            read[row.product_id].append({"day": row.day, "km": row.km})
        owners = FormerOwner.select(FormerOwner, Customer.name).join(Customer)
        owners = owners.where(FormerOwner.product.in_(some)).order_by(FormerOwner.until, FormerOwner.id)
        for row in owners:
            had[row.product_id].append({"name": row.customer.name, "until": row.until})
    newer = _replacing({product.replaced_by_id for product in products} - {None})
    return {
        product.id: {
            "maintenance_due": product.maintenance_due,
            "odometer": read[product.id],
            "former_owners": had[product.id],
            "replaced_by": newer.get(product.replaced_by_id),
        }
        for product in products
    }


def _replacing(ids: Collection[int]) -> dict[int, ValueDict]:
    """What replaced others, by what it is known by."""
    found: dict[int, ValueDict] = {}
    for some in chunks(sorted(ids), 500):
        for row in Product.select().where(Product.id.in_(some)):
            found[row.id] = {"model": row.model, "serial_number": row.serial_number}
    return found
