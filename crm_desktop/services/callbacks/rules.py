"""The rules that make callbacks (DOMAIN section 2): their defaults, one applied at once, a run that plans."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import (
    Actor,
    CallbackKind,
    CallbackSource,
    CallbackState,
    CancelReason,
    Channel,
    Grade,
    OffsetUnit,
)
from crm_desktop.core.errors import InvalidFields
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.services.callbacks import candidates, rule_dues, rule_reconciliation
from crm_desktop.services.callbacks.candidates import Candidate, Span
from crm_desktop.services.callbacks.rule_dues import Due
from crm_desktop.storage.models import Callback, Complaint, Rule, RuleRun, ServiceOrder, Staff
from crm_desktop.storage.numbers import NumberSeries
from crm_desktop.storage.queries.callbacks import candidates as queries
from crm_desktop.storage.queries.callbacks import reconciliation

PLANNED: Final = "callback.planned"
"""The action of a run."""
READ: Final = frozenset(
    {
        Table.RULE, Table.CALLBACK, Table.CALLBACK_MOVE, Table.ATTEMPT, Table.CUSTOMER, Table.CUSTOMER_TAG,
        Table.CONTACT_PERSON, Table.PHONE, Table.PRODUCT, Table.SERVICE_ORDER, Table.COMPLAINT,
    }
)  # fmt: skip
"""The tables that what rules want depends on."""
OF_ALL: Final = frozenset({Table.RULE})
"""Those of them of which a change concerns everybody."""
AHEAD: Final = timedelta(days=30)
"""A run on a day plans what falls due up to so much later."""

_MANY: Final = 500
_SOURCES: Final = {
    Table.SERVICE_ORDER: CallbackSource.SERVICE_ORDER,
    Table.COMPLAINT: CallbackSource.COMPLAINT,
}


@dataclass(frozen=True, slots=True)
class Default:
    """How a rule stands at first; what would drown a small office is off until somebody wants it."""

    amount: int
    unit: OffsetUnit
    on: bool = True
    channel: Channel = Channel.PHONE
    grades: tuple[Grade, ...] = ()


DEFAULTS: Final[dict[CallbackKind, Default]] = {
    CallbackKind.AFTER_SERVICE: Default(24, OffsetUnit.HOURS),
    CallbackKind.GREETING: Default(1, OffsetUnit.DAYS),
    CallbackKind.AFTER_COMPLAINT: Default(24, OffsetUnit.HOURS),
    CallbackKind.VISIT: Default(1, OffsetUnit.MONTHS, on=False, channel=Channel.VISIT, grades=(Grade.A,)),
    CallbackKind.MANAGER_VISIT: Default(6, OffsetUnit.MONTHS, on=False, channel=Channel.VISIT),
    CallbackKind.USAGE: Default(3, OffsetUnit.MONTHS, on=False, grades=(Grade.A, Grade.B)),
    CallbackKind.MAINTENANCE: Default(-7, OffsetUnit.DAYS),
    CallbackKind.BIRTHDAY: Default(-3, OffsetUnit.DAYS),
    CallbackKind.FESTIVAL: Default(-7, OffsetUnit.DAYS, on=False, grades=(Grade.A,)),
    CallbackKind.WARRANTY_END: Default(-30, OffsetUnit.DAYS),
    CallbackKind.DESIGN_LIFE_END: Default(0, OffsetUnit.DAYS),
    CallbackKind.REFERRAL: Default(30, OffsetUnit.DAYS, on=False, grades=(Grade.A, Grade.B)),
    CallbackKind.WIN_BACK: Default(1, OffsetUnit.DAYS),
}


def ensure_defaults(change: storage.Change) -> None:
    """Give a new office its rules, each once; those that exist stay as they are."""
    known = {row.kind for row in Rule.select()}
    for kind, default in DEFAULTS.items():
        if kind not in known:
            change.insert(
                Rule,
                kind=kind,
                switched_on=default.on,
                switched_on_at=clock.now(),
                offset_amount=default.amount,
                offset_unit=default.unit,
                channel=default.channel,
                grades=[grade.value for grade in default.grades],
            )


def lack_defaults() -> bool:
    """Whether a rule that every office has is missing."""
    with storage.reading():
        return not {row.kind for row in Rule.select()} >= set(DEFAULTS)


def list_rules() -> list[Rule]:
    """All rules in the order of DOMAIN's table, each with its staff member fetched."""
    with storage.reading():
        people = {person.id: person for person in Staff.select()}
        rules = {rule.kind: rule for rule in Rule.select()}
    for rule in rules.values():
        rule.staff = people.get(rule.staff_id)
    return [rules[kind] for kind in DEFAULTS if kind in rules]


