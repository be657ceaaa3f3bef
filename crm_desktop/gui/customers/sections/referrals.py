"""Who came by this customer, and by those again: how many, and what they bought."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.core.money import say_money
from crm_desktop.gui import theme
from crm_desktop.gui.customers import facts as words
from crm_desktop.gui.customers.sections.place import CardPlace
from crm_desktop.gui.language import say
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.card_row import CardRow
from crm_desktop.services.customers.card import Card
from crm_desktop.services.customers.referrals import Referrals, Referred

translate = QCoreApplication.translate

FIRST = 8
_DEEPEST = 6
_ALL = "referrals.all"


def referrals(found: Card, place: CardPlace) -> QWidget | None:
    """Nothing where nobody came by the customer."""
    return ReferralsSection(found.referrals, place) if found.referrals.tree else None


class ReferralsSection(card.Section):
    """The tree, each below the one who brought them; a click opens the card."""

    def __init__(self, found: Referrals, place: CardPlace) -> None:
        super().__init__(translate("CustomerCard", "Came by this customer"), len(found.tree), call=self._all)
        self._found, self._place = found, place
        self.content.addWidget(card.text(_came_of_it(found), "muted", wrap=True))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.GAP)
        self.content.addLayout(self._lines)
        self._show()

    def _show(self) -> None:
        tree = self._found.tree
        more = len(tree) > FIRST and not self._place.kept.get(_ALL)
        self.action.setText(translate("CustomerCard", "All {}").format(len(tree)))
        self.action.setVisible(more)
        card.clear(self._lines)
        for each in tree[:FIRST] if more else tree:
            row = CardRow(words.shorten(each.name, 40), _bought(each))
            row.clicked.connect(partial(self._open, each.id))
            line = QHBoxLayout()
            line.setContentsMargins(theme.px(20) * min(each.level, _DEEPEST), 0, 0, 0)
            line.addWidget(row)
            self._lines.addLayout(line)

    def _open(self, customer_id: int, _on: bool = False) -> None:
        self._place.act.show_customer(customer_id)

    def _all(self) -> None:
        self._place.kept[_ALL] = True
        self._show()


def _came_of_it(found: Referrals) -> str:
    """How many in all, how many of them directly, what they bought."""
    parts = [translate("CustomerCard", "{} directly").format(found.direct)]
    if found.products:
        parts.append(say("counted.product", count=found.products))
    if found.price_fen:
        parts.append(say_money(found.price_fen))
    return " · ".join(parts)


def _bought(each: Referred) -> str:
    if not each.products:
        return translate("CustomerCard", "bought nothing yet")
    count = say("counted.product", count=each.products)
    return f"{count} · {say_money(each.price_fen)}" if each.price_fen else count
