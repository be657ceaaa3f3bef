"""The one way to write: it says what the user did, keeps what changed, and tells whoever shows it."""

import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from copy import copy
from typing import Final, TypeVar

from crm_desktop.core import clock, interrupts, texts
from crm_desktop.core.enums import Actor
from crm_desktop.core.errors import Conflict, NotFound
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.storage import next_maintenance, outputs, own_writes, recording, search
from crm_desktop.storage.acting import acting_staff, actor, desk
from crm_desktop.storage.database import connection, look_again
from crm_desktop.storage.fields import utc_text
from crm_desktop.storage.fitting import column, fit
from crm_desktop.storage.models.base import Record, database, plain
from crm_desktop.storage.models.office import OWN_OFFICE, ChangeEntry, ChangeSet, ChangeStep
from crm_desktop.storage.models.people import Customer
from crm_desktop.storage.models.work import Product
from crm_desktop.storage.queries import records
from crm_desktop.storage.queries.engine import chunks
from crm_desktop.storage.telling import Changed, tell
from crm_desktop.storage.transaction import transaction
from crm_desktop.storage.unfinished import WriteKey
from crm_desktop.storage.word_counts import WordCounts

R = TypeVar("R", bound=Record)

_PARTS: Final[Mapping[Table, tuple[type[Record], str]]] = {
    **dict.fromkeys(
        (Table.PHONE, Table.CONTACT_PERSON, Table.CUSTOMER_TAG, Table.CUSTOMER_OWN_VALUE),
        (Customer, "customer"),
    ),
    Table.PRODUCT_OWN_VALUE: (Product, "product"),
}
"""What belongs to a record and is edited with it, by which link: that one's version goes up with it."""

_lock = threading.Lock()
_active: ContextVar["Change | None"] = ContextVar("active_change", default=None)


def writing() -> bool:
    """Whether this thread is inside a write."""
    return _active.get() is not None


@contextmanager
def write(
    action: str,
    *,
    subject: Record | None = None,
    by: Actor | None = None,
    because_of: int | None = None,
    **params: object,
) -> Iterator["Change"]:
    """The only way to change data: one ``BEGIN IMMEDIATE`` transaction, all of it or nothing.

    ``action`` is the slug whose words (``change.<action>`` with ``params``) tell the user what was done;
    ``subject`` the record it was done to. What nobody did at a desk is written ``by`` the program, where it
    follows from a person's write ``because_of`` that one. A write inside a write joins its transaction and
    is kept as a step of it, with its own action and subject. Where another program writes, it is waited for
    (``while_waiting``).
    """
    joined = _active.get()
    if joined is not None:
        step = joined.step(action, params, subject)
        token = _active.set(step)
        try:
            yield step
        finally:
            _active.reset(token)
        return
    # The order matters. The file is looked at before BEGIN, and again when all is written: between the two it
    # may have been replaced. From the note of the files (`outputs.bind`) until they have their names Ctrl+C
    # waits, or something done would be told as not done. Listeners come last, outside the transaction.
    with _lock, connection(), own_writes.noting() as note, ExitStack() as commit:
        if database.in_transaction():
            raise RuntimeError("a write cannot begin inside reading()")
        look_again()
        with transaction():
            change = Change(action, params, subject, by or actor(), because_of)
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
    set_id = change.key[0] if change.key is not None else None
    tell(Changed(change.action, frozenset(change.tables), frozenset(change.customer_ids), set_id, change.by))


