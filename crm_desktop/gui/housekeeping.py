"""What the window does by itself: plan what the rules ask for, escalate what is overdue, finish the index."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from crm_desktop import storage
from crm_desktop.gui import counts, tasks
from crm_desktop.gui.language import language

if TYPE_CHECKING:
    from crm_desktop.gui.callbacks.planner import CallbackPlanner
    from crm_desktop.services.office.clock_check import ClockDoubt


class Housekeeping(QObject):
    """Runs in the background, and not by a date that can hardly be right before somebody has said so."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._planner: CallbackPlanner | None = None
        self._date_confirmed: bool | None = None

    def run(self, then: Callable[[], object]) -> None:
        """Plan and escalate now; from the first run on, changes that rules depend on are watched too."""

        def judged(doubt: ClockDoubt | None) -> None:
            if doubt is None or self._is_confirmed(doubt.text(language())):
                planner = self._watch()
                defaults = tasks.write(self._window, counts.ensure_defaults)
                defaults.then(lambda _done: planner.run_over_all(finish))

        def finish() -> None:
            tasks.write(self._window, counts.run_housekeeping).then(lambda _done: then())

        tasks.read(self._window, counts.clock_doubt).then(judged)

    def _watch(self) -> CallbackPlanner:
        from crm_desktop.gui.callbacks.planner import CallbackPlanner

        if self._planner is None:
            self._planner = CallbackPlanner(self._window)
        return self._planner

    def _is_confirmed(self, doubt: str) -> bool:
        from crm_desktop.gui.widgets.dialog import agreed

        if self._date_confirmed is None:
            title = self.tr("Is today's date right?")
            self._date_confirmed = agreed(
                self._window, title, doubt, self.tr("The date is right"), self.tr("Plan nothing now")
            )
            if self._date_confirmed:
                tasks.write(self._window, counts.confirm_clock)
        return self._date_confirmed


def finish_index(window: QWidget) -> None:
    """Make the search index anew where another version made it, while the office works.

    It tells how far it is, and may be cancelled until the next start. On a reader's thread, in many small
    writes of its own: who saves something does not wait for all of it.
    """

    def judged(is_whole: bool) -> None:
        if is_whole:
            tasks.aside(storage.tidy_index)
        else:
            title = QCoreApplication.translate("Housekeeping", "Preparing the search")
            tasks.long_job(window, title, storage.finish_index, writes=False)

    tasks.read(window, storage.is_index_whole).then(judged)
