"""What a kind of duty declares, and what each duty tells: whose it is, by when, what opens it.

A kind of duty (to call back, to keep a promise, to write a letter …) is one declaration, listed in
``crm_desktop/services/due/kinds.py``. Whoever tells what is due reads only that.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Final

from crm_desktop.core import clock
from crm_desktop.core.enums import Due
from crm_desktop.core.tables import Table
from crm_desktop.core.urgency import Term

AHEAD: Final = timedelta(days=7)
"""So long before the first page shows what is to be thought of in time: a birthday, a number to find out."""


@dataclass(frozen=True, slots=True)
class Opens:
    """What a click on a duty leads to, in words of the database; the window knows on which page that is."""

    table: Table | None
    """None where there is no record yet that could be opened; ``record`` says what there is."""
    record: Any = None


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing that is to be done; the texts are in the language that was asked for."""

    kind: Due
    opens: Opens
    name: str
    """Whom it is for."""
    about: str = ""
    term: Term | None = None
    """None where no clock runs and no day is set."""
    staff_id: int | None = None
    staff: str = ""
    number: str = ""
    """Of its record, where that has one."""
    count: int | None = None
    """How many it stands for, of what is done in one go (the birthday cards that are to be written)."""
    late: int = 0
    """How many of these are overdue."""
    hint: str = ""
    """What else there is to know, for a tooltip."""


@dataclass(frozen=True, slots=True)
class DueCount:
    """How many duties, and how many of them are overdue."""

    due: int = 0
    overdue: int = 0

    @classmethod
    def of(cls, duties: Iterable[Duty], now: datetime) -> "DueCount":
        """Of these duties at a moment."""
        due = overdue = 0
        for duty in duties:
            many = duty.count is not None
            due += duty.count if duty.count is not None else 1
            overdue += duty.late if many else int(duty.term is not None and duty.term.overdue(now))
        return cls(due, overdue)

    def __add__(self, other: "DueCount") -> "DueCount":
        return DueCount(self.due + other.due, self.overdue + other.overdue)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which duties are wanted: due from ``start`` to ``end`` (both included, None is open), of one person.

    What is nobody's in particular, such as letters, is in the answer for everybody only. ``limit`` is for
    rows: so many of them, the first due first.
    """

    now: datetime
    start: datetime | None = None
    end: datetime | None = None
    staff_id: int | None = None
    limit: int | None = None
    language: str = "zh_CN"


@dataclass(frozen=True, slots=True)
class DutyKind:
    """One kind of duty: how its duties are found and counted, where, and when that has to be done anew.

    Its words are ``due.<slug>`` and ``due.<slug>.none`` of ``crm_desktop/core/words/due.py``.
    """

    slug: Due
    rows: Callable[[Asked], list[Duty]]
    """The duties, the first due first; inside reading()."""
    counted_in: frozenset[Table]
    """The tables that its count depends on: a write that touches none of these leaves the count as it is."""
    shown_from: frozenset[Table]
    """The tables that its rows take words from besides."""
    listed_until: Callable[[datetime], datetime | None]
    """How far the first page looks ahead at a moment; None: as far as there is anything."""
    counted_until: Callable[[datetime], datetime | None] | None = None
    """How far the badges look ahead; without it they do not count this kind."""
    home: Table | None = None
    """The table on whose page's badge it is counted; none: only what is overdue counts, on the first page."""
    counter: Callable[[Asked], DueCount] | None = None
    """Counts the same without fetching it, where that is quicker; inside reading()."""

    def count(self, asked: Asked) -> DueCount:
        """How many there are, whatever the limit; inside reading()."""
        if self.counter is not None:
            return self.counter(asked)
        return DueCount.of(self.rows(replace(asked, limit=None)), asked.now)

    def rows_and_count(self, asked: Asked) -> tuple[list[Duty], DueCount]:
        """The first rows and how many there are; counted apart only where there are more than these."""
        if self.counter is None:
            found = self.rows(replace(asked, limit=None))
            return found[: asked.limit], DueCount.of(found, asked.now)
        rows = self.rows(asked)
        if asked.limit is None or len(rows) < asked.limit:
            return rows, DueCount.of(rows, asked.now)
        return rows, self.counter(asked)

    @property
    def tables(self) -> frozenset[Table]:
        """What its rows depend on."""
        return self.counted_in | self.shown_from

    def listed(self, now: datetime, **more: Any) -> Asked:
        """What the first page asks of it at a moment."""
        return Asked(now, end=self.listed_until(now), **more)

    def counted(self, now: datetime, **more: Any) -> Asked | None:
        """What the badges ask of it at a moment; None where they do not."""
        return None if self.counted_until is None else Asked(now, end=self.counted_until(now), **more)


def joined(*parts: str) -> str:
    """What a duty is about, of the parts that there are."""
    return " · ".join(filter(None, parts))


def end_of_today(now: datetime) -> datetime:
    """Until when today lasts in the office."""
    return clock.end_of_day(day_of(now))


def within_a_week(now: datetime) -> datetime:
    """Until when what is shown some days before is shown."""
    return clock.end_of_day(day_of(now) + AHEAD)


def everything(_now: datetime) -> None:
    """No end: as far as there is anything."""


def day_of(moment: datetime) -> date:
    """The office's day of a moment."""
    return clock.local(moment).date()
