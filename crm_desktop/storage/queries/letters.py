"""Letters that wait to be printed, and the birthdays that cards are written for."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Annotated, NamedTuple

from crm_desktop.core.enums import Calendar, CustomerStatus, LetterKind, LetterState
from crm_desktop.core.tables import Table
from crm_desktop.storage.models.base import Record
from crm_desktop.storage.models.office import ChangeEntry
from crm_desktop.storage.models.people import Customer
from crm_desktop.storage.queries import engine
from crm_desktop.storage.queries.engine import Either


class Waiting(NamedTuple):
    id: int
    due_at: datetime | None


def waiting() -> list[Waiting]:
    """The letters that were made and not printed yet, the oldest first."""
    found = f"SELECT id FROM letter WHERE state = '{LetterState.GENERATED}' AND"
    sql = "SELECT id, due_at FROM letter WHERE id IN ({}) ORDER BY id"
    # In SQLite in the very words of the index that holds only these, and asking it for nothing but ids.
    return engine.rows(
        Waiting,
        Either(
            sqlite=sql.format(f"{found} dealt_with = 0"),
            postgres=sql.format(f"{found} NOT dealt_with"),
        ),
    )


def any_finished(low: datetime, high: datetime, who: Collection[int] | None) -> bool:
    """Whether an order was finished in that time; only those of the customers ``who``."""
    among, ids = _among(who, "customer_id")
    found = f"SELECT 1 FROM service_order WHERE finished_at BETWEEN ? AND ?{among} LIMIT 1"
    return engine.value(int, found, low, high, *ids) is not None


def any_answered(who: Collection[int] | None) -> bool:
    """Whether a solution was ever proposed for a complaint; only those of the customers ``who``."""
    among, ids = _among(who, "customer_id")
    found = f"SELECT 1 FROM complaint WHERE proposed_at IS NOT NULL{among} LIMIT 1"
    return engine.value(int, found, *ids) is not None


class BornOn(NamedTuple):
    """A customer or contact person with a birthday; the name is empty for the customer itself."""

    calendar: Calendar
    month: int
    day: int
    leap: bool
    year: int | None
    entered_at: datetime
    id: int
    customer_since: date
    customer_id: int
    name: str
    honorific: str
    post: str


_BORN = """{of}.birthday_calendar, {of}.birthday_month, {of}.birthday_day, {of}.birthday_leap,
           {of}.birthday_year, {of}.created_at, {of}.id, customer.customer_since, customer.id"""
_CUSTOMERS = f"""SELECT {_BORN.format(of="customer")}, '', '', '' FROM customer
                  WHERE customer.birthday_month IS NOT NULL
                    AND customer.birthday_calendar IS NOT NULL"""
_CONTACTS = f"""SELECT {_BORN.format(of="person")}, person.name, person.honorific, person.post
                  FROM contact_person AS person JOIN customer ON customer.id = person.customer_id
                 WHERE person.birthday_month IS NOT NULL AND person.birthday_calendar IS NOT NULL"""
_MAY_BE_WRITTEN = f""" AND customer.status <> '{CustomerStatus.LOST}' AND NOT customer.do_not_post
   AND TRIM(customer.province || customer.city || customer.district || customer.street) <> ''"""
_LOOKED_UP = 500
"""Up to so many birthdays are looked up in the index, each by all of its parts."""


Day = tuple[Calendar, int, int, bool]
"""Calendar, month, day, leap month."""


def born_on(owner: type[Record], days: Collection[Day], who: Collection[int] | None) -> list[BornOn]:
    """The customers or contact persons whose birthday is one of these; only those of the customers ``who``.

    Of more than a few hundred only the months are looked at: some may have another day.
    """
    if not days:
        return []
    sql, of = _of(owner)
    values: list[object]
    if len(days) > _LOOKED_UP:
        sql += f" AND {of}.birthday_month IN (?)"
        values = [sorted({month for _calendar, month, _day, _leap in days})]
    else:
        parts = ", ".join(f"{of}.birthday_{part}" for part in ("calendar", "month", "day", "leap"))
        sql += f" AND ({parts}) IN (VALUES {', '.join(['(?, ?, ?, ?)'] * len(days))})"
        values = [part for each in days for part in each]
    among, ids = _among(who)
    return engine.rows(BornOn, f"{sql}{among} ORDER BY {of}.id", *values, *ids)


def missed_birthdays(
    owner: type[Record], last: Mapping[Day, tuple[date, datetime]], who: Collection[int] | None
) -> list[BornOn]:
    """Whose birthday is one of these, was known by its end, and nobody wrote a card for or put it aside.

    ``last`` has for each birthday the day and its end. Only those to whom a card can be posted. A year of
    birthdays is most of those that are known: the database itself leaves out what was dealt with.
    """
    if not last:
        return []
    sql, of = _of(owner)
    lines = ", ".join(["(?, ?, ?, ?, ?, ?)"] * len(last))
    table = owner._meta.table_name
    among, ids = _among(who)
    return engine.rows(
        BornOn,
        f"WITH kept (calendar, month, day, leap, occurrence, until) AS (VALUES {lines})"
        f" {sql.replace(' FROM ', ' FROM kept CROSS JOIN ', 1)}"
        f" AND {of}.birthday_calendar = kept.calendar AND {of}.birthday_month = kept.month"
        f" AND {of}.birthday_day = kept.day AND {of}.birthday_leap = kept.leap"
        f" AND {of}.created_at <= kept.until{_MAY_BE_WRITTEN}"
        f"{_not_in(Table.LETTER, table, of)}{_not_in(Table.LETTER_PUT_ASIDE, table, of)}{among}"
        f" ORDER BY {of}.id",
        *(part for each, (day, until) in last.items() for part in (*each, day, until)),
        *ids,
    )


def _not_in(log: Table, table: Table, of: str) -> str:
    return (
        f" AND NOT EXISTS (SELECT 1 FROM {log} AS dealt WHERE dealt.kind = '{LetterKind.BIRTHDAY}'"
        f" AND dealt.source_table = '{table}' AND dealt.source_id = {of}.id"
        " AND dealt.occurrence = kept.occurrence)"
    )


def _among(who: Collection[int] | None, column: str = "customer.id") -> tuple[str, list[list[int]]]:
    return ("", []) if who is None else (f" AND {column} IN (?)", [list(who)])


class KnownDay(NamedTuple):
    calendar: Calendar
    month: int
    day: int
    leap: bool


def known_birthdays(owner: type[Record], most: int) -> list[KnownDay]:
    """The birthdays that are known, of each customer or contact person one; no more than ``most``."""
    days = "birthday_calendar, birthday_month, birthday_day, birthday_leap"
    return engine.rows(
        KnownDay,
        f"SELECT {days} FROM {owner._meta.table_name}"
        f" WHERE birthday_month IS NOT NULL AND birthday_calendar IS NOT NULL ORDER BY {days} LIMIT ?",
        most,
    )


def birthdays_at(owner: type[Record], customer_id: int) -> list[BornOn]:
    """That of the customer, or those of its contact persons."""
    sql, of = _of(owner)
    return engine.rows(BornOn, f"{sql} AND customer.id = ? ORDER BY {of}.id", customer_id)


def birthday_of(owner: type[Record], record_id: int) -> BornOn | None:
    """That of the customer or contact person with this id."""
    sql, of = _of(owner)
    return engine.row(BornOn, f"{sql} AND {of}.id = ?", record_id)


def _of(owner: type[Record]) -> tuple[str, str]:
    return (_CUSTOMERS, "customer") if owner is Customer else (_CONTACTS, "person")


class LastChanged(NamedTuple):
    id: int
    at: Annotated[datetime, ChangeEntry.created_at.python_value]


def birthdays_changed_at(owner: type[Record], ids: Sequence[int]) -> dict[int, datetime]:
    """When the birthday of each was changed last, of those where it was."""
    sql = """SELECT first_id, created_at FROM change_entry
              WHERE table_name = ? AND operation = 'update' AND first_id IN (?)
                AND old_values LIKE '%"birthday%'"""
    table = owner._meta.table_name
    found = (row for some in engine.chunks(ids) for row in engine.rows(LastChanged, sql, table, some))
    return dict(
        sorted(found)
    )  # of each the latest: a damaged time is none, though as a text it may be greater
