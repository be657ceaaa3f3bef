"""The charts of the reports page, painted flat: labelled directly, hairlines from zero, one strong series."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.gui import theme
from crm_desktop.gui.widgets.card_row import plain_tip
from crm_desktop.gui.widgets.painting import CENTRE, LEFT, RIGHT, paint_text

SERIES = {"on_time": "accent", "late": "accent_light", "missed": "red", "other": "grey"}
"""Which colour a series has, here and in the workbook; a token with ``_light`` is nearer to the ground."""
LIGHT = 0.45

Values = Sequence[float | None]
Write = Callable[[float], str]


@dataclass(frozen=True, slots=True)
class Series:
    """A named row of values in the colour of a token; None where there is no value."""

    name: str
    token: str
    values: Values


def color(token: str) -> QColor:
    """The colour of a series."""
    strong = theme.color(token.removesuffix("_light"))
    if not token.endswith("_light"):
        return strong
    ground = theme.color("ground")
    pairs = (
        (strong.red(), ground.red()),
        (strong.green(), ground.green()),
        (strong.blue(), ground.blue()),
    )
    return QColor(*(round(LIGHT * own + (1 - LIGHT) * other) for own, other in pairs))


def nice_top(value: float) -> float:
    """The round number at or above `value` at which an axis ends: 1, 2, 4, 5 or 10 times a power of ten."""
    if value <= 0:
        return 1
    power = 10 ** math.floor(math.log10(value))
    return next(step * power for step in (1, 2, 4, 5, 10) if step * power >= value - 1e-9)


class Chart(QWidget):
    """A titled chart; `said` is what a screen reader says of it."""

    def __init__(self, title: str, said: str, height: int = 200, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._height = height
        self.setAccessibleName(f"{title}: {said}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.notifier.changed.connect(self.update)

    def title(self) -> str:
        """What stands over it."""
        return self._title

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(220), theme.px(self._height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = theme.px(20)
        paint_text(
            painter, QRectF(0, 0, self.width(), top), self._title, "text", font=theme.font(13, bold=True)
        )
        self.draw(painter, QRectF(0, top + theme.px(8), self.width(), self.height() - top - theme.px(8)))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the chart itself."""


class MonthChart(Chart):
    """What columns and lines over months share: the scale with its hairlines, the months, the legend."""

    def __init__(
        self, title: str, months: Sequence[str], series: Sequence[Series], write: Write, *, top: float = 0
    ) -> None:
        last = ", ".join(
            f"{each.name} {write(each.values[-1])}"
            for each in series
            if each.values and each.values[-1] is not None
        )
        super().__init__(title, f"{months[-1]} {last}" if months else "")
        self._months, self._series, self._write = months, series, write
        self._top = top

    def top(self) -> float:
        """Where the scale ends."""
        return self._top or nice_top(
            max((v for s in self._series for v in s.values if v is not None), default=1)
        )

    def steps(self) -> list[float]:
        """Where the scale has a line: at both ends, and in the middle unless its number would be rounded."""
        top = self.top()
        middle = top / 2
        # What is rounded halfway reads differently a hair below and a hair above.
        exact = self._write(middle * (1 - 1e-9)) == self._write(middle * (1 + 1e-9))
        return [0, middle, top] if exact else [0, top]

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        if len(self._series) > 1:
            self._legend(painter, QRectF(rect.left(), rect.top(), rect.width(), theme.px(18)))
            rect = rect.adjusted(0, theme.px(22), 0, 0)
        small = theme.font(12)
        metrics = QFontMetricsF(small)
        top = self.top()
        steps = self.steps()
        room = max(metrics.horizontalAdvance(self._write(step)) for step in steps) + theme.px(8)
        plot = rect.adjusted(room, metrics.height() / 2 + theme.px(8), 0, -metrics.height() - theme.px(6))
        for step in steps:
            y = plot.bottom() - plot.height() * step / top
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(QPointF(plot.left(), round(y) + 0.5), QPointF(plot.right(), round(y) + 0.5))
            place = QRectF(rect.left(), y - metrics.height() / 2, room - theme.px(8), metrics.height())
            paint_text(painter, place, self._write(step), "muted", font=small, align=RIGHT)
        slot = plot.width() / max(1, len(self._months))
        widest = max((metrics.horizontalAdvance(month) for month in self._months), default=0)
        every = max(1, math.ceil((widest + theme.px(4)) / slot)) if slot else 1
        for number, month in enumerate(self._months):
            if (len(self._months) - 1 - number) % every == 0:
                middle = plot.left() + slot * (number + 0.5)
                left = min(middle - widest / 2 - 2, rect.right() - widest - 4)
                place = QRectF(left, plot.bottom() + theme.px(5), widest + 4, metrics.height())
                last = number == len(self._months) - 1
                paint_text(painter, place, month, "text" if last else "muted", font=small, align=CENTRE)
        self.plot(painter, plot, slot, top)

    def _legend(self, painter: QPainter, rect: QRectF) -> None:
        metrics = QFontMetricsF(theme.font(12))
        x = rect.left()
        for each in self._series:
            box = QRectF(x, rect.center().y() - theme.px(4), theme.px(8), theme.px(8))
            painter.fillRect(box, color(each.token))
            width = metrics.horizontalAdvance(each.name) + 2
            paint_text(
                painter,
                QRectF(box.right() + theme.px(5), rect.top(), width, rect.height()),
                each.name,
                "text",
                font=theme.font(12),
            )
            x = box.right() + theme.px(5) + width + theme.px(14)

    def plot(self, painter: QPainter, plot: QRectF, slot: float, top: float) -> None:
        """Paint the values into the plot; each month is `slot` wide."""

    def _value(
        self, painter: QPainter, x: float, y: float, text: str, token: str, *, strong: bool = True
    ) -> None:
        """A value written over the point it belongs to."""
        font = theme.font(12, bold=strong)
        metrics = QFontMetricsF(font)
        width = metrics.horizontalAdvance(text) + 4
        left = min(x - width / 2, self.width() - width)
        place = QRectF(left, y - metrics.height() - theme.px(3), width, metrics.height())
        paint_text(painter, place, text, token, font=font, align=CENTRE)


