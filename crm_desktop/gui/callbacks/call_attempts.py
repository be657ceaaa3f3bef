"""What came of a call: the outcomes as they are pressed, and one pressed by mistake put right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from crm_desktop.core import clock, dates
from crm_desktop.core.enums import AttemptOutcome, CancelReason
from crm_desktop.core.tables import Table
from crm_desktop.gui import tasks
from crm_desktop.gui.callbacks.call_base import CallBase
from crm_desktop.gui.callbacks.undo import CallbackUndo
from crm_desktop.gui.language import is_chinese, label, language
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.callbacks import corrections as callback_corrections
from crm_desktop.services.callbacks import detail as callback_detail
from crm_desktop.services.callbacks.detail import CallbackDetail


class CallAttempts(QObject):
    """Enters attempts; the dialog's notice says what follows, and the form stays in sight."""

    def __init__(self, call: CallBase) -> None:
        super().__init__(call)
        self._call = call

    def pressed(self, outcome: AttemptOutcome) -> None:
        """One of the outcomes was pressed."""
        call = self._call
        if call.detail is None:  # a key that is quicker than what it is about
            return
        reached = call.detail.reached_today
        if outcome == AttemptOutcome.REFUSED:
            call.show_reached()  # the click let a button up or down
            call.show_panel(call.refused_panel)
        elif reached is not None:
            # Pressed by mistake: another one puts it right, the same one takes it back.
            self.change(reached, None if outcome == AttemptOutcome.REACHED else outcome)
        else:
            phone_id = call.who.phone_id()
            self._enter(
                lambda key: callbacks.record_attempt(key, outcome, phone_id=phone_id),
                lambda detail: self._entered(outcome, detail),
            )

    def change(self, attempt_id: int, outcome: AttemptOutcome | None) -> None:
        """Give an attempt another outcome; None takes it back."""
        if outcome is None:
            CallbackUndo.of(self._call).withdraw((Table.ATTEMPT, attempt_id))
        self._enter(
            lambda _key: callback_corrections.correct_attempt(attempt_id, outcome),
            lambda detail: self._corrected(outcome, detail),
        )

    def refuse(self) -> None:
        """Enter what the panel for a refusal says."""
        call, panel = self._call, self._call.refused_panel
        call.write(
            panel,
            self.tr("Refusal recorded"),
            callbacks.record_attempt,
            AttemptOutcome.REFUSED,
            phone_id=call.who.phone_id(),
            remarks=panel.remarks.toPlainText(),
            do_not_call=panel.never.isChecked(),
        )

    def _give_up(self) -> None:
        self._call.write(None, self.tr("Given up"), callbacks.cancel, code=CancelReason.GIVEN_UP)

    def _enter(self, write: Callable[[int], object], then: Callable[[CallbackDetail], object]) -> None:
        call = self._call
        callback_id = call.shown_id()
        call.set_busy()

        def enter() -> CallbackDetail:
            write(callback_id)
            return callback_detail.get_callback(callback_id)

        tasks.write(call, enter).then(then).otherwise(call.failed)

    def _corrected(self, outcome: AttemptOutcome | None, detail: CallbackDetail) -> None:
        """The attempt was another one: the call stays open, what is typed stays."""
        call = self._call
        call.show_changed(detail)
        if outcome is None:
            words = self.tr("Taken back: as if nobody had called.")
        elif outcome == AttemptOutcome.REACHED:
            words = self.tr("Corrected: {}").format(label(outcome))
        else:
            words = self.tr("Corrected: {outcome}. To be tried again {when}")
            words = words.format(outcome=label(outcome), when=_again(detail))
        call.notice.say(words)
        call.outcomes.buttons[AttemptOutcome.REACHED].setFocus()

    def _entered(self, outcome: AttemptOutcome, detail: CallbackDetail) -> None:
        call = self._call
        call.show_changed(detail)
        call.notice.hide()
        attempt = detail.attempts[-1]
        back = partial(self.change, attempt.id, None)
        CallbackUndo.of(call).offer((Table.ATTEMPT, attempt.id), back)
        if outcome == AttemptOutcome.REACHED:
            if call.questions is not None:
                call.questions.first_field().setFocus()
            return
        again = _again(detail)
        if outcome == AttemptOutcome.WRONG_NUMBER and call.who.choose_next_number():
            undo = (self.tr("Undo"), "link", back)
            call.notice.say(self.tr("Marked as wrong. Try the other number."), undo)
            return
        tries = sum(each.outcome != AttemptOutcome.REACHED for each in detail.attempts)
        if tries >= callbacks.GIVE_UP_AFTER:
            call.notice.say(
                self.tr("Several attempts, no answer: {}").format(tries),
                (self.tr("Give up"), "danger", self._give_up),
                (self.tr("Try again {}").format(again), "primary", lambda: call.once_agreed(call.go_on)),
            )
            call.notice.buttons[-1].setFocus()  # Enter tries again; giving up is a decision
            return
        words = self.tr("{name}: to be tried again {when}").format(name=detail.row.name, when=again)
        CallbackUndo.of(call).withdraw((Table.ATTEMPT, attempt.id))  # the bar has it, and goes on from there
        call.teller().told(words, detail.row.id)
        call.once_agreed(call.go_on)


class CallCorrections(QObject):
    """Takes back what is done or cancelled, and corrects answers, in the call dialog where they stand."""

    def __init__(self, call: CallBase) -> None:
        super().__init__(call)
        self._call = call

    def take_back(self) -> None:
        """Plan the callback that is shown again, with its answers in the form."""
        call = self._call
        callback_id, name = call.shown_id(), call.name()
        call.set_busy()

        def done(found: tuple[callback_corrections.TakenBack, CallbackDetail]) -> None:
            call.show_callback(found[1])
            call.notice.say(call.teller().say(name, found[0]))

        def enter() -> tuple[callback_corrections.TakenBack, CallbackDetail]:
            return callback_corrections.take_back(callback_id), callback_detail.get_callback(callback_id)

        tasks.write(call, enter).then(done).otherwise(call.failed)

    def save_answers(self) -> None:
        """Keep other answers to a callback that is done."""
        call = self._call
        if call.questions is None or call.detail is None:
            return
        callback_id, version, values = call.shown_id(), call.detail.row.version, call.questions.values()

        def enter() -> tuple[callback_corrections.TakenBack, CallbackDetail]:
            result = callback_corrections.correct_answers(
                callback_id,
                values["answers"],
                values["satisfaction"],
                suggestions=values["suggestions"],
                next_step=values["next_step"],
                follow_up=values["follow_up"],
                version=version,
            )
            return result, callback_detail.get_callback(callback_id)

        def done(found: tuple[callback_corrections.TakenBack, CallbackDetail]) -> None:
            if call.closing:
                call.accept()
                return
            call.show_callback(found[1])
            call.notice.say(call.teller().say_corrected(found[0]))
            call.foot.close_button.setFocus()

        tasks.write(call, enter).then(done).otherwise(call.failed)


def _again(detail: CallbackDetail) -> str:
    row = detail.row
    when = dates.say_relative(row.day if row.all_day else row.due_at, clock.now(), language())
    return when + " " if is_chinese() and when[-1].isdigit() else when  # 今天 18:00 再打
