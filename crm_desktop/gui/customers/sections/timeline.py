"""Everything that ever happened with a customer, at the foot of the card."""

from __future__ import annotations

from collections import Counter
from functools import partial

from PySide6.QtCore import QCoreApplication

from crm_desktop.core.tables import Table
from crm_desktop.gui import theme
from crm_desktop.gui.customers import facts as words
from crm_desktop.gui.customers.sections.place import CardPlace
from crm_desktop.gui.history.record_menu import delete, pop_up
from crm_desktop.gui.language import say
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.chip import Chip
from crm_desktop.gui.widgets.flow import FlowLayout
from crm_desktop.gui.widgets.timeline import Timeline
from crm_desktop.services.customers.card import Card

translate = QCoreApplication.translate

FIRST_ENTRIES = 12
_ALL, _KINDS = "timeline.all", "timeline.kinds"


class TimelineSection(card.Section):
    """The latest entries; a link shows all of them, a chip for each kind only these."""

    def __init__(self, found: Card, place: CardPlace) -> None:
        super().__init__(translate("CustomerCard", "Timeline"), call=self._show_all)
        self._entries, self._kept = found.entries, place.kept
        if not found.entries:
            text = translate(
                "CustomerCard", "Calls, service orders, complaints and letters will be listed here."
            )
            self.content.addWidget(card.text(text, "muted", wrap=True))
            return
        self._add_chips(Counter(entry.table for entry in found.entries))
        self._lines = Timeline(when_width=84)
        self._lines.opened.connect(lambda key, name: place.act.open_entry(key[0], key[1], name))
        self._lines.menu_asked.connect(
            lambda key, name, where: pop_up(place.owner, key[0], key[1], name, where)
        )
        self._lines.delete_asked.connect(lambda key, name: delete(place.owner, key[0], key[1], name))
        self.content.addWidget(self._lines)
        self._show()

    def _add_chips(self, counts: Counter[Table]) -> None:
        """One for each kind that there is, where there are several."""
        wanted = self._wanted()
        wanted &= counts.keys()
        if len(counts) < 2:
            return
        row = FlowLayout(gap=theme.GAP)
        row.setContentsMargins(0, 0, 0, theme.GAP)
        for table, count in counts.most_common():
            chip = Chip(f"{say(f'record.{table}')} {count}", chosen=table in wanted)
            chip.toggled.connect(partial(self._filter, table))
            row.add(chip)
        self.content.addLayout(row)

    def _wanted(self) -> set[Table]:
        """The kinds that are shown; none chosen means all."""
        kinds: set[Table] = self._kept.setdefault(_KINDS, set())
        return kinds

    def _filter(self, table: Table, on: bool) -> None:
        (self._wanted().add if on else self._wanted().discard)(table)
        self._show()

    def _show(self) -> None:
        wanted = self._wanted()
        entries = [entry for entry in self._entries if not wanted or entry.table in wanted]
        more = len(entries) > FIRST_ENTRIES and not self._kept.get(_ALL)
        self.action.setText(translate("CustomerCard", "All {}").format(len(entries)))
        self.action.setVisible(more)
        self._lines.set_entries(words.timeline(entries[:FIRST_ENTRIES] if more else entries))

    def _show_all(self) -> None:
        self._kept[_ALL] = True
        self._show()
