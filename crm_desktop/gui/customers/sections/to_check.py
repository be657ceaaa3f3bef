"""What an import left to be checked, on the customer's card: each value can be mended or checked off."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.gui.customers.facts import shorten
from crm_desktop.gui.customers.sections.place import CardPlace
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.card_row import CardRow
from crm_desktop.services.customers.card import Card
from crm_desktop.services.importing.doubts import ToCheck


def to_check(found: Card, place: CardPlace) -> QWidget | None:
    """Nothing where everything was understood or is settled."""
    return ToCheckSection(found, place) if found.to_check else None


class ToCheckSection(card.Section):
    """One line for each value, with the product and the row it came from; a click or Space asks what next."""

    def __init__(self, found: Card, place: CardPlace) -> None:
        waiting, act = found.to_check, place.act
        super().__init__("", None, "", lambda: act.check_off(waiting))
        self._title = self.tr("To check")
        self.set_count(len(waiting))
        self.action.setText(self.tr("Check off all"))
        self.action.setVisible(len(waiting) > 1)
        self._act = act
        self._edit_customer = lambda: act.edit(found.customer.id)
        for each in waiting:
            behind = " · ".join(filter(None, (shorten(each.product, 30), each.origin(language()))))
            row = CardRow(shorten(each.words(language()), 120), behind)
            row.clicked.connect(partial(self._ask, row, each))
            self.content.addWidget(row)

    def _ask(self, row: QWidget, each: ToCheck, _on: bool = False) -> None:
        menu = QMenu(row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Checked"), lambda: self._act.check_off([each]))
        product_id = each.product_id
        if product_id is None:
            menu.addAction(self.tr("Edit the customer…"), self._edit_customer)
        else:
            menu.addAction(self.tr("Edit the product…"), lambda: self._act.edit_product(product_id))
        menu.addAction(self.tr("Copy the text"), lambda: self._act.copy(each.written))
        menu.popup(row.mapToGlobal(row.rect().bottomLeft()))
