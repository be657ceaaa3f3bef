"""The one way to write: it says what the user did, keeps what changed, and tells whoever shows it."""

import logging
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any, TypeVar

import peewee

from crm_desktop.core import clock, interrupts, money, texts
from crm_desktop.core.errors import Conflict, CrmError, InvalidFields
from crm_desktop.storage import faults, outputs, own_writes, search
from crm_desktop.storage.database import busy_after, connection, folder, look_again
from crm_desktop.storage.fields import utc_text
from crm_desktop.storage.models.base import Record, database
from crm_desktop.storage.models.office import ChangeEntry, ChangeSet
from crm_desktop.storage.models.people import Customer
from crm_desktop.storage.rows import insert_raw, next_id, plain, update_raw
from crm_desktop.storage.unfinished import WriteKey
from crm_desktop.storage.word_counts import WordCounts

log = logging.getLogger(__name__)

R = TypeVar("R", bound=Record)

_PARTS = frozenset({"phone", "contact_person", "customer_tag"})
"""What belongs to a customer and is edited with it: its version goes up with each change of them."""

PATIENCE = 15
"""Seconds that a write waits for another program's where nobody is told of it."""

_lock = threading.Lock()
_active: ContextVar["Change | None"] = ContextVar("active_change", default=None)
_listeners: list[Callable[["Changed"], None]] = []
_acting_staff: int | None = None


@dataclass(frozen=True, slots=True)
class Changed:
    """What a committed write touched: its action's slug, the tables, the customers concerned."""

    action: str
    tables: frozenset[str]
    customer_ids: frozenset[int]


def on_change(listener: Callable[[Changed], None]) -> Callable[[], None]:
    """Call ``listener`` after each commit, in the writer's thread; returns what takes it off again."""
    _listeners.append(listener)
    return lambda: _listeners.remove(listener) if listener in _listeners else None


def act_as(staff_id: int | None) -> None:
    """Who sits at this desk: each change is entered under this name."""
    global _acting_staff  # noqa: PLW0603 - one person sits at one desk
    _acting_staff = staff_id


def acting_staff() -> int | None:
    return _acting_staff


def writing() -> bool:
    """Whether this thread is inside a write."""
    return _active.get() is not None


@contextmanager
def write(action: str, *, subject: Record | None = None, **params: Any) -> Iterator["Change"]:
    """The only way to change data: one ``BEGIN IMMEDIATE`` transaction, all of it or nothing.

    ``action`` is the slug whose words (``change.<action>`` with ``params``) tell the user what was done;
    ``subject`` the record it was done to. A write inside a write joins it. Where another program writes, it
    is waited for (``while_waiting``).
    """
    joined = _active.get()
    if joined is not None:
        joined.subject = joined.subject or subject
        yield joined
        return
    # The order matters. The file is looked at before BEGIN, and again when all is written: between the two it
    # may have been replaced. From the note of the files (`outputs.bind`) until they have their names Ctrl+C
    # waits, or something done would be told as not done. Listeners come last, outside the transaction.
    with _lock, connection(), own_writes.noting() as note, ExitStack() as commit:
        if database.in_transaction():
            raise RuntimeError("a write cannot begin inside reading()")
        look_again()
        with _transaction():
            change = Change(action, params, subject)
            token = _active.set(change)
            try:
                yield change
                change.finish()
                look_again()  # what is not in the file will not be told as saved
                if change.key is not None:
                    note(change.key[0])
                    outputs.bind(change.key)
                    commit.enter_context(interrupts.held())
            finally:
                _active.reset(token)
        if change.key is not None:
            outputs.committed()
    tell(Changed(change.action, frozenset(change.tables), frozenset(change.customer_ids)))


def tell(changed: Changed) -> None:
    """Let everybody know of what was committed, here or by another program."""
    if changed.tables:
        for listener in tuple(_listeners):
            try:
                listener(changed)
            except Exception:  # whoever shows it stumbles; that does not undo what was saved
                log.exception("not told of %s", changed.action)


@contextmanager
def while_waiting(tell: Callable[[int], object]) -> Iterator[None]:
    """Within the block a write that another program is in the way of waits for as long as that takes.

    ``tell`` is called with the seconds waited so far, about once a second; what it raises ends the waiting,
    with nothing written. Outside of such a block a write gives up after ``PATIENCE`` seconds.
    """
    token = _tell_waiting.set(tell)
    try:
        yield
    finally:
        _tell_waiting.reset(token)


