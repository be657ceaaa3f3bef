"""Finds the occasions for letters in the records: first finished orders, answered complaints."""

from collections.abc import Collection, Iterator
from datetime import date, datetime, timedelta

import peewee

from crm_desktop.core import clock, dates
from crm_desktop.core.enums import ComplaintEventKind, ComplaintState, CustomerStatus, LetterKind
from crm_desktop.core.letters.letters import Reply, Service
from crm_desktop.core.service_modes import THANKED
from crm_desktop.core.tables import Table
from crm_desktop.services.complaints.reply import ANSWERED, last_answer, proposals
from crm_desktop.services.letters.due import Found
from crm_desktop.storage.models import (
    Complaint,
    ComplaintEvent,
    Customer,
    Letter,
    LetterPutAside,
    Product,
    Record,
    ServiceOrder,
    Staff,
)
from crm_desktop.storage.queries import letters as queries

THANKS_WITHIN = timedelta(hours=24)
GRACE = timedelta(days=7)
"""An order typed so long after its end is still thanked for."""


# -- service orders ---------------------------------------------------------------------------------


def first_orders(
    start: date, end: date, *, late: bool = False, who: Collection[int] | None = None
) -> Iterator[Found]:
    """First finished orders of the modes that are thanked for, whose 24 hours end in the span.

    ``late``: only those nobody dealt with, and none that was typed more than a week after its end. ``who``:
    only those of these customers.
    """
    low = clock.start_of_day(start) - THANKS_WITHIN
    high = clock.end_of_day(end) - THANKS_WITHIN
    if not queries.any_finished(low, high, who):  # soon said, after most changes of a customer
        return
    finished = ServiceOrder.finished_at
    earlier = ServiceOrder.alias()
    before = earlier.select(peewee.Value(1)).where(
        (earlier.customer == ServiceOrder.customer)
        & earlier.mode.in_(THANKED)
        & earlier.finished_at.is_null(False)
        & (
            (earlier.finished_at < finished)
            | ((earlier.finished_at == finished) & (earlier.id < ServiceOrder.id))
        )
    )
    query = _orders().where(
        (finished >= low) & (finished <= high) & ServiceOrder.mode.in_(THANKED) & ~peewee.fn.EXISTS(before)
    )
    if who is not None:
        query = query.where(ServiceOrder.customer.in_(list(who)))
    if late:
        query = (
            query.switch(ServiceOrder)
            .join(Customer, on=ServiceOrder.customer)
            .where(_may_be_written(), *_open(ServiceOrder, LetterKind.THANK_YOU))
        )
    for order in query:
        if not late or order.finished_at + THANKS_WITHIN >= order.created_at - GRACE:
            yield _service(order, first=True)


def _may_be_written() -> peewee.Expression:
    """Customers who get letters."""
    return (
        (Customer.status != CustomerStatus.LOST)
        & ~Customer.do_not_post
        & (peewee.fn.TRIM(Customer.province + Customer.city + Customer.district + Customer.street) != "")
    )


def _open(
    model: type[Record], kind: LetterKind, since: peewee.Field | None = None
) -> Iterator[peewee.Expression]:
    """Conditions: no letter was made for the record (after ``since``, where given), and none put aside."""
    table = model._meta.table_name
    for dealt, moment in ((Letter, Letter.generated_at), (LetterPutAside, LetterPutAside.at)):
        found = dealt.select(peewee.Value(1)).where(
            (dealt.kind == kind) & (dealt.source_table == table) & (dealt.source_id == model.id)
        )
        yield ~peewee.fn.EXISTS(found if since is None else found.where(moment >= since))


def _orders() -> peewee.ModelSelect:
    """With no more of each than letters say: asked again and again, they are many columns."""
    return (
        ServiceOrder.select(
            ServiceOrder.id,
            ServiceOrder.created_at,
            ServiceOrder.customer,
            ServiceOrder.finished_at,
            ServiceOrder.mode,
            ServiceOrder.product,
            ServiceOrder.technician,
            ServiceOrder.work_done,
            Product.id,
            Product.model,
            Product.purchase_date,
            Product.install_date,
            Staff.id,
            Staff.name,
        )
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
        Table.SERVICE_ORDER,
        order.id,
        Service(
            finished_at,
            order.mode,
            model=product.model if product else "",
            technician=order.technician.name if order.technician_id else "",
            work_done=order.work_done,
            first=first,
            years=dates.whole_years(bought, finished_on) if bought else 0,
        ),
        began_at=finished_at,
    )


