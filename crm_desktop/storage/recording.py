"""How the record of changes keeps what a write did: entries, unbroken runs of ids, deleted rows packed."""

import json
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from types import NoneType
from typing import Any, Final

import peewee

from crm_desktop.core.errors import CrmError
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.storage.fields import Unreadable
from crm_desktop.storage.models import ChangeEntry, ChangeSet, ChangeStep
from crm_desktop.storage.models.base import Record
from crm_desktop.storage.queries import records
from crm_desktop.storage.queries.change_sets import Entry

FEW: Final = 20
"""So many rows of a table that go together are entered one by one, as texts that people can look into."""

_ROWS_PACKED: Final = 5_000
"""At most so many rows are packed into one entry: they are held in memory together."""


Kept = ChangeEntry | Entry
"""An entry of the record of changes."""


class UnreadableHistory(CrmError):
    """What is kept of a write is damaged: it cannot be taken back, and nothing else is wrong."""

    def __init__(self) -> None:
        super().__init__("error.history_unreadable")


def entry(
    table: Table,
    operation: str,
    first_id: int,
    last_id: int,
    old: Values | None,
    version: int,
    packed: bytes | None = None,
) -> ValueDict:
    return {
        "table_name": table,
        "operation": operation,
        "first_id": first_id,
        "last_id": last_id,
        "old_values": old,
        "version": version,
        "packed": packed,
    }


class Created:
    """The ids of rows that a write made, as unbroken runs: an import's hundreds of thousands are one."""

    def __init__(self) -> None:
        self._runs: dict[Table, list[range]] = {}

    def add(self, table: Table, ids: range) -> None:
        """These come after all that are known."""
        runs = self._runs.setdefault(table, [])
        if runs and runs[-1].stop == ids.start:
            runs[-1] = range(runs[-1].start, ids.stop)
        else:
            runs.append(ids)

    def others(self, table: Table, ids: set[int]) -> set[int]:
        """Those that were there before the write."""
        for run in self._runs.get(table, ()):
            ids = {row_id for row_id in ids if row_id not in run}
        return ids

    def entries(self) -> Iterator[ValueDict]:
        for table, runs in self._runs.items():
            for run in runs:
                yield entry(table, "create", run[0], run[-1], None, 1)


def deleted(table: Table, rows: Sequence[Values]) -> Iterator[ValueDict]:
    """The entries of rows that go, as they are stored: few each by itself, many compressed by runs of ids."""
    if len(rows) <= FEW:
        for row in rows:
            yield entry(table, "delete", row["id"], row["id"], row, row["version"])
        return
    by_id = {row["id"]: row for row in rows}
    for low, high in runs(by_id):
        for start in range(low, high + 1, _ROWS_PACKED):
            end = min(start + _ROWS_PACKED - 1, high)
            some = [by_id[each] for each in range(start, end + 1)]
            version = max(row["version"] for row in some)
            yield entry(table, "delete", start, end, None, version, pack(some))


def replaced(table: Table, rows: Iterable[Values], columns: Sequence[str]) -> list[ValueDict]:
    """The entries of rows in which these columns get other values, as they were stored."""
    old: dict[tuple[object, ...], Values] = {}  # most rows had one of a few: it is held, and written, once
    entries = []
    for row in rows:
        before = tuple([row[name] for name in columns])
        if before not in old:
            old[before] = dict(zip(columns, before, strict=True))
        entries.append(entry(table, "update", row["id"], row["id"], old[before], row["version"] + 1))
    return entries


def restored(table: Table, rows: Sequence[Values]) -> Iterator[ValueDict]:
    """The entries of rows that came back: a run of ids for those that have the same version."""
    ids = defaultdict(list)
    for row in rows:
        ids[row["version"]].append(row["id"])
    for version, some in ids.items():
        for low, high in runs(some):
            yield entry(table, "create", low, high, None, version)


