"""Figures in words: how a value, a change and a cell of a table are written in each language."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from typing import Any

from crm_desktop.core import clock, words
from crm_desktop.core.money import say_money
from crm_desktop.core.words import say
from crm_desktop.services.figures.base import Column, Figure, Period, Table, Unit


def month_name(period: Period, language: str) -> str:
    """ "2026 年 10 月" or "October 2026"."""
    name = say(f"report.month_name.{period.month}", language)
    return say("report.month", language, year=period.year, month=period.month, name=name)


def file_name(period: Period, language: str) -> str:
    """What the workbook is called when nobody says otherwise."""
    return f"{say('report.file', language, year=period.year, month=period.month)}.xlsx"


def figure_name(key: str, language: str) -> str:
    return say(f"figure.{key}", language)


def meaning(key: str, language: str) -> str:
    """How the figure is counted, in one or two sentences."""
    return say(f"meaning.{key}", language)


@cache
def word(prefix: str, value: str, language: str) -> str:
    """The words of a slug; a name that the office typed itself (a cause of its own) stays as it is."""
    key = f"{prefix}.{value}"
    return say(key, language) if words.has(key) else value


def value_text(value: Any, unit: Unit, language: str, prefix: str = "") -> str:
    """A value as it is read; n/a where there is none."""
    if value is None or value == "":
        return say("report.not_applicable", language)
    if unit == Unit.WORD:
        return word(prefix, str(value), language)
    write = _WRITERS.get(unit)
    return str(value) if write is None else write(value, language)


def day(value: date) -> str:
    return value.isoformat()


def moment(value: datetime) -> str:
    """On the office's wall clock."""
    return clock.local(value).strftime("%Y-%m-%d %H:%M")


_WRITERS: dict[Unit, Callable[[Any, str], str]] = {
    Unit.COUNT: lambda value, _: f"{value:,}",
    Unit.RATE: lambda value, _: f"{value:.1%}",
    Unit.HOURS: lambda value, language: say("report.hours", language, hours=f"{value:,.1f}"),
    Unit.SCORE: lambda value, _: f"{value:,.2f}",
    Unit.PER_HUNDRED: lambda value, _: f"{value:,.2f}",
    Unit.MONEY: lambda value, _: say_money(value),
    Unit.FLAG: lambda value, language: say("report.yes", language) if value else "",
    Unit.DATE: lambda value, _: day(value),
    Unit.TIME: lambda value, _: moment(value),
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


def change(figure: Figure, before: Figure) -> float | None:
    """This month's value less last month's; None where one of them is n/a or no number."""
    now, then = figure.value, before.value
    if isinstance(now, str) or isinstance(then, str) or now is None or then is None:
        return None
    return now - then


def change_text(figure: Figure, before: Figure, language: str) -> str:
    """ "+3.2 pts", "−1", or nothing."""
    moved = change(figure, before)
    if moved is None:
        return ""
    sign = "+" if moved > 0 else "−"
    match figure.unit:
        case Unit.RATE:
            text, zero = (
                say("report.points", language, points=f"{abs(moved) * 100:.1f}"),
                round(moved, 3) == 0,
            )
        case Unit.MONEY:
            text, zero = say_money(abs(int(moved))), moved == 0
        case Unit.COUNT:
            text, zero = f"{abs(moved):,}", moved == 0
        case Unit.HOURS:
            text, zero = value_text(abs(moved), Unit.HOURS, language), round(moved, 1) == 0
        case _:
            text, zero = f"{abs(moved):,.2f}", round(moved, 2) == 0
    return "±0" if zero else f"{sign}{text}"


def tone(figure: Figure, before: Figure) -> str:
    """ "green" for good news, "red" for bad, nothing where it is neither."""
    moved = change(figure, before)
    if not moved or not figure.better or change_text(figure, before, "en") == "±0":
        return ""
    return "green" if (moved > 0) == (figure.better == "up") else "red"


def cell_text(value: Any, column: Column, language: str) -> str:
    """A cell of a table; empty where nothing is known."""
    if value is None or value == "":
        return ""
    return value_text(value, column.unit, language, column.words)


def header(column: Column, language: str) -> str:
    return say(f"column.{column.key}", language)


def table_name(table: Table, language: str) -> str:
    return say(f"table.{table.key}", language)
