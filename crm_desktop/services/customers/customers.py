"""The customer archive: showing and keeping customers with their phones and contact persons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from crm_desktop import storage
from crm_desktop.core import clock, texts
from crm_desktop.core.enums import CustomerStatus, PhoneKind
from crm_desktop.core.errors import InvalidFields, NotFound
from crm_desktop.core.patterns import late
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.services.customers import numbers, referrals
from crm_desktop.services.customers.numbers import PhoneEntry
from crm_desktop.services.own_fields import own_values
from crm_desktop.storage import deleting
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
from crm_desktop.storage.models.birthday import birthday_columns, in_columns
from crm_desktop.storage.numbers import NumberSeries

if TYPE_CHECKING:
    from crm_desktop.core.birthday import Birthday


_EMAIL = late(r"[^@\s]+@[^@\s]+\.[^@\s]+")


@dataclass(frozen=True, slots=True)
class ContactEntry:
    """A contact person as typed in a form; ``id`` of the one it changes; ``left``: the phone is as it was."""

    name: str
    post: str = ""
    phone: str = ""
    id: int | None = None
    birthday: Birthday | None = None
    left: bool = False


def get_customer(customer_id: int) -> Customer:
    """A customer with its phones, contacts, products, tags, staff member and referrer fetched.

    Raises ``NotFound``. The lists are plain lists: nothing is read from the database later. ``own`` is what
    stands in the office's own fields of the customer and of each product, by key.
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
            .order_by(Phone.kind == PhoneKind.FAX, Phone.position, Phone.id)
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
        customer.own = own_values.of_records(Table.CUSTOMER, [customer_id]).get(customer_id, {})
        of_products = own_values.of_records(Table.PRODUCT, [product.id for product in customer.products])
        for product in customer.products:
            product.own = of_products.get(product.id, {})
        return customer


def save(
    customer_id: int | None,
    values: Values,
    *,
    phones: Sequence[PhoneEntry] | None = None,
    contacts: Sequence[ContactEntry] | None = None,
    tags: Sequence[str] | None = None,
    version: int | None = None,
) -> int:
    """Add a customer or change one; returns the id.

    ``values`` holds model fields by name, own fields by key, a ``birthday`` as one value; lists left ``None``
    stay as they are.
    Raises ``InvalidFields`` (``name``, ``email``, ``phones.0``, ``contacts.1.phone`` …) and ``Conflict``
    where somebody else changed the record, its phones, contact persons or tags after ``version``.
    """
    values = {name: value.strip() if isinstance(value, str) else value for name, value in values.items()}
    values, own = own_values.parted(in_columns(values))
    _check(customer_id, values, own, phones or (), contacts or ())
    action = "customer.added" if customer_id is None else "customer.changed"
    with storage.write(action, name=values.get("name", "")) as change:
        if customer_id is None:
            number = storage.next_number(NumberSeries.CUSTOMER)
            customer = change.insert(
                Customer, **{"number": number, "customer_since": clock.today(), **values}
            )
            if customer.grade is not None:
                change.insert(GradeChange, customer=customer, grade=customer.grade, at=customer.created_at)
        else:
            customer = change.get(Customer, customer_id, version)
            _change(change, customer, values)
        change.subject = customer
        change.params["name"] = customer.name
        if phones is not None:
            numbers.save(change, customer, None, phones)
        if contacts is not None:
            _save_contacts(change, customer, contacts)
        if tags is not None:
            _save_tags(change, customer, tags)
        own_values.keep(change, customer, own)
        return int(customer.id)


def mark_lost(customer_id: int, reason: str, on_date: date | None = None) -> None:
    """Enter that the customer went to somebody else, by default today; the win-back rule takes it from there.

    Raises ``InvalidFields`` (``on_date``) for a day to come, or before the customer came or came back.
    """
    _set_status(customer_id, CustomerStatus.LOST, reason, on_date)


def mark_won_back(customer_id: int, reason: str = "", on_date: date | None = None) -> None:
    """Enter that a lost customer is back; ``InvalidFields`` likewise."""
    _set_status(customer_id, CustomerStatus.WON_BACK, reason, on_date)


def _set_status(customer_id: int, status: CustomerStatus, reason: str, on_date: date | None) -> None:
    action = "customer.lost" if status == CustomerStatus.LOST else "customer.won_back"
    with storage.write(action) as change:
        change.subject = customer = change.get(Customer, customer_id)
        change.params["name"] = customer.name
        if on_date is not None and (problem := _wrong_day(customer, on_date)):
            raise InvalidFields({"on_date": problem}, Table.CUSTOMER)
        lost = {"lost_reason": reason.strip()} if status == CustomerStatus.LOST and reason else {}
        _change(change, customer, {"status": status, **lost}, on_date, reason)


