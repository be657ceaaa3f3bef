"""The steps of a complaint at its foot; one that is not open says why when it is tried."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from crm_desktop.core.enums import ComplaintState
from crm_desktop.core.words import label as word_of
from crm_desktop.gui import theme
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets import card
from crm_desktop.services.complaints.lists import Case
from crm_desktop.services.complaints.states import ActionState, ComplaintStep

C, S = ComplaintStep, ComplaintState
NEXT: dict[ComplaintState, ComplaintStep] = {
    S.NEW: C.ACKNOWLEDGE,
    S.ACKNOWLEDGED: C.INVESTIGATE,
    S.INVESTIGATING: C.PROPOSE,
    S.PROPOSED: C.RESOLVE,
    S.RESOLVED: C.CLOSE,
    S.WAITING: C.RESUME,
    S.CLOSED: C.REOPEN,
    S.REJECTED: C.REOPEN,
    S.DUPLICATE: C.REOPEN,
}


class StepBar(QFrame):
    """`step(ComplaintStep)` when an open one was chosen, `refused(ActionState)` when a closed one was."""

    step = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._states: dict[ComplaintStep, ActionState] = {}
        self.reason = card.text("", "error", wrap=True)
        self.reason.hide()
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.SPACE)
        row = QHBoxLayout()
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(12)
        row.addWidget(self.reason, 1)
        row.addStretch(0)
        row.addLayout(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(card.hairline(self))
        column.addLayout(row)
        self.more = QPushButton(self.tr("More"), self)
        self.menu = QMenu(self)
        self.menu.setToolTipsVisible(True)
        self.more.setMenu(self.menu)
        self.buttons = {step: self._button(step) for step in ComplaintStep}
        self._buttons.addWidget(self.more)
        for step in (C.HOLD, C.TELL_RESULT, *dict.fromkeys(NEXT.values())):  # the next step stands last
            self._buttons.addWidget(self.buttons[step])
        self._next: ComplaintStep | None = None
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.activated.connect(self._go_on)
        self._others: list[tuple[str, Callable[[], object]]] = []

    def set_others(self, others: list[tuple[str, Callable[[], object]]]) -> None:
        """What else the menu offers besides steps; an empty text is a line."""
        self._others = others

    def show_case(self, case: Case) -> None:
        """The steps of a complaint as it stands."""
        self._states = {state.action: state for state in case.steps}
        self._next = NEXT[case.complaint.state]
        self.reason.hide()
        shown: set[ComplaintStep | None] = {self._next}
        shown |= {step for step in (C.HOLD, C.TELL_RESULT) if self._states[step].allowed}
        keys = QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
        for step, button in self.buttons.items():
            state = self._states[step]
            primary = step is self._next and state.allowed
            button.setVisible(step in shown)
            card.set_tone(button, "primary" if primary else "" if state.allowed else "closed", "role")
            reason = state.reason(language())
            button.setToolTip(reason or (keys if step is self._next else ""))
            button.setAccessibleDescription(reason)
        self.menu.clear()
        self.fill(self.menu, shown)

    def words(self, step: ComplaintStep) -> str:
        """What a step is called."""
        return word_of(step, language())

    def next_button(self) -> QPushButton | None:
        """The button of the next step, once a complaint is shown."""
        return self.buttons[self._next] if self._next is not None else None

    def next_reason(self) -> str:
        """The key of why the next step is not open; empty where it is."""
        return self._states[self._next].reason_key if self._next is not None else ""

    def say_reason(self, text: str) -> None:
        """Show beside the buttons why something is not open."""
        self.reason.setText(text)
        self.reason.setVisible(bool(text))

    def _button(self, step: ComplaintStep) -> QPushButton:
        button = QPushButton(self.words(step), self)
        button.clicked.connect(lambda _checked=False: self.choose(step))
        button.hide()
        return button

    def choose(self, step: ComplaintStep) -> None:
        """Take a step, or say why it is not open."""
        state = self._states.get(step)
        if state is None:
            return
        if state.allowed:
            self.say_reason("")
            self.step.emit(step)
        else:
            self.say_reason(state.reason(language()))
            self.refused.emit(state)

    def _go_on(self) -> None:
        if self._next is not None and self.isVisible():
            self.choose(self._next)

    def fill(self, menu: QMenu, shown: Collection[ComplaintStep | None] = ()) -> None:
        """Fill a menu with the steps that are not ``shown`` elsewhere, the next one first, and what else
        there is."""
        told = {C.PROPOSE, C.RESOLVE, C.CLOSE, C.REJECT, C.MARK_DUPLICATE}  # even while they are closed
        states = [
            state
            for step, state in self._states.items()
            if step not in shown and (state.allowed or step in told)
        ]
        for state in sorted(states, key=lambda each: (not each.allowed, each.action is not self._next)):
            reason = state.reason(language())
            words = self.words(state.action)
            if state.action is C.INVESTIGATE and state.allowed:
                words = self.tr("Investigate again")
            action = menu.addAction(f"{words} – {reason}" if reason else words)
            action.triggered.connect(lambda _checked=False, step=state.action: self.choose(step))
        for words, call in self._others:
            if not words:
                menu.addSeparator()
                continue
            menu.addAction(words).triggered.connect(lambda _checked=False, call=call: call())
