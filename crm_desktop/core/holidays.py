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

# Spans of days off, both ends included, and weekend days that are worked instead; month and day.
_Day = tuple[int, int]
_PUBLISHED: Final[dict[int, tuple[tuple[tuple[_Day, _Day], ...], tuple[_Day, ...]]]] = {
    2024: (
        (
            ((1, 1), (1, 1)),
            ((2, 10), (2, 17)),
            ((4, 4), (4, 6)),
            ((5, 1), (5, 5)),
            ((6, 10), (6, 10)),
            ((9, 15), (9, 17)),
            ((10, 1), (10, 7)),
        ),
        ((2, 4), (2, 18), (4, 7), (4, 28), (5, 11), (9, 14), (9, 29), (10, 12)),
    ),
    2025: (
        (
            ((1, 1), (1, 1)),
            ((1, 28), (2, 4)),
            ((4, 4), (4, 6)),
            ((5, 1), (5, 5)),
            ((5, 31), (6, 2)),
            ((10, 1), (10, 8)),
        ),
        ((1, 26), (2, 8), (4, 27), (9, 28), (10, 11)),
    ),
    2026: (
        (
            ((1, 1), (1, 3)),
            ((2, 15), (2, 23)),
            ((4, 4), (4, 6)),
            ((5, 1), (5, 5)),
            ((6, 19), (6, 21)),
            ((9, 25), (9, 27)),
            ((10, 1), (10, 7)),
        ),
        ((1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10)),
    ),
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
    spans, worked = _PUBLISHED.get(year, ((), ()))
    kinds: dict[date, DayKind] = {}
    for first, last in spans:
        day = date(year, *first)
        while day <= date(year, *last):
            kinds[day] = OFF
            day += timedelta(days=1)
    return kinds | {date(year, *place): WORK for place in worked}


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
