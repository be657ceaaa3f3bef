"""Complaints as they are looked at: rows of lists, one case with everything, what is known beforehand."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain
from typing import Any, Final

from peewee import JOIN, Expression

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import ComplaintClock, ComplaintRemark, ComplaintState, Grade, Severity
from crm_desktop.core.errors import NotFound
from crm_desktop.core.lists.complaints import COMPLAINTS, Which
from crm_desktop.core.lists.declaration import Condition
from crm_desktop.core.tables import Table
from crm_desktop.core.urgency import Term
from crm_desktop.core.values import Values
from crm_desktop.services.complaints.clocks import (
    ClockState,
    clocks,
    next_clock,
    term_of,
)
from crm_desktop.services.complaints.finding import found_by
from crm_desktop.services.complaints.reply import reply_made
from crm_desktop.services.complaints.states import (
    SETTLED,
    ActionState,
    AfterCallback,
    after_callback_of,
    closing_gates,
    states_of,
)
from crm_desktop.services.customers.lists import phones_of
from crm_desktop.services.listing import rows
from crm_desktop.services.promises import promises
from crm_desktop.services.promises.promises import PromiseRow
from crm_desktop.storage.change import chunks
from crm_desktop.storage.kept import KeptByCustomer
from crm_desktop.storage.models import (
    Callback,
    Complaint,
    ComplaintAction,
    ComplaintEvent,
    ContactPerson,
    Customer,
    Hold,
    Product,
    ServiceOrder,
    Staff,
)
from crm_desktop.storage.queries.listing.work import COMPLAINTS as LISTED

_OPEN = [state for state in ComplaintState if state not in SETTLED]
"""Named one by one: an index finds what is among some, not what is among none."""
_CLOCK_FIELDS = (
    Complaint.state,
    Complaint.received_at,
    Complaint.first_reply_due,
    Complaint.answer_due,
    Complaint.close_due,
    Complaint.acknowledged_at,
    Complaint.proposed_at,
    Complaint.rejected_at,
    Complaint.first_closed_at,
)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a complaint stands; ``clock`` is the one that runs out next (None when none runs any more)."""

    id: int
    customer_id: int
    state: ComplaintState
    received_at: datetime
    clock: ComplaintClock | None
    term: Term | None
    """How that clock stands; a complaint that waits for its customer has one that stands still."""

    @property
    def due_at(self) -> datetime | None:
        return self.term.due_at if self.term is not None else None

    @property
    def paused(self) -> bool:
        return self.state == ComplaintState.WAITING

    def overdue(self, now: datetime) -> bool:
        return self.term is not None and self.term.overdue(now)


@dataclass(frozen=True, slots=True)
class ComplaintRow(Standing):
    """One row of a list."""

    number: str
    name: str
    phones: tuple[str, ...]
    grade: Grade | None
    severity: Severity
    subject: str
    escalated: bool
    staff_id: int | None
    in_charge: str
    more: Values = field(default_factory=dict)
    """What other columns show, by their fields."""


@dataclass(slots=True)
class Case:
    """One complaint with everything that belongs to it; nothing is read from the database later."""

    complaint: Complaint
    customer: Customer
    phones: list[str]
    events: list[ComplaintEvent]
    holds: list[Hold]
    actions: list[ComplaintAction]
    promises: list[PromiseRow]
    steps: list[ActionState]
    gates: list[tuple[str, dict[str, object]]]
    """What still stands before closing, once it is resolved."""
    after_callback: AfterCallback
    reply_number: str = ""
    """The letter that was made with the words for the customer; they stand fast then."""
    original_number: str = ""
    duplicates: list[str] = field(default_factory=list)

    def clocks(self, now: datetime | None = None) -> list[ClockState]:
        """Reckoned from what is here: a window may ask every second."""
        return clocks(self.complaint, self.holds, now)

    @property
    def shown_state(self) -> ComplaintState:
        """Where it stands on the path: for a waiting one, where it goes on."""
        state: ComplaintState = self.complaint.resume_state or self.complaint.state
        return state


@dataclass(frozen=True, slots=True)
class FoundComplaints:
    """The complaints that were asked for, in their order, and how many of them are open and overdue."""

    ids: list[int]
    open: int
    overdue: int


