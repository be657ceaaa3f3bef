"""One write in full: each field from what to what, record by record."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

import peewee

from crm_desktop import storage
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.core.words import has, say
from crm_desktop.services.history import sentences, steps
from crm_desktop.services.history.values import (
    HIDDEN_TABLES,
    TABLES,
    Names,
    after,
    birthday,
    field_name,
    is_birthday,
    shown_columns,
)
from crm_desktop.storage import references, undo
from crm_desktop.storage.models import ChangeEntry, ChangeSet
from crm_desktop.storage.models.birthday import BIRTHDAY_COLUMNS

MOST = 40
"""Lines that are told; of a larger write the rest is counted."""

MOST_LOOKED_THROUGH = 400
"""Entries of which every line is known; of a larger write only the records are counted."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one record: ``old`` and ``new`` in words, empty where nothing stood there."""

    record: str
    """The record in words where it is another than the line's own; else empty."""
    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class HistoryDetail:
    """What a write did: fields, and how many records of which kind where those are too many to be told."""

    id: int
    changes: tuple[FieldChange, ...]
    counts: tuple[str, ...]
    """Of a large write: how many records of each kind were added, changed or deleted."""
    more: int
    """Fields that are not told; 0 where not every one is known, and ``counts`` tell how much there is."""
    along: tuple[str, ...] = ()
    """What the program did because of it, which goes back with it."""
    blocked: str = ""
    """Why it cannot be taken back; empty where it can."""
    blocked_by: int | None = None
    """The set that stands in the way."""
    blocked_at: datetime | None = None
    """When that was written."""


def of_set(change_set_id: int, language: str) -> HistoryDetail | None:
    """What one write did; None where it was pruned."""
    with storage.reading():
        row = ChangeSet.by_id(change_set_id)
        if row is None:
            return None
        names = Names(language)
        ours = ChangeEntry.change_set == change_set_id
        found: Counter[FieldChange] = Counter()
        own = (ChangeEntry.table_name == row.subject_table) & (ChangeEntry.first_id == row.subject_id)
        own_first = peewee.Case(
            None, [(own, 0)], 1
        )  # under another's heading its fields would be the other's
        shown = ours & ChangeEntry.table_name.not_in(sorted(HIDDEN_TABLES))
        followed = _followed(ours)
        entries = ChangeEntry.select().where(shown)
        size = entries.count()
        packed = entries.where(ChangeEntry.last_id > ChangeEntry.first_id).exists()
        in_order = entries.order_by(own_first, followed, ChangeEntry.id)
        for entry in in_order.limit(MOST_LOOKED_THROUGH):
            found.update(_fields(row, entry, names))
            if size > MOST_LOOKED_THROUGH and len(found) >= MOST:
                break
        whole = size <= MOST_LOOKED_THROUGH and not packed
        counts = _counts(shown, followed, names) if size > MOST or packed else ()
        along = ChangeSet.select().where(ChangeSet.because_of == change_set_id, ChangeSet.undone_by.is_null())
        told = sentences.of_sets(list(along.limit(MOST)), names)
        stays = undo.never(row) if row.undone_by_id is None else ""
    in_the_way = steps.why_not(change_set_id, language) or steps.InTheWay("")
    return HistoryDetail(
        change_set_id,
        tuple(_counted(each, times if whole else 1) for each, times in found.items())[:MOST],
        counts,
        max(len(found) - MOST, 0) if whole else 0,
        tuple(each.whole for each in told.values()),
        say(stays, language) if stays else in_the_way.words,
        in_the_way.id,
        in_the_way.at,
    )


def _followed(ours: peewee.Expression) -> peewee.Node:
    """Above nought for what deletions of this write brought about, the more the further it hangs on others.

    It is written before them, for nothing may refer to what is gone; the user deleted something first.
    """
    deletions = (
        ChangeEntry.select(ChangeEntry.table_name, peewee.fn.MAX(ChangeEntry.id))
        .where(ours & (ChangeEntry.operation == "delete"))
        .group_by(ChangeEntry.table_name)
    )
    until: dict[Table, int] = {}
    for table, last in deletions.tuples():
        for reference in references.references_to(table):
            name = reference.model._meta.table_name
            until[name] = max(until.get(name, 0), last)
    followed = [
        ((ChangeEntry.table_name == name) & (ChangeEntry.id < last), 1 + references.order_of(name))
        for name, last in until.items()
    ]
    return peewee.Case(None, followed, 0) if followed else peewee.Value(0)


