"""Native Excel charts, flat and labelled directly, in the window's colours."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from crm_desktop.core.words import say
from crm_desktop.documents.workbook_sheets import (
    ACCENT,
    ACCENT_LIGHT,
    GREY,
    INK,
    LINE,
    MUTED,
    RED,
    VIOLET,
    Sheet,
)
from crm_desktop.services.figures.base import ReportTable, Unit

if TYPE_CHECKING:
    from openpyxl.chart import BarChart, LineChart

WIDTH, HEIGHT, WIDE = 12.6, 6.6, 27.2
"""Centimetres."""
COLOURS = {"on_time": ACCENT, "late": ACCENT_LIGHT, "missed": RED, "other": GREY}


@dataclass(frozen=True)
class Area:
    """Where a breakdown stands on its sheet: its header row, its first and its last row."""

    sheet: Sheet
    table: ReportTable
    header: int
    first: int
    last: int

    def values(self, column: str, most: int = 0) -> Any:
        """A series with the header as its name; the ``most`` first rows where that is not 0."""
        from openpyxl.chart import Reference, Series
        from openpyxl.chart.data_source import StrRef
        from openpyxl.chart.series import SeriesLabel

        series = Series(self.names(column, most))
        place = self.table.index(column) + 1
        name = Reference(self.sheet.sheet, min_col=place, min_row=self.header)
        series.tx = SeriesLabel(strRef=StrRef(str(name)))
        return series

    def names(self, column: str, most: int = 0) -> Any:
        """The cells of a column, such as those with the names of the categories."""
        from openpyxl.chart import Reference

        place = self.table.index(column) + 1
        last = min(self.last, self.first + most - 1) if most else self.last
        return Reference(self.sheet.sheet, min_col=place, min_row=self.first, max_row=last)


def callbacks(area: Area) -> BarChart:
    """Columns of twelve months: on time, late and missed on top of each other."""
    chart = _bars(say("chart.callbacks", area.sheet.language), "col", gap=60)
    chart.grouping, chart.overlap = "stacked", 100
    for column in ("on_time", "late", "missed"):
        series = area.values(column)
        _fill(series, COLOURS[column])
        chart.series.append(series)
    chart.set_categories(area.names("month"))
    _months(chart, area)
    chart.legend = _legend()
    return chart


def on_time(area: Area) -> LineChart:
    """The on-time rate of twelve months, from 0 to 100 %."""
    chart = _line(say("chart.on_time", area.sheet.language), area, "on_time_rate", "0%")
    chart.y_axis.scaling.max = 1
    chart.y_axis.majorUnit = 0.25
    return chart


def satisfaction(area: Area) -> BarChart:
    """How many answered 5, 4, 3, 2 and 1."""
    chart = _bars(say("chart.satisfaction", area.sheet.language), "bar", gap=45)
    _one_series(chart, area, "answers", "mark", ACCENT)
    return chart


def modes(area: Area) -> BarChart:
    """Orders by service mode, the most frequent on top."""
    chart = _bars(say("chart.modes", area.sheet.language), "bar", gap=45)
    place = area.table.index("received")
    used = sum(bool(row[place]) for row in area.table.rows)  # every mode has a row, those without orders last
    _one_series(chart, area, "received", "service_mode", ACCENT, most=min(8, used))
    return chart


def causes(area: Area) -> BarChart:
    """Pareto: columns by cause, and their cumulative share as a line over them, both to the same scale."""
    most = 8
    chart = _bars(say("chart.causes", area.sheet.language), "col", gap=50)
    _one_series(chart, area, "complaints", "cause", ACCENT, most=most)
    place = area.table.index("complaints")
    total = sum(row[place] for row in area.table.rows)
    top = math.ceil(total * 1.15)
    chart.y_axis.scaling.max = top
    line = _line("", area, "cumulative", "0%", names="cause", most=most, colour=GREY)
    # The line begins at the top of the first column, whose own number stands there.
    _label(line.series[0], "0%", list(range(1, min(most, len(area.table.rows)))))
    line.y_axis.axId = 200
    line.y_axis.crosses = "max"
    line.y_axis.majorGridlines = None
    line.y_axis.scaling.max = top / total
    line.y_axis.number_format = ";;;"  # the points are labelled; a deleted axis would take its scale along
    line.y_axis.numFmt.sourceLinked = False
    chart.width = WIDE
    chart.x_axis.txPr = _text(MUTED, 850, level=True)
    chart += line
    return chart


def trend(area: Area) -> LineChart:
    """Complaints and service orders of twelve months."""
    chart = _line(say("chart.trend", area.sheet.language), area, "orders_received", "0", label_last=True)
    complaints = area.values("complaints")
    _stroke(complaints, VIOLET)
    _label(complaints, "0", [len(area.table.rows) - 1])
    chart.series.append(complaints)
    chart.legend = _legend()
    return chart


def _bars(title: str, direction: str, gap: int) -> BarChart:
    from openpyxl.chart import BarChart

    chart = BarChart()
    chart.type, chart.gapWidth = direction, gap
    _frame(chart, title)
    if direction == "bar":  # the first row on top, as in the table
        chart.x_axis.scaling.orientation = "maxMin"
        chart.y_axis.delete = True
        chart.y_axis.majorGridlines = None
    return chart


def _line(
    title: str,
    area: Area,
    column: str,
    number_format: str,
    *,
    names: str = "month",
    most: int = 0,
    colour: str = ACCENT,
    label_last: bool = False,
) -> LineChart:
    from openpyxl.chart import LineChart

    chart = LineChart()
    _frame(chart, title)
    series = area.values(column, most)
    _stroke(series, colour)
    rows = len(area.table.rows)
    _label(series, number_format, [rows - 1] if label_last or rows > 6 else list(range(rows)))
    chart.series.append(series)
    chart.y_axis.number_format = number_format
    chart.set_categories(area.names(names, most))
    _months(chart, area)
    return chart


def _months(chart: Any, area: Area) -> None:
    """The axis of a chart over months says them in short."""
    if area.table.columns[0].unit == Unit.MONTH:
        chart.x_axis.number_format = 'm"月"' if area.sheet.language == "zh_CN" else "mmm"
        chart.x_axis.numFmt.sourceLinked = False


def _one_series(chart: BarChart, area: Area, column: str, names: str, colour: str, most: int = 0) -> None:
    from openpyxl.chart.label import DataLabelList

    series = area.values(column, most)
    _fill(series, colour)
    series.dLbls = DataLabelList(
        showVal=True,
        showSerName=False,
        showCatName=False,
        showLegendKey=False,
        showPercent=False,
        numFmt="#,##0",
        txPr=_text(INK, 900),
    )
    chart.series.append(series)
    chart.set_categories(area.names(names, most))


def _frame(chart: Any, title: str) -> None:
    """Title, axes and grid that all charts share."""
    from openpyxl.chart.shapes import GraphicalProperties
    from openpyxl.drawing.line import LineProperties

    chart.width, chart.height = WIDTH, HEIGHT
    chart.legend = None
    chart.style = 2
    chart.roundedCorners = False
    chart.display_blanks = "gap"
    if title:
        chart.title = _title(title)
    for axis in (chart.x_axis, chart.y_axis):
        axis.delete = False
        axis.title = None
        axis.txPr = _text(MUTED, 850)
        axis.majorTickMark = "none"
    chart.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill=LINE, w=6350))
    chart.y_axis.spPr = GraphicalProperties(ln=LineProperties(noFill=True))
    chart.x_axis.spPr = GraphicalProperties(ln=LineProperties(solidFill=LINE, w=6350))
    chart.y_axis.scaling.min = 0
    chart.y_axis.number_format = "#,##0"
    chart.graphical_properties = GraphicalProperties(
        solidFill="FFFFFF", ln=LineProperties(solidFill=LINE, w=6350)
    )


def _title(text: str) -> Any:
    from openpyxl.chart.text import RichText, Text
    from openpyxl.chart.title import Title
    from openpyxl.drawing.text import Paragraph, ParagraphProperties, RegularTextRun

    properties = _characters(INK, 1100, bold=True)
    run = RegularTextRun(rPr=properties, t=text)
    paragraph = Paragraph(pPr=ParagraphProperties(defRPr=properties), r=[run])
    return Title(tx=Text(rich=RichText(p=[paragraph])), overlay=False)


def _characters(colour: str, size: int, *, bold: bool = False) -> Any:
    from openpyxl.drawing.text import CharacterProperties

    return CharacterProperties(sz=size, b=bold, solidFill=colour)


def _text(colour: str, size: int, *, level: bool = False) -> Any:
    """The look of a text; a ``level`` one breaks into lines where it would otherwise be turned."""
    from openpyxl.chart.text import RichText
    from openpyxl.drawing.text import Paragraph, ParagraphProperties, RichTextProperties

    paragraph = Paragraph(pPr=ParagraphProperties(defRPr=_characters(colour, size)), endParaRPr=None)
    return RichText(bodyPr=RichTextProperties(rot=0) if level else None, p=[paragraph])


def _legend() -> Any:
    from openpyxl.chart.legend import Legend

    legend = Legend()
    legend.position = "b"
    legend.txPr = _text(INK, 850)
    return legend


def _fill(series: Any, colour: str) -> None:
    series.graphicalProperties.solidFill = colour
    series.graphicalProperties.line.noFill = True
    series.invertIfNegative = False


def _stroke(series: Any, colour: str) -> None:
    from openpyxl.chart.marker import Marker

    series.graphicalProperties.line.solidFill = colour
    series.graphicalProperties.line.width = 22_225
    series.smooth = False
    series.marker = Marker(symbol="circle", size=5)
    series.marker.graphicalProperties.solidFill = colour
    series.marker.graphicalProperties.line.noFill = True


def _label(series: Any, number_format: str, points: list[int]) -> None:
    """Write the value beside the named points only."""
    from openpyxl.chart.label import DataLabel, DataLabelList

    off = {"showSerName": False, "showCatName": False, "showLegendKey": False, "showPercent": False}
    labels = [
        DataLabel(idx=point, numFmt=number_format, dLblPos="t", showVal=True, txPr=_text(INK, 900), **off)
        for point in points
    ]
    series.dLbls = DataLabelList(dLbl=labels, showVal=False, **off)
