"""Which sheets of a workbook are imported: the first that is a list and all like it, read as one table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from crm_desktop.core.errors import UnreadableFile
from crm_desktop.core.sheet_cells import Cell, FoundSheet, cell_text
from crm_desktop.services.importing.columns import find_heading
from crm_desktop.services.importing.headers import plain
from crm_desktop.services.importing.heading import Heading

HIDDEN: Final = "import.sheet.hidden"
EMPTY: Final = "import.sheet.empty"
NO_LIST: Final = "import.sheet.no_list"
OTHER_COLUMNS: Final = "import.sheet.other_columns"
NOT_CHOSEN: Final = "import.sheet.not_chosen"

_GOOD_ENOUGH: Final = 0.6
"""A list comes first that has so much of the best one's header words: a sheet of instructions has few."""
_SHARED: Final = 0.7
"""Two sheets look alike that have so many of their headers in common."""


@dataclass(frozen=True, slots=True)
class SheetHead:
    """The beginning of a sheet, by which it is chosen; ``rows`` of it hold something."""

    name: str
    hidden: bool
    rows: int
    head: list[list[Cell]]
    width: int


@dataclass(frozen=True, slots=True)
class TakenSheet:
    """A sheet to be read from row ``start`` on (from 0); its column n becomes ``columns[n]`` (None: n).

    ``added`` are headers of other sheets' further columns, column to text, for its row ``heading`` (from 0).
    """

    name: str
    start: int = 0
    columns: tuple[int, ...] | None = None
    heading: int = 0
    added: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Choice:
    """The sheets to be read, the first one giving the heading, and what is told of all of them."""

    taken: tuple[TakenSheet, ...]
    sheets: tuple[FoundSheet, ...]


def choose(heads: Sequence[SheetHead], wanted: Sequence[str], remembered: Mapping[str, str]) -> Choice:
    """Take the sheets that are ``wanted``, in that order, else the first list and those that look like it.

    Raises ``UnreadableFile`` where a sheet that is wanted is not there.
    """
    found = {head.name: find_heading(head.head, remembered) for head in heads}
    if wanted:
        names = [head.name for head in heads]
        for name in wanted:
            if name not in names:
                raise UnreadableFile("error.no_such_sheet", sheet=name, sheets="、".join(names))
        taken = [next(head for head in heads if head.name == name) for name in dict.fromkeys(wanted)]
    else:
        first = _first(heads, found)
        taken = [head for head in heads if head is first or _may_come(head, first, found)]
        taken.sort(key=lambda head: head is not first and heads.index(head) + 1)
    told = [
        FoundSheet(
            head.name,
            head.hidden,
            _records(head, found) if head in taken or found[head.name].score else head.rows,
            "" if head in taken else _why_not(head, taken[0], found, asked=bool(wanted)),
        )
        for head in heads
    ]
    return Choice(tuple(_laid_together(taken, found)), tuple(told))


def _first(heads: Sequence[SheetHead], found: Mapping[str, Heading]) -> SheetHead:
    """The first visible list; where no sheet has header words, the first with more than a title."""
    visible = [head for head in heads if not head.hidden] or list(heads)
    best = max(found[head.name].score for head in visible)
    for head in visible:
        if head.rows > 1 and found[head.name].score >= _GOOD_ENOUGH * best:
            return head
    return next((head for head in visible if head.rows > 1), visible[0])


def _records(head: SheetHead, found: Mapping[str, Heading]) -> int:
    above = head.head[: found[head.name].row]
    return head.rows - sum(1 for row in above if any(map(cell_text, row)))


def _may_come(head: SheetHead, first: SheetHead, found: Mapping[str, Heading]) -> bool:
    return not head.hidden and _records(head, found) > 0 and _look_alike(head, first, found)


def _look_alike(one: SheetHead, other: SheetHead, found: Mapping[str, Heading]) -> bool:
    ours, theirs = found[one.name], found[other.name]
    if not (ours.rows and theirs.rows):
        return not (ours.rows or theirs.rows) and one.width == other.width and other.width > 1
    a, b = _words(ours), _words(theirs)
    return bool(theirs.score) and len(a & b) >= _SHARED * max(len(a), len(b))


def _words(heading: Heading) -> set[str]:
    return set(map(plain, heading.headers)) - {""}


def _why_not(head: SheetHead, first: SheetHead, found: Mapping[str, Heading], *, asked: bool) -> str:
    if asked:
        return NOT_CHOSEN
    if head.hidden:
        return HIDDEN
    if not head.rows or (not _records(head, found) and _look_alike(head, first, found)):
        return EMPTY
    return OTHER_COLUMNS if found[head.name].score else NO_LIST


def _laid_together(taken: Sequence[SheetHead], found: Mapping[str, Heading]) -> list[TakenSheet]:
    """Under the first sheet's headers the others' columns that are called the same, the rest behind."""
    first, heading = taken[0], found[taken[0].name]
    places: dict[str, list[int]] = {}
    for column, header in enumerate(heading.headers):
        places.setdefault(plain(header), []).append(column)
    width = max(first.width, len(heading.headers))
    added: dict[int, str] = {}
    laid = []
    for head in taken[1:]:
        free = {word: list(columns) for word, columns in places.items()}
        headers = found[head.name].headers
        columns: list[int] = []
        for column in range(max(head.width, len(headers))):
            header = headers[column] if column < len(headers) else ""
            if not headers and column < width:
                columns.append(column)
            elif free.get(plain(header)):
                columns.append(free[plain(header)].pop(0))
            else:
                columns.append(width)
                places.setdefault(plain(header), []).append(width)
                added[width] = header
                width += 1
        as_it_is = columns == list(range(len(columns)))
        laid.append(TakenSheet(head.name, found[head.name].row, None if as_it_is else tuple(columns)))
    return [TakenSheet(first.name, heading=max(heading.row - 1, 0), added=added), *laid]
