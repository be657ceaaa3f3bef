"""A list of values to tick, narrowed by typing: the many that there are, or the few of a choice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidgetItem, QVBoxLayout, QWidget

from crm_desktop.core.folding import fold
from crm_desktop.gui import theme
from crm_desktop.gui.icons import icon
from crm_desktop.gui.listing.tick_lines import TickLines

SEARCHED_FROM = 9
"""More values than this are narrowed by typing."""
_VALUE = Qt.ItemDataRole.UserRole


class _Values(TickLines):
    """Space ticks the line where one is; Enter is left to the dialog."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        elif event.key() == Qt.Key.Key_Space and item is not None:
            ticked = item.checkState() is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
        else:
            super().keyPressEvent(event)


class TickList(QWidget):
    """`changed` when another value is ticked; what is ticked stays so when it is narrowed out of sight."""

    changed = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Type to find"))
        self.search.setAccessibleName(self.tr("Type to find"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._narrow)
        self.search.hide()
        self.list = _Values(self)
        self.list.setAccessibleName(label)
        self.list.itemChanged.connect(lambda _item: self.changed.emit())
        self.list.itemClicked.connect(self._clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self._pressed_on: tuple[QListWidgetItem, Qt.CheckState] | None = None
        self.list.itemPressed.connect(self._note_state)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer values with their words; those ticked stay ticked, also such as are not offered."""
        ticked = self.values()
        words = dict(choices)
        self.list.blockSignals(True)
        self.list.clear()
        for value, text in [*choices, *((each, each) for each in ticked if each not in words)]:
            item = QListWidgetItem(text, self.list)
            item.setData(_VALUE, value)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if value in ticked else Qt.CheckState.Unchecked)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        searched = len(choices) >= SEARCHED_FROM
        self.search.setVisible(searched)
        self.setFocusProxy(self.search if searched else self.list)
        self._narrow(self.search.text())

    def values(self) -> tuple[str, ...]:
        """The ticked values in the order of the list."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(each.data(_VALUE) for each in items if each.checkState() is Qt.CheckState.Checked)

    def set_values(self, values: Iterable[str]) -> None:
        """Tick exactly these."""
        wanted = list(values)
        known = [self.list.item(row).data(_VALUE) for row in range(self.list.count())]
        self.list.blockSignals(True)
        for value in wanted:
            if value not in known:
                item = QListWidgetItem(value, self.list)
                item.setData(_VALUE, value)
        for row in range(self.list.count()):
            item = self.list.item(row)
            ticked = item.data(_VALUE) in wanted
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)

    def _narrow(self, typed: str) -> None:
        wanted = fold(typed.strip())
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(wanted not in fold(item.text()))

    def _note_state(self, item: QListWidgetItem) -> None:
        self._pressed_on = (item, item.checkState())

    def _clicked(self, item: QListWidgetItem) -> None:
        """A click anywhere on the line ticks it, not on its little box alone, which has done so already."""
        pressed, self._pressed_on = self._pressed_on, None
        if pressed is not None and pressed[0] is item and item.checkState() is pressed[1]:
            ticked = pressed[1] is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leads from the words typed into the list."""
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            if self.list.currentRow() < 0 or self.list.item(self.list.currentRow()).isHidden():
                shown = (row for row in range(self.list.count()) if not self.list.item(row).isHidden())
                self.list.setCurrentRow(next(shown, -1))
        else:
            super().keyPressEvent(event)
