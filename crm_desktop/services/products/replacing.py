"""A product that is replaced by another one: the new one's warranty, and the chain of both."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from crm_desktop import storage
from crm_desktop.core import clock, dates
from crm_desktop.core.enums import ProductStatus
from crm_desktop.core.errors import NotAllowed
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.services.products import catalogue, products
from crm_desktop.storage.models import CatalogueModel, Product

_KEPT = ("model", "plate", "place", "maintenance_months", "maintenance_km")
"""What the new one has of the old one, unless something else is typed."""


class Replaced(NamedTuple):
    """What a product was put in for, and what was put in for it."""

    before: Product | None
    after: Product | None


def proposal(product_id: int, day: date | None = None) -> ValueDict:
    """What the product would get that replaces this one on a day (today); raises ``NotFound``."""
    day = day or clock.today()
    old = products.get_product(product_id)
    model = catalogue.known_as(old.model)
    values: ValueDict = {name: getattr(old, name) for name in _KEPT}
    values |= {"purchase_date": day, "install_date": day}
    if model is not None:
        values |= catalogue.defaults(model, values)
    return {**values, "warranty_until": warranty(old, model, day)}


def warranty(old: Product, model: CatalogueModel | None, day: date) -> date | None:
    """Until when what replaces a product on a day is under warranty (DOMAIN section 1).

    Replaced under warranty it has the warranty anew from that day, as the rule of the three guarantees wants:
    for as long as the catalogue says of its model, else as long as the old one had; and never less than what
    was left. Replaced later it has what the catalogue says, as if it were sold.
    """
    anew = dates.add_months(day, model.warranty_months) if model and model.warranty_months else None
    until = max(filter(None, (old.warranty_until, old.extended_until)), default=None)
    if until is None or until < day:
        return anew
    start = old.purchase_date or old.install_date
    if anew is None and start is not None and old.warranty_until is not None:
        anew = day + (old.warranty_until - start)
    return max(filter(None, (anew, until)))


def replace(product_id: int, values: Values, *, version: int | None = None) -> int:
    """Enter the product that replaces one, which is no longer in use; returns the new one's id.

    Raises ``InvalidFields``, ``NotAllowed``, ``NotFound``, ``Conflict``.
    """
    with storage.write("product.replaced") as change:
        old = change.get(Product, product_id, version)
        if old.replaced_by_id is not None:
            raise NotAllowed("error.replaced_already")
        new_id = products.save(None, values, customer_id=old.customer_id)
        new = Product.get_by_id(new_id)
        change.update(old, replaced_by=new, status=ProductStatus.REPLACED)
        change.subject = new
        change.params |= {"old": old.model, "model": new.model}
        return new_id


def around(products: Iterable[Product]) -> dict[int, Replaced]:
    """By product what it was put in for and what came for it, where there is either; inside ``reading()``."""
    known = {product.id: product for product in products}
    older = Product.select().where(Product.replaced_by.in_(list(known)))
    before = {row.replaced_by_id: row for row in older}
    newer = Product.select().where(Product.id.in_([each.replaced_by_id for each in known.values()]))
    after = {row.id: row for row in newer}
    found = {key: Replaced(before.get(key), after.get(each.replaced_by_id)) for key, each in known.items()}
    return {key: each for key, each in found.items() if any(each)}


def chain(product: Product) -> list[Product]:
    """All that followed one another in its place, the oldest first; inside ``reading()``."""
    found = [product]
    while (older := Product.get_or_none(Product.replaced_by == found[0])) is not None:
        found.insert(0, older)
    while found[-1].replaced_by_id is not None:
        found.append(Product.get_by_id(found[-1].replaced_by_id))
    return found
