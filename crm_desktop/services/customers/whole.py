"""Whole customers with all that is kept about them, as plain values, for other programs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from crm_desktop import storage
from crm_desktop.core import countries, phones
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.fields.declaration import ValueKind
from crm_desktop.core.fields.own import OwnDeclaration
from crm_desktop.core.fields.registry import DECLARED
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.services.customers import family
from crm_desktop.services.own_fields import own_fields, own_values
from crm_desktop.services.own_fields.own_values import OwnValues
from crm_desktop.services.products import further
from crm_desktop.storage.change import chunks
from crm_desktop.storage.models import (
    ContactPerson,
    Customer,
    CustomerTag,
    ImportDoubt,
    Phone,
    Product,
    Record,
    Staff,
)

R = TypeVar("R", bound=Record)

_FIRST = (
    *("number", "name", "kind", "honorific", "gender", "email", "wechat"),
    *("province", "city", "district", "street", "postcode", "birthday", "grade"),
)
"""What comes before the lists, in this order; the other fields of a customer follow them."""
_OF_PRODUCT = (
    *("model", "serial_number", "plate", "purchase_date", "install_date", "warranty_until"),
    *("price_fen", "place"),
)


def records(ids: Sequence[int]) -> Iterator[tuple[int, ValueDict]]:
    """Each of these customers in this order with its id; one that was deleted meanwhile is left out.

    A birthday stands by its parts, people stand by their names, money in whole fen; ``phones`` are the
    customer's own, those of a contact person stand with them; ``to_check`` is what imports left open: the
    field by its import's name and the text word for word; ``own`` is what stands in own fields, by their
    names, a product's with the product.
    """
    for some in chunks(list(ids), 500):
        found = _records(some)
        yield from ((customer_id, found[customer_id]) for customer_id in some if customer_id in found)


def _records(ids: Sequence[int]) -> dict[int, ValueDict]:
    with storage.reading():
        customers = list(Customer.select().where(Customer.id.in_(ids)))
        staff = {person.id: person.name for person in Staff.select()}
        referrers = {customer.referred_by_id for customer in customers} - {None}
        named = Customer.select(Customer.id, Customer.name).where(Customer.id.in_(referrers))
        names = {row.id: row.name for row in named} if referrers else {}
        phones_kept = Phone.select().where(Phone.customer.in_(ids)).order_by(Phone.position, Phone.id)
        people = ContactPerson.select().where(ContactPerson.customer.in_(ids)).order_by(ContactPerson.id)
        bought = list(Product.select().where(Product.customer.in_(ids)).order_by(Product.id))
        tagged = CustomerTag.select().where(CustomerTag.customer.in_(ids)).order_by(CustomerTag.tag)
        waiting = ImportDoubt.customer.in_(ids) & ImportDoubt.settled_at.is_null()
        relatives = family.of_customers(ids)
        doubtful = ImportDoubt.select().where(waiting).order_by(ImportDoubt.id)
        numbers, contacts = _by_customer(phones_kept), _by_customer(people)
        named_fields = own_fields.fields(retired=True)
        fates = {field.key: field.fate for field in named_fields}
        own = {
            Table.CUSTOMER: own_values.of_records(Table.CUSTOMER, ids),
            Table.PRODUCT: own_values.of_records(Table.PRODUCT, [product.id for product in bought]),
        }
        further_of = further.of_products(bought)
        products, tags, doubts = _by_customer(bought), _by_customer(tagged), _by_customer(doubtful)
    return {
        customer.id: {
            **_values(customer, _FIRST),
            "tags": [row.tag for row in tags[customer.id]],
            "staff": staff.get(customer.staff_id, ""),
            "referred_by": names.get(customer.referred_by_id, ""),
            "remarks": customer.remarks,
            "phones": [_phone(phone) for phone in numbers[customer.id] if phone.contact_id is None],
            "contacts": [_contact(contact, numbers[customer.id]) for contact in contacts[customer.id]],
            "products": [
                {
                    **_values(product, (*_OF_PRODUCT, *_others(Table.PRODUCT, _OF_PRODUCT))),
                    **further_of[product.id],
                    "own": _by_name(named_fields, own[Table.PRODUCT].get(product.id, {})),
                }
                for product in products[customer.id]
            ],
            "to_check": [
                {"field": fates.get(doubt.field, doubt.field), "text": doubt.written}
                for doubt in doubts[customer.id]
            ],
            "own": _by_name(named_fields, own[Table.CUSTOMER].get(customer.id, {})),
            "family": relatives[customer.id],
            **_values(customer, _others(Table.CUSTOMER, (*_FIRST, "remarks"))),
        }
        for customer in customers
    }


def _by_name(fields: Iterable[OwnDeclaration], own: OwnValues) -> ValueDict:
    """What stands in own fields, by their names: numbers, days and yes or no as such."""
    return {field.name: own[field.key] for field in fields if field.key in own}


def _by_customer(rows: Iterable[R]) -> defaultdict[int, list[R]]:
    found: defaultdict[int, list[R]] = defaultdict(list)
    for row in rows:
        found[row.customer_id].append(row)
    return found


def _others(table: Table, but: Iterable[str]) -> list[str]:
    """The declared fields of a table besides these and the links to other records."""
    known = set(but)
    fields = DECLARED[table]
    return [field.name for field in fields if field.kind is not ValueKind.RECORD and field.name not in known]


def _values(record: Record, names: Iterable[str]) -> ValueDict:
    return {name: _plain(getattr(record, name)) for name in names}


def _plain(value: object) -> object:
    return value._asdict() if isinstance(value, Birthday) else value


def _phone(phone: Phone) -> ValueDict:
    number = phones.plainly(phone.number, countries.here())
    said = {"number": number, "kind": phone.kind, "extension": phone.extension}
    return {**said, "whose": phone.whose} if phone.whose else said


def _contact(contact: ContactPerson, numbers: Iterable[Phone]) -> ValueDict:
    own = [_phone(phone) for phone in numbers if phone.contact_id == contact.id]
    first = ("name", "post")
    return {
        **_values(contact, first),
        "phones": own,
        **_values(contact, _others(Table.CONTACT_PERSON, first)),
    }
