"""One signal that says what was changed, whoever changed it; pages refresh themselves from it."""

from __future__ import annotations

import threading
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal, Slot

from crm_desktop import storage
from crm_desktop.storage import Changed


class Changes(QObject):
    """Carries commits from the writer's thread into the window's thread.

    Commits that follow each other faster than the window comes to hear of them are told as one: a page
    reads anew once, and not once for each of a thousand.
    """

    changed = Signal(object)
    each = Signal(object)
    """Every commit by itself, for whoever must know which one it was."""
    _arrived = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lock = threading.Lock()
        self._waiting: list[Changed] = []
        self._arrived.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        storage.on_change(self._note)

    def _note(self, change: Changed) -> None:
        with self._lock:
            self._waiting.append(change)
            if len(self._waiting) > 1:
                return
        self._arrived.emit()

    @Slot()
    def _tell(self) -> None:
        with self._lock:
            waiting, self._waiting = self._waiting, []
        for change in waiting:
            self.each.emit(change)
        if waiting:
            self.changed.emit(waiting[0] if len(waiting) == 1 else _as_one(waiting))


def _as_one(changes: list[Changed]) -> Changed:
    return Changed(
        changes[-1].action,
        frozenset().union(*(change.tables for change in changes)),
        frozenset().union(*(change.customer_ids for change in changes)),
    )


@cache
def changes() -> Changes:
    """The one object that says `changed(Changed)`; made when first asked for, in the window's thread."""
    return Changes()
