"""Keeps right how much is said to be due: counts what a change touched, and all of it as time passes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from crm_desktop.core.tables import Table
from crm_desktop.gui import counts, tasks

if TYPE_CHECKING:
    from crm_desktop.core.enums import Due
    from crm_desktop.services.due.duty import DueCount


class RailCounts(QObject):
    """One count is under way at a time: what comes up meanwhile is counted after it, and never overtaken."""

    def __init__(self, window: QObject, show: Callable[[Mapping[Due, DueCount]], object]) -> None:
        super().__init__(window)
        self._window = window
        self._show = show
        self._counted: dict[Due, DueCount] = {}
        self._tables: set[Table] = set()
        self._all_of_it = False
        self._under_way = False

    def count_all(self) -> None:
        """Count everything anew: clocks run out while nobody types."""
        self._all_of_it = True
        self._count()

    def changed(self, tables: frozenset[Table]) -> None:
        """These tables were written to: count what depends on them."""
        self._tables |= tables
        self._count()

    def _count(self) -> None:
        if self._under_way or not (self._all_of_it or self._tables):
            return
        tables = None if self._all_of_it else frozenset(self._tables)
        self._all_of_it, self._tables, self._under_way = False, set(), True
        tasks.read(self, counts.due, tables).then(self._came).otherwise(self._failed)

    def _came(self, counted: dict[Due, DueCount]) -> None:
        self._counted |= counted
        self._show(self._counted)
        self._under_way = False
        self._count()

    def _failed(self, error: Exception) -> None:
        from crm_desktop.gui.widgets.toast import show_error

        self._under_way = False
        self._all_of_it = True  # with the next count, for what was asked is not known
        show_error(self._window, error)
