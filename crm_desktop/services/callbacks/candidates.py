"""What the rules of DOMAIN section 2 would plan: for each the records whose trigger lies in a span of days.

Each function asks the database once for the whole span, so that a run over 100,000 customers takes seconds.
Dates stand in the database as ISO text, times as UTC text; both sort as they run.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from crm_desktop.core import birthdays, clock, dates, lunar, service_modes
from crm_desktop.core.enums import (
    CallbackKind,
    CancelReason,
    Channel,
    CustomerStatus,
    OffsetUnit,
    ServiceMode,
)
from crm_desktop.storage.fields import parse_day, parse_utc, utc_text
from crm_desktop.storage.models import Rule
from crm_desktop.storage.models.base import database
from crm_desktop.storage.models.birthday import stored_birthday

FESTIVALS: Final = ("spring_festival", "dragon_boat", "mid_autumn")

ONE_PER_RECORD: Final = frozenset({CallbackKind.AFTER_SERVICE, CallbackKind.GREETING})
"""Rules about something that happens to a record once; a corrected date makes it no second time."""

PLANS: Final = frozenset({CallbackKind.VISIT, CallbackKind.MANAGER_VISIT})
"""Rules that go on by themselves: the next visit follows the last."""

TAKEN_BACK: Final = (
    CancelReason.UNDONE,
    CancelReason.DO_NOT_CALL,
    CancelReason.LOST,
    CancelReason.WON_BACK,
    CancelReason.NO_NUMBER,
    CancelReason.RULE_OFF,
)
"""Why the program itself cancels a callback; where such a reason goes away, the callback is wanted again."""

HAS_NUMBER: Final = "EXISTS (SELECT 1 FROM phone h WHERE h.customer_id = c.id AND h.kind <> 'fax')"
"""SQL: a number of the customer ``c`` or of one of its people that somebody can be called on."""

_IMPORTED: Final = (
    "coalesce((SELECT t.action FROM change_entry e JOIN change_set t ON t.id = e.change_set_id"
    " WHERE e.table_name = 'service_order' AND e.operation = 'create' AND e.first_id <= o.id"
    " ORDER BY e.first_id DESC LIMIT 1) LIKE '%.imported', 0)"
)
"""SQL: the order ``o`` came in with a file (what was created together stands in the record as one run)."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that a rule applies to: what set it off, and when the record was entered.

    ``occurrence`` with the source makes it the same callback in every run; ``trigger`` is a day, or a moment
    for rules that count hours.
    """

    customer_id: int
    source_table: str
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
    """Days of the trigger, both included, and which customers: SQL about ``c`` with its parameters."""

    start: date
    end: date
    who: str
    parameters: tuple[Any, ...]
    now: datetime


def eligible(
    rule: Rule, customer_ids: list[int] | None, *, without_number: bool = False
) -> tuple[str, tuple[Any, ...]]:
    """SQL for the customers that a rule calls: its grades and tags, nobody who does not want to be called.

    A telephone call needs a number; ``without_number`` finds those who would be called if they had one.
    Who is lost is called to be won back, and after a complaint, which is not closed without that.
    """
    lost = f"c.status = '{CustomerStatus.LOST}'"
    status = {CallbackKind.WIN_BACK: lost, CallbackKind.AFTER_COMPLAINT: "1"}.get(rule.kind, f"NOT {lost}")
    parts, parameters = [status], list[Any]()
    if rule.channel in (Channel.PHONE, Channel.MESSAGE):
        parts.append("c.do_not_call = 0")
    if rule.channel == Channel.PHONE:
        parts.append(f"NOT {HAS_NUMBER}" if without_number else HAS_NUMBER)
    if rule.grades:
        parts.append(f"c.grade IN ({_marks(rule.grades)})")
        parameters += rule.grades
    if rule.tags:
        parts.append(
            "EXISTS (SELECT 1 FROM customer_tag t WHERE t.customer_id = c.id"
            f" AND t.tag IN ({_marks(rule.tags)}))"
        )
        parameters += rule.tags
    if customer_ids is not None:
        parts.append(f"c.id IN ({_marks(customer_ids)})")
        parameters += customer_ids
    return " AND ".join(parts), tuple(parameters)


def find(rule: Rule, span: Span) -> Iterator[Candidate]:
    """The candidates of one rule; each still to be checked for when it is due and whether it exists."""
    return _FINDERS[rule.kind](rule, span)


def numbered_since(moment: datetime) -> dict[int, datetime]:
    """When a customer's first number was entered that can be called, of those who have one since a moment."""
    rows = _query(
        "SELECT h.customer_id, min(h.created_at) AS first FROM phone h WHERE h.kind <> 'fax'"
        " GROUP BY h.customer_id HAVING first >= ?",
        utc_text(moment),
    )
    return {customer_id: _moment(text) for customer_id, text in rows}


