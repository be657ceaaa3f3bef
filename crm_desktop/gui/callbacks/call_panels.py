"""Parts of the call dialog: what came of the call, and what takes the place of the questions after it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.core.enums import AttemptOutcome
from crm_desktop.core.errors import InvalidFields
from crm_desktop.core.values import ValueDict
from crm_desktop.gui import theme
from crm_desktop.gui.forms.ui_callback_cancel import Ui_CallbackCancel
from crm_desktop.gui.forms.ui_callback_move import Ui_CallbackMove
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import label, language
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.fields import TextArea
from crm_desktop.gui.widgets.form import Form
from crm_desktop.gui.widgets.toast import error_text

_OUTCOMES = (
    (AttemptOutcome.REACHED, "check"),
    (AttemptOutcome.SOMEBODY_ELSE, "person"),
    (AttemptOutcome.NO_ANSWER, "phone"),
    (AttemptOutcome.WRONG_NUMBER, "warning"),
    (AttemptOutcome.REFUSED, "close"),
)


class OutcomeBar(QFrame):
    """One button for each way a call can go; the first stays down once the customer was reached.

    The others correct it then, and so does pressing it again.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[AttemptOutcome, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 14, 24, 6)
        row.setSpacing(theme.SPACE)
        for outcome, name in _OUTCOMES:
            button = QPushButton(label(outcome), self)
            button.setIcon(icon(name))
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, outcome=outcome: self.chosen.emit(outcome))
            self.buttons[outcome] = button
            row.addWidget(button)
        self.buttons[AttemptOutcome.REACHED].setCheckable(True)
        row.addStretch(1)

    def set_busy(self) -> None:
        """No second click while the first is being entered."""
        for button in self.buttons.values():
            button.setEnabled(False)

    def set_reached(self, reached: bool) -> None:
        """Whether the customer has been reached by this call."""
        self.buttons[AttemptOutcome.REACHED].setChecked(reached)
        for outcome, button in self.buttons.items():
            button.setEnabled(True)
            corrects = reached and outcome != AttemptOutcome.REFUSED
            button.setToolTip(self.tr("Pressed by mistake? This corrects it.") if corrects else "")


class Panel(QWidget):
    """A heading, a sentence, whatever `content` holds, and two buttons: do it, or go back."""

    def __init__(
        self, title: str, sentence: str, action: str, back: str, call: Callable[[], object],
        leave: Callable[[], object], *, danger: bool = False,
    ) -> None:  # fmt: skip
        super().__init__()
        self.title = card.text(card.breakable(title), "heading", wrap=True)
        self.sentence = card.text(sentence, "muted", wrap=True)
        self.sentence.setVisible(bool(sentence))
        self.content = QVBoxLayout()
        self.problem = QLabel(self)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty("role", "error")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.action = QPushButton(action, self)
        self.action.setProperty("role", "danger" if danger else "primary")
        self.action.setAutoDefault(True)
        self.back = QPushButton(back, self)
        self.back.setAutoDefault(True)
        self.action.clicked.connect(lambda _checked=False: call())
        self.back.clicked.connect(lambda _checked=False: leave())
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SPACE)
        buttons.addWidget(self.action)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(theme.MARGIN)
        self.column = column
        for widget in (self.title, self.sentence):
            column.addWidget(widget)
        column.addLayout(self.content)
        column.addWidget(self.problem)
        column.addLayout(buttons)
        column.addStretch(1)

    def start(self) -> None:
        """Called when the panel is shown."""
        self.problem.hide()
        self.action.setFocus()

    def fail(self, error: Exception) -> None:
        """Show why it could not be done."""
        self.problem.setText(error_text(error))
        self.problem.show()

    def is_dirty(self) -> bool:
        return False


class FormPanel(Panel):
    """A panel around a small form; `checked()` gives its values, or None with the errors at the fields."""

    form: Form

    def put(self, ui: Any) -> None:
        self.form = Form(ui, self)
        self.form.setMaximumWidth(theme.px(420))
        self.content.addWidget(self.form)

    def checked(self) -> ValueDict | None:
        problems = self.form.check()
        self.form.show_errors(problems)
        return None if problems else self.form.values()

    def fail(self, error: Exception) -> None:
        if isinstance(error, InvalidFields):
            self.form.show_errors(error.texts(language()))
        else:
            super().fail(error)

    def is_dirty(self) -> bool:
        return self.form.is_dirty()


class MovePanel(FormPanel):
    """Another day, the reason, and whether the customer asked for it."""

    def __init__(self, call: Callable[[], object], leave: Callable[[], object]) -> None:
        super().__init__("", "", "", "", call, leave)
        self.title.setText(self.tr("Move to another day"))
        self.action.setText(self.tr("Move"))
        self.back.setText(self.tr("Back"))
        self.put(Ui_CallbackMove())

    def start(self) -> None:
        super().start()
        self.form.set_values({"due": None, "reason": "", "customer_asked": False})
        self.form.show_errors({})
        self.form.ui.due.date.setFocus()


class CancelPanel(FormPanel):
    """The reason for which nobody will call."""

    def __init__(self, call: Callable[[], object], leave: Callable[[], object]) -> None:
        super().__init__("", "", "", "", call, leave, danger=True)
        self.title.setText(self.tr("Cancel this callback"))
        self.action.setText(self.tr("Cancel callback"))
        self.back.setText(self.tr("Back"))
        self.put(Ui_CallbackCancel())

    def start(self) -> None:
        super().start()
        self.form.set_values({"reason": ""})
        self.form.show_errors({})
        self.form.ui.reason.setFocus()


class RefusedPanel(Panel):
    """The customer does not want to talk: this time, or ever."""

    def __init__(self, call: Callable[[], object], leave: Callable[[], object]) -> None:
        super().__init__("", "", "", "", call, leave, danger=True)
        self.title.setText(self.tr("The customer refused"))
        self.sentence.setText(self.tr("The callback is cancelled for this reason."))
        self.sentence.show()
        self.action.setText(self.tr("Record the refusal"))
        self.back.setText(self.tr("Back"))
        self.never = QCheckBox(self.tr("Do not call this customer any more"), self)
        self.remarks = TextArea(self)
        self.remarks.set_rows(2)
        self.remarks.setMaximumWidth(theme.px(420))
        self.remarks.setPlaceholderText(self.tr("What was said"))
        self.remarks.setAccessibleName(self.tr("What was said"))
        self.content.setSpacing(theme.SPACE)
        self.content.addWidget(self.remarks)
        self.content.addWidget(self.never)
        # It stands above the questions, and leaves them in sight.
        self.column.setContentsMargins(24, 8, 24, 8)
        self.column.setSpacing(theme.SPACE)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def start(self) -> None:
        super().start()
        self.never.setChecked(False)
        self.remarks.clear()
        self.remarks.setFocus()

    def is_dirty(self) -> bool:
        return bool(self.remarks.toPlainText().strip())


class DissatisfiedPanel(Panel):
    """A customer who answered 1 or 2: a complaint can be opened with what is known."""

    def __init__(self, call: Callable[[], object], leave: Callable[[], object]) -> None:
        super().__init__("", "", "", "", call, leave)
        self.sentence.setText(
            self.tr("Open a complaint now? Customer, product and what was said are filled in.")
        )
        self.sentence.show()
        self.action.setText(self.tr("Open a complaint"))
        self.back.setText(self.tr("Not now"))

    def say(self, name: str) -> None:
        """Whose answer it was."""
        self.title.setText(self.tr("{} is not satisfied").format(name))