def _give_up(seconds: int) -> None:
    if seconds >= PATIENCE:
        raise CrmError("error.database_in_use", folder=folder())


_tell_waiting: ContextVar[Callable[[int], object]] = ContextVar("tell_waiting", default=_give_up)


@contextmanager
def _transaction() -> Iterator[None]:
    """One ``BEGIN IMMEDIATE`` transaction, begun as soon as nobody else writes."""
    with ExitStack() as stack:
        for seconds in count(1):
            try:
                with busy_after(1):
                    stack.enter_context(database.atomic("IMMEDIATE"))
                break
            except peewee.OperationalError as error:
                if not faults.is_busy(error):
                    raise
            _tell_waiting.get()(seconds)
        yield


class Change:
    """What one write does; handed out by ``write`` only."""

    def __init__(self, action: str, params: Mapping[str, Any], subject: Record | None) -> None:
        self.action = action
        self.params = dict(params)
        self.subject = subject
        self.tables: set[str] = set()
        self.customer_ids: set[int] = set()
        self.key: WriteKey | None = None
        """How the record of changes knows this write, once it is finished."""
        self.indexing: Callable[[int, int], object] = lambda done, total: None
        """Told how far the index of many customers is; what it raises undoes the write."""
        self._created: dict[str, list[int]] = {}
        self._entries: list[dict[str, Any]] = []
        self._relations: set[str] = set()
        self._parts_of: set[int] = set()
        self._with_new_version: set[int] = set()
        self._words = WordCounts()

    # -- one record ---------------------------------------------------------------------------------

    def insert(self, model: type[R], /, **values: Any) -> R:
        """A new record; raises ``InvalidFields`` for texts that cannot be kept, by their columns."""
        record = model(**_kept(model, values))
        insert_raw(model, [{name: value for name, value in record.__data__.items() if name != "id"}])
        record.id = database.execute_sql("SELECT last_insert_rowid()").fetchone()[0]
        self._note_created(model, [record.id])
        self._words.add(model, [record.__data__])
        self._touch(model, [record.__data__])
        return record

    def update(self, record: Record, /, **values: Any) -> bool:
        """Change the columns that differ; False when none does. Raises ``Conflict`` on an older version.

        Raises ``InvalidFields`` for texts that cannot be kept, by their columns.
        """
        model = type(record)
        new = {name: plain(value) for name, value in _kept(model, values).items()}
        old = {name: record.__data__.get(name) for name in map(_column(model), new)}
        new = {_column(model)(name): value for name, value in new.items()}
        differing = {name: value for name, value in new.items() if value != old[name]}
        if not differing:
            return False
        if not update_raw(record, differing):
            raise Conflict
        before = dict(record.__data__)
        for name, value in differing.items():
            setattr(record, name, value)
        record.version += 1
        self._words.take(model, [{n: old[n] for n in differing}])
        self._words.add(model, [differing])
        self._note(model, "update", record.id, _stored(model, {n: old[n] for n in differing}), record.version)
        self._touch(model, [before, record.__data__])
        return True

    def delete(self, record: Record) -> None:
        model = type(record)
        if model is Customer:
            search.forget(record.id)
        if model.delete().where((model.id == record.id) & (model.version == record.version)).execute() != 1:
            raise Conflict
        self._words.take(model, [record.__data__])
        self._note(model, "delete", record.id, _stored(model, record.__data__), record.version)
        self._touch(model, [record.__data__])

    # -- many records -------------------------------------------------------------------------------

    def insert_many(self, model: type[Record], rows: Sequence[Mapping[str, Any]]) -> range:
        """Insert rows (all with the same keys) and return their ids in order."""
        if not rows:
            return range(0)
        first = next_id(model)
        ids = range(first, first + len(rows))
        constants = {
            name: field.default() if callable(field.default) else field.default
            for name, field in model._meta.fields.items()
            if name not in rows[0] and name != "id" and field.default is not None
        }
        insert_raw(model, rows, constants, ids)
        self._note_created(model, ids)
        self._words.add(model, rows)
        self._touch(model, [{"id": row_id} for row_id in ids] if model is Customer else rows)
        return ids

    def update_many(self, model: type[R], values: Mapping[int, Mapping[str, Any]]) -> int:
        """Change columns of many records, each by its id; returns how many really changed."""
        changed = 0
        for chunk in chunks(list(values), 500):
            for record in model.select().where(model.id.in_(chunk)):
                changed += self.update(record, **values[record.id])
        return changed

    def delete_many(self, model: type[R], ids: Iterable[int]) -> None:
        for chunk in chunks(list(ids), 500):
            for record in model.select().where(model.id.in_(chunk)):
                self.delete(record)

    # -- the record of changes ----------------------------------------------------------------------

    def finish(self) -> None:
        """Write the derived index and the record of the change, still inside the transaction."""
        if not self.tables:
            return
        self._raise_versions()
        if self._relations & search.INDEXED_TABLES:
            search.reindex(self.customer_ids, self.indexing)
        self._words.store()
        for table, ids in self._created.items():
            self._entries += [_entry(table, "create", low, high, None, 1) for low, high in runs(ids)]
        change_set_id, now = self._record_set(), clock.now()
        insert_raw(
            ChangeEntry,
            [{"change_set": change_set_id, "created_at": now, **entry} for entry in self._entries],
        )

    def _raise_versions(self) -> None:
        """Whoever has the form of a customer open must not overwrite phones that are not those shown."""
        for some in chunks(sorted(self._parts_of - self._with_new_version), 500):
            marks = ", ".join("?" * len(some))
            database.execute_sql(
                f'UPDATE "customer" SET "version" = "version" + 1 WHERE "id" IN ({marks})', some
            )

    def _record_set(self) -> int:
        """In plain SQL: it is written with each change, and the models cost four times as much."""
        subject, now = self.subject, clock.now()
        row = {
            "created_at": now,
            "version": 1,
            "at": now,
            "staff": _acting_staff,
            "action": self.action,
            "params": {name: texts.shown(str(value)) for name, value in self.params.items()},
            "subject_table": subject._meta.table_name if subject is not None else "",
            "subject_id": subject.id if subject is not None else None,
        }
        insert_raw(ChangeSet, [row])
        change_set_id = int(database.execute_sql("SELECT last_insert_rowid()").fetchone()[0])
        self.key = (change_set_id, utc_text(now), self.action)
        return change_set_id

    def _note_created(self, model: type[Record], ids: Iterable[int]) -> None:
        self._created.setdefault(model._meta.table_name, []).extend(ids)

    def _note(
        self, model: type[Record], operation: str, row_id: int, old: dict[str, Any], version: int
    ) -> None:
        self._entries.append(_entry(model._meta.table_name, operation, row_id, row_id, old, version))

    def _touch(self, model: type[Record], rows: Iterable[Mapping[str, Any]]) -> None:
        table = model._meta.table_name
        self.tables.add(table)
        if table in search.INDEXED_TABLES:
            self._relations.add(table)
        touched = customers_of(model, rows)
        self.customer_ids |= touched
        if model is Customer:
            self._with_new_version |= touched
        elif table in _PARTS:
            self._parts_of |= touched


