"""The fields of the office's own: declaring, renaming, ordering, retiring and deleting them."""

from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop import storage
from crm_desktop.core import clock, texts
from crm_desktop.core.errors import InvalidFields, NotFound, Problem
from crm_desktop.core.fields.own import (
    LONGEST_NAME,
    MOST_CHOICES,
    OwnDeclaration,
    built_in,
    comparable,
    remember,
)
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.tables import Table
from crm_desktop.storage.models import ImportDoubt, OwnField
from crm_desktop.storage.queries import own_fields as queries


class ChoiceEntry(NamedTuple):
    """A choice as typed in a form, and what it was called before; "" for a new one."""

    text: str
    was: str = ""


class OwnFieldInUse(NamedTuple):
    """A field, and in how many records something stands in it."""

    field: OwnDeclaration
    values: int


def fields(table: Table | None = None, *, retired: bool = False) -> list[OwnDeclaration]:
    """The fields of a table's records, or all; in their order, those of customers first."""
    with storage.reading():
        query = OwnField.select().order_by(OwnField.of_table, OwnField.position, OwnField.id)
        found = [row.declaration for row in query]
    remember(found)
    return [field for field in found if table in (None, field.table) and (retired or not field.retired)]


def in_use() -> list[OwnFieldInUse]:
    """All fields, the retired ones too, with the number of their values."""
    with storage.reading():
        counts = queries.counts()
        return [OwnFieldInUse(field, counts.get(field.id, 0)) for field in fields(retired=True)]


def count(field_id: int) -> int:
    """In how many records something stands in a field."""
    with storage.reading():
        return queries.counts().get(field_id, 0)


def save(
    field_id: int | None,
    *,
    name: str,
    table: Table,
    kind: OwnFieldKind,
    choices: Sequence[ChoiceEntry] = (),
    version: int | None = None,
) -> int:
    """Declare a field or change one; returns the id. Raises ``InvalidFields`` (``name``, ``kind``,
    ``choices.0`` …), ``Conflict``, ``NotFound``.

    A choice with another name has it wherever it is chosen; one that is left out stays where it is chosen.
    What a field holds cannot change, nor whose it is, once something stands in it.
    """
    name = texts.line(name)
    kept = [ChoiceEntry(texts.line(each.text), each.was) for each in choices if texts.line(each.text)]
    kept = kept if kind is OwnFieldKind.CHOICE else []
    values = {
        "name": name,
        "name_key": comparable(name),
        "of_table": table,
        "kind": kind,
        "choices": [each.text for each in kept],
    }
    with storage.write("own_field.added" if field_id is None else "own_field.changed", name=name) as change:
        field = change.get(OwnField, field_id, version) if field_id is not None else None
        _check(field, name, table, kind, kept)
        if field is None:
            change.subject = field = change.insert(OwnField, position=_next_position(), **values)
            return int(field.id)
        change.subject = field
        renamed = {each.was: each.text for each in kept if each.was and each.was != each.text}
        if renamed:
            from crm_desktop.services.listing import saved  # late: a start needs the names alone
            from crm_desktop.services.own_fields import own_values

            own_values.rename_choices(change, field.declaration, renamed)
            saved.rename_choices(change, field.declaration, renamed)
        change.update(field, **values)
        return int(field.id)


def declare(change: storage.Change, wanted: OwnDeclaration) -> OwnDeclaration:
    """A field that an import makes, inside its write; one of that name that there is already is taken.

    Raises ``InvalidFields`` where that one is another table's, or the name cannot be a field's.
    """
    known = OwnField.get_or_none(
        OwnField.name_key == comparable(wanted.name), OwnField.of_table == wanted.table
    )
    if known is not None and known.retired_at is not None:
        change.update(known, retired_at=None)
    if known is None:
        choices = [ChoiceEntry(each) for each in wanted.choices]
        _check(None, wanted.name, wanted.table, wanted.kind, choices)
        known = change.insert(
            OwnField,
            name=wanted.name,
            name_key=comparable(wanted.name),
            of_table=wanted.table,
            kind=wanted.kind,
            choices=list(wanted.choices),
            position=_next_position(),
        )
    found: OwnDeclaration = known.declaration
    return found


