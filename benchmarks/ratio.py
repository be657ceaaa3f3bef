"""What a benchmark answers with: ours, its floor, and how far from each other they may be."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ratio:
    """``ours`` over ``floor``, both in ``unit``, and the ratio it may not pass.

    ``at_least`` turns the limit round, for rates of which more is better.
    """

    name: str
    ours: float
    floor: float
    unit: str
    limit: float
    at_least: bool = False

    @property
    def value(self) -> float:
        return self.ours / self.floor

    @property
    def kept(self) -> bool:
        return self.value >= self.limit if self.at_least else self.value <= self.limit

    def line(self) -> str:
        """One line for the terminal and for the table of the README."""
        bound = f"{'>=' if self.at_least else '<='} {self.limit:g}"
        verdict = "kept" if self.kept else "MISSED"
        return (
            f"{self.name:<34} {self.value:6.2f}  {bound:<8} {verdict:<7}"
            f" ours {self.ours:,.4g} {self.unit}, floor {self.floor:,.4g} {self.unit}"
        )


def p95(values: Sequence[float]) -> float:
    """The value that 95 % of them do not pass."""
    return statistics.quantiles(values, n=20, method="inclusive")[-1]
