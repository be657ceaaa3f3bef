"""Grades by the 80/20 rule: what each customer is worth in a year, what follows, taking it over.

The yearly value that somebody entered (or an import did) goes before what orders say: it may know of sales
that are no orders here. Without one, the fees of the orders finished in the last twelve months are taken.
Nobody is left out: also those who were lost count, as in the rule.
"""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, NamedTuple

from crm_desktop import storage
from crm_desktop.core import clock, dates
from crm_desktop.core.enums import Grade
from crm_desktop.core.errors import InvalidFields
from crm_desktop.core.grades import RULE, Borders, Curve
from crm_desktop.core.tables import Table
from crm_desktop.storage.change import chunks
from crm_desktop.storage.models import Customer, GradeChange, Setting
from crm_desktop.storage.queries import grading as queries

BORDERS: Final = "grade_borders"
"""The setting that keeps where an office has moved the borders to."""
STEP: Final = 5_000


class Worth(NamedTuple):
    """A customer with the yearly value that counts, in fen, and where that comes from."""

    id: int
    number: str
    name: str
    grade: Grade | None
    value_fen: int
    by_hand: bool


class Suggestion(NamedTuple):
    """A customer, and the grade that the rule suggests in the place of the present one."""

    customer: Worth
    grade: Grade

    @property
    def id(self) -> int:
        """The customer's."""
        return self.customer.id


@dataclass(frozen=True, slots=True)
class Valuation:
    """All customers in the order of the rule with their curve, and the office's borders."""

    customers: Sequence[Worth]
    curve: Curve
    borders: Borders

    @property
    def valued(self) -> int:
        """How many have any value; they come first."""
        return bisect_left(self.customers, 0, key=lambda each: -max(each.value_fen, 0))

    def suggestions(self, borders: Borders, *, also_without_value: bool = True) -> list[Suggestion]:
        """Those whose grade would be another one, in the order of the rule.

        Where nobody has a value there is nothing to compare, and nothing is suggested.
        """
        end = (len(self.customers) if also_without_value else self.valued) if self.curve.total else 0
        graded = zip(self.customers[:end], self.curve.grades(borders), strict=False)
        return [Suggestion(each, grade) for each, grade in graded if each.grade is not grade]


def valuation() -> Valuation:
    """What each customer is worth now."""
    with storage.reading():
        today = clock.today()
        start = clock.start_of_day(dates.add_months(today, -12) + timedelta(days=1))
        rows = {row.id: row for row in queries.worth(start, clock.end_of_day(today))}
        curve = Curve((row.id, row.number, row.typed_fen or row.fees_fen) for row in rows.values())
        ordered = [rows[row_id] for row_id in curve.ids]
        kept = Setting.get_or_none(Setting.name == BORDERS)
    customers = [
        Worth(row.id, row.number, row.name, row.grade, row.typed_fen or row.fees_fen, bool(row.typed_fen))
        for row in ordered
    ]
    return Valuation(customers, curve, _borders(kept.value if kept else None))


def _borders(kept: object) -> Borders:
    """What the setting says; the rule's own where that is damaged."""
    if isinstance(kept, list) and len(kept) == len(RULE) and all(type(each) is int for each in kept):
        found = Borders(*kept)
        return found if found.is_sound else RULE
    return RULE


def keep_borders(borders: Borders) -> None:
    """Let the office go on with these; raises ``InvalidFields``."""
    if not borders.is_sound:
        raise InvalidFields({"a": "error.grade_borders"})
    with storage.write("grades.borders", a=borders.a, b=borders.b) as change:
        kept = Setting.get_or_none(Setting.name == BORDERS)
        if kept is None:
            change.insert(Setting, name=BORDERS, value=list(borders))
        else:
            change.update(kept, value=list(borders))


def take(
    wanted: Mapping[int, Grade],
    borders: Borders,
    progress: Callable[[int, int], object] = lambda _done, _total: None,
) -> int:
    """Give customers (by their ids) these grades, in one step; returns how many have another one now.

    When each was given is kept for the figures of past months. One who was deleted meanwhile, or has the
    grade already, is passed over.
    """
    with storage.write("grades.taken", a=borders.a, b=borders.b) as change:
        done = count = 0
        now = clock.now()
        for grade in Grade:
            for some in chunks([row_id for row_id, wish in wanted.items() if wish is grade], STEP):
                changed = change.set_alike(Customer, some, grade=grade)
                rows = [{"customer": row_id, "grade": grade, "at": now} for row_id in changed]
                change.insert_many(GradeChange, rows)
                count += len(changed)
                done += len(some)
                progress(done, len(wanted))
        change.about = Table.CUSTOMER, None
        change.params["count"] = count
    return count
