"""Spans of time in a condition: "3m" is three months, "7d" seven days."""

from datetime import date, timedelta
from typing import NamedTuple

from crm_desktop.core import dates

DAYS, MONTHS = "d", "m"
MOST = 999


class Span(NamedTuple):
    number: int
    unit: str = MONTHS

    def __str__(self) -> str:
        return f"{self.number}{self.unit}"

    def before(self, day: date) -> date:
        """The day so long before another."""
        return self._moved(day, -self.number)

    def after(self, day: date) -> date:
        return self._moved(day, self.number)

    def _moved(self, day: date, number: int) -> date:
        return dates.add_months(day, number) if self.unit == MONTHS else day + timedelta(days=number)


def read_span(text: str) -> Span:
    """Raises ValueError for what is none."""
    number, unit = text[:-1], text[-1:]
    if unit not in (DAYS, MONTHS) or not (number.isascii() and number.isdecimal()) or int(number) > MOST:
        raise ValueError(text)
    return Span(int(number), unit)
