"""What is known of a customer: the address over the whole width, then what is short, then what is long."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from crm_desktop.gui import theme
from crm_desktop.gui.customers import facts as words
from crm_desktop.gui.customers.sections.place import CardPlace
from crm_desktop.gui.icons import icon
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.card_row import plain_tip
from crm_desktop.gui.widgets.flow import FlowLayout
from crm_desktop.services.customers.card import Card
from crm_desktop.storage.models import Customer

translate = QCoreApplication.translate

LONG = 60  # characters; more would make one of two columns a tower


def facts(found: Card, place: CardPlace) -> QWidget:
    """Facts by their declarations, with links to those who brought the customer or came by them."""
    customer = found.customer
    address = f"{customer.address} {customer.postcode}".strip()
    above = [(translate("CustomerCard", "Address"), _address(address, place))] if address else []
    known: list[tuple[str, str | QWidget]] = [*words.facts(customer)]
    long = [(name, value) for name, value in known if isinstance(value, str) and len(value) > LONG]
    short = [pair for pair in known if pair not in long]
    links = []
    if customer.referred_by is not None:
        links.append((translate("CustomerCard", "Referred by"), _links([customer.referred_by], place)))
    if found.referred:
        links.append((translate("CustomerCard", "Referred"), _links(found.referred, place)))
    wide = {name for name, _value in (*above, *long)}
    return card.Facts([*above, *short[:2], *links, *short[2:], *long], wide=wide)


def _address(address: str, place: CardPlace) -> QWidget:
    line = QWidget()
    line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.GAP)
    row.addWidget(card.text(words.breakable(address), wrap=True, select=True), 1)
    copy = QToolButton()
    copy.setIcon(icon("copy", "muted"))
    copy.setProperty("among", "words")
    copy.setAccessibleName(translate("CustomerCard", "Copy the address"))
    copy.setToolTip(copy.accessibleName())
    copy.clicked.connect(lambda: place.act.copy(address))
    row.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
    return line


def _links(people: Sequence[Customer], place: CardPlace) -> QWidget:
    line = QWidget()
    row = FlowLayout(line, gap=theme.GAP)
    line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    for person in people[:3]:
        name = words.shorten(person.name, 16).replace("&", "&&")
        link = card.link(name, partial(place.act.show_customer, person.id), tip=plain_tip(person.name))
        link.setProperty("among", "words")
        row.add(link)
    if len(people) > 3:
        more = translate("CustomerCard", "and {} more").format(len(people) - 3)
        row.add(card.text(more, "muted"))
    return line
