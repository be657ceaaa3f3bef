"""Typing as people do: letters by keys, Chinese by an input method."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


def type_in(widget: QWidget, text: str) -> None:
    """Put the cursor into a field and type a text there (behind what stands there)."""
    widget.setFocus()
    if text.isascii():
        QTest.keyClicks(widget, text)
        return
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(widget, event)


def compose(widget: QWidget, pinyin: str) -> None:
    """Compose Chinese in a field: its pinyin is shown there, but no text has come yet."""
    QCoreApplication.sendEvent(widget, QInputMethodEvent(pinyin, []))
