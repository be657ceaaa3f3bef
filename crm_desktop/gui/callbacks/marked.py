"""What can be done with all callbacks of a day that are marked: move, assign, cancel and delete them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.core.tables import Table
from crm_desktop.gui import tasks
from crm_desktop.gui.callbacks.calendar_day import CardList
from crm_desktop.gui.history.undoing import show_saved
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets.menus import add_heading
from crm_desktop.services.listing.many import Made


class ManyCallbacks(QObject):
    """The menu of the cards that are marked with Ctrl, Shift or Ctrl+A; what is not planned is left out."""

    def __init__(self, page: QWidget, cards: CardList) -> None:
        super().__init__(page)
        self._page, self._cards = page, cards

    def _ids(self) -> list[int]:
        return [row.id for row in self._cards.planned()]

    def pop_up(self, where: QPoint) -> None:
        """The menu, at a place on the screen."""
        menu = QMenu(self._page)
        menu.aboutToHide.connect(menu.deleteLater)
        add_heading(menu, self.tr("{} callbacks").format(len(self._ids())))
        menu.addAction(icon("move"), self.tr("Move…"), self.move)
        people = menu.addMenu(icon("person"), self.tr("Who calls"))
        menu.addAction(icon("close"), self.tr("Cancel callbacks…"), self.cancel)
        menu.addSeparator()
        gone = menu.addAction(icon("trash"), self.tr("Delete"), self.delete)
        tasks.read(menu, _announced, [row.id for row in self._cards.marked()]).then(gone.setText)
        tasks.read(people, _staff).then(lambda found: self._fill(people, found))
        menu.popup(where)

    def _fill(self, menu: QMenu, people: list[tuple[int, str]]) -> None:
        for staff_id, name in people:
            menu.addAction(name.replace("&", "&&"), partial(self.assign, staff_id))
        menu.addSeparator()
        menu.addAction(self.tr("Nobody yet"), partial(self.assign, None))

    def move(self) -> None:
        """Ask to which day and why, and move them."""
        from crm_desktop.gui.callbacks.forms import MoveCallbacks

        MoveCallbacks(self._page, self._ids()).open()

    def cancel(self) -> None:
        """Ask why, and cancel them."""
        from crm_desktop.gui.callbacks.forms import CancelCallbacks

        CancelCallbacks(self._page, self._ids()).open()

    def assign(self, staff_id: int | None) -> None:
        """Let somebody make them."""
        from crm_desktop.services.callbacks import many

        tasks.write(self._page, many.assign, self._ids(), staff_id).then(self._done)

    def delete(self) -> None:
        """Delete all that are marked, planned or done: they are in sight, and Undo brings them back."""
        from crm_desktop.services.history import deleting

        ids = [row.id for row in self._cards.marked()]
        tasks.long_job(
            self._page,
            self.tr("Deleting"),
            lambda progress: deleting.delete_many(Table.CALLBACK, ids, progress),
        ).then(self._done)

    def _done(self, made: Made) -> None:
        show_saved(self._page, made.words(language()))


def _announced(ids: list[int]) -> str:
    """ "Delete", and what would go with them (reader thread)."""
    from crm_desktop.core.words import say
    from crm_desktop.services.history import deleting

    along = deleting.along_with_many(Table.CALLBACK, ids, language())
    return say("deletion.with" if along else "deletion.alone", language(), what=along)


def _staff() -> list[tuple[int, str]]:
    from crm_desktop.services.office import office

    return [(int(person.id), str(person.name)) for person in office.staff()]
