"""When what a rule plans is due: offsets, days on which the office is closed, what is too old to plan."""

from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from crm_desktop.core import clock, dates, holidays
from crm_desktop.core.enums import CallbackKind, OffsetUnit
from crm_desktop.services.callbacks.candidates import PLANS, Candidate
from crm_desktop.storage.models import Rule

MADE_UP_FOR: Final = timedelta(days=7)
"""How long a call is still worth making that nobody could make in time: about an order typed in late (DOMAIN
section 2), to a number that was found only after the day."""

AT_ONCE: Final = frozenset({CallbackKind.AFTER_SERVICE, CallbackKind.AFTER_COMPLAINT})
_CLOSED_IN_A_ROW: Final = 12
"""More days than any holiday and the weekends beside it."""


class Due(NamedTuple):
    """A moment, and whether it stands for no time of that day."""

    at: datetime
    all_day: bool


def due_of(amount: int, unit: OffsetUnit, trigger: date | datetime) -> Due:
    """When something is due that follows (or precedes) a trigger, whether the office is open then or not.

    Hours run from the moment; days, working days and months lead to the end of a day (DOMAIN, callbacks).
    """
    if unit == OffsetUnit.HOURS:
        moment = trigger if isinstance(trigger, datetime) else clock.end_of_day(trigger)
        return Due(moment + timedelta(hours=amount), False)
    day = _day(trigger)
    if unit == OffsetUnit.DAYS:
        day += timedelta(days=amount)
    elif unit == OffsetUnit.MONTHS:
        day = dates.add_months(day, amount)
    else:
        step = timedelta(days=1 if amount >= 0 else -1)
        for _turn in range(abs(amount)):
            day += step
            while not holidays.is_working_day(day):
                day += step
    return Due(clock.end_of_day(day), True)


def open_day(day: date, *, after: date | None, today: date) -> date:
    """The day itself where the office works on it, else the working day before.

    Where that has passed, or does not lie after ``after`` (what is to be asked about had not happened), the
    next working day (DOMAIN section 2).
    """
    if holidays.is_working_day(day):
        return day
    before = _working(day, -1)
    if before < today or (after is not None and before <= after):
        return _working(day, 1)
    return before


def due(rule: Rule, candidate: Candidate, now: datetime) -> Due | None:
    """When the callback is due; None where it was due before the rule was on or the record was entered.

    An order finished or a complaint resolved within the last seven days is still called about, by the end of
    today, though its hours are over: an order only if it was typed in, not imported.
    """
    today = clock.local(now).date()
    found = _by_offset(rule, candidate, today)
    on, entered = rule.switched_on_at, candidate.entered_at
    in_time = found.at >= on and found.at >= entered
    if rule.kind in AT_ONCE and found.at < now:
        moment = candidate.trigger if isinstance(candidate.trigger, datetime) else found.at
        recent = now - MADE_UP_FOR <= moment
        if recent and candidate.by_hand and (found.at >= on or entered >= on):
            return Due(clock.end_of_day(today), True)
    if not in_time:
        return None
    if not found.all_day:
        return found
    return Due(clock.end_of_day(open_day(_day(found.at), after=_after(rule, candidate), today=today)), True)


def moved_off_closed_day(rule: Rule, day: date, occurrence: date | None, today: date) -> date:
    """Where a callback goes that was planned by day for a day on which the office turned out to be closed."""
    return open_day(day, after=occurrence if _follows(rule) else None, today=today)


def reach(rule: Rule) -> tuple[int, int]:
    """By how many days at least and at most the due day lies away from the trigger."""
    amount, unit = rule.offset_amount, rule.offset_unit
    if rule.kind in AT_ONCE:
        return 0, max(amount // 24 + 2, MADE_UP_FOR.days + 1)
    if rule.kind == CallbackKind.USAGE:  # there the offset is the interval
        amount = 0
    low, high = {
        OffsetUnit.HOURS: (amount // 24, amount // 24 + 2),
        OffsetUnit.DAYS: (amount, amount),
        OffsetUnit.WORKING_DAYS: (min(amount, amount * 2 - 15), max(amount, amount * 2 + 15)),
        OffsetUnit.MONTHS: (min(amount * 28, amount * 31), max(amount * 28, amount * 31)),
    }[unit]
    return low - _CLOSED_IN_A_ROW, high + _CLOSED_IN_A_ROW


def _by_offset(rule: Rule, candidate: Candidate, today: date) -> Due:
    if rule.kind == CallbackKind.USAGE:
        return due_of(0, OffsetUnit.DAYS, candidate.trigger)
    if rule.kind in PLANS and rule.offset_unit == OffsetUnit.MONTHS:
        # Who came into the plan late, a customer just made an A, is visited on the plan's next day.
        turn = dates.next_turn(_day(candidate.trigger), max(rule.offset_amount, 1), today)
        return Due(clock.end_of_day(turn), True)
    return due_of(rule.offset_amount, rule.offset_unit, candidate.trigger)


def _after(rule: Rule, candidate: Candidate) -> date | None:
    return _day(candidate.trigger) if _follows(rule) else None


def _follows(rule: Rule) -> bool:
    """Whether the callback follows its trigger, and must not come before it."""
    return rule.offset_amount >= 0 and rule.kind != CallbackKind.USAGE


def _day(moment: date | datetime) -> date:
    return clock.local(moment).date() if isinstance(moment, datetime) else moment


def _working(day: date, step: int) -> date:
    day += timedelta(days=step)
    while not holidays.is_working_day(day):
        day += timedelta(days=step)
    return day
