"""Complaints from the first call to the closed case: intake and every step (DOMAIN section 4).

Rejecting is our answer and ends the case: the clock of the answer stops there for good, at ``rejected_at``.
It counts neither as proposed nor as closed.
"""

from datetime import timedelta

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import (
    CallbackKind,
    CallbackSource,
    CancelReason,
    ComplaintEventKind,
    ComplaintRemark,
    ComplaintState,
    Justified,
)
from crm_desktop.core.errors import InvalidFields, Problem
from crm_desktop.core.tables import Table
from crm_desktop.core.values import Values
from crm_desktop.services.callbacks import callbacks, rules
from crm_desktop.services.complaints.clocks import (
    corrected_due_times,
    due_times,
    moved_due_times,
)
from crm_desktop.services.complaints.escalation import escalate_important
from crm_desktop.services.complaints.intake import draft
from crm_desktop.services.complaints.record import (
    SaidByProgram,
    check_intake,
    check_received,
    first_words,
    load,
    normalise,
    note_event,
    pauses,
    writing,
)
from crm_desktop.services.complaints.states import (
    ComplaintStep,
    after_callback_of,
)
from crm_desktop.services.complaints.work import (
    cancel_after_callbacks,
    take_back,
)
from crm_desktop.storage import Change
from crm_desktop.storage.models import Complaint, ComplaintEvent, Hold
from crm_desktop.storage.numbers import NumberSeries

INTAKE = frozenset(
    {
        "received_at", "channel", "customer", "contact", "product", "order", "callback", "owner", "in_charge",
        "department", "severity", "subject", "description", "motives", "requested_remedy", "customer_type",
        "vexatious",
    }
)  # fmt: skip


_SOURCES = ("customer", "callback", "order", "product")


def open(values: Values) -> int:
    """Take a complaint down and return its id.

    ``values`` are columns of the intake (links as ``customer`` or ``customer_id``); what is missing is filled
    in from the callback, service order or product it comes from (see ``draft``). An important one goes to the
    manager at once. Raises ``InvalidFields``.
    """
    given = normalise(values, INTAKE)
    with storage.write("complaint.opened") as change:
        links = {f"{name}_id": getattr(given.get(name), "id", given.get(name)) for name in _SOURCES}
        known = draft(**links).values
        filled = {**known, **{name: value for name, value in given.items() if value or name not in known}}
        customer_id = getattr(filled.get("customer"), "id", filled.get("customer"))
        check_intake(filled, customer_id)
        filled["received_at"] = filled.get("received_at") or clock.now()
        filled["owner"] = filled.get("owner") or storage.acting_staff()
        filled["in_charge"] = filled.get("in_charge") or filled["owner"]
        filled["subject"] = filled.get("subject") or first_words(filled["description"])
        complaint = change.insert(
            Complaint,
            number=storage.next_number(NumberSeries.COMPLAINT),
            **{name: value for name, value in filled.items() if value is not None},
            **due_times(filled["received_at"]),
        )
        if change.action == "complaint.opened":
            change.subject, change.params["number"] = complaint, complaint.number
        note_event(change, complaint, ComplaintEventKind.OPENED)
        escalate_important(change, complaint)
        return complaint.id


def change_intake(complaint_id: int, values: Values, *, version: int | None = None) -> int:
    """Change the intake; another time of receipt moves the deadlines. ``InvalidFields``, ``Conflict``.

    Returns the version that the record has now.
    """
    given = normalise(values, INTAKE - {"customer", "callback"})
    with writing("changed", complaint_id, version=version) as (change, complaint):
        merged = {
            name: given.get(name, complaint.__data__.get(name)) for name in (*given, "description", "subject")
        }
        check_intake(merged, complaint.customer_id)
        if "subject" in given and not given["subject"]:
            given["subject"] = first_words(merged["description"])
        if "received_at" in given:
            check_received(complaint, given["received_at"])
            given |= corrected_due_times(complaint, given["received_at"], pauses(complaint))
        change.update(complaint, **given)
        escalate_important(change, complaint)
        return int(complaint.version)


def acknowledge(complaint_id: int, remarks: str = "") -> None:
    """The customer knows that we have it: the first reply, its clock stops."""
    with writing("acknowledged", complaint_id, ComplaintStep.ACKNOWLEDGE) as (change, complaint):
        change.update(complaint, state=ComplaintState.ACKNOWLEDGED, acknowledged_at=clock.now())
        note_event(change, complaint, ComplaintEventKind.ACKNOWLEDGED, remarks)


