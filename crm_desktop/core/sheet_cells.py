"""A sheet of somebody's file as plain cells, the way the reader hands it to the import."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from crm_desktop.core.patterns import late

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
    identifier: str = ""
    """What the workbook says that it is: in those that an office has written, the office's UUID."""
    damaged: frozenset[int] = frozenset()
    """Places in ``rows`` of CSV lines whose quotation mark is never closed: their cells are not certain."""

    @property
    def width(self) -> int:
        """How many columns the widest row has."""
        return max(map(len, self.rows), default=0)


_RUN = ("=", "@", "+", "-", "'")
_NUMBER = late(r"[+-][\d\s().-]*")


def column_letter(index: int) -> str:
    """The name of a column as Excel shows it: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


_NO_VALUE: Final = frozenset({"NULL", "NA", "N/A", "无", "\\N", "(NULL)", "(null)", "[NULL]", "<null>"})
"""How databases, R and people write that there is none; 娜 is spelled Na, and is a name."""
_NO_VALUE_EITHER = late(
    r"[-–—−/\\\s]+"
    r"|\#(?:N/A|N/D|NV|GETTING_DATA|[A-ZÀ-Þ][A-ZÀ-Þ0-9_]*(?:/0)?[!?])"  # Excel's error words, in any language
    r"|(?:0{1,4}([-/.])0{1,2}\1(?:0{1,4})|1900([-/])0?1\2(?:0{1,2})|0?1/0{1,2}/(?:19)?00)"  # no such days
    r"(?:[ T]0{1,2}:00(?::00(?:\.0+)?)?)?"
)
_ITS_BEGINNINGS: Final = frozenset("-–—−/\\#01NA无([<")


def is_blank(cell: Cell) -> bool:
    """Whether a cell says nothing: empty, a stroke, 无, NULL, NA, #REF!, 0000-00-00, 0/0/00."""
    if type(cell) is not str:
        return cell is None
    if not cell or cell[0].isspace():
        cell = cell.strip()
    if not cell or len(cell) > 24 or cell[0] not in _ITS_BEGINNINGS:
        return not cell
    text = cell.rstrip()
    return text in _NO_VALUE or _NO_VALUE_EITHER.fullmatch(text) is not None


def csv_text(text: str) -> str:
    """A text as it stands in CSV: what Excel would run as a formula is marked as text by an apostrophe."""
    return f"'{text}" if text.startswith(_RUN) and not _NUMBER.fullmatch(text) else text


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
