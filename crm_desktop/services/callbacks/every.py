"""All callbacks as a list, past and to come: which of them, in what order, and their rows."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from crm_desktop import storage
from crm_desktop.core import texts
from crm_desktop.core.lists.callbacks import CALLBACKS
from crm_desktop.core.lists.declaration import Condition, check_sort
from crm_desktop.core.values import Values
from crm_desktop.services.callbacks import lists
from crm_desktop.services.callbacks.lists import CallbackRow
from crm_desktop.services.customers import finding
from crm_desktop.services.listing import asking, rows
from crm_desktop.storage.change import chunks
from crm_desktop.storage.models import Callback
from crm_desktop.storage.queries.listing import listing
from crm_desktop.storage.queries.listing.work import CALLBACKS as LISTED


@dataclass(frozen=True, slots=True)
class CallLine:
    """A line of the list."""

    id: int
    row: CallbackRow
    more: Values = field(default_factory=dict)
    """What other columns show, by their fields."""


def find_callbacks(
    query: str = "", conditions: Sequence[Condition] = (), sort: str = "", descending: bool = False
) -> list[int]:
    """Ids of the callbacks whose number or subject holds a text, or whose customer is found by it, and of
    which all conditions hold: the one due last first, unless ``sort`` names a field of ``CALLBACKS``.

    Raises ``CrmError`` for a condition or a field that this list has not.
    """
    check_sort(CALLBACKS, sort)
    tests = asking.asked(CALLBACKS, conditions)
    if not sort:
        sort, descending = "due_at", not descending
    with storage.reading():
        among = _holding(query) if query.strip() else None
        return listing.find(LISTED, tests, sort, descending, among)


def _holding(query: str) -> set[int]:
    words = texts.searched(query)
    whose = finding.by_who_they_are(query)
    holds = Callback.number.contains(words) | Callback.subject.contains(words)
    found = Callback.select(Callback.id, Callback.customer, holds).tuples().iterator()
    return {callback_id for callback_id, customer, held in found if held or customer in whose}


def callback_lines(ids: Sequence[int], columns: Sequence[str] = ()) -> list[CallLine]:
    """Lines of these callbacks in this order; what is gone is left out. Of these further ``columns`` they
    have ``more``."""
    with storage.reading():
        called = (row for some in chunks(list(ids), 500) for row in lists.callback_rows(some))
        found = {row.id: CallLine(row.id, row) for row in called}
        return rows.with_more(found, ids, LISTED, columns)


def count() -> int:
    with storage.reading():
        return int(Callback.select().count())
