"""A condition in force, as a chip: a click changes it, its cross or Delete takes it away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.gui import theme
from crm_desktop.gui.widgets.card_row import plain_tip
from crm_desktop.gui.widgets.chip import Chip

CROSS = 24
"""Pixels at the right that are the cross's."""


class ConditionChip(Chip):
    """Signals `edited` and `removed`."""

    edited = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent, removable=True)
        self.clicked.disconnect(self.removed)
        self.clicked.connect(self._clicked)
        self._on_cross = False

    def say(self, words: str) -> None:
        super().say(words)
        self.setAccessibleName(self.tr("Filter {}").format(words))
        self.setToolTip(plain_tip(self.tr("{}\nEnter changes it, Delete takes it away").format(words)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._on_cross = event.position().x() >= self.width() - theme.px(CROSS)
        super().mouseReleaseEvent(event)
        self._on_cross = False

    def _clicked(self) -> None:
        (self.removed if self._on_cross else self.edited).emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edited.emit()
        else:
            super().keyPressEvent(event)
