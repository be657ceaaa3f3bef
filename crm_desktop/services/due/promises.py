"""Duty: to keep what was promised to a customer."""

from crm_desktop.core.enums import Due
from crm_desktop.core.tables import Table
from crm_desktop.services.due.duty import (
    Asked,
    DueCount,
    Duty,
    DutyKind,
    Opens,
    end_of_today,
    everything,
    joined,
)
from crm_desktop.services.promises import promises
from crm_desktop.services.promises.promises import PromiseRow


def _rows(asked: Asked) -> list[Duty]:
    found = promises.open_promises(asked.start, asked.end, asked.staff_id, limit=asked.limit)
    return [
        Duty(
            Due.PROMISE,
            _opens(row),
            row.customer_name,
            joined(row.what, row.staff_name),
            row.term,
            row.staff_id,
            row.staff_name,
        )
        for row in found
    ]


def _opens(row: PromiseRow) -> Opens:
    """A complaint shows its promises; the others stand on the customer's card."""
    if row.source_table == Table.COMPLAINT:
        return Opens(Table.COMPLAINT, row.source_id)
    return Opens(Table.CUSTOMER, row.customer_id)


def _count(asked: Asked) -> DueCount:
    return DueCount(*promises.count_open(asked.now, asked.start, asked.end, asked.staff_id))


PROMISE = DutyKind(
    Due.PROMISE,
    _rows,
    counter=_count,
    counted_in=frozenset({Table.PROMISE}),
    shown_from=frozenset({Table.CUSTOMER, Table.STAFF}),
    listed_until=everything,
    counted_until=end_of_today,
)
