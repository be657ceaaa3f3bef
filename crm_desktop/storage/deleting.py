"""Deleting a record: what cannot be without it goes along, what only names it lets go of it."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from crm_desktop.core.tables import Table
from crm_desktop.storage import forgone, references
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
    """What goes when a record goes (ids by table), and which rows lose a link (table, id, field)."""

    table: Table
    goes: defaultdict[Table, set[int]] = field(default_factory=lambda: defaultdict(set))
    unlinked: set[tuple[Table, int, str]] = field(default_factory=set)


def of_record(record: Record) -> Deletion:
    """What deleting a record would do; inside reading() or a write."""
    table = record._meta.table_name
    deletion = Deletion(table)
    deletion.goes[table].add(record.id)
    waiting: list[tuple[Table, int]] = [(table, record.id)]
    while waiting:
        owner, row_id = waiting.pop()
        for each in referrers(owner, row_id, row_id):
            name = each.reference.model._meta.table_name
            if each.row_id in deletion.goes[name] or each.reference.outlives:
                continue
            if goes_along(owner, each):
                deletion.goes[name].add(each.row_id)
                waiting.append((name, each.row_id))
            elif each.reference.table_field is None:
                deletion.unlinked.add((name, each.row_id, each.reference.field))
    deletion.unlinked = {one for one in deletion.unlinked if one[1] not in deletion.goes[one[0]]}
    return deletion


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
    found[deletion.table] -= 1
    return {table: found[table] for table in RECORDS if found[table]}


def delete(change: Change, record: Record) -> None:
    """Delete a record with what goes along, inside a write; no rule plans again what it planned."""
    deletion = of_record(record)
    for table, row_id, name in sorted(deletion.unlinked):
        model = references.model_of(table)
        if model is not None:
            (row,) = records.as_stored(model, [row_id])
            change.set_stored(model, row, {name: None})
    for table in sorted(deletion.goes, key=references.order_of, reverse=True):
        model = references.model_of(table)
        ids = sorted(deletion.goes[table])
        if model is None or not ids:
            continue
        if table == Table.CALLBACK:
            forgone.note(change, records.as_stored(model, ids))
        change.remove(model, ids)
