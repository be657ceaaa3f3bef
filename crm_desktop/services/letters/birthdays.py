"""Finds the birthdays that cards are written for: customers' and those of companies' contact persons."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from crm_desktop.core import birthdays as calendar
from crm_desktop.core import clock, dates
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.birthdays import Day
from crm_desktop.core.enums import Calendar
from crm_desktop.core.letters.letters import BirthdayOccasion
from crm_desktop.core.tables import Table
from crm_desktop.services.letters.due import Found, Person
from crm_desktop.storage.models import ContactPerson, Customer, Record
from crm_desktop.storage.queries import letters as queries
from crm_desktop.storage.queries.letters import BornOn

_OWNERS = (Customer, ContactPerson)


def birthdays(
    start: date, end: date, *, late: bool = False, who: Collection[int] | None = None
) -> Iterator[Found]:
    """Birthdays from ``start`` to ``end`` (both included), lunar ones converted for each year.

    ``late``: of each the last one in the span, where nobody dealt with it, a card can be posted, and the
    birthday had been entered by then. ``who``: only those of these customers and of the people there.
    """
    kept: Mapping[Day, tuple[date, ...]] = calendar.kept_between(start, end)
    if who is not None and len(who) < len(kept):
        born = {_day(row) for owner in _OWNERS for each in who for row in queries.birthdays_at(owner, each)}
        kept = {day: kept[day] for day in born if day in kept}
    elif late:  # a year of days: of few people, only theirs are looked at
        known = [day for owner in _OWNERS for day in queries.known_birthdays(owner, len(kept))]
        if len(known) < len(kept):
            kept = {day: kept[day] for day in set(known) if day in kept}
    for owner in _OWNERS:
        if late:
            yield from _missed(owner, kept, who)
            continue
        for row in queries.born_on(owner, kept, who):
            for day in kept.get(_day(row), ()):
                yield _birthday(owner, row, day)


def next_ones(customer_id: int, on_or_after: date) -> list[Found]:
    """The next birthday of a customer and of each contact person there, as far as they are known."""
    found = []
    for owner in _OWNERS:
        for row in queries.birthdays_at(owner, customer_id):
            day = calendar.next_occurrence(_of(_day(row)), on_or_after)
            found.append((owner is not Customer, _birthday(owner, row, day)))
    return [each for _not_itself, each in sorted(found, key=lambda pair: (pair[0], pair[1].due_at))]


def on(table: Table, record_id: int, day: date) -> Found | None:
    """The birthday on a day of the customer or contact person with this id."""
    owner = Customer if table == Table.CUSTOMER else ContactPerson
    row = queries.birthday_of(owner, record_id)
    return _birthday(owner, row, day) if row else None


def _missed(
    owner: type[Record], kept: Mapping[Day, tuple[date, ...]], who: Collection[int] | None
) -> Iterator[Found]:
    """The last day of each, where nobody dealt with it and the birthday was entered before it was over."""
    last = {each: (days[-1], clock.end_of_day(days[-1])) for each, days in kept.items()}
    rows = queries.missed_birthdays(owner, last, who)
    changed = queries.birthdays_changed_at(owner, [row.id for row in rows])
    for row in rows:
        day, until = last[_day(row)]
        if row.id not in changed or changed[row.id] <= until:
            yield _birthday(owner, row, day)


def _day(row: BornOn) -> Day:
    return row.calendar, row.month, row.day, row.leap


def _of(day: Day) -> Birthday:
    return Birthday(day[0], None, *day[1:])


def _birthday(owner: type[Record], row: BornOn, day: date) -> Found:
    moon = (row.month, row.day, row.leap) if row.calendar is Calendar.LUNAR else None
    return Found(
        row.customer_id,
        clock.end_of_day(day),
        day,
        owner._meta.table_name,
        row.id,
        BirthdayOccasion(
            day,
            moon,
            dates.whole_years(row.customer_since, day),
            age=calendar.age_on(Birthday(row.calendar, row.year, row.month, row.day, row.leap), day),
            whose=row.id,
        ),
        person=Person(row.id, row.name, row.honorific, row.post) if owner is ContactPerson else None,
    )
