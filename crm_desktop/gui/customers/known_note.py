"""A note in a form that somebody has this number already, with their card one click away."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.gui import tasks
from crm_desktop.gui.widgets import card
from crm_desktop.services.customers import card as customer_card
from crm_desktop.services.customers.card import KnownCustomer

Key = tuple[str, tuple[str, ...]]


class KnownNote(card.Box):
    """`wanted(KnownCustomer)` when the link was pressed, `shown(bool)` when the note comes or goes."""

    wanted = Signal(object)
    shown = Signal(bool)

    def __init__(self, action: str, parent: QWidget | None = None, *, without: int | None = None) -> None:
        super().__init__(parent=parent, role="note-amber")
        self._without = without
        self._known: KnownCustomer | None = None
        self._asked_for: Key | None = None
        self._answered_for: Key | None = None
        self._saving: Callable[[], object] | None = None
        self.words = card.text("", wrap=True)
        self.link = card.link(action, self._take)
        self.link.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.link)
        self.content.addLayout(row)
        self.hide()

    def look(self, name: str, numbers: Sequence[str]) -> None:
        """Ask who has one of these numbers, and say so."""
        key = (name.strip(), tuple(filter(None, numbers)))
        if key != self._asked_for:
            self._asked_for = key
            tasks.read(self, customer_card.known, *key, without=self._without).then(
                lambda found: self._came(key, found)
            )

    def before_saving(self, name: str, numbers: Sequence[str], save: Callable[[], object]) -> None:
        """Save; but where the note would come only by that, show it first: saving again saves."""
        self.look(name, numbers)
        if self._answered_for == self._asked_for:
            save()
        else:
            self._saving = save

    def _came(self, key: Key, found: KnownCustomer | None) -> None:
        if key != self._asked_for:
            return
        self._answered_for, self._known = key, found
        if found is not None:
            words = (
                self.tr("{name} with this number already exists: customer {number}.")
                if found.same_name
                else self.tr("This number is known already: {name}, customer {number}.")
            )
            self.words.setText(words.format(name=found.name[:40], number=found.number))
        if self.isHidden() == (found is not None):
            self.setVisible(found is not None)
            self.shown.emit(found is not None)
        saving, self._saving = self._saving, None
        if saving is None:
            return
        if found is None:
            saving()
        else:
            self.link.setFocus()

    def _take(self) -> None:
        if self._known is not None:
            self.wanted.emit(self._known)