def pack(rows: Sequence[Values]) -> bytes:
    """Rows with the same columns, column by column: equal values beside each other compress best."""
    names = list(rows[0])
    columns = {name: [row[name] for row in rows] for name in names}
    return zlib.compress(json.dumps(columns, ensure_ascii=False, separators=(",", ":")).encode(), 6)


def unpack(packed: bytes) -> list[ValueDict]:
    columns: dict[str, list[object]] = json.loads(zlib.decompress(packed))
    names = list(columns)
    return [dict(zip(names, values, strict=True)) for values in zip(*columns.values(), strict=True)]


def ids_of(found: Kept) -> range:
    """The ids of an entry's run; raises ``UnreadableHistory`` where none of them were ever given out."""
    first, last = found.first_id, found.last_id
    if not 0 < first <= last:
        raise UnreadableHistory
    if last > first and last >= records.next_id(_model_of(found)):
        raise UnreadableHistory
    return range(first, last + 1)


def _model_of(found: Kept) -> type[Record]:
    from crm_desktop.storage import references  # late: the window opens without it

    model = references.model_of(found.table_name)
    if model is None or model in (ChangeSet, ChangeStep, ChangeEntry):
        raise UnreadableHistory
    return model


def deleted_rows(found: Kept) -> list[ValueDict]:
    """The rows of an entry of a deletion, as they were stored; raises ``UnreadableHistory``."""
    try:
        old: Any = found.old_values
        rows = unpack(found.packed) if found.packed is not None else [dict(old)]
        fields = _model_of(found)._meta.fields
        if [row["id"] for row in rows] == list(ids_of(found)) and all(_fits(fields, row) for row in rows):
            return rows
    except (AttributeError, KeyError, TypeError, ValueError, zlib.error) as error:
        raise UnreadableHistory from error
    raise UnreadableHistory


def replaced_values(found: Kept) -> ValueDict:
    """The old values of an entry of a change, as they were stored; raises ``UnreadableHistory``."""
    old = found.old_values
    if old is None or "id" in old or len(ids_of(found)) > 1 or not _fits(_model_of(found)._meta.fields, old):
        raise UnreadableHistory
    return dict(old)


def created_ids(found: Kept) -> range:
    """The ids of an entry of a creation; raises ``UnreadableHistory``."""
    if found.old_values is not None or found.packed is not None:
        raise UnreadableHistory
    _model_of(found)
    return ids_of(found)


def is_readable(found: Kept) -> bool:
    """Whether an entry says what was done, to rows that there can be."""
    read = {"create": created_ids, "update": replaced_values, "delete": deleted_rows}
    with suppress(UnreadableHistory):
        if found.operation in read:
            read[found.operation](found)
            return True
    return False


def _fits(fields: Mapping[str, peewee.Field], values: Values) -> bool:
    """Whether values can be put back; columns of earlier versions that there are no more do no harm."""
    kinds = set(map(type, values.values()))
    if isinstance(values, Unreadable) or not kinds <= _AS_STORED:
        return False
    nothing = [name for name, value in values.items() if value is None] if NoneType in kinds else ()
    return all(name not in fields or fields[name].null for name in nothing)


_AS_STORED: Final = frozenset({str, int, float, bool, NoneType})
"""What JSON holds that the database can hold as well."""


def stored(model: type[Record], values: Values) -> ValueDict:
    """Values by the names of their fields, as the database keeps them and as JSON can hold them."""
    kept = {name: model._meta.fields[name].db_value(value) for name, value in values.items()}
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in kept.items()}


def runs(ids: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Ascending ids as unbroken runs, first and last: 100,000 imported rows are one entry."""
    low = high = None
    for row_id in sorted(ids):
        if high is not None and row_id == high + 1:
            high = row_id
            continue
        if low is not None and high is not None:
            yield low, high
        low = high = row_id
    if low is not None and high is not None:
        yield low, high
