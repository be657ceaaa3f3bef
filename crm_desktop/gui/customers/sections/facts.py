"""What is known of a customer: the address over the whole width, then what is short, then what is long."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from crm_desktop.core.enums import PhoneKind
from crm_desktop.core.fields.registry import field_word
from crm_desktop.core.tables import Table
from crm_desktop.gui import theme
from crm_desktop.gui.customers import facts as words
from crm_desktop.gui.customers.sections.place import CardPlace
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import label, language
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.card_row import plain_tip
from crm_desktop.gui.widgets.flow import FlowLayout
from crm_desktop.services.customers.card import Card
from crm_desktop.storage.models import Phone

translate = QCoreApplication.translate

LONG = 60  # characters; more would make one of two columns a tower


def facts(found: Card, place: CardPlace) -> QWidget:
    """Facts by their declarations, with links to those who brought the customer or came by them."""
    customer = found.customer
    address = f"{customer.address} {customer.postcode}".strip()
    above: list[tuple[str, str | QWidget]] = []
    if address:
        above.append((translate("CustomerCard", "Address"), _address(address, place)))
    if len(customer.phones) > 1 or any(phone.whose for phone in customer.phones):
        above.append((translate("CustomerCard", "Phones"), _numbers(customer.phones, place)))
    known: list[tuple[str, str | QWidget]] = [*words.facts(customer)]
    born = field_word(Table.CUSTOMER, "birthday", language())
    above += [pair for pair in known if pair[0] == born]
    known = [pair for pair in known if pair[0] != born]
    long = [(name, value) for name, value in known if isinstance(value, str) and len(value) > LONG]
    short = [pair for pair in known if pair not in long]
    links = []
    if found.referrals.by:
        links.append((translate("CustomerCard", "Referred by"), _links(found.referrals.by, place)))
    if found.former:
        long.append((translate("CustomerCard", "Formerly"), words.former(found.former)))
    wide = {name for name, _value in (*above, *long)}
    return card.Facts([*above, *short[:2], *links, *short[2:], *long], wide=wide)


def _address(address: str, place: CardPlace) -> QWidget:
    line = QWidget()
    line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.GAP)
    row.addWidget(card.text(card.breakable(address), wrap=True, select=True), 1)
    copy = QToolButton()
    copy.setIcon(icon("copy", "muted"))
    copy.setProperty("among", "words")
    copy.setAccessibleName(translate("CustomerCard", "Copy the address"))
    copy.setToolTip(copy.accessibleName())
    copy.clicked.connect(lambda: place.act.copy(address))
    row.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
    return line


def _numbers(numbers: Sequence[Phone], place: CardPlace) -> QWidget:
    """All numbers of the customer's own, with kind and whose they are; a click calls."""
    line = QWidget()
    line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    column = QVBoxLayout(line)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for phone in numbers:
        row = FlowLayout(gap=theme.SPACE)
        said = words.phone_text(phone)
        if phone.kind == PhoneKind.FAX:  # nobody is reached there
            row.add(card.text(said, select=True))
        else:
            link = card.link(said, partial(place.act.dial, phone))
            link.setProperty("among", "words")
            link.setAccessibleName(translate("CustomerCard", "Call {}").format(said))
            row.add(link)
            row.add(card.text(label(phone.kind), "muted"))
        if phone.whose:
            row.add(card.text(card.breakable(phone.whose), wrap=True))
        column.addLayout(row)
    return line


def _links(chain: Sequence[tuple[int, str]], place: CardPlace) -> QWidget:
    """Who brought the customer, and behind an arrow who had brought that one."""
    line = QWidget()
    row = FlowLayout(line, gap=theme.GAP)
    line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    for number, (customer_id, name) in enumerate(chain[:3]):
        if number:
            row.add(card.text("←", "muted"))
        said = words.shorten(name, 16).replace("&", "&&")
        link = card.link(said, partial(place.act.show_customer, customer_id), tip=plain_tip(name))
        link.setProperty("among", "words")
        row.add(link)
    return line
