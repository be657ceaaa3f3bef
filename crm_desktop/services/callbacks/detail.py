"""One callback with everything around it: what whoever calls has to know before the customer answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import peewee

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import (
    AttemptOutcome,
    CallbackKind,
    CallbackState,
    CancelReason,
    ComplaintState,
    PhoneKind,
    ProductStatus,
    ServiceMode,
)
from crm_desktop.core.errors import NotFound
from crm_desktop.core.tables import Table
from crm_desktop.core.urgency import Term
from crm_desktop.core.values import ValueDict
from crm_desktop.services.callbacks import questionnaire
from crm_desktop.services.callbacks.lists import CallbackRow, callback_rows, can_be_taken_back, list_callbacks
from crm_desktop.services.promises.promises import term_of as promise_term
from crm_desktop.storage.models import (
    Attempt,
    Callback,
    CallbackMove,
    ChangeSet,
    Complaint,
    ContactPerson,
    Customer,
    Phone,
    Product,
    Promise,
    Rule,
    ServiceOrder,
    Staff,
)

CONTACTS: Final = 3
"""So many of the last contacts are shown."""

CORRECTIONS: Final = (
    "callback.attempt_corrected",
    "callback.attempt_removed",
    "callback.taken_back",
    "callback.answers_corrected",
)
"""The writes that put something right; the callback's history shows them."""

_SETTLED = (ComplaintState.CLOSED, ComplaintState.REJECTED, ComplaintState.DUPLICATE)


@dataclass(frozen=True, slots=True)
class PhoneLine:
    """A number to call, whose it is, and whether it was found to be wrong."""

    id: int
    number: str
    extension: str
    contact: str
    wrong: bool


@dataclass(frozen=True, slots=True)
class Contact:
    """One of the last contacts: a callback done, an order finished, a complaint received; what was said."""

    at: datetime
    kind: CallbackKind | ServiceMode | None
    """None for a complaint, which ``words`` begin with the number of."""
    words: str
    satisfaction: int | None = None


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise that is still to be kept."""

    what: str
    term: Term
    staff: str


@dataclass(frozen=True, slots=True)
class Proposed:
    """What was proposed to the customer: a complaint's solution and the answer to it, or the next step that
    an earlier call ended with (``number`` is empty then)."""

    number: str
    what: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class CallbackCorrection:
    """Something that was put right: the slug of the write, who, the outcomes before and after."""

    at: datetime
    action: str
    staff: str
    old: AttemptOutcome | None
    new: AttemptOutcome | None


@dataclass(slots=True)
class CallbackDetail:
    """Everything the call dialog shows; nothing is read later."""

    callback: Callback
    row: CallbackRow
    phones: list[PhoneLine]
    attempts: list[Attempt]
    moves: list[CallbackMove]
    order: ServiceOrder | None
    product: Product | None
    """The one it is about; ``products`` are those the customer uses, where it is about none."""
    complaint: Complaint | None
    others: list[CallbackRow]
    """Other planned callbacks of this customer that are due by tomorrow."""
    products: list[Product]
    contacts: list[Contact]
    promises: list[Promised]
    proposed: list[Proposed]
    corrections: list[CallbackCorrection]

    @property
    def questions(self) -> tuple[str, ...]:
        """The slugs of what to ask, and of what was answered although nobody asks it now."""
        asked = questionnaire.questions(self.row.kind, self.order.mode if self.order is not None else None)
        answered: ValueDict = self.callback.answers or {}
        known = (*questionnaire.VISIT, *questionnaire.DIMENSIONS)
        return tuple(slug for slug in known if slug in asked or slug in answered)

    @property
    def reached_today(self) -> int | None:
        """The id of the last attempt if it reached the customer today: pressing something else corrects it.

        Who was reached on another day, and asked to be called again, is called anew.
        """
        last = self.attempts[-1] if self.attempts else None
        if last is None or last.outcome != AttemptOutcome.REACHED:
            return None
        moved = any(move.at >= last.at for move in self.moves)
        return None if moved or clock.local(last.at).date() != clock.today() else int(last.id)

    @property
    def correctable(self) -> int | None:
        """The id of the attempt that can be given another outcome: the last one, until it is done."""
        refused = (
            self.row.state == CallbackState.CANCELLED and self.callback.cancel_code == CancelReason.REFUSED
        )
        if not self.attempts or not (refused or self.row.state == CallbackState.PLANNED):
            return None
        return int(self.attempts[-1].id)

    @property
    def can_be_taken_back(self) -> bool:
        return can_be_taken_back(self.row.state, self.callback.cancel_code)


def get_callback(callback_id: int) -> CallbackDetail:
    """One callback with customer, numbers, tries, moves and what it is about; raises ``NotFound``."""
    with storage.reading():
        callback = Callback.by_id(callback_id)
        if callback is None:
            raise NotFound("error.not_found")
        people = {person.id: person for person in Staff.select()}
        callback.customer = Customer.get_by_id(callback.customer_id)
        callback.staff = people.get(callback.staff_id)
        callback.rule = callback.rule_id and Rule.get_by_id(callback.rule_id)
        attempts = list(Attempt.select().where(Attempt.callback == callback).order_by(Attempt.at, Attempt.id))
        moves = list(CallbackMove.select().where(CallbackMove.callback == callback).order_by(CallbackMove.id))
        for attempt in attempts:
            attempt.staff = people.get(attempt.staff_id)
        for move in moves:
            move.staff = people.get(move.staff_id)
        order, product, complaint = _about(callback)
        soon = clock.end_of_day(clock.today() + timedelta(days=1))
        others = [
            row
            for row in list_callbacks(state=CallbackState.PLANNED, customer_id=callback.customer_id)
            if row.id != callback_id and row.due_at <= soon
        ]
        return CallbackDetail(
            callback,
            callback_rows([callback_id])[0],
            _phone_lines(callback.customer_id),
            attempts,
            moves,
            order,
            product,
            complaint,
            others,
            [] if product is not None else _products(callback.customer_id),
            _contacts(callback),
            _promises(callback.customer_id, people),
            _proposed(callback, complaint),
            list(_corrections(callback, people)),
        )


def _products(customer_id: int) -> list[Product]:
    used = Product.select().where(Product.customer == customer_id, Product.status == ProductStatus.IN_USE)
    return list(used.order_by(Product.id.desc()).limit(CONTACTS))


def _contacts(callback: Callback) -> list[Contact]:
    """The last contacts before this one, the latest first."""
    customer_id = callback.customer_id
    calls = _other_calls(callback).limit(CONTACTS)
    orders = (
        ServiceOrder.select()
        .where(ServiceOrder.customer == customer_id, ServiceOrder.finished_at.is_null(False))
        .order_by(ServiceOrder.finished_at.desc())
        .limit(CONTACTS)
    )
    complaints = (
        Complaint.select()
        .where(Complaint.customer == customer_id)
        .order_by(Complaint.received_at.desc())
        .limit(CONTACTS)
    )
    found = [
        *(Contact(c.done_at, c.kind, c.suggestions or c.subject, c.satisfaction) for c in calls),
        *(Contact(o.finished_at, o.mode, o.work_done or o.subject) for o in orders),
        *(Contact(p.received_at, None, f"{p.number} {p.subject}") for p in complaints),
    ]
    return sorted(found, key=lambda each: each.at, reverse=True)[:CONTACTS]


def _other_calls(callback: Callback) -> peewee.ModelSelect:
    """The calls of the same customer that were made, the latest first."""
    made = Callback.select().where(
        Callback.customer == callback.customer_id,
        Callback.state == CallbackState.DONE,
        Callback.id != callback.id,
    )
    return made.order_by(Callback.done_at.desc())


def _promises(customer_id: int, people: dict[int, Staff]) -> list[Promised]:
    still_open = Promise.select().where(
        (Promise.customer == customer_id) & Promise.kept_at.is_null() & Promise.withdrawn_at.is_null()
    )
    return [
        Promised(row.what, promise_term(row), people[row.staff_id].name if row.staff_id in people else "")
        for row in still_open.order_by(Promise.due_at)
    ]


def _proposed(callback: Callback, complaint: Complaint | None) -> list[Proposed]:
    """Solutions of the complaint it is about or of those still open; else the last call's next step."""
    about = Complaint.id == (complaint.id if complaint is not None else None)
    cases = Complaint.select().where(
        Complaint.customer == callback.customer_id,
        about | Complaint.state.not_in(_SETTLED),
        Complaint.proposed_solution != "",
    )
    found = [
        Proposed(each.number, each.proposed_solution, each.customer_answer)
        for each in cases.order_by(Complaint.id.desc())
    ]
    last = _other_calls(callback).first()
    if last is not None and last.next_step:
        found.append(Proposed("", last.next_step))
    return found


