"""Python's cyclic garbage, collected in the window's thread only.

Garbage may hold Qt objects. The collector runs in whatever thread happens to fill its generation; a timer or
a widget that is destroyed in a working thread leaves its events behind in the window's, and that crashes.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 1_000
_YOUNG, _MIDDLE, _OLD = 20_000, 10, 10


class GarbageCollector(QObject):
    """Switches the automatic collection off and does it by a timer instead."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.timeout.connect(self.collect)
        timer.start(_INTERVAL_MS)

    def collect(self) -> None:
        """Collect the generations that have filled up, as the automatic collection would have."""
        young, middle, old = gc.get_count()
        if young < _YOUNG and middle < _MIDDLE:
            return
        gc.collect(0 if middle < _MIDDLE else 1 if old < _OLD else 2)
