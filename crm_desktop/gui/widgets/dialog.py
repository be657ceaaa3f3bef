"""The base of the program's dialogs: Enter goes on, Esc asks if something was typed, a closed one is gone."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from crm_desktop.gui import theme
from crm_desktop.gui.widgets import focus, keys
from crm_desktop.gui.window_services import FIND_KEYS, window_of


class Dialog(QDialog):
    """A dialog with the keys of the house; the window behind it does not keep it when it was closed."""

    _waited_for = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if parent is None:
            theme.dress(self)
        finding = QShortcut(QKeySequence(FIND_KEYS), self)  # the window's own sleeps behind a dialog
        finding.activated.connect(self._find)

    def _find(self) -> None:
        """Find anything, over this dialog."""
        window = window_of(self)
        if window is not None:
            window.find_anything()

    def is_dirty(self) -> bool:
        """True when something was typed or chosen that would be lost."""
        return False

    def try_save(self) -> None:
        """Save what was typed, then close; where it is refused the dialog stays and says why."""
        raise NotImplementedError

    def reject(self) -> None:
        answer = ask_unsaved(self) if self.is_dirty() else Unsaved.DISCARD
        if answer is Unsaved.SAVE:
            self.try_save()
        elif answer is Unsaved.DISCARD:
            super().reject()

    def exec(self) -> int:
        """Show the dialog and wait for its end; what it holds can still be read in the same breath."""
        self._waited_for = True
        result = super().exec()
        self._waited_for = False
        self._let_go()
        return result

    def done(self, result: int) -> None:
        super().done(result)
        if not self._waited_for:  # else Qt would delete it under the `exec` that waits for it
            self._let_go()

    def _let_go(self) -> None:
        """Without this the window behind would keep it for as long as it lives."""
        if self.parent() is not None:
            self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in keys.ENTER:
            keys.enter(self)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return focus.tab(self, forward)


class Unsaved(Enum):
    """What is to become of what was typed."""

    SAVE = 1
    DISCARD = 2
    CANCEL = 3


def ask_unsaved(widget: QWidget, text: str = "") -> Unsaved:
    """Ask what is to become of what was typed: Enter saves, Esc leaves all as it is."""
    translate = QCoreApplication.translate
    box = QMessageBox(widget)
    box.setWindowTitle(widget.window().windowTitle())
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text or translate("Dialog", "What you typed is not saved yet."))
    save = box.addButton(translate("Dialog", "Save"), QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(translate("Dialog", "Discard"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(translate("Dialog", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.setEscapeButton(cancel)
    box.exec()
    answers = {save: Unsaved.SAVE, discard: Unsaved.DISCARD}
    answer = next((each for button, each in answers.items() if box.clickedButton() is button), Unsaved.CANCEL)
    box.deleteLater()
    return answer


def agreed(parent: QWidget, title: str, text: str, action: str, keep: str) -> bool:
    """Ask before something that cannot be undone; Enter and Esc leave everything as it is."""
    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)  # names are shown as they were typed
    box.setText(text)
    do_it = box.addButton(action, QMessageBox.ButtonRole.AcceptRole)  # at the right, as in our own dialogs
    do_it.setProperty("role", "danger")
    theme.restyle(do_it)
    leave = box.addButton(keep, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(leave)
    box.setEscapeButton(leave)
    box.exec()
    answer = box.clickedButton() is do_it
    box.deleteLater()
    return answer
