"""The contact persons of a customer, on the card: called, changed, added, taken away."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.core.enums import CustomerKind, PhoneKind
from crm_desktop.core.tables import Table
from crm_desktop.gui.customers import facts as words
from crm_desktop.gui.customers.sections.place import CardPlace
from crm_desktop.gui.history.record_menu import add_record_entries, give_delete_key
from crm_desktop.gui.icons import icon
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.card_row import CardRow, plain_tip
from crm_desktop.services.customers.card import Card
from crm_desktop.storage.models import ContactPerson

translate = QCoreApplication.translate


def people(found: Card, place: CardPlace) -> QWidget | None:
    """Nothing for a person of whom nobody else is entered."""
    contacts = found.customer.contacts
    if not contacts and found.customer.kind != CustomerKind.COMPANY:
        return None
    add = partial(place.act.add_contact, found.customer.id)
    title, action = translate("CustomerCard", "Contact persons"), translate("CustomerCard", "Add")
    section = card.Section(title, len(contacts), action, add)
    section.action.setAccessibleName(translate("CustomerCard", "Add a contact person"))
    for person in contacts:
        row = CardRow(person.name, words.contact_words(person))
        if born := words.birthday_text(person):
            told = "\n".join((person.name, words.contact_words(person), born))
            row.setToolTip(plain_tip(told))
        row.clicked.connect(partial(_edit, place, person.id))
        row.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        row.customContextMenuRequested.connect(partial(_pop_up, place, row, person))
        give_delete_key(row, place.owner, Table.CONTACT_PERSON, person.id, person.name)
        section.content.addWidget(row)
    if not contacts:
        nobody = translate("CustomerCard", "Nobody is entered yet.")
        section.content.addWidget(card.text(nobody, "muted", wrap=True))
    return section


def _edit(place: CardPlace, contact_id: int, _on: bool = False) -> None:
    place.act.edit_contact(contact_id)


def _pop_up(place: CardPlace, row: QWidget, person: ContactPerson, point: QPoint) -> None:
    menu = QMenu(row)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for phone in person.phones:
        if phone.kind != PhoneKind.FAX:  # nobody is reached there
            call = translate("CustomerCard", "Call {}").format(words.phone_text(phone))
            menu.addAction(icon("phone"), call.replace("&", "&&"), partial(place.act.dial, phone))
    menu.addAction(translate("CustomerCard", "Edit…"), partial(place.act.edit_contact, person.id))
    add_record_entries(menu, place.owner, Table.CONTACT_PERSON, person.id, person.name)
    menu.popup(row.mapToGlobal(point))