# -- complaints -------------------------------------------------------------------------------------


def answered_complaints(
    start: date, end: date, *, late: bool = False, who: Collection[int] | None = None
) -> Iterator[Found]:
    """Complaints with a proposed solution whose answer is due in the span, or was given in it, if later.

    ``late``: only those whose last answer nobody has dealt with. ``who``: only those of these customers.
    """
    low, high = clock.start_of_day(start), clock.end_of_day(end)
    if not queries.any_answered(who):
        return iter(())
    given = ComplaintEvent.select(ComplaintEvent.complaint).where(
        (ComplaintEvent.kind == ComplaintEventKind.PROPOSED) & ComplaintEvent.at.between(low, high)
    )
    query = _answered().where(Complaint.answer_due.between(low, high) | Complaint.id.in_(given))
    if who is not None:
        query = query.where(Complaint.customer.in_(list(who)))
    if late:
        last = (
            ComplaintEvent.select(peewee.fn.MAX(ComplaintEvent.at))
            .where(proposals(Complaint.id))
            .having(peewee.fn.COUNT(ComplaintEvent.id) > 0)
        )
        since = peewee.fn.COALESCE(last, Complaint.proposed_at)
        query = query.switch(Complaint).join(Customer, on=Complaint.customer)
        query = query.where(_may_be_written(), *_open(Complaint, LetterKind.COMPLAINT_REPLY, since))
    found = (_reply(complaint) for complaint in query)
    return (each for each in found if low <= each.due_at <= high)


def _answered() -> peewee.ModelSelect:
    """Complaints whose answer stands: one that was taken back has none until there is another. As above."""
    waiting = (Complaint.state == ComplaintState.WAITING) & Complaint.resume_state.in_(ANSWERED)
    return (
        Complaint.select(
            Complaint.id,
            Complaint.answer_due,
            Complaint.customer,
            Complaint.description,
            Complaint.in_charge,
            Complaint.justified,
            Complaint.message_to_customer,
            Complaint.number,
            Complaint.proposed_at,
            Complaint.received_at,
            Complaint.subject,
            Staff.id,
            Staff.name,
        )
        .join(Staff, peewee.JOIN.LEFT_OUTER, on=Complaint.in_charge)
        .where(
            Complaint.proposed_at.is_null(False)
            & (Complaint.proposed_solution != "")
            & (Complaint.state.in_(ANSWERED) | waiting)
        )
    )


def _reply(complaint: Complaint) -> Found:
    answer_due: datetime = complaint.answer_due
    answered_at: datetime = last_answer(complaint) or complaint.proposed_at
    return Found(
        complaint.customer_id,
        max(answer_due, answered_at),
        clock.local(answered_at).date(),
        Table.COMPLAINT,
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
        began_at=answered_at,
    )


# -- one letter -------------------------------------------------------------------------------------


def latest_order(customer_id: int) -> Found | None:
    """The last finished order of a customer; whoever asks for the letter knows why, whatever its mode is."""
    query = _orders().where((ServiceOrder.customer == customer_id) & ServiceOrder.finished_at.is_null(False))
    finished = list(query.order_by(ServiceOrder.finished_at))
    return _service(finished[-1], first=len(finished) == 1) if finished else None


def latest_answer(customer_id: int, complaint_id: int | None) -> Found | None:
    """The last answered complaint of a customer, or that one if it is answered."""
    query = _answered().where(Complaint.customer == customer_id)
    if complaint_id is not None:
        query = query.where(Complaint.id == complaint_id)
    complaint = query.order_by(Complaint.proposed_at.desc()).first()
    return _reply(complaint) if complaint is not None else None


def order(order_id: int) -> Found | None:
    """The occasion for thanks that a finished order is."""
    found = _orders().where((ServiceOrder.id == order_id) & ServiceOrder.finished_at.is_null(False)).first()
    if found is None:
        return None
    earlier = ServiceOrder.select().where(
        (ServiceOrder.customer == found.customer_id) & (ServiceOrder.finished_at < found.finished_at)
    )
    return _service(found, first=not earlier.exists())
