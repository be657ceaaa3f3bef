"""Forgetting old history: what is forgotten can no longer be undone, and nothing else changes."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from crm_desktop.core import clock
from crm_desktop.core.enums import Actor
from crm_desktop.core.tables import Table
from crm_desktop.storage.change import write
from crm_desktop.storage.database import reading
from crm_desktop.storage.fields import UNKNOWN_TIME, utc_text
from crm_desktop.storage.models import ChangeEntry, ChangeSet, ChangeStep

KEPT: Final = "history.kept"
"""The action of what is left of a set: when which values were replaced, and no more of what was done."""

AT_ONCE: Final = 1_000
"""Sets forgotten in one write, so that nobody at a desk waits for it."""

Spared = Mapping[Table, frozenset[str]]
"""Tables and those of their columns whose earlier values are read for past months."""


def prune(before: datetime, spared: Spared) -> int:
    """Forget the oldest sets of changes from before a moment, at most ``AT_ONCE``; returns how many.

    Replaced values of ``spared`` columns stay. Nothing is written where there is nothing to forget.
    """
    with reading():
        found = _oldest(before)
    if not found:
        return 0
    with write("history.pruned", by=Actor.PROGRAM, count=len(found), before=utc_text(before)) as change:
        low, high = found[0], found[-1]
        kept = _spare(found, spared)
        ours = ChangeEntry.change_set.in_(found)
        ChangeEntry.delete().where(ours, ChangeEntry.id.not_in(list(kept) or [0])).execute()
        for entry_id, values in kept.items():
            ChangeEntry.update(old_values=values).where(ChangeEntry.id == entry_id).execute()
        ChangeStep.delete().where(ChangeStep.change_set.in_(found)).execute()
        remains = {row[0] for row in _sets_of(list(kept))}
        gone = [each for each in found if each not in remains]
        ChangeSet.delete().where(ChangeSet.id.in_(gone)).execute()
        ChangeSet.update(
            action=KEPT, params={}, subject_table="", subject_id=None, staff_id=None, actor=Actor.PROGRAM,
            took_back=None,
        ).where(ChangeSet.id.in_(sorted(remains))).execute()  # fmt: skip
        change.tables.add(Table.CHANGE_SET)
        change.params["sets"] = f"{low}-{high}"
    return len(found)


def _oldest(before: datetime) -> list[int]:
    """The first sets up to one that is not that old: what was done later is never forgotten earlier.

    A set whose clock ran behind is as young as those before it, else what it changed could be undone as if
    nothing had come after. One from the future, or of a time that is damaged, is as old as those after it.
    """
    found: list[int] = []
    from_the_future: list[int] = []
    sets = ChangeSet.select(ChangeSet.id, ChangeSet.at).where(ChangeSet.action != KEPT)
    for change_set_id, at in sets.order_by(ChangeSet.id).tuples().iterator():
        if before <= at <= clock.now() or len(found) >= AT_ONCE:
            break
        from_the_future.append(change_set_id)
        if UNKNOWN_TIME < at < before:
            found += from_the_future
            from_the_future = []
    return found[:AT_ONCE]


def _spare(change_set_ids: list[int], spared: Spared) -> dict[int, dict[str, object]]:
    """Entries of which something stays: those columns of their old values."""
    kept: dict[int, dict[str, object]] = {}
    entries = ChangeEntry.select().where(
        ChangeEntry.change_set.in_(change_set_ids),
        ChangeEntry.operation == "update",
        ChangeEntry.table_name.in_(sorted(spared)),
    )
    for entry in entries:
        wanted = spared[entry.table_name]
        values = {name: value for name, value in (entry.old_values or {}).items() if name in wanted}
        if values:
            kept[entry.id] = values
    return kept


def _sets_of(entry_ids: list[int]) -> list[tuple[int]]:
    query = ChangeEntry.select(ChangeEntry.change_set).where(ChangeEntry.id.in_(entry_ids)).distinct()
    return list(query.tuples())
