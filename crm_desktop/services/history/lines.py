"""The lines of the history: which there are, by person, day, kind, record or text, and what each says."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import reduce
from operator import or_
from typing import Final

import peewee

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import Actor
from crm_desktop.core.tables import Table
from crm_desktop.core.words import has, say
from crm_desktop.services.history import sentences, steps
from crm_desktop.services.history.values import Names, current, text_columns
from crm_desktop.storage import undo
from crm_desktop.storage.change import chunks
from crm_desktop.storage.fields import Unreadable
from crm_desktop.storage.models import ChangeEntry, ChangeSet, Customer, FormerCustomer
from crm_desktop.storage.pruning import KEPT
from crm_desktop.storage.queries import new_values

PROGRAM: Final = -1
"""Stands for the program where a person's id is asked for."""


class LineKind(StrEnum):
    """What can be asked for: no tables, since a rule is of the callbacks, and the clock of the office."""

    CUSTOMERS = "customers"
    PRODUCTS = "products"
    ORDERS = "orders"
    CALLBACKS = "callbacks"
    COMPLAINTS = "complaints"
    PROMISES = "promises"
    LETTERS = "letters"
    OFFICE = "office"


KINDS: Final[Mapping[LineKind, tuple[str, ...]]] = {
    LineKind.CUSTOMERS: ("customer", "customers", "contact"),
    LineKind.PRODUCTS: ("product",),
    LineKind.ORDERS: ("order",),
    LineKind.CALLBACKS: ("callback", "callbacks", "rule", "rules"),
    LineKind.COMPLAINTS: ("complaint", "cause"),
    LineKind.PROMISES: ("promise",),
    LineKind.LETTERS: ("letters", "letter"),
    LineKind.OFFICE: ("office", "staff", "own_field", "clock", "history", "filter"),
}
"""The first words of the actions that belong to each kind."""


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which lines are wanted; an empty one wants all.

    ``staff_id`` may be ``PROGRAM``; ``record`` is a table and an id.
    """

    staff_id: int | None = None
    since: date | None = None
    until: date | None = None
    kinds: frozenset[LineKind] = frozenset()
    record: tuple[Table, int] | None = None
    text: str = ""
    deletions: bool = False
    """Only what took records away that a user knows, and still stands."""
    oldest_first: bool = False


@dataclass(frozen=True, slots=True)
class HistoryIds:
    """The lines that were asked for, in their order, and where each day begins: its place, day and length.

    ``told`` is what of each day is counted: its lines, of deletions the records.
    """

    ids: list[int]
    days: list[tuple[int, date, int]]
    told: list[int]


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One write: when, who, what; the record it was done to, by name; whether it was taken back."""

    id: int
    at: datetime
    who: str
    by_program: bool
    told: sentences.Sentence
    table: Table | None
    record_id: int | None
    record: str
    """The record in words: "Customer 000529"; empty where there is none."""
    opens: bool
    """Whether the record is still there to be opened."""
    name: str = ""
    """What the record is called."""
    undone: "TakingBack | None" = None
    """Set where it was taken back."""
    deletes: bool = False
    """It took the record away that it was done to."""
    blocked: str = ""
    """Why it cannot be taken back; empty where it can, or where that is not looked at for a list."""


@dataclass(frozen=True, slots=True)
class TakingBack:
    """By which set a write was taken back: undoing that one does it again."""

    id: int
    at: datetime
    who: str


def find(wanted: HistoryFilter) -> HistoryIds:
    """The lines wanted; 100,000 are their ids only."""
    with storage.reading():
        query = ChangeSet.select(ChangeSet.id, ChangeSet.at).where(_condition(wanted)).tuples()
        order = ChangeSet.id.asc() if wanted.oldest_first else ChangeSet.id.desc()
        query = query.order_by(order)
        text = wanted.text.strip()
        if text:
            found = sorted(_with_text(text), reverse=not wanted.oldest_first)
            rows = [row for some in chunks(found, 5_000) for row in query.where(ChangeSet.id.in_(some))]
        else:
            rows = list(query)
        days = _days([at for _id, at in rows])
        ids = [row_id for row_id, _at in rows]
        told = [length for _place, _day, length in days]
        if wanted.deletions:
            gone = _deleted_by(_condition(wanted))
            told = [sum(gone[each] for each in ids[place : place + n]) for place, _day, n in days]
    return HistoryIds(ids, days, told)


def count_deleted() -> int:
    """How many records were deleted that could be restored."""
    with storage.reading():
        return sum(_deleted_by(_condition(HistoryFilter(deletions=True))).values())


def _deleted_by(condition: peewee.Expression) -> dict[int, int]:
    """How many records each of these deletions was meant for; those that went along are not counted."""
    found = ChangeSet.select(ChangeSet.id, ChangeSet.params).where(condition)
    return {
        row.id: 1 if isinstance(row.params, Unreadable) else int((row.params or {}).get("count", 1))
        for row in found
    }


def _days(moments: Sequence[datetime]) -> list[tuple[int, date, int]]:
    """Where each of the office's days begins in moments that follow each other, or run backwards."""
    found: list[tuple[int, date]] = []
    start = end = datetime.max.replace(tzinfo=UTC)
    for place, moment in enumerate(moments):
        if not start <= moment < end:
            day = clock.local(moment).date()
            start, end = clock.start_of_day(day), clock.end_of_day(day)
            found.append((place, day))
    ends = [*(place for place, _day in found), len(moments)][1:]
    return [(place, day, then - place) for (place, day), then in zip(found, ends, strict=True)]


def _condition(wanted: HistoryFilter) -> peewee.Expression:
    condition = (
        ChangeSet.undoes.is_null() & (ChangeSet.action != KEPT) & ~_in_vain()
    )  # what was taken back says so itself
    if wanted.staff_id == PROGRAM:
        condition &= ChangeSet.actor == Actor.PROGRAM
    elif wanted.staff_id is not None:
        condition &= ChangeSet.staff_id == wanted.staff_id
    if wanted.since is not None:
        condition &= ChangeSet.at >= clock.start_of_day(wanted.since)
    if wanted.until is not None:
        condition &= ChangeSet.at < clock.end_of_day(wanted.until)
    if wanted.kinds:
        condition &= _of_kinds(wanted.kinds)
    if wanted.record is not None:
        condition &= _of_record(*wanted.record)
    if wanted.deletions:
        condition &= ChangeSet.undone_by.is_null() & ChangeSet.action.endswith(undo.DELETED)
    return condition


def _in_vain() -> peewee.Expression:
    """A run of the rules that found nothing to plan and only moved its own note on."""
    nothing = peewee.Cast(ChangeSet.params, "TEXT").contains('"count":"0"')
    return (ChangeSet.action == "callback.planned") & nothing


def _of_kinds(kinds: frozenset[LineKind]) -> peewee.Expression:
    starts = [ChangeSet.action.startswith(f"{start}.") for kind in sorted(kinds) for start in KINDS[kind]]
    return reduce(or_, starts)


def _of_record(table: Table, row_id: int) -> peewee.Expression:
    """Of a customer that others were merged into, theirs as well."""
    former = FormerCustomer.select(FormerCustomer.former_id).where(FormerCustomer.customer == row_id)
    ids = {row_id, *(each for (each,) in former.tuples())} if table == Table.CUSTOMER else {row_id}
    return reduce(or_, (_of_one(table, each) for each in sorted(ids)))


def _of_one(table: Table, row_id: int) -> peewee.Expression:
    touched = ChangeEntry.select(ChangeEntry.change_set).where(
        (ChangeEntry.table_name == table) & (ChangeEntry.first_id <= row_id) & (ChangeEntry.last_id >= row_id)
    )
    subject = (ChangeSet.subject_table == table) & (ChangeSet.subject_id == row_id)
    return subject | ChangeSet.id.in_(touched)