def investigate(complaint_id: int, remarks: str = "") -> None:
    """Begin to investigate, or go back to it because the customer does not accept what was proposed."""
    with writing("investigating", complaint_id, ComplaintStep.INVESTIGATE) as (change, complaint):
        if complaint.state in {ComplaintState.PROPOSED, ComplaintState.RESOLVED}:
            change.action = (
                "complaint.taken_back" if change.action == "complaint.investigating" else change.action
            )
            take_back(change, complaint, remarks)
            return
        change.update(complaint, state=ComplaintState.INVESTIGATING)
        note_event(change, complaint, ComplaintEventKind.INVESTIGATING, remarks)


def propose(complaint_id: int, solution: str, message: str) -> None:
    """Offer the customer a solution: the answer. Its clock stops at the first. Needs the findings text.

    ``message`` is what the reply says to the customer, word for word. ``InvalidFields``:
    ``proposed_solution``, ``message_to_customer``.
    """
    with writing("proposed", complaint_id, ComplaintStep.PROPOSE) as (change, complaint):
        problems: dict[str, Problem] = {}
        if not solution.strip():
            problems["proposed_solution"] = "complaint.error.solution"
        if not message.strip():
            problems["message_to_customer"] = "complaint.error.message"
        if problems:
            raise InvalidFields(problems, Table.COMPLAINT)
        change.update(
            complaint,
            state=ComplaintState.PROPOSED,
            proposed_solution=solution.strip(),
            message_to_customer=message.strip(),
            proposed_at=complaint.proposed_at or clock.now(),
            satisfaction=None,  # with what was proposed before
        )
        note_event(change, complaint, ComplaintEventKind.PROPOSED, solution)


def tell_result(complaint_id: int, customer_answer: str = "") -> None:
    """The customer was told the result, and what they said to it."""
    with writing("customer_told", complaint_id, ComplaintStep.TELL_RESULT) as (change, complaint):
        answer = customer_answer.strip() or complaint.customer_answer
        change.update(complaint, customer_told_at=clock.now(), customer_answer=answer)
        note_event(change, complaint, ComplaintEventKind.CUSTOMER_TOLD, customer_answer)


def resolve(complaint_id: int, remarks: str = "") -> None:
    """The solution was carried out; the rule "after complaint" plans the callback within 24 hours."""
    with writing("resolved", complaint_id, ComplaintStep.RESOLVE) as (change, complaint):
        now = clock.now()
        change.update(complaint, state=ComplaintState.RESOLVED, resolved_at=now)
        note_event(change, complaint, ComplaintEventKind.RESOLVED, remarks)
        subject = f"{complaint.number} {complaint.subject}"
        rules.apply(change, CallbackKind.AFTER_COMPLAINT, complaint, now, subject, complaint.in_charge_id)


def close(complaint_id: int) -> None:
    """Close the case once every gate is passed; takes over the satisfaction of the after-callback.

    The gates (DOMAIN section 4): customer told, decision and root cause set, every action done,
    after-callback done or given up after three tries. ``NotAllowed`` says which one is left.
    """
    with writing("closed", complaint_id, ComplaintStep.CLOSE) as (change, complaint):
        now = clock.now()
        satisfaction = after_callback_of(complaint).satisfaction
        cancel_after_callbacks(change, complaint, CancelReason.GIVEN_UP)  # three tries were enough
        change.update(
            complaint,
            state=ComplaintState.CLOSED,
            closed_at=now,
            first_closed_at=complaint.first_closed_at or now,
            satisfaction=satisfaction if satisfaction is not None else complaint.satisfaction,
        )
        note_event(change, complaint, ComplaintEventKind.CLOSED)


def reopen(complaint_id: int, reason: str) -> None:
    """Take up a closed or rejected case again; its first closing keeps counting against the deadline.

    A complaint that was no duplicate after all is taken up where its work stood, and that is no reopening;
    what it came to, if anything, is to be proposed and told anew.
    """
    with writing("reopened", complaint_id, ComplaintStep.REOPEN) as (change, complaint):
        if not reason.strip():
            raise InvalidFields({"reason": "complaint.error.reason"})
        if complaint.state == ComplaintState.DUPLICATE:
            values = {"duplicate_of": None, "resolved_at": None, "customer_told_at": None}
            change.update(complaint, state=_stood_at(complaint), **values)
            said = SaidByProgram(ComplaintRemark.NOT_DUPLICATE)
            note_event(change, complaint, ComplaintEventKind.NOTE, said=said)
            return
        if complaint.state == ComplaintState.REJECTED:
            change.update(complaint, justified=None, decided_at=None)  # it was our answer; it is asked anew
        take_back(change, complaint, reason, kind=ComplaintEventKind.REOPENED)