def _wrong_day(customer: Customer, on_date: date) -> str:
    """Why the customer can have been lost or won back on no such day; "" where it can."""
    if on_date > clock.today():
        return "error.date_future"
    days = CustomerStatusChange.select(CustomerStatusChange.on_date)
    known = [each.on_date for each in days.where(CustomerStatusChange.customer == customer)]
    return "error.status_before" if on_date < max([customer.customer_since, *known]) else ""


def _change(
    change: storage.Change,
    customer: Customer,
    values: ValueDict,
    on_date: date | None = None,
    reason: str = "",
) -> None:
    """Change a customer and keep the dates of grade and status changes, which the month's figures need."""
    if "grade" in values and values["grade"] != customer.grade:
        change.insert(GradeChange, customer=customer, grade=values["grade"], at=clock.now())
    status = values.get("status", customer.status)
    if status != customer.status:
        day = on_date or clock.today()
        values = {**values, "won_back_at" if status == CustomerStatus.WON_BACK else "lost_at": day}
        change.insert(
            CustomerStatusChange, customer=customer, status=status, on_date=day, reason=reason.strip()
        )
    change.update(customer, **values)


def _check(
    customer_id: int | None,
    values: Values,
    own: Values,
    phone_entries: Sequence[PhoneEntry],
    contacts: Sequence[ContactEntry],
) -> None:
    problems = texts.problems(values) | own_values.problems(Table.CUSTOMER, customer_id, own)
    if not values.get("name", "" if customer_id is None else "kept"):
        problems["name"] = "error.name_missing"
    if values.get("email") and not _EMAIL.fullmatch(values["email"]):
        problems["email"] = "error.email_unclear"
    if values.get("customer_since") and values["customer_since"] > clock.today():
        problems["customer_since"] = "error.date_future"
    if customer_id is not None and values.get("referred_by") == customer_id:
        problems["referred_by"] = "error.referred_by_self"
    elif customer_id is not None and referrals.came_by(values.get("referred_by"), customer_id):
        problems["referred_by"] = "error.referred_in_a_circle"
    problems |= numbers.problems(phone_entries)
    for place, contact in enumerate(contacts):
        for name, typed in (("name", contact.name), ("post", contact.post)):
            if found := texts.problem(typed, texts.LONGEST_NAME):
                problems[f"contacts.{place}.{name}"] = found
        if not contact.name.strip() and (contact.post.strip() or contact.phone.strip() or contact.birthday):
            problems[f"contacts.{place}.name"] = "error.name_missing"
        if not contact.left and contact.phone.strip() and not numbers.parsed(contact.phone):
            problems[f"contacts.{place}.phone"] = "error.phone_unclear"
    if problems:
        raise InvalidFields(problems, Table.CUSTOMER)


def _save_contacts(change: storage.Change, customer: Customer, entries: Sequence[ContactEntry]) -> None:
    kept = {row.id: row for row in ContactPerson.select().where(ContactPerson.customer == customer)}
    for entry in entries:
        if not entry.name.strip():
            continue
        values = {"name": entry.name.strip(), "post": entry.post.strip()}
        values |= birthday_columns(entry.birthday)
        contact = kept.pop(entry.id, None) if entry.id is not None else None
        if contact is None:
            contact = change.insert(ContactPerson, customer=customer, **values)
        else:
            change.update(contact, **values)
        if entry.left and entry.id is not None:
            continue
        known = list(Phone.select().where(Phone.contact == contact).order_by(Phone.position, Phone.id))
        numbers.save(change, customer, contact, [PhoneEntry(entry.phone, known[0].id if known else None)])
    for contact in kept.values():
        deleting.delete(change, contact)


def _save_tags(change: storage.Change, customer: Customer, tags: Sequence[str]) -> None:
    wanted = dict.fromkeys(tag.strip() for tag in tags if tag.strip())
    kept = {row.tag: row for row in CustomerTag.select().where(CustomerTag.customer == customer)}
    for tag in wanted.keys() - kept.keys():
        change.insert(CustomerTag, customer=customer, tag=tag)
    for tag in kept.keys() - wanted.keys():
        change.delete(kept[tag])
