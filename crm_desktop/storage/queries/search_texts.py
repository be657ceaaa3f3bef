"""What the text is made of that a customer is found by, and what a list shows of them."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from crm_desktop.core.enums import AttemptOutcome, CallbackState, Channel
from crm_desktop.core.fields.own import OWN_TABLES, SEARCHED
from crm_desktop.core.plain_numbers import number_text
from crm_desktop.core.tables import Table
from crm_desktop.storage.models.base import Record
from crm_desktop.storage.queries import engine

ADDRESS = ("province", "city", "district", "street")


def _lines(columns: Sequence[str]) -> str:
    """The columns as lines of one text."""
    return " || '\n' || ".join(f"COALESCE(CAST(\"{name}\" AS TEXT), '')" for name in columns) or "''"


class NameAndAddress(NamedTuple):
    customer_id: int
    name: str
    number: str
    address: str
    """Its parts, in lines."""
    others: str
    """What else they are found by, in lines."""


def names(ids: Sequence[int], others: Sequence[str]) -> list[NameAndAddress]:
    return engine.rows(
        NameAndAddress,
        f"SELECT id, name, number, {_lines(ADDRESS)}, {_lines(others)}"
        " FROM customer WHERE id IN (?) ORDER BY id",
        ids,
    )


class PhoneOf(NamedTuple):
    customer_id: int
    number: str
    digits: str
    extension: str


def phones(ids: Sequence[int]) -> list[PhoneOf]:
    """Their numbers and those of their contact persons, the first first; a fax comes last of all."""
    return engine.rows(
        PhoneOf,
        "SELECT customer_id, number, digits, extension FROM phone WHERE customer_id IN (?)"
        " ORDER BY kind = 'fax', contact_id IS NOT NULL, position, id",
        ids,
    )


def phones_of_contacts(ids: Sequence[int]) -> dict[int, str]:
    """The first number of each of these contact persons, which is read last; a fax only where that is all."""
    found = engine.tuples(
        (int, str),
        "SELECT contact_id, number FROM phone WHERE contact_id IN (?)"
        " ORDER BY kind = 'fax' DESC, position DESC, id DESC",
        ids,
    )
    return dict(found)


class PartOf(NamedTuple):
    """A contact person by its name or a product by its model, and what else they are found by, in lines."""

    customer_id: int
    name: str
    others: str


def contacts(ids: Sequence[int], others: Sequence[str]) -> list[PartOf]:
    return engine.rows(
        PartOf,
        f"SELECT customer_id, name, {_lines(others)} FROM contact_person WHERE customer_id IN (?)"
        " ORDER BY id",
        ids,
    )


def products(ids: Sequence[int], others: Sequence[str]) -> list[PartOf]:
    """The one bought last first."""
    return engine.rows(
        PartOf,
        f"SELECT customer_id, model, {_lines(others)} FROM product WHERE customer_id IN (?)"
        " ORDER BY purchase_date IS NULL, purchase_date DESC, id DESC",
        ids,
    )


class LinesOf(NamedTuple):
    customer_id: int
    number: str
    """By which the record is known; "" where it has none."""
    lines: str


def texts(table: Table, columns: Sequence[str], ids: Sequence[int]) -> list[LinesOf]:
    """Other records of these customers that they are found by: doubts, as long as nobody has settled them."""
    open_ones = " AND settled_at IS NULL" if table is Table.IMPORT_DOUBT else ""
    number = "number" if "number" in columns else "''"
    others = [name for name in columns if name != "number"]
    return engine.rows(
        LinesOf,
        f'SELECT customer_id, {number}, {_lines(others)} FROM "{table}"'
        f" WHERE customer_id IN (?){open_ones} ORDER BY id",
        ids,
    )


class OwnValueOf(NamedTuple):
    """What stands in an own field of a customer or of a product of theirs."""

    customer_id: int
    record_id: int
    """The customer or the product."""
    field: str
    """The field's name."""
    value: str
    """As it is found: a text, a choice, the figures of a number."""


