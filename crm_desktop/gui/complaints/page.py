"""Complaints: the list by what runs out next, and the card of the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QButtonGroup, QFrame, QMenu, QStackedWidget, QWidget

from crm_desktop.core import clock
from crm_desktop.core.enums import Severity
from crm_desktop.core.lists.complaints import COMPLAINTS, Which, part_of
from crm_desktop.core.lists.declaration import Shown
from crm_desktop.core.tables import Table
from crm_desktop.core.urgency import STATE_TONES
from crm_desktop.gui import tasks, theme
from crm_desktop.gui.complaints.form import ComplaintForm
from crm_desktop.gui.complaints.marked import MarkedComplaints
from crm_desktop.gui.complaints.record import TICK, ComplaintRecord
from crm_desktop.gui.history.record_menu import add_record_entries, add_table_entries
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import label, language, say
from crm_desktop.gui.listing.cells import with_further_columns
from crm_desktop.gui.listing.list_filters import ListFilters
from crm_desktop.gui.widgets.chip import Chip
from crm_desktop.gui.widgets.empty import EmptyState
from crm_desktop.gui.widgets.page import Page
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.record_model import Cell, Column, RecordModel
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.complaints.lists import ComplaintRow, FoundComplaints
from crm_desktop.services.complaints.states import SETTLED

USUAL: Final = "open"
"""The part of the list that is shown at first."""
FIRST_ROWS = 30
"""More than a window shows at once."""


def _find(shown: Shown, more: Sequence[str]) -> tuple[FoundComplaints, list[ComplaintRow]]:
    """Which there are, with the rows that are seen first (reader thread)."""
    found = complaint_lists.find_complaints(*shown.question, which=part_of(shown.part, USUAL))
    return found, complaint_lists.complaint_rows(found.ids[:FIRST_ROWS], columns=more)


class ComplaintsPage(Page):
    """List and card; Enter leads to the next step of the chosen complaint, Esc back to the list."""

    tables = frozenset(
        {
            Table.COMPLAINT, Table.COMPLAINT_EVENT, Table.COMPLAINT_ACTION, Table.HOLD, Table.PROMISE,
            Table.CALLBACK, Table.ATTEMPT, Table.CUSTOMER, Table.PHONE, Table.CAUSE, Table.STAFF,
            Table.CONTACT_PERSON, Table.PRODUCT, Table.SERVICE_ORDER, Table.LETTER,
        }
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Complaints"))
        self._menu_at: QPoint | None = None  # where the menu of the chosen row is to open
        self._filling = False  # the list tells of choices that nobody made
        search = self.add_search(self.tr("Number, customer, phone, subject"))
        self.add_button(self.tr("New complaint"), self.new, icon_name="plus", primary=True)
        self._chips = self._filter_chips()
        model = RecordModel(self._columns(), self._rows)
        self.list = RecordList(model, label=self.tr("Complaints"), marks=True)
        self.filters_of_list = ListFilters(
            self,
            self.filters,
            self.list,
            Table.COMPLAINT,
            "complaints",
            self.tr("by what runs out next"),
            search,
            USUAL,
        )
        self.filters_of_list.changed.connect(self._asked_otherwise)
        self._answered = self.filters_of_list.shown  # what the list shows the answer to
        search.searched.connect(self.filters_of_list.search)
        search.entered.connect(self.list.setFocus)
        self.marked = MarkedComplaints(self, self.list)
        self.list.menu_asked.connect(self._menu)
        self._empty = EmptyState("complaint", "", self.tr("New complaint"), self.new)
        self._lists = QStackedWidget()
        self._lists.addWidget(self.list)
        self._lists.addWidget(self._empty)
        self.record = ComplaintRecord(self)
        self.record.back.connect(self.close_record)
        self.record.gone.connect(self.load)
        self.record.came.connect(self._open_menu)
        self.record.stays.connect(self._stay)
        self.record.go.connect(self.go)
        self.record.unsaved.connect(self._show_unsaved)
        self.record.can_leave.connect(self.can_leave)
        self._sides = self.add_list_and_card(
            self._lists, self.record, "complaints", least=(380, 560), share=0.45
        )
        self._sides.follow(self.list, lambda _id: self.record.start_focus().setFocus())
        self._sides.set_has_card(False)
        self.record.bar.refused.connect(lambda _state: self._sides.show_card())  # there it says why
        self.list.chosen.connect(self._chosen)
        self._ticking = QTimer(self)
        self._ticking.setInterval(TICK)
        self._ticking.timeout.connect(self.list.viewport().update)
        self._ticking.start()

    def _filter_chips(self) -> dict[Which, Chip]:
        words: dict[Which, str] = {
            "open": self.tr("Open"),
            "overdue": self.tr("Overdue"),
            "waiting": self.tr("Waiting for customer"),
            "all": self.tr("All"),
        }
        group = QButtonGroup(self)
        chips: dict[Which, Chip] = {}
        for which, text in words.items():
            chip = Chip(text, chosen=which == USUAL)
            chip.clicked.connect(lambda _on=False, which=which: self._filter(which))
            group.addButton(chip)
            self.filters.addWidget(chip)
            chips[which] = chip
        line = QFrame()
        line.setProperty("role", "between")
        line.setFixedSize(1, theme.px(16))
        self.filters.addWidget(line)
        self.filter_bar.show()
        return chips

    def _columns(self) -> list[Column]:
        subject, number = say("complaint_field.subject"), self.tr("Number")
        in_charge, state = self.tr("In charge"), self.tr("State")
        return with_further_columns(
            COMPLAINTS,
            [
                Column("tick", "", lambda _row: "", 36, check=True),
                Column("customer", self.tr("Customer"), self._customer, 112, sort="customer"),
                Column("subject", subject, self._subject, 120, stretch=True, sort="subject", leaves=2),
                Column("number", number, self._number, 108, sort="number", leaves=3),
                Column("in_charge", in_charge, self._in_charge, 100, sort="in_charge", leaves=4),
                Column("state", state, self._state, 112, sort="state", leaves=1),
                Column("clock", self.tr("Due"), self._clock, 132, right=True),
            ],
        )

    def _rows(self, ids: list[int]) -> list[ComplaintRow]:
        """Runs on a reader thread."""
        return complaint_lists.complaint_rows(ids, columns=self.filters_of_list.further_columns())

    def _customer(self, row: ComplaintRow) -> Cell:
        return Cell(row.name, bold=True, mark=self.filters_of_list.shown.query)

    def _subject(self, row: ComplaintRow) -> Cell:
        important = row.severity is Severity.IMPORTANT and row.state not in SETTLED
        return Cell(row.subject, bold=important, tooltip=label(row.severity) if important else "")

    def _number(self, row: ComplaintRow) -> Cell:
        return Cell(row.number, token="muted")

    def _in_charge(self, row: ComplaintRow) -> Cell:
        return Cell(row.in_charge, token="muted")

    def _state(self, row: ComplaintRow) -> Cell:
        tone = STATE_TONES.get(row.state)
        words = label(row.state)
        return Cell(words, badge=tone) if tone else Cell(words, token="muted")

    def _clock(self, row: ComplaintRow) -> Cell:
        if row.term is None or row.clock is None:
            return Cell("")
        now = clock.now()
        tip = f"{label(row.clock)}  {row.term.moment(language())}"
        return Cell(row.term.words(now, language()), badge=row.term.tone(now), tooltip=tip)

    def _menu(self, where: QPoint) -> None:
        """The menu of a row has its steps: it opens when the complaint has come."""
        if self.marked.are_meant():
            self.marked.menu().popup(where)
        else:
            self._menu_at = where
            self._open_menu()

    def _open_menu(self) -> None:
        row, where, case = self.list.current_record(), self._menu_at, self.record.case
        if where is not None and row is not None and case is not None and case.complaint.id == row.id:
            self._menu_at = None
            self._menu_of(row).popup(where)

    def _menu_of(self, row: ComplaintRow) -> QMenu:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(icon("complaint"), self.tr("Open the complaint"), lambda: self.open_record(row.id))
        menu.addAction(
            icon("person"), self.tr("Customer's card"), lambda: self.go.emit("customers", row.customer_id)
        )
        menu.addSeparator()
        self.record.bar.fill(menu)
        menu.addSeparator()
        add_table_entries(menu, self.list)
        add_record_entries(menu, self, Table.COMPLAINT, row.id, row.number)
        return menu

    # -- the list -----------------------------------------------------------------------------------

    def load(self) -> None:
        asked, more = self.filters_of_list.shown, self.filters_of_list.further_columns()
        tasks.read(self, _find, asked, more).then(lambda answer: self._came(asked, *answer))
        self.record.load()

    def _asked_otherwise(self) -> None:
        """The chip of the part that is shown is the chosen one, also where a saved filter asks for it."""
        self._chips[part_of(self.filters_of_list.shown.part, USUAL)].setChecked(True)
        self.load()

    def _came(self, asked: Shown, found: FoundComplaints, rows: list[ComplaintRow]) -> None:
        if asked != self.filters_of_list.shown:
            return
        self.filters_of_list.answered()
        again, self._answered = asked == self._answered, asked
        ids = found.ids
        self._filling = True
        self.list.records.forget()
        self.list.show_ids(ids, rows, asked=asked)
        # A step may take it out of the list that is filtered; it stays in sight until another is chosen.
        if self.record.wanted in ids or (again and self.record.wanted):
            self.list.choose(self.record.wanted)
        self._filling = False
        self._count(found)
        self._empty.set_text(self._nothing())
        self._lists.setCurrentWidget(self.list if ids else self._empty)
        self._sides.set_has_card(bool(ids or self.record.wanted))
        if self.list.current_id() is not None:
            self._chosen(self.list.current_id())

    def _count(self, found: FoundComplaints) -> None:
        if part_of(self.filters_of_list.shown.part, USUAL) == "all":
            words = self.tr("{all}, open: {open}").format(all=f"{len(found.ids):,}", open=found.open)
        elif found.overdue:
            words = self.tr("Open: {}, overdue: {}").format(found.open, found.overdue)
        else:
            words = self.tr("Open: {}").format(found.open)
        self.count.setText(words)

    def _chosen(self, complaint_id: int | None) -> None:
        self._menu_at = None
        if not self._filling and complaint_id is not None and complaint_id != self.record.wanted:
            self.record.open(complaint_id)

    def _stay(self) -> None:
        """What was typed could not be saved: its complaint stays chosen."""
        self._filling = True
        self.list.choose(self.record.wanted)
        self._filling = False

    def _nothing(self) -> str:
        shown = self.filters_of_list.shown
        if shown.conditions:
            return self.tr("No complaint fits this filter.")
        if shown.query:
            return self.tr('No complaint matches "{}".').format(shown.query)
        return {
            "open": self.tr("No open complaint. What customers complain about is recorded here."),
            "overdue": self.tr("Nothing is overdue."),
            "waiting": self.tr("No complaint is waiting for its customer."),
            "all": self.tr("No complaint yet. What customers complain about is recorded here."),
        }[part_of(shown.part, USUAL)]

    def _filter(self, which: Which) -> None:
        self.filters_of_list.show_part(which)

    # -- one complaint ------------------------------------------------------------------------------

    def open_record(self, record_id: Any) -> None:
        """Show one complaint, also one that the list does not show as it is filtered."""
        self.record.open(int(record_id))
        self._filling = True
        self.list.choose(int(record_id))
        self._filling = False
        self._sides.set_has_card(True)
        self._sides.show_card()
        self.record.take_focus()

    def _show_unsaved(self) -> None:
        """Show what is being typed, wherever the user has gone since."""
        self._sides.show_card()
        self.go.emit("complaints", None)

    def may_leave(self) -> bool:
        return self.record.may_leave()

    def close_record(self) -> None:
        """Back to the list."""
        self._sides.show_list()
        self.start_focus().setFocus()

    def shown_list(self) -> RecordList:
        return self.list

    def start_focus(self) -> QWidget:
        return self.list if self._lists.currentWidget() is self.list else self._empty.button

    def new(self) -> None:
        """Take a complaint down, then show it."""
        dialog = ComplaintForm(self)
        if dialog.exec():
            self.open_record(dialog.result_value)
