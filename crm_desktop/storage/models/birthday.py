"""The birthday of a customer or contact person: one value to whoever asks, five columns in the table."""

from typing import Final

import peewee

from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import Calendar
from crm_desktop.core.values import ValueDict
from crm_desktop.storage.fields import EnumField, member
from crm_desktop.storage.models.base import Record

BIRTHDAY_COLUMNS: Final = (
    "birthday_calendar",
    "birthday_year",
    "birthday_month",
    "birthday_day",
    "birthday_leap",
)
"""In the order of ``stored_birthday``."""


class Born(Record):
    """A record with a birthday."""

    birthday_calendar = EnumField(Calendar, null=True)
    birthday_year = peewee.IntegerField(null=True)
    birthday_month = peewee.IntegerField(null=True)
    birthday_day = peewee.IntegerField(null=True)
    birthday_leap = peewee.BooleanField(default=False)

    @property
    def birthday(self) -> Birthday | None:
        return stored_birthday(*(getattr(self, name) for name in BIRTHDAY_COLUMNS))


def stored_birthday(
    calendar: str | None, year: int | None, month: int | None, day: int | None, leap: object
) -> Birthday | None:
    """The birthday that the five columns hold, as a query fetched them; None where they hold none."""
    if calendar is None or not month or not day:
        return None
    return Birthday(member(Calendar, calendar), year, month, day, bool(leap))


def birthday_columns(birthday: Birthday | None) -> ValueDict:
    """The values of the five columns for a birthday, or for none."""
    if birthday is None:
        return dict(zip(BIRTHDAY_COLUMNS, (None, None, None, None, False), strict=True))
    parts = (birthday.calendar, birthday.year, birthday.month, birthday.day, birthday.leap)
    return dict(zip(BIRTHDAY_COLUMNS, parts, strict=True))


def in_columns(values: ValueDict) -> ValueDict:
    """These values with a ``birthday`` among them as its columns."""
    if "birthday" not in values:
        return values
    rest = dict(values)
    return birthday_columns(rest.pop("birthday")) | rest
