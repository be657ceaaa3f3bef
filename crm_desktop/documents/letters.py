"""Sets letters as one PDF: A4 letters with letterhead and window address, folded birthday cards."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from crm_desktop.core.enums import LetterKind
from crm_desktop.core.letters import LetterContent, OfficeDetails, long_date
from crm_desktop.core.words import say
from crm_desktop.documents import letter_card
from crm_desktop.documents.typesetting import MUTED, RED, Line, Style, break_lines
from crm_desktop.documents.typesetting_sheet import A4, MM, File, Sheet, sheet

Progress = Callable[[int, int], object]

LEFT: Final = 28 * MM
RIGHT: Final = 26 * MM
TOP: Final = 25 * MM
BOTTOM: Final = A4[1] - 25 * MM
MEASURE: Final = A4[0] - LEFT - RIGHT
WINDOW_TOP: Final = 34 * MM  # the block that a window envelope shows: x 27-113, y 32-57 mm
WINDOW_WIDTH: Final = 82 * MM
DATE_TOP: Final = 64 * MM
FOLDS: Final = (99 * MM, 198 * MM)
_FOLD_GREY: Final = (0.75, 0.77, 0.80)


@dataclass(frozen=True, slots=True)
class PdfResult:
    """``pages_of`` gives the first and last page (from 1) of each letter, in the order they came."""

    pages: int
    pages_of: list[tuple[int, int]]
    warnings: list[str]


class Styles(NamedTuple):
    body: Style
    heading: Style
    plain: Style
    right: Style
    address: Style


def styles(language: str) -> Styles:
    """Chinese letters in WenKai, as if written by hand; English ones in the sans, which has its Latin."""
    if language == "en":
        body = Style("sans", 11, 17.0, align="left")
        return Styles(
            body,
            Style("bold", 11, 17.0, align="left"),
            body,
            Style("sans", 11, 17.0, align="right"),
            Style("sans", 9.5, 13.5, align="left"),
        )
    return Styles(
        Style("kai", 12.0, 21.0, indent=2.0),
        Style("bold", 11.0, 21.0, align="left"),
        Style("kai", 12.0, 21.0),
        Style("kai", 12.0, 21.0, align="right"),
        Style("sans", 9.5, 13.5, align="left"),
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
        if letters and all(letter.kind is LetterKind.BIRTHDAY for letter in letters):
            paper.fold_on_short_edge()
        for done, letter in enumerate(letters, start=1):
            first = paper.pages + 1
            if letter.kind is LetterKind.BIRTHDAY:
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


def _letter(paper: Sheet, letter: LetterContent, office: OfficeDetails, language: str) -> None:
    paper.resize(A4)
    known = styles(language)
    below_head = letterhead_bottom(office)
    paper.once("letterhead", lambda: letterhead(paper, office))
    top = _address(paper, letter, known.address, max(WINDOW_TOP, below_head + 7 * MM), language)
    top = max(top + 7 * MM, DATE_TOP)
    pages = paginate(_rows(letter, known, language), top, BOTTOM, TOP)
    for n, rows in enumerate(pages, start=1):
        if n > 1:
            paper.next_page()
            paper.once("folds", lambda: _folds(paper))
            top = TOP
        for row in rows:
            top += row.gap if row is not rows[0] or n == 1 else 0.0
            top = paper.lines([row.line], LEFT, top, MEASURE, row.style)
        if len(pages) > 1:
            said = say("letter.page_of", language, n=n, count=len(pages))
            small = Style("sans", 8, 11, MUTED, align="right")
            paper.label(said, A4[0] - RIGHT, A4[1] - 14 * MM, small)
    paper.next_page()


def _rows(letter: LetterContent, known: Styles, language: str) -> list[Row]:
    english = language == "en"
    rows: list[Row] = []

    def put(text: str, style: Style, gap: float = 0.0, glued: bool = False) -> None:
        lines = break_lines(text, style, MEASURE)
        last = len(lines) - 1
        for n, line in enumerate(lines):
            # No single line of a paragraph at the foot or at the head of a page.
            keep = glued if n == 0 else n in (1, last)
            rows.append(Row(line, style, gap if n == 0 else 0.0, keep))

    put(long_date(letter.day, language), known.right)
    put(letter.salutation, known.plain, 10.0)
    between = 8.0 if english else 0.0
    for paragraph in letter.paragraphs:
        if paragraph.heading:
            put(paragraph.heading, known.heading, between or 4.0)
        put(
            paragraph.text,
            known.body,
            0.0 if paragraph.heading else between,
            glued=bool(paragraph.heading),
        )
    for n, text in enumerate(letter.closing):
        put(text, known.plain, between if n == 0 else 0.0, glued=True)
    for n, text in enumerate(letter.signature):
        gap = (22.0 if english else 14.0) if n == 0 else 0.0
        put(text, known.plain if english else known.right, gap, glued=True)
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


def _address(paper: Sheet, letter: LetterContent, style: Style, top: float, language: str) -> float:
    """The recipient where a window envelope shows it; a long address goes on below the window."""
    lines = [letter.postcode, letter.address, letter.recipient]
    if language == "en":
        lines = [letter.recipient, letter.address, letter.postcode]
    for text in lines:
        if text.strip():
            top = paper.text(text, LEFT, top, WINDOW_WIDTH, style)
    return top


# -- the letterhead ---------------------------------------------------------------------------------

_HEAD_X: Final = LEFT + 12 * MM
_HEAD_WIDTH: Final = MEASURE - 12 * MM
_NAME: Final = Style("bold", 11.5, 16.0, align="left")
_CONTACT: Final = Style("sans", 8.0, 11.5, MUTED, align="left")


def letterhead_bottom(office: OfficeDetails) -> float:
    """Where the red rule under the letterhead stands; lower where the address takes more lines."""
    lines = len(break_lines(office.name, _NAME, _HEAD_WIDTH)) * _NAME.leading
    contact = contact_line(office)
    if contact:
        lines += len(break_lines(contact, _CONTACT, _HEAD_WIDTH)) * _CONTACT.leading
    return max(12.5 * MM + lines + 2.5 * MM, 25 * MM)


def contact_line(office: OfficeDetails) -> str:
    return " · ".join(part for part in (f"{office.postcode} {office.address}".strip(), office.phone) if part)


def letterhead(paper: Sheet, office: OfficeDetails) -> None:
    mark(paper, (LEFT + 4.6 * MM, 12.5 * MM + 4.9 * MM), 4.6 * MM, office)
    top = paper.text(office.name, _HEAD_X, 12.5 * MM, _HEAD_WIDTH, _NAME)
    contact = contact_line(office)
    if contact:
        paper.text(contact, _HEAD_X, top, _HEAD_WIDTH, _CONTACT)
    bottom = letterhead_bottom(office)
    paper.rule((LEFT, bottom), (LEFT + MEASURE, bottom), RED, 0.8)
    _folds(paper)


def mark(paper: Sheet, centre: tuple[float, float], radius: float, office: OfficeDetails) -> None:
    """The office's sign: the first character of its name, white in a red disc."""
    paper.disc(centre, radius, fill=RED)
    size = radius * 1.05
    style = Style("bold", size, size, (1.0, 1.0, 1.0), align="centre")
    paper.label(office.name[:1], centre[0], centre[1] + 0.36 * size, style)


def _folds(paper: Sheet) -> None:
    for y in FOLDS:
        paper.rule((4 * MM, y), (8 * MM, y), _FOLD_GREY, 0.3)
