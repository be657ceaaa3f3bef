"""Records, their fields and what stands in them, in words: also of records that are gone."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final

import peewee

from crm_desktop.core import countries, dates, money, phones, texts
from crm_desktop.core.errors import CrmError
from crm_desktop.core.fields import registry
from crm_desktop.core.fields.declaration import ValueKind
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.plain_numbers import number_text
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.core.words import has, label, say
from crm_desktop.storage import recording
from crm_desktop.storage.fields import JsonField
from crm_desktop.storage.models import MODELS, ChangeEntry, Record
from crm_desktop.storage.models.birthday import BIRTHDAY_COLUMNS, stored_birthday

TABLES: dict[Table, type[Record]] = {
    model._meta.table_name: model for model in MODELS if issubclass(model, Record)
}

OWN_VALUES: Final = frozenset({Table.CUSTOMER_OWN_VALUE, Table.PRODUCT_OWN_VALUE})

HIDDEN_TABLES = registry.INTERNAL_TABLES | {Table.COMPLAINT_EVENT, Table.COLUMN_WORD}
"""What is written along with a change and would say it a second time."""

LONGEST = 120
"""Letters of a value that are told; the record itself has the rest."""

Stored = Values


def shown_columns(table: Table) -> list[str]:
    """The columns of a table that a user knows, in the order in which their fields are declared."""
    if table in HIDDEN_TABLES or table not in TABLES:
        return []
    return [column for field in registry.DECLARED[table] for column in field.columns]


def text_columns() -> dict[Table, list[str]]:
    """Those of the columns that a user knows in which words or numbers stand as they were typed."""
    found = {
        table: [
            column
            for column in shown_columns(table)
            if isinstance(model._meta.fields.get(column), (peewee.TextField, peewee.CharField))
        ]
        for table, model in TABLES.items()
    }
    return {table: columns for table, columns in found.items() if columns}


def field_name(table: Table, column: str, language: str) -> str:
    """What a field is called where a sentence names it."""
    return registry.field_word(table, column, language, inside=True)


def is_birthday(table: Table, column: str) -> bool:
    """Whether a column is part of a birthday, which is told as a whole."""
    field = registry.declared(table, column)
    return field is not None and field.kind is ValueKind.BIRTHDAY


def birthday(stored: Stored, language: str) -> str:
    """The birthday in a record's columns, in words; empty where there is none."""
    from crm_desktop.core.birthdays import say_birthday

    try:
        found = stored_birthday(*(stored.get(name) for name in BIRTHDAY_COLUMNS))
    except CrmError:
        found = None
    return say_birthday(found, language) if found is not None else ""


