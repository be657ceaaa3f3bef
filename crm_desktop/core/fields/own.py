"""Fields that an office has declared for itself: told, read and shown like those that are declared in code."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final, NamedTuple

from crm_desktop.core.fields.declaration import FieldDeclaration, ValueKind
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.fields.parts import PARTS
from crm_desktop.core.fields.registry import ARCHIVE, DECLARED
from crm_desktop.core.folding import fold
from crm_desktop.core.tables import Table
from crm_desktop.core.words import say

OwnValue = str | int | float | date | bool
"""What stands in one: of its kind a text, a number, a day, one of the choices, yes or no."""

OWN_TABLES: Final = (Table.CUSTOMER, Table.PRODUCT)
"""Whose records may have such fields."""
LONGEST_NAME: Final = 60
"""Characters of a field's name, and of a choice: it stands before a value and above a column."""
MOST_CHOICES: Final = 200

_PREFIX: Final = "own."
_NEW: Final = "new."
_KINDS: Final[Mapping[OwnFieldKind, ValueKind]] = {
    OwnFieldKind.TEXT: ValueKind.TEXT,
    OwnFieldKind.NUMBER: ValueKind.NUMBER,
    OwnFieldKind.DATE: ValueKind.DAY,
    OwnFieldKind.CHOICE: ValueKind.TEXT,
    OwnFieldKind.YES_NO: ValueKind.FLAG,
}
SEARCHED: Final = frozenset({OwnFieldKind.TEXT, OwnFieldKind.NUMBER, OwnFieldKind.CHOICE})
"""By whose values a customer is found: not by a yes, nor, as everywhere, by a day."""


class OwnDeclaration(NamedTuple):
    """A field of the office's own; a retired one is asked for no more, and its values stay."""

    id: int
    """0 of one that an import is to make."""
    table: Table
    """Whose records have it: customers or products."""
    name: str
    kind: OwnFieldKind
    choices: tuple[str, ...] = ()
    retired: bool = False
    version: int = 1

    @property
    def key(self) -> str:
        """How forms, errors, the import and its mappings call it; it outlives a new name."""
        if not self.id:
            return f"{_PREFIX}{self.table}.{_NEW}{self.kind}.{self.name}"
        return key_of(self.table, self.id)

    @property
    def fate(self) -> str:
        """How the command line tells that a column becomes it."""
        return f"own:{self.name}"

    @property
    def declaration(self) -> FieldDeclaration:
        """The same as a field that is declared in code, under its key."""
        return FieldDeclaration(
            self.key,
            self.name,
            self.name,
            _KINDS[self.kind],
            searched=self.kind in SEARCHED,
            exported=True,
        )

    def say(self, value: OwnValue | None, language: str) -> str:
        """A value in words, "" for none."""
        from crm_desktop.core.fields.saying import say_value  # late: a start only needs the names

        return say_value(self.declaration, value, language)

    def choice(self, written: str) -> str | None:
        """The choice that is meant by a text, however its case and width; None where it is none of them."""
        wanted = comparable(written)
        return next((each for each in self.choices if comparable(each) == wanted), None)


def comparable(name: str) -> str:
    """How names of fields and choices are compared: case, width, spaces and variants make no difference."""
    return "".join(fold(name).split())


class _Office:
    """For the whole process: the fields of the office that is open, by key, as they were read last."""

    fields: Mapping[str, OwnDeclaration] = {}


def remember(fields: Iterable[OwnDeclaration]) -> None:
    """Keep what the open office declares."""
    _Office.fields = {field.key: field for field in fields}


def offered() -> list[OwnDeclaration]:
    """Those that are asked for, as they were read last."""
    return [field for field in _Office.fields.values() if not field.retired]


def own_name(key: str) -> str:
    """What the field of a key is called, as it was read last; "" where there is none."""
    return _Office.fields[key].name if key in _Office.fields else ""


def declared(key: str) -> OwnDeclaration:
    """The field of a key, as it was read last; ``KeyError`` where there is none."""
    return _Office.fields[key]


def called(key: str) -> str:
    """What an own field is called, by its key: also one that is to be made."""
    field = _Office.fields.get(key) or read_new(key)
    return field.name if field is not None else "…"


def import_word(name: str, language: str) -> str:
    """What the import calls what a column becomes: a field, a part of one, an own field."""
    return called(name) if is_own(name) else say(f"import.field.{name}", language)


def key_of(table: Table, field_id: int) -> str:
    """The key of a field that is declared."""
    return f"{_PREFIX}{table}.{field_id}"


def is_own(name: str) -> bool:
    """Whether a name is the key of an own field."""
    return name.startswith(_PREFIX)


def table_of(key: str) -> Table | None:
    """Whose records have the field of a key; None where it is no own field's."""
    return (
        next((table for table in OWN_TABLES if key.startswith(f"{_PREFIX}{table}.")), None)
        if is_own(key)
        else None
    )


def read_new(key: str) -> OwnDeclaration | None:
    """The field to be made that a key stands for; None where it is another's."""
    table = table_of(key)
    rest = key.removeprefix(f"{_PREFIX}{table}.")
    if table is None or not rest.startswith(_NEW):
        return None
    kind, _, name = rest.removeprefix(_NEW).partition(".")
    return OwnDeclaration(0, table, name, OwnFieldKind(kind)) if kind in set(OwnFieldKind) else None


def by_key(fields: Iterable[OwnDeclaration]) -> dict[str, OwnDeclaration]:
    return {field.key: field for field in fields}


def built_in(name: str) -> str | None:
    """The word of a field that every office has and that is called so in either language; None for none.

    Its column in a file could not be told from that field's.
    """
    wanted = comparable(name)
    fields = [*(field for table in ARCHIVE for field in DECLARED[table]), *PARTS]
    words = (word for field in fields for word in field.words)
    return next((word for word in words if comparable(word) == wanted), None)