def own_values(table: Table, customer_ids: Sequence[int]) -> list[OwnValueOf]:
    """What stands in own fields of these customers, or their products, and is searched; the newest first."""
    owner = "record.id" if table is Table.CUSTOMER else "record.customer_id"
    found = engine.tuples(
        [int, int, str, str, float],
        f"""SELECT {owner}, record.id, field.name, held.text, held.number
              FROM "{table}" AS record JOIN {table}_own_value AS held ON held.{table}_id = record.id
              JOIN own_field AS field ON field.id = held.own_field_id
             WHERE {owner} IN (?) AND field.kind IN (?)
             ORDER BY record.id DESC, field.position, field.id""",
        customer_ids,
        sorted(SEARCHED),
    )
    return [
        OwnValueOf(customer_id, record_id, field, text or number_text(number))
        for customer_id, record_id, field, text, number in found
        if text or number is not None
    ]


class PartValues(NamedTuple):
    """A record of a customer with what it is found by."""

    customer_id: int
    id: int
    values: tuple[str, ...]
    own: Sequence[OwnValueOf] = ()
    """What stands in own fields."""


def values_of(table: Table, columns: Sequence[str], ids: Sequence[int]) -> list[PartValues]:
    """The records of these customers in a table (the customers themselves, too), the newest first, with some
    of their columns as texts: doubts, as long as nobody has settled them."""
    if not ids:
        return []
    whose = "id" if table is Table.CUSTOMER else "customer_id"
    open_ones = " AND settled_at IS NULL" if table is Table.IMPORT_DOUBT else ""
    texts = "".join(f', "{name}"' for name in columns)
    found = engine.tuples(
        (int, int, *[str] * len(columns)),
        f'SELECT {whose}, id{texts} FROM "{table}" WHERE {whose} IN (?){open_ones} ORDER BY id DESC',
        ids,
    )
    own: dict[int, list[OwnValueOf]] = {}
    for held in own_values(table, ids) if table in OWN_TABLES else ():
        own.setdefault(held.record_id, []).append(held)
    return [PartValues(row[0], row[1], row[2:], own.get(row[1], ())) for row in found]


class MomentOf(NamedTuple):
    customer_id: int
    at: datetime


def last_contacts(ids: Sequence[int]) -> dict[int, datetime]:
    """The latest attempt that reached them, order finished, visit done or complaint received (DOMAIN 1)."""
    found = engine.rows(
        MomentOf,
        """SELECT customer_id, MAX(at) FROM (
            SELECT c.customer_id, a.at FROM attempt a JOIN callback c ON c.id = a.callback_id
                WHERE a.outcome = ? AND c.customer_id IN (?)
            UNION ALL SELECT customer_id, finished_at FROM service_order
                WHERE finished_at IS NOT NULL AND customer_id IN (?)
            UNION ALL SELECT customer_id, done_at FROM callback
                WHERE state = ? AND channel = ? AND customer_id IN (?)
            UNION ALL SELECT customer_id, received_at FROM complaint WHERE customer_id IN (?)
        ) AS contacts GROUP BY customer_id""",
        AttemptOutcome.REACHED,
        ids,
        ids,
        CallbackState.DONE,
        Channel.VISIT,
        ids,
        ids,
    )
    return dict(found)


def next_contacts(ids: Sequence[int]) -> dict[int, datetime]:
    """When the next callback is due."""
    found = engine.rows(
        MomentOf,
        "SELECT customer_id, MIN(due_at) FROM callback WHERE state = ? AND customer_id IN (?)"
        " GROUP BY customer_id",
        CallbackState.PLANNED,
        ids,
    )
    return dict(found)


def customers_of(model: type[Record], ids: Iterable[int]) -> set[int]:
    """The customers of records of a table that has them."""
    sql = f'SELECT customer_id FROM "{model._meta.table_name}" WHERE id IN (?)'
    return {owner for chunk in engine.chunks(ids) for owner in engine.column(int, sql, chunk)}


def customer_ids() -> list[int]:
    return engine.column(int, "SELECT id FROM customer ORDER BY id")
