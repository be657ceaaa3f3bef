"""What committed writes touched, read from the record of changes: their tables and whose records."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import suppress

from crm_desktop.core.tables import Table
from crm_desktop.core.values import Values
from crm_desktop.storage import recording
from crm_desktop.storage.models import MODELS
from crm_desktop.storage.models.base import Record
from crm_desktop.storage.models.people import Customer
from crm_desktop.storage.queries import change_sets, records
from crm_desktop.storage.queries.change_sets import Entry
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
    entries: defaultdict[int, list[Entry]] = defaultdict(list)
    for entry in change_sets.entries(before, newest, tables):
        entries[entry.change_set_id].append(entry)
    for done in change_sets.written(before, newest):
        spans: defaultdict[Table, list[tuple[int, int]]] = defaultdict(list)
        old: defaultdict[Table, list[Values]] = defaultdict(list)
        for entry in entries[done.id]:
            table = entry.table_name
            with suppress(recording.UnreadableHistory):  # what is damaged is told by nobody
                ids = recording.ids_of(entry)
                spans[table].append((ids[0], ids[-1]))
                if entry.operation == "delete":
                    old[table] += recording.deleted_rows(entry)
                elif entry.operation == "update":
                    old[table].append({**recording.replaced_values(entry), "id": entry.first_id})
        if spans or tables is None:
            yield Changed(done.action, frozenset(spans), _customers(spans, old), done.id, done.actor)


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
