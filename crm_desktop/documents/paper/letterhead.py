"""The letterhead and the address: what a window envelope shows, and what it never may.

A sheet in thirds may slip in a DL envelope by 10 mm and 11 mm, so its window (100 x 40 at 25, 30) may show
anything from x 15 to 125 and y 19 to 70 mm; x 27-113, y 32-57 it always shows. There stands the recipient,
and nothing else in the whole of it.
"""

from typing import Final

from crm_desktop.core.letters.letters import LetterContent, OfficeDetails, address_lines, is_chinese
from crm_desktop.documents.paper.sheet import A4, MM, PaperSheet
from crm_desktop.documents.paper.typesetting import MUTED, RED, Line, Style, break_address, break_lines

LEFT: Final = 28 * MM
RIGHT: Final = 26 * MM
MEASURE: Final = A4[0] - LEFT - RIGHT
BELOW_WINDOW: Final = 74 * MM
FOLDS: Final = (99 * MM, 198 * MM)

_WINDOW_TOP: Final = 32.6 * MM
_WINDOW_BOTTOM: Final = 57 * MM
_WINDOW_WIDTH: Final = 84 * MM
_HEAD_TOP: Final = 8.2 * MM
_RULE: Final = 18 * MM
_NAME_LEFT: Final = LEFT + 11 * MM
_SIDE_LEFT: Final = 127.5 * MM
_NAME_WIDTH: Final = _SIDE_LEFT - 3 * MM - _NAME_LEFT
_SIDE_WIDTH: Final = A4[0] - RIGHT - _SIDE_LEFT
_SIDE_BOTTOM: Final = 69 * MM
_FOLD_GREY: Final = (0.75, 0.77, 0.80)


def letterhead(paper: PaperSheet, office: OfficeDetails) -> None:
    """The office's mark and name over the window, how to reach it at the right, and where to fold."""
    middle = (_HEAD_TOP + _RULE) / 2 - 0.4 * MM
    mark(paper, (LEFT + 4.2 * MM, middle), 4.2 * MM, office)
    lines, style = _fitted(office.name, "bold", (13, 11.5, 10, 8.5, 7, 6, 5), _NAME_WIDTH)
    paper.lines(lines, _NAME_LEFT, middle - len(lines) * style.leading / 2, _NAME_WIDTH, style)
    _contact(paper, office, middle)
    paper.rule((LEFT, _RULE), (LEFT + MEASURE, _RULE), RED, 0.8)
    folds(paper)


def _fitted(text: str, family: str, sizes: tuple[float, ...], width: float) -> tuple[list[Line], Style]:
    """The text in the largest size in which it takes one line, or two of the smaller ones."""
    for n, size in enumerate(sizes):
        style = Style(family, size, size * 1.3, align="left")
        lines = break_lines(text, style, width)
        if len(lines) <= (1 if n < 2 else 2):
            break
    return lines, style


def _contact(paper: PaperSheet, office: OfficeDetails, middle: float) -> None:
    """At the right, clear of the window; a long one goes on below the rule."""
    for size in (8.0, 7.2, 6.4, 5.6, 5.0):
        style = Style("sans", size, size * 1.36, MUTED, align="right", places=True)
        lines = [
            line
            for text in contact_lines(office)
            for line in break_address(text, office.postcode, style, _SIDE_WIDTH)
        ]
        height = len(lines) * style.leading
        if height <= _RULE - _HEAD_TOP or (size < 6 and height <= _SIDE_BOTTOM - _RULE):
            break
    top = middle - height / 2 if height <= _RULE - _HEAD_TOP else _RULE + 2 * MM
    paper.lines(lines, _SIDE_LEFT, top, _SIDE_WIDTH, style)


def contact_lines(office: OfficeDetails) -> list[str]:
    """The office's address in the order of its country, and its telephone."""
    return [*address_lines("", office.address, office.postcode), *([office.phone] if office.phone else [])]


def contact_line(office: OfficeDetails) -> str:
    return " · ".join(contact_lines(office))


def mark(paper: PaperSheet, centre: tuple[float, float], radius: float, office: OfficeDetails) -> None:
    """The office's sign: the first character of its name, white in a red disc."""
    paper.disc(centre, radius, fill=RED)
    size = radius * 1.05
    style = Style("bold", size, size, (1.0, 1.0, 1.0), align="centre")
    paper.label(office.name[:1], centre[0], centre[1] + 0.36 * size, style)


def folds(paper: PaperSheet) -> None:
    for y in FOLDS:
        paper.rule((4 * MM, y), (8 * MM, y), _FOLD_GREY, 0.3)


def address(paper: PaperSheet, letter: LetterContent, language: str) -> float:
    """The recipient where the window shows it, the name in bold; a long one is set smaller or goes on below.

    Returns where it ends.
    """
    lines = address_lines(letter.recipient, letter.address, letter.postcode)
    serif = language == "en" and not is_chinese(letter.address)
    family, bold = ("serif", "semibold") if serif else ("sans", "bold")
    for size in (11.0, 10.5, 9.5, 8.5):
        set_lines = []
        for text in lines:
            name = text == letter.recipient
            style = Style(bold if name else family, size, size * 1.36, align="left", places=not name)
            set_lines.append((break_address(text, letter.postcode, style, _WINDOW_WIDTH), style))
        height = sum(len(broken) * style.leading for broken, style in set_lines)
        if _WINDOW_TOP + height <= _WINDOW_BOTTOM:
            break
    top = _WINDOW_TOP
    for broken, style in set_lines:
        top = paper.lines(broken, LEFT, top, _WINDOW_WIDTH, style)
    return top
