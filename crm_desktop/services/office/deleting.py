"""What goes along when a record is deleted, for the words of the menus."""

from crm_desktop import storage
from crm_desktop.core.errors import NotFound
from crm_desktop.core.tables import Table
from crm_desktop.storage import deleting
from crm_desktop.storage.models.base import Record


def goes_along(model: type[Record], row_id: int) -> dict[Table, int]:
    """How many records of which table go with a record, itself not counted; raises ``NotFound``."""
    with storage.reading():
        record = model.by_id(row_id)
        if record is None:
            raise NotFound("error.not_found")
        return deleting.counts(deleting.of_records(model._meta.table_name, [record.id]))
