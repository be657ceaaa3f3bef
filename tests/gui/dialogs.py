"""What tests ask about dialogs: is one still there, which are left in a window; and readers made slow."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QMessageBox, QWidget
from shiboken6 import isValid

from crm_desktop.gui import tasks


def is_open(dialog: QWidget) -> bool:
    """True while the user sees the dialog: a closed one soon is no widget any more."""
    return isValid(dialog) and dialog.isVisible()


def left_in(window: QWidget, kind: type[Any]) -> list[Any]:
    """The dialogs and menus of a kind that the window still holds once Qt has tidied up."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return window.findChildren(kind)


@contextmanager
def slow_readers(owner: QObject) -> Iterator[None]:
    """Nothing is read while this lasts, as on a machine that is busy with something else."""
    go_on = threading.Event()
    for _each in range(2):
        tasks.read(owner, go_on.wait, 30).then(lambda _result: None)
    try:
        yield
    finally:
        go_on.set()


def answer_boxes(monkeypatch: Any, words: str) -> list[str]:
    """Press the button with these words in every box that asks something; gives what was asked."""
    asked: list[str] = []

    def press(box: QMessageBox) -> int:
        asked.append(box.text())
        next(button for button in box.buttons() if button.text().replace("&", "") == words).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press)
    return asked
