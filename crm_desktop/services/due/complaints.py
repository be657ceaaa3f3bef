"""Duties: to answer and close a complaint before its clocks run out, and to do what was decided about it."""

from datetime import date, datetime, timedelta

import peewee

from crm_desktop.core.enums import Due
from crm_desktop.core.tables import Table
from crm_desktop.core.urgency import Term
from crm_desktop.core.words import label
from crm_desktop.services.complaints import lists, work
from crm_desktop.services.complaints.lists import ComplaintRow
from crm_desktop.services.complaints.states import SETTLED
from crm_desktop.services.due.duty import (
    Asked,
    DueCount,
    Duty,
    DutyKind,
    Opens,
    day_of,
    end_of_today,
    everything,
    joined,
)
from crm_desktop.storage.models import Complaint, ComplaintAction, Customer, Staff


def _open_ones(asked: Asked) -> list[ComplaintRow]:
    """Where an end is asked for, without those that wait for their customer in time: no clock runs."""
    limit = asked.limit if asked.start is None and asked.end is None else None
    rows = lists.list_complaints(which="open", staff_id=asked.staff_id, now=asked.now, limit=limit)
    return [row for row in rows if _is_inside(row.term, asked)]


def _is_inside(term: Term | None, asked: Asked) -> bool:
    if asked.start is None and asked.end is None:
        return True
    if term is None or (term.paused_at is not None and not term.overdue(asked.now)):
        return False
    return (asked.start is None or asked.start <= term.due_at) and (
        asked.end is None or term.due_at <= asked.end
    )


def _rows(asked: Asked) -> list[Duty]:
    return [
        Duty(
            Due.COMPLAINT,
            Opens(Table.COMPLAINT, row.id),
            row.name,
            joined(row.subject, label(row.state, asked.language)),
            row.term,
            row.staff_id,
            row.in_charge,
            row.number,
        )
        for row in _open_ones(asked)[: asked.limit]
    ]


def _count(asked: Asked) -> DueCount:
    rows = lists.standings(asked.now, staff_id=asked.staff_id)
    found = [row for row in rows if _is_inside(row.term, asked)]
    return DueCount(len(found), sum(row.overdue(asked.now) for row in found))


def _within_a_day(now: datetime) -> datetime:
    return now + timedelta(hours=24)


COMPLAINT = DutyKind(
    Due.COMPLAINT,
    _rows,
    counter=_count,
    counted_in=frozenset({Table.COMPLAINT, Table.HOLD}),
    shown_from=frozenset({Table.CUSTOMER, Table.PHONE, Table.STAFF}),
    listed_until=everything,
    counted_until=_within_a_day,
    home=Table.COMPLAINT,
)


# -- actions ----------------------------------------------------------------------------------------


def _actions(asked: Asked) -> peewee.ModelSelect:
    """Those with a day, of complaints that are not settled."""
    query = (
        ComplaintAction.select(
            ComplaintAction,
            Complaint.number.alias("number"),
            Customer.name.alias("name"),
            Staff.name.alias("staff_name"),
        )
        .join(Complaint)
        .join(Customer)
        .switch(ComplaintAction)
        .join(Staff, peewee.JOIN.LEFT_OUTER, on=(ComplaintAction.owner == Staff.id))
        .where(
            ComplaintAction.done_at.is_null(),
            ComplaintAction.due.is_null(False),
            Complaint.state.not_in(list(SETTLED)),
        )
    )
    if asked.start is not None:
        query = query.where(ComplaintAction.due >= day_of(asked.start))
    if asked.end is not None:
        query = query.where(ComplaintAction.due <= day_of(asked.end))
    if asked.staff_id is not None:
        query = query.where(ComplaintAction.owner == asked.staff_id)
    return query


def _action_rows(asked: Asked) -> list[Duty]:
    query = _actions(asked).order_by(ComplaintAction.due, ComplaintAction.id)
    if asked.limit is not None:
        query = query.limit(asked.limit)
    return [
        Duty(
            Due.COMPLAINT_ACTION,
            Opens(Table.COMPLAINT, action.complaint_id),
            action.name,
            joined(action.what, action.staff_name),
            work.term_of_action(action),
            action.owner_id,
            action.staff_name or "",
            action.number,
        )
        for action in query.objects()
    ]


def _action_count(asked: Asked) -> DueCount:
    query = _actions(asked)
    today: date = day_of(asked.now)
    return DueCount(query.count(), query.where(ComplaintAction.due < today).count())


ACTION = DutyKind(
    Due.COMPLAINT_ACTION,
    _action_rows,
    counter=_action_count,
    counted_in=frozenset({Table.COMPLAINT_ACTION, Table.COMPLAINT}),
    shown_from=frozenset({Table.CUSTOMER, Table.STAFF}),
    listed_until=end_of_today,  # until then its complaint stands for it
    counted_until=end_of_today,
    home=Table.COMPLAINT,
)
