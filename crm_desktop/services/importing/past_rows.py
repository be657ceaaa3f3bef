"""What a row tells of past work: a callback done, a complaint, letters sent, each by its day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Protocol

from crm_desktop.core import clock
from crm_desktop.core.enums import ComplaintState
from crm_desktop.core.fields.past import DATE_OF
from crm_desktop.core.sheet_cells import Cell
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.services.importing import field_readers, past_values, values

_AHEAD: Final = timedelta(days=1)
"""Of today's work the hour may be to come; a later day was only planned."""


@dataclass(slots=True)
class RowPast:
    """One callback, complaint or letter; ``values`` by the import's names, its own day under ``at``."""

    table: Table
    at: datetime
    values: ValueDict = field(default_factory=dict)
    unclear: dict[str, str] = field(default_factory=dict)
    """Choices that were not understood, as written."""
    notes: list[str] = field(default_factory=list)
    """What is said of it under headers that are no fields, each as "header: text"."""
    as_written: list[str] = field(default_factory=list)
    """All of its cells as "header: text": for the remarks where no record can be made of them."""

    @property
    def is_whole(self) -> bool:
        """Whether it is enough for a record: a letter's kind, a complaint's words."""
        if self.table == Table.LETTER:
            return "letter_kind" in self.values
        told = {"complaint_text", "complaint_subject"}
        return self.table == Table.CALLBACK or not told.isdisjoint(self.values)

    def canonical(self) -> str:
        """Its part of a row's fingerprint."""
        said = (f"{name}={values.canonical(self.values[name])}" for name in sorted(self.values))
        return "\x1e".join([self.table, self.at.isoformat(), *said, *self.notes])


class PastReader(Protocol):
    """What reads a sheet: what it knows of its columns."""

    def header(self, column: int) -> str:
        """A column's header."""

    def past_key(self, column: int, name: str) -> tuple[Table, str]:
        """Which record a column is about: its table, and which of several."""

    def moment(self, column: int, cell: Cell) -> datetime:
        """When something happened; raises ``NotUnderstoodError``."""


class PastCells:
    """The cells of one row that tell of past work, gathered by the record that they are about."""

    __slots__ = ("_groups", "_reader")

    def __init__(self, reader: PastReader) -> None:
        self._reader = reader
        self._groups: dict[tuple[Table, str], dict[str, tuple[int, Cell]]] = {}

    def take(self, column: int, name: str, cell: Cell) -> None:
        """Take what stands in a column that becomes ``name``."""
        if not values.says_nothing(values.text(cell)):
            group = self._groups.setdefault(self._reader.past_key(column, name), {})
            group.setdefault(name, (column, cell))

    def finish(self, note: Callable[[int, Cell], None], doubt: Callable[[str, str], None]) -> list[RowPast]:
        """The records. Without a day that is understood all is noted; what is not clear is doubtful."""
        found = []
        for (table, _turn), cells in self._groups.items():
            past = self._begun(table, cells, doubt)
            if past is None:
                for name, (column, cell) in cells.items():
                    if name != DATE_OF[table]:
                        note(column, cell)
                continue
            for name, (column, cell) in cells.items():
                past.as_written.append(self._noted(column, cell))
                if name != DATE_OF[table]:
                    _take(past, name, cell, doubt)
            found.append(past)
        return found

    def _begun(
        self, table: Table, cells: Mapping[str, tuple[int, Cell]], doubt: Callable[[str, str], None]
    ) -> RowPast | None:
        name = DATE_OF[table]
        if name not in cells:
            return None
        column, cell = cells[name]
        try:
            at = self._reader.moment(column, cell)
        except values.NotUnderstoodError:
            at = None
        if at is None or at > clock.now() + _AHEAD:
            doubt(name, values.as_written(cell))
            return None
        past = RowPast(table, at)
        if table == Table.LETTER and (kind := past_values.letter_named(self._reader.header(column))):
            past.values["letter_kind"] = kind
        if table == Table.COMPLAINT and "complaint_closed" in cells:
            closed = self._closed(cells["complaint_closed"], at)
            if closed is None:
                doubt("complaint_closed", values.as_written(cells["complaint_closed"][1]))
            else:
                past.values["complaint_closed"] = closed
        return past

    def _closed(self, found: tuple[int, Cell], received: datetime) -> datetime | None:
        """When a case was settled: on the day it came in or later, and no day to come."""
        try:
            at = self._reader.moment(*found)
        except values.NotUnderstoodError:
            return None
        if clock.local(at).date() == clock.local(received).date():
            return max(at, received)
        return at if received < at <= clock.now() + _AHEAD else None

    def _noted(self, column: int, cell: Cell) -> str:
        header = self._reader.header(column)
        return f"{header}: {values.long_text(cell)}" if header else values.long_text(cell)


def _take(past: RowPast, name: str, cell: Cell, doubt: Callable[[str, str], None]) -> None:
    if name == "complaint_closed":
        return
    read = field_readers.parsers().get(name)
    if read is None:
        past.values[name] = values.long_text(cell).strip()
        return
    try:
        past.values[name] = read(cell, False)
    except values.NotUnderstoodError:
        past.unclear[name] = values.as_written(cell)
        doubt(name, past.unclear[name])


def is_settled(past: RowPast) -> bool | None:
    """Whether a complaint is closed; None where the row does not tell."""
    state = past.values.get("complaint_state")
    if state is not None:
        return bool(state == ComplaintState.CLOSED)
    return True if "complaint_closed" in past.values else None
