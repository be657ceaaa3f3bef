"""Rows into the tables in plain SQL: where there are many, Peewee's models cost four times as much."""

from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import TypeVar

import peewee

from crm_desktop.core.values import ValueDict, Values
from crm_desktop.storage.models.base import Record, database

T = TypeVar("T")

_AT_ONCE = 500


def plain(value: T) -> T | int:
    """A value as a column takes it: of a record its id."""
    return value.id if isinstance(value, peewee.Model) else value


def next_id(model: type[Record]) -> int:
    row = database.execute_sql(
        "SELECT seq FROM sqlite_sequence WHERE name = ?", (model._meta.table_name,)
    ).fetchone()
    return (
        (row[0] or 0) if row else 0
    ) + 1  # a table that was rebuilt while empty has a row without a number


def insert_raw(
    model: type[Record],
    rows: Sequence[Values],
    constants: Values | None = None,
    ids: Iterable[int] = (),
) -> None:
    """Rows that all have the same keys, without a model made of each: ``constants`` are the same in all."""
    if not rows:
        return
    fields = model._meta.fields
    fixed = [(name, fields[name].db_value(value)) for name, value in (constants or {}).items()]
    columns = [fields[name].column_name for name in (*(name for name, _value in fixed), *rows[0])]
    stored: list[Iterable[object]] = [repeat(value, len(rows)) for _name, value in fixed]
    stored += (_stored_column(fields[name], [row[name] for row in rows]) for name in rows[0])
    if ids:
        columns = ["id", *columns]
        stored = [ids, *stored]
    names = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" * len(columns))
    database.connection().executemany(
        f'INSERT INTO "{model._meta.table_name}" ({names}) VALUES ({marks})', zip(*stored, strict=True)
    )


_AS_GIVEN = (peewee.TextField, peewee.IntegerField, peewee.BooleanField, peewee.ForeignKeyField)
_PLAIN_TYPES = (str, int, bool, type(None))


def _stored_column(field: peewee.Field, values: Sequence[object]) -> list[object]:
    """One column of many rows as the database takes it; most values are that already, and asking is slow."""
    convert = field.db_value
    if isinstance(field, _AS_GIVEN):
        return [value if type(value) in _PLAIN_TYPES else convert(plain(value)) for value in values]
    return [None if value is None else convert(value) for value in values]


def update_raw(record: Record, values: Values) -> bool:
    """Whether the record still had the version that it was read with, and so was changed."""
    model = type(record)
    fields = model._meta.fields
    assignments = ", ".join(f'"{fields[name].column_name}" = ?' for name in values)
    cursor = database.execute_sql(
        f'UPDATE "{model._meta.table_name}" SET {assignments}, "version" = "version" + 1'
        ' WHERE "id" = ? AND "version" = ?',
        [*(fields[name].db_value(value) for name, value in values.items()), record.id, record.version],
    )
    return bool(cursor.rowcount == 1)


def rows_as_stored(model: type[Record], ids: Sequence[int]) -> list[ValueDict]:
    """Rows as the database keeps them, by the names of their fields; what is not there is left out."""
    fields = model._meta.sorted_fields
    names = ", ".join(f'"{field.column_name}"' for field in fields)
    found = []
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        query = f'SELECT {names} FROM "{model._meta.table_name}" WHERE "id" IN ({marks}) ORDER BY "id"'
        for row in database.execute_sql(query, list(some)).fetchall():
            found.append({field.name: value for field, value in zip(fields, row, strict=True)})
    return found


def put_as_stored(model: type[Record], rows: Sequence[Values]) -> None:
    """Rows back into their table with their ids, just as they were stored."""
    fields = model._meta.fields
    columns = [fields[name].column_name for name in rows[0]]
    names = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" * len(columns))
    database.connection().executemany(
        f'INSERT INTO "{model._meta.table_name}" ({names}) VALUES ({marks})',
        ([row[name] for name in rows[0]] for row in rows),
    )


def set_as_stored(model: type[Record], row_id: int, values: Values) -> None:
    """Columns of one row as they are to be stored; its version goes up."""
    fields = model._meta.fields
    assignments = ", ".join(f'"{fields[name].column_name}" = ?' for name in values)
    database.execute_sql(
        f'UPDATE "{model._meta.table_name}" SET {assignments}, "version" = "version" + 1 WHERE "id" = ?',
        [*values.values(), row_id],
    )


def delete_rows(model: type[Record], ids: Sequence[int]) -> None:
    table = model._meta.table_name
    own = [field.column_name for field in model._meta.sorted_fields if field_links_to(field) is model]
    for start in range(0, len(ids), _AT_ONCE):
        some = list(ids[start : start + _AT_ONCE])
        marks = ", ".join("?" * len(some))
        for column in own:  # rows of one table that point to each other go together
            database.execute_sql(f'UPDATE "{table}" SET "{column}" = NULL WHERE "id" IN ({marks})', some)
        database.execute_sql(f'DELETE FROM "{table}" WHERE "id" IN ({marks})', some)


def field_links_to(field: peewee.Field) -> type[Record] | None:
    return field.rel_model if isinstance(field, peewee.ForeignKeyField) else None
