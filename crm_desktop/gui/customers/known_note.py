"""A note in a form that somebody is a customer already, with their card one click away, as one types."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.core.enums import Gender
from crm_desktop.core.texts import line
from crm_desktop.gui import tasks
from crm_desktop.gui.widgets import card
from crm_desktop.services.customers.known import KnownBy, KnownCustomer, Typed, known

PAUSE_MS = 250
"""So long after the last letter it is looked who has what was typed."""


class KnownNote(card.Box):
    """`wanted(KnownCustomer)` when the link was pressed, `shown(bool)` when a note comes or goes that one
    should have read before saving: the same name alone is none.

    `typed` says what stands in the form; `action` is what the link is called where it does not open a card.
    """

    wanted = Signal(object)
    shown = Signal(bool)

    def __init__(
        self, typed: Callable[[], Typed], parent: QWidget | None = None, *, action: str = ""
    ) -> None:
        super().__init__(parent=parent, role="note-amber")
        self._typed = typed
        self._action = action
        self._known: KnownCustomer | None = None
        self._asked_for: Typed | None = None
        self._answered_for: Typed | None = None
        self._saving: Callable[[], object] | None = None
        self._warns = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self.words = card.text("", wrap=True)
        self.link = card.link(action, self._take)
        self.link.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.link)
        self.content.addLayout(row)
        self.hide()

    def put_on(self, dialog: QDialog) -> None:
        """Stand above the form of a dialog."""
        box = QHBoxLayout()
        box.setContentsMargins(24, 12, 24, 0)
        box.addWidget(self)
        column = dialog.layout()
        if isinstance(column, QVBoxLayout):
            column.insertLayout(0, box)

    def watch(self, *edits: QLineEdit) -> None:
        """Look while something is typed into these, and at once when they are left."""
        for edit in edits:
            edit.textEdited.connect(lambda _text: self._pause.start())
            edit.editingFinished.connect(self.look)

    def look_soon(self) -> None:
        """Look when nothing was typed for a moment."""
        self._pause.start()

    def look(self) -> None:
        """Ask who has something of what is typed, and say so."""
        self._pause.stop()
        typed = self._typed()
        if typed != self._asked_for:
            self._asked_for = typed
            tasks.read(self, known, typed).then(lambda found: self._came(typed, found))

    def before_saving(self, save: Callable[[], object]) -> None:
        """Save; but where the note would come only by that, show it first: saving again saves."""
        self.look()
        if self._answered_for == self._asked_for:
            save()
        else:
            self._saving = save

    def _came(self, typed: Typed, found: KnownCustomer | None) -> None:
        if typed != self._asked_for:
            return
        self._answered_for, self._known = typed, found
        if found is not None:
            self.words.setText(self._words(found))
            self.link.setText(self._action or self._open_words(found))
        self.setVisible(found is not None)
        warns = found is not None and found.by is not KnownBy.NAME
        if warns != self._warns:
            self._warns = warns
            self.shown.emit(warns)
        saving, self._saving = self._saving, None
        if saving is None:
            return
        if warns:
            self.link.setFocus()
        else:
            saving()

    def _words(self, found: KnownCustomer) -> str:
        if found.by is KnownBy.NUMBER and found.same_name:
            words = self.tr("{name} with this number is a customer already ({number}).")
        elif found.by is KnownBy.NUMBER:
            words = self.tr("This number is {name}'s (customer {number}).")
        elif found.by is KnownBy.EMAIL:
            words = self.tr("This address is {name}'s (customer {number}).")
        elif found.by is KnownBy.PRODUCT:
            words = self.tr("A product with this number is {name}'s (customer {number}).")
        elif found.count > 1:
            words = self.tr("{count} customers are called {name} already; the first is {number}.")
        else:
            words = self.tr("{name} is the name of a customer already ({number}).")
        return words.format(name=line(found.name)[:40], number=found.number, count=f"{found.count:,}")

    def _open_words(self, found: KnownCustomer) -> str:
        if found.gender == Gender.FEMALE:
            return self.tr("Open her card?")
        return self.tr("Open his card?") if found.gender == Gender.MALE else self.tr("Open that card?")

    def _take(self) -> None:
        if self._known is not None:
            self.wanted.emit(self._known)
