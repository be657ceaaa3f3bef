"""What still stands before closing a complaint, each with the link that settles it; or why it rests."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from crm_desktop.core.enums import ComplaintState
from crm_desktop.gui import theme
from crm_desktop.gui.language import say
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.card import Box
from crm_desktop.services.complaints.lists import Case


class Gates(Box):
    """`settle(key)` when the link of a gate was chosen; the key is the gate's in the catalogue."""

    settle = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, role="note-amber")
        self.content.setSpacing(theme.GAP)
        self.links: dict[str, QPushButton] = {}
        self._lines: list[str] = []
        self._words = {
            "not_told": self.tr("They were told"),
            "decision_missing": self.tr("Decide"),
            "root_cause_missing": self.tr("Write it down"),
            "actions_open": self.tr("Show them"),
            "after_callback_missing": self.tr("Plan it"),
            "after_callback_open": self.tr("To the callback"),
            "dissatisfied": self.tr("Investigate again"),
        }

    def show_case(self, case: Case) -> None:
        """Build the lines anew; without any it is hidden."""
        card.clear(self.content)
        self.links = {}
        self._lines = [words for words in [self._resting(case)] if words]
        if self._lines:
            self.content.addWidget(card.text(self._lines[0], wrap=True, select=True))
        elif case.gates:
            self._lines.append(self.tr("Before it can be closed:"))
            self.content.addWidget(card.text(self._lines[0], "strong"))
            for key, params in case.gates:
                self._gate(key, params)
        self.setVisible(bool(self._lines))

    def text(self) -> str:
        """All of its words, a line each."""
        return "\n".join(self._lines)

    def _resting(self, case: Case) -> str:
        complaint = case.complaint
        if complaint.state == ComplaintState.REJECTED:
            return self.tr("Rejected: {}").format(complaint.rejection_reason)
        if case.original_number:
            return self.tr("The original is {}.").format(case.original_number)
        if complaint.state == ComplaintState.WAITING and case.holds:
            return self.tr("Waiting for: {}").format(case.holds[-1].reason)
        return ""

    def _gate(self, key: str, params: dict[str, object]) -> None:
        words = say(key, **params)
        self._lines.append(f"○ {words}")
        settle = card.link(self._words[key.rpartition(".")[2]], lambda: self.settle.emit(key))
        settle.setAccessibleDescription(words)
        self.links[key] = settle
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(card.text(self._lines[-1], wrap=True), 1)
        row.addWidget(settle)
        self.content.addLayout(row)
