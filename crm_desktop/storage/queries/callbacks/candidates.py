"""The records that set off a rule, each query once for a whole span of days."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from crm_desktop.core.enums import (
    Calendar,
    CallbackKind,
    CallbackState,
    CancelReason,
    Channel,
    ComplaintState,
    PhoneKind,
    ProductStatus,
    ServiceMode,
)
from crm_desktop.storage.models.base import Record
from crm_desktop.storage.models.people import ContactPerson
from crm_desktop.storage.queries import engine
from crm_desktop.storage.queries.callbacks.who import Who
from crm_desktop.storage.queries.product_days import ProductDay


class Caller(NamedTuple):
    """A customer who may be called, and who looks after it."""

    customer_id: int
    staff_id: int | None


def callable_customer(customer_id: int, who: Who) -> Caller | None:
    """The customer, where it is one of those."""
    text, values = who.condition
    return engine.row(
        Caller, f"SELECT c.id, c.staff_id FROM customer c WHERE c.id = ? AND {text}", customer_id, *values
    )


class FirstNumber(NamedTuple):
    customer_id: int
    entered_at: datetime


def numbered_since(moment: datetime) -> dict[int, datetime]:
    """When a customer's first number was entered that can be called, of those who have one since a moment."""
    found = engine.rows(
        FirstNumber,
        "SELECT h.customer_id, MIN(h.created_at) FROM phone h WHERE h.kind <> ?"
        " GROUP BY h.customer_id HAVING MIN(h.created_at) >= ?",
        PhoneKind.FAX,
        moment,
    )
    return dict(found)


# -- what happened: orders, complaints, products ------------------------------------------------------------

_IMPORTED = (
    "COALESCE((SELECT t.action FROM change_entry e JOIN change_set t ON t.id = e.change_set_id"
    " WHERE e.table_name = 'service_order' AND e.operation = 'create' AND e.first_id <= o.id"
    " ORDER BY e.first_id DESC LIMIT 1) LIKE '%.imported', FALSE)"
)
# The order ``o`` came in with a file (what was created together stands in the record as one run).


class FinishedOrder(NamedTuple):
    customer_id: int
    order_id: int
    finished_at: datetime
    entered_at: datetime
    staff_id: int | None
    subject: str
    by_hand: bool
    """False for one that came in with a file."""


def finished_orders(
    start: datetime, end: datetime, modes: Sequence[ServiceMode], who: Who
) -> list[FinishedOrder]:
    """Orders of these modes finished from ``start`` to ``end``, both included."""
    text, values = who.condition
    return engine.rows(
        FinishedOrder,
        "SELECT o.customer_id, o.id, o.finished_at, o.created_at, COALESCE(o.owner_id, c.staff_id),"
        f" o.subject, NOT {_IMPORTED}"
        " FROM service_order o JOIN customer c ON c.id = o.customer_id"
        f" WHERE o.finished_at BETWEEN ? AND ? AND o.mode IN (?) AND {text} ORDER BY o.finished_at, o.id",
        start,
        end,
        tuple(modes),
        *values,
    )


class ResolvedComplaint(NamedTuple):
    customer_id: int
    complaint_id: int
    resolved_at: datetime
    entered_at: datetime
    staff_id: int | None
    subject: str


def resolved_complaints(start: datetime, end: datetime, who: Who) -> list[ResolvedComplaint]:
    """Complaints resolved from ``start`` to ``end``, both included, that are not closed yet."""
    text, values = who.condition
    return engine.rows(
        ResolvedComplaint,
        "SELECT p.customer_id, p.id, p.resolved_at, p.created_at, COALESCE(p.in_charge_id, c.staff_id),"
        " p.number || ' ' || p.subject"
        " FROM complaint p JOIN customer c ON c.id = p.customer_id"
        f" WHERE p.resolved_at BETWEEN ? AND ? AND p.state IN (?) AND {text} ORDER BY p.id",
        start,
        end,
        (ComplaintState.RESOLVED, ComplaintState.WAITING),
        *values,
    )


class ProductEvent(NamedTuple):
    customer_id: int
    product_id: int
    day: date
    entered_at: datetime
    staff_id: int | None
    model: str


def products(day: ProductDay, start: date, end: date, who: Who) -> list[ProductEvent]:
    """Products in use whose day lies from ``start`` to ``end``, both included."""
    return _products(day, "BETWEEN ? AND ?", [start, end], who)


def products_without_order(
    start: date, end: date, modes: Sequence[ServiceMode], who: Who
) -> list[ProductEvent]:
    """Products installed from ``start`` to ``end`` for which no order of these modes exists."""
    condition = (
        "BETWEEN ? AND ? AND NOT EXISTS (SELECT 1 FROM service_order o WHERE o.product_id = p.id"
        " AND o.mode IN (?))"
    )
    return _products(ProductDay.INSTALLED, condition, [start, end, tuple(modes)], who)


def products_installed_before(day: date, who: Who) -> list[ProductEvent]:
    return _products(ProductDay.INSTALLED, "< ?", [day], who)


def _products(day: ProductDay, condition: str, of_it: list[object], who: Who) -> list[ProductEvent]:
    text, values = who.condition
    return engine.rows(
        ProductEvent,
        f"SELECT p.customer_id, p.id, {day}, p.created_at, c.staff_id, p.model"
        " FROM product p JOIN customer c ON c.id = p.customer_id"
        f" WHERE p.status = ? AND {day} {condition} AND {text} ORDER BY p.id",
        ProductStatus.IN_USE,
        *of_it,
        *values,
    )


# -- customers ----------------------------------------------------------------------------------------------


class YearlyDay(NamedTuple):
    """A birthday without its year, as it is written."""

    calendar: Calendar
    month: int
    day: int
    leap: bool


