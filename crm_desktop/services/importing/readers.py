"""What reads a sheet, as far as those know it who fill a row with its cells."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

from crm_desktop.core.sheet_cells import Cell
from crm_desktop.core.tables import Table

if TYPE_CHECKING:
    from crm_desktop.services.importing.rows import Row


class PastReader(Protocol):
    """What reads a sheet: what it knows of its columns."""

    def header(self, column: int) -> str:
        """A column's header."""

    def past_key(self, column: int, name: str) -> tuple[Table, str]:
        """Which record a column is about: its table, and which of several."""

    def moment(self, column: int, cell: Cell) -> datetime:
        """When something happened; raises ``NotUnderstoodError``."""


class Reader(PastReader, Protocol):
    """What reads a sheet: what it knows of its columns."""

    country: str
    places: list[str]
    roles: list[str]
    tells_only_past: bool
    name_parts: dict[int, str]
    """Which columns hold which part of a name."""

    def header_of(self, name: str) -> str:
        """The header of the column that becomes a field."""

    def sheet_note(self, sheet: str) -> str:
        """What is noted of the sheet in which a row stands."""

    def field(self, row: Row, name: str, cell: Cell, said: str = "") -> None:
        """Read a cell as a field."""

    def beside_the_row(self, name: str, cell: Cell) -> Any:
        """What a cell means that is no field of the row's customer or product; None where it is not clear."""
