"""The Chinese lunar calendar: from days to lunar dates and back, festivals, solar terms, the words for them.

The months come from lunar-python (right for 1900 to 2100) and are kept per lunar year: one costs some
milliseconds.
"""

from __future__ import annotations

import math
import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from crm_desktop.core.numerals import full_year, read_number
from crm_desktop.core.patterns import late
from crm_desktop.core.words import say

FIRST_YEAR, LAST_YEAR = 1900, 2100
_JULIAN_DAY_OF_ORDINAL_0 = 1721425

MONTH_NAMES = ("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊")
_TENS = ("初", "十", "廿", "三")
_NUMERALS = "日一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class LunarDate:
    """A day of the lunar calendar; `leap` marks the second month of that number in its year."""

    year: int
    month: int
    day: int
    leap: bool = False


class NoteKind(StrEnum):
    """What a cell of the calendar says beside the number of the day."""

    FESTIVAL = "festival"
    SOLAR_TERM = "solar_term"
    LUNAR_DAY = "lunar_day"


@dataclass(frozen=True, slots=True)
class LunarNote:
    """The one thing worth saying about a day: a festival before a solar term before the lunar day."""

    text: str
    kind: NoteKind


# A lunar year has 12 or 13 months; the leap one has the number of the one before it. A birthday in a leap
# month that this year lacks falls into the plain month of that number, a 30th in a short month on the 29th.
@dataclass(frozen=True, slots=True)
class _Month:
    month: int
    leap: bool
    days: int
    first: int  # proleptic ordinal of its first day


_SOLAR_FESTIVALS = {
    (1, 1): "new_year",
    (3, 8): "womens_day",
    (5, 1): "labour_day",
    (6, 1): "childrens_day",
    (9, 10): "teachers_day",
    (10, 1): "national_day",
}
_LUNAR_FESTIVALS = {
    (1, 1): "spring_festival",
    (1, 15): "lantern_festival",
    (5, 5): "dragon_boat",
    (7, 7): "double_seventh",
    (7, 15): "ghost_festival",
    (8, 15): "mid_autumn",
    (9, 9): "double_ninth",
    (12, 8): "laba",
    (12, 23): "little_new_year",
}
_QINGMING = 6


@lru_cache(maxsize=256)
def _months(year: int) -> tuple[_Month, ...]:
    """The 12 or 13 months of a lunar year."""
    from lunar_python import LunarYear

    if not FIRST_YEAR - 1 <= year <= LAST_YEAR:
        raise ValueError(f"no lunar calendar for {year}")
    return tuple(
        _Month(
            abs(month.getMonth()),
            month.isLeap(),
            month.getDayCount(),
            int(month.getFirstJulianDay()) - _JULIAN_DAY_OF_ORDINAL_0,
        )
        for month in LunarYear(year).getMonths()
        if month.getYear() == year
    )


@lru_cache(maxsize=256)
def _terms(year: int) -> dict[date, int]:
    """The 24 solar terms of a solar year, numbered from 0 (Minor Cold, January) to 23 (Winter Solstice)."""
    from lunar_python import LunarYear

    # A lunar year's list starts with the Major Snow and the Winter Solstice of the solar year before.
    moments = LunarYear(year).getJieQiJulianDays()[2:26]
    ordinals = [math.floor(moment + 0.5) - _JULIAN_DAY_OF_ORDINAL_0 for moment in moments]
    return {date.fromordinal(ordinal): number for number, ordinal in enumerate(ordinals)}


@lru_cache(maxsize=4096)
def to_lunar(day: date) -> LunarDate:
    """The lunar date of a day from 1900 to the end of lunar 2100; ValueError outside."""
    ordinal = day.toordinal()
    year = day.year
    if year > LAST_YEAR or ordinal < _months(year)[0].first:
        year -= 1
    months = _months(year)
    month = months[bisect_right([month.first for month in months], ordinal) - 1]
    if ordinal >= month.first + month.days:
        raise ValueError(f"no lunar calendar for {day}")
    return LunarDate(year, month.month, ordinal - month.first + 1, month.leap)


def to_solar(lunar: LunarDate) -> date:
    """The day of a lunar date; ValueError where that year has no such month or the month no such day."""
    for month in _months(lunar.year):
        if (month.month, month.leap) == (lunar.month, lunar.leap) and 1 <= lunar.day <= month.days:
            return date.fromordinal(month.first + lunar.day - 1)
    raise ValueError(f"no such lunar date: {lunar}")


def leap_month(year: int) -> int:
    """The number of the leap month of a lunar year, 0 in a year without one."""
    return next((month.month for month in _months(year) if month.leap), 0)


def month_days(year: int, month: int, leap: bool = False) -> int:
    """29 or 30; 0 for a leap month that the year does not have."""
    return next((known.days for known in _months(year) if (known.month, known.leap) == (month, leap)), 0)


def solar_term(day: date) -> int | None:
    """The number of the solar term that falls on the day (words: `solar_term.<number>`), or None."""
    return _terms(day.year).get(day)


