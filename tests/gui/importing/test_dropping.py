"""A file dropped anywhere on the main window is imported; what cannot be is refused in words."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from crm_desktop.gui.importing.assistant import ImportAssistant
from crm_desktop.gui.importing.dropping import FileDrop


def drop(window, *files):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(200, 200), Qt.DropAction.CopyAction, data, *held)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    taken = enter.isAccepted()
    sign = window.findChild(FileDrop).sign.isVisible()
    if taken:
        QApplication.sendEvent(window, QDropEvent(QPointF(200, 200), Qt.DropAction.CopyAction, data, *held))
    return taken, sign


def test_the_assistant_opens_with_it(window, settle, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(ImportAssistant, "exec", lambda self: opened.append(self._file))
    file = tmp_path / "客户 <b>.CSV"
    file.write_text("姓名,电话\n易国,13866103841\n", encoding="utf-8")
    assert drop(window, file) == (True, True)
    settle()
    assert opened == [file]
    assert not window.findChild(FileDrop).sign.isVisible()


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["photo.png"], "photo.png cannot be imported. These files can: xlsx, xls, "),
        (["a.csv", "b.csv"], "One file at a time, please: 2 were dropped."),
        ([""], " is a folder. Please drop a file."),
    ],
)
def test_others_are_refused_in_words(window, settle, tmp_path, names, said):
    drop(window, *(tmp_path / name for name in names))
    settle()
    assert said in window.toast.text()


def test_what_is_no_file_is_not_taken(window):
    assert drop(window) == (False, False)
