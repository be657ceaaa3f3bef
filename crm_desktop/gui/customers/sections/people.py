"""The contact persons of a company, on its card."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.core.enums import CustomerKind
from crm_desktop.core.tables import Table
from crm_desktop.gui.customers import facts as words
from crm_desktop.gui.customers.sections.place import CardPlace
from crm_desktop.gui.history.record_menu import give_row_menu
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.card_row import CardRow
from crm_desktop.services.customers.card import Card

translate = QCoreApplication.translate


def people(found: Card, place: CardPlace) -> QWidget | None:
    """Nothing for a person of whom nobody else is entered."""
    contacts = found.customer.contacts
    if not contacts and found.customer.kind != CustomerKind.COMPANY:
        return None
    edit = partial(place.act.edit, found.customer.id)
    title = translate("CustomerCard", "Contact persons")
    section = card.Section(title, len(contacts), translate("CustomerCard", "Edit"), edit)
    section.action.setAccessibleName(translate("CustomerCard", "Edit the contact persons"))
    for person in contacts:
        row = CardRow(person.name, words.contact_words(person))
        row.clicked.connect(lambda _on=False: edit())
        give_row_menu(row, place.owner, Table.CONTACT_PERSON, person.id, person.name)
        section.content.addWidget(row)
    if not contacts:
        section.content.addWidget(card.text(translate("CustomerCard", "Nobody is entered yet."), "muted"))
    return section
