"""The customer archive: finding, showing and keeping customers with their phones and contact persons."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from crm_desktop import storage
from crm_desktop.core import clock, grams, phones
from crm_desktop.core.enums import CustomerStatus, Grade
from crm_desktop.core.errors import InvalidFields, NotFound, Problem
from crm_desktop.services.birthday_columns import birthday_columns
from crm_desktop.storage import search
from crm_desktop.storage.fields import parse_utc
from crm_desktop.storage.models import (
    ContactPerson,
    Customer,
    CustomerStatusChange,
    CustomerTag,
    GradeChange,
    Phone,
    Product,
    Staff,
)
from crm_desktop.storage.models.base import database

if TYPE_CHECKING:
    from crm_desktop.core.birthdays import Birthday

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")

SORTS = {
    "newest": "",
    "name": "i.sort_key",
    "grade": "c.grade",
    "phone": "NULLIF(i.phone, '')",
    "model": "NULLIF(i.model, '')",
    "last_contact": "i.last_contact_at",
    "next_contact": "i.next_contact_at",
}


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """One row of the list; ``model`` is the one bought last, ``products`` how many there are."""

    id: int
    number: str
    name: str
    grade: Grade | None
    status: CustomerStatus
    phone: str
    model: str
    products: int
    last_contact_at: datetime | None
    next_contact_at: datetime | None


@dataclass(frozen=True, slots=True)
class PhoneEntry:
    """A phone as typed in a form; ``id`` of the one it changes."""

    number: str
    id: int | None = None


@dataclass(frozen=True, slots=True)
class ContactEntry:
    """A contact person as typed in a form; ``id`` of the one it changes."""

    name: str
    post: str = ""
    phone: str = ""
    id: int | None = None
    birthday: Birthday | None = None


def find(
    query: str = "",
    *,
    sort: str = "newest",
    descending: bool = False,
    grades: Sequence[Grade] = (),
    limit: int | None = None,
) -> list[int]:
    """Ids of the customers whose name, pinyin, phones, address, models or plates contain every word.

    The newest come first unless ``sort`` (a key of ``SORTS``) says otherwise.
    """
    match = search.matching(grams.terms(query))
    conditions: list[str] = []
    parameters: list[Any] = []
    if match.grams:
        conditions.append("g.customer_gram MATCH ?")
        parameters.append(match.grams)
    for term in match.verified:
        conditions.append("instr(i.text, ?) > 0")
        parameters.append(term)
    if grades:
        conditions.append(f"c.grade IN ({', '.join('?' * len(grades))})")
        parameters += [grade.value for grade in grades]
    source, identity = _source(bool(match.grams), " ".join([*conditions, SORTS[sort]]))
    sql = f"SELECT {identity} FROM {source}"
    if conditions:
        sql += f" WHERE {' AND '.join(conditions)}"
    sql += f" ORDER BY {_order(sort, descending, identity)}"
    if limit is not None:
        sql += " LIMIT ?"
        parameters.append(limit)
    with storage.reading():
        return [row[0] for row in database.execute_sql(sql, parameters).fetchall()]


def _source(indexed: bool, used: str) -> tuple[str, str]:
    """The tables that the conditions and the order use, and the column that is the customer's id.

    The grams come first (SQLite keeps the order of a CROSS JOIN): they hand out ids newest first one by one,
    so that a search with a limit stops early.
    """
    tables = [("g", "customer_gram", "rowid")] if indexed else []
    if "c." in used or (not indexed and "i." not in used):
        tables.append(("c", "customer", "id"))
    if "i." in used:
        tables.append(("i", "customer_index", "customer_id"))
    alias, table, column = tables[0]
    identity = f"{alias}.{column}"
    joins = [f"CROSS JOIN {name} {short} ON {short}.{key} = {identity}" for short, name, key in tables[1:]]
    return " ".join([f"{table} {alias}", *joins]), identity


def _order(sort: str, descending: bool, identity: str) -> str:
    """What has no value stands last either way: an empty cell is no answer."""
    if sort == "newest":
        return identity if descending else f"{identity} DESC"
    return f"{SORTS[sort]} {'DESC' if descending else 'ASC'} NULLS LAST, {identity} DESC"


def count() -> int:
    with storage.reading():
        return int(Customer.select().count())


def rows(ids: Sequence[int]) -> list[CustomerRow]:
    """List rows of these customers in this order; one that was deleted meanwhile is left out."""
    sql = (
        "SELECT c.id, c.number, c.name, c.grade, c.status, i.phone, i.model, i.products, i.last_contact_at,"
        " i.next_contact_at FROM customer c JOIN customer_index i ON i.customer_id = c.id"
        f" WHERE c.id IN ({', '.join('?' * len(ids))})"
    )
    with storage.reading():
        found = {row[0]: row for row in database.execute_sql(sql, list(ids)).fetchall()}
    return [_row(found[customer_id]) for customer_id in ids if customer_id in found]


def _row(row: tuple[Any, ...]) -> CustomerRow:
    customer_id, number, name, grade, status, phone, model, products, last, following = row
    return CustomerRow(
        customer_id,
        number,
        name,
        Grade(grade) if grade else None,
        CustomerStatus(status),
        phone,
        model,
        products,
        parse_utc(last),
        parse_utc(following),
    )


def phones_of(ids: Sequence[int]) -> dict[int, list[str]]:
    """The numbers of these customers and of their contact persons, as written, by customer."""
    found: dict[int, list[str]] = {}
    with storage.reading():
        for start in range(0, len(ids), 500):
            query = (
                Phone.select(Phone.customer, Phone.number)
                .where(Phone.customer.in_(ids[start : start + 500]))
                .order_by(Phone.contact.is_null(False), Phone.position, Phone.id)
                .tuples()
            )
            for customer_id, number in query:
                found.setdefault(customer_id, []).append(number)
    return found


def get(customer_id: int) -> Customer:
    """A customer with its phones, contacts, products, tags, staff member and referrer fetched.

    Raises ``NotFound``. The lists are plain lists: nothing is read from the database later.
    """
    with storage.reading():
        customer = Customer.by_id(customer_id)
        if customer is None:
            raise NotFound("error.not_found")
        customer.staff = customer.staff_id and Staff.get_by_id(customer.staff_id)
        customer.referred_by = customer.referred_by_id and Customer.get_by_id(customer.referred_by_id)
        customer.phones = list(
            Phone.select()
            .where((Phone.customer == customer_id) & Phone.contact.is_null())
            .order_by(Phone.position, Phone.id)
        )
        customer.contacts = list(
            ContactPerson.select().where(ContactPerson.customer == customer_id).order_by(ContactPerson.id)
        )
        for contact in customer.contacts:
            contact.phones = list(Phone.select().where(Phone.contact == contact.id).order_by(Phone.id))
        customer.products = list(
            Product.select()
            .where(Product.customer == customer_id)
            .order_by(Product.purchase_date.is_null(), Product.purchase_date.desc(), Product.id.desc())
        )
        customer.tags = [
            row.tag
            for row in CustomerTag.select()
            .where(CustomerTag.customer == customer_id)
            .order_by(CustomerTag.tag)
        ]
        return customer


def save(
    customer_id: int | None,
    values: Mapping[str, Any],
    *,
    phones: Sequence[PhoneEntry] | None = None,
    contacts: Sequence[ContactEntry] | None = None,
    tags: Sequence[str] | None = None,
    version: int | None = None,
) -> int:
    """Add a customer or change one; returns the id.

    ``values`` holds model fields by name; lists left ``None`` stay as they are. Raises ``InvalidFields``
    (``name``, ``email``, ``phones.0``, ``contacts.1.phone`` …) and ``Conflict`` where somebody else changed
    the record after ``version``.
    """
    values = {name: value.strip() if isinstance(value, str) else value for name, value in values.items()}
    _check(customer_id, values, phones or (), contacts or ())
    action = "customer.added" if customer_id is None else "customer.changed"
    with storage.write(action, name=values.get("name", "")) as change:
        if customer_id is None:
            number = storage.next_number("customer")
            customer = change.insert(
                Customer, **{"number": number, "customer_since": clock.today(), **values}
            )
            if customer.grade is not None:
                change.insert(GradeChange, customer=customer, grade=customer.grade, at=clock.now())
        else:
            customer = _for_change(customer_id, version)
            _change(change, customer, values)
        change.subject = customer
        change.params["name"] = customer.name
        if phones is not None:
            _save_phones(change, customer, None, phones)
        if contacts is not None:
            _save_contacts(change, customer, contacts)
        if tags is not None:
            _save_tags(change, customer, tags)
        return int(customer.id)


def mark_lost(customer_id: int, reason: str) -> None:
    """Enter that the customer went to somebody else; the win-back rule takes it from there."""
    _set_status(customer_id, CustomerStatus.LOST, reason)


def mark_won_back(customer_id: int) -> None:
    _set_status(customer_id, CustomerStatus.WON_BACK, "")


def _set_status(customer_id: int, status: CustomerStatus, reason: str) -> None:
    action = "customer.lost" if status == CustomerStatus.LOST else "customer.won_back"
    with storage.write(action) as change:
        change.subject = customer = _for_change(customer_id, None)
        change.params["name"] = customer.name
        _change(change, customer, {"status": status, "lost_reason": reason} if reason else {"status": status})


def _for_change(customer_id: int, version: int | None) -> Customer:
    customer = Customer.by_id(customer_id)
    if customer is None:
        raise NotFound("error.not_found")
    if version is not None:
        customer.version = version
    return customer


def _change(change: storage.Change, customer: Customer, values: dict[str, Any]) -> None:
    """Change a customer and keep the dates of grade and status changes, which the month's figures need."""
    if "grade" in values and values["grade"] != customer.grade:
        change.insert(GradeChange, customer=customer, grade=values["grade"], at=clock.now())
    status = values.get("status", customer.status)
    if status != customer.status:
        today = clock.today()
        values = {**values, "won_back_at" if status == CustomerStatus.WON_BACK else "lost_at": today}
        change.insert(
            CustomerStatusChange,
            customer=customer,
            status=status,
            on_date=today,
            reason=values.get("lost_reason", ""),
        )
    change.update(customer, **values)


