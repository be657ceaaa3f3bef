"""Rows of any table by its model, without a record made of each, which costs four times as much.

A row *as it is stored* is what the record of changes keeps: its values by the names of their fields, times
and days as texts, truth values as 1 and 0, the same on both engines.
"""

from collections.abc import Iterable, Sequence
from itertools import repeat

import peewee

from crm_desktop.core.values import ValueDict, Values
from crm_desktop.storage.models.base import Record, plain
from crm_desktop.storage.queries import engine
from crm_desktop.storage.queries.engine import Either


def next_id(model: type[Record]) -> int:
    """The id that the next row gets; inside a write nobody else takes it."""
    table = model._meta.table_name
    last = engine.value(
        int,
        Either(
            sqlite=f"SELECT seq FROM sqlite_sequence WHERE name = '{table}'",
            postgres=f'SELECT last_value - CASE WHEN is_called THEN 0 ELSE 1 END FROM "{table}_id_seq"',
        ),
    )
    return (last or 0) + 1  # SQLite keeps no number of a table that was rebuilt while it was empty


def linked(
    model: type[Record], field: str, singles: Sequence[int], spans: Iterable[tuple[int, int]]
) -> set[int]:
    """Where a link of records leads, of ``singles`` and of those in ``spans``, as far as they are there."""
    column, table = model._meta.fields[field].column_name, model._meta.table_name
    found: set[int | None] = set()
    for some in engine.chunks(singles):
        found.update(engine.column(int, f'SELECT "{column}" FROM "{table}" WHERE "id" IN (?)', some))
    for span in spans:
        sql = f'SELECT DISTINCT "{column}" FROM "{table}" WHERE "id" BETWEEN ? AND ?'
        found.update(engine.column(int, sql, *span))
    return {each for each in found if each is not None}


def insert(model: type[Record], values: Values) -> int:
    """A new row; returns its id."""
    fields = model._meta.fields
    row_id = engine.value(
        int,
        f'{_insert(model, list(values))} VALUES ({", ".join("?" * len(values))}) RETURNING "id"',
        *(fields[name].db_value(plain(value)) for name, value in values.items()),
    )
    assert row_id is not None
    return row_id


def insert_many(
    model: type[Record], rows: Sequence[Values], constants: Values | None = None, ids: range = range(0)
) -> None:
    """Rows that all have the same keys; ``constants`` are the same in all, ``ids`` begin with ``next_id``."""
    if not rows:
        return
    fields = model._meta.fields
    fixed = {name: fields[name].db_value(value) for name, value in (constants or {}).items()}
    columns: dict[str, Iterable[object]] = {name: repeat(value, len(rows)) for name, value in fixed.items()}
    columns |= {name: _converted(fields[name], [row[name] for row in rows]) for name in rows[0]}
    if ids:
        columns["id"] = ids
    engine.put_rows(_insert(model, list(columns)), len(columns), zip(*columns.values(), strict=True))
    if ids and engine.on_postgres():  # where a number that is given is not counted
        engine.value(int, f"SELECT setval('\"{model._meta.table_name}_id_seq\"', ?)", ids[-1])


_AS_GIVEN = (peewee.TextField, peewee.IntegerField, peewee.ForeignKeyField)
_PLAIN_TYPES = (str, int, type(None))


def _converted(field: peewee.Field, values: Sequence[object]) -> list[object]:
    """One column of many rows as the database takes it; most values are that already, and asking is slow."""
    convert = field.db_value
    if isinstance(field, _AS_GIVEN):
        return [value if type(value) in _PLAIN_TYPES else convert(plain(value)) for value in values]
    known: dict[int, object] = {}  # rows that are written together share many of their values
    for value in values:
        if id(value) not in known:
            known[id(value)] = None if value is None else convert(value)
    return [known[id(value)] for value in values]


def update(record: Record, values: Values) -> bool:
    """Whether the record still had the version that it was read with, and so was changed."""
    model = type(record)
    fields = model._meta.fields
    changed = engine.execute(
        f'{_update(model, values)} WHERE "id" = ? AND "version" = ?',
        *(fields[name].db_value(value) for name, value in values.items()),
        record.id,
        record.version,
    )
    return changed == 1


