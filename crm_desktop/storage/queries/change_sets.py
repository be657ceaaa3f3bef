"""What was written last, and what was done to some records since."""

from typing import Annotated, Any, NamedTuple

from crm_desktop.core.tables import Table
from crm_desktop.storage.fields import parse_kept
from crm_desktop.storage.queries import engine

Kept = Annotated[dict[str, Any] | None, parse_kept]
"""Old values, ``Unreadable`` where they are damaged."""


def newest() -> int:
    """The set that was written last; 0 where there is none."""
    return engine.count("SELECT MAX(id) FROM change_set")


class LaterEntry(NamedTuple):
    id: int
    change_set_id: int
    operation: str
    first_id: int
    old_values: Kept


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
