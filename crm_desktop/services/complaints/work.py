"""The work on a complaint between its steps: findings, remedy, actions, compensation, the lesson."""

from datetime import date

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import (
    ActionKind,
    CallbackKind,
    CallbackState,
    CancelReason,
    ComplaintEventKind,
    ComplaintRemark,
    ComplaintState,
)
from crm_desktop.core.errors import InvalidFields, NotAllowed, Problem
from crm_desktop.core.tables import Table
from crm_desktop.core.urgency import Term
from crm_desktop.core.values import Values
from crm_desktop.services.complaints.record import SaidByProgram, normalise, note_event, writing
from crm_desktop.services.complaints.reply import check_message
from crm_desktop.services.complaints.states import DISSATISFIED, planned_after_callbacks
from crm_desktop.storage import Change
from crm_desktop.storage.models import Callback, Complaint, ComplaintAction

FINDINGS = frozenset(
    {"findings", "justified", "cause", "root_cause", "responsible_department", "responsible_staff"}
)
REMEDY = frozenset({"proposed_solution", "message_to_customer", "customer_answer", "lesson"})
_WITH_ANSWER = frozenset({ComplaintState.PROPOSED, ComplaintState.RESOLVED, ComplaintState.CLOSED})
_ENDED = frozenset({ComplaintState.REJECTED, ComplaintState.DUPLICATE})


def term_of_action(action: ComplaintAction) -> Term | None:
    """By when an action is to be done; None where no day was set."""
    if action.due is None:
        return None
    return Term(clock.end_of_day(action.due), action.created_at, all_day=True, done_at=action.done_at)


def set_findings(complaint_id: int, values: Values, *, version: int | None = None) -> int:
    """What was found: ``findings``, ``justified``, ``cause``, ``root_cause``, who is responsible.

    Deciding for the first time whether it is justified notes the time. ``NotAllowed`` while it is new, and
    once it is closed (see ``correct_findings``); ``Conflict``. Returns the version that the record has now.
    """
    given = normalise(values, FINDINGS)
    with writing("findings", complaint_id, version=version) as (change, complaint):
        if complaint.state == ComplaintState.NEW:
            raise NotAllowed("complaint.gate.acknowledge_first")
        if complaint.state == ComplaintState.CLOSED:
            raise NotAllowed("complaint.gate.correct_instead")
        _refuse_ended(complaint)
        if given.get("findings") == "" and complaint.state in _WITH_ANSWER:
            raise InvalidFields({"findings": "complaint.gate.findings_missing"})
        if "justified" in given and given["justified"] != complaint.justified:
            decided = given["justified"] is not None
            given["decided_at"] = (complaint.decided_at or clock.now()) if decided else None
        change.update(complaint, **given)
        return int(complaint.version)


def change_remedy(complaint_id: int, values: Values, *, version: int | None = None) -> int:
    """Other words for solution, reply, answer or lesson; returns the version after. ``Conflict``."""
    given = normalise(values, REMEDY)
    with writing("remedy", complaint_id, version=version) as (change, complaint):
        if given.get("proposed_solution") == "" and complaint.state in _WITH_ANSWER:
            raise InvalidFields({"proposed_solution": "complaint.error.solution"})
        if "message_to_customer" in given:
            check_message(complaint, given["message_to_customer"])
        change.update(complaint, **given)
        return int(complaint.version)


def compensate(complaint_id: int, kind: str, value_fen: int, approved_by_id: int | None) -> None:
    """A symbolic compensation (source 003): what, its value in fen, who approved it. ``InvalidFields``."""
    with writing("compensated", complaint_id) as (change, complaint):
        _refuse_ended(complaint)
        problems: dict[str, Problem] = {}
        if not kind.strip():
            problems["compensation_kind"] = "complaint.error.compensation_kind"
        if value_fen < 0:
            problems["compensation_fen"] = "error.money_unclear"
        if approved_by_id is None:
            problems["compensation_approved_by"] = "complaint.error.approved_by"
        if problems:
            raise InvalidFields(problems, Table.COMPLAINT)
        change.update(
            complaint,
            compensation_kind=kind.strip(),
            compensation_fen=value_fen,
            compensation_approved_by=approved_by_id,
            compensated_at=complaint.compensated_at or clock.now(),
        )


def afterwards(complaint_id: int, *, satisfaction: int | None = None, lesson: str | None = None) -> None:
    """The lesson learnt, and a satisfaction heard elsewhere than in the callback; 2 or less takes it back."""
    with writing("afterwards", complaint_id) as (change, complaint):
        if satisfaction is not None and not 1 <= satisfaction <= 5:
            raise InvalidFields({"satisfaction": "complaint.error.satisfaction"})
        if lesson is not None:
            change.update(complaint, lesson=lesson.strip())
        if satisfaction is None:
            return
        change.update(complaint, satisfaction=satisfaction)
        if satisfaction <= DISSATISFIED:
            take_back_dissatisfied(change, complaint, satisfaction)


