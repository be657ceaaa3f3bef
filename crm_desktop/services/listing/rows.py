"""What the rows of every list have, and which of its records a list shows in what order."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from crm_desktop.core.lists.declaration import Condition, Fields, check_sort
from crm_desktop.core.values import Values
from crm_desktop.services.listing import asking
from crm_desktop.storage.queries.listing import listing
from crm_desktop.storage.queries.listing.listing import ListSource


class ListRow(Protocol):
    """A row of a list; ``more`` holds, by their fields, what its further columns show."""

    @property
    def id(self) -> int: ...
    @property
    def more(self) -> Values: ...


R = TypeVar("R")


def narrowed(
    found: Sequence[int],
    source: ListSource,
    fields: Fields,
    conditions: Sequence[Condition],
    sort: str,
    descending: bool,
) -> list[int]:
    """Those of the records found of which all conditions hold: as they came, or sorted by a field; the other
    way round if ``descending``.

    Inside reading(); ``CrmError`` for a condition or a field that the list has not.
    """
    check_sort(fields, sort)
    if conditions or sort:
        passed = listing.find(source, asking.asked(fields, conditions), sort, descending, set(found))
        if sort:
            return passed
        fit = set(passed)
        found = [each for each in found if each in fit]
    return [*reversed(found)] if descending else [*found]


def with_more(
    rows: Mapping[int, R], ids: Sequence[int], source: ListSource, columns: Sequence[str]
) -> list[R]:
    """Rows (dataclasses) in the order of their ids, with what further columns show; inside reading()."""
    there = [each for each in ids if each in rows]
    if not columns:
        return [rows[each] for each in there]
    more = listing.values(source, there, columns)
    return [
        replace(rows[each], more=dict(zip(columns, more[each], strict=True)))  # type: ignore[type-var]
        for each in there
    ]
