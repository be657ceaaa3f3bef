"""Sheets of a workbook written row by row: styles, widths, print set-up, texts that stay texts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_desktop.core import clock
from crm_desktop.core.words import say
from crm_desktop.services.figures import wording
from crm_desktop.services.figures.base import Column, ReportTable, Unit

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell

INK, MUTED, LINE, SHADE = "1F2328", "5F697C", "E6E8EC", "F6F7F9"
ACCENT, ACCENT_LIGHT, GREEN, RED, GREY = "2563EB", "9DB9F6", "197A35", "C03329", "57606A"
AMBER, VIOLET = "8A5A00", "6D28D9"
TONES = {"green": GREEN, "amber": AMBER}

FONTS = {"zh_CN": "Microsoft YaHei", "en": "Calibri"}
FORMATS = {
    Unit.COUNT: "#,##0",
    Unit.RATE: "0.0%",
    Unit.HOURS: "#,##0.0",
    Unit.SCORE: "0.00",
    Unit.PER_HUNDRED: "0.00",
    Unit.MONEY: '"¥"#,##0.00',
    Unit.ESTIMATE: '"¥"#,##0',
    Unit.DATE: "yyyy-mm-dd",
    Unit.TIME: "yyyy-mm-dd hh:mm",
    Unit.DUE: "yyyy-mm-dd hh:mm",
}
RIGHT = frozenset(
    {Unit.COUNT, Unit.RATE, Unit.HOURS, Unit.SCORE, Unit.PER_HUNDRED, Unit.MONEY, Unit.ESTIMATE}
)
IN_FEN = frozenset({Unit.MONEY, Unit.ESTIMATE})


def number_format(unit: Unit, language: str) -> str:
    """How Excel writes a number of this unit, with the unit where it is not in every reader's mind."""
    if unit == Unit.HOURS:
        return say("report.hours", language, hours=FORMATS[unit] + '"') + '"'
    return FORMATS.get(unit, "")


_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_COMMANDS = ("=", "+", "-", "@")
"""What a text may not begin with unmarked: edited in Excel, it would run as a formula."""
_LONGEST = 32_767
_EPOCH = date(1899, 12, 30).toordinal()
_SAMPLE = 300


def display_width(text: str) -> int:
    """Columns of a fixed-width screen: Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)


def width(texts: Sequence[str], low: int = 8, high: int = 44) -> int:
    """A column's width in characters for what stands in it."""
    return max(low, min(high, max(map(display_width, texts), default=0) + 2))


class Sheet:
    """One sheet under construction; everything but the rows is set before the first row is written."""

    def __init__(self, book: Workbook, title: str, language: str, *, landscape: bool = True) -> None:
        from openpyxl.worksheet.properties import PageSetupProperties

        self.sheet = book.create_sheet(title)
        self.language = language
        self.row = 0
        self._widths: list[int] = []
        setup = self.sheet.page_setup
        setup.paperSize = 9  # A4
        setup.orientation = "landscape" if landscape else "portrait"
        setup.fitToWidth, setup.fitToHeight = 1, 0
        self.sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        margins = self.sheet.page_margins
        margins.left = margins.right = 0.5
        margins.top = margins.bottom = 0.7
        self.sheet.sheet_view.showGridLines = False

    def head_and_foot(self, office: str, subject: str) -> None:
        """Office and month above, page numbers below, on every printed page."""
        sheet = self.sheet
        sheet.oddHeader.left.text = office.replace("&", "&&")
        sheet.oddHeader.right.text = subject.replace("&", "&&")
        sheet.oddFooter.center.text = say("report.page", self.language)

    def widths(self, widths: Sequence[int]) -> None:
        from openpyxl.utils import get_column_letter

        self._widths = list(widths)
        for place, each in enumerate(widths, 1):
            self.sheet.column_dimensions[get_column_letter(place)].width = each

    def cell(
        self,
        value: object,
        *,
        bold: bool = False,
        size: int = 10,
        color: str = INK,
        fill: str = "",
        number_format: str = "",
        right: bool = False,
        left: bool = False,
        wrap: bool = False,
        line: bool = False,
    ) -> Cell:
        """A cell with its look; text stays text whatever it begins with."""
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

        cell = WriteOnlyCell(self.sheet)
        put(cell, value)
        cell.font = Font(name=FONTS[self.language], size=size, bold=bold, color=color)
        if fill:
            cell.fill = PatternFill("solid", fgColor=fill)
        if number_format:
            cell.number_format = number_format
        if right or left or wrap:
            side = "right" if right else "left" if left else None
            cell.alignment = Alignment(horizontal=side, vertical="top" if wrap else None, wrap_text=wrap)
        if line:
            cell.border = Border(bottom=Side("thin", color=LINE))
        return cell

    def append(self, cells: Sequence[object], height: float | None = None) -> int:
        """Write a row and return its number."""
        self.row += 1
        if height:
            self.sheet.row_dimensions[self.row].height = height
        self.sheet.append(list(cells))
        return self.row

    def value(self, value: Any, unit: Unit, words: str = "", **look: Any) -> Cell:
        """A figure's value; n/a where there is none."""
        if value is None:
            return self.cell(
                say("report.not_applicable", self.language), right=True, **{**look, "color": MUTED}
            )
        if unit == Unit.WORD:
            return self.cell(wording.word(words, value, self.language), right=True, **look)
        shown = value / 100 if unit in IN_FEN else value
        return self.cell(shown, right=True, number_format=number_format(unit, self.language), **look)

    def header(self, columns: Sequence[Column]) -> int:
        """The row of column headers, two lines high where one of them is longer than its column."""
        names = [wording.header(column, self.language) for column in columns]
        wide = any(display_width(name) > room for name, room in zip(names, self._widths, strict=False))
        return self.append(
            [
                self.cell(
                    wording.header(column, self.language),
                    bold=True,
                    fill=SHADE,
                    line=True,
                    right=column.unit in RIGHT,
                    wrap=True,
                )
                for column in columns
            ],
            30 if wide else 17,
        )

    def table(self, table: ReportTable, progress: Callable[[int], object] | None = None) -> None:
        """A table's rows; ``progress`` is told of each thousand. Nothing else may follow on the sheet.

        openpyxl guesses anew what each value is and makes a cell for each that has a look, which takes
        as long as writing it; our columns know, so they hand over finished cells.
        """
        writers = _writers(self, table)

        def finished(values: Sequence[object], number: int) -> Iterator[Cell]:
            for value, write in zip(values, writers, strict=True):
                cell = None if value is None else write(value)
                if cell is not None:
                    cell.row = number
                    yield cell

        self.sheet._values_to_row = finished
        for number, row in enumerate(table.rows, 1):
            self.sheet.append(row)
            if progress is not None and number % 1000 == 0:
                progress(1000)
        self.row += len(table.rows)


