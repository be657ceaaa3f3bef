"""Deadlines: when something is due that has to be done within so many hours, days, working days or months.

All clocks run round the clock (DOMAIN, section 3), but working days leave out days off. Days and months
keep the time of day on the office's wall clock, hours are hours that pass: a summer-time change matters to
the former only. While a complaint is held, waiting for the customer, its deadlines move by as much.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from crm_desktop.core import clock, holidays
from crm_desktop.core.dates import add_months
from crm_desktop.core.enums import OffsetUnit
from crm_desktop.core.words import say

Hold = tuple[datetime, datetime | None]
"""A pause from one moment to another; None while it lasts."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """How long something may take; `day_starts` is when the counting starts for what came on a day off."""

    amount: int
    unit: OffsetUnit
    day_starts: time = time(9)


def due_at(
    received_at: datetime, deadline: Deadline, holds: Iterable[Hold] = (), now: datetime | None = None
) -> datetime:
    """The moment (UTC) by which it has to be done; an open hold counts up to `now` (the present by default).

    A hold that begins when the deadline has passed does not move it: what was missed stays missed.
    """
    due = _undisturbed(received_at, deadline)
    for start, end in _merged(holds, received_at, now or clock.now()):
        if start < due:
            due += end - start
    return due


def held(received_at: datetime, holds: Iterable[Hold], until: datetime) -> timedelta:
    """For how long the clocks stood still from receipt until a moment."""
    merged = _merged(holds, received_at, until)
    return sum((min(end, until) - min(start, until) for start, end in merged), timedelta())


def say_deadline(deadline: Deadline, language: str) -> str:
    """The length alone: "24 小时", "1 个月", "3 working days"."""
    one = "one_" if deadline.amount == 1 else ""
    return say(f"deadline.{one}{deadline.unit.value}", language, n=deadline.amount)


def _undisturbed(received_at: datetime, deadline: Deadline) -> datetime:
    if deadline.unit is OffsetUnit.HOURS:
        return received_at + timedelta(hours=deadline.amount)
    here = clock.local(received_at)
    if deadline.unit is OffsetUnit.DAYS:
        return clock.at_local(here.date() + timedelta(days=deadline.amount), here.time())
    if deadline.unit is OffsetUnit.MONTHS:
        return clock.at_local(add_months(here.date(), deadline.amount), here.time())
    day, at = here.date(), here.time()
    if not holidays.is_working_day(day):
        day, at = _next_working_day(day), deadline.day_starts
    for _ in range(deadline.amount):
        day = _next_working_day(day)
    return clock.at_local(day, at)


def _next_working_day(day: date) -> date:
    day += timedelta(days=1)
    while not holidays.is_working_day(day):
        day += timedelta(days=1)
    return day


def _merged(holds: Iterable[Hold], received_at: datetime, now: datetime) -> list[tuple[datetime, datetime]]:
    """The holds in order, none overlapping, nothing before receipt."""
    merged: list[tuple[datetime, datetime]] = []
    closed = ((max(start, received_at), end if end is not None else now) for start, end in holds)
    for start, end in sorted(closed):
        if end <= start:
            continue
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
