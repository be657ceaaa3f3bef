"""The search box: tells after a short pause what was typed, or is being composed; Esc empties it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from crm_desktop.core.texts import LONGEST_SEARCH
from crm_desktop.gui import theme
from crm_desktop.gui.icons import icon
from crm_desktop.gui.widgets.composing import with_composed

PAUSE_MS = 120
WIDTH = 340


class SearchBox(QLineEdit):
    """Signals `searched(text)` while typing, `entered()` on Enter or Down (go to the list)."""

    searched = Signal(str)
    entered = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        self.setMaxLength(LONGEST_SEARCH)
        self.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._hint = QKeySequence("Ctrl+F").toString(QKeySequence.SequenceFormat.NativeText)
        self._last = ""
        self._composed = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.search_now)
        self.textChanged.connect(self._changed)
        self.returnPressed.connect(self._enter)
        self.setMaximumWidth(theme.px(WIDTH))
        self._make_room()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(WIDTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Wide enough for what may be searched for, without the shortcut."""
        wide = self.fontMetrics().horizontalAdvance(self.placeholderText()) + theme.px(52)
        return QSize(min(wide, theme.px(WIDTH)), super().minimumSizeHint().height())

    def _changed(self, _text: str) -> None:
        self._make_room()
        self._timer.start()

    def _make_room(self) -> None:
        """Keep the placeholder out of the shortcut's way."""
        shown = self._shows_hint()
        self.setTextMargins(0, 0, self._hint_width() if shown else 0, 0)

    def _shows_hint(self) -> bool:
        room = self.width() >= self.minimumSizeHint().width() + self._hint_width()
        return room and not self.text() and not self.hasFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _hint_width(self) -> int:
        return QFontMetrics(theme.font(12)).horizontalAdvance(self._hint) + 12

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._make_room()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._make_room()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._composed = event.preeditString()
        self._timer.start()  # no text has come yet, but its pinyin finds

    def search_now(self) -> None:
        """Tell at once, without waiting for a pause."""
        self._timer.stop()
        text = with_composed(self, self._composed).strip()
        if text != self._last:
            self._last = text
            self.searched.emit(text)

    def set_quietly(self, text: str) -> None:
        """Show a text that is searched for already."""
        self.setText(text)
        self._timer.stop()
        self._last = text.strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.search_now()
        elif event.key() == Qt.Key.Key_Down:
            self._enter()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._shows_hint():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(12))
        width = self._hint_width()
        box = QRect(self.width() - width - 8, self.height() // 2 - 9, width, 18)
        painter.setPen(theme.color("field_line"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(theme.color("muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._hint)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setMaximumWidth(theme.px(WIDTH))

    def _enter(self) -> None:
        self.search_now()
        self.entered.emit()