class StackedColumns(MonthChart):
    """Columns over months with their series on top of each other; the total stands over each."""

    def top(self) -> float:
        sums = [sum(filter(None, column)) for column in zip(*(s.values for s in self._series), strict=True)]
        return nice_top(max(sums, default=1))

    def plot(self, painter: QPainter, plot: QRectF, slot: float, top: float) -> None:
        width = min(slot * 0.62, theme.px(30))
        metrics = QFontMetricsF(theme.font(12))
        narrow = slot < metrics.horizontalAdvance(self._write(top)) + 1
        for number in range(len(self._months)):
            left = plot.left() + slot * (number + 0.5) - width / 2
            y, total = plot.bottom(), 0.0
            for series in self._series:
                value = series.values[number] or 0
                height = plot.height() * value / top
                painter.fillRect(QRectF(left, y - height, width, height), color(series.token))
                y -= height
                total += value
            last = number == len(self._months) - 1
            if total and (last or not narrow):
                token = "text" if last else "muted"
                self._value(painter, left + width / 2, y, self._write(total), token, strong=last)


class Lines(MonthChart):
    """Lines over months; the last value of each is written beside its point, a gap stays a gap."""

    def plot(self, painter: QPainter, plot: QRectF, slot: float, top: float) -> None:
        written: list[float] = []
        for series in self._series:
            run: list[QPointF] = []
            runs = [run]
            for number, value in enumerate(series.values):
                if value is None:
                    run = []
                    runs.append(run)
                    continue
                x = plot.left() + slot * (number + 0.5)
                run.append(QPointF(x, plot.bottom() - plot.height() * min(value, top) / top))
            colour = color(series.token)
            painter.setPen(QPen(colour, theme.px(2), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for points in runs:
                painter.drawPolyline(QPolygonF(points))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            for points in runs:
                for point in points:
                    painter.drawEllipse(point, theme.px(3), theme.px(3))
            if run and series.values[-1] is not None:
                y = run[-1].y()
                below = y + theme.px(24)
                if len(run) > 1 and run[-2].y() < y - 1 and below < plot.bottom():
                    y = below  # the line comes from above, and the number does not run into the months
                if any(abs(y - other) < theme.px(16) for other in written):
                    y += theme.px(18)
                written.append(y)
                self._value(painter, run[-1].x(), y, self._write(series.values[-1]), series.token)


class Bars(Chart):
    """Bars with their names before and their values behind them, the first on top.

    `marks` are further texts at the right edge, such as cumulative shares.
    """

    def __init__(
        self, title: str, bars: Sequence[tuple[str, float]], write: Write, *, marks: Sequence[str] = ()
    ) -> None:
        said = [f"{name} {write(value)}" for name, value in bars]
        super().__init__(title, ", ".join(said))
        self.setToolTip(plain_tip("\n".join(said)))  # long names are shortened
        self._bars, self._write, self._marks = bars, write, marks

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        small, strong = theme.font(12), theme.font(12, bold=True)
        metrics = QFontMetricsF(strong)
        names = max((metrics.horizontalAdvance(name) for name, _value in self._bars), default=0) + theme.px(
            10
        )
        names = min(names, rect.width() * 0.5)
        numbers = max((metrics.horizontalAdvance(self._write(v)) for _n, v in self._bars), default=0)
        edge = max((metrics.horizontalAdvance(mark) for mark in self._marks), default=0)
        edge += theme.px(14) if edge else 0
        most = max((value for _name, value in self._bars), default=0) or 1
        room = rect.width() - names - numbers - theme.px(10) - edge
        height = min(theme.px(28), rect.height() / max(1, len(self._bars)))
        for number, (name, value) in enumerate(self._bars):
            row = QRectF(rect.left(), rect.top() + height * number, rect.width(), height)
            paint_text(
                painter, QRectF(row.left(), row.top(), names - theme.px(8), height), name, "muted", font=small
            )
            bar = QRectF(row.left() + names, row.top() + height * 0.2, room * value / most, height * 0.6)
            painter.fillRect(bar, theme.color("accent"))
            place = QRectF(bar.right() + theme.px(6), row.top(), numbers + 4, height)
            paint_text(painter, place, self._write(value), "text", font=strong, align=LEFT)
            if number < len(self._marks):
                place = QRectF(row.right() - edge, row.top(), edge, height)
                paint_text(painter, place, self._marks[number], "muted", font=small, align=RIGHT)
