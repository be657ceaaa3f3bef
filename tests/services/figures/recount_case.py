"""One complaint counted again, and the small arithmetic of the count."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from statistics import fmean
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.services.figures.recount import Month


class Case:
    """One complaint as it stood at the month's end."""

    def __init__(self, month: Month, row: dict) -> None:
        office = month.office
        self.month, self.row = month, row
        self.events = [each for each in office.complaint_event.values() if each["complaint_id"] == row["id"]]
        self.holds = [each for each in office.hold.values() if each["complaint_id"] == row["id"]]
        turns = [
            each["kind"]
            for each in self.events
            if each["at"] < month.until and each["kind"] in ("closed", "rejected", "reopened")
        ]
        self.rejected = turns[-1:] == ["rejected"]
        self.is_open = turns[-1:] in ([], ["reopened"])
        answered, closed = (
            min(self.at("proposed", "rejected"), default=None),
            min(self.at("closed"), default=None),
        )
        self.answered_in_time = self._met(self._due(timedelta(hours=24), answered), answered)
        in_time = self._met(self._due(None, closed), closed)
        self.closed_in_time = None if self.rejected else in_time

    def at(self, *kinds: str) -> list[str]:
        return [each["at"] for each in self.events if each["kind"] in kinds]

    def _due(self, within: timedelta | None, done: str | None) -> str:
        """By when, a calendar month without ``within``; each pause that began before puts it off."""
        received = datetime.fromisoformat(self.row["received_at"])
        here = received.astimezone(self.month.office.zone)
        due = received + within if within else datetime.combine(months_later(here.date(), 1), here.timetz())
        for hold in sorted(self.holds, key=lambda each: each["start"]):
            start = max(hold["start"], self.row["received_at"])
            end = hold["end"] or stored(self.month.now)
            if start < stored(due) and start < end and not (done and done <= start):
                due = due.astimezone(UTC) + timedelta(hours=hours_between(start, end))
        return stored(due)

    def _met(self, due: str, done: str | None) -> bool | None:
        return (done or "9999") <= due if self.month.fell_due(due) else None

    def hours(self, done: str) -> float:
        """From receipt, the pauses taken off."""
        spans = ((max(h["start"], self.row["received_at"]), min(h["end"] or done, done)) for h in self.holds)
        paused = sum(hours_between(start, end) for start, end in spans if start < end)
        return hours_between(self.row["received_at"], done) - paused

    @property
    def decision(self) -> str | None:
        """What was decided in the month, as it stood at its end."""
        decided = self.month.office.was("complaint", self.row, "decided_at", self.month.as_of)
        word = self.month.office.was("complaint", self.row, "justified", self.month.as_of)
        return str(word) if word and self.month.holds(decided) else None

    @property
    def paid(self) -> int:
        """By how many fen the compensation grew in the month."""
        steps = [
            (write["at"], old["compensation_fen"])
            for write, old in self.month.office.changes["complaint", self.row["id"]]
            if "compensation_fen" in old
        ]
        values = [old for _at, old in steps] + [self.row["compensation_fen"]]
        return sum(values[n + 1] - values[n] for n, (at, _old) in enumerate(steps) if self.month.holds(at))


# -- small arithmetic -------------------------------------------------------------------------------------


def stored(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def hours_between(start: str, end: str) -> float:
    return (datetime.fromisoformat(end) - datetime.fromisoformat(start)) / timedelta(hours=1)


def months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = (date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, last))


def rate(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def mean(values: Iterable[float]) -> float | None:
    found = list(values)
    return fmean(found) if found else None
