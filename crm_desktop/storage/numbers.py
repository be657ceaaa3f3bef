"""Record numbers that people say on the phone: each given out once and never again."""

from enum import StrEnum

from crm_desktop.core import clock
from crm_desktop.storage.change import writing
from crm_desktop.storage.queries.numbers import raise_sequence


class NumberSeries(StrEnum):
    """What has numbers of its own, by the name of its sequence, which is not always that of a table."""

    CUSTOMER = "customer"
    ORDER = "order"
    CALLBACK = "callback"
    COMPLAINT = "complaint"
    LETTER = "letter"


_SHAPES = {
    NumberSeries.CUSTOMER: "{n:06}",
    NumberSeries.ORDER: "F{year}-{n:04}",
    NumberSeries.CALLBACK: "H{year}-{n:05}",
    NumberSeries.COMPLAINT: "T{year}-{n:04}",
    NumberSeries.LETTER: "X{year}-{n:05}",
}


def next_number(kind: NumberSeries) -> str:
    """The next number of a series, such as ``T2026-0087``; call it inside a write."""
    return next_numbers(kind, 1)[0]


def next_numbers(kind: NumberSeries, count: int) -> list[str]:
    shape = _SHAPES[kind]
    year = clock.today().year
    name = f"{kind}-{year}" if "{year}" in shape else kind
    if not writing():
        raise RuntimeError("a number is given out inside a write only")
    last = raise_sequence(name, count)
    first = last - count + 1
    return [shape.format(n=n, year=year) for n in range(first, first + count)]