def save(book: Workbook, file: Path) -> None:
    """Write a finished workbook in one go.

    Not by openpyxl itself: on a full disk its archive fails once more, out of reach, when it is thrown away.
    """
    stream = BytesIO()
    book.save(stream)
    file.write_bytes(stream.getbuffer())


def put(cell: Cell, value: object) -> None:
    """Give a cell its value: a text never becomes a formula, an error or broken XML."""
    if isinstance(value, str):
        cell.value = _ILLEGAL.sub("", value)  # which openpyxl itself cuts to what a cell may hold
        cell.data_type = "s"
        if cell.value.startswith(_COMMANDS):
            cell.quotePrefix = True
    else:
        cell.value = value


def serial(day: date) -> int:
    """A day as Excel counts it."""
    return day.toordinal() - _EPOCH


def table_widths(table: ReportTable, language: str) -> list[int]:
    """Each column's width for its header and the first rows."""
    sample = table.rows[:_SAMPLE]
    return [
        width(
            [
                # A header may break into two lines, and the filter's button covers its end.
                "x" * (max(map(display_width, wording.header(column, language).split()), default=0) + 3),
                *(wording.cell_text(row[place], column, language) for row in sample),
            ]
        )
        for place, column in enumerate(table.columns)
    ]


Write = Callable[[object], "Cell | None"]


def _writers(sheet: Sheet, table: ReportTable) -> list[Write]:
    """For each column what turns a value into its cell: one cell, given a new value for every row."""
    return [_writer(sheet, column, place) for place, column in enumerate(table.columns, 1)]


def _writer(sheet: Sheet, column: Column, place: int) -> Write:
    language = sheet.language
    if column.unit == Unit.WORD:
        return _texts(sheet, place, lambda slug: wording.word(column.words, slug, language))
    if column.unit == Unit.FLAG:
        yes = say("report.yes", language)
        return _texts(sheet, place, lambda flag: yes if flag else "")
    if column.unit == Unit.TEXT:
        return _texts(sheet, place, None)
    if column.unit == Unit.DUE:
        return _due(sheet, place)
    cell = _number(sheet, place, column.unit)
    convert = _CONVERTERS.get(column.unit)

    def write(value: Any) -> Cell:
        cell._value = value if convert is None else convert(value)
        return cell

    return write


def _texts(sheet: Sheet, place: int, words: Callable[[object], str] | None) -> Write:
    cell, quoted = _standing(sheet, place, "s"), _standing(sheet, place, "s")
    quoted.quotePrefix = True

    def write(value: Any) -> Cell | None:
        text = value if words is None else words(value)
        if not text:
            return None
        if _ILLEGAL.search(text) or len(text) > _LONGEST:
            text = _ILLEGAL.sub("", text)[:_LONGEST]
        chosen = quoted if text.startswith(_COMMANDS) else cell
        chosen._value = text
        return chosen

    return write


def _number(sheet: Sheet, place: int, unit: Unit) -> Cell:
    cell = _standing(sheet, place, "n")
    cell.number_format = number_format(unit, sheet.language)
    if unit not in RIGHT:
        from openpyxl.styles import Alignment

        cell.alignment = Alignment(horizontal="left")
    return cell


def _due(sheet: Sheet, place: int) -> Write:
    """A moment, or only the day where all of it was allowed."""
    timed, whole = _number(sheet, place, Unit.DUE), _number(sheet, place, Unit.DATE)

    def write(value: Any) -> Cell:
        day = clock.local(value).date()
        all_day = value == clock.end_of_day(day)
        cell = whole if all_day else timed
        cell._value = serial(day) if all_day else _moment(value)
        return cell

    return write


def _standing(sheet: Sheet, place: int, data_type: str) -> Cell:
    """A cell of a column that is used for row after row."""
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet.sheet)
    cell.column, cell.data_type = place, data_type
    return cell


def _moment(moment: Any) -> float:
    local = clock.local(moment)
    return serial(local) + (local.hour * 3600 + local.minute * 60 + local.second) / 86_400


_CONVERTERS: dict[Unit, Callable[[Any], float]] = {
    Unit.DATE: serial,
    Unit.TIME: _moment,
    Unit.MONEY: lambda fen: fen / 100,
    Unit.ESTIMATE: lambda fen: fen / 100,
}
