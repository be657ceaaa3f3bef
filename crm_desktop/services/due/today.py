"""What the first page shows: what is due, kind by kind, and two figures of the month."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import Due
from crm_desktop.core.tables import Table
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.callbacks.lists import MonthCounts
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.due import kinds
from crm_desktop.services.due.duty import DueCount, Duty
from crm_desktop.services.figures import satisfaction
from crm_desktop.services.figures.base import Period, ratio
from crm_desktop.services.office import office as offices


@dataclass(frozen=True, slots=True)
class DueSection:
    """One kind of duty: how many there are, and the first of them."""

    slug: Due
    count: DueCount
    duties: list[Duty]
    home: Table | None = None
    """The table whose page shows them all."""


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """The month's mean of 1-5 and how many answered; ``before`` is last month's mean."""

    mean: float | None
    answered: int
    before: float | None


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that the first page shows."""

    person: str
    has_customers: bool
    sections: list[DueSection]
    month: MonthCounts
    satisfaction: Satisfaction

    def section(self, slug: Due) -> DueSection:
        return next((each for each in self.sections if each.slug == slug), DueSection(slug, DueCount(), []))


def overview(language: str, *, most: int | None = None, whole: Collection[str] = ()) -> Overview:
    """What waits now, in one state of the data: ``most`` duties of each kind, all of those ``whole``."""
    today, now = clock.today(), clock.now()
    with storage.reading():
        profile = offices.profile()
        sections = []
        for kind in kinds.KINDS:
            asked = kind.listed(now, language=language, limit=None if kind.slug in whole else most)
            rows, count = kind.rows_and_count(asked)
            sections.append(DueSection(kind.slug, count, rows, kind.home))
        return Overview(
            next((person.name for person in offices.staff() if person.id == profile.desk_staff_id), ""),
            customer_lists.has_any(),
            sections,
            callback_lists.month_counts(today.year, today.month),
            _satisfaction(Period(today.year, today.month, now)),
        )


def _satisfaction(period: Period) -> Satisfaction:
    marks, before = satisfaction.marks_of(period), satisfaction.marks_of(period.previous)
    return Satisfaction(_mean(marks), marks.total(), _mean(before))


def _mean(marks: Counter[int]) -> float | None:
    return ratio(sum(mark * times for mark, times in marks.items()), marks.total())
