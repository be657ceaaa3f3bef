"""Taking back what was done with a callback: Undo in the bar, and words for what went back with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.core import dates
from crm_desktop.core.errors import NotAllowed
from crm_desktop.gui import tasks
from crm_desktop.gui.history.undoing import take_back, undo_words
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets.toast import show_error, show_message
from crm_desktop.services.callbacks import corrections as callback_corrections
from crm_desktop.services.callbacks.corrections import TakenBack


class CallbackUndo(QObject):
    """Offers Undo in the bar of a window; `undone` carries the callback that is planned again.

    The bar goes away; what it offered can be had by `take_back_last` as long as its window lives.
    """

    undone = Signal(int)

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self._offers: dict[object, Callable[[], object]] = {}  # the latest is the last

    @classmethod
    def of(cls, owner: QWidget) -> CallbackUndo:
        """The one of a window or page."""
        found = owner.findChild(cls, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return found if isinstance(found, cls) else cls(owner)

    def offer(self, what: object, call: Callable[[], object]) -> Callable[[], object]:
        """Let `take_back_last` find what takes back something just written; returns it, to be called once."""
        self._offers[what] = call
        return partial(self._take, what)

    def withdraw(self, what: object) -> None:
        """It is taken back already."""
        self._offers.pop(what, None)

    def take_back_last(self) -> None:
        """Take back what was written here last and still stands."""
        if self._offers:
            self._take(next(reversed(self._offers)))
        else:
            show_error(self._owner, NotAllowed("error.nothing_to_undo"))

    def _take(self, what: object) -> None:
        if call := self._offers.pop(what, None):
            call()

    def told(self, words: str, callback_id: int | None = None) -> None:
        """Say what was just written; Undo takes all of that back, and plans a callback again."""
        saved = tasks.just_written()
        if saved is None:
            show_message(self._owner, words)
            return
        again = partial(self.undone.emit, callback_id) if callback_id is not None else lambda: None
        call = self.offer(saved, partial(take_back, self._owner, saved, then=again))
        show_message(self._owner, words, undo_words(), call)

    def done(self, words: str, callback_id: int, name: str) -> None:
        """Say that a callback is done; Undo plans it again, and keeps what was answered in its form."""
        call = self.offer(("done", callback_id), partial(self.take_back, callback_id, name))
        show_message(self._owner, words, undo_words(), call)

    def take_back(self, callback_id: int, name: str) -> None:
        """Plan a callback again, and say what went back with it."""

        def came(result: TakenBack) -> None:
            show_message(self._owner, self.say(name, result))
            self.undone.emit(callback_id)

        failed = partial(show_error, self._owner)
        tasks.write(self._owner, callback_corrections.take_back, callback_id).then(came).otherwise(failed)

    def say(self, name: str, result: TakenBack) -> str:
        """What a callback that is planned again took back with it."""
        return self._joined([self.tr("Planned again: {}").format(name), *self._followed(result)])

    def say_corrected(self, result: TakenBack) -> str:
        """What corrected answers changed besides."""
        return self._joined([self.tr("Answers corrected"), *self._followed(result)])

    def _followed(self, result: TakenBack) -> list[str]:
        parts = []
        if result.others:
            parts.append(self.tr("settled by the same call and planned again too: {}").format(result.others))
        for day in result.follow_ups:
            spoken = dates.say_day(day, language())
            parts.append(self.tr("the follow-up on {} is cancelled").format(spoken))
        parts += [self.tr("complaint {} stands as before").format(each) for each in result.complaints]
        kept = self.tr("complaint {} stays as it is, it was worked on since")
        return parts + [kept.format(each) for each in result.complaints_kept]

    def _joined(self, parts: list[str]) -> str:
        return self.tr("; ").join(parts)
