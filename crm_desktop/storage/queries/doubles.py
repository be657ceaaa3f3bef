"""What customers are compared by to find those who are there twice; all customers, or some."""

from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.core.enums import Calendar, CustomerKind
from crm_desktop.storage.queries import engine

Ids = Sequence[int] | None
"""Only these customers, or all."""


class Compared(NamedTuple):
    """A customer's own fields."""

    id: int
    number: str
    name: str
    kind: CustomerKind
    gender: str | None
    province: str
    city: str
    district: str
    street: str
    calendar: Calendar | None
    year: int | None
    month: int | None
    day: int | None
    email: str
    wechat: str


def customers(ids: Ids) -> list[Compared]:
    where, values = _among("id", ids)
    return engine.rows(
        Compared,
        "SELECT id, number, name, kind, gender, province, city, district, street, birthday_calendar,"
        f" birthday_year, birthday_month, birthday_day, email, wechat FROM customer{where} ORDER BY id",
        *values,
    )


class NumberOf(NamedTuple):
    customer_id: int
    digits: str
    written: str
    extension: str
    holder: str
    """The contact person's name; "" for the customer's own number."""


def numbers(ids: Ids) -> list[NumberOf]:
    where, values = _among("p.customer_id", ids)
    return engine.rows(
        NumberOf,
        "SELECT p.customer_id, p.digits, p.number, p.extension, COALESCE(c.name, '') FROM phone p"
        f" LEFT JOIN contact_person c ON c.id = p.contact_id{where} ORDER BY p.customer_id, p.id",
        *values,
    )


class ContactName(NamedTuple):
    customer_id: int
    name: str


def contacts(ids: Ids) -> list[ContactName]:
    """Names of contact persons."""
    where, values = _among("customer_id", ids)
    sql = f"SELECT customer_id, name FROM contact_person{where} ORDER BY customer_id, id"
    return engine.rows(ContactName, sql, *values)


class SignsOf(NamedTuple):
    customer_id: int
    serial_number: str
    plate: str


def signs(ids: Ids) -> list[SignsOf]:
    """Serial numbers and plates, of the products that have one."""
    where, values = _among("customer_id", ids, "(serial_number <> '' OR plate <> '')")
    sql = f"SELECT customer_id, serial_number, plate FROM product{where} ORDER BY customer_id, id"
    return engine.rows(SignsOf, sql, *values)


class Apart(NamedTuple):
    id: int
    first_id: int
    second_id: int
    facts: str


def told_apart() -> list[Apart]:
    """Whom somebody told apart."""
    return engine.rows(Apart, "SELECT id, first_id, second_id, facts FROM told_apart ORDER BY id")


def _among(column: str, ids: Ids, condition: str = "") -> tuple[str, list[Sequence[int]]]:
    parts = [f"{column} IN (?)"] if ids is not None else []
    parts += [condition] if condition else []
    return (f" WHERE {' AND '.join(parts)}" if parts else ""), ([] if ids is None else [tuple(ids)])


class Former(NamedTuple):
    customer_id: int
    former_id: int
    number: str
    name: str


def former(customer_ids: Sequence[int]) -> list[Former]:
    """What these customers were called before, the earliest merged first."""
    sql = (
        "SELECT customer_id, former_id, number, name FROM former_customer"
        " WHERE customer_id IN (?) ORDER BY id"
    )
    return engine.rows(Former, sql, customer_ids)


class MergedInto(NamedTuple):
    former_id: int
    customer_id: int


def merged_into(ids: Sequence[int]) -> dict[int, int]:
    """Those of these ids whose customer was merged into another one, and that one's."""
    sql = (
        "SELECT former_id, customer_id FROM former_customer WHERE former_id IN (?)"
        " AND former_id <> customer_id ORDER BY id"
    )
    return dict(row for some in engine.chunks(ids) for row in engine.rows(MergedInto, sql, some))
