"""The installed products of a customer, on the card."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.core import dates
from crm_desktop.core.fields.own import OwnDeclaration
from crm_desktop.core.tables import Table
from crm_desktop.gui import theme
from crm_desktop.gui.customers import facts as words
from crm_desktop.gui.customers.sections.place import CardPlace
from crm_desktop.gui.history.record_menu import give_row_menu
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.card_row import CardRow
from crm_desktop.gui.widgets.flow import FlowLayout
from crm_desktop.services.customers.card import Card
from crm_desktop.services.products.replacing import Replaced
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
        if (before := found.came_from.get(product.id)) is not None and before.until is not None:
            said = translate("CustomerCard", "had by {name} until {day}")
            said = said.format(
                name=words.shorten(before.name, 40), day=dates.say_date(before.until, language())
            )
            section.content.addWidget(card.text(said, "muted", wrap=True))
        if product.id in found.replaced:
            section.content.addLayout(_replaced(found.replaced[product.id], place))
    for gone in found.handed_on:
        said = translate("CustomerCard", "handed on to {name} on {day}")
        said = said.format(name=words.shorten(gone.owner, 40), day=dates.say_date(gone.until, language()))
        numbers = (gone.plate, gone.serial_number)
        row = CardRow(gone.model, " · ".join(filter(None, (*numbers, said))))
        row.clicked.connect(partial(_show_owner, place, gone.owner_id))
        section.content.addWidget(row)
    if not entered and not found.handed_on:
        section.content.addWidget(
            card.text(translate("CustomerCard", "No product is entered yet."), "muted", wrap=True)
        )
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
        column.addWidget(card.text(card.breakable(told), "muted", wrap=True, select=True))
    if texts:
        column.addWidget(card.Facts(texts, columns=1))
    return column


def _replaced(each: Replaced, place: CardPlace) -> FlowLayout:
    """What it was put in for, and what was put in for it; a click opens that one's form."""
    row = FlowLayout(gap=theme.SPACE)
    row.setContentsMargins(theme.px(12), 0, 0, theme.px(6))
    before = translate("CustomerCard", "in place of")
    after = translate("CustomerCard", "replaced by")
    for words_before, other in ((before, each.before), (after, each.after)):
        if other is None:
            continue
        named = " · ".join(filter(None, (other.model, other.serial_number)))
        link = card.link(words.shorten(named, 30).replace("&", "&&"), partial(_edit, place, other.id))
        link.setProperty("among", "words")
        link.setAccessibleName(f"{words_before} {named}")
        row.add(card.text(words_before, "muted"))
        row.add(link)
    return row


def _edit(place: CardPlace, product_id: int, _on: bool = False) -> None:
    place.act.edit_product(product_id)


def _show_owner(place: CardPlace, customer_id: int, _on: bool = False) -> None:
    place.act.show_customer(customer_id)
