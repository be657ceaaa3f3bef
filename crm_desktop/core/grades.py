"""The suggested customer grade by the 80/20 rule (DOMAIN, section 1)."""

from __future__ import annotations

from collections.abc import Iterable

from crm_desktop.core.enums import Grade

_A_BELOW, _B_BELOW = 80, 95


def suggest(values: Iterable[tuple[int, str, int]]) -> dict[int, Grade]:
    """A grade for each (customer id, customer number, yearly value in fen).

    Sorted by value, falling, then by number: A while the value of those before is below 80 % of all, B below
    95 %, C the rest. Where nobody has a value, everybody is C; a negative value counts as none.
    """
    order = sorted(
        ((customer_id, number, max(fen, 0)) for customer_id, number, fen in values),
        key=lambda row: (-row[2], row[1]),
    )
    total = sum(fen for _, _, fen in order)
    grades: dict[int, Grade] = {}
    before = 0
    for customer_id, _, fen in order:
        share = before * 100
        grades[customer_id] = (
            Grade.A if share < _A_BELOW * total else Grade.B if share < _B_BELOW * total else Grade.C
        )
        before += fen
    return grades
