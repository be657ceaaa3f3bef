"""Which of many records have something already, and what stands in the way of giving it to them."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from crm_desktop.core.enums import CallbackKind, ComplaintState, Grade
from crm_desktop.core.tables import Table
from crm_desktop.storage.queries import engine


def there(table: Table, ids: Sequence[int]) -> list[int]:
    """Those of a table's records that there are."""
    return _those(ids, f'SELECT id FROM "{table}" WHERE id IN (?)')


def customers_of(table: Table, ids: Sequence[int]) -> list[int]:
    """Whose these records are, each customer once."""
    return list(dict.fromkeys(_those(ids, f'SELECT customer_id FROM "{table}" WHERE id IN (?) ORDER BY id')))


def with_grade(ids: Sequence[int], grade: Grade | None) -> set[int]:
    if grade is None:
        return set(_those(ids, "SELECT id FROM customer WHERE id IN (?) AND grade IS NULL"))
    return set(_those(ids, "SELECT id FROM customer WHERE id IN (?) AND grade = ?", grade))


def with_staff(ids: Sequence[int], staff_id: int | None) -> set[int]:
    """Of whom this person is in charge, or nobody."""
    if staff_id is None:
        return set(_those(ids, "SELECT id FROM customer WHERE id IN (?) AND staff_id IS NULL"))
    return set(_those(ids, "SELECT id FROM customer WHERE id IN (?) AND staff_id = ?", staff_id))


class _Tagged(NamedTuple):
    customer_id: int
    tag_id: int


def with_tag(ids: Sequence[int], tag: str) -> dict[int, int]:
    """Who has a tag, and the row of it."""
    sql = "SELECT customer_id, id FROM customer_tag WHERE customer_id IN (?) AND tag = ?"
    return dict(row for some in engine.chunks(ids) for row in engine.rows(_Tagged, sql, some, tag))


class Interval(NamedTuple):
    """A product in use, and how often it is maintained."""

    id: int
    customer_id: int
    maintenance_months: int | None


def intervals(ids: Sequence[int]) -> list[Interval]:
    """Those of these products that are in use."""
    return _intervals("id", ids)


def intervals_of_customers(ids: Sequence[int]) -> list[Interval]:
    """The products that these customers use."""
    return _intervals("customer_id", ids)


def _intervals(column: str, ids: Sequence[int]) -> list[Interval]:
    sql = f"""SELECT {", ".join(Interval._fields)} FROM product
               WHERE {column} IN (?) AND status = 'in_use' ORDER BY id"""
    return [row for some in engine.chunks(ids) for row in engine.rows(Interval, sql, some)]


class ComplaintInCharge(NamedTuple):
    id: int
    state: ComplaintState
    staff_id: int | None


def complaints_in_charge(ids: Sequence[int]) -> list[ComplaintInCharge]:
    """How these complaints stand, and who is in charge of each."""
    sql = "SELECT id, state, in_charge_id FROM complaint WHERE id IN (?) ORDER BY id"
    return [row for some in engine.chunks(ids) for row in engine.rows(ComplaintInCharge, sql, some)]


def not_to_be_called(ids: Sequence[int]) -> set[int]:
    """Who does not want to be called."""
    return set(_those(ids, "SELECT id FROM customer WHERE id IN (?) AND do_not_call"))


def with_number(ids: Sequence[int]) -> set[int]:
    """Who has a number that somebody can be called on."""
    return set(
        _those(ids, "SELECT DISTINCT customer_id FROM phone WHERE customer_id IN (?) AND kind <> 'fax'")
    )


def with_planned_callback(ids: Sequence[int], kind: CallbackKind, start: datetime, end: datetime) -> set[int]:
    """Who has a callback of this kind planned from one moment to another, the end included."""
    sql = """SELECT DISTINCT customer_id FROM callback
              WHERE customer_id IN (?) AND state = 'planned' AND kind = ? AND due_at BETWEEN ? AND ?"""
    return set(_those(ids, sql, kind, start, end))


class InCharge(NamedTuple):
    customer_id: int
    staff_id: int | None


def in_charge(ids: Sequence[int]) -> list[InCharge]:
    """The customers that there are of these, each with who is in charge."""
    sql = "SELECT id, staff_id FROM customer WHERE id IN (?) ORDER BY id"
    return [row for some in engine.chunks(ids) for row in engine.rows(InCharge, sql, some)]


def _those(ids: Sequence[int], sql: str, *values: object) -> list[int]:
    return [row_id for some in engine.chunks(ids) for row_id in engine.column(int, sql, some, *values)]
