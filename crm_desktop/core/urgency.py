"""How something with a due time stands: one tone and one wording for it, wherever it is shown.

Red is what is overdue and nothing else; amber the last quarter of the time allowed, at most a day; grey what
stands still or is over without being done in time; green what was done in time; blue all that is to come
(the tones are the names of the window's colours).
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from crm_desktop.core import clock, dates
from crm_desktop.core.enums import ComplaintState, Severity
from crm_desktop.core.words import say

AT_MOST: Final = timedelta(days=1)
"""Nothing is near its end earlier than that, however much time it was given."""


class Tone(StrEnum):
    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    BLUE = "blue"
    GREY = "grey"


class Term(NamedTuple):
    """By when something has to be done, and what became of it.

    ``due_at`` of something due on a day (``all_day``) is the end of that day. ``since`` is when the time
    allowed began; pauses are no part of it, so whoever moves ``due_at`` for one moves ``since`` as well.
    ``paused_at`` is the beginning of a pause that lasts. ``counts_down`` is a clock that runs, of which
    people ask what is left rather than the time of day.
    """

    due_at: datetime
    since: datetime | None = None
    all_day: bool = False
    counts_down: bool = False
    paused_at: datetime | None = None
    done_at: datetime | None = None
    called_off: bool = False
    """Cancelled, withdrawn, rejected: nobody waits for it any more."""

    @property
    def day(self) -> date:
        """The office's day it is due on."""
        return clock.local(self.due_at).date()

    @property
    def is_pending(self) -> bool:
        return self.done_at is None and not self.called_off

    @property
    def done_late(self) -> bool:
        return self.done_at is not None and self.done_at > self.due_at

    @property
    def warning(self) -> timedelta:
        """So long before its end it is near: the last quarter of the time allowed, at most a day (*ours*).

        What is due on a day is near on that day, whenever in it the time allowed began.
        """
        if self.since is None or self.all_day:
            return AT_MOST
        return last_quarter(self.due_at - self.since)

    def left(self, now: datetime) -> timedelta:
        """What is left of the time; negative once it is over; stands still while it is paused."""
        return self.due_at - (self.paused_at or now)

    def overdue(self, now: datetime) -> bool:
        """Its time is over and it is not done; at the due second itself it is still in time."""
        return self.is_pending and is_over(self.due_at, self.paused_at or now)

    def near(self, now: datetime) -> bool:
        """It runs, and its end is near."""
        return self.is_pending and self.paused_at is None and timedelta() <= self.left(now) <= self.warning

    def tone(self, now: datetime) -> Tone:
        if self.called_off or self.done_late:
            return Tone.GREY
        if self.done_at is not None:
            return Tone.GREEN
        if self.overdue(now):
            return Tone.RED
        if self.paused_at is not None:
            return Tone.GREY
        return Tone.AMBER if self.near(now) else Tone.BLUE

    def words(self, now: datetime, language: str) -> str:
        """How it stands: ``逾期 2 天``, ``还剩 3 小时``, ``今天 15:00``, ``已停表``, ``已完成``."""
        if self.called_off:
            return say("urgency.called_off", language)
        if self.done_at is not None:
            return say("urgency.done_late" if self.done_late else "urgency.done", language)
        if self.overdue(now):
            words = _say_overdue(self.due_at, self.paused_at or now, language)
            return say("urgency.overdue_paused", language, overdue=words) if self.paused_at else words
        if self.paused_at is not None:
            return say("urgency.paused", language)
        if self.counts_down and self.left(now) <= AT_MOST:
            return say("urgency.left", language, span=dates.say_span(self.left(now), language))
        return dates.say_relative(self.day if self.all_day else self.due_at, now, language)

    def words_of_day(self, now: datetime, language: str) -> str:
        """The same in a list of the day it is due on, where the time alone is enough."""
        if self.is_pending and self.paused_at is None and not self.counts_down and not self.overdue(now):
            if not self.all_day:
                return dates.say_time(self.due_at)
            if self.day != clock.local(now).date():
                return say("urgency.all_day", language)
        return self.words(now, language)

    def moment(self, language: str) -> str:
        """When it is due, in full: for what stands in a tooltip or on paper."""
        return (
            dates.say_date(self.day, language) if self.all_day else dates.say_datetime(self.due_at, language)
        )


def in_text(tone: Tone) -> str:
    """The tone of plain words and large figures: what is just to come is seen without a colour."""
    return "" if tone is Tone.BLUE else tone.value


def is_over(due_at: datetime, now: datetime) -> bool:
    """Whether a due time has passed: in its very second it has not."""
    return now > due_at


def last_quarter(allowed: timedelta) -> timedelta:
    """So long before its end something is near that was allowed so much time."""
    return min(allowed / 4, AT_MOST)


def _say_overdue(due: datetime, now: datetime, language: str) -> str:
    """``逾期 2 天``, on its very day ``逾期 3 小时 12 分``."""
    days = (clock.local(now).date() - clock.local(due).date()).days
    span = dates.say_days(days, language) if days else dates.say_span(now - due, language)
    return say("urgency.overdue", language, span=span)


# -- what is no clock, and asks for attention all the same ------------------------------------------

SEVERITY_TONES: Final[dict[Severity, Tone]] = {Severity.MINOR: Tone.GREY, Severity.IMPORTANT: Tone.BLUE}
"""An ordinary complaint has no chip."""

STATE_TONES: Final[dict[ComplaintState, Tone]] = {
    ComplaintState.RESOLVED: Tone.GREEN,
    ComplaintState.CLOSED: Tone.GREEN,
    ComplaintState.WAITING: Tone.GREY,
    ComplaintState.REJECTED: Tone.GREY,
    ComplaintState.DUPLICATE: Tone.GREY,
}
"""New ones and those under way are plain words: colour is for what is to be looked at."""
