"""Runs the rules in the background: after changes they depend on, and over everybody from time to time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from crm_desktop.core.errors import Cancelled
from crm_desktop.gui import tasks
from crm_desktop.gui.changes import changes
from crm_desktop.gui.widgets.toast import show_error
from crm_desktop.services.callbacks import planning, rules
from crm_desktop.storage import Changed

PATIENCE_MS = 800
"""Several changes in a row are planned for together."""


@dataclass(frozen=True, slots=True)
class _Run:
    """For whom the rules are to run, None for everybody, and because of which set of changes."""

    customer_ids: frozenset[int] | None
    because_of: int | None
    ends_run: bool = False
    """Nobody is left out: with it the day counts as run."""
    then: Callable[[], object] = lambda: None


class CallbackPlanner(QObject):
    """Belongs to the main window.

    One run comes after another, so that what follows from a write is planned because of that one and no
    other. A run for many looks in a reading thread and writes piece by piece: whoever saves meanwhile waits
    for one piece at most, and nobody for the end of the run who closes the window.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._runs: deque[_Run] = deque()
        self._touched: dict[int | None, frozenset[int] | None] = {}
        """Sets of changes and the customers they touched, None for those that touch all."""
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(PATIENCE_MS)
        self._waiting.timeout.connect(self.run)
        changes().each.connect(self._changed)

    def run(self) -> None:
        """Plan now what was waited for: what follows from a write is taken back with it."""
        self._waiting.stop()
        touched, self._touched = self._touched, {}
        # Those that touch few come first: what follows from them is not to hang on who touched all.
        for change_set_id, ids in sorted(touched.items(), key=lambda each: each[1] is None):
            if ids is None or ids:
                self._add(_Run(ids, change_set_id))

    def run_over_all(self, then: Callable[[], object]) -> None:
        """Plan for everybody for whom something is to be planned, and call when that is done."""
        self.run()
        self._add(_Run(None, None, ends_run=True, then=then))

    def _changed(self, change: Changed) -> None:
        if change.tables & rules.READ and change.action != rules.PLANNED:
            of_all = change.tables & rules.OF_ALL
            self._touched[change.change_set_id] = None if of_all else change.customer_ids
            self._waiting.start()

    # -- one run after another -------------------------------------------------------------------------

    def _add(self, run: _Run) -> None:
        self._runs.append(run)
        if len(self._runs) == 1:
            self._look()

    def _look(self) -> None:
        ids, because_of = self._runs[0].customer_ids, self._runs[0].because_of
        if ids is not None and len(ids) <= planning.PIECE:
            self._plan([planning.Piece(sorted(ids), because_of)])
            return
        if because_of is None:
            looked = tasks.read(self._window, planning.pieces)
        else:
            looked = tasks.read(self._window, planning.pieces_because_of, because_of, ids)
        looked.then(lambda found: self._plan(found or [planning.NOBODY])).otherwise(self._failed)

    def _plan(self, pieces: list[planning.Piece]) -> None:
        first, *others = pieces
        ends_run = self._runs[0].ends_run and not others
        planned = tasks.write(self._window, rules.plan, **first._asdict(), ends_run=ends_run)
        planned.then(lambda _count: self._plan(others) if others else self._done()).otherwise(self._failed)

    def _done(self) -> None:
        self._runs.popleft().then()
        if self._runs:
            self._look()

    def _failed(self, error: Exception) -> None:
        """What is left undone is found by the next run over everybody."""
        self._runs.clear()
        if not isinstance(error, Cancelled):
            show_error(self._window, error)
