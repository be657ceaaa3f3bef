"""What can be done with all complaints that are marked: from the bar under the list, and from their menu."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from crm_desktop.core.tables import Table
from crm_desktop.gui import tasks
from crm_desktop.gui.listing.marked_records import Doing, MarkedRecords, staff_offered

if TYPE_CHECKING:
    from crm_desktop.gui.widgets.page import Page
    from crm_desktop.gui.widgets.record_list import RecordList


class MarkedComplaints(MarkedRecords):
    """Of complaints: who is in charge of them."""

    def __init__(self, page: Page, view: RecordList) -> None:
        super().__init__(page, view, Table.COMPLAINT)
        self._staff: Sequence[tuple[int, str]] = ()

    def doings(self) -> Sequence[Doing]:
        return (Doing(self.tr("In charge"), lambda menu: self.fill_people(menu, self._staff, self._assign)),)

    def counted(self, count: int) -> str:
        return self.tr("1 complaint") if count == 1 else self.tr("{} complaints").format(f"{count:,}")

    def name_of(self, row: object) -> str:
        return str(getattr(row, "number", ""))

    def look(self) -> None:
        tasks.read(self, staff_offered).then(self._known)

    def _known(self, staff: list[tuple[int, str]]) -> None:
        self._staff = staff

    def _assign(self, staff_id: int | None, name: str) -> None:
        from crm_desktop.services.complaints import many

        words = self.tr("{} in charge: {}").format(name, "{}") if name else self.tr("Nobody in charge: {}")
        self.prepare(many.assigning(staff_id), words, self.tr("Put in charge") if name else self.tr("Do it"))
