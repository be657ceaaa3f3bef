"""What goes along when records are deleted, for the words of the menus; deleting many in one write."""

from collections.abc import Sequence

from crm_desktop import storage
from crm_desktop.core.errors import NotFound
from crm_desktop.core.tables import Table
from crm_desktop.services.listing.many import Made, Progress, made, steps
from crm_desktop.storage import deleting
from crm_desktop.storage.change import Change
from crm_desktop.storage.models.base import Record
from crm_desktop.storage.queries import many as queries


def goes_along(model: type[Record], row_id: int) -> dict[Table, int]:
    """How many records of which table go with a record, itself not counted; raises ``NotFound``."""
    with storage.reading():
        record = model.by_id(row_id)
        if record is None:
            raise NotFound("error.not_found")
        return deleting.counts(deleting.of_records(model._meta.table_name, [record.id]))


def many_go_along(table: Table, ids: Sequence[int]) -> dict[Table, int]:
    """How many records of which table go with many of this one."""
    with storage.reading():
        return deleting.counts(deleting.of_records(table, queries.there(table, ids)))


def delete_many(change: Change, table: Table, ids: Sequence[int], progress: Progress) -> Made:
    """Delete records of a table with what goes along, inside a write; those that are gone are left out."""
    count = 0
    for some in steps(ids, progress):
        there = queries.there(table, some)
        deleting.delete_many(change, table, there)
        count += len(there)
    change.indexing = progress
    return made(change, table, count)
