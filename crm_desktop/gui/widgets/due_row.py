"""A row of the first page: a name, what it is about, a badge that says when; a click opens the record."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.gui import theme
from crm_desktop.gui.widgets.card_row import plain_tip
from crm_desktop.gui.widgets.painting import RIGHT, badge_size, fill, hairline, paint_badge, paint_text

HEIGHT = 33
GAP = 10  # between the name and what it is about
LEAST = 48  # for what it is about, or it is left out
OUT = 6  # by this the ring of the focus stands clear of the words


class DueRow(QAbstractButton):
    """Painted in one piece; Up and Down go to the rows beside it, Enter and Space open it."""

    def __init__(
        self,
        name: str,
        about: str,
        badge: str = "",
        tone: str = "grey",
        *,
        tooltip: str = "",
        name_width: int = 106,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.name, self.about, self.badge, self.tone = name, about, badge, tone
        self._name_width = name_width
        self._name_room = self._badge_room = 0.0
        self.setText(name)
        self.setAccessibleName(", ".join(part for part in (name, about, badge) if part))
        self.setToolTip(plain_tip(tooltip))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.notifier.changed.connect(self.update)

    def widest_name(self) -> float:
        """How wide the column of the names would have to be for this one."""
        return QFontMetricsF(theme.font(bold=True)).horizontalAdvance(self.name) + theme.px(GAP)

    def badge_width(self) -> float:
        """How wide its badge is."""
        return badge_size(self.badge).width() if self.badge else 0.0

    def set_name_width(self, width: float, badges: float) -> None:
        """Let what it is about begin where it does in the other rows, with badges as wide as `badges`."""
        self._name_room, self._badge_room = width, badges
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(220), theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            fill(painter, rect, "hover")
        ring, rect = rect, rect.adjusted(theme.px(OUT), 0, -theme.px(OUT), 0)
        start = rect.left()
        fill(painter, hairline(rect), "line")
        room = self.badge_width()
        if self.badge:
            paint_badge(painter, rect.adjusted(0, 0, 0, -1), self.badge, self.tone, align=RIGHT)
        # A long name gets room from what it is about, but never more than half of the row.
        half = (rect.width() - max(room, self._badge_room)) / 2
        left = max(theme.px(self._name_width), min(self._name_room, half))
        free = rect.width() - room - theme.px(GAP)
        wanted = QFontMetricsF(theme.font()).horizontalAdvance(self.about) if self.about else 0.0
        if wanted and free - left < min(wanted, theme.px(LEAST)):  # no more than a character and dots
            wanted = 0.0
        if self.widest_name() > left:
            left = max(left, min(self.widest_name(), free - wanted))
        name = QRectF(start, 0, left - theme.px(GAP), rect.height() - 1)
        paint_text(painter, name, self.name, "text", font=theme.font(bold=True))
        if wanted:
            about = QRectF(start + left, 0, free - left, rect.height() - 1)
            paint_text(painter, about, self.about, "muted")
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme.color("accent"))
            painter.drawRoundedRect(ring.adjusted(0.5, 0.5, -0.5, -1.5), 4, 4)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)


class DueRows(QVBoxLayout):
    """A column of rows whose words, not whose rings, end where its place does: the rings stand out of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(0)

    def setGeometry(self, place: QRect) -> None:
        super().setGeometry(place.adjusted(-theme.px(OUT), 0, theme.px(OUT), 0))


def align_names(rows: Sequence[DueRow]) -> None:
    """Give the names of rows that stand below each other one width, that of the longest."""
    width = max((row.widest_name() for row in rows), default=0.0)
    badges = max((row.badge_width() for row in rows), default=0.0)
    for row in rows:
        row.set_name_width(width, badges)
