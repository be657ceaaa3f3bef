"""The child process that opens other people's files: what goes wrong in here cannot hurt the program.

A workbook of 2 KB with one far-away cell makes the reading library ask for 512 GB and abort the process,
which no ``except`` catches; so it runs here, under a limit of memory. It answers on standard output with
``marshal`` values: ``{"sheet": …}`` first, then lists of rows, then ``{"rows": count, "damaged": numbers}``;
or ``{"error": key, "params": …}``.
"""

import codecs
import csv
import marshal
import os
import re
import sys
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from crm_desktop.core.values import ValueDict
from crm_desktop.documents.importing.csv_records import Records

MEMORY_LIMIT = 560 * 1024 * 1024
"""Bytes of address space; with the window's own memory the whole stays within 1 GB."""
FILE_LIMIT = 200 * 1024 * 1024
UNPACKED_LIMIT = 1024 * 1024 * 1024
ROW_LIMIT = 1_048_576
COLUMN_LIMIT = 1_024
IMPORT_LIMIT = 520 * 1024 * 1024
"""Bytes that an import may take of the window's memory as counted here. What the system gives is up to 1.45
times that (measured with 100,000 and 320,000 rows of two, four and six cells); with the window itself that
stays within 1 GB."""
ROW_SIZE, CELL_SIZE, LETTER_SIZE = 1_900, 70, 4
"""About what a row takes from its sheet to the database."""
_BATCH = 2_000
_PIECE = 1024 * 1024
_JUDGED_BY = 2_000
"""Lines by which the size of a file is judged before it is read."""
_PLAIN = (float, int, bool)
_PROPERTIES = "docProps/core.xml"
_IDENTIFIER = re.compile(rb"<dc:identifier(?:\s[^<>]*)?>([^<]{1,200})</dc:identifier>")


class Refused(Exception):
    """The file cannot be read; the key says why."""

    def __init__(self, key: str, **params: Any) -> None:
        super().__init__(key)
        self.key = key
        self.params = params


def main(arguments: list[str]) -> int:
    """Read ``FILE SHEET ENCODING`` (the last two may be empty) and write the answer; always ends with 0."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(1, os.O_BINARY)
    out = os.fdopen(1, "wb", closefd=False)  # sys.stdout may be None in a program without a console
    os.read(0, 1)  # the parent has put its limits around us
    limit_memory()
    path, sheet, encoding = arguments
    try:
        _read(Path(path), sheet, encoding, out)
    except Refused as error:
        marshal.dump({"error": error.key, "params": error.params}, out)
    except MemoryError:
        marshal.dump({"error": "error.file_too_large", "params": {}}, out)
    except BaseException:  # a panic of the reading library is no Exception
        marshal.dump({"error": "error.file_damaged", "params": {}}, out)
    out.flush()
    return 0


def limit_memory() -> None:
    """Where the system can do it from inside; elsewhere the parent watches."""
    try:
        import resource
    except ImportError:  # Windows: the parent puts this process into a job object
        return
    for name, limit in (("RLIMIT_AS", MEMORY_LIMIT), ("RLIMIT_CORE", 0), ("RLIMIT_CPU", 300)):
        try:
            resource.setrlimit(getattr(resource, name), (limit, limit))
        except (ValueError, OSError):  # macOS knows the first only by name
            continue


def _read(path: Path, sheet: str, encoding: str, out: BinaryIO) -> None:
    if path.stat().st_size > FILE_LIMIT:
        raise Refused("error.file_too_large")
    with path.open("rb") as file:
        start = file.read(4096)
    if not start.strip():
        raise Refused("error.file_empty")
    if start.startswith(b"PK"):
        date_1904 = _check_zip(path)
        _send_workbook(path, sheet, date_1904, out, _identifier(path))
    elif start.startswith(b"\xd0\xcf\x11\xe0"):
        _check_compound(path)
        _send_workbook(path, sheet, False, out)
    else:
        _send_text(path, encoding, out)


# -- workbooks --------------------------------------------------------------------------------------


def _check_zip(path: Path) -> bool:
    """Refuse what is no workbook, is protected, too large or unsafe; whether its dates count from 1904."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            if sum(info.file_size for info in archive.infolist()) > UNPACKED_LIMIT:
                raise Refused("error.file_too_large")
            if "content.xml" in names:
                _check_open_document(archive, names)
            elif not names & {"xl/workbook.xml", "xl/workbook.bin"}:
                raise Refused("error.file_other_kind")
            for name in names:
                if name.endswith((".xml", ".rels")):
                    _refuse_entities(archive, name)
            if "xl/workbook.xml" not in names:
                return False
            with archive.open("xl/workbook.xml") as part:
                head = part.read(65_536)
            return b'date1904="1"' in head or b'date1904="true"' in head
    except (zipfile.BadZipFile, EOFError, OSError, RuntimeError, NotImplementedError, ValueError) as error:
        raise Refused("error.file_damaged") from error


