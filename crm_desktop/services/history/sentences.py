"""What one write did, in one sentence: its action's words, or the fields it changed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import peewee

from crm_desktop.core import dates, texts
from crm_desktop.core.enums import Actor
from crm_desktop.core.tables import Table
from crm_desktop.core.words import has, label, particulars, say, unfilled
from crm_desktop.services.history.counted import listed
from crm_desktop.services.history.values import (
    HIDDEN_TABLES,
    OWN_VALUES,
    Names,
    after,
    birthday,
    field_name,
    is_birthday,
    shown_columns,
)
from crm_desktop.storage.fields import Unreadable
from crm_desktop.storage.models import ChangeEntry, ChangeSet
from crm_desktop.storage.models.birthday import BIRTHDAY_COLUMNS
from crm_desktop.storage.undo import DELETED

FEW = 12
"""Entries of a write that are looked at for its sentence; what changed more says it by its action."""

SHORT = 40
"""Letters of a value that stand in the sentence."""

SAVED = frozenset(
    {"customer.changed", "product.changed", "order.changed", "callback.changed", "complaint.changed",
     "complaint.corrected", "complaint.remedy", "staff.saved", "office.changed"}
)  # fmt: skip
"""Actions that say only that something was saved: what it was is more to the point."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """``name`` is whom or what it was done to, wherever that stands in the sentence; it may be empty."""

    before: str
    name: str = ""
    behind: str = ""

    @property
    def whole(self) -> str:
        return f"{self.before}{self.name}{self.behind}"

    @property
    def behind_colon(self) -> str:
        """The same without a second colon."""
        for colon, comma in ((": ", ", "), ("：", "，")):
            if self.name and not self.before and self.behind.startswith(colon):
                return f"{self.name}{comma}{self.behind.removeprefix(colon)}"
        return self.whole


def is_programs(row: ChangeSet) -> bool:
    """Whether the program did it by itself."""
    return row.actor is Actor.PROGRAM


def who(row: ChangeSet, names: Names) -> str:
    """Who did it: a person by name, or the program."""
    return (not is_programs(row) and names.name(Table.STAFF, row.staff_id)) or label(
        row.actor, names.language
    )


def of_sets(rows: Sequence[ChangeSet], names: Names) -> dict[int, Sentence]:
    """A sentence for each; inside ``storage.reading()``."""
    saved = [row.id for row in rows if row.action in SAVED]
    entries: dict[int, list[ChangeEntry]] = {row_id: [] for row_id in saved}
    for entry in ChangeEntry.select().where(ChangeEntry.change_set.in_(saved)).order_by(ChangeEntry.id):
        entries[entry.change_set_id].append(entry)
    return {row.id: _sentence(row, entries.get(row.id, []), names) for row in rows}


def _sentence(row: ChangeSet, entries: list[ChangeEntry], names: Names) -> Sentence:
    if isinstance(row.params, Unreadable) or any(isinstance(each.old_values, Unreadable) for each in entries):
        return Sentence(say("history.unreadable", names.language))
    if 0 < len(entries) <= FEW and (told := _by_fields(row, entries, names)) is not None:
        return told
    told = of_action(row.action, row.params, names.language)
    return _with_along(told, row, names.language) if row.action.endswith(DELETED) else told


def of_restored(row: ChangeSet, language: str) -> str:
    """What it is called that a deletion was taken back; empty for anything else."""
    if not row.action.endswith(DELETED) or isinstance(row.params, Unreadable):
        return ""
    told = _filled(f"restored.{row.action.removesuffix(DELETED)}", {**(row.params or {})}, language)
    return _with_along(told, row, language).whole


def _with_along(told: Sentence, row: ChangeSet, language: str) -> Sentence:
    along = listed(_gone_along(row), language)
    with_it = say("deletion.along", language, what=along) if along else ""
    return Sentence(told.before, told.name, f"{told.behind}{with_it}")


def _gone_along(row: ChangeSet) -> dict[Table, int]:
    """How many records of which table went with the one that was deleted."""
    records = peewee.fn.SUM(ChangeEntry.last_id - ChangeEntry.first_id + 1)
    query = ChangeEntry.select(ChangeEntry.table_name, records).where(
        ChangeEntry.change_set == row.id, ChangeEntry.operation == "delete"
    )
    found = {table: int(count) for table, count in query.group_by(ChangeEntry.table_name).tuples()}
    found[row.subject_table] = found.get(row.subject_table, 1) - 1
    return found


def of_action(action: str, params: Mapping[str, Any] | None, language: str) -> Sentence:
    """The words of an action; earlier versions told fewer particulars, whose places then stay empty."""
    key = f"change.{action}"
    if not has(key):
        return Sentence(say("history.without_words", language))
    told = {**(params or {})}
    if "undone" in told:  # of a set that took back what is forgotten by now
        told["what"] = of_action(str(told.pop("undone")), told, language).whole
    return _filled(key, told, language)


def _filled(key: str, kept: Mapping[str, Any], language: str) -> Sentence:
    told = particulars(kept, language)
    if (on := told.get("day")) is not None:
        told["day"] = _day(str(on), language)
    bold = next((each for each in _BOLD if told.get(each)), "")
    name = texts.line(str(told.get(bold, "")))
    words = unfilled(key, language, told).format_map(_Particulars({**told, bold: _MARK} if bold else told))
    before, mark, behind = texts.shown(words.replace("\n", " ")).partition(texts.shown(_MARK))
    return Sentence(before, name, behind) if mark else Sentence(words)


_BOLD = ("name", "number", "model", "what", "file")
"""What of a sentence's particulars is whom or what it was done to."""
_MARK, _FIELDS = "\ufffc", "\ufffb"


