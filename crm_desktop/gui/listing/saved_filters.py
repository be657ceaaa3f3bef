"""The filters of a list that are saved by name: the menu from which they are chosen, and Save."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget

from crm_desktop.core.lists.declaration import Shown
from crm_desktop.core.tables import Table
from crm_desktop.gui import tasks
from crm_desktop.gui.icons import icon
from crm_desktop.gui.widgets.toast import error_text

if TYPE_CHECKING:
    from crm_desktop.core.errors import CrmError
    from crm_desktop.services.listing.saved import NamedFilter


def menu_button() -> tuple[QPushButton, QMenu]:
    """A quiet button with a menu."""
    button = QPushButton()
    button.setProperty("role", "quiet")
    button.setProperty("menu", True)
    menu = QMenu(button)
    button.setMenu(menu)
    return button, menu


class SavedFilters(QObject):
    """`chosen(filter)` when a saved one is to be shown, `widened` when everything is.

    ``shown`` tells what the list shows, ``part`` is the part of it that is usually shown. Where the three
    widgets stand, the list says.
    """

    chosen = Signal(object)
    widened = Signal()

    def __init__(self, host: QWidget, listed: Table, shown: Callable[[], Shown], part: str) -> None:
        super().__init__(host)
        self._part = part
        self._host, self._listed, self._shown = host, listed, shown
        self._saved: list[NamedFilter] = []
        self._named: NamedFilter | None = None
        """The one in force."""
        self.button, self._menu = menu_button()
        self.button.setIcon(icon("star", "muted"))
        self._menu.aboutToShow.connect(self.fill)
        self.changed_label = QLabel(self.tr("changed"))
        self.changed_label.setProperty("role", "help")
        self.save_button = QPushButton(self.tr("Save"))
        self.save_button.setProperty("role", "link")
        self.save_button.clicked.connect(self.save)

    # -- what a list says ---------------------------------------------------------------------------

    def take(self, saved: list[NamedFilter]) -> Shown | None:
        """Offer these; the one in force stays so if it is among them.

        Returns what it asks for now, if the list shows just what it asked for until now.
        """
        usual = self._part
        self._saved = [
            each._replace(shown=each.shown._replace(part=each.shown.part or usual)) for each in saved
        ]
        is_just_that = self._named is not None and self._named.shown == self._shown()
        if self._named is not None:
            by_id = {each.id: each for each in self._saved if each.why_not is None}
            self._named = by_id.get(self._named.id)
        return self._named.shown if self._named is not None and is_just_that else None

    def forget(self) -> None:
        """None is in force any more."""
        self._named = None

    def refresh(self) -> None:
        """Say which is in force, and whether something else is shown."""
        shown = self._shown()
        if self._is_usual():
            self._named = None
        named = self._named
        self.button.setText(named.name.replace("&", "&&") if named else self.tr("Saved filters"))
        is_changed = named is not None and named.shown != shown
        self.changed_label.setVisible(is_changed)
        self.save_button.setVisible(not self._is_usual() and (named is None or is_changed))

    def _is_usual(self) -> bool:
        """Whether the list shows what it does by itself: nothing to be saved."""
        shown = self._shown()
        return shown.is_everything and shown.part == self._part

    # -- what one does with them --------------------------------------------------------------------

    def _choose(self, named: NamedFilter) -> None:
        self._named = named
        self.chosen.emit(named)

    def save(self) -> None:
        """Keep what is shown under the name in force, or ask for one."""
        named = self._named
        if named is None:
            self.save_as()
            return
        from crm_desktop.gui.history.undoing import show_saved
        from crm_desktop.services.listing import saved

        shown = self._shown()
        self._named = named._replace(shown=shown)
        words = self.tr("Filter saved: {}").format(named.name)
        tasks.write(self, saved.change_filter, named.id, shown).then(
            lambda _done: show_saved(self._host, words)
        )
        self.refresh()

    def save_as(self) -> None:
        """Keep what is shown under a new name."""
        self._ask_name(None)

    def _ask_name(self, renamed: NamedFilter | None) -> None:
        from crm_desktop.gui.history.undoing import show_saved
        from crm_desktop.gui.listing.filter_name import FilterName
        from crm_desktop.services.listing.saved import NamedFilter

        dialog = FilterName(self._host.window(), self._listed, self._shown(), renamed)
        if dialog.exec() and dialog.result_value is not None:
            name = str(dialog.form.values()["name"])
            if renamed is None or renamed.why_not is None:
                shown = self._shown() if renamed is None else renamed.shown
                self._named = NamedFilter(dialog.result_value, name, shown)
            show_saved(self._host, self.tr("Filter saved: {}").format(name), dialog.written)
            self.refresh()

    def _delete(self, named: NamedFilter) -> None:
        from crm_desktop.gui.history.undoing import show_saved
        from crm_desktop.services.listing import saved

        words = self.tr("Filter deleted: {}").format(named.name)
        tasks.write(self, saved.delete_filter, named.id).then(lambda _done: show_saved(self._host, words))

    def _add_unusable(self, menu: QMenu, named: NamedFilter, why: CrmError) -> None:
        """One that cannot be shown any more says why, and can be renamed or deleted."""
        entries = menu.addMenu(icon("warning", "muted"), named.name.replace("&", "&&"))
        entries.addAction(error_text(why)).setEnabled(False)
        entries.addSeparator()
        entries.addAction(self.tr("Rename…"), partial(self._ask_name, named))
        entries.addAction(self.tr("Delete"), partial(self._delete, named))

    def fill(self) -> None:
        """Fill the menu."""
        menu = self._menu
        menu.clear()
        for each in self._saved:
            if each.why_not is not None:
                self._add_unusable(menu, each, each.why_not)
                continue
            action = menu.addAction(each.name.replace("&", "&&"), partial(self._choose, each))
            action.setCheckable(True)
            action.setChecked(self._named is not None and self._named.id == each.id)
        if not self._saved:
            menu.addAction(self.tr("No filter is saved yet")).setEnabled(False)
        menu.addSeparator()
        save = menu.addAction(self.tr("Save as…"), self.save_as)
        save.setEnabled(not self._is_usual())
        if self._named is not None:
            menu.addAction(self.tr("Rename…"), partial(self._ask_name, self._named))
            menu.addAction(self.tr("Delete"), partial(self._delete, self._named))
        everything = menu.addAction(self.tr("Show everything"), self.widened.emit)
        everything.setEnabled(not self._shown().is_everything)
