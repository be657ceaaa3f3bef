"""What can be done with all callbacks that are marked in the list of all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from crm_desktop.core.tables import Table
from crm_desktop.gui import tasks
from crm_desktop.gui.listing.marked_records import Doing, MarkedRecords, staff_offered

if TYPE_CHECKING:
    from crm_desktop.gui.widgets.page import Page
    from crm_desktop.gui.widgets.record_list import RecordList


class MarkedCalls(MarkedRecords):
    """Those of them that are planned are moved, given to somebody, cancelled."""

    def __init__(self, page: Page, view: RecordList) -> None:
        super().__init__(page, view, Table.CALLBACK)
        self._staff: Sequence[tuple[int, str]] = ()

    def doings(self) -> Sequence[Doing]:
        return (
            Doing(self.tr("Move…"), call=self._move, icon="move"),
            Doing(self.tr("Who calls"), lambda menu: self.fill_people(menu, self._staff, self._assign)),
            Doing(self.tr("Cancel callbacks…"), call=self._cancel, icon="close"),
        )

    def counted(self, count: int) -> str:
        return self.tr("1 callback") if count == 1 else self.tr("{} callbacks").format(f"{count:,}")

    def name_of(self, row: object) -> str:
        return str(getattr(getattr(row, "row", None), "name", ""))

    def look(self) -> None:
        tasks.read(self, staff_offered).then(self._known)

    def _known(self, staff: list[tuple[int, str]]) -> None:
        self._staff = staff

    def _move(self) -> None:
        from crm_desktop.gui.callbacks.forms import MoveCallbacks

        MoveCallbacks(self.page, self.ids()).open()

    def _cancel(self) -> None:
        from crm_desktop.gui.callbacks.forms import CancelCallbacks

        CancelCallbacks(self.page, self.ids()).open()

    def _assign(self, staff_id: int | None, _name: str) -> None:
        from crm_desktop.services.callbacks import many

        tasks.write(self.page, many.assign, self.ids(), staff_id).then(self.made)
