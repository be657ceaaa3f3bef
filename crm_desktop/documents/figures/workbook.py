"""The month's workbook: a summary with charts, breakdowns, sheets of the records behind the figures."""

from __future__ import annotations

import errno
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_desktop.core import disk_faults
from crm_desktop.core.words import joined, say
from crm_desktop.documents.workbook_sheets import (
    ACCENT,
    FONTS,
    INK,
    MUTED,
    TONES,
    Sheet,
    number_format,
    save,
    serial,
    table_widths,
    width,
)
from crm_desktop.services.figures import wording
from crm_desktop.services.figures.base import Column, Figure, MonthReport, ReportTable, Section, Unit
from crm_desktop.storage import outputs

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell

    from crm_desktop.documents.figures.charts import Area

Progress = Callable[[int, int], object]
MONTHS = {"zh_CN": 'yyyy"年"m"月"', "en": "mmm yyyy"}
CHARTED = frozenset({"on_time_rate", "mean_satisfaction"})
"""Lines of a chart: where there is no value they have a gap, which only an empty cell gives."""
PAGE = 210
"""Characters across a landscape A4 that can still be read."""
YARDSTICKS = ("stays", "silent", "lost", "sale", "cost")
_ILLEGAL_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


def write(
    file: Path, report: MonthReport, language: str, office: str, progress: Progress | None = None
) -> None:
    """Write the report as an .xlsx of one language; ``office`` is the office's name.

    ``progress(rows done, rows in all)`` may raise to stop: then no file is left behind. Raises
    ``CrmError`` where the file cannot be written.
    """
    from lxml.etree import SerialisationError
    from openpyxl import Workbook

    place = disk_faults.temporary_folder()
    book = Workbook(write_only=True)
    with outputs.writing(file) as part:
        try:
            _describe(book, report, language, office)
            _Writer(book, report, language, office, progress).write()
            save(book, part)
        except SerialisationError as error:  # its sheets lie in the system's folder for such until then
            code = getattr(errno, str(error).removeprefix("IO_"), errno.EIO)
            raise disk_faults.folder_refused(OSError(code, ""), place) from error
        finally:
            _clear_away(book)


def _clear_away(book: Workbook) -> None:
    """Close what a stopped or failed writing left open, and the temporary files of its sheets."""
    from lxml.etree import SerialisationError

    for sheet in book.worksheets:
        with suppress(SerialisationError, OSError):
            if not sheet.closed:
                sheet.close()
        if Path(sheet._writer.out).exists():
            sheet._writer.cleanup()


def _describe(book: Workbook, report: MonthReport, language: str, office: str) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils.indexed_list import IndexedList

    # openpyxl has no public way to change the font of cells without a look of their own.
    plain = Font(name=FONTS[language], size=10, color=INK)
    book._fonts = IndexedList([plain])
    book._named_styles["Normal"].font = plain
    facts = book.properties
    facts.title = f"{say('report.title', language)} · {wording.month_name(report.period, language)}"
    facts.creator = facts.lastModifiedBy = office
    facts.subject = say("report.subject", language)
    facts.identifier = report.office.urn if report.office else None
    facts.language = language.replace("_", "-")
    facts.created = facts.modified = report.made_at.replace(tzinfo=None)


