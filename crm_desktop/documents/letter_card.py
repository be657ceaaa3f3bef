"""Draws a birthday card to be folded once: outside on the first page, inside on the second."""

from typing import Final, Literal

from crm_desktop.core.letters import LetterContent, OfficeDetails
from crm_desktop.documents.typesetting import MUTED, Colour, Style, break_lines
from crm_desktop.documents.typesetting_sheet import A4_LANDSCAPE, A5_LANDSCAPE, MM, Sheet

CardPaper = Literal["a4", "a5"]

WIDTH, HEIGHT = A4_LANDSCAPE
FOLD: Final = WIDTH / 2
MIDDLE_FRONT: Final = FOLD + FOLD / 2
MARGIN: Final = 11 * MM
GOLD: Final[Colour] = (0.72, 0.58, 0.33)
PALE: Final[Colour] = (0.90, 0.83, 0.70)
WHITE: Final[Colour] = (1.0, 1.0, 1.0)
SUN: Final[Colour] = (0.78, 0.22, 0.17)
INK: Final[Colour] = (0.20, 0.18, 0.17)


def draw(paper: Sheet, letter: LetterContent, office: OfficeDetails, language: str, size: CardPaper) -> None:
    """Two pages: A4 landscape folds to A5 (C5 envelope), A5 landscape to A6 (B6 envelope)."""
    paper.resize(A4_LANDSCAPE if size == "a4" else A5_LANDSCAPE)
    factor = paper.width / WIDTH
    with paper.scaled(factor):
        paper.once(f"outside-{size}", lambda: _outside(paper, letter.title, office, language))
    paper.next_page()
    with paper.scaled(factor):
        paper.once(f"inside-{size}", lambda: _inside_frame(paper))
        _note(paper, letter)
        _message(paper, letter, language)
    paper.next_page()


# -- outside ----------------------------------------------------------------------------------------


def _outside(paper: Sheet, title: str, office: OfficeDetails, language: str) -> None:
    """The front is the right half: a sun that rises out of the sea; the back names the sender."""
    _frame(paper, FOLD + MARGIN, GOLD)
    inner = (FOLD + MARGIN + 2 * MM, FOLD - 2 * MARGIN - 4 * MM)
    horizon = HEIGHT * 0.70
    paper.disc((MIDDLE_FRONT, horizon + 3 * MM), 25 * MM, fill=SUN)
    with paper.clipped(inner[0], horizon - 7 * MM, inner[1], HEIGHT - MARGIN - 2 * MM - horizon + 7 * MM):
        _waves(paper, inner[0], inner[1], horizon)
    if language == "en":
        _title_lines(paper, title)
    else:
        _title_column(paper, title)
    small = Style("sans", 8.5, 13, MUTED, align="centre")
    name = Style("bold", 10, 15, INK, align="centre")
    texts = [(office.name, name), (office.address, small), (office.phone, small)]
    width = FOLD - 2 * MARGIN - 20 * MM
    set_lines = [(break_lines(text, style, width), style) for text, style in texts if text.strip()]
    top = HEIGHT - 24 * MM - sum(len(lines) * style.leading for lines, style in set_lines)
    paper.disc((FOLD / 2, top - 7 * MM), 1.1 * MM, fill=SUN)
    for lines, style in set_lines:
        top = paper.lines(lines, FOLD / 2 - width / 2, top, width, style)


def _frame(paper: Sheet, x: float, colour: Colour) -> None:
    width, height = FOLD - 2 * MARGIN, HEIGHT - 2 * MARGIN
    paper.box(x, MARGIN, width, height, stroke=colour, line=1.1)
    gap = 1.4 * MM
    paper.box(x + gap, MARGIN + gap, width - 2 * gap, height - 2 * gap, stroke=colour, line=0.35)


def _waves(paper: Sheet, left: float, width: float, top: float) -> None:
    """Rows of overlapping scales, the old pattern of the sea (海水纹)."""
    radius = width / 12
    row = 0
    y = top + radius * 0.4
    while y - radius < HEIGHT - MARGIN:
        x = left - (radius if row % 2 else 0.0)
        while x < left + width + radius:
            paper.disc((x, y), radius, fill=WHITE, stroke=GOLD, line=0.7)
            for part in (0.72, 0.44, 0.18):
                paper.disc((x, y), radius * part, stroke=PALE if part < 0.7 else GOLD, line=0.5)
            x += 2 * radius
        y += radius / 2
        row += 1


