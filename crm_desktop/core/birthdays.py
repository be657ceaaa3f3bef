"""Birthdays by the solar or the lunar calendar: read as people write them, and the days on which they fall.

Where a year lacks the day (DOMAIN, section 2): a leap month falls in the ordinary month of that number, day
30 on day 29 of a short month, 29 February on the 28th. `say_fallback` tells the user so.
"""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from datetime import date, timedelta
from functools import lru_cache

from crm_desktop.core import clock, dates, lunar
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.date_orders import DateOrder
from crm_desktop.core.enums import Calendar
from crm_desktop.core.patterns import late
from crm_desktop.core.words import say

Day = tuple[Calendar, int, int, bool]
"""A birthday without its year: calendar, month, day, leap month."""

_NOISE = late(r"^(?:生日|出生日期|出生|生于|birthday|born)[ :]*|[ ]*(?:生日|出生|生)$")
_YEARLESS = late(r"--(\d{1,2})-?(\d{1,2})")
_NO_YEAR = 1604
"""Apple's Contacts keep a birthday without a year in this one."""
_SOLAR_SAID = late(r"^(?:公历|阳历|新历|国历|solar)[ :]*|[ ]*\(?(?:公历|阳历|新历|solar)\)?$")


def parse_birthday(value: object, order: DateOrder | None = None) -> Birthday | None:
    """The birthday meant by a cell or a field; None if it is not clear or no such day ever was.

    Takes dates, Excel's serial numbers and texts: "1975-03-12", "10月1日", "农历八月十五", "腊月廿三",
    "闰六月初六", "农历1988年八月十五", "阴历 8.15", "lunar 8-15". Two-figure years are of the hundred years
    up to today. Address books write "--05-17" or 1604-05-17 where the year is not known. A date cell of this
    year or later has its year from Excel ("10月1日" was typed): not known. ``order`` is that of the column,
    for figures that can mean several days.
    """
    if isinstance(value, str):
        return _from_text(value, order)
    day = dates.parse_date(value, clock.today())
    if day is None:
        return None
    year = day.year if day.year < clock.today().year and day.year != _NO_YEAR else None
    return _checked(Birthday(Calendar.SOLAR, year, day.month, day.day))


def next_occurrence(birthday: Birthday, on_or_after: date) -> date:
    """The first day on or after the given one on which the birthday is kept; ValueError past lunar 2100."""
    year = _year_of(birthday, on_or_after)
    while (day := occurrence(birthday, year)) < on_or_after:
        year += 1
    return day


def occurrences(birthday: Birthday, start: date, end: date) -> list[date]:
    """The days from start to end (both included) on which the birthday is kept, as far as that is known.

    Past lunar 2100 nobody knows on which days lunar birthdays fall: there are none.
    """
    found = []
    day = start
    with suppress(ValueError):
        while day <= end and (day := next_occurrence(birthday, day)) <= end:
            found.append(day)
            day += timedelta(days=1)
    return found


def occurrence(birthday: Birthday, year: int) -> date:
    """The day on which the birthday is kept in a year of its own calendar."""
    if birthday.calendar is Calendar.SOLAR:
        return date(year, birthday.month, min(birthday.day, dates.days_in_month(year, birthday.month)))
    leap = birthday.leap and lunar.leap_month(year) == birthday.month
    day = min(birthday.day, lunar.month_days(year, birthday.month, leap))
    return lunar.to_solar(lunar.LunarDate(year, birthday.month, day, leap))


@lru_cache(maxsize=16)
def kept_between(start: date, end: date) -> dict[Day, tuple[date, ...]]:
    """The birthdays, in both calendars, that are kept in the span, each with its days."""
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
    kept = {
        (calendar, month, number, leap): tuple(
            occurrences(Birthday(calendar, None, month, number, leap), start, end)
        )
        for calendar, month, number, leap in found
    }
    return {each: days for each, days in kept.items() if days}


def age_on(birthday: Birthday, day: date) -> int | None:
    """How old somebody is on the day on which the birthday is kept; None where the year is not known."""
    return None if birthday.year is None else _year_of(birthday, day) - birthday.year


