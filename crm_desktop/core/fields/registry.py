"""All fields by their table, and what reads them: import, card, search, output, words."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from crm_desktop.core.fields import callbacks, complaints, customers, letters, office, orders, products
from crm_desktop.core.fields.declaration import FieldDeclaration

DECLARED: Final[Mapping[str, tuple[FieldDeclaration, ...]]] = {
    "staff": office.STAFF,
    "customer": customers.CUSTOMER,
    "contact_person": customers.CONTACT_PERSON,
    "phone": customers.PHONE,
    "customer_tag": customers.CUSTOMER_TAG,
    "product": products.PRODUCT,
    "service_order": orders.SERVICE_ORDER,
    "appointment": orders.APPOINTMENT,
    "freight": orders.FREIGHT,
    "promise": orders.PROMISE,
    "rule": callbacks.RULE,
    "callback": callbacks.CALLBACK,
    "attempt": callbacks.ATTEMPT,
    "callback_move": callbacks.CALLBACK_MOVE,
    "cause": complaints.CAUSE,
    "complaint": complaints.COMPLAINT,
    "complaint_event": complaints.COMPLAINT_EVENT,
    "hold": complaints.HOLD,
    "complaint_action": complaints.COMPLAINT_ACTION,
    "stored_file": letters.STORED_FILE,
    "letter": letters.LETTER,
    "letter_put_aside": letters.LETTER_PUT_ASIDE,
    "letter_draft": letters.LETTER_DRAFT,
    "survey_reply": letters.SURVEY_REPLY,
    "event": letters.EVENT,
    "invitation": letters.INVITATION,
    "gift": letters.GIFT,
    "points_entry": letters.POINTS_ENTRY,
    "setting": office.SETTING,
    "column_word": office.COLUMN_WORD,
    "import_doubt": office.IMPORT_DOUBT,
}

INTERNAL: Final = frozenset({"id", "version", "created_at", "source_table", "source_id", "position"})
"""Columns of any table that the program needs and nobody typed."""
INTERNAL_COLUMNS: Final[Mapping[str, frozenset[str]]] = {
    "phone": frozenset({"digits"}),
    "callback": frozenset({"original_due_at"}),
    "cause": frozenset({"slug"}),
    "complaint": frozenset({"resume_state"}),
    "stored_file": frozenset({"sha256"}),
    "import_doubt": frozenset({"record_table", "record_id", "change_set_id"}),
    "letter": frozenset({"dealt_with", "text_key"}),
}
INTERNAL_TABLES: Final = frozenset(
    {
        "customer_status_change",
        "grade_change",
        "sequence",
        "imported_row",
        "change_set",
        "change_entry",
        "change_step",
        "forgone_callback",
        "rule_run",
        "customer_index",
        "known_office",
        "known_word",
    }
)
"""Tables of which the user knows no field: what the program derives, counts or keeps along with a change."""

ARCHIVE: Final = ("product", "phone", "contact_person", "customer_tag", "customer")
"""The tables that an import fills. Where a header could mean two fields by a part of it, the first is meant:
the place of installation before the address, a phone before whose it is."""


def declared(table: str, column: str) -> FieldDeclaration | None:
    """The field that a column belongs to; None for one that is internal."""
    return _by_column().get((table, column))


@cache
def _by_column() -> dict[tuple[str, str], FieldDeclaration]:
    return {
        (table, column): field
        for table, fields in DECLARED.items()
        for field in fields
        for column in (*field.columns, field.name)
    }


def is_internal(table: str, column: str) -> bool:
    return (
        table in INTERNAL_TABLES or column in INTERNAL or column in INTERNAL_COLUMNS.get(table, frozenset())
    )


def imported() -> Iterator[tuple[str, FieldDeclaration]]:
    """What a column of a file can become, with its table; those of a product first, a customer's name last."""
    found = [(table, field) for table in ARCHIVE for field in DECLARED[table] if field.headers]
    return iter(sorted(found, key=lambda pair: pair[1].import_name == "name"))


def on_card(*tables: str) -> list[tuple[str, FieldDeclaration]]:
    """The facts that the card tells of records of these tables, from the top, with their table."""
    found = [(table, field) for table in tables for field in DECLARED[table]]
    shown = [(field.on_card, table, field) for table, field in found if field.on_card is not None]
    return [(table, field) for _place, table, field in sorted(shown, key=lambda each: each[0])]


def searched(table: str) -> tuple[str, ...]:
    """The columns of a table that a customer is found by, in the order of the declaration."""
    return tuple(column for field in DECLARED[table] if field.searched for column in field.columns)


def exported(table: str) -> tuple[FieldDeclaration, ...]:
    return tuple(field for field in DECLARED[table] if field.exported)


def field_word(table: str, column: str, language: str, *, inside: bool = False) -> str:
    """What a field is called, ``inside`` a sentence in lower case; the column's own name where it has none."""
    field = declared(table, column)
    if field is None:
        return column.replace("_", " ")
    if language != "en":
        return field.chinese
    first, _space, _rest = field.english.partition(" ")
    is_name = any(letter.isupper() for letter in first[1:])
    return field.english[:1].lower() + field.english[1:] if inside and not is_name else field.english