def _stood_at(complaint: Complaint) -> ComplaintState:
    if complaint.acknowledged_at is None:
        return ComplaintState.NEW
    begun = ComplaintEvent.select().where(
        (ComplaintEvent.complaint == complaint.id) & (ComplaintEvent.kind == ComplaintEventKind.INVESTIGATING)
    )
    return ComplaintState.INVESTIGATING if begun.exists() else ComplaintState.ACKNOWLEDGED


def hold(complaint_id: int, reason: str) -> None:
    """Wait for the customer: every clock stands still until ``resume``."""
    with writing("held", complaint_id, ComplaintStep.HOLD) as (change, complaint):
        if not reason.strip():
            raise InvalidFields({"reason": "complaint.error.waiting_for"})
        change.insert(Hold, complaint=complaint, start=clock.now(), reason=reason.strip())
        change.update(complaint, state=ComplaintState.WAITING, resume_state=complaint.state)
        note_event(change, complaint, ComplaintEventKind.HELD, reason)


def resume(complaint_id: int, remarks: str = "") -> None:
    """The customer has answered: the clocks go on, their deadlines moved by as long as they stood."""
    with writing("resumed", complaint_id, ComplaintStep.RESUME) as (change, complaint):
        _end_hold(change, complaint)
        change.update(
            complaint, state=complaint.resume_state or ComplaintState.INVESTIGATING, resume_state=None
        )
        note_event(change, complaint, ComplaintEventKind.RESUMED, remarks)


def reject(complaint_id: int, reason: str) -> None:
    """Judge it not justified, with the reason."""
    with writing("rejected", complaint_id, ComplaintStep.REJECT) as (change, complaint):
        if not reason.strip():
            raise InvalidFields({"reason": "complaint.error.reason"})
        now = clock.now()
        _end_hold(change, complaint)
        change.update(
            complaint,
            state=ComplaintState.REJECTED,
            resume_state=None,
            rejection_reason=reason.strip(),
            rejected_at=complaint.rejected_at or now,
            justified=Justified.NO,
            decided_at=complaint.decided_at or now,
            acknowledged_at=complaint.acknowledged_at or now,
        )
        note_event(change, complaint, ComplaintEventKind.REJECTED, reason)


def mark_duplicate(complaint_id: int, of_id: int) -> None:
    """It tells of the same thing as complaint ``of_id``; duplicates of this one become duplicates of that."""
    with writing("duplicate", complaint_id, ComplaintStep.MARK_DUPLICATE) as (change, complaint):
        original = Complaint.by_id(of_id)
        if original is None or original.customer_id != complaint.customer_id:
            raise InvalidFields({"duplicate_of": "complaint.error.duplicate_of"})
        if original.id == complaint.id:
            raise InvalidFields({"duplicate_of": "complaint.error.duplicate_of_itself"})
        if original.state == ComplaintState.DUPLICATE:
            first = Complaint.get_by_id(original.duplicate_of_id).number
            raise InvalidFields(
                {"duplicate_of": ("complaint.error.duplicate_of_duplicate", {"number": first})}
            )
        _end_hold(change, complaint)
        cancel_after_callbacks(change, complaint, CancelReason.UNDONE)
        change.update(complaint, state=ComplaintState.DUPLICATE, resume_state=None, duplicate_of=original)
        for other in list(Complaint.select().where(Complaint.duplicate_of == complaint.id)):
            change.update(other, duplicate_of=original)
        said = SaidByProgram(ComplaintRemark.DUPLICATE_OF, number=original.number)
        note_event(change, complaint, ComplaintEventKind.DUPLICATE, said=said)


def plan_after_callback(complaint_id: int) -> int:
    """The callback after the complaint where no rule made one: due within 24 hours. Returns its id."""
    with storage.reading():
        complaint = load(complaint_id)
    return callbacks.add(
        complaint.customer_id,
        CallbackKind.AFTER_COMPLAINT,
        clock.now() + timedelta(hours=24),
        subject=f"{complaint.number} {complaint.subject}",
        staff_id=complaint.in_charge_id,
        source=CallbackSource.COMPLAINT,
        source_table=Table.COMPLAINT,
        source_id=complaint.id,
    )


def _end_hold(change: Change, complaint: Complaint) -> None:
    """End the pause that is on, if any, and move the deadlines of the clocks that are not done by as much."""
    on = Hold.get_or_none((Hold.complaint == complaint.id) & Hold.end.is_null())
    if on is None:
        return
    change.update(on, end=clock.now())
    change.update(complaint, **moved_due_times(complaint, pauses(complaint)))
