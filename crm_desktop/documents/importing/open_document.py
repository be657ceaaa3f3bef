"""What the reading library does not tell of an .ods: what is merged over rows, and which rows are hidden."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from xml.etree import ElementTree  # safe here: what has entities was refused

_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TELLING: Final = (b"number-rows-spanned", b'visibility="collapse"', b'visibility="filter"')
_PIECE: Final = 1 << 20
_OVERLAP: Final = 40


class OpenDocument:
    """The shape of the sheets of one file, looked at only where something in it is merged or hidden."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._tells = _holds_any(path)

    def shape(self, name: str) -> tuple[list[tuple[int, int, int]], frozenset[int]]:
        """First row, last row and column (from 0) of what is merged over rows; the rows that are hidden."""
        merged: list[tuple[int, int, int]] = []
        hidden: set[int] = set()
        at = 0
        for row in self._rows(name) if self._tells else ():
            repeated = int(row.get(f"{_TABLE}number-rows-repeated", "1"))
            if row.get(f"{_TABLE}visibility", "visible") != "visible" and repeated < 100_000:
                hidden.update(range(at, at + repeated))
            column = 0
            for cell in row:
                span = int(cell.get(f"{_TABLE}number-rows-spanned", "1"))
                if span > 1:
                    merged.append((at, at + span - 1, column))
                column += int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
            at += repeated
        return sorted(merged), frozenset(hidden)

    def _rows(self, name: str) -> Iterator[ElementTree.Element]:
        with zipfile.ZipFile(self._path) as archive, archive.open("content.xml") as part:
            here = False
            for event, element in ElementTree.iterparse(part, ("start", "end")):
                if event == "start":
                    if element.tag == f"{_TABLE}table":
                        here = element.get(f"{_TABLE}name") == name
                elif element.tag == f"{_TABLE}table" and here:
                    return
                elif element.tag == f"{_TABLE}table-row":
                    if here:
                        yield element
                    element.clear()


def _holds_any(path: Path) -> bool:
    with zipfile.ZipFile(path) as archive, archive.open("content.xml") as part:
        rest = b""
        while piece := part.read(_PIECE):
            if any(word in rest + piece for word in _TELLING):
                return True
            rest = piece[-_OVERLAP:]
    return False
