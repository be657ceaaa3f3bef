"""Duty: to think of a birthday; it is never overdue, for it is over then."""

from collections.abc import Collection, Mapping
from datetime import date
from itertools import chain
from typing import Final

from crm_desktop.core import clock, dates
from crm_desktop.core.birthdays import say_birthday
from crm_desktop.core.enums import Calendar, CustomerStatus, Due
from crm_desktop.core.tables import Table
from crm_desktop.core.urgency import Term
from crm_desktop.services.due.duty import Asked, DueCount, Duty, DutyKind, Opens, day_of, within_a_week
from crm_desktop.services.letters import birthdays as letter_birthdays
from crm_desktop.services.letters.due import Found
from crm_desktop.storage.change import chunks
from crm_desktop.storage.kept import KeptByCustomer
from crm_desktop.storage.models import ContactPerson, Customer, Staff


def coming(
    start: date, end: date, staff_id: int | None = None, *, who: Collection[int] | None = None
) -> list[Found]:
    """Birthdays from ``start`` to ``end`` (both included) by day; inside reading().

    Of customers not lost, and of the contact persons of companies not lost; of one person those of the
    customers in their charge. ``who``: of these customers only.
    """
    found = list(letter_birthdays.birthdays(start, end, who=who))
    ids = {each.customer_id for each in found}
    thought_of: set[int] = set()
    for some in chunks(sorted(ids), 500):
        customers = Customer.select(Customer.id).where(
            Customer.id.in_(some) & (Customer.status != CustomerStatus.LOST)
        )
        if staff_id is not None:
            customers = customers.where(Customer.staff == staff_id)
        thought_of |= {row[0] for row in customers.tuples()}
    kept = [each for each in found if each.customer_id in thought_of]
    return sorted(kept, key=lambda each: (each.occurrence, each.customer_id))


def _span(asked: Asked) -> tuple[date, date]:
    """What was before today is over; without an end those of the next days."""
    start = max(day_of(asked.start or asked.now), day_of(asked.now))
    return start, day_of(asked.end or within_a_week(asked.now))


_kept: Final[KeptByCustomer[list[Found]]] = KeptByCustomer(
    lambda: frozenset({Table.CUSTOMER, Table.CONTACT_PERSON})
)


def _found(asked: Asked) -> list[Found]:
    """Asked again and again for the same days: of a million customers thousands have a birthday in them."""
    start, end = span = _span(asked)
    if asked.staff_id is not None:
        return coming(start, end, asked.staff_id)

    def ask(who: Collection[int] | None) -> dict[int, list[Found]]:
        found: dict[int, list[Found]] = {}
        for each in coming(start, end, who=who):
            found.setdefault(each.customer_id, []).append(each)
        return found

    return _kept.made_of(span, ask, _sorted)


def _sorted(found: Mapping[int, list[Found]]) -> list[Found]:
    return sorted(chain.from_iterable(found.values()), key=lambda each: (each.occurrence, each.customer_id))


def _rows(asked: Asked) -> list[Duty]:
    return [_duty(each, asked.language) for each in _found(asked)[: asked.limit]]


def _duty(found: Found, language: str) -> Duty:
    customer = Customer.by_id(found.customer_id)
    person = ContactPerson.by_id(found.person.id) if found.person is not None else None
    in_charge = Staff.by_id(customer.staff_id)
    birthday = customer.birthday if person is None else person.birthday
    whole = say_birthday(birthday, language)
    words = whole if language != "en" else ""  # English names need the room
    if words and birthday.calendar == Calendar.SOLAR:  # without its year, which the hint has
        words = dates.say_day(found.occurrence, language)
    return Duty(
        Due.BIRTHDAY,
        Opens(Table.CUSTOMER, customer.id),
        customer.name if person is None else person.name,
        # where a contact person is, is what the desk knows them by
        words if person is None else customer.name,
        Term(clock.end_of_day(found.occurrence), all_day=True),
        customer.staff_id,
        in_charge.name if in_charge is not None else "",
        hint=whole,
    )


def _count(asked: Asked) -> DueCount:
    return DueCount(len(_found(asked)))


BIRTHDAY = DutyKind(
    Due.BIRTHDAY,
    _rows,
    counter=_count,
    counted_in=frozenset({Table.CUSTOMER, Table.CONTACT_PERSON}),
    shown_from=frozenset({Table.STAFF}),
    listed_until=within_a_week,
)
