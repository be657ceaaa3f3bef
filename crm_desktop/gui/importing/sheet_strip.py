"""Which sheets of a workbook are read as one list, where the user wants others than those that look alike."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from crm_desktop.core.sheet_cells import FoundSheet
from crm_desktop.gui import theme
from crm_desktop.gui.customers.facts import shorten
from crm_desktop.gui.widgets.card import Scroll, text
from crm_desktop.gui.widgets.card_row import plain_tip
from crm_desktop.gui.widgets.flow import FlowLayout

_LONGEST = 30
_LINES = 3
"""So many lines of sheets are seen at once."""


class SheetStrip(QFrame):
    """A box for each sheet above the rows; ``chosen`` is told of those that are marked, in their order."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "box")
        self.boxes: dict[str, QCheckBox] = {}
        self._scroll = Scroll(self, margins=(0, 0, 0, 0))
        self._scroll.setProperty("role", "plain")
        self._inside = QWidget(self)
        self._flow = FlowLayout(self._inside, gap=theme.MARGIN)
        self._scroll.content.addWidget(self._inside)
        self._scroll.setMaximumHeight(_LINES * theme.px(30))
        self.done = QPushButton(self.tr("Read these sheets"), self)
        self.leave = QPushButton(self.tr("Cancel"), self)
        for button in (self.done, self.leave):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE)
        row.addWidget(text(self.tr("Sheets that are read as one list"), "strong"), 1)
        row.addWidget(self.leave)
        row.addWidget(self.done)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self._scroll)
        self.done.clicked.connect(self._choose)
        self.leave.clicked.connect(self._leave)
        self.hide()

    def ask(self, sheets: Sequence[FoundSheet], taken: Collection[str]) -> None:
        """Open with a box for each of these sheets, those that are read now marked."""
        for box in self.boxes.values():
            self._flow.removeWidget(box)
            box.deleteLater()
        self.boxes = {}
        for sheet in sheets:
            words = f"{shorten(sheet.name, _LONGEST)} ({sheet.rows:,})".replace("&", "&&")
            box = QCheckBox(words, self._inside)
            box.setToolTip(plain_tip(sheet.name))
            box.setChecked(sheet.name in taken)
            box.toggled.connect(self._check)
            self._flow.add(box)
            box.show()
            self.boxes[sheet.name] = box
        self._check()
        self.show()
        QTimer.singleShot(0, self._focus_first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _focus_first(self) -> None:
        if self.boxes and self.isVisible():
            next(iter(self.boxes.values())).setFocus()

    def _marked(self) -> tuple[str, ...]:
        return tuple(name for name, box in self.boxes.items() if box.isChecked())

    def _check(self) -> None:
        self.done.setEnabled(bool(self._marked()))

    def _choose(self) -> None:
        self.hide()
        self.chosen.emit(self._marked())

    def _leave(self) -> None:
        self.hide()
        self.closed.emit()
