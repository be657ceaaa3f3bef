"""A list as a table for elsewhere: its columns as they are shown, and the rows that are meant."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QTableView

from crm_desktop.core.list_table import ListTable, TableColumn, Value, told
from crm_desktop.gui.widgets.record_model import Cell, Column, RecordModel, Row

CHUNK = 500


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
        return ListTable(self.title, heads, told(self._values(), len(self.ids), progress))

    def _values(self) -> Iterator[list[Value]]:
        for start in range(0, len(self.ids), CHUNK):
            for row in self.rows(self.ids[start : start + CHUNK]):
                yield [_value(column, row) for column in self.columns]


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


def _value(column: Column, row: Row) -> Value:
    if column.value is not None:
        return column.value(row)
    cell = column.cell(row)
    if isinstance(cell, Cell):
        return f"{cell.text} · {cell.behind}" if cell.behind else cell.text
    return cell