def festival(day: date) -> str | None:
    """The slug of the festival on the day (words: `festival.<slug>`); a lunar one before a solar one."""
    lunar = to_lunar(day)
    if not lunar.leap and (slug := _LUNAR_FESTIVALS.get((lunar.month, lunar.day))):
        return slug
    if lunar.month == 12 and lunar.day == _last_day_of_year(lunar.year):
        return "new_years_eve"
    if slug := _SOLAR_FESTIVALS.get((day.month, day.day)):
        return slug
    return "qingming" if solar_term(day) == _QINGMING else None


def festival_date(slug: str, year: int) -> date:
    """The day of a festival in a solar year (those of the twelfth month: in the lunar year).

    KeyError if there is no festival of that slug.
    """
    if slug == "qingming":
        return next(day for day, number in _terms(year).items() if number == _QINGMING)
    if slug == "new_years_eve":
        return to_solar(LunarDate(year, 12, _last_day_of_year(year)))
    for (month, number), name in _SOLAR_FESTIVALS.items():
        if name == slug:
            return date(year, month, number)
    month, number = {name: place for place, name in _LUNAR_FESTIVALS.items()}[slug]
    return to_solar(LunarDate(year, month, number))


def lunar_label(day: date, language: str) -> str:
    """The lunar date of a day: "九月十二" or "lunar 9-12"; "" where the calendar does not reach."""
    try:
        lunar = to_lunar(day)
    except ValueError:
        return ""
    return say_lunar(lunar.month, lunar.day, lunar.leap, language)


def say_lunar(month: int, day: int, leap: bool, language: str) -> str:
    """A lunar month and day: "闰六月初六" or "lunar leap 6-6"."""
    if language == "en":
        return f"lunar {'leap ' if leap else ''}{month}-{day}"
    return month_name(month, leap) + day_name(day)


def month_name(month: int, leap: bool = False) -> str:
    """ "正月", "闰六月", "腊月"."""
    return ("闰" if leap else "") + MONTH_NAMES[month - 1] + "月"


def day_name(day: int) -> str:
    """ "初一", "初十", "十五", "二十", "廿三", "三十"."""
    if day in (10, 20, 30):
        return {10: "初十", 20: "二十", 30: "三十"}[day]
    return _TENS[day // 10] + _NUMERALS[day % 10]


@lru_cache(maxsize=4096)
def cell_note(day: date, language: str = "zh_CN") -> LunarNote:
    """What the calendar writes into the corner of a day; on the first of a lunar month the month's name."""
    try:
        slug = festival(day)
    except ValueError:
        return LunarNote("", NoteKind.LUNAR_DAY)
    if slug:
        return LunarNote(say(f"festival.{slug}", language), NoteKind.FESTIVAL)
    term = solar_term(day)
    if term is not None:
        return LunarNote(say(f"solar_term.{term}", language), NoteKind.SOLAR_TERM)
    lunar = to_lunar(day)
    if language == "en":
        text = (
            say_lunar(lunar.month, 1, lunar.leap, language)
            if lunar.day == 1
            else f"{lunar.month}-{lunar.day}"
        )
    else:
        text = month_name(lunar.month, lunar.leap) if lunar.day == 1 else day_name(lunar.day)
    return LunarNote(text, NoteKind.LUNAR_DAY)


def _last_day_of_year(year: int) -> int:
    return month_days(year, 12)


_FIGURES = r"[\d〇零○一二三四五六七八九十廿卅]"
_LUNAR = late(
    r"(?P<said>农历|阴历|旧历|夏历|农|lunar)?[ :]*"
    rf"(?:(?P<year>\d{{2,4}}|[〇零○一二三四五六七八九]{{2,4}})(?:年|[-./ ]+))?(?:农历|阴历|旧历)?[ ]*"
    rf"(?P<leap>闰|leap)?[ ]*(?P<month>[正冬腊元]|{_FIGURES}{{1,3}})(?P<mark>月|[-./ ])[ ]*"
    rf"(?P<early>初)?(?P<day>{_FIGURES}{{1,3}})(?P<solar>[日号])?"
    r"[ ]*(?P<after>\(?(?:农历|阴历|旧历|lunar)\)?)?",
    re.IGNORECASE,
)


def parse_lunar(text: str) -> tuple[int | None, int, int, bool] | None:
    """Year (if said), month, day and leap of a text that can only be a lunar date, else None.

    "腊月廿三", "闰六月初六", "农历1988年八月十五", "阴历 8.15", "8-15(农历)";
    "八月十五" too, written in words and without 日.
    """
    match = _LUNAR.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if match is None:
        return None
    month_text, day_text = match["month"], match["day"]
    in_words = match["mark"] == "月" and not re.search("[0-9]", month_text + day_text)
    certain = match["said"] or match["after"] or match["leap"] or match["early"] or month_text in "正冬腊"
    if not certain and not (in_words and not match["solar"]) and not any(char in "廿卅" for char in day_text):
        return None
    month = {"正": 1, "元": 1, "冬": 11, "腊": 12}.get(month_text) or read_number(month_text)
    day = read_number(day_text)
    if month is None or day is None or not (1 <= month <= 12 and 1 <= day <= 30):
        return None
    if match["early"] and day > 10:
        return None
    return _full_year(match["year"]), month, day, bool(match["leap"])


def _full_year(text: str | None) -> int | None:
    year = read_number(text) if text else None
    return full_year(year) if year is not None else None
