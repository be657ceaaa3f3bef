"""Installed products as they are listed: found while typing, filtered, sorted."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final, NamedTuple

from crm_desktop import storage
from crm_desktop.core import customer_text, searching
from crm_desktop.core.enums import ProductStatus
from crm_desktop.core.fields.registry import searched
from crm_desktop.core.lists.declaration import Condition, check_sort
from crm_desktop.core.lists.products import PRODUCTS
from crm_desktop.core.searchable import joined, lines
from crm_desktop.core.tables import Table
from crm_desktop.core.values import Values
from crm_desktop.services.listing import asking
from crm_desktop.storage import search
from crm_desktop.storage.change import chunks
from crm_desktop.storage.models import Product
from crm_desktop.storage.queries import products as queries
from crm_desktop.storage.queries import search as search_queries
from crm_desktop.storage.queries import search_texts
from crm_desktop.storage.queries.listing import listing
from crm_desktop.storage.queries.listing.products import PRODUCTS as LISTED

SOON: Final = timedelta(days=asking.SOON_DAYS)
"""So far ahead one looks for what falls due."""


class ProductRow(NamedTuple):
    """A row of the register; ``since`` is when it was installed, or else bought, ``next_maintenance`` and
    ``warranty_until`` whichever of two days counts (``ProductDay``)."""

    id: int
    model: str
    serial_number: str
    plate: str
    customer_id: int
    customer: str
    since: date | None
    next_maintenance: date | None
    warranty_until: date | None
    status: ProductStatus
    more: Values = MappingProxyType({})
    """What other columns show, by their fields."""


def find_products(
    query: str = "",
    conditions: Sequence[Condition] = (),
    sort: str = "",
    descending: bool = False,
    *,
    limit: int | None = None,
) -> list[int]:
    """Ids of the products of which something that is searched, or the customer's own lines, have every word,
    and of which all conditions hold: those entered last first, unless ``sort`` names a field of ``PRODUCTS``.

    Raises ``CrmError`` for a condition or a field that this list has not.
    """
    words = searching.words(query)
    tests = asking.asked(PRODUCTS, conditions)
    check_sort(PRODUCTS, sort)
    with storage.reading():
        fit = _fitting(words) if words else None
        return listing.find(LISTED, tests, sort, descending, fit)[:limit]


def _fitting(words: tuple[searching.Word, ...]) -> set[int]:
    """The products in which each word is, or in what their customer is found by."""
    columns = searched(Table.PRODUCT)
    found: set[int] = set()
    for some in chunks(search_queries.find_customers(search.matching(words)), 500):
        left = {
            row.id: [word for word in words if not word.is_in(_own(row.text))]
            for row in search_queries.hitting(some)
        }
        for part in search_texts.values_of(Table.PRODUCT, columns, some):
            missing = left.get(part.customer_id, [])
            values = (*part.values, *(held.value for held in part.own)) if missing else ()
            text = joined(line for value in values for line in lines(value))
            if all(word.is_in(text) for word in missing):
                found.add(part.id)
    return found


def _own(text: str) -> str:
    return "\n".join(text.split(customer_text.SECTION)[customer_text.WHO])


def product_rows(ids: Sequence[int], columns: Sequence[str] = ()) -> list[ProductRow]:
    """List rows of these products in this order; one that was deleted meanwhile is left out. Of these further
    ``columns`` (fields of ``PRODUCTS``) the rows have ``more``."""
    with storage.reading():
        found = queries.list_rows(ids)
        more: Mapping[int, tuple[object, ...]] = {}
        if columns:
            more = listing.values(LISTED, [row.id for row in found], columns)
    return [ProductRow(*row, dict(zip(columns, more.get(row.id, ()), strict=False))) for row in found]


def count() -> int:
    with storage.reading():
        return int(Product.select().count())
