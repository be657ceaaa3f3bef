"""What an odometer says of the next maintenance: when it will show the kilometres at which that is due."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, NamedTuple

MOST_KM: Final = 9_999_999
"""More no odometer shows."""
LONGEST: Final = timedelta(days=3660)
"""Further ahead nothing is foretold."""


class Reading(NamedTuple):
    """What the odometer showed at the end of a day."""

    day: date
    km: int


_SAID = re.compile(r"(\d{1,7}) km \((\d{4}-\d\d-\d\d)\)", re.ASCII)


def said(readings: Iterable[Reading]) -> str:
    """Readings as a cell of a file has them: ``12000 km (2026-05-01); 15400 km (2026-08-03)``."""
    return "; ".join(f"{each.km} km ({each.day})" for each in sorted(readings))


def read(text: str) -> list[Reading] | None:
    """What ``said`` made a text of; None for any other."""
    found = [_SAID.fullmatch(part.strip()) for part in text.split(";")]
    try:
        return (
            [Reading(date.fromisoformat(each[2]), int(each[1])) for each in found if each is not None]
            if all(found)
            else None
        )
    except ValueError:
        return None


def fits(reading: Reading, among: Iterable[Reading]) -> bool:
    """Whether a reading can be true beside others: an odometer does not go back."""
    return all(
        (each.day < reading.day and each.km <= reading.km)
        or (each.day > reading.day and each.km >= reading.km)
        or each.day == reading.day
        for each in among
    )


def forecast(readings: Iterable[Reading], target: int | None) -> date | None:
    """The day on which ``target`` km are reached, driven as between the last two readings (DOMAIN section 1).

    The last two are of different days: of several on one day the highest counts. None without two, without a
    target, and for what stands still; what has been reached is due on the day of the last reading.
    """
    by_day = _by_day(readings)
    if target is None or not by_day:
        return None
    *_others, last = days = sorted(by_day)
    if by_day[last] >= target:
        return last
    if len(days) < 2:
        return None
    before = days[-2]
    driven = by_day[last] - by_day[before]
    if driven <= 0:
        return None
    left = timedelta(days=(target - by_day[last]) * (last - before).days // driven)
    return last + left if left <= LONGEST else None


def next_target(readings: Iterable[Reading], interval: int | None) -> int | None:
    """The first whole number of intervals above what the odometer shows; None where one is not known."""
    by_day = _by_day(readings)
    return (by_day[max(by_day)] // interval + 1) * interval if by_day and interval else None


def _by_day(readings: Iterable[Reading]) -> dict[date, int]:
    """What it showed at the end of each day: of several readings the highest, whichever was typed first."""
    by_day: dict[date, int] = {}
    for reading in readings:
        by_day[reading.day] = max(reading.km, by_day.get(reading.day, 0))
    return by_day
