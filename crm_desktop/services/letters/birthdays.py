"""Finds the birthdays that cards are written for: customers' and those of companies' contact persons."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, Final

from crm_desktop.core import birthdays as calendar
from crm_desktop.core import clock, dates, lunar
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import Calendar, CustomerStatus, LetterKind
from crm_desktop.core.letters.letters import BirthdayOccasion
from crm_desktop.services.letters.due import Found, Person
from crm_desktop.storage.change import chunks
from crm_desktop.storage.fields import member, parse_day, utc_text
from crm_desktop.storage.models import database

_BORN: Final = (
    '{0}."birthday_calendar", {0}."birthday_month", {0}."birthday_day", {0}."birthday_leap",'
    ' {0}."created_at", {0}."id", customer."customer_since", {0}."birthday_year"'
)
_CUSTOMERS: Final = f"""SELECT {_BORN.format("customer")}, customer.id, '', '', '' FROM customer
 WHERE customer.birthday_calendar IS NOT NULL"""
_CONTACTS: Final = f"""SELECT {_BORN.format("person")}, customer.id, person.name, person.honorific,
       person.post
  FROM contact_person AS person JOIN customer ON customer.id = person.customer_id
 WHERE person.birthday_calendar IS NOT NULL"""
_MAY_BE_WRITTEN: Final = f""" AND customer.status <> '{CustomerStatus.LOST.value}'
   AND NOT customer.do_not_post
   AND trim(customer.province || customer.city || customer.district || customer.street) <> ''"""
_LOOKED_UP: Final = 500
Day = tuple[Calendar, int, int, bool]
"""Calendar, month, day, leap month."""


def birthdays(
    start: date, end: date, *, late: bool = False, who: Collection[int] | None = None
) -> Iterator[Found]:
    """Birthdays from ``start`` to ``end`` (both included), lunar ones converted for each year.

    ``late``: of each the last one in the span, where nobody dealt with it, a card can be posted, and the
    birthday had been entered by then. ``who``: only those of these customers and of the people there.
    """
    kept = _kept_on(start, end)
    of_some = "" if who is None else f" AND customer.id IN ({', '.join(map(str, map(int, who)))})"
    if late:
        yield from _missed(kept, of_some)
        return
    for table, alias, query in (
        ("customer", "customer", _CUSTOMERS),
        ("contact_person", "person", _CONTACTS),
    ):
        for row in database.execute_sql(f"{query} AND {_among(alias, kept)}{of_some}"):
            for day in kept.get(_day(row), ()):
                yield _birthday(table, row, day)


def next_ones(customer_id: int, on_or_after: date) -> list[Found]:
    """The next birthday of a customer and of each contact person there, as far as they are known."""
    found = []
    for table, query in (("customer", _CUSTOMERS), ("contact_person", _CONTACTS)):
        for row in database.execute_sql(f"{query} AND customer.id = ?", (customer_id,)):
            day = calendar.next_occurrence(_of(_day(row)), on_or_after)
            found.append(_birthday(table, row, day))
    return sorted(found, key=lambda each: (each.source_table != "customer", each.due_at))


def on(table: str, record_id: int, day: date) -> Found | None:
    """The birthday on a day of the customer or contact person with this id."""
    query, alias = (_CUSTOMERS, "customer") if table == "customer" else (_CONTACTS, "person")
    row = database.execute_sql(f"{query} AND {alias}.id = ?", (record_id,)).fetchone()
    return _birthday(table, row, day) if row else None


def _missed(kept: Mapping[Day, tuple[date, ...]], of_some: str) -> Iterator[Found]:
    """The last day of each, where nobody dealt with it and the birthday was entered before it was over.

    A year of them is most of those that are known: the database itself leaves out what was dealt with.
    """
    if not kept:
        return
    last = ", ".join(
        f"('{each[0].value}', {each[1]}, {each[2]}, {int(each[3])}, '{days[-1].isoformat()}',"
        f" '{utc_text(clock.end_of_day(days[-1]))}')"
        for each, days in kept.items()
    )
    for table, alias, query in (
        ("customer", "customer", _CUSTOMERS),
        ("contact_person", "person", _CONTACTS),
    ):
        asked = query.replace("SELECT ", "SELECT kept.occurrence, kept.until, ", 1)
        rows = database.execute_sql(
            f"WITH kept(calendar, month, day, leap, occurrence, until) AS (VALUES {last})"
            f" {asked.replace(' FROM ', ' FROM kept CROSS JOIN ', 1)}"
            f" AND {alias}.birthday_month IS NOT NULL AND {alias}.birthday_calendar = kept.calendar"
            f" AND {alias}.birthday_month = kept.month AND {alias}.birthday_day = kept.day"
            f" AND {alias}.birthday_leap = kept.leap AND {alias}.created_at <= kept.until"
            f"{_MAY_BE_WRITTEN}{_dealt_with('letter', table, alias)}"
            f"{_dealt_with('letter_put_aside', table, alias)}{of_some} ORDER BY {alias}.id",
        ).fetchall()
        entered = _entered(table, [row[7] for row in rows])
        for day, until, *row in rows:
            if entered.get(row[5], "") <= until:
                yield _birthday(table, row, parse_day(day))


def _dealt_with(log: str, table: str, alias: str) -> str:
    return (
        f" AND NOT EXISTS (SELECT 1 FROM {log} AS dealt WHERE dealt.kind = '{LetterKind.BIRTHDAY.value}'"
        f" AND dealt.source_table = '{table}' AND dealt.source_id = {alias}.id"
        " AND dealt.occurrence = kept.occurrence)"
    )


def _entered(table: str, ids: Sequence[int]) -> dict[int, str]:
    """When the birthday of each of these was changed last, of those whose birthday ever was."""
    found: dict[int, str] = {}
    for some in chunks(ids, 500):
        marks = ", ".join("?" * len(some))
        changed = database.execute_sql(
            f"""SELECT entry.first_id, MAX(entry.created_at) FROM change_entry AS entry
                 WHERE entry.table_name = ? AND entry.operation = 'update' AND entry.first_id IN ({marks})
                   AND entry.old_values LIKE '%"birthday%' GROUP BY entry.first_id""",
            (table, *some),
        )
        found.update(dict(changed.fetchall()))
    return found


def _among(alias: str, kept: Mapping[Day, Any]) -> str:
    """SQL: whose birthday is one of these. Few are looked up in the index, each by all of its parts."""
    born = f"{alias}.birthday_month IS NOT NULL AND "
    if len(kept) > _LOOKED_UP:
        months = sorted({month for _calendar, month, _day, _leap in kept})
        return f"{born}{alias}.birthday_month IN ({', '.join(map(str, months))})"
    parts = ", ".join(f"{alias}.birthday_{part}" for part in ("calendar", "month", "day", "leap"))
    days = ", ".join(f"('{each[0].value}', {each[1]}, {each[2]}, {int(each[3])})" for each in kept)
    return f"{born}({parts}) IN (VALUES {days})" if kept else f"{born}FALSE"


@lru_cache(maxsize=16)
def _kept_on(start: date, end: date) -> dict[Day, tuple[date, ...]]:
    """The birthdays, in both calendars, that are kept in the span, each with its days; the same for a day."""
    found: set[Day] = set()
    day = start
    while day <= min(end, start + timedelta(days=800)):
        found.add((Calendar.SOLAR, day.month, day.day, False))
        if (day.month, day.day) == (2, 28):
            found.add((Calendar.SOLAR, 2, 29, False))
        try:
            moon = lunar.to_lunar(day)
        except ValueError:  # the tables end in 2100
            pass
        else:
            for number in (moon.day, 30) if moon.day == 29 else (moon.day,):
                found |= {(Calendar.LUNAR, moon.month, number, leap) for leap in (False, True)}
        day += timedelta(days=1)
    kept = {each: tuple(calendar.occurrences(_of(each), start, end)) for each in found}
    return {each: days for each, days in kept.items() if days}


def _day(row: Any) -> Day:
    return member(Calendar, row[0]), row[1], row[2], bool(row[3])


def _of(day: Day) -> Birthday:
    return Birthday(day[0], None, *day[1:])


def _birthday(table: str, row: Any, day: date) -> Found:
    known, month, number, leap = _day(row)
    moon = (month, number, leap) if known is Calendar.LUNAR else None
    year, customer_id, name, honorific, post = row[7:]
    return Found(
        customer_id,
        clock.end_of_day(day),
        day,
        table,
        row[5],
        BirthdayOccasion(
            day,
            moon,
            dates.whole_years(parse_day(row[6]), day),
            age=calendar.age_on(Birthday(known, year, month, number, leap), day),
            whose=row[5],
        ),
        person=Person(row[5], name, honorific, post) if table == "contact_person" else None,
    )
