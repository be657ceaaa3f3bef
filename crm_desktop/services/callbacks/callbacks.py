"""Callbacks: planning one by hand, trying it, finishing, moving and cancelling it (DOMAIN section 1)."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Final

from crm_desktop import storage
from crm_desktop.core import clock, holidays
from crm_desktop.core.enums import (
    AttemptOutcome,
    CallbackKind,
    CallbackSource,
    CallbackState,
    CancelReason,
    Channel,
)
from crm_desktop.core.errors import InvalidFields, NotAllowed
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.services.callbacks import questionnaire
from crm_desktop.services.callbacks.detail import numbers
from crm_desktop.services.complaints import work as complaint_work
from crm_desktop.storage.models import Attempt, Callback, CallbackMove, Customer, Phone
from crm_desktop.storage.numbers import NumberSeries

GIVE_UP_AFTER: Final = 3
"""After so many tries that reached nobody a callback may be given up (DOMAIN section 4)."""

TRY_AGAIN: Final = frozenset({AttemptOutcome.NO_ANSWER, AttemptOutcome.SOMEBODY_ELSE})
"""Nobody was reached, and the number is right."""

NEED_A_NUMBER: Final = frozenset({Channel.PHONE, Channel.MESSAGE})
"""The ways to speak to somebody that whoever wants no calls does not want either."""

NOON, EVENING = time(12, 0), time(18, 0)


def add(
    customer_id: int,
    kind: CallbackKind,
    due: datetime | date,
    *,
    channel: Channel = Channel.PHONE,
    subject: str = "",
    staff_id: int | None = None,
    remarks: str = "",
    source: CallbackSource = CallbackSource.BY_HAND,
    source_table: Table | None = None,
    source_id: int | None = None,
) -> int:
    """Plan a callback by hand; a date without a time is due at the end of that day. Returns its id.

    Raises ``InvalidFields`` (``customer``, ``due``).
    """
    due_at, all_day = due_moment(due)
    with storage.write("callback.added") as change:
        customer = Customer.by_id(customer_id)
        if customer is None:
            raise InvalidFields({"customer": "error.customer_missing"})
        if due_at < clock.now():
            raise InvalidFields({"due": "error.due_past"})
        change.params["name"] = customer.name
        callback = change.insert(
            Callback,
            number=storage.next_number(NumberSeries.CALLBACK),
            customer=customer,
            kind=kind,
            channel=channel,
            source=source,
            source_table=source_table or "",
            source_id=source_id,
            subject=subject.strip(),
            due_at=due_at,
            original_due_at=due_at,
            all_day=all_day,
            staff=staff_id if staff_id is not None else customer.staff_id,
            remarks=remarks.strip(),
        )
        change.subject = change.subject or callback
        return int(callback.id)


def change_details(callback_id: int, values: Values, *, version: int | None = None) -> None:
    """Change staff member, subject, channel, remarks of a planned callback."""
    allowed = {"staff", "subject", "channel", "remarks", "kind"}
    if not values.keys() <= allowed:
        raise ValueError(f"not to be changed here: {sorted(values.keys() - allowed)}")
    with storage.write("callback.changed") as change:
        callback = _planned(change, callback_id, version)
        change.update(callback, **values)


def record_attempt(
    callback_id: int,
    outcome: AttemptOutcome,
    *,
    phone_id: int | None = None,
    number: str = "",
    remarks: str = "",
    do_not_call: bool = False,
    version: int | None = None,
) -> datetime | None:
    """Enter one try and do what follows from it; returns when the next try is due, None if there is none.

    Reached: it stays planned, to be finished by ``complete``. No answer, somebody else who answered, or a
    wrong number and no other one to try: our own move to the end of the next working half day, if that is
    later; the original due stays. Refused: it is cancelled for that reason; ``do_not_call`` marks the
    customer and cancels its other calls.
    """
    with storage.write("callback.attempted") as change:
        callback = _planned(change, callback_id, version)
        phone = Phone.get_or_none((Phone.id == phone_id) & (Phone.customer == callback.customer_id))
        change.insert(
            Attempt,
            callback=callback,
            at=clock.now(),
            staff=storage.acting_staff() or callback.staff_id,
            phone=phone,
            number=number or (phone.number if phone is not None else ""),
            outcome=outcome,
            remarks=remarks.strip(),
        )
        return follow(change, callback, outcome, do_not_call=do_not_call)


def follow(
    change: storage.Change, callback: Callback, outcome: AttemptOutcome, *, do_not_call: bool = False
) -> datetime | None:
    """What an attempt that was just entered (or corrected) leads to; see ``record_attempt``."""
    if do_not_call:
        _stop_calling(change, callback)
    if outcome == AttemptOutcome.REFUSED:
        _close(change, callback, CancelReason.REFUSED)
        return None
    if outcome in TRY_AGAIN or (outcome == AttemptOutcome.WRONG_NUMBER and not _numbers_left(callback)):
        retry = next_half_day(clock.now())
        if retry > callback.due_at:
            _move(change, callback, retry, all_day=False, outcome=outcome)
    return None if outcome == AttemptOutcome.REACHED else callback.due_at


def complete(
    callback_id: int,
    answers: Values | None = None,
    satisfaction: int | None = None,
    *,
    suggestions: str = "",
    next_step: str = "",
    remarks: str = "",
    follow_up: datetime | date | None = None,
    also: Iterable[int] = (),
    phone_id: int | None = None,
    version: int | None = None,
) -> int | None:
    """Finish a callback with what the customer said; returns the id of the follow-up, if one is asked.

    A phone call that was not entered as reached yet is entered so now. ``also`` are other planned callbacks
    of the same customer that this call settled. An after-callback's satisfaction goes to its complaint too.
    Raises ``InvalidFields`` by slug of the questionnaire, ``follow_up``, and ``NotAllowed``.
    """
    with storage.write("callback.done") as change:
        callback = _planned(change, callback_id, version)
        kept = questionnaire.checked(callback.kind, answers or {}, satisfaction)
        if follow_up is not None and due_moment(follow_up)[0] < clock.now():
            raise InvalidFields({"follow_up": "error.due_past"})
        now = clock.now()
        if callback.channel == Channel.PHONE and not _reached(callback):
            phone = Phone.get_or_none((Phone.id == phone_id) & (Phone.customer == callback.customer_id))
            phone = phone or next(iter(numbers(callback.customer_id)), None)
            change.insert(
                Attempt,
                callback=callback,
                at=now,
                staff=storage.acting_staff() or callback.staff_id,
                phone=phone,
                number=phone.number if phone is not None else "",
                outcome=AttemptOutcome.REACHED,
            )
        change.update(
            callback,
            state=CallbackState.DONE,
            done_at=now,
            staff=callback.staff_id or storage.acting_staff(),
            answers=kept,
            satisfaction=satisfaction,
            suggestions=suggestions.strip(),
            next_step=next_step.strip(),
            remarks=remarks.strip() or callback.remarks,
        )
        complaint_work.after_callback(change, callback)
        _settle_others(change, callback, also)
        return None if follow_up is None else plan_follow_up(callback, follow_up)


def plan_follow_up(callback: Callback, due: datetime | date) -> int:
    """The next contact that was agreed with the customer, about its next step; returns its id."""
    return add(
        callback.customer_id,
        CallbackKind.OTHER,
        due,
        channel=callback.channel,
        subject=callback.next_step or callback.subject,
        staff_id=callback.staff_id,
    )


def _settle_others(change: storage.Change, callback: Callback, also: Iterable[int]) -> None:
    """Other planned callbacks of the customer are done with this one; its satisfaction counts for them."""
    others = Callback.select().where(
        Callback.id.in_(list(also)),
        Callback.customer == callback.customer_id,
        Callback.state == CallbackState.PLANNED,
    )
    for other in list(others):
        asked = questionnaire.needs_satisfaction(other.kind)
        if asked and callback.satisfaction is None:
            raise InvalidFields({"satisfaction": "error.satisfaction_missing"})
        change.update(
            other,
            state=CallbackState.DONE,
            done_at=callback.done_at,
            staff=other.staff_id or storage.acting_staff(),
            satisfaction=callback.satisfaction if asked else None,
            answers=None,  # of an end that was taken back
            remarks="\n".join(filter(None, (other.remarks, callback.number))),
        )
        complaint_work.after_callback(change, other)


def move(
    callback_id: int,
    to: datetime | date,
    reason: str,
    *,
    customer_asked: bool = False,
    version: int | None = None,
) -> None:
    """Put a callback off or forward; where the customer asked for it, the original due too (DOMAIN 6).

    Raises ``InvalidFields`` (``due``, ``reason``), ``NotAllowed``, ``Conflict``.
    """
    due_at, all_day = due_moment(to)
    problems: dict[str, str] = {}
    if due_at < clock.now():
        problems["due"] = "error.due_past"
    if not reason.strip():
        problems["reason"] = "error.reason_missing"
    if problems:
        raise InvalidFields(problems, Table.CALLBACK)
    with storage.write("callback.moved") as change:
        callback = _planned(change, callback_id, version)
        change.params["day"] = clock.local(due_at).date()
        _move(change, callback, due_at, all_day=all_day, reason=reason.strip(), customer_asked=customer_asked)


def cancel(
    callback_id: int,
    reason: str = "",
    *,
    code: CancelReason = CancelReason.BY_HAND,
    version: int | None = None,
) -> None:
    """Cancel a planned callback for a reason in words; where a ``code`` says why, none are needed.

    Raises ``InvalidFields`` (``reason``), ``NotAllowed``, ``Conflict``.
    """
    if code == CancelReason.BY_HAND and not reason.strip():
        raise InvalidFields({"reason": "error.reason_missing"})
    with storage.write("callback.cancelled") as change:
        _close(change, _planned(change, callback_id, version), code, reason.strip())


def next_half_day(moment: datetime) -> datetime:
    """The end of the next working half day after the one of ``moment``, when a retry is due (*ours*).

    Half days end at 12:00 and at 18:00 on working days, make-up workdays included.
    """
    here = clock.local(moment)
    if holidays.is_working_day(here.date()) and here.time() < NOON:
        return clock.at_local(here.date(), EVENING)
    day = here.date() + timedelta(days=1)
    while not holidays.is_working_day(day):
        day += timedelta(days=1)
    return clock.at_local(day, NOON)


# -- what the functions above share ---------------------------------------------------------------------


def due_moment(when: datetime | date) -> tuple[datetime, bool]:
    """When a callback is due; whether any time of that day will do."""
    if isinstance(when, datetime):
        return when, False
    return clock.end_of_day(when), True


def _planned(change: storage.Change, callback_id: int, version: int | None) -> Callback:
    callback = change.get(Callback, callback_id, version)
    if callback.state != CallbackState.PLANNED:
        raise NotAllowed("error.callback_not_planned")
    change.subject = change.subject or callback
    change.params.setdefault("name", Customer.get_by_id(callback.customer_id).name)
    return callback


def _move(
    change: storage.Change,
    callback: Callback,
    due_at: datetime,
    *,
    all_day: bool,
    outcome: AttemptOutcome | None = None,
    reason: str = "",
    customer_asked: bool = False,
) -> None:
    if due_at == callback.due_at:
        return
    change.insert(
        CallbackMove,
        callback=callback,
        at=clock.now(),
        from_due_at=callback.due_at,
        to_due_at=due_at,
        outcome=outcome,
        reason=reason,
        customer_asked=customer_asked,
        staff=storage.acting_staff(),
    )
    values: ValueDict = {"due_at": due_at, "all_day": all_day}
    if customer_asked:
        values["original_due_at"] = due_at
    change.update(callback, **values)


def _close(change: storage.Change, callback: Callback, code: CancelReason, words: str = "") -> None:
    ended = {"state": CallbackState.CANCELLED, "cancelled_at": clock.now()}
    change.update(callback, **ended, cancel_code=code, cancel_text=words)


def _stop_calling(change: storage.Change, callback: Callback) -> None:
    change.update(Customer.get_by_id(callback.customer_id), do_not_call=True)
    others = Callback.select().where(
        Callback.customer == callback.customer_id,
        Callback.id != callback.id,
        Callback.state == CallbackState.PLANNED,
        Callback.channel.in_(sorted(NEED_A_NUMBER)),
    )
    for other in others:
        _close(change, other, CancelReason.DO_NOT_CALL)


def _reached(callback: Callback) -> bool:
    tries = Attempt.select().where(Attempt.callback == callback, Attempt.outcome == AttemptOutcome.REACHED)
    return bool(tries.exists())


def _numbers_left(callback: Callback) -> bool:
    """Whether the customer has a number that was not found to be wrong in this callback."""
    tried = Attempt.select(Attempt.number).where(
        Attempt.callback == callback, Attempt.outcome == AttemptOutcome.WRONG_NUMBER
    )
    wrong = {row.number for row in tried}
    return any(phone.number not in wrong for phone in numbers(callback.customer_id))
