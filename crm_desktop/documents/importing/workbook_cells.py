"""Sheets of workbooks, in the child process: what may be opened, the cells, what is merged or hidden."""

import re
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from crm_desktop.core.sheet_cells import RawRow
from crm_desktop.core.values import ValueDict
from crm_desktop.documents.importing.open_document import OpenDocument
from crm_desktop.documents.importing.refusal import COLUMN_LIMIT, ROW_LIMIT, UNPACKED_LIMIT, Refused

_HEAD: Final = 80
"""Rows by which a sheet is judged."""
_KEPT_CELLS: Final = 1_000_000
"""A sheet of more cells is read anew when it is its turn, so that memory holds one of them at a time."""
_PROPERTIES: Final = "docProps/core.xml"
_IDENTIFIER = re.compile(rb"<dc:identifier(?:\s[^<>]*)?>([^<]{1,200})</dc:identifier>")
_PIECE: Final = 1 << 20
_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
_NUMBER = re.compile(rb"\br=[\"'](\d+)[\"']")
_HIDDEN = re.compile(rb"\bhidden=[\"'](?:1|true)[\"']")


class Sheets:
    """The work sheets of one workbook; hidden ones come last."""

    def __init__(self, path: Path) -> None:
        import python_calamine as calamine

        self._path = path
        with path.open("rb") as file:
            self._is_zip = file.read(2) == b"PK"
        self.date_1904 = _check_zip(path) if self._is_zip else _check_compound(path)
        self.identifier = _identifier(path) if self._is_zip else ""
        try:
            self._workbook = calamine.load_workbook(str(path))
        except calamine.PasswordError as error:
            raise Refused("error.file_protected") from error
        self._open = OpenDocument(path) if self._is_zip and _is_open_document(path) else None
        found = [
            (sheet.name, sheet.visible != calamine.SheetVisibleEnum.Visible)
            for sheet in self._workbook.sheets_metadata
            if sheet.typ == calamine.SheetTypeEnum.WorkSheet
        ]
        if not found:
            raise Refused("error.file_damaged")  # a workbook has at least one
        self.names: list[tuple[str, bool]] = sorted(found, key=lambda sheet: sheet[1])
        self._kept: dict[str, Any] = {}

    def heads(self) -> list[ValueDict]:
        """Of each sheet its name, whether it is hidden, how many rows hold something, and the first ones."""
        if len(self.names) == 1:  # there is nothing to choose
            return [{"name": self.names[0][0], "hidden": self.names[0][1], "rows": 0, "head": [], "width": 0}]
        return [self._head(name, hidden) for name, hidden in self.names]

    def _head(self, name: str, hidden: bool) -> ValueDict:
        try:
            sheet = self._sheet(name)
        except Refused:  # that is told where this one is wanted
            return {"name": name, "hidden": hidden, "rows": 0, "head": [], "width": 0}
        head: list[RawRow] = []
        count = 0
        for row in self._rows(sheet):
            if len(head) < _HEAD:
                head.append(row)
            count += any(cell not in ("", None) for cell in row)
        width: int = (sheet.end or (0, 0))[1] + 1 if sheet.height else 0
        return {"name": name, "hidden": hidden, "rows": count, "head": head, "width": width}

    def _sheet(self, name: str) -> Any:
        kept = self._kept.pop(name, None)
        sheet = kept or self._workbook.get_sheet_by_name(name)
        if sheet.height:
            last_row, last_column = sheet.end or (0, 0)
            if last_row >= ROW_LIMIT or last_column >= COLUMN_LIMIT:
                raise Refused("error.file_too_large")
        if len(self.names) == 1 or sheet.height * sheet.width <= _KEPT_CELLS:
            self._kept[name] = sheet
        return sheet

    def rows(self, name: str) -> Iterator[RawRow]:
        """The rows of a sheet from its first on, blank ones too."""
        return self._rows(self._sheet(name))

    def _rows(self, sheet: Any) -> Iterator[RawRow]:
        # The library leaves blank columns at the left out, and the blank rows above only from to_python().
        margin: RawRow = [""] * (sheet.start or (0, 0))[1] if sheet.height else []
        merged = _vertical(sheet) if self._open is None else self._open.shape(sheet.name)[0]
        rows: Iterator[RawRow] = sheet.iter_rows() if sheet.height else iter(())
        if margin:
            rows = (margin + row for row in rows)
        return _filled(rows, merged) if merged else rows

    def hidden_rows(self, name: str) -> frozenset[int]:
        """The rows (from 0) that are filtered out or hidden; of an old .xls they are not known."""
        if self._open is not None:
            return self._open.shape(name)[1]
        if not self._is_zip:
            return frozenset()
        with zipfile.ZipFile(self._path) as archive, suppress(KeyError):
            part = _part_of(archive, name)
            return _hidden(archive, part) if part else frozenset()
        return frozenset()