def _check(
    customer_id: int | None,
    values: Mapping[str, Any],
    phone_entries: Sequence[PhoneEntry],
    contacts: Sequence[ContactEntry],
) -> None:
    problems: dict[str, Problem] = {}
    if not values.get("name", "" if customer_id is None else "kept"):
        problems["name"] = "error.name_missing"
    if values.get("email") and not _EMAIL.fullmatch(values["email"]):
        problems["email"] = "error.email_unclear"
    if values.get("customer_since") and values["customer_since"] > clock.today():
        problems["customer_since"] = "error.date_future"
    for place, phone in enumerate(phone_entries):
        if phone.number.strip() and not phones.parse_phones(phone.number):
            problems[f"phones.{place}"] = "error.phone_unclear"
    for place, contact in enumerate(contacts):
        if not contact.name.strip() and (contact.post.strip() or contact.phone.strip() or contact.birthday):
            problems[f"contacts.{place}.name"] = "error.name_missing"
        if contact.phone.strip() and not phones.parse_phones(contact.phone):
            problems[f"contacts.{place}.phone"] = "error.phone_unclear"
    if problems:
        raise InvalidFields(problems)


def _save_phones(
    change: storage.Change,
    customer: Customer,
    contact: ContactPerson | None,
    entries: Sequence[PhoneEntry],
) -> None:
    owner = Phone.contact.is_null() if contact is None else (Phone.contact == contact)
    kept = {phone.id: phone for phone in Phone.select().where((Phone.customer == customer) & owner)}
    position = 0
    for entry in entries:
        for number, parsed in enumerate(phones.parse_phones(entry.number)):
            values = {
                "number": parsed.number,
                "digits": parsed.digits,
                "extension": parsed.extension,
                "kind": parsed.kind,
                "position": position,
            }
            known = kept.pop(entry.id, None) if entry.id is not None and number == 0 else None
            if known is not None:
                change.update(known, **values)
            else:
                change.insert(Phone, customer=customer, contact=contact, **values)
            position += 1
    for phone in kept.values():
        _forget_phone(change, phone)


