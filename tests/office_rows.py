"""All rows of the open office but its history, to be compared, and whether what is derived is right."""

from crm_desktop import storage
from crm_desktop.storage import search, word_counts
from crm_desktop.storage.models.base import database
from tests import next_maintenance

HISTORY = {"change_set", "change_entry", "change_step", "sequence", "forgone_callback"}
"""What tells of records and is not taken back; numbers never go back."""

_NO_RECORDS = {"gram_version", "schema_version"}


def rows() -> dict[str, list[str]]:
    """Every table but history to its rows, whatever their versions."""
    found = {}
    with storage.reading():
        tables = database.execute_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            " AND name NOT LIKE 'customer_gram%'"
        ).fetchall()
        for (table,) in tables:
            if table not in HISTORY | _NO_RECORDS:
                columns = database.execute_sql(f'PRAGMA table_info("{table}")').fetchall()
                names = ", ".join(f'"{column[1]}"' for column in columns if column[1] != "version")
                kept = database.execute_sql(f'SELECT {names} FROM "{table}"').fetchall()
                found[table] = sorted(map(repr, kept))
    return found


def wrong() -> list[object]:
    """What is not as a fresh rebuild would make it: links, search index, counts of words, maintenances."""
    with storage.reading():
        broken = database.execute_sql("PRAGMA foreign_key_check").fetchall()
        counts = () if word_counts.is_right() else ("counts of words",)
        return [*broken, *search.differences(), *counts, *next_maintenance.wrong()]
