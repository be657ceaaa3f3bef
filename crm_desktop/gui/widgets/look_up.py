"""A record looked up while typing, and taken by the keys of the house (`keys`)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from crm_desktop.gui import tasks
from crm_desktop.gui.icons import icon
from crm_desktop.gui.widgets.completions import bubble_enter, is_shown, style_completions
from crm_desktop.gui.widgets.composing import with_composed

PAUSE_MS = 120


class LookUp(QLineEdit):
    """`search(text)` gives (id, text) pairs and runs on a reader thread.

    `chosen(id)` when one was chosen, by the list or as the only one that fits; `answered` when what fits the
    text is known. With `offer_new` the list ends with a line for somebody who is not there yet, and
    `new_wanted(text)` tells that it was taken.
    """

    chosen = Signal(object)
    answered = Signal()
    new_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search: Callable[[str], list[tuple[int, str]]] | None = None
        self._found: list[tuple[int, str]] = []
        self._found_for = ""  # the text that they fit
        self._new_words = ""
        self._value: int | None = None
        self._composed = ""
        self._leaving = self._entered = False  # what the answer is waited for with
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        style_completions(completer)
        completer.activated[QModelIndex].connect(lambda index: self._choose(index.row()))  # type: ignore[index]
        self.setCompleter(completer)
        self.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.look_up)
        self.textEdited.connect(self._typed)

    def set_search(self, search: Callable[[str], list[tuple[int, str]]]) -> None:
        """What is asked for the records that fit a text."""
        self._search = search

    def offer_new(self, words: str) -> None:
        """Let the list end with these words; {} in them is what is typed."""
        self._new_words = words

    def offers_new(self) -> bool:
        """True where somebody who is not there yet can be taken down."""
        return bool(self._new_words)

    def value(self) -> int | None:
        """The id of the chosen record."""
        return self._value

    def set_value(self, value: int | None, text: str = "") -> None:
        """Show a chosen record without telling."""
        self._value = value
        self.setText(text)

    def problem(self) -> bool:
        """True when something is typed that was not chosen from the list."""
        return self._value is None and bool(self.text().strip())

    # -- asking -------------------------------------------------------------------------------------

    def look_up(self) -> None:
        """Ask for what fits what is typed now."""
        self._timer.stop()
        text = self._typed_text()
        if text and self._search is not None:
            tasks.read(self, self._search, text).then(lambda found: self._offer(text, found))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._composed = event.preeditString()
        if self._composed:
            self._typed(self._composed)

    def _typed_text(self) -> str:
        """What is typed, with the pinyin of what is being composed."""
        return with_composed(self, self._composed).strip()

    def is_known(self) -> bool:
        """True where it is known what fits the text."""
        return not self.problem() or self._search is None or self._found_for == self.text().strip()

    def settle(self, *, by_enter: bool = False) -> bool:
        """Take the single record that fits; False while that is not known, or where it is none or several."""
        if not self.problem():
            return True
        if self.text() in self._model.stringList():  # the arrow keys brought it here, and Esc left it
            self._choose(self._model.stringList().index(self.text()))
            return not self.problem()
        self._leaving, self._entered = True, by_enter
        if not self.is_known():
            self.look_up()
            return False
        return self._settled()

    def is_open(self) -> bool:
        """True while the user is asked, or the office is."""
        return is_shown(self.completer()) or not self.is_known()

    def _settled(self) -> bool:
        entered, self._leaving, self._entered = self._entered, False, False
        if len(self._found) == 1:
            self._choose(0)
            return True
        if entered and self._found:
            self.completer().complete()
        elif entered and self._new_words:
            self._choose(0)
        return False

    def _typed(self, _text: str) -> None:
        self._value = None
        self._leaving = self._entered = False
        self._timer.start()

    def _offer(self, asked: str, found: list[tuple[int, str]]) -> None:
        if asked != self._typed_text() or self._value is not None:
            return
        self._found, self._found_for = found, asked
        more = [self._new_words.format(asked)] if self._new_words else []
        self._model.setStringList([*(text for _id, text in found), *more])
        entered = self._entered
        if self._leaving and self._settled() and entered:
            bubble_enter(self)
        elif entered and self.isVisible() and self.problem() and not self.is_open():
            bubble_enter(self)  # nobody fits, and nobody new is taken down: the form says so
        elif self.hasFocus() and not entered and (found or more):
            self.completer().complete()
        self.answered.emit()

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._found):
            self.set_value(*self._found[row])
            self.chosen.emit(self._value)
        elif row == len(self._found) and self._new_words:
            self.setText(self._found_for)  # and not the line of the list
            self.new_wanted.emit(self._found_for)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.settle()