def _day(said: str, language: str) -> str:
    try:
        return dates.say_day(date.fromisoformat(said), language)
    except ValueError:
        return said


class _Particulars(dict[str, Any]):
    """What a sentence is filled from; what was not told is left empty."""

    def __missing__(self, _name: str) -> str:
        return ""


def _by_fields(row: ChangeSet, entries: list[ChangeEntry], names: Names) -> Sentence | None:
    subject = (row.subject_table, row.subject_id)
    if any(each.operation == "create" and (each.table_name, each.first_id) == subject for each in entries):
        return None  # entered by an earlier version, which called that "saved" as well
    fields = dict.fromkeys(_changed_fields(entries, names))
    name = names.name(row.subject_table, row.subject_id) if row.subject_table else ""
    if not fields:
        return None
    if row.action == "office.changed":
        name = say("record.setting", names.language)
    if not name:
        return None
    if len(fields) == 1 and (told := _from_to(entries, names)) is not None:
        key, old, new = told
        return _placed(key, name, names.language, fields=next(iter(fields)), old=old, new=new)
    comma = say("history.comma", names.language)
    some = list(fields)[:4]
    return _placed("history.fields", name, names.language, fields=comma.join(some))


def _placed(key: str, name: str, language: str, *, fields: str, **params: Any) -> Sentence:
    words = say(key, language, name=_MARK, fields=_FIELDS, **params)
    before, _mark, behind = texts.set_in(words, _FIELDS, fields).partition(_MARK)
    return Sentence(before, name, texts.shown(behind).replace("\n", " "))


def _changed_fields(entries: Iterable[ChangeEntry], names: Names) -> Iterable[str]:
    for entry in entries:
        table = entry.table_name
        if table in HIDDEN_TABLES:
            continue
        if table == Table.SETTING or table in OWN_VALUES:
            yield from filter(None, [names.field_of(table, entry.first_id, "")])
        elif entry.operation == "update":
            old: dict[str, Any] = entry.old_values or {}
            columns = [each for each in shown_columns(table) if each in old]
            yield from (field_name(table, each, names.language) for each in columns)
        else:
            part = f"record.{table}"
            yield say(part, names.language).lower() if has(part) else table


def _from_to(entries: list[ChangeEntry], names: Names) -> tuple[str, str, str] | None:
    """The one value that was changed: key of its sentence, old and new; None where it is long or not one."""
    told = [entry for entry in entries if entry.table_name not in HIDDEN_TABLES]
    if len(told) != 1 or not (told[0].operation == "update" or told[0].table_name in OWN_VALUES):
        return None
    entry = told[0]
    table = entry.table_name
    if table in OWN_VALUES and entry.operation != "update":
        return _own_value(entry, names)
    replaced: dict[str, Any] = entry.old_values or {}
    columns = [column for column in shown_columns(table) if column in replaced]
    if columns and all(is_birthday(table, column) for column in columns):
        held = after(table, entry.first_id, entry.id, set(BIRTHDAY_COLUMNS))
        old, new = birthday({**held, **replaced}, names.language), birthday(held, names.language)
    elif len(columns) == 1:
        [column] = columns
        row_id, held = entry.first_id, after(table, entry.first_id, entry.id, {column})
        old = names.value_of(table, row_id, column, replaced[column])
        new = names.value_of(table, row_id, column, held[column])
    else:
        return None
    return _told(old, new)


def _own_value(entry: ChangeEntry, names: Names) -> tuple[str, str, str] | None:
    """What came to stand in an own field that held nothing, or stood there until then."""
    table, row_id = entry.table_name, entry.first_id
    columns = shown_columns(table)
    is_new = entry.operation == "create"
    row = after(table, row_id, entry.id, set(columns)) if is_new else entry.old_values or {}
    values = (names.value_of(table, row_id, column, row.get(column)) for column in columns)
    value = next(filter(None, values), "")
    return _told("", value) if is_new else _told(value, "")


def _told(old: str, new: str) -> tuple[str, str, str] | None:
    if max(len(old), len(new)) > SHORT or not (old or new):
        return None
    key = "history.from_to" if old and new else "history.set_to" if new else "history.cleared"
    return key, old, new
