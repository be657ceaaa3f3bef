"""What committed writes touched, read from the record of changes: their tables and whose records."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress

from crm_desktop.core.tables import Table
from crm_desktop.core.values import Values
from crm_desktop.storage import recording
from crm_desktop.storage.models import MODELS, ChangeEntry, ChangeSet
from crm_desktop.storage.models.base import Record
from crm_desktop.storage.models.people import Customer
from crm_desktop.storage.queries import records
from crm_desktop.storage.queries.engine import chunks
from crm_desktop.storage.search import OWNERS, customers_of
from crm_desktop.storage.telling import Changed

_MODELS: Mapping[Table, type[Record]] = {
    model._meta.table_name: model for model in MODELS if issubclass(model, Record)
}

Spans = defaultdict[Table, list[tuple[int, int]]]
OldRows = defaultdict[Table, list[Values]]


def since(before: int, newest: int, tables: frozenset[Table] | None = None) -> Iterator[Changed]:
    """What the writes after the entry ``before``, up to ``newest``, told in their own process; in reading().

    With ``tables`` only what they did there, and only those that did something.
    """
    sets = ChangeSet.select(ChangeSet.id, ChangeSet.action, ChangeSet.actor).where(
        ChangeSet.id > before, ChangeSet.id <= newest
    )
    for some in chunks(sets.order_by(ChangeSet.id).tuples()):  # there may be very many
        told = _rows_of([change_set_id for change_set_id, _action, _actor in some], tables)
        for change_set_id, action, actor in some:
            spans, old = told[change_set_id]
            if spans or tables is None:
                yield Changed(action, frozenset(spans), _customers(spans, old), change_set_id, actor)


def _rows_of(
    change_set_ids: Sequence[int], tables: frozenset[Table] | None
) -> defaultdict[int, tuple[Spans, OldRows]]:
    """The ids and old rows, table by table, of each of these sets."""
    told: defaultdict[int, tuple[Spans, OldRows]] = defaultdict(
        lambda: (defaultdict(list), defaultdict(list))
    )
    entries = ChangeEntry.select().where(ChangeEntry.change_set.in_(change_set_ids))
    if tables is not None:
        entries = entries.where(ChangeEntry.table_name.in_(list(tables)))
    for entry in entries.order_by(ChangeEntry.id).namedtuples().iterator():
        spans, old = told[entry.change_set]
        with suppress(recording.UnreadableHistory):  # what is damaged is told by nobody
            ids = recording.ids_of(entry)
            spans[entry.table_name].append((ids[0], ids[-1]))
            if entry.operation == "delete":
                old[entry.table_name] += recording.deleted_rows(entry)
            elif entry.operation == "update":
                old[entry.table_name].append({**recording.replaced_values(entry), "id": entry.first_id})
    return told


def _customers(
    spans: Mapping[Table, list[tuple[int, int]]], old: Mapping[Table, list[Values]]
) -> frozenset[int]:
    found: set[int] = set()
    for table, ids in spans.items():
        model = _MODELS.get(table)
        if model is not None:
            found |= customers_of(model, [*old.get(table, ()), *_rows(model, ids)])
    return frozenset(found)


def _rows(model: type[Record], spans: list[tuple[int, int]]) -> Iterator[Values]:
    """The column of these records, as they stand, that leads to their customers."""
    name = next((name for name in ("customer", *OWNERS) if name in model._meta.fields), None)
    if model is Customer:
        yield from ({"id": row_id} for first, last in spans for row_id in range(first, last + 1))
    elif name is not None:
        singles = [first for first, last in spans if first == last]
        runs = [(first, last) for first, last in spans if first != last]
        yield from ({name: owner} for owner in records.linked(model, name, singles, runs))
