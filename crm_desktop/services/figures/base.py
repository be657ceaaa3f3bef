"""What every figure of a month is made of: the period, figures, tables of rows, small arithmetic."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cached_property
from typing import Any
from uuid import UUID

from crm_desktop.core import clock
from crm_desktop.storage.queries.figures import records

Row = tuple[Any, ...]


class OwnName(str):
    """A name that the office typed where others have a slug: never one of these, whatever it reads like."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OwnName) and str.__eq__(self, other)

    def __hash__(self) -> int:
        return hash((OwnName, str(self)))


@dataclass(frozen=True)
class Period:
    """A calendar month in the office's time zone (DOMAIN section 6); ``end`` no longer belongs to it.

    ``seen_at`` is when a running one is looked at: what falls due later in it is not counted yet.
    """

    year: int
    month: int
    seen_at: datetime | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        date(self.year, self.month, 1)

    @cached_property
    def start(self) -> datetime:
        return clock.month_span(self.year, self.month)[0]

    @cached_property
    def end(self) -> datetime:
        return clock.month_span(self.year, self.month)[1]

    @property
    def until(self) -> datetime:
        """Up to when (not included) what fell due is counted: the end, or the moment of a running month."""
        return self.end if self.seen_at is None else min(self.end, self.seen_at)

    @property
    def first(self) -> date:
        return date(self.year, self.month, 1)

    @property
    def after(self) -> date:
        """The first day that no longer belongs to the month."""
        return date(self.year + self.month // 12, self.month % 12 + 1, 1)

    @property
    def last(self) -> date:
        return self.after - timedelta(days=1)

    @property
    def days_over(self) -> date:
        """The first day of which not all is known yet: something due on a day is due at its end."""
        return min(self.after, clock.local(self.until).date())

    def fell_due(self, moment: datetime | None) -> bool:
        """Whether a deadline lies in the month and is over."""
        return moment is not None and self.start <= moment < self.until

    def holds(self, moment: datetime | None) -> bool:
        """Whether a moment lies in the month; nothing does not."""
        return moment is not None and self.start <= moment < self.end

    def has_day(self, day: date | None) -> bool:
        return day is not None and self.first <= day < self.after

    def back(self, months: int) -> Period:
        """The month so many months before."""
        count = self.year * 12 + self.month - 1 - months
        return Period(count // 12, count % 12 + 1, self.seen_at)

    @property
    def previous(self) -> Period:
        return self.back(1)


class Unit(StrEnum):
    """How a figure or a column is written."""

    COUNT = "count"
    RATE = "rate"
    """A share, 0 to 1."""
    HOURS = "hours"
    MONEY = "money"
    """Integer fen."""
    ESTIMATE = "estimate"
    """Integer fen, but only about: written in whole yuan."""
    SCORE = "score"
    """A mean of answers 1-5, or a score 0-1."""
    PER_HUNDRED = "per_hundred"
    TEXT = "text"
    WORD = "word"
    """A slug whose words are in the catalogue under ``words``."""
    DATE = "date"
    TIME = "time"
    """An aware UTC time."""
    DUE = "due"
    """An aware UTC time by which something was to be done; the end of a day is written as the day."""
    FLAG = "flag"
    MONTH = "month"
    """A ``Period``."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table; its header is in the catalogue under ``column.<key>``."""

    key: str
    unit: Unit = Unit.TEXT
    words: str = ""


@dataclass(frozen=True, slots=True)
class ReportTable:
    """Rows under columns: the records behind figures, or a breakdown of one."""

    key: str
    columns: tuple[Column, ...]
    rows: Sequence[Row]

    def index(self, column: str) -> int:
        return next(i for i, c in enumerate(self.columns) if c.key == column)

    def select(self, column: str, values: Iterable[object]) -> list[Row]:
        """The rows whose value in ``column`` is one of ``values``; all where no column is named."""
        if not column:
            return list(self.rows)
        place, wanted = self.index(column), frozenset(values)
        return [row for row in self.rows if row[place] in wanted]

    def count(self, column: str, *values: object) -> int:
        return len(self.select(column, values))


@dataclass(frozen=True, slots=True)
class Behind:
    """Which records a figure was counted from: a table, and which values of one of its columns."""

    table: str
    column: str = ""
    values: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure; ``value`` is None where its denominator is 0: not applicable, never 0 %.

    ``better`` says whether more or less of it is good news ("up", "down" or neither). Its name and its
    definition are in the catalogue under ``figure.<key>`` and ``meaning.<key>``.
    """

    key: str
    value: float | int | str | None
    unit: Unit = Unit.COUNT
    numerator: float | None = None
    denominator: float | None = None
    behind: Behind | None = None
    better: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Figures that belong together, breakdowns of them, and the records behind them."""

    key: str
    figures: tuple[Figure, ...]
    breakdowns: tuple[ReportTable, ...] = ()
    records: tuple[ReportTable, ...] = ()

    def without_records(self) -> Section:
        return replace(self, records=())


@dataclass(frozen=True)
class MonthReport:
    """The figures of one month with those of the month before (without its records) beside them."""

    period: Period
    previous: MonthReport | None
    sections: tuple[Section, ...]
    trend: ReportTable
    made_at: datetime
    office: UUID | None = None
    """Of which office in the world."""
    _figures: dict[str, Figure] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_figures", {f.key: f for s in self.sections for f in s.figures})

    def figure(self, key: str) -> Figure:
        """Raises KeyError for an unknown key."""
        return self._figures[key]

    def section(self, key: str) -> Section:
        return next(section for section in self.sections if section.key == key)

    def table(self, key: str) -> ReportTable:
        """A table of records or a breakdown by its key; StopIteration for an unknown one."""
        tables = (t for section in self.sections for t in (*section.records, *section.breakdowns))
        return next(table for table in tables if table.key == key)

    def behind(self, key: str) -> tuple[ReportTable, list[Row]] | None:
        """The table and the rows from which the figure was counted."""
        behind = self.figure(key).behind
        if behind is None:
            return None
        table = self.table(behind.table)
        return table, table.select(behind.column, behind.values)

    @property
    def running(self) -> bool:
        """Made before the month was over: only what had fallen due by then is counted."""
        return self.made_at < self.period.end

    @property
    def empty(self) -> bool:
        """True where nothing happened in the month: nothing but customers and products as they stand."""
        standing = ("customers", "installs", "loss")
        return not any(t.rows for s in self.sections if s.key not in standing for t in s.records)


# -- arithmetic: nothing divided by nothing is None, which is written n/a ---------------------------------


def ratio(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def mean(values: Iterable[float]) -> float | None:
    given = list(values)
    return statistics.fmean(given) if given else None


def median(values: Iterable[float]) -> float | None:
    given = list(values)
    return statistics.median(given) if given else None


def counted(key: str, table: ReportTable, column: str = "", *values: object, better: str = "") -> Figure:
    """How many rows of a table of records have one of the values in a column; True where none is named."""
    wanted = values or (True,)
    behind = Behind(table.key, column, wanted) if column else Behind(table.key)
    return Figure(key, len(table.select(column, wanted)), behind=behind, better=better)


def share(key: str, part: int, whole: int, behind: Behind | None = None, *, better: str = "up") -> Figure:
    """A rate with its numerator and denominator."""
    return Figure(key, ratio(part, whole), Unit.RATE, part, whole, behind, better)


def average(key: str, values: Sequence[float], unit: Unit, behind: Behind | None, better: str) -> Figure:
    return Figure(key, mean(values), unit, sum(values), len(values), behind, better)


def staff_names() -> dict[int, str]:
    """Everybody's name by id, those who left too; inside ``storage.reading()``."""
    return {person.id: person.name for person in records.people()}


def hours(span: timedelta) -> float:
    return span.total_seconds() / 3600
