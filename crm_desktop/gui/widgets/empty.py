"""What an empty list shows: one sentence that says what belongs there, and the button for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from crm_desktop.gui import theme
from crm_desktop.gui.icons import pixmap


class EmptyState(QWidget):
    """An icon, a sentence, and a button where there is something to do about it."""

    def __init__(
        self,
        icon_name: str,
        text: str,
        action: str = "",
        call: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._label = QLabel(text, self)
        self._label.setProperty("role", "muted")
        self._label.setTextFormat(Qt.TextFormat.PlainText)  # it may say what was searched for
        self._label.setWordWrap(True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._picture)
        column.addWidget(self._label)
        self.button = QPushButton(action, self)
        self.button.setVisible(bool(action))
        if call is not None:
            self.button.clicked.connect(call)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._draw()
        theme.notifier.changed.connect(self._draw)

    def set_text(self, text: str, action: str | None = None) -> None:
        """Say something else (an empty search is not an empty archive)."""
        self._label.setText(text)
        if action is not None:
            self.button.setText(action)
            self.button.setVisible(bool(action))

    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def _draw(self) -> None:
        self._picture.setPixmap(pixmap(self._icon_name, 32, "muted", self.devicePixelRatioF()))
