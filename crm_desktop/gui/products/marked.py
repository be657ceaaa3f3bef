"""What can be done with all products that are marked: from the bar under the list, and from their menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from crm_desktop.core.tables import Table
from crm_desktop.gui import tasks
from crm_desktop.gui.listing.marked_records import Doing, MarkedRecords

if TYPE_CHECKING:
    from crm_desktop.core.enums import LetterKind
    from crm_desktop.gui.widgets.page import Page
    from crm_desktop.gui.widgets.record_list import RecordList


class MarkedProducts(MarkedRecords):
    """Of products: their interval, calls and letters to whose they are."""

    def __init__(self, page: Page, view: RecordList) -> None:
        super().__init__(page, view, Table.PRODUCT)

    def doings(self) -> Sequence[Doing]:
        return (
            Doing(self.tr("Maintenance"), self._fill_intervals),
            Doing(
                self.tr("Callback…"),
                call=lambda: self._for_customers(self.plan_callbacks),
                icon="phone",
                in_menu=self.tr("Plan a callback for each customer…"),
                begins=True,
            ),
            Doing(
                self.tr("Letter"),
                lambda menu: self.fill_letters(menu, self._write_letters),
                icon="letter",
                in_menu=self.tr("Letter to each customer"),
            ),
        )

    def counted(self, count: int) -> str:
        return self.tr("1 product") if count == 1 else self.tr("{} products").format(f"{count:,}")

    def name_of(self, row: object) -> str:
        return str(getattr(row, "model", ""))

    def _fill_intervals(self, menu: QMenu) -> None:
        from crm_desktop.services.products import many

        self.fill_intervals(menu, many.maintaining)

    def _for_customers(self, do: Callable[[Sequence[int]], object]) -> None:
        """Do it with whose the marked ones are, once they are known."""
        from crm_desktop.services.products import many

        tasks.read(self, many.customers_of, self.ids()).then(do)

    def _write_letters(self, kind: LetterKind) -> None:
        self._for_customers(partial(self.write_letters, kind))
