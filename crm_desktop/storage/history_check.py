"""Looking through the record of changes for what cannot be read any more."""

from crm_desktop.core.words import has
from crm_desktop.storage import recording
from crm_desktop.storage.fields import makes_sense
from crm_desktop.storage.models import ChangeEntry, ChangeSet, ChangeStep
from crm_desktop.storage.models.base import Record, database
from crm_desktop.storage.pruning import KEPT


def unreadable() -> list[int]:
    """Ids of the sets of changes of which something is damaged; inside reading()."""
    found = {row.id for row in ChangeSet.select().iterator() if not _has_words(row)}
    found |= {
        each.change_set_id for each in ChangeEntry.select().iterator() if not recording.is_readable(each)
    }
    for model, whose in ((ChangeSet, "id"), (ChangeStep, "change_set"), (ChangeEntry, "change_set")):
        found |= _senseless(model, whose)
    return sorted(found)


def _senseless(model: type[Record], whose: str) -> set[int]:
    """Sets in whose rows a value is stored that means nothing and is read as nothing."""
    fields = model._meta.sorted_fields
    place = [field.name for field in fields].index(whose)
    rows = database.execute_sql(*model.select(*fields).sql())  # row by row: history may be larger than memory
    return {row[place] for row in rows if not all(map(makes_sense, fields, row))}


def _has_words(row: ChangeSet) -> bool:
    """Whether any version of the program gave that name to what was done, and did it to such a record."""
    told = row.action == KEPT or has(f"change.{row.action}")
    return told and (not row.subject_table or has(f"record.{row.subject_table}"))
