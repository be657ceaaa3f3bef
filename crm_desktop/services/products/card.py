"""What a product's card shows: the product with its customer, and the service orders about it."""

from dataclasses import dataclass

from crm_desktop import storage
from crm_desktop.core.fields.own import OwnDeclaration
from crm_desktop.core.tables import Table
from crm_desktop.services.own_fields import own_fields
from crm_desktop.services.products import maintenance, owners, products, replacing
from crm_desktop.services.products.owners import Owner
from crm_desktop.storage.models import OdometerReading, Product, ServiceOrder


@dataclass(frozen=True, slots=True)
class ProductCard:
    """A product as ``products.get_product`` fetches it; its orders, the latest first; the own fields."""

    product: Product
    orders: tuple[ServiceOrder, ...]
    readings: tuple[OdometerReading, ...]
    """What was read off, the latest first."""
    own_fields: tuple[OwnDeclaration, ...]
    owners: tuple[Owner, ...]
    """Who has it, then who had it before."""
    chain: tuple[Product, ...]
    """What was replaced by one another, with it; it alone where nothing was."""


def card(product_id: int) -> ProductCard:
    """Everything that the card of a product shows, read in one transaction; raises ``NotFound``."""
    with storage.reading():
        product = products.get_product(product_id)
        about_it = ServiceOrder.select().where(ServiceOrder.product == product_id)
        return ProductCard(
            product,
            tuple(about_it.order_by(ServiceOrder.received_at.desc())),
            tuple(reversed(maintenance.readings_of(product))),
            tuple(own_fields.fields(Table.PRODUCT, retired=True)),
            tuple(owners.owners_of(product)),
            tuple(replacing.chain(product)),
        )
