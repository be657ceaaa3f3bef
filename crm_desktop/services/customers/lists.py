"""Customers as they are listed: found while typing, sorted, with their numbers."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from crm_desktop import storage
from crm_desktop.core import grams
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import CallbackState, CustomerStatus, Grade
from crm_desktop.core.fields.declaration import FieldDeclaration, ValueKind
from crm_desktop.core.fields.registry import exported
from crm_desktop.core.urgency import Term
from crm_desktop.core.values import ValueDict
from crm_desktop.storage import search
from crm_desktop.storage.change import chunks
from crm_desktop.storage.fields import member, parse_utc
from crm_desktop.storage.models import Callback, Customer, Phone, Staff
from crm_desktop.storage.models.base import database

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
    next_term: Term | None = None
    """Of the callback that comes next."""


def find_customers(
    query: str = "",
    *,
    sort: str = "newest",
    descending: bool = False,
    grades: Sequence[Grade] = (),
    to_check: bool = False,
    limit: int | None = None,
) -> list[int]:
    """Ids of the customers whose name, pinyin, phones, address, models or plates contain every word.

    The newest come first unless ``sort`` (a key of ``SORTS``) says otherwise. With ``to_check`` only those of
    whom an import left something to be checked.
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
    if to_check:
        conditions.append("c.id IN (SELECT d.customer_id FROM import_doubt d WHERE d.settled_at IS NULL)")
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


def customer_rows(ids: Sequence[int]) -> list[CustomerRow]:
    """List rows of these customers in this order; one that was deleted meanwhile is left out."""
    sql = (
        "SELECT c.id, c.number, c.name, c.grade, c.status, i.phone, i.model, i.products, i.last_contact_at,"
        " i.next_contact_at FROM customer c JOIN customer_index i ON i.customer_id = c.id"
        f" WHERE c.id IN ({', '.join('?' * len(ids))})"
    )
    with storage.reading():
        found = {row[0]: row for row in database.execute_sql(sql, list(ids)).fetchall()}
        terms = _next_terms([customer_id for customer_id, row in found.items() if row[-1] is not None])
    return [_row(found[each], terms.get(each)) for each in ids if each in found]


def _next_terms(ids: Sequence[int]) -> dict[int, Term]:
    columns = (Callback.customer, Callback.due_at, Callback.created_at, Callback.all_day)
    planned = Callback.select(*columns).where(
        Callback.customer.in_(ids) & (Callback.state == CallbackState.PLANNED)
    )
    found: dict[int, Term] = {}
    for customer_id, due_at, created_at, all_day in planned.order_by(Callback.due_at, Callback.id).tuples():
        found.setdefault(customer_id, Term(due_at, created_at, all_day))
    return found


def _row(row: tuple[Any, ...], term: Term | None) -> CustomerRow:
    customer_id, number, name, grade, status, phone, model, products, last, following = row
    return CustomerRow(
        customer_id,
        number,
        name,
        member(Grade, grade) if grade else None,
        member(CustomerStatus, status),
        phone,
        model,
        products,
        parse_utc(last),
        parse_utc(following),
        term,
    )


def exported_values(ids: Sequence[int]) -> dict[int, ValueDict]:
    """The exported fields of these customers by their id: a birthday by its parts, people by their names."""
    found: dict[int, ValueDict] = {}
    with storage.reading():
        staff = {person.id: person.name for person in Staff.select()}
        for some in chunks(sorted(ids), 500):
            for customer in Customer.select().where(Customer.id.in_(some)):
                found[customer.id] = {
                    field.name: _exported(customer, field, staff) for field in exported("customer")
                }
    return found


def _exported(customer: Customer, field: FieldDeclaration, staff: Mapping[int, str]) -> Any:
    if field.kind is ValueKind.RECORD:
        return staff.get(getattr(customer, f"{field.name}_id"), "")
    value = getattr(customer, field.name)
    return asdict(value) if isinstance(value, Birthday) else value


def phones_of(ids: Collection[int]) -> dict[int, tuple[str, ...]]:
    """The numbers of these customers and of their contact persons, as written, by customer."""
    found: dict[int, list[str]] = {}
    wanted = sorted(ids)
    with storage.reading():
        for start in range(0, len(wanted), 500):
            query = (
                Phone.select(Phone.customer, Phone.number)
                .where(Phone.customer.in_(wanted[start : start + 500]))
                .order_by(Phone.contact.is_null(False), Phone.position, Phone.id)
                .tuples()
            )
            for customer_id, number in query:
                found.setdefault(customer_id, []).append(number)
    return {customer_id: tuple(numbers) for customer_id, numbers in found.items()}
