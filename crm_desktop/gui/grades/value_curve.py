"""The curve of the 80/20 rule: customers by yearly value, what they make up, two borders to be moved."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.core.enums import Grade
from crm_desktop.core.grades import RULE, Borders, Curve
from crm_desktop.gui import theme
from crm_desktop.gui.widgets.badge import GRADE_TONES
from crm_desktop.gui.widgets.painting import CENTRE, LEFT, RIGHT, fill, paint_badge, paint_text

_LINES = (0, 20, 40, 60, 80, 100)
_NEAR = 7
"""Pixels: so near to a border the mouse takes hold of it."""
_KEYS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 5, Qt.Key.Key_PageDown: -5}


class ValueCurve(QWidget):
    """`moved(Borders)` while a border is being moved, by the mouse or by the arrow keys.

    Left and Right (or the space bar) go from one border to the other, Up and Down move it.
    """

    moved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curve, self._borders = Curve(()), RULE
        self._held: int | None = None
        self._active = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.notifier.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(420), theme.px(280))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(260), theme.px(200))

    def show_curve(self, curve: Curve, borders: Borders) -> None:
        """Show these customers with these borders."""
        self._curve, self._borders = curve, borders
        words = self.tr("Curve of yearly value: the border of A at {a}%, of B at {b}%; arrow keys move them")
        self.setAccessibleName(words.format(a=borders.a, b=borders.b))
        self.update()

    # -- where things lie ---------------------------------------------------------------------------

    def plot(self) -> QRectF:
        """The curve's own rectangle."""
        metrics = QFontMetricsF(theme.font(12))
        left = metrics.horizontalAdvance("100%") + theme.px(10)
        above, below = metrics.height() / 2 + 2, metrics.height() * 2 + theme.px(12)
        return QRectF(self.rect()).adjusted(left, above, -theme.px(8), -below)

    def height_of(self, per_cent: float) -> float:
        """How far down a share stands."""
        plot = self.plot()
        return plot.bottom() - plot.height() * per_cent / 100

    def _place_x(self, place: int) -> float:
        plot = self.plot()
        return plot.left() + plot.width() * place / max(1, len(self._curve.ids))

    # -- painting -----------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot, small = self.plot(), theme.font(12)
        metrics = QFontMetricsF(small)
        self._paint_grades(painter, plot)
        for per_cent in _LINES:
            y = round(self.height_of(per_cent)) + 0.5
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            place = QRectF(0, y - metrics.height() / 2, plot.left() - theme.px(8), metrics.height())
            paint_text(painter, place, f"{per_cent}%", "muted", font=small, align=RIGHT)
        self._paint_curve(painter, plot)
        for number in (1, 0):
            self._paint_border(painter, plot, number)
        words = self.tr("Customers by yearly value, the largest first")
        below = QRectF(plot.left(), self.height() - metrics.height() - 2, plot.width(), metrics.height())
        paint_text(painter, below, words, "muted", font=small, align=CENTRE)
        painter.end()

    def _paint_grades(self, painter: QPainter, plot: QRectF) -> None:
        """Who is A, B and C, as grounds below the curve, with their letters where there is room."""
        first_b, first_c = self._curve.starts(self._borders)
        ends = (0, first_b, first_c, len(self._curve.ids))
        for grade, start, end in zip(Grade, ends, ends[1:], strict=False):
            left, right = self._place_x(start), self._place_x(end)
            room = QRectF(left, plot.top(), right - left, plot.height())
            if end > start:
                fill(painter, room, f"{GRADE_TONES[grade]}_soft")
            if room.width() >= theme.px(24):
                below = QRectF(left, plot.bottom() + 4, room.width(), theme.px(20))
                paint_badge(painter, below, grade, GRADE_TONES[grade], align=CENTRE, square=True)

    def _paint_curve(self, painter: QPainter, plot: QRectF) -> None:
        count = len(self._curve.ids)
        if not count or not self._curve.total:
            return
        steps = min(count, max(2, int(plot.width())))
        points = QPolygonF()
        for step in range(steps + 1):
            place = count * step // steps
            points.append(QPointF(self._place_x(place), self.height_of(100 * self._curve.share(place))))
        painter.setPen(
            QPen(theme.color("accent"), theme.px(2), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(points)

    def _paint_border(self, painter: QPainter, plot: QRectF, number: int) -> None:
        grade, per_cent = (Grade.A, Grade.B)[number], self._borders[number]
        y = round(self.height_of(per_cent)) + 0.5
        active = self._held == number or (self.hasFocus() and self._active == number)
        painter.setPen(QPen(theme.color("accent" if active else GRADE_TONES[grade]), 2 if active else 1.5))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        words = f"{grade}  {per_cent}%"
        font = theme.font(12, bold=True)
        width = QFontMetricsF(font).horizontalAdvance(words) + theme.px(14)
        sign = QRectF(plot.right() - width, y - theme.px(10), width, theme.px(20))
        painter.setBrush(theme.color("accent" if active else "ground"))
        painter.drawRoundedRect(sign, 4, 4)
        token = "on_accent" if active else GRADE_TONES[grade]
        paint_text(painter, sign.adjusted(theme.px(7), 0, 0, 0), words, token, font=font, align=LEFT)

    # -- moving -------------------------------------------------------------------------------------

    def _near(self, y: float) -> int | None:
        """The border there; of two that lie upon each other the one that can go that way."""
        away = [abs(self.height_of(each) - y) for each in self._borders]
        if min(away) > theme.px(_NEAR):
            return None
        if away[0] == away[1]:
            return 1 if y < self.height_of(self._borders.b) or self._borders.a <= 1 else 0
        return away.index(min(away))

    def _move(self, number: int, per_cent: int) -> None:
        low, high = (1, self._borders.b) if number == 0 else (self._borders.a, 100)
        wanted = min(max(per_cent, low), high)
        if wanted != self._borders[number]:
            self._borders = Borders(*(wanted if n == number else v for n, v in enumerate(self._borders)))
            self.update()
            self.moved.emit(self._borders)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = self._near(event.position().y())
        if self._held is not None:
            self._active = self._held
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        y = event.position().y()
        if self._held is not None:
            plot = self.plot()
            self._move(self._held, round(100 * (plot.bottom() - y) / plot.height()))
        near = self._held is not None or self._near(y) is not None
        self.setCursor(Qt.CursorShape.SizeVerCursor if near else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._held = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEYS:
            self._move(self._active, self._borders[self._active] + _KEYS[key])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space):
            self._active = 1 - self._active
            self.update()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
