"""Customers as rows of a table that an import reads again: which columns, what stands in them, and the mark.

A customer has as many rows as it has products or contact persons, and at least one; its own values stand in
each. The mark names office, records and versions, so that a changed row is known to be of this record.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple, TypeVar
from uuid import UUID

from crm_desktop.core import birthdays, odometer
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.fields.declaration import FieldDeclaration, ValueKind
from crm_desktop.core.fields.own import import_word, is_own
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.fields.registry import imported
from crm_desktop.core.sheet_cells import Cell, cell_text
from crm_desktop.core.tables import Table
from crm_desktop.core.words import label, say
from crm_desktop.core.words.importing import FIELDS
from crm_desktop.services.own_fields import own_fields, own_values
from crm_desktop.storage.change import chunks
from crm_desktop.storage.models import (
    ContactPerson,
    Customer,
    CustomerTag,
    OdometerReading,
    Phone,
    Product,
    Record,
    Staff,
)

M = TypeVar("M", Product, ContactPerson)
_CHUNK: Final = 500
_OF_TABLE: Final = {
    table: [field for owner, field in imported() if owner == table and field.name != "number"]
    for table in (Table.CUSTOMER, Table.PRODUCT)
}
_LISTS: Final = ("phone", "tags", "contact", "contact_post", "contact_phone", "contact_birthday", "odometer")
"""What is gathered from other tables."""

_TOGETHER: Final = (
    *("name", "kind", "honorific", "phone"),
    *("contact", "contact_post", "contact_phone", "contact_birthday"),
    *("province", "city", "district", "address", "postcode", "grade", "tags", "birthday", "remarks"),
)
"""What stands first, in this order: who it is, where, what is said of them."""
COLUMNS: Final = tuple(
    name
    for name in dict.fromkeys([*_TOGETHER, *FIELDS])
    if name in _LISTS or any(field.import_name == name for fields in _OF_TABLE.values() for field in fields)
)
"""The import names of the columns; number and mark stand around them."""

_NAMES: Final = frozenset(COLUMNS)
_EXTENSION: Final = {"zh_CN": "转", "en": "ext."}
_MARK: Final = re.compile(
    r"([0-9a-f-]{36}):([0-9a-f]{16}):(\d{1,18})\.(\d{1,9})(?::p(\d{1,18})\.(\d{1,9}))?(?::k(\d{1,18}))?"
)

_WHOSE: Final = re.compile(r"([^（）]*?)\s*(?:（([^（）]+)）)?")
_NO_BRACKETS: Final = str.maketrans("（）/\n", "()  ")


class Mark(NamedTuple):
    """Which records a row was written from, and how they stood then.

    ``digest`` tells whether somebody has changed the row since (``digest_of``).
    """

    office: UUID
    digest: str
    customer_id: int
    version: int
    product_id: int | None = None
    product_version: int | None = None
    contact_id: int | None = None

    def __str__(self) -> str:
        product = f":p{self.product_id}.{self.product_version}" if self.product_id is not None else ""
        contact = f":k{self.contact_id}" if self.contact_id is not None else ""
        return f"{self.office}:{self.digest}:{self.customer_id}.{self.version}{product}{contact}"


def read_mark(text: str) -> Mark | None:
    """The mark that a cell holds; None where it is none."""
    found = _MARK.fullmatch(text.strip().lower())
    if found is None:
        return None
    try:
        office = UUID(found[1])
    except ValueError:
        return None
    numbers = [int(part) if part is not None else None for part in found.groups()[4:]]
    return Mark(office, found[2], int(found[3]), int(found[4]), *numbers)


def digest_of(values: Mapping[str, Cell]) -> str:
    """16 hexadecimal figures that rows with equal texts share."""
    told = (name for name in sorted(values) if name in _NAMES or is_own(name))
    texts = ((name, cell_text(values[name]).lstrip("'")) for name in told)
    said = "\x1f".join(f"{name}={text}" for name, text in texts if text)
    return hashlib.blake2b(said.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def said_whose(whose: str) -> str:
    """What stands behind a number of which is known whose it is: （妻子）."""
    plain = whose.translate(_NO_BRACKETS).strip()
    return f"（{plain}）" if plain else ""


def read_whose(text: str) -> list[tuple[str, str]]:
    """The numbers of a cell, each with whose it is."""
    found = [_WHOSE.fullmatch(part.strip()) for part in text.split(" / ")]
    return [(each[1], each[2] or "") for each in found if each is not None]


class ExportedRow(NamedTuple):
    """A row: the record number, what stands in the columns by their import names, and the mark."""

    number: str
    values: Mapping[str, Cell]
    mark: Mark


def columns() -> list[str]:
    """The import names of the columns, those of the office's own fields behind the others."""
    return [*COLUMNS, *(field.key for field in own_fields.fields())]


def headers(language: str) -> list[str]:
    """The headers of number, columns and mark."""
    fields = (import_word(name, language) for name in columns())
    return [say("import.column.record_number", language), *fields, say("import.column.mark", language)]


def exported_rows(ids: Iterable[int], office: UUID, language: str) -> Iterator[ExportedRow]:
    """The rows of these customers, in this order; inside ``reading()`` or a write."""
    for some in chunks(list(ids), _CHUNK):
        found = _Part(some, office, language)
        for customer_id in some:
            yield from found.rows_of(customer_id)


