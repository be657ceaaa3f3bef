"""The line above the questions of a call: what came of the attempt, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.gui import theme
from crm_desktop.gui.widgets import card


class CallNotice(QFrame):
    """Stands between outcomes and questions and hides neither; a new message takes the place of the old."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "note")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.words = card.text("", "", wrap=True)
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.SPACE)
        column = QHBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(theme.MARGIN)
        column.addWidget(self.words, 1)
        column.addLayout(self._row)
        self.hide()

    def say(self, words: str, *actions: tuple[str, str, Callable[[], object]]) -> None:
        """Show words with buttons: each its text, its role ("", "primary", "danger", "link") and its call."""
        card.clear(self._row)
        self.buttons = []
        for text, role, call in actions:
            button = QPushButton(text, self)
            button.setProperty("role", role)
            button.setAutoDefault(True)
            button.clicked.connect(lambda _checked=False, call=call: call())
            self._row.addWidget(button)
            self.buttons.append(button)
        self.words.setText(words)
        self.setAccessibleName(words)
        self.show()

    def text(self) -> str:
        """What stands there; empty where nothing does."""
        return self.words.text() if not self.isHidden() else ""


def inset(widget: QWidget) -> QVBoxLayout:
    """A layout that puts a widget under the outcomes, in line with the questions."""
    column = QVBoxLayout()
    column.setContentsMargins(24, 6, 24, 6)
    column.addWidget(widget)
    return column