def _corrections(callback: Callback, people: dict[int, Staff]) -> Iterator[CallbackCorrection]:
    sets = ChangeSet.select().where(
        ChangeSet.subject_table == Table.CALLBACK,
        ChangeSet.subject_id == callback.id,
        ChangeSet.action.in_(CORRECTIONS),
    )
    for row in sets.order_by(ChangeSet.id):
        staff = people[row.staff_id].name if row.staff_id in people else ""
        old, new = (_OUTCOMES.get(str(row.params.get(name))) for name in ("old", "new"))
        yield CallbackCorrection(row.at, row.action, staff, old, new)


_OUTCOMES: Final[dict[str, AttemptOutcome]] = {each.value: each for each in AttemptOutcome}


def _about(callback: Callback) -> tuple[ServiceOrder | None, Product | None, Complaint | None]:
    order = product = complaint = None
    if callback.source_table == Table.SERVICE_ORDER:
        order = ServiceOrder.by_id(callback.source_id)
    elif callback.source_table == Table.PRODUCT:
        product = Product.by_id(callback.source_id)
    elif callback.source_table == Table.COMPLAINT:
        complaint = Complaint.by_id(callback.source_id)
    if order is not None:
        order.technician = order.technician_id and Staff.get_by_id(order.technician_id)
        order.product = product = order.product_id and Product.get_by_id(order.product_id)
    if complaint is not None and complaint.product_id:
        product = Product.get_by_id(complaint.product_id)
    return order, product or None, complaint


def numbers(customer_id: int) -> list[Phone]:
    """The numbers that somebody can be called on, the customer's own first: a fax is none."""
    found = Phone.select().where(Phone.customer == customer_id, Phone.kind != PhoneKind.FAX)
    return list(found.order_by(Phone.contact.is_null(False), Phone.position, Phone.id))


def _phone_lines(customer_id: int) -> list[PhoneLine]:
    """The customer's numbers, own ones first; wrong is one whose last try found it so."""
    names = {
        person.id: f"{person.name} {person.post}".strip()
        for person in ContactPerson.select().where(ContactPerson.customer == customer_id)
    }
    tried = (
        Attempt.select(Attempt.phone, Attempt.outcome)
        .join(Callback, on=(Attempt.callback == Callback.id))
        .where(Callback.customer == customer_id, Attempt.phone.is_null(False))
        .order_by(Attempt.at, Attempt.id)
    )
    last = {row.phone_id: row.outcome for row in tried}
    return [
        PhoneLine(
            row.id,
            row.number,
            row.extension,
            names.get(row.contact_id, ""),
            last.get(row.id) == AttemptOutcome.WRONG_NUMBER,
        )
        for row in numbers(customer_id)
    ]