def find_complaints(
    query: str = "",
    conditions: Sequence[Condition] = (),
    sort: str = "",
    descending: bool = False,
    *,
    which: Which = "all",
    customer_id: int | None = None,
    staff_id: int | None = None,
    now: datetime | None = None,
) -> FoundComplaints:
    """Which complaints there are: open ones by what runs out next, then the settled ones, the latest first,
    unless ``sort`` names a field of ``core.lists.COMPLAINTS``.

    ``which`` narrows them to open, overdue or waiting ones; ``query`` looks in number, subject, department,
    and in the customer's name, pinyin, phones and address; all ``conditions`` hold. ``CrmError`` for one that
    this list has not.
    """
    moment = now or clock.now()
    with storage.reading():
        own = _conditions(query, customer_id, staff_id)
        running = _open_ones(own, moment) if own else standings(moment)
        settled = _settled_ids(own) if which == "all" else []
        if which == "overdue":
            running = [each for each in running if each.overdue(moment)]
        elif which == "waiting":
            running = [each for each in running if each.paused]
        ids = [*(each.id for each in running), *settled]
        ids = rows.narrowed(ids, LISTED, COMPLAINTS, conditions, sort, descending)
    shown = set(ids)
    running = [each for each in running if each.id in shown]
    return FoundComplaints(ids, len(running), sum(each.overdue(moment) for each in running))


def complaint_rows(
    ids: Sequence[int], now: datetime | None = None, columns: Sequence[str] = ()
) -> list[ComplaintRow]:
    """List rows of these complaints in this order; one that was deleted meanwhile is left out. Of these
    further ``columns`` they have ``more``."""
    moment = now or clock.now()
    with storage.reading():
        found = {row.id: row for some in chunks(list(ids), 500) for row in _rows(some, moment)}
        return rows.with_more(found, ids, LISTED, columns)


def list_complaints(
    query: str = "",
    *,
    which: Which = "all",
    customer_id: int | None = None,
    staff_id: int | None = None,
    now: datetime | None = None,
    limit: int | None = None,
) -> list[ComplaintRow]:
    """The rows of what ``find_complaints`` finds, or of the first of them."""
    moment = now or clock.now()
    with storage.reading():
        found = find_complaints(query, which=which, customer_id=customer_id, staff_id=staff_id, now=moment)
        return complaint_rows(found.ids[:limit], moment)


def standings(now: datetime, *, staff_id: int | None = None) -> list[Standing]:
    """How each open complaint stands, the first due first, without anything else of it; in reading()."""
    if staff_id is not None:
        return _open_ones(_conditions("", None, staff_id), now)
    return _by_urgency(chain.from_iterable(_kept.found("", _open_standings).values()), now)


def _open_ones(conditions: Sequence[Expression], now: datetime) -> list[Standing]:
    return _by_urgency(_standings(conditions, now), now)


_kept: Final[KeptByCustomer[list[Standing]]] = KeptByCustomer(
    lambda: frozenset({Table.COMPLAINT, Table.HOLD})
)


def _open_standings(who: Collection[int] | None) -> dict[int, list[Standing]]:
    conditions = [] if who is None else [Complaint.customer.in_(list(who))]
    found: dict[int, list[Standing]] = {}
    for each in _standings(conditions, clock.now()):
        found.setdefault(each.customer_id, []).append(each)
    return found


def _conditions(query: str, customer_id: int | None, staff_id: int | None) -> list[Expression]:
    conditions: list[Expression] = []
    if customer_id is not None:
        conditions.append(Complaint.customer == customer_id)
    if staff_id is not None:
        conditions.append(Complaint.in_charge == staff_id)
    found = found_by(query)
    return conditions if found is None else [*conditions, Complaint.id.in_(found)]


def _by_urgency(rows: Iterable[Standing], now: datetime) -> list[Standing]:
    """By what runs out next; those whose clock stands still, in time, come last."""
    return sorted(
        rows,
        key=lambda row: (
            row.due_at is None or (row.paused and not row.overdue(now)),
            row.due_at or row.received_at,
            row.id,
        ),
    )


def _settled_ids(conditions: Sequence[Expression]) -> list[int]:
    """The latest first: no clock of theirs has to be looked at."""
    query = Complaint.select(Complaint.id).where(Complaint.state.in_(sorted(SETTLED)), *conditions)
    return [each for (each,) in query.order_by(Complaint.received_at.desc(), Complaint.id).tuples()]


def _standings(conditions: Sequence[Expression], now: datetime) -> list[Standing]:
    query = (
        Complaint.select(Complaint.id, Complaint.customer, *_CLOCK_FIELDS, Hold.start.alias("stopped_at"))
        .join(Hold, JOIN.LEFT_OUTER, on=((Hold.complaint == Complaint.id) & Hold.end.is_null()))
        .where(Complaint.state.in_(_OPEN), *conditions)
    )
    return [
        Standing(row.id, row.customer, row.state, row.received_at, *_next(row, now))
        for row in query.namedtuples()
    ]


def _next(row: Any, now: datetime) -> tuple[ComplaintClock | None, Term | None]:
    """The clock that runs out next, and how it stands."""
    which = next_clock(row)
    stopped_at = (row.stopped_at or now) if row.state == ComplaintState.WAITING else None
    return which, term_of(row, which, stopped_at) if which is not None else None


