"""What happened to a complaint, in words: its events, promises, actions done, compensation."""

from dataclasses import dataclass
from datetime import datetime

from crm_desktop.core import clock, dates
from crm_desktop.core.enums import ComplaintEventKind, ComplaintRemark
from crm_desktop.core.urgency import Tone
from crm_desktop.core.words import label, say
from crm_desktop.services.complaints.correction import say_corrections
from crm_desktop.services.complaints.lists import Case
from crm_desktop.storage.models import ComplaintEvent


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    at: datetime
    text: str
    detail: str
    tone: Tone


_TONES = {
    ComplaintEventKind.HELD: Tone.GREY,
    ComplaintEventKind.RESOLVED: Tone.GREEN,
    ComplaintEventKind.CLOSED: Tone.GREEN,
    ComplaintEventKind.REJECTED: Tone.GREY,
    ComplaintEventKind.DUPLICATE: Tone.GREY,
    ComplaintEventKind.NOTE: Tone.GREY,
}


def history(case: Case, language: str, now: datetime | None = None) -> list[HistoryEntry]:
    """What happened, the oldest first: events, promises, actions done, compensation."""
    moment = now or clock.now()
    overdue = {state.which for state in case.clocks(moment) if state.term.overdue(moment)}
    entries = []
    for event in case.events:
        name = event.staff.name if event.staff is not None else ""
        text = say(f"complaint.history.{event.kind}", language, staff=name).strip()
        tone = _TONES.get(event.kind, Tone.BLUE)
        if event.code is ComplaintRemark.OVERDUE:
            tone = Tone.RED if event.clock in overdue else Tone.GREY
        remark = say_remark(event, language)
        if event.kind is ComplaintEventKind.CORRECTED:
            remark = f"\n{remark}"  # a line for each field, under what was done
        entries.append(HistoryEntry(event.at, _capital(text), remark, tone))
    for promise in case.promises:
        made = say("complaint.history.promise", language, staff=promise.staff_name).strip()
        term = promise.term
        due = dates.say_relative(term.day if term.all_day else term.due_at, moment, language)
        what = say("complaint.history.promise_due", language, what=promise.what, due=due)
        entries.append(HistoryEntry(promise.created_at, _capital(made), what, Tone.BLUE))
        if promise.kept_at is not None:
            late = "_late" if term.done_late else ""
            kept = say(f"complaint.history.promise_kept{late}", language)
            entries.append(HistoryEntry(promise.kept_at, kept, promise.what, term.tone(moment)))
    for action in case.actions:
        if action.done_at is not None:
            done = say("complaint.history.action_done", language)
            entries.append(HistoryEntry(action.done_at, done, action.what, Tone.GREEN))
    complaint = case.complaint
    if complaint.compensated_at is not None:
        given = say("complaint.history.compensation", language)
        entries.append(HistoryEntry(complaint.compensated_at, given, complaint.compensation_kind, Tone.BLUE))
    return sorted(entries, key=lambda entry: entry.at)


def say_remark(event: ComplaintEvent, language: str) -> str:
    """What is said of an event: a person's words as typed, or what its columns say."""
    if event.code is None:
        return str(event.remarks)
    if event.code is ComplaintRemark.CORRECTED:
        return say_corrections(event.corrections or (), language)
    clock_name = label(event.clock, language) if event.clock is not None else ""
    return say(
        f"complaint_remark.{event.code}",
        language,
        clock=clock_name,
        satisfaction=event.satisfaction,
        number=event.number,
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
