"""Figures in words: how a value, a change and a cell of a table are written in each language."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import Any

from crm_desktop.core import clock, dates, words
from crm_desktop.core.money import say_money
from crm_desktop.core.words import say
from crm_desktop.services.figures.base import Column, Figure, MonthReport, OwnName, Period, ReportTable, Unit


def month_name(period: Period, language: str) -> str:
    """ "2026年10月" or "October 2026"."""
    name = say(f"report.month_name.{period.month}", language)
    return say("report.month", language, year=period.year, month=period.month, name=name)


def file_name(period: Period, language: str) -> str:
    """What the workbook is called when nobody says otherwise."""
    return f"{say('report.file', language, year=period.year, month=period.month)}.xlsx"


def running(report: MonthReport, language: str) -> str:
    """What to know of a month that is not over: up to when it is counted."""
    made = clock.local(report.made_at)
    until = f"{dates.say_day(made.date(), language)} {dates.say_time(made)}"
    return say("report.running", language, until=until)


def figure_name(key: str, language: str) -> str:
    return say(f"figure.{key}", language)


def meaning(key: str, language: str) -> str:
    """How the figure is counted, in one or two sentences."""
    return say(f"meaning.{key}", language)


@cache
def word(prefix: str, value: str, language: str) -> str:
    """The words of a slug; a name that the office typed itself (a cause of its own) stays as it is."""
    key = f"{prefix}.{value}"
    return str(value) if isinstance(value, OwnName) or not words.has(key) else say(key, language)


def value_text(value: Any, unit: Unit, language: str, prefix: str = "") -> str:
    """A value as it is read; n/a where there is none."""
    if value is None or value == "":
        return say("report.not_applicable", language)
    if unit == Unit.WORD:
        return word(prefix, value, language)
    write = _WRITERS.get(unit)
    return str(value) if write is None else write(value, language)


def day(value: date) -> str:
    return value.isoformat()


def due(value: datetime) -> str:
    """The moment, or only the day where all of it was allowed."""
    local = clock.local(value)
    return day(local.date()) if value == clock.end_of_day(local.date()) else moment(value)


def moment(value: datetime) -> str:
    """On the office's wall clock."""
    return clock.local(value).strftime("%Y-%m-%d %H:%M")


DECIMALS = {
    Unit.COUNT: 0,
    Unit.RATE: 1,
    Unit.HOURS: 1,
    Unit.SCORE: 2,
    Unit.PER_HUNDRED: 2,
    Unit.MONEY: 0,
    Unit.ESTIMATE: 0,
}
"""How many decimals of a number are shown, of a rate in per cent, of money in fen or, about, in yuan."""


def shown(value: float, unit: Unit) -> Decimal:
    """The number as it is read, in per cent, fen or yuan; half is rounded up, as spreadsheets do it."""
    scale = {Unit.RATE: Decimal(100), Unit.ESTIMATE: Decimal("0.01")}.get(unit, Decimal(1))
    exact = Decimal(repr(value)) * scale
    return exact.quantize(Decimal(1).scaleb(-DECIMALS[unit]), ROUND_HALF_UP)


def _number(value: float, unit: Unit) -> str:
    return f"{shown(value, unit):,}"


_WRITERS: dict[Unit, Callable[[Any, str], str]] = {
    Unit.COUNT: lambda value, _: _number(value, Unit.COUNT),
    Unit.RATE: lambda value, _: f"{_number(value, Unit.RATE)}%",
    Unit.HOURS: lambda value, language: say("report.hours", language, hours=_number(value, Unit.HOURS)),
    Unit.SCORE: lambda value, _: _number(value, Unit.SCORE),
    Unit.PER_HUNDRED: lambda value, _: _number(value, Unit.PER_HUNDRED),
    Unit.MONEY: lambda value, _: say_money(value),
    Unit.ESTIMATE: lambda value, _: f"¥{_number(value, Unit.ESTIMATE)}",
    Unit.FLAG: lambda value, language: say("report.yes", language) if value else "",
    Unit.DATE: lambda value, _: day(value),
    Unit.TIME: lambda value, _: moment(value),
    Unit.DUE: lambda value, _: due(value),
    Unit.MONTH: month_name,
}


def figure_text(figure: Figure, language: str) -> str:
    return value_text(figure.value, figure.unit, language, figure.words)


def based_on(figure: Figure, language: str) -> str:
    """ "17 / 18" for a rate, "58 records" for a mean, nothing for a plain count."""
    if figure.unit in (Unit.RATE, Unit.PER_HUNDRED) and figure.denominator is not None:
        return say("report.part_of", language, part=f"{figure.numerator:,}", whole=f"{figure.denominator:,}")
    if figure.denominator is not None and figure.unit in (Unit.HOURS, Unit.SCORE, Unit.MONEY):
        return say("report.counted", language, count=f"{figure.denominator:,}")
    return ""


def change(figure: Figure, before: Figure) -> Decimal | None:
    """This month's value less last month's, both as they are shown; None where one is n/a or no number."""
    now, then = figure.value, before.value
    if isinstance(now, str) or isinstance(then, str) or now is None or then is None:
        return None
    return shown(now, figure.unit) - shown(then, figure.unit)


def change_text(figure: Figure, before: Figure, language: str) -> str:
    """ "+3.2 pts", "−1", or nothing."""
    moved = change(figure, before)
    if moved is None:
        return ""
    if not moved:
        return "±0"
    text = f"{abs(moved):,}"
    match figure.unit:
        case Unit.RATE:
            text = say("report.points", language, points=text)
        case Unit.MONEY:
            text = say_money(int(abs(moved)))
        case Unit.ESTIMATE:
            text = f"¥{text}"
        case Unit.HOURS:
            text = say("report.hours", language, hours=text)
    return f"{'+' if moved > 0 else '−'}{text}"


JUDGED = frozenset({Unit.RATE, Unit.SCORE, Unit.PER_HUNDRED, Unit.HOURS})
"""Only these are good or bad news by themselves: more complaints may come of more customers."""


def tone(figure: Figure, before: Figure) -> str:
    """ "green" for good news, "amber" for bad (red is what is overdue), nothing where it is neither."""
    moved = change(figure, before)
    if not moved or not figure.better or figure.unit not in JUDGED:
        return ""
    return "green" if (moved > 0) == (figure.better == "up") else "amber"


def cell_text(value: Any, column: Column, language: str) -> str:
    """A cell of a table; empty where nothing is known."""
    if value is None or value == "":
        return ""
    return value_text(value, column.unit, language, column.words)


def header(column: Column, language: str) -> str:
    return say(f"column.{column.key}", language)


def column_meaning(table: ReportTable, column: Column, language: str) -> str:
    """How a column of a breakdown is counted: the table's own words, or those that hold for all tables."""
    key = f"meaning.{table.key}.{column.key}"
    return say(key if words.has(key) else f"meaning.column.{column.key}", language)


def table_name(table: ReportTable, language: str) -> str:
    return say(f"table.{table.key}", language)
