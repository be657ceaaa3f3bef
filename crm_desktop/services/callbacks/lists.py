"""Callbacks as they are shown: lists for a span of days, cells and counts of a month."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final

from crm_desktop import storage
from crm_desktop.core import birthdays, clock, lunar
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import CallbackKind, CallbackState, CancelReason
from crm_desktop.core.tables import Table
from crm_desktop.core.urgency import Term
from crm_desktop.core.words import label, say
from crm_desktop.services.callbacks.candidates import TAKEN_BACK
from crm_desktop.services.callbacks.terms import term_of
from crm_desktop.services.figures import callbacks as figures
from crm_desktop.services.figures.base import Period, ratio, staff_names
from crm_desktop.storage.kept import KeptTotals
from crm_desktop.storage.models import Callback
from crm_desktop.storage.models.birthday import BIRTHDAY_COLUMNS, stored_birthday
from crm_desktop.storage.queries import engine
from crm_desktop.storage.queries.callbacks import listed as queries
from crm_desktop.storage.queries.callbacks.listed import Listed, Listing
from crm_desktop.storage.queries.figures import callbacks as called

IN_A_CELL: Final = 4
"""So many callbacks of a day fit a cell of the month."""


class CallbackRow(Listed):
    """One line of a list, and how it stands."""

    __slots__ = ()

    @property
    def term(self) -> Term:
        return term_of(self)

    def overdue(self, now: datetime) -> bool:
        return self.term.overdue(now)

    @property
    def day(self) -> date:
        """The office's day it is due on."""
        return self.term.day

    @property
    def birthday(self) -> Birthday | None:
        """The customer's."""
        return stored_birthday(*(getattr(self, name) for name in BIRTHDAY_COLUMNS))


@dataclass(slots=True)
class DayEntries:
    """What a cell of the month shows: the first few of the day, and how many there are."""

    count: int = 0
    overdue: int = 0
    entries: list[CallbackRow] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class MonthCounts:
    """A month as its report counts it (DOMAIN section 6): what has fallen due by now; and what is to come.

    ``rate`` is the on-time rate, None before any fell due. What is to come is counted by when it is due now:
    moved there from a day that has passed, it has fallen due for the report and still is to come.
    """

    due: int
    done: int
    rate: float | None
    to_come: int = 0


def list_callbacks(
    start: date | None = None,
    end: date | None = None,
    state: CallbackState | None = None,
    staff_id: int | None = None,
    *,
    customer_id: int | None = None,
    limit: int | None = None,
) -> list[CallbackRow]:
    """Callbacks due from ``start`` to ``end`` (both included, None is open), by when they are due."""
    listing = Listing(
        None if start is None else clock.start_of_day(start),
        None if end is None else clock.end_of_day(end),
        state,
        staff_id,
        customer_id,
    )
    with storage.reading():
        return _select(listing, limit)


def due_rows(now: datetime | None = None, staff_id: int | None = None) -> list[CallbackRow]:
    """What is to be called today: overdue ones first, then those due by the end of today."""
    today = clock.local(now or clock.now()).date()
    return planned(None, clock.end_of_day(today), staff_id)


def planned(
    start: datetime | None = None,
    end: datetime | None = None,
    staff_id: int | None = None,
    *,
    limit: int | None = None,
) -> list[CallbackRow]:
    """What is to be called from one moment to another (both included, None is open), the first due first."""
    with storage.reading():
        return _select(Listing(start, end, CallbackState.PLANNED, staff_id), limit)


def count_planned(
    now: datetime, start: datetime | None = None, end: datetime | None = None, staff_id: int | None = None
) -> tuple[int, int]:
    """How many of these there are, and how many of them are overdue at ``now``."""
    with storage.reading():
        return queries.counted(Listing(start, end, CallbackState.PLANNED, staff_id), now)


def callback_rows(ids: Sequence[int]) -> list[CallbackRow]:
    """These callbacks, in the order of ``ids``; what is gone is left out."""
    if not ids:
        return []
    with storage.reading():
        found = {row.id: row for row in _select(Listing(ids=tuple(ids)))}
    return [found[each] for each in ids if each in found]


