"""One signal that says what was changed, whoever changed it; pages refresh themselves from it."""

from __future__ import annotations

import threading
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from crm_desktop import storage
from crm_desktop.storage import Changed


class Changes(QObject):
    """Carries commits from the writer's thread into the window's thread.

    Commits that follow each other faster than the window comes to hear of them are told as one: a page
    reads anew once, and not once for each of a thousand.
    """

    changed = Signal(object)
    _arrived = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lock = threading.Lock()
        self._waiting: Changed | None = None
        self._arrived.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        storage.on_change(self._note)

    def _note(self, change: Changed) -> None:
        with self._lock:
            before, self._waiting = self._waiting, change
            if before is not None:
                self._waiting = Changed(
                    change.action, before.tables | change.tables, before.customer_ids | change.customer_ids
                )
                return
        self._arrived.emit()

    @Slot()
    def _tell(self) -> None:
        with self._lock:
            change, self._waiting = self._waiting, None
        if change is not None:
            self.changed.emit(change)


_state: dict[str, Any] = {}


def changes() -> Changes:
    """The one object that says `changed(Changed)`; made when first asked for, in the window's thread."""
    if "changes" not in _state:
        _state["changes"] = Changes()
    result: Changes = _state["changes"]
    return result
