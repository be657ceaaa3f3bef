"""Columns that several lists have: whose a record is, who does it, texts and times of the record itself."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from crm_desktop.core.enums import ComplaintState, Grade
from crm_desktop.storage.queries.listing.asked import NOTHING, Column

_SETTLED: Final = (ComplaintState.CLOSED, ComplaintState.REJECTED, ComplaintState.DUPLICATE)
OPEN_COMPLAINT: Final = ", ".join(f"'{state}'" for state in ComplaintState if state not in _SETTLED)
"""Named one by one: an index finds what is among some, not what is among none."""

CUSTOMER: Final[Mapping[str, Column]] = {
    "customer": Column("c.name", sorted="i.sort_key", shown="c.name"),
    "grade": Column("c.grade", NOTHING, kind=Grade),
    "district": Column("c.district"),
}
"""Of the customer ``c`` with the index ``i``."""


def person(column: str) -> Column:
    """A member of the staff."""
    return Column(column, NOTHING, f"(SELECT s.name FROM staff s WHERE s.id = {column})")


def moments(short: str, *names: str) -> dict[str, Column]:
    """Times of the record that a statement calls ``short``."""
    return {name: Column(f"{short}.{name}", NOTHING, kind=datetime) for name in names}


def texts(short: str, *names: str) -> dict[str, Column]:
    """Its texts."""
    return {name: Column(f"{short}.{name}") for name in names}
