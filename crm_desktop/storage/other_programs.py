"""Tells what other programs write into the open office as if it had been written here.

SQLite counts the commits of others (``PRAGMA data_version``), which costs next to nothing to ask; what they
did is in the record of changes, from which the same ``Changed`` is made that a write of ours tells.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from crm_desktop.core.enums import Actor
from crm_desktop.storage import own_writes, recording
from crm_desktop.storage.change import chunks
from crm_desktop.storage.database import connect, connection, is_open, reading
from crm_desktop.storage.fields import member, parse_json
from crm_desktop.storage.models import MODELS
from crm_desktop.storage.models.base import Record, database
from crm_desktop.storage.models.people import Customer
from crm_desktop.storage.search import OWNERS, customers_of
from crm_desktop.storage.telling import Changed, tell

_MODELS: Mapping[str, type[Record]] = {
    model._meta.table_name: model for model in MODELS if issubclass(model, Record)
}


class LookOut:
    """One thread's look at what others commit; between two looks its connection stays open."""

    def __init__(self) -> None:
        self._connection: object = None
        self._commits = 0

    def look(self) -> None:
        """Tell the listeners of ``on_change`` each write of another process since the last look of anybody.

        Nothing where no office is open. Raises ``CrmError`` for what the disk does meanwhile.
        """
        if not is_open():
            return
        connect()
        with connection():
            commits = database.execute_sql("PRAGMA data_version").fetchone()[0]
            # It counts for one connection: of another it says nothing.
            if commits == self._commits and database.connection() is self._connection:
                return
            changes = list(_changes())
            self._connection, self._commits = database.connection(), commits
        for change in changes:
            tell(change)


def _changes() -> Iterator[Changed]:
    with reading():
        rows = database.execute_sql(
            "SELECT id, action, actor FROM change_set WHERE id > ? ORDER BY id", (own_writes.looked_to(),)
        ).fetchall()
        found = {change_set_id: (action, actor) for change_set_id, action, actor in rows}
        for change_set_id in own_writes.of_others(found):
            action, actor = found[change_set_id]
            yield _changed(change_set_id, action, member(Actor, actor))


def _changed(change_set_id: int, action: str, actor: Actor) -> Changed:
    """What a committed write touched, from its entries: exactly what it told in its own process."""
    entries = database.execute_sql(
        "SELECT table_name, operation, first_id, last_id, old_values, packed FROM change_entry"
        " WHERE change_set_id = ?",
        (change_set_id,),
    ).fetchall()
    spans: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    before: defaultdict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for table, operation, first, last, old, packed in entries:
        spans[table].append((first, last))
        if packed is not None:
            before[table] += recording.unpack(packed)
        elif operation != "create":
            before[table].append({**parse_json(old), "id": first})
    customers: set[int] = set()
    for table, ids in spans.items():
        model = _MODELS.get(table)
        if model is not None:
            customers |= customers_of(model, [*before[table], *_rows(model, ids)])
    return Changed(action, frozenset(spans), frozenset(customers), change_set_id, actor)


def _rows(model: type[Record], spans: list[tuple[int, int]]) -> Iterator[Mapping[str, Any]]:
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


def _owners(name: str, sql: str, parameters: Any) -> Iterator[Mapping[str, Any]]:
    for (owner,) in database.execute_sql(sql, parameters).fetchall():
        yield {name: owner}
