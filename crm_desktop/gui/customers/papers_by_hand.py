"""Pictures and papers dropped onto a customer's card, or pasted with Ctrl+V while it is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from crm_desktop.gui.attachments.doings import attaching
from crm_desktop.gui.attachments.drop import DropPlace
from crm_desktop.gui.customers.facts import shorten
from crm_desktop.gui.widgets.page import Page
from crm_desktop.services.attachments.attachments import GivenFile
from crm_desktop.storage.models import Customer


class PapersByHand(QObject):
    """Keeps them for the customer whose card is shown, if one is."""

    def __init__(self, card: QWidget, page: Page, shown: Callable[[], Customer | None]) -> None:
        super().__init__(card)
        self._card, self._shown = card, shown
        self.drop = DropPlace(card, self._words, self._take)
        # Of the page: who has just chosen somebody in the list is in the list. In a field text is pasted.
        paste = QShortcut(QKeySequence("Ctrl+V"), page)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self._paste)

    def _words(self) -> str:
        customer = self._shown()
        if customer is None:
            return ""
        return self.tr("Drop here to keep it with {}").format(shorten(customer.name, 60))

    def _take(self, given: Sequence[GivenFile]) -> None:
        customer = self._shown()
        if customer is not None:
            attaching(self._card).add(customer.id, given)

    def _paste(self) -> None:
        customer = self._shown()
        if customer is not None:
            attaching(self._card).paste(customer.id)
