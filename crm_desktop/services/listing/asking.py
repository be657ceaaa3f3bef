"""Conditions as users mean them, made what the database tests: spans from today on, months of birthdays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from math import inf, nextafter
from typing import Final

from crm_desktop.core import clock, dates, texts
from crm_desktop.core.errors import CrmError
from crm_desktop.core.fields.declaration import ValueKind
from crm_desktop.core.folding import fold
from crm_desktop.core.lists.declaration import (
    BIRTHDAY_MONTHS,
    NEXT_MONTH,
    THIS_MONTH,
    Condition,
    Fields,
    How,
    ListField,
)
from crm_desktop.core.lists.spans import read_span
from crm_desktop.core.plain_numbers import read_number
from crm_desktop.core.tables import Table
from crm_desktop.core.words import say
from crm_desktop.storage.queries.listing.asked import Asked, Op

_WITHOUT_VALUES: Final = {How.YES: Op.TRUE, How.NO: Op.TRUE, How.SET: Op.SET, How.UNSET: Op.SET}
SOON_DAYS: Final = 30
"""So many days ahead one looks for what falls due."""
_Ends = tuple[date | None, date | None]
"""The first day, and the first day after it all."""


class ConditionMeaningless(CrmError):
    """A condition whose values say nothing for its field."""

    def __init__(self, field: ListField, values: Sequence[str]) -> None:
        super().__init__("error.condition_value", field=field.name, value=", ".join(values))
        self._field = field

    def text(self, language: str) -> str:
        return say(self.key, language, **{**self.params, "field": self._field.called(language)})


def asked(fields: Fields, conditions: Iterable[Condition]) -> list[Asked]:
    """What the database is to test; ``CrmError`` for a condition that this list does not know."""
    return [_asked(fields, condition) for condition in conditions]


def _asked(fields: Fields, condition: Condition) -> Asked:
    field = fields.get(condition.field)
    if field is None or not field.is_filtered or condition.how not in field.ways:
        raise CrmError("error.condition_unknown", field=condition.field)
    try:
        return _one(field, condition)
    except (ValueError, IndexError, OverflowError) as error:
        raise ConditionMeaningless(field, condition.values) from error


def _one(field: ListField, condition: Condition) -> Asked:
    name, how, values = condition
    negated = how in (How.NO, How.UNSET, How.IS_NOT, How.NOT_FOR)
    if name in ("overdue", "late", "maintenance_due"):
        return _due(name)._replace(negated=negated)
    if field.answered and how in (How.YES, How.NO):
        return Asked(name, Op.IN, (int(how is How.YES),))
    if how in _WITHOUT_VALUES:
        return Asked(name, _WITHOUT_VALUES[how], (), negated)
    if how is How.HAS:
        return Asked(name, Op.HAS, _parts(field, values))
    if how in (How.IS, How.IS_NOT):
        return Asked(name, Op.IN, _members(field, values), negated)
    return Asked(name, Op.RANGE, _ends(field, how, values), negated)


def _due(name: str) -> Asked:
    if name == "overdue":
        return Asked("next_contact", Op.RANGE, (None, clock.now()))
    if name == "late":
        return Asked(name, Op.RANGE, (None, clock.now()))
    return Asked(name, Op.RANGE, (None, clock.today() + timedelta(days=SOON_DAYS + 1)))


def _ends(field: ListField, how: How, values: Sequence[str]) -> tuple[object, object]:
    """The first value, and the first that is over the last one."""
    if field.kind is ValueKind.DAY:
        return _days(how, values)
    if field.kind is ValueKind.MOMENT:
        first, after = _days(how, values)
        return _moment(first), _moment(after)
    if field.kind is ValueKind.NUMBER:
        least, most = (read_number(each) if each else None for each in _two(values))
        return least, nextafter(most, inf) if most is not None else None
    low, high = (int(each) if each else None for each in _two(values))
    return low, high + 1 if high is not None else None


def _parts(field: ListField, values: Sequence[str]) -> tuple[str, ...]:
    """What is looked for in a text; a telephone number by its figures, as it is kept."""
    parts = [texts.searched(each) for each in values]
    if field.of is Table.PHONE:
        parts = ["".join(filter(str.isdecimal, fold(each))) for each in parts]
    if not all(parts) or not parts:
        raise ValueError("nothing is looked for")
    return tuple(parts)


def _members(field: ListField, values: Sequence[str]) -> tuple[object, ...]:
    if not values:
        raise ValueError("nothing is chosen")
    return tuple(each for value in values for each in _meant(field, value))


def _meant(field: ListField, value: str) -> Iterator[object]:
    if field.kind is ValueKind.BIRTHDAY:
        yield from _kept_in(value)
    elif not value:
        yield None
    elif field.choices is not None:
        yield field.choices(value)
    else:
        yield int(value) if field.kind is ValueKind.RECORD else value


def _two(values: Sequence[str]) -> Sequence[str]:
    if len(values) != 2 or not any(values):
        raise ValueError("no beginning and no end")
    return values


def _days(how: How, values: Sequence[str]) -> _Ends:
    """For ``NOT_FOR`` the days that it must not be: those of the span, and all to come."""
    today = clock.today()
    if how is How.BETWEEN:
        first, last = (date.fromisoformat(each) if each else None for each in _two(values))
        return first, last + timedelta(days=1) if last is not None else None
    span = read_span(values[0])
    if how is How.NEXT:
        return today, span.after(today) + timedelta(days=1)
    since = span.before(today)
    if how is How.LAST:
        return since, today + timedelta(days=1)
    return since + timedelta(days=1), None


def _moment(day: date | None) -> datetime | None:
    return clock.start_of_day(day) if day is not None else None


def _kept_in(value: str) -> Iterable[int]:
    """The birthdays that are kept in a month, the next time it comes."""
    from crm_desktop.core import birthdays  # late: with the tables of the lunar calendar
    from crm_desktop.storage.queries.listing.customers import birthday_key

    if value not in BIRTHDAY_MONTHS:
        raise ValueError(value)
    today = clock.today()
    first = today.replace(day=1)
    if value == NEXT_MONTH:
        first = dates.add_months(first, 1)
    elif value != THIS_MONTH:
        first = dates.add_months(first, (int(value) - today.month) % 12)
    last = dates.add_months(first, 1) - timedelta(days=1)
    for calendar, month, day, leap in birthdays.kept_between(first, last):
        yield birthday_key(calendar, month, day, leap)
