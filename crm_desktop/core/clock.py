"""The one clock of the program: what time it is, and how the office's time zone turns moments into days.

Moments are aware datetimes in UTC with whole seconds; days are plain dates as the office's wall calendar
shows them. Nothing else in the program asks the operating system for the time.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

DEFAULT_ZONE = "Asia/Shanghai"
YEARS: Final = range(1900, 9001)
"""In which days and months can be added to a moment, and any zone be asked for it."""


class _Settings:
    """For the whole process: the office's zone, and how far its clock is ahead of the computer's."""

    def __init__(self) -> None:
        self.zone = ZoneInfo(DEFAULT_ZONE)
        self.ahead = timedelta(0)


_settings = _Settings()
_frozen: ContextVar[datetime | None] = ContextVar("crm_desktop_now", default=None)


def now() -> datetime:
    """The present moment, aware UTC, whole seconds."""
    frozen = _frozen.get()
    moment = frozen if frozen is not None else datetime.now(UTC) + _settings.ahead
    return moment.replace(microsecond=0)


def is_possible() -> bool:
    """Whether the computer's clock shows a time that can be reckoned with: one without a battery may not."""
    return now().year in YEARS


def today() -> date:
    """The present day in the office's zone."""
    return local(now()).date()


def zone() -> ZoneInfo:
    """The office's time zone."""
    return _settings.zone


def set_zone(name: str) -> None:
    """Make `name` (such as "Asia/Shanghai") the office's zone; zoneinfo.ZoneInfoNotFoundError if unknown."""
    _settings.zone = ZoneInfo(name)


def local(moment: datetime) -> datetime:
    """The same moment on the office's wall clock. A naive moment is refused: it would be a guess."""
    return _aware(moment).astimezone(_settings.zone)


def at_local(day: date, at: time = time(0)) -> datetime:
    """The moment, in UTC, at which the office's wall clock shows `at` on `day`.

    An hour that the clock skips in spring counts as the hour after it; one that it shows twice is the first.
    """
    return datetime.combine(day, at.replace(tzinfo=None), tzinfo=_settings.zone).astimezone(UTC)


def start_of_day(day: date) -> datetime:
    """The first moment of `day` in the office, in UTC."""
    return at_local(day)


def end_of_day(day: date) -> datetime:
    """23:59:59 of `day` in the office, in UTC: when something due "on a date" is due (DOMAIN, callbacks)."""
    return at_local(day, time(23, 59, 59))


def month_span(year: int, month: int) -> tuple[datetime, datetime]:
    """Start of the calendar month and start of the next, in UTC: a half-open span."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return start_of_day(date(year, month, 1)), start_of_day(following)


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Let now() be `moment` inside the block, in this thread or task only."""
    token = _frozen.set(_aware(moment).astimezone(UTC))
    try:
        yield
    finally:
        _frozen.reset(token)


def start_from(moment: datetime) -> None:
    """Let the whole process's clock show `moment` now and run on from there."""
    _settings.ahead = _aware(moment) - datetime.now(UTC)


def _aware(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return moment
