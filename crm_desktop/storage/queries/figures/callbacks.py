"""Callbacks, attempts, answers and visits of a span of time, and who made the call that settled each."""

from datetime import datetime
from typing import NamedTuple

from crm_desktop.core.enums import AttemptOutcome, CallbackKind, CallbackState, Channel
from crm_desktop.core.values import ValueDict
from crm_desktop.storage.queries import engine

_LED_BY = """(SELECT CASE done.subject_table WHEN 'callback' THEN done.subject_id END
     FROM change_entry AS entry JOIN change_set AS done ON done.id = entry.change_set_id
    WHERE entry.table_name = 'callback' AND entry.first_id = callback.id AND entry.operation = 'update'
      AND entry.old_values LIKE '%"state":"planned"%'
    ORDER BY entry.id DESC LIMIT 1)"""
# The callback whose call settled a done one: itself, or another of the customer that it was settled with.
# The write that finished it says so; null where the record of changes does not know it.

_CALLER = f"""COALESCE(
    (SELECT COALESCE(led.staff_id, 0) FROM attempt AS led
      WHERE led.callback_id = COALESCE({_LED_BY}, callback.id) AND led.outcome = 'reached'
        AND led.at <= callback.done_at
      ORDER BY led.at DESC, led.id DESC LIMIT 1),
    (SELECT COALESCE(visited.staff_id, 0) FROM callback AS visited
      WHERE visited.id = {_LED_BY} AND visited.id <> callback.id),
    (SELECT COALESCE(other.staff_id, 0)
       FROM callback AS told JOIN attempt AS other ON other.callback_id = told.id
      WHERE {_LED_BY} IS NULL AND told.customer_id = callback.customer_id
        AND told.done_at = callback.done_at AND other.outcome = 'reached'
      ORDER BY other.at DESC, other.id DESC LIMIT 1))"""
# Who made the call that settled a callback: 0 where nobody is named, null where it was no call but a visit.
# One call may settle several callbacks of a customer: only one of them has its attempt, all have its time.


class DueCallback(NamedTuple):
    id: int
    number: str
    customer_number: str
    customer: str
    kind: CallbackKind
    channel: Channel
    staff_id: int | None
    caller_id: int | None
    """Who made the call: 0 where nobody is named, None where it was no call but a visit."""
    original_due_at: datetime
    done_at: datetime | None


def due_callbacks(start: datetime, until: datetime, end: datetime) -> list[DueCallback]:
    """Those whose original due falls from ``start`` until ``until``, less those cancelled before ``end``."""
    return engine.rows(
        DueCallback,
        f"""SELECT callback.id, callback.number, customer.number, customer.name, callback.kind,
                   callback.channel, callback.staff_id, {_CALLER}, callback.original_due_at, callback.done_at
             FROM callback
             JOIN customer ON customer.id = callback.customer_id
            WHERE callback.original_due_at >= ? AND callback.original_due_at < ?
              AND NOT (callback.state = ? AND COALESCE(callback.cancelled_at, callback.created_at) < ?)
            ORDER BY callback.original_due_at, callback.id""",
        start,
        until,
        CallbackState.CANCELLED,
        end,
    )


class Outcomes(NamedTuple):
    due: int
    on_time: int
    late: int


def count_outcomes(start: datetime, until: datetime, end: datetime) -> Outcomes:
    """How many ``due_callbacks`` gives, how many were done in time, and how many late but before ``end``."""
    found = engine.row(
        Outcomes,
        """SELECT COUNT(*),
                  COALESCE(SUM(CASE WHEN done_at <= original_due_at THEN 1 ELSE 0 END), 0),
                  COALESCE(SUM(CASE WHEN done_at > original_due_at AND done_at < ? THEN 1 ELSE 0 END), 0)
             FROM callback
            WHERE original_due_at >= ? AND original_due_at < ?
              AND NOT (state = ? AND COALESCE(cancelled_at, created_at) < ?)""",
        end,
        start,
        until,
        CallbackState.CANCELLED,
        end,
    )
    return found or Outcomes(0, 0, 0)


class CustomerOutcomes(NamedTuple):
    customer_id: int
    due: int
    on_time: int
    late: int


def count_outcomes_by_customer(
    start: datetime, until: datetime, end: datetime, customer_ids: list[int] | None
) -> list[CustomerOutcomes]:
    """The same as ``count_outcomes`` for each customer who has any, of all customers or of some."""
    of_some = "" if customer_ids is None else " AND customer_id IN (?)"
    return engine.rows(
        CustomerOutcomes,
        f"""SELECT customer_id, COUNT(*),
                   COALESCE(SUM(CASE WHEN done_at <= original_due_at THEN 1 ELSE 0 END), 0),
                   COALESCE(SUM(CASE WHEN done_at > original_due_at AND done_at < ? THEN 1 ELSE 0 END), 0)
             FROM callback
            WHERE original_due_at >= ? AND original_due_at < ?
              AND NOT (state = ? AND COALESCE(cancelled_at, created_at) < ?){of_some}
            GROUP BY customer_id ORDER BY customer_id""",
        end,
        start,
        until,
        CallbackState.CANCELLED,
        end,
        *(() if customer_ids is None else (customer_ids,)),
    )


