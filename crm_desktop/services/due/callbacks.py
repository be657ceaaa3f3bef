"""Duty: to call back, and to find a number for whom nobody can call."""

from dataclasses import replace

from crm_desktop.core import clock
from crm_desktop.core.enums import Due
from crm_desktop.core.tables import Table
from crm_desktop.core.words import label
from crm_desktop.services.callbacks import lists, no_number, rules
from crm_desktop.services.callbacks.no_number import Settle
from crm_desktop.services.due.duty import (
    Asked,
    DueCount,
    Duty,
    DutyKind,
    Opens,
    day_of,
    end_of_today,
    joined,
    within_a_week,
)


def _rows(asked: Asked) -> list[Duty]:
    found = lists.planned(asked.start, asked.end, asked.staff_id, limit=asked.limit)
    return [
        Duty(
            Due.CALLBACK,
            Opens(Table.CALLBACK, row.id),
            row.name,
            joined(label(row.kind, asked.language), lists.about(row, asked.language), row.staff),
            row.term,
            row.staff_id,
            row.staff,
            row.number,
        )
        for row in found
    ]


def _count(asked: Asked) -> DueCount:
    return DueCount(*lists.count_planned(asked.now, asked.start, asked.end, asked.staff_id))


CALLBACK = DutyKind(
    Due.CALLBACK,
    _rows,
    counter=_count,
    counted_in=frozenset({Table.CALLBACK}),
    shown_from=frozenset({Table.CUSTOMER, Table.STAFF}),
    listed_until=end_of_today,
    counted_until=end_of_today,
    home=Table.CALLBACK,
)


def _lines(asked: Asked) -> list[Settle]:
    end = day_of(asked.end) if asked.end is not None else None
    lines = no_number.list_to_settle(end, asked.staff_id)
    return [line for line in lines if asked.start is None or clock.end_of_day(line.day) >= asked.start]


def _line_rows(asked: Asked) -> list[Duty]:
    return [
        Duty(
            Due.NO_NUMBER,
            Opens(None, line),
            line.name,
            joined(label(line.kind, asked.language), line.subject),
            line.term,
            line.staff_id,
            line.staff,
        )
        for line in _lines(asked)[: asked.limit]
    ]


NO_NUMBER = replace(
    CALLBACK,
    slug=Due.NO_NUMBER,
    rows=_line_rows,
    counter=None,
    counted_in=rules.READ,
    listed_until=within_a_week,
    counted_until=None,  # who cannot be called is nothing that was missed
    home=None,
)
