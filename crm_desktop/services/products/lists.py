"""Installed products as they are listed: found while typing, filtered, sorted."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final, NamedTuple

from crm_desktop import storage
from crm_desktop.core import clock, customer_text, searching
from crm_desktop.core.enums import ProductStatus
from crm_desktop.core.fields.registry import searched
from crm_desktop.core.searchable import joined, lines
from crm_desktop.core.tables import Table
from crm_desktop.storage import search
from crm_desktop.storage.change import chunks
from crm_desktop.storage.models import Product
from crm_desktop.storage.queries import products as queries
from crm_desktop.storage.queries import search as search_queries
from crm_desktop.storage.queries import search_texts
from crm_desktop.storage.queries.products import ListedProduct, ProductListing

SOON: Final = timedelta(days=30)
"""So far ahead one looks for what falls due."""


FEW: Final = 500
"""So many ids go into one question."""

ProductRow = ListedProduct


class Which(NamedTuple):
    """Which products somebody wants to see: all of these hold."""

    statuses: tuple[ProductStatus, ...] = ()
    maintenance_due: bool = False
    """In use, and the next maintenance within ``SOON``, or past."""
    warranty_ends: bool = False
    """In use, and the warranty ends within ``SOON``."""

    def listing(self) -> ProductListing:
        today = clock.today()
        soon = today + SOON
        return ProductListing(
            self.statuses,
            maintenance_until=soon if self.maintenance_due else None,
            warranty_from=today if self.warranty_ends else None,
            warranty_until=soon if self.warranty_ends else None,
        )


ALL: Final = Which()


def find_products(
    query: str = "",
    which: Which = ALL,
    *,
    sort: str = "newest",
    descending: bool = False,
    limit: int | None = None,
) -> list[int]:
    """Ids of the products of which something that is searched, or the customer's own fields, have every word.

    ``sort`` is a key of ``queries.products.SORTS``.
    """
    words = searching.words(query)
    listing = which.listing()
    with storage.reading():
        if not words:
            return queries.find_products(listing, sort=sort, descending=descending, limit=limit)
        fit = _fitting(words)
        if len(fit) <= FEW:
            listing = listing._replace(ids=tuple(fit))
        found = queries.find_products(listing, sort=sort, descending=descending)
    return [product_id for product_id in found if product_id in fit][:limit]


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
            text = joined(line for value in part.values for line in lines(value)) if missing else ""
            if all(word.is_in(text) for word in missing):
                found.add(part.id)
    return found


def _own(text: str) -> str:
    return "\n".join(text.split(customer_text.SECTION)[customer_text.WHO])


def product_rows(ids: Sequence[int]) -> list[ProductRow]:
    """List rows of these products in this order; one that was deleted meanwhile is left out."""
    with storage.reading():
        return queries.list_rows(ids)


def count() -> int:
    with storage.reading():
        return int(Product.select().count())
