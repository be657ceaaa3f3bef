"""What a test may leave behind: background work, windows that were replaced or never closed."""

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from crm_desktop.gui import tasks
from crm_desktop.gui.main_window import MainWindow


def clear() -> None:
    """End the work and delete the windows."""
    tasks.stop()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, MainWindow):
            shiboken6.delete(widget)
