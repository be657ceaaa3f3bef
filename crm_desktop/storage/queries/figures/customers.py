"""Customers with their grades and turns, letters and promises of a span of time."""

from datetime import date, datetime
from typing import NamedTuple

from crm_desktop.core.enums import CustomerStatus, Grade, LetterKind, LetterState
from crm_desktop.storage.queries import engine


class Known(NamedTuple):
    """A customer as it stands now."""

    id: int
    number: str
    name: str
    customer_since: date
    grade: Grade | None
    referred_by_id: int | None
    lost_at: date | None
    won_back_at: date | None
    lost_reason: str
    yearly_value_fen: int
    status: CustomerStatus


def known_before(after: date) -> list[Known]:
    """Everyone who was a customer before the day ``after``, by number."""
    return engine.rows(
        Known,
        """SELECT id, number, name, customer_since, grade, referred_by_id, lost_at, won_back_at, lost_reason,
                  yearly_value_fen, status
             FROM customer WHERE customer_since < ? ORDER BY number""",
        after,
    )


class StatusTurn(NamedTuple):
    customer_id: int
    on: date
    status: CustomerStatus
    reason: str


def status_turns() -> list[StatusTurn]:
    """Every loss and return, in the order of their days."""
    return engine.rows(
        StatusTurn,
        "SELECT customer_id, on_date, status, reason FROM customer_status_change ORDER BY on_date, id",
    )


class GradeSet(NamedTuple):
    customer_id: int
    at: datetime
    grade: Grade | None
    at_entry: bool
    """Whether the customer was entered with it, by hand or from a file."""


def grades_set() -> list[GradeSet]:
    """Each time a grade was set, the oldest first."""
    return engine.rows(
        GradeSet,
        """SELECT customer_id, "at", grade_change.grade, "at" = customer.created_at
             FROM grade_change JOIN customer ON customer.id = customer_id ORDER BY "at", grade_change.id""",
    )


class OrdersReceived(NamedTuple):
    customer_number: str
    orders: int


def orders_by_customer(start: datetime, end: datetime) -> list[OrdersReceived]:
    """How many orders of each customer were received in the span, of those who had any."""
    return engine.rows(
        OrdersReceived,
        """SELECT customer.number, COUNT(*) FROM service_order JOIN customer ON customer.id = customer_id
            WHERE received_at >= ? AND received_at < ? GROUP BY customer.number ORDER BY customer.number""",
        start,
        end,
    )


class LetterSent(NamedTuple):
    number: str
    customer_number: str
    customer: str
    kind: LetterKind
    posted_at: datetime | None
    returned_at: datetime | None
    replied_at: datetime | None
    state: LetterState
    staff: str | None
    survey_replied_at: datetime | None
    """When the first reply to a survey was entered."""


def letters(start: datetime, end: datetime) -> list[LetterSent]:
    """Letters posted, returned undelivered or replied to in the span."""
    return engine.rows(
        LetterSent,
        """SELECT letter.number, customer.number, customer.name, letter.kind, letter.posted_at,
                  letter.returned_at, letter.replied_at, letter.state, staff.name,
                  (SELECT MIN(received_at) FROM survey_reply WHERE survey_reply.letter_id = letter.id)
             FROM letter
             JOIN customer ON customer.id = letter.customer_id
             LEFT JOIN staff ON staff.id = letter.staff_id
            WHERE (letter.posted_at >= ? AND letter.posted_at < ?)
               OR (letter.returned_at >= ? AND letter.returned_at < ?)
               OR (letter.replied_at >= ? AND letter.replied_at < ?)
            ORDER BY letter.posted_at NULLS FIRST, letter.id""",
        *(start, end) * 3,
    )


class DuePromise(NamedTuple):
    customer_number: str
    customer: str
    what: str
    staff: str | None
    due_at: datetime
    kept_at: datetime | None


def due_promises(start: datetime, until: datetime, end: datetime) -> list[DuePromise]:
    """Those due from ``start`` until ``until``, less those withdrawn before ``end``."""
    return engine.rows(
        DuePromise,
        """SELECT customer.number, customer.name, promise.what, staff.name, promise.due_at, promise.kept_at
             FROM promise
             JOIN customer ON customer.id = promise.customer_id
             LEFT JOIN staff ON staff.id = promise.staff_id
            WHERE promise.due_at >= ? AND promise.due_at < ?
              AND (promise.withdrawn_at IS NULL OR promise.withdrawn_at >= ?)
            ORDER BY promise.due_at, promise.id""",
        start,
        until,
        end,
    )
