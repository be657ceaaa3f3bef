"""Merging records of one customer: all that belongs to them becomes one customer's, in one step to undo.

The rules' callbacks are not there twice, what the records were called before finds the one that stays, and a
record that was merged away is no customer that was lost: the month's figures count the one that stays.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crm_desktop import storage
from crm_desktop.core import texts
from crm_desktop.core.enums import CallbackKind, CallbackState, CustomerKind
from crm_desktop.core.errors import Conflict, NotAllowed
from crm_desktop.core.tables import Table
from crm_desktop.core.values import Values
from crm_desktop.services.doubles import belongings, kin
from crm_desktop.services.doubles.side_by_side import loaded, own_values_of, proposed, to_keep, values_of
from crm_desktop.services.office import office
from crm_desktop.services.own_fields import own_values
from crm_desktop.storage import merging
from crm_desktop.storage.models import (
    Callback,
    Customer,
    CustomerStatusChange,
    FormerCustomer,
    GradeChange,
)

_OF_EACH_DAY = frozenset({CallbackKind.BIRTHDAY, CallbackKind.FESTIVAL})
"""Rules that plan for one customer as many callbacks as there are days."""


def merge(
    ids: Sequence[int],
    chosen: Mapping[str, int] | None = None,
    *,
    keep: int | None = None,
    versions: Sequence[int] | None = None,
) -> int:
    """Make one customer of several; returns its id, that of the record at the place ``keep``.

    ``chosen`` says by the name of a choice (``side_by_side``) whose value stays; what it does not say is as
    it is proposed. Raises ``NotFound``, and ``Conflict`` where one was changed since its version.
    """
    with storage.write("customer.merged") as change:
        customers = loaded(ids)
        _check(customers, versions)
        place = keep if keep is not None else to_keep(customers)
        kept = customers[place]
        others = [each for each in customers if each is not kept]
        choices = {**proposed(customers, place), **(chosen or {})}
        values = values_of(customers, choices)
        same = {each.id for each in customers}
        if values.get("referred_by") in same:  # nobody is referred by themselves
            referrers = (each.referred_by_id for each in customers)
            values["referred_by"] = next((each for each in referrers if each not in {None, *same}), None)
        own = own_values_of(customers, place, choices)
        related = kin.kin([kept, *others], office.profile().language)
        values["remarks"] = _with_notes(values["remarks"], customers, own)
        change.subject = kept
        change.params |= {"name": values["name"], "number": kept.number, "count": len(others)}
        change.params["others"] = "、".join(f"{each.name} {each.number}" for each in others)
        before = belongings.before(customers)
        _keep_past(change, customers, customers[choices["grade"]], customers[choices["status"]])
        for each in others:
            _move(change, each, kept)
        kin.tell_once(change, kept, related.stays)
        _remember(change, kept, others, values["name"])
        if values["kind"] == CustomerKind.COMPANY:
            for each in (each for each in customers if each.kind == CustomerKind.PERSON):
                belongings.make_contact(change, kept, each, before)
        notes = related.notes + belongings.unite(change, kept, before)
        values["remarks"] = "\n".join(dict.fromkeys(filter(None, (values["remarks"], *notes))))
        _plan_once(change, kept)
        entered = min(each.created_at for each in customers)
        change.update(change.get(Customer, kept.id), created_at=entered, **values)
        own_values.keep(change, kept, own)
        change.remove(Customer, [each.id for each in others])
        return int(kept.id)


def _check(customers: Sequence[Customer], versions: Sequence[int] | None) -> None:
    if len(customers) < 2:
        raise NotAllowed("error.merge_alone")
    if versions is not None and list(versions) != [each.version for each in customers]:
        raise Conflict


def _with_notes(remarks: str, customers: Sequence[Customer], own: Values) -> str:
    """The remarks with what the office's own fields of the others say otherwise."""
    told = own_values.of_records(Table.CUSTOMER, [each.id for each in customers])
    notes = belongings.said_otherwise(Table.CUSTOMER, own, told.values())
    return "\n".join(dict.fromkeys(filter(None, (remarks, *notes))))


def _move(change: storage.Change, gone: Customer, kept: Customer) -> None:
    """All that refers to one record, in a step that its own history tells."""
    with storage.write("customer.merged_away", subject=gone) as step:
        step.params |= {"name": gone.name, "number": gone.number}
        step.params |= {"into": kept.name, "into_number": kept.number}
        merging.repoint(change, Table.CUSTOMER, gone.id, kept.id)


def _remember(change: storage.Change, kept: Customer, others: Sequence[Customer], name: str) -> None:
    """What the records were called; the one that stays, too, where it has another name now."""
    renamed = [kept] if texts.comparable(kept.name) != texts.comparable(name) else []
    for each in (*renamed, *others):
        change.insert(
            FormerCustomer,
            customer=kept,
            former_id=each.id,
            number=each.number,
            name=each.name,
            name_key=texts.comparable(each.name),
        )


def _keep_past(
    change: storage.Change, customers: Sequence[Customer], graded: Customer, standing: Customer
) -> None:
    """The grades and the losses of past months are those of the records whose grade and status stay.

    Another record's would contradict them: who was marked as lost under a number that nobody answered was a
    customer under another. Of the time before the first grade the others' grades tell.
    """
    ids = [each.id for each in customers]
    turns = CustomerStatusChange.select(CustomerStatusChange.id).where(
        CustomerStatusChange.customer.in_(ids), CustomerStatusChange.customer != standing.id
    )
    change.remove(CustomerStatusChange, [row.id for row in turns])
    grades = list(
        GradeChange.select().where(GradeChange.customer.in_(ids)).order_by(GradeChange.at, GradeChange.id)
    )
    own = [row for row in grades if row.customer_id == graded.id]
    earlier = [row for row in grades if row.customer_id != graded.id and own and row.at < own[0].at]
    kept = [*earlier, *own]
    change.remove(GradeChange, [row.id for row in grades if row not in kept])
    entered = {each.id: each.created_at for each in customers}
    first = min(entered.values())
    if kept and kept[0].at == entered[kept[0].customer_id] != first:
        change.update(kept[0], at=first)  # with what a customer was entered counts from the beginning


def _plan_once(change: storage.Change, kept: Customer) -> None:
    """Of planned callbacks of one rule about the customer the one that is due first."""
    planned = Callback.select().where(
        Callback.customer == kept,
        Callback.state == CallbackState.PLANNED,
        Callback.rule.is_null(False),
        Callback.source_table == Table.CUSTOMER,
        Callback.kind.not_in(_OF_EACH_DAY),
    )
    by_rule: dict[int, list[int]] = {}
    for row in planned.order_by(Callback.due_at, Callback.id):
        by_rule.setdefault(row.rule_id, []).append(row.id)
    for first, *more in by_rule.values():
        for each in more:
            merging.merge(change, Table.CALLBACK, each, first)
