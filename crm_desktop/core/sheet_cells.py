"""A sheet of somebody's file as plain cells, the way the reader hands it to the import."""

import marshal
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final, overload

from crm_desktop.core.patterns import late

Cell = str | float | int | bool | date | datetime | None
RawRow = list[Any]
"""Cells as the reading process sends them: days are tuples of numbers."""


class PackedRows(Sequence[list[Cell]]):
    """Rows that are kept small: batches of them, packed as they come and unpacked as they are looked at.

    ``batches`` hold ``BATCH`` rows each, the last one fewer, as ``pack`` makes them.
    """

    BATCH = 500
    _AT_HAND = 4

    def __init__(self, batches: Sequence[bytes], count: int, width: int) -> None:
        self._batches = batches
        self._count = count
        self.width = width
        self._unpacked: tuple[tuple[int, list[list[Cell]]], ...] = ()

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[list[Cell]]:
        return self.starting_at(0)

    def starting_at(self, place: int) -> Iterator[list[Cell]]:
        """The rows from this one on, none of them kept."""
        for number in range(place // self.BATCH, len(self._batches)):
            rows = _unpack(self._batches[number])
            yield from rows[max(place - number * self.BATCH, 0) :]

    @overload
    def __getitem__(self, place: int) -> list[Cell]: ...
    @overload
    def __getitem__(self, place: slice) -> list[list[Cell]]: ...
    def __getitem__(self, place: int | slice) -> list[Cell] | list[list[Cell]]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(self._count))]
        number, within = divmod(range(self._count)[place], self.BATCH)
        return self._batch(number)[within]

    def _batch(self, number: int) -> list[list[Cell]]:
        """Of the batches looked at last some stay at hand; several threads may look at once."""
        for known, rows in self._unpacked:
            if known == number:
                return rows
        rows = _unpack(self._batches[number])
        self._unpacked = ((number, rows), *self._unpacked[: self._AT_HAND - 1])
        return rows


def pack(rows: list[RawRow]) -> bytes:
    """A batch of rows, small; days in it are tuples of numbers."""
    return zlib.compress(marshal.dumps(rows), 1)


def _unpack(batch: bytes) -> list[list[Cell]]:
    return with_days(marshal.loads(zlib.decompress(batch)))


def with_days(rows: list[RawRow]) -> list[list[Cell]]:
    """The rows with their tuples of numbers made days and times."""
    for row in rows:
        for column, cell in enumerate(row):
            if type(cell) is tuple:
                row[column] = _day(cell)
    return rows


def _day(parts: tuple[int, ...]) -> date:
    return date(*parts) if len(parts) == 3 else datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001


@dataclass(frozen=True, slots=True)
class FoundSheet:
    """A sheet of the file; ``reason`` is the key of why it is not imported, empty where it is."""

    name: str
    hidden: bool
    rows: int
    """Rows of it that hold something, below the heading where it is imported."""
    reason: str = ""

    @property
    def taken(self) -> bool:
        return not self.reason


@dataclass(frozen=True, slots=True)
class SheetPart:
    """From ``place`` (from 0) on the rows are those of ``sheet``, beginning with its row ``row`` (from 1)."""

    place: int
    sheet: str
    row: int


@dataclass(frozen=True, slots=True)
class Source:
    """Where the rows of a table were read from."""

    sheets: tuple[FoundSheet, ...] = ()
    """All sheets of the file, hidden ones last. Empty for CSV."""
    parts: tuple[SheetPart, ...] = ()
    """Where several sheets were read as one: which of them stands where."""
    encoding: str = ""
    """How a text file was read; empty for workbooks."""
    hidden_rows: int = 0
    """Rows that the workbook does not show, filtered out or hidden; they are read like the others."""
    blocks: int = 1
    """How many lists stood side by side, which are read one below the other."""

    def where(self, number: int) -> tuple[str, int]:
        """The sheet (empty where there is only one) and its row of the table's row ``number`` (from 1)."""
        part = max((each for each in self.parts if each.place < number), default=None, key=_place)
        return (part.sheet, part.row + number - 1 - part.place) if part is not None else ("", number)

    def words(self, number: int) -> str:
        """Where a row stands, as it is shown: its number, after its sheet's name where several were read."""
        return " ".join(str(part) for part in self.where(number) if part)

    @property
    def taken(self) -> tuple[str, ...]:
        """The sheets that were read, in their order."""
        return tuple(each.name for each in self.sheets if each.taken)


