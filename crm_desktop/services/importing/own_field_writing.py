"""Writing what a file gave to fields of the office's own, with the records that have it."""

from collections import defaultdict
from collections.abc import Sequence

from crm_desktop import storage
from crm_desktop.core.fields.own import is_own
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.services.importing.archive_parts import ArchiveRecord
from crm_desktop.services.own_fields import own_values
from crm_desktop.services.own_fields.own_values import OwnValues


def columns(values: Values) -> ValueDict:
    """Those of the values that are columns of the record itself."""
    return {name: value for name, value in values.items() if not is_own(name)}


def add(table: Table, records: Sequence[ArchiveRecord], change: storage.Change) -> None:
    """What stands in own fields of records that were just written."""
    names = [name for name in set[str]().union(*(record.values for record in records)) if is_own(name)]
    if not names:
        return
    given = {
        record.id: {name: value for name in names if (value := record.values.get(name)) is not None}
        for record in records
        if record.id is not None
    }
    own_values.insert(change, table, {row_id: own for row_id, own in given.items() if own})


def update(table: Table, records: Sequence[ArchiveRecord], change: storage.Change) -> None:
    """What rows changed in own fields of records that are known."""
    given: defaultdict[int, OwnValues] = defaultdict(dict)
    for record in records:
        for name, value in record.changes.items():
            if is_own(name) and record.id is not None:
                given[record.id][name] = value
    own_values.put(change, table, given)
