"""What the rules of DOMAIN section 2 would plan: for each the records whose trigger lies in a span of days.

Each function asks the database once for the whole span, so that a run over 100,000 customers takes seconds.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from crm_desktop.core import birthdays, clock, dates, lunar, service_modes
from crm_desktop.core.enums import (
    TAKEN_BACK,
    CallbackKind,
    Channel,
    OffsetUnit,
    ServiceMode,
)
from crm_desktop.core.tables import Table
from crm_desktop.storage.models import ContactPerson, Customer, Record, Rule
from crm_desktop.storage.models.birthday import stored_birthday
from crm_desktop.storage.queries.callbacks import candidates as queries
from crm_desktop.storage.queries.callbacks.candidates import (
    Content,
    Entered,
    Lost,
    ProductEvent,
    Visited,
    YearlyDay,
)
from crm_desktop.storage.queries.callbacks.who import Who
from crm_desktop.storage.queries.product_days import ProductDay

FESTIVALS: Final = ("spring_festival", "dragon_boat", "mid_autumn")

ONE_PER_RECORD: Final = frozenset({CallbackKind.AFTER_SERVICE, CallbackKind.GREETING})
"""Rules about something that happens to a record once; a corrected date makes it no second time."""

PLANS: Final = frozenset({CallbackKind.VISIT, CallbackKind.MANAGER_VISIT})
"""Rules that go on by themselves: the next visit follows the last."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that a rule applies to: what set it off, and when the record was entered.

    ``occurrence`` with the source makes it the same callback in every run; ``trigger`` is a day, or a moment
    for rules that count hours.
    """

    customer_id: int
    source_table: Table
    source_id: int
    occurrence: date
    trigger: date | datetime
    entered_at: datetime
    staff_id: int | None
    subject: str = ""
    by_hand: bool = True
    """False for a record that came in with a file: it tells of the past."""


@dataclass(frozen=True, slots=True)
class Span:
    """Days of the trigger, both included, and which customers."""

    start: date
    end: date
    who: Who
    now: datetime

    @property
    def moments(self) -> tuple[datetime, datetime]:
        """The span as times; what is still to come has not happened."""
        return clock.start_of_day(self.start), min(clock.end_of_day(self.end), self.now)


def eligible(rule: Rule, customer_ids: list[int] | None, *, without_number: bool = False) -> Who:
    """The customers that a rule calls: its grades and tags, nobody who does not want to be called.

    A telephone call needs a number; ``without_number`` finds those who would be called if they had one.
    Who is lost is called to be won back, and after a complaint, which is not closed without that.
    """
    return Who(
        is_lost={CallbackKind.WIN_BACK: True, CallbackKind.AFTER_COMPLAINT: None}.get(rule.kind, False),
        may_be_called=True if rule.channel in (Channel.PHONE, Channel.MESSAGE) else None,
        has_number=not without_number if rule.channel == Channel.PHONE else None,
        grades=tuple(rule.grades),
        tags=tuple(rule.tags),
        ids=None if customer_ids is None else tuple(customer_ids),
    )


def find(rule: Rule, span: Span) -> Iterator[Candidate]:
    """The candidates of one rule; each still to be checked for when it is due and whether it exists."""
    return _FINDERS[rule.kind](rule, span)


# -- what happened: orders, complaints, products ------------------------------------------------------


def _finished_orders(_rule: Rule, span: Span) -> Iterator[Candidate]:
    return _orders(span, service_modes.CALLED)


def _delivered(_rule: Rule, span: Span) -> Iterator[Candidate]:
    yield from _orders(span, service_modes.GREETED, as_day=True)
    modes = (ServiceMode.INSTALLATION, ServiceMode.FREIGHT)
    yield from _products(queries.products_without_order(span.start, span.end, modes, span.who))


def _orders(span: Span, modes: tuple[ServiceMode, ...], *, as_day: bool = False) -> Iterator[Candidate]:
    for row in queries.finished_orders(*span.moments, modes, span.who):
        day = clock.local(row.finished_at).date()
        yield Candidate(
            row.customer_id,
            Table.SERVICE_ORDER,
            row.order_id,
            day,
            day if as_day else row.finished_at,
            row.entered_at,
            row.staff_id,
            row.subject,
            row.by_hand,
        )


def _resolved_complaints(_rule: Rule, span: Span) -> Iterator[Candidate]:
    for row in queries.resolved_complaints(*span.moments, span.who):
        yield Candidate(
            row.customer_id,
            Table.COMPLAINT,
            row.complaint_id,
            clock.local(row.resolved_at).date(),
            row.resolved_at,
            row.entered_at,
            row.staff_id,
            row.subject,
        )


def _maintenance(_rule: Rule, span: Span) -> Iterator[Candidate]:
    return _products(queries.products(ProductDay.MAINTENANCE, span.start, span.end, span.who))


def _warranties(_rule: Rule, span: Span) -> Iterator[Candidate]:
    return _products(queries.products(ProductDay.WARRANTY_END, span.start, span.end, span.who))


def _design_lives(_rule: Rule, span: Span) -> Iterator[Candidate]:
    return _products(queries.products(ProductDay.DESIGN_LIFE_END, span.start, span.end, span.who))


def _products(rows: Iterable[ProductEvent]) -> Iterator[Candidate]:
    for row in rows:
        yield _of_product(row, row.day)


def _of_product(row: ProductEvent, day: date) -> Candidate:
    return Candidate(
        row.customer_id, Table.PRODUCT, row.product_id, day, day, row.entered_at, row.staff_id, row.model
    )


def _usage(rule: Rule, span: Span) -> Iterator[Candidate]:
    """Every so many days or months after installation; the offset is the interval here."""
    every = max(rule.offset_amount, 1)
    days = every if rule.offset_unit == OffsetUnit.DAYS else every * 28
    for row in queries.products_installed_before(span.end, span.who):
        installed = row.day
        for turn in range(max(1, (span.start - installed).days // (days + days // 9 + 1)), 1000):
            when = (
                installed + timedelta(days=every * turn)
                if rule.offset_unit == OffsetUnit.DAYS
                else dates.add_months(installed, every * turn)
            )
            if when > span.end:
                break
            if when >= span.start:
                yield _of_product(row, when)


# -- customers ------------------------------------------------------------------------------------------


def _birthdays(_rule: Rule, span: Span) -> Iterator[Candidate]:
    yield from _birthdays_of(Customer, span)
    yield from _birthdays_of(ContactPerson, span)


def _birthdays_of(owner: type[Record], span: Span) -> Iterator[Candidate]:
    """Each way of writing a birthday is worked out once for the span; few thousand of them exist."""
    falls: dict[YearlyDay, list[date]] = {}
    for born in queries.birthdays_known(owner, span.who):
        birthday = stored_birthday(born.calendar, None, born.month, born.day, born.leap)
        if birthday and (found := birthdays.occurrences(birthday, span.start, span.end)):
            falls[born] = found
    if not falls:
        return
    table = owner._meta.table_name
    for row in queries.celebrants(owner, list(falls), span.who):
        for when in falls[row.born]:
            yield Candidate(
                row.customer_id, table, row.id, when, when, row.entered_at, row.staff_id, row.name
            )


def _festivals(_rule: Rule, span: Span) -> Iterator[Candidate]:
    days = [
        day
        for year in range(span.start.year, span.end.year + 1)
        for day in (lunar.festival_date(slug, year) for slug in FESTIVALS)
        if span.start <= day <= span.end
    ]
    if not days:
        return
    for row in queries.everybody(span.who):
        for day in days:
            yield _of_customer(row, day)


def _of_customer(row: Entered | Lost | Visited | Content, day: date, subject: str = "") -> Candidate:
    return Candidate(
        row.customer_id, Table.CUSTOMER, row.customer_id, day, day, row.entered_at, row.staff_id, subject
    )


def _lost(_rule: Rule, span: Span) -> Iterator[Candidate]:
    for row in queries.lost(span.start, span.end, span.who):
        yield _of_customer(row, row.lost_at, row.reason)


def _visits(rule: Rule, span: Span) -> Iterator[Candidate]:
    """A plan: the first visit counts from when the rule was switched on or the customer entered, each further
    one from the last (DOMAIN section 2). A phone call changes nothing; one visit at a time.

    One that somebody cancelled counts from the day it was due on: otherwise that would have been the last.
    """
    for row in queries.visits(rule.kind, TAKEN_BACK, span.who):
        known = (rule.switched_on_at, row.entered_at, row.last_visit_at, row.cancelled_due_at)
        day = max(clock.local(moment).date() for moment in known if moment is not None)
        if day <= span.end:
            yield _of_customer(row, day)


def _content_customers(_rule: Rule, span: Span) -> Iterator[Candidate]:
    """Who answered 4 or 5, once in twelve months: nobody likes to be asked at each call (*ours*)."""
    year_before = clock.start_of_day(dates.add_months(clock.local(span.now).date(), -12))
    for row in queries.content_customers(*span.moments, year_before, TAKEN_BACK, span.who):
        yield _of_customer(row, clock.local(row.at).date())


_FINDERS: Final[dict[CallbackKind, Callable[[Rule, Span], Iterator[Candidate]]]] = {
    CallbackKind.AFTER_SERVICE: _finished_orders,
    CallbackKind.GREETING: _delivered,
    CallbackKind.AFTER_COMPLAINT: _resolved_complaints,
    CallbackKind.VISIT: _visits,
    CallbackKind.MANAGER_VISIT: _visits,
    CallbackKind.USAGE: _usage,
    CallbackKind.MAINTENANCE: _maintenance,
    CallbackKind.BIRTHDAY: _birthdays,
    CallbackKind.FESTIVAL: _festivals,
    CallbackKind.WARRANTY_END: _warranties,
    CallbackKind.DESIGN_LIFE_END: _design_lives,
    CallbackKind.REFERRAL: _content_customers,
    CallbackKind.WIN_BACK: _lost,
}
