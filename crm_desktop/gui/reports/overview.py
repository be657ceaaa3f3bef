"""The first thing on the reports page: the figures that matter most as tiles, and the charts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from crm_desktop.gui import theme
from crm_desktop.gui.language import language, say
from crm_desktop.gui.reports.charts import SERIES, Bars, Chart, Lines, Series, StackedColumns
from crm_desktop.gui.widgets import layouts
from crm_desktop.gui.widgets.card import Box, Scroll, clear
from crm_desktop.gui.widgets.tile import Tile
from crm_desktop.services.figures import wording
from crm_desktop.services.figures.base import Figure, MonthReport, Period

TILES = (
    "callbacks.on_time_rate",
    "satisfaction.mean",
    "complaints.received",
    "complaints.answered_in_time_rate",
    "service.finished",
    "customers.retention",
)
CAUSES, MODES = 6, 6
TILE, CHART = 176, 330
"""What a tile and a chart need to be read, for a text of 13 px; a tile with long figures needs more."""
GAP, MARGIN = 12, 20


class FigureTile(Tile):
    """A figure with last month's beside it; a click or Enter leads to what is behind it."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_one(self, figure: Figure, before: Figure | None) -> None:
        self._key = figure.key
        name = wording.figure_name(figure.key, language())
        words, tone = "", ""
        if before is not None:
            last = wording.figure_text(before, language())
            change = wording.change_text(figure, before, language())
            words = self.tr("Last month {}").format(last)
            if change:
                words += f" · {change}"
                tone = wording.tone(figure, before)
        self.show_figure(name, wording.figure_text(figure, language()), words, tone)
        self.setToolTip(wording.meaning(figure.key, language()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit(self._key)
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit(self._key)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("accent"), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)


class ReportOverview(Scroll):
    """Tiles over charts; `asked(key)` when a tile is pressed."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(MARGIN, 16, MARGIN, 16))
        self.tiles = [FigureTile(self) for _ in TILES]
        for tile in self.tiles:
            tile.pressed.connect(self.asked)
        self._boxes: list[QWidget] = []
        self._tiles, self._charts = QGridLayout(), QGridLayout()
        for grid in (self._tiles, self._charts):
            grid.setSpacing(GAP)
            self.content.addLayout(grid)
        self._lay_out()

    def show_report(self, report: MonthReport) -> None:
        """Fill the tiles and paint the charts anew."""
        for tile, key in zip(self.tiles, TILES, strict=True):
            tile.show_one(report.figure(key), report.previous.figure(key) if report.previous else None)
        clear(self._charts)
        self._boxes = []
        for chart in charts(report):
            box = Box()
            box.content.addWidget(chart)
            self._boxes.append(box)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()
        super().resizeEvent(event)

    def _lay_out(self) -> None:
        """As many side by side as can be read."""
        wide = self.viewport().width() - 2 * MARGIN
        for grid, shown, usual, most in (
            (self._tiles, self.tiles, TILE, 6),
            (self._charts, self._boxes, CHART, 3),
        ):
            least = max([theme.px(usual), *(each.minimumSizeHint().width() for each in shown)])
            columns = max(1, min((wide + GAP) // (least + GAP), most))
            columns = next(each for each in range(columns, 0, -1) if most % each == 0)
            if shown and shown[-1] is layouts.at(grid, *divmod(len(shown) - 1, columns)):
                continue
            for number, widget in enumerate(shown):
                grid.addWidget(widget, number // columns, number % columns)
            for column in range(most):
                grid.setColumnStretch(column, int(column < columns))


def charts(report: MonthReport) -> list[Chart]:
    """The charts of a report; one without anything to show is left out."""
    return [*_trends(report), *_kinds(report)]


def _count(value: float) -> str:
    return f"{value:,.0f}"


def _percent(value: float) -> str:
    return f"{value:.0%}"


def _short(month: Period) -> str:
    return say("report.month_short", month=month.month, name=say(f"report.month_name.{month.month}")[:3])


def _trends(report: MonthReport) -> list[Chart]:
    trend = report.trend
    values = {column.key: [row[place] for row in trend.rows] for place, column in enumerate(trend.columns)}
    months = [_short(month) for month in values["month"]]

    def series(key: str, token: str) -> Series:
        return Series(say(f"column.{key}"), token, values[key])

    found: list[Chart] = []
    if any(values["due"]):
        outcomes = [series(key, SERIES[key]) for key in ("on_time", "late", "missed")]
        found.append(StackedColumns(say("chart.callbacks"), months, outcomes, _count))
        rate = [series("on_time_rate", "accent")]
        found.append(Lines(say("chart.on_time"), months, rate, _percent, top=1))
    if any(values["orders_received"]) or any(values["complaints"]):
        both = [series("orders_received", "accent"), series("complaints", "kind_complaint")]
        found.append(Lines(say("chart.trend"), months, both, _count))
    return found


def _kinds(report: MonthReport) -> list[Chart]:
    found: list[Chart] = []
    marks = report.table("satisfaction_marks").rows
    if any(row[1] for row in marks):
        bars = [(wording.word("mark", row[0], language()), row[1]) for row in marks]
        found.append(Bars(say("chart.satisfaction"), bars, _count))
    causes = report.table("complaints_by_cause").rows[:CAUSES]
    if causes:
        bars = [(wording.word("cause", row[1], language()), row[2]) for row in causes]
        cumulative = [_percent(row[4]) for row in causes]
        found.append(Bars(say("chart.causes"), bars, _count, marks=cumulative))
    modes = [row for row in report.table("orders_by_mode").rows if row[1]][:MODES]
    if modes:
        bars = [(wording.word("service_mode", row[0], language()), row[1]) for row in modes]
        found.append(Bars(say("chart.modes"), bars, _count))
    return found
