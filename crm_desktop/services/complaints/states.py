"""Which steps of a complaint are open and why the others are not (DOMAIN section 4, the gates).

A state is never a field that a user sets: it is the outcome of a step, and this module is the only place that
knows which step leads from where.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from crm_desktop.core.enums import AttemptOutcome, CallbackKind, CallbackState, ComplaintState
from crm_desktop.core.tables import Table
from crm_desktop.core.words import say
from crm_desktop.storage.models import Attempt, Callback, Complaint, ComplaintAction, Customer

S = ComplaintState
TRIES = 3
"""After so many tries without reaching the customer the after-callback is given up."""
DISSATISFIED = 2
"""Satisfaction up to here takes a complaint back to the investigation."""
SETTLED = frozenset({S.CLOSED, S.REJECTED, S.DUPLICATE})
PATH = (S.NEW, S.ACKNOWLEDGED, S.INVESTIGATING, S.PROPOSED, S.RESOLVED, S.CLOSED)


class ComplaintStep(StrEnum):
    ACKNOWLEDGE = "acknowledge"
    INVESTIGATE = "investigate"
    PROPOSE = "propose"
    TELL_RESULT = "tell_result"
    RESOLVE = "resolve"
    CLOSE = "close"
    REOPEN = "reopen"
    HOLD = "hold"
    RESUME = "resume"
    REJECT = "reject"
    MARK_DUPLICATE = "mark_duplicate"
    ESCALATE = "escalate"
    CORRECT = "correct"


@dataclass(frozen=True, slots=True)
class ActionState:
    """A step, whether it is open, and if not the catalogue key of the reason."""

    action: ComplaintStep
    allowed: bool
    reason_key: str = ""
    params: dict[str, object] = field(default_factory=dict)

    def reason(self, language: str) -> str:
        return say(self.reason_key, language, **self.params) if self.reason_key else ""


@dataclass(frozen=True, slots=True)
class AfterCallback:
    """How the callback after the complaint stands: ``wanted`` is False where nobody may or need call."""

    callback_id: int | None
    wanted: bool
    done: bool
    tries: int
    satisfaction: int | None

    @property
    def settled(self) -> bool:
        return not self.wanted or self.done or self.tries >= TRIES


Reason = tuple[str, dict[str, object]] | None

_BLOCKED = {
    S.WAITING: "complaint.gate.waiting",
    S.CLOSED: "complaint.gate.closed",
    S.REJECTED: "complaint.gate.rejected",
    S.DUPLICATE: "complaint.gate.duplicate",
}
# Step: the states it is open in, and what is said in the other states of the path.
_OPEN_IN: dict[ComplaintStep, dict[ComplaintState, str]] = {
    ComplaintStep.ACKNOWLEDGE: {
        S.NEW: "",
        S.ACKNOWLEDGED: "not_new",
        S.INVESTIGATING: "not_new",
        S.PROPOSED: "not_new",
        S.RESOLVED: "not_new",
    },
    ComplaintStep.INVESTIGATE: {
        S.NEW: "acknowledge_first",
        S.ACKNOWLEDGED: "",
        S.INVESTIGATING: "under_investigation",
        S.PROPOSED: "",
        S.RESOLVED: "",
    },
    ComplaintStep.PROPOSE: {
        S.NEW: "acknowledge_first",
        S.ACKNOWLEDGED: "investigate_first",
        S.INVESTIGATING: "",
        S.PROPOSED: "already_proposed",
        S.RESOLVED: "already_resolved",
    },
    ComplaintStep.TELL_RESULT: {
        S.NEW: "acknowledge_first",
        S.ACKNOWLEDGED: "investigate_first",
        S.INVESTIGATING: "propose_first",
        S.PROPOSED: "",
        S.RESOLVED: "",
        S.REJECTED: "",
    },
    ComplaintStep.RESOLVE: {
        S.NEW: "acknowledge_first",
        S.ACKNOWLEDGED: "investigate_first",
        S.INVESTIGATING: "propose_first",
        S.PROPOSED: "",
        S.RESOLVED: "already_resolved",
    },
    ComplaintStep.CLOSE: {
        S.NEW: "resolve_first",
        S.ACKNOWLEDGED: "resolve_first",
        S.INVESTIGATING: "resolve_first",
        S.PROPOSED: "resolve_first",
        S.RESOLVED: "",
    },
    ComplaintStep.REJECT: {
        S.NEW: "",
        S.ACKNOWLEDGED: "",
        S.INVESTIGATING: "",
        S.PROPOSED: "",
        S.RESOLVED: "resolved_not_rejected",
        S.WAITING: "",
    },
    ComplaintStep.HOLD: dict.fromkeys(PATH[:-1], ""),
    ComplaintStep.MARK_DUPLICATE: dict.fromkeys((*PATH[:-1], S.WAITING), ""),
    ComplaintStep.ESCALATE: dict.fromkeys((*PATH[:-1], S.WAITING), ""),
    ComplaintStep.RESUME: {**dict.fromkeys(PATH[:-1], "not_waiting"), S.WAITING: ""},
    ComplaintStep.CORRECT: {**dict.fromkeys((*PATH[:-1], S.WAITING), "not_closed"), S.CLOSED: ""},
    ComplaintStep.REOPEN: {
        **dict.fromkeys((*PATH[:-1], S.WAITING), "still_open"),
        **dict.fromkeys(SETTLED, ""),
    },
}


def why_not(complaint: Complaint, step: ComplaintStep) -> Reason:
    """Why the step is not open, as key and parameters; None when it is. Inside reading() or a write."""
    word = _OPEN_IN[step].get(complaint.state)
    if word is None:
        return _BLOCKED[complaint.state], {}
    if word:
        return f"complaint.gate.{word}", {}
    if step is ComplaintStep.TELL_RESULT and complaint.customer_told_at is not None:
        return "complaint.gate.already_told", {}
    if step is ComplaintStep.PROPOSE and not complaint.findings.strip():
        return "complaint.gate.findings_missing", {}
    if step is ComplaintStep.CLOSE:
        return next(iter(closing_gates(complaint)), None)
    return None


def closing_gates(complaint: Complaint) -> list[tuple[str, dict[str, object]]]:
    """Everything that still stands between a resolved complaint and closing it."""
    found: list[tuple[str, dict[str, object]]] = []
    if complaint.customer_told_at is None:
        found.append(("complaint.gate.not_told", {}))
    if complaint.justified is None:
        found.append(("complaint.gate.decision_missing", {}))
    if not complaint.root_cause.strip():
        found.append(("complaint.gate.root_cause_missing", {}))
    undone = (
        ComplaintAction.select()
        .where((ComplaintAction.complaint == complaint.id) & ComplaintAction.done_at.is_null())
        .count()
    )
    if undone:
        found.append(("complaint.gate.actions_open", {"count": undone}))
    after = after_callback_of(complaint)
    if not after.settled and after.callback_id is None:
        found.append(("complaint.gate.after_callback_missing", {}))
    elif not after.settled:
        found.append(("complaint.gate.after_callback_open", {"count": after.tries}))
    elif after.done and after.satisfaction is not None and after.satisfaction <= DISSATISFIED:
        found.append(("complaint.gate.dissatisfied", {"satisfaction": after.satisfaction}))
    return found


def after_callback_of(complaint: Complaint) -> AfterCallback:
    """The callback made for the last time this complaint was resolved.

    Tries that reached nobody are counted; a customer who refused to talk has been reached. One that was
    cancelled otherwise is none: another can be planned.
    """
    wanted = not Customer.get_by_id(complaint.customer_id).do_not_call
    found = _after_callbacks(complaint) if complaint.resolved_at is not None else []
    if not found:
        return AfterCallback(None, wanted, False, 0, None)
    outcomes = [
        attempt.outcome
        for attempt in Attempt.select().where(Attempt.callback.in_([callback.id for callback in found]))
    ]
    tries = sum(outcome != AttemptOutcome.REACHED for outcome in outcomes)
    refused = AttemptOutcome.REFUSED in outcomes
    if not refused and tries < TRIES:
        found = [callback for callback in found if callback.state != CallbackState.CANCELLED]
        if not found:
            return AfterCallback(None, wanted, False, tries, None)
    best = max(found, key=lambda callback: (callback.state == CallbackState.DONE, callback.id))
    return AfterCallback(
        best.id, wanted, refused or best.state == CallbackState.DONE, tries, best.satisfaction
    )


def planned_after_callbacks(complaint: Complaint) -> list[Callback]:
    """Those made by the rule for this complaint that nobody has done yet."""
    return list(
        Callback.select().where(
            (Callback.source_table == Table.COMPLAINT)
            & (Callback.source_id == complaint.id)
            & (Callback.kind == CallbackKind.AFTER_COMPLAINT)
            & (Callback.state == CallbackState.PLANNED)
        )
    )


def _after_callbacks(complaint: Complaint) -> list[Callback]:
    since = complaint.resolved_at
    current = (
        (Callback.created_at >= since)
        | (Callback.done_at >= since)
        | (Callback.state == CallbackState.PLANNED)
    )
    return list(
        Callback.select().where(
            (Callback.source_table == Table.COMPLAINT)
            & (Callback.source_id == complaint.id)
            & (Callback.kind == CallbackKind.AFTER_COMPLAINT)
            & current
        )
    )


def states_of(complaint: Complaint) -> list[ActionState]:
    """Every step with whether it is open and the reason where it is not. Inside reading() or a write."""
    result = []
    for step in ComplaintStep:
        reason = why_not(complaint, step)
        if reason is None:
            result.append(ActionState(step, True))
        else:
            result.append(ActionState(step, False, *reason))
    return result
