"""Open promises on the card of a customer, each kept or withdrawn by its menu."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.core import clock
from crm_desktop.core.tables import Table
from crm_desktop.gui.customers import facts as words
from crm_desktop.gui.customers.sections.place import CardPlace
from crm_desktop.gui.history.record_menu import add_record_entries, give_delete_key
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.card_row import CardRow
from crm_desktop.services.customers.card import Card
from crm_desktop.services.promises.promises import term_of
from crm_desktop.storage.models import Promise

translate = QCoreApplication.translate


def promises(found: Card, place: CardPlace) -> QWidget | None:
    """Nothing where no promise is open."""
    if not found.promises:
        return None
    section = card.Section(translate("CustomerCard", "Promises"), len(found.promises))
    now = clock.now()
    for promise in found.promises:
        term = term_of(promise)
        row = CardRow(words.shorten(promise.what, 120), "", term.words(now, language()), term.tone(now))
        row.clicked.connect(partial(_ask, place, row, promise))
        give_delete_key(row, place.owner, Table.PROMISE, promise.id, promise.what)
        section.content.addWidget(row)
    return section


def _ask(place: CardPlace, row: QWidget, promise: Promise, _on: bool = False) -> None:
    menu = QMenu(row)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(translate("CustomerCard", "Kept"), lambda: place.act.keep_promise(promise.id))
    menu.addAction(translate("CustomerCard", "Withdraw"), lambda: place.act.withdraw_promise(promise.id))
    add_record_entries(menu, place.owner, Table.PROMISE, promise.id, promise.what)
    menu.popup(row.mapToGlobal(row.rect().bottomLeft()))