def save(rule_id: int, values: Values, *, version: int | None = None) -> None:
    """Change a rule. Switched on again, it starts from now: what fell due meanwhile is not made up for.

    Raises ``InvalidFields``, ``NotFound``, ``Conflict``.
    """
    if not -365 <= values.get("offset_amount", 0) <= 365:
        raise InvalidFields({"offset_amount": "error.offset_range"})
    with storage.write("rule.changed") as change:
        change.subject = rule = change.get(Rule, rule_id, version)
        kept = dict(values)
        if kept.get("switched_on") and not rule.switched_on:
            kept["switched_on_at"] = clock.now()
        change.update(rule, **kept)


def apply(
    change: storage.Change,
    kind: CallbackKind,
    source: Complaint | ServiceOrder,
    trigger: datetime,
    subject: str = "",
    staff_id: int | None = None,
) -> Callback | None:
    """Make the callback of a rule at once, in the write that set it off; None where the rule does not apply.

    Nor is one made that was due before the record was entered: an old order typed in is no reason to call,
    unless it was finished within the last seven days.
    It goes to ``staff_id``, who knows the case, and only without one to who looks after the customer.
    Something that happens to a record a second time (a complaint resolved again, be it on the same day) is a
    new occurrence; what was planned for the first time is cancelled.
    """
    rule = Rule.get_or_none(Rule.kind == kind)
    if rule is None or not rule.switched_on:
        return None
    found = queries.callable_customer(source.customer_id, candidates.eligible(rule, None))
    if found is None:
        return None
    table = source._meta.table_name
    earlier = list(
        Callback.select().where(
            Callback.rule == rule, Callback.source_table == table, Callback.source_id == source.id
        )
    )
    for callback in earlier:
        planned_for_this = callback.state == CallbackState.PLANNED and callback.created_at >= trigger
        if planned_for_this or kind in candidates.ONE_PER_RECORD:
            return callback
    rule_reconciliation.cancel(
        change, {CancelReason.UNDONE: [each.id for each in earlier if each.state == CallbackState.PLANNED]}
    )
    occurrence = clock.local(trigger).date()
    while occurrence in {callback.occurrence for callback in earlier}:
        occurrence += timedelta(days=1)
    staff = staff_id or found.staff_id
    entered = source.created_at
    by_hand = not change.action.endswith(".imported")
    # What is planned by day hangs on the day it happened, what is planned by the hour on the moment.
    set_off = trigger if rule.offset_unit == OffsetUnit.HOURS else clock.local(trigger).date()
    candidate = Candidate(
        source.customer_id, table, source.id, occurrence, set_off, entered, staff, subject, by_hand
    )
    due = rule_dues.due(rule, candidate, clock.now())
    if due is None:
        return None
    return change.insert(
        Callback, number=storage.next_number(NumberSeries.CALLBACK), **_values(rule, candidate, due)
    )


def plan(
    on: date | None = None,
    *,
    customer_ids: Iterable[int] | None = None,
    because_of: int | None = None,
    ends_run: bool = False,
) -> int:
    """Plan what falls due up to 30 days after ``on`` (today) and is not planned yet; returns how many.

    Nothing that was due before its rule was switched on or its record entered, nor before the day of the
    last run: that was planned then, and a birthday typed in later is no reason for a call months too late.
    Planned callbacks whose reason went away (another maintenance date, a customer lost or not to be called)
    are taken back; where the reason is there again, they are planned again. With ``customer_ids`` only these
    customers are looked at, ``because_of`` the set of changes that they were touched by; ``ends_run`` says
    that all others were, so that the day counts as run.
    """
    day = on or clock.today()
    ids = sorted(set(customer_ids)) if customer_ids is not None else None
    if ids is not None and len(ids) > _MANY:
        ids = None
    with storage.reading():
        wanted = list(wanted_on(day, ids))
        stale = rule_reconciliation.stale(ids)
        closed = rule_reconciliation.on_closed_days(day, ids)
        noted = (ids is not None and not ends_run) or reconciliation.last_run() == day
    if noted and not wanted and not stale and not closed:
        return 0
    with storage.write(PLANNED, by=Actor.PROGRAM, because_of=because_of) as change:
        new: list[ValueDict] = []
        again: dict[int, ValueDict] = {}
        for rule, found in wanted:
            first, returned = rule_reconciliation.compare(rule, list(found))
            new += [_values(rule, each, found[each]) for each in first]
            again |= {key: _planned_again(rule, each, found[each]) for key, each in returned.items()}
        numbers = storage.next_numbers(NumberSeries.CALLBACK, len(new)) if new else []
        rows = [{"number": number, **values} for number, values in zip(numbers, new, strict=True)]
        change.insert_many(Callback, rows)
        change.update_many(Callback, again)
        rule_reconciliation.cancel(change, stale)
        rule_reconciliation.put_off(change, closed)
        if not noted:
            change.insert(RuleRun, day=day)
        change.params["count"] = len(new) + len(again)
        return len(new) + len(again)


