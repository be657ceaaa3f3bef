"""The model behind every long list: a list of ids and a cache of rows, fetched as they are seen."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from crm_desktop.core.list_table import TEXT, Value
from crm_desktop.gui import tasks

Index = QModelIndex | QPersistentModelIndex

Row = Any
"""Whatever a list shows: its columns know what that is, and it has an ``id``."""

CHUNK = 60
KEPT = 4000
WAITING = 3
"""Chunks that may wait for their turn: what is in sight lies in no more."""


class Cell(NamedTuple):
    """What one cell shows: a text (muted, bold, in a tone) or a badge; more about it in the tooltip."""

    text: str = ""
    token: str = "text"
    bold: bool = False
    badge: str = ""  # tone of a badge, "" for plain text
    square: bool = False  # a badge with one letter
    icon: str = ""
    tooltip: str = ""
    mark: str = ""  # the part that the user searched for
    strong: str = ""  # the part in full weight
    struck: bool = False  # what it says is no longer so
    behind: str = ""  # muted words behind the text, which is shortened first


class Column(NamedTuple):
    """One column: its title, what a row shows in it, how wide it is and what sorting by it is called.

    `width` is the least that a `stretch` column needs. Where the list is too narrow for all, the column with
    the highest `leaves` goes first; one with 0 stays: who it is, and what is due.
    """

    key: str
    title: str
    cell: Callable[[Row], Cell | str]
    width: int = 120
    stretch: bool = False
    right: bool = False
    sort: str = ""  # "" where the list cannot be sorted by it
    check: bool = False  # a column of check boxes
    leaves: int = 0
    optional: bool = False  # not shown unless it is chosen
    value: Callable[[Row], Value] | None = None
    """What a table elsewhere gets of it, where that is more than the cell's words: a day, a sum."""
    format: str = TEXT
    """How a workbook shows that (``core.list_table``)."""
    of: Callable[[Row], Hashable] | None = None
    """What of a row it is made of, where many rows are alike in that: for a large table it is made once."""


class Marks(NamedTuple):
    """Which records are ticked: these, or, while only the head of a list is known, all of it but these."""

    ids: frozenset[int] = frozenset()
    all_but: bool = False

    def __contains__(self, record_id: object) -> bool:
        return (record_id in self.ids) != self.all_but

    def with_these(self, ids: Iterable[int]) -> Marks:
        """These as well."""
        return self._replace(ids=self.ids - {*ids} if self.all_but else self.ids | {*ids})


NOTHING = Marks()


