"""What records that became one have twice: numbers, contact persons, products; each is united with its like.

Only what came from different records is: two air conditioners of one record are two. Nothing of what is said
of either is lost: what differs is noted in the remarks of the one that stays.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from crm_desktop import storage
from crm_desktop.core import texts
from crm_desktop.core.doubles.entries import plain_name
from crm_desktop.core.fields.declaration import ValueKind
from crm_desktop.core.fields.registry import DECLARED, field_word
from crm_desktop.core.fields.saying import say_value
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.core.words import LANGUAGES
from crm_desktop.services.office import office
from crm_desktop.services.own_fields import own_fields, own_values
from crm_desktop.storage import merging
from crm_desktop.storage.models import ContactPerson, Customer, Phone, Product, Record

R = TypeVar("R", bound=Record)
MARKS = dict(zip(LANGUAGES, ("：", ": "), strict=True))
_NEVER_NOTED = ("remarks", "number")
"""Remarks stand below each other; numbers are the same in another spelling."""


@dataclass(slots=True)
class Before:
    """Which rows were whose before: customer's id by the id of the row."""

    phones: dict[int, int] = field(default_factory=dict)
    own_phones: set[int] = field(default_factory=set)
    """Those of the phones that are no contact person's."""
    contacts: dict[int, int] = field(default_factory=dict)
    products: dict[int, int] = field(default_factory=dict)
    order: tuple[int, ...] = ()
    """The customers in the order in which they were asked for."""


def before(customers: Sequence[Customer]) -> Before:
    """What belongs to whom now; inside a write."""
    ids = [each.id for each in customers]
    found = Before(order=tuple(ids))
    for phone in Phone.select().where(Phone.customer.in_(ids)):
        found.phones[phone.id] = phone.customer_id
        if phone.contact_id is None:
            found.own_phones.add(phone.id)
    found.contacts = {row.id: row.customer_id for row in _rows(ContactPerson, ids)}
    found.products = {row.id: row.customer_id for row in _rows(Product, ids)}
    return found


def _rows(model: type[R], customer_ids: Sequence[int]) -> list[R]:
    return list(model.select().where(model.customer.in_(customer_ids)).order_by(model.id))


def make_contact(change: storage.Change, company: Customer, person: Customer, known: Before) -> None:
    """A person who became part of a company is a contact person there, with the person's own numbers."""
    name = plain_name(person.name)
    contacts = _rows(ContactPerson, [company.id])
    contact = next((each for each in contacts if plain_name(each.name) == name), None)
    born = {name: person.__data__[name] for name in person.__data__ if name.startswith("birthday_")}
    if contact is None:
        values = {"name": person.name, "honorific": person.honorific, **born}
        contact = change.insert(ContactPerson, customer=company.id, **values)
    elif contact.birthday is None and person.birthday is not None:
        change.update(contact, **born)
    for phone in Phone.select().where(Phone.customer == company.id, Phone.contact.is_null()):
        if phone.id in known.own_phones and known.phones[phone.id] == person.id:
            change.update(phone, contact=contact.id)


def unite(change: storage.Change, kept: Customer, known: Before) -> list[str]:
    """Unite what is there twice with its like, and put the numbers in order: those of the one kept first.

    Returns what is said of them otherwise and has no remarks of its own, in words.
    """
    _unite(change, kept, ContactPerson, known.contacts, lambda each: [plain_name(each.name)])
    _unite(change, kept, Product, known.products, _signs)
    notes = _unite(
        change, kept, Phone, known.phones, lambda each: [(each.contact_id, each.digits, each.extension)]
    )
    owners = [kept.id, *(each for each in known.order if each != kept.id)]
    own = [row for row in _rows(Phone, [kept.id]) if row.contact_id is None]
    own.sort(key=lambda each: (owners.index(known.phones.get(each.id, kept.id)), each.position, each.id))
    for position, phone in enumerate(own):
        change.update(phone, position=position)
    return notes


def _signs(product: Product) -> list[Hashable]:
    """What makes the same product, as an import sees it: serial number, plate, or model and day."""
    serial, plate = texts.comparable(product.serial_number), texts.comparable(product.plate)
    signs: list[Hashable] = [(kind, sign) for kind, sign in (("serial", serial), ("plate", plate)) if sign]
    if product.model and product.purchase_date:
        signs.append((texts.comparable(product.model), serial, product.purchase_date))
    return signs


def _unite(
    change: storage.Change,
    kept: Customer,
    model: type[R],
    owners: Mapping[int, int],
    signs_of: Callable[[R], Iterable[Hashable]],
) -> list[str]:
    """Merge a row into the first one of another record that has a sign in common with it; returns what has
    no remarks of its own in which it could be noted."""
    notes: list[str] = []
    rows = [row for row in _rows(model, [kept.id]) if row.id in owners]
    rows.sort(key=lambda row: (owners[row.id] != kept.id, row.id))
    taken: set[tuple[int, int]] = set()
    holders: dict[Hashable, list[R]] = {}
    for row in rows:
        owner = owners[row.id]
        signs = list(signs_of(row))
        there = (other for sign in signs for other in holders.get(sign, ()))
        like = next(
            (other for other in there if owners[other.id] != owner and (other.id, owner) not in taken), None
        )
        if like is None:
            for sign in signs:
                holders.setdefault(sign, []).append(row)
            continue
        taken.add((like.id, owner))
        notes += _fill(change, like, row)
        merging.merge(change, model._meta.table_name, row.id, like.id)
    return notes


def said_otherwise(table: Table, stays: Values, others: Iterable[Values]) -> list[str]:
    """What own fields say in other records than stays in the one, where that says something; in words."""
    language = office.profile().language
    told = list(others)
    return [
        f"{declared.name}{MARKS[language]}{declared.say(own[declared.key], language)}"
        for declared in (own_fields.fields(table, retired=True) if any(told) else ())
        for own in told
        if own.get(declared.key) is not None and stays.get(declared.key) not in (None, own[declared.key])
    ]


def _fill(change: storage.Change, kept: Record, gone: Record) -> list[str]:
    """Give a record what it lacks of another one; what differs is noted in its remarks.

    Returns the notes where it has none.
    """
    table = kept._meta.table_name
    values: ValueDict = {}
    notes = []
    has_remarks = "remarks" in kept._meta.fields
    language = office.profile().language
    for each in DECLARED[table]:
        if each.kind is ValueKind.RECORD or each.name in _NEVER_NOTED:
            continue
        mine, theirs = getattr(kept, each.name), getattr(gone, each.name)
        if theirs in (None, "", 0, False) or mine == theirs:
            continue
        if mine in (None, "", 0):
            values |= {name: gone.__data__[name] for name in each.columns}
        elif not isinstance(mine, str) or texts.comparable(mine) != texts.comparable(theirs):
            word = field_word(table, each.name, language)
            notes.append(f"{word}{MARKS[language]}{say_value(each, theirs, language)}")
    if table == Table.PRODUCT:
        own = own_values.of_records(table, [kept.id, gone.id])
        notes += said_otherwise(table, own.get(kept.id, {}), [own.get(gone.id, {})])
        if kept.replaced_by_id is None and gone.replaced_by_id != kept.id:
            values["replaced_by"] = gone.replaced_by_id
    if has_remarks:
        lines = dict.fromkeys(filter(None, (kept.remarks, gone.remarks, *notes)))
        values["remarks"] = "\n".join(lines)
    if values:
        change.update(kept, **values)
    return [f"{kept.number} {note}" for note in notes] if isinstance(kept, Phone) else []
