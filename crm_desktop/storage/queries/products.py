"""Installed products as they are listed: which, in what order, and a page of rows."""

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from crm_desktop.core.enums import ProductStatus
from crm_desktop.storage.queries import engine
from crm_desktop.storage.queries.callbacks.candidates import ProductDay

SORTS: Final = {
    "newest": "",
    "model": "p.model",
    "serial_number": "NULLIF(p.serial_number, '')",
    "plate": "NULLIF(p.plate, '')",
    "customer": "i.sort_key",
    "since": ProductDay.INSTALLED,
    "next_maintenance": ProductDay.MAINTENANCE,
    "warranty": ProductDay.WARRANTY_END,
    "status": "p.status",
}
"""What the list of products can be sorted by."""


class ProductListing(NamedTuple):
    """Which products; all of them without anything said."""

    statuses: tuple[ProductStatus, ...] = ()
    maintenance_until: date | None = None
    """Those in use whose next maintenance is due up to this day."""
    warranty_from: date | None = None
    warranty_until: date | None = None
    """Those in use whose warranty ends from one day to the other, both included."""
    ids: tuple[int, ...] | None = None

    def conditions(self) -> tuple[list[str], list[object]]:
        texts: list[str] = []
        values: list[object] = []
        if self.statuses:
            texts.append("p.status IN (?)")
            values.append(self.statuses)
        if self.maintenance_until is not None:
            texts.append(f"p.status = ? AND {ProductDay.MAINTENANCE} <= ?")
            values += [ProductStatus.IN_USE, self.maintenance_until]
        if self.warranty_until is not None:
            texts.append(f"p.status = ? AND {ProductDay.WARRANTY_END} <= ?")
            values += [ProductStatus.IN_USE, self.warranty_until]
        if self.warranty_from is not None:
            texts.append(f"{ProductDay.WARRANTY_END} >= ?")
            values.append(self.warranty_from)
        if self.ids is not None:
            texts.append("p.id IN (?)")
            values.append(self.ids)
        return texts, values


def find_products(
    listing: ProductListing, *, sort: str = "newest", descending: bool = False, limit: int | None = None
) -> list[int]:
    """Ids of these products, the one entered last first unless ``sort`` (a key of ``SORTS``) says otherwise;
    what has no value stands last either way."""
    texts, values = listing.conditions()
    source = "product p"
    if "i." in SORTS[sort]:
        source += " JOIN customer_index i ON i.customer_id = p.customer_id"
    sql = f"SELECT p.id FROM {source}"
    if texts:
        sql += f" WHERE {' AND '.join(texts)}"
    way = "DESC" if descending else "ASC"
    if sort == "newest":
        sql += f" ORDER BY p.id {'ASC' if descending else 'DESC'}"
    else:
        sql += f" ORDER BY {SORTS[sort]} {way} NULLS LAST, p.id DESC"
    if limit is not None:
        sql += " LIMIT ?"
        values.append(limit)
    return engine.column(int, sql, *values)


class ListedProduct(NamedTuple):
    """A row of the list; ``since`` is when it was installed, or else bought."""

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


def list_rows(ids: Sequence[int]) -> list[ListedProduct]:
    """Rows of these products in this order; one that was deleted meanwhile is left out."""
    found = engine.rows(
        ListedProduct,
        "SELECT p.id, p.model, p.serial_number, p.plate, p.customer_id, c.name,"
        f" {ProductDay.INSTALLED}, {ProductDay.MAINTENANCE}, {ProductDay.WARRANTY_END}, p.status"
        " FROM product p JOIN customer c ON c.id = p.customer_id WHERE p.id IN (?)",
        ids,
    )
    by_id = {row.id: row for row in found}
    return [by_id[row_id] for row_id in ids if row_id in by_id]
