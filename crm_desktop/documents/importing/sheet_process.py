"""The child process that opens other people's files: what goes wrong in here cannot hurt the program.

A workbook of 2 KB with one far-away cell makes the reading library ask for 512 GB and abort the process,
which no ``except`` catches; so it runs here, under a limit of memory. It answers on standard output with
``marshal`` values: ``{"heads": …}`` first, the beginnings of the sheets; then, told on standard input which
of them to read and how (``[name, start, columns, heading, added]``, as ``TakenSheet`` says), packed batches
of rows, and at last ``{"rows": count, …}``. Or ``{"error": key, "params": …}``.
"""

import csv
import marshal
import os
import sys
from collections.abc import Callable
from datetime import date, datetime
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from crm_desktop.core import child_limits, child_process
from crm_desktop.core.sheet_cells import PackedRows, RawRow, from_csv, pack
from crm_desktop.core.unseen import has_unseen, seen
from crm_desktop.documents.importing.csv_records import Records
from crm_desktop.documents.importing.encodings import find_encoding, without_mark
from crm_desktop.documents.importing.protection import refuse_encrypted
from crm_desktop.documents.importing.refusal import COLUMN_LIMIT, FILE_LIMIT, ROW_LIMIT, Refused
from crm_desktop.documents.importing.vcards import is_card
from crm_desktop.documents.importing.vcards import table as card_table

MEMORY_LIMIT = 560 * 1024 * 1024
"""Bytes of address space; with the window's own memory the whole stays within 1 GB."""
SECONDS = 300
"""Of a processor, for one file."""
IMPORT_LIMIT = 890 * 1024 * 1024
"""Bytes that an import may take of the memory, as counted here. The most that was measured is 974 MB, by the
window with its child processes, with 300,000 rows of forty cells; the command line takes less."""
ROW_SIZE, CELL_SIZE, LETTER_SIZE = 1_800, 15, 2
"""About what a row takes from its sheet, which is kept packed, to the database."""
_PLAIN = (float, int, bool)


def main(arguments: list[str]) -> int:
    """Read ``FILE ENCODING LANGUAGE`` (the second may be empty) and write the answer; always ends with 0."""
    _told, out = child_process.streams()
    os.read(0, 1)  # the parent has put its limits around us
    child_limits.limit_self(MEMORY_LIMIT, SECONDS)
    path, encoding, language = arguments
    try:
        _read(Path(path), encoding, language, out)
    except Refused as error:
        marshal.dump({"error": error.key, "params": error.params}, out)
    except MemoryError:
        marshal.dump({"error": "error.file_too_large", "params": {}}, out)
    except BaseException:  # a panic of the reading library is no Exception
        marshal.dump({"error": "error.file_damaged", "params": {}}, out)
    out.flush()
    return 0


def _read(path: Path, encoding: str, language: str, out: BinaryIO) -> None:
    if path.stat().st_size > FILE_LIMIT:
        raise Refused("error.file_too_large")
    with path.open("rb") as file:
        start = file.read(4096)
    if not start.strip():
        raise Refused("error.file_empty")
    if start.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        _send_workbook(path, out)
    else:
        refuse_encrypted(path)
        _send_text(path, encoding, language, out)


def _send_workbook(path: Path, out: BinaryIO) -> None:
    from crm_desktop.documents.importing.workbook_cells import Sheets

    sheets = Sheets(path)
    heads = sheets.heads()
    for head in heads:
        head["head"] = [_seen(list(map(_encoded, row))) for row in head["head"]]
    beginning = {
        "heads": heads,
        "date_1904": sheets.date_1904,
        "encoding": "",
        "identifier": sheets.identifier,
    }
    marshal.dump(beginning, out)
    out.flush()
    chosen = marshal.load(os.fdopen(0, "rb", closefd=False))
    answer = _Answer(out)
    hidden = 0
    for name, start, columns, heading, added in chosen:
        unseen = sheets.hidden_rows(name)
        answer.parts.append((answer.count + answer.blank, name, start + 1))
        for number, row in enumerate(sheets.rows(name)):
            if number < start:
                continue
            line = row if columns is None else _moved(row, columns)
            if number == heading and added:
                line = [*line, *[""] * (max(added) + 1 - len(line))]
                for column, text in added.items():
                    line[column] = text
            if answer.add(line) and number in unseen:
                hidden += 1
    answer.end(hidden_rows=hidden)


