"""All callbacks as a list: filtered by anything, sorted, marked, exported; the calendar's other side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QStackedWidget, QWidget

from crm_desktop.core import clock
from crm_desktop.core.list_table import MOMENT
from crm_desktop.core.lists.callbacks import CALLBACKS
from crm_desktop.core.lists.declaration import Shown
from crm_desktop.core.tables import Table
from crm_desktop.gui import tasks
from crm_desktop.gui.callbacks.call_who import state_badge
from crm_desktop.gui.callbacks.marked_calls import MarkedCalls
from crm_desktop.gui.callbacks.row_menu import callback_menu
from crm_desktop.gui.history.record_menu import add_table_entries
from crm_desktop.gui.language import label, language
from crm_desktop.gui.listing.cells import with_further_columns
from crm_desktop.gui.listing.list_filters import ListFilters
from crm_desktop.gui.widgets.empty import EmptyState
from crm_desktop.gui.widgets.page import Page
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.record_model import Cell, Column, RecordModel
from crm_desktop.services.callbacks import every
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.callbacks.every import CallLine
from crm_desktop.storage import Changed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

FIRST_ROWS = 60


class FoundCalls(NamedTuple):
    """All ids, the first lines, and how many callbacks there are in all."""

    ids: list[int]
    lines: list[CallLine]
    all: int


def find(shown: Shown, more: Sequence[str]) -> FoundCalls:
    """What is asked for, with what is seen first (reader thread)."""
    ids = every.find_callbacks(*shown.question)
    return FoundCalls(ids, every.callback_lines(ids[:FIRST_ROWS], more), every.count())


class CallsPage(Page):
    """Enter opens the call; the calendar is a button away."""

    tables = frozenset(
        {Table.CALLBACK, Table.ATTEMPT, Table.CUSTOMER, Table.PHONE, Table.STAFF, Table.SERVICE_ORDER}
    )

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("All callbacks"))
        self._all = 0
        box = self.add_search(self.tr("Name, pinyin, phone, number, subject"))
        self.add_button(self.tr("Calendar"), lambda: self.go.emit("calendar", None), icon_name="chevron-left")
        self.list = RecordList(
            RecordModel(self._columns(), self._lines), label=self.tr("All callbacks"), marks=True
        )
        self.marked = MarkedCalls(self, self.list)
        self.list.menu_asked.connect(self._menu)
        self.list.opened.connect(self._call)
        self.nothing = EmptyState("calendar", "", self.tr("Show everything"), self._show_all)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.nothing)
        self.body.addWidget(self.stack, 1)
        self.filters_of_list = ListFilters(
            self, self.filters, self.list, Table.CALLBACK, "calls", self.tr("latest first"), box
        )
        self.filters_of_list.changed.connect(self.load)
        box.searched.connect(self.filters_of_list.search)
        box.entered.connect(self.list.setFocus)
        self.filter_bar.show()

    def _columns(self) -> list[Column]:
        shown = [
            Column("tick", "", lambda _line: "", 36, check=True),
            Column("customer", self.tr("Customer"), _customer, 150, sort="customer"),
            Column(
                "due_at",
                self.tr("Due"),
                _due,
                150,
                right=True,
                sort="due_at",
                value=lambda line: clock.local(line.row.due_at).replace(tzinfo=None),
                format=MOMENT,
            ),
            Column("kind", self.tr("Kind"), _kind, 130, sort="kind", leaves=2),
            Column("subject", self.tr("About"), _about, 160, stretch=True, sort="subject", leaves=3),
            Column("staff", self.tr("Who calls"), _staff, 110, sort="staff", leaves=4),
            Column("state", self.tr("State"), _state, 96, sort="state", leaves=5),
        ]
        return with_further_columns(CALLBACKS, shown)

    def _lines(self, ids: list[int]) -> list[CallLine]:
        """Runs on a reader thread."""
        return every.callback_lines(ids, self.filters_of_list.further_columns())

    def shown_list(self) -> RecordList:
        return self.list

    def start_focus(self) -> QWidget:
        return self.list if self.stack.currentWidget() is self.list else self.nothing.button

    # -- showing ------------------------------------------------------------------------------------

    def load(self) -> None:
        shown = self.filters_of_list.shown
        tasks.read(self, find, shown, self.filters_of_list.further_columns()).then(
            lambda found: self._arrived(shown, found)
        )

    def _arrived(self, asked: Shown, found: FoundCalls) -> None:
        if asked != self.filters_of_list.shown:
            return
        self._all, count = found.all, len(found.ids)
        self.list.show_ids(found.ids, found.lines, asked=asked)
        words = self.tr("{shown} of {all}").format(shown=f"{count:,}", all=f"{found.all:,}")
        self.count.setText((f"{count:,}" if count else "") if count == found.all else words)
        self.nothing.set_text(
            self.tr("No callback fits this filter.")
            if found.all
            else self.tr("What is planned and what was done is listed here.")
        )
        self.nothing.button.setVisible(bool(found.all))
        self.stack.setCurrentWidget(self.list if found.ids else self.nothing)
        self.filters_of_list.answered()

    def _show_all(self) -> None:
        self.filters_of_list.show_only()

    def _changed(self, change: Changed) -> None:
        if self.tables & change.tables:
            self.list.records.forget()
        super()._changed(change)

    # -- doing --------------------------------------------------------------------------------------

    def _call(self, callback_id: int) -> None:
        from crm_desktop.gui.callbacks.call_round import open_call

        open_call(self, [callback_id])

    def _menu(self, where: QPoint) -> None:
        line = self.list.current_record()
        if self.marked.are_meant():
            self.marked.menu().popup(where)
        elif line is not None:
            callback_menu(self, line.row, lambda: self._call(line.id), self._table_entries).popup(where)

    def _table_entries(self, menu: QMenu) -> None:
        menu.addSeparator()
        add_table_entries(menu, self.list)


def _muted(words: str) -> Cell:
    return Cell(words, token="muted")


def _customer(line: CallLine) -> Cell:
    return Cell(line.row.name, bold=True)


def _due(line: CallLine) -> Cell:
    words, tone = state_badge(line.row)
    return Cell(words, badge=tone, tooltip=line.row.term.moment(language()))


def _kind(line: CallLine) -> Cell:
    return _muted(label(line.row.kind))


def _staff(line: CallLine) -> Cell:
    return _muted(line.row.staff)


def _state(line: CallLine) -> Cell:
    return _muted(label(line.row.state))


def _about(line: CallLine) -> Cell:
    return _muted(callback_lists.about(line.row, language()))
