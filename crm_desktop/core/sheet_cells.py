"""A sheet of somebody's file as plain cells, the way the reader hands it to the import."""

from dataclasses import dataclass
from datetime import date, datetime

Cell = str | float | int | bool | date | datetime | None


@dataclass(slots=True)
class SheetCells:
    """One sheet: ``rows[0]`` is row 1 as Excel shows it, blank rows included, and column 0 is column A.

    Rows are only as long as their last cell that is not blank; a blank cell is ``""`` or ``None``.
    """

    rows: list[list[Cell]]
    sheet: str = ""
    sheets: tuple[tuple[str, bool], ...] = ()
    """All sheets of the file, each with whether it is hidden; hidden ones last. Empty for CSV."""
    date_1904: bool = False
    """Dates that stand as plain numbers count from 1904 (workbooks of old Macs)."""
    encoding: str = ""
    """How a CSV file was read; empty for workbooks."""
    damaged: frozenset[int] = frozenset()
    """Places in ``rows`` of CSV lines whose quotation mark is never closed: their cells are not certain."""

    @property
    def width(self) -> int:
        """How many columns the widest row has."""
        return max(map(len, self.rows), default=0)


def column_letter(index: int) -> str:
    """The name of a column as Excel shows it: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell_text(cell: Cell) -> str:
    """A cell as its owner reads it: whole numbers without ``.0``, days as 2023-11-08, stripped."""
    if cell is None or cell == "":
        return ""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e16:
        return str(int(cell))
    if isinstance(cell, datetime):
        midnight = cell.hour == cell.minute == cell.second == 0
        return cell.date().isoformat() if midnight else cell.isoformat(" ", "minutes")
    return str(cell)
