"""What rules made, and which of it they would not make now."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from crm_desktop.core.enums import (
    Calendar,
    CallbackKind,
    CallbackState,
    CancelReason,
    Channel,
    CustomerStatus,
    ProductStatus,
    ServiceMode,
)
from crm_desktop.core.tables import Table
from crm_desktop.storage.models.base import Record
from crm_desktop.storage.queries import engine
from crm_desktop.storage.queries.callbacks.who import HAS_NUMBER
from crm_desktop.storage.queries.product_days import ProductDay

Ids = Sequence[int] | None
"""Only these customers, or all."""


class Made(NamedTuple):
    """A callback that a rule made for a record; a run reads many of them."""

    source_table: Table
    source_id: int
    id: int
    occurrence: date
    created_at: datetime
    is_taken_back: bool
    is_planned: bool


def made_for(
    rule_id: int, taken_back: Sequence[CancelReason], tables: Sequence[Table], ids: Sequence[int]
) -> list[Made]:
    """What a rule made for records with these ids, in these tables; of each record the oldest first."""
    sql = (  # not ordered here: by id, SQLite would go through all that the rule made
        "SELECT source_table, source_id, id, occurrence, created_at,"
        " state = ? AND COALESCE(cancel_code, '') IN (?), state = ? FROM callback"
        " WHERE rule_id = ? AND source_table IN (?) AND source_id IN (?)"
    )
    states = (CallbackState.CANCELLED, tuple(taken_back), CallbackState.PLANNED)
    values = (*states, rule_id, tuple(tables), tuple(ids))
    return sorted(engine.rows(Made, sql, *values), key=lambda each: each.id)


def last_run() -> date | None:
    """For which day the rules ran over everybody the last time; it counts also when nothing was planned."""
    days = engine.column(date, "SELECT day FROM rule_run ORDER BY id DESC LIMIT 1")
    return days[0] if days else None


class Forgone(NamedTuple):
    source_table: Table
    source_id: int
    occurrence: date


def forgone(rule_id: int) -> list[Forgone]:
    """What a rule shall not plan again."""
    sql = "SELECT source_table, source_id, occurrence FROM forgone_callback WHERE rule_id = ? ORDER BY id"
    return engine.rows(Forgone, sql, rule_id)


def _planned(ids: Ids) -> tuple[str, list[Sequence[int]]]:
    """That the callback ``b`` of a rule is planned, for these customers."""
    planned = f"b.state = '{CallbackState.PLANNED}' AND b.rule_id IS NOT NULL"
    return (planned, []) if ids is None else (f"{planned} AND b.customer_id IN (?)", [tuple(ids)])


class OfCustomer(NamedTuple):
    id: int
    reason: CancelReason


def of_customers(ids: Ids) -> list[OfCustomer]:
    """Whose customer is not to be called, was lost or was won back; the call after a complaint stays."""
    planned, values = _planned(ids)
    not_to_call = f"c.do_not_call AND b.channel IN ('{Channel.PHONE}', '{Channel.MESSAGE}')"
    is_lost = f"c.status = '{CustomerStatus.LOST}'"
    return engine.rows(
        OfCustomer,
        f"SELECT b.id, CASE WHEN {not_to_call} THEN '{CancelReason.DO_NOT_CALL}'"
        f" WHEN {is_lost} THEN '{CancelReason.LOST}' ELSE '{CancelReason.WON_BACK}' END"
        f" FROM callback b JOIN customer c ON c.id = b.customer_id WHERE {planned}"
        f" AND (({not_to_call}) OR (b.kind <> '{CallbackKind.AFTER_COMPLAINT}'"
        f" AND ({is_lost}) <> (b.kind = '{CallbackKind.WIN_BACK}'))) ORDER BY b.id",
        *values,
    )


_PRODUCT_DAYS = {
    CallbackKind.MAINTENANCE: ProductDay.MAINTENANCE,
    CallbackKind.WARRANTY_END: ProductDay.WARRANTY_END,
    CallbackKind.DESIGN_LIFE_END: ProductDay.DESIGN_LIFE_END,
}


def of_products(ids: Ids) -> list[int]:
    """About a product that is in use no more, or whose day is another now."""
    planned, values = _planned(ids)
    whens = " ".join(f"WHEN '{kind}' THEN {day}" for kind, day in _PRODUCT_DAYS.items())
    day = f"CASE b.kind {whens} ELSE b.occurrence END"
    return engine.column(
        int,
        "SELECT b.id FROM callback b JOIN product p ON p.id = b.source_id"
        f" WHERE {planned} AND b.source_table = 'product'"
        f" AND (p.status <> ? OR (b.occurrence IS NOT NULL AND ({day} IS NULL OR {day} <> b.occurrence)))"
        " ORDER BY b.id",
        *values,
        ProductStatus.IN_USE,
    )


def of_orders(ids: Ids, called: Sequence[ServiceMode], greeted: Sequence[ServiceMode]) -> list[int]:
    """After an order whose mode asks for no such call; one that somebody has tried stays (it was wanted)."""
    planned, values = _planned(ids)
    return engine.column(
        int,
        "SELECT b.id FROM callback b JOIN service_order o ON o.id = b.source_id"
        f" WHERE {planned} AND b.source_table = 'service_order'"
        " AND ((b.kind = ? AND o.mode NOT IN (?)) OR (b.kind = ? AND o.mode NOT IN (?)))"
        " AND NOT EXISTS (SELECT 1 FROM attempt a WHERE a.callback_id = b.id) ORDER BY b.id",
        *values,
        CallbackKind.AFTER_SERVICE,
        tuple(called),
        CallbackKind.GREETING,
        tuple(greeted),
    )


def without_number(ids: Ids) -> list[int]:
    """Telephone calls to customers who have no number."""
    planned, values = _planned(ids)
    return engine.column(
        int,
        "SELECT b.id FROM callback b JOIN customer c ON c.id = b.customer_id"
        f" WHERE {planned} AND b.channel = ? AND NOT {HAS_NUMBER} ORDER BY b.id",
        *values,
        Channel.PHONE,
    )


class BirthdayCall(NamedTuple):
    """A callback on a birthday, and the birthday as it is known now; all None where it is not known."""

    id: int
    occurrence: date
    calendar: Calendar | None
    month: int | None
    day: int | None
    leap: bool | None


def birthday_calls(owner: type[Record], ids: Ids) -> list[BirthdayCall]:
    """The planned calls on birthdays of customers or of contact persons."""
    planned, values = _planned(ids)
    table = owner._meta.table_name
    return engine.rows(
        BirthdayCall,
        "SELECT b.id, b.occurrence, s.birthday_calendar, s.birthday_month, s.birthday_day,"
        f" s.birthday_leap FROM callback b LEFT JOIN {table} s ON s.id = b.source_id"
        f" WHERE {planned} AND b.kind = ? AND b.source_table = ? ORDER BY b.id",
        *values,
        CallbackKind.BIRTHDAY,
        table,
    )


class Untouched(NamedTuple):
    id: int
    rule_id: int
    due_at: datetime
    occurrence: date | None


_NOT_TRIED = (
    " AND NOT EXISTS (SELECT 1 FROM attempt a WHERE a.callback_id = b.id)"
    " AND NOT EXISTS (SELECT 1 FROM callback_move m WHERE m.callback_id = b.id)"
)


def planned_by_day(after: datetime, ids: Ids) -> list[Untouched]:
    """What rules planned by day for ``after`` or later, and nobody moved or tried."""
    planned, values = _planned(ids)
    return engine.rows(
        Untouched,
        f"SELECT b.id, b.rule_id, b.due_at, b.occurrence FROM callback b WHERE {planned}"
        f" AND b.all_day AND b.due_at >= ? AND b.due_at = b.original_due_at{_NOT_TRIED} ORDER BY b.id",
        *values,
        after,
    )


def untouched() -> list[Untouched]:
    """What rules planned, and nobody tried, moved or changed."""
    planned, values = _planned(None)
    return engine.rows(
        Untouched,
        f"SELECT b.id, b.rule_id, b.due_at, b.occurrence FROM callback b WHERE {planned}{_NOT_TRIED}"
        " AND NOT EXISTS (SELECT 1 FROM change_entry e JOIN change_set t ON t.id = e.change_set_id"
        " WHERE e.table_name = 'callback' AND e.first_id = b.id AND e.operation = 'update'"
        " AND t.action = 'callback.changed') ORDER BY b.id",
        *values,
    )
