"""Duty: to think of a birthday; it is never overdue, for it is over then."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from crm_desktop.core import clock, dates
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.birthdays import say_birthday
from crm_desktop.core.enums import Calendar, CustomerStatus
from crm_desktop.core.urgency import Term
from crm_desktop.services.due.duty import Ages, Asked, DueCount, Duty, DutyKind, Opens, day_of
from crm_desktop.services.letters import birthdays as letter_birthdays
from crm_desktop.storage.models import ContactPerson, Customer

AHEAD: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class BirthdayRow:
    """Somebody's birthday within the days asked for."""

    customer_id: int
    name: str
    day: date
    birthday: Birthday
    staff_id: int | None
    company: str = ""
    """Of a contact person; ``customer_id`` is the company's."""


def coming(start: date, end: date) -> list[BirthdayRow]:
    """Birthdays from ``start`` to ``end`` (both included) by day; inside reading().

    Of customers not lost, and of the contact persons of companies not lost.
    """
    rows = []
    for found in letter_birthdays.birthdays(start, end):
        customer = Customer.by_id(found.customer_id)
        if customer.status == CustomerStatus.LOST:
            continue
        person = found.person
        born = ContactPerson.by_id(person.id) if person is not None else customer
        company = customer.name if person is not None else ""
        rows.append(
            BirthdayRow(customer.id, born.name, found.occurrence, born.birthday, customer.staff_id, company)
        )
    return sorted(rows, key=lambda row: (row.day, row.customer_id))


def _found(asked: Asked) -> list[BirthdayRow]:
    """What was before today is over; without an end those of the next days."""
    start = max(day_of(asked.start or asked.now), day_of(asked.now))
    rows = coming(start, day_of(asked.end or _within_a_week(asked.now)))
    return [row for row in rows if asked.staff_id in (None, row.staff_id)]


def _rows(asked: Asked) -> list[Duty]:
    return [_duty(row, asked.language) for row in _found(asked)[: asked.limit]]


def _duty(row: BirthdayRow, language: str) -> Duty:
    whole = say_birthday(row.birthday, language)
    words = whole if language != "en" else ""  # English names need the room
    if words and row.birthday.calendar == Calendar.SOLAR:  # without its year, which the hint has
        words = dates.say_day(row.day, language)
    return Duty(
        "birthday",
        Opens("customer", row.customer_id),
        row.name,
        # where a contact person is, is what the desk knows them by
        row.company or words,
        Term(clock.end_of_day(row.day), all_day=True),
        row.staff_id,
        hint=whole,
    )


def _count(asked: Asked) -> DueCount:
    return DueCount(len(_found(asked)))


def _within_a_week(now: datetime) -> datetime:
    return clock.end_of_day(day_of(now) + AHEAD)


BIRTHDAY = DutyKind(
    "birthday",
    _rows,
    _count,
    counted_in=frozenset({"customer", "contact_person"}),
    shown_from=frozenset(),
    listed_until=_within_a_week,
    ages=Ages.BY_DAY,
)
