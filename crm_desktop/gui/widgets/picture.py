"""An icon that stands by itself, beside words or above them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel

from crm_desktop.gui import theme
from crm_desktop.gui.icons import icon


class Picture(QLabel):
    """An icon as a label, drawn in the colour of a token and again when the colours change."""

    def __init__(self, name: str, token: str, size: int) -> None:
        super().__init__()
        self._drawing = (name, token, size)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.notifier.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        name, token, size = self._drawing
        self.setPixmap(icon(name, token).pixmap(QSize(theme.px(size), theme.px(size))))
