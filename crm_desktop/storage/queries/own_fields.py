"""What stands in the office's own fields of customers and products."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from crm_desktop.core.fields.own import OwnValue
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.tables import Table
from crm_desktop.storage.models.own_fields import stored_own_value
from crm_desktop.storage.queries import engine


class _Counted(NamedTuple):
    own_field: int
    values: int


def counts() -> dict[int, int]:
    """In how many records something stands in each field."""
    return dict(
        engine.rows(
            _Counted,
            """SELECT own_field_id, COUNT(*) FROM customer_own_value GROUP BY own_field_id
               UNION ALL SELECT own_field_id, COUNT(*) FROM product_own_value GROUP BY own_field_id""",
        )
    )


def ids_of(table: Table, own_field: int) -> list[int]:
    """The ids of all values of a field of this table's records."""
    sql = f"SELECT id FROM {table}_own_value WHERE own_field_id = ? ORDER BY id"
    return engine.column(int, sql, own_field)


class _Held(NamedTuple):
    record_id: int
    own_field: int
    kind: OwnFieldKind
    text: str
    number: float | None
    day: date | None


class ValueOf(NamedTuple):
    record_id: int
    own_field: int
    value: OwnValue


def values(table: Table, record_ids: Sequence[int]) -> list[ValueOf]:
    """What stands in the fields of these records, in the order of the fields."""
    return [
        ValueOf(held.record_id, held.own_field, value)
        for some in engine.chunks(record_ids)
        for held in engine.rows(
            _Held,
            f"""SELECT held.{table}_id, field.id, field.kind, held.text, held.number, held.day
                  FROM {table}_own_value AS held JOIN own_field AS field ON field.id = held.own_field_id
                 WHERE held.{table}_id IN (?) ORDER BY held.{table}_id, field.position, field.id""",
            some,
        )
        if (value := stored_own_value(*held[2:])) is not None
    ]


def held_in(table: Table, own_field: int, record_ids: Sequence[int]) -> dict[int, OwnValue]:
    """What stands in one field, by record, of those of these in which something does."""
    return {
        held.record_id: value
        for some in engine.chunks(record_ids)
        for held in engine.rows(
            _Held,
            f"""SELECT held.{table}_id, field.id, field.kind, held.text, held.number, held.day
                  FROM {table}_own_value AS held JOIN own_field AS field ON field.id = held.own_field_id
                 WHERE held.own_field_id = ? AND held.{table}_id IN (?) ORDER BY held.{table}_id""",
            own_field,
            some,
        )
        if (value := stored_own_value(*held[2:])) is not None
    }


class RowOf(NamedTuple):
    id: int
    record_id: int
    own_field: int


def rows_of(table: Table, record_ids: Sequence[int]) -> list[RowOf]:
    """The rows that hold what stands in the fields of these records."""
    sql = f"SELECT id, {table}_id, own_field_id FROM {table}_own_value WHERE {table}_id IN (?) ORDER BY id"
    return [row for some in engine.chunks(record_ids) for row in engine.rows(RowOf, sql, some)]


class ChosenText(NamedTuple):
    id: int
    text: str


def chosen(table: Table, own_field: int, choices: Sequence[str]) -> list[ChosenText]:
    """The values of a field that are one of these choices."""
    sql = f"SELECT id, text FROM {table}_own_value WHERE own_field_id = ? AND text IN (?) ORDER BY id"
    return engine.rows(ChosenText, sql, own_field, choices)
