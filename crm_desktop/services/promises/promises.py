"""Promises made to customers: what, by when, by whom, from which record, and whether they were kept."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from peewee import JOIN, Expression

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.errors import InvalidFields, NotAllowed
from crm_desktop.core.tables import Table
from crm_desktop.core.urgency import Term
from crm_desktop.storage.models import Customer, Promise, Staff
from crm_desktop.storage.models.base import Record


@dataclass(frozen=True, slots=True)
class PromiseRow:
    id: int
    customer_id: int
    customer_name: str
    what: str
    due_at: datetime
    all_day: bool
    staff_id: int | None
    staff_name: str
    source_table: Table | None
    source_id: int | None
    kept_at: datetime | None
    withdrawn_at: datetime | None
    created_at: datetime

    @property
    def term(self) -> Term:
        return term_of(self)


def term_of(promise: Any) -> Term:
    """By when it has to be kept, of a row or a record; one with a time of day is a clock that runs."""
    return Term(
        promise.due_at,
        promise.created_at,
        promise.all_day,
        counts_down=not promise.all_day,
        done_at=promise.kept_at,
        called_off=promise.withdrawn_at is not None,
    )


def add(
    customer_id: int,
    what: str,
    due: datetime | date,
    *,
    staff_id: int | None = None,
    source: Record | None = None,
    source_table: Table | None = None,
    source_id: int | None = None,
) -> int:
    """Note a promise and return its id; a bare date means by the end of that day.

    The record it was made in comes as ``source`` or as its table and id. Raises ``InvalidFields`` (``what``,
    ``due``) where something is missing or the time is over already.
    """
    what = what.strip()
    all_day = not isinstance(due, datetime)
    due_at = due if isinstance(due, datetime) else clock.end_of_day(due) if due else None
    problems: dict[str, str] = {}
    if not what:
        problems["what"] = "promise.error.what"
    if due_at is None:
        problems["due"] = "promise.error.due"
    elif due_at < clock.now():
        problems["due"] = "complaint.error.due_past"
    if problems:
        raise InvalidFields(problems, Table.PROMISE)
    if source is not None:
        source_table, source_id = source._meta.table_name, source.id
    with storage.write("promise.added", what=what) as change:
        promise = change.insert(
            Promise,
            customer=change.get(Customer, customer_id),
            what=what,
            due_at=due_at,
            all_day=all_day,
            staff=staff_id or storage.acting_staff(),
            source_table=source_table or "",
            source_id=source_id,
        )
        change.subject = change.subject or promise
        return promise.id


def keep(promise_id: int, at: datetime | None = None) -> None:
    """It was kept, now or at an earlier moment."""
    _settle(promise_id, "promise.kept", kept_at=at or clock.now())


def withdraw(promise_id: int) -> None:
    """It no longer holds, for example because the customer agreed to something else."""
    _settle(promise_id, "promise.withdrawn", withdrawn_at=clock.now())


def _settle(promise_id: int, action: str, **values: datetime) -> None:
    with storage.write(action) as change:
        promise = change.get(Promise, promise_id)
        if promise.kept_at or promise.withdrawn_at:
            raise NotAllowed("promise.error.settled")
        if change.action == action:
            change.params["what"] = promise.what
            change.subject = change.subject or promise
        change.update(promise, **values)


def list_promises(
    *, customer_id: int | None = None, source: tuple[Table, int] | None = None, open_only: bool = False
) -> list[PromiseRow]:
    """Promises to a customer or from a record (its table and id), the next due first."""
    conditions = []
    if customer_id is not None:
        conditions.append(Promise.customer == customer_id)
    if source is not None:
        conditions.append((Promise.source_table == source[0]) & (Promise.source_id == source[1]))
    if open_only:
        conditions += _open()
    return _rows(conditions)


def open_promises(
    start: datetime | None = None,
    end: datetime | None = None,
    staff_id: int | None = None,
    *,
    limit: int | None = None,
) -> list[PromiseRow]:
    """What is to be kept from one moment to another (both included, None is open), the next due first."""
    return _rows(_open(start, end, staff_id), limit)


def count_open(
    now: datetime, start: datetime | None = None, end: datetime | None = None, staff_id: int | None = None
) -> tuple[int, int]:
    """How many of these there are, and how many of them are overdue at ``now``."""
    conditions = _open(start, end, staff_id)
    with storage.reading():
        due = Promise.select().where(*conditions).count()
        return due, Promise.select().where(*conditions, Promise.due_at < now).count()


def _open(
    start: datetime | None = None, end: datetime | None = None, staff_id: int | None = None
) -> list[Expression]:
    conditions = [Promise.kept_at.is_null(), Promise.withdrawn_at.is_null()]
    if start is not None:
        conditions.append(Promise.due_at >= start)
    if end is not None:
        conditions.append(Promise.due_at <= end)
    if staff_id is not None:
        conditions.append(Promise.staff == staff_id)
    return conditions


def _rows(conditions: list[Expression], limit: int | None = None) -> list[PromiseRow]:
    with storage.reading():
        query = (
            Promise.select(Promise, Customer.name.alias("customer_name"), Staff.name.alias("staff_name"))
            .join(Customer)
            .switch(Promise)
            .join(Staff, JOIN.LEFT_OUTER, on=(Promise.staff == Staff.id))
            .order_by(Promise.due_at, Promise.id)
        )
        for condition in conditions:
            query = query.where(condition)
        if limit is not None:
            query = query.limit(limit)
        return [
            PromiseRow(
                promise.id,
                promise.customer_id,
                promise.customer_name,
                promise.what,
                promise.due_at,
                promise.all_day,
                promise.staff_id,
                promise.staff_name or "",
                promise.source_table or None,
                promise.source_id,
                promise.kept_at,
                promise.withdrawn_at,
                promise.created_at,
            )
            for promise in query.objects()
        ]