def say_birthday(birthday: Birthday, language: str) -> str:
    """What it is called: "10月1日", "1975-03-12", "农历1988年八月十五"; "1 Oct", "lunar 8-15"."""
    year = birthday.year
    if birthday.calendar is Calendar.LUNAR:
        if language == "en":
            said = lunar.say_lunar(birthday.month, birthday.day, birthday.leap, language)
            between = " " if birthday.leap else "-"
            return said if year is None else said.replace("lunar ", f"lunar {year}{between}")
        said = lunar.say_lunar(birthday.month, birthday.day, birthday.leap, language)
        return f"农历{said}" if year is None else f"农历{year}年{said}"
    if year is None:  # a leap year, so that 29 February can be said
        return dates.say_day(date(2000, birthday.month, birthday.day), language)
    return dates.say_date(date(year, birthday.month, birthday.day), language)


def say_next(birthday: Birthday, today: date, language: str, *, counted: bool = True) -> str:
    """When it comes next, in both calendars, how old one becomes and, ``counted``, in how many days.

    "next 15 Sep 2027 (lunar 8-15), turns 72 in 318 days"; empty past lunar 2100, which nobody knows.
    """
    try:
        day = next_occurrence(birthday, today)
        kept = lunar.to_lunar(day)
    except ValueError:
        return ""
    in_lunar = lunar.say_lunar(kept.month, kept.day, kept.leap, language)
    age, days = age_on(birthday, day), (day - today).days
    coming = say("birthday.next", language, day=dates.say_date(day, language), lunar=in_lunar)
    turns = say("birthday.turns", language, age=age) if age else ""
    away = say("birthday.in_days" if days else "birthday.today", language, count=days) if counted else ""
    both = say("birthday.turns_in", language, turns=turns, away=away) if turns and away else turns or away
    return say("birthday.comma", language).join(filter(None, (coming, both)))


def say_fallback(birthday: Birthday, day: date, language: str) -> str:
    """Why the birthday is kept on `day` though that is not quite its date; "" where it is."""
    if birthday.calendar is Calendar.SOLAR:
        return say("date.common_year", language) if day.day != birthday.day else ""
    kept = lunar.to_lunar(day)
    if kept.leap != birthday.leap:
        name = lunar.month_name(birthday.month)
        return say("lunar.no_leap_month", language, name=name, month=birthday.month)
    return say("lunar.short_month", language) if kept.day != birthday.day else ""


def _year_of(birthday: Birthday, day: date) -> int:
    return day.year if birthday.calendar is Calendar.SOLAR else lunar.to_lunar(day).year


def _from_text(typed: str, order: DateOrder | None) -> Birthday | None:
    text = _NOISE.sub("", unicodedata.normalize("NFKC", typed).strip().lower())
    plain = _SOLAR_SAID.sub("", text)
    if plain == text and (parts := lunar.parse_lunar(text)):
        year, month, day, leap = parts
        return _checked(Birthday(Calendar.LUNAR, _past(year, text), month, day, leap))
    if match := _YEARLESS.fullmatch(plain):
        return _checked(Birthday(Calendar.SOLAR, None, int(match[1]), int(match[2])))
    if found := dates.split_date(plain, order):
        year, month, day = found
        year = None if year == _NO_YEAR else year
        return _checked(Birthday(Calendar.SOLAR, _past(year, plain), month, day))
    if plain.isdecimal() and len(plain) == 5 and (date_cell := dates.parse_date(plain, clock.today())):
        return parse_birthday(date_cell)
    return None


def _past(year: int | None, text: str) -> int | None:
    """A year that was written with two figures is not one to come."""
    if year is not None and year > clock.today().year and str(year) not in text:
        return year - 100
    return year


def _checked(birthday: Birthday) -> Birthday | None:
    """The birthday if such a day can be and is not yet to come."""
    year = birthday.year
    try:
        if birthday.calendar is Calendar.SOLAR:
            born = date(year if year is not None else 2000, birthday.month, birthday.day)
        elif year is not None:
            born = lunar.to_solar(lunar.LunarDate(year, birthday.month, birthday.day, birthday.leap))
        else:
            return birthday if 1 <= birthday.month <= 12 and 1 <= birthday.day <= 30 else None
    except ValueError:
        return None
    return birthday if year is None or (born.year >= 1880 and born <= clock.today()) else None
