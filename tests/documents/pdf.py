"""What a reader of the PDF sees: its text, its fonts, what leaves the page."""

import re
import unicodedata
from typing import Any, Final, NamedTuple

from pypdf import PdfReader

MM: Final = 72 / 25.4


def text_of(file: Any, page: int | None = None) -> str:
    """The text of one page (from 0) or of all, without spaces and line ends."""
    pages = PdfReader(file).pages
    chosen = [pages[page]] if page is not None else list(pages)
    return re.sub(r"\s+", "", "".join(each.extract_text() for each in chosen))


def lines_of(file: Any) -> list[str]:
    return [line for page in PdfReader(file).pages for line in page.extract_text().splitlines()]


def fonts_of(file: Any) -> list[dict[str, Any]]:
    """Every font object that a page names."""
    found = {}
    for page in PdfReader(file).pages:
        for name, font in page["/Resources"]["/Font"].items():
            found[name] = font.get_object()
    return list(found.values())


def all_embedded_and_subset(file: Any) -> bool:
    fonts = fonts_of(file)
    return bool(fonts) and all(
        "/FontFile2" in font["/FontDescriptor"] and re.match(r"/[A-Z]{6}\+", font["/BaseFont"])
        for font in fonts
    )


def is_han(character: str) -> bool:
    return unicodedata.name(character, "").startswith("CJK UNIFIED")


class Piece(NamedTuple):
    """A piece of text of one font: where its line starts and its baseline, in mm from the top left."""

    text: str
    x: float
    y: float
    size: float
    font: str = ""


def pieces_of(file: Any, page: int) -> list[Piece]:
    """The pieces of text of one page, in the order they are drawn; size in points."""
    sheet = PdfReader(file).pages[page]
    height = float(sheet.mediabox.height)
    found: list[Piece] = []

    def note(text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
        if text.strip():
            x, y = tm[4] * cm[0] + cm[4], tm[5] * cm[3] + cm[5]
            name = str((font or {}).get("/BaseFont", ""))
            found.append(Piece(text.strip(), x / MM, (height - y) / MM, size, name))

    sheet.extract_text(visitor_text=note)
    return found


def lines_at(file: Any, page: int) -> list[str]:
    """The lines of a page, whatever fonts they are of, without spaces."""
    lines: dict[tuple[float, float], str] = {}
    for piece in pieces_of(file, page):
        at = round(piece.x, 1), round(piece.y, 1)
        lines[at] = lines.get(at, "") + "".join(piece.text.split())
    return list(lines.values())


def content_of(file: Any, page: int) -> bytes:
    """The operators of a page."""
    contents = PdfReader(file).pages[page].get_contents()
    return contents.get_data() if contents is not None else b""