def _vertical(sheet: Any) -> list[tuple[int, int, int]]:
    """First row, last row and column (from 0) of what is merged over several rows, in their order."""
    ranges = sheet.merged_cell_ranges or ()
    return sorted((first[0], last[0], first[1]) for first, last in ranges if last[0] > first[0])


def _filled(rows: Iterator[RawRow], merged: list[tuple[int, int, int]]) -> Iterator[RawRow]:
    """What is merged over several rows stands in each of them."""
    coming = iter(merged)
    following = next(coming, None)
    running: dict[int, tuple[int, object]] = {}
    for number, row in enumerate(rows):
        for column, (last, value) in list(running.items()):
            if number > last:
                del running[column]
            elif column < len(row) and row[column] in ("", None):
                row[column] = value
        while following is not None and following[0] <= number:
            first, last, column = following
            if first == number and column < len(row) and row[column] not in ("", None):
                running[column] = (last, row[column])
            following = next(coming, None)
        yield row


def _part_of(archive: zipfile.ZipFile, name: str) -> str:
    """The file in an .xlsx that holds a sheet; empty in other workbooks."""
    from xml.etree import ElementTree  # safe here: what has entities was refused

    if "xl/workbook.xml" not in archive.namelist():
        return ""
    book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    links = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    for sheet in book.iter():
        if sheet.tag.endswith("}sheet") and sheet.get("name") == name:
            link = next((value for key, value in sheet.attrib.items() if key.endswith("}id")), "")
            target = targets.get(link, "")
            return target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return ""


def _hidden(archive: zipfile.ZipFile, part: str) -> frozenset[int]:
    found = set()
    at, numbered, rest = -1, False, b""
    with archive.open(part) as stream:
        while piece := stream.read(_PIECE):
            piece = rest + piece
            cut = piece.rfind(b"<")
            piece, rest = piece[:cut], piece[cut:]
            if numbered and b"hidden" not in piece:
                continue
            for row in _ROW.finditer(piece):
                number = _NUMBER.search(row[1])
                numbered = number is not None
                at = int(number[1]) - 1 if number else at + 1
                if _HIDDEN.search(row[1]):
                    found.add(at)
    return frozenset(found)


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


def _identifier(path: Path) -> str:
    """What a workbook's properties say that it is; "" where they say nothing."""
    with zipfile.ZipFile(path) as archive:
        if _PROPERTIES not in archive.namelist():
            return ""
        with archive.open(_PROPERTIES) as part:
            found = _IDENTIFIER.search(part.read(65_536))
    return found[1].decode("utf-8", "replace").strip() if found else ""


def _is_open_document(path: Path) -> bool:
    with zipfile.ZipFile(path) as archive:
        return "content.xml" in archive.namelist()


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


def _check_compound(path: Path) -> bool:
    """An old .xls, or a new workbook behind a password, or something else of that kind; never from 1904."""
    content = path.read_bytes()
    if "DRMEncryptedDataSpace".encode("utf-16-le") in content:
        raise Refused("error.file_encrypted")  # by Microsoft's rights management
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise Refused("error.file_protected")
    if not any(name.encode("utf-16-le") in content for name in ("Workbook", "Book")):
        raise Refused("error.file_other_kind")
    return False