def _moved(row: RawRow, columns: list[int]) -> RawRow:
    moved: RawRow = [""] * (max(columns) + 1)
    for cell, column in zip(row, columns, strict=False):
        moved[column] = cell
    return moved


def _send_text(path: Path, encoding: str, language: str, out: BinaryIO) -> None:
    found = find_encoding(path, encoding)
    csv.field_size_limit(1_000_000)
    marshal.dump({"heads": [], "date_1904": False, "encoding": found, "identifier": ""}, out)
    answer = _Answer(out)
    damaged: list[int] = []
    with path.open(encoding=found, newline="") as stream:
        lines = without_mark(stream)
        first = next(lines, "")
        if is_card(first):
            for row in card_table(chain([first], lines), language):
                answer.add(row)
        else:
            records = Records(chain([first], lines))
            try:
                for row in records:
                    answer.add([from_csv(cell) if cell[:1] in ("'", "=") else cell for cell in row])
            except csv.Error as error:
                raise Refused("error.file_damaged") from error
            damaged = list(records.damaged)
    answer.end(damaged=damaged)


class _Answer:
    """The rows as they go out, in batches; blank rows at the end are left out."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._batch: list[RawRow] = []
        self._known: dict[str, str] = {}
        self._size = 0
        self.count = self.blank = self.filled = self.width = 0
        self.parts: list[tuple[int, str, int]] = []

    def add(self, row: RawRow) -> bool:
        """Whether the row holds anything."""
        line = [_encoded(cell, self._known.setdefault) for cell in row]
        while line and line[-1] in ("", None):
            line.pop()
        if not line:
            self.blank += 1
            return False
        for _blank in range(self.blank):
            self._send([])
        self.blank = 0
        self.filled += 1
        self._send(line)
        return True

    def _send(self, line: RawRow) -> None:
        if self.count == ROW_LIMIT or len(line) > COLUMN_LIMIT:
            raise Refused("error.file_too_large")
        self._size += _size(line)
        if self._size > IMPORT_LIMIT:
            raise Refused("error.too_many_rows", rows=_thousands(self.count))
        self.count += 1
        self.width = max(self.width, len(line))
        self._batch.append(line)
        if len(self._batch) == PackedRows.BATCH:
            self._pack()

    def _pack(self) -> None:
        if has_unseen("".join(self._known)):  # hardly ever: looked for in all of them at once
            self._batch = list(map(_seen, self._batch))
        marshal.dump(pack(self._batch), self._out)
        self._batch = []
        self._known.clear()

    def end(self, *, damaged: list[int] | None = None, hidden_rows: int = 0) -> None:
        if self._batch:
            self._pack()
        answer = {
            "rows": self.count,
            "filled": self.filled,
            "width": self.width,
            "parts": self.parts,
            "damaged": damaged or [],
            "hidden_rows": hidden_rows,
        }
        marshal.dump(answer, self._out)


def _thousands(rows: int) -> int:
    return rows // 1_000 * 1_000 or rows


def _size(line: RawRow) -> int:
    """About how many bytes a row takes in an import."""
    return (
        ROW_SIZE + CELL_SIZE * len(line) + LETTER_SIZE * sum(map(len, filter(_is_text, line))) if line else 0
    )


def _is_text(cell: object) -> bool:
    return type(cell) is str


def _seen(line: RawRow) -> RawRow:
    return [seen(cell) if isinstance(cell, str) else cell for cell in line]


def _encoded(cell: object, same: Callable[[str, str], str] = lambda text, _same: text) -> object:
    """A cell as marshal can carry it: days as tuples of numbers, equal texts once."""
    if isinstance(cell, str):
        return same(cell, cell)
    if isinstance(cell, _PLAIN):
        return cell
    if isinstance(cell, datetime):
        return (cell.year, cell.month, cell.day, cell.hour, cell.minute, cell.second)
    if isinstance(cell, date):
        return (cell.year, cell.month, cell.day)
    return "" if cell is None else str(cell)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