# -- what happened: orders, complaints, products ------------------------------------------------------


def _finished_orders(_rule: Rule, span: Span) -> Iterator[Candidate]:
    return _orders(span, service_modes.CALLED)


def _delivered(_rule: Rule, span: Span) -> Iterator[Candidate]:
    yield from _orders(span, service_modes.GREETED, as_day=True)
    yield from _products(
        span,
        "coalesce(p.install_date, p.purchase_date)",
        "AND NOT EXISTS (SELECT 1 FROM service_order o WHERE o.product_id = p.id"
        " AND o.mode IN ('installation', 'freight'))",
    )


def _orders(span: Span, modes: tuple[ServiceMode, ...], *, as_day: bool = False) -> Iterator[Candidate]:
    rows = _query(
        "SELECT o.customer_id, o.id, o.finished_at, o.created_at, coalesce(o.owner_id, c.staff_id),"
        f" o.subject, NOT {_IMPORTED}"
        " FROM service_order o JOIN customer c ON c.id = o.customer_id"
        f" WHERE o.finished_at BETWEEN ? AND ? AND o.mode IN ({_marks(modes)}) AND {span.who}",
        *_moments(span),
        *modes,
        *span.parameters,
    )
    for customer_id, order_id, finished, entered, staff_id, subject, by_hand in rows:
        at = _moment(finished)
        day = clock.local(at).date()
        yield Candidate(
            customer_id,
            "service_order",
            order_id,
            day,
            day if as_day else at,
            _moment(entered),
            staff_id,
            subject,
            bool(by_hand),
        )


def _resolved_complaints(_rule: Rule, span: Span) -> Iterator[Candidate]:
    rows = _query(
        "SELECT p.customer_id, p.id, p.resolved_at, p.created_at, coalesce(p.in_charge_id, c.staff_id),"
        " p.number || ' ' || p.subject"
        " FROM complaint p JOIN customer c ON c.id = p.customer_id"
        " WHERE p.resolved_at BETWEEN ? AND ? AND p.state IN ('resolved', 'waiting')"
        f" AND {span.who}",
        *_moments(span),
        *span.parameters,
    )
    for customer_id, complaint_id, resolved, entered, staff_id, subject in rows:
        at = _moment(resolved)
        yield Candidate(
            customer_id,
            "complaint",
            complaint_id,
            clock.local(at).date(),
            at,
            _moment(entered),
            staff_id,
            subject,
        )


def _maintenance(_rule: Rule, span: Span) -> Iterator[Candidate]:
    return _products(span, "p.next_maintenance")


def _warranties(_rule: Rule, span: Span) -> Iterator[Candidate]:
    return _products(span, "max(coalesce(p.warranty_until, ''), coalesce(p.extended_until, ''))")


def _design_lives(_rule: Rule, span: Span) -> Iterator[Candidate]:
    return _products(span, "p.design_life_until")


def _products(span: Span, day: str, condition: str = "") -> Iterator[Candidate]:
    rows = _query(
        f"SELECT p.customer_id, p.id, {day}, p.created_at, c.staff_id, p.model"
        " FROM product p JOIN customer c ON c.id = p.customer_id"
        f" WHERE p.status = 'in_use' AND {day} BETWEEN ? AND ? {condition} AND {span.who}",
        span.start.isoformat(),
        span.end.isoformat(),
        *span.parameters,
    )
    for customer_id, product_id, text, entered, staff_id, model in rows:
        when = parse_day(text)
        yield Candidate(customer_id, "product", product_id, when, when, _moment(entered), staff_id, model)


