"""Breaks text into lines by the Chinese rules, one font run after another; text is data, never markup.

The rules (GB/T 15834 and the usual practice of Chinese typesetting): no line starts with a closing or
pausing mark, none ends with an opening one, —— and …… stay whole, Latin words and numbers are not
broken unless they are wider than a line. A full-width mark at a line's end, or before another mark,
takes half its width. Lengths are in points.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, NamedTuple

from crm_desktop.documents import fonts
from crm_desktop.documents.fonts import Face

Colour = tuple[float, float, float]

INK: Final[Colour] = (0.13, 0.14, 0.16)
MUTED: Final[Colour] = (0.42, 0.45, 0.50)
RED: Final[Colour] = (0.72, 0.20, 0.16)

NO_START: Final = frozenset("，。、；：！？”’》）〉】〕」』｝］…—～·‧%‰℃℉°％￠〞,.;:!?)]}>")
NO_END: Final = frozenset("“‘《（〈【〔「『｛［￥＄£¥$€〝([{<#№")
_HALF: Final = frozenset("，。、；：”’》）〉】〕」』｝］")  # their ink is in the left half
_HALF_OPEN: Final = frozenset("“‘《（〈【〔「『｛［")  # and theirs in the right half
_WHOLE: Final = frozenset("—…")
_DROPPED: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]"
)
_LINE_END: Final = re.compile(r"\r\n|[\r\x85\u2028\u2029]")
_LONG_WORD: Final = 14  # characters; a shorter one (a record's number) goes to the next line whole
_MAX_SPREAD: Final = 0.08  # em; more reads as spaces between the characters


class Cell(NamedTuple):
    """What the line breaker knows of one character; the width is in em."""

    width: float
    face: Face
    word: bool  # stays together with its neighbours of a word
    opens: bool
    closes: bool
    whole: bool  # a dash or dots, never parted from their like
    half: bool  # full-width, ink in the left half
    half_open: bool
    space: bool


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set. Sizes in points, ``indent`` of the first line in em."""

    family: str = "kai"
    size: float = 12.0
    leading: float = 18.0
    colour: Colour = INK
    align: str = "justify"  # left, justify, right, centre
    indent: float = 0.0

    @property
    def above(self) -> float:
        """From the top of a line to its baseline: both fonts' em box stands 0.88 over it."""
        return (self.leading - self.size) / 2 + 0.88 * self.size


class Run(NamedTuple):
    """Characters of one font; ``spread`` says whether justifying may part them; ``shift`` in em follows."""

    face: Face
    text: str
    spread: bool
    shift: float


class Line(NamedTuple):
    """A line ready to be drawn; ``width`` in points is its own, ``gaps`` the places that may be widened."""

    runs: tuple[Run, ...]
    width: float
    gaps: int
    indent: float
    ends: bool  # the last of its paragraph


class _Cells(dict[str, Cell]):
    """The width cache: characters met so far in one font family."""

    def __init__(self, family: str) -> None:
        super().__init__()
        self._family = family

    def __missing__(self, character: str) -> Cell:
        found = fonts.face_for(self._family, character)
        face = found or fonts.family(self._family)[0]
        width = face.width(character if found else fonts.GETA) / 1000
        space = character == " "
        wide = width > 0.9 and ord(character) >= 0x2000
        latin = not wide and character.isprintable() and ord(character) < 0x2000
        cell = Cell(
            width,
            face,
            latin and not space,
            character in NO_END,
            character in NO_START,
            character in _WHOLE,
            wide and character in _HALF,
            wide and character in _HALF_OPEN,
            space,
        )
        self[character] = cell
        return cell


@cache
def cells(family: str) -> _Cells:
    return _Cells(family)


def clean(text: str) -> str:
    """The text without what cannot be printed: control and zero-width characters; tabs are spaces."""
    text = _LINE_END.sub("\n", text).replace("\t", " ").replace("\xa0", " ")
    return _DROPPED.sub("", text)


def text_width(text: str, style: Style) -> float:
    known = cells(style.family)
    return sum(known[character].width for character in text) * style.size


def break_lines(text: str, style: Style, width: float) -> list[Line]:
    """The lines of a text in a measure of ``width`` points; a line feed starts a new paragraph."""
    return list(_broken(text, style, width))


@lru_cache(maxsize=2048)
def _broken(text: str, style: Style, width: float) -> tuple[Line, ...]:
    """Letters of a batch share most of their sentences: those are broken once."""
    lines: list[Line] = []
    for paragraph in clean(text).split("\n"):
        lines += _break(paragraph.rstrip(" "), style, width / style.size)
    return tuple(lines)


def single_line(text: str, style: Style) -> Line:
    """The whole text as one line, however wide."""
    flat = clean(text).replace("\n", " ")
    return _line(flat, cells(style.family), style.size, 0.0, ends=True)


