"""Whom a thank-you letter would offend: who gave a bad mark or complained at that time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from crm_desktop.core import clock
from crm_desktop.core.enums import ComplaintState
from crm_desktop.core.tables import Table
from crm_desktop.services.letters.due import Found
from crm_desktop.storage.change import chunks
from crm_desktop.storage.models import Callback, Complaint

BAD_MARK: Final = 2
AROUND: Final = timedelta(days=30)
"""So long before the end of an order, and any time after it, is "at that time"."""
_ENDED: Final = (ComplaintState.CLOSED, ComplaintState.REJECTED)


@dataclass(frozen=True, slots=True)
class LetterDoubt:
    """A mark out of 5, or else the number of a complaint, and its day."""

    day: date
    mark: int | None = None
    number: str = ""


def of_orders(found: Sequence[Found]) -> dict[int, LetterDoubt]:
    """What speaks against thanking for these orders, by the order's id: the latest of it."""
    ends = {each.source_id: (each.customer_id, each.due_at) for each in found}
    by_customer: dict[int, list[tuple[datetime, LetterDoubt, int | None, bool]]] = {}
    for some in chunks(sorted({customer_id for customer_id, _end in ends.values()}), 500):
        for call in Callback.select().where(
            Callback.customer.in_(some)
            & (Callback.satisfaction <= BAD_MARK)
            & Callback.done_at.is_null(False)
        ):
            about = call.source_id if call.source_table == Table.SERVICE_ORDER else None
            doubt = LetterDoubt(clock.local(call.done_at).date(), mark=call.satisfaction)
            by_customer.setdefault(call.customer_id, []).append((call.done_at, doubt, about, False))
        for case in Complaint.select().where(
            Complaint.customer.in_(some) & (Complaint.state != ComplaintState.DUPLICATE)
        ):
            doubt = LetterDoubt(clock.local(case.received_at).date(), number=case.number)
            is_open = case.state not in _ENDED
            by_customer.setdefault(case.customer_id, []).append(
                (case.received_at, doubt, case.order_id, is_open)
            )
    doubts: dict[int, LetterDoubt] = {}
    for order_id, (customer_id, end) in ends.items():
        against = [
            (moment, doubt)
            for moment, doubt, about, is_open in by_customer.get(customer_id, ())
            if about == order_id or is_open or moment >= end - AROUND
        ]
        if against:
            doubts[order_id] = max(against, key=lambda pair: pair[0])[1]
    return doubts