class _Writer:
    """Writes the sheets from left to right."""

    def __init__(
        self, book: Workbook, report: MonthReport, language: str, office: str, progress: Progress | None
    ) -> None:
        self.book = book
        self.report = report
        self.language = language
        self.office = office
        self.month = wording.month_name(report.period, language)
        self._progress = progress or (lambda _done, _total: None)
        self.tables = [table for section in report.sections for table in section.records]
        self.breakdowns = [table for section in report.sections for table in section.breakdowns]
        self.breakdowns.append(report.trend)
        self.total = sum(len(table.rows) for table in self.tables) + 1
        self.done = 0
        self._second_page = 0

    def write(self) -> None:
        summary = self._sheet(say("sheet.summary", self.language))
        breakdowns = self._sheet(say("sheet.breakdowns", self.language), landscape=False)
        areas = self._breakdowns(breakdowns)
        self._summary(summary)
        self._charts(summary, areas)
        for table in self.tables:
            self._records(table)
        self._definitions()
        self._step(1)

    def _step(self, rows: int) -> None:
        self.done += rows
        self._progress(min(self.done, self.total), self.total)

    def _sheet(self, name: str, *, landscape: bool = True) -> Sheet:
        sheet = Sheet(self.book, name.translate(_ILLEGAL_IN_NAMES)[:31], self.language, landscape=landscape)
        sheet.head_and_foot(self.office, f"{name} · {self.month}")
        return sheet

    def _say(self, key: str, **params: object) -> str:
        return say(key, self.language, **params)

    # -- the summary -------------------------------------------------------------------------------

    def _summary(self, sheet: Sheet) -> None:
        from openpyxl.worksheet.pagebreak import Break

        names = [wording.figure_name(f.key, self.language) for s in self.report.sections for f in s.figures]
        sheet.widths([width(names, 24, 34), 14, 14, 14, 15, 3, *[8] * 18])
        sheet.sheet.freeze_panes = "A5"
        sheet.sheet.print_title_rows = "4:4"
        sheet.append([sheet.cell(f"{self._say('report.title')} · {self.month}", bold=True, size=16)], 26)
        made = self._say("report.made", office=self.office, when=wording.moment(self.report.made_at))
        sheet.append([sheet.cell(made, color=MUTED)])
        notes = [wording.running(self.report, self.language)] if self.report.running else []
        notes += [self._say("report.empty")] if self.report.empty else []
        sheet.append([sheet.cell(joined(notes), color=MUTED)] if notes else [])
        titles = (
            "report.figure",
            "report.this_month",
            "report.last_month",
            "report.change",
            "report.based_on",
        )
        sheet.append(
            [
                sheet.cell(self._say(title), bold=True, color=MUTED, line=True, right=place > 0)
                for place, title in enumerate(titles)
            ],
            18,
        )
        for section in self.report.sections:
            if section.figures:
                if section.key == "installs":  # the second page begins here, not in the middle of a section
                    sheet.sheet.row_breaks.append(Break(id=sheet.row))
                    self._second_page = sheet.row
                self._section(sheet, section)

    def _section(self, sheet: Sheet, section: Section) -> None:
        sheet.append([sheet.cell(self._say(f"section.{section.key}"), bold=True, size=11, color=ACCENT)], 22)
        for figure in section.figures:
            before = self.report.previous.figure(figure.key) if self.report.previous else None
            sheet.append(
                [
                    sheet.cell(wording.figure_name(figure.key, self.language), line=True),
                    sheet.value(figure.value, figure.unit, figure.words, bold=True, line=True),
                    sheet.value(before.value, figure.unit, figure.words, color=MUTED, line=True)
                    if before
                    else sheet.cell(None, line=True),
                    self._change(sheet, figure, before),
                    self._link(sheet, figure),
                ],
                16,
            )

    def _change(self, sheet: Sheet, figure: Figure, before: Figure | None) -> Cell:
        moved = None if before is None else wording.change(figure, before)
        if moved is None or before is None:
            return sheet.cell(None, line=True)
        colour = TONES.get(wording.tone(figure, before), MUTED)
        value = moved / 100 if figure.unit == Unit.MONEY else moved
        points = self._say("report.points", points='0.0"') + '"'
        plain = points if figure.unit == Unit.RATE else number_format(figure.unit, self.language)
        signed = f"+{plain};−{plain};±0"
        return sheet.cell(value, number_format=signed, color=colour, right=True, line=True)

    def _link(self, sheet: Sheet, figure: Figure) -> Cell:
        """What the figure was counted from, leading to the sheet with its records."""
        from openpyxl.worksheet.hyperlink import Hyperlink

        behind = figure.behind
        text = wording.based_on(figure, self.language)
        names = {table.key: wording.table_name(table, self.language) for table in self.tables}
        if behind is None or behind.table not in names:
            return sheet.cell(text or None, color=MUTED, right=True, line=True)
        cell = sheet.cell(text or names[behind.table], color=ACCENT, right=True, line=True)
        cell.row = cell.column = 1  # the setter asks where it stands; appending sets it right
        title = names[behind.table].translate(_ILLEGAL_IN_NAMES)[:31].replace("'", "''")
        cell.hyperlink = Hyperlink(ref="A1", location=f"'{title}'!A1")
        return cell

    def _charts(self, sheet: Sheet, areas: dict[str, Area]) -> None:
        """Charts beside the figures, two in a row; one without anything to show is left out."""
        from crm_desktop.documents.figures import charts

        second = self._second_page + 2
        wanted = (
            ("trend", charts.callbacks, "due", "G6"),
            ("trend", charts.on_time, "on_time_rate", "O6"),
            ("satisfaction_marks", charts.satisfaction, "answers", "G18"),
            ("orders_by_mode", charts.modes, "received", "O18"),
            ("complaints_by_cause", charts.causes, "complaints", "G30"),
            ("trend", charts.trend, "orders_received", f"G{second}"),
        )
        for key, build, column, place in wanted:
            area = areas.get(key)
            if area is not None and any(row[area.table.index(column)] for row in area.table.rows):
                sheet.sheet.add_chart(build(area), place)

    # -- breakdowns --------------------------------------------------------------------------------

    def _breakdowns(self, sheet: Sheet) -> dict[str, Area]:
        """All breakdowns below each other; returns where each stands, for the charts."""
        from crm_desktop.documents.figures.charts import Area

        sheet.widths([26, 34, 17, *[13] * 8])
        areas = {}
        for table in self.breakdowns:
            if not table.rows:
                continue
            title = wording.table_name(table, self.language)
            sheet.append([sheet.cell(title, bold=True, size=11, color=ACCENT)], 22)
            header = sheet.header(table.columns)
            first = header + 1
            for row in table.rows:
                sheet.append(
                    [self._breakdown_cell(sheet, v, c) for v, c in zip(row, table.columns, strict=True)]
                )
            areas[table.key] = Area(sheet, table, header, first, sheet.row)
            sheet.append([])
        if not areas:
            sheet.append([sheet.cell(self._say("report.empty"), color=MUTED)])
        return areas

    def _breakdown_cell(self, sheet: Sheet, value: Any, column: Column) -> Cell:
        if column.unit == Unit.MONTH:
            month = MONTHS[self.language]
            return sheet.cell(serial(value.first), number_format=month, left=True, line=True)
        if value is None and column.key in CHARTED:
            return sheet.cell(None, line=True)
        if column.unit in (Unit.TEXT, Unit.WORD, Unit.TIME, Unit.DUE, Unit.DATE):
            text = wording.cell_text(value, column, self.language)
            named = text or self._say("report.nobody")
            return sheet.cell(named, color=INK if text else MUTED, line=True)
        return sheet.value(value, column.unit, column.words, line=True)

    # -- records -----------------------------------------------------------------------------------

    def _records(self, table: ReportTable) -> None:
        sheet = self._sheet(wording.table_name(table, self.language))
        widths = table_widths(table, self.language)
        sheet.widths(widths)
        keys = [column.key for column in table.columns]
        frozen = keys.index("customer") + 1 if "customer" in keys else 0
        if sum(widths) > PAGE:  # two pages side by side, each with number and name, rather than tiny print
            sheet.sheet.page_setup.fitToWidth = 2
            sheet.sheet.print_title_cols = f"A:{'ABCDEF'[frozen - 1]}"
        sheet.sheet.freeze_panes = f"{'ABCDEF'[frozen]}2"
        sheet.sheet.print_title_rows = "1:1"
        sheet.header(table.columns)
        sheet.table(table, self._step)
        from openpyxl.utils import get_column_letter

        sheet.sheet.auto_filter.ref = f"A1:{get_column_letter(len(keys))}{max(sheet.row, 2)}"
        self._step(len(table.rows) % 1000)

    # -- definitions -------------------------------------------------------------------------------

    def _explained(self) -> list[ReportTable]:
        """The tables whose columns are figures: breakdowns with rows, the statement per customer."""
        return [table for table in (*self.breakdowns, self.report.table("by_customer")) if table.rows]

    def _definitions(self) -> None:
        sheet = self._sheet(self._say("sheet.definitions"), landscape=False)
        sheet.widths([30, 84])
        for section in self.report.sections:
            if not section.figures:
                continue
            title = self._say(f"section.{section.key}")
            sheet.append([sheet.cell(title, bold=True, size=11, color=ACCENT)], 22)
            for figure in section.figures:
                sheet.append(
                    [
                        sheet.cell(wording.figure_name(figure.key, self.language), wrap=True, line=True),
                        sheet.cell(wording.meaning(figure.key, self.language), wrap=True, line=True),
                    ]
                )
        for table in self._explained():
            sheet.append(
                [sheet.cell(wording.table_name(table, self.language), bold=True, size=11, color=ACCENT)], 22
            )
            for column in table.columns:
                sheet.append(
                    [
                        sheet.cell(wording.header(column, self.language), wrap=True, line=True),
                        sheet.cell(
                            wording.column_meaning(table, column, self.language), wrap=True, line=True
                        ),
                    ]
                )
        sheet.append([sheet.cell(self._say("report.yardsticks"), bold=True, size=11, color=ACCENT)], 22)
        for key in YARDSTICKS:
            sheet.append([None, sheet.cell(self._say(f"yardstick.{key}"), wrap=True, line=True)])
