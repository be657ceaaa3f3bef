"""The figures of a month, exactly as DOMAIN section 6 defines them."""

from __future__ import annotations

from collections.abc import Callable

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.services.figures import (
    by_customer,
    callbacks,
    complaint_rows,
    complaints,
    customers,
    installs,
    letters,
    loss,
    promises,
    satisfaction,
    service,
    service_type,
    staff,
)
from crm_desktop.services.figures.base import (
    MonthReport,
    Period,
    ReportTable,
    Section,
)
from crm_desktop.services.figures.trend import trend
from crm_desktop.storage.queries.figures import records
from crm_desktop.storage.queries.office import own_uuid


def month(year: int, month: int, progress: Callable[..., object] | None = None) -> MonthReport:
    """The report on a calendar month of the office's time zone, with the month before beside it.

    Of a running month what has fallen due by now is counted.
    ``progress(done, total)`` may raise to stop. Raises ValueError for a month that does not exist.
    """
    now = clock.now()
    period = Period(year, month, now)
    step = progress or (lambda *_: None)
    with storage.reading():
        before = period.previous
        step(0, 3)
        earlier = tuple(section.without_records() for section in _sections(before))
        step(1, 3)
        sections = _sections(period)
        step(2, 3)
        months = trend(period)
        office = own_uuid()
        step(3, 3)
    previous = MonthReport(
        before, None, earlier, ReportTable(months.key, months.columns, months.rows[:-1]), now
    )
    return MonthReport(period, previous, sections, months, now, office)


def last_full_month() -> Period:
    """The month before the present one, by the office's wall clock."""
    today = clock.today()
    return Period(today.year, today.month).previous


def first_month() -> Period | None:
    """The month, by the office's clock, of the oldest record that figures count; None in an empty office."""
    with storage.reading():
        since, moments = records.first_customer_since(), records.first_moments()
    days = [clock.local(moment).date() for moment in moments]
    if since is not None:
        days.append(since)
    return Period(min(days).year, min(days).month) if days else None


def customer_id(number: str) -> int | None:
    """Whose number stands in a record's row; None where the customer has been deleted since."""
    with storage.reading():
        return records.customer_id(number)


def _sections(period: Period) -> tuple[Section, ...]:
    calls, answers = callbacks.section(period), satisfaction.section(period)
    told = complaint_rows.known(period)
    cases, orders = complaints.section(told, period), service.section(period)
    known = customers.section(period)
    values = {f.key: f.value for section in (calls, answers, cases, orders) for f in section.figures}
    kind = Section("type", service_type.figures(values))
    due, attempts = calls.records
    answered, received = answers.records[0], orders.records[0]
    return (
        calls,
        answers,
        cases,
        orders,
        installs.section(period),
        promises.section(period),
        known,
        loss.section(known.records[0]),
        letters.section(period),
        staff.section(period, due, attempts, answered, received, told),
        by_customer.section(due, answered, received, cases.records[0], period),
        kind,
    )