class Change:
    """What one write does; handed out by ``write`` only."""

    def __init__(
        self,
        action: str,
        params: Values,
        subject: Record | None,
        by: Actor = Actor.PERSON,
        because_of: int | None = None,
    ) -> None:
        self.action = action
        self.params = dict(params)
        self.subject = subject
        self.by = by
        self.because_of = because_of
        self.undoes: int | None = None
        """The set that this write takes back."""
        self.took_back: list[int] | None = None
        """All sets that it takes back."""
        self.about: tuple[Table, int | None] | None = None
        """Table and id of what the write is about, where there is no record of it to be the ``subject``."""
        self.recorded: Callable[[int], object] = lambda change_set_id: None
        """Told the id of the set inside the transaction."""
        self.tables: set[Table] = set()
        self.customer_ids: set[int] = set()
        self.key: WriteKey | None = None
        """How the record of changes knows this write, once it is finished."""
        self.indexing: Callable[[int, int], object] = lambda done, total: None
        """Told how far the index of many customers is; what it raises undoes the write."""
        self._created = recording.Created()
        self._entries: list[ValueDict] = []
        self._outdated = search.Outdated()
        self._maintained = next_maintenance.MaintenanceOutdated()
        self._parts_of: defaultdict[type[Record], set[int]] = defaultdict(set)
        self._with_new_version: defaultdict[type[Record], set[int]] = defaultdict(set)
        self._words = WordCounts()
        self._steps: list[Change] = []

    def step(self, action: str, params: Values, subject: Record | None) -> "Change":
        """A write inside this one: the same transaction and entries, an action and a subject of its own."""
        inner = copy(self)  # what it notes goes into the same lists
        inner.action, inner.params, inner.subject = action, dict(params), subject
        self._steps.append(inner)
        return inner

    # -- one record ---------------------------------------------------------------------------------

    def get(self, model: type[R], row_id: int | None, version: int | None = None) -> R:
        """The record to change; ``NotFound``, and ``Conflict`` where its version is not the one given."""
        record: R | None = model.by_id(row_id)
        if record is None:
            raise NotFound("error.not_found")
        if version not in (None, record.version):
            raise Conflict
        return record

    def insert(self, model: type[R], /, **values: object) -> R:
        """A new record; raises ``InvalidFields`` for texts that cannot be kept, by their columns."""
        (row,) = next_maintenance.with_proposals(model, [fit(model, values)])
        record = model(**row)
        record.id = records.insert(model, {n: value for n, value in record.__data__.items() if n != "id"})
        self._created.add(model._meta.table_name, range(record.id, record.id + 1))
        self._words.add(model, [record.__data__])
        self._touch(model, [record.__data__])
        return record

    def update(self, record: Record, /, **values: object) -> bool:
        """Change the columns that differ; False when none does. Raises ``Conflict`` on an older version.

        Raises ``InvalidFields`` for texts that cannot be kept, by their columns.
        """
        model = type(record)
        new = {name: plain(value) for name, value in fit(model, values).items()}
        old = {name: record.__data__.get(name) for name in map(column(model), new)}
        new = {column(model)(name): value for name, value in new.items()}
        differing = {name: value for name, value in new.items() if value != old[name]}
        if not differing:
            return False
        if not records.update(record, differing):
            raise Conflict
        before = dict(record.__data__)
        for name, value in differing.items():
            setattr(record, name, value)
        record.version += 1
        self._words.take(model, [{n: old[n] for n in differing}])
        self._words.add(model, [differing])
        self._note(
            model,
            "update",
            record.id,
            recording.stored(model, {n: old[n] for n in differing}),
            record.version,
        )
        self._touch(model, [before, record.__data__], differing)
        return True

    def delete(self, record: Record) -> None:
        model = type(record)
        if model is Customer:
            search.forget([record.id])
        if model.delete().where((model.id == record.id) & (model.version == record.version)).execute() != 1:
            raise Conflict
        self._words.take(model, [record.__data__])
        self._note(model, "delete", record.id, recording.stored(model, record.__data__), record.version)
        self._touch(model, [record.__data__])

    # -- many records -------------------------------------------------------------------------------

    def insert_many(self, model: type[Record], rows: Sequence[Values]) -> range:
        """Insert rows (all with the same keys) and return their ids in order."""
        if not rows:
            return range(0)
        rows = next_maintenance.with_proposals(model, rows)
        first = records.next_id(model)
        ids = range(first, first + len(rows))
        constants = {
            name: field.default() if callable(field.default) else field.default
            for name, field in model._meta.fields.items()
            if name not in rows[0] and name != "id" and field.default is not None
        }
        records.insert_many(model, rows, constants, ids)
        self._created.add(model._meta.table_name, ids)
        self._words.add(model, rows)
        self._touch(model, [{"id": row_id} for row_id in ids] if model is Customer else rows)
        return ids

    def update_many(self, model: type[R], values: Mapping[int, Values]) -> int:
        """Change columns of many records, each by its id; returns how many really changed."""
        changed = 0
        for chunk in chunks(list(values), 500):
            for record in model.select().where(model.id.in_(chunk)):
                changed += self.update(record, **values[record.id])
        return changed

    def set_alike(self, model: type[Record], ids: Iterable[int], /, **values: object) -> list[int]:
        """The same values into many records; the ids of those that had others. No version is asked about.

        Raises ``InvalidFields`` as ``update`` does.
        """
        new = {column(model)(name): value for name, value in fit(model, values).items()}
        new = recording.stored(model, new)
        rows = records.parts_as_stored(model, ids, [*new, *search.owners(model)])
        rows = [row for row in rows if not row.items() >= new.items()]
        self.set_stored(model, rows, new)
        return [row["id"] for row in rows]

    def delete_many(self, model: type[R], ids: Iterable[int]) -> None:
        for chunk in chunks(list(ids), 500):
            for record in model.select().where(model.id.in_(chunk)):
                self.delete(record)

    # -- rows as the record of changes keeps them -----------------------------------------------------

    def set_stored(self, model: type[Record], rows: Sequence[Values], values: Values) -> None:
        """Columns of rows that were just read (``records.as_stored``) to values as they are stored."""
        records.set_alike(model, [row["id"] for row in rows], values)
        entries = recording.replaced(model._meta.table_name, rows, [*values])
        self._words.take(model, [entry["old_values"] for entry in entries])
        self._words.add(model, [values] * len(rows))
        self._entries += entries
        self._touch(model, [*rows, *({**row, **values} for row in rows)], values)

    def remove(self, model: type[Record], ids: Sequence[int]) -> None:
        """Delete rows that nothing refers to any more; many of them are kept compressed."""
        rows = records.as_stored(model, ids)
        there = [row["id"] for row in rows]
        self._words.take(model, rows)
        self._touch(model, rows)
        if model is Customer:
            search.forget(there)
        records.delete(model, there)
        self._entries += recording.deleted(model._meta.table_name, rows)

    def restore(self, model: type[Record], rows: Sequence[Values]) -> None:
        """Put rows back that were deleted, under their ids; their versions go on from where they were."""
        again = [{**row, "version": row["version"] + 1} for row in rows]
        records.put_back(model, again)
        self._words.add(model, again)
        self._touch(model, again)
        self._entries += recording.restored(model._meta.table_name, again)

    # -- the record of changes ----------------------------------------------------------------------

    def coming_id(self) -> int:
        """The id of the set that this write will be kept as: nobody else writes until then."""
        return records.next_id(ChangeSet)

    def recorded_as(self) -> int:
        """The id of the set that a finished write is kept as."""
        if self.key is None:
            raise RuntimeError("nothing was written")
        return self.key[0]

    def finish(self) -> None:
        """Write the derived index and the record of the change, still inside the transaction."""
        if not self.tables and self.undoes is None:
            return
        self._keep_maintenance()
        # Whoever has the form of a customer open must not overwrite phones that are not those shown.
        for model, owners in self._parts_of.items():
            records.raise_versions(model, sorted(owners - self._with_new_version[model]))
        self._outdated.reindex(self.indexing)
        self._words.store()
        self._entries += self._created.entries()
        self._describe_by_steps()
        change_set_id, now = self._record_set(), clock.now()
        records.insert_many(ChangeEntry, self._entries, {"change_set": change_set_id, "created_at": now})
        if self._steps:
            records.insert_many(
                ChangeStep,
                [
                    {"change_set": change_set_id, "created_at": now, "version": 1, **step._said()}
                    for step in self._steps
                ],
            )
        self.recorded(change_set_id)

    def _keep_maintenance(self) -> None:
        for due, ids in self._maintained.foretold().items():
            self.set_alike(Product, ids, **dict(zip(next_maintenance.FORETOLD, due, strict=True)))
        if self.undoes is None:  # what stood there before stands there again, also where that was no day
            for day, ids in self._maintained.proposed().items():
                self.set_alike(Product, ids, next_maintenance=day)

    def _describe_by_steps(self) -> None:
        """A write that only holds others together is about what the first of them was about."""
        for step in self._steps:
            if self.about is None and self.subject in (None, step.subject):
                self.subject = step.subject
                self.params = {**step.params, **self.params}

    def _said(self) -> ValueDict:
        table, row_id = self.about or ("", None)
        if self.subject is not None:
            table, row_id = self.subject._meta.table_name, self.subject.id
        return {
            "action": self.action,
            "params": {name: texts.shown(str(value)) for name, value in self.params.items()},
            "subject_table": table,
            "subject_id": row_id,
        }

    def _record_set(self) -> int:
        """In plain SQL: it is written with each change, and the models cost four times as much."""
        now = clock.now()
        row = {
            "created_at": now,
            "version": 1,
            "at": now,
            "staff_id": acting_staff() if self.by is Actor.PERSON else None,
            **self._said(),
            "actor": self.by,
            "desk": desk(),
            "because_of": self.because_of,
            "undoes": self.undoes,
            "took_back": self.took_back,
            "office": OWN_OFFICE,
        }
        change_set_id = records.insert(ChangeSet, row)
        self.key = (change_set_id, utc_text(now), self.action)
        return change_set_id

    def _note(self, model: type[Record], operation: str, row_id: int, old: ValueDict, version: int) -> None:
        self._entries.append(recording.entry(model._meta.table_name, operation, row_id, row_id, old, version))

    def _touch(
        self, model: type[Record], rows: Sequence[Values], columns: Iterable[str] | None = None
    ) -> None:
        table = model._meta.table_name
        self.tables.add(table)
        touched = search.customers_of(model, rows)
        self.customer_ids |= touched
        self._outdated.note(table, columns, touched)
        self._maintained.note(table, rows, columns)
        if model in (Customer, Product):
            known = {row["id"] for row in rows if "id" in row}
            self._with_new_version[model] |= self._created.others(table, known)
        elif table in _PARTS:
            owner, link = _PARTS[table]
            owners = {plain(row[link]) for row in rows if row.get(link) is not None}
            self._parts_of[owner] |= self._created.others(owner._meta.table_name, owners)
