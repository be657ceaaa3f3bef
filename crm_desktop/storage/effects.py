"""What sets of changes did, row by row, as the record of changes knows it; and the same done backwards."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.storage import recording, references
from crm_desktop.storage.change import Change
from crm_desktop.storage.models import ChangeEntry
from crm_desktop.storage.models.base import Record
from crm_desktop.storage.queries import records

Row = ValueDict
Place = tuple[Table, int]
"""A table and the id of a record in it."""


@dataclass(slots=True)
class Effects:
    """What remains of one set of changes when it is through: tables to ids, rows and old values of columns.

    A record that the set itself made and took away again is in none of them.
    """

    change_set_id: int
    created: defaultdict[Table, set[int]] = field(default_factory=lambda: defaultdict(set))
    deleted: defaultdict[Table, dict[int, Row]] = field(default_factory=lambda: defaultdict(dict))
    updated: defaultdict[Table, dict[int, Row]] = field(default_factory=lambda: defaultdict(dict))

    def touched(self) -> Iterator[Place]:
        for table, ids in self.created.items():
            yield from ((table, row_id) for row_id in ids)
        for changed in (self.deleted, self.updated):
            for table, rows in changed.items():
                yield from ((table, row_id) for row_id in rows)


def of_set(change_set_id: int) -> Effects:
    """The effects of a set, whatever came after it; inside reading() or a write.

    Raises ``UnreadableHistory`` where what is kept of it is damaged.
    """
    found = Effects(change_set_id)
    entries = ChangeEntry.select().where(ChangeEntry.change_set == change_set_id).order_by(ChangeEntry.id)
    for entry in entries:
        table = entry.table_name
        if entry.operation == "create":
            found.created[table].update(recording.created_ids(entry))
        elif entry.operation == "delete":
            found.deleted[table].update({row["id"]: row for row in recording.deleted_rows(entry)})
        elif entry.operation != "update":
            raise recording.UnreadableHistory
        else:  # the first entry of a column holds what was there before the set
            known = found.updated[table].setdefault(entry.first_id, {})
            found.updated[table][entry.first_id] = {**recording.replaced_values(entry), **known}
    for table, updates in found.updated.items():
        for row_id in list(updates):
            if row_id in found.created[table]:
                del updates[row_id]
            elif row_id in found.deleted[table]:
                found.deleted[table][row_id] |= updates.pop(row_id)
    for table, rows in found.deleted.items():
        for row_id in found.created[table] & rows.keys():
            found.created[table].discard(row_id)
            del rows[row_id]
    return found


def as_row(model: type[Record], stored: Values) -> Row:
    """A row of an earlier version of the tables as one of today's."""
    row = {}
    for each in model._meta.sorted_fields:
        default = each.default() if callable(each.default) else each.default
        row[each.name] = stored[each.name] if each.name in stored else each.db_value(default)
    return row


def columns_of(model: type[Record], stored: Values) -> Row:
    """Those of the columns that there still are."""
    return {name: value for name, value in stored.items() if name in model._meta.fields}


def reverse(change: Change, effects: Effects) -> None:
    """Do a set backwards: rows that went come back, columns get their old values, rows that came go.

    Nothing must stand in the way of it (``undo.why_not``).
    """
    for table in sorted(effects.deleted, key=references.order_of):
        model = references.model_of(table)
        rows = effects.deleted[table]
        if model is not None and rows:
            change.restore(model, [as_row(model, rows[row_id]) for row_id in sorted(rows)])
    for table in sorted(effects.updated, key=references.order_of):
        _put_back(change, table, effects.updated[table])
    for table in sorted(effects.created, key=references.order_of, reverse=True):
        model = references.model_of(table)
        if model is not None and effects.created[table]:
            change.remove(model, sorted(effects.created[table]))


def _put_back(change: Change, table: Table, updates: Mapping[int, Row]) -> None:
    model = references.model_of(table)
    if model is None:
        return
    alike: defaultdict[tuple[tuple[str, object], ...], list[Row]] = defaultdict(list)
    for row in records.as_stored(model, sorted(updates)):
        old = columns_of(model, updates[row["id"]])
        differing = {name: value for name, value in old.items() if value != row[name]}
        if differing:
            alike[tuple(differing.items())].append(row)
    for values, rows in alike.items():
        change.set_stored(model, rows, dict(values))
