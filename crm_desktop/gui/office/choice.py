"""One of a few ways to go on: a framed radio button with a line that explains it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QRadioButton, QVBoxLayout, QWidget

from crm_desktop.gui import theme
from crm_desktop.gui.widgets.card import set_tone, text


class Choice(QFrame):
    """The frame shows what is chosen and where the focus is; a click anywhere in it chooses."""

    def __init__(self, title: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "choice")
        self.button = QRadioButton(title, self)
        self.button.setAccessibleDescription(hint)
        self.button.toggled.connect(lambda on: set_tone(self, str(on).lower(), "chosen"))
        self.button.installEventFilter(self)
        words = text(hint, "help")
        self.button.toggled.connect(lambda on: set_tone(words, str(on).lower(), "chosen"))
        words.setContentsMargins(theme.px(26), 0, 0, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        column.setSpacing(0)
        column.addWidget(self.button)
        column.addWidget(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.button.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)
            painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
            self.button.click()
        super().mouseReleaseEvent(event)
