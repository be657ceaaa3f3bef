"""The suggested customer grade by the 80/20 rule (DOMAIN, section 1), with borders that may be moved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Final, NamedTuple

from crm_desktop.core.enums import Grade


class Borders(NamedTuple):
    """Per cent of all value: while those before have less than ``a``, grade A; than ``b``, B; C the rest."""

    a: int = 80
    b: int = 95

    @property
    def is_sound(self) -> bool:
        """Whether both are per cents and B begins where A ends."""
        return 0 < self.a <= self.b <= 100


RULE: Final = Borders()


class Curve:
    """Customers in the order of the rule, and how much of all value stands before each.

    ``values`` are (customer id, customer number, yearly value in fen); a negative value counts as none.
    Sorted by value, falling, then by number.
    """

    def __init__(self, values: Iterable[tuple[int, str, int]]) -> None:
        order = sorted(
            ((customer_id, number, max(fen, 0)) for customer_id, number, fen in values),
            key=lambda row: (-row[2], row[1]),
        )
        self.ids = [customer_id for customer_id, _number, _fen in order]
        self.before = list(accumulate((fen for _id, _number, fen in order), initial=0))
        """Fen of those who stand before the n-th, and at the end of all."""
        self.total = self.before[-1]

    def starts(self, borders: Borders = RULE) -> tuple[int, int]:
        """Where B begins and where C does, as places in the order. Where nobody has a value, all are C."""
        places = [bisect_left(self.before, -(-per_cent * self.total // 100)) for per_cent in borders]
        first_b, first_c = (min(place, len(self.ids)) for place in places)
        return first_b, first_c

    def grades(self, borders: Borders = RULE) -> Iterator[Grade]:
        """The grades in the order of the rule."""
        first_b, first_c = self.starts(borders)
        for count, grade in (
            (first_b, Grade.A),
            (first_c - first_b, Grade.B),
            (len(self.ids) - first_c, Grade.C),
        ):
            for _each in range(count):
                yield grade

    def share(self, place: int) -> float:
        """How much of all value stands before a place, 0 to 1."""
        return self.before[place] / self.total if self.total else 0.0


def suggest(values: Iterable[tuple[int, str, int]], borders: Borders = RULE) -> dict[int, Grade]:
    """A grade for each (customer id, customer number, yearly value in fen)."""
    curve = Curve(values)
    return dict(zip(curve.ids, curve.grades(borders), strict=True))
