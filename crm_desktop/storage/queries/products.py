"""Installed products as they are listed: what stands in a row."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from crm_desktop.core.enums import ProductStatus
from crm_desktop.storage.queries import engine
from crm_desktop.storage.queries.product_days import ProductDay


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
