"""Complaints: the list by what runs out next, and one complaint on the whole page."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QWidget

from crm_desktop.core import clock, dates, phones
from crm_desktop.core.enums import ComplaintState
from crm_desktop.gui import tasks
from crm_desktop.gui.dialogs.complaint_form import ComplaintForm
from crm_desktop.gui.language import label, language, say
from crm_desktop.gui.pages.complaints_record import SEVERITY_TONES, TICK, ComplaintRecord
from crm_desktop.gui.widgets.chip import Chip
from crm_desktop.gui.widgets.empty import EmptyState
from crm_desktop.gui.widgets.page import Page
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.record_model import Cell, Column, RecordModel
from crm_desktop.services import complaints
from crm_desktop.services.complaint_states import SETTLED
from crm_desktop.services.complaints import ComplaintRow

STATE_TONES = {
    ComplaintState.NEW: "red",
    ComplaintState.ACKNOWLEDGED: "blue",
    ComplaintState.INVESTIGATING: "blue",
    ComplaintState.PROPOSED: "blue",
    ComplaintState.RESOLVED: "green",
    ComplaintState.CLOSED: "green",
    ComplaintState.WAITING: "amber",
    ComplaintState.REJECTED: "grey",
    ComplaintState.DUPLICATE: "grey",
}


class ComplaintsPage(Page):
    """A click or Enter opens a complaint; Esc leads back to the list."""

    tables = frozenset(
        {
            "complaint", "complaint_event", "complaint_action", "hold", "promise", "callback", "attempt",
            "customer", "phone", "cause", "staff",
        }
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Complaints"))
        self._query = ""
        self._which = "open"
        search = self.add_search(self.tr("Number, customer, phone, subject"))
        search.searched.connect(self._search)
        self.add_button(self.tr("New complaint"), self.new, icon_name="plus", primary=True)
        self._chips = self._filter_chips()
        self.list = RecordList(RecordModel(self._columns()), label=self.tr("Complaints"))
        self.list.opened.connect(self.open_record)
        self.list.clicked.connect(lambda _index: self._open_current())
        search.entered.connect(self.list.setFocus)
        self._empty = EmptyState("complaint", "", self.tr("New complaint"), self.new)
        self._lists = QStackedWidget()
        self._lists.addWidget(self.list)
        self._lists.addWidget(self._empty)
        self.record = ComplaintRecord(self)
        self.record.back.connect(self.close_record)
        self.record.go.connect(self.go)
        self.record.unsaved.connect(self._show_unsaved)
        self.record.can_leave.connect(self.can_leave)
        self.record.hide()
        self.body.addWidget(self._lists, 1)
        self.body.addWidget(self.record, 1)
        self._ticking = QTimer(self)
        self._ticking.setInterval(TICK)
        self._ticking.timeout.connect(self.list.viewport().update)
        self._ticking.start()

    def _filter_chips(self) -> dict[str, Chip]:
        words = {
            "open": self.tr("Open"),
            "overdue": self.tr("Overdue"),
            "waiting": self.tr("Waiting for customer"),
            "all": self.tr("All"),
        }
        group = QButtonGroup(self)
        chips = {}
        for which, text in words.items():
            chip = Chip(text, chosen=which == self._which)
            chip.clicked.connect(lambda _on=False, which=which: self._filter(which))
            group.addButton(chip)
            self.filters.addWidget(chip)
            chips[which] = chip
        self.filters.addStretch(1)
        self.filter_bar.show()
        return chips

    def _columns(self) -> list[Column]:
        return [
            Column("number", self.tr("Number"), lambda row: Cell(row.number, token="muted"), 110),
            Column("name", self.tr("Customer"), lambda row: Cell(row.name, bold=True, mark=self._query), 160),
            Column("phone", self.tr("Phone"), self._phone, 124),
            Column("subject", self.tr("Subject"), lambda row: row.subject, 160, stretch=True),
            Column("severity", self.tr("Severity"), self._severity, 96),
            Column("state", self.tr("State"), self._state, 150),
            Column("in_charge", self.tr("In charge"), lambda row: Cell(row.in_charge, token="muted"), 110),
            Column("clock", self.tr("Next clock"), self._clock, 158),
        ]

    def _phone(self, row: ComplaintRow) -> Cell:
        return Cell(phones.pretty(row.phones[0]) if row.phones else "", token="muted")

    def _severity(self, row: ComplaintRow) -> Cell:
        return Cell(label(row.severity), badge=SEVERITY_TONES[row.severity])

    def _state(self, row: ComplaintRow) -> Cell:
        return Cell(label(row.state), badge=STATE_TONES[row.state])

    def _clock(self, row: ComplaintRow) -> Cell:
        if row.due_at is None:
            return Cell("")
        now = clock.now()
        tip = f"{label(row.clock)}  {dates.say_datetime(row.due_at, language())}" if row.clock else ""
        if row.paused:
            return Cell(say("complaint.clock.stopped"), badge="red" if row.overdue else "grey", tooltip=tip)
        left = row.due_at - now
        tone = "red" if left.total_seconds() < 0 else "amber" if left.total_seconds() <= 4 * 3600 else "blue"
        return Cell(dates.say_left(row.due_at, now, language()), badge=tone, tooltip=tip)

    # -- the list -----------------------------------------------------------------------------------

    def load(self) -> None:
        asked = (self._query, self._which)
        tasks.read(
            self,
            complaints.listing,
            query=self._query,
            which=self._which,
            then=lambda rows: self._came(asked, rows),
        )
        if not self.record.isHidden():
            self.record.load()

    def _came(self, asked: tuple[str, str], rows: list[ComplaintRow]) -> None:
        if asked != (self._query, self._which):
            return
        self.list.records.forget()
        self.list.show_ids([row.id for row in rows], rows)
        overdue = sum(row.overdue for row in rows)
        running = sum(row.state not in SETTLED for row in rows)
        if overdue:
            self.count.setText(self.tr("Open: {}, overdue: {}").format(running, overdue))
        else:
            self.count.setText(self.tr("Open: {}").format(running))
        self._empty.set_text(self._nothing())
        self._lists.setCurrentWidget(self.list if rows else self._empty)

    def _nothing(self) -> str:
        if self._query:
            return self.tr('No complaint matches "{}".').format(self._query)
        return {
            "open": self.tr("No open complaint. What customers complain about is recorded here."),
            "overdue": self.tr("Nothing is overdue."),
            "waiting": self.tr("No complaint is waiting for its customer."),
            "all": self.tr("No complaint yet. What customers complain about is recorded here."),
        }[self._which]

    def _search(self, text: str) -> None:
        self._query = text.strip()
        self.load()

    def _filter(self, which: str) -> None:
        self._which = which
        self._chips[which].setChecked(True)
        self.load()

    # -- one complaint ------------------------------------------------------------------------------

    def _open_current(self) -> None:
        if self.list.current_id() is not None:
            self.open_record(self.list.current_id())

    def open_record(self, record_id: Any) -> None:
        """Show one complaint on the whole page."""
        self._show_record()
        self.record.open(int(record_id))
        self.record.start_focus().setFocus()

    def _show_record(self) -> None:
        for widget in (self.header, self.filter_bar, self._lists):
            widget.hide()
        self.record.show()

    def _show_unsaved(self) -> None:
        """Show what is being typed, wherever the user has gone since."""
        self._show_record()
        self.go.emit("complaints", None)

    def may_leave(self) -> bool:
        return self.record.may_leave()

    def close_record(self) -> None:
        """Back to the list."""
        self.record.hide()
        for widget in (self.header, self.filter_bar, self._lists):
            widget.show()
        self.load()
        self.list.setFocus()

    def start_focus(self) -> QWidget:
        return self.list if self.record.isHidden() else self.record.start_focus()

    def search(self, text: str) -> None:
        if not self.record.isHidden():
            self.close_record()
        super().search(text)

    def focus_search(self) -> bool:
        if self.record.isHidden():
            return super().focus_search()
        self.record.after_saving(self._leave_to_search)  # saved in the background: the list comes later
        return True

    def _leave_to_search(self) -> None:
        self.close_record()
        super().focus_search()

    def new(self) -> None:
        """Take a complaint down, then show it."""
        dialog = ComplaintForm(self)
        if dialog.exec():
            self.open_record(dialog.result_value)