def _with_text(text: str) -> set[int]:
    """The sets that told these names, numbers or words, replaced or brought them; phones as they are told."""
    found = _with_spelling(text)
    kept = text.replace(" ", "")
    if kept != text and len(kept) > 6 and kept.replace("-", "").isdecimal():
        # Phones are kept without the gaps between their groups, words with them.
        found |= _with_spelling(kept)
    return found


def _with_spelling(text: str) -> set[int]:
    old = ChangeEntry.select(ChangeEntry.change_set).where(
        peewee.Cast(ChangeEntry.old_values, "TEXT").contains(text)
    )
    named = Customer.select(Customer.id).where(Customer.name.contains(text) | Customer.number.contains(text))
    whose = (ChangeSet.subject_table == Table.CUSTOMER) & ChangeSet.subject_id.in_(named)
    told = peewee.Cast(ChangeSet.params, "TEXT").contains(text) | ChangeSet.id.in_(old) | whose
    found = {row_id for (row_id,) in ChangeSet.select(ChangeSet.id).where(told).tuples()}
    return found | new_values.brought(text, text_columns())


def fetch(ids: Sequence[int], language: str) -> list[HistoryLine]:
    """What these lines say, in the order asked for; one that was pruned meanwhile is left out."""
    with storage.reading():
        names = Names(language)
        sets = {row.id: row for row in ChangeSet.select().where(ChangeSet.id.in_(list(ids)))}
        backs = {row.undone_by_id for row in sets.values() if row.undone_by_id is not None}
        undone = {row.id: row for row in ChangeSet.select().where(ChangeSet.id.in_(sorted(backs)))}
        told = sentences.of_sets(list(sets.values()), names)
        few = _with_few_entries(sets)
        return [_line(sets[each], told[each], undone, few, names) for each in ids if each in sets]


def _line(
    row: ChangeSet,
    told: sentences.Sentence,
    undone: Mapping[int, ChangeSet],
    few: Collection[int],
    names: Names,
) -> HistoryLine:
    back = undone.get(row.undone_by_id) if row.undone_by_id is not None else None
    table, record_id = row.subject_table or None, row.subject_id
    record = ""
    if table is not None and record_id is not None:
        held = names.row(table, record_id) or {}
        number = str(held.get("number") or "") if table != Table.CALLBACK else ""
        kind = say(f"record.{table}", names.language) if has(f"record.{table}") else ""
        record = f"{kind} {number}".strip()
    return HistoryLine(
        row.id,
        row.at,
        sentences.who(row, names),
        sentences.is_programs(row),
        told,
        table,
        record_id,
        record,
        table is not None and names.is_there(table, record_id),
        names.name(table, record_id) if table is not None else "",
        TakingBack(back.id, back.at, sentences.who(back, names)) if back is not None else None,
        row.action.endswith(undo.DELETED),
        _why_not(row, few, names.language),
    )


MOST_LOOKED_AT: Final = 20
"""Entries of a write for which a list looks whether it can be taken back; of more, opening the line does."""


def _why_not(row: ChangeSet, few: Collection[int], language: str) -> str:
    if row.undone_by_id is not None:
        return ""
    if stays := undo.never(row):
        return say(stays, language)
    if row.id not in few:
        return ""
    found = steps.why_not(row.id, language)
    return found.words if found is not None else ""


def _with_few_entries(ids: Collection[int]) -> set[int]:
    size = peewee.fn.COUNT(ChangeEntry.id) + peewee.fn.SUM(ChangeEntry.last_id - ChangeEntry.first_id)
    query = (
        ChangeEntry.select(ChangeEntry.change_set)
        .where(ChangeEntry.change_set.in_(list(ids)))
        .group_by(ChangeEntry.change_set)
        .having(size <= MOST_LOOKED_AT)
    )
    return {row_id for (row_id,) in query.tuples()}


def customer_of(table: Table, record_id: int) -> int | None:
    """Whose record it is; None where it is nobody's, or gone."""
    with storage.reading():
        row = current(table, record_id) or {}
    found = record_id if table == Table.CUSTOMER else row.get("customer")
    return int(found) if found is not None else None
