"""What happened to a complaint, in words: its events, promises, actions done, compensation."""

import re
from dataclasses import dataclass
from datetime import datetime

from crm_desktop.core import clock, dates
from crm_desktop.core.enums import ComplaintEventKind
from crm_desktop.core.words import say
from crm_desktop.services.complaints.correction import CODE, say_correction
from crm_desktop.services.complaints.lists import Case


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    at: datetime
    text: str
    detail: str
    tone: str


_CODE = re.compile(
    r"#(important|not_duplicate|overdue:(first_reply|answer|close)|satisfaction:[1-5]|duplicate_of:T\d{4}-\d+"
    r"|taken_back:[A-Z]\d{4}-\d+)"
)
_TONES = {
    ComplaintEventKind.HELD: "grey",
    ComplaintEventKind.RESOLVED: "green",
    ComplaintEventKind.CLOSED: "green",
    ComplaintEventKind.REJECTED: "grey",
    ComplaintEventKind.DUPLICATE: "grey",
    ComplaintEventKind.NOTE: "grey",
}


def history(case: Case, language: str, now: datetime | None = None) -> list[HistoryEntry]:
    """What happened, the oldest first: events, promises, actions done, compensation."""
    entries = []
    for event in case.events:
        name = event.staff.name if event.staff is not None else ""
        text = say(f"complaint.history.{event.kind}", language, staff=name).strip()
        overdue = event.remarks.startswith("#overdue:")
        tone = "red" if overdue else _TONES.get(event.kind, "blue")
        remark = say_remark(event.remarks, language)
        if event.kind is ComplaintEventKind.CORRECTED:
            remark = f"\n{remark}"  # a line for each field, under what was done
        entries.append(HistoryEntry(event.at, _capital(text), remark, tone))
    for promise in case.promises:
        made = say("complaint.history.promise", language, staff=promise.staff_name).strip()
        day = clock.local(promise.due_at).date() if promise.all_day else promise.due_at
        due = dates.say_relative(day, now or clock.now(), language)
        what = say("complaint.history.promise_due", language, what=promise.what, due=due)
        entries.append(HistoryEntry(promise.made_at, _capital(made), what, "blue"))
        if promise.kept_at is not None:
            kept = say("complaint.history.promise_kept", language)
            entries.append(HistoryEntry(promise.kept_at, kept, promise.what, "green"))
    for action in case.actions:
        if action.done_at is not None:
            done = say("complaint.history.action_done", language)
            entries.append(HistoryEntry(action.done_at, done, action.what, "green"))
    complaint = case.complaint
    if complaint.compensated_at is not None:
        given = say("complaint.history.compensation", language)
        entries.append(HistoryEntry(complaint.compensated_at, given, complaint.compensation_kind, "blue"))
    return sorted(entries, key=lambda entry: entry.at)


def say_remark(remarks: str, language: str) -> str:
    """A remark in words: the program's own are codes such as ``#overdue:answer``, a person's are as typed."""
    if remarks.startswith(CODE):
        return say_correction(remarks, language)
    if not _CODE.fullmatch(remarks):
        return remarks
    code, _colon, value = remarks[1:].partition(":")
    if code == "overdue":
        return say("complaint.remark.overdue", language, clock=say(f"complaint_clock.{value}", language))
    return say(f"complaint.remark.{code}", language, value=value)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
