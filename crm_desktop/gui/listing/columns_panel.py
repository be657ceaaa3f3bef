"""The panel in which the columns of a list are chosen and put in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.gui import theme
from crm_desktop.gui.listing.tick_lines import TickLines
from crm_desktop.gui.widgets.dialog import Dialog
from crm_desktop.gui.widgets.keys import ENTER
from crm_desktop.gui.widgets.record_model import Column

_KEY = Qt.ItemDataRole.UserRole


class _Names(TickLines):
    """`moved(by)` when the line that is chosen is to move by so many."""

    moved = Signal(int)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), theme.px(400))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(by)
        else:
            super().keyPressEvent(event)


class ColumnsPanel(Dialog):
    """Space ticks a column, Alt and the arrows (or dragging) move it; Enter shows what is ticked."""

    def __init__(
        self, parent: QWidget | None, columns: Sequence[Column], keys: Sequence[str], usual: Sequence[str]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Columns"))
        self.setModal(True)
        self._columns = {column.key: column for column in columns if not column.check}
        self._usual = [key for key in usual if key in self._columns]
        self.list = _Names(self)
        self.list.setAccessibleName(self.tr("Columns"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.moved.connect(self._move)
        self._fill([key for key in keys if key in self._columns])
        up = self._button(self.tr("Up"), lambda: self._move(-1), "Alt+Up")
        down = self._button(self.tr("Down"), lambda: self._move(1), "Alt+Down")
        usual_button = self._button(self.tr("As usual"), lambda: self._fill(self._usual))
        usual_button.setToolTip(self.tr("The columns that the list shows by itself"))
        help_line = QLabel(self.tr("Drag a column, or move it by Alt and the arrow keys."), self)
        help_line.setProperty("role", "help")
        help_line.setWordWrap(True)
        moving = QVBoxLayout()
        moving.setSpacing(theme.SPACE)
        for button in (up, down, usual_button):
            moving.addWidget(button)
        moving.addStretch(1)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self.list, 1)
        body.addLayout(moving)
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 16, 16, 12)
        inside.setSpacing(theme.SPACE)
        inside.addLayout(body, 1)
        inside.addWidget(help_line)
        line = QFrame(self)
        line.setProperty("role", "hairline")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inside, 1)
        column.addWidget(line)
        column.addLayout(self._foot())
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _foot(self) -> QHBoxLayout:
        show = QPushButton(self.tr("Show"), self)
        show.setProperty("role", "primary")
        show.setDefault(True)
        show.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 12, 16, 12)
        foot.setSpacing(theme.SPACE)
        foot.addStretch(1)
        foot.addWidget(self._button(self.tr("Cancel"), self.reject))
        foot.addWidget(show)
        return foot

    def _button(self, text: str, call: Callable[[], object], keys: str = "") -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        if keys:
            button.setToolTip(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
        button.clicked.connect(lambda _checked=False: call())
        return button

    def _fill(self, shown: Sequence[str]) -> None:
        self.list.clear()
        for key in (*shown, *(key for key in self._columns if key not in shown)):
            item = QListWidgetItem(self._columns[key].title, self.list)
            item.setData(_KEY, key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            item.setCheckState(Qt.CheckState.Checked if key in shown else Qt.CheckState.Unchecked)
        self.list.setCurrentRow(0)

    def chosen(self) -> list[str]:
        """The ticked columns in their order."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [each.data(_KEY) for each in items if each.checkState() is Qt.CheckState.Checked]

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        if 0 <= row + by < self.list.count():
            self.list.insertItem(row + by, self.list.takeItem(row))
            self.list.setCurrentRow(row + by)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and self.list.hasFocus():
            self.accept()
        else:
            super().keyPressEvent(event)
