"""Draws a birthday card to be folded once: outside on the first page, inside on the second."""

from typing import Final, Literal

from crm_desktop.core.letters.letters import LetterContent, OfficeDetails, address_lines
from crm_desktop.documents.letters import drawing
from crm_desktop.documents.paper.sheet import A4_LANDSCAPE, A5_LANDSCAPE, MM, PaperSheet
from crm_desktop.documents.paper.typesetting import MUTED, Colour, Line, Style, break_address, break_lines

CardPaper = Literal["a4", "a5"]

WIDTH, HEIGHT = A4_LANDSCAPE
FOLD: Final = WIDTH / 2
MARGIN: Final = 20 * MM
INK: Final[Colour] = (0.20, 0.18, 0.17)

Block = tuple[list[Line], Style, float]


def draw(
    paper: PaperSheet, letter: LetterContent, office: OfficeDetails, language: str, size: CardPaper
) -> None:
    """Two pages: A4 landscape folds to A5 (C5 envelope), A5 landscape to A6 (B6 envelope)."""
    paper.resize(A4_LANDSCAPE if size == "a4" else A5_LANDSCAPE)
    factor = paper.width / WIDTH
    with paper.scaled(factor):
        paper.once(f"outside-{letter.front}-{size}", lambda: _outside(paper, letter.front, office, language))
    paper.next_page()
    with paper.scaled(factor):
        _wish(paper, letter, language)
        _message(paper, letter, language)
    paper.next_page()


# -- outside ----------------------------------------------------------------------------------------


def _outside(paper: PaperSheet, front: str, office: OfficeDetails, language: str) -> None:
    """The front is the right half; the back names the sender, small, as a card's maker is named."""
    drawing.draw(paper, front, FOLD, 0.0, FOLD)
    english = language == "en"
    size = 9.5 if english else 8.5
    small = Style("serif" if english else "sans", size, 13, MUTED, align="centre", places=True)
    name = Style("semibold" if english else "bold", 11 if english else 10, 16, INK, align="centre")
    texts = [(office.name, name), (office.phone, small)]
    texts[1:1] = [(line, small) for line in address_lines("", office.address, office.postcode)]
    width = FOLD - 2 * MARGIN
    blocks = [
        (break_address(text, office.postcode, style, width), style) for text, style in texts if text.strip()
    ]
    top = HEIGHT - 22 * MM - sum(len(lines) * style.leading for lines, style in blocks)
    middle = (FOLD / 2, top - 7 * MM)
    paper.disc(middle, 0.9 * MM, fill=drawing.drawing(front).colour)
    for lines, style in blocks:
        top = paper.lines(lines, MARGIN, top, width, style)


# -- inside -----------------------------------------------------------------------------------------


def _wish(paper: PaperSheet, letter: LetterContent, language: str) -> None:
    """The left half: a wish of two lines in the ink of the front, then whose day it is, and which."""
    ink = drawing.drawing(letter.front).colour
    if language == "en":
        top = _verse_in_lines(paper, letter.verse, ink)
    else:
        top = _verse_in_columns(paper, letter.verse, ink)
    latin = language == "en"
    width = FOLD - 2 * MARGIN
    for n, text in enumerate(letter.note):
        size = (17.0 if latin else 16.0) if n == 0 else (12.5 if latin else 11.5)
        style = Style("serif" if latin else "kai", size, size * 1.65, INK if n == 0 else MUTED, "centre")
        top = paper.text(text, MARGIN, top, width, style)


def _ornament(paper: PaperSheet, y: float, ink: Colour) -> None:
    """A fine rule with a lozenge in its middle."""
    x = FOLD / 2
    for side in (-1, 1):
        paper.rule((x + side * 4 * MM, y), (x + side * 17 * MM, y), ink, 0.5)
    half = 1.25 * MM
    paper.operators(
        f"{ink[0]:.3f} {ink[1]:.3f} {ink[2]:.3f} rg {x - half:.2f} {paper.height - y:.2f} m "
        f"{x:.2f} {paper.height - y - half:.2f} l {x + half:.2f} {paper.height - y:.2f} l "
        f"{x:.2f} {paper.height - y + half:.2f} l h f"
    )


def _verse_in_columns(paper: PaperSheet, verse: tuple[str, ...], ink: Colour) -> float:
    """From top to bottom, the right column first; returns where the next text may start."""
    size, step = 25.0, 34.0
    style = Style("kai", size, size, ink, align="centre")
    top = HEIGHT * 0.25
    for n, column in enumerate(verse):
        x = FOLD / 2 + (len(verse) - 1 - 2 * n) * 9.5 * MM
        for row, character in enumerate(column):
            paper.label(character, x, top + size * 0.88 + row * step, style)
    bottom = top + max(map(len, verse), default=0) * step + 7 * MM
    _ornament(paper, bottom, ink)
    return bottom + 8 * MM


def _verse_in_lines(paper: PaperSheet, verse: tuple[str, ...], ink: Colour) -> float:
    style = Style("italic", 18, 27, ink, align="centre")
    top = HEIGHT * 0.34
    for line in verse:
        top = paper.text(line, 12 * MM, top, FOLD - 24 * MM, style)
    _ornament(paper, top + 9 * MM, ink)
    return top + 17 * MM


def _message(paper: PaperSheet, letter: LetterContent, language: str) -> None:
    """The right half, set in the optical middle; a long text is set smaller until it fits."""
    width = FOLD - 2 * MARGIN
    room = HEIGHT - 2 * 23 * MM
    sizes = (17.0, 16.0, 15.0, 13.5, 12.0, 10.5, 9.0, 7.5, 6.0)
    for size in sizes:
        blocks = _set_message(letter, size, width, language)
        height = sum(gap + len(lines) * style.leading for lines, style, gap in blocks)
        if height <= room * (0.8 if size > 15 else 1.0):
            break
    top = (HEIGHT - height) * 0.46
    for lines, style, gap in blocks:
        top = paper.lines(lines, FOLD + MARGIN, top + gap, width, style)


def _set_message(letter: LetterContent, size: float, width: float, language: str) -> list[Block]:
    """Ragged, never spread to the margin; in Chinese a short phrase is not parted."""
    english = language == "en"
    family = "serif" if english else "kai"
    leading = size * (1.5 if english else 1.85)
    plain = Style(family, size, leading, INK, "left", phrases=not english)
    body = Style(family, size, leading, INK, "left", 0.0 if english else 2.0, phrases=not english)
    sign = Style(family, size, leading, INK, align="right", phrases=not english)
    blocks: list[Block] = [(break_lines(letter.salutation, plain, width), plain, 0.0)]
    for paragraph in letter.paragraphs:
        blocks.append((break_lines(paragraph.text, body, width), body, size * 0.5))
    for n, text in enumerate(letter.signature):
        blocks.append((break_lines(text, sign, width), sign, size * 1.6 if n == 0 else 0.0))
    return blocks
