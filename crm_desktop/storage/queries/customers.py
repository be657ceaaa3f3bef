"""Customers as they are listed: a page of rows."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from crm_desktop.core.enums import CustomerStatus, Grade
from crm_desktop.storage.queries import engine


class ListedCustomer(NamedTuple):
    """``model`` is the one bought last, ``products`` how many there are."""

    id: int
    number: str
    name: str
    grade: Grade | None
    status: CustomerStatus
    phone: str
    model: str
    products: int
    last_contact_at: datetime | None
    next_contact_at: datetime | None


def list_rows(ids: Sequence[int]) -> list[ListedCustomer]:
    """Rows of these customers in this order; one that was deleted meanwhile is left out."""
    found = engine.rows(
        ListedCustomer,
        "SELECT c.id, c.number, c.name, c.grade, c.status, i.phone, i.model, i.products, i.last_contact_at,"
        " i.next_contact_at FROM customer c JOIN customer_index i ON i.customer_id = c.id WHERE c.id IN (?)",
        ids,
    )
    by_id = {row.id: row for row in found}
    return [by_id[row_id] for row_id in ids if row_id in by_id]
