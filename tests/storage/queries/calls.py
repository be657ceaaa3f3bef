"""With what each query is called to be compared on both engines; a query that is not here fails the test."""

from collections.abc import Callable
from datetime import date
from typing import Any

from crm_desktop.core import clock
from crm_desktop.storage.models import Callback, Complaint, Customer
from crm_desktop.storage.queries import office
from crm_desktop.storage.queries.figures import calls, cases, customers, orders, records

OCTOBER = clock.month_span(2026, 10)
NOVEMBER = clock.month_span(2026, 11)
YEARS = (clock.month_span(2024, 11)[0], NOVEMBER[1])
DAYS = (date(2025, 1, 1), date(2026, 12, 1))

CALLS: dict[Callable[..., Any], list[tuple]] = {
    office.record_counts: [()],
    office.last_entered_at: [()],
    calls.due_callbacks: [(*OCTOBER, OCTOBER[1]), (*YEARS, OCTOBER[0])],
    calls.attempts_made: [OCTOBER],
    calls.answers_given: [OCTOBER, YEARS],
    calls.visits_paid: [YEARS],
    cases.received_before: [(OCTOBER[1],)],
    cases.pauses: [()],
    cases.turns: [()],
    cases.count_received: [YEARS],
    customers.known_before: [(date(2026, 11, 1),)],
    customers.status_turns: [()],
    customers.grades_set: [()],
    customers.orders_by_customer: [YEARS],
    customers.letters: [YEARS],
    customers.due_promises: [(*YEARS, OCTOBER[1])],
    orders.orders: [OCTOBER, (*OCTOBER, (3, 2, 1))],
    orders.count_received: [OCTOBER],
    orders.appointments: [()],
    orders.freight: [DAYS],
    orders.installed: [DAYS],
    orders.repairs: [YEARS],
    records.people: [()],
    records.first_customer_since: [()],
    records.first_moments: [()],
    records.customer_id: [("000001",), ("nobody",)],
    records.held_at: [
        (Callback, frozenset({"staff"}), OCTOBER[0]),
        (Complaint, frozenset({"decided_at", "justified", "in_charge"}), YEARS[0]),
        (Customer, frozenset({"yearly_value_fen"}), YEARS[0]),
    ],
}
"""The arguments of one or more calls."""
