"""History: who did what when, from what to what, each line with Undo; and what was deleted, with Restore."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from crm_desktop.core import clock, dates
from crm_desktop.gui import tasks
from crm_desktop.gui.history.card import OPENS, HistoryCard, opening, take_back
from crm_desktop.gui.language import language, say
from crm_desktop.gui.widgets.chip import Chip, Segments
from crm_desktop.gui.widgets.date_field import DateField
from crm_desktop.gui.widgets.empty import EmptyState
from crm_desktop.gui.widgets.fields import ChoiceBox
from crm_desktop.gui.widgets.page import Page
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.record_model import Cell, Column, RecordModel
from crm_desktop.services.history import lines
from crm_desktop.services.history.lines import KINDS, PROGRAM, HistoryFilter, HistoryIds, HistoryLine
from crm_desktop.services.office import office

CHANGES, DELETED = "changes", "deleted"


class HistoryPage(Page):
    """The list of changes, newest first, and the chosen one in full."""

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("History"))
        self.tables = frozenset()  # every write makes a line
        self._record: tuple[str, int, str] | None = None
        self._text = ""
        self._starts: dict[int, date] = {}
        self._wanted: int | None = None
        search = self.add_search(self.tr("Name, number, words, old value"))
        search.searched.connect(self._search)
        self._fill_filters()
        self.model = RecordModel(self._columns(), lambda ids: lines.fetch(ids, language()))
        self.list = RecordList(self.model, label=self.tr("Changes"))
        self.list.chosen.connect(lambda _id: self._show_chosen())
        self.list.clicked.connect(self._clicked)
        self.model.dataChanged.connect(lambda *_places: self._show_chosen())
        search.entered.connect(self.list.setFocus)
        self.empty = EmptyState(
            "history",
            self.tr("What is done in this office is listed here."),
            call=lambda: self._show_all(self.which.value() or CHANGES),
        )
        self._lists = QStackedWidget()
        self._lists.addWidget(self.list)
        self._lists.addWidget(self.empty)
        self.card = HistoryCard(self)
        self.card.shows.connect(self.show_line)
        self.card.opens.connect(self.open_in_its_page)
        self.card.records.connect(lambda *record: self._of_record(record))
        self._shown: HistoryLine | None = None
        self._sides = self.add_list_and_card(self._lists, self.card, "history", least=(480, 380), share=0.7)
        self._sides.follow(self.list)
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
            [("", self.tr("Everything")), *((kind, self._kind_words(kind)) for kind in KINDS)]
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

    def _kind_words(self, kind: str) -> str:
        return {
            "customer": self.tr("Customers"),
            "product": self.tr("Products"),
            "service_order": self.tr("Service orders"),
            "callback": self.tr("Callbacks and rules"),
            "complaint": self.tr("Complaints"),
            "promise": self.tr("Promises"),
            "letter": self.tr("Letters"),
            "office": self.tr("Office and staff"),
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
            Column("day", self.tr("Day"), self._day, 112, leaves=3),
            Column("time", self.tr("Time"), self._time, 56),
            Column("who", self.tr("Who"), self._who, 104, leaves=2),
            Column("what", self.tr("What"), self._what, 152, stretch=True),
            Column("record", self.tr("Record"), self._about, 172, leaves=4),
            Column("undo", "", self._undo, 88, leaves=1),
        ]

    # -- cells --------------------------------------------------------------------------------------

    def _day(self, line: HistoryLine) -> Cell:
        day = self._starts.get(line.id)
        if day is None:
            return Cell("")
        today = clock.today()
        names = {today: self.tr("Today"), today - timedelta(days=1): self.tr("Yesterday")}
        near = dates.say_day(day, language()) if day.year == today.year else dates.say_date(day, language())
        return Cell(names.get(day, near), bold=True, tooltip=dates.say_day_and_weekday(day, language()))

    def _time(self, line: HistoryLine) -> Cell:
        return Cell(dates.say_time(line.at), token="muted", tooltip=dates.say_datetime(line.at, language()))

    def _who(self, line: HistoryLine) -> Cell:
        return Cell(line.who, token="muted" if line.by_program else "text")

    def _what(self, line: HistoryLine) -> Cell:
        if line.undone is None:
            return Cell(line.told.whole, strong=line.told.name, mark="")
        back = self.tr("Undone by {} · {}").format(line.undone.who, dates.say_time(line.undone.at))
        return Cell(line.told.whole, token="muted", struck=True, tooltip=back)

    def _about(self, line: HistoryLine) -> Cell:
        return Cell(line.record, token="muted")

    def _undo(self, line: HistoryLine) -> Cell:
        if line.undone is not None:
            return Cell(self.tr("Redo"), token="accent_text", icon="redo")
        words = self.tr("Restore") if line.deletes else self.tr("Undo")
        if line.blocked:
            return Cell(words, token="muted", icon="info", tooltip=line.blocked)
        return Cell(words, token="accent_text", icon="undo")

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
        self._starts = {found.ids[place]: day for place, day, _length in found.days}
        self.model.forget()
        self.list.show_ids(found.ids)
        self.count.setText(self._how_many(len(found.ids), wanted))
        self.empty.set_text(*self._nothing(wanted))
        self._lists.setCurrentWidget(self.list if found.ids else self.empty)
        self._sides.set_has_card(bool(found.ids))
        if self._wanted is not None:
            self.list.choose(self._wanted)
            self._wanted = None
        self._show_chosen()

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

    def _show_chosen(self) -> None:
        line = self.list.current_record() if self.list.current_id() is not None else None
        if line is not None and line != self._shown:
            self._shown = line
            self.card.show_line(line)
        elif self.list.current_id() is None:
            self._shown = None
            self.card.show_line(None)

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

    def _clicked(self, index: QModelIndex) -> None:
        line = self.model.record_at(index.row())
        if line is not None and self.model.columns[index.column()].key == "undo":
            take_back(self, line)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        line = self.list.current_record()
        if line is None or not self.list.hasFocus():
            return
        menu = QMenu(self)
        words = self._undo(line).text
        menu.addAction(words, lambda: take_back(self, line))
        if line.opens:
            menu.addAction(opening(line), lambda: self.open_in_its_page(line.table, line.record_id or 0))
        menu.popup(event.globalPos())

    def open_in_its_page(self, table: str, record_id: int) -> None:
        """Open a record where it is worked with; one without a page of its own with its customer."""
        if table in OPENS:
            self.go.emit(OPENS[table], record_id)
        else:
            tasks.read(self, lines.customer_of, table, record_id).then(self._open_customer)

    def _open_customer(self, customer_id: int | None) -> None:
        if customer_id is not None:
            self.go.emit("customers", customer_id)

    def show_line(self, change_set_id: int) -> None:
        """Show one line, whatever the list is filtered by."""
        if not self.list.choose(change_set_id):
            self._wanted = change_set_id
            self._show_all(CHANGES)

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
