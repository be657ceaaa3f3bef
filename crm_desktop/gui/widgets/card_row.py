"""One line of a card that opens a record: a strong word, muted words behind it, a badge at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from crm_desktop.gui import theme
from crm_desktop.gui.widgets.painting import RIGHT, badge_size, paint_badge, paint_focus, paint_text


class CardRow(QAbstractButton):
    """A button as wide as the card; what does not fit is shortened and stands whole in the tooltip."""

    def __init__(
        self, head: str, rest: str = "", badge: str = "", tone: str = "grey", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._head, self._rest, self._badge, self._tone = head, rest, badge, tone
        self.setAccessibleName(" ".join(part for part in (head, rest, badge) if part))
        self.setToolTip(plain_tip("\n".join(part for part in (head, rest) if part)))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.notifier.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(26))

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect())
        if self.hasFocus():
            paint_focus(painter, room)
        if self._badge:
            paint_badge(painter, room, self._badge, self._tone, align=RIGHT)
            room.setRight(room.right() - badge_size(self._badge).width() - theme.px(8))
        strong = theme.font(bold=True)
        width = min(QFontMetricsF(strong).horizontalAdvance(self._head) + 1, room.width())
        token = "accent_text" if self.underMouse() or self.hasFocus() else "text"
        paint_text(painter, QRectF(room.left(), 0, width, room.height()), self._head, token, font=strong)
        room.setLeft(room.left() + width + theme.px(10))
        if room.width() > theme.px(24):
            paint_text(painter, room, self._rest, "muted")
        painter.end()


def plain_tip(words: str) -> str:
    """A tooltip that shows what was typed: Qt would take `<b>` for markup."""
    if "<" not in words:
        return words
    return words.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
