"""Marking many rows of a list: with Ctrl and Shift, by the boxes, all that match; what is marked counts.

Marks are ids, those that matched when they were marked: nothing is fetched for 100,000.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QTableView

from crm_desktop.gui.widgets.record_model import NOTHING, RecordModel

_MOVES = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
}


def in_any_order(asked: object) -> object:
    """What a list was asked for, whatever it is sorted by: marks outlive another order, and nothing else."""
    if isinstance(asked, tuple) and hasattr(asked, "_replace") and hasattr(asked, "sort"):
        return asked._replace(sort="", descending=False)
    return asked


class Marking(QObject):
    """The keys and clicks by which rows of a list with boxes are marked."""

    def __init__(self, view: QTableView, records: RecordModel) -> None:
        super().__init__(view)
        self._view = view
        self._records = records
        self._from: int | None = None
        """The id of the row at which a span begins."""
        self._before = NOTHING
        """What was marked before the span."""

    def has_boxes(self) -> bool:
        """Whether rows of this list can be marked."""
        return any(column.check for column in self._records.columns)

    def all(self) -> None:
        """Mark all that is shown; where all of it is marked already, none."""
        before = self._records.count_checked()
        self._records.check_all()
        if before and self._records.count_checked() == before:
            self._records.set_checked(())
        self._from = None

    def none(self) -> None:
        """Mark nothing."""
        self._records.set_checked(())
        self._from = None

    # -- clicks and keys ----------------------------------------------------------------------------

    def pressed(self, event: QMouseEvent) -> bool:
        """Take a click with Ctrl or Shift; the row becomes the current one, and its card is shown."""
        wanted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        held = event.modifiers() & wanted
        index = self._view.indexAt(event.position().toPoint())
        if not held or event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            self._from = None
            return False
        if not self.has_boxes() or self._records.id_at(index.row()) is None:
            return False
        if held & Qt.KeyboardModifier.ShiftModifier:
            self._begin_span()
            self._view.selectRow(index.row())
            self._span_to_current()
        else:
            self._view.selectRow(index.row())
            self.toggle(index.row())
        return True

    def toggle(self, row: int) -> None:
        """Mark a row, or no longer; a span may begin here."""
        self._records.toggle(row)
        self._from = self._records.id_at(row)
        self._before = self._records.marks()

    def key(self, event: QKeyEvent, pass_on: Callable[[QKeyEvent], object]) -> bool:
        """Take a key that marks; `pass_on` lets the list do what it does for a key."""
        if not self.has_boxes():
            return False
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.all()
        elif event.key() == Qt.Key.Key_Space:
            self.toggle(self._view.currentIndex().row())
        elif event.key() in _MOVES and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._begin_span()
            pass_on(QKeyEvent(QEvent.Type.KeyPress, event.key(), Qt.KeyboardModifier.NoModifier))
            self._span_to_current()
        else:
            self._from = None if event.key() in _MOVES else self._from
            return False
        return True

    def _begin_span(self) -> None:
        """A span goes on from where it began, until another row is marked by itself."""
        if self._from is None or self._records.row_of(self._from) < 0:
            self._from, self._before = (
                self._records.id_at(self._view.currentIndex().row()),
                self._records.marks(),
            )

    def _span_to_current(self) -> None:
        start = self._records.row_of(self._from) if self._from is not None else -1
        end = self._view.currentIndex().row()
        if start >= 0 and end >= 0:
            low, high = sorted((start, end))
            span = self._records.ids()[low : high + 1]
            self._records.set_marks(self._before.with_these(span))
