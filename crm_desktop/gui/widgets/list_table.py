"""A list as a table for elsewhere: its columns as they are shown, and the rows that are meant."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QTableView

from crm_desktop.core.list_table import ListTable, TableColumn, Value, held
from crm_desktop.gui.widgets.record_model import Cell, Column, RecordModel, Row

CHUNK = 500
_KNOWN = 5_000
"""So many different values of a column are remembered with their words."""


class Meant(NamedTuple):
    """What of a list is meant: these ids, in the order shown, with these columns."""

    title: str
    ids: list[int]
    columns: tuple[Column, ...]
    rows: Callable[[Sequence[int]], list[Row]]
    """Fetches rows; on a reader thread."""

    def table(self, progress: Callable[[int, int], object]) -> ListTable:
        """As a table, whose rows are fetched as they are read."""
        heads = tuple(TableColumn(column.title, column.format) for column in self.columns)
        return ListTable(self.title, heads, self._values(progress))

    def _values(self, progress: Callable[[int, int], object]) -> Iterator[tuple[Value, ...]]:
        columns = [_ValuesOf(column) for column in self.columns]
        for start in range(0, len(self.ids), CHUNK):
            rows = self.rows(self.ids[start : start + CHUNK])
            yield from zip(*(values(rows) for values in columns), strict=True)
            progress(min(start + CHUNK, len(self.ids)), len(self.ids))


def meant(view: QTableView, records: RecordModel, ids: list[int]) -> Meant:
    """These rows of a list, in its columns as they are shown, from left to right."""
    header = view.horizontalHeader()
    places = [header.logicalIndex(place) for place in range(header.count())]
    shown = [records.columns[each] for each in places if not view.isColumnHidden(each)]
    columns = tuple(column for column in shown if not column.check)
    return Meant(view.accessibleName(), ids, columns, _rows_of(records))


def _rows_of(model: RecordModel) -> Callable[[Sequence[int]], list[Row]]:
    fetch = model.fetch
    if fetch is not None:
        return lambda ids: list(fetch(list(ids)))
    known = {row_id: model.fresh(row_id) for row_id in model.ids()}
    return lambda ids: [known[each] for each in ids if known[each] is not None]


class _ValuesOf:
    """The values of a column in some rows; of rows that are alike in what it is made of, made once."""

    def __init__(self, column: Column) -> None:
        self._column = column
        self._known: dict[Hashable, Value] = {}

    def __call__(self, rows: Sequence[Row]) -> list[Value]:
        column, known = self._column, self._known
        if column.of is None:
            return [_value(column, row) for row in rows]
        if len(known) > _KNOWN:
            known.clear()
        parts = list(map(column.of, rows))
        if not known.keys() >= {*parts}:
            for part, row in zip(parts, rows, strict=True):
                if part not in known:
                    known[part] = _value(column, row)
        return [known[part] for part in parts]


def _value(column: Column, row: Row) -> Value:
    if column.value is not None:
        value = column.value(row)
        return held(value) if isinstance(value, str) else value
    cell = column.cell(row)
    if isinstance(cell, Cell):
        return held(f"{cell.text} · {cell.behind}" if cell.behind else cell.text)
    return held(cell)
