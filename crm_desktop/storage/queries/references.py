"""Which rows refer to records, and which has a unique key already."""

from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.core.tables import Table
from crm_desktop.core.values import Values
from crm_desktop.storage.models.base import Record
from crm_desktop.storage.queries import engine


class Referring(NamedTuple):
    row_id: int
    target_id: int


def by_link(model: type[Record], field: str, low: int, high: int) -> list[Referring]:
    """Rows whose ``field`` has an id from ``low`` to ``high``."""
    column, table = model._meta.fields[field].column_name, model._meta.table_name
    sql = f'SELECT "id", "{column}" FROM "{table}" WHERE "{column}" BETWEEN ? AND ? ORDER BY "id"'
    return engine.rows(Referring, sql, low, high)


def by_table_and_id(
    model: type[Record], table_field: str, field: str, table: Table, low: int, high: int
) -> list[Referring]:
    """Rows that name such records of ``table`` of their own customer."""
    owner = "id" if table == Table.CUSTOMER else "customer_id"
    return engine.rows(
        Referring,
        f"""SELECT "id", "{field}" FROM "{model._meta.table_name}"
             WHERE "{table_field}" = ? AND "{field}" BETWEEN ? AND ?
               AND "customer_id" IN (SELECT "{owner}" FROM "{table}" WHERE "id" BETWEEN ? AND ?)
             ORDER BY "id" """,
        *(table, low, high),
        *(low, high),
    )


def holder(
    model: type[Record], key: Sequence[str], row: Values, living: tuple[str, Table] | None = None
) -> int | None:
    """The row that has what ``row``, as it is stored, has under a key: another than itself.

    With ``living``, a column and a table, only while that column leads to something there.
    """
    fields = model._meta.fields
    where = "".join(f' AND "{fields[name].column_name}" = ?' for name in key)
    if living is not None:
        where += ' AND "{}" IN (SELECT "id" FROM "{}")'.format(*living)
    sql = f'SELECT "id" FROM "{model._meta.table_name}" WHERE "id" <> ?{where}'
    return engine.value(int, sql, row["id"], *(row[name] for name in key))
