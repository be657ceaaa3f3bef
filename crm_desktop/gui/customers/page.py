"""The customers page: search as you type, a list of everybody, the card of the chosen one."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.core.enums import Grade
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.gui import tasks, window_state
from crm_desktop.gui.customers.actions import Actions
from crm_desktop.gui.customers.list import columns
from crm_desktop.gui.history.record_menu import give_menu
from crm_desktop.gui.widgets.chip import Chip
from crm_desktop.gui.widgets.page import Page
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.record_model import RecordModel
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.customers.lists import CustomerRow
from crm_desktop.storage import Changed

if TYPE_CHECKING:
    from crm_desktop.gui.customers.card import CustomerCard
    from crm_desktop.gui.widgets.empty import EmptyState

FIRST_IDS = 200
FIRST_ROWS = 60


class Wanted(NamedTuple):
    """What the list is asked to show."""

    query: str = ""
    sort: str = "newest"
    descending: bool = False
    grades: tuple[Grade, ...] = ()
    to_check: bool = False
    no_postcode: bool = False

    @property
    def filtered(self) -> bool:
        return bool(self.grades) or self.to_check or self.no_postcode

    def find(self, limit: int | None = None) -> list[int]:
        """The ids; runs on a reader thread."""
        return customer_lists.find_customers(
            self.query,
            sort=self.sort,
            descending=self.descending,
            grades=self.grades,
            to_check=self.to_check,
            no_postcode=self.no_postcode,
            limit=limit,
        )


class Answer(NamedTuple):
    """The first ids with their first rows, and how many customers there are in all."""

    ids: list[int]
    rows: list[CustomerRow]
    all: int


def first_answer(wanted: Wanted) -> Answer:
    """What is seen at once: the head of the list, before the rest of its ids is counted."""
    ids = wanted.find(FIRST_IDS)
    if wanted.query:
        from crm_desktop.core import marks  # loads the pinyin tables here and not in the window's thread

        rows = customer_lists.customer_rows(ids[:FIRST_ROWS], wanted.query)
        for row in rows[:1]:
            marks.marked_part(row.name, wanted.query)
        return Answer(ids, rows, customer_lists.count())
    return Answer(ids, customer_lists.customer_rows(ids[:FIRST_ROWS]), customer_lists.count())


class CustomersPage(Page):
    """List and card; Ctrl+N makes a new customer, Ctrl+I imports, Enter edits."""

    tables = frozenset(
        {
            Table.CUSTOMER,
            Table.PHONE,
            Table.CONTACT_PERSON,
            Table.CUSTOMER_TAG,
            Table.FAMILY_LINK,
            Table.PRODUCT,
            Table.CALLBACK,
            Table.ATTEMPT,
        }
        | {Table.SERVICE_ORDER, Table.COMPLAINT, Table.LETTER, Table.PROMISE, Table.STAFF, Table.IMPORT_DOUBT}
    )

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Customers"))
        self._wanted = Wanted()
        self._open_id: int | None = None
        self.act = Actions(self)
        self._build_header()
        self.model = RecordModel(
            columns(lambda: self._wanted.query),
            lambda ids: customer_lists.customer_rows(ids, self._wanted.query),
        )
        self.list = RecordList(self.model, label=self.tr("Customers"))
        self.beside = QWidget()
        column = QVBoxLayout(self.beside)
        column.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        sides = self.add_list_and_card(self.stack, self.beside, "customers")
        sides.follow(self.list, self.act.edit)
        self.list.chosen.connect(self._chosen)
        give_menu(self.list, self, Table.CUSTOMER, lambda row: str(row.name))
        self.list.sort_asked.connect(self._sort)
        self._build_filters()

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

    def _build_header(self) -> None:
        box = self.add_search(self.tr("Name, pinyin, phone, address, model"))
        box.searched.connect(self._search)
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

    def _build_filters(self) -> None:
        self.filter_bar.show()
        self.filter_button = QPushButton(self.tr("+ Filter"))
        self.filter_button.setProperty("role", "quiet")
        self.filter_button.setProperty("menu", True)
        menu = QMenu(self.filter_button)
        self.grade_actions = {}
        for grade in Grade:
            action = menu.addAction(self.tr("Grade {}").format(grade.value))
            action.setCheckable(True)
            action.toggled.connect(partial(self._filter_grade, grade))
            self.grade_actions[grade] = action
        menu.addSeparator()
        self.other_actions = {
            "to_check": menu.addAction(self.tr("To check")),
            "no_postcode": menu.addAction(self.tr("No postcode")),
        }
        self.other_actions["to_check"].setToolTip(self.tr("Something that an import did not understand"))
        self.other_actions["no_postcode"].setToolTip(self.tr("An address to which a letter cannot be sent"))
        for action in self.other_actions.values():
            action.setCheckable(True)
            action.toggled.connect(self._filter_others)
        self.filter_button.setMenu(menu)
        self.sort_button = QPushButton()
        self.sort_button.setProperty("role", "quiet")
        self.sort_button.setProperty("menu", True)
        menu = QMenu(self.sort_button)
        group = QActionGroup(menu)
        self._sorts = {
            "newest": self.tr("newest first"),
            "name": self.tr("by name"),
            "grade": self.tr("by grade"),
            "phone": self.tr("by phone"),
            "model": self.tr("by product"),
            "last_contact": self.tr("by last contact"),
            "next_contact": self.tr("by next contact"),
        }
        for sort, words in self._sorts.items():
            action = group.addAction(words)
            action.setCheckable(True)
            action.triggered.connect(partial(self._sort, sort, sort == "last_contact"))
            menu.addAction(action)
        self._sort_actions = dict(zip(self._sorts, group.actions(), strict=True))
        self.sort_button.setMenu(menu)
        self.filters.addWidget(self.filter_button)
        self.filters.addStretch(1)
        self.filters.addWidget(self.sort_button)
        kept, _, way = window_state.remembered("customers/sort").partition(" ")
        self._show_sort(kept if kept in self._sorts else "newest", way == "descending")

    def start_focus(self) -> QWidget:
        return self.list

    def _chosen(self, customer_id: int | None) -> None:
        self.card.show_customer(customer_id)

    # -- what is asked for --------------------------------------------------------------------------

    def reload(self) -> None:
        super().reload()
        if "card" in vars(self):  # the list does not tell whom it has chosen already
            self.card.refresh()

    def load(self) -> None:
        wanted = self._wanted
        tasks.read(self, first_answer, wanted).then(lambda answer: self._arrived(wanted, answer))

    def _search(self, text: str) -> None:
        self._wanted = self._wanted._replace(query=text)
        self.load()

    def _sort(self, sort: str, descending: bool, _checked: bool = False) -> None:
        self._show_sort(sort, descending)
        window_state.put("customers/sort", f"{sort} {'descending' if descending else ''}".strip())
        self.list.verticalScrollBar().setValue(0)
        self.load()

    def _show_sort(self, sort: str, descending: bool) -> None:
        self._wanted = self._wanted._replace(sort=sort, descending=descending)
        self.list.set_sort(sort, descending)
        self._sort_actions[sort].setChecked(True)
        self.sort_button.setText(self.tr("Sorted {}").format(self._sorts[sort]))

    def _filter_grade(self, grade: Grade, on: bool) -> None:
        grades = {*self._wanted.grades, grade} if on else {*self._wanted.grades} - {grade}
        self._wanted = self._wanted._replace(grades=tuple(sorted(grades)))
        self._show_chips()
        self.load()

    def _filter_others(self) -> None:
        to_check, no_postcode = (action.isChecked() for action in self.other_actions.values())
        self._wanted = self._wanted._replace(to_check=to_check, no_postcode=no_postcode)
        self._show_chips()
        self.load()

    def _filters(self) -> list[QAction]:
        return [*self.grade_actions.values(), *self.other_actions.values()]

    def _show_chips(self) -> None:
        for old in self.filter_bar.findChildren(Chip):
            self.filters.removeWidget(old)
            old.hide()
            old.deleteLater()
        for place, action in enumerate(each for each in self._filters() if each.isChecked()):
            chip = Chip(action.text(), removable=True)
            chip.removed.connect(partial(self._drop, action))
            self.filters.insertWidget(place, chip)

    def _drop(self, action: QAction) -> None:
        action.setChecked(False)
        self.filter_button.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what has arrived ---------------------------------------------------------------------------

    def _arrived(self, asked: Wanted, answer: Answer) -> None:
        if asked != self._wanted:
            return
        self._all = answer.all
        if len(answer.ids) < FIRST_IDS:
            self._show(answer.ids, answer.rows)
            return
        if not self.list.records.ids() or self._asked_before != asked:
            self._show(answer.ids, answer.rows)
            self.count.setText(self.tr("of {}").format(f"{answer.all:,}"))
        self._asked_before = asked
        tasks.read(self, asked.find).then(lambda ids: self._rest_arrived(asked, ids, answer.rows))

    _asked_before: Wanted | None = None
    _all = 0

    def _rest_arrived(self, asked: Wanted, ids: list[int], rows: list[CustomerRow]) -> None:
        if asked == self._wanted:
            self._show(ids, rows)

    def _show(self, ids: list[int], rows: list[CustomerRow]) -> None:
        if self._asked_before is None or self._asked_before.query != self._wanted.query:
            self.model.forget()  # where they were found is another question's answer
        self._asked_before = self._wanted
        self.list.show_ids(ids, rows, asked=self._wanted)
        self._count(len(ids))
        self.stack.setCurrentWidget(self.list if ids else self.nobody)
        if self.sides is not None:
            self.sides.set_has_card(self._all > 0)
        self.filter_bar.setVisible(self._all > 0)
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
        if self._all == 0:
            text = self.tr("Your customers will be listed here. Bring them over from an Excel file.")
            self.nobody.set_text(text, self.tr("Import an Excel file"))
        elif self._wanted.query and not self._wanted.filtered:
            text = self.tr('Nobody matches "{}".').format(self._wanted.query)
            self.nobody.set_text(text, self.tr("Add as a new customer"))
        elif self._wanted.to_check:
            self.nobody.set_text(self.tr("Nothing here is left to check."), self.tr("Show everybody"))
        elif self._wanted.no_postcode:
            self.nobody.set_text(self.tr("No address here lacks a postcode."), self.tr("Show everybody"))
        elif self._wanted.query:
            text = self.tr('Nobody with this grade matches "{}".').format(self._wanted.query)
            self.nobody.set_text(text, self.tr("Search all grades"))
        else:
            self.nobody.set_text(self.tr("No customer has this grade."), self.tr("Show everybody"))

    def _mend_empty(self) -> None:
        if self._all == 0:
            self._import()
        elif self._wanted.query and not self._wanted.filtered:
            self.act.new_customer(self._typed_values())
        else:
            for action in self._filters():
                action.setChecked(False)

    def _typed_values(self) -> ValueDict:
        from crm_desktop.core import countries, phones

        query = self._wanted.query
        return {"phones": [query]} if phones.parse_phones(query, countries.here()) else {"name": query}

    # -- doing --------------------------------------------------------------------------------------

    def new(self) -> None:
        self.act.new_customer()

    def open_record(self, record_id: Any) -> None:
        """Choose a customer; if the search or a filter hides it, everybody is shown again."""
        self._open_id = int(record_id)
        if self.list.choose(self._open_id):
            self._open_id = None
            return
        if self._wanted.query or self._wanted.filtered:
            self._show_everybody()
        self.load()

    def show_only(self, what: str) -> None:
        """Show all those and nobody else who are ``to_check`` or have ``no_postcode``, or everybody."""
        self._show_everybody()
        if what:
            self.other_actions[what].setChecked(True)
        else:
            self.load()

    def _show_everybody(self) -> None:
        if self.search_box is not None:
            self.search_box.set_quietly("")
        for action in self._filters():
            action.blockSignals(True)
            action.setChecked(False)
            action.blockSignals(False)
        self._wanted = Wanted(sort=self._wanted.sort, descending=self._wanted.descending)
        self._show_chips()

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
