"""Passing a complaint to the manager: important ones at once, overdue ones by themselves, others by hand.

Escalation is a mark and not a state (DOMAIN section 4): who is in charge changes, the work goes on.
"""

from datetime import datetime

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import Actor, ComplaintEventKind, ComplaintRemark, Severity
from crm_desktop.core.errors import InvalidFields
from crm_desktop.core.tables import Table
from crm_desktop.core.words import say
from crm_desktop.services.complaints.lists import overdue_clocks
from crm_desktop.services.complaints.record import SaidByProgram, load, manager_for, note_event, writing
from crm_desktop.services.complaints.states import SETTLED, ComplaintStep
from crm_desktop.services.promises import promises
from crm_desktop.storage import Change
from crm_desktop.storage.models import Complaint


def escalate(
    complaint_id: int, reason: str, due: datetime | None = None, *, what: str = "", language: str = "zh_CN"
) -> int | None:
    """ "Beyond my authority" (source 002): pass it to the manager and promise an answer by ``due``.

    Returns the promise's id; without ``due`` no promise is made. ``InvalidFields``: ``reason``, ``due``.
    """
    with writing("escalated", complaint_id, ComplaintStep.ESCALATE) as (change, complaint):
        problems: dict[str, str] = {}
        if not reason.strip():
            problems["reason"] = "complaint.error.reason"
        if due is not None and due < clock.now():
            problems["due"] = "complaint.error.due_past"
        if problems:
            raise InvalidFields(problems, Table.COMPLAINT)
        pass_to_manager(change, complaint, reason)
        if due is None:
            return None
        return promises.add(
            complaint.customer_id,
            what.strip() or say("complaint.promise.answer", language, number=complaint.number),
            due,
            staff_id=complaint.in_charge_id,
            source=complaint,
        )


def escalate_overdue(now: datetime | None = None) -> int:
    """Pass on every open complaint with a clock that ran out and was not escalated for it; how many."""
    moment = now or clock.now()
    with storage.reading():
        waiting = overdue_clocks(moment)
    if not waiting:
        return 0
    with storage.write("complaint.overdue", by=Actor.PROGRAM) as change:
        count = 0
        for complaint_id, which in overdue_clocks(moment).items():
            complaint = load(complaint_id)
            for name in which:
                pass_to_manager(change, complaint, SaidByProgram(ComplaintRemark.OVERDUE, clock=name))
            count += 1
        return count


def escalate_important(change: Change, complaint: Complaint) -> None:
    """Important complaints go to the manager at once [004]."""
    if (
        complaint.severity == Severity.IMPORTANT
        and complaint.escalated_at is None
        and complaint.state not in SETTLED
    ):
        pass_to_manager(change, complaint, SaidByProgram(ComplaintRemark.IMPORTANT))


def pass_to_manager(change: Change, complaint: Complaint, reason: str | SaidByProgram) -> None:
    """Mark it as passed on: for a person's reason in words, or for one that the program found."""
    said = reason if isinstance(reason, SaidByProgram) else None
    words = "" if isinstance(reason, SaidByProgram) else reason.strip()
    change.update(
        complaint,
        in_charge=manager_for(complaint.in_charge_id),
        escalated_at=complaint.escalated_at or clock.now(),
        escalation_level=complaint.escalation_level + 1,
        escalation_reason=words or complaint.escalation_reason,
    )
    note_event(change, complaint, ComplaintEventKind.ESCALATED, words, said=said, by_program=said is not None)