def problems(name: str, *, but: int | None = None) -> dict[str, Problem]:
    """Why a field cannot be called so; inside reading() or a write."""
    if not name:
        return {"name": "error.name_missing"}
    if found := texts.problem(name, LONGEST_NAME):
        return {"name": found}
    if word := built_in(name):
        return {"name": ("error.own_field.built_in", {"name": word})}
    same = OwnField.get_or_none(OwnField.name_key == comparable(name))
    if same is None or same.id == but:
        return {}
    key = "error.own_field.same_retired" if same.retired_at is not None else "error.own_field.same"
    return {"name": (key, {"name": same.name})}


def _check(
    field: OwnField | None, name: str, table: Table, kind: OwnFieldKind, choices: Sequence[ChoiceEntry]
) -> None:
    found = problems(name, but=field.id if field is not None else None)
    if field is not None and (field.kind, field.of_table) != (kind, table) and count(field.id):
        found["kind" if field.kind != kind else "of_table"] = "error.own_field.in_use"
    if kind is OwnFieldKind.CHOICE and not choices:
        found["choices.0"] = "error.own_field.no_choices"
    if len(choices) > MOST_CHOICES:
        found["choices.0"] = ("error.own_field.many_choices", {"most": MOST_CHOICES})
    seen: set[str] = set()
    for place, choice in enumerate(choices):
        if long := texts.problem(choice.text, LONGEST_NAME):
            found[f"choices.{place}"] = long
        elif comparable(choice.text) in seen:
            found[f"choices.{place}"] = "error.own_field.same_choice"
        seen.add(comparable(choice.text))
    if found:
        raise InvalidFields(found, Table.OWN_FIELD)


def _next_position() -> int:
    last = OwnField.select(OwnField.position).order_by(OwnField.position.desc()).first()
    return last.position + 1 if last is not None else 0


def move(field_id: int, by: int) -> None:
    """Move a field up (-1) or down (1) among those of its table; at either end it stays."""
    with storage.write("own_field.moved") as change:
        field = change.get(OwnField, field_id)
        change.subject = field
        change.params["name"] = field.name
        beside = [each.id for each in fields(Table(field.of_table), retired=True)]
        place = beside.index(field.id)
        other = place + by
        if not 0 <= other < len(beside):
            return
        beside[place], beside[other] = beside[other], beside[place]
        change.update_many(OwnField, {each: {"position": n} for n, each in enumerate(beside)})


def retire(field_id: int) -> None:
    """Ask for it no more; what stands in it stays."""
    _set_retired("own_field.retired", field_id, is_retired=True)


def take_up(field_id: int) -> None:
    """Ask for a retired one again."""
    _set_retired("own_field.taken_up", field_id, is_retired=False)


def _set_retired(action: str, field_id: int, *, is_retired: bool) -> None:
    with storage.write(action) as change:
        change.subject = field = change.get(OwnField, field_id)
        change.params["name"] = field.name
        if (field.retired_at is not None) != is_retired:
            change.update(field, retired_at=clock.now() if is_retired else None)


def delete(field_id: int) -> None:
    """Delete a field with all that stands in it, and what imports left to check for it; ``NotFound``."""
    with storage.write("own_field.deleted") as change:
        field = OwnField.by_id(field_id)
        if field is None:
            raise NotFound("error.not_found")
        change.subject = field
        declared = field.declaration
        change.params |= {"name": field.name, "count": count(field_id)}
        doubts = ImportDoubt.select(ImportDoubt.id).where(ImportDoubt.field == declared.key)
        change.remove(ImportDoubt, [row.id for row in doubts])
        from crm_desktop.services.own_fields import own_values

        change.remove(own_values.MODELS[declared.table], queries.ids_of(declared.table, field_id))
        change.delete(field)