def _check_open_document(archive: zipfile.ZipFile, names: set[str]) -> None:
    kind = archive.read("mimetype") if "mimetype" in names else b""
    if b"spreadsheet" not in kind:
        raise Refused("error.file_other_kind")
    if "META-INF/manifest.xml" in names:
        with archive.open("META-INF/manifest.xml") as part:
            if b"encryption-data" in part.read(1_000_000):
                raise Refused("error.file_protected")


def _refuse_entities(archive: zipfile.ZipFile, name: str) -> None:
    """No workbook needs a document type; entities that grow without end are made with one."""
    with archive.open(name) as part:
        head = part.read(65_536)
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head.decode("utf-16", "ignore").encode()
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise Refused("error.file_unsafe")


def _check_compound(path: Path) -> None:
    """An old .xls, or a new workbook behind a password, or something else of that kind."""
    content = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise Refused("error.file_protected")
    if not any(name.encode("utf-16-le") in content for name in ("Workbook", "Book")):
        raise Refused("error.file_other_kind")


def _identifier(path: Path) -> str:
    """What a workbook's properties say that it is; "" where they say nothing."""
    with zipfile.ZipFile(path) as archive:
        if _PROPERTIES not in archive.namelist():
            return ""
        with archive.open(_PROPERTIES) as part:
            found = _IDENTIFIER.search(part.read(65_536))
    return found[1].decode("utf-8", "replace").strip() if found else ""


def _send_workbook(path: Path, wanted: str, date_1904: bool, out: BinaryIO, identifier: str = "") -> None:
    import python_calamine as calamine

    try:
        workbook = calamine.load_workbook(str(path))
        sheets = _sheets(workbook, calamine)
        sheet = _chosen(workbook, sheets, wanted)
    except calamine.PasswordError as error:
        raise Refused("error.file_protected") from error
    if not sheet.height:
        raise Refused("error.sheet_empty", sheet=sheet.name)
    last_row, last_column = sheet.end
    if last_row >= ROW_LIMIT or last_column >= COLUMN_LIMIT:
        raise Refused("error.file_too_large")
    header = {"sheet": sheet.name, "sheets": sheets, "date_1904": date_1904, "encoding": ""}
    header["identifier"] = identifier
    # The library leaves blank columns at the left out, and the blank rows above only from to_python().
    margin: list[Any] = [""] * sheet.start[1]
    _send(out, header, (margin + row if margin else row for row in sheet.iter_rows()))


def _sheets(workbook: Any, calamine: Any) -> list[tuple[str, bool]]:
    sheets = [
        (sheet.name, sheet.visible != calamine.SheetVisibleEnum.Visible)
        for sheet in workbook.sheets_metadata
        if sheet.typ == calamine.SheetTypeEnum.WorkSheet
    ]
    if not sheets:
        raise Refused("error.file_damaged")  # a workbook has at least one
    return sorted(sheets, key=lambda sheet: sheet[1])


def _chosen(workbook: Any, sheets: list[tuple[str, bool]], wanted: str) -> Any:
    """The sheet asked for, else the first visible one with more than a title."""
    names = [name for name, _hidden in sheets]
    if wanted:
        if wanted not in names:
            raise Refused("error.no_such_sheet", sheet=wanted, sheets="、".join(names))
        return workbook.get_sheet_by_name(wanted)
    visible = [name for name, hidden in sheets if not hidden] or names
    for name in visible:
        sheet = workbook.get_sheet_by_name(name)
        if sheet.height > 1:
            return sheet
    return workbook.get_sheet_by_name(visible[0])


# -- text -------------------------------------------------------------------------------------------


def _send_text(path: Path, encoding: str, out: BinaryIO) -> None:
    found = find_encoding(path, encoding)
    header = {"sheet": "", "sheets": [], "date_1904": False, "encoding": found, "identifier": ""}
    csv.field_size_limit(1_000_000)
    _refuse_what_cannot_fit(path, found)
    with path.open(encoding=found, newline="") as stream:
        records = Records(_without_mark(stream))
        try:
            _send(out, header, records, damaged=records.damaged)
        except csv.Error as error:
            raise Refused("error.file_damaged") from error


