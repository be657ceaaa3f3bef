"""What the office as a whole is asked: how much there is, when somebody last entered something."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, NamedTuple

from crm_desktop.core.tables import Table
from crm_desktop.storage.fields import UNKNOWN_TIME
from crm_desktop.storage.models.office import OWN_OFFICE, ChangeSet
from crm_desktop.storage.queries import engine

if TYPE_CHECKING:
    from uuid import UUID

RECORDS = (
    Table.CUSTOMER, Table.PRODUCT, Table.SERVICE_ORDER, Table.CALLBACK, Table.COMPLAINT, Table.PROMISE,
    Table.LETTER, Table.STORED_FILE, Table.ATTACHMENT, Table.STAFF,
)  # fmt: skip
"""The tables whose rows a user counts, in the order in which they are told."""


def record_counts() -> dict[Table, int]:
    """How many of each of ``RECORDS`` there are."""
    return {name: engine.count(f'SELECT COUNT(*) FROM "{name}"') for name in RECORDS}


class _Last(NamedTuple):
    at: Annotated[datetime, ChangeSet.at.python_value]


def last_entered_at() -> datetime | None:
    """When the write that was made last was made; None where there was none yet, or its time is damaged."""
    found = engine.row(_Last, "SELECT at FROM change_set ORDER BY id DESC LIMIT 1")
    return found.at if found is not None and found.at != UNKNOWN_TIME else None


def own_uuid() -> "UUID":
    """What no other office has: with it, table and id name a record anywhere in the world."""
    from uuid import UUID  # late: the window opens without it

    found = engine.value(str, "SELECT uuid FROM known_office WHERE id = ?", OWN_OFFICE)
    assert found is not None  # made with the office, or when it was brought up to date
    return UUID(found)
