"""The installed products of a customer, on the card."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.core.fields.own import OwnDeclaration
from crm_desktop.core.tables import Table
from crm_desktop.gui import theme
from crm_desktop.gui.customers import facts as words
from crm_desktop.gui.customers.sections.place import CardPlace
from crm_desktop.gui.history.record_menu import give_row_menu
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.card_row import CardRow
from crm_desktop.services.customers.card import Card
from crm_desktop.storage.models import Product

translate = QCoreApplication.translate


def products(found: Card, place: CardPlace) -> QWidget:
    """A line for each, the latest first; a click opens its form."""
    entered = found.customer.products
    add = partial(place.act.add_product, found.customer.id)
    title, action = translate("CustomerCard", "Products"), translate("CustomerCard", "Add")
    section = card.Section(title, len(entered), action, add)
    section.action.setAccessibleName(translate("CustomerCard", "Add a product"))
    for product in entered:
        row = CardRow(product.model, words.product_words(product), *words.warranty(product))
        row.clicked.connect(partial(_edit, place, product.id))
        give_row_menu(row, place.owner, Table.PRODUCT, product.id, product.model)
        section.content.addWidget(row)
        section.content.addLayout(_facts(product, found.own_fields))
    if not entered:
        section.content.addWidget(card.text(translate("CustomerCard", "No product is entered yet."), "muted"))
    return section


def _facts(product: Product, own_fields: Sequence[OwnDeclaration]) -> QVBoxLayout:
    """What is known of a product besides its line, a little further in: what is short in one text."""
    texts, others = words.product_facts(product)
    others = [*others, *words.own_facts(product.own, own_fields)]
    column = QVBoxLayout()
    column.setContentsMargins(theme.px(12), 0, 0, theme.px(6))
    column.setSpacing(theme.GAP)
    if others:
        told = " · ".join(f"{name} {value}" for name, value in others)
        column.addWidget(card.text(told, "muted", wrap=True, select=True))
    if texts:
        column.addWidget(card.Facts(texts, columns=1))
    return column


def _edit(place: CardPlace, product_id: int, _on: bool = False) -> None:
    place.act.edit_product(product_id)