def raise_versions(model: type[Record], ids: Iterable[int]) -> None:
    """So that whoever has one of these records open does not overwrite what they have not seen."""
    for some in engine.chunks(ids):
        engine.execute(f'{_update(model, {})} WHERE "id" IN (?)', some)


# -- as they are stored -------------------------------------------------------------------------------------


def as_stored(model: type[Record], ids: Iterable[int]) -> list[ValueDict]:
    """These rows; what is not there is left out."""
    return _columns_of(model, ids, [field.name for field in model._meta.sorted_fields])


def parts_as_stored(model: type[Record], ids: Iterable[int], names: Iterable[str]) -> list[ValueDict]:
    """Some columns of these rows, with their ids and versions."""
    return _columns_of(model, ids, list(dict.fromkeys(("id", "version", *names))))


def _columns_of(model: type[Record], ids: Iterable[int], names: Sequence[str]) -> list[ValueDict]:
    columns = ", ".join(f'"{model._meta.fields[name].column_name}"' for name in names)
    sql = f'SELECT {columns} FROM "{model._meta.table_name}" WHERE "id" IN (?) ORDER BY "id"'
    kinds = [engine.Stored] * len(names)
    return [
        dict(zip(names, row, strict=True))
        for some in engine.chunks(ids)
        for row in engine.tuples(kinds, sql, some)
    ]


def put_back(model: type[Record], rows: Sequence[Values]) -> None:
    """Rows that were deleted into their table again, with their ids; those that refer to each other, too."""
    fields = model._meta.fields
    own = _links_to_itself(model)
    insert = _insert(model, list(rows[0]))
    for some in engine.chunks(rows, 2_000):
        columns = [
            repeat(None, len(some)) if name in own else _taken(fields[name], [row[name] for row in some])
            for name in rows[0]
        ]
        engine.put_rows(insert, len(columns), zip(*columns, strict=True))
    for name in own:
        sql = f'UPDATE "{model._meta.table_name}" SET "{fields[name].column_name}" = ? WHERE "id" = ?'
        engine.put_many(sql, [(row[name], row["id"]) for row in rows if row[name] is not None])


def set_alike(model: type[Record], ids: Iterable[int], values: Values) -> None:
    """Columns of many rows to the same values; their versions go up."""
    taken = [_taken(model._meta.fields[name], [value])[0] for name, value in values.items()]
    for some in engine.chunks(ids):
        engine.execute(f'{_update(model, values)} WHERE "id" IN (?)', *taken, some)


def delete(model: type[Record], ids: Sequence[int]) -> None:
    """Rows that nothing refers to but each other."""
    table = model._meta.table_name
    for name in _links_to_itself(model):  # all of them before the first row goes
        column = model._meta.fields[name].column_name
        for some in engine.chunks(ids):
            engine.execute(f'UPDATE "{table}" SET "{column}" = NULL WHERE "id" IN (?)', some)
    for some in engine.chunks(ids):
        engine.execute(f'DELETE FROM "{table}" WHERE "id" IN (?)', some)


def _links_to_itself(model: type[Record]) -> list[str]:
    return [
        field.name
        for field in model._meta.sorted_fields
        if isinstance(field, peewee.ForeignKeyField) and field.rel_model is model
    ]


def _taken(field: peewee.Field, values: Sequence[object]) -> Sequence[object]:
    """Values as they are stored, as both engines take them: PostgreSQL no 1 for what is true."""
    if isinstance(field, peewee.BooleanField):
        return [None if value is None else bool(value) for value in values]
    return values


# -- statements ---------------------------------------------------------------------------------------------


def _insert(model: type[Record], names: Sequence[str]) -> str:
    fields = model._meta.fields
    columns = ", ".join(f'"{fields[name].column_name}"' for name in names)
    return f'INSERT INTO "{model._meta.table_name}" ({columns})'


def _update(model: type[Record], names: Iterable[str]) -> str:
    fields = model._meta.fields
    columns = "".join(f'"{fields[name].column_name}" = ?, ' for name in names)
    return f'UPDATE "{model._meta.table_name}" SET {columns}"version" = "version" + 1'
