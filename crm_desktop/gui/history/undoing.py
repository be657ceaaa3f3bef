"""Taking back what was done, from wherever it is said: the bar, the menus, the history."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.gui import tasks
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets.toast import error_text, show_error, show_message
from crm_desktop.gui.window_services import window_of

if TYPE_CHECKING:
    from crm_desktop.services.history.steps import TakenBackStep


def undo_words() -> str:
    """What the button of the bar is called."""
    return QCoreApplication.translate("Undoing", "Undo")


def show_saved(
    widget: QWidget,
    words: str,
    change_set_id: int | None = None,
    *,
    then: Callable[[], object] = lambda: None,
) -> None:
    """Say in the bar what was saved, with Undo; without a number it is what was just written.

    ``then`` is called when it has been taken back.
    """
    saved = tasks.just_written() if change_set_id is None else change_set_id
    if saved is None:
        show_message(widget, words)
    else:
        show_message(widget, words, undo_words(), lambda: take_back(widget, saved, then=then))


def take_back(
    widget: QWidget,
    change_set_id: int,
    *,
    then: Callable[[], object] = lambda: None,
    refused: Callable[[Exception], object] | None = None,
) -> None:
    """Take a set of changes back (or, where it took something back, do that again), and say so.

    Why it cannot be is said in the bar, or by ``refused``.
    """
    from crm_desktop.services.history import steps

    def done(found: TakenBackStep) -> None:
        tell(widget, found)
        then()

    tasks.write(widget, steps.undo, change_set_id, language()).then(done).otherwise(
        refused or (lambda error: refuse(widget, error))
    )


def take_back_last(widget: QWidget) -> None:
    """Take back what this person did last at this desk; not what is still under way, and would be it then."""
    if under_way := tasks.long_write():
        words = QCoreApplication.translate("Undoing", "Undo is possible again when this is through: {}")
        show_message(widget, words.format(under_way))
        return
    from crm_desktop.services.history import steps

    tasks.write(widget, steps.undo_last, language()).then(lambda done: tell(widget, done)).otherwise(
        lambda error: refuse(widget, error)
    )


def do_again(widget: QWidget) -> None:
    """Do again what this person took back last at this desk."""
    from crm_desktop.services.history import steps

    tasks.write(widget, steps.redo_last, language()).then(lambda done: tell(widget, done)).otherwise(
        lambda error: refuse(widget, error)
    )


def tell(widget: QWidget, done: TakenBackStep) -> None:
    """Say what was taken back, and offer to turn that round."""
    if done.again:
        words = QCoreApplication.translate("Undoing", "Done again: {}").format(done.words)
        offer = undo_words()
    elif done.restored:
        words = done.restored
        offer = QCoreApplication.translate("Undoing", "Delete again")
    else:
        words = QCoreApplication.translate("Undoing", "Undone: {}").format(done.words)
        offer = QCoreApplication.translate("Undoing", "Redo")
    show_message(widget, words, offer, lambda: take_back(widget, done.id))


def refuse(widget: QWidget, error: Exception) -> None:
    """Say why something cannot be taken back; what stands in the way can be opened."""
    from crm_desktop.storage.undo import CannotUndo

    if isinstance(error, CannotUndo) and error.blocked.change_set_id is not None:
        blocking = error.blocked.change_set_id
        show = QCoreApplication.translate("Undoing", "Show it")
        show_message(widget, error_text(error), show, lambda: open_history(widget, blocking))
    else:
        show_error(widget, error)


def open_history(part: QWidget, what: object) -> None:
    """Open the history at a set of changes (its id), or that of one record (table, id, name)."""
    window = window_of(part)
    if window is not None:
        window.open_page("history", what)
