"""What an import asks about the customers that are known already; each query takes some hundred ids."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

import peewee

from crm_desktop.core.enums import ImportDoubtKind
from crm_desktop.core.odometer import Reading
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.storage.models.base import Record
from crm_desktop.storage.models.people import ContactPerson, Customer
from crm_desktop.storage.models.work import Product
from crm_desktop.storage.queries import engine


class Numbered(NamedTuple):
    number: str
    id: int


def by_number(numbers: Iterable[str]) -> dict[str, int]:
    """The customers of these numbers, their own or that of a record that was merged into them."""
    former = "SELECT number, customer_id FROM former_customer WHERE number IN (?) ORDER BY id"
    own = "SELECT number, id FROM customer WHERE number IN (?)"
    chunks = list(engine.chunks(sorted(numbers)))
    return dict(row for sql in (former, own) for some in chunks for row in engine.rows(Numbered, sql, some))


def still_there(ids: Sequence[int]) -> set[int]:
    """Those of the customers that are not deleted."""
    return set(engine.column(int, "SELECT id FROM customer WHERE id IN (?)", ids))


class KnownCustomer(NamedTuple):
    id: int
    number: str
    version: int
    entered_at: datetime
    values: ValueDict
    """The columns that were asked for."""


def known_customers(ids: Sequence[int], columns: Sequence[str]) -> list[KnownCustomer]:
    names = _names(Customer, columns)
    found = engine.tuples(
        [int, str, int, datetime, *_kinds(Customer, columns)],
        f"SELECT id, number, version, created_at, {names} FROM customer WHERE id IN (?) ORDER BY id",
        ids,
    )
    return [
        KnownCustomer(row_id, number, version, entered, dict(zip(columns, row, strict=True)))
        for row_id, number, version, entered, *row in found
    ]


class KnownProduct(NamedTuple):
    id: int
    customer_id: int
    version: int
    values: ValueDict


def known_products(customer_ids: Sequence[int], columns: Sequence[str]) -> list[KnownProduct]:
    names = ", ".join(f'"{name}"' for name in columns)
    found = engine.tuples(
        [int, int, int, *_kinds(Product, columns)],
        f"SELECT id, customer_id, version, {names} FROM product WHERE customer_id IN (?) ORDER BY id",
        customer_ids,
    )
    return [
        KnownProduct(row_id, customer_id, version, dict(zip(columns, row, strict=True)))
        for row_id, customer_id, version, *row in found
    ]


class KnownReading(NamedTuple):
    product_id: int
    day: date
    km: int


def known_readings(customer_ids: Sequence[int]) -> dict[int, tuple[Reading, ...]]:
    """What the odometers of their products showed, by the products' ids."""
    found = engine.rows(
        KnownReading,
        "SELECT product_id, day, km FROM odometer_reading WHERE product_id IN"
        " (SELECT id FROM product WHERE customer_id IN (?)) ORDER BY day, id",
        customer_ids,
    )
    of: defaultdict[int, tuple[Reading, ...]] = defaultdict(tuple)
    for each in found:
        of[each.product_id] += (Reading(each.day, each.km),)
    return of


class NumberedProduct(NamedTuple):
    id: int
    customer_id: int
    serial_number: str
    plate: str


def numbered_products(after: int, count: int) -> list[NumberedProduct]:
    """The next ``count`` products that have a serial number or a plate, by their ids from ``after`` on."""
    sql = """SELECT id, customer_id, serial_number, plate FROM product
              WHERE (serial_number <> '' OR plate <> '') AND id > ? ORDER BY id LIMIT ?"""
    return engine.rows(NumberedProduct, sql, after, count)


def _kinds(model: type[Record], columns: Sequence[str]) -> list[type]:
    """What values of these columns are; slugs stay texts, as an import compares them."""
    kinds = {peewee.DateField: date, peewee.BooleanField: bool}
    return [kinds.get(type(model._meta.fields[name]), object) for name in columns]


def _names(model: type[Record], columns: Sequence[str]) -> str:
    return ", ".join(f'"{model._meta.fields[name].column_name}"' for name in columns)


class KnownPhone(NamedTuple):
    customer_id: int
    digits: str
    extension: str
    contact_id: int | None


def known_phones(customer_ids: Sequence[int]) -> list[KnownPhone]:
    sql = "SELECT customer_id, digits, extension, contact_id FROM phone WHERE customer_id IN (?) ORDER BY id"
    return engine.rows(KnownPhone, sql, customer_ids)


class PhoneId(NamedTuple):
    id: int
    digits: str
    extension: str


