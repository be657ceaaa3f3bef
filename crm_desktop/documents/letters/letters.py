"""Sets letters as one PDF: A4 letters with letterhead and window address, folded birthday cards."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Final, NamedTuple

from crm_desktop.core.letters.letters import LetterContent, LetterPaper, OfficeDetails, long_date
from crm_desktop.core.words import say
from crm_desktop.documents.letters import card as letter_card
from crm_desktop.documents.paper.letterhead import (
    BELOW_WINDOW,
    LEFT,
    MEASURE,
    RIGHT,
    address,
    folds,
    letterhead,
)
from crm_desktop.documents.paper.sheet import A4, MM, File, PaperSheet, PdfResult, sheet
from crm_desktop.documents.paper.typesetting import MUTED, Line, Style, break_lines

Progress = Callable[[int, int], object]

TOP: Final = 25 * MM
BOTTOM: Final = A4[1] - 25 * MM

# A short letter is set larger, as long as it leaves this part of its page white: room, not emptiness.
_SIZES: Final = {"zh_CN": (16.0, 15.0, 14.0, 13.0, 12.0), "en": (15.0, 14.0, 13.0, 12.0)}
_FILLED: Final = 0.94
_HAND_AND_SEAL: Final = 4  # lines between closing and signature
_HAND: Final = 3


class Styles(NamedTuple):
    body: Style
    heading: Style
    plain: Style
    right: Style
    subject: Style


@cache
def styles(language: str, size: float) -> Styles:
    """Chinese letters in WenKai, as if written by hand; English ones in a book serif."""
    if language == "en":
        leading = size * 1.42
        body = Style("serif", size, leading, align="left")
        bold = Style("semibold", size, leading, align="left")
        return Styles(body, bold, body, Style("serif", size, leading, align="right"), bold)
    leading = size * 1.75
    return Styles(
        Style("kai", size, leading, indent=2.0),
        Style("bold", size * 0.93, leading, align="left", indent=2.0 / 0.93),
        Style("kai", size, leading, align="left"),
        Style("kai", size, leading, align="right"),
        Style("bold", size * 1.15, leading * 1.1, align="centre"),
    )


def write_pdf(
    file: File,
    letters: Sequence[LetterContent],
    language: str,
    office: OfficeDetails,
    *,
    progress: Progress | None = None,
    card: letter_card.CardPaper = "a4",
) -> PdfResult:
    """Set all letters into one PDF, its fonts embedded once.

    ``progress(done, total)`` is called after each letter and may raise to stop: then nothing is written.
    ``card`` is the paper that cards are folded from, ``a4`` or ``a5`` (landscape).
    """
    title = letters[0].title if letters else ""
    pages_of: list[tuple[int, int]] = []
    with sheet(file, A4, title=title, author=office.name, language=language) as paper:
        if letters and all(letter.paper is LetterPaper.CARD for letter in letters):
            paper.fold_on_short_edge()
        for done, letter in enumerate(letters, start=1):
            first = paper.pages + 1
            if letter.paper is LetterPaper.CARD:
                letter_card.draw(paper, letter, office, language, card)
            else:
                _letter(paper, letter, office, language)
            pages_of.append((first, paper.pages))
            if progress is not None:
                progress(done, len(letters))
    warnings = []
    if paper.missing:
        characters = " ".join(sorted(paper.missing))
        warnings.append(say("letter.missing_glyphs", language, characters=characters))
    return PdfResult(paper.pages, pages_of, warnings)


# -- the A4 letter ----------------------------------------------------------------------------------


class Row(NamedTuple):
    """One line on its way to a page; ``glued`` ones are not parted from the row before."""

    line: Line
    style: Style
    gap: float
    glued: bool
    inset: float = 0.0
    """Points between the line's column and the right edge of the text."""


