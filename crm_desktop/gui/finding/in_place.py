"""A page without a list of its own shows in its place what its search box finds, as one types."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from crm_desktop.gui.widgets.search_box import SearchBox
from crm_desktop.gui.window_services import window_of

if TYPE_CHECKING:
    from crm_desktop.gui.finding.found_list import FoundLine, FoundList


class FoundInPlace(QStackedWidget):
    """Shows `body`, or what was found as long as something stands in the search box."""

    def __init__(self, box: SearchBox, body: QWidget) -> None:
        super().__init__()
        self._body = body
        self.addWidget(body)
        box.searched.connect(self._look)
        box.entered.connect(self._into_list)

    @cached_property
    def found(self) -> FoundList:
        """Built when something is searched for."""
        from crm_desktop.gui.finding.found_list import FoundList

        found = FoundList(self)
        found.taken.connect(self._take)
        self.addWidget(found)
        return found

    def _look(self, query: str) -> None:
        self.found.look(query)
        self.setCurrentWidget(self.found if query else self._body)

    def _into_list(self) -> None:
        if self.currentWidget() is not self._body and self.found.records.ids():
            self.found.setFocus()

    def _take(self, line: FoundLine, query: str) -> None:
        from crm_desktop.gui.finding.taking import take

        window = window_of(self)
        if window is not None:
            take(window, line, query)
