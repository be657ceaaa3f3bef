"""All fields by their table, and what reads them: import, card, search, output, words."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from crm_desktop.core.fields import (
    attachments,
    callbacks,
    complaints,
    customers,
    letters,
    office,
    orders,
    products,
)
from crm_desktop.core.fields.declaration import FieldDeclaration
from crm_desktop.core.fields.parts import PARTS
from crm_desktop.core.fields.past import PAST
from crm_desktop.core.tables import Table

DECLARED: Final[Mapping[Table, tuple[FieldDeclaration, ...]]] = {
    Table.STAFF: office.STAFF,
    Table.CUSTOMER: customers.CUSTOMER,
    Table.CONTACT_PERSON: customers.CONTACT_PERSON,
    Table.PHONE: customers.PHONE,
    Table.CUSTOMER_TAG: customers.CUSTOMER_TAG,
    Table.FAMILY_LINK: customers.FAMILY_LINK,
    Table.FORMER_CUSTOMER: customers.FORMER_CUSTOMER,
    Table.CATALOGUE_MODEL: products.CATALOGUE_MODEL,
    Table.PRODUCT: products.PRODUCT,
    Table.FORMER_OWNER: products.FORMER_OWNER,
    Table.ODOMETER_READING: products.ODOMETER_READING,
    Table.OWN_FIELD: office.OWN_FIELD,
    Table.CUSTOMER_OWN_VALUE: office.OWN_VALUE,
    Table.PRODUCT_OWN_VALUE: office.OWN_VALUE,
    Table.SERVICE_ORDER: orders.SERVICE_ORDER,
    Table.APPOINTMENT: orders.APPOINTMENT,
    Table.FREIGHT: orders.FREIGHT,
    Table.PROMISE: orders.PROMISE,
    Table.RULE: callbacks.RULE,
    Table.CALLBACK: callbacks.CALLBACK,
    Table.ATTEMPT: callbacks.ATTEMPT,
    Table.CALLBACK_MOVE: callbacks.CALLBACK_MOVE,
    Table.CAUSE: complaints.CAUSE,
    Table.COMPLAINT: complaints.COMPLAINT,
    Table.COMPLAINT_EVENT: complaints.COMPLAINT_EVENT,
    Table.HOLD: complaints.HOLD,
    Table.COMPLAINT_ACTION: complaints.COMPLAINT_ACTION,
    Table.STORED_FILE: letters.STORED_FILE,
    Table.ATTACHMENT: attachments.ATTACHMENT,
    Table.LETTER: letters.LETTER,
    Table.LETTER_PUT_ASIDE: letters.LETTER_PUT_ASIDE,
    Table.LETTER_DRAFT: letters.LETTER_DRAFT,
    Table.SURVEY_REPLY: letters.SURVEY_REPLY,
    Table.EVENT: letters.EVENT,
    Table.INVITATION: letters.INVITATION,
    Table.GIFT: letters.GIFT,
    Table.POINTS_ENTRY: letters.POINTS_ENTRY,
    Table.SETTING: office.SETTING,
    Table.COLUMN_WORD: office.COLUMN_WORD,
    Table.SAVED_FILTER: office.SAVED_FILTER,
    Table.IMPORT_DOUBT: office.IMPORT_DOUBT,
}

INTERNAL: Final = frozenset({"id", "version", "created_at", "source_table", "source_id", "position"})
"""Columns of any table that the program needs and nobody typed."""
INTERNAL_COLUMNS: Final[Mapping[Table, frozenset[str]]] = {
    Table.PHONE: frozenset({"digits"}),
    Table.FORMER_CUSTOMER: frozenset({"former_id", "name_key"}),
    Table.PRODUCT: frozenset({"forecast_maintenance"}),
    Table.OWN_FIELD: frozenset({"of_table", "name_key"}),
    Table.CUSTOMER_OWN_VALUE: frozenset({"customer", "own_field"}),
    Table.PRODUCT_OWN_VALUE: frozenset({"product", "own_field"}),
    Table.CALLBACK: frozenset({"original_due_at"}),
    Table.CAUSE: frozenset({"slug"}),
    Table.COMPLAINT: frozenset({"resume_state"}),
    Table.STORED_FILE: frozenset({"sha256"}),
    Table.ATTACHMENT: frozenset({"sha256"}),
    Table.IMPORT_DOUBT: frozenset({"record_table", "record_id", "change_set_id"}),
    Table.LETTER: frozenset({"dealt_with", "text_key"}),
    Table.SAVED_FILTER: frozenset({"listed"}),
}
INTERNAL_TABLES: Final = frozenset(
    {
        Table.CUSTOMER_STATUS_CHANGE,
        Table.GRADE_CHANGE,
        Table.TOLD_APART,
        Table.SEQUENCE,
        Table.IMPORTED_ROW,
        Table.CHANGE_SET,
        Table.CHANGE_ENTRY,
        Table.CHANGE_STEP,
        Table.FORGONE_CALLBACK,
        Table.RULE_RUN,
        Table.CUSTOMER_INDEX,
        Table.KNOWN_OFFICE,
        Table.KNOWN_WORD,
    }
)
"""Tables of which the user knows no field: what the program derives, counts or keeps along with a change."""

ARCHIVE: Final = (Table.PRODUCT, Table.PHONE, Table.CONTACT_PERSON, Table.CUSTOMER_TAG, Table.CUSTOMER)
"""The tables that an import fills. Where a header could mean two fields by a part of it, the first is meant:
the place of installation before the address, a phone before whose it is."""


def declared(table: Table | None, column: str) -> FieldDeclaration | None:
    """The field that a column belongs to; None for one that is internal."""
    return _by_column().get((table, column))


@cache
def _by_column() -> dict[tuple[Table | None, str], FieldDeclaration]:
    return {
        (table, column): field
        for table, fields in DECLARED.items()
        for field in fields
        for column in (*field.columns, field.name)
    }


def is_internal(table: Table, column: str) -> bool:
    return (
        table in INTERNAL_TABLES or column in INTERNAL or column in INTERNAL_COLUMNS.get(table, frozenset())
    )


def imported() -> Iterator[tuple[Table, FieldDeclaration]]:
    """What a column of a file can become, with its table; those of a product first, a customer's name last."""
    found = [(table, field) for table in ARCHIVE for field in DECLARED[table] if field.headers]
    return iter(sorted(found, key=lambda pair: pair[1].import_name == "name"))