def wanted_on(
    day: date, ids: list[int] | None, *, without_number: bool = False
) -> Iterator[tuple[Rule, dict[Candidate, Due]]]:
    """What the rules would plan on a day and is not planned yet, with when it is due; inside reading().

    ``without_number``: what they would plan if the customers had a telephone number, and would have planned
    within the last seven days: what nobody settled does not go with its day.
    """
    last_run = day if without_number else reconciliation.last_run()
    now = clock.now() if day == clock.today() else clock.start_of_day(day)
    for rule in Rule.select().where(Rule.switched_on):
        if without_number and rule.channel != Channel.PHONE:
            continue
        found = _wanted_by(rule, day, ids, last_run, now, without_number=without_number)
        if any(rule_reconciliation.compare(rule, list(found))):
            yield rule, found


def would_plan() -> dict[Rule, int]:
    """How many callbacks each rule that is off would plan if it were switched on now; inside reading().

    Those that plan nothing for the coming days are left out.
    """
    day, now = clock.today(), clock.now()
    counts = {}
    for rule in Rule.select().where(~Rule.switched_on):
        rule.switched_on_at = now
        found = _wanted_by(rule, day, None, day, now)
        if count := sum(map(len, rule_reconciliation.compare(rule, list(found)))):
            counts[rule] = count
    return counts


def _wanted_by(
    rule: Rule,
    day: date,
    ids: list[int] | None,
    last_run: date | None,
    now: datetime,
    *,
    without_number: bool = False,
) -> dict[Candidate, Due]:
    """All that one rule wants on a day, be it planned already or not, with when it is due."""
    switched_on = clock.local(rule.switched_on_at).date()
    start = max(min(day, last_run or switched_on), switched_on)
    end = day + AHEAD
    if start > end:
        return {}
    earliest = start
    if rule.channel == Channel.PHONE and rule.kind not in rule_dues.AT_ONCE:
        earliest = max(start - rule_dues.MADE_UP_FOR, switched_on)
    low, high = rule_dues.reach(rule)
    who = candidates.eligible(rule, ids, without_number=without_number)
    span = Span(earliest - timedelta(days=high), end - timedelta(days=low), who, clock.now())
    first, last = clock.start_of_day(earliest), clock.end_of_day(end)
    dues = ((each, rule_dues.due(rule, each, now)) for each in candidates.find(rule, span))
    found = {each: due for each, due in dues if due is not None and first <= due.at <= last}
    if earliest < start and not without_number:
        return _with_late_numbers(found, earliest, start, day)
    return found


def _with_late_numbers(
    found: dict[Candidate, Due], earliest: date, start: date, day: date
) -> dict[Candidate, Due]:
    """Of what was due before ``start`` only that for which there was no number then; it is due today."""
    in_time, numbered = clock.start_of_day(start), queries.numbered_since(clock.start_of_day(earliest))
    kept = {}
    for each, due in found.items():
        number_since = numbered.get(each.customer_id)
        if due.at >= in_time:
            kept[each] = due
        elif number_since is not None and due.at < number_since:
            kept[each] = Due(clock.end_of_day(day), True)
    return kept


def _values(rule: Rule, candidate: Candidate, due: Due) -> ValueDict:
    return {
        "customer": candidate.customer_id,
        "kind": rule.kind,
        "channel": rule.channel,
        "source": _SOURCES.get(candidate.source_table, CallbackSource.RULE),
        "rule": rule.id,
        "source_table": candidate.source_table,
        "source_id": candidate.source_id,
        "occurrence": candidate.occurrence,
        "subject": candidate.subject,
        "due_at": due.at,
        "original_due_at": due.at,
        "all_day": due.all_day,
        "staff": rule.staff_id or candidate.staff_id,
    }


def _planned_again(rule: Rule, candidate: Candidate, due: Due) -> ValueDict:
    """What changes in a callback that was taken back; its occurrence tells it from others, and stays."""
    values = _values(rule, candidate, due)
    del values["occurrence"]
    return {**values, **rule_reconciliation.PLANNED_AGAIN}
