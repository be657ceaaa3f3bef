"""Grades by the 80/20 rule: who would get another grade, ticked and taken over singly or all together."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QStackedWidget, QWidget

from crm_desktop.core.enums import Grade
from crm_desktop.core.grades import Borders
from crm_desktop.core.money import say_money
from crm_desktop.core.tables import Table
from crm_desktop.core.texts import line
from crm_desktop.gui import tasks
from crm_desktop.gui.grades.border_card import BorderCard
from crm_desktop.gui.history.undoing import show_saved
from crm_desktop.gui.widgets.badge import GRADE_TONES
from crm_desktop.gui.widgets.empty import EmptyState
from crm_desktop.gui.widgets.page import Page
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.record_model import Cell, Column, RecordModel
from crm_desktop.services.customers import grading
from crm_desktop.services.customers.grading import Suggestion, Valuation


class GradesPage(Page):
    """What is ticked is taken over by one button, in one step; Enter opens the customer."""

    tables = frozenset({Table.CUSTOMER, Table.SERVICE_ORDER, Table.SETTING})

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Grades by 80/20"))
        self._found: Valuation | None = None
        self._suggested: dict[int, Suggestion] = {}
        self._left: set[int] = set()
        self._filling = False
        self.take_button = self.add_button(self.tr("Take over"), self.take, icon_name="check", primary=True)
        self.take_button.setEnabled(False)
        self.model = RecordModel(self._columns(), self._fetch)
        self.model.checks_changed.connect(self._ticked)
        self.list = RecordList(self.model, label=self.tr("Suggested grades"))
        self.empty = EmptyState("star", " ")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.list)
        self.card = BorderCard()
        self.card.settled.connect(self._settled)
        self.card.also_without.toggled.connect(lambda _on: self._list())
        self.add_list_and_card(self.stack, self.card, "grades", least=(420, 400), share=0.55)
        self.list.opened.connect(lambda customer_id: self.go.emit("customers", customer_id))

    def _columns(self) -> list[Column]:
        return [
            Column("tick", "", lambda _row: "", 44, check=True),
            Column("name", self.tr("Name"), self._name, 150, stretch=True),
            Column("value", self.tr("Yearly value"), self._value, 120, right=True),
            Column("source", self.tr("From"), self._source, 90, leaves=1),
            Column("now", self.tr("Now"), lambda row: _grade(row.customer.grade), 64),
            Column("suggested", self.tr("Suggested"), lambda row: _grade(row.grade), 90),
        ]

    def _name(self, row: Suggestion) -> Cell:
        return Cell(line(row.customer.name), bold=True, behind=row.customer.number)

    def _value(self, row: Suggestion) -> Cell:
        fen = row.customer.value_fen
        return Cell(say_money(fen)) if fen > 0 else Cell(self.tr("none"), "muted")

    def _source(self, row: Suggestion) -> Cell:
        if row.customer.value_fen <= 0:
            return Cell()
        return Cell(self.tr("entered") if row.customer.by_hand else self.tr("orders"), "muted")

    def _fetch(self, ids: list[int]) -> list[Suggestion]:
        """They are all here already."""
        suggested = self._suggested
        return [suggested[each] for each in ids if each in suggested]

    def start_focus(self) -> QWidget:
        return self.list if self.stack.currentWidget() is self.list else self.card.curve

    # -- what is suggested --------------------------------------------------------------------------

    def load(self) -> None:
        tasks.read(self, grading.valuation).then(self._arrived)

    def _arrived(self, found: Valuation) -> None:
        self._found = found
        self.card.show_valuation(found, self.card.borders if self.card.is_moving() else found.borders)
        self._list()

    def _settled(self, borders: Borders) -> None:
        self._list()
        if self._found is not None and borders != self._found.borders:
            tasks.write(self, grading.keep_borders, borders)

    def _list(self) -> None:
        """List whose grade would be another one; what somebody has unticked stays so."""
        found = self._found
        if found is None:
            return
        borders, also = self.card.borders, self.card.also_without.isChecked()
        tasks.read(self, found.suggestions, borders, also_without_value=also).then(self._listed)

    def _listed(self, suggestions: list[Suggestion]) -> None:
        self._suggested = {each.id: each for each in suggestions}
        self.model.forget()
        ids = list(self._suggested)
        self._filling = True
        self.list.show_ids(ids, suggestions[:200])
        self.model.set_checked(set(ids) - self._left)
        self._filling = False
        self._ticked()
        if not ids:
            self.empty.set_text(self._say_empty())
        self.stack.setCurrentWidget(self.list if ids else self.empty)

    def _say_empty(self) -> str:
        found = self._found
        if found is None or not found.customers:
            return self.tr("Nobody is entered yet.")
        if not found.valued:
            return self.tr(
                "No customer has a yearly value yet. Enter it in a customer's form, "
                "or fees in finished orders."
            )
        return self.tr("Every customer has the grade that the rule suggests.")

    def _ticked(self) -> None:
        if self._filling:
            return
        ticked = self.model.checked_ids()
        self._left = (self._left - set(ticked)) | (self._suggested.keys() - set(ticked))
        all_of_them = len(self._suggested)
        self.count.setText(self.tr("{} would change").format(f"{all_of_them:,}") if all_of_them else "")
        self.take_button.setEnabled(bool(ticked))
        self.take_button.setText(self.tr("Take over {}").format(f"{len(ticked):,}"))

    # -- taking over --------------------------------------------------------------------------------

    def take(self) -> None:
        """Give the ticked customers the grades suggested, in one step."""
        wanted = {each: self._suggested[each].grade for each in self.model.checked_ids()}
        if not wanted:
            return
        title = self.tr("Taking over grades")
        job = tasks.long_job(self, title, partial(_take, wanted, self.card.borders))
        job.then(lambda count: show_saved(self, self.tr("{} grades taken over").format(f"{count:,}")))


def _take(wanted: dict[int, Grade], borders: Borders, progress: tasks.Progress) -> int:
    return grading.take(wanted, borders, progress)


def _grade(grade: Grade | None) -> Cell:
    return Cell(grade, badge=GRADE_TONES[grade], square=True) if grade else Cell("–", "muted")
