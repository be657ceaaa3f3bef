"""Merging a record into another of its table: whatever refers to the one refers to the other from then on.

Who refers to it is read off the models, so that no table is forgotten. Where both have something that can be
there only once (a tag, a rule's callback of one day), one of the two is merged into the other, too.
"""

from collections import defaultdict
from typing import Final

from crm_desktop.core.enums import TAKEN_BACK, CallbackState, LetterState
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.storage import forgone, references
from crm_desktop.storage.change import Change
from crm_desktop.storage.models.base import Record
from crm_desktop.storage.queries import records

_TEXT_OF_LETTER: Final = ("at", "salutation", "body", "closing")
_ENDED_BY_PROGRAM: Final = frozenset(reason.value for reason in TAKEN_BACK)


def merge(change: Change, table: Table, gone: int, kept: int) -> None:
    """Let all that refers to the record ``gone`` refer to ``kept``, and delete ``gone``; its remarks stay."""
    repoint(change, table, gone, kept)
    model = references.model_of(table)
    assert model is not None
    if "remarks" in model._meta.fields:
        there = {row["id"]: row for row in records.as_stored(model, [gone, kept])}
        said, more = there[kept]["remarks"], there[gone]["remarks"]
        if more and more not in said:
            remarks = "\n".join(filter(None, (said, more)))
            change.set_stored(model, [there[kept]], {"remarks": remarks})
    change.remove(model, [gone])


def repoint(change: Change, table: Table, gone: int, kept: int) -> None:
    """Let all that refers to the record ``gone`` refer to ``kept``; inside a write."""
    moved: defaultdict[tuple[type[Record], int], ValueDict] = defaultdict(dict)
    for each in references.referrers(table, gone, gone):
        moved[each.reference.model, each.row_id][each.reference.field] = kept
    for (model, row_id), values in moved.items():
        _move(change, model, row_id, values)
    forgone.follow(change, table, gone, kept)


def _move(change: Change, model: type[Record], row_id: int, values: ValueDict) -> None:
    rows = records.as_stored(model, [row_id])
    if not rows:  # it was merged into another one meanwhile
        return
    row = rows[0]
    table = model._meta.table_name
    values = {name: value for name, value in values.items() if not _means_itself(model, row, name, value)} | {
        name: None for name, value in values.items() if _means_itself(model, row, name, value)
    }
    if _joins_itself(table, {**row, **values}, row):
        change.remove(model, [row_id])
        return
    for key in references.unique_keys(table):
        if values.keys() & set(key):
            holder = references.holder_of(model, key, {**row, **values})
            if holder is not None:
                more = _once(change, model, row, holder)
                if more is None:
                    return
                values = {**values, **more}
    change.set_stored(model, records.as_stored(model, [row_id]), values)


def _means_itself(model: type[Record], row: Values, name: str, value: object) -> bool:
    """Whether the row would name itself, as a customer that it was referred by."""
    links = dict(references.links_of(model._meta.table_name))
    return links.get(name) == model._meta.table_name and value == row["id"]


def _joins_itself(table: Table, new: Values, old: Values) -> bool:
    """Whether a row that joins two records would join one with itself."""
    named: defaultdict[Table, list[str]] = defaultdict(list)
    for name, target in references.links_of(table):
        named[target].append(name)
    return any(
        len(names) > 1
        and any(
            new[one] is not None and new[one] == new[other] and old[one] != old[other]
            for place, one in enumerate(names)
            for other in names[place + 1 :]
        )
        for target, names in named.items()
        if target == Table.CUSTOMER
    )


# -- what can be there only once ----------------------------------------------------------------------------


def _once(change: Change, model: type[Record], row: Values, holder: int) -> ValueDict | None:
    """Settle that ``holder`` is there already: None where the row was merged into it, else what of the row
    changes besides, so that both have their place."""
    table = model._meta.table_name
    if table == Table.CALLBACK:
        return _one_callback(change, model, row, holder)
    if table == Table.LETTER:
        return _one_letter(change, model, row, holder)
    if table == Table.LETTER_DRAFT:
        (there,) = records.as_stored(model, [holder])
        if row["at"] > there["at"]:  # the text that was changed last stays
            change.set_stored(model, [there], {name: row[name] for name in _TEXT_OF_LETTER})
    merge(change, table, row["id"], holder)
    return None


def _one_callback(change: Change, model: type[Record], row: Values, holder: int) -> ValueDict | None:
    """A rule plans one callback for one occasion: what was done, or given up by a person, is kept of both."""
    if _may_go(row):
        merge(change, Table.CALLBACK, row["id"], holder)
        return None
    there = records.as_stored(model, [holder])
    if _may_go(there[0]):
        forgone.note(change, there)  # it was done for the other one
        merge(change, Table.CALLBACK, holder, row["id"])
    return {"rule": None}  # so that undoing it finds the place of the other one free


def _may_go(callback: Values) -> bool:
    cancelled = callback["state"] == CallbackState.CANCELLED
    by_program = callback["cancel_code"] in _ENDED_BY_PROGRAM
    return callback["state"] == CallbackState.PLANNED or (cancelled and by_program)


def _one_letter(change: Change, model: type[Record], row: Values, holder: int) -> ValueDict | None:
    """What waits to be printed does not wait twice; what was sent is kept of both."""
    (there,) = records.as_stored(model, [holder])
    if _waits(row):
        merge(change, Table.LETTER, row["id"], holder)
        return None
    if _waits(there):
        merge(change, Table.LETTER, holder, row["id"])
    return {}


def _waits(letter: Values) -> bool:
    return letter["state"] == LetterState.GENERATED and not letter["dealt_with"]
