"""Under a complaint's solution: actions, compensation, promises, the callback afterwards."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from crm_desktop.core import clock, dates
from crm_desktop.core.money import say_money
from crm_desktop.gui import tasks, theme
from crm_desktop.gui.history.undoing import show_saved
from crm_desktop.gui.language import label, language, say
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.badge import Badge
from crm_desktop.services.complaints import complaints
from crm_desktop.services.complaints import work as complaint_work
from crm_desktop.services.complaints.lists import Case
from crm_desktop.services.complaints.states import SETTLED
from crm_desktop.services.promises import promises
from crm_desktop.services.promises.promises import PromiseRow
from crm_desktop.storage.models import ComplaintAction


class WorkLists(QWidget):
    """What is to be done and was promised. Signals ask the record for its dialogs."""

    action_wanted = Signal(object)  # an action to change, None for a new one
    compensation_wanted = Signal()
    promise_wanted = Signal()
    callback_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GAP)

    def show_case(self, case: Case) -> None:
        """Build the lines anew."""
        card.clear(self._column)
        running = case.complaint.state not in SETTLED
        if running or case.actions:
            self._actions(case, running)
        if running or case.complaint.compensation_kind:
            self._compensation(case, running)
        if running or case.promises:
            self._head(self.tr("Promises"), self.tr("New promise"), self.promise_wanted.emit, running)
        for promise in case.promises:
            self._promise(promise)
        if case.complaint.resolved_at is not None:
            self._after_callback(case)

    def _head(self, words: str, action: str, call: Callable[[], object], offered: bool) -> None:
        row = self._row()
        row.setContentsMargins(0, theme.SPACE, 0, 0)
        row.addWidget(card.text(words, "label"))
        row.addStretch(1)
        if offered:
            row.addWidget(card.link(action, call))

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE)
        self._column.addLayout(row)
        return row

    def _actions(self, case: Case, running: bool) -> None:
        self._head(self.tr("Actions"), self.tr("New action"), lambda: self.action_wanted.emit(None), running)
        for action in case.actions:
            self._action(action, running)
        if not case.actions:
            self._column.addWidget(card.text(self.tr("Nothing is to be done yet."), "muted"))

    def _action(self, action: ComplaintAction, running: bool) -> None:
        row = self._row()
        box = QCheckBox()  # its own text would not wrap
        box.setAccessibleName(action.what)
        box.setChecked(action.done_at is not None)
        box.setEnabled(running)
        box.clicked.connect(
            lambda on, key=action.id: tasks.write(self, complaint_work.finish_action, key, done=on)
        )
        row.addWidget(box)
        row.addWidget(card.text(action.what, wrap=True, select=True), 1)
        row.addWidget(Badge(label(action.kind), "blue", self))
        now, term = clock.now(), complaint_work.term_of_action(action)
        done = action.done_at is not None
        about = [
            action.owner.name if action.owner is not None else "",
            self.tr("done {}").format(dates.say_relative(action.done_at, now, language())) if done else "",
        ]
        row.addWidget(card.text(" · ".join(part for part in about if part), "muted"))
        if term is not None and not done:
            row.addWidget(Badge(term.words(now, language()), term.tone(now), self))
        if running:
            change = card.link(self.tr("Change"), lambda: self.action_wanted.emit(action))
            change.setAccessibleName(" ".join((self.tr("Change"), action.what)))
            removed = self.tr("Removed: {}").format(action.what)
            remove = card.link(
                self.tr("Remove"), lambda: self._write(removed, complaint_work.delete_action, action.id)
            )
            remove.setAccessibleName(" ".join((self.tr("Remove"), action.what)))
            row.addWidget(change)
            row.addWidget(remove)

    def focus_open_action(self) -> None:
        """Put the focus on the first action that is not done."""
        boxes = [box for box in self.findChildren(QCheckBox) if not box.isHidden() and not box.isChecked()]
        if boxes:
            boxes[0].setFocus()

    def _compensation(self, case: Case, running: bool) -> None:
        complaint = case.complaint
        given = bool(complaint.compensation_kind)
        words = self.tr("Change") if given else self.tr("Give one")
        self._head(say("complaint.history.compensation"), words, self.compensation_wanted.emit, running)
        if not given:
            return
        approved = complaint.compensation_approved_by
        about = [
            complaint.compensation_kind,
            say_money(complaint.compensation_fen) if complaint.compensation_fen else "",
            self.tr("approved by {}").format(approved.name) if approved is not None else "",
        ]
        self._column.addWidget(card.text(" · ".join(part for part in about if part), wrap=True, select=True))

    def _promise(self, promise: PromiseRow) -> None:
        row = self._row()
        now = clock.now()
        what = card.text(promise.what, wrap=True)
        row.addWidget(what, 1)
        if promise.kept_at is not None:
            words = self.tr("Kept late") if promise.term.done_late else self.tr("Kept")
            row.addWidget(Badge(words, promise.term.tone(now), self))
            return
        if promise.withdrawn_at is not None:
            row.addWidget(Badge(self.tr("Withdrawn"), promise.term.tone(now), self))
            return
        row.addWidget(Badge(promise.term.words(now, language()), promise.term.tone(now), self))
        self._settle(row, self.tr("Was kept"), "change.promise.kept", promises.keep, promise)
        self._settle(row, self.tr("Withdraw"), "change.promise.withdrawn", promises.withdraw, promise)

    def _settle(
        self, row: QHBoxLayout, words: str, done: str, service: Callable[[int], object], promise: PromiseRow
    ) -> None:
        said = say(done, what=promise.what)
        button = card.link(words, lambda: self._write(said, service, promise.id))
        button.setAccessibleName(f"{words} {promise.what}")
        row.addWidget(button)

    def _write(self, words: str, service: Callable[[int], object], record_id: int) -> None:
        """Write at once, and say in the bar what was written."""
        tasks.write(self, service, record_id).then(lambda _result: show_saved(self, words))

    def _after_callback(self, case: Case) -> None:
        after = case.after_callback
        self._column.addWidget(_spaced(card.text(self.tr("Callback afterwards"), "label")))
        row = self._row()
        if not after.wanted:
            words = self.tr("The customer does not want to be called.")
        elif after.callback_id is None:
            words = self.tr("Not planned.")
        elif after.done:
            words = self.tr("Done.")
            if after.satisfaction is not None:
                words = self.tr("Done: satisfaction {} of 5.").format(after.satisfaction)
        elif after.settled:
            words = self.tr("Given up after {} tries.").format(after.tries)
        else:
            words = self.tr("Planned; tries so far: {}.").format(after.tries)
        row.addWidget(card.text(words, wrap=True), 1)
        if after.wanted and after.callback_id is None:
            plan, planned, key = self.tr("Plan it"), self.tr("Callback planned"), case.complaint.id
            row.addWidget(card.link(plan, lambda: self._write(planned, complaints.plan_after_callback, key)))
        elif after.callback_id is not None:
            number = int(after.callback_id)
            row.addWidget(card.link(self.tr("Open"), lambda: self.callback_wanted.emit(number)))


def _spaced(widget: QLabel) -> QLabel:
    widget.setContentsMargins(0, theme.SPACE, 0, 0)
    return widget
