"""The list of all figures of a month, in their sections, with last month's beside them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.gui.language import language, say
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.record_model import Cell, Column, RecordModel
from crm_desktop.services.figures import wording
from crm_desktop.services.figures.base import Figure, MonthReport, Section

OVERVIEW = "overview"


@dataclass(frozen=True, slots=True)
class Line:
    """One row: the overview, the head of a section, or a figure of it."""

    id: int
    key: str
    section: Section | None = None
    figure: Figure | None = None
    before: Figure | None = None


def lines(report: MonthReport) -> list[Line]:
    """The rows for a report: overview first, then each section with its figures."""
    found = [Line(0, OVERVIEW)]
    for section in report.sections:
        if not (section.figures or section.breakdowns or section.records):
            continue
        found.append(Line(len(found), section.key, section))
        for figure in section.figures:
            before = report.previous.figure(figure.key) if report.previous else None
            found.append(Line(len(found), figure.key, section, figure, before))
    return found


class FigureList(RecordList):
    """Figure, this month, last month, change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        columns = (
            Column("name", say("report.figure"), _name, 150, stretch=True),
            Column("now", say("report.this_month"), _now, 86, right=True),
            Column("before", say("report.last_month"), _before, 84, right=True, leaves=1),
            Column("change", say("report.change"), _change, 106, right=True),
        )
        label = QCoreApplication.translate("FigureList", "Figures of the month")
        super().__init__(RecordModel(columns), parent, label=label)
        self._keys: dict[str, int] = {}
        self._lines: list[Line] = []

    def show_report(self, report: MonthReport) -> None:
        """List the figures; the chosen one stays chosen, the overview is chosen at first."""
        self._lines = lines(report)
        self._keys = {line.key: line.id for line in self._lines}
        self.records.forget()
        self.show_ids([line.id for line in self._lines], self._lines)
        self.clearSpans()
        for row, line in enumerate(self._lines):
            if line.figure is None:  # a heading has the whole row for its words
                self.setSpan(row, 0, 1, len(self.records.columns))

    def line(self, line_id: int | None) -> Line | None:
        """The row with this id."""
        return None if line_id is None or line_id >= len(self._lines) else self._lines[line_id]

    def choose_key(self, key: str) -> None:
        """Choose a figure, a section or the overview by its key."""
        self.choose(self._keys.get(key, 0))


def _name(line: Line) -> Cell:
    if line.key == OVERVIEW:
        return Cell(QCoreApplication.translate("FigureList", "Overview"), bold=True, icon="report")
    if line.figure is None:
        return Cell(say(f"section.{line.key}"), "accent_text", bold=True)
    return Cell(wording.figure_name(line.key, language()), tooltip=wording.meaning(line.key, language()))


def _now(line: Line) -> Cell:
    if line.figure is None:
        return Cell()
    text = wording.figure_text(line.figure, language())
    return Cell(text, "muted" if line.figure.value is None else "text", bold=line.figure.value is not None)


def _before(line: Line) -> Cell:
    return Cell() if line.before is None else Cell(wording.figure_text(line.before, language()), "muted")


def _change(line: Line) -> Cell:
    if line.figure is None or line.before is None:
        return Cell()
    tone = wording.tone(line.figure, line.before)
    return Cell(wording.change_text(line.figure, line.before, language()), tone or "muted")
