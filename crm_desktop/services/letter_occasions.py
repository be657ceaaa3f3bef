"""Finds the occasions for letters in the records: birthdays, first finished orders, answered complaints."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import peewee

from crm_desktop.core import birthdays as calendar
from crm_desktop.core import clock, dates, lunar
from crm_desktop.core.enums import Calendar, ComplaintEventKind, ComplaintState, LetterKind
from crm_desktop.core.letters import Birthday, Occasion, Reply, Service
from crm_desktop.storage.models import (
    Complaint,
    ComplaintEvent,
    Customer,
    Product,
    ServiceOrder,
    Staff,
)

THANKS_WITHIN = timedelta(hours=24)
_ANSWERED = (ComplaintState.PROPOSED, ComplaintState.RESOLVED, ComplaintState.CLOSED)


@dataclass(frozen=True, slots=True)
class Found:
    """One occasion: whose, from which record, when the letter is due.

    A letter made before ``since`` was about something earlier.
    """

    customer_id: int
    due_at: datetime
    occurrence: date
    source_table: str
    source_id: int
    occasion: Occasion
    since: datetime | None = None


# -- birthdays --------------------------------------------------------------------------------------


def birthdays(start: date, end: date) -> Iterator[Found]:
    """Birthdays from ``start`` to ``end``, lunar ones converted for each year."""
    wanted = _days_of_the_year(start, end)
    months = {month for _calendar, month, _day in wanted}
    query = Customer.select(
        Customer.id,
        Customer.birthday_calendar,
        Customer.birthday_month,
        Customer.birthday_day,
        Customer.birthday_leap,
        Customer.customer_since,
    ).where(Customer.birthday_calendar.is_null(False) & Customer.birthday_month.in_(sorted(months)))
    for customer in query:
        if (customer.birthday_calendar, customer.birthday_month, customer.birthday_day) in wanted:
            yield from (_birthday(customer, day) for day in calendar.occurrences(_of(customer), start, end))


def _days_of_the_year(start: date, end: date) -> set[tuple[Calendar, int, int]]:
    """The month and day, in both calendars, of birthdays that may be kept in the span."""
    found: set[tuple[Calendar, int, int]] = set()
    day = start
    while day <= min(end, start + timedelta(days=800)):
        found.add((Calendar.SOLAR, day.month, day.day))
        if (day.month, day.day) == (2, 28):
            found.add((Calendar.SOLAR, 2, 29))
        try:
            moon = lunar.to_lunar(day)
        except ValueError:  # the tables end in 2100
            pass
        else:
            found.add((Calendar.LUNAR, moon.month, moon.day))
            if moon.day == 29:
                found.add((Calendar.LUNAR, moon.month, 30))
        day += timedelta(days=1)
    return found


def _of(customer: Customer) -> calendar.Birthday:
    return calendar.Birthday(
        customer.birthday_calendar,
        None,
        customer.birthday_month,
        customer.birthday_day,
        customer.birthday_leap,
    )


def _birthday(customer: Customer, day: date) -> Found:
    moon = None
    if customer.birthday_calendar is Calendar.LUNAR:
        moon = (customer.birthday_month, customer.birthday_day, customer.birthday_leap)
    years = whole_years(customer.customer_since, day)
    return Found(
        customer.id,
        clock.end_of_day(day),
        day,
        "customer",
        customer.id,
        Birthday(day, moon, years),
    )


# -- service orders ---------------------------------------------------------------------------------


def first_orders(start: date, end: date) -> Iterator[Found]:
    """First finished orders whose 24 hours end in the span."""
    low = clock.start_of_day(start) - THANKS_WITHIN
    high = clock.end_of_day(end) - THANKS_WITHIN
    finished = ServiceOrder.finished_at
    earlier = ServiceOrder.alias()
    before = earlier.select(peewee.Value(1)).where(
        (earlier.customer == ServiceOrder.customer)
        & earlier.finished_at.is_null(False)
        & (
            (earlier.finished_at < finished)
            | ((earlier.finished_at == finished) & (earlier.id < ServiceOrder.id))
        )
    )
    query = _orders().where((finished >= low) & (finished <= high) & ~peewee.fn.EXISTS(before))
    return (_service(order, first=True) for order in query)


def _orders() -> Any:
    return (
        ServiceOrder.select(ServiceOrder, Product, Staff)
        .join(Product, peewee.JOIN.LEFT_OUTER, on=ServiceOrder.product)
        .switch(ServiceOrder)
        .join(Staff, peewee.JOIN.LEFT_OUTER, on=ServiceOrder.technician)
    )


def _service(order: ServiceOrder, *, first: bool) -> Found:
    product = order.product if order.product_id else None
    finished_at: datetime = order.finished_at
    finished_on = clock.local(finished_at).date()
    bought = product and (product.purchase_date or product.install_date)
    return Found(
        order.customer_id,
        finished_at + THANKS_WITHIN,
        finished_on,
        "service_order",
        order.id,
        Service(
            finished_at,
            order.mode,
            model=product.model if product else "",
            technician=order.technician.name if order.technician_id else "",
            work_done=order.work_done,
            first=first,
            years=whole_years(bought, finished_on) if bought else 0,
        ),
    )


# -- complaints -------------------------------------------------------------------------------------


def answered_complaints(start: date, end: date) -> Iterator[Found]:
    """Complaints with a proposed solution whose answer is due in the span, or was given in it, if later."""
    low, high = clock.start_of_day(start), clock.end_of_day(end)
    given = ComplaintEvent.select(ComplaintEvent.complaint).where(
        (ComplaintEvent.kind == ComplaintEventKind.PROPOSED) & ComplaintEvent.at.between(low, high)
    )
    query = _answered().where(Complaint.answer_due.between(low, high) | Complaint.id.in_(given))
    found = (_reply(complaint) for complaint in query)
    return (each for each in found if low <= each.due_at <= high)


def _answered() -> Any:
    """Complaints whose answer stands: one that was taken back has none until there is another."""
    waiting = (Complaint.state == ComplaintState.WAITING) & Complaint.resume_state.in_(_ANSWERED)
    return (
        Complaint.select(Complaint, Staff)
        .join(Staff, peewee.JOIN.LEFT_OUTER, on=Complaint.in_charge)
        .where(
            Complaint.proposed_at.is_null(False)
            & (Complaint.proposed_solution != "")
            & (Complaint.state.in_(_ANSWERED) | waiting)
        )
    )


def _last_answer(complaint: Complaint) -> datetime:
    """When the answer that stands was given; ``proposed_at`` is that of the first."""
    last: datetime | None = (
        ComplaintEvent.select(peewee.fn.MAX(ComplaintEvent.at))
        .where(
            (ComplaintEvent.complaint == complaint.id) & (ComplaintEvent.kind == ComplaintEventKind.PROPOSED)
        )
        .scalar()
    )
    first: datetime = complaint.proposed_at
    return last or first


def _reply(complaint: Complaint) -> Found:
    answer_due: datetime = complaint.answer_due
    answered_at = _last_answer(complaint)
    return Found(
        complaint.customer_id,
        max(answer_due, answered_at),
        clock.local(answered_at).date(),
        "complaint",
        complaint.id,
        Reply(
            complaint.number,
            clock.local(complaint.received_at).date(),
            complaint.subject or complaint.description,
            complaint.message_to_customer,
            complaint.justified,
            complaint.in_charge.name if complaint.in_charge_id else "",
        ),
        since=answered_at,
    )


# -- one customer -----------------------------------------------------------------------------------


def latest(kind: LetterKind, customer_id: int, complaint_id: int | None) -> Found | None:
    """The occasion nearest to today for one customer; ``None`` where there is none."""
    if kind is LetterKind.BIRTHDAY:
        customer = Customer.get_by_id(customer_id)
        if customer.birthday_calendar is None:
            return None
        # A card a few days late is still meant for this year's birthday.
        day = calendar.next_occurrence(_of(customer), clock.today() - timedelta(days=7))
        return _birthday(customer, day)
    if kind is LetterKind.THANK_YOU:
        query = _orders().where(
            (ServiceOrder.customer == customer_id) & ServiceOrder.finished_at.is_null(False)
        )
        finished = list(query.order_by(ServiceOrder.finished_at))
        return _service(finished[-1], first=len(finished) == 1) if finished else None
    query = _answered().where(Complaint.customer == customer_id)
    if complaint_id is not None:
        query = query.where(Complaint.id == complaint_id)
    complaint = query.order_by(Complaint.proposed_at.desc()).first()
    return _reply(complaint) if complaint is not None else None


def whole_years(since: date, until: date) -> int:
    """Full years between two days, at least 0."""
    years = until.year - since.year
    if dates.add_months(since, 12 * years) > until:
        years -= 1
    return max(years, 0)
