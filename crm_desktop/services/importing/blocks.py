"""Lists that stand side by side on one sheet: the same headings again to the right, other people below."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from crm_desktop.core.sheet_cells import Cell, SheetCells, SheetPart, is_blank
from crm_desktop.services.importing.columns import find_heading
from crm_desktop.services.importing.headers import meaning, plain
from crm_desktop.services.importing.heading import ROWS_LOOKED_AT


def one_below_the_other(table: SheetCells, remembered: Mapping[str, str]) -> SheetCells:
    """The table with such lists one below the other; any other table as it is.

    Each row keeps the number that Excel shows. ``remembered`` as ``columns.remembered_words`` gives.
    """
    if table.source.parts:
        return table
    top = find_heading(table.rows[:ROWS_LOOKED_AT], remembered)
    starts = _starts(top.headers, remembered)
    if len(starts) < 2:
        return table
    ends = [*starts[1:], table.width]
    rows: list[list[Cell]] = [list(row[: ends[0]]) for row in table.rows[: top.row]]
    parts = [SheetPart(0, "", 1)]
    for start, end in zip(starts, ends, strict=True):
        block = _without_blank_end([list(row[start:end]) for row in table.below(top.row)])
        if start:
            parts.append(SheetPart(len(rows), "", top.row + 1))
        rows += block
    source = replace(table.source, parts=tuple(parts), blocks=len(starts))
    return replace(table, rows=rows, source=source)


def _starts(headers: Sequence[str], remembered: Mapping[str, str]) -> list[int]:
    """Where the lists begin: the same headings, a name among them, twice or more and nothing else."""
    words = [plain(header) for header in headers]
    if not words or not words[0]:
        return [0]
    starts = [column for column, word in enumerate(words) if word == words[0]]
    ends = [*starts[1:], len(words)]
    blocks = [[word for word in words[start:end] if word] for start, end in zip(starts, ends, strict=True)]
    said = [meaning(word, remembered) for word in blocks[0]]
    names = [each for each in said if each is not None and each[0] == "name"]
    alike = len(list(groupby(blocks))) == 1 and len(blocks[0]) > 1
    return starts if alike and len(names) == 1 else [0]


def _without_blank_end(rows: list[list[Cell]]) -> list[list[Cell]]:
    while rows and all(map(is_blank, rows[-1])):
        rows.pop()
    return rows