def _title_column(paper: Sheet, title: str) -> None:
    """Chinese from top to bottom, in the upper half of the front."""
    step = 19 * MM
    style = Style("kai", 40, 40, SUN, align="centre")
    baseline = HEIGHT * 0.335 - step * (len(title) - 1) / 2 + 5 * MM
    for n, character in enumerate(title):
        paper.label(character, MIDDLE_FRONT, baseline + n * step, style)


def _title_lines(paper: Sheet, title: str) -> None:
    style = Style("kai", 36, 46, SUN, align="centre")
    words = title.split()
    baseline = HEIGHT * 0.31
    for n, word in enumerate(words):
        paper.label(word, MIDDLE_FRONT, baseline + n * style.leading, style)
    y = baseline + (len(words) - 1) * style.leading + 12 * MM
    paper.rule((MIDDLE_FRONT - 12 * MM, y), (MIDDLE_FRONT + 12 * MM, y), GOLD, 0.8)


# -- inside -----------------------------------------------------------------------------------------


def _inside_frame(paper: Sheet) -> None:
    x, y = FOLD / 2, HEIGHT * 0.40
    paper.disc((x, y), 8 * MM, fill=SUN)
    radius = 5 * MM
    with paper.clipped(x - 20 * MM, y, 40 * MM, 3.2 * radius):
        for row in range(4):
            for n in range(-4, 5):
                centre = (x + (2 * n + row % 2) * radius, y + radius * (0.9 + row / 2))
                paper.disc(centre, radius, fill=WHITE, stroke=GOLD, line=0.6)
                paper.disc(centre, radius * 0.62, stroke=PALE, line=0.5)
                paper.disc(centre, radius * 0.26, stroke=PALE, line=0.5)
    paper.box(x - 21 * MM, y + 2.1 * radius, 42 * MM, 6 * MM, fill=WHITE)


def _note(paper: Sheet, letter: LetterContent) -> None:
    """The left half: the day that the card is for."""
    top = HEIGHT * 0.40 + 22 * MM
    width = FOLD - 2 * MARGIN - 16 * MM
    for n, text in enumerate(letter.note):
        style = Style("kai", 17 if n == 0 else 12, 28 if n == 0 else 20, SUN if n == 0 else MUTED, "centre")
        top = paper.text(text, FOLD / 2 - width / 2, top, width, style)


def _message(paper: Sheet, letter: LetterContent, language: str) -> None:
    """The right half, set in the optical middle; a long text is set smaller until it fits."""
    left = FOLD + MARGIN + 11 * MM
    width = FOLD - 2 * (MARGIN + 11 * MM)
    room = HEIGHT - 2 * (MARGIN + 12 * MM)
    for size in (15.0, 13.5, 12.0, 10.5, 9.0, 7.5, 6.0):
        blocks = _set_message(letter, size, width, language)
        height = sum(gap + len(lines) * style.leading for lines, style, gap in blocks)
        if height <= room:
            break
    top = (HEIGHT - height) * 0.46
    for lines, style, gap in blocks:
        top = paper.lines(lines, left, top + gap, width, style)


def _set_message(
    letter: LetterContent, size: float, width: float, language: str
) -> list[tuple[list, Style, float]]:
    english = language == "en"
    leading = size * (1.75 if english else 1.9)
    plain = Style("kai", size, leading, INK, align="left")
    body = Style("kai", size, leading, INK, "left" if english else "justify", 0.0 if english else 2.0)
    sign = Style("kai", size, leading, INK, align="right")
    blocks = [(break_lines(letter.salutation, plain, width), plain, 0.0)]
    for paragraph in letter.paragraphs:
        blocks.append((break_lines(paragraph.text, body, width), body, size * 0.5))
    for n, text in enumerate(letter.signature):
        blocks.append((break_lines(text, sign, width), sign, size * 1.4 if n == 0 else 0.0))
    return blocks
