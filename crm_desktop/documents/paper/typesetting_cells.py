"""What the line breaker knows of each character: its width and font, where it may stand, how it is drawn."""

import re
from functools import cache
from typing import Final, NamedTuple

from crm_desktop.documents.paper import fonts
from crm_desktop.documents.paper.fonts import Face

NO_START: Final = frozenset("，。、；：！？”’》）〉】〕」』｝］…—～·‧%‰℃℉°％￠〞,.;:!?)]}>")
NO_END: Final = frozenset("“‘《（〈【〔「『｛［￥＄£¥$€〝([{<#№")
_HALF: Final = frozenset("，。、；：”’》）〉】〕」』｝］")  # their ink is in the left half
_HALF_OPEN: Final = frozenset("“‘《（〈【〔「『｛［")  # and theirs in the right half
_WHOLE: Final = frozenset("—…")
_DROPPED: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]"
)
_LINE_END: Final = re.compile(r"\r\n|[\r\x85\u2028\u2029]")
# Curly quotation marks as the breaker knows them where they stand in Chinese: full-width. These code points
# are no characters, so no text has them; what is drawn and copied is the mark itself.
_FULL_QUOTES: Final = {"“": "\ufdd0", "”": "\ufdd1", "‘": "\ufdd2", "’": "\ufdd3"}
QUOTES: Final = {full: quote for quote, full in _FULL_QUOTES.items()}
_QUOTED: Final = re.compile("[“”‘’]")
HAN: Final = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


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


class Cells(dict[str, Cell]):
    """The width cache: characters met so far in one font family."""

    def __init__(self, family: str) -> None:
        super().__init__()
        self._family = family

    def __missing__(self, character: str) -> Cell:
        drawn = QUOTES.get(character, character)
        full = drawn != character
        found = fonts.full_width_quotes(self._family) if full else fonts.face_for(self._family, drawn)
        face = found or fonts.family(self._family)[0]
        width = face.width(drawn if found else fonts.GETA) / 1000
        space = drawn == " "
        wide = width > 0.9 and ord(drawn) >= 0x2000
        latin = not wide and drawn.isprintable() and ord(drawn) < 0x2000
        cell = Cell(
            width,
            face,
            latin and not space,
            drawn in NO_END,
            drawn in NO_START,
            drawn in _WHOLE,
            wide and drawn in _HALF,
            wide and drawn in _HALF_OPEN,
            space,
        )
        self[character] = cell
        return cell


@cache
def cells(family: str) -> Cells:
    return Cells(family)


def clean(text: str) -> str:
    """The text without what cannot be printed: control and zero-width characters; tabs are spaces."""
    text = _LINE_END.sub("\n", text).replace("\t", " ").replace("\xa0", " ")
    return _DROPPED.sub("", text)


def with_full_quotes(text: str, family: str) -> str:
    """Chinese takes “ and ” full-width, but not the ’ of a Latin word (it’s); English never does."""
    if family in fonts.LATIN or not _QUOTED.search(text) or not HAN.search(text):
        return text
    out = list(text)
    for found in _QUOTED.finditer(text):
        at = found.start()
        inside_word = text[at - 1 : at].isascii() and text[at + 1 : at + 2].isascii()
        if not (inside_word and text[at - 1 : at].isalpha() and text[at + 1 : at + 2].isalpha()):
            out[at] = _FULL_QUOTES[found[0]]
    return "".join(out)