class RecordModel(QAbstractTableModel):
    """Rows by id. `fetch(ids)` runs on a reader thread and returns rows with an `id`.

    The order of a list is a list of ids, all of them (a million take 4 MB and a quarter of a second; OFFSET
    would cost 50 ms a page). What a row shows is fetched in chunks when Qt asks for it, and kept up to `KEPT`
    rows. Until it has come, a cell is empty: nothing waits. Who drags the scroll bar through all of it waits
    for what is in sight at the end, not for all that passed by. `forget` begins a new generation, since an
    answer that was read before a change must not fill the cache after it.
    """

    checks_changed = Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        fetch: Callable[[list[int]], Iterable[Row]] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.fetch = fetch
        self._ids: list[int] = []
        self._rows: dict[int, Row] = {}
        self._stale: set[int] = set()  # rows to be fetched anew, shown as they were until then
        self._pending: set[int] = set()
        self._waiting: list[int] = []  # rows where chunks begin that are to be asked for, the latest last
        self._generation = 0  # an answer to what was asked in an earlier one is too old
        self._marks = NOTHING
        self._count: int | None = None
        self._is_head = False  # the rest of the list is still to come

    def replace_columns(self, first: int, columns: Sequence[Column]) -> None:
        """Other columns in the place of the last ones, from this place on; rows are as they were."""
        nowhere = QModelIndex()
        if first < len(self.columns):
            self.beginRemoveColumns(nowhere, first, len(self.columns) - 1)
            self.columns = self.columns[:first]
            self.endRemoveColumns()
        if columns:
            self.beginInsertColumns(nowhere, first, first + len(columns) - 1)
            self.columns = (*self.columns, *columns)
            self.endInsertColumns()

    # -- filling ------------------------------------------------------------------------------------

    def set_ids(self, ids: Sequence[int], rows: Iterable[Row] = (), *, is_head: bool = False) -> None:
        """Show these records; `rows` are those that were fetched already.

        Of a long list the head comes first: what is then ticked as all of it is so once the rest has come.
        """
        self.beginResetModel()
        self._ids = list(ids)
        self._is_head = is_head
        if self._marks.all_but and not is_head:
            self._marks = Marks(frozenset(self._ids) - self._marks.ids)
        self._count = None
        self._waiting.clear()
        self._keep(rows)
        self.endResetModel()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show exactly these rows (a short list without a fetch)."""
        self._rows.clear()
        self.set_ids([row.id for row in rows], rows)

    def _keep(self, rows: Iterable[Row]) -> None:
        fresh = {row.id: row for row in rows}
        self._rows |= fresh
        self._stale -= fresh.keys()

    def forget(self, ids: Iterable[int] | None = None) -> None:
        """Fetch these rows (or all) anew when they are seen next; what is shown stays until then."""
        self._stale |= self._rows.keys() if ids is None else self._rows.keys() & set(ids)
        self._generation += 1
        self._pending.clear()
        self._waiting.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))

    # -- reading ------------------------------------------------------------------------------------

    def ids(self) -> list[int]:
        """The ids in the order shown."""
        return self._ids

    def id_at(self, row: int) -> int | None:
        """The id in a row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, record_id: int) -> int:
        """The row of an id, -1 when it is not shown."""
        try:
            return self._ids.index(record_id)
        except ValueError:
            return -1

    def record_at(self, row: int) -> Row:
        """The record in a row; None while it is being fetched."""
        record_id = self.id_at(row)
        return None if record_id is None else self._rows.get(record_id)

    def fresh(self, record_id: int) -> Row:
        """The record with this id as it stands; None where it has to be fetched, or fetched anew."""
        return None if record_id in self._stale else self._rows.get(record_id)

    def checked_ids(self) -> list[int]:
        """The ids whose box is ticked, in the order shown."""
        return [record_id for record_id in self._ids if record_id in self._marks]

    def count_checked(self) -> int:
        """How many they are."""
        if self._count is None:  # it is asked for with each cell that is painted
            self._count = len(self.checked_ids())
        return self._count

    def set_checked(self, ids: Iterable[int]) -> None:
        """Tick exactly these."""
        self.set_marks(Marks(frozenset(ids)))

    def check_all(self) -> None:
        """Tick all that match now; a record that is entered later was not meant."""
        self.set_marks(Marks(all_but=True) if self._is_head else Marks(frozenset(self._ids)))

    def marks(self) -> Marks:
        """What is ticked."""
        return self._marks

    def set_marks(self, marks: Marks) -> None:
        """Tick these."""
        if marks != self._marks:
            self._marks, self._count = marks, None
            self._tell_checks()

    def toggle(self, row: int) -> None:
        """Tick or untick the box in a row."""
        record_id = self.id_at(row)
        if record_id is not None:
            self.set_marks(self._marks._replace(ids=self._marks.ids ^ {record_id}))

    def is_checked(self, row: int) -> bool:
        """True when the box in a row is ticked."""
        return self._ids[row] in self._marks if 0 <= row < len(self._ids) else False

    def _tell_checks(self) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, 0))
        self.checks_changed.emit()

    # -- Qt -----------------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Row:
        row = index.row()
        column = self.columns[index.column()]
        if column.check and role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.is_checked(row) else Qt.CheckState.Unchecked
        if column.check or role not in _ROLES:
            return None
        cell = self.cell(row, index.column())
        return cell.text if cell is not None else None

    def cell(self, row: int, column: int) -> Cell | None:
        """What is shown there; None where the row has still to be fetched, which is asked for."""
        record = self._rows.get(self._ids[row])
        if record is None or record.id in self._stale:
            self._want(row)
        if record is None:
            return None
        cell = self.columns[column].cell(record)
        return Cell(cell) if isinstance(cell, str) else cell

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None

    # -- fetching -----------------------------------------------------------------------------------

    def _want(self, row: int) -> None:
        """Ask for a row and its neighbours: one chunk after another, and what was scrolled past never."""
        if self.fetch is None or self._ids[row] in self._pending:
            return
        start = row // CHUNK * CHUNK
        if start in self._waiting:
            self._waiting.remove(start)
        self._waiting = [*self._waiting, start][-WAITING:]
        self._ask()

    def _ask(self) -> None:
        if self.fetch is None or self._pending or not self._waiting:
            return
        start = self._waiting.pop()
        chunk = self._ids[start : start + CHUNK]
        missing = [each for each in chunk if each not in self._rows or each in self._stale]
        if missing:
            self._pending.update(missing)
            now = self._generation
            reading = tasks.read(self, self.fetch, missing)
            reading.then(lambda rows: self._arrived(missing, rows, now))
            reading.otherwise(lambda _error: self._failed(missing, now))

    def _failed(self, asked: list[int], generation: int) -> None:
        if generation == self._generation:
            self._pending.difference_update(asked)
            self._ask()

    def _arrived(self, asked: list[int], rows: Iterable[Row], generation: int) -> None:
        if generation != self._generation:
            return  # it was read before the change that let these rows be forgotten
        self._pending.difference_update(asked)
        if len(self._rows) > KEPT:
            self._rows.clear()
            self._stale.clear()
        for each in asked:  # one that is there no more is not found again
            self._rows.pop(each, None)
        self._stale -= set(asked)
        self._keep(rows)
        shown = [self.row_of(asked[0]), self.row_of(asked[-1])]
        if self._ids and max(shown) >= 0:
            top, bottom = max(min(shown), 0), max(shown)
            self.dataChanged.emit(self.index(top, 0), self.index(bottom, len(self.columns) - 1))
        self._ask()


_ROLES = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
