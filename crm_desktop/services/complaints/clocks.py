"""The three clocks of a complaint: first reply, answer, close, and what a pause does to them (DOMAIN 3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from crm_desktop.core import clock, dates, deadlines
from crm_desktop.core.enums import ComplaintClock, ComplaintState, OffsetUnit
from crm_desktop.core.urgency import Term, Tone
from crm_desktop.core.words import say
from crm_desktop.storage.models import Complaint, Hold

POLICIES: dict[ComplaintClock, deadlines.Deadline] = {
    ComplaintClock.FIRST_REPLY: deadlines.Deadline(4, OffsetUnit.HOURS),
    ComplaintClock.ANSWER: deadlines.Deadline(24, OffsetUnit.HOURS),
    ComplaintClock.CLOSE: deadlines.Deadline(1, OffsetUnit.MONTHS),
}
"""All round the clock (DOMAIN section 3)."""

DUE_FIELDS = {
    ComplaintClock.FIRST_REPLY: "first_reply_due",
    ComplaintClock.ANSWER: "answer_due",
    ComplaintClock.CLOSE: "close_due",
}
DONE_FIELDS = {
    ComplaintClock.FIRST_REPLY: "acknowledged_at",
    ComplaintClock.ANSWER: "proposed_at",
    ComplaintClock.CLOSE: "first_closed_at",
}


@dataclass(frozen=True, slots=True)
class ClockState:
    """One clock as it stands at a moment (``at``).

    ``took`` is how long a done one took, pauses taken off. A paused clock shows what was left when the pause
    began.
    """

    which: ComplaintClock
    received_at: datetime
    term: Term
    took: timedelta | None
    held: timedelta
    """Pauses that this clock was given back, so far."""
    at: datetime

    @property
    def due_at(self) -> datetime:
        return self.term.due_at

    @property
    def breached(self) -> bool:
        """Its time ran out, before it was done or without that."""
        return self.term.done_late or self.term.overdue(self.at)

    @property
    def remaining(self) -> timedelta | None:
        """What is left (negative when overdue) of a clock that is not done."""
        return self.term.left(self.at) if self.term.is_pending else None

    @property
    def tone(self) -> Tone:
        return self.term.tone(self.at)

    def text(self, language: str) -> str:
        """``还剩 3 小时``, far away the day, that it is stopped; of one that is done how long it took."""
        if self.took is None:
            return self.term.words(self.at, language)
        key = "complaint.clock.done_late" if self.term.done_late else "complaint.clock.done"
        return say(key, language, span=dates.say_span(self.took, language))

    def explain(self, language: str) -> str:
        """How the due time came about: received, plus the policy, plus the pauses."""
        policy = POLICIES[self.which]
        params = {
            "received": dates.say_datetime(self.received_at, language),
            "amount": deadlines.say_deadline(policy, language),
        }
        if self.held:
            text = say(
                "complaint.clock.sum_held", language, held=dates.say_span(self.held, language), **params
            )
        else:
            text = say("complaint.clock.sum", language, **params)
        text += f" = {dates.say_datetime(self.due_at, language)}"
        return f"{text}\n{say('complaint.clock.sum_stopped', language)}" if self.term.paused_at else text


def term_of(row: Any, which: ComplaintClock, stopped_at: datetime | None = None) -> Term:
    """How a clock stands, of anything with the columns of a complaint; ``stopped_at`` while it is paused."""
    due_at: datetime = getattr(row, DUE_FIELDS[which])
    allowed = deadlines.due_at(row.received_at, POLICIES[which], []) - row.received_at
    return Term(
        due_at,
        due_at - allowed,  # pauses are no time allowed
        counts_down=True,
        paused_at=stopped_at,
        done_at=done_time(row, which),
    )


def corrected_due_times(
    complaint: Complaint, received_at: datetime, holds: Iterable[deadlines.Hold]
) -> dict[str, datetime]:
    """The due times after another time of receipt; a pause does not move a clock that was done before it."""
    pauses = list(holds)
    found = {}
    for which, policy in POLICIES.items():
        done_at = done_time(complaint, which)
        counted = [pause for pause in pauses if done_at is None or pause[0] < done_at]
        found[DUE_FIELDS[which]] = deadlines.due_at(received_at, policy, counted)
    return found


def due_times(received_at: datetime, holds: Iterable[deadlines.Hold] = ()) -> dict[str, datetime]:
    """The column of each clock with its due time; ``holds`` are ended pauses."""
    pauses = list(holds)
    return {
        DUE_FIELDS[which]: deadlines.due_at(received_at, policy, pauses) for which, policy in POLICIES.items()
    }


def moved_due_times(complaint: Complaint, holds: Iterable[deadlines.Hold]) -> dict[str, datetime]:
    """The due times after a pause has ended; a clock that is done keeps its own."""
    return {
        name: due
        for which, (name, due) in zip(POLICIES, due_times(complaint.received_at, holds).items(), strict=True)
        if done_time(complaint, which) is None
    }


def done_time(row: Any, which: ComplaintClock) -> datetime | None:
    """When a clock was stopped for good, of anything with the columns of a complaint.

    A rejection is an answer, and stays one when the complaint is reopened; it is never a closing.
    """
    done_at: datetime | None = getattr(row, DONE_FIELDS[which])
    if which is not ComplaintClock.ANSWER or row.rejected_at is None:
        return done_at
    return min(row.rejected_at, done_at or row.rejected_at)


def clocks(complaint: Complaint, holds: Iterable[Hold], now: datetime | None = None) -> list[ClockState]:
    """The clocks at ``now`` (the present by default); none for a duplicate, no closing of a rejected one."""
    if complaint.state == ComplaintState.DUPLICATE:
        return []
    never_closed = complaint.state == ComplaintState.REJECTED and complaint.first_closed_at is None
    pauses: list[Any] = [(hold.start, hold.end) for hold in holds]
    return [
        _clock(complaint, which, pauses, now or clock.now())
        for which in ComplaintClock
        if not (never_closed and which is ComplaintClock.CLOSE)
    ]


def _clock(
    complaint: Complaint, which: ComplaintClock, pauses: list[deadlines.Hold], now: datetime
) -> ClockState:
    received = complaint.received_at
    term = term_of(complaint, which, next((start for start, end in pauses if end is None), None))
    took = None
    if term.done_at is not None:
        took = term.done_at - received - deadlines.held(received, pauses, term.done_at)
    plain_due = deadlines.due_at(received, POLICIES[which], [])
    return ClockState(which, received, term, took, term.due_at - plain_due, now)


def next_clock(row: Any) -> ComplaintClock | None:
    """The clock that runs out first of those not done, of anything with the columns of a complaint."""
    if row.state in {ComplaintState.DUPLICATE, ComplaintState.REJECTED, ComplaintState.CLOSED}:
        return None
    pending = [
        (getattr(row, DUE_FIELDS[which]), which) for which in ComplaintClock if done_time(row, which) is None
    ]
    return min(pending)[1] if pending else None


def overall_term(row: Any, stopped_at: datetime | None) -> Term | None:
    """How a complaint as a whole stands: its next clock, or its closing; None where no clock runs."""
    closing = term_of(row, ComplaintClock.CLOSE)
    if row.state == ComplaintState.CLOSED and closing.done_at is not None:
        return closing
    if row.state in {ComplaintState.DUPLICATE, ComplaintState.REJECTED, ComplaintState.CLOSED}:
        return closing._replace(called_off=True)
    which = next_clock(row)
    return term_of(row, which, stopped_at) if which is not None else None
