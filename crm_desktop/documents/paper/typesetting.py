"""Breaks text into lines by the Chinese rules, one font run after another; text is data, never markup.

The rules (GB/T 15834 and the usual practice of Chinese typesetting): no line starts with a closing or
pausing mark, none ends with an opening one, —— and …… stay whole, Latin words and numbers are not
broken unless they are wider than a line. A full-width mark at a line's end, or before another mark,
takes half its width; in Chinese “ and ” are full-width. A last line of one or two characters is pulled into
the line before where its marks and gaps give room. Lengths are in points.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from crm_desktop.documents.paper.fonts import Face
from crm_desktop.documents.paper.typesetting_cells import (
    HAN,
    NO_START,
    QUOTES,
    Cell,
    Cells,
    cells,
    clean,
    with_full_quotes,
)

Colour = tuple[float, float, float]

INK: Final[Colour] = (0.13, 0.14, 0.16)
MUTED: Final[Colour] = (0.42, 0.45, 0.50)
RED: Final[Colour] = (0.72, 0.20, 0.16)

_LONG_WORD: Final = 14  # characters; a shorter one (a record's number) goes to the next line whole
_MAX_SPREAD: Final = 0.08  # em; more reads as spaces between the characters
_MARK_GIVES: Final = 0.3  # em that a mark within a line may lose of its empty half
_GAP_GIVES: Final = 0.02  # em that each other gap may lose: not seen on paper
_UNITS: Final = frozenset(
    "年月日号楼室层栋幢座单弄巷组元角分点小时天台个次件米"
)  # never parted from their figure: 10月, 2 单元
_MONTHS: Final = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
_PHRASE: Final = 6  # characters between two marks that belong together on a card: 祝您笑口常开
_LEFT_OVER: Final = 4  # characters of a broken number that the next line has at least
# Behind what a Chinese address is parted: 历下区, 经十路, 88号 (but not of 2号楼); 市中区, 镇江 are names.
_PLACES: Final = re.compile(
    r"特别行政区|自治[区州县旗]|省|市(?![中南北场区])|[县旗巷弄栋幢座层室村]|镇(?!江)|乡(?!市)|区(?!号)|街(?!道)|街道"
    r"|路(?![口桥])|大道|胡同|号(?![楼院门栋])|号[楼院门栋]|楼(?!区)|单元|[花家]园|小区|广场|大厦|公寓|酒店|[，、；,;）)]"
)


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set. Sizes in points, ``indent`` of the first line in em."""

    family: str = "kai"
    size: float = 12.0
    leading: float = 18.0
    colour: Colour = INK
    align: str = "justify"  # left, justify, right, centre
    indent: float = 0.0
    phrases: bool = False  # short phrases between two marks stay on one line
    places: bool = False  # a Chinese address, parted where one of its places ends

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
    tight: float = 0.0  # points that each gap is narrowed by, to pull in a last character


def text_width(text: str, style: Style) -> float:
    known = cells(style.family)
    text = with_full_quotes(text, style.family)
    return sum(known[character].width for character in text) * style.size


def break_lines(text: str, style: Style, width: float) -> list[Line]:
    """The lines of a text in a measure of ``width`` points; a line feed starts a new paragraph."""
    return list(_broken(text, style, width))


def break_address(text: str, postcode: str, style: Style, width: float) -> list[Line]:
    """The lines of an address; narrower ones where the postcode at its end would stand alone on the last."""
    lines = broken = break_lines(text, style, width)
    narrower = width
    while len(broken) > 1 and postcode.endswith("".join(run.text for run in broken[-1].runs).strip()):
        narrower -= style.size / 2
        if narrower < width / 2:
            return lines
        broken = break_lines(text, style, narrower)
    return broken


@lru_cache(maxsize=2048)
def _broken(text: str, style: Style, width: float) -> tuple[Line, ...]:
    """Letters of a batch share most of their sentences: those are broken once."""
    lines: list[Line] = []
    for paragraph in clean(text).split("\n"):
        text = with_full_quotes(paragraph.rstrip(" "), style.family)
        lines += _break(text, style, width / style.size)
    return tuple(lines)


def single_line(text: str, style: Style) -> Line:
    """The whole text as one line, however wide."""
    flat = with_full_quotes(clean(text).replace("\n", " "), style.family)
    return _line(flat, cells(style.family), style.size, 0.0, ends=True)