def _place(part: SheetPart) -> int:
    return part.place


@dataclass(slots=True)
class SheetCells:
    """What was read: ``rows[0]`` is row 1 as Excel shows it, blank rows included, and column 0 is column A.

    Rows are only as long as their last cell that is not blank; a blank cell is ``""`` or ``None``. Of
    several sheets that are read as one, the first comes as it is and the others' rows below it.
    """

    rows: Sequence[list[Cell]]
    sheet: str = ""
    source: Source = field(default_factory=Source)
    date_1904: bool = False
    """Dates that stand as plain numbers count from 1904 (workbooks of old Macs)."""
    identifier: str = ""
    """What the workbook says that it is: in those that an office has written, the office's UUID."""
    damaged: frozenset[int] = frozenset()
    """Places in ``rows`` of CSV lines whose quotation mark is never closed: their cells are not certain."""

    @property
    def width(self) -> int:
        """How many columns the widest row has."""
        return self.rows.width if isinstance(self.rows, PackedRows) else max(map(len, self.rows), default=0)

    def below(self, place: int) -> Iterator[list[Cell]]:
        """The rows from ``place`` (from 0) on."""
        if isinstance(self.rows, PackedRows):
            return self.rows.starting_at(place)
        return iter(self.rows[place:])


_MARKED: Final = frozenset("=@+-'0123456789")
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


_NO_VALUE: Final = frozenset(
    {"NULL", "NA", "N/A", "无", "\\N", "(NULL)", "(null)", "[NULL]", "<null>", "(No value)"}
)
"""How databases, R and people write that there is none; 娜 is spelled Na, and is a name."""
_NO_VALUE_EITHER = late(
    r"[-–—−/\\\s]+"
    r"|\#(?:N/A|N/D|NV|GETTING_DATA|[A-ZÀ-Þ][A-ZÀ-Þ0-9_]*(?:/0)?[!?])"  # Excel's error words, in any language
    r"|(?:0{1,4}([-/.])0{1,2}\1(?:0{1,4})|1900([-/])0?1\2(?:0{1,2})|0?1/0{1,2}/(?:19)?00)"  # no such days
    r"(?:[ T]0{1,2}:00(?::00(?:\.0+)?)?)?"
)
_ITS_BEGINNINGS: Final = frozenset("-–—−/\\#01NA无([<")


class Verbatim(str):
    """A text that means what stands there: somebody is called 无, a model NA."""

    __slots__ = ()


def verbatim(cell: Cell) -> Cell:
    """A cell as our own export has it."""
    return Verbatim(cell) if isinstance(cell, str) and cell.strip() else cell


def is_blank(cell: Cell) -> bool:
    """Whether a cell says nothing: empty, a stroke, 无, NULL, NA, #REF!, 0000-00-00, 0/0/00.

    A ``Verbatim`` one never does.
    """
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


def from_csv(text: str) -> str:
    """A text of CSV without what only tells Excel that it is one: '013…, ="013…"; undoes ``csv_text``.

    Shops write 'null for what they do not have.
    """
    if text == "'null":
        return ""
    if text[:1] == "'" and text[1:2] in _MARKED:
        return text[1:]
    if text[:2] == '="' and text[-1:] == '"' and len(text) > 2:
        return text[2:-1].replace('""', '"')
    return text


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
