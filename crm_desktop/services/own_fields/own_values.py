"""What stands in the office's own fields of customers and products: read and kept by the fields' keys."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from crm_desktop import storage
from crm_desktop.core import texts
from crm_desktop.core.errors import Problem
from crm_desktop.core.fields.own import OwnDeclaration, OwnValue, by_key, is_own, key_of
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.storage.models import CustomerOwnValue, OwnField, ProductOwnValue, Record
from crm_desktop.storage.models.own_fields import own_value_columns
from crm_desktop.storage.queries import own_fields as queries

MODELS: Final[Mapping[Table, type[Record]]] = {
    Table.CUSTOMER: CustomerOwnValue,
    Table.PRODUCT: ProductOwnValue,
}
OwnValues = dict[str, OwnValue]
"""By key of the field; what nothing stands in is not among them."""

_TYPES: Final[Mapping[OwnFieldKind, tuple[type, ...]]] = {
    OwnFieldKind.TEXT: (str,),
    OwnFieldKind.CHOICE: (str,),
    OwnFieldKind.NUMBER: (int, float),
    OwnFieldKind.DATE: (date,),
    OwnFieldKind.YES_NO: (bool,),
}


def of_records(table: Table, ids: Iterable[int]) -> dict[int, OwnValues]:
    """What stands in the own fields of these records, by their ids; inside reading() or a write."""
    found: dict[int, OwnValues] = {}
    for record_id, field_id, value in queries.values(table, list(ids)):
        found.setdefault(record_id, {})[key_of(table, field_id)] = value
    return found


def said_of(customer_id: int, language: str) -> list[tuple[str, str]]:
    """Names and words of what stands in a customer's own fields that are asked for."""
    with storage.reading():
        held = of_records(Table.CUSTOMER, [customer_id]).get(customer_id, {})
        rows = OwnField.select().order_by(OwnField.position, OwnField.id)
        fields = [row.declaration for row in rows if row.retired_at is None]
    return [(field.name, field.say(held[field.key], language)) for field in fields if field.key in held]


def parted(values: Values) -> tuple[ValueDict, ValueDict]:
    """The values of a form as columns of the table, and as own fields by their keys."""
    own = {name: value for name, value in values.items() if is_own(name)}
    return {name: value for name, value in values.items() if name not in own}, own


def problems(table: Table, record_id: int | None, own: Values) -> dict[str, Problem]:
    """Why some values cannot be kept, by key."""
    if not own:
        return {}
    with storage.reading():
        declared = by_key(row.declaration for row in OwnField.select() if row.of_table == table)
        before = of_records(table, [record_id]).get(record_id, {}) if record_id is not None else {}
    found: dict[str, Problem] = {}
    for key, value in own.items():
        field = declared.get(key)
        if value in (None, "") or value == before.get(key):
            continue
        if field is None:
            found[key] = "error.own_field.gone"
        elif problem := _problem(field, value):
            found[key] = problem
    return found


def _problem(field: OwnDeclaration, value: object) -> Problem | None:
    fits = isinstance(value, _TYPES[field.kind]) and (
        not isinstance(value, bool) or field.kind is OwnFieldKind.YES_NO
    )
    if field.kind is OwnFieldKind.TEXT and fits:
        return texts.problem(str(value))
    if not fits or (field.kind is OwnFieldKind.CHOICE and value not in field.choices):
        return "error.own_field.value", {"field": field.name}
    return None


def keep(change: storage.Change, record: Record, own: Values) -> None:
    """Put checked values into own fields of a customer or product; None and "" empty them."""
    tidied = {key: texts.normalise(value) if isinstance(value, str) else value for key, value in own.items()}
    given = {key: None if value == "" else value for key, value in tidied.items()}
    put(change, record._meta.table_name, {record.id: given} if given else {})


def insert(change: storage.Change, table: Table, given: Mapping[int, OwnValues]) -> None:
    """Values of records that have none yet, in bulk; by the records' ids."""
    declared = by_key(row.declaration for row in OwnField.select()) if given else {}
    rows = [
        {"own_field": field.id, table: record_id, **own_value_columns(field.kind, value)}
        for record_id, own in given.items()
        for key, value in own.items()
        if (field := declared.get(key)) is not None
    ]
    change.insert_many(MODELS[table], rows)


def put(change: storage.Change, table: Table, given: Mapping[int, Mapping[str, OwnValue | None]]) -> None:
    """Values of many records, by their ids, in the place of what stands there; None empties a field."""
    if not given:
        return
    declared = by_key(row.declaration for row in OwnField.select())
    kept = {(each.record_id, each.own_field): each.id for each in queries.rows_of(table, list(given))}
    new: dict[int, OwnValues] = {}
    changed: dict[int, ValueDict] = {}
    gone = []
    for record_id, own in given.items():
        for key, value in own.items():
            field = declared.get(key)
            row_id = kept.get((record_id, field.id)) if field is not None else None
            if field is None:
                continue
            if row_id is None and value is not None:
                new.setdefault(record_id, {})[key] = value
            elif row_id is not None and value is None:
                gone.append(row_id)
            elif row_id is not None and value is not None:
                changed[row_id] = own_value_columns(field.kind, value)
    insert(change, table, new)
    change.update_many(MODELS[table], changed)
    change.remove(MODELS[table], gone)


def rename_choices(change: storage.Change, field: OwnDeclaration, renamed: Mapping[str, str]) -> None:
    """Choices that are called otherwise from now on, wherever they are chosen."""
    model = MODELS[field.table]
    ids = queries.chosen(field.table, field.id, list(renamed))
    change.update_many(model, {row_id: {"text": renamed[text]} for row_id, text in ids})
