"""The foot of the call dialog: what can be done with the callback, and what went wrong."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from crm_desktop.core.enums import CallbackState
from crm_desktop.gui import theme
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.toast import error_text
from crm_desktop.services.callbacks.detail import CallbackDetail
from crm_desktop.services.callbacks.questionnaire import is_dissatisfied


class CallFoot(QFrame):
    """Move, cancel, complain on the left; close, skip, done on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problem_line = card.text("", "error", wrap=True)
        self.problem_line.hide()
        self.move_button = QPushButton(self.tr("Move…"), self)
        self.cancel_button = QPushButton(self.tr("Cancel callback…"), self)
        self.complaint_button = QPushButton(self.tr("Open a complaint"), self)
        self.correct_button = QPushButton(self.tr("Correct the answers"), self)
        self.back_button = QPushButton(self.tr("Take back"), self)
        self.back_button.setToolTip(self.tr("Done or cancelled by mistake: it is planned again"))
        self.close_button = QPushButton(self.tr("Close"), self)
        self.skip_button = QPushButton(self.tr("Skip"), self)
        self.done_button = QPushButton(self)
        self.done_button.setProperty("role", "primary")
        self.done_button.setToolTip(QKeySequence("Ctrl+S").toString(QKeySequence.SequenceFormat.NativeText))
        left = (
            self.move_button,
            self.cancel_button,
            self.back_button,
            self.correct_button,
            self.complaint_button,
        )
        right = (self.close_button, self.skip_button, self.done_button)
        for button in (*left, *right):
            button.setAutoDefault(False)
        self.done_button.setDefault(True)
        self.offer_only_closing()  # all of them at once would make the window wider than it has to be
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(theme.SPACE)
        for button in left:
            row.addWidget(button)
        row.addWidget(self.problem_line, 1)
        row.addStretch(0)
        for button in right:
            row.addWidget(button)

    def show_state(self, detail: CallbackDetail, *, more: bool) -> None:
        """Offer what fits the callback; `more` where another one follows."""
        row = detail.row
        planned = row.state == CallbackState.PLANNED
        for button in (self.move_button, self.cancel_button, self.done_button):
            button.setVisible(planned)
        done = row.state == CallbackState.DONE
        self.complaint_button.setVisible(done and is_dissatisfied(row.satisfaction))
        self.correct_button.setVisible(done)
        self.back_button.setVisible(detail.can_be_taken_back)
        self.skip_button.setVisible(more)
        self.done_button.setText(self.tr("Done, next") if more else self.tr("Done"))
        self.setEnabled(True)
        self.problem_line.hide()

    def correct(self) -> None:
        """The answers of a callback that is done are open for correction."""
        for button in (self.correct_button, self.back_button, self.complaint_button):
            button.hide()
        self.done_button.setText(self.tr("Save"))
        self.done_button.show()

    def offer_only_closing(self) -> None:
        """There is no callback any more with which something could be done."""
        for button in self.findChildren(QPushButton):
            button.setVisible(button is self.close_button)
        self.setEnabled(True)

    def fail(self, error: Exception) -> None:
        """Say why it could not be done."""
        self.problem_line.setText(error_text(error))
        self.problem_line.show()
