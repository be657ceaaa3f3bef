"""What stands in the office's own fields of a customer or a product, on the card."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.core.fields.own import OwnDeclaration, OwnValue
from crm_desktop.gui.customers import facts as words
from crm_desktop.gui.customers.sections.place import CardPlace
from crm_desktop.gui.widgets import card
from crm_desktop.services.customers.card import Card


def own_fields(found: Card, _place: CardPlace) -> QWidget | None:
    """What stands in those of a customer."""
    return own_section(found.customer.own, found.own_fields)


def own_section(own: Mapping[str, OwnValue], fields: Iterable[OwnDeclaration]) -> QWidget | None:
    """A line for each in which something stands, also of those that are asked for no more."""
    pairs = words.own_facts(own, fields)
    if not pairs:
        return None
    section = card.Section(QCoreApplication.translate("CustomerCard", "Own fields"))
    section.content.addWidget(card.Facts(pairs, columns=1))
    return section
