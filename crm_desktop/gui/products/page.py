"""The register of installed products: search as you type, filters, and the card of the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QStackedWidget, QWidget

from crm_desktop.core.lists.declaration import Shown
from crm_desktop.core.tables import Table
from crm_desktop.gui import tasks
from crm_desktop.gui.history.record_menu import add_table_entries
from crm_desktop.gui.listing.list_filters import ListFilters
from crm_desktop.gui.products.actions import ProductActions
from crm_desktop.gui.products.card import ProductCardView
from crm_desktop.gui.products.list import columns
from crm_desktop.gui.products.marked import MarkedProducts
from crm_desktop.gui.widgets.empty import EmptyState
from crm_desktop.gui.widgets.page import Page
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.record_model import RecordModel
from crm_desktop.services.products import lists
from crm_desktop.services.products.lists import ProductRow
from crm_desktop.storage import Changed

FIRST_ROWS = 60


class FoundProducts(NamedTuple):
    """All ids, the first rows, and how many products there are in all."""

    ids: list[int]
    rows: list[ProductRow]
    all: int


def find(shown: Shown, more: Sequence[str]) -> FoundProducts:
    """The ids with the rows that are seen first; runs on a reader thread."""
    if shown.query:
        from crm_desktop.core import marks  # loads the pinyin tables here and not in the window's thread

        marks.marked_part("", shown.query)
    ids = lists.find_products(*shown.question)
    return FoundProducts(ids, lists.product_rows(ids[:FIRST_ROWS], more), lists.count())


class ProductsPage(Page):
    """List and card; Ctrl+N enters a product, Enter edits the chosen one."""

    tables = frozenset(
        {
            Table.PRODUCT, Table.ODOMETER_READING, Table.FORMER_OWNER, Table.CUSTOMER, Table.PHONE,
            Table.SERVICE_ORDER, Table.COMPLAINT, Table.IMPORT_DOUBT, Table.STAFF, Table.OWN_FIELD,
            Table.PRODUCT_OWN_VALUE,
        }
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Products"))
        self._open_id: int | None = None
        self._all = 0
        self.act = ProductActions(self)
        box = self.add_search(self.tr("Model, serial number, plate, customer"))
        box.entered.connect(self._into_list)
        tip = QKeySequence("Ctrl+N").toString(QKeySequence.SequenceFormat.NativeText)
        self.add_button(self.tr("Models"), self.act.models, tip=self.tr("The catalogue of models"))
        self.add_button(self.tr("New product"), self.new, icon_name="plus", primary=True, tip=tip)
        model = RecordModel(columns(lambda: self.shown.query), self._rows)
        self.list = RecordList(model, label=self.tr("Products"), marks=True)
        self.list.menu_asked.connect(self._menu)
        self.nothing = EmptyState("product", "", " ", self._mend_empty)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.nothing)
        self.card = ProductCardView(self.act)
        sides = self.add_list_and_card(self.stack, self.card, "products")
        sides.follow(self.list, self.act.edit)
        self.list.chosen.connect(self.card.show_product)
        self.marked = MarkedProducts(self, self.list)
        self.filters_of_list = ListFilters(
            self, self.filters, self.list, Table.PRODUCT, "products", self.tr("newest first"), box
        )
        self.filters_of_list.changed.connect(self.load)
        box.searched.connect(self.filters_of_list.search)
        self.filter_bar.show()

    @property
    def shown(self) -> Shown:
        """What the list shows."""
        return self.filters_of_list.shown

    def _rows(self, ids: list[int]) -> list[ProductRow]:
        """Runs on a reader thread."""
        return lists.product_rows(ids, self.filters_of_list.further_columns())

    def shown_list(self) -> RecordList:
        return self.list

    def start_focus(self) -> QWidget:
        return self.list if self.stack.currentWidget() is self.list else self.nothing.button

    # -- what is asked for --------------------------------------------------------------------------

    def load(self) -> None:
        shown = self.shown
        tasks.read(self, find, shown, self.filters_of_list.further_columns()).then(
            lambda answer: self._arrived(shown, answer)
        )
        self.card.refresh()

    # -- what has arrived ---------------------------------------------------------------------------

    def _arrived(self, asked: Shown, answer: FoundProducts) -> None:
        if asked != self.shown:
            return
        self._all = answer.all
        shown = len(answer.ids)
        self.list.show_ids(answer.ids, answer.rows, asked=asked)
        if shown == self._all:
            self.count.setText(f"{shown:,}" if shown else "")
        else:
            self.count.setText(self.tr("{shown} of {all}").format(shown=f"{shown:,}", all=f"{self._all:,}"))
        if not answer.ids:
            self._say_empty()
            self.card.show_product(None)
        self.stack.setCurrentWidget(self.list if answer.ids else self.nothing)
        if self.sides is not None:
            self.sides.set_has_card(self._all > 0)
        self.filter_bar.setVisible(self._all > 0)
        self.filters_of_list.answered()
        if self._open_id is not None:
            if not self.list.choose(self._open_id):
                self.card.show_product(self._open_id)
            self._open_id = None

    def _say_empty(self) -> None:
        if self._all == 0:
            text = self.tr("What your customers bought is listed here. Bring it over from an Excel file.")
            self.nothing.set_text(text, self.tr("Import an Excel file"))
        elif self.shown.query and not self.shown.conditions:
            text = self.tr('No product matches "{}".').format(self.shown.query)
            self.nothing.set_text(text, self.tr("Show all products"))
        else:
            self.nothing.set_text(self.tr("No product fits this filter."), self.tr("Show all products"))

    def _mend_empty(self) -> None:
        if self._all == 0:
            from crm_desktop.gui.importing.assistant import ImportAssistant

            ImportAssistant(self.window()).exec()
        else:
            self.filters_of_list.show_only()

    # -- doing --------------------------------------------------------------------------------------

    def new(self) -> None:
        self.act.add()

    def open_record(self, record_id: object) -> None:
        """Choose a product; if the search or a filter hides it, all are shown again."""
        if not isinstance(record_id, int):
            return
        self._open_id = record_id
        if self.list.choose(self._open_id):
            self._open_id = None
        elif self.shown.is_everything:
            self.load()
        else:
            self.filters_of_list.show_only()

    def _menu(self, where: QPoint) -> None:
        row = self.list.current_record()
        if row is None:
            return
        if self.marked.are_meant():
            menu = self.marked.menu()
        else:
            menu = self.act.menu(row.id, row.customer_id, row.model)
            add_table_entries(menu, self.list)
        menu.popup(where)

    def _into_list(self) -> None:
        if self.list.records.ids():
            self.list.setFocus()
            if self.list.current_id() is None:
                self.list.choose(self.list.records.ids()[0])

    def _changed(self, change: Changed) -> None:
        if self.tables & change.tables:
            self.list.records.forget()
        super()._changed(change)
