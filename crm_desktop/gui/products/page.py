"""The register of installed products: search as you type, filters, and the card of the chosen one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QStackedWidget, QWidget

from crm_desktop.core.enums import ProductStatus
from crm_desktop.core.tables import Table
from crm_desktop.gui import tasks, window_state
from crm_desktop.gui.history.record_menu import add_table_entries, delete_by_key
from crm_desktop.gui.language import label
from crm_desktop.gui.products.actions import ProductActions
from crm_desktop.gui.products.card import ProductCardView
from crm_desktop.gui.products.list import columns
from crm_desktop.gui.widgets.chip import Chip
from crm_desktop.gui.widgets.empty import EmptyState
from crm_desktop.gui.widgets.page import Page
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.record_model import RecordModel
from crm_desktop.services.products import lists
from crm_desktop.services.products.lists import Which
from crm_desktop.storage import Changed

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from crm_desktop.services.products.lists import ProductRow

FIRST_ROWS = 60


class WantedProducts(NamedTuple):
    """What the list is asked to show."""

    query: str = ""
    which: Which = lists.ALL
    sort: str = "newest"
    descending: bool = False

    def find(self) -> FoundProducts:
        """The ids with the rows that are seen first; runs on a reader thread."""
        if self.query:
            from crm_desktop.core import marks  # loads the pinyin tables here and not in the window's thread

            marks.marked_part("", self.query)
        ids = lists.find_products(self.query, self.which, sort=self.sort, descending=self.descending)
        return FoundProducts(ids, lists.product_rows(ids[:FIRST_ROWS]), lists.count())


class FoundProducts(NamedTuple):
    """All ids, the first rows, and how many products there are in all."""

    ids: list[int]
    rows: list[ProductRow]
    all: int


class ProductsPage(Page):
    """List and card; Ctrl+N enters a product, Enter edits the chosen one."""

    tables = frozenset(
        {Table.PRODUCT, Table.ODOMETER_READING, Table.FORMER_OWNER, Table.CUSTOMER, Table.SERVICE_ORDER}
    )

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Products"))
        self._wanted = WantedProducts()
        self._open_id: int | None = None
        self._all = 0
        self.act = ProductActions(self)
        box = self.add_search(self.tr("Model, serial number, plate, customer"))
        box.searched.connect(self._search)
        box.entered.connect(self._into_list)
        tip = QKeySequence("Ctrl+N").toString(QKeySequence.SequenceFormat.NativeText)
        self.add_button(self.tr("Models"), self.act.models, tip=self.tr("The catalogue of models"))
        self.add_button(self.tr("New product"), self.new, icon_name="plus", primary=True, tip=tip)
        self.list = RecordList(
            RecordModel(columns(lambda: self._wanted.query), lists.product_rows), label=self.tr("Products")
        )
        self.list.sort_asked.connect(self._sort)
        self.list.menu_asked.connect(self._menu)
        delete_by_key(self.list, self, Table.PRODUCT, lambda row: str(row.model))
        self.nothing = EmptyState("product", "", " ", self._mend_empty)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.nothing)
        self.card = ProductCardView(self.act)
        sides = self.add_list_and_card(self.stack, self.card, "products")
        sides.follow(self.list, self.act.edit)
        self.list.chosen.connect(self.card.show_product)
        self._build_filters()

    def _build_filters(self) -> None:
        self.filter_bar.show()
        self.filter_button = self._menu_button(self.tr("+ Filter"))
        menu = self.filter_button.menu()
        self.statuses = {status: self._filter(menu, label(status)) for status in ProductStatus}
        menu.addSeparator()
        self.maintenance_due = self._filter(menu, self.tr("Maintenance due within 30 days"))
        self.warranty_ends = self._filter(menu, self.tr("Warranty ends within 30 days"))
        self.sort_button = self._menu_button("")
        group = QActionGroup(self.sort_button)
        self._sorts = {
            "newest": self.tr("newest first"),
            "model": self.tr("by model"),
            "serial_number": self.tr("by serial number"),
            "plate": self.tr("by plate"),
            "customer": self.tr("by customer"),
            "since": self.tr("by installation"),
            "next_maintenance": self.tr("by next maintenance"),
            "warranty": self.tr("by end of warranty"),
            "status": self.tr("by status"),
        }
        self._sort_actions: dict[str, QAction] = {}
        for sort, words in self._sorts.items():
            action = group.addAction(words)
            action.setCheckable(True)
            action.triggered.connect(partial(self._sort, sort, False))
            self.sort_button.menu().addAction(action)
            self._sort_actions[sort] = action
        self.filters.addWidget(self.filter_button)
        self.filters.addStretch(1)
        self.filters.addWidget(self.sort_button)
        kept, _, way = window_state.remembered("products/sort").partition(" ")
        self._show_sort(kept if kept in self._sorts else "newest", way == "descending")

    def _menu_button(self, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("role", "quiet")
        button.setProperty("menu", True)
        button.setMenu(QMenu(button))
        return button

    def _filter(self, menu: QMenu, words: str) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.toggled.connect(lambda _on: self._filtered())
        return action

    def start_focus(self) -> QWidget:
        return self.list if self.stack.currentWidget() is self.list else self.nothing.button

    # -- what is asked for --------------------------------------------------------------------------

    def load(self) -> None:
        wanted = self._wanted
        tasks.read(self, wanted.find).then(lambda answer: self._arrived(wanted, answer))
        self.card.refresh()

    def _search(self, text: str) -> None:
        self._wanted = self._wanted._replace(query=text.strip())
        self.load()

    def _sort(self, sort: str, descending: bool, _checked: bool = False) -> None:
        self._show_sort(sort, descending)
        window_state.put("products/sort", f"{sort} {'descending' if descending else ''}".strip())
        self.list.verticalScrollBar().setValue(0)
        self.load()

    def _show_sort(self, sort: str, descending: bool) -> None:
        self._wanted = self._wanted._replace(sort=sort, descending=descending)
        self.list.set_sort(sort, descending)
        self._sort_actions[sort].setChecked(True)
        self.sort_button.setText(self.tr("Sorted {}").format(self._sorts[sort]))

    def _filters(self) -> list[QAction]:
        return [*self.statuses.values(), self.maintenance_due, self.warranty_ends]

    def _filtered(self) -> None:
        """A filter was switched on or off."""
        which = Which(
            tuple(status for status, action in self.statuses.items() if action.isChecked()),
            self.maintenance_due.isChecked(),
            self.warranty_ends.isChecked(),
        )
        self._wanted = self._wanted._replace(which=which)
        for old in self.filter_bar.findChildren(Chip):
            self.filters.removeWidget(old)
            old.hide()
            old.deleteLater()
        for place, action in enumerate(each for each in self._filters() if each.isChecked()):
            chip = Chip(action.text(), removable=True)
            chip.removed.connect(partial(self._drop, action))
            self.filters.insertWidget(place, chip)
        self.load()

    def _drop(self, action: QAction) -> None:
        action.setChecked(False)
        self.filter_button.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what has arrived ---------------------------------------------------------------------------

    def _arrived(self, asked: WantedProducts, answer: FoundProducts) -> None:
        if asked != self._wanted:
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
        if self._open_id is not None:
            if not self.list.choose(self._open_id):
                self.card.show_product(self._open_id)
            self._open_id = None

    def _say_empty(self) -> None:
        if self._all == 0:
            text = self.tr("What your customers bought is listed here. Bring it over from an Excel file.")
            self.nothing.set_text(text, self.tr("Import an Excel file"))
        elif self._wanted.query:
            text = self.tr('No product matches "{}".').format(self._wanted.query)
            self.nothing.set_text(text, self.tr("Show all products"))
        else:
            self.nothing.set_text(self.tr("No product is like this."), self.tr("Show all products"))

    def _mend_empty(self) -> None:
        if self._all == 0:
            from crm_desktop.gui.importing.assistant import ImportAssistant

            ImportAssistant(self.window()).exec()
        else:
            self._show_all()

    def _show_all(self) -> None:
        if self.search_box is not None:
            self.search_box.set_quietly("")
        self._wanted = self._wanted._replace(query="")
        for action in self._filters():
            action.blockSignals(True)
            action.setChecked(False)
            action.blockSignals(False)
        self._filtered()

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
        elif self._wanted.query or self._wanted.which != lists.ALL:
            self._show_all()
        else:
            self.load()

    def _menu(self, where: QPoint) -> None:
        row = self.list.current_record()
        if row is not None:
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