def overdue_clocks(now: datetime) -> dict[int, list[ComplaintClock]]:
    """Clocks of open complaints that ran out and were not escalated for it. Inside reading() or a write."""
    open_ones = Complaint.state.in_([state for state in _OPEN if state is not ComplaintState.WAITING])
    found: dict[int, list[ComplaintClock]] = {}
    for row in Complaint.select(Complaint.id, *_CLOCK_FIELDS).where(open_ones):
        late = [which for which in ComplaintClock if term_of(row, which).overdue(now)]
        if late:
            found[row.id] = late
    if found:
        told = ComplaintEvent.select(ComplaintEvent.complaint, ComplaintEvent.clock).where(
            ComplaintEvent.complaint.in_(list(found)) & (ComplaintEvent.code == ComplaintRemark.OVERDUE)
        )
        known = {(event.complaint_id, event.clock) for event in told}
        found = {key: [which for which in late if (key, which) not in known] for key, late in found.items()}
    return {key: late for key, late in found.items() if late}


def _rows(ids: Sequence[int], now: datetime) -> list[ComplaintRow]:
    query = (
        Complaint.select(
            Complaint.id, Complaint.number, Complaint.customer, Complaint.severity, Complaint.subject,
            Complaint.escalated_at, Complaint.in_charge, *_CLOCK_FIELDS, Customer.name.alias("name"),
            Customer.grade.alias("grade"), Staff.name.alias("staff_name"), Hold.start.alias("stopped_at"),
        )
        .join(Customer)
        .switch(Complaint)
        .join(Staff, JOIN.LEFT_OUTER, on=(Complaint.in_charge == Staff.id))
        .switch(Complaint)
        .join(Hold, JOIN.LEFT_OUTER, on=((Hold.complaint == Complaint.id) & Hold.end.is_null()))
        .where(Complaint.id.in_(ids))
    )  # fmt: skip
    found = list(query.namedtuples())
    phones = phones_of({row.customer for row in found})
    return [_row(row, phones.get(row.customer, ()), now) for row in found]


def _row(row: Any, phones: tuple[str, ...], now: datetime) -> ComplaintRow:
    return ComplaintRow(
        row.id,
        row.customer,
        row.state,
        row.received_at,
        *_next(row, now),
        row.number,
        row.name,
        phones,
        row.grade,
        row.severity,
        row.subject,
        row.escalated_at is not None,
        row.in_charge,
        row.staff_name or "",
    )


def get_case(complaint_id: int) -> Case:
    """One complaint with everything that belongs to it; ``NotFound``."""
    with storage.reading():
        complaint = Complaint.by_id(complaint_id)
        if complaint is None:
            raise NotFound("error.not_found")
        people = {person.id: person for person in Staff.select()}
        steps = states_of(complaint)
        resolved = complaint.state == ComplaintState.RESOLVED
        gates = closing_gates(complaint) if resolved else []
        after = after_callback_of(complaint)
        _fetch_links(complaint, people)
        events = list(ComplaintEvent.select().where(ComplaintEvent.complaint == complaint_id))
        actions = list(ComplaintAction.select().where(ComplaintAction.complaint == complaint_id))
        for event in events:
            event.staff = people.get(event.staff_id)
        for action in actions:
            action.owner = people.get(action.owner_id)
        holds = list(Hold.select().where(Hold.complaint == complaint_id).order_by(Hold.start))
        reply = reply_made(complaint)
        doubles = Complaint.select(Complaint.number).where(Complaint.duplicate_of == complaint_id)
        return Case(
            complaint,
            complaint.customer,
            list(phones_of([complaint.customer_id]).get(complaint.customer_id, ())),
            sorted(events, key=lambda event: (event.at, event.id)),
            holds,
            sorted(actions, key=lambda action: action.id),
            promises.list_promises(source=(Table.COMPLAINT, complaint_id)),
            steps,
            gates,
            after,
            reply.number if reply is not None else "",
            complaint.duplicate_of.number if complaint.duplicate_of_id else "",
            [row.number for row in doubles],
        )


def _fetch_links(complaint: Complaint, people: dict[int, Staff]) -> None:
    complaint.customer = Customer.get_by_id(complaint.customer_id)
    for name, model in (
        ("contact", ContactPerson),
        ("product", Product),
        ("order", ServiceOrder),
        ("callback", Callback),
        ("duplicate_of", Complaint),
    ):
        linked_id = getattr(complaint, f"{name}_id")
        setattr(complaint, name, linked_id and model.get_by_id(linked_id))
    for name in ("owner", "in_charge", "responsible_staff", "compensation_approved_by"):
        setattr(complaint, name, people.get(getattr(complaint, f"{name}_id")))


def actions_open(complaint_id: int) -> list[ActionState]:
    """Every step with whether it is open, and the reason where it is not; ``NotFound``."""
    with storage.reading():
        complaint = Complaint.by_id(complaint_id)
        if complaint is None:
            raise NotFound("error.not_found")
        return states_of(complaint)
