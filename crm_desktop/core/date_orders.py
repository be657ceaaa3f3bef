"""Days in figures that can mean several (5/6/1980, 05/06/07): which, by a column's values or a country."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from crm_desktop.core.numerals import full_year
from crm_desktop.core.patterns import late


class DateOrder(StrEnum):
    """In which order year, month and day stand; where the year is last or lacking, month and day alone."""

    YMD = "ymd"
    DMY = "dmy"
    MDY = "mdy"
    UNCLEAR = "unclear"
    """Some days of a column are written one way, some another: what can be either is not understood."""


CHOICES: Final = (DateOrder.YMD, DateOrder.DMY, DateOrder.MDY)
_FIGURES = late(r"(\d{1,2})\s*([-./])\s*(\d{1,2})(?:\s*\2\s*(\d{4}|\d{2}))?")

Parts = tuple[int | None, int, int]
"""Year (None if not said), month and day."""


class ColumnOrder(NamedTuple):
    """How a column's days are read, whether its own values leave no choice, and one that can mean several."""

    order: DateOrder
    by_values: bool
    example: str


def meanings(text: str) -> dict[DateOrder, Parts]:
    """The days that a text can mean, by the order of its figures; none where that is plain, or no day."""
    match = _FIGURES.fullmatch(text)
    if match is None:
        return {}
    first, second, third = match[1], match[3], match[4] or ""
    year_first = len(first) == len(third) == 2
    ways = {
        DateOrder.YMD: (first, second, third) if year_first else (third, first, second),
        DateOrder.DMY: (third, second, first),
        DateOrder.MDY: (third, first, second),
    }
    found = ((order, _day(*way)) for order, way in ways.items())
    return {order: day for order, day in found if day is not None}


def _day(year: str, month: str, day: str) -> Parts | None:
    said = full_year(int(year)) if len(year) == 2 else int(year or 0)
    try:
        date(said or 2000, int(month), int(day))  # without a year a leap year: 29 February can be said
    except ValueError:
        return None
    return said or None, int(month), int(day)


def read(text: str, order: DateOrder) -> Parts | None:
    """The day that a text means in a column of this order; one that can mean only one day means that."""
    found = meanings(text)
    return next(iter(found.values())) if len({*found.values()}) == 1 else found.get(order)


def of_column(texts: Iterable[str], usual: DateOrder, chosen: DateOrder | None = None) -> ColumnOrder | None:
    """How the days of a column are to be read; None where all of them are plain.

    As was ``chosen``, else by those of its values that leave no choice, else as is usual in the country.
    """
    left = set(CHOICES)
    several: dict[str, dict[DateOrder, Parts]] = {}
    for text in texts:
        found = meanings(text)
        if found:
            left.intersection_update(found)
        if len({*found.values()}) > 1:
            several[text] = found
    if not several:
        return None
    example = min(several, key=lambda text: (-len(text), text))
    if chosen is not None:
        return ColumnOrder(chosen, by_values=False, example=example)
    readings = {tuple(found.get(order) for found in several.values()) for order in left}
    order = usual if usual in left else min(left, default=DateOrder.UNCLEAR)
    if len(readings) > 1 and usual not in left:
        order = DateOrder.UNCLEAR
    if order is usual is DateOrder.YMD and not any(_has_year(text) for text in several):
        return None  # 10-3 is 3 October where the year comes first
    if order is DateOrder.YMD and all(found[order] == found[DateOrder.MDY] for found in several.values()):
        order = DateOrder.MDY  # the year is last
    return ColumnOrder(order, by_values=len(readings) < 2, example=example)


def _has_year(text: str) -> bool:
    match = _FIGURES.fullmatch(text)
    return match is not None and match[4] is not None
