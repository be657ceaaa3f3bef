"""What records held at a past moment, from the record of changes: later deeds change no past month."""

import json
from collections.abc import Mapping
from typing import Any

from crm_desktop.services.figures.base import Period, query
from crm_desktop.storage.fields import utc_text

Held = Mapping[int, Mapping[str, Any]]


def changed_since(table: str, columns: frozenset[str], period: Period) -> Held:
    """What those of ``columns`` that were changed after the month held at its end, by the record's id.

    Values are as they are stored. What is not in it holds now what it held then.
    """
    return _held(table, columns, utc_text(period.end))


def changed_since_start(table: str, columns: frozenset[str], period: Period) -> Held:
    """The same for the month's start."""
    return _held(table, columns, utc_text(period.start))


def _held(table: str, columns: frozenset[str], moment: str) -> Held:
    # A month's figure may not change when somebody corrects a record later. Instead of keeping figures, the
    # record of changes is read backwards: whatever was changed after the moment held its old value then.
    held: dict[int, dict[str, Any]] = {}
    for row_id, old_values in query(
        """SELECT change_entry.first_id, change_entry.old_values
             FROM change_set JOIN change_entry ON change_entry.change_set_id = change_set.id
            WHERE change_set.at >= ? AND change_entry.table_name = ? AND change_entry.operation = ?
            ORDER BY change_entry.id""",
        moment,
        table,
        "update",
    ):
        if any(f'"{column}"' in old_values for column in columns):
            for name, value in json.loads(old_values).items():
                if name in columns:
                    # The oldest change after the moment holds what was there before all of them.
                    held.setdefault(row_id, {}).setdefault(name, value)
    return held
