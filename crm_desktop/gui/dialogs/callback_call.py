"""The call: whom, on which number, what came of it, the questions, what happens next; one after another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.core import clock, dates
from crm_desktop.core.enums import AttemptOutcome, CallbackState, Channel
from crm_desktop.core.errors import InvalidFields
from crm_desktop.gui import tasks, theme
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.callback_foot import CallFoot
from crm_desktop.gui.widgets.callback_panels import (
    CancelPanel,
    DissatisfiedPanel,
    GiveUpPanel,
    MovePanel,
    OutcomeBar,
    Panel,
    RefusedPanel,
)
from crm_desktop.gui.widgets.callback_questionnaire import AlsoDue, Questionnaire, as_due
from crm_desktop.gui.widgets.callback_who import WhoPanel
from crm_desktop.gui.widgets.dialog import Dialog, agreed
from crm_desktop.gui.widgets.toast import show_message
from crm_desktop.services import callbacks
from crm_desktop.services.callbacks import CallbackDetail
from crm_desktop.services.questionnaire import is_dissatisfied


class CallDialog(Dialog):
    """A callback being done: with several ids the next one follows when one is through."""

    def __init__(self, parent: QWidget | None, ids: int | Sequence[int], index: int = 0) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.ids = [ids] if isinstance(ids, int) else list(ids)
        self.index = index
        self.complaint_for: tuple[int, int] | None = None
        self.detail: CallbackDetail | None = None
        self.questions: Questionnaire | None = None
        self.also = AlsoDue(parent=self)
        self.who = WhoPanel(self)
        self.who.setMinimumWidth(theme.px(280))
        self.stack = QStackedWidget(self)
        self._build()
        saving = QAction(self)
        saving.setShortcut(QKeySequence("Ctrl+S"))
        saving.triggered.connect(self.finish)
        self.addAction(saving)
        self.resize(theme.px(1040), theme.px(680))
        self.setWindowTitle(self.tr("Callback"))

    # -- building -----------------------------------------------------------------------------------

    def _build(self) -> None:
        talk = QWidget(self)
        column = QVBoxLayout(talk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.outcomes = OutcomeBar(self)
        self.outcomes.chosen.connect(self._outcome)
        column.addWidget(self.outcomes)
        self.area = card.Scroll(self, margins=(24, 12, 24, 12))
        column.addWidget(self.area, 1)
        column.addWidget(card.hairline(self))
        self.foot = self._foot()
        column.addWidget(self.foot)
        self.talk = talk
        self.move_panel = MovePanel(self._move, self._back)
        self.cancel_panel = CancelPanel(self._cancel, self._back)
        self.refused_panel = RefusedPanel(self._refuse, self._back)
        self.give_up_panel = GiveUpPanel(self._give_up, self._try_again)
        self.dissatisfied_panel = DissatisfiedPanel(self._complain, self._next)
        for page in (
            talk,
            self.move_panel,
            self.cancel_panel,
            self.refused_panel,
            self.give_up_panel,
            self.dissatisfied_panel,
        ):
            self.stack.addWidget(page)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.who)
        splitter.addWidget(self.stack)
        splitter.setSizes([theme.px(300), theme.px(740)])
        splitter.setStretchFactor(1, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)

    def _foot(self) -> CallFoot:
        foot = CallFoot(self)
        for button, call in (
            (foot.move_button, lambda: self._show_panel(self.move_panel)),
            (foot.cancel_button, lambda: self._show_panel(self.cancel_panel)),
            (foot.complaint_button, self._complain),
            (foot.close_button, self.reject),
            (foot.skip_button, lambda: self._once_agreed(self._next)),
            (foot.done_button, self.finish),
        ):
            button.clicked.connect(lambda _checked=False, call=call: call())
        return foot

    # -- showing ------------------------------------------------------------------------------------

    def showEvent(self, event: Any) -> None:
        if self.detail is None and not event.spontaneous():
            self._load()
        room = self.screen().availableGeometry()
        self.resize(min(self.width(), room.width() - 40), min(self.height(), room.height() - 60))
        super().showEvent(event)

    def _shown_id(self) -> int:
        """The callback that is shown: what is entered belongs to it, whichever comes next."""
        if self.detail is None:
            raise RuntimeError("no callback is shown")
        return self.detail.row.id

    def _load(self) -> None:
        """Ask for the next one. Until it is shown, nothing can be entered: it would be another customer's."""
        self.detail = self.questions = None
        self.stack.setCurrentWidget(self.talk)
        self._enable(False)
        asked = self.ids[self.index]
        tasks.read(self, callbacks.get, asked, then=self._show_callback, failed=self._not_there)

    def _enable(self, on: bool) -> None:
        self.stack.setEnabled(on)
        self.who.setEnabled(on)

    def _not_there(self, error: Exception) -> None:
        """Somebody deleted it meanwhile: say so, go on with the next."""
        self.foot.fail(error)
        if self.index + 1 < len(self.ids):
            self._next()
            return
        card.clear(self.area.content)
        self.outcomes.hide()
        self.foot.offer_only_closing()
        self.stack.setEnabled(True)

    def _show_callback(self, detail: CallbackDetail) -> None:
        self._enable(True)
        self.detail = detail
        row, callback = detail.row, detail.callback
        self.who.show_detail(detail)
        card.clear(self.area.content)
        self.questions = Questionnaire(row.kind, self)
        answers = dict(callback.answers or {})
        if row.state == CallbackState.PLANNED and detail.order is not None:
            answers.setdefault("fault_cause", detail.order.fault_cause)
            if detail.order.repair_state is not None:
                answers.setdefault("repair_state", detail.order.repair_state.value)
        self.questions.set_values(answers, callback.satisfaction, callback.suggestions, callback.next_step)
        self.also = AlsoDue(detail.others if row.state == CallbackState.PLANNED else ())
        self.area.content.addWidget(self.also)
        self.area.content.addWidget(self.questions)
        self._show_state(detail)
        self.stack.setCurrentWidget(self.talk)
        self.outcomes.buttons[AttemptOutcome.REACHED].setFocus()

    def _show_state(self, detail: CallbackDetail) -> None:
        row = detail.row
        open_ = row.state == CallbackState.PLANNED
        title = self.tr("Callback to {}").format(row.name)
        if len(self.ids) > 1:
            title = self.tr("{title} ({n} of {all})").format(title=title, n=self.index + 1, all=len(self.ids))
        self.setWindowTitle(title)
        self.outcomes.setVisible(open_ and row.channel == Channel.PHONE)
        self.foot.show_state(row, more=self.index + 1 < len(self.ids))
        if self.questions is not None:
            self.questions.setEnabled(open_)
        self._show_reached(detail)

    def _show_reached(self, detail: CallbackDetail) -> None:
        self.outcomes.set_reached(any(each.outcome == AttemptOutcome.REACHED for each in detail.attempts))

    def _show_panel(self, panel: Panel) -> None:
        self.stack.setCurrentWidget(panel)
        panel.start()

    def _back(self) -> None:
        self.stack.setCurrentWidget(self.talk)
        self.foot.done_button.setFocus()

    def _set_busy(self) -> None:
        """No second click while the first is being entered."""
        self.outcomes.set_busy()
        self.foot.setEnabled(False)

    # -- what came of the call ----------------------------------------------------------------------

    def _outcome(self, outcome: AttemptOutcome) -> None:
        if outcome == AttemptOutcome.REFUSED:
            self._show_panel(self.refused_panel)
            return
        callback_id, phone_id = self._shown_id(), self.who.phone_id()
        self._set_busy()

        def enter() -> CallbackDetail:
            callbacks.record_attempt(callback_id, outcome, phone_id=phone_id)
            return callbacks.get(callback_id)

        tasks.write(self, enter, then=lambda detail: self._entered(outcome, detail), failed=self._failed)

    def _entered(self, outcome: AttemptOutcome, detail: CallbackDetail) -> None:
        self.detail = detail
        self.who.show_detail(detail)
        self.foot.setEnabled(True)
        self._show_reached(detail)
        if outcome == AttemptOutcome.REACHED:
            if self.questions is not None:
                self.questions.first_field().setFocus()
            return
        if outcome == AttemptOutcome.WRONG_NUMBER and self.who.choose_next_number():
            show_message(self, self.tr("Marked as wrong. Try the other number."))
            return
        row = detail.row
        again = dates.say_relative(row.day if row.all_day else row.due_at, clock.now(), language())
        tries = sum(each.outcome != AttemptOutcome.REACHED for each in detail.attempts)
        if tries >= callbacks.GIVE_UP_AFTER:
            self.give_up_panel.say(tries, again)
            self._show_panel(self.give_up_panel)
            return
        self._tell(self.tr("{name}: to be tried again {when}").format(name=row.name, when=again))
        self._once_agreed(self._next)

    def _try_again(self) -> None:
        self._back()
        self._once_agreed(self._next)

    def finish(self) -> None:
        """Keep the answers and close the callback."""
        done = self.foot.done_button
        if self.stack.currentWidget() is not self.talk or done.isHidden() or not done.isEnabled():
            return
        if self.questions is None or self.detail is None:
            return
        problems = self.questions.problems()
        self.questions.show_errors(problems)
        if problems:
            return
        values = self.questions.values()
        self._set_busy()
        tasks.write(
            self,
            callbacks.complete,
            self._shown_id(),
            values["answers"],
            values["satisfaction"],
            suggestions=values["suggestions"],
            next_step=values["next_step"],
            follow_up=values["follow_up"],
            also=self.also.ticked(),
            phone_id=self.who.phone_id(),
            version=self.detail.row.version,
            then=lambda _follow: self._finished(values["satisfaction"]),
            failed=self._failed,
        )

    def _finished(self, satisfaction: int | None) -> None:
        if self.questions is not None:
            self.questions.start = self.questions.values()
        name = self.detail.row.name if self.detail is not None else ""
        self._tell(self.tr("Done: {}").format(name))
        if is_dissatisfied(satisfaction):
            self.dissatisfied_panel.say(name)
            self._show_panel(self.dissatisfied_panel)
        else:
            self._next()

    def _move(self) -> None:
        values = self.move_panel.checked()
        if values is None:
            return
        day = dates.say_day(clock.local(values["due"]).date(), language())
        self._write(
            self.move_panel,
            self.tr("Moved to {}").format(day),
            callbacks.move,
            as_due(values["due"]),
            values["reason"],
            customer_asked=values["customer_asked"],
        )

    def _cancel(self) -> None:
        values = self.cancel_panel.checked()
        if values is not None:
            self._write(self.cancel_panel, self.tr("Callback cancelled"), callbacks.cancel, values["reason"])

    def _give_up(self) -> None:
        self._write(self.give_up_panel, self.tr("Given up"), callbacks.cancel, "given_up")

    def _refuse(self) -> None:
        panel = self.refused_panel
        self._write(
            panel,
            self.tr("Refusal recorded"),
            callbacks.record_attempt,
            AttemptOutcome.REFUSED,
            phone_id=self.who.phone_id(),
            remarks=panel.remarks.toPlainText(),
            do_not_call=panel.never.isChecked(),
        )

    def _write(self, panel: Panel, said: str, fn: Callable[..., Any], *args: Any, **named: Any) -> None:
        def done(_result: Any) -> None:
            panel.setEnabled(True)
            self._tell(said)
            self._next()

        def failed(error: Exception) -> None:
            panel.setEnabled(True)
            panel.action.setFocus()
            panel.fail(error)

        def enter() -> None:
            panel.setEnabled(False)
            tasks.write(self, fn, self._shown_id(), *args, then=done, failed=failed, **named)

        self._once_agreed(enter)

    def _complain(self) -> None:
        if self.detail is not None:
            self.complaint_for = (self.detail.row.customer_id, self.detail.row.id)
        self.accept()

    def _failed(self, error: Exception) -> None:
        self.foot.setEnabled(True)
        if self.detail is not None:
            self._show_reached(self.detail)
        if isinstance(error, InvalidFields) and self.questions is not None:
            texts = error.texts(language())
            self.questions.show_errors(texts)
            if set(texts) <= {"satisfaction", "follow_up"}:
                return
        self.foot.fail(error)

    def _tell(self, words: str) -> None:
        """Say it in this window while more calls follow, else in the one behind."""
        more = self.index + 1 < len(self.ids)
        behind = self.parentWidget()
        show_message(self if more or behind is None else behind, words)

    # -- one after another --------------------------------------------------------------------------

    def _next(self) -> None:
        if self.index + 1 >= len(self.ids):
            self.accept()
            return
        self.index += 1
        self._load()

    def _once_agreed(self, call: Callable[[], object]) -> None:
        """Go on; but where answers would be lost by it, only when the user agrees."""
        planned = self.detail is not None and self.detail.row.state == CallbackState.PLANNED
        if planned and self.questions is not None and self.questions.is_dirty():
            unsaved = self.tr("What was answered is not saved yet.")
            keep = self.tr("Keep editing")
            if not agreed(self, self.windowTitle(), unsaved, self.tr("Discard"), keep):
                return
        call()

    def reject(self) -> None:
        panel = self.stack.currentWidget()
        if isinstance(panel, (MovePanel, CancelPanel, RefusedPanel)):
            if panel.isEnabled():
                self._back()
            return
        self._once_agreed(super().reject)
