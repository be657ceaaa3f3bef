"""The call: whom, on which number, what came of it, the questions, what happens next; one after another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Concatenate, ParamSpec

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.core import clock, dates
from crm_desktop.core.enums import AttemptOutcome, CallbackState, Channel
from crm_desktop.gui import tasks, theme
from crm_desktop.gui.callbacks.call_attempts import CallAttempts, CallCorrections
from crm_desktop.gui.callbacks.call_base import CallBase
from crm_desktop.gui.callbacks.call_notice import inset
from crm_desktop.gui.callbacks.call_panels import (
    CancelPanel,
    DissatisfiedPanel,
    FormPanel,
    MovePanel,
    Panel,
    RefusedPanel,
)
from crm_desktop.gui.callbacks.questionnaire import AlsoDue, Questionnaire, as_due
from crm_desktop.gui.callbacks.undo import CallbackUndo
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets import card, focus
from crm_desktop.gui.widgets.dialog import Dialog, Unsaved, agreed, ask_unsaved
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.callbacks import detail as callback_detail
from crm_desktop.services.callbacks.detail import CallbackDetail
from crm_desktop.services.callbacks.questionnaire import is_dissatisfied

P = ParamSpec("P")


class CallDialog(CallBase):
    """A callback being done: with several ids the next one follows when one is through."""

    def __init__(self, parent: QWidget | None, ids: int | Sequence[int], index: int = 0) -> None:
        super().__init__(parent, ids, index)
        self.complaint_for: tuple[int, int] | None = None
        self.also = AlsoDue(parent=self)
        self.attempts = CallAttempts(self)
        self.corrections = CallCorrections(self)
        CallbackUndo.of(self).undone.connect(self._once_more)
        self.who.attempt_changed.connect(self.attempts.change)
        self.stack = QStackedWidget(self)
        self._build()
        # The menus behind hear no keys while this window stands before them.
        for keys, call in (("Ctrl+S", self.finish), ("Ctrl+Z", CallbackUndo.of(self).take_back_last)):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.setAutoRepeat(False)
            action.triggered.connect(call)
            self.addAction(action)
        self.resize(theme.px(1040), theme.px(680))
        self.setWindowTitle(self.tr("Callback"))

    # -- building -----------------------------------------------------------------------------------

    def _build(self) -> None:
        talk = QWidget(self)
        column = QVBoxLayout(talk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.outcomes.chosen.connect(self.attempts.pressed)
        column.addWidget(self.outcomes)
        column.addLayout(inset(self.notice))
        self.refused_panel = RefusedPanel(self.attempts.refuse, self._back)
        column.addWidget(self.refused_panel)
        self.area = card.Scroll(self, margins=(24, 12, 24, 12))
        column.addWidget(self.area, 1)
        column.addWidget(card.hairline(self))
        self._connect_foot()
        column.addWidget(self.foot)
        self.talk = talk
        self.move_panel = MovePanel(self._move, self._back)
        self.cancel_panel = CancelPanel(self._cancel, self._back)
        self.dissatisfied_panel = DissatisfiedPanel(self._complain, self.go_on)
        for page in (talk, self.move_panel, self.cancel_panel, self.dissatisfied_panel):
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

    def _connect_foot(self) -> None:
        foot = self.foot
        for button, call in (
            (foot.move_button, lambda: self.show_panel(self.move_panel)),
            (foot.cancel_button, lambda: self.show_panel(self.cancel_panel)),
            (foot.complaint_button, self._complain),
            (foot.correct_button, self._correct),
            (foot.back_button, self.corrections.take_back),
            (foot.close_button, self.reject),
            (foot.skip_button, lambda: self._leave(self.go_on)),
            (foot.done_button, self.finish),
        ):
            button.clicked.connect(lambda _checked=False, call=call: call())

    # -- showing ------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        if self.detail is None and not event.spontaneous():
            self._load()
        room = self.screen().availableGeometry()
        self.resize(min(self.width(), room.width() - 40), min(self.height(), room.height() - 60))
        super().showEvent(event)

    def _load(self) -> None:
        """Ask for the next one. Until it is shown, nothing can be entered: it would be another customer's."""
        self.detail = self.questions = None
        self.stack.setCurrentWidget(self.talk)
        self.notice.hide()
        self.refused_panel.hide()
        self._enable(False)
        asked = self.ids[self.index]
        tasks.read(self, callback_detail.get_callback, asked).then(self.show_callback).otherwise(
            self._not_there
        )

    def _enable(self, on: bool) -> None:
        self.stack.setEnabled(on)
        self.who.setEnabled(on)

    def _not_there(self, error: Exception) -> None:
        """Somebody deleted it meanwhile: say so, go on with the next."""
        self.foot.fail(error)
        if self.index + 1 < len(self.ids):
            self.go_on()
            return
        card.clear(self.area.content)
        self.outcomes.hide()
        self.foot.offer_only_closing()
        self.stack.setEnabled(True)

    def show_callback(self, detail: CallbackDetail) -> None:
        self._enable(True)
        self.detail = detail
        row, callback = detail.row, detail.callback
        self.who.show_detail(detail)
        card.clear(self.area.content)
        self.questions = Questionnaire(row.kind, detail.questions, self)
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
        focus.give(self.start_focus())

    def start_focus(self) -> QWidget:
        """Where work begins: what came of the call, without one the questions, with nothing to do the end."""
        if not self.outcomes.isHidden():
            return self.outcomes.buttons[AttemptOutcome.REACHED]
        if self.questions is not None and self.questions.isEnabled():
            return self.questions.first_field()
        return self.foot.close_button

    def _correct(self) -> None:
        """Open the answers of a callback that is done."""
        if self.questions is not None:
            self.questions.setEnabled(True)
            self.foot.correct()
            self.questions.first_field().setFocus()

    def _show_state(self, detail: CallbackDetail) -> None:
        row = detail.row
        open_ = row.state == CallbackState.PLANNED
        title = self.tr("Callback to {}").format(row.name)
        if len(self.ids) > 1:
            title = self.tr("{title} ({n} of {all})").format(title=title, n=self.index + 1, all=len(self.ids))
        self.setWindowTitle(title)
        self.outcomes.setVisible(open_ and row.channel == Channel.PHONE)
        self.foot.show_state(detail, more=self.index + 1 < len(self.ids))
        if self.questions is not None:
            self.questions.setEnabled(open_)
        self.show_reached()

    def show_changed(self, detail: CallbackDetail) -> None:
        """Show how the callback stands now; what is typed stays."""
        self.detail = detail
        self.who.show_detail(detail)
        self._show_state(detail)

    def show_panel(self, panel: Panel) -> None:
        if panel is self.refused_panel:
            self.notice.hide()
            panel.show()
            self.foot.setEnabled(False)
        else:
            self.stack.setCurrentWidget(panel)
        panel.start()

    def _back(self) -> None:
        self.stack.setCurrentWidget(self.talk)
        self.refused_panel.hide()
        self.foot.setEnabled(True)
        self.foot.done_button.setFocus()

    # -- the end of the call ------------------------------------------------------------------------

    def finish(self) -> None:
        """Keep the answers and close the callback; while it is moved or cancelled, do that."""
        done, shown = self.foot.done_button, self.stack.currentWidget()
        if isinstance(shown, FormPanel):
            shown.action.click()
        if shown is not self.talk or done.isHidden() or not done.isEnabled():
            return
        if self.questions is None or self.detail is None:
            return
        problems = self.questions.problems()
        self.questions.show_errors(problems)
        if problems:
            self.closing = False
            return
        values = self.questions.values()
        self.set_busy()
        if self.detail.row.state == CallbackState.DONE:
            self.corrections.save_answers()
            return
        tasks.write(
            self,
            callbacks.complete,
            self.shown_id(),
            values["answers"],
            values["satisfaction"],
            suggestions=values["suggestions"],
            next_step=values["next_step"],
            follow_up=values["follow_up"],
            also=self.also.ticked(),
            phone_id=self.who.phone_id(),
            version=self.detail.row.version,
        ).then(lambda _follow: self._finished(values["satisfaction"])).otherwise(self.failed)

    def _finished(self, satisfaction: int | None) -> None:
        if self.questions is not None:
            self.questions.start = self.questions.values()
        name = self.name()
        self.teller().done(self.tr("Done: {}").format(name), self.shown_id(), name)
        if is_dissatisfied(satisfaction):
            self.dissatisfied_panel.say(name)
            self.show_panel(self.dissatisfied_panel)
        else:
            self.go_on()

    def _move(self) -> None:
        values = self.move_panel.checked()
        if values is None:
            return
        day = dates.say_day(clock.local(values["due"]).date(), language())
        self.write(
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
            self.write(self.cancel_panel, self.tr("Callback cancelled"), callbacks.cancel, values["reason"])

    def write(
        self,
        panel: Panel | None,
        said: str,
        fn: Callable[Concatenate[int, P], object],
        *args: P.args,
        **named: P.kwargs,
    ) -> None:
        def done(_result: object) -> None:
            if panel is not None:
                panel.setEnabled(True)
            self.teller().told(said, self.shown_id() if fn is not callbacks.move else None)
            self.go_on()

        def failed(error: Exception) -> None:
            if panel is None:
                self.failed(error)
                return
            panel.setEnabled(True)
            panel.action.setFocus()
            panel.fail(error)

        def enter() -> None:
            if panel is None:
                self.set_busy()
            else:
                panel.setEnabled(False)
            tasks.write(self, fn, self.shown_id(), *args, **named).then(done).otherwise(failed)

        self.once_agreed(enter)

    def _complain(self) -> None:
        if self.detail is not None:
            self.complaint_for = (self.detail.row.customer_id, self.detail.row.id)
        self.accept()

    def _once_more(self, callback_id: int) -> None:
        self.ids.append(callback_id)
        if self.detail is not None:
            self._show_state(self.detail)

    # -- one after another --------------------------------------------------------------------------

    def go_on(self) -> None:
        if self.closing or self.index + 1 >= len(self.ids):
            self.accept()
            return
        self.index += 1
        self._load()

    def once_agreed(self, call: Callable[[], object]) -> None:
        """Go on; but where answers would be lost by it, only when the user agrees."""
        unsaved, drop = self.tr("What was answered is not saved yet."), self.tr("Discard")
        if not self.is_dirty() or agreed(self, self.windowTitle(), unsaved, drop, self.tr("Keep editing")):
            call()

    def reject(self) -> None:
        refusing = not self.refused_panel.isHidden()
        panel = self.refused_panel if refusing else self.stack.currentWidget()
        if isinstance(panel, (MovePanel, CancelPanel, RefusedPanel)):
            if panel.isEnabled():
                self._back()
            return
        self._leave(super(Dialog, self).reject, closing=True)

    def is_dirty(self) -> bool:
        questions = self.questions
        return questions is not None and questions.isEnabled() and questions.is_dirty()

    def _leave(self, call: Callable[[], object], *, closing: bool = False) -> None:
        """Leave what is shown; where answers would be lost, ask whether to save them first."""
        unsaved = self.tr("What was answered is not saved yet.")
        answer = ask_unsaved(self, unsaved) if self.is_dirty() else Unsaved.DISCARD
        if answer is Unsaved.SAVE:
            self.closing = closing
            self.finish()
        elif answer is Unsaved.DISCARD:
            call()
