"""Rows into the tables in plain SQL: where there are many, Peewee's models cost four times as much."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from typing import Any

import peewee

from crm_desktop.storage.models.base import Record, database


def plain(value: Any) -> Any:
    return value.id if isinstance(value, peewee.Model) else value


def next_id(model: type[Record]) -> int:
    row = database.execute_sql(
        "SELECT seq FROM sqlite_sequence WHERE name = ?", (model._meta.table_name,)
    ).fetchone()
    return (row[0] if row else 0) + 1


def insert_raw(
    model: type[Record],
    rows: Sequence[Mapping[str, Any]],
    constants: Mapping[str, Any] | None = None,
    ids: Iterable[int] = (),
) -> None:
    """Rows that all have the same keys, without a model made of each: ``constants`` are the same in all."""
    if not rows:
        return
    fields = model._meta.fields
    fixed = [(name, fields[name].db_value(value)) for name, value in (constants or {}).items()]
    columns = [fields[name].column_name for name in (*(name for name, _value in fixed), *rows[0])]
    stored: list[Iterable[Any]] = [repeat(value, len(rows)) for _name, value in fixed]
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


def _stored_column(field: peewee.Field, values: Sequence[Any]) -> list[Any]:
    """One column of many rows as the database takes it; most values are that already, and asking is slow."""
    convert = field.db_value
    if isinstance(field, _AS_GIVEN):
        return [value if type(value) in _PLAIN_TYPES else convert(plain(value)) for value in values]
    return [None if value is None else convert(value) for value in values]


def update_raw(record: Record, values: Mapping[str, Any]) -> bool:
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
