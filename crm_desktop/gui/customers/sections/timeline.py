"""Everything that ever happened with a customer, at the foot of the card."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.gui.customers import facts as words
from crm_desktop.gui.customers.sections.place import CardPlace
from crm_desktop.gui.history.record_menu import pop_up
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.timeline import Timeline
from crm_desktop.services.customers.card import Card

translate = QCoreApplication.translate

FIRST_ENTRIES = 12
_ALL = "timeline.all"


class TimelineSection(card.Section):
    """The latest entries; a link shows all of them."""

    def __init__(self, found: Card, place: CardPlace) -> None:
        super().__init__(translate("CustomerCard", "Timeline"), call=self._show_all)
        self._entries, self._place = found.entries, place
        if not found.entries:
            text = translate(
                "CustomerCard", "Calls, service orders, complaints and letters will be listed here."
            )
            self.content.addWidget(card.text(text, "muted", wrap=True))
            return
        self._lines = Timeline(when_width=84)
        self._lines.opened.connect(lambda key: place.act.open_entry(*key))
        self._lines.menu_asked.connect(
            lambda key, name, where: pop_up(place.owner, key[0], key[1], name, where)
        )
        self.content.addWidget(self._lines)
        self._show()

    def _show(self) -> None:
        entries = self._entries
        more = len(entries) > FIRST_ENTRIES and not self._place.kept.get(_ALL)
        self.action.setText(translate("CustomerCard", "All {}").format(len(entries)))
        self.action.setVisible(more)
        self._lines.set_entries(words.timeline(entries[:FIRST_ENTRIES] if more else entries))

    def _show_all(self) -> None:
        self._place.kept[_ALL] = True
        self._show()