def _break(text: str, style: Style, measure: float) -> list[Line]:
    """Greedy: each line takes what fits, then goes back to the last place where it may end."""
    # Only then the end is looked at, since what is wrong there (a last line of one or two characters, one
    # lonely word) is mended cheaper by the lines before it than by a search over all breaks: they first give
    # up the empty halves of their marks (`_pulled_in`), else characters (`_fill_last`, `_keep_company`).
    known = cells(style.family)
    if not text:
        return [Line((), 0.0, 0, 0.0, True)]
    tied = _phrases(text) if style.phrases else _inside_places(text) if style.places else frozenset()
    spans = _spans(text, known, measure, style.indent, tied)
    if _is_short(text, spans, known):
        pulled_in = _pulled_in(text, known, measure, style.indent, tied, len(spans))
        spans = pulled_in or spans
        if not pulled_in and not tied:
            _fill_last(text, spans, known)
    elif len(spans) > 1 and style.align == "left" and _is_one_word(text, spans, known):
        _keep_company(text, spans)
    lines: list[Line] = []
    for start, end in spans:
        indent = 0.0 if lines else style.indent
        set_text, ends = text[start:end].rstrip(" "), end >= len(text)
        line = _line(set_text, known, style.size, indent * style.size, ends=ends)
        over = (line.indent + line.width) / style.size - measure
        if over > 1e-6 and line.gaps and _room_in(set_text, known) + 1e-6 >= over:
            line = _line(set_text, known, style.size, indent * style.size, ends=ends, over=over)
        lines.append(line)
    return lines


def _spans(
    text: str, known: Cells, measure: float, indent: float, tied: frozenset[int]
) -> list[tuple[int, int]]:
    """Where each line starts and ends; the measure in em."""
    spans: list[tuple[int, int]] = []
    start = 0
    while start < len(text):
        while start < len(text) and text[start] == " " and spans:
            start += 1
        room = measure
        if indent and not spans:  # an opening mark keeps its empty half behind the indent
            room -= indent + (0.5 if known[text[0]].half_open else 0.0)
        end = _line_end(text, start, known, room, tied)
        spans.append((start, end))
        start = end
    return spans


def _phrases(text: str) -> frozenset[int]:
    """The places inside a short run of Chinese between two marks, where no line may end (笑口常开)."""
    return frozenset(
        at
        for run in re.finditer(rf"{HAN.pattern}+", text)
        if len(run[0]) <= _PHRASE
        for at in range(run.start() + 1, run.end())
    )


def _inside_places(text: str) -> frozenset[int]:
    """The places inside the parts of a Chinese address, where no line may end (112号 2号楼 2单元)."""
    if not HAN.search(text):
        return frozenset()
    ends = {found.end() for found in _PLACES.finditer(text)}
    return frozenset(at for at in range(1, len(text)) if at not in ends and text[at - 1] != " ")


def _is_short(text: str, spans: list[tuple[int, int]], known: Cells) -> bool:
    """Whether the last line is of one or two Chinese characters and their mark."""
    if len(spans) < 2:
        return False
    last = text[slice(*spans[-1])]
    return sum(not known[c].closes for c in last) <= 2 and not any(known[c].word for c in last)


def _is_one_word(text: str, spans: list[tuple[int, int]], known: Cells) -> bool:
    """Whether the last line is a single Latin word that stood after a space."""
    start, end = spans[-1]
    return text[start - 1] == " " and all(known[c].word or known[c].closes for c in text[start:end])


def _keep_company(text: str, spans: list[tuple[int, int]]) -> None:
    """A last word takes the one before it along, where the line before stays longer than they are."""
    (before, _), (start, end) = spans[-2:]
    at = text.rfind(" ", before, start - 1) + 1
    if at > before and at - before > end - at:
        spans[-2:] = [(before, at), (at, end)]


def _pulled_in(
    text: str, known: Cells, measure: float, indent: float, tied: frozenset[int], lines: int
) -> list[tuple[int, int]] | None:
    """The lines with the last characters pulled in, where each line has the room for what it takes more."""
    for more in (0.5, 1.0, 1.5, 2.0, 2.5):
        spans = _spans(text, known, measure + more, indent, tied)
        if len(spans) < lines:
            for n, (start, end) in enumerate(spans):
                set_text = text[start:end].rstrip(" ")
                over = _line(set_text, known, 1.0, 0.0, ends=True).width - measure + (0.0 if n else indent)
                if over > _room_in(set_text, known):
                    break
            else:
                return spans
    return None


