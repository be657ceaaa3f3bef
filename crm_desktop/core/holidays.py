"""Days off and make-up workdays of mainland China, and what a working day is.

The State Council's General Office publishes each year's days in the autumn before (2024: 25 Oct 2023; 2025:
12 Nov 2024; 2026: 4 Nov 2025). Nobody knows them earlier, so a year that is not in the table falls back to
weekends and the festival days off by law (全国年节及纪念日放假办法, as amended in November 2024).
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Final, Literal

from crm_desktop.core import lunar
from crm_desktop.core.words import say

DayKind = Literal["休", "班"]

OFF: Final = "休"
WORK: Final = "班"

# Days off (month.day, spans with both ends) and the weekend days that are worked instead, as published.
_PUBLISHED: Final[dict[int, tuple[str, str]]] = {
    2004: ("1.1 1.22-1.28 5.1-5.7 10.1-10.7", "1.17 1.18 5.8 5.9 10.9 10.10"),
    2005: ("1.1-1.3 2.9-2.15 5.1-5.7 10.1-10.7", "2.5 2.6 4.30 5.8 10.8 10.9 12.31"),
    2006: ("1.1-1.3 1.29-2.4 5.1-5.7 10.1-10.7", "1.28 2.5 4.29 4.30 9.30 10.8 12.30 12.31"),
    2007: ("1.1-1.3 2.18-2.24 5.1-5.7 10.1-10.7 12.30-12.31", "2.17 2.25 4.28 4.29 9.29 9.30 12.29"),
    2008: ("1.1 2.6-2.12 4.4-4.6 5.1-5.3 6.7-6.9 9.13-9.15 9.29-10.5", "2.2 2.3 5.4 9.27 9.28"),
    2009: ("1.1-1.3 1.25-1.31 4.4-4.6 5.1-5.3 5.28-5.30 10.1-10.8", "1.4 1.24 2.1 5.31 9.27 10.10"),
    2010: (
        "1.1-1.3 2.13-2.19 4.3-4.5 5.1-5.3 6.14-6.16 9.22-9.24 10.1-10.7",
        "2.20 2.21 6.12 6.13 9.19 9.25 9.26 10.9",
    ),
    2011: (
        "1.1-1.3 2.2-2.8 4.3-4.5 4.30-5.2 6.4-6.6 9.10-9.12 10.1-10.7",
        "1.30 2.12 4.2 10.8 10.9 12.31",
    ),
    2012: ("1.1-1.3 1.22-1.28 4.2-4.4 4.29-5.1 6.22-6.24 9.30-10.7", "1.21 1.29 3.31 4.1 4.28 9.29"),
    2013: (
        "1.1-1.3 2.9-2.15 4.4-4.6 4.29-5.1 6.10-6.12 9.19-9.21 10.1-10.7",
        "1.5 1.6 2.16 2.17 4.7 4.27 4.28 6.8 6.9 9.22 9.29 10.12",
    ),
    2014: ("1.1 1.31-2.6 4.5-4.7 5.1-5.3 6.2 9.8 10.1-10.7", "1.26 2.8 5.4 9.28 10.11"),
    2015: (
        "1.1-1.3 2.18-2.24 4.5-4.6 5.1 6.20-6.22 9.3-9.5 9.27 10.1-10.7",
        "1.4 2.15 2.28 9.6 10.10",
    ),
    2016: ("1.1 2.7-2.13 4.4 5.1-5.2 6.9-6.11 9.15-9.17 10.1-10.7", "2.6 2.14 6.12 9.18 10.8 10.9"),
    2017: ("1.1-1.2 1.27-2.2 4.2-4.4 5.1 5.28-5.30 10.1-10.8", "1.22 2.4 4.1 5.27 9.30"),
    2018: (
        "1.1 2.15-2.21 4.5-4.7 4.29-5.1 6.18 9.24 10.1-10.7 12.30-12.31",
        "2.11 2.24 4.8 4.28 9.29 9.30 12.29",
    ),
    2019: ("1.1 2.4-2.10 4.5-4.7 5.1-5.4 6.7-6.9 9.13-9.15 10.1-10.7", "2.2 2.3 4.28 5.5 9.29 10.12"),
    2020: ("1.1 1.24-2.2 4.4-4.6 5.1-5.5 6.25-6.27 10.1-10.8", "1.19 4.26 5.9 6.28 9.27 10.10"),
    2021: (
        "1.1-1.3 2.11-2.17 4.3-4.5 5.1-5.5 6.12-6.14 9.19-9.21 10.1-10.7",
        "2.7 2.20 4.25 5.8 9.18 9.26 10.9",
    ),
    2022: (
        "1.1-1.3 1.31-2.6 4.3-4.5 4.30-5.4 6.3-6.5 9.10-9.12 10.1-10.7 12.31",
        "1.29 1.30 4.2 4.24 5.7 10.8 10.9",
    ),
    2023: (
        "1.1-1.2 1.21-1.27 4.5 4.29-5.3 6.22-6.24 9.29-10.6 12.30-12.31",
        "1.28 1.29 4.23 5.6 6.25 10.7 10.8",
    ),
    2024: (
        "1.1 2.10-2.17 4.4-4.6 5.1-5.5 6.10 9.15-9.17 10.1-10.7",
        "2.4 2.18 4.7 4.28 5.11 9.14 9.29 10.12",
    ),
    2025: ("1.1 1.28-2.4 4.4-4.6 5.1-5.5 5.31-6.2 10.1-10.8", "1.26 2.8 4.27 9.28 10.11"),
    2026: ("1.1-1.3 2.15-2.23 4.4-4.6 5.1-5.5 6.19-6.21 9.25-9.27 10.1-10.7", "1.4 2.14 2.28 5.9 9.20 10.10"),
}


def is_published(year: int) -> bool:
    """Whether the days of the year are known."""
    return year in _PUBLISHED


def day_kind(day: date) -> DayKind | None:
    """休 for a published day off (a weekend inside a holiday too), 班 for a make-up workday, else None."""
    return _published(day.year).get(day)


def say_day_kind(day: date, language: str) -> str:
    """What the calendar shows: "休", "班" or, in English, "off", "work"; "" for an ordinary day."""
    kind = day_kind(day)
    return say("holiday.off" if kind == OFF else "holiday.work", language) if kind else ""


def is_working_day(day: date) -> bool:
    """Monday to Friday without days off, and make-up workdays."""
    kind = day_kind(day)
    if kind is not None:
        return kind == WORK
    if day.weekday() >= 5:
        return False
    return is_published(day.year) or day not in _statutory(day.year)


@lru_cache(maxsize=64)
def _published(year: int) -> dict[date, DayKind]:
    off, worked = _PUBLISHED.get(year, ("", ""))
    kinds: dict[date, DayKind] = {}
    for span in off.split():
        first, _, last = span.partition("-")
        day = _day(year, first)
        while day <= _day(year, last or first):
            kinds[day] = OFF
            day += timedelta(days=1)
    return kinds | {_day(year, place): WORK for place in worked.split()}


def _day(year: int, place: str) -> date:
    month, day = place.split(".")
    return date(year, int(month), int(day))


@lru_cache(maxsize=64)
def _statutory(year: int) -> frozenset[date]:
    """The festival days off by law; where the lunar calendar does not reach, the solar ones."""
    days = [date(year, *place) for place in ((1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3))]
    try:
        spring = lunar.festival_date("spring_festival", year)
        days += [spring + timedelta(days=offset) for offset in (-1, 0, 1, 2)]
        days += [lunar.festival_date(slug, year) for slug in ("qingming", "dragon_boat", "mid_autumn")]
    except ValueError:
        pass
    return frozenset(days)
