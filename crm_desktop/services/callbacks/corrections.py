"""What was entered about a callback by mistake is put right: an attempt, its end, the answers.

What followed from it is taken back with it where it still stands as it was made; the record of changes says
what that was. Nothing is hidden: each correction is a write of its own, shown with the callback's attempts.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

import peewee

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import (
    AttemptOutcome,
    CallbackState,
    CancelReason,
    ComplaintEventKind,
    ComplaintRemark,
)
from crm_desktop.core.errors import NotAllowed
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.services.callbacks import callbacks, questionnaire
from crm_desktop.services.callbacks.lists import can_be_taken_back
from crm_desktop.services.callbacks.rule_reconciliation import PLANNED_AGAIN
from crm_desktop.services.complaints import work as complaint_work
from crm_desktop.services.complaints.record import SaidByProgram, note_event
from crm_desktop.storage import Change, recording
from crm_desktop.storage.fields import makes_sense
from crm_desktop.storage.models import (
    Attempt,
    Callback,
    CallbackMove,
    ChangeEntry,
    ChangeSet,
    Complaint,
    ComplaintEvent,
    Customer,
)

_AGAIN: Final = {**PLANNED_AGAIN, "done_at": None}


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What went back with a callback: how many others it had settled, the days of follow-ups that are
    cancelled, numbers of complaints that stand as before, and of those that stay as they are now."""

    others: int = 0
    follow_ups: tuple[date, ...] = ()
    complaints: tuple[str, ...] = ()
    complaints_kept: tuple[str, ...] = ()


def correct_attempt(attempt_id: int, outcome: AttemptOutcome | None) -> datetime | None:
    """Give the last attempt of a callback another outcome, or None: there was no such attempt.

    The move or the end that the old outcome led to is taken back, what the new one leads to is done; the
    attempt keeps its time. Returns when the next try is due. ``NotFound``; ``NotAllowed`` for an earlier
    attempt and for a callback that is done.
    """
    with storage.write("callback.attempt_corrected") as change:
        attempt = change.get(Attempt, attempt_id)
        callback = Callback.by_id(attempt.callback_id)
        _describe(change, callback)
        if attempt_id != _last_attempt(callback):
            raise NotAllowed("error.attempt_not_last")
        refused = attempt.outcome == AttemptOutcome.REFUSED and callback.cancel_code == CancelReason.REFUSED
        if callback.state != CallbackState.PLANNED and not refused:
            raise NotAllowed("error.callback_not_planned")
        change.params |= {"old": attempt.outcome.value, "new": outcome.value if outcome else ""}
        _undo_outcome(change, callback, attempt)
        if outcome is None:
            if change.action == "callback.attempt_corrected":
                change.action = "callback.attempt_removed"
            change.delete(attempt)
            return None
        change.update(attempt, outcome=outcome)
        return callbacks.follow(change, callback, outcome)


def take_back(callback_id: int) -> TakenBack:
    """A callback that was done or cancelled is planned again, when it was due; its answers stay in the form.

    One that was settled by the call for another goes back alone. ``NotFound``; ``NotAllowed`` for one that is
    planned, or that the program cancelled for a reason that still holds.
    """
    with storage.write("callback.taken_back") as change:
        callback = change.get(Callback, callback_id)
        _describe(change, callback)
        if not can_be_taken_back(callback.state, callback.cancel_code):
            raise NotAllowed("error.not_taken_back")
        if callback.state == CallbackState.DONE:
            return _take_back_done(change, callback)
        attempt = Attempt.by_id(_last_attempt(callback))
        if attempt is not None and attempt.outcome == AttemptOutcome.REFUSED:
            correct_attempt(attempt.id, None)
        else:
            change.update(callback, **_AGAIN)
        return TakenBack()


def correct_answers(
    callback_id: int,
    answers: Values,
    satisfaction: int | None,
    *,
    suggestions: str = "",
    next_step: str = "",
    follow_up: datetime | date | None = None,
    version: int | None = None,
) -> TakenBack:
    """Other answers to a callback that is done; it stays done when it was.

    The satisfaction counts for what the call settled with it too, and for the complaint: one that went back
    to the investigation for it stands as before. Raises like ``callbacks.complete``.
    """
    with storage.write("callback.answers_corrected") as change:
        callback = change.get(Callback, callback_id, version)
        _describe(change, callback)
        if callback.state != CallbackState.DONE:
            raise NotAllowed("error.callback_not_done")
        kept = questionnaire.checked(callback.kind, answers, satisfaction)
        before = callback.satisfaction
        change.update(
            callback,
            answers=kept,
            satisfaction=satisfaction,
            suggestions=suggestions.strip(),
            next_step=next_step.strip(),
        )
        result = TakenBack()
        if satisfaction != before:
            result = _satisfaction_corrected(change, callback, before)
        if follow_up is not None:
            callbacks.plan_follow_up(callback, follow_up)
        return result