def _inner_marks(text: str, known: Cells) -> list[int]:
    """The full-width marks within a line that still have their empty half."""
    return [
        at
        for at in range(len(text) - 1)
        if known[text[at]].half and not (known[text[at + 1]].half or known[text[at + 1]].half_open)
    ]


def _room_in(text: str, known: Cells) -> float:
    """How many em a line can be made narrower by, unseen."""
    gaps = sum(not (known[c].word or known[c].whole) for c in text[:-1])
    return _MARK_GIVES * len(_inner_marks(text, known)) + _GAP_GIVES * gaps


def _fill_last(text: str, spans: list[tuple[int, int]], known: Cells) -> None:
    """A last line that cannot be pulled in takes some characters from the line before."""
    (before, _), (start, end) = spans[-2:]
    for at in range(start - 1, max(start - 4, before + 4), -1):
        if may_break(known[text[at - 1]], known[text[at]], text, at):
            spans[-2:] = [(before, at), (at, end)]
            return


def _line_end(text: str, start: int, known: Cells, measure: float, tied: frozenset[int]) -> int:
    """Where the line that starts at ``start`` ends; measure and widths in em."""
    used = 0.0
    best = start
    before: Cell | None = None
    for position in range(start, len(text)):
        cell = known[text[position]]
        if before is not None:
            # The ending mark takes half its width at the end of a line.
            ending = used - (0.5 if before.half else 0.0)
            if ending <= measure + 1e-6 and position not in tied and may_break(before, cell, text, position):
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
    figure = text[max(position - 2, 0) : position].rstrip(" ")[-1:].isdigit()
    if (text[position] in _UNITS and figure) or text[position - 1 : position + 1] == "小时":
        return False
    if before.space:
        last = text[max(position - 2, 0) : position - 1]
        if last in ("时", "天") and text[position].isdigit():  # 21 小时 40 分
            return False
        return not (last.isdigit() and text[position : position + 3] in _MONTHS)
    if before.whole and text[position - 1] == text[position]:
        return False
    return not (before.word and after.word)


def _settle(text: str, start: int, best: int, full: int, known: Cells) -> int:
    """The end of a full line: the last allowed place, or inside a word that is too long or leaves a hole."""
    if best > start:
        loose = sum(known[character].width for character in text[best:full])
        ends = _word_end(text, best, known)
        if loose > 3.0 and ends - best >= _LONG_WORD:
            at = _inside_word(text, best, min(full, ends - _LEFT_OVER), "-/")
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


def _word_end(text: str, start: int, known: Cells) -> int:
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


def _line(text: str, known: Cells, size: float, indent: float, *, ends: bool, over: float = 0.0) -> Line:
    """Group the characters of a line into runs and count where it may be spread; ``over`` em are saved."""
    runs: list[Run] = []
    used = 0.0
    gaps = 0
    open_face: Face | None = None
    open_spread = False
    letters: list[str] = []
    last = len(text) - 1
    marks = _inner_marks(text, known) if over > 0 else []
    from_mark = min(_MARK_GIVES, over / len(marks)) if marks else 0.0

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
        letters.append(QUOTES.get(character, character))
        used += cell.width
        trail = 0.0
        if position == last:
            if cell.half:
                used -= 0.5  # it hangs: the half without ink is not counted
            continue
        gaps += spread
        if cell.half:
            after = known[text[position + 1]]
            if after.half or after.half_open:
                trail -= 0.5
        if position in marks:
            trail -= from_mark
        if trail:
            shut(trail)
    shut(0.0)
    tight = (over - from_mark * len(marks)) / gaps if over > 0 and gaps else 0.0
    return Line(tuple(runs), (used - tight * gaps) * size, gaps, indent, ends, tight * size)


def spread_of(line: Line, style: Style, measure: float) -> float:
    """How much each gap of a justified line is widened, or of a tight one narrowed, in points."""
    if line.tight:
        return -line.tight
    if style.align != "justify" or line.ends or not line.gaps:
        return 0.0
    room = measure - line.indent - line.width
    return max(0.0, min(room / line.gaps, _MAX_SPREAD * style.size))
