"""Who would be called if there were a number: a line to settle for each customer and occasion (DOMAIN 2).

Nothing of it is stored: as soon as the customer has a number, the rules plan the call, for today where its
day has passed. A line that nobody settles stays for a week after its day; then it is too late to call.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from typing import Final

from peewee import Value, fn

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind, CallbackState, CancelReason, PhoneKind
from crm_desktop.core.tables import Table
from crm_desktop.core.urgency import Term
from crm_desktop.services.callbacks import rule_dues, rule_reconciliation, rules
from crm_desktop.services.callbacks.candidates import Candidate
from crm_desktop.storage.change import chunks
from crm_desktop.storage.kept import KeptByCustomer
from crm_desktop.storage.models import Callback, Customer, Phone, Rule, Staff
from crm_desktop.storage.numbers import NumberSeries

AHEAD: Final = timedelta(days=7)
"""The first page shows what falls due within so many days: time to find a number out."""


@dataclass(frozen=True, slots=True)
class Settle:
    """One line: whom a rule would call on ``day``, about what, and why it cannot.

    ``rule_id``, ``source_table``, ``source_id`` and ``occurrence`` make it the same line in every list.
    """

    customer_id: int
    name: str
    kind: CallbackKind
    subject: str
    day: date
    staff_id: int | None
    staff: str
    rule_id: int
    source_table: Table
    source_id: int
    occurrence: date

    @property
    def term(self) -> Term:
        return Term(clock.end_of_day(self.day), all_day=True)


def list_to_settle(until: date | None = None, staff_id: int | None = None) -> list[Settle]:
    """The lines of what is due until a day (within a week), the first due first."""
    today = clock.today()
    last = until if until is not None else today + AHEAD
    with storage.reading():
        found = []
        now = clock.now()
        for rule, each, name in chain.from_iterable(_kept.found(today, _wanted).values()):
            due = rule_dues.due(rule, each, now)  # what was found earlier in the day may be too late by now
            owner = rule.staff_id or each.staff_id
            if due is not None and staff_id in (None, owner):
                day = clock.local(due.at).date()
                if day <= last:
                    found.append((day, rule, each, owner, name))
        people = {person.id: person.name for person in Staff.select()}
    lines = [
        Settle(
            each.customer_id,
            name,
            rule.kind,
            each.subject,
            day,
            owner,
            people.get(owner, ""),
            rule.id,
            each.source_table,
            each.source_id,
            each.occurrence,
        )
        for day, rule, each, owner, name in found
    ]
    return sorted(lines, key=lambda line: (line.day, line.name, line.kind))


_kept: Final[KeptByCustomer[list[tuple[Rule, Candidate, str]]]] = KeptByCustomer(
    lambda: rules.READ, of_all=rules.OF_ALL
)


def _wanted(who: Collection[int] | None) -> Mapping[int, list[tuple[Rule, Candidate, str]]]:
    """What the rules would plan for those who have no number, with their names, of all or of some."""
    wanted: dict[int, list[tuple[Rule, Candidate, str]]] = {}
    ids = _without_number() if who is None else sorted(who)
    for some in chunks(ids, 500):
        for rule, dues in rules.wanted_on(clock.today(), list(some), without_number=True):
            new, again = rule_reconciliation.compare(rule, list(dues))
            found = [*new, *again.values()]
            names = _names({each.customer_id for each in found})
            for each in found:
                wanted.setdefault(each.customer_id, []).append((rule, each, names[each.customer_id]))
    return wanted


def _without_number() -> list[int]:
    numbers = Phone.select(Value(1)).where((Phone.customer == Customer.id) & (Phone.kind != PhoneKind.FAX))
    return [row[0] for row in Customer.select(Customer.id).where(~fn.EXISTS(numbers)).tuples()]


def leave(line: Settle) -> int:
    """Settle a line without a number: nobody calls this time. Returns the callback that keeps it."""
    with storage.write("callback.not_called") as change:
        customer = change.get(Customer, line.customer_id)
        change.params["name"] = customer.name
        due = clock.end_of_day(line.day)
        values = {
            "customer": customer,
            "kind": line.kind,
            "rule": line.rule_id,
            "source_table": line.source_table,
            "source_id": line.source_id,
            "occurrence": line.occurrence,
            "subject": line.subject,
            "due_at": due,
            "original_due_at": due,
            "all_day": True,
            "staff": line.staff_id,
            "state": CallbackState.CANCELLED,
            "cancelled_at": clock.now(),
            "cancel_code": CancelReason.NO_CALL,
            "cancel_text": "",
        }
        same = (
            (Callback.rule == line.rule_id)
            & (Callback.source_table == line.source_table)
            & (Callback.source_id == line.source_id)
            & (Callback.occurrence == line.occurrence)
        )
        callback = Callback.get_or_none(same)
        if callback is None:
            callback = change.insert(Callback, number=storage.next_number(NumberSeries.CALLBACK), **values)
        else:
            ended = ("state", "cancelled_at", "cancel_code", "cancel_text")
            change.update(callback, **{name: values[name] for name in ended})
        change.subject = callback
        return int(callback.id)


def _names(ids: set[int]) -> dict[int, str]:
    return {
        row.id: row.name
        for some in chunks(sorted(ids), 500)
        for row in Customer.select(Customer.id, Customer.name).where(Customer.id.in_(some))
    }