# -- what followed ----------------------------------------------------------------------------------------


def _undo_outcome(change: Change, callback: Callback, attempt: Attempt) -> None:
    entries = _last_set_of(Table.ATTEMPT, attempt.id)
    for move_id in _created(entries, Table.CALLBACK_MOVE):
        move = CallbackMove.by_id(move_id)
        if move is not None and move.callback_id == callback.id and callback.due_at == move.to_due_at:
            all_day = move.from_due_at == clock.end_of_day(clock.local(move.from_due_at).date())
            change.update(callback, due_at=move.from_due_at, all_day=all_day)
            change.delete(move)
    if attempt.outcome != AttemptOutcome.REFUSED:
        return
    change.update(callback, **_AGAIN)
    for entry in entries:
        old = _old(entry)
        if entry.table_name == Table.CUSTOMER and entry.first_id == callback.customer_id:
            if "do_not_call" in old:
                change.update(Customer.get_by_id(callback.customer_id), do_not_call=bool(old["do_not_call"]))
        elif entry.table_name == Table.CALLBACK and old.get("state") == CallbackState.PLANNED:
            other = _another(callback, entry.first_id)
            if other is not None and other.cancel_code == CancelReason.DO_NOT_CALL:
                change.update(other, **_AGAIN)


def _take_back_done(change: Change, callback: Callback) -> TakenBack:
    entries = _finishing(callback)
    led = bool(entries) and _subject_of(entries[0]) == callback.id
    done_at = callback.done_at
    change.update(callback, **_AGAIN)
    if not led:
        back, kept = _undo_complaints(change, entries, callback, {callback.source_id})
        return TakenBack(0, (), back, kept)
    for attempt_id in _created(entries, Table.ATTEMPT):
        attempt = Attempt.by_id(attempt_id)
        if attempt is not None and attempt.callback_id == callback.id:
            change.delete(attempt)
    others = _settled_with(entries, callback, done_at)
    for other in others:
        change.update(other, **_AGAIN, satisfaction=None)
    follow_ups = [
        each for each in map(Callback.by_id, _created(entries, Table.CALLBACK)) if _is_untouched(each)
    ]
    ended = {
        "state": CallbackState.CANCELLED,
        "cancelled_at": clock.now(),
        "cancel_code": CancelReason.UNDONE,
    }
    for each in follow_ups:
        change.update(each, **ended)
    back, kept = _undo_complaints(change, entries, callback)
    days = tuple(clock.local(each.due_at).date() for each in follow_ups)
    return TakenBack(len(others), days, back, kept)


def _satisfaction_corrected(change: Change, callback: Callback, before: int | None) -> TakenBack:
    entries = _finishing(callback)
    settled = [callback]
    if entries and _subject_of(entries[0]) == callback.id:
        for other in _settled_with(entries, callback, callback.done_at):
            if questionnaire.needs_satisfaction(other.kind) and other.satisfaction == before:
                change.update(other, satisfaction=callback.satisfaction)
                settled.append(other)
    back: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    if questionnaire.is_dissatisfied(before) and not questionnaire.is_dissatisfied(callback.satisfaction):
        back, kept = _undo_complaints(change, entries, callback)
    for each in settled:
        complaint_work.after_callback(change, each)
    return TakenBack(0, (), back, kept)