def customers_of(model: type[Record], rows: Iterable[Mapping[str, Any]]) -> set[int]:
    """The customers that rows of a table are about; what a row does not say is not known of it."""
    key = "id" if model is Customer else "customer"
    if key == "customer" and "customer" not in model._meta.fields:
        return search.customers_behind(model, rows)
    return {plain(row[key]) for row in rows if row.get(key) is not None}


def _entry(
    table: str, operation: str, first_id: int, last_id: int, old: dict[str, Any] | None, version: int
) -> dict[str, Any]:
    return {
        "table_name": table,
        "operation": operation,
        "first_id": first_id,
        "last_id": last_id,
        "old_values": old,
        "version": version,
    }


def _kept(model: type[Record], values: Mapping[str, Any]) -> dict[str, Any]:
    """Values as they may be stored: typed texts tidied, broken and endless ones and amounts refused."""
    typed = {
        name: value
        for name, value in values.items()
        if type(value) is str and isinstance(model._meta.combined.get(name), peewee.TextField)
    }
    if problems := texts.problems(typed) | money.problems(values):
        raise InvalidFields(problems)
    return {**values, **{name: texts.normalise(value) for name, value in typed.items()}}


def _column(model: type[Record]) -> Callable[[str], str]:
    """A field's name for either spelling of a link: ``customer`` or ``customer_id``."""
    return lambda name: model._meta.combined[name].name


def _stored(model: type[Record], values: Mapping[str, Any]) -> dict[str, Any]:
    kept = {name: model._meta.fields[name].db_value(value) for name, value in values.items()}
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in kept.items()}


def chunks(items: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    for start in count(0, size):
        if start >= len(items):
            return
        yield items[start : start + size]


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
