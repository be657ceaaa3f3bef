"""The complaints a month's figures look at, each with what had happened to it by the month's end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from crm_desktop.core.enums import ComplaintEventKind, ComplaintState, Justified
from crm_desktop.core.values import Values
from crm_desktop.services.figures.base import OwnName, Period, hours, staff_names
from crm_desktop.services.figures.past import changed_since, changed_since_start
from crm_desktop.storage.models import Complaint
from crm_desktop.storage.queries.figures import complaints as query

Span = tuple[datetime, datetime | None]


@dataclass(frozen=True, slots=True)
class ComplaintFacts:
    """One complaint (never a duplicate): its times, its pauses, and its openings and closings."""

    number: str
    customer_number: str
    customer: str
    subject: str
    state: str
    received: datetime
    answer_due: datetime
    close_due: datetime
    acknowledged: datetime | None
    proposed: datetime | None
    first_closed: datetime | None
    justified: str | None
    decided: datetime | None
    group: str
    cause: str
    in_charge: str | None
    paid_fen: int
    """Of the compensation, what was given in the month."""
    holds: tuple[Span, ...]
    turns: tuple[tuple[datetime, str], ...]
    """Closed, reopened and rejected, in the order in which it happened."""

    @property
    def answered(self) -> datetime | None:
        """The first answer: a proposal or a rejection, whatever becomes of it later."""
        rejections = (at for at, kind in self.turns if kind == ComplaintEventKind.REJECTED)
        return min((at for at in (self.proposed, *rejections) if at is not None), default=None)

    def turned(self, moment: datetime) -> str:
        """How it stood: the last closing, reopening or rejection before ``moment``; "" without one."""
        return next((kind for at, kind in reversed(self.turns) if at < moment), "")

    def open_at(self, moment: datetime) -> bool:
        """Received before, and neither closed nor rejected by then; a reopened one is open again."""
        return self.received < moment and self.turned(moment) in ("", ComplaintEventKind.REOPENED)

    def worked_on_in(self, period: Period) -> bool:
        """Whether it was open at any time in the month."""
        touched = self.open_at(period.start) or period.holds(self.received)
        return touched or any(period.holds(at) for at, _kind in self.turns)

    def happened(self, kind: str, period: Period) -> bool:
        return any(of == kind and period.holds(at) for at, of in self.turns)

    def hours_to(self, done: datetime | None) -> float | None:
        """Hours from receipt to ``done``, the pauses between them taken off."""
        if done is None:
            return None
        paused = timedelta(0)
        for start, end in self.holds:
            overlap = min(end or done, done) - max(start, self.received)
            paused += max(overlap, timedelta(0))
        return hours(done - self.received - paused)

    def answered_in_time(self, period: Period) -> bool | None:
        """Whether the answer's deadline was met; None where it did not fall in the month."""
        return self._met(self.answer_due, self.answered, period)

    def closed_in_time(self, period: Period) -> bool | None:
        """The same for the closing, where the first one counts; None for one that stands rejected.

        A rejection is an answer, and never a closing.
        """
        if self.turned(period.end) == ComplaintEventKind.REJECTED:
            return None
        return self._met(self.close_due, self.first_closed, period)

    def _met(self, due: datetime, done: datetime | None, period: Period) -> bool | None:
        """A clock that stands still has no deadline yet."""
        waiting = done is None and any(end is None and start < due for start, end in self.holds)
        if waiting or not period.fell_due(due):
            return None
        return done is not None and done <= due


def known(period: Period) -> list[ComplaintFacts]:
    """All complaints received before the month's end, oldest first; duplicates are left out everywhere."""
    holds: dict[int, list[Span]] = defaultdict(list)
    for complaint, start, end in query.pauses():
        holds[complaint].append((start, end))
    turns: dict[int, list[tuple[datetime, str]]] = defaultdict(list)
    for complaint, at, kind in query.turns():
        turns[complaint].append((at, kind))
    then = changed_since(Complaint, DECIDED, period)
    before = changed_since_start(Complaint, PAID, period)
    names = staff_names()
    found = []
    for row in query.received_before(period.end):
        now = {
            "justified": row.justified,
            "decided_at": row.decided_at,
            "in_charge": row.in_charge_id,
            "compensation_fen": row.compensation_fen,
            "compensated_at": row.compensated_at,
        }
        at_end, at_start = {**now, **then.get(row.id, {})}, {**now, **before.get(row.id, {})}
        paid = _paid(at_end, period.end) - _paid(at_start, period.start)
        case = _known(row, at_end, names, paid, (tuple(holds[row.id]), turns[row.id]))
        found.append(_with_rejection(case, period))
    return found


def _with_rejection(case: ComplaintFacts, period: Period) -> ComplaintFacts:
    """A rejection is the decision that a complaint is not justified, where no other is entered."""
    if case.justified is not None or case.turned(period.end) != ComplaintEventKind.REJECTED:
        return case
    rejected = next(at for at, kind in reversed(case.turns) if kind == ComplaintEventKind.REJECTED)
    return replace(case, justified=Justified.NO.value, decided=case.decided or rejected)


PAID = frozenset({"compensation_fen", "compensated_at"})
DECIDED = frozenset({"justified", "decided_at", "in_charge"}) | PAID


def _paid(held: Values, moment: datetime) -> int:
    """What had been given by a moment, in fen."""
    at = held["compensated_at"]
    return int(held["compensation_fen"] or 0) if at is not None and at < moment else 0


def _known(
    row: query.Case,
    held: Values,
    names: Mapping[int, str],
    paid: int,
    history: tuple[tuple[Span, ...], list[tuple[datetime, str]]],
) -> ComplaintFacts:
    holds, turns = history
    turns = with_closings(turns, row.first_closed_at, row.closed_at)
    decided = held["decided_at"]
    if row.state == ComplaintState.REJECTED and not any(of == ComplaintEventKind.REJECTED for _, of in turns):
        turns = sorted([*turns, (decided or row.received_at, ComplaintEventKind.REJECTED.value)])
    cause = row.cause_slug or (OwnName(row.cause_name) if row.cause_name else "")
    return ComplaintFacts(
        row.number,
        row.customer_number,
        row.customer,
        row.subject,
        row.state,
        row.received_at,
        row.answer_due,
        row.close_due,
        row.acknowledged_at,
        row.proposed_at,
        row.first_closed_at,
        held["justified"],
        decided,
        row.group_slug or (OwnName(row.group_name) if row.group_name else cause),
        cause,
        names.get(held["in_charge"]),
        paid,
        holds,
        tuple(turns),
    )


def with_closings(
    turns: list[tuple[datetime, str]], *closings: datetime | None
) -> list[tuple[datetime, str]]:
    """The turns with the record's own closing times among them, for a history that lacks them."""
    told = {at for at, kind in turns if kind == ComplaintEventKind.CLOSED}
    missing = {at for at in closings if at is not None} - told
    added = [(at, ComplaintEventKind.CLOSED.value) for at in missing]
    return sorted([*turns, *added], key=lambda turn: turn[0])