def note(complaint_id: int, text: str) -> None:
    """A line in the complaint's history."""
    with writing("noted", complaint_id) as (change, complaint):
        if not text.strip():
            raise InvalidFields({"text": "error.required"})
        note_event(change, complaint, ComplaintEventKind.NOTE, text)


def add_action(
    complaint_id: int,
    what: str,
    *,
    kind: ActionKind = ActionKind.IMMEDIATE,
    owner_id: int | None = None,
    due: date | None = None,
) -> int:
    """Something to be done about it; the complaint cannot be closed before it is done."""
    with writing("action_added", complaint_id) as (change, complaint):
        if complaint.state == ComplaintState.CLOSED:
            raise NotAllowed("complaint.gate.closed")
        _refuse_ended(complaint)
        if not what.strip():
            raise InvalidFields({"what": "complaint.error.what"})
        owner = owner_id or complaint.in_charge_id
        action = change.insert(
            ComplaintAction, complaint=complaint, kind=kind, what=what.strip(), owner=owner, due=due
        )
        return action.id


def change_action(action_id: int, values: Values, *, version: int | None = None) -> None:
    """Change ``kind``, ``what``, ``owner`` or ``due`` of an action. ``InvalidFields``, ``Conflict``."""
    given = normalise(values, frozenset({"kind", "what", "owner", "due"}))
    if given.get("what") == "":
        raise InvalidFields({"what": "complaint.error.what"})
    with storage.write("complaint.action_changed") as change:
        action = _action(change, action_id, version)
        change.update(action, **given)


def finish_action(action_id: int, *, done: bool = True) -> None:
    """Tick an action off, or take the tick away again."""
    with storage.write("complaint.action_done" if done else "complaint.action_changed") as change:
        action = _action(change, action_id)
        if done != (action.done_at is not None):
            change.update(action, done_at=clock.now() if done else None)


def delete_action(action_id: int) -> None:
    """Take away an action that is not needed."""
    with storage.write("complaint.action_changed") as change:
        change.delete(_action(change, action_id))


def take_back(
    change: Change,
    complaint: Complaint,
    reason: str = "",
    *,
    kind: ComplaintEventKind = ComplaintEventKind.INVESTIGATING,
    said: SaidByProgram | None = None,
) -> None:
    """Back to the investigation: the result is to be told and the callback made anew; first times stay."""
    reopened = kind == ComplaintEventKind.REOPENED
    cancel_after_callbacks(change, complaint, CancelReason.UNDONE)
    change.update(
        complaint,
        state=ComplaintState.INVESTIGATING,
        resolved_at=None,
        closed_at=None,
        customer_told_at=None,
        times_reopened=complaint.times_reopened + reopened,
    )
    note_event(change, complaint, kind, reason, said=said)


def cancel_after_callbacks(change: Change, complaint: Complaint, reason: CancelReason) -> None:
    """Nobody is to call any more about how this complaint was resolved."""
    for callback in planned_after_callbacks(complaint):
        values = {"state": CallbackState.CANCELLED, "cancelled_at": clock.now(), "cancel_code": reason}
        change.update(callback, **values)


def after_callback(change: Change, callback: Callback) -> None:
    """The callback after a complaint was done: keep the satisfaction; 2 or less takes the complaint back.

    To be called inside the write that completes the callback; other callbacks are passed over.
    """
    if callback.kind != CallbackKind.AFTER_COMPLAINT or callback.source_table != Table.COMPLAINT:
        return
    complaint = Complaint.by_id(callback.source_id)
    if complaint is None or callback.satisfaction is None:
        return
    change.update(complaint, satisfaction=callback.satisfaction)
    if callback.satisfaction <= DISSATISFIED:
        take_back_dissatisfied(change, complaint, callback.satisfaction)


def take_back_dissatisfied(change: Change, complaint: Complaint, satisfaction: int) -> None:
    """A customer who is not satisfied after all: only a resolved or closed complaint goes back."""
    said = SaidByProgram(ComplaintRemark.SATISFACTION, satisfaction=satisfaction)
    if complaint.state == ComplaintState.CLOSED:
        take_back(change, complaint, said=said, kind=ComplaintEventKind.REOPENED)
    elif complaint.state == ComplaintState.RESOLVED:
        take_back(change, complaint, said=said)
    elif complaint.resume_state == ComplaintState.RESOLVED:
        cancel_after_callbacks(change, complaint, CancelReason.UNDONE)
        change.update(
            complaint, resume_state=ComplaintState.INVESTIGATING, resolved_at=None, customer_told_at=None
        )
        note_event(change, complaint, ComplaintEventKind.NOTE, said=said)


def _action(change: Change, action_id: int, version: int | None = None) -> ComplaintAction:
    action = change.get(ComplaintAction, action_id, version)
    complaint = Complaint.get_by_id(action.complaint_id)
    if complaint.state == ComplaintState.CLOSED:
        raise NotAllowed("complaint.gate.closed")
    change.params.setdefault("number", complaint.number)
    change.subject = change.subject or complaint
    return action


def _refuse_ended(complaint: Complaint) -> None:
    if complaint.state in _ENDED:
        raise NotAllowed(f"complaint.gate.{complaint.state.value}")
