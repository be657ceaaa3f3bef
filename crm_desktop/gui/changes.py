"""One signal that says what was changed, whoever changed it; pages refresh themselves from it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from crm_desktop import storage
from crm_desktop.storage import Changed


class Changes(QObject):
    """Carries each commit from the writer's thread into the window's thread."""

    changed = Signal(object)
    _arrived = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._arrived.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        storage.on_change(self._arrived.emit)

    @Slot(object)
    def _tell(self, change: Changed) -> None:
        self.changed.emit(change)


_state: dict[str, Any] = {}


def changes() -> Changes:
    """The one object that says `changed(Changed)`; made when first asked for, in the window's thread."""
    if "changes" not in _state:
        _state["changes"] = Changes()
    result: Changes = _state["changes"]
    return result
