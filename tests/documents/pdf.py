"""What a reader of the PDF sees: its text, its fonts, what leaves the page."""

import re
import unicodedata
from typing import Any

from pypdf import PdfReader


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
