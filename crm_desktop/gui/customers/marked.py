"""What can be done with all customers that are marked: from the bar under the list, and from their menu."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QMenu

from crm_desktop.core.enums import Grade, LetterKind
from crm_desktop.core.errors import CrmError
from crm_desktop.core.tables import Table
from crm_desktop.gui import tasks
from crm_desktop.gui.listing.marked_records import (
    Doing,
    MarkedRecords,
    counted_customers,
    plain,
    staff_offered,
)
from crm_desktop.gui.widgets.menus import add_heading
from crm_desktop.gui.widgets.toast import error_text, show_message

if TYPE_CHECKING:
    from crm_desktop.gui.widgets.page import Page
    from crm_desktop.gui.widgets.record_list import RecordList
    from crm_desktop.services.listing.many import ManyChange


class Offered(NamedTuple):
    """What the menus offer besides what is always the same."""

    staff: Sequence[tuple[int, str]] = ()
    tags: tuple[str, ...] = ()


def offered() -> Offered:
    """Who may be put in charge, and the tags that are used most (reader thread)."""
    from crm_desktop.services.customers import card

    return Offered(staff_offered(), card.known_words().tags)


class MarkedCustomers(MarkedRecords):
    """Of customers: grade, tags, who is in charge, their products' interval, calls, letters, merging."""

    def __init__(self, page: Page, view: RecordList) -> None:
        super().__init__(page, view, Table.CUSTOMER)
        self._offered = Offered()

    def doings(self) -> Sequence[Doing]:
        callback = self.tr("Plan a callback for each…")
        return (
            Doing(self.tr("Grade"), self._fill_grades),
            Doing(self.tr("Tag"), self._fill_tags),
            Doing(self.tr("In charge"), self._fill_staff),
            Doing(self.tr("Maintenance"), self._fill_intervals),
            Doing(
                self.tr("Callback…"),
                call=lambda: self.plan_callbacks(self.ids()),
                icon="phone",
                in_menu=callback,
                begins=True,
            ),
            Doing(
                self.tr("Letter"),
                lambda menu: self.fill_letters(menu, self._write_letters),
                icon="letter",
            ),
            Doing(
                self.tr("Merge…"),
                call=self.merge,
                icon="doubles",
                in_menu=self.tr("Merge into one…"),
                is_offered=lambda: self.view.records.count_checked() in MERGED,
            ),
        )

    def counted(self, count: int) -> str:
        return counted_customers(count)

    def name_of(self, row: object) -> str:
        return str(getattr(row, "name", ""))

    def look(self) -> None:
        tasks.read(self, offered).then(self._known)

    def _known(self, found: Offered) -> None:
        self._offered = found

    # -- menus --------------------------------------------------------------------------------------

    def _fill_grades(self, menu: QMenu) -> None:
        for grade in Grade:
            menu.addAction(self.tr("Grade {}").format(grade.value), partial(self._grade, grade))
        menu.addSeparator()
        menu.addAction(self.tr("No grade"), partial(self._grade, None))

    def _fill_tags(self, menu: QMenu) -> None:
        menu.addAction(self.tr("New tag…"), self._ask_tag)
        if self._offered.tags:
            gone = menu.addMenu(self.tr("Remove a tag"))
            for tag in self._offered.tags:
                gone.addAction(plain(tag), partial(self._untag, tag))
            menu.addSeparator()
            add_heading(menu, self.tr("Add a tag"))
            for tag in self._offered.tags:
                menu.addAction(plain(tag), partial(self._tag, tag))

    def _fill_staff(self, menu: QMenu) -> None:
        self.fill_people(menu, self._offered.staff, self._assign)

    def _fill_intervals(self, menu: QMenu) -> None:
        from crm_desktop.services.customers import many

        self.fill_intervals(menu, many.maintaining)

    def fill_export(self, menu: QMenu) -> None:
        """Beside the table as it is shown, a file that may be changed and imported again."""
        from crm_desktop.gui.customers.exporting import export_customers

        super().fill_export(menu)
        menu.addAction(
            self.tr("All fields, to be changed and imported again…"),
            lambda: export_customers(self.page.window(), self.ids()),
        )

    # -- what is changed ----------------------------------------------------------------------------

    def _grade(self, grade: Grade | None) -> None:
        from crm_desktop.services.customers import many

        words = self.tr("Grade {}: {}").format(grade.value, "{}") if grade else self.tr("No grade: {}")
        self.prepare(many.grading(grade), words, self.tr("Set the grade"))

    def _ask_tag(self) -> None:
        self.bar.ask_for(self.tr("Tag"), self.tr("Add"), self._tag)

    def _tag(self, tag: str) -> None:
        from crm_desktop.services.customers import many

        try:
            change: ManyChange = many.tagging(tag)
        except CrmError as error:
            show_message(self.page, error_text(error))
            return
        self.prepare(change, self.tr('Tag "{}": {}').format(tag, "{}"), self.tr("Add the tag"))

    def _untag(self, tag: str) -> None:
        from crm_desktop.services.customers import many

        words = self.tr('Without the tag "{}": {}').format(tag, "{}")
        self.prepare(many.untagging(tag), words, self.tr("Remove the tag"))

    def _assign(self, staff_id: int | None, name: str) -> None:
        from crm_desktop.services.customers import many

        words = self.tr("{} in charge: {}").format(name, "{}") if name else self.tr("Nobody in charge: {}")
        self.prepare(many.assigning(staff_id), words, self.tr("Put in charge") if name else self.tr("Do it"))

    def _write_letters(self, kind: LetterKind) -> None:
        self.write_letters(kind, self.ids())

    def merge(self) -> None:
        """Go to where they stand side by side."""
        self.page.go.emit("doubles", tuple(self.ids()))


MERGED = range(2, 21)
"""So many can be looked at together."""