def _undo_complaints(
    change: Change, entries: list[ChangeEntry], callback: Callback, only: Iterable[int | None] | None = None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Complaints that the answers changed stand as before, unless somebody went on with them since."""
    changed: dict[int, list[ChangeEntry]] = {}
    for entry in entries:
        if entry.table_name == Table.COMPLAINT and entry.operation == "update":
            changed.setdefault(entry.first_id, []).append(entry)
    back, kept = [], []
    for complaint_id, steps in changed.items():
        if only is not None and complaint_id not in only:
            continue
        complaint = Complaint.by_id(complaint_id)
        if complaint is None:  # deleted since
            continue
        if complaint.version != max(step.version or 0 for step in steps) or not all(map(_makes_sense, steps)):
            kept.append(complaint.number)
            continue
        for step in sorted(steps, key=lambda each: each.id, reverse=True):
            change.update(complaint, **_values(step))
        for event_id in _created(entries, Table.COMPLAINT_EVENT):
            event = ComplaintEvent.by_id(event_id)
            if event is not None and event.complaint_id == complaint_id:
                change.delete(event)
        _plan_after_callbacks_again(change, entries, callback, complaint_id)
        said = SaidByProgram(ComplaintRemark.TAKEN_BACK, number=callback.number)
        note_event(change, complaint, ComplaintEventKind.NOTE, said=said)
        back.append(complaint.number)
    return tuple(back), tuple(kept)


def _plan_after_callbacks_again(
    change: Change, entries: list[ChangeEntry], callback: Callback, complaint_id: int
) -> None:
    for entry in entries:
        if entry.table_name != Table.CALLBACK or _old(entry).get("state") != CallbackState.PLANNED:
            continue
        other = _another(callback, entry.first_id)
        if other is None or (other.source_table, other.source_id) != (Table.COMPLAINT, complaint_id):
            continue
        if other.cancel_code == CancelReason.UNDONE:
            change.update(other, **_AGAIN)


# -- the record of changes ------------------------------------------------------------------------------


def _finishing(callback: Callback) -> list[ChangeEntry]:
    """The entries of the write that finished a callback, and of those that corrected its answers since."""
    updates = ChangeEntry.select().where(
        ChangeEntry.table_name == Table.CALLBACK,
        ChangeEntry.operation == "update",
        ChangeEntry.first_id == callback.id,
    )
    done = next(
        (
            entry.change_set_id
            for entry in updates.order_by(ChangeEntry.id.desc())
            if _old(entry).get("state") == CallbackState.PLANNED
        ),
        None,
    )
    if done is None:
        return []
    corrected = ChangeSet.select(ChangeSet.id).where(
        ChangeSet.id > done,
        ChangeSet.subject_table == Table.CALLBACK,
        ChangeSet.subject_id == callback.id,
        ChangeSet.action == "callback.answers_corrected",
    )
    sets = [done, *(row.id for row in corrected)]
    return _readable(ChangeEntry.change_set.in_(sets))


def _last_set_of(table: Table, row_id: int) -> list[ChangeEntry]:
    """All entries of the last write that touched a record."""
    last = (
        ChangeEntry.select(ChangeEntry.change_set)
        .where(
            ChangeEntry.table_name == table,
            ChangeEntry.first_id <= row_id,
            ChangeEntry.last_id >= row_id,
        )
        .order_by(ChangeEntry.id.desc())
        .first()
    )
    if last is None:
        return []
    return _readable(ChangeEntry.change_set == last.change_set_id)


def _readable(those: peewee.Expression) -> list[ChangeEntry]:
    """Entries in their order, but for damaged ones: what these say of nobody goes back."""
    query = ChangeEntry.select().where(those).order_by(ChangeEntry.id)
    return [entry for entry in query if recording.is_readable(entry)]


def _created(entries: list[ChangeEntry], table: Table) -> list[int]:
    runs = [each for each in entries if each.table_name == table and each.operation == "create"]
    return [row_id for run in runs for row_id in range(run.first_id, run.last_id + 1)]


def _another(callback: Callback, callback_id: int) -> Callback | None:
    """Another callback of the same customer; None for itself, and for one that is gone since."""
    found: Callback | None = Callback.by_id(callback_id)
    if found is None or found.id == callback.id or found.customer_id != callback.customer_id:
        return None
    return found


def _settled_with(entries: list[ChangeEntry], callback: Callback, done_at: datetime) -> list[Callback]:
    """Other callbacks that the same call settled, and that nobody has done anything with since."""
    as_it = (CallbackState.DONE, done_at)
    ids = {
        entry.first_id
        for entry in entries
        if entry.table_name == Table.CALLBACK and _old(entry).get("state") == CallbackState.PLANNED
    }
    found = [_another(callback, each) for each in sorted(ids)]
    return [each for each in found if each is not None and (each.state, each.done_at) == as_it]


def _old(entry: ChangeEntry) -> ValueDict:
    return dict(entry.old_values or {})


def _makes_sense(entry: ChangeEntry) -> bool:
    return all(name in _FIELDS and makes_sense(_FIELDS[name], value) for name, value in _old(entry).items())


def _values(entry: ChangeEntry) -> ValueDict:
    return {name: _FIELDS[name].python_value(value) for name, value in _old(entry).items()}


_FIELDS: Final = Complaint._meta.fields


def _subject_of(entry: ChangeEntry) -> int | None:
    found = ChangeSet.by_id(entry.change_set_id)
    return found.subject_id if found is not None and found.subject_table == Table.CALLBACK else None


def _is_untouched(callback: Callback | None) -> bool:
    if callback is None or callback.state != CallbackState.PLANNED:
        return False
    tried = Attempt.select().where(Attempt.callback == callback).exists()
    return not tried and not CallbackMove.select().where(CallbackMove.callback == callback).exists()


def _last_attempt(callback: Callback) -> int | None:
    last = Attempt.select().where(Attempt.callback == callback).order_by(Attempt.at.desc(), Attempt.id.desc())
    found = last.first()
    return int(found.id) if found is not None else None


def _describe(change: Change, callback: Callback) -> None:
    change.subject = change.subject or callback
    change.params.setdefault("name", Customer.get_by_id(callback.customer_id).name)
