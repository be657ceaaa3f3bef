"""What is gone since it came in, from the record of changes: rows of undone imports, customers deleted."""

from contextlib import suppress
from datetime import datetime

import peewee

from crm_desktop.core.tables import Table
from crm_desktop.storage import recording
from crm_desktop.storage.fields import UNKNOWN_TIME
from crm_desktop.storage.models import ChangeEntry, ChangeSet


def undone_rows() -> set[int]:
    """The fingerprints of rows whose import was undone, where that stands; in reading() or a write."""
    found: set[int] = set()
    for entry in _deletions(Table.IMPORTED_ROW).where(ChangeSet.undone_by.is_null()).iterator():
        with suppress(recording.UnreadableHistory):
            found.update(row["fingerprint"] for row in recording.deleted_rows(entry) if "fingerprint" in row)
    return found


def customers() -> dict[int, datetime | None]:
    """When each customer was deleted last, as far back as history goes; in reading() or a write."""
    found: dict[int, datetime | None] = {}
    for entry in _deletions(Table.CUSTOMER).order_by(ChangeEntry.id).iterator():
        at = entry.change_set.at
        with suppress(recording.UnreadableHistory):
            found.update(dict.fromkeys(recording.ids_of(entry), at if at != UNKNOWN_TIME else None))
    return found


def _deletions(table: Table) -> peewee.ModelSelect:
    return (
        ChangeEntry.select(ChangeEntry, ChangeSet)
        .join(ChangeSet, on=ChangeEntry.change_set == ChangeSet.id)
        .where(ChangeEntry.table_name == table, ChangeEntry.operation == "delete")
    )
