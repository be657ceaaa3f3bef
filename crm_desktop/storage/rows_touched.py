"""What committed writes touched, read from the record of changes: their tables and whose records."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from crm_desktop.core.enums import Actor
from crm_desktop.core.tables import Table
from crm_desktop.core.values import Values
from crm_desktop.storage import recording
from crm_desktop.storage.change import chunks
from crm_desktop.storage.fields import member, parse_kept
from crm_desktop.storage.models import MODELS
from crm_desktop.storage.models.base import Record, database
from crm_desktop.storage.models.people import Customer
from crm_desktop.storage.search import OWNERS, customers_of
from crm_desktop.storage.telling import Changed

_MODELS: Mapping[Table, type[Record]] = {
    model._meta.table_name: model for model in MODELS if issubclass(model, Record)
}


def since(before: int, newest: int, tables: frozenset[Table] | None = None) -> Iterator[Changed]:
    """What the writes after the entry ``before``, up to ``newest``, told in their own process; in reading().

    With ``tables`` only what they did there, and only those that did something.
    """
    for change_set_id, action, actor in database.execute_sql(
        "SELECT id, action, actor FROM change_set WHERE id > ? AND id <= ? ORDER BY id", (before, newest)
    ).fetchall():
        spans: defaultdict[Table, list[tuple[int, int]]] = defaultdict(list)
        old: defaultdict[Table, list[Values]] = defaultdict(list)
        for table, operation, first, last, values, packed in database.execute_sql(
            "SELECT table_name, operation, first_id, last_id, old_values, packed FROM change_entry"
            " WHERE change_set_id = ?",
            (change_set_id,),
        ).fetchall():
            if tables is not None and table not in tables:
                continue
            spans[table].append((first, last))
            if packed is not None:
                old[table] += recording.unpack(packed)
            elif operation != "create":
                old[table].append({**(parse_kept(values) or {}), "id": first})
        if spans or tables is None:
            touched = _customers(spans, old)
            yield Changed(action, frozenset(spans), touched, change_set_id, member(Actor, actor))


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
    table, fields = model._meta.table_name, model._meta.fields
    name = next((name for name in ("customer", *OWNERS) if name in fields), None)
    if model is Customer:
        yield from ({"id": row_id} for first, last in spans for row_id in range(first, last + 1))
    elif name is not None:
        column = fields[name].column_name
        singles = [first for first, last in spans if first == last]
        for some in chunks(singles, 500):
            marks = ", ".join("?" * len(some))
            yield from _owners(name, f'SELECT "{column}" FROM "{table}" WHERE "id" IN ({marks})', some)
        for first, last in spans:
            if first != last:
                sql = f'SELECT DISTINCT "{column}" FROM "{table}" WHERE "id" BETWEEN ? AND ?'
                yield from _owners(name, sql, (first, last))


def _owners(name: str, sql: str, parameters: object) -> Iterator[Values]:
    for (owner,) in database.execute_sql(sql, parameters).fetchall():
        yield {name: owner}