def phone_ids(customer_id: int, contact_id: int | None) -> dict[tuple[str, str], int]:
    """The ids of a customer's own numbers, or a contact person's, by digits and extension."""
    sql = "SELECT id, digits, extension FROM phone WHERE customer_id = ? AND contact_id IS NULL"
    values: tuple[int, ...] = (customer_id,)
    if contact_id is not None:
        sql, values = "SELECT id, digits, extension FROM phone WHERE contact_id = ?", (contact_id,)
    return {(digits, extension): row_id for row_id, digits, extension in engine.rows(PhoneId, sql, *values)}


class TextOf(NamedTuple):
    customer_id: int
    text: str


def known_tags(customer_ids: Sequence[int]) -> list[TextOf]:
    sql = "SELECT customer_id, tag FROM customer_tag WHERE customer_id IN (?) ORDER BY id"
    return engine.rows(TextOf, sql, customer_ids)


class KnownContact(NamedTuple):
    customer_id: int
    id: int
    values: ValueDict


def known_contacts(customer_ids: Sequence[int], columns: Sequence[str]) -> list[KnownContact]:
    """Their contact persons, the oldest first."""
    names = ", ".join(f'"{name}"' for name in columns)
    found = engine.tuples(
        [int, int, *_kinds(ContactPerson, columns)],
        f"SELECT customer_id, id, {names} FROM contact_person WHERE customer_id IN (?) ORDER BY id",
        customer_ids,
    )
    return [KnownContact(row[0], row[1], dict(zip(columns, row[2:], strict=True))) for row in found]


class KnownDoubt(NamedTuple):
    customer_id: int
    id: int
    record_table: Table
    record_id: int
    kind: ImportDoubtKind
    field: str
    written: str
    row: int | None
    settled_at: datetime | None


def known_doubts(customer_ids: Sequence[int]) -> list[KnownDoubt]:
    return engine.rows(
        KnownDoubt,
        'SELECT customer_id, id, record_table, record_id, kind, field, written, "row", settled_at'
        " FROM import_doubt WHERE customer_id IN (?) ORDER BY id",
        customer_ids,
    )


class WrittenDate(NamedTuple):
    product_id: int
    written: str


def written_dates(customer_ids: Sequence[int]) -> dict[int, str]:
    """Purchase dates of products as they were written, where they were not understood."""
    sql = """SELECT product_id, purchase_written FROM imported_row
              WHERE purchase_written <> '' AND product_id IS NOT NULL AND customer_id IN (?) ORDER BY id"""
    return dict(engine.rows(WrittenDate, sql, customer_ids))


def imported(customer_ids: Sequence[int]) -> set[int]:
    """Those of the customers that a row of an import became."""
    sql = "SELECT DISTINCT customer_id FROM imported_row WHERE customer_id IN (?)"
    return set(engine.column(int, sql, customer_ids))


class RowBefore(NamedTuple):
    fingerprint: int
    customer_id: int
    number: str
    product_id: int | None
    purchase_written: str


def rows_before(fingerprints: Sequence[int]) -> list[RowBefore]:
    """Rows imported before whose customer is still there, the oldest first."""
    return engine.rows(
        RowBefore,
        "SELECT r.fingerprint, c.id, c.number, r.product_id, r.purchase_written FROM imported_row r"
        " JOIN customer c ON c.id = r.customer_id WHERE r.fingerprint IN (?) ORDER BY r.id",
        fingerprints,
    )


class RowOfNobody(NamedTuple):
    fingerprint: int
    customer_id: int


def rows_of_nobody(fingerprints: Sequence[int]) -> list[RowOfNobody]:
    """Rows imported before whose customer is gone, the oldest first."""
    return engine.rows(
        RowOfNobody,
        "SELECT r.fingerprint, r.customer_id FROM imported_row r WHERE r.fingerprint IN (?)"
        " AND NOT EXISTS (SELECT 1 FROM customer c WHERE c.id = r.customer_id) ORDER BY r.id",
        fingerprints,
    )


def is_as_imported(product_id: int) -> bool:
    """Whether nobody has touched a product since it came in, and nothing refers to it."""
    sql = """SELECT p.version = 1
                AND NOT EXISTS (SELECT 1 FROM service_order WHERE product_id = p.id)
                AND NOT EXISTS (SELECT 1 FROM complaint WHERE product_id = p.id)
                AND NOT EXISTS (SELECT 1 FROM callback WHERE source_table = 'product' AND source_id = p.id)
                AND NOT EXISTS (SELECT 1 FROM letter WHERE source_table = 'product' AND source_id = p.id)
               FROM product p WHERE p.id = ?"""
    return engine.value(bool, sql, product_id) or False
