"""Records of one customer side by side: field by field whose value stays, then one step makes them one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from crm_desktop.core.texts import line
from crm_desktop.gui import tasks, theme
from crm_desktop.gui.doubles.choices import Choices
from crm_desktop.gui.history.undoing import show_saved
from crm_desktop.gui.language import language, say
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.toast import error_text, show_message
from crm_desktop.services.doubles import doubles, merging
from crm_desktop.services.doubles.side_by_side import SideBySide, side_by_side


class SideBySideCard(QWidget):
    """The records, the choices, *Merge* and *Keep both*; `opened(id)` when a record is to be
    opened, `settled` when it is written which of the two it is."""

    opened = Signal(int)
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ids: tuple[int, ...] = ()
        self._shown: SideBySide | None = None
        self.choices: Choices | None = None
        self.sheet = card.Scroll(widest=980)
        self.merge_button = QPushButton(self.tr("Merge"))
        self.merge_button.setProperty("role", "primary")
        keys = QKeySequence("Ctrl+S")
        self.merge_button.setToolTip(keys.toString(QKeySequence.SequenceFormat.NativeText))
        self.merge_button.clicked.connect(lambda _on=False: self.merge())
        shortcut = QShortcut(keys, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.merge)
        self.apart_button = QPushButton(self.tr("Keep both"))
        self.apart_button.clicked.connect(lambda _on=False: self.tell_apart())
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 12, 20, 12)
        foot.setSpacing(theme.SPACE)
        foot.addWidget(self.merge_button)
        foot.addWidget(self.apart_button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sheet, 1)
        self._line = card.hairline(self)
        column.addWidget(self._line)
        column.addLayout(foot)
        self._show_foot(0)

    # -- showing ------------------------------------------------------------------------------------

    def show_customers(self, ids: Sequence[int], why: str = "", more: Sequence[int] = ()) -> None:
        """Show these customers, and why they may be one; ``more`` may be the same customer, too."""
        again = tuple(ids) == self.ids
        self.ids = tuple(ids)
        if not ids:
            self._shown = None
            self.choices = None
            card.clear(self.sheet.content)
            self._show_foot(0)
            return
        asked = self.ids
        tasks.read(self, side_by_side, asked, language()).then(
            lambda found: self._came(asked, found, why, tuple(more), again=again)
        ).otherwise(lambda _error: self.show_customers(()))

    def _came(
        self, asked: tuple[int, ...], found: SideBySide, why: str, more: tuple[int, ...], *, again: bool
    ) -> None:
        if asked != self.ids or (again and self._shown == found):
            return  # what was chosen stays
        self._shown = found
        card.clear(self.sheet.content)
        content = self.sheet.content
        if why:
            said = line(why)
            content.addWidget(card.text(said[:1].upper() + said[1:], "muted", wrap=True))
        self.choices = Choices(found)
        self.choices.opened.connect(self.opened)
        content.addWidget(self.choices)
        if more:
            words = self.tr("Show all {} records side by side").format(len(asked) + len(more))
            both = (*self.ids, *more)
            content.addWidget(
                card.link(words, lambda: self.show_customers(both, why)), 0, Qt.AlignmentFlag.AlignLeft
            )
        content.addWidget(
            card.text(
                self.tr(
                    "Numbers, contact persons, products, orders, calls, complaints, letters and promises of "
                    "all are kept. The old number and the old name still find the customer."
                ),
                "help",
                wrap=True,
            )
        )
        self._show_foot(len(found.ids))

    def _show_foot(self, count: int) -> None:
        self._line.setVisible(count > 0)
        self.merge_button.setVisible(count > 0)
        self.apart_button.setVisible(count == 2)

    # -- doing --------------------------------------------------------------------------------------

    def merge(self) -> None:
        """Make the records one, as it is chosen."""
        shown, choices = self._shown, self.choices
        if shown is None or choices is None:
            return
        chosen, keep = choices.chosen(), choices.keep()
        name = line(shown.names[chosen.get("name", 0)])[:40]
        self._write(
            lambda: merging.merge(shown.ids, chosen, keep=keep, versions=shown.versions),
            say("doubles.merged", name=name),
        )

    def tell_apart(self) -> None:
        """Remember that the two are two."""
        if len(self.ids) == 2:
            first, second = self.ids
            self._write(lambda: doubles.tell_apart(first, second), say("doubles.told_apart"))

    def _write(self, call: Callable[[], object], words: str) -> None:
        self.merge_button.setEnabled(False)
        self.apart_button.setEnabled(False)
        tasks.write(self, call).then(lambda _done: self._written(words)).otherwise(self._refused)

    def _written(self, words: str) -> None:
        self._enable()
        self.settled.emit()
        show_saved(self, words)

    def _refused(self, error: Exception) -> None:
        self._enable()
        show_message(self, error_text(error))
        shown, self._shown = self.ids, None
        self.ids = ()
        self.show_customers(shown)

    def _enable(self) -> None:
        self.merge_button.setEnabled(True)
        self.apart_button.setEnabled(True)
