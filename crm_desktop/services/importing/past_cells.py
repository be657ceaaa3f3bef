"""The cells of a row that tell of past work, gathered by the callback, complaint or letter they are about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Final

from crm_desktop.core import clock
from crm_desktop.core.fields.past import DATE_OF
from crm_desktop.core.sheet_cells import Cell
from crm_desktop.core.tables import Table
from crm_desktop.services.importing import field_readers, past_values, values
from crm_desktop.services.importing.past_rows import RowPast
from crm_desktop.services.importing.readers import PastReader

_AHEAD: Final = timedelta(days=1)
"""Of today's work the hour may be to come; a later day was only planned."""


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
