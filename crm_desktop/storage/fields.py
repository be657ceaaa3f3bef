"""Field types: ids that are never used twice, UTC times, enum members, small JSON values."""

import json
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Self, TypeVar, overload

import peewee

from crm_desktop.core import texts
from crm_desktop.core.errors import CrmError
from crm_desktop.core.tables import Table

E = TypeVar("E", bound=StrEnum)
F = TypeVar("F", bound=peewee.Field)
S = TypeVar("S")
T = TypeVar("T")

_SECONDS = len("2026-10-21T04:00:00")


def _understood(read: Callable[[S], T], value: S) -> T:
    """What a stored value means. Raises ``CrmError`` where it means nothing: nobody but us writes there."""
    try:
        return read(value)
    except (TypeError, ValueError) as error:
        raise CrmError("error.senseless_value", value=texts.line(str(value))[:40]) from error


def _on_postgres(field: peewee.Field) -> bool:
    engine = field.model._meta.database
    return isinstance(getattr(engine, "obj", engine), peewee.PostgresqlDatabase)


def _copied(field: F, _memo: object) -> F:
    """A field of the base of all models, of which each takes a copy.

    Not a deep one, as Peewee makes it: that goes through 40 values for each, at each start.
    """
    copy: F = field.clone()
    return copy


class VersionField(peewee.IntegerField):
    """How often a record was changed."""

    __deepcopy__ = _copied


class RowId(peewee.AutoField):
    """A primary key that is never handed out again, not even after the last row was deleted."""

    __deepcopy__ = _copied

    if TYPE_CHECKING:  # of a class it is the field, of a record the number

        @overload
        def __get__(self, record: None, model: type) -> Self: ...

        @overload
        def __get__(self, record: object, model: type) -> int: ...

        def __get__(self, record: object, model: type) -> object:
            raise NotImplementedError

    def ddl(self, ctx: peewee.Context) -> peewee.Node:
        node = super().ddl(ctx)
        return node if _on_postgres(self) else peewee.NodeList((node, peewee.SQL("AUTOINCREMENT")))


class UtcField(peewee.Field):
    """An aware UTC time in whole seconds; fixed-width text in SQLite, so that it sorts as it runs, and
    timestamptz in PostgreSQL, which takes the same text."""

    __deepcopy__ = _copied

    field_type = "TEXT"

    def ddl_datatype(self, ctx: peewee.Context) -> peewee.SQL:
        return peewee.SQL("TIMESTAMPTZ") if _on_postgres(self) else super().ddl_datatype(ctx)

    def db_value(self, value: datetime | None) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a time without its zone: {value}")
        return utc_text(value)

    def python_value(self, value: str | datetime | None) -> datetime | None:
        return value.astimezone(UTC) if isinstance(value, datetime) else parse_utc(value)


def parse_utc(value: str | None) -> datetime | None:
    """A stored time as an aware datetime, for queries that fetch plain tuples."""
    return None if value is None else _understood(datetime.fromisoformat, value)


def parse_day(value: str) -> date:
    """A stored day, for the same."""
    return _understood(date.fromisoformat, value)


def parse_json(value: str | None) -> Any:
    """A stored small value, for the same."""
    return None if value is None else _understood(json.loads, value)


class Unreadable(dict[str, Any]):
    """Stands for what the record of changes keeps where that makes no sense; it holds nothing."""


def parse_kept(value: str | None, kind: type = dict) -> Any:
    """What the record of changes keeps, as a ``kind``: one entry that is damaged must not hide all others."""
    if value is None:
        return None
    try:
        found = json.loads(value)
    except (TypeError, ValueError):
        return Unreadable()
    return found if type(found) is kind else Unreadable()


def member(members: type[E], value: str) -> E:
    """A stored slug as what it stands for, for queries that fetch plain tuples."""
    return _understood(members, value)


