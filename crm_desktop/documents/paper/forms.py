"""Sets forms as PDF: A4, ruled boxes, long texts running on to the next page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from crm_desktop.core.forms import Field, FormContent, Section
from crm_desktop.core.words import say
from crm_desktop.documents.paper.letterhead import contact_line, mark
from crm_desktop.documents.paper.sheet import A4, MM, File, PaperSheet, PdfResult, sheet
from crm_desktop.documents.paper.typesetting import INK, MUTED, Colour, Line, Style, break_lines, text_width

LEFT: Final = 18 * MM
WIDTH: Final = A4[0] - 2 * LEFT
BOTTOM: Final = A4[1] - 15 * MM
NEXT_TOP: Final = 22 * MM
ABOVE_TITLE: Final = 4 * MM

GREY: Final[Colour] = (0.62, 0.65, 0.69)
BAND: Final[Colour] = (0.945, 0.95, 0.957)

TITLE: Final = Style("bold", 16, 22, align="centre")
OFFICE: Final = Style("bold", 10, 14, align="left")
CONTACT: Final = Style("sans", 7.5, 10.5, MUTED, align="left")
NUMBER: Final = Style("sans", 9.5, 13, align="right")
SECTION: Final = Style("bold", 9.5, 13, align="left")
LABEL: Final = Style("sans", 7.5, 9.5, MUTED, align="left")
VALUE: Final = Style("sans", 9, 12, align="left")
CHOICE: Final = Style("sans", 8.5, 12, align="left")
SIGN: Final = Style("sans", 8.5, 12, MUTED, align="left")
FOOT: Final = Style("sans", 7.5, 10, MUTED, align="right")

PAD: Final = 0.8 * MM
SIDE: Final = 1.8 * MM
_BOX: Final = 2.7 * MM
_BAND: Final = 5.6 * MM
_BETWEEN: Final = 1.2 * MM
_SIGNATURES: Final = 14 * MM


@dataclass(slots=True)
class _Cell:
    """A field on its way to the page: what of its text is still to be drawn."""

    field: Field
    x: float
    width: float
    lines: list[Line]
    choices: list[list[tuple[str, bool, float]]]
    least: int
    """Lines that it is high at least."""

    @property
    def height(self) -> int:
        """In lines."""
        return max(len(self.lines), len(self.choices), self.least)


class _Form:
    """The page under way; ``y`` is where the next box starts.

    Signatures never stand on a page of their own, where they would be given for nothing: first boxes that are
    filled in lose their room to write more in, then the last section goes to the next page with them.
    """

    def __init__(self, paper: PaperSheet, content: FormContent, language: str) -> None:
        self.paper = paper
        self.content = content
        self.language = language
        self.before = paper.pages
        """Pages of the forms before it in the file."""
        self.y = 0.0
        self.sections = content.sections
        self.rows = [[_row(fields) for fields in section.rows] for section in content.sections]

    def start(self) -> None:
        paper, content = self.paper, self.content
        mark(paper, (LEFT + 4 * MM, 17 * MM), 4 * MM, content.office)
        x, width = LEFT + 10.5 * MM, WIDTH - 60 * MM
        top = paper.text(content.office.name, x, 12.4 * MM, width, OFFICE)
        contact = contact_line(content.office)
        if contact:
            top = paper.text(contact, x, top, width, CONTACT)
        side = [say("form.number", self.language, number=content.number), content.state]
        right = 12.4 * MM
        for text in side:
            if text:
                right = paper.text(text, LEFT + WIDTH - 48 * MM, right, 48 * MM, NUMBER)
        below = max(top, right) + ABOVE_TITLE
        self.y = paper.text(content.title, LEFT, below, WIDTH, TITLE) + 3 * MM

    def body(self) -> None:
        """All sections and the signatures."""
        signed = _SIGNATURES if self.content.signatures else 0.0
        room = BOTTOM - self.y - signed
        if sum(map(_length, self.rows)) > room:
            self._save_room(room)
        last = len(self.sections) - 1
        for n, (section, rows) in enumerate(zip(self.sections, self.rows, strict=True)):
            length = _length(rows) + signed
            if n == last and self.y + length > BOTTOM and NEXT_TOP + length <= BOTTOM:
                self.next_page()
            self.section(section, rows)
        self.signatures()

    def _save_room(self, room: float) -> None:
        """Give up the room to write more in; where the rest of a page is saved by that, tell less."""
        for sections in (self.content.sections, *self.content.shorter):
            rows = [[_row(fields, spare=False) for fields in each.rows] for each in sections]
            fits = sum(map(_length, rows)) <= room
            if fits or sections is self.content.sections:
                self.sections, self.rows = sections, rows
            if fits:
                return

    def next_page(self) -> None:
        self._foot()
        self.paper.next_page()
        said = f"{self.content.title}  {self.content.number}"
        self.paper.text(said, LEFT, 12 * MM, WIDTH, Style("sans", 8.5, 12, MUTED, align="left"))
        self.y = NEXT_TOP

    def finish(self) -> None:
        self._foot()
        self.paper.next_page()

    def _foot(self) -> None:
        n = say("form.page", self.language, n=self.paper.pages + 1 - self.before)
        self.paper.label(n, LEFT + WIDTH, A4[1] - 11 * MM, FOOT)

    def section(self, section: Section, rows: Sequence[list[_Cell]]) -> None:
        first = rows[0] if rows else []
        if self.y + _BAND + _height(min(3, max((cell.height for cell in first), default=1))) > BOTTOM:
            self.next_page()
        self.paper.box(LEFT, self.y, WIDTH, _BAND, fill=BAND, stroke=GREY, line=0.5)
        self.paper.label(section.title, LEFT + SIDE, self.y + 4.0 * MM, SECTION)
        self.y += _BAND
        for cells in rows:
            self.row(cells)
        self.y += _BETWEEN

    def row(self, cells: list[_Cell]) -> None:
        """Draw one row of boxes; what does not fit goes on at the top of the next page."""
        needed = max(cell.height for cell in cells)
        while True:
            room = int((BOTTOM - self.y - _height(0)) / VALUE.leading)
            if needed <= room:
                self._boxes(cells, needed)
                return
            if room >= 3 and needed > 6:
                self._boxes(cells, room)
                needed -= room
            self.next_page()

    def _boxes(self, cells: Sequence[_Cell], lines: int) -> None:
        height = _height(lines)
        for cell in cells:
            self.paper.box(cell.x, self.y, cell.width, height, stroke=GREY, line=0.5)
            inner = cell.x + SIDE
            self.paper.label(cell.field.label, inner, self.y + PAD + 5.5, LABEL)
            top = self.y + PAD + LABEL.leading
            self.paper.lines(cell.lines[:lines], inner, top, cell.width - 2 * SIDE, VALUE)
            del cell.lines[:lines]
            for group in cell.choices[:lines]:
                for text, ticked, x in group:
                    self._choice(inner + x, top, text, ticked)
                top += CHOICE.leading
            del cell.choices[:lines]
        self.y += height

    def _choice(self, x: float, top: float, text: str, ticked: bool) -> None:
        baseline = top + CHOICE.above
        y = baseline - _BOX + 0.2 * MM
        self.paper.box(x, y, _BOX, _BOX, stroke=INK if ticked else GREY, line=0.6)
        if ticked:
            middle = (x + 0.42 * _BOX, y + 0.78 * _BOX)
            self.paper.rule((x + 0.18 * _BOX, y + 0.5 * _BOX), middle, INK, 1.0)
            self.paper.rule(middle, (x + 0.85 * _BOX, y + 0.2 * _BOX), INK, 1.0)
        self.paper.label(text, x + _BOX + 1.1 * MM, baseline, CHOICE)

    def signatures(self) -> None:
        count = len(self.content.signatures)
        if not count:
            return
        if self.y + _SIGNATURES > BOTTOM:
            self.next_page()
        gap = 8 * MM
        width = (WIDTH - gap * (count - 1)) / count
        for n, text in enumerate(self.content.signatures):
            x = LEFT + n * (width + gap)
            line = self.y + 9.5 * MM
            self.paper.rule((x, line), (x + width, line), INK, 0.6)
            self.paper.label(text, x, line + 4 * MM, SIGN)
            day = say("form.day", self.language)
            self.paper.label(day, x + width, line + 4 * MM, Style("sans", 8.5, 12, MUTED, align="right"))
        self.y += _SIGNATURES


def _height(lines: int) -> float:
    return 2 * PAD + LABEL.leading + lines * VALUE.leading


def _length(rows: Sequence[list[_Cell]]) -> float:
    """A section's length on one page."""
    return _BAND + sum(_height(max(cell.height for cell in cells)) for cells in rows) + _BETWEEN


