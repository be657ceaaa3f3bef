"""Customers as they are listed: found while typing, sorted, with their numbers."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from crm_desktop import storage
from crm_desktop.core import searching
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import CallbackState, CustomerStatus, Grade, PhoneKind
from crm_desktop.core.fields.declaration import FieldDeclaration, ValueKind
from crm_desktop.core.fields.registry import exported
from crm_desktop.core.lists.customers import CUSTOMERS
from crm_desktop.core.lists.declaration import Condition, check_sort
from crm_desktop.core.tables import Table
from crm_desktop.core.urgency import Term
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.storage import search
from crm_desktop.storage.change import chunks
from crm_desktop.storage.models import Callback, Customer, Phone, Staff
from crm_desktop.storage.queries import search as queries
from crm_desktop.storage.queries.customers import list_rows
from crm_desktop.storage.queries.listing.asked import Asked

if TYPE_CHECKING:
    from crm_desktop.services.customers.finding import Hit


class CustomerRow(NamedTuple):
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
    hit: Hit | None = None
    """Where a search found them, if not in what the list shows."""
    more: Values = MappingProxyType({})
    """What other columns show, by their fields."""


_ALWAYS: Final = CustomerRow._fields.index("next_term")
"""So many of its columns a query answers, the next contact last."""


def find_customers(
    query: str = "",
    conditions: Sequence[Condition] = (),
    sort: str = "",
    descending: bool = False,
    *,
    limit: int | None = None,
) -> list[int]:
    """Ids of the customers that a list shows by what it is asked (``core.lists.Shown``, spread out): of whom
    something that is searched has every word (``storage.search``), and of whom all conditions hold.

    Those whose name is it come first, then those whose name begins with it, then the newest, unless ``sort``
    names a field of ``CUSTOMERS``. Raises ``CrmError`` for a condition or a field that this list has not.
    """
    match = search.matching(searching.words(query))
    tests = _asked(conditions)
    check_sort(CUSTOMERS, sort)
    with storage.reading():
        return queries.find_customers(match, tests, sort, descending, limit=limit)


def _asked(conditions: Sequence[Condition]) -> list[Asked]:
    if not conditions:
        return []
    from crm_desktop.services.listing import asking  # late: the first list shows everybody

    return asking.asked(CUSTOMERS, conditions)


def has_any() -> bool:
    """Whether there is a customer at all."""
    with storage.reading():
        return Customer.select(Customer.id).first() is not None


def count() -> int:
    with storage.reading():
        return int(Customer.select().count())


def count_without_postcode() -> int:
    """How many of them have an address without a postcode."""
    with storage.reading():
        return queries.count_without_postcode()


def customer_rows(
    ids: Sequence[int],
    query: str = "",
    conditions: Sequence[Condition] = (),
    columns: Sequence[str] = (),
) -> list[CustomerRow]:
    """List rows of these customers in this order, with what a query found of them; one that was deleted
    meanwhile is left out. Of these further ``columns`` (fields of ``CUSTOMERS``) the rows have ``more``; of
    products, the one that the conditions ask for.
    """
    with storage.reading():
        found = list_rows(ids, columns, _asked(conditions) if columns else ())
        planned = [row[0] for row in found if row[_ALWAYS - 1] is not None]
        terms = _next_terms(planned) if planned else {}
        hits = _hits([row[0] for row in found], query) if query else {}
    return [
        CustomerRow._make(
            (
                *row[:_ALWAYS],
                terms.get(row[0]),
                hits.get(row[0]),
                dict(zip(columns, row[_ALWAYS:], strict=True)),
            )
        )
        for row in found
    ]


def _hits(ids: Sequence[int], query: str) -> dict[int, Hit]:
    from crm_desktop.services.customers import finding  # late: the first list shows everybody

    return finding.hits(ids, query)


def _next_terms(ids: Sequence[int]) -> dict[int, Term]:
    columns = (Callback.customer, Callback.due_at, Callback.created_at, Callback.all_day)
    planned = Callback.select(*columns).where(
        Callback.customer.in_(ids) & (Callback.state == CallbackState.PLANNED)
    )
    found: dict[int, Term] = {}
    for customer_id, due_at, created_at, all_day in planned.order_by(Callback.due_at, Callback.id).tuples():
        found.setdefault(customer_id, Term(due_at, created_at, all_day))
    return found


def exported_values(ids: Sequence[int]) -> dict[int, ValueDict]:
    """The exported fields of these customers by their id: a birthday by its parts, people by their names."""
    found: dict[int, ValueDict] = {}
    with storage.reading():
        staff = {person.id: person.name for person in Staff.select()}
        for some in chunks(sorted(ids), 500):
            for customer in Customer.select().where(Customer.id.in_(some)):
                found[customer.id] = {
                    field.name: _exported(customer, field, staff) for field in exported(Table.CUSTOMER)
                }
    return found


def _exported(customer: Customer, field: FieldDeclaration, staff: Mapping[int, str]) -> object:
    if field.kind is ValueKind.RECORD:
        return staff.get(getattr(customer, f"{field.name}_id"), "")
    value = getattr(customer, field.name)
    return value._asdict() if isinstance(value, Birthday) else value


def phones_of(ids: Collection[int]) -> dict[int, tuple[str, ...]]:
    """The numbers of these customers and of their contact persons, as written, by customer."""
    found: dict[int, list[str]] = {}
    wanted = sorted(ids)
    with storage.reading():
        for start in range(0, len(wanted), 500):
            query = (
                Phone.select(Phone.customer, Phone.number)
                .where(Phone.customer.in_(wanted[start : start + 500]))
                .order_by(Phone.kind == PhoneKind.FAX, Phone.contact.is_null(False), Phone.position, Phone.id)
                .tuples()
            )
            for customer_id, number in query:
                found.setdefault(customer_id, []).append(number)
    return {customer_id: tuple(numbers) for customer_id, numbers in found.items()}