def members_of(members: type[StrEnum]) -> Callable[[Sequence[str | None]], list[StrEnum | None]]:
    """What reads a column of stored slugs, None among them."""
    known: dict[str | None, StrEnum | None] = {each.value: each for each in members}
    known[None] = None

    def read(values: Sequence[str | None]) -> list[StrEnum | None]:
        try:
            return [known[value] for value in values]
        except KeyError as error:
            return [member(members, error.args[0])]  # which says what is wrong with it

    return read


def utc_text(value: datetime) -> str:
    """A time as it is stored, for comparisons in plain SQL.

    Not by ``strftime``, which imports a module each time; where there is a window, that asks Qt's binding.
    """
    return value.astimezone(UTC).isoformat()[:_SECONDS] + "Z"


class EnumField(peewee.Field):
    """A member of a ``StrEnum``, stored as its slug."""

    field_type = "TEXT"

    def __init__(self, members: type[StrEnum], **options: object) -> None:
        super().__init__(**options)
        self.members = members

    def db_value(self, value: StrEnum | str | None) -> str | None:
        return None if value is None else self.members(value).value

    def python_value(self, value: str | None) -> StrEnum | None:
        return None if value is None else _understood(self.members, value)


class TableField(peewee.Field):
    """Which table is meant, empty where none is; one that there is no more stays the text that it is."""

    field_type = "TEXT"

    def __init__(self) -> None:
        super().__init__(default="")

    def db_value(self, value: str | None) -> str | None:
        return None if value is None else str(value)

    def python_value(self, value: str) -> str:
        return _TABLES.get(value, value)


_TABLES: dict[str, Table] = {each.value: each for each in Table}


class JsonField(peewee.Field):
    """A small value that no query looks into: questionnaire answers, lists of slugs."""

    field_type = "TEXT"

    def db_value(self, value: object) -> str | None:
        return (
            None
            if value is None
            else json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        )

    def python_value(self, value: str | None) -> Any:
        return parse_json(value)


class KeptField(JsonField):
    """Such a value in the record of changes, ``Unreadable`` where it is damaged."""

    def __init__(self, kind: type = dict, **options: object) -> None:
        super().__init__(**options)
        self.kind = kind

    def python_value(self, value: str | None) -> Any:
        return parse_kept(value, self.kind)


UNKNOWN_TIME: Final = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands for the time of a change where what is kept of it is damaged."""


def makes_sense(field: peewee.Field, stored: object) -> bool:
    """Whether a stored value can be one of this field."""
    try:
        return not isinstance(_sensible(field, stored), Unreadable)
    except (CrmError, TypeError, ValueError):
        return False


def _sensible(field: peewee.Field, stored: Any) -> Any:
    """What a stored value means; raises ``CrmError``, ``TypeError`` or ``ValueError`` where nothing."""
    value = type(field).python_value(field, stored)  # of the class: a field's own may be ``forgiving``
    if value is None and field.null:
        return None
    if isinstance(field, (peewee.IntegerField, peewee.ForeignKeyField)):
        possible = type(value) is int
    elif isinstance(field, TableField):
        possible = value == "" or isinstance(value, Table)
    elif isinstance(field, UtcField):
        # Days are counted from it in the office's zone.
        possible = value is not None and 1900 < value.year < 9000
    else:
        possible = value is not None and (not isinstance(field, peewee.TextField) or type(value) is str)
    if not possible:
        raise ValueError(stored)
    return value


M = TypeVar("M", bound=type[peewee.Model])


def forgiving(model: M) -> M:
    """What makes no sense in a row of this model reads as nothing: no damaged row must hide all others."""
    for field in model._meta.sorted_fields:
        if not field.primary_key:  # which is a number always
            field.python_value = partial(_forgiven, field)
    return model


def _forgiven(field: peewee.Field, stored: object) -> object:
    try:
        return _sensible(field, stored)
    except (CrmError, TypeError, ValueError):
        if isinstance(field, UtcField):
            return UNKNOWN_TIME
        if isinstance(field, EnumField):
            return field.default
        if isinstance(field, (TableField, peewee.TextField)):
            return ""
        return None if field.null else 0