def days(start: date, end: date, staff_id: int | None = None) -> dict[date, DayEntries]:
    """For each day of a span what its cell shows; days without a callback are left out."""
    result: dict[date, DayEntries] = {}
    now = clock.now()
    with storage.reading():
        day = start
        while day <= end:
            listing = Listing(clock.start_of_day(day), clock.end_of_day(day), staff_id=staff_id)
            count, overdue = queries.counted(listing, now)
            if count:
                entries = queries.first_of_a_cell(CallbackRow, listing, IN_A_CELL)
                entries.sort(key=lambda row: (row.due_at, row.id))
                result[day] = DayEntries(count, overdue, entries)
            day += timedelta(days=1)
    return result


def month_counts(year: int, month: int, staff_id: int | None = None) -> MonthCounts:
    """Due, done and on-time rate of the month so far; of one person, what the report credits to them."""
    period = Period(year, month, clock.now())
    with storage.reading():
        due, on_time, late = _outcomes(period, staff_id)
        to_come = queries.count_to_come(max(period.start, period.until), period.end, staff_id)
    return MonthCounts(due, on_time + late, ratio(on_time, due), to_come)


def _outcomes(period: Period, staff_id: int | None) -> tuple[int, int, int]:
    """How many were due, done in time, done late. Whom each counts for is asked only for one person."""
    if staff_id is None:
        return _outcomes_of_all(period)
    person = staff_names().get(staff_id, "")
    counts = Counter(who for who in figures.credited(figures.due_callbacks(period)) if who[0] == person)
    on_time, late = counts[person, figures.ON_TIME], counts[person, figures.LATE]
    return counts.total(), on_time, late


_kept: Final[KeptTotals[str]] = KeptTotals(lambda: frozenset({Table.CALLBACK}))


def _outcomes_of_all(period: Period) -> tuple[int, int, int]:
    """Of a running month what was due before today is kept: it changes only with its callbacks."""
    today = clock.start_of_day(clock.today())
    if not period.start <= today < period.until:
        return called.count_outcomes(period.start, period.until, period.end)

    def ask(who: Collection[int] | None) -> dict[int, Counter[str]]:
        of_some: list[list[int] | None] = [None] if who is None else [*engine.chunks(sorted(who))]
        return {
            each.customer_id: Counter(due=each.due, on_time=each.on_time, late=each.late)
            for some in of_some
            for each in called.count_outcomes_by_customer(period.start, today, period.end, some)
        }

    before = _kept.sum((period.start, today), ask)
    due, on_time, late = called.count_outcomes(today, period.until, period.end)
    return before["due"] + due, before["on_time"] + on_time, before["late"] + late


def can_be_taken_back(state: CallbackState, cancelled: CancelReason | None) -> bool:
    """Whether somebody ended it, and may have done so by mistake; not the program for how things stand."""
    program = (*TAKEN_BACK, CancelReason.MAINTAINED)
    return state == CallbackState.DONE or (state == CallbackState.CANCELLED and cancelled not in program)


def about(row: CallbackRow, language: str) -> str:
    """What a callback is about, in a few words: its subject, a birthday's date, the festival's name."""
    parts = [row.subject]
    if row.kind == CallbackKind.BIRTHDAY and row.birthday and row.source_table != Table.CONTACT_PERSON:
        parts.append(birthdays.say_birthday(row.birthday, language))
    if row.kind == CallbackKind.FESTIVAL and row.occurrence is not None and not row.subject:
        slug = lunar.festival(row.occurrence)
        parts.append(say(f"festival.{slug}", language) if slug else "")
    return " · ".join(filter(None, parts))


def cancel_words(callback: Callback, language: str) -> str:
    """Why it was cancelled, as people read it: somebody's own words as typed; "" while it is not."""
    code = callback.cancel_code
    if code is None or code == CancelReason.BY_HAND:
        return str(callback.cancel_text)
    return label(code, language)


def _select(listing: Listing, limit: int | None = None) -> list[CallbackRow]:
    return queries.listed(CallbackRow, listing, limit)
