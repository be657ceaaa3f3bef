"""How a file is read where that can be doubted: of which country its numbers are, what its days mean."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from crm_desktop.core import countries, date_orders
from crm_desktop.core.country_choices import country_choices
from crm_desktop.core.date_orders import DateOrder
from crm_desktop.gui import theme
from crm_desktop.gui.customers.facts import shorten
from crm_desktop.gui.language import language, say
from crm_desktop.gui.widgets import focus
from crm_desktop.gui.widgets.card import clear, text
from crm_desktop.gui.widgets.fields import ChoiceBox
from crm_desktop.services.importing import sheet_names
from crm_desktop.services.importing.column_days import ColumnDays
from crm_desktop.services.importing.columns import Proposal

_COUNTRY, _SHEETS = -1, -2
_LONGEST = 60
"""So many characters of the sheets' names are told."""


class HowRead(QWidget):
    """What was assumed of a file, a line each with the choice that changes it; ``changed`` is told of one."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(theme.GAP)
        self._grid.setColumnStretch(0, 1)
        self.boxes: dict[int, ChoiceBox] = {}
        self._last = _COUNTRY

    def show_reading(
        self, proposal: Proposal, days: Sequence[ColumnDays], sheets: Sequence[str] = ()
    ) -> None:
        """Show what holds for a file; ``sheets`` are those that are read as one list."""
        clear(self._grid)
        self.boxes = {}
        words = self.tr("Telephone numbers without + are those of")
        offered = country_choices(language())
        box = self._add(_COUNTRY, words, offered, proposal.country or countries.here())
        box.chosen.connect(partial(self._choose_country, proposal))
        orders = [(order, say(f"import.days.{order}")) for order in date_orders.CHOICES]
        for each in days:
            box = self._add(each.column, each.words(language()), orders, each.order)
            box.chosen.connect(partial(self._choose_order, proposal, each.column))

        if len(sheets) > 1:
            words = say("import.sheet_names", names=shorten(say("history.comma").join(sheets), _LONGEST))
            choices = [(each, say(f"import.sheet_names.{each}")) for each in sheet_names.CHOICES]
            box = self._add(_SHEETS, words, choices, proposal.sheet_names)
            box.chosen.connect(partial(self._choose_sheet_names, proposal))

    def focus_last(self) -> None:
        """Put the focus where something was chosen last."""
        if self._last in self.boxes:
            focus.give(self.boxes[self._last])

    def _add(
        self, column: int, words: str, choices: Sequence[tuple[object, str]], value: object
    ) -> ChoiceBox:
        row = len(self.boxes)
        label = text(words, "muted", wrap=True)
        box = ChoiceBox(self)
        box.setAccessibleName(words)
        box.set_choices(choices)
        box.set_value(value)
        box.setMinimumWidth(theme.px(220))
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(box, row, 1)
        self.boxes[column] = box
        return box

    def _choose_country(self, proposal: Proposal, country: str) -> None:
        if country and country != (proposal.country or countries.here()):
            proposal.country = country
            self._last = _COUNTRY
            self.changed.emit()

    def _choose_sheet_names(self, proposal: Proposal, name: str) -> None:
        if name in sheet_names.CHOICES and name != proposal.sheet_names:
            proposal.sheet_names = name
            self._last = _SHEETS
            self.changed.emit()

    def _choose_order(self, proposal: Proposal, column: int, order: DateOrder) -> None:
        proposal.date_orders[column] = order
        self._last = column
        self.changed.emit()