def birthdays_known(owner: type[Record], who: Who) -> list[YearlyDay]:
    """Each birthday that customers or contact persons have, once."""
    source, of, _name = _owner(owner)
    text, values = who.condition
    sql = f"SELECT DISTINCT {_born(of)} FROM {source} WHERE {of}.birthday_month IS NOT NULL AND {text}"
    return engine.rows(YearlyDay, f"{sql} ORDER BY 1, 2, 3, 4", *values)


class Celebrant(NamedTuple):
    customer_id: int
    id: int
    entered_at: datetime
    staff_id: int | None
    name: str
    """Empty for the customer itself."""
    calendar: Calendar
    month: int
    day: int
    leap: bool

    @property
    def born(self) -> YearlyDay:
        return YearlyDay(self.calendar, self.month, self.day, self.leap)


def celebrants(owner: type[Record], birthdays: Sequence[YearlyDay], who: Who) -> list[Celebrant]:
    """The customers or contact persons who have one of these birthdays."""
    if not birthdays:
        return []
    source, of, name = _owner(owner)
    text, values = who.condition
    lines = ", ".join(["(?, ?, ?, ?)"] * len(birthdays))
    return engine.rows(
        Celebrant,
        f"SELECT c.id, {of}.id, {of}.created_at, c.staff_id, {name}, {_born(of)} FROM {source}"
        f" WHERE {of}.birthday_month IS NOT NULL AND ({_born(of)}) IN (VALUES {lines}) AND {text}"
        f" ORDER BY {of}.id",
        *(part for each in birthdays for part in each),
        *values,
    )


def _owner(owner: type[Record]) -> tuple[str, str, str]:
    """The tables, the alias of who has the birthday, and what it is called."""
    if owner is ContactPerson:
        return "contact_person b JOIN customer c ON c.id = b.customer_id", "b", "b.name"
    return "customer c", "c", "''"


def _born(of: str) -> str:
    return ", ".join(f"{of}.birthday_{part}" for part in YearlyDay._fields)


class Entered(NamedTuple):
    customer_id: int
    entered_at: datetime
    staff_id: int | None


def everybody(who: Who) -> list[Entered]:
    text, values = who.condition
    sql = f"SELECT c.id, c.created_at, c.staff_id FROM customer c WHERE {text} ORDER BY c.id"
    return engine.rows(Entered, sql, *values)


class Lost(NamedTuple):
    customer_id: int
    lost_at: date
    entered_at: datetime
    staff_id: int | None
    reason: str


def lost(start: date, end: date, who: Who) -> list[Lost]:
    """Customers lost from ``start`` to ``end``, both included."""
    text, values = who.condition
    return engine.rows(
        Lost,
        "SELECT c.id, c.lost_at, c.created_at, c.staff_id, c.lost_reason FROM customer c"
        f" WHERE c.lost_at BETWEEN ? AND ? AND {text} ORDER BY c.id",
        start,
        end,
        *values,
    )


class Visited(NamedTuple):
    customer_id: int
    entered_at: datetime
    staff_id: int | None
    last_visit_at: datetime | None
    cancelled_due_at: datetime | None
    """When the last one that somebody cancelled was due."""


def visits(kind: CallbackKind, taken_back: Sequence[CancelReason], who: Who) -> list[Visited]:
    """Customers without a planned visit of the kind. A visit by the manager is one for all kinds of visit."""
    any_visit = (
        f"b.kind IN ('{CallbackKind.VISIT}', '{CallbackKind.MANAGER_VISIT}') OR b.channel = '{Channel.VISIT}'"
    )
    visit = f"b.kind = '{kind}'" if kind == CallbackKind.MANAGER_VISIT else any_visit
    text, values = who.condition
    return engine.rows(
        Visited,
        "SELECT c.id, c.created_at, c.staff_id, v.done, v.cancelled FROM customer c LEFT JOIN ("
        "SELECT b.customer_id, MAX(b.done_at) AS done, MAX(CASE WHEN b.state = ? AND b.kind = ?"
        " AND COALESCE(b.cancel_code, '') NOT IN (?) THEN b.due_at END) AS cancelled"
        f" FROM callback b WHERE {visit} GROUP BY b.customer_id) v ON v.customer_id = c.id"
        " WHERE NOT EXISTS (SELECT 1 FROM callback n WHERE n.customer_id = c.id AND n.state = ?"
        f" AND n.kind = ?) AND {text} ORDER BY c.id",
        CallbackState.CANCELLED,
        kind,
        tuple(taken_back),
        CallbackState.PLANNED,
        kind,
        *values,
    )


class Content(NamedTuple):
    customer_id: int
    at: datetime
    entered_at: datetime
    staff_id: int | None


def content_customers(
    start: datetime, end: datetime, asked_since: datetime, taken_back: Sequence[CancelReason], who: Who
) -> list[Content]:
    """Who answered 4 or 5 from ``start`` to ``end``, first when, and was not asked for a referral lately."""
    text, values = who.condition
    return engine.rows(
        Content,
        "SELECT c.id, MIN(b.done_at), c.created_at, c.staff_id"
        " FROM callback b JOIN customer c ON c.id = b.customer_id"
        " WHERE b.done_at BETWEEN ? AND ? AND b.state = ? AND b.satisfaction >= 4"
        " AND NOT EXISTS (SELECT 1 FROM callback r WHERE r.customer_id = c.id AND r.kind = ?"
        " AND r.original_due_at >= ? AND COALESCE(r.cancel_code, '') NOT IN (?))"
        f" AND {text} GROUP BY c.id ORDER BY c.id",
        start,
        end,
        CallbackState.DONE,
        CallbackKind.REFERRAL,
        asked_since,
        tuple(taken_back),
        *values,
    )