def _row(fields: Sequence[Field], *, spare: bool = True) -> list[_Cell]:
    """The boxes of a row; without ``spare`` what is filled in takes no more room than it needs."""
    whole = sum(field.share for field in fields)
    cells = []
    x = LEFT
    for field in fields:
        width = WIDTH * field.share / whole
        room = width - 2 * SIDE
        lines = break_lines(field.text, VALUE, room) if field.text.strip() else []
        least = field.lines if spare or not lines else 1
        cells.append(_Cell(field, x, width, lines, _choices(field, room), least))
        x += width
    return cells


def _choices(field: Field, room: float) -> list[list[tuple[str, bool, float]]]:
    """The choices in lines, each with the place of its square."""
    rows: list[list[tuple[str, bool, float]]] = []
    x = 0.0
    for text, ticked in field.choices:
        width = _BOX + 1.1 * MM + text_width(text, CHOICE)
        if not rows or (x and x + width > room):
            rows.append([])
            x = 0.0
        rows[-1].append((text, ticked, x))
        x += width + 4 * MM
    return rows


def write_pdf(file: File, content: FormContent, language: str) -> PdfResult:
    """Set one form; empty fields stay empty boxes, to be filled in by hand."""
    return write_all(file, [content], language)


def write_all(file: File, contents: Sequence[FormContent], language: str) -> PdfResult:
    """Set several forms, at least one, in one file; each begins on a page of its own."""
    first = contents[0]
    pages_of = []
    with sheet(file, A4, title=first.title, author=first.office.name, language=language) as paper:
        for content in contents:
            before = paper.pages
            form = _Form(paper, content, language)
            form.start()
            form.body()
            form.finish()
            pages_of.append((before + 1, paper.pages))
    warnings = []
    if paper.missing:
        characters = " ".join(sorted(paper.missing))
        warnings.append(say("letter.missing_glyphs", language, characters=characters))
    return PdfResult(paper.pages, pages_of, warnings)
