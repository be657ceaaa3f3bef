"""The menu Edit: Undo and Redo, which say what they would do, and the way to the history."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from shiboken6 import isValid

from crm_desktop.gui import tasks
from crm_desktop.gui.changes import changes
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets.card_row import plain_tip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

    from crm_desktop.services.history.steps import NextSteps, Step

    _Text = QLineEdit | QPlainTextEdit | QTextEdit

LONGEST = 60  # letters of what was done, in a menu
_FIELDS = "QLineEdit", "QComboBox", "QPlainTextEdit", "QTextEdit"
UNDO, REDO = ("Ctrl+Z",), ("Ctrl+Shift+Z", "Ctrl+Y")


class EditMenu(QMenu):
    """Undo and Redo for the whole window; in a text field what was typed there comes first."""

    def __init__(self, window: QWidget, open_page: Callable[[str, object], object]) -> None:
        super().__init__(window)
        self.setTitle(self.tr("&Edit"))
        self._window = window
        self.undo = self._step(UNDO, self._undo)
        self.redo = self._step(REDO, self._redo)
        self.addSeparator()
        self.history = self.addAction(self.tr("&History"), lambda: open_page("history", "changes"))
        self.history.setShortcut(QKeySequence("Ctrl+Shift+H"))  # Cmd+H hides a program on a Mac
        self.deleted = self.addAction(self.tr("&Deleted"), lambda: open_page("history", "deleted"))
        self.addSeparator()
        self.doubles = self.addAction(self.tr("&Find doubles"), lambda: open_page("doubles", None))
        self.grades = self.addAction(self.tr("&Grades by 80/20"), lambda: open_page("grades", None))
        self._show(self.undo, None)
        self._show(self.redo, None)
        self._fields = _Fields(self)
        changes().changed.connect(self._changed)

    def _step(self, keys: tuple[str, ...], call: object) -> QAction:
        action = QAction(self)
        action.setShortcuts([QKeySequence(each) for each in keys])
        action.setShortcutContext(
            Qt.ShortcutContext.ApplicationShortcut
        )  # not under a modal call: `_let_field`
        action.setAutoRepeat(False)  # a key that is held down takes back one thing, not twenty a second
        action.triggered.connect(call)
        self.addAction(action)
        return action

    def _undo(self) -> None:
        if QApplication.activePopupWidget() is not None:
            _let_field(QKeySequence.StandardKey.Undo)
            return
        from crm_desktop.gui.history import undoing

        undoing.take_back_last(self._front())

    def _redo(self) -> None:
        if QApplication.activePopupWidget() is not None:
            _let_field(QKeySequence.StandardKey.Redo)
            return
        from crm_desktop.gui.history import undoing

        undoing.do_again(self._front())

    def _front(self) -> QWidget:
        return QApplication.activeWindow() or self._window

    def look(self) -> None:
        """Ask what Undo and Redo would do now."""
        from crm_desktop.services.history import steps

        tasks.read(self, steps.upcoming, language()).then(self.show_steps)

    def _changed(self, _change: object) -> None:
        self.undo.setEnabled(True)  # what was just done can be taken back before its words are known
        self.look()

    def show_steps(self, found: NextSteps) -> None:
        """Say what Undo and Redo would do."""
        self._show(self.undo, found.undo)
        self._show(self.redo, found.redo)

    def _show(self, action: QAction, step: Step | None) -> None:
        bare, what = (
            (self.tr("&Undo"), self.tr("&Undo: {}"))
            if action is self.undo
            else (self.tr("&Redo"), self.tr("&Redo: {}"))
        )
        words = step.words if step is not None else ""
        short = words if len(words) <= LONGEST else f"{words[:LONGEST]}…"
        action.setText(what.format(short.replace("&", "&&")) if step is not None else bare)
        action.setToolTip(plain_tip(words))
        action.setEnabled(step is not None)


class _Fields(QObject):
    """Lets Undo through where the text field that has the focus has nothing to take back.

    Qt's fields take the keys also then, and the window would never hear of them.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watched: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = new if _text_of(new) is not None else None
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        field = _text_of(watched)
        if field is None or _has_own(field, event):
            return False
        event.ignore()
        return True


def _text_of(widget: QObject | None) -> _Text | None:
    """Where text is typed in what has the focus; a choice that is typed into has a line for it."""
    if widget is None or not any(widget.inherits(name) for name in _FIELDS):
        return None
    from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QTextEdit  # late: at the start a list has it

    if isinstance(widget, QComboBox):
        return widget.lineEdit() if widget.isEditable() else None
    return widget if isinstance(widget, (QLineEdit, QPlainTextEdit, QTextEdit)) else None


def _has_own(field: _Text, event: QKeyEvent) -> bool:
    """Whether this key is none of ours, or the field has something of its own to take back or do again."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return _can_undo(field)
    if event.matches(QKeySequence.StandardKey.Redo):
        return _can_redo(field)
    return True


def _let_field(key: QKeySequence.StandardKey) -> None:
    """What Undo or Redo means while a list, a menu or a calendar is open over a window.

    Qt lets these keys through to the office then, even past a modal form below. They are meant for the field
    that is typed into, which completions take the key from; else for nothing.
    """
    field = _text_of(QApplication.focusWidget())
    if field is None or field.isReadOnly():
        return
    if key == QKeySequence.StandardKey.Undo:
        field.undo()
    else:
        field.redo()


def _can_undo(field: _Text) -> bool:
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable()
    return not field.isReadOnly() and field.document().isUndoAvailable()


def _can_redo(field: _Text) -> bool:
    if isinstance(field, QLineEdit):
        return field.isRedoAvailable()
    return not field.isReadOnly() and field.document().isRedoAvailable()
