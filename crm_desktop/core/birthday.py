"""A birthday as one value: its calendar, month and day, the year where it is known, the leap month.

How it is read and on which days it is kept stands in ``birthdays``, which loads the lunar calendar.
"""

from typing import NamedTuple

from crm_desktop.core.enums import Calendar


class Birthday(NamedTuple):
    """A day of the year in its calendar; the year (lunar for a lunar one) is None where nobody knows it."""

    calendar: Calendar
    year: int | None
    month: int
    day: int
    leap: bool = False
