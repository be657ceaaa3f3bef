"""Complaints received up to a moment, with their pauses and turns."""

from datetime import datetime
from typing import NamedTuple

from crm_desktop.core.enums import ComplaintEventKind, ComplaintState, Justified
from crm_desktop.storage.queries import engine


class Case(NamedTuple):
    """A complaint as it stands now."""

    id: int
    number: str
    customer_number: str
    customer: str
    subject: str
    state: ComplaintState
    received_at: datetime
    answer_due: datetime
    close_due: datetime
    acknowledged_at: datetime | None
    proposed_at: datetime | None
    first_closed_at: datetime | None
    closed_at: datetime | None
    group_slug: str | None
    group_name: str | None
    cause_slug: str | None
    cause_name: str | None
    justified: Justified | None
    decided_at: datetime | None
    in_charge_id: int | None
    compensation_fen: int
    compensated_at: datetime | None


def received_before(end: datetime) -> list[Case]:
    """All complaints received before ``end``, oldest first; duplicates are left out."""
    return engine.rows(
        Case,
        """SELECT complaint.id, complaint.number, customer.number, customer.name, complaint.subject,
                  complaint.state, complaint.received_at, complaint.answer_due, complaint.close_due,
                  complaint.acknowledged_at, complaint.proposed_at,
                  complaint.first_closed_at, complaint.closed_at, parent.slug, parent.name, cause.slug,
                  cause.name, complaint.justified, complaint.decided_at, complaint.in_charge_id,
                  complaint.compensation_fen, complaint.compensated_at
             FROM complaint
             JOIN customer ON customer.id = complaint.customer_id
             LEFT JOIN cause ON cause.id = complaint.cause_id
             LEFT JOIN cause AS parent ON parent.id = cause.parent_id
            WHERE complaint.state <> ? AND complaint.received_at < ?
            ORDER BY complaint.received_at, complaint.id""",
        ComplaintState.DUPLICATE,
        end,
    )


class Pause(NamedTuple):
    complaint_id: int
    start: datetime
    end: datetime | None


def pauses() -> list[Pause]:
    """Every pause of every complaint, by its start."""
    return engine.rows(Pause, 'SELECT complaint_id, start, "end" FROM hold ORDER BY start, id')


class Turn(NamedTuple):
    complaint_id: int
    at: datetime
    kind: ComplaintEventKind


def turns() -> list[Turn]:
    """Every closing, reopening and rejection, in the order in which they happened."""
    kinds = (ComplaintEventKind.CLOSED, ComplaintEventKind.REOPENED, ComplaintEventKind.REJECTED)
    return engine.rows(
        Turn, "SELECT complaint_id, at, kind FROM complaint_event WHERE kind IN (?) ORDER BY at, id", kinds
    )


def count_received(start: datetime, end: datetime) -> int:
    """Complaints received in the span, duplicates left out."""
    return engine.count(
        "SELECT COUNT(*) FROM complaint WHERE state <> ? AND received_at >= ? AND received_at < ?",
        ComplaintState.DUPLICATE,
        start,
        end,
    )