class Names:
    """What records are called, each looked up once; to be used inside ``storage.reading()``."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._kept: dict[tuple[Table, int], Stored | None] = {}

    def row(self, table: Table, row_id: int) -> Stored | None:
        """A record's columns as they are stored, its last ones where it is gone; None of an unknown one."""
        key = (table, row_id)
        if key not in self._kept:
            self._kept[key] = current(table, row_id) or last_known(table, row_id)
        return self._kept[key]

    def is_there(self, table: Table, row_id: int | None) -> bool:
        """Whether a record can still be opened."""
        return row_id is not None and current(table, row_id) is not None

    def name(self, table: Table, row_id: int | None) -> str:
        """What people call a record: a customer's name, an order's number with whose it is."""
        row = self.row(table, row_id) if row_id is not None else None
        if row is None:
            return ""
        own = next((str(row[key]) for key in _NAMED_BY.get(table, ()) if row.get(key)), "")
        if table == Table.CALLBACK:
            own = self.value(Table.CALLBACK, "kind", row.get("kind"))
        elif table == Table.CAUSE and not own and row.get("slug"):
            own = say(f"cause.{row['slug']}", self.language) if has(f"cause.{row['slug']}") else ""
        elif table == Table.PHONE:
            own = self.value(Table.PHONE, "number", own)
        elif table == Table.RULE:
            own = self.value(Table.RULE, "kind", row.get("kind"))
        elif table == Table.SETTING:
            own = self.setting(row_id)
        if table in OWN_VALUES:
            own = self.name(Table.OWN_FIELD, row.get("own_field"))
        whose = self.name(Table.CUSTOMER, row.get("customer")) if table in _WITH_CUSTOMER else ""
        return texts.line(" · ".join(filter(None, (own, whose))))

    def setting(self, row_id: int | None) -> str:
        """What a setting is called; empty for one that the program keeps for itself."""
        key = f"setting.{(self.row(Table.SETTING, row_id) or {}).get('name')}" if row_id is not None else ""
        return say(key, self.language) if has(key) else ""

    def field_of(self, table: Table, row_id: int, column: str) -> str:
        """What a field of one record is called: where a value of an own field is kept, that says which."""
        if table == Table.SETTING:
            return self.setting(row_id)
        if table in OWN_VALUES:
            return self.name(Table.OWN_FIELD, (self.row(table, row_id) or {}).get("own_field"))
        return field_name(table, column, self.language)

    def value_of(self, table: Table, row_id: int | None, column: str, stored: Any) -> str:
        """A stored value of one record in words: what a setting holds depends on which it is."""
        if table in OWN_VALUES and column == "number" and stored is not None:
            return self._own_number(table, row_id or 0, stored)
        row = self.row(table, row_id or 0) if (table, column) == (Table.SETTING, "value") else None
        kind = row.get("name") if row is not None else ""
        if kind not in ("desk_staff_id", "country"):
            return self.value(table, column, stored)
        kept = TABLES[table]._meta.fields[column].python_value(stored)
        if kind == "country":
            return countries.name(str(kept), self.language)
        return self.name(Table.STAFF, kept) if type(kept) is int else ""

    def _own_number(self, table: Table, row_id: int, stored: float) -> str:
        """A number of an own field, or its yes or no."""
        field = self.row(Table.OWN_FIELD, (self.row(table, row_id) or {}).get("own_field") or 0) or {}
        if field.get("kind") == OwnFieldKind.YES_NO:
            return say("history.yes" if stored else "history.no", self.language)
        return number_text(stored)

    def value(self, table: Table, column: str, stored: Any) -> str:
        """A stored value in words; empty where nothing stands there."""
        field = TABLES[table]._meta.fields.get(column) if table in TABLES else None
        if stored is None or stored == "" or field is None:
            return "" if field is not None or stored is None else str(stored)
        if isinstance(field, peewee.ForeignKeyField) and type(stored) is int:
            return self.name(field.rel_model._meta.table_name, stored) or f"#{stored}"
        if (table, column) == (Table.PHONE, "number"):
            number = texts.line(str(stored))[:LONGEST]
            return phones.pretty(number, language=self.language, country=countries.here())
        kind = "import.field" if (table, column) == (Table.IMPORT_DOUBT, "field") else column
        if kind in ("import.field", "language", "front") and has(f"{kind}.{stored}"):
            return say(f"{kind}.{stored}", self.language)
        try:
            return self._worded(field, field.python_value(stored))
        except (CrmError, TypeError, ValueError):  # nobody but us writes there, but it may be senseless
            return texts.line(str(stored))[:LONGEST]

    def _worded(self, field: peewee.Field, value: Any) -> str:
        if isinstance(field, peewee.BooleanField):
            return say("history.yes" if value else "history.no", self.language)
        if field.name.endswith("_fen"):
            return money.say_money(value) if value else ""
        if isinstance(value, StrEnum):
            return label(value, self.language)
        if isinstance(value, datetime):
            return dates.say_datetime(value, self.language)
        if isinstance(value, date):
            return dates.say_date(value, self.language)
        said = self._json(field, value) if isinstance(field, JsonField) else texts.line(str(value))
        return said if len(said) <= LONGEST else f"{said[:LONGEST]}…"

    def _json(self, field: peewee.Field, value: Any) -> str:
        comma = say("history.comma", self.language)
        if isinstance(value, dict):
            parts = []
            for name, answer in value.items():
                keys = (f"question.{name}", f"dimension.{name}")
                title = next((say(key, self.language) for key in keys if has(key)), name)
                parts.append(f"{title} {self._answer(name, answer)}")
            return comma.join(parts)[: LONGEST * 2]
        if isinstance(value, list):
            return comma.join(self._slug(str(each), f"{field.name.rstrip('s')}") for each in value)
        return str(value)

    def _answer(self, name: str, answer: Any) -> str:
        if isinstance(answer, list):
            return say("history.comma", self.language).join(self._slug(str(each), name) for each in answer)
        if isinstance(answer, dict):
            return " ".join(f"{self._slug(str(key), 'dimension')} {value}" for key, value in answer.items())
        return self._slug(str(answer), name)

    def _slug(self, slug: str, kind: str) -> str:
        key = f"{kind}.{slug}"
        return say(key, self.language) if has(key) else texts.line(slug)


