"""What was written last, by whom, and what was done to some records since.

What makes no sense in the record of changes reads as nothing, as its models read it.
"""

from collections.abc import Collection
from typing import Annotated, NamedTuple

from crm_desktop.core.enums import Actor
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.storage.models.office import ChangeEntry, ChangeSet
from crm_desktop.storage.queries import engine

OldValues = Annotated[ValueDict | None, ChangeEntry.old_values.python_value]


def newest() -> int:
    """The set that was written last; 0 where there is none."""
    return engine.count("SELECT MAX(id) FROM change_set")


class Written(NamedTuple):
    """A set of changes as a whole."""

    id: int
    action: Annotated[str, ChangeSet.action.python_value]
    actor: Annotated[Actor, ChangeSet.actor.python_value]


def written(after: int, up_to: int) -> list[Written]:
    """The sets after one, up to another."""
    sql = "SELECT id, action, actor FROM change_set WHERE id > ? AND id <= ? ORDER BY id"
    return engine.rows(Written, sql, after, up_to)


class Entry(NamedTuple):
    """What a set did to a run of records of one table."""

    change_set_id: int
    table_name: Annotated[Table, ChangeEntry.table_name.python_value]
    operation: Annotated[str, ChangeEntry.operation.python_value]
    first_id: Annotated[int, ChangeEntry.first_id.python_value]
    last_id: Annotated[int, ChangeEntry.last_id.python_value]
    old_values: OldValues
    packed: Annotated[bytes | None, ChangeEntry.packed.python_value]


def entries(after: int, up_to: int, tables: Collection[Table] | None = None) -> list[Entry]:
    """Those of the sets after one, up to another; of some tables only where they are given."""
    sql = (
        f"SELECT {', '.join(Entry._fields)} FROM change_entry WHERE change_set_id > ? AND change_set_id <= ?"
    )
    values: list[object] = [after, up_to]
    if tables is not None:
        sql += " AND table_name || '' IN (?)"  # not by its index: the sets are few, a table's entries many
        values.append(list(tables))
    return engine.rows(Entry, f"{sql} ORDER BY id", *values)


class LaterEntry(NamedTuple):
    id: int
    change_set_id: int
    operation: str
    first_id: int
    old_values: OldValues


def later_entries(table: Table, low: int, high: int, after: int) -> list[LaterEntry]:
    """What was done after a set to records with ids from ``low`` to ``high``, the newest first."""
    columns = "id, change_set_id, operation, first_id, old_values"
    return engine.rows(
        LaterEntry,
        f"""SELECT {columns} FROM change_entry
             WHERE table_name = ? AND first_id BETWEEN ? AND ? AND change_set_id > ?
             UNION ALL
            SELECT {columns} FROM change_entry
             WHERE table_name = ? AND last_id > first_id AND first_id < ? AND last_id >= ?
               AND change_set_id > ?
             ORDER BY 1 DESC""",
        *(table, low, high, after),
        *(table, low, low, after),
    )