def _forget_phone(change: storage.Change, phone: Phone) -> None:
    """Attempts keep the number as dialled; they only lose the link to the phone that is gone."""
    from crm_desktop.storage.models import Attempt

    for attempt in Attempt.select().where(Attempt.phone == phone):
        change.update(attempt, phone=None)
    change.delete(phone)


def _save_contacts(change: storage.Change, customer: Customer, entries: Sequence[ContactEntry]) -> None:
    kept = {row.id: row for row in ContactPerson.select().where(ContactPerson.customer == customer)}
    for entry in entries:
        if not entry.name.strip():
            continue
        born = birthday_columns(entry.birthday)
        values = {"name": entry.name.strip(), "post": entry.post.strip(), **born}
        contact = kept.pop(entry.id, None) if entry.id is not None else None
        if contact is None:
            contact = change.insert(ContactPerson, customer=customer, **values)
        else:
            change.update(contact, **values)
        known = list(Phone.select().where(Phone.contact == contact).order_by(Phone.position, Phone.id))
        _save_phones(change, customer, contact, [PhoneEntry(entry.phone, known[0].id if known else None)])
    for contact in kept.values():
        for phone in Phone.select().where(Phone.contact == contact):
            _forget_phone(change, phone)
        _unlink_contact(change, contact)
        change.delete(contact)


def _unlink_contact(change: storage.Change, contact: ContactPerson) -> None:
    from crm_desktop.storage.models import Complaint, Letter

    for model in (Complaint, Letter):
        for record in model.select().where(model.contact == contact):
            change.update(record, contact=None)


def _save_tags(change: storage.Change, customer: Customer, tags: Sequence[str]) -> None:
    wanted = dict.fromkeys(tag.strip() for tag in tags if tag.strip())
    kept = {row.tag: row for row in CustomerTag.select().where(CustomerTag.customer == customer)}
    for tag in wanted.keys() - kept.keys():
        change.insert(CustomerTag, customer=customer, tag=tag)
    for tag in kept.keys() - wanted.keys():
        change.delete(kept[tag])