def _usage(rule: Rule, span: Span) -> Iterator[Candidate]:
    """Every so many days or months after installation; the offset is the interval here."""
    rows = _query(
        "SELECT p.customer_id, p.id, coalesce(p.install_date, p.purchase_date), p.created_at, c.staff_id,"
        " p.model"
        " FROM product p JOIN customer c ON c.id = p.customer_id WHERE p.status = 'in_use'"
        f" AND coalesce(p.install_date, p.purchase_date) < ? AND {span.who}",
        span.end.isoformat(),
        *span.parameters,
    )
    every = max(rule.offset_amount, 1)
    days = every if rule.offset_unit == OffsetUnit.DAYS else every * 28
    for customer_id, product_id, text, entered, staff_id, model in rows:
        installed = parse_day(text)
        for turn in range(max(1, (span.start - installed).days // (days + days // 9 + 1)), 1000):
            when = (
                installed + timedelta(days=every * turn)
                if rule.offset_unit == OffsetUnit.DAYS
                else dates.add_months(installed, every * turn)
            )
            if when > span.end:
                break
            if when >= span.start:
                yield Candidate(
                    customer_id, "product", product_id, when, when, _moment(entered), staff_id, model
                )


# -- customers ------------------------------------------------------------------------------------------


def _birthdays(_rule: Rule, span: Span) -> Iterator[Candidate]:
    yield from _birthdays_of(span, "customer", "customer c", "c", "''")
    people = "contact_person b JOIN customer c ON c.id = b.customer_id"
    yield from _birthdays_of(span, "contact_person", people, "b", "b.name")


def _birthdays_of(span: Span, table: str, source: str, of: str, subject: str) -> Iterator[Candidate]:
    """Each way of writing a birthday is worked out once for the span; few thousand of them exist."""
    key = ", ".join(f"{of}.birthday_{part}" for part in ("calendar", "month", "day", "leap"))
    given = f"{of}.birthday_month IS NOT NULL AND {span.who}"
    known = _query(f"SELECT DISTINCT {key} FROM {source} WHERE {given}", *span.parameters)
    falls: dict[tuple[Any, ...], list[date]] = {}
    for calendar, month, day, leap in known:
        birthday = stored_birthday(calendar, None, month, day, leap)
        if birthday and (found := birthdays.occurrences(birthday, span.start, span.end)):
            falls[calendar, month, day, leap] = found
    if not falls:
        return
    values = ", ".join(["(?, ?, ?, ?)"] * len(falls))
    rows = _query(
        f"SELECT c.id, {of}.id, {of}.created_at, c.staff_id, {subject}, {key} FROM {source}"
        f" WHERE ({key}) IN (VALUES {values}) AND {span.who}",
        *(part for each in falls for part in each),
        *span.parameters,
    )
    for customer_id, source_id, entered, staff_id, name, *parts in rows:
        for when in falls[tuple(parts)]:
            yield Candidate(customer_id, table, source_id, when, when, _moment(entered), staff_id, name)


def _festivals(_rule: Rule, span: Span) -> Iterator[Candidate]:
    days = [
        day
        for year in range(span.start.year, span.end.year + 1)
        for day in (lunar.festival_date(slug, year) for slug in FESTIVALS)
        if span.start <= day <= span.end
    ]
    if not days:
        return
    rows = _query(f"SELECT c.id, c.created_at, c.staff_id FROM customer c WHERE {span.who}", *span.parameters)
    for customer_id, entered, staff_id in rows:
        for day in days:
            yield Candidate(customer_id, "customer", customer_id, day, day, _moment(entered), staff_id)


def _lost(_rule: Rule, span: Span) -> Iterator[Candidate]:
    rows = _query(
        "SELECT c.id, c.lost_at, c.created_at, c.staff_id, c.lost_reason FROM customer c"
        f" WHERE c.lost_at BETWEEN ? AND ? AND {span.who}",
        span.start.isoformat(),
        span.end.isoformat(),
        *span.parameters,
    )
    for customer_id, text, entered, staff_id, reason in rows:
        day = parse_day(text)
        yield Candidate(customer_id, "customer", customer_id, day, day, _moment(entered), staff_id, reason)


def _visits(rule: Rule, span: Span) -> Iterator[Candidate]:
    """A plan: the first visit counts from when the rule was switched on or the customer entered, each further
    one from the last (DOMAIN section 2). A phone call changes nothing; one visit at a time.

    One that somebody cancelled counts from the day it was due on: otherwise that would have been the last.
    """
    any_visit = "b.kind IN ('visit', 'manager_visit') OR b.channel = 'visit'"
    visit = "b.kind = 'manager_visit'" if rule.kind == CallbackKind.MANAGER_VISIT else any_visit
    rows = _query(
        "SELECT c.id, c.created_at, c.staff_id, v.done, v.cancelled FROM customer c LEFT JOIN ("
        "SELECT b.customer_id, max(b.done_at) AS done, max(CASE WHEN b.state = 'cancelled' AND b.kind = ?"
        f" AND coalesce(b.cancel_code, '') NOT IN ({_marks(TAKEN_BACK)}) THEN b.due_at END) AS cancelled"
        f" FROM callback b WHERE {visit} GROUP BY b.customer_id) v ON v.customer_id = c.id"
        " WHERE NOT EXISTS (SELECT 1 FROM callback n WHERE n.customer_id = c.id AND n.state = 'planned'"
        f" AND n.kind = ?) AND {span.who}",
        rule.kind,
        *TAKEN_BACK,
        rule.kind,
        *span.parameters,
    )
    for customer_id, entered, staff_id, *before in rows:
        known = (_moment(text) for text in (entered, *before) if text)
        day = max(clock.local(rule.switched_on_at).date(), *(clock.local(each).date() for each in known))
        if day <= span.end:
            yield Candidate(customer_id, "customer", customer_id, day, day, _moment(entered), staff_id)


def _content_customers(_rule: Rule, span: Span) -> Iterator[Candidate]:
    """Who answered 4 or 5, once in twelve months: nobody likes to be asked at each call (*ours*)."""
    year_before = utc_text(clock.start_of_day(dates.add_months(clock.local(span.now).date(), -12)))
    rows = _query(
        "SELECT c.id, min(b.done_at), c.created_at, c.staff_id"
        " FROM callback b JOIN customer c ON c.id = b.customer_id"
        " WHERE b.done_at BETWEEN ? AND ? AND b.state = 'done' AND b.satisfaction >= 4"
        " AND NOT EXISTS (SELECT 1 FROM callback r WHERE r.customer_id = c.id AND r.kind = 'referral'"
        f" AND r.original_due_at >= ? AND coalesce(r.cancel_code, '') NOT IN ({_marks(TAKEN_BACK)}))"
        f" AND {span.who} GROUP BY c.id",
        *_moments(span),
        year_before,
        *TAKEN_BACK,
        *span.parameters,
    )
    return _by_customer(rows)


def _by_customer(rows: list[tuple[Any, ...]]) -> Iterator[Candidate]:
    for customer_id, at, entered, staff_id in rows:
        day = clock.local(_moment(at)).date()
        yield Candidate(customer_id, "customer", customer_id, day, day, _moment(entered), staff_id)


def _query(sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
    return list(database.execute_sql(sql, parameters).fetchall())


def _moments(span: Span) -> tuple[str, str]:
    """The span as times; what is still to come has not happened."""
    end = min(clock.end_of_day(span.end), span.now)
    return utc_text(clock.start_of_day(span.start)), utc_text(end)


def _moment(text: str) -> datetime:
    moment = parse_utc(text)
    if moment is None:
        raise ValueError("a time is missing")
    return moment


def _marks(items: Any) -> str:
    return ", ".join("?" * len(items))


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