def _counted(change: FieldChange, times: int) -> FieldChange:
    """What happened to several records of one kind, that nothing tells apart, is said once."""
    return replace(change, record=f"{change.record} ×{times}") if times > 1 and change.record else change


def _fields(row: ChangeSet, entry: ChangeEntry, names: Names) -> list[FieldChange]:
    table = entry.table_name
    if entry.last_id > entry.first_id:
        return []
    columns = shown_columns(table)
    old: ValueDict = (entry.old_values or {}) if entry.operation != "create" else {}
    if entry.operation == "update":
        columns = [column for column in columns if column in old]
    held: ValueDict = {}
    if entry.operation != "delete":
        held = after(table, entry.first_id, entry.id, {*columns, *_born(table)})
    subject = (row.subject_table, row.subject_id)
    whose = "" if (table, entry.first_id) == subject else _which(entry, names)
    told = [
        FieldChange(
            whose,
            names.field_of(table, entry.first_id, column),
            names.value_of(table, entry.first_id, column, old.get(column)),
            names.value_of(table, entry.first_id, column, held.get(column)),
        )
        for column in columns
        if not is_birthday(table, column) and not _goes_without_saying(table, column, old, held, subject)
    ]
    if any(is_birthday(table, column) for column in columns):
        before = {**held, **old} if entry.operation == "update" else old
        words = field_name(table, BIRTHDAY_COLUMNS[0], names.language)
        told.append(
            FieldChange(whose, words, birthday(before, names.language), birthday(held, names.language))
        )
    return [each for each in told if each.field and each.old != each.new]


def _born(table: Table) -> tuple[str, ...]:
    """The columns of a birthday, where the table's records have one: they are told together."""
    return BIRTHDAY_COLUMNS if is_birthday(table, BIRTHDAY_COLUMNS[0]) else ()


def _goes_without_saying(
    table: Table, column: str, old: Values, held: Values, subject: tuple[Table, int | None]
) -> bool:
    """A new record's noes and noughts, and whose it is where the line tells that already."""
    if table == Table.SETTING:
        return column == "name"
    if not (old.get(column) or held.get(column)):
        return True
    field = TABLES[table]._meta.fields[column]
    if not isinstance(field, peewee.ForeignKeyField):
        return False
    return (field.rel_model._meta.table_name, held.get(column, old.get(column))) == subject


def _which(entry: ChangeEntry, names: Names) -> str:
    key = f"record.{entry.table_name}"
    kind = say(key, names.language) if has(key) else entry.table_name
    own = names.name(entry.table_name, entry.first_id)
    record = " ".join(filter(None, (kind, own)))
    if entry.operation not in _DONE:
        return record
    done = say(f"history.{_DONE[entry.operation]}", names.language)
    return say("history.record_done", names.language, record=record, done=done)


_DONE = {"create": "added", "delete": "deleted"}


def _counts(shown: peewee.Expression, followed: peewee.Node, names: Names) -> tuple[str, ...]:
    records = peewee.fn.SUM(ChangeEntry.last_id - ChangeEntry.first_id + 1)
    query = (
        ChangeEntry.select(ChangeEntry.table_name, ChangeEntry.operation, records)
        .where(shown)
        .group_by(ChangeEntry.table_name, ChangeEntry.operation)
        .order_by(peewee.fn.MIN(followed), peewee.fn.MIN(ChangeEntry.id))
    )
    told, language = [], names.language
    for table, operation, count in query.tuples():
        kind = say(f"record.{table}", language) if has(f"record.{table}") else table
        done = say(f"history.{_DONE.get(operation, 'changed')}", language)
        said = say("history.records_done", language, kind=kind, done=done, count=f"{int(count):,}")
        named = _named(shown, table, operation, names) if operation in _DONE and count <= MOST_NAMED else ()
        if named:
            said = say("history.records_named", language, said=said, names=_listed(named, language))
        told.append(said)
    return tuple(told)


MOST_NAMED: Final = 20
"""Of so many records of a kind it is said which they were, although their fields are not told."""


def _named(shown: peewee.Expression, table: Table, operation: str, names: Names) -> list[str]:
    of_kind = (ChangeEntry.table_name == table) & (ChangeEntry.operation == operation)
    entries = ChangeEntry.select().where(shown & of_kind).order_by(ChangeEntry.id)
    ids = (row_id for each in entries for row_id in range(each.first_id, each.last_id + 1))
    return [name for row_id in ids if (name := names.name(table, row_id))]


def _listed(named: Sequence[str], language: str) -> str:
    return say("history.comma", language).join(named)