def _refuse_what_cannot_fit(path: Path, encoding: str) -> None:
    """Judge a large file by its beginning and count it, before any of it is understood in vain."""
    with path.open(encoding=encoding, newline="") as stream:
        lines = list(islice(_without_mark(stream), _JUDGED_BY))
    share = sum(len(line.encode(encoding)) for line in lines) / max(path.stat().st_size, 1)
    if not share or sum(map(_size, Records(lines))) / share <= IMPORT_LIMIT:
        return
    with path.open(encoding=encoding, newline="") as stream:  # what is told to fit is counted: it has to
        size = 0
        for count, record in enumerate(Records(_without_mark(stream))):
            size += _size(record)
            if size > IMPORT_LIMIT:
                raise Refused("error.too_many_rows", rows=_thousands(count))


def _thousands(rows: int) -> int:
    return rows // 1_000 * 1_000 or rows


def _size(line: list[Any]) -> int:
    """About how many bytes a row takes in an import."""
    return (
        ROW_SIZE + CELL_SIZE * len(line) + LETTER_SIZE * sum(map(len, filter(_is_text, line))) if line else 0
    )


def _without_mark(lines: Iterable[str]) -> Iterator[str]:
    """The mark of the byte order is no part of the first header."""
    for number, line in enumerate(lines):
        yield line if number else line.removeprefix("\ufeff")


_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def find_encoding(path: Path, encoding: str = "") -> str:
    """The given one, else by BOM, else strict UTF-8, else strict GB18030, else refused.

    Libraries that guess are wrong on short files, so nothing is guessed beyond that.
    """
    if encoding:
        try:
            "".encode(encoding)  # not by codecs.lookup, which knows base64 too
        except (LookupError, ValueError) as error:
            raise Refused("error.no_such_encoding", encoding=encoding) from error
        if not _decodes(path, encoding):
            raise Refused("error.file_not_in_encoding", encoding=encoding)
        return encoding
    with path.open("rb") as file:
        start = file.read(65_536)
    tries = [name for bom, name in _BOMS if start.startswith(bom)] or ["utf-8", "gb18030"]
    if tries[0] != "utf-16" and _is_binary(start):
        raise Refused("error.file_other_kind")
    for name in tries:
        if _decodes(path, name):
            return name
    raise Refused("error.file_encoding")


def _decodes(path: Path, encoding: str) -> bool:
    """Whether all of the file is in this encoding; looked at piece by piece."""
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeError:
        return False
    return True


def _is_binary(start: bytes) -> bool:
    control = sum(start.count(byte) for byte in b"\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10\x11\x12")
    web_page = (
        start.lstrip(b"\xef\xbb\xbf \t\r\n")
        .lower()
        .startswith((b"<html", b"<!doctype", b"<?xml", b"%pdf", b"{\\rtf"))
    )
    return b"\0" in start or control > len(start) // 500 or web_page


# -- the answer -------------------------------------------------------------------------------------


def _send(out: BinaryIO, header: ValueDict, rows: Iterable[list[Any]], damaged: Sequence[int] = ()) -> None:
    """``damaged`` may grow while the rows are asked for."""
    marshal.dump(header, out)
    known: dict[str, str] = {}
    batch: list[list[Any]] = []
    count = size = 0
    for row in rows:
        line = [_encoded(cell, known.setdefault) for cell in row]
        while line and line[-1] in ("", None):
            line.pop()
        if count == ROW_LIMIT or len(line) > COLUMN_LIMIT:
            raise Refused("error.file_too_large")
        size += _size(line)
        if size > IMPORT_LIMIT:
            raise Refused("error.too_many_rows", rows=_thousands(count))
        count += 1
        batch.append(line)
        if len(batch) == _BATCH:
            marshal.dump(batch, out)
            batch = []
            known.clear()
    marshal.dump(batch, out)
    marshal.dump({"rows": count, "damaged": list(damaged)}, out)


def _is_text(cell: Any) -> bool:
    return type(cell) is str


def _encoded(cell: Any, same: Callable[[str, str], str]) -> Any:
    """A cell as marshal can carry it: days as tuples of numbers, equal texts once."""
    kind = type(cell)
    if kind is str:
        return same(cell, cell)
    if kind in _PLAIN:
        return cell
    if kind is datetime:
        return (cell.year, cell.month, cell.day, cell.hour, cell.minute, cell.second)
    if kind is date:
        return (cell.year, cell.month, cell.day)
    return "" if cell is None else str(cell)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
