"""What every record has: an id never used twice, a version, the time it was entered."""

from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

import peewee

from crm_desktop.core import clock
from crm_desktop.core.tables import Table
from crm_desktop.storage.fields import RowId, UtcField, VersionField

T = TypeVar("T")

database = peewee.DatabaseProxy()

_select_by_id: dict[tuple[type, type], str] = {}
"""The statement for each model, as each engine spells it."""


def _table_of(model: type[peewee.Model]) -> str:
    """The table named like a model; a base of models has none, and is called what it would be."""
    name: str = peewee.make_snake_case(model.__name__)
    return Table.__members__.get(name.upper(), name)


class WholeRecords(peewee.ModelSelect):
    """A query for all columns of a record: as most ask for them, their text is put together only once.

    Peewee goes through each column anew for each query, which takes it longer than all the rest.
    """

    def __sql_selection__(self, ctx: peewee.Context, is_subquery: bool = False) -> peewee.Context:
        if is_subquery or not self._is_default:
            return super().__sql_selection__(ctx, is_subquery)
        return ctx.literal(_all_columns(self.model, ctx.alias_manager[self.model._meta.table]))


@cache
def _all_columns(model: type[peewee.Model], alias: str) -> str:
    return ", ".join(f'"{alias}"."{field.column_name}"' for field in model._meta.sorted_fields)


class Record(peewee.Model):
    """The base of all models.

    ``version`` goes up with each change and is checked in the UPDATE's WHERE, so that two people never
    overwrite each other unseen.
    """

    id = RowId()
    version: Any = VersionField(default=1)
    created_at = UtcField(default=clock.now)

    class Meta:
        database = database
        table_function = _table_of

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """Peewee makes more attributes than the class body shows: ``customer_id``, backrefs, aliases."""

    @classmethod
    def select(cls, *fields: object) -> peewee.ModelSelect:
        if fields:
            return super().select(*fields)
        return WholeRecords(cls, cls._meta.sorted_fields, is_default=True)

    @classmethod
    def by_id(cls, row_id: int | None) -> Any:
        """The record, or None: what is read most of all, so its SQL is put together only once."""
        engine = type(database.obj)
        sql = _select_by_id.get((cls, engine))
        if sql is None:
            sql = _select_by_id[cls, engine] = cls.select().where(cls.id == 0).sql()[0]
        row = database.execute_sql(sql, (row_id,)).fetchone()
        if row is None:
            return None
        fields = cls._meta.sorted_fields
        record = cls(
            **{field.name: field.python_value(value) for field, value in zip(fields, row, strict=True)}
        )
        record._dirty.clear()
        return record

    @classmethod
    def get_by_id(cls, row_id: int) -> Any:
        """The record; raises ``DoesNotExist``."""
        record = cls.by_id(row_id)
        if record is None:
            raise cls.DoesNotExist(f"no {cls._meta.table_name} {row_id}")
        return record


def plain(value: T) -> T | int:
    """A value as a column takes it: of a record its id."""
    return value.id if isinstance(value, peewee.Model) else value


def link(
    model: type[peewee.Model] | str, backref: str | None = None, **options: object
) -> peewee.ForeignKeyField:
    """A foreign key without cascades: what belongs to a record is deleted by the service that deletes it."""
    return peewee.ForeignKeyField(model, backref=backref or "+", on_delete="RESTRICT", **options)


def text(**options: object) -> peewee.TextField:
    """Text that is empty rather than missing."""
    return peewee.TextField(**{"default": "", **options})
