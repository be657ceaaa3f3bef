"""The import assistant, shown on the main window."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.gui.importing.assistant import ImportAssistant
from crm_desktop.gui.main_window import MainWindow


@pytest.fixture
def assistant(window: MainWindow, qtbot: QtBot, settle: Callable[[], None]) -> ImportAssistant:
    dialog = ImportAssistant(window)
    dialog.show()
    qtbot.waitExposed(dialog)
    settle()
    return dialog
