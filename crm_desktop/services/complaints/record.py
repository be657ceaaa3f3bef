"""What every write to a complaint shares: loading it, its history, checking what was typed."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import ComplaintClock, ComplaintEventKind, ComplaintRemark, StaffRole
from crm_desktop.core.errors import InvalidFields, NotAllowed, NotFound, Problem
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.services.complaints.states import ComplaintStep, why_not
from crm_desktop.storage import Change
from crm_desktop.storage.models import (
    Complaint,
    ComplaintEvent,
    ContactPerson,
    Hold,
    Product,
    ServiceOrder,
    Staff,
)

_OF_CUSTOMER = {"contact": ContactPerson, "product": Product, "order": ServiceOrder}


def load(complaint_id: int) -> Complaint:
    """The complaint without what it points to; ``NotFound``. Inside reading() or a write."""
    complaint = Complaint.by_id(complaint_id)
    if complaint is None:
        raise NotFound("error.not_found")
    return complaint


@contextmanager
def writing(
    action: str, complaint_id: int, step: ComplaintStep | None = None, version: int | None = None
) -> Iterator[tuple[Change, Complaint]]:
    """A write to one complaint; ``NotAllowed`` if the step is not open, ``Conflict`` on another version."""
    with storage.write(f"complaint.{action}") as change:
        change.subject = complaint = change.get(Complaint, complaint_id, version)
        change.params["number"] = complaint.number
        if step is not None:
            reason = why_not(complaint, step)
            if reason is not None:
                raise NotAllowed(reason[0], **reason[1])
        yield change, complaint


@dataclass(frozen=True, slots=True)
class SaidByProgram:
    """What the program says of an event by itself: a code and what goes with it (see ``ComplaintEvent``)."""

    code: ComplaintRemark
    clock: ComplaintClock | None = None
    satisfaction: int | None = None
    number: str = ""
    corrections: Sequence[Mapping[str, object]] | None = None


def note_event(
    change: Change,
    complaint: Complaint,
    kind: ComplaintEventKind,
    remarks: str = "",
    *,
    said: SaidByProgram | None = None,
    by_program: bool = False,
) -> None:
    """One row of the history: a person's ``remarks``, or what the program says of it."""
    change.insert(
        ComplaintEvent,
        complaint=complaint,
        at=clock.now(),
        kind=kind,
        staff=None if by_program else storage.acting_staff(),
        remarks=remarks.strip(),
        **asdict(said) if said is not None else {},
    )


def pauses(complaint: Complaint) -> list[tuple[datetime, datetime]]:
    """Pauses that have ended."""
    ended = (
        Hold.select().where((Hold.complaint == complaint.id) & Hold.end.is_null(False)).order_by(Hold.start)
    )
    return [(hold.start, hold.end) for hold in ended]


def manager_for(staff_id: int | None) -> int | None:
    """Who it is passed to: that person if a manager already, else the manager in office the longest."""
    if staff_id is not None:
        person = Staff.by_id(staff_id)
        if person is not None and person.active and person.role == StaffRole.MANAGER:
            return staff_id
    manager = (
        Staff.select().where((Staff.role == StaffRole.MANAGER) & Staff.active).order_by(Staff.id).first()
    )
    return manager.id if manager is not None else staff_id


def normalise(values: Values, allowed: frozenset[str]) -> ValueDict:
    """Texts without blanks around them, links by their field's name; ``KeyError`` for any other field."""
    result = {}
    for given, value in values.items():
        name = given.removesuffix("_id")
        if name not in allowed:
            raise KeyError(given)
        result[name] = value.strip() if isinstance(value, str) else value
    return result


def check_intake(values: Values, customer_id: int | None) -> None:
    """Raise ``InvalidFields`` for what an intake must not say."""
    problems: dict[str, Problem] = {}
    if customer_id is None:
        problems["customer"] = "error.customer_missing"
    if not values.get("description") and not values.get("subject"):
        problems["description"] = "complaint.error.description"
    received_at = values.get("received_at")
    if received_at is not None and received_at > clock.now():
        problems["received_at"] = "complaint.error.received_future"
    for name, model in _OF_CUSTOMER.items():
        linked_id = getattr(values.get(name), "id", values.get(name))
        if linked_id is not None and customer_id is not None:
            linked = model.by_id(linked_id)
            if linked is None or linked.customer_id != customer_id:
                problems[name] = "complaint.error.not_this_customer"
    if problems:
        raise InvalidFields(problems, Table.COMPLAINT)


def check_received(complaint: Complaint, received_at: datetime) -> None:
    """Raise ``InvalidFields`` where the complaint would have come in after something was done about it."""
    steps = (
        complaint.acknowledged_at,
        complaint.proposed_at,
        complaint.rejected_at,
        complaint.decided_at,
        complaint.compensated_at,
    )
    if any(at is not None and at < received_at for at in steps):
        raise InvalidFields({"received_at": "complaint.error.received_after_steps"})


def first_words(text: str, limit: int = 24) -> str:
    """The beginning of what was said, as a subject: up to the first stop, at most ``limit`` characters."""
    line = text.strip().splitlines()[0] if text.strip() else ""
    stop = next(
        (place for place, sign in enumerate(line) if place >= 4 and sign in "。！？!?；;，,"), len(line)
    )
    line = line[:stop].strip()
    return line if len(line) <= limit else f"{line[: limit - 1]}…"
