"""How a query of this room runs: values in, typed rows out, the same on SQLite and on PostgreSQL.

A statement is one text that both engines take, or an ``Either`` of two beside each other. Its ``?`` take
aware times, days, members of enums, truth values and plain ones; a list, tuple or range of them fills an
``IN (?)``. What both take: ``TRUE`` and bare truth columns instead of 1 and 0, ``NULLS FIRST`` and
``NULLS LAST`` said aloud, ``LIKE`` instead of ``instr``, ``AS`` before an alias that is not used in
``HAVING`` or in an expression of ``ORDER BY``. Call queries inside ``storage.reading()`` or a write. A
PostgreSQL database is to be made with the locale C, so that it sorts texts as SQLite does.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache, lru_cache
from itertools import chain, islice
from types import NoneType, UnionType
from typing import Annotated, Any, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

import peewee

from crm_desktop.storage.fields import members_of, parse_day, parse_json, parse_utc, utc_text
from crm_desktop.storage.models.base import database

R = TypeVar("R")
T = TypeVar("T")
Read = Callable[[Sequence[Any]], Sequence[Any]]
Convert = Callable[[Any], object]
"""What one stored value stands for; which kind of stored value, the tables below say."""

CHUNK = 500
"""So many ids go into one ``IN (?)``."""


class Either(NamedTuple):
    """A statement that SQLite and PostgreSQL want differently."""

    sqlite: str
    postgres: str


Statement = str | Either


def rows(shape: Callable[..., R], sql: Statement, *values: object) -> list[R]:
    """All rows as ``shape``: a ``NamedTuple`` or dataclass whose annotations say what each column is.

    What is read in a way of its own is ``Annotated`` with what reads it.
    Raises ``CrmError`` for a stored value that means nothing.
    """
    found = _run(sql, values).fetchall()
    if not found:
        return []
    columns = [
        column if read is None else read(column)
        for column, read in zip(zip(*found, strict=True), _readers(shape, on_postgres()), strict=True)
    ]
    make = getattr(shape, "_make", None)  # of a NamedTuple: much the quickest
    return list(map(shape, *columns) if make is None else map(make, zip(*columns, strict=True)))


def tuples(kinds: Sequence[object], sql: Statement, *values: object) -> list[tuple[Any, ...]]:
    """All rows of a query whose columns are known only when it is asked; ``object`` is as it is stored."""
    found: list[tuple[Any, ...]] = _run(sql, values).fetchall()
    postgres = on_postgres()
    reads = [_reader(kind, postgres) for kind in kinds]
    if not found or not any(reads):
        return found
    columns = zip(zip(*found, strict=True), reads, strict=True)
    return list(zip(*(each if read is None else read(each) for each, read in columns), strict=True))


def row(shape: Callable[..., R], sql: Statement, *values: object) -> R | None:
    """The first row, or None."""
    found = rows(shape, sql, *values)
    return found[0] if found else None


def column(kind: type[T], sql: Statement, *values: object) -> list[T]:
    """The only column of all rows."""
    found = [each for (each,) in _run(sql, values).fetchall()]
    asked: object = kind
    read = _reader(asked, on_postgres())
    return found if read is None else list(read(found))


def value(kind: type[T], sql: Statement, *values: object) -> T | None:
    """The only column of the first row; None without a row."""
    found = column(kind, sql, *values)
    return found[0] if found else None


def count(sql: Statement, *values: object) -> int:
    """What a ``COUNT``, a ``SUM`` or a ``MAX`` says; 0 for nothing."""
    return value(int, sql, *values) or 0


def execute(sql: Statement, *values: object) -> int:
    """Run a statement that changes something; returns how many rows it did."""
    return int(_run(sql, values).rowcount)


def execute_many(sql: Statement, rows_of_values: Iterable[Sequence[object]]) -> None:
    """Run a statement with each row of values, the same number in all."""
    postgres = on_postgres()
    given = [_all_as_stored(values, postgres) for values in rows_of_values]
    if given:
        put_many(sql, given)


def put_many(sql: Statement, rows_of_values: Iterable[Sequence[object]]) -> None:
    """The same with values that the columns take as they are: of many rows it is slow to ask."""
    postgres = on_postgres()
    text = _chosen(sql, postgres)
    database.connection().cursor().executemany(_marked(text) if postgres else text, rows_of_values)


def put_rows(insert: str, width: int, rows_of_values: Iterable[Sequence[object]]) -> None:
    """Rows of ``width`` values, as the columns take them, behind an INSERT without its VALUES.

    Many in one statement: it takes half the time of one statement for each.
    """
    mark = "%s" if on_postgres() else "?"
    one = f"({', '.join([mark] * width)})"
    cursor = database.connection().cursor()
    rows = iter(rows_of_values)
    while some := list(islice(rows, max(1, _MOST_VALUES // width))):
        cursor.execute(f"{insert} VALUES {', '.join([one] * len(some))}", list(chain.from_iterable(some)))


_MOST_VALUES = 900
"""Every SQLite takes 999 in a statement."""


def chunks(ids: Iterable[T], size: int = CHUNK) -> Iterator[list[T]]:
    """Ids or keys in lists short enough for ``IN (?)``."""
    items = list(ids)
    for start in range(0, len(items), size):
        yield items[start : start + size]


def on_postgres() -> bool:
    """Whether the open database is one of PostgreSQL."""
    return isinstance(database.obj, peewee.PostgresqlDatabase)


def chosen(part: Statement) -> str:
    """What stands in a statement for the engine of the open database."""
    return _chosen(part, on_postgres())


def _run(sql: Statement, values: Sequence[object]) -> Any:
    postgres = on_postgres()
    text = _chosen(sql, postgres)
    if not _MANY.isdisjoint(map(type, values)):
        text, values = _spread(text, values)
    given = _all_as_stored(values, postgres)
    return database.execute_sql(_marked(text) if postgres else text, given)


_MANY = frozenset({list, tuple, range})


def _spread(sql: str, values: Sequence[object]) -> tuple[str, list[object]]:
    """A mark for each of several values; none at all is ``IN (NULL)``, which nothing is in."""
    first, *pieces = sql.split("?")
    text, flat = [first], list[object]()
    for each, piece in zip(values, pieces, strict=True):
        many: Any = each if type(each) in _MANY else (each,)
        text += [", ".join("?" * len(many)) or "NULL", piece]
        flat += many
    return "".join(text), flat


def _chosen(sql: Statement, postgres: bool) -> str:
    if isinstance(sql, str):
        return sql
    return sql.postgres if postgres else sql.sqlite


@lru_cache(2000)
def _marked(sql: str) -> str:
    """The marks as psycopg spells them."""
    return sql.replace("%", "%%").replace("?", "%s")


_PLAIN = frozenset({str, int, bool, float, bytes, NoneType})


def _all_as_stored(values: Sequence[object], postgres: bool) -> Sequence[object]:
    if _PLAIN.issuperset(map(type, values)):  # as most are, the ids of an IN above all
        return values
    return [_as_stored(each, postgres) for each in values]


def _as_stored(each: object, postgres: bool) -> object:
    if type(each) in _PLAIN:
        return each
    if isinstance(each, StrEnum):
        return each.value
    if postgres:
        return each
    if isinstance(each, datetime):
        return utc_text(each)
    return each.isoformat() if isinstance(each, date) else each


# -- what is read -------------------------------------------------------------------------------------------


@cache
def _readers(shape: Callable[..., object], postgres: bool) -> list[Read | None]:
    hints = get_type_hints(shape, include_extras=True)
    hints.pop("return", None)
    return [_reader(kind, postgres) for kind in hints.values()]


@cache
def _reader(kind: object, postgres: bool) -> Read | None:
    """What makes values of this kind of a column as the engine hands it out; None where they are that."""
    if get_origin(kind) in (Union, UnionType):
        kinds = [each for each in get_args(kind) if each is not NoneType]
        kind = kinds[0] if len(kinds) == 1 else None
    if get_origin(kind) in (dict, list):
        kind = Json
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return members_of(kind)
    convert = (_POSTGRES if postgres else _SQLITE).get(kind)
    if get_origin(kind) is Annotated:
        _kind, convert = get_args(kind)
    if convert is None:
        return None
    fast = _FAST.get(convert, convert)

    def read(found: Sequence[object]) -> list[object]:
        try:
            return [None if each is None else fast(each) for each in found]
        except (TypeError, ValueError):
            return [None if each is None else convert(each) for each in found]  # which says what is wrong

    return read


class Json:
    """What stands for a column of JSON among the kinds below; shapes say what is in it."""


class Stored:
    """The same for a column as SQLite keeps it, whatever it is: times and days as texts, truth as 1 and 0."""


def _stored(each: object) -> object:
    if isinstance(each, datetime):
        return utc_text(each)
    if isinstance(each, date):
        return each.isoformat()
    return int(each) if isinstance(each, bool) else each


def _utc(each: datetime) -> datetime:
    return each.astimezone(UTC)


_FAST: dict[Convert, Convert] = {
    parse_utc: datetime.fromisoformat,
    parse_day: date.fromisoformat,
    parse_json: json.loads,
}
_SQLITE: dict[object, Convert] = {
    datetime: parse_utc,
    date: parse_day,
    bool: bool,
    float: float,
    Json: parse_json,
}
_POSTGRES: dict[object, Convert] = {
    datetime: _utc,
    int: int,  # a SUM is a Decimal
    float: float,
    Json: parse_json,
    Stored: _stored,
}
