"""Which other customers are of one family with this one, on both cards."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.core.enums import FamilyRelation
from crm_desktop.core.tables import Table
from crm_desktop.gui.customers import facts as words
from crm_desktop.gui.customers.sections.place import CardPlace
from crm_desktop.gui.history.record_menu import add_record_entries, give_delete_key
from crm_desktop.gui.language import label
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.card_row import CardRow
from crm_desktop.services.customers.card import Card
from crm_desktop.services.customers.family import Relative

translate = QCoreApplication.translate


def family(found: Card, place: CardPlace) -> QWidget | None:
    """Nothing where nobody is entered: the card's menu adds the first one."""
    if not found.family:
        return None
    add = partial(place.act.add_relative, found.customer.id)
    title, action = translate("CustomerCard", "Family"), translate("CustomerCard", "Add")
    section = card.Section(title, len(found.family), action, add)
    section.action.setAccessibleName(translate("CustomerCard", "Add a relative"))
    for relative in found.family:
        row = CardRow(words.shorten(relative.name, 40), label(relative.relation))
        row.clicked.connect(partial(_open, place, relative.customer_id))
        row.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        row.customContextMenuRequested.connect(partial(_pop_up, place, row, found.customer.id, relative))
        give_delete_key(row, place.owner, Table.FAMILY_LINK, relative.id, relative.name)
        section.content.addWidget(row)
    return section


def _open(place: CardPlace, customer_id: int, _on: bool = False) -> None:
    place.act.show_customer(customer_id)


def _pop_up(place: CardPlace, row: QWidget, customer_id: int, relative: Relative, point: QPoint) -> None:
    menu = QMenu(row)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(
        translate("CustomerCard", "Open the card"), partial(place.act.show_customer, relative.customer_id)
    )
    for relation in FamilyRelation:
        entry = menu.addAction(
            label(relation), partial(place.act.relate, customer_id, relative.customer_id, relation)
        )
        entry.setCheckable(True)
        entry.setChecked(relation == relative.relation)
    add_record_entries(menu, place.owner, Table.FAMILY_LINK, relative.id, relative.name)
    menu.popup(row.mapToGlobal(point))
