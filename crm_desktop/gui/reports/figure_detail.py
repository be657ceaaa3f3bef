"""What is behind a chosen figure or section: how it is counted, its breakdowns, its records."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.gui.language import language, say
from crm_desktop.gui.reports.figure_list import Line
from crm_desktop.gui.widgets.card import clear, set_tone, text
from crm_desktop.gui.widgets.chip import Segments
from crm_desktop.gui.widgets.empty import EmptyState
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.record_model import Cell, Column, RecordModel
from crm_desktop.services.figures import wording
from crm_desktop.services.figures.base import Column as TableColumn
from crm_desktop.services.figures.base import MonthReport, ReportTable, Row, Unit

RIGHT = frozenset({Unit.COUNT, Unit.RATE, Unit.HOURS, Unit.MONEY, Unit.SCORE, Unit.DATE, Unit.TIME})
RIGHT |= {Unit.DUE, Unit.ESTIMATE, Unit.PER_HUNDRED}
WIDTHS = {Unit.TIME: 132, Unit.DUE: 132, Unit.DATE: 92, Unit.FLAG: 64, Unit.WORD: 92, Unit.TEXT: 84}
KEYED = {"number": 108, "customer": 124, "model": 130, "subject": 150, "promise": 170, "suggestions": 170}
KEYED |= {"cause": 210, "cause_group": 110, "callback_kind": 104}
HIDDEN = frozenset({"customer_number"})
"""Not shown beside the name: opening a row leads to the customer."""
FITTING = 680
"""Pixels: a table up to this width fills its place, a wider one is moved sideways."""
BAD = frozenset({"missed", "breached", "broken"})
GOOD = frozenset({"on_time", "met", "kept", "no_repair"})
MIDDLE = frozenset({"late", "repaired", "installation_fault"})


@dataclass(frozen=True, slots=True)
class Record:
    """A row of a table as the list shows it."""

    id: int
    values: Row


class FigureDetail(QWidget):
    """`customer_asked(number)` when a record is opened that belongs to a customer."""

    customer_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = text("", "heading", wrap=True)
        self.value = text("", "figure")
        self.last = text("", "muted")
        self.change = text("")
        self.meaning = text("", "muted", wrap=True, select=True)
        self._choice = QHBoxLayout()
        self.count = text("", "muted")
        figures = QHBoxLayout()
        figures.setSpacing(12)
        for widget in (self.value, self.last, self.change):
            figures.addWidget(widget, 0, Qt.AlignmentFlag.AlignBaseline)
        figures.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(20, 16, 20, 10)
        head.setSpacing(6)
        head.addWidget(self.name)
        head.addLayout(figures)
        head.addWidget(self.meaning)
        head.addLayout(self._choice)
        head.addWidget(self.count)
        self._place = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._place, 1)
        self.list: RecordList | None = None

    def show_line(self, report: MonthReport, line: Line) -> None:
        """Show a figure with its records, or a section with its breakdowns and all its records."""
        clear(self._choice)
        figure = line.figure
        for widget in (self.value, self.last, self.change, self.meaning):
            widget.setVisible(figure is not None)
        if figure is None:
            self.name.setText(say(f"section.{line.key}"))
            self._show_section(line)
            return
        self.name.setText(wording.figure_name(figure.key, language()))
        basis = wording.based_on(figure, language())
        shown = wording.figure_text(figure, language())
        self.value.setText(shown)
        words = [basis] if basis else []
        self.change.setText("")
        if line.before is not None:
            last = wording.figure_text(line.before, language())
            words.append(self.tr("last month {}").format(last))
            self.change.setText(wording.change_text(figure, line.before, language()))
            set_tone(self.change, wording.tone(figure, line.before))
        self.last.setText("  ·  ".join(words))
        self.meaning.setText(wording.meaning(figure.key, language()))
        behind = report.behind(figure.key)
        if behind is None:
            self._show_nothing(self.tr("This figure is worked out from the others."))
        else:
            self._show_table(*behind)

    def _show_section(self, line: Line) -> None:
        section = line.section
        tables = [] if section is None else [*section.breakdowns, *section.records]
        if len(tables) > 1:
            names = [(table.key, wording.table_name(table, language())) for table in tables]
            choice = Segments(names, label=self.tr("Tables"))
            choice.set_value(tables[0].key)
            found = {table.key: table for table in tables}
            choice.changed.connect(lambda key: self._show_table(found[key], found[key].rows))
            self._choice.addWidget(choice)
        if tables:
            self._show_table(tables[0], tables[0].rows)
        else:
            self._show_nothing(self.tr("This section is worked out from the others."))

    def _show_table(self, table: ReportTable, rows: Any) -> None:
        name = wording.table_name(table, language())
        self.count.setText(f"{name} · {say('report.counted', count=f'{len(rows):,}')}")
        if not rows:
            self._show_nothing(self.tr("No records in this month."))
            return
        customer = next((n for n, each in enumerate(table.columns) if each.key == "customer_number"), None)
        clear(self._place)
        columns = [_column(each, place) for place, each in enumerate(table.columns) if each.key not in HIDDEN]
        if sum(each.width for each in columns) < FITTING:
            keys = [each.key for each in columns]
            wide = next((keys.index(key) for key in ("cause", "customer") if key in keys), 0)
            columns[wide] = columns[wide]._replace(stretch=True)
        shown = RecordList(RecordModel(columns), self, label=name)
        records = [Record(number, row) for number, row in enumerate(rows)]
        shown.show_ids([record.id for record in records], records)
        if customer is not None:
            shown.opened.connect(partial(self._opened, records, customer))
            shown.setToolTip(self.tr("Enter or a double click opens the customer"))
        self._place.addWidget(shown)
        self.list = shown

    def _show_nothing(self, words: str) -> None:
        clear(self._place)
        self.count.setText("")
        self.list = None
        self._place.addWidget(EmptyState("report", words))

    def _opened(self, records: list[Record], customer: int, record_id: int) -> None:
        self.customer_asked.emit(records[record_id].values[customer])


def _column(column: TableColumn, place: int) -> Column:
    title = wording.header(column, language())
    width = max(KEYED.get(column.key, WIDTHS.get(column.unit, 72)), 18 + _room(title))
    right = column.unit in RIGHT

    def cell(record: Record) -> Cell:
        value = record.values[place]
        words = wording.cell_text(value, column, language())
        badge = _tone(value) if column.unit == Unit.WORD else ""
        token = "muted" if column.key == "number" else "text"
        return Cell(words, token, bold=column.key == "customer", badge=badge)

    return Column(column.key, title, cell, width, right=right)


def _room(title: str) -> int:
    """About as many pixels as the title of a column takes."""
    return sum(12 if ord(each) > 0x2E7F else 7 for each in title)


def _tone(value: object) -> str:
    for words, tone in ((BAD, "red"), (GOOD, "green"), (MIDDLE, "amber")):
        if value in words:
            return tone
    return ""
