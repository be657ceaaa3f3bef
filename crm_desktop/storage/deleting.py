"""Deleting a record: what cannot be without it goes along, what only names it lets go of it."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from crm_desktop.core.tables import Table
from crm_desktop.storage import forgone, recording, references
from crm_desktop.storage.change import Change
from crm_desktop.storage.models.base import Record
from crm_desktop.storage.queries import records
from crm_desktop.storage.references import Referrer, referrers

RECORDS: Final = (
    Table.CONTACT_PERSON,
    Table.PRODUCT,
    Table.SERVICE_ORDER,
    Table.CALLBACK,
    Table.COMPLAINT,
    Table.PROMISE,
    Table.LETTER,
    Table.ATTACHMENT,
)
"""The tables whose rows a user counts, in the order in which that is said."""

_WITH_IT: Final = frozenset({(Table.PHONE, "contact"), (Table.LETTER, "complaint")})
"""Links that may be empty, and whose rows still go with what they lead to."""


def _is_to_come(table: Table, row: dict[str, object]) -> bool:
    if table == Table.CALLBACK:
        return row["state"] == "planned"
    if table == Table.LETTER:
        return row["state"] == "generated" and not row["dealt_with"]
    if table == Table.PROMISE:
        return row["kept_at"] is None and row["withdrawn_at"] is None
    return True


_ABOUT: Final[Mapping[Table, Callable[[Table, dict[str, object]], bool]]] = {
    # What follows from an order or a complaint has no meaning without it.
    Table.SERVICE_ORDER: lambda _table, _row: True,
    Table.COMPLAINT: lambda _table, _row: True,
    # Calls that were made and letters that were sent to a person or about a product were made and sent.
    Table.PRODUCT: _is_to_come,
    Table.CONTACT_PERSON: _is_to_come,
}
"""Which rows that say they are about a record go with it; of other records' they stay."""


@dataclass(slots=True)
class Deletion:
    """What goes when records go (ids by table), and which rows lose a link (table, id, field)."""

    table: Table
    asked: int
    """So many records were to go in the first place."""
    goes: defaultdict[Table, set[int]] = field(default_factory=lambda: defaultdict(set))
    unlinked: set[tuple[Table, int, str]] = field(default_factory=set)


def of_records(table: Table, ids: Collection[int]) -> Deletion:
    """What deleting records of a table would do; inside reading() or a write."""
    deletion = Deletion(table, len(ids))
    deletion.goes[table].update(ids)
    waiting: list[tuple[Table, set[int]]] = [(table, set(ids))]
    while waiting:
        owner, some = waiting.pop()
        along: defaultdict[Table, set[int]] = defaultdict(set)
        for each in _referrers(owner, some):
            name = each.reference.model._meta.table_name
            if each.row_id in deletion.goes[name] or each.reference.outlives:
                continue
            if goes_along(owner, each):
                deletion.goes[name].add(each.row_id)
                along[name].add(each.row_id)
            elif each.reference.table_field is None:
                deletion.unlinked.add((name, each.row_id, each.reference.field))
        waiting += along.items()
    deletion.unlinked = {one for one in deletion.unlinked if one[1] not in deletion.goes[one[0]]}
    return deletion


_NEAR: Final = 100
"""Ids that are no further apart are asked about together."""


def _referrers(owner: Table, ids: Collection[int]) -> Iterator[Referrer]:
    low = high = 0
    for first, last in (*recording.runs(ids), (0, 0)):
        if high and not 0 < first - high <= _NEAR:
            yield from (each for each in referrers(owner, low, high) if each.target_id in ids)
            high = 0
        low, high = low if high else first, last


def goes_along(owner: Table, referrer: Referrer) -> bool:
    """Whether what refers to a record of ``owner`` goes when that is deleted, as the row is now."""
    reference = referrer.reference
    name = reference.model._meta.table_name
    if reference.table_field is None:
        return reference.required or (name, reference.field) in _WITH_IT
    if owner not in _ABOUT:
        return False
    (row,) = records.as_stored(reference.model, [referrer.row_id])
    return _ABOUT[owner](name, row)


def counts(deletion: Deletion) -> dict[Table, int]:
    """How many records of which table go along; what no user counts is left out."""
    found = Counter({table: len(ids) for table, ids in deletion.goes.items()})
    found[deletion.table] -= deletion.asked
    return {table: found[table] for table in RECORDS if found[table]}


def delete(change: Change, record: Record) -> None:
    """Delete a record with what goes along, inside a write; no rule plans again what it planned."""
    delete_many(change, record._meta.table_name, [record.id])


def delete_many(change: Change, table: Table, ids: Collection[int]) -> None:
    """The same with records of a table, all of which are there."""
    deletion = of_records(table, ids)
    for name, row_id, column in sorted(deletion.unlinked):
        model = references.model_of(name)
        if model is not None:
            change.set_stored(model, records.as_stored(model, [row_id]), {column: None})
    for name in sorted(deletion.goes, key=references.order_of, reverse=True):
        model = references.model_of(name)
        going = sorted(deletion.goes[name])
        if model is None or not going:
            continue
        if name == Table.CALLBACK:
            forgone.note(change, records.as_stored(model, going))
        change.remove(model, going)
