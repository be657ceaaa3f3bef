"""The rows that imports brought in which were undone since, from the record of changes."""

from contextlib import suppress

from crm_desktop.storage import recording
from crm_desktop.storage.models import ChangeEntry, ChangeSet, ImportedRow


def fingerprints() -> set[int]:
    """The fingerprints of those rows, where the undoing stands; inside reading() or a write."""
    found: set[int] = set()
    undone = (
        ChangeEntry.select()
        .join(ChangeSet, on=ChangeEntry.change_set == ChangeSet.id)
        .where(
            ChangeEntry.table_name == ImportedRow._meta.table_name,
            ChangeEntry.operation == "delete",
            ChangeSet.undone_by.is_null(),
        )
    )
    for entry in undone.iterator():
        with suppress(recording.UnreadableHistory):
            found.update(row["fingerprint"] for row in recording.deleted_rows(entry) if "fingerprint" in row)
    return found
