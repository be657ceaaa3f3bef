"""A kind of duty that the program does not know: its declaration and its words are all that is added."""

from datetime import timedelta

import pytest

from crm_desktop.core import words
from crm_desktop.core.tables import Table
from crm_desktop.core.urgency import Term
from crm_desktop.services.due import kinds
from crm_desktop.services.due.duty import Asked, Duty, DutyKind, Opens, end_of_today


def add_appointments(monkeypatch: pytest.MonkeyPatch, customer_id: int) -> None:
    """From now on two appointments with a customer: one is overdue, one is due in three hours."""

    def rows(asked: Asked) -> list[Duty]:
        terms = [Term(asked.now + timedelta(hours=hours), asked.now - timedelta(days=9)) for hours in (-2, 3)]
        duties = [
            Duty("appointment", Opens(Table.CUSTOMER, customer_id), "孙丽", "装机", term) for term in terms
        ]
        return duties[: asked.limit]

    kind = DutyKind(
        "appointment",
        rows,
        counted_in=frozenset({Table.APPOINTMENT}),
        shown_from=frozenset({Table.CUSTOMER}),
        listed_until=end_of_today,
        counted_until=end_of_today,
        home=Table.CUSTOMER,
    )
    monkeypatch.setattr(kinds, "KINDS", (*kinds.KINDS, kind))
    monkeypatch.setitem(words._table(), "due.appointment", ("预约", "Appointments"))
    monkeypatch.setitem(words._table(), "due.appointment.none", ("今天没有预约。", "No appointment today."))
