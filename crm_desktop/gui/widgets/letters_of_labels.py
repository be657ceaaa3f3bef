"""The letters that lead to fields, as in 姓名(N), show only while Alt is held: they are no part of a word."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from shiboken6 import isValid

from crm_desktop.core.patterns import late

LETTER = late(r"\s?\(&\w\)")


class LettersOfLabels(QObject):
    """Takes the letters out of a form's labels, and puts them back while Alt is down in its window.

    In a language that marks a letter of the word itself there is nothing to do. A label without its letter
    has no shortcut; but Alt comes before the letter, so that both together lead to the field at any time.
    """

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._words: dict[QLabel | QAbstractButton, str] = {}
        worded: list[QLabel | QAbstractButton] = [*form.findChildren(QLabel)]
        worded += form.findChildren(QAbstractButton)
        for each in worded:
            if LETTER.search(each.text()):
                self._words[each] = each.text()
        self._show(letters=False)
        if self._words:
            form.installEventFilter(self)

    def _show(self, *, letters: bool) -> None:
        for each, words in self._words.items():
            bare = LETTER.sub("", words)
            if isValid(each) and each.text() in (
                words,
                bare,
            ):  # what a dialog has given other words since is left alone
                each.setText(words if letters else bare)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Show and isinstance(watched, QWidget) and not watched.isWindow():
            watched.window().installEventFilter(self)
        elif kind == QEvent.Type.WindowDeactivate:  # Alt+Tab: its end goes to another window
            self._show(letters=False)
        elif kind == QEvent.Type.KeyPress and _is_alt(event):
            self._show(letters=True)
        elif kind == QEvent.Type.KeyRelease and _is_alt(event):
            self._show(letters=False)
        return super().eventFilter(watched, event)


def _is_alt(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt
