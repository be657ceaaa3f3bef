"""Callbacks of rules that are taken back when their reason goes away, and planned again when it returns."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Final

from crm_desktop import storage
from crm_desktop.core import birthdays, clock
from crm_desktop.core.enums import CallbackKind, CallbackState, CancelReason
from crm_desktop.core.service_modes import CALLED, GREETED
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.services.callbacks import rule_dues
from crm_desktop.services.callbacks.candidates import ONE_PER_RECORD, TAKEN_BACK, Candidate
from crm_desktop.storage import forgone
from crm_desktop.storage.change import chunks
from crm_desktop.storage.models import Callback, ContactPerson, Customer, Rule
from crm_desktop.storage.models.birthday import stored_birthday
from crm_desktop.storage.queries.callbacks import reconciliation as queries
from crm_desktop.storage.queries.callbacks.reconciliation import Made

_SAME_MAINTENANCE: Final = timedelta(days=14)
"""Two maintenances are never so near to each other: the shortest interval is a month."""
PLANNED_AGAIN: Final[ValueDict] = {
    "state": CallbackState.PLANNED,
    "cancelled_at": None,
    "cancel_code": None,
    "cancel_text": "",
}
"""What makes a cancelled callback a planned one."""


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
        if each.occurrence in days or (days and rule.kind in ONE_PER_RECORD):
            continue
        earlier = _same(rule, each, made.get((each.source_table, each.source_id), []))
        if earlier is None:
            new.append(each)
        elif earlier.is_taken_back:
            again[earlier.id] = each
    return new, again


def _made(rule: Rule, found: list[Candidate]) -> dict[tuple[Table, int], list[Made]]:
    """By their records: what a rule made for others may be all the calls of an office."""
    tables = {each.source_table for each in found}
    made = defaultdict(list)
    for some in chunks(sorted({each.source_id for each in found}), 500):
        for row in queries.made_for(rule.id, TAKEN_BACK, sorted(tables), some):
            made[row.source_table, row.source_id].append(row)
    return made


def _same(rule: Rule, candidate: Candidate, made: list[Made]) -> Made | None:
    """The callback that was made for this very occasion.

    A complaint may be resolved several times, be it on one day: what was made since then is for this time.
    """
    if rule.kind in ONE_PER_RECORD:
        return min(made, key=lambda each: each.is_taken_back, default=None)
    if rule.kind == CallbackKind.AFTER_COMPLAINT and isinstance(candidate.trigger, datetime):
        since = candidate.trigger.replace(microsecond=0)
        for each in reversed(made):
            if each.created_at >= since:
                return each
    exact = (each for each in made if each.occurrence == candidate.occurrence)
    about = (each for each in made if _is_about(each, candidate.occurrence))
    return next(about if rule.kind == CallbackKind.MAINTENANCE else exact, None) or next(exact, None)


def _is_about(made: Made, day: date) -> bool:
    """Whether somebody was called about a maintenance that has only moved a little since: each odometer
    reading foretells another day."""
    ended = not made.is_planned and not made.is_taken_back
    return ended and abs(made.occurrence - day) < _SAME_MAINTENANCE


def stale(ids: list[int] | None) -> dict[CancelReason, list[int]]:
    """Ids of planned callbacks that a rule made and would not make now, by the reason to give."""
    found = dict.fromkeys(queries.of_products(ids), CancelReason.UNDONE)
    found |= dict.fromkeys(_stale_birthdays(ids), CancelReason.UNDONE)
    found |= dict.fromkeys(queries.of_orders(ids, CALLED, GREETED), CancelReason.UNDONE)
    # A line to settle takes the place of a telephone call to somebody who has no number.
    found |= dict.fromkeys(queries.without_number(ids), CancelReason.NO_NUMBER)
    # The customer's reason says more than that of a product or a birthday.
    found |= dict(queries.of_customers(ids))
    by_reason = defaultdict(list)
    for callback_id, reason in found.items():
        by_reason[reason].append(callback_id)
    return by_reason


def on_closed_days(today: date, ids: list[int] | None) -> dict[int, date]:
    """Callbacks that rules planned by day for a coming day on which the office is closed: id to another day.

    What somebody moved, or tried already, stays where it is. (Version 0.1 planned on any day; and the days
    off of a year become known late.)
    """
    rules = {rule.id: rule for rule in Rule.select()}
    moved = {}
    for row in queries.planned_by_day(clock.end_of_day(today + timedelta(days=1)), ids):
        day = clock.local(row.due_at).date()
        other = rule_dues.moved_off_closed_day(rules[row.rule_id], day, row.occurrence, today)
        if other != day:
            moved[row.id] = other
    return moved


def put_off(change: storage.Change, days: Mapping[int, date]) -> None:
    """Let callbacks be due on other days, their original due too: the rule plans them anew."""
    values = {key: clock.end_of_day(day) for key, day in days.items()}
    change.update_many(
        Callback, {key: {"due_at": due, "original_due_at": due} for key, due in values.items()}
    )


def _stale_birthdays(ids: list[int] | None) -> Iterator[int]:
    for owner in (Customer, ContactPerson):
        for row in queries.birthday_calls(owner, ids):
            birthday = stored_birthday(row.calendar, None, row.month, row.day, row.leap)
            if birthday is None or not birthdays.occurrences(birthday, row.occurrence, row.occurrence):
                yield row.id


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
