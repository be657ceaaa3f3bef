"""Every column of every table is declared as a field, or said to be internal."""

from typing import Any

import peewee
import pytest

from crm_desktop.core.fields import registry
from crm_desktop.core.fields.declaration import FieldDeclaration, ValueKind
from crm_desktop.core.tables import Table
from crm_desktop.core.words import LANGUAGES
from crm_desktop.storage import search
from crm_desktop.storage.fields import EnumField, JsonField, UtcField
from crm_desktop.storage.models import MODELS, ChangeEntry, Letter
from crm_desktop.storage.models.birthday import BIRTHDAY_COLUMNS

TABLES = {model._meta.table_name: model for model in MODELS}
COLUMNS = [
    (table, field.name, field) for table, model in TABLES.items() for field in model._meta.sorted_fields
]
FIELDS = [(table, field) for table, fields in registry.DECLARED.items() for field in fields]
KEPT_IN = {
    ValueKind.TEXT: peewee.TextField,
    ValueKind.EMAIL: peewee.TextField,
    ValueKind.POSTCODE: peewee.TextField,
    ValueKind.DAY: peewee.DateField,
    ValueKind.MOMENT: UtcField,
    ValueKind.MONEY: peewee.BigIntegerField,
    ValueKind.COUNT: peewee.IntegerField,
    ValueKind.NUMBER: peewee.DoubleField,
    ValueKind.MONTHS: peewee.IntegerField,
    ValueKind.KILOMETRES: peewee.IntegerField,
    ValueKind.FLAG: peewee.BooleanField,
    ValueKind.CHOICE: EnumField,
    ValueKind.RECORD: peewee.ForeignKeyField,
    ValueKind.STRUCTURE: JsonField,
}


def named(case: Any) -> str:
    return case if isinstance(case, str) else getattr(case, "name", "")


def test_every_table_is_named_once_and_is_what_its_model_and_history_call_it() -> None:
    assert list(TABLES) == list(Table)
    assert {type(name) for name in TABLES} == {Table}
    column = ChangeEntry.table_name
    assert column.python_value("customer") is Table.CUSTOMER
    assert column.python_value("a_table_of_before") == ""  # there, what makes no sense hides nothing else
    assert Letter.source_table.python_value("a_table_of_before") == "a_table_of_before"
    assert type(column.db_value(Table.CUSTOMER)) is str


def test_every_column_is_declared_or_internal_and_never_both() -> None:
    neither = [
        f"{table}.{column}"
        for table, column, _field in COLUMNS
        if (registry.declared(table, column) is None) != registry.is_internal(table, column)
    ]
    assert neither == []


def test_nothing_is_declared_or_called_internal_that_is_no_column() -> None:
    known = {(table, column) for table, column, _field in COLUMNS}
    declared = {(table, column) for table, field in FIELDS for column in field.columns}
    internal = {(table, name) for table, names in registry.INTERNAL_COLUMNS.items() for name in names}
    assert (declared | internal) - known == set()
    assert set(TABLES) >= registry.INTERNAL_TABLES
    assert len(declared) == sum(len(field.columns) for _table, field in FIELDS)


@pytest.mark.parametrize(("table", "field"), FIELDS, ids=named)
def test_a_field_is_kept_as_what_it_is_and_has_its_words(table: str, field: FieldDeclaration) -> None:
    columns = TABLES[table]._meta.fields
    if field.kind is ValueKind.BIRTHDAY:
        assert field.columns == BIRTHDAY_COLUMNS
    else:
        assert isinstance(columns[field.name], KEPT_IN[field.kind])
        assert field.choices is getattr(columns[field.name], "members", None)
    assert len(field.words) == len(LANGUAGES)
    assert all(words.strip() for words in field.words)


def test_the_import_knows_each_field_by_one_name() -> None:
    names = [field.import_name for _table, field in registry.imported()]
    assert len(names) == len(set(names))


def test_the_index_is_made_anew_where_customers_are_found_by_another_field(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = search.index_version()
    more = FieldDeclaration("nickname", "小名", "Nickname", searched=True)
    monkeypatch.setitem(registry.DECLARED, "customer", (*registry.DECLARED["customer"], more))
    assert search.index_version() != before