def readable() -> Iterator[FieldDeclaration]:
    """All that a column of a file can become: fields, parts of them, and what tells of past work."""
    yield from PAST
    yield from (field for _table, field in imported())
    yield from PARTS


def on_card(*tables: Table) -> list[tuple[Table, FieldDeclaration]]:
    """The facts that the card tells of records of these tables, from the top, with their table."""
    found = [(table, field) for table in tables for field in DECLARED[table]]
    shown = [(field.on_card, table, field) for table, field in found if field.on_card is not None]
    return [(table, field) for _place, table, field in sorted(shown, key=lambda each: each[0])]


def searched(table: Table) -> tuple[str, ...]:
    """The columns of a table that a customer is found by, in the order of the declaration."""
    return tuple(column for field in DECLARED[table] if field.searched for column in field.columns)


def exported(table: Table) -> tuple[FieldDeclaration, ...]:
    return tuple(field for field in DECLARED[table] if field.exported)


def field_word(table: Table | None, column: str, language: str, *, inside: bool = False) -> str:
    """What a field is called, ``inside`` a sentence in lower case; the column's own name where it has none."""
    field = declared(table, column)
    if field is None:
        return column.replace("_", " ")
    if language != "en":
        return field.chinese
    first, _space, _rest = field.english.partition(" ")
    is_name = any(letter.isupper() for letter in first[1:])
    return field.english[:1].lower() + field.english[1:] if inside and not is_name else field.english
