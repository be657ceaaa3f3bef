"""The base of the program's dialogs: Enter goes on, Esc asks if something was typed, a closed one is gone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)


class Dialog(QDialog):
    """A dialog with the keys of the house; the window behind it does not keep it when it was closed."""

    _waited_for = False

    def is_dirty(self) -> bool:
        """True when something was typed or chosen that would be lost."""
        return False

    def may_discard(self) -> bool:
        """Ask whether what was typed may go."""
        return may_discard(self)

    def reject(self) -> None:
        if self.is_dirty() and not self.may_discard():
            return
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
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focus = self.focusWidget()
        if isinstance(focus, QAbstractButton) and not isinstance(focus, QCheckBox):
            focus.click()
        elif not isinstance(focus, (QPlainTextEdit, QAbstractItemView)):
            self.focusNextChild()


def may_discard(widget: QWidget) -> bool:
    """Ask whether what was typed into a dialog or a page may go."""
    translate = QCoreApplication.translate
    return agreed(
        widget,
        widget.window().windowTitle(),
        translate("Dialog", "What you typed is not saved yet."),
        translate("Dialog", "Discard"),
        translate("Dialog", "Keep editing"),
    )


def agreed(parent: QWidget, title: str, text: str, action: str, keep: str) -> bool:
    """Ask before something that cannot be undone; Enter and Esc leave everything as it is."""
    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)  # names are shown as they were typed
    box.setText(text)
    do_it = box.addButton(action, QMessageBox.ButtonRole.DestructiveRole)
    leave = box.addButton(keep, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(leave)
    box.setEscapeButton(leave)
    box.exec()
    answer = box.clickedButton() is do_it
    box.deleteLater()
    return answer