def _letter(paper: PaperSheet, letter: LetterContent, office: OfficeDetails, language: str) -> None:
    paper.resize(A4)
    paper.once("letterhead", lambda: letterhead(paper, office))
    top = address(paper, letter, language)
    top = max(top + 7 * MM, BELOW_WINDOW)
    pages = _fitted(letter, language, top)
    for n, rows in enumerate(pages, start=1):
        if n > 1:
            paper.next_page()
            paper.once("folds", lambda: folds(paper))
            top = TOP
        for row in rows:
            top += row.gap if row is not rows[0] or n == 1 else 0.0
            top = paper.lines([row.line], LEFT, top, MEASURE - row.inset, row.style)
        if len(pages) > 1:
            said = say("letter.page_of", language, n=n, count=len(pages))
            small = Style("sans", 8, 11, MUTED, align="right")
            paper.label(said, A4[0] - RIGHT, A4[1] - 14 * MM, small)
    paper.next_page()


def _fitted(letter: LetterContent, language: str, top: float) -> list[list[Row]]:
    """The pages of a letter, in the largest type that leaves some white on the only page."""
    sizes = _SIZES["en" if language == "en" else "zh_CN"]
    room = (BOTTOM - top) * _FILLED
    rows = _rows(letter, styles(language, sizes[-1]), language)
    height = _height(rows)
    for size in sizes[:-1]:
        # Lines grow in height, and rather in number than not: what cannot fit need not be set.
        if height * size / sizes[-1] <= room:
            larger = _rows(letter, styles(language, size), language)
            if _height(larger) <= room:
                return [larger]
    return paginate(rows, top, BOTTOM, TOP)


def _height(rows: Sequence[Row]) -> float:
    return sum(row.gap + row.style.leading for row in rows)


def _rows(letter: LetterContent, known: Styles, language: str) -> list[Row]:
    english = language == "en"
    rows: list[Row] = []
    leading = known.body.leading
    between = leading * 0.45 if english else 0.0

    def put(text: str, style: Style, gap: float = 0.0, glued: bool = False, inset: float = 0.0) -> None:
        lines = break_lines(text, style, MEASURE - inset)
        last = len(lines) - 1
        for n, line in enumerate(lines):
            # No single line of a paragraph at the foot or at the head of a page.
            keep = glued if n == 0 else n in (1, last)
            rows.append(Row(line, style, gap if n == 0 else 0.0, keep, inset))

    if english:
        put(long_date(letter.day, language), known.plain)
    elif letter.subject:
        put(letter.subject, known.subject)
    put(letter.salutation, known.plain, leading * (0.8 if english or letter.subject else 0.0))
    if english and letter.subject:
        put(letter.subject, known.subject, between, glued=True)
    for paragraph in letter.paragraphs:
        if paragraph.heading:
            put(paragraph.heading, known.heading, between or leading * 0.2)
        gap = 0.0 if paragraph.heading else between
        put(paragraph.text, known.body, gap, glued=bool(paragraph.heading))
    for n, text in enumerate(letter.closing):
        put(text, known.plain, between if n == 0 else 0.0, glued=True)
    if english:
        for n, text in enumerate(letter.signature):
            put(text, known.plain, _HAND * leading if n == 0 else 0.0, glued=True)
        return rows
    # The date stands under the signature, both about one axis near the right margin.
    signed = [*letter.signature, long_date(letter.day, language)]
    column = Style(known.right.family, known.right.size, leading, align="centre")
    lines = [break_lines(text, column, MEASURE * 0.7) for text in signed]
    widest = max(line.width for broken in lines for line in broken)
    for n, line in enumerate(line for broken in lines for line in broken):
        inset = known.right.size * 2 + (widest - line.width) / 2
        rows.append(Row(line, known.right, _HAND_AND_SEAL * leading if n == 0 else 0.0, True, inset))
    return rows


def paginate(rows: Sequence[Row], top: float, bottom: float, next_top: float) -> list[list[Row]]:
    """Fill pages from ``top`` (later ones from ``next_top``) to ``bottom``, glued rows kept together."""
    pages: list[list[Row]] = []
    start, y = 0, top
    index = 0
    while index < len(rows):
        row = rows[index]
        y += (row.gap if index > start or not pages else 0.0) + row.style.leading
        if y > bottom and index > start:
            cut = index
            while cut > start and rows[cut].glued:
                cut -= 1
            cut = cut if cut > start else index
            pages.append(list(rows[start:cut]))
            start = index = cut
            y = next_top
            continue
        index += 1
    pages.append(list(rows[start:]))
    return pages
