"""History: who did what when, from what to what, each line with Undo; and what was deleted, with Restore."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from crm_desktop.core import clock, dates
from crm_desktop.core.tables import Table
from crm_desktop.gui import tasks
from crm_desktop.gui.history import undoing
from crm_desktop.gui.history.line_detail import LineDetail, opening, undo_words
from crm_desktop.gui.history.line_list import LineList, LinesModel
from crm_desktop.gui.language import language, say
from crm_desktop.gui.widgets.chip import Chip, Segments
from crm_desktop.gui.widgets.date_field import DateField
from crm_desktop.gui.widgets.empty import EmptyState
from crm_desktop.gui.widgets.fields import ChoiceBox
from crm_desktop.gui.widgets.page import Page
from crm_desktop.gui.widgets.record_model import Cell, Column
from crm_desktop.services.history import lines
from crm_desktop.services.history.lines import PROGRAM, HistoryFilter, HistoryIds, HistoryLine, LineKind
from crm_desktop.services.office import office
from crm_desktop.storage.undo import CannotUndo

CHANGES, DELETED = "changes", "deleted"

OPENS: Final[Mapping[Table, str]] = {
    Table.CUSTOMER: "customers",
    Table.CALLBACK: "calendar",
    Table.COMPLAINT: "complaints",
}
"""Tables whose records have a page that opens them; the others are opened with their customer."""


class HistoryPage(Page):
    """The list of changes, newest first, each of which opens in place."""

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("History"))
        self.tables = frozenset()  # every write makes a line
        self._record: tuple[Table, int, str] | None = None
        self._text = ""
        self._wanted: int | None = None
        search = self.add_search(self.tr("Name, number, words, old value"))
        search.searched.connect(self._search)
        self._fill_filters()
        self.model = LinesModel(self._columns())
        self.list = LineList(self.model, label=self.tr("Changes"))
        self.list.made.connect(self._opened)
        self.list.take_back.connect(self._take_back)
        search.entered.connect(self.list.setFocus)
        self.empty = EmptyState(
            "history",
            self.tr("What is done in this office is listed here."),
            call=lambda: self._show_all(self.which.value() or CHANGES),
        )
        self._lists = QStackedWidget()
        self._lists.addWidget(self.list)
        self._lists.addWidget(self.empty)
        self.body.addWidget(self._lists, 1)
        self._fetch_staff()

    # -- building -----------------------------------------------------------------------------------

    def _fill_filters(self) -> None:
        self.which = Segments(
            [(CHANGES, self.tr("Changes")), (DELETED, self.tr("Deleted"))], label=self.tr("What is listed")
        )
        self.which.set_value(CHANGES)
        self.which.changed.connect(lambda _which: self.load())
        self.person = self._choice(self.tr("Who"))
        self.kind = self._choice(self.tr("Kind"))
        self.kind.set_choices(
            [("", self.tr("Everything")), *((kind, self._kind_words(kind)) for kind in LineKind)]
        )
        self.when = self._choice(self.tr("When"))
        self.when.set_choices(
            [
                ("", self.tr("Any day")),
                ("today", self.tr("Today")),
                ("yesterday", self.tr("Yesterday")),
                ("week", self.tr("Last 7 days")),
                ("month", self.tr("Last 30 days")),
                ("day", self.tr("One day…")),
            ]
        )
        self.day = DateField()
        self.day.setAccessibleName(self.tr("Day"))
        self.day.changed.connect(self.load)
        self.day.hide()
        self.record_chip = Chip("", removable=True)
        self.record_chip.removed.connect(lambda: self._of_record(None))
        self.record_chip.hide()
        for widget in (self.which, self.person, self.kind, self.when, self.day, self.record_chip):
            self.filters.addWidget(widget)
        self.filter_bar.show()

    def _choice(self, label: str) -> ChoiceBox:
        box = ChoiceBox(self)
        box.setAccessibleName(label)
        box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        box.chosen.connect(lambda _value: self._filtered())
        return box

    def _kind_words(self, kind: LineKind) -> str:
        return {
            LineKind.CUSTOMERS: self.tr("Customers"),
            LineKind.PRODUCTS: self.tr("Products"),
            LineKind.ORDERS: self.tr("Service orders"),
            LineKind.CALLBACKS: self.tr("Callbacks and rules"),
            LineKind.COMPLAINTS: self.tr("Complaints"),
            LineKind.PROMISES: self.tr("Promises"),
            LineKind.LETTERS: self.tr("Letters"),
            LineKind.OFFICE: self.tr("Office and staff"),
        }[kind]

    def _fetch_staff(self) -> None:
        self.person.set_choices([("", self.tr("Everybody"))])
        self.person.set_value("")
        self.kind.set_value("")
        self.when.set_value("")
        tasks.read(self, _people).then(self._people_known)

    def _people_known(self, found: list[tuple[int, str]]) -> None:
        kept = self.person.value()
        self.person.set_choices([("", self.tr("Everybody")), *found, (PROGRAM, self.tr("The program"))])
        self.person.set_value(kept)

    def _columns(self) -> list[Column]:
        return [
            Column("time", self.tr("Time"), self._time, 74, right=True),
            Column("who", self.tr("Who"), self._who, 108, leaves=2),
            Column("open", "", self._chevron, 30),
            Column("what", self.tr("What"), self._what, 152, stretch=True),
            Column("record", self.tr("Record"), self._about, 188, leaves=3),
            Column("undo", "", self._undo, 94),
        ]

    # -- cells --------------------------------------------------------------------------------------

    def _time(self, line: HistoryLine) -> Cell:
        return Cell(dates.say_time(line.at), token="muted", tooltip=dates.say_datetime(line.at, language()))

    def _who(self, line: HistoryLine) -> Cell:
        return Cell(line.who, token="muted" if line.by_program else "text")

    def _chevron(self, line: HistoryLine) -> Cell:
        return Cell(token="muted", icon="chevron-down" if self.list.is_open(line.id) else "chevron-right")

    def _what(self, line: HistoryLine) -> Cell:
        if line.undone is None:
            token = "muted" if line.blocked else "text"
            return Cell(line.told.whole, token=token, strong="" if line.blocked else line.told.name)
        at = line.undone.at
        same_day = clock.local(at).date() == clock.local(line.at).date()
        when = dates.say_time(at) if same_day else dates.say_datetime(at, language())
        back = self.tr("undone by {} {}").format(line.undone.who, when)
        return Cell(line.told.whole, token="muted", struck=True, behind=back, tooltip=back)

    def _about(self, line: HistoryLine) -> Cell:
        return Cell(line.record, token="muted")

    def _undo(self, line: HistoryLine) -> Cell:
        words = undo_words(line)
        if line.blocked:
            return Cell(words, token="muted", icon="blocked", tooltip=line.blocked)
        return Cell(words, token="accent_text", icon="undo" if line.undone is None else "redo")

    # -- the list -----------------------------------------------------------------------------------

    def load(self) -> None:
        wanted = self._filter()
        tasks.read(self, lines.find, wanted).then(lambda found: self._came(wanted, found))

    def _filter(self) -> HistoryFilter:
        since, until = self._days()
        return HistoryFilter(
            staff_id=self.person.value() or None,
            since=since,
            until=until,
            kinds=frozenset(filter(None, [self.kind.value()])),
            record=self._record[:2] if self._record is not None else None,
            text=self._text,
            deletions=self.which.value() == DELETED,
        )

    def _days(self) -> tuple[date | None, date | None]:
        today, which = clock.today(), self.when.value()
        if which == "day":
            return self.day.value(), self.day.value()
        back = {"today": (0, 0), "yesterday": (1, 1), "week": (6, 0), "month": (29, 0)}.get(which or "")
        if back is None:
            return None, None
        return today - timedelta(days=back[0]), today - timedelta(days=back[1])

    def _came(self, wanted: HistoryFilter, found: HistoryIds) -> None:
        if wanted != self._filter():
            return
        self.list.show_lines(found, lambda count: self._how_many(count, wanted))
        self.count.setText(self._how_many(len(found.ids), wanted))
        self.empty.set_text(*self._nothing(wanted))
        self._lists.setCurrentWidget(self.list if found.ids else self.empty)
        if self._wanted is not None:
            self._show(self._wanted)
            self._wanted = None

    def _how_many(self, count: int, wanted: HistoryFilter) -> str:
        if wanted.deletions:
            return self.tr("1 record") if count == 1 else self.tr("{} records").format(f"{count:,}")
        return self.tr("1 change") if count == 1 else self.tr("{} changes").format(f"{count:,}")

    def _nothing(self, wanted: HistoryFilter) -> tuple[str, str]:
        """What an empty list says, and the button that leads to something."""
        if wanted == HistoryFilter(deletions=True):
            return self.tr("Nothing was deleted. What you delete is listed here and can be restored."), ""
        if wanted == HistoryFilter():
            return self.tr("What is done in this office is listed here."), ""
        if wanted.deletions:
            return self.tr("Nothing that fits these filters was deleted."), self.tr("Show all deleted")
        return self.tr("Nothing was done that fits these filters."), self.tr("Show all changes")

    def _search(self, text: str) -> None:
        self._text = text.strip()
        self.load()

    def _filtered(self) -> None:
        self.day.setVisible(self.when.value() == "day")
        self.load()

    def _of_record(self, record: Any) -> None:
        self._record = record
        self.record_chip.setVisible(record is not None)
        if record is not None:
            table, _id, name = record
            text = f"{say(f'record.{table}')} {name}".strip()
            self.record_chip.setText(text.replace("&", "&&"))
            self.record_chip.setAccessibleName(self.tr("Remove filter {}").format(text))
        self.load()

    # -- doing --------------------------------------------------------------------------------------

    def _opened(self, detail: LineDetail) -> None:
        detail.shows.connect(self.show_line)
        detail.opens.connect(self._open)
        detail.records.connect(self._all_of)

    def _take_back(self, line: HistoryLine) -> None:
        """Undo a line; one that is undone is done again; one that cannot be says why below it."""

        def refused(error: Exception) -> None:
            if isinstance(error, CannotUndo) and line.undone is None:
                self.list.tell_why_not(line.id)
            else:
                undoing.refuse(self, error)

        undoing.take_back(self, line.undone.id if line.undone is not None else line.id, refused=refused)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        line = self.list.current_record()
        if line is None or not self.list.hasFocus():
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(undo_words(line), lambda: self._take_back(line))
        if line.opens:
            menu.addAction(opening(line), lambda: self._open(line))
        if line.record_id is not None:
            menu.addAction(self.tr("All of its history"), lambda: self._all_of(line))
        menu.popup(event.globalPos())

    def _all_of(self, line: HistoryLine) -> None:
        self._of_record((line.table, line.record_id, line.name))

    def _open(self, line: HistoryLine) -> None:
        """Open a line's record where it is worked with; one without a page of its own with its customer."""
        if line.table is None:
            return
        if line.table in OPENS:
            self.go.emit(OPENS[line.table], line.record_id)
        else:
            tasks.read(self, lines.customer_of, line.table, line.record_id or 0).then(self._open_customer)

    def _open_customer(self, customer_id: int | None) -> None:
        if customer_id is not None:
            self.go.emit("customers", customer_id)

    def show_line(self, change_set_id: int) -> None:
        """Show one line, open, whatever the list is filtered by."""
        if not self._show(change_set_id):
            self._wanted = change_set_id
            self._show_all(CHANGES)

    def _show(self, change_set_id: int) -> bool:
        found = self.list.choose(change_set_id)
        if found:
            self.list.open_line(change_set_id)
            self.list.setFocus()
        return found

    def _show_all(self, which: str) -> None:
        self.which.set_value(which)
        for box in (self.person, self.kind, self.when):
            box.set_value("")
        self._text = ""
        if self.search_box is not None:
            self.search_box.set_quietly("")
        self.day.hide()
        self._of_record(None)

    def open_record(self, record_id: object) -> None:
        """A line by its id, the history of a record (table, id, name), all of it, or what was deleted."""
        if record_id == DELETED:
            self._show_all(DELETED)
        elif record_id == CHANGES:
            if self._record is not None or self.which.value() == DELETED:
                self._show_all(CHANGES)
        elif isinstance(record_id, tuple):
            self._show_all(CHANGES)
            self._of_record(record_id)
        elif isinstance(record_id, int):
            self.show_line(record_id)

    def start_focus(self) -> QWidget:
        return self.list if self._lists.currentWidget() is self.list else self.which


def _people() -> list[tuple[int, str]]:
    """Everybody who may have done something (reader thread)."""
    return [(person.id, person.name) for person in office.staff(active_only=False)]
