"""What can be done with all records of a list that are marked: from the bar under it, and from their menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QMenu

from crm_desktop.core.fields.own import OwnDeclaration, offered
from crm_desktop.core.tables import Table
from crm_desktop.gui import tasks
from crm_desktop.gui.history.record_menu import delete
from crm_desktop.gui.history.undoing import show_saved
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets.menus import add_heading
from crm_desktop.gui.widgets.toast import error_text, show_message

if TYPE_CHECKING:
    from crm_desktop.core.enums import LetterKind
    from crm_desktop.core.fields.own import OwnValue
    from crm_desktop.gui.widgets.marked_bar import MarkedBar
    from crm_desktop.gui.widgets.page import Page
    from crm_desktop.gui.widgets.record_list import RecordList
    from crm_desktop.services.listing.many import Made, ManyChange, Reach

PutInCharge = Callable[[int | None, str], object]
"""Takes who it is, and the name; None and "" for nobody."""
INTERVALS = (3, 6, 12, 24)
"""Months between two maintenances that are offered at once."""


class Doing(NamedTuple):
    """One thing to do: ``fill`` makes its menu, or ``call`` does it."""

    words: str
    """On its button."""
    fill: Callable[[QMenu], object] | None = None
    call: Callable[[], object] | None = None
    icon: str = ""
    in_menu: str = ""
    """In the menu of a row, where that says more."""
    is_offered: Callable[[], bool] = lambda: True
    begins: bool = False
    """Whether a group of the menu begins with it."""


class MarkedRecords(QObject):
    """The bar and the menu entries; each change of many is asked about first, in the bar."""

    def __init__(self, page: Page, view: RecordList, table: Table) -> None:
        super().__init__(page)
        self.page, self.view, self.table = page, view, table
        view.records.checks_changed.connect(self._look)
        view.delete_asked.connect(self.delete)

    # -- what a list says ---------------------------------------------------------------------------

    def doings(self) -> Sequence[Doing]:
        """What can be done with these records alone, in its order."""
        raise NotImplementedError

    def counted(self, count: int) -> str:
        """So many of them, in words."""
        raise NotImplementedError

    def name_of(self, row: object) -> str:
        """What a record of the list is called."""
        raise NotImplementedError

    def look(self) -> None:
        """Fetch what the menus offer."""

    # -- bar and menu -------------------------------------------------------------------------------

    @cached_property
    def _doings(self) -> Sequence[Doing]:
        own = Doing(self.tr("Own field"), self._fill_own, is_offered=lambda: bool(self._own_fields()))
        return (
            *self.doings(),
            own,
            Doing(self.tr("Export"), self.fill_export, icon="export", begins=True),
            Doing(self.tr("Copy"), call=self.view.copy, icon="copy", in_menu=self.tr("Copy as a table")),
            Doing(
                self.tr("Delete"),
                call=self.delete,
                icon="trash",
                in_menu=self.tr("Delete…"),
                begins=True,
            ),
        )

    @cached_property
    def bar(self) -> MarkedBar:
        """Built when something is marked, or to be asked, for the first time."""
        from crm_desktop.gui.widgets.marked_bar import MarkedBar

        bar = MarkedBar(self.view, self.page)
        for doing in self._doings:
            if doing.fill is not None:
                bar.add_menu(doing.words, doing.fill, doing.is_offered)
            elif doing.call is not None:
                bar.add_button(doing.words, doing.call, doing.is_offered)
        self.page.body.addWidget(bar)
        return bar

    def _look(self) -> None:
        """What the menus offer is fetched when something is marked, not when they open."""
        self.bar.show_count()
        self.look()

    def menu(self) -> QMenu:
        """All of it as the menu of a row that is marked."""
        menu = QMenu(self.page)
        menu.aboutToHide.connect(menu.deleteLater)
        add_heading(menu, self.tr("{} marked").format(f"{self.view.records.count_checked():,}"))
        for doing in self._doings:
            if not doing.is_offered():
                continue
            if doing.begins:
                menu.addSeparator()
            words = doing.in_menu or doing.words
            if doing.fill is not None:
                doing.fill(menu.addMenu(icon(doing.icon), words) if doing.icon else menu.addMenu(words))
            elif doing.call is not None:
                added = menu.addAction(words, doing.call)
                if doing.icon:
                    added.setIcon(icon(doing.icon))
        return menu

    def are_meant(self) -> bool:
        """Whether the menu of the chosen row is that of all that are marked."""
        records = self.view.records
        return records.is_checked(self.view.currentIndex().row()) and records.count_checked() > 1

    def fill_export(self, menu: QMenu) -> None:
        """Offer what is marked as a workbook."""
        from crm_desktop.gui.widgets.list_export import export_list

        menu.addAction(self.tr("Table as shown…"), lambda: export_list(self.view, self.ids()))

    def fill_people(self, menu: QMenu, people: Sequence[tuple[int, str]], put: PutInCharge) -> None:
        """Offer who may be put in charge."""
        for staff_id, name in people:
            menu.addAction(plain(name), partial(put, staff_id, name))
        menu.addSeparator()
        menu.addAction(self.tr("Nobody"), partial(put, None, ""))

    def fill_letters(self, menu: QMenu, write: Callable[[LetterKind], object]) -> None:
        """Offer the kinds of letters that customers get."""
        from crm_desktop.gui.language import label
        from crm_desktop.services.letters.kinds import of_customers

        for kind in of_customers():
            menu.addAction(label(kind), partial(write, kind))

    # -- what is changed ----------------------------------------------------------------------------

    def ids(self) -> list[int]:
        """Those that are marked, or the chosen one."""
        return self.view.meant()

    def prepare(self, change: ManyChange, words: str, agree: str) -> None:
        """Look whom it reaches, and ask; whom stands in the last place of the words."""
        from crm_desktop.services.listing.many import reach

        ids = self.ids()
        tasks.read(self, reach, change, ids).then(lambda found: self.ask(change, ids, found, words, agree))

    def ask(
        self,
        change: ManyChange,
        ids: Sequence[int],
        reach: Reach,
        words: str,
        agree: str,
        counted: Callable[[int], str] | None = None,
    ) -> None:
        """Ask whether that is meant of these; ``counted`` says how many, where they are not the list's.

        While it waits for its answer, it is looked at again whom it would reach, as often as the list is.
        """
        from crm_desktop.services.listing import many

        def call_of(reach: Reach) -> Callable[[], object]:
            return lambda: self.make(change, reach.ids, agree)

        def said(reach: Reach) -> str:
            return _filled(words, (counted or self.counted)(len(reach.ids)))

        def renew(still: AbstractSet[int]) -> None:
            now = ids if counted else [each for each in ids if each in still]
            tasks.read(self, many.reach, change, now).then(renewed)

        def renewed(found: Reach) -> None:
            if found.ids:
                self.bar.ask_anew(renew, said(found), call_of(found), found.words(language()))
            elif self.bar.asks(renew):
                self.bar.leave()
                self._nothing_to_change(found)

        if not reach.ids:
            self._nothing_to_change(reach)
            return
        self.bar.ask(
            said(reach),
            agree,
            call_of(reach),
            about=self.ids() if counted else ids,
            renew=renew,
            left_out=reach.words(language()),
        )

    def _nothing_to_change(self, reach: Reach) -> None:
        left_out = self.tr(", ").join(reach.words(language()))
        show_message(self.page, self.tr("Nothing to change: {}").format(left_out))

    def make(self, change: ManyChange, ids: list[int], title: str) -> None:
        """Do it in the background; the bar below says what was done."""
        tasks.long_job(self.page, title, lambda progress: change.make(ids, progress)).then(self.made)

    def made(self, made: Made) -> None:
        """Say what was done; Undo stands beside it."""
        show_saved(self.page, made.words(language()))

    # -- the maintenance interval -------------------------------------------------------------------

    def fill_intervals(self, menu: QMenu, change: Callable[[int | None], ManyChange]) -> None:
        """Offer intervals; ``change`` makes one of so many months, or of none, a change."""
        for months in INTERVALS:
            menu.addAction(self.tr("Every {} months").format(months), partial(self.maintain, change, months))
        menu.addAction(
            self.tr("Other interval…"),
            lambda: self.bar.ask_for(
                self.tr("Maintenance every … months"), self.tr("Set"), partial(self.take_interval, change)
            ),
        )
        menu.addSeparator()
        menu.addAction(self.tr("No more maintenance"), partial(self.maintain, change, None))

    def take_interval(self, change: Callable[[int | None], ManyChange], typed: str) -> None:
        """Go on with an interval that was typed."""
        typed = typed.strip()
        if typed.isascii() and typed.isdecimal() and len(typed) < 4:
            self.maintain(change, int(typed))
        elif typed:
            show_message(self.page, self.tr("Please enter a number of months."))

    def maintain(self, change: Callable[[int | None], ManyChange], months: int | None) -> None:
        """Ask whether an interval is meant."""
        from crm_desktop.core.errors import CrmError

        try:
            made = change(months)
        except CrmError as error:
            show_message(self.page, error_text(error))
            return
        words = self.tr("No more maintenance: {}")
        if months is not None:
            words = self.tr("Maintenance every {} months: {}").format(months, "{}")
        self.prepare(made, words, self.tr("Set the interval") if months else self.tr("Do it"))

    # -- the office's own fields --------------------------------------------------------------------

    def _own_fields(self) -> list[OwnDeclaration]:
        return [field for field in offered() if field.table == self.table]

    def _fill_own(self, menu: QMenu) -> None:
        for field in self._own_fields():
            menu.addAction(plain(f"{field.name}…"), partial(self._ask_own, field))

    def _ask_own(self, field: OwnDeclaration) -> None:
        from crm_desktop.gui.customers.own_rows import own_editor
        from crm_desktop.gui.widgets.fields import misunderstood, problem_words, read_value

        editor = own_editor(field)

        def take() -> None:
            if misunderstood(editor):
                show_message(self.page, problem_words(editor))
            else:
                self.set_own(field, read_value(editor))

        self.bar.ask_with(field.name, editor, self.tr("Set"), take)

    def set_own(self, field: OwnDeclaration, value: OwnValue | None) -> None:
        """Ask whether a value in an own field is meant; without one it is emptied."""
        from crm_desktop.core.errors import CrmError
        from crm_desktop.services.own_fields import many

        value = None if value == "" else value
        try:
            change = many.setting(field, value)
        except CrmError as error:
            show_message(self.page, error_text(error))
            return
        words = self.tr("{} empty: {}").format(field.name, "{}")
        if value is not None:
            words = self.tr('{} "{}": {}').format(field.name, field.say(value, language()), "{}")
        self.prepare(change, words, self.tr("Set") if value is not None else self.tr("Empty it"))

    # -- callbacks and letters ----------------------------------------------------------------------

    def plan_callbacks(self, customer_ids: Sequence[int]) -> None:
        """Ask what kind of callback and when, and plan one for each of these customers."""
        from crm_desktop.gui.callbacks.many_form import ManyCallbacksForm

        dialog = ManyCallbacksForm(self.page.window(), customer_ids)
        if dialog.exec() and dialog.result_value is not None:
            words, agree = self.tr("A callback for {}"), self.tr("Plan the callbacks")
            change, reach = dialog.result_value
            self.ask(change, customer_ids, reach, words, agree, counted_customers)

    def write_letters(self, kind: LetterKind, customer_ids: Sequence[int]) -> None:
        """Go to the letters page with a letter to each of these customers."""
        from crm_desktop.gui.letters.letter_for import LetterForMany

        self.page.go.emit("letters", LetterForMany(kind, tuple(customer_ids)))

    # -- deleting -----------------------------------------------------------------------------------

    def delete(self) -> None:
        """Delete one at once, as its menu does; of many it is asked first, with what goes along."""
        ids = self.ids()
        if len(ids) == 1:
            record = self.view.records.record_at(self.view.records.row_of(ids[0]))
            delete(self.page, self.table, ids[0], self.name_of(record) if record is not None else "")
        elif ids:
            tasks.read(self, _along, self.table, ids).then(lambda along: self._ask_delete(ids, along))

    def _ask_delete(self, ids: list[int], along: str) -> None:
        def said(ids: Sequence[int], along: str) -> str:
            what = self.counted(len(ids))
            if along:
                return self.tr("Delete {}, with {}?").format(what, along)
            return self.tr("Delete {}?").format(what)

        def renew(still: AbstractSet[int]) -> None:
            now = [each for each in ids if each in still]
            tasks.read(self, _along, self.table, now).then(
                lambda along: self.bar.ask_anew(renew, said(now, along), lambda: self._delete(now))
            )

        self.bar.ask(
            said(ids, along),
            self.tr("Delete"),
            lambda: self._delete(ids),
            about=ids,
            renew=renew,
            danger=True,
        )

    def _delete(self, ids: list[int]) -> None:
        from crm_desktop.services.history import deleting

        tasks.long_job(
            self.page,
            self.tr("Deleting"),
            lambda progress: deleting.delete_many(self.table, ids, progress),
        ).then(self.made)


def counted_customers(count: int) -> str:
    """So many customers, in words."""
    words = QCoreApplication.translate("MarkedRecords", "1 customer")
    if count != 1:
        words = QCoreApplication.translate("MarkedRecords", "{} customers").format(f"{count:,}")
    return words


def staff_offered() -> list[tuple[int, str]]:
    """Who may be put in charge (reader thread)."""
    from crm_desktop.services.office import office

    return [(int(person.id), str(person.name)) for person in office.staff()]


def _along(table: Table, ids: list[int]) -> str:
    """What would go with them, in words (reader thread)."""
    from crm_desktop.services.history import deleting

    return deleting.along_with_many(table, ids, language())


def _filled(words: str, whom: str) -> str:
    """The last place of the words, of which another may hold braces that somebody typed."""
    before, _place, behind = words.rpartition("{}")
    return f"{before}{whom}{behind}"


def plain(name: str) -> str:
    """A name as a menu shows it."""
    return name.replace("&", "&&")
