"""Everything that ever happened with one customer, newest first, as the card shows it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from crm_desktop import storage
from crm_desktop.core import clock, dates
from crm_desktop.core.enums import CallbackState, CustomerStatus, LetterState
from crm_desktop.core.tables import Table
from crm_desktop.core.urgency import Term, Tone
from crm_desktop.core.words import label, say
from crm_desktop.services.callbacks.lists import cancel_words
from crm_desktop.services.callbacks.terms import term_of as callback_term
from crm_desktop.services.complaints.clocks import overall_term
from crm_desktop.services.promises.promises import term_of as promise_term
from crm_desktop.storage.models import (
    Appointment,
    Callback,
    Complaint,
    CustomerStatusChange,
    Hold,
    Letter,
    Promise,
    ServiceOrder,
)


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One line: when, which record, its kind in words, what it says, how it stands.

    ``tone`` is red, amber, green, blue or grey; ``all_day`` hides the time of day.
    """

    at: datetime
    table: Table
    record_id: int
    title: str
    detail: str
    tone: str
    all_day: bool = False
    name: str = ""
    """What the record is called, where the title says only of which kind it is."""


def of_customer(customer_id: int, language: str) -> list[TimelineEntry]:
    """The customer's callbacks, service orders, complaints, letters and promises, and when they were lost or
    won back; the latest first."""
    with storage.reading():
        entries = [
            *_callbacks(customer_id, language),
            *_orders(customer_id, language),
            *_complaints(customer_id, language),
            *_letters(customer_id, language),
            *_promises(customer_id, language),
            *_turns(customer_id, language),
        ]
    return sorted(entries, key=lambda entry: entry.at, reverse=True)


def _callbacks(customer_id: int, language: str) -> Iterator[TimelineEntry]:
    now = clock.now()
    for row in Callback.select().where(Callback.customer == customer_id):
        term = callback_term(row)
        mark = f"{row.satisfaction}/5" if row.satisfaction else ""
        state = label(row.state, language)
        why = cancel_words(row, language)
        parts = [_standing(term, state, now, language), why, mark, row.subject, row.suggestions]
        parts += [row.remarks] if row.state == CallbackState.DONE and not row.suggestions else []
        yield TimelineEntry(
            row.done_at or row.cancelled_at or row.due_at,
            Table.CALLBACK,
            row.id,
            label(row.kind, language),
            _joined(parts),
            term.tone(now),
            all_day=row.all_day and row.state == CallbackState.PLANNED,
        )


def _orders(customer_id: int, language: str) -> Iterator[TimelineEntry]:
    for row in ServiceOrder.select().where(ServiceOrder.customer == customer_id):
        repair = label(row.repair_state, language) if row.repair_state else ""
        said = [row.work_done, repair] if row.finished_at else _still_open(row, language)
        yield TimelineEntry(
            row.finished_at or row.received_at,
            Table.SERVICE_ORDER,
            row.id,
            label(row.mode, language),
            _joined([row.subject, *said]),
            "green" if row.finished_at else "blue",
        )


def _still_open(order: ServiceOrder, language: str) -> list[str]:
    """That an order waits for its end, and what was arranged with the customer."""
    said = [say("order.open", language)]
    agreed = order.appointments.order_by(Appointment.id.desc()).first()
    if agreed is not None:
        day = dates.say_day(clock.local(agreed.window_start).date(), language)
        start, end = dates.say_time(agreed.window_start), dates.say_time(agreed.window_end)
        said.append(say("order.appointed", language, day=day, start=start, end=end))
    if order.promised_finish is not None:
        said.append(say("order.promised", language, day=dates.say_day(order.promised_finish, language)))
    return said


def _complaints(customer_id: int, language: str) -> Iterator[TimelineEntry]:
    now = clock.now()
    complaints = list(Complaint.select().where(Complaint.customer == customer_id))
    holds = Hold.select().where(Hold.complaint.in_(complaints) & Hold.end.is_null())
    stopped = {hold.complaint_id: hold.start for hold in holds}
    for row in complaints:
        term = overall_term(row, stopped.get(row.id))
        words = [row.subject, label(row.state, language), _standing(term, "", now, language)]
        yield TimelineEntry(
            row.received_at,
            Table.COMPLAINT,
            row.id,
            row.number,
            _joined(words),
            term.tone(now) if term is not None else Tone.BLUE,
        )


def _letters(customer_id: int, language: str) -> Iterator[TimelineEntry]:
    for row in Letter.select().where(Letter.customer == customer_id):
        yield TimelineEntry(
            row.posted_at or row.printed_at or row.generated_at or row.created_at,
            Table.LETTER,
            row.id,
            label(row.kind, language),
            label(row.state, language),
            "amber" if row.state == LetterState.RETURNED else "blue",
        )


def _promises(customer_id: int, language: str) -> Iterator[TimelineEntry]:
    now = clock.now()
    for row in Promise.select().where((Promise.customer == customer_id) & Promise.withdrawn_at.is_null()):
        term = promise_term(row)
        yield TimelineEntry(
            row.kept_at or row.due_at,
            Table.PROMISE,
            row.id,
            say("record.promise", language),
            _joined([_standing(term, "", now, language), row.what]),
            term.tone(now),
            all_day=row.all_day and row.kept_at is None,
            name=row.what,
        )


def _turns(customer_id: int, language: str) -> Iterator[TimelineEntry]:
    """Each time the customer was lost or won back, with the reason."""
    turns = CustomerStatusChange.select().where(CustomerStatusChange.customer == customer_id)
    for row in turns:
        yield TimelineEntry(
            clock.at_local(row.on_date),
            Table.CUSTOMER_STATUS_CHANGE,
            row.id,
            label(row.status, language),
            _joined([row.reason]),
            Tone.GREEN if row.status == CustomerStatus.WON_BACK else Tone.GREY,
            all_day=True,
        )


def _standing(term: Term | None, otherwise: str, now: datetime, language: str) -> str:
    """That it is overdue, or was done late: what the colour of the dot alone must not say."""
    if term is None or not (term.overdue(now) or term.done_late):
        return otherwise
    return term.words(now, language)


def _joined(parts: list[str]) -> str:
    return " · ".join(part.replace("\n", " ") for part in parts if part)