_NAMED_BY: Final[Mapping[Table, tuple[str, ...]]] = {
    Table.CUSTOMER: ("name", "number"),
    Table.PRODUCT: ("model",),
    Table.FORMER_OWNER: ("model",),
    Table.CATALOGUE_MODEL: ("name",),
    Table.ODOMETER_READING: ("km",),
    Table.SERVICE_ORDER: ("number",),
    Table.COMPLAINT: ("number",),
    Table.LETTER: ("number",),
    Table.PROMISE: ("what",),
    Table.COMPLAINT_ACTION: ("what",),
    Table.STAFF: ("name",),
    Table.OWN_FIELD: ("name",),
    Table.CONTACT_PERSON: ("name",),
    Table.PHONE: ("number",),
    Table.CUSTOMER_TAG: ("tag",),
    Table.FAMILY_LINK: (),
    Table.SETTING: ("name",),
    Table.CAUSE: ("name",),
    Table.STORED_FILE: ("name",),
    Table.ATTACHMENT: ("name",),
    Table.IMPORT_DOUBT: ("written",),
    Table.EVENT: ("name",),
    Table.RULE: (),
    Table.CALLBACK: (),
}
_WITH_CUSTOMER = frozenset(
    {
        Table.PRODUCT,
        Table.SERVICE_ORDER,
        Table.COMPLAINT,
        Table.LETTER,
        Table.CALLBACK,
        Table.PROMISE,
        Table.IMPORT_DOUBT,
        Table.ATTACHMENT,
    }
)


def current(table: Table, row_id: int) -> Stored | None:
    """A record as it is stored now."""
    model = TABLES.get(table)
    if model is None:
        return None
    record = model.by_id(row_id)
    if record is None:
        return None
    return {name: _stored(field, record.__data__.get(name)) for name, field in model._meta.fields.items()}


def _stored(field: peewee.Field, value: Any) -> Any:
    kept = field.db_value(value)
    return kept.isoformat() if isinstance(kept, date) else kept


def last_known(table: Table, row_id: int) -> Stored | None:
    """What a record that is gone held when it was deleted, from the record of changes."""
    entry = (
        ChangeEntry.select()
        .where(
            (ChangeEntry.table_name == table)
            & (ChangeEntry.first_id <= row_id)
            & (ChangeEntry.last_id >= row_id)
            & (ChangeEntry.operation == "delete")
        )
        .order_by(ChangeEntry.id.desc())
        .first()
    )
    if entry is None:
        return None
    with suppress(recording.UnreadableHistory):
        return next((row for row in recording.deleted_rows(entry) if row["id"] == row_id), None)
    return None


def after(table: Table, row_id: int, entry_id: int, columns: set[str]) -> ValueDict:
    """What columns of a record held after a change: what the next ones replaced, else what they hold now."""
    found: ValueDict = {}
    later = (
        ChangeEntry.select()
        .where(
            (ChangeEntry.table_name == table)
            & (ChangeEntry.first_id == row_id)
            & (ChangeEntry.id > entry_id)
            & (ChangeEntry.operation != "create")
        )
        .order_by(ChangeEntry.id)
    )
    for entry in later:
        for column, value in (entry.old_values or {}).items():
            if column in columns:
                found.setdefault(column, value)
        if columns <= found.keys():
            return found
    now = current(table, row_id) or {}
    return {**{column: now.get(column) for column in columns}, **found}
