"""Changing many products at once: their maintenance interval; whose they are."""

from collections.abc import Iterable, Sequence

from crm_desktop import storage
from crm_desktop.core.tables import Table
from crm_desktop.services.listing.many import Made, ManyChange, Progress, Reach, made, steps
from crm_desktop.services.products import products
from crm_desktop.storage.change import Change
from crm_desktop.storage.models import Product
from crm_desktop.storage.queries import many as queries
from crm_desktop.storage.queries.many import Interval


def customers_of(ids: Sequence[int]) -> list[int]:
    """Whose these products are, each customer once, in the order of the products."""
    with storage.reading():
        return queries.customers_of(Table.PRODUCT, ids)


def maintaining(months: int | None) -> ManyChange:
    """Set the maintenance interval of those in use, or end it; raises ``InvalidFields``.

    A product without a next maintenance is proposed one, as its form does.
    """
    if months is not None:
        products.check_interval(months)

    def look(ids: Sequence[int]) -> Reach:
        found = queries.intervals(ids)
        others = {row.id for row in found if row.maintenance_months != months}
        left_out = {"not_in_use": len(ids) - len(found), "item_has_it": len(found) - len(others)}
        return Reach([each for each in ids if each in others], left_out)

    def make(ids: Sequence[int], progress: Progress) -> Made:
        changed = 0
        action = "products.maintained" if months is not None else "products.unmaintained"
        with storage.write(action, months=months or "") as change:
            for some in steps(ids, progress):
                changed += len(give_interval(change, queries.intervals(some), months))
            return made(change, Table.PRODUCT, changed)

    return ManyChange(look, make)


def give_interval(change: Change, found: Iterable[Interval], months: int | None) -> list[Interval]:
    """Give these products the interval, inside a write; returns those that had another."""
    others = [row for row in found if row.maintenance_months != months]
    change.set_alike(Product, [row.id for row in others], maintenance_months=months)
    return others
