"""Hears what other programs write into the office, such as a scheduled import: pages show it as at home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from crm_desktop.gui import tasks

if TYPE_CHECKING:
    from crm_desktop.storage.other_programs import LookOut

EVERY_MS = 1_000
"""What others wrote shows within two seconds."""


class OtherPrograms(QObject):
    """Belongs to the main window; looks again and again on a thread of its own, and tells by `changes()`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._look_out: LookOut | None = None
        self._looking = False
        self._again = QTimer(self)
        self._again.setInterval(EVERY_MS)
        self._again.timeout.connect(self._look)

    def watch(self) -> None:
        """Begin, with what was written since the office was opened."""
        from crm_desktop.storage.other_programs import LookOut

        self._look_out = LookOut()
        self._again.start()

    def _look(self) -> None:
        if not self._looking:  # one that waits for a slow disk is enough
            self._looking = True
            tasks.aside(self._look_now)

    def _look_now(self) -> None:
        try:
            if self._look_out is not None:
                self._look_out.look()
        finally:
            self._looking = False
