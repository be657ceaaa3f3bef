"""The customers page: search as you type, a list of everybody, the card of the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.core.lists.customers import NO_POSTCODE, TO_CHECK
from crm_desktop.core.lists.declaration import Condition, How, Shown
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.gui import tasks
from crm_desktop.gui.customers.actions import Actions
from crm_desktop.gui.customers.list import columns
from crm_desktop.gui.customers.marked import MarkedCustomers
from crm_desktop.gui.listing.list_filters import ListFilters
from crm_desktop.gui.widgets.page import Page
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.record_model import RecordModel
from crm_desktop.gui.widgets.search_box import SearchBox
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.customers.lists import CustomerRow
from crm_desktop.storage import Changed

if TYPE_CHECKING:
    from crm_desktop.gui.customers.card import CustomerCard
    from crm_desktop.gui.widgets.empty import EmptyState

FIRST_IDS = 200
FIRST_ROWS = 60


class Answer(NamedTuple):
    """The first ids with their first rows, and how many customers there are in all."""

    ids: list[int]
    rows: list[CustomerRow]
    all: int


def first_answer(shown: Shown, more: Sequence[str]) -> Answer:
    """What is seen at once: the head of the list, before the rest of its ids is counted."""
    ids = customer_lists.find_customers(*shown.question, limit=FIRST_IDS)
    rows = customer_lists.customer_rows(ids[:FIRST_ROWS], shown.query, shown.conditions, more)
    if shown.query:
        from crm_desktop.core import marks  # loads the pinyin tables here and not in the window's thread

        for row in rows[:1]:
            marks.marked_part(row.name, shown.query)
    return Answer(ids, rows, customer_lists.count())


class CustomersPage(Page):
    """List and card; Ctrl+N makes a new customer, Ctrl+I imports, Enter edits."""

    tables = frozenset(
        {
            Table.CUSTOMER, Table.PHONE, Table.CONTACT_PERSON, Table.CUSTOMER_TAG, Table.PRODUCT,
            Table.CALLBACK, Table.ATTEMPT, Table.SERVICE_ORDER, Table.COMPLAINT, Table.LETTER, Table.PROMISE,
            Table.STAFF, Table.IMPORT_DOUBT, Table.ATTACHMENT, Table.FAMILY_LINK, Table.FORMER_CUSTOMER,
            Table.FORMER_OWNER, Table.CUSTOMER_STATUS_CHANGE, Table.HOLD, Table.OWN_FIELD,
            Table.CUSTOMER_OWN_VALUE, Table.PRODUCT_OWN_VALUE,
        }
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Customers"))
        self._open_id: int | None = None
        self.act = Actions(self)
        box = self._build_header()
        self.model = RecordModel(columns(lambda: self.shown.query), self._rows)
        self.list = RecordList(self.model, label=self.tr("Customers"), marks=True)
        self.beside = QWidget()
        column = QVBoxLayout(self.beside)
        column.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        sides = self.add_list_and_card(self.stack, self.beside, "customers")
        sides.follow(self.list, self.act.edit)
        self.list.chosen.connect(self._chosen)
        self.marked = MarkedCustomers(self, self.list)
        self.list.menu_asked.connect(self._open_menu)
        self.filters_of_list = ListFilters(
            self, self.filters, self.list, Table.CUSTOMER, "customers", self.tr("newest first"), box
        )
        self.filters_of_list.changed.connect(self.load)
        box.searched.connect(self.filters_of_list.search)
        self.filter_bar.show()

    @property
    def shown(self) -> Shown:
        """What the list shows: "all that match" is this."""
        return self.filters_of_list.shown

    def _rows(self, ids: list[int]) -> list[CustomerRow]:
        """Runs on a reader thread."""
        return customer_lists.customer_rows(
            ids, self.shown.query, self.shown.conditions, self.filters_of_list.further_columns()
        )

    # -- building -----------------------------------------------------------------------------------

    @cached_property
    def card(self) -> CustomerCard:
        """Built when the first customer is to be shown: by then the list is painted."""
        from crm_desktop.gui.customers.card import CustomerCard

        card = CustomerCard(self.act)
        column = self.beside.layout()
        assert column is not None
        column.addWidget(card)
        return card

    @cached_property
    def nobody(self) -> EmptyState:
        """Built when the list is empty for the first time."""
        from crm_desktop.gui.widgets.empty import EmptyState

        empty = EmptyState("customers", "", " ", self._mend_empty)
        self.stack.addWidget(empty)
        return empty

    def _build_header(self) -> SearchBox:
        box = self.add_search(self.tr("Name, pinyin, phone, address, model"))
        box.entered.connect(self._into_list)
        import_tip = QKeySequence("Ctrl+I").toString(QKeySequence.SequenceFormat.NativeText)
        self.import_button = self.add_button(self.tr("Import"), self._import, tip=import_tip)
        self.new_button = self.add_button(
            self.tr("New customer"),
            self.new,
            icon_name="plus",
            primary=True,
            tip=QKeySequence("Ctrl+N").toString(QKeySequence.SequenceFormat.NativeText),
        )
        return box

    def shown_list(self) -> RecordList:
        return self.list

    def start_focus(self) -> QWidget:
        return self.list

    def _open_menu(self, where: QPoint) -> None:
        from crm_desktop.gui.customers.row_menu import open_customer_menu

        open_customer_menu(self.list, self, self.act, self.marked, where)

    def _chosen(self, customer_id: int | None) -> None:
        self.card.show_customer(customer_id)

    # -- what is asked for --------------------------------------------------------------------------

    def reload(self) -> None:
        super().reload()
        if "card" in vars(self):  # the list does not tell whom it has chosen already
            self.card.refresh()

    def load(self) -> None:
        shown = self.shown
        tasks.read(self, first_answer, shown, self.filters_of_list.further_columns()).then(
            lambda answer: self._arrived(shown, answer)
        )

    # -- what has arrived ---------------------------------------------------------------------------

    def _arrived(self, asked: Shown, answer: Answer) -> None:
        if asked != self.shown:
            return
        self._all = answer.all
        if len(answer.ids) < FIRST_IDS:
            self._show(answer.ids, answer.rows)
            return
        if not self.list.records.ids() or self._asked_before != asked:
            self._show(answer.ids, answer.rows, is_head=True)
            self.count.setText(self.tr("of {}").format(f"{answer.all:,}"))
        self._asked_before = asked
        tasks.read(self, customer_lists.find_customers, *asked.question).then(
            lambda ids: self._rest_arrived(asked, ids, answer.rows)
        )

    _asked_before: Shown | None = None
    _all = 0

    def _rest_arrived(self, asked: Shown, ids: list[int], rows: list[CustomerRow]) -> None:
        if asked == self.shown:
            self._show(ids, rows)

    def _show(self, ids: list[int], rows: list[CustomerRow], *, is_head: bool = False) -> None:
        before = self._asked_before
        if before is None or before[:2] != self.shown[:2]:
            self.model.forget()  # where they were found, and which product, is another question's answer
        self._asked_before = self.shown
        self.list.show_ids(ids, rows, asked=self.shown, is_head=is_head)
        self._count(len(ids))
        self.stack.setCurrentWidget(self.list if ids else self.nobody)
        if self.sides is not None:
            self.sides.set_has_card(self._all > 0)
        self.filter_bar.setVisible(self._all > 0)
        self.filters_of_list.answered()
        if not ids:
            self._say_empty()
            self.card.show_customer(None)
        if self._open_id is not None and self.list.choose(self._open_id):
            self._open_id = None
        elif self._open_id is not None:
            self.card.show_customer(self._open_id)

    def _count(self, shown: int) -> None:
        if shown == self._all:
            self.count.setText(f"{shown:,}" if shown else "")
        else:
            self.count.setText(self.tr("{shown} of {all}").format(shown=f"{shown:,}", all=f"{self._all:,}"))

    def _say_empty(self) -> None:
        shown = self.shown
        if self._all == 0:
            text = self.tr("Your customers will be listed here. Bring them over from an Excel file.")
            self.nobody.set_text(text, self.tr("Import an Excel file"))
        elif shown.query and not shown.conditions:
            text = self.tr('Nobody matches "{}".').format(shown.query)
            self.nobody.set_text(text, self.tr("Add as a new customer"))
        elif shown.query:
            text = self.tr('Nobody who fits the filter matches "{}".').format(shown.query)
            self.nobody.set_text(text, self.tr("Search everybody"))
        elif shown.conditions == (TO_CHECK,):
            self.nobody.set_text(self.tr("Nothing here is left to check."), self.tr("Show everybody"))
        elif shown.conditions == (NO_POSTCODE,):
            self.nobody.set_text(self.tr("No address here lacks a postcode."), self.tr("Show everybody"))
        else:
            self.nobody.set_text(self.tr("No customer fits this filter."), self.tr("Show everybody"))

    def _mend_empty(self) -> None:
        if self._all == 0:
            self._import()
        elif self.shown.query and not self.shown.conditions:
            self.act.new_customer(self._typed_values())
        else:
            self.filters_of_list.widen()

    def _typed_values(self) -> ValueDict:
        from crm_desktop.core import countries, phones

        query = self.shown.query
        return {"phones": [query]} if phones.parse_phones(query, countries.here()) else {"name": query}

    # -- doing --------------------------------------------------------------------------------------

    def new(self) -> None:
        self.act.new_customer()

    def open_record(self, record_id: object) -> None:
        """Choose a customer; if the search or a filter hides it, everybody is shown again."""
        self._open_id = int(str(record_id))
        if self.list.choose(self._open_id):
            self._open_id = None
            return
        if self.shown.is_everything:
            self.load()
        else:
            self.filters_of_list.show_only()

    def show_only(self, what: str) -> None:
        """Show all those and nobody else of whom a field says yes (``to_check``, ``no_postcode``); or all."""
        self.filters_of_list.show_only(*([Condition(what, How.YES)] if what else []))

    def _import(self) -> None:
        from crm_desktop.gui.importing.assistant import ImportAssistant

        ImportAssistant(self.window()).exec()

    def _into_list(self) -> None:
        if self.list.records.ids():
            self.list.setFocus()
            if self.list.current_id() is None:
                self.list.choose(self.list.records.ids()[0])

    def _changed(self, change: Changed) -> None:
        if self.tables & change.tables:
            self.model.forget(change.customer_ids or None)
        super()._changed(change)
