"""Draws the card fronts: our own SVG drawings as PDF operators, their words in the program's fonts.

Only what those drawings use is understood: paths of M, L, C and Z, circles, rectangles, one clip and a
shift of a group, centred text. Lengths are millimetres from the top left.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, parse

from crm_desktop.core.patterns import late
from crm_desktop.documents.paper.sheet import PaperSheet
from crm_desktop.documents.paper.typesetting import Colour, Style

HOME: Final = Path(__file__).parent / "fronts"
SIZE: Final = (148.0, 210.0)
_PAPER: Final = "#fcf9f2"  # what the drawings take for the paper's colour; nothing of it is to be printed
_ROUND: Final = 0.5523  # of the radius: where a circle's control points stand
_PIECES = late(r"[MLCZ]|-?[\d.]+")
_OPERATOR: Final = {"M": ("m", 2), "L": ("l", 2), "C": ("c", 6)}


@dataclass(frozen=True, slots=True)
class Words:
    """A text of a drawing: ``x`` is its middle, ``y`` its baseline, ``spacing`` goes between characters."""

    text: str
    x: float
    y: float
    size: float
    colour: Colour
    spacing: float = 0.0


@dataclass(frozen=True, slots=True)
class Drawing:
    operators: str
    words: tuple[Words, ...]

    @property
    def colour(self) -> Colour:
        """The ink that its words are printed in."""
        return self.words[0].colour


@lru_cache(maxsize=16)
def drawing(name: str) -> Drawing:
    """The front of this name, read once: what PDF needs to draw it, and its words."""
    root = parse(HOME / f"{name}.svg").getroot()
    clips = {
        element.get("id", ""): _shape(element[0]) for element in root.iter() if _tag(element) == "clipPath"
    }
    words = [
        Words(
            element.text or "",
            _number(element, "x"),
            _number(element, "y"),
            _number(element, "font-size"),
            _colour(element.get("fill", "")),
            _number(element, "letter-spacing"),
        )
        for element in root.iter()
        if _tag(element) == "text"
    ]
    return Drawing("\n".join(_operators(root, clips)), tuple(words))


def draw(paper: PaperSheet, name: str, x: float, y: float, width: float) -> None:
    """Draw a front ``width`` points wide, its upper left corner at ``x``, ``y``."""
    front = drawing(name)
    scale = width / SIZE[0]
    paper.operators(f"{scale:.5f} 0 0 {-scale:.5f} {x:.3f} {paper.height - y:.3f} cm\n{front.operators}")
    for words in front.words:
        _words(paper, words, x, y, scale)


def _words(paper: PaperSheet, words: Words, x: float, y: float, scale: float) -> None:
    latin = words.text.isascii()
    style = Style("italic" if latin else "kai", words.size * scale, 0, words.colour, align="centre")
    middle, baseline = x + words.x * scale, y + words.y * scale
    if latin:
        paper.label(words.text, middle, baseline, style)
        return
    step = (words.size + words.spacing) * scale
    first = middle - step * (len(words.text) - 1) / 2
    for n, character in enumerate(words.text):
        paper.label(character, first + n * step, baseline, style)


# -- from SVG to PDF ----------------------------------------------------------------------------------


def _operators(parent: Element, clips: dict[str, str]) -> Iterator[str]:
    for element in parent:
        if _tag(element) == "g":
            yield f"q {_group(element, clips)}"
            yield from _operators(element, clips)
            yield "Q"
        elif _tag(element) in ("path", "circle", "rect"):
            fill, stroke = element.get("fill", "none"), element.get("stroke", "none")
            paint = ("f*" if stroke == "none" else "B*") if fill != "none" else "S"
            yield f"{_ink(element, fill, stroke)} {_shape(element)} {paint}"


def _group(element: Element, clips: dict[str, str]) -> str:
    if clip := element.get("clip-path"):
        return f"{clips[clip[len('url(#') : -1]]} W n"
    dx, dy = _PIECES.findall(element.get("transform", "0 0"))
    return f"1 0 0 1 {dx} {dy} cm"


def _ink(element: Element, fill: str, stroke: str) -> str:
    parts = []
    if fill != "none":
        parts.append("{:.3f} {:.3f} {:.3f} rg".format(*_colour(fill)))
    if stroke != "none":
        parts.append("{:.3f} {:.3f} {:.3f} RG".format(*_colour(stroke)))
        parts.append(f"{_number(element, 'stroke-width'):g} w")
        parts.append(f"{int(element.get('stroke-linecap') == 'round')} J")
        parts.append(f"{int(element.get('stroke-linejoin') == 'round')} j")
    return " ".join(parts)


def _shape(element: Element) -> str:
    kind = _tag(element)
    if kind == "rect":
        return " ".join(f"{_number(element, key):g}" for key in ("x", "y", "width", "height")) + " re"
    if kind == "circle":
        return _circle(_number(element, "cx"), _number(element, "cy"), _number(element, "r"))
    out: list[str] = []
    operator, count = "m", 2
    numbers: list[str] = []
    for piece in _PIECES.findall(element.get("d", "")):
        if piece == "Z":
            out.append("h")
        elif piece in _OPERATOR:
            operator, count = _OPERATOR[piece]
        else:
            numbers.append(piece)
            if len(numbers) == count:
                out.append(f"{' '.join(numbers)} {operator}")
                numbers.clear()
    return " ".join(out)


def _circle(x: float, y: float, r: float) -> str:
    k = r * _ROUND
    corners = (
        (x + r, y + k, x + k, y + r, x, y + r),
        (x - k, y + r, x - r, y + k, x - r, y),
        (x - r, y - k, x - k, y - r, x, y - r),
        (x + k, y - r, x + r, y - k, x + r, y),
    )
    curves = " ".join(" ".join(f"{number:.2f}" for number in corner) + " c" for corner in corners)
    return f"{x + r:.2f} {y:.2f} m {curves} h"


def _tag(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _number(element: Element, key: str) -> float:
    return float(element.get(key) or 0)


def _colour(text: str) -> Colour:
    if text == _PAPER:
        return (1.0, 1.0, 1.0)
    return (int(text[1:3], 16) / 255, int(text[3:5], 16) / 255, int(text[5:7], 16) / 255)