class _Part:
    """Some customers with what belongs to them."""

    def __init__(self, ids: Sequence[int], office: UUID, language: str) -> None:
        self.office = office
        self.language = language
        self.customers = {row.id: row for row in Customer.select().where(Customer.id.in_(ids))}
        self.products = _by_customer(Product, ids)
        self.contacts = _by_customer(ContactPerson, ids)
        self.fields = own_fields.fields()
        products = [product.id for some in self.products.values() for product in some]
        self.own = {
            Table.CUSTOMER: own_values.of_records(Table.CUSTOMER, ids),
            Table.PRODUCT: own_values.of_records(Table.PRODUCT, products),
        }
        self.readings: defaultdict[int, list[odometer.Reading]] = defaultdict(list)
        for each in OdometerReading.select().where(OdometerReading.product.in_(products)) if products else ():
            self.readings[each.product_id].append(odometer.Reading(each.day, each.km))
        self.phones: defaultdict[tuple[int, int | None], list[str]] = defaultdict(list)
        phones = Phone.select().where(Phone.customer.in_(ids)).order_by(Phone.position, Phone.id)
        for phone in phones:
            self.phones[phone.customer_id, phone.contact_id].append(self._number(phone))
        self.staff = {row.id: row.name for row in Staff.select()}
        asked = {row.referred_by_id for row in self.customers.values()} - {None}
        named = Customer.select(Customer.id, Customer.number, Customer.name).where(Customer.id.in_(asked))
        self.referrers = {row.id: f"{row.number} {row.name}" for row in named} if asked else {}
        self.tags: defaultdict[int, list[str]] = defaultdict(list)
        for tag in CustomerTag.select().where(CustomerTag.customer.in_(ids)).order_by(CustomerTag.tag):
            self.tags[tag.customer_id].append(tag.tag)

    def rows_of(self, customer_id: int) -> Iterator[ExportedRow]:
        customer = self.customers.get(customer_id)
        if customer is None:  # deleted meanwhile
            return
        own = {field.import_name: self._cell(customer, field) for field in _OF_TABLE[Table.CUSTOMER]}
        own |= self._own(Table.CUSTOMER, customer_id)
        own["phone"] = " / ".join(self.phones[customer_id, None])
        own["tags"] = "、".join(self.tags[customer_id])
        products, contacts = self.products[customer_id], self.contacts[customer_id]
        for place in range(max(len(products), len(contacts), 1)):
            values = dict(own)
            mark = Mark(self.office, "", customer_id, customer.version)
            if place < len(products):
                product = products[place]
                fields = _OF_TABLE[Table.PRODUCT]
                values |= {field.import_name: self._cell(product, field) for field in fields}
                values |= self._own(Table.PRODUCT, product.id)
                values["odometer"] = odometer.said(self.readings[product.id])
                mark = mark._replace(product_id=product.id, product_version=product.version)
            if place < len(contacts):
                contact = contacts[place]
                values |= {"contact": contact.name, "contact_post": contact.post}
                values["contact_phone"] = " / ".join(self.phones[customer_id, contact.id])
                if contact.birthday is not None:
                    values["contact_birthday"] = _birthday(contact.birthday, self.language)
                mark = mark._replace(contact_id=contact.id)
            yield ExportedRow(customer.number, values, mark._replace(digest=digest_of(values)))

    def _own(self, table: Table, record_id: int) -> dict[str, Cell]:
        held = self.own[table].get(record_id, {})
        return {
            field.key: field.say(held[field.key], self.language)
            if field.kind is OwnFieldKind.YES_NO
            else held[field.key]
            for field in self.fields
            if field.key in held
        }

    def _number(self, phone: Phone) -> str:
        said = _EXTENSION[self.language]
        number = f"{phone.number} {said} {phone.extension}" if phone.extension else str(phone.number)
        return number + said_whose(phone.whose)

    def _cell(self, record: Record, field: FieldDeclaration) -> Cell:
        if field.kind is ValueKind.RECORD:
            named = self.staff if field.name == "staff" else self.referrers
            return named.get(getattr(record, f"{field.name}_id"))
        value = getattr(record, field.name)
        if field.kind is ValueKind.FLAG:
            return say("history.yes", self.language) if value else None
        if field.kind is ValueKind.MONEY:
            return (value // 100 if value % 100 == 0 else value / 100) if value else None
        if isinstance(value, Birthday):
            return _birthday(value, self.language)
        if isinstance(value, StrEnum):
            return label(value, self.language)
        return value if isinstance(value, (str, int, date)) else None


def _birthday(birthday: Birthday, language: str) -> str:
    """In the words of the language where an import understands them, else in Chinese, which it does."""
    said = birthdays.say_birthday(birthday, language)
    return said if birthdays.parse_birthday(said) == birthday else birthdays.say_birthday(birthday, "zh_CN")


def _by_customer(model: type[M], ids: Sequence[int]) -> defaultdict[int, list[M]]:
    found: defaultdict[int, list[M]] = defaultdict(list)
    for record in model.select().where(model.customer.in_(ids)).order_by(model.id):
        found[record.customer_id].append(record)
    return found
