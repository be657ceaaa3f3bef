"""The floor of starting: a bare PySide6 window up to its first paint; prints that moment and leaves."""

import os
import time

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


class _Label(QLabel):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        print(time.monotonic(), flush=True)
        os._exit(0)


app = QApplication([])
window = QMainWindow()
window.setCentralWidget(_Label("CRM Desktop"))
window.resize(1280, 760)
window.show()
app.exec()
