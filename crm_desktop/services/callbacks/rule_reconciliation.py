"""Callbacks of rules that are taken back when their reason goes away, and planned again when it returns."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final, NamedTuple

from crm_desktop import storage
from crm_desktop.core import birthdays, clock
from crm_desktop.core.enums import CallbackKind, CallbackState, CancelReason
from crm_desktop.core.service_modes import CALLED, GREETED
from crm_desktop.core.values import ValueDict
from crm_desktop.services.callbacks import rule_dues
from crm_desktop.services.callbacks.candidates import HAS_NUMBER, ONE_PER_RECORD, TAKEN_BACK, Candidate
from crm_desktop.storage import forgone
from crm_desktop.storage.change import chunks
from crm_desktop.storage.fields import parse_day, utc_text
from crm_desktop.storage.models import Callback, Rule
from crm_desktop.storage.models.base import database
from crm_desktop.storage.models.birthday import stored_birthday

_PRODUCT_DAYS: Final = {
    CallbackKind.MAINTENANCE: "p.next_maintenance",
    CallbackKind.WARRANTY_END: "max(coalesce(p.warranty_until, ''), coalesce(p.extended_until, ''))",
    CallbackKind.DESIGN_LIFE_END: "p.design_life_until",
}


PLANNED_AGAIN: Final[ValueDict] = {
    "state": CallbackState.PLANNED,
    "cancelled_at": None,
    "cancel_code": None,
    "cancel_text": "",
}
"""What makes a cancelled callback a planned one."""


class _Made(NamedTuple):
    """A callback that a rule made for a record, as it stands in the database: a run reads many of them."""

    id: int
    occurrence: str
    created_at: str
    taken_back: int


def compare(rule: Rule, found: list[Candidate]) -> tuple[list[Candidate], dict[int, Candidate]]:
    """Those that have no callback yet, and by its id those whose callback was taken back and is wanted again.

    What users finished, cancelled or gave up stays as it is; what was deleted or taken back stays away.
    """
    # A rule never asks "did I run?": it compares what should be (`found`, from the records) with what is
    # (`made`, by source and occurrence). So a run may come twice, late, after a restore or not at all, and a
    # callback that was taken back with its reason is not a second one when the reason returns.
    new: list[Candidate] = []
    again: dict[int, Candidate] = {}
    made = _made(rule, found) if found else {}
    never = forgone.of_rule(rule.id) if found else {}
    for each in found:
        days = never.get((each.source_table, each.source_id), ())
        if each.occurrence.isoformat() in days or (days and rule.kind in ONE_PER_RECORD):
            continue
        earlier = _same(rule, each, made.get((each.source_table, each.source_id), []))
        if earlier is None:
            new.append(each)
        elif earlier.taken_back:
            again[earlier.id] = each
    return new, again


def _made(rule: Rule, found: list[Candidate]) -> dict[tuple[str, int], list[_Made]]:
    column, low, high = _reach(rule, found)
    rows = database.execute_sql(
        "SELECT source_table, source_id, id, occurrence, created_at,"
        f" state = 'cancelled' AND coalesce(cancel_code, '') IN ({', '.join('?' * len(TAKEN_BACK))})"
        f" FROM callback WHERE rule_id = ? AND {column} BETWEEN ? AND ? ORDER BY id",
        (*TAKEN_BACK, rule.id, low, high),
    )
    made = defaultdict(list)
    for table, row_id, *columns in rows.fetchall():
        made[table, row_id].append(_Made(*columns))
    return made


def _reach(rule: Rule, found: list[Candidate]) -> tuple[str, Any, Any]:
    """What narrows the callbacks down: their days, or their records where days do not tell them apart."""
    if rule.kind in ONE_PER_RECORD or rule.kind == CallbackKind.AFTER_COMPLAINT:
        ids = [each.source_id for each in found]
        return "source_id", min(ids), max(ids)
    days = [each.occurrence.isoformat() for each in found]
    return "occurrence", min(days), max(days)


def _same(rule: Rule, candidate: Candidate, made: list[_Made]) -> _Made | None:
    """The callback that was made for this very occasion.

    A complaint may be resolved several times, be it on one day: what was made since then is for this time.
    """
    if rule.kind in ONE_PER_RECORD:
        return min(made, key=lambda each: each.taken_back, default=None)
    if rule.kind == CallbackKind.AFTER_COMPLAINT and isinstance(candidate.trigger, datetime):
        since = utc_text(candidate.trigger)
        for each in reversed(made):
            if each.created_at >= since:
                return each
    day = candidate.occurrence.isoformat()
    return next((each for each in made if each.occurrence == day), None)


def stale(ids: list[int] | None) -> dict[CancelReason, list[int]]:
    """Ids of planned callbacks that a rule made and would not make now, by the reason to give."""
    marks = "" if ids is None else f" AND b.customer_id IN ({', '.join('?' * len(ids))})"
    planned = f"b.state = 'planned' AND b.rule_id IS NOT NULL{marks}"
    found = dict.fromkeys(_stale_products(planned, ids or []), CancelReason.UNDONE)
    found |= dict.fromkeys(_stale_birthdays(planned, ids or []), CancelReason.UNDONE)
    found |= dict.fromkeys(_stale_orders(planned, ids or []), CancelReason.UNDONE)
    found |= dict.fromkeys(_without_number(planned, ids or []), CancelReason.NO_NUMBER)
    # The customer's reason says more than that of a product or a birthday.
    found |= _stale_customers(planned, ids or [])
    by_reason = defaultdict(list)
    for callback_id, reason in found.items():
        by_reason[reason].append(callback_id)
    return by_reason


def _stale_customers(planned: str, ids: list[int]) -> dict[int, CancelReason]:
    """Whose customer is not to be called, was lost or was won back.

    The callback after a complaint is not for selling: without it a lost customer's complaint stays open.
    """
    rows = database.execute_sql(
        "SELECT b.id, CASE WHEN c.do_not_call = 1 AND b.channel IN ('phone', 'message') THEN 'do_not_call'"
        " WHEN c.status = 'lost' THEN 'lost' ELSE 'won_back' END"
        f" FROM callback b JOIN customer c ON c.id = b.customer_id WHERE {planned}"
        " AND ((c.do_not_call = 1 AND b.channel IN ('phone', 'message'))"
        " OR (b.kind <> 'after_complaint' AND (c.status = 'lost') <> (b.kind = 'win_back')))",
        ids,
    )
    return {callback_id: CancelReason(reason) for callback_id, reason in rows.fetchall()}


def _stale_products(planned: str, ids: list[int]) -> list[int]:
    """About a product that is in use no more, or whose day is another now."""
    days = " ".join(f"WHEN '{kind}' THEN {day}" for kind, day in _PRODUCT_DAYS.items())
    rows = database.execute_sql(
        "SELECT b.id FROM callback b JOIN product p ON p.id = b.source_id"
        f" WHERE {planned} AND b.source_table = 'product'"
        f" AND (p.status <> 'in_use' OR CASE b.kind {days} ELSE b.occurrence END IS NOT b.occurrence)",
        ids,
    )
    return [row[0] for row in rows.fetchall()]


def _stale_orders(planned: str, ids: list[int]) -> list[int]:
    """After an order whose mode asks for no such call; one that somebody has tried stays (it was wanted)."""
    fitting = "CASE b.kind WHEN 'after_service' THEN {} WHEN 'greeting' THEN {} ELSE 1 END".format(
        *(f"o.mode IN ({', '.join(repr(m.value) for m in modes)})" for modes in (CALLED, GREETED))
    )
    rows = database.execute_sql(
        "SELECT b.id FROM callback b JOIN service_order o ON o.id = b.source_id"
        f" WHERE {planned} AND b.source_table = 'service_order' AND NOT ({fitting})"
        " AND NOT EXISTS (SELECT 1 FROM attempt a WHERE a.callback_id = b.id)",
        ids,
    )
    return [row[0] for row in rows.fetchall()]


def _without_number(planned: str, ids: list[int]) -> list[int]:
    """Telephone calls to customers who have no number: a line to settle takes their place."""
    rows = database.execute_sql(
        "SELECT b.id FROM callback b JOIN customer c ON c.id = b.customer_id"
        f" WHERE {planned} AND b.channel = 'phone' AND NOT {HAS_NUMBER}",
        ids,
    )
    return [row[0] for row in rows.fetchall()]


def on_closed_days(today: date, ids: list[int] | None) -> dict[int, date]:
    """Callbacks that rules planned by day for a coming day on which the office is closed: id to another day.

    What somebody moved, or tried already, stays where it is. (Version 0.1 planned on any day; and the days
    off of a year become known late.)
    """
    marks = "" if ids is None else f" AND b.customer_id IN ({', '.join('?' * len(ids))})"
    rules = {rule.id: rule for rule in Rule.select()}
    rows = database.execute_sql(
        "SELECT b.id, b.rule_id, b.due_at, b.occurrence FROM callback b WHERE b.state = 'planned'"
        " AND b.rule_id IS NOT NULL AND b.all_day = 1 AND b.due_at >= ? AND b.due_at = b.original_due_at"
        " AND NOT EXISTS (SELECT 1 FROM attempt a WHERE a.callback_id = b.id)"
        f" AND NOT EXISTS (SELECT 1 FROM callback_move m WHERE m.callback_id = b.id){marks}",
        [utc_text(clock.end_of_day(today + timedelta(days=1))), *(ids or [])],
    ).fetchall()
    moved = {}
    for callback_id, rule_id, due, occurrence in rows:
        day = clock.local(datetime.fromisoformat(due)).date()
        happened = parse_day(occurrence) if occurrence else None
        other = rule_dues.moved_off_closed_day(rules[rule_id], day, happened, today)
        if other != day:
            moved[callback_id] = other
    return moved


def put_off(change: storage.Change, days: Mapping[int, date]) -> None:
    """Let callbacks be due on other days, their original due too: the rule plans them anew."""
    values = {key: clock.end_of_day(day) for key, day in days.items()}
    change.update_many(
        Callback, {key: {"due_at": due, "original_due_at": due} for key, due in values.items()}
    )


def _stale_birthdays(planned: str, ids: list[int]) -> Iterator[int]:
    for table in ("customer", "contact_person"):
        rows = database.execute_sql(
            "SELECT b.id, b.occurrence, s.birthday_calendar, s.birthday_month, s.birthday_day,"
            f" s.birthday_leap FROM callback b LEFT JOIN {table} s ON s.id = b.source_id"
            f" WHERE {planned} AND b.kind = 'birthday' AND b.source_table = '{table}'",
            ids,
        )
        for callback_id, text, calendar, month, day, leap in rows.fetchall():
            when = parse_day(text)
            birthday = stored_birthday(calendar, None, month, day, leap)
            if birthday is None or not birthdays.occurrences(birthday, when, when):
                yield callback_id


def cancel(change: storage.Change, ids_by_reason: Mapping[CancelReason, list[int]]) -> None:
    """Take callbacks back, each for its reason; what somebody ended since they were looked up stays so."""
    now = clock.now()
    for reason, ids in ids_by_reason.items():
        values = {"state": CallbackState.CANCELLED, "cancelled_at": now, "cancel_code": reason}
        for some in chunks(ids, 500):
            planned = Callback.select(Callback.id).where(
                Callback.id.in_(some), Callback.state == CallbackState.PLANNED
            )
            change.update_many(Callback, {callback.id: values for callback in planned})
