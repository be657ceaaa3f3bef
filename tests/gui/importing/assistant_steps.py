"""What a person does in the import assistant: goes on, drops a file, chooses."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from crm_desktop.gui.importing.assistant import ImportAssistant
from crm_desktop.gui.widgets.fields import ChoiceBox

LEFT = Qt.MouseButton.LeftButton


def press(qtbot: QtBot, dialog: ImportAssistant, settle: Callable[[], None]) -> None:
    qtbot.keyClick(dialog.next, Qt.Key.Key_Return)
    settle()


def drop(dialog: ImportAssistant, file: Path) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    buttons, keys = LEFT, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
    enter.ignore()
    dialog.dragEnterEvent(enter)
    if enter.isAccepted():
        dialog.dropEvent(QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, buttons, keys))
    return enter.isAccepted()


def choose(box: ChoiceBox, value: object) -> None:
    box.set_value(value)
    box.chosen.emit(value)