class AttemptMade(NamedTuple):
    number: str
    customer_number: str
    customer: str
    at: datetime
    staff: str | None
    channel: Channel
    dialled: str
    outcome: AttemptOutcome


def attempts_made(start: datetime, end: datetime) -> list[AttemptMade]:
    """Every attempt of the span, whatever became of its callback."""
    return engine.rows(
        AttemptMade,
        """SELECT callback.number, customer.number, customer.name, attempt.at, staff.name, callback.channel,
                  attempt.number, attempt.outcome
             FROM attempt
             JOIN callback ON callback.id = attempt.callback_id
             JOIN customer ON customer.id = callback.customer_id
             LEFT JOIN staff ON staff.id = attempt.staff_id
            WHERE attempt.at >= ? AND attempt.at < ?
            ORDER BY attempt.at, attempt.id""",
        start,
        end,
    )


class Answered(NamedTuple):
    id: int
    number: str
    customer_number: str
    customer: str
    kind: CallbackKind
    done_at: datetime
    staff_id: int | None
    """Who called, or whose it was."""
    satisfaction: int | None
    answers: ValueDict | None
    suggestions: str
    led_by: int | None
    """The callback that the call was made for; None where the record of changes does not know it."""


def answers_given(start: datetime, end: datetime) -> list[Answered]:
    """Callbacks done in the span with answers, by time; of one call that which it was made for first."""
    found = engine.rows(
        Answered,
        f"""SELECT callback.id, callback.number, customer.number, customer.name, callback.kind,
                   callback.done_at, COALESCE({_CALLER}, callback.staff_id), callback.satisfaction,
                   callback.answers, callback.suggestions, {_LED_BY}
             FROM callback
             JOIN customer ON customer.id = callback.customer_id
            WHERE callback.state = ? AND callback.done_at >= ? AND callback.done_at < ?
              AND (callback.satisfaction IS NOT NULL OR callback.answers IS NOT NULL)""",
        CallbackState.DONE,
        start,
        end,
    )
    return sorted(found, key=_made_for_it_first)


def _made_for_it_first(row: "Answered | MarkedCall") -> tuple[datetime, int, bool, int]:
    another = -1 if row.led_by is None else row.led_by != row.id
    return row.done_at, another, row.answers is None, row.id


class Marked(NamedTuple):
    id: int
    customer_id: int
    done_at: datetime
    satisfaction: int | None
    answers: ValueDict | None


def marks_given(start: datetime, end: datetime, customer_ids: list[int] | None) -> list[Marked]:
    """The callbacks of ``answers_given`` with nothing but their marks, of all customers or of some."""
    of_some = "" if customer_ids is None else " AND customer_id IN (?)"
    return engine.rows(
        Marked,
        f"""SELECT id, customer_id, done_at, satisfaction, answers FROM callback
            WHERE done_at >= ? AND done_at < ? AND state = ?
              AND (satisfaction IS NOT NULL OR answers IS NOT NULL){of_some}
            ORDER BY id""",
        start,
        end,
        CallbackState.DONE,
        *(() if customer_ids is None else (customer_ids,)),
    )


class MarkedCall(NamedTuple):
    id: int
    customer_id: int
    done_at: datetime
    satisfaction: int | None
    answers: ValueDict | None
    led_by: int | None
    """See ``Answered``."""


def marks_by_call(callback_ids: list[int]) -> list[MarkedCall]:
    """Of these callbacks, of those that are done, their marks by time; of one call that which it was made for
    first."""
    found = engine.rows(
        MarkedCall,
        f"""SELECT callback.id, callback.customer_id, callback.done_at, callback.satisfaction,
                   callback.answers, {_LED_BY} FROM callback
             WHERE callback.id IN (?) AND callback.done_at IS NOT NULL""",
        callback_ids,
    )
    return sorted(found, key=_made_for_it_first)


def visits_paid(start: datetime, end: datetime) -> list[int | None]:
    """For each callback done as a visit in the span, who paid it: 0 or None where nobody is named."""
    return engine.column(
        int,
        f"""SELECT COALESCE({_CALLER}, callback.staff_id) FROM callback
            WHERE callback.channel = ? AND callback.state = ?
              AND callback.done_at >= ? AND callback.done_at < ?
            ORDER BY callback.done_at, callback.id""",
        Channel.VISIT,
        CallbackState.DONE,
        start,
        end,
    )
