"""What a field declares about itself: import, card, search, errors, output and history read only this."""

from enum import StrEnum
from typing import NamedTuple


class ValueKind(StrEnum):
    """What stands in a field."""

    TEXT = "text"
    EMAIL = "email"
    POSTCODE = "postcode"
    DAY = "day"
    MOMENT = "moment"
    MONEY = "money"
    """In whole fen."""
    COUNT = "count"
    NUMBER = "number"
    """Whole or broken, of whatever unit."""
    MONTHS = "months"
    KILOMETRES = "kilometres"
    FLAG = "flag"
    CHOICE = "choice"
    """A member of an enum."""
    BIRTHDAY = "birthday"
    """One value over five columns."""
    RECORD = "record"
    """Another record, by its id."""
    STRUCTURE = "structure"
    """Lists and answers, kept as JSON."""


class FieldDeclaration(NamedTuple):
    """A field of a record, by the name of its column, with its words as a form shows them."""

    name: str
    chinese: str
    english: str
    kind: ValueKind = ValueKind.TEXT
    choices: type[StrEnum] | None = None

    headers: str = ""
    """Header words that mean it in a file, in their plain form (half-width, lower case, without spaces and
    brackets), the best first; none: no column of a file becomes it."""
    header_parts: str = ""
    """What a longer header is known by, as alternatives of a pattern."""
    imported: str = ""
    """What the import calls it (and remembers for header words chosen by hand), where that is another name."""
    several_columns: bool = False
    """True where several columns of a file may become it."""

    on_card: int | None = None
    """Its place among the facts on the customer's card, from the top; None: the card does not tell it."""
    searched: bool = False
    """Whether a customer is found by it."""
    exported: bool = False
    """Whether the JSON of the command line has it."""

    @property
    def words(self) -> tuple[str, str]:
        return self.chinese, self.english

    @property
    def import_name(self) -> str:
        return self.imported or self.name

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the table that hold it."""
        if self.kind is ValueKind.BIRTHDAY:
            return tuple(f"{self.name}_{part}" for part in ("calendar", "year", "month", "day", "leap"))
        return (self.name,)
