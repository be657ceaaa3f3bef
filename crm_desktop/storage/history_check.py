"""Looking through the record of changes for what cannot be read any more."""

from contextlib import suppress

from crm_desktop.core.words import has
from crm_desktop.storage import recording
from crm_desktop.storage.fields import Unreadable
from crm_desktop.storage.models import ChangeEntry, ChangeSet, ChangeStep
from crm_desktop.storage.pruning import KEPT


def unreadable() -> list[int]:
    """Ids of the sets of changes of which something is damaged; inside reading()."""
    found: set[int] = set()
    for row in ChangeSet.select().iterator():
        if isinstance(row.params, Unreadable) or isinstance(row.took_back, Unreadable) or not _has_words(row):
            found.add(row.id)
    for step in ChangeStep.select().iterator():
        if isinstance(step.params, Unreadable):
            found.add(step.change_set_id)
    for entry in ChangeEntry.select().iterator():
        if not _is_readable(entry):
            found.add(entry.change_set_id)
    return sorted(found)


def _has_words(row: ChangeSet) -> bool:
    """Whether any version of the program gave that name to what was done."""
    return row.action == KEPT or has(f"change.{row.action}")


def _is_readable(entry: ChangeEntry) -> bool:
    with suppress(recording.UnreadableHistory):
        if entry.operation == "update":
            recording.replaced_values(entry)
        elif entry.operation == "delete":
            recording.deleted_rows(entry)
        return entry.operation in ("create", "update", "delete")
    return False
