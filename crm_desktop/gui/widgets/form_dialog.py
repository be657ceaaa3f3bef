"""The base of every dialog with a form: Ctrl+S saves in the background, Esc asks if something was typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.core.errors import InvalidFields
from crm_desktop.core.values import ValueDict
from crm_desktop.core.words import joined
from crm_desktop.gui import tasks, theme
from crm_desktop.gui.language import language
from crm_desktop.gui.tasks import Job
from crm_desktop.gui.widgets.dialog import Dialog
from crm_desktop.gui.widgets.form import Form
from crm_desktop.gui.widgets.toast import error_text

R = TypeVar("R")
T = TypeVar("T")


class FormDialog(Dialog, Generic[R]):
    """A dialog around a `Form`: title, the form (scrolling where it must), Cancel and Save.

    Subclasses give `ui_class`, fill `self.form` and implement `save(values)`, which runs on the writer thread
    and returns what handlers of `accepted` find in `self.result_value`.
    """

    ui_class: Any = None
    wide = 640

    def __init__(self, parent: QWidget | None, title: str, save_text: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.result_value: R | None = None
        self.written: int | None = None
        """The set of changes as which it was saved: what Undo takes back."""
        self.form = Form(self.ui_class())
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inside = QWidget()
        self.inside.setProperty("role", "plain")
        box = QVBoxLayout(self.inside)
        box.setContentsMargins(24, 16, 24, 16)
        box.addWidget(self.form)
        box.addStretch(1)
        self.area.setWidget(self.inside)
        line = QFrame(self)
        line.setProperty("role", "hairline")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        column.addWidget(line)
        column.addWidget(self._foot(save_text or self.tr("Save")))
        saving = QAction(self)
        saving.setShortcut(QKeySequence("Ctrl+S"))
        saving.triggered.connect(self.try_save)
        self.addAction(saving)
        self._ready = False
        for editor in self.form.findChildren(QLineEdit):
            editor.installEventFilter(self)

    def _foot(self, save_text: str) -> QWidget:
        self.problem_line = QLabel(self)
        self.problem_line.setTextFormat(Qt.TextFormat.PlainText)  # it may say what somebody typed
        self.problem_line.setProperty("role", "error")
        self.problem_line.setWordWrap(True)
        self.problem_line.hide()
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.cancel_button.setAutoDefault(False)
        self.save_button = QPushButton(save_text, self)
        self.save_button.setDefault(True)
        self.save_button.setProperty("role", "primary")
        self.save_button.setToolTip(QKeySequence("Ctrl+S").toString(QKeySequence.SequenceFormat.NativeText))
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.try_save)
        foot = QFrame(self)
        self.buttons = QHBoxLayout(foot)
        self.buttons.setContentsMargins(24, 12, 24, 12)
        self.buttons.setSpacing(theme.SPACE)
        self.buttons.addWidget(self.problem_line, 1)
        self.buttons.addStretch(0)
        self.buttons.addWidget(self.cancel_button)
        self.buttons.addWidget(self.save_button)
        return foot

    # -- what subclasses say ------------------------------------------------------------------------

    def load(self) -> None:
        """Fill the form (through `tasks.read`); called once, before the dialog is shown."""

    def check(self, values: ValueDict) -> dict[str, str]:
        """Further problems that need no database, field name to words."""
        return {}

    def save(self, values: ValueDict) -> R:
        """Save on the writer thread; raises `InvalidFields` or another `CrmError`."""
        raise NotImplementedError

    def before_saving(self, save: Callable[[], object]) -> None:
        """Save, or say something first that the user should know; saving again then saves."""
        save()

    def saved(self, result: R) -> None:
        """Called in the window's thread after saving, before the dialog closes."""

    def wait_for(self, reading: Job[T], then: Callable[[T], object]) -> None:
        """Take what is changed here; until it has come nothing can be typed (it would be lost) or saved."""
        self.form.setEnabled(False)
        self.save_button.setEnabled(False)

        def came(found: T) -> None:
            self.form.setEnabled(True)
            self.save_button.setEnabled(True)
            then(found)
            self._focus_first()

        reading.then(came).otherwise(self._say_problem)

    # -- the machinery ------------------------------------------------------------------------------

    def try_save(self) -> None:
        """Save if everything is right; else show what is wrong where it is."""
        self.form.settle(self._save_settled)

    def _save_settled(self) -> None:
        if not self.save_button.isEnabled():
            return
        self.problem_line.hide()
        values = self.form.values()
        problems = self.form.check() or self.check(values)
        self.form.show_errors(problems)
        if problems:
            self._show_rest(problems)
            return
        self.before_saving(lambda: self._write(values))

    def _write(self, values: ValueDict) -> None:
        self.save_button.setEnabled(False)
        tasks.write(self, self.save, values).then(self._saved).otherwise(self._failed)

    def _saved(self, result: R) -> None:
        self.result_value, self.written = result, tasks.just_written()
        self.form.mark_clean()
        self.saved(result)
        self.accept()

    def _failed(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        if isinstance(error, InvalidFields):
            texts = error.texts(language())
            self.form.show_errors(texts)
            self._show_rest(texts)
        else:
            self._say_problem(error)

    def _say_problem(self, error: Exception) -> None:
        self.problem_line.setText(error_text(error))
        self.problem_line.show()

    def _show_rest(self, problems: Mapping[str, str]) -> None:
        focus = self.focusWidget()
        if focus is not None:
            self.area.ensureWidgetVisible(focus, 24, 48)
        rest = [text for name, text in problems.items() if name not in self.form.fields]
        self.problem_line.setText(joined(rest))
        self.problem_line.setVisible(bool(rest))
        self.grow()

    def grow(self) -> None:
        """Make room for what is shown now, never less than the user has."""
        self.resize(self.size().expandedTo(self.fitting()))

    def is_dirty(self) -> bool:
        return self.form.is_dirty()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        waiting = not self.form.isEnabled()  # Enter is meant for a field then, not for the button Cancel
        if not waiting or event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.area.ensureWidgetVisible(watched, 24, 48)
        return super().eventFilter(watched, event)

    def showEvent(self, event: QEvent) -> None:
        if not self._ready:
            self._ready = True
            self._first_show()
        super().showEvent(event)  # type: ignore[arg-type]

    def _first_show(self) -> None:
        self.load()
        self.resize(self.fitting())
        self._focus_first()

    def _focus_first(self) -> None:
        focus = self.focusWidget()
        if focus is None or not self.form.isAncestorOf(focus):
            self.start_focus().setFocus()

    def start_focus(self) -> QWidget:
        """Where work begins: the first field that can be filled in."""
        open_ = (each for each in self.form.fields.values() if each.isEnabled() and not each.isHidden())
        return next(open_, self)

    def fitting(self) -> QSize:
        """As large as the form asks for, but never larger than the screen."""
        inside = self.inside.sizeHint()
        room = self.screen().availableGeometry()
        width = max(theme.px(self.wide), inside.width() + 16)
        return QSize(min(width, room.width() - 40), min(inside.height() + theme.px(66), room.height() - 80))
