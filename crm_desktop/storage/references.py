"""Who refers to a record: from the models' metadata, and what refers by a table and an id without a link."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import peewee

from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.storage import models
from crm_desktop.storage.models import (
    Attachment,
    Callback,
    ChangeEntry,
    ChangeSet,
    ChangeStep,
    ForgoneCallback,
    ImportDoubt,
    ImportedRow,
    Letter,
    LetterDraft,
    LetterPutAside,
    Promise,
)
from crm_desktop.storage.models.base import Record
from crm_desktop.storage.queries import references as queries

HISTORY: Final = frozenset({ChangeSet, ChangeStep, ChangeEntry, ForgoneCallback})
"""What tells of records and does not hold them: it names also those that are gone."""

_BY_SOURCE: Final[tuple[type[Record], ...]] = (
    Callback,
    Promise,
    Letter,
    LetterPutAside,
    LetterDraft,
    Attachment,
)
"""Models that say by ``source_table`` and ``source_id`` which record of their customer they are about."""

_BY_ID: Final[tuple[tuple[type[Record], str, Table], ...]] = (
    (ImportedRow, "customer_id", Table.CUSTOMER),
    (ImportedRow, "product_id", Table.PRODUCT),
)
"""Models that keep a plain id of a record, which they may outlive."""


_ONCE: Final[Mapping[Table, tuple[tuple[str, ...], ...]]] = {
    Table.LETTER: (("kind", "source_table", "source_id", "occurrence"),),
    Table.IMPORTED_ROW: (("fingerprint",),),
}
"""What no row that comes back may have in common with one that is there, though no index forbids it."""


_HOLDS_WHILE: Final[Mapping[Table, tuple[str, Table]]] = {Table.IMPORTED_ROW: ("customer_id", Table.CUSTOMER)}
"""A row that has outlived this record of its keeps no other from coming back."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One way in which rows of ``model`` refer to rows of another table, by the field ``field``."""

    model: type[Record]
    field: str
    required: bool = False
    """The row cannot be without the record."""
    table_field: str | None = None
    """Where the row says which table it means; None where it can mean only one."""
    outlives: bool = False
    """The row stays sensible when the record is gone."""


@dataclass(frozen=True, slots=True)
class Referrer:
    """A row that refers to a record, and by which reference."""

    reference: Reference
    row_id: int
    target_id: int


def model_of(table: Table) -> type[Record] | None:
    """The model of a table by its name; None for a table that there is no more."""
    return _models().get(table)


@cache
def _models() -> dict[Table, type[Record]]:
    records = [each for each in models.MODELS if issubclass(each, Record)]
    return {model._meta.table_name: model for model in records}


def order_of(table: Table) -> int:
    """The place of a table among all: each stands after those it refers to."""
    return list(_models()).index(table)


@cache
def links_of(table: Table) -> tuple[tuple[str, Table], ...]:
    """The links of a table's rows: field and the table it leads to."""
    return tuple(
        (field.name, field.rel_model._meta.table_name)
        for field in _models()[table]._meta.sorted_fields
        if isinstance(field, peewee.ForeignKeyField)
    )


@cache
def references_to(table: Table) -> tuple[Reference, ...]:
    """All ways in which rows refer to rows of ``table``; history is none of them."""
    found: list[Reference] = []
    if table not in _models():  # a damaged entry of the history names it
        return ()
    for name, model in _models().items():
        if model in HISTORY:
            continue
        for field, target in links_of(name):
            if target == table:
                found.append(Reference(model, field, required=not model._meta.fields[field].null))
    if "customer" in _models()[table]._meta.fields or table == Table.CUSTOMER:
        found += [Reference(model, "source_id", table_field="source_table") for model in _BY_SOURCE]
    if table in (Table.PRODUCT, Table.CUSTOMER):
        found.append(Reference(ImportDoubt, "record_id", table_field="record_table"))
    found += [Reference(model, field, outlives=True) for model, field, target in _BY_ID if target == table]
    return tuple(found)


def referrers(
    table: Table, low: int, high: int, *, of: Iterable[Reference] | None = None
) -> Iterator[Referrer]:
    """The rows that refer to records of ``table`` with ids from ``low`` to ``high``; inside reading()."""
    for each in references_to(table) if of is None else of:
        if each.table_field is None:
            found = queries.by_link(each.model, each.field, low, high)
        else:
            found = queries.by_table_and_id(each.model, each.table_field, each.field, table, low, high)
        yield from (Referrer(each, *row) for row in found)


def by_model(found: Iterable[Referrer]) -> dict[type[Record], list[int]]:
    """Ids of the referring rows by their model."""
    ids: defaultdict[type[Record], list[int]] = defaultdict(list)
    for each in found:
        ids[each.reference.model].append(each.row_id)
    return ids


@cache
def unique_keys(table: Table) -> tuple[tuple[str, ...], ...]:
    """Fields that no two rows may share, alone or together."""
    model = _models()[table]
    alone = [(field.name,) for field in model._meta.sorted_fields if field.unique and field.name != "id"]
    together = [tuple(names) for names, unique in model._meta.indexes if unique]
    return (*alone, *together, *_ONCE.get(table, ()))


def kept_once(table: Table) -> tuple[tuple[str, ...], ...]:
    """Those of the keys that no index guards."""
    return _ONCE.get(table, ())


def holder_of(model: type[Record], key: Sequence[str], row: ValueDict) -> int | None:
    """The row that has the values of ``row`` under a unique key already; nulls are equal to nothing."""
    if any(row[name] is None for name in key):
        return None
    return queries.holder(model, key, row, _HOLDS_WHILE.get(model._meta.table_name))