def _break(text: str, style: Style, measure: float) -> list[Line]:
    """Greedy: each line takes what fits, then goes back to the last place where it may end."""
    known = cells(style.family)
    if not text:
        return [Line((), 0.0, 0, 0.0, True)]
    spans: list[tuple[int, int]] = []
    start, length = 0, len(text)
    while start < length:
        while start < length and text[start] == " " and spans:
            start += 1
        end = _line_end(text, start, known, measure - (0.0 if spans else style.indent))
        spans.append((start, end))
        start = end
    _fill_last(text, spans, known)
    lines: list[Line] = []
    for start, end in spans:
        indent = 0.0 if lines else style.indent * style.size
        set_text = text[start:end].rstrip(" ")
        lines.append(_line(set_text, known, style.size, indent, ends=end >= length))
    return lines


def _fill_last(text: str, spans: list[tuple[int, int]], known: _Cells) -> None:
    """No last line of a single character and its full stop: it takes some from the line before."""
    if len(spans) < 2:
        return
    (before, _), (start, end) = spans[-2:]
    if sum(known[character].width for character in text[start:end]) > 2.0:
        return
    for at in range(start - 1, max(start - 4, before + 4), -1):
        if may_break(known[text[at - 1]], known[text[at]], text, at):
            spans[-2:] = [(before, at), (at, end)]
            return


def _line_end(text: str, start: int, known: _Cells, measure: float) -> int:
    """Where the line that starts at ``start`` ends; measure and widths in em."""
    used = 0.0
    best = start
    before: Cell | None = None
    for position in range(start, len(text)):
        cell = known[text[position]]
        if before is not None:
            # The ending mark takes half its width at the end of a line.
            ending = used - (0.5 if before.half else 0.0)
            if ending <= measure + 1e-6 and may_break(before, cell, text, position):
                best = position
            if before.half and (cell.half or cell.half_open):
                used -= 0.5
        elif cell.half_open:
            used -= 0.5
        if not cell.space and used + (0.5 if cell.half else cell.width) > measure + 1e-6:
            return _settle(text, start, best, position, known)
        used += cell.width
        before = cell
    return len(text)


def may_break(before: Cell, after: Cell, text: str, position: int) -> bool:
    """Whether a line may end between two characters, ``position`` being the second one's."""
    if after.space or after.closes or before.opens:
        return False
    if before.space:
        return True
    if before.whole and text[position - 1] == text[position]:
        return False
    return not (before.word and after.word)


def _settle(text: str, start: int, best: int, full: int, known: _Cells) -> int:
    """The end of a full line: the last allowed place, or inside a word that is too long or leaves a hole."""
    if best > start:
        loose = sum(known[character].width for character in text[best:full])
        if loose > 3.0 and _word_end(text, best, known) - best >= _LONG_WORD:
            at = _inside_word(text, best, full, "-/")
            if at > best + 2 and any(c.isalpha() for c in text[best:at]):
                return at
        return best
    at = _inside_word(text, start, full)
    if at > start + 1:
        return at
    at = max(full, start + 1)
    while at > start + 1 and (known[text[at]].closes or known[text[at - 1]].opens):
        at -= 1
    return at if at > start + 1 else max(full, start + 1)


def _word_end(text: str, start: int, known: _Cells) -> int:
    end = start
    while end < len(text) and known[text[end]].word:
        end += 1
    return end


def _inside_word(text: str, start: int, full: int, after: str = "-/@_&=+\\") -> int:
    """The place behind the last hyphen or the like in ``text[start:full]``, or ``start``."""
    for at in range(full, start, -1):
        if text[at - 1] in after and at < len(text) and text[at] not in NO_START:
            return at
    return start


def _line(text: str, known: _Cells, size: float, indent: float, *, ends: bool) -> Line:
    """Group the characters of a line into runs and count where it may be spread."""
    runs: list[Run] = []
    used = 0.0
    gaps = 0
    open_face: Face | None = None
    open_spread = False
    letters: list[str] = []
    last = len(text) - 1

    def shut(shift: float) -> None:
        nonlocal used
        if open_face is not None and (letters or shift):
            runs.append(Run(open_face, "".join(letters), open_spread, shift))
            letters.clear()
        used += shift

    for position, character in enumerate(text):
        cell = known[character]
        spread = not (cell.word or cell.whole)
        if cell.face is not open_face or spread != open_spread:
            shut(0.0)
            open_face, open_spread = cell.face, spread
        if position == 0 and cell.half_open and not indent:
            shut(-0.5)
        letters.append(character)
        used += cell.width
        if position == last:
            if cell.half:
                used -= 0.5  # it hangs: the half without ink is not counted
        else:
            gaps += spread
            if cell.half:
                after = known[text[position + 1]]
                if after.half or after.half_open:
                    shut(-0.5)
    shut(0.0)
    return Line(tuple(runs), used * size, gaps, indent, ends)


def spread_of(line: Line, style: Style, measure: float) -> float:
    """How much each gap of a justified line is widened, in points."""
    if style.align != "justify" or line.ends or not line.gaps:
        return 0.0
    room = measure - line.indent - line.width
    return max(0.0, min(room / line.gaps, _MAX_SPREAD * style.size))
