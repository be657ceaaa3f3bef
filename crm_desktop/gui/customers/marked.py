"""What can be done with all customers that are marked: from the bar under the list, and from their menu."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QMenu

from crm_desktop.core.enums import Grade, LetterKind
from crm_desktop.core.errors import CrmError
from crm_desktop.gui import tasks
from crm_desktop.gui.history.undoing import show_saved
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import label, language
from crm_desktop.gui.widgets.toast import error_text, show_message

if TYPE_CHECKING:
    from crm_desktop.gui.widgets.marked_bar import MarkedBar
    from crm_desktop.gui.widgets.page import Page
    from crm_desktop.gui.widgets.record_list import RecordList
    from crm_desktop.services.customers.many import Made, ManyChange, Reach

INTERVALS = (3, 6, 12, 24)
"""Months between two maintenances that are offered at once."""


class Offered(NamedTuple):
    """What the menus offer besides what is always the same."""

    staff: tuple[tuple[int, str], ...] = ()
    tags: tuple[str, ...] = ()


def offered() -> Offered:
    """Who may be put in charge, and the tags that are used most (reader thread)."""
    from crm_desktop.services.customers import card
    from crm_desktop.services.office import office

    staff = tuple((int(person.id), str(person.name)) for person in office.staff())
    return Offered(staff, card.known_words().tags)


class MarkedCustomers(QObject):
    """The bar and the menu entries; each change is asked about first, in the bar."""

    def __init__(self, page: Page, view: RecordList) -> None:
        super().__init__(page)
        self._page = page
        self._view = view
        self._offered = Offered()
        view.records.checks_changed.connect(self._look)
        view.delete_asked.connect(self.delete)

    @cached_property
    def bar(self) -> MarkedBar:
        """Built when something is marked, or to be asked, for the first time."""
        from crm_desktop.gui.widgets.marked_bar import MarkedBar

        bar = MarkedBar(self._view, self._page)
        bar.add_menu(self.tr("Grade"), self._fill_grades)
        bar.add_menu(self.tr("Tag"), self._fill_tags)
        bar.add_menu(self.tr("In charge"), self._fill_staff)
        bar.add_menu(self.tr("Maintenance"), self._fill_intervals)
        bar.add_button(self.tr("Callback…"), self.plan_callbacks)
        bar.add_menu(self.tr("Letter"), self._fill_letters)
        bar.add_menu(self.tr("Export"), self._fill_export)
        bar.add_button(self.tr("Copy"), self._view.copy)
        bar.add_button(self.tr("Delete"), self.delete)
        self._page.body.addWidget(bar)
        return bar

    def _look(self) -> None:
        """What the menus offer is fetched when something is marked, not when they open."""
        self.bar.show_count()
        tasks.read(self, offered).then(self._known)

    def _known(self, found: Offered) -> None:
        self._offered = found

    # -- menus --------------------------------------------------------------------------------------

    def fill(self, menu: QMenu) -> None:
        """All of it as the menu of a row that is marked."""
        count = self._view.records.count_checked()
        menu.addSection(self.tr("{} marked").format(f"{count:,}"))
        for words, fill in (
            (self.tr("Grade"), self._fill_grades),
            (self.tr("Tag"), self._fill_tags),
            (self.tr("In charge"), self._fill_staff),
            (self.tr("Maintenance"), self._fill_intervals),
        ):
            fill(menu.addMenu(words))
        menu.addSeparator()
        menu.addAction(icon("phone"), self.tr("Plan a callback for each…"), self.plan_callbacks)
        self._fill_letters(menu.addMenu(icon("letter"), self.tr("Letter")))
        menu.addSeparator()
        self._fill_export(menu.addMenu(icon("export"), self.tr("Export")))
        menu.addAction(icon("copy"), self.tr("Copy as a table"), self._view.copy)
        menu.addSeparator()
        menu.addAction(icon("trash"), self.tr("Delete…"), self.delete)

    def _fill_grades(self, menu: QMenu) -> None:
        for grade in Grade:
            menu.addAction(self.tr("Grade {}").format(grade.value), partial(self._grade, grade))
        menu.addSeparator()
        menu.addAction(self.tr("No grade"), partial(self._grade, None))

    def _fill_tags(self, menu: QMenu) -> None:
        new = menu.addAction(self.tr("New tag…"), self._ask_tag)
        if self._offered.tags:
            menu.addSection(self.tr("Add"))
            for tag in self._offered.tags:
                menu.addAction(_plain(tag), partial(self._tag, tag))
            gone = menu.addMenu(self.tr("Remove"))
            for tag in self._offered.tags:
                gone.addAction(_plain(tag), partial(self._untag, tag))
            menu.removeAction(new)
            menu.addAction(new)

    def _fill_staff(self, menu: QMenu) -> None:
        for staff_id, name in self._offered.staff:
            menu.addAction(_plain(name), partial(self._assign, staff_id, name))
        menu.addSeparator()
        menu.addAction(self.tr("Nobody"), partial(self._assign, None, ""))

    def _fill_intervals(self, menu: QMenu) -> None:
        for months in INTERVALS:
            menu.addAction(self.tr("Every {} months").format(months), partial(self._maintain, months))
        menu.addAction(self.tr("Other interval…"), self._ask_interval)
        menu.addSeparator()
        menu.addAction(self.tr("No more maintenance"), partial(self._maintain, None))

    def _fill_letters(self, menu: QMenu) -> None:
        from crm_desktop.services.letters.kinds import of_customers

        for kind in of_customers():
            menu.addAction(label(kind), partial(self.write_letters, kind))

    def _fill_export(self, menu: QMenu) -> None:
        from crm_desktop.gui.customers.exporting import export_customers
        from crm_desktop.gui.widgets.list_export import export_list

        menu.addAction(self.tr("Table as shown…"), lambda: export_list(self._view, self._ids()))
        menu.addAction(
            self.tr("All fields, to be changed and imported again…"),
            lambda: export_customers(self._page.window(), self._ids()),
        )

    # -- what is changed ----------------------------------------------------------------------------

    def _ids(self) -> list[int]:
        return self._view.meant()

    def _grade(self, grade: Grade | None) -> None:
        from crm_desktop.services.customers import many

        words = self.tr("Grade {}: {}").format(grade.value, "{}") if grade else self.tr("No grade: {}")
        self._prepare(many.grading(grade), words, self.tr("Set the grade"))

    def _ask_tag(self) -> None:
        self.bar.ask_for(self.tr("Tag"), self.tr("Add"), self._tag)

    def _tag(self, tag: str) -> None:
        from crm_desktop.services.customers import many

        try:
            change = many.tagging(tag)
        except CrmError as error:
            show_message(self._page, error_text(error))
            return
        self._prepare(change, self.tr('Tag "{}": {}').format(tag, "{}"), self.tr("Add the tag"))

    def _untag(self, tag: str) -> None:
        from crm_desktop.services.customers import many

        words = self.tr('Without the tag "{}": {}').format(tag, "{}")
        self._prepare(many.untagging(tag), words, self.tr("Remove the tag"))

    def _assign(self, staff_id: int | None, name: str) -> None:
        from crm_desktop.services.customers import many

        words = self.tr("{} in charge: {}").format(name, "{}") if name else self.tr("Nobody in charge: {}")
        self._prepare(many.assigning(staff_id), words, self.tr("Put in charge") if name else self.tr("Do it"))

    def _ask_interval(self) -> None:
        self.bar.ask_for(self.tr("Maintenance every … months"), self.tr("Set"), self._take_interval)

    def _take_interval(self, typed: str) -> None:
        typed = typed.strip()
        if typed.isascii() and typed.isdecimal() and len(typed) < 4:
            self._maintain(int(typed))
        elif typed:
            show_message(self._page, self.tr("Please enter a number of months."))

    def _maintain(self, months: int | None) -> None:
        from crm_desktop.services.customers import many

        try:
            change = many.maintaining(months)
        except CrmError as error:
            show_message(self._page, error_text(error))
            return
        words = self.tr("No more maintenance: {}")
        if months is not None:
            words = self.tr("Maintenance every {} months: {}").format(months, "{}")
        self._prepare(change, words, self.tr("Set the interval") if months else self.tr("Do it"))

    def _prepare(self, change: ManyChange, words: str, agree: str) -> None:
        """Look whom it reaches, and ask."""
        from crm_desktop.services.customers import many

        tasks.read(self, many.reach, change, self._ids()).then(
            lambda reach: self._ask(change, reach, words, agree)
        )

    def _ask(self, change: ManyChange, reach: Reach, words: str, agree: str) -> None:
        left_out = reach.words(language())
        if not reach.ids:
            told = self.tr("Nobody to change: {}").format(self.tr(", ").join(left_out))
            show_message(self._page, told)
            return
        whom = _customers(len(reach.ids))
        self.bar.ask(
            _filled(words, whom), agree, lambda: self.make(change, reach.ids, agree), left_out=left_out
        )

    def make(self, change: ManyChange, ids: list[int], title: str) -> None:
        """Do it in the background; the bar below says what was done."""
        tasks.long_job(self._page, title, lambda progress: change.make(ids, progress)).then(self._made)

    def _made(self, made: Made) -> None:
        show_saved(self._page, made.words(language()))

    # -- what needs more to be said -----------------------------------------------------------------

    def plan_callbacks(self) -> None:
        """Ask what kind of callback and when, and plan one for each."""
        from crm_desktop.gui.callbacks.many_form import ManyCallbacksForm

        dialog = ManyCallbacksForm(self._page.window(), self._ids())
        if dialog.exec() and dialog.result_value is not None:
            self._ask(*dialog.result_value, self.tr("A callback for {}"), self.tr("Plan the callbacks"))

    def write_letters(self, kind: LetterKind) -> None:
        """Go to the letters page with a letter to each."""
        from crm_desktop.gui.letters.letter_for import LetterForMany

        self._page.go.emit("letters", LetterForMany(kind, tuple(self._ids())))

    # -- deleting -----------------------------------------------------------------------------------

    def delete(self) -> None:
        """Ask, with what goes along, then delete."""
        ids = self._ids()
        if not ids:
            return
        record = self._view.current_record()
        name = record.name if record is not None and len(ids) == 1 and record.id == ids[0] else ""
        tasks.read(self, _along, ids).then(lambda along: self._ask_delete(ids, name, along))

    def _ask_delete(self, ids: list[int], name: str, along: str) -> None:
        whom = name or _customers(len(ids))
        words = (
            self.tr("Delete {}, with {}?").format(whom, along)
            if along
            else self.tr("Delete {}?").format(whom)
        )
        self.bar.ask(words, self.tr("Delete"), lambda: self._delete(ids), danger=True)

    def _delete(self, ids: list[int]) -> None:
        from crm_desktop.services.customers import deleting

        tasks.long_job(
            self._page, self.tr("Deleting"), lambda progress: deleting.delete_many(ids, progress)
        ).then(self._made)


def _along(ids: list[int]) -> str:
    """What would go with them, in words (reader thread)."""
    from crm_desktop.services.customers import deleting
    from crm_desktop.services.history.counted import listed

    return listed(deleting.what_goes_along_with_many(ids), language())


def _customers(count: int) -> str:
    words = QCoreApplication.translate("MarkedCustomers", "1 customer")
    if count != 1:
        words = QCoreApplication.translate("MarkedCustomers", "{} customers").format(f"{count:,}")
    return words


def _filled(words: str, whom: str) -> str:
    """The last place of the words, of which another may hold braces that somebody typed."""
    before, _place, behind = words.rpartition("{}")
    return f"{before}{whom}{behind}"


def _plain(name: str) -> str:
    return name.replace("&", "&&")
