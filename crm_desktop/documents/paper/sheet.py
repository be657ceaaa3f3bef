"""Writes set lines, rules and boxes into one PDF, its fonts embedded once and cut down to what is used."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

from crm_desktop.documents.paper import fonts
from crm_desktop.documents.paper.fonts import Face
from crm_desktop.documents.paper.typesetting import Colour, Line, Style, break_lines, single_line, spread_of

File = str | Path | IO[bytes]
Point = tuple[float, float]

MM: Final = 72 / 25.4
A4: Final = (210 * MM, 297 * MM)
A4_LANDSCAPE: Final = (297 * MM, 210 * MM)
A5_LANDSCAPE: Final = (210 * MM, 148.5 * MM)


@dataclass(frozen=True, slots=True)
class PdfResult:
    """``pages_of`` gives the first and last page (from 1) of each paper, in the order they came."""

    pages: int
    pages_of: list[tuple[int, int]]
    warnings: list[str]


# ReportLab keeps its fonts for the whole process, and they are not made for two threads.
_one_at_a_time = threading.Lock()


class PaperSheet:
    """A PDF under way. Coordinates are points from the top left; ``missing`` collects what no font had."""

    def __init__(self, file: File, size: Point, *, title: str, author: str, language: str) -> None:
        from reportlab import rl_config
        from reportlab.pdfgen.canvas import Canvas

        rl_config.useA85 = 0  # plain bytes: files a fifth smaller
        fonts.family("kai")
        target: Any = str(file) if isinstance(file, (str, Path)) else file
        self._canvas = Canvas(
            target,
            pagesize=size,
            pageCompression=1,
            invariant=1,  # the same letters give the same file, which is kept once by its hash
            initialFontName=fonts.KAI,
            lang="zh-CN" if language == "zh_CN" else "en",
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setSubject(title)
        self._canvas.setCreator("CRM Desktop")
        self._size = size
        self._codes: dict[Face, dict[str, tuple[str, str]]] = {}
        self._forms: set[str] = set()
        self.pages = 0
        self.missing: set[str] = set()

    @property
    def width(self) -> float:
        return self._size[0]

    @property
    def height(self) -> float:
        return self._size[1]

    def fold_on_short_edge(self) -> None:
        """Tell the viewer that the sheets are printed on both sides and turned over the short edge."""
        self._canvas.setViewerPreference("Duplex", "DuplexFlipShortEdge")

    def resize(self, size: Point) -> None:
        """The size of the page under way and of those after it."""
        if size != self._size:
            self._size = size
            self._canvas.setPageSize(size)

    def next_page(self) -> None:
        self._canvas.showPage()
        self.pages += 1

    def close(self) -> None:
        self._canvas.save()

    # -- text -----------------------------------------------------------------------------------

    def _code(self, face: Face, character: str) -> tuple[str, str]:
        """The name of the font subset that holds a character, and its code there in hex."""
        known = self._codes.setdefault(face, {})
        drawn = character
        if not face.has(character):
            if not character.isspace():
                self.missing.add(character)
            drawn = fonts.GETA if face.has(fonts.GETA) else "?"
        document = self._canvas._doc
        subset, code = face.font.splitString(drawn, document)[0]
        known[character] = (face.font.getSubsetInternalName(subset, document), code.hex())
        return known[character]

    def draw(self, line: Line, x: float, baseline: float, style: Style, spread: float = 0.0) -> None:
        """Draw one line; ``x`` is its left end, ``baseline`` is measured from the top of the page."""
        if not line.runs:
            return
        red, green, blue = style.colour
        out = [
            f"BT {red:.2f} {green:.2f} {blue:.2f} rg 1 0 0 1 {x:.2f} {self._size[1] - baseline:.2f} Tm",
        ]
        font = ""
        spaced = False
        size = style.size
        for face, text, may_spread, shift in line.runs:
            if spread and may_spread != spaced:
                spaced = may_spread
                out.append(f"{spread if spaced else 0:.4f} Tc")
            known = self._codes.setdefault(face, {})
            shown: list[str] = []
            for character in text:
                name, code = known.get(character) or self._code(face, character)
                if name != font:
                    if shown:
                        out.append(f"<{''.join(shown)}> Tj")
                        shown = []
                    font = name
                    out.append(f"{name} {size:g} Tf")
                shown.append(code)
            if shown:
                out.append(f"<{''.join(shown)}> Tj")
            if shift:
                if not font:  # a shift needs a font for its unit
                    font = self._code(face, " ")[0]
                    out.append(f"{font} {size:g} Tf")
                out.append(f"[{-1000 * shift:g}] TJ")
        if spaced:
            out.append("0 Tc")
        out.append("ET")
        self._canvas._code.append(" ".join(out))

    def lines(self, lines: Sequence[Line], x: float, top: float, width: float, style: Style) -> float:
        """Draw lines under each other in a column; returns where the next one would start."""
        above, leading = style.above, style.leading
        for line in lines:
            room = width - line.width
            left = x + line.indent
            if style.align == "right":
                left = x + room
            elif style.align == "centre":
                left = x + room / 2
            self.draw(line, left, top + above, style, spread_of(line, style, width))
            top += leading
        return top

    def text(self, text: str, x: float, top: float, width: float, style: Style) -> float:
        """Break a text into a column and draw it; returns where the next line would start."""
        return self.lines(break_lines(text, style, width), x, top, width, style)

    def label(self, text: str, x: float, baseline: float, style: Style) -> float:
        """Draw one unbroken line at a baseline, aligned to ``x`` as the style says; returns its width."""
        line = single_line(text, style)
        left = x - {"right": line.width, "centre": line.width / 2}.get(style.align, 0.0)
        self.draw(line, left, baseline, style)
        return line.width

    # -- lines and shapes -----------------------------------------------------------------------

    def rule(self, start: Point, end: Point, colour: Colour, width: float = 0.5) -> None:
        canvas = self._canvas
        canvas.setStrokeColorRGB(*colour)
        canvas.setLineWidth(width)
        canvas.line(start[0], self.height - start[1], end[0], self.height - end[1])

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        stroke: Colour | None = None,
        fill: Colour | None = None,
        line: float = 0.5,
        radius: float = 0.0,
    ) -> None:
        canvas = self._canvas
        if stroke:
            canvas.setStrokeColorRGB(*stroke)
            canvas.setLineWidth(line)
        if fill:
            canvas.setFillColorRGB(*fill)
        bottom = self.height - y - height
        if radius:
            canvas.roundRect(x, bottom, width, height, radius, stroke=bool(stroke), fill=bool(fill))
        else:
            canvas.rect(x, bottom, width, height, stroke=bool(stroke), fill=bool(fill))

    def disc(
        self,
        centre: Point,
        radius: float,
        *,
        fill: Colour | None = None,
        stroke: Colour | None = None,
        line: float = 0.5,
    ) -> None:
        canvas = self._canvas
        if stroke:
            canvas.setStrokeColorRGB(*stroke)
            canvas.setLineWidth(line)
        if fill:
            canvas.setFillColorRGB(*fill)
        canvas.circle(centre[0], self.height - centre[1], radius, stroke=bool(stroke), fill=bool(fill))

    def operators(self, code: str) -> None:
        """Draw by PDF's own operators, whose settings end with them."""
        self._canvas._code.append(f"q {code} Q")

    @contextmanager
    def scaled(self, factor: float) -> Iterator[None]:
        """Draw as on a page ``1 / factor`` times the size: an A4 card on A5."""
        canvas = self._canvas
        canvas.saveState()
        canvas.scale(factor, factor)
        whole = self._size
        self._size = (whole[0] / factor, whole[1] / factor)
        yield
        self._size = whole
        canvas.restoreState()

    def once(self, name: str, draw: Callable[[], object]) -> None:
        """Draw a part that many pages share: built by ``draw()`` at first, then only referred to."""
        if name not in self._forms:
            self._forms.add(name)
            self._canvas.beginForm(name, 0, 0, *self._size)
            draw()
            self._canvas.endForm()
        self._canvas.doForm(name)


@contextmanager
def sheet(file: File, size: Point, *, title: str, author: str, language: str) -> Iterator[PaperSheet]:
    """A PDF that is written when the block ends well, and not at all when it ends by an exception."""
    with _one_at_a_time:
        under_way = PaperSheet(file, size, title=title, author=author, language=language)
        yield under_way
        under_way.close()
