"""The list of proposals under a field: how it looks, and its part in the keys of the house (`keys`)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QStyledItemDelegate, QWidget

from crm_desktop.gui import theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TAB = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


def style_completions(completer: QCompleter) -> None:
    """Let the list under a field look like ours and obey our keys.

    The list is Qt's own: one that we make is taken out of its parent by Qt without telling Python, is then
    deleted by both, and the program crashes when the field goes.
    """
    popup = completer.popup()
    if popup is not None:
        popup.setObjectName("completions")
        theme.dress(popup)  # Qt takes it out of its parent
        popup.setItemDelegate(QStyledItemDelegate(popup))  # Qt's own delegate here knows no style sheet
        popup.installEventFilter(_ListKeys(completer))


def is_shown(completer: QCompleter | None) -> bool:
    """True while the list is open."""
    popup = completer.popup() if completer is not None else None
    return popup is not None and popup.isVisible()


def close(completer: QCompleter) -> None:
    """Take the list away."""
    popup = completer.popup()
    if popup is not None:
        popup.hide()


def bubble_enter(field: QWidget) -> None:
    """Let the form around a field hear that Enter was pressed in it."""
    above = field.parentWidget()
    if above is not None:
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(above, key)


class _ListKeys(QObject):
    """Tab and Enter take what is marked in the list and go on; Qt would stop at closing the list."""

    def __init__(self, completer: QCompleter) -> None:
        super().__init__(completer)
        self._completer = completer

    def eventFilter(self, popup: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        field = self._completer.widget()
        if event.key() not in (*_ENTER, *_TAB) or not field.isVisible():
            return False
        marked = popup.currentIndex() if isinstance(popup, QAbstractItemView) else QModelIndex()
        close(self._completer)
        if marked.isValid():
            words = marked.data()
            self._completer.activated[QModelIndex].emit(marked)  # type: ignore[index]
            self._completer.activated[str].emit(words)  # type: ignore[index]
        if event.key() in _ENTER:
            bubble_enter(field)
        else:
            QCoreApplication.sendEvent(field, event)
        return True
