"""History: who did what when, from what to what, each line with Undo; and what was deleted, with Restore."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from crm_desktop.core import clock, dates
from crm_desktop.core.tables import Table
from crm_desktop.gui import tasks, theme
from crm_desktop.gui.history import undoing
from crm_desktop.gui.history.edit_menu import UNDO
from crm_desktop.gui.history.filters import THIS_WEEK, HistoryFilters, RecordNamed
from crm_desktop.gui.history.line_detail import LineDetail, opening, undo_words
from crm_desktop.gui.history.line_list import LineList, LinesModel
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets.elided import ElidedButton
from crm_desktop.gui.widgets.empty import EmptyState
from crm_desktop.gui.widgets.page import Page
from crm_desktop.gui.widgets.record_model import Cell, Column
from crm_desktop.services.history import lines, steps
from crm_desktop.services.history.lines import HistoryFilter, HistoryIds, HistoryLine
from crm_desktop.services.history.steps import Step
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
        self._text = ""
        self._wanted: int | None = None
        search = self.add_search(self.tr("Name, number, words, old or new value"))
        search.searched.connect(self._search)
        self.deleted = self.add_button(self.tr("Deleted"), self.load)
        self.deleted.setIcon(icon("trash", "text", "accent_text"))
        self.deleted.setCheckable(True)
        self.undo = self._undo_button()
        self._offer(None)
        self.asked = HistoryFilters(self.filters, self._chosen_record, self)
        self.asked.changed.connect(self.load)
        self.filter_bar.show()
        self.model = LinesModel(self._columns())
        self.list = LineList(self.model, label=self.tr("Changes"))
        self._under_way: set[int] = set()  # lines that are being taken back
        self.list.made.connect(self._opened)
        self.list.take_back.connect(self._take_back)
        self.list.menu_asked.connect(self._menu)
        search.entered.connect(self.list.setFocus)
        self.empty = EmptyState(
            "history",
            self.tr("What is done in this office is listed here."),
            call=lambda: self._show_all(deleted=self.deleted.isChecked()),
        )
        self._lists = QStackedWidget()
        self._lists.addWidget(self.list)
        self._lists.addWidget(self.empty)
        self.body.addWidget(self._lists, 1)
        tasks.read(self, _people).then(self.asked.set_people)

    # -- building -----------------------------------------------------------------------------------

    def _undo_button(self) -> ElidedButton:
        """What Ctrl+Z would do, and does it."""
        button = ElidedButton(self.header, role="primary")
        button.least = self.tr("Undo")
        button.tail = "  " + QKeySequence(UNDO[0]).toString(QKeySequence.SequenceFormat.NativeText)
        button.setIcon(icon("undo", "on_accent"))
        button.setMaximumWidth(theme.px(300))
        button.clicked.connect(lambda: undoing.take_back_last(self))
        self.head.addWidget(button)
        return button

    def _columns(self) -> list[Column]:
        return [
            Column("time", self.tr("Time"), self._time, 74, right=True),
            Column("who", self.tr("Who"), self._who, 108, leaves=2),
            Column("open", "", self._chevron, 30),
            Column("what", self.tr("What"), self._what, 152, stretch=True),
            Column("record", self.tr("Record"), self._about, 188, leaves=3),
            Column("undo", "", self._undo, 104, right=True),
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
        self.asked.refresh()  # somebody else may sit at the desk now
        wanted = self._filter()
        tasks.read(self, lines.find, wanted).then(lambda found: self._came(wanted, found))
        tasks.read(self, lines.count_deleted).then(self._count_deleted)
        tasks.read(self, steps.upcoming, language()).then(lambda found: self._offer(found.undo))

    def _filter(self) -> HistoryFilter:
        return replace(self.asked.wanted(), text=self._text, deletions=self.deleted.isChecked())

    def _count_deleted(self, count: int) -> None:
        words = self.tr("Deleted {}").format(f"{count:,}") if count else self.tr("Deleted")
        self.deleted.setText(words)

    def _offer(self, step: Step | None) -> None:
        self.undo.say(self.tr("Undo: {}").format(step.words) if step is not None else self.tr("Undo"))
        self.undo.setEnabled(step is not None)

    def _came(self, wanted: HistoryFilter, found: HistoryIds) -> None:
        if wanted != self._filter():
            return
        self.list.show_lines(found, lambda count: self._how_many(count, wanted))
        self._count(wanted, found)
        self.empty.set_text(*self._nothing(wanted))
        self._lists.setCurrentWidget(self.list if found.ids else self.empty)
        if self._wanted is not None:
            self._show(self._wanted)
            self._wanted = None

    def _how_many(self, count: int, wanted: HistoryFilter) -> str:
        if wanted.deletions:
            return self.tr("1 record") if count == 1 else self.tr("{} records").format(f"{count:,}")
        return self.tr("1 change") if count == 1 else self.tr("{} changes").format(f"{count:,}")

    def _count(self, wanted: HistoryFilter, found: HistoryIds) -> None:
        """How many lines fit; of all of them those of this week tell more."""
        monday = clock.today() - timedelta(days=clock.today().weekday())
        whole, in_all = HistoryFilter(), self._how_many(sum(found.told), wanted)
        if self.asked.when == THIS_WEEK:
            whole = replace(whole, since=wanted.since, until=wanted.until)
        if replace(wanted, oldest_first=False) != whole:
            self.count.setText(in_all)
            self.count.setToolTip("")
            return
        count = sum(length for _place, day, length in found.days if day >= monday)
        words = self.tr("{} changes this week").format(f"{count:,}")
        self.count.setText(self.tr("1 change this week") if count == 1 else words)
        self.count.setToolTip(in_all)

    def _nothing(self, wanted: HistoryFilter) -> tuple[str, str]:
        """What an empty list says, and the button that leads to something."""
        filtered = replace(wanted, oldest_first=False, deletions=False) != HistoryFilter()
        if wanted.deletions and not filtered:
            return self.tr("Nothing was deleted. What you delete is listed here and can be restored."), ""
        if wanted.deletions:
            return self.tr("Nothing that fits these filters was deleted."), self.tr("Show all deleted")
        if not filtered:
            return self.tr("What is done in this office is listed here."), ""
        return self.tr("Nothing was done that fits these filters."), self.tr("Show all changes")

    def _search(self, text: str) -> None:
        self._text = text.strip()
        self.load()

    # -- doing --------------------------------------------------------------------------------------

    def _opened(self, detail: LineDetail) -> None:
        detail.shows.connect(self.show_line)
        detail.opens.connect(self._open)
        detail.records.connect(self._all_of)

    def _take_back(self, line: HistoryLine) -> None:
        """Undo a line; one that is undone is done again; one that cannot be says why below it."""

        def refused(error: Exception) -> None:
            self._under_way.discard(line.id)
            if isinstance(error, CannotUndo) and line.undone is None:
                self.list.tell_why_not(line.id)
            else:
                undoing.refuse(self, error)

        if line.id not in self._under_way:  # who presses twice means it once
            self._under_way.add(line.id)
            wanted = line.undone.id if line.undone is not None else line.id
            done = partial(self._under_way.discard, line.id)
            undoing.take_back(self, wanted, then=done, refused=refused)

    def _menu(self, where: QPoint) -> None:
        line = self.list.current_record()
        if line is None:
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(undo_words(line), lambda: self._take_back(line))
        if line.opens:
            menu.addAction(opening(line), lambda: self._open(line))
        if line.record_id is not None:
            menu.addAction(self.tr("All of its history"), lambda: self._all_of(line))
        menu.popup(where)

    def _all_of(self, line: HistoryLine) -> None:
        self.asked.show_record(_record_of(line))

    def _chosen_record(self) -> RecordNamed | None:
        line = self.list.current_record()
        return _record_of(line) if line is not None else None

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
            self._show_all()

    def _show(self, change_set_id: int) -> bool:
        found = self.list.choose(change_set_id)
        if found:
            self.list.open_line(change_set_id)
            self.list.setFocus()
        return found

    def _show_all(self, *, deleted: bool = False) -> None:
        self.deleted.setChecked(deleted)
        self._text = ""
        if self.search_box is not None:
            self.search_box.set_quietly("")
        self.asked.clear()

    def open_record(self, record_id: object) -> None:
        """A line by its id, the history of a record (table, id, name), all of it, or what was deleted."""
        if record_id == DELETED:
            self._show_all(deleted=True)
        elif record_id == CHANGES:
            if self.asked.record is not None or self.deleted.isChecked():
                self._show_all()
        elif isinstance(record_id, tuple):
            self._show_all()
            self.asked.show_record(RecordNamed(*record_id))
        elif isinstance(record_id, int):
            self.show_line(record_id)

    def start_focus(self) -> QWidget:
        return self.list if self._lists.currentWidget() is self.list else self.asked.button


def _record_of(line: HistoryLine) -> RecordNamed | None:
    if line.table is None or line.record_id is None:
        return None
    return RecordNamed(line.table, line.record_id, line.name)


def _people() -> list[tuple[int, str]]:
    """Everybody who may have done something (reader thread)."""
    return [(person.id, person.name) for person in office.staff(active_only=False)]
