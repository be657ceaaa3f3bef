"""Customers as they are listed: a page of rows."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from crm_desktop.core.enums import CustomerStatus, Grade
from crm_desktop.storage.queries import engine
from crm_desktop.storage.queries.listing.asked import Asked
from crm_desktop.storage.queries.listing.customers import further

_ALWAYS: Final = {
    "c.id": int,
    "c.number": str,
    "c.name": str,
    "c.grade": Grade,
    "c.status": CustomerStatus,
    "i.phone": str,
    "i.model": str,
    "i.products": int,
    "i.last_contact_at": datetime,
    "i.next_contact_at": datetime,
}


def list_rows(
    ids: Sequence[int], fields: Sequence[str] = (), tests: Sequence[Asked] = ()
) -> list[tuple[Any, ...]]:
    """Rows of these customers in this order: id, number, name, grade, status, phone, the model bought last,
    how many products, last and next contact, and the values of further fields (of a product: of the one that
    passes the tests). Who was deleted meanwhile is left out.
    """
    more = further(fields, tests)
    found = engine.tuples(
        (*_ALWAYS.values(), *more.kinds),
        f"SELECT {', '.join((*_ALWAYS, *more.texts))}"
        f" FROM customer c JOIN customer_index i ON i.customer_id = c.id{more.joined} WHERE c.id IN (?)",
        *more.values,
        ids,
    )
    by_id = {row[0]: row for row in found}
    return [by_id[row_id] for row_id in ids if row_id in by_id]
