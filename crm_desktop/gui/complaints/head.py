"""The head of a complaint's card: its number and marks, whose it is, and where it stands on its way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from crm_desktop.core.enums import ComplaintState
from crm_desktop.core.urgency import SEVERITY_TONES, Tone
from crm_desktop.gui import theme
from crm_desktop.gui.complaints.path import StatePath
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import label, phone_words
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.badge import GRADE_TONES, Badge
from crm_desktop.gui.widgets.elided import ElidedButton
from crm_desktop.gui.widgets.toast import show_message
from crm_desktop.services.complaints.lists import Case
from crm_desktop.services.complaints.states import PATH


class ComplaintHead(QFrame):
    """`customer_wanted` when the customer's name was chosen."""

    customer_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageHeader")
        self.title = card.text("", "title")
        self.severity = Badge(parent=self)
        self.state = Badge(parent=self)
        self.escalated = Badge(parent=self)
        self.who = ElidedButton(self)
        self.who.clicked.connect(lambda _on=False: self.customer_wanted.emit())
        self.grade = Badge(parent=self, square=True)
        self.phone = card.text("", "muted", select=True)
        self.copy = QToolButton()
        self.copy.setIcon(icon("copy", "muted"))
        self.copy.setAccessibleName(self.tr("Copy the number"))
        self.copy.setToolTip(self.copy.accessibleName())
        self.copy.clicked.connect(self._copy)
        self.path = StatePath()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(theme.SPACE)
        column.addLayout(_row(self.title, self.severity, self.escalated, self.state))
        column.addLayout(_row(self.who, self.grade, self.phone, self.copy))
        column.addWidget(self.path)

    def show_case(self, case: Case) -> None:
        """Show whose it is and where it stands."""
        complaint = case.complaint
        state = complaint.state
        off_path = state not in PATH
        self.title.setText(self.tr("Complaint {}").format(complaint.number))
        tone = SEVERITY_TONES.get(complaint.severity)
        self.severity.set(label(complaint.severity) if tone else "", tone or Tone.GREY)
        self.escalated.set(self.tr("Escalated") if complaint.escalated_at else "", "blue")
        self.state.set(label(state) if off_path else "", "grey")
        self.who.say(case.customer.name)
        grade = case.customer.grade
        self.grade.set(grade.value if grade else "", GRADE_TONES[grade] if grade else "grey")
        self.phone.setText(phone_words(case.phones[0]) if case.phones else "")
        self.copy.setVisible(bool(case.phones))
        self.path.show_state(case.shown_state, live=not off_path)
        self.path.setVisible(state not in {ComplaintState.REJECTED, ComplaintState.DUPLICATE})

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.phone.text())
        show_message(self, self.tr("Copied: {}").format(self.phone.text()))


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.SPACE)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
