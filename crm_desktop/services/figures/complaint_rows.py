"""The complaints a month's figures look at, each with what had happened to it by the month's end."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta

from crm_desktop.core.enums import ComplaintEventKind, ComplaintState, Justified
from crm_desktop.services.figures.base import Period, Row, as_moment, as_time, hours, query

Span = tuple[datetime, datetime | None]


@dataclass(frozen=True, slots=True)
class Known:
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
    rejected: datetime | None
    justified: str | None
    decided: datetime | None
    group: str
    cause: str
    in_charge: str | None
    compensation_fen: int
    compensated: datetime | None
    holds: tuple[Span, ...]
    turns: tuple[tuple[datetime, str], ...]
    """Closed, reopened and rejected, in the order in which it happened."""

    def open_at(self, moment: datetime) -> bool:
        """Received before, and neither closed nor rejected by then; a reopened one is open again."""
        past = [kind for at, kind in self.turns if at < moment]
        return self.received < moment and (not past or past[-1] == ComplaintEventKind.REOPENED)

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

    def deadline_met(self, due: datetime, done: datetime | None, period: Period) -> bool | None:
        """None where the deadline did not fall in the month; a clock that stands still has no deadline yet.

        A rejection ends both clocks: the customer was told that the complaint is not justified.
        """
        ends = [each for each in (done, self.rejected) if each is not None]
        ended = min(ends, default=None)
        waiting = any(end is None and start < due for start, end in self.holds)
        if not period.holds(due) or (waiting and ended is None):
            return None
        return ended is not None and ended <= due


def known(period: Period) -> list[Known]:
    """All complaints received before the month's end, oldest first; duplicates are left out everywhere."""
    holds: dict[int, list[Span]] = defaultdict(list)
    for complaint, start, end in query('SELECT complaint_id, start, "end" FROM hold ORDER BY start'):
        holds[complaint].append((as_moment(start), as_time(end)))
    turns: dict[int, list[tuple[datetime, str]]] = defaultdict(list)
    kinds = (ComplaintEventKind.CLOSED, ComplaintEventKind.REOPENED, ComplaintEventKind.REJECTED)
    for complaint, at, kind in query(
        "SELECT complaint_id, at, kind FROM complaint_event WHERE kind IN (?, ?, ?) ORDER BY at, id",
        *(kind.value for kind in kinds),
    ):
        turns[complaint].append((as_moment(at), kind))
    rows = query(
        """SELECT complaint.id, complaint.number, customer.number, customer.name, complaint.subject,
                  complaint.state, complaint.received_at, complaint.answer_due, complaint.close_due,
                  complaint.acknowledged_at, complaint.proposed_at,
                  complaint.first_closed_at, complaint.closed_at, complaint.justified,
                  complaint.decided_at, parent.slug, parent.name, cause.slug, cause.name, staff.name,
                  complaint.compensation_fen, complaint.compensated_at
             FROM complaint
             JOIN customer ON customer.id = complaint.customer_id
             LEFT JOIN cause ON cause.id = complaint.cause_id
             LEFT JOIN cause AS parent ON parent.id = cause.parent_id
             LEFT JOIN staff ON staff.id = complaint.in_charge_id
            WHERE complaint.state <> ? AND complaint.received_at < ?
            ORDER BY complaint.received_at, complaint.id""",
        ComplaintState.DUPLICATE.value,
        period.high,
    )
    return [_known(row, tuple(holds[row[0]]), turns[row[0]]) for row in rows]


def _known(row: Row, holds: tuple[Span, ...], turns: list[tuple[datetime, str]]) -> Known:
    (_id, number, customer_number, customer, subject, state) = row[:6]
    received, answer_due, close_due = map(as_moment, row[6:9])
    acknowledged, proposed, first_closed, closed = map(as_time, row[9:13])
    justified, decided, parent, parent_name, slug, name, in_charge, fen, compensated = row[13:]
    turns = with_closings(turns, first_closed, closed)
    rejected = next((at for at, kind in reversed(turns) if kind == ComplaintEventKind.REJECTED), None)
    cause = slug or name or ""
    if state == ComplaintState.REJECTED:
        justified, decided = Justified.NO.value, as_time(decided) or rejected
        rejected = rejected or decided
    else:
        rejected = None
    return Known(
        number,
        customer_number,
        customer,
        subject,
        state,
        received,
        answer_due,
        close_due,
        acknowledged,
        proposed,
        first_closed,
        rejected,
        justified,
        as_time(decided),
        parent or parent_name or cause,
        cause,
        in_charge,
        fen,
        as_time(compensated),
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
