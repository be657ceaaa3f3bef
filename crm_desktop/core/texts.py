"""Texts as people type and paste them: what of them can be kept, and what is said where it cannot."""

import unicodedata
from typing import Final

from crm_desktop.core.errors import Problem
from crm_desktop.core.patterns import late
from crm_desktop.core.unseen import seen
from crm_desktop.core.values import Values

LONGEST: Final = 20_000
"""Characters of one field: ten pages. What is longer is a document that was pasted by mistake."""
LONGEST_NAME: Final = 500
LONGEST_SEARCH: Final = 200

_CONTROL = late("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_BROKEN = late("[\ud800-\udfff]")
# Zero-width spaces and joiners, marks of the writing direction, the byte order mark, soft hyphens: at the
# ends of a text they do nothing but make two equal names differ.
_UNSEEN = (
    " \t\n\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c"
)
_UNSEEN += "\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u3164\ufeff\uffa0\u3000\xa0"


def normalise(text: str) -> str:
    """Without control characters and what is nothing, and without what cannot be seen at its ends."""
    return seen(_CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))).strip(_UNSEEN)


def comparable(words: str) -> str:
    """How names and addresses are compared: without spaces, in half-width and lower case."""
    if words and min(words) >= "一" and max(words) < "！":  # Chinese characters only, as most names are
        return words
    return "".join(unicodedata.normalize("NFKC", seen(words)).split()).lower()


def problem(text: str, longest: int = LONGEST) -> Problem | None:
    """Why a text cannot be kept; None where it can."""
    if len(text) > longest:
        return "error.text_too_long", {"longest": longest, "length": len(text)}
    if _BROKEN.search(text):
        return "error.text_broken"
    if text.strip() and not normalise(text):
        return "error.text_unseen"
    return None


def problems(values: Values) -> dict[str, Problem]:
    """Why some of a record's texts cannot be kept, by their fields; names are shorter than other texts."""
    found = {
        field: problem(typed, LONGEST_NAME if field == "name" else LONGEST)
        for field, typed in values.items()
        if isinstance(typed, str)
    }
    return {field: why for field, why in found.items() if why is not None}


def shown(text: str) -> str:
    """A text of somebody else's, such as a file's name, with ``?`` for what is no character."""
    return _BROKEN.sub("?", text)


def searched(text: str) -> str:
    """A text that is looked for: nobody searches for more than a line, whatever was pasted."""
    return _BROKEN.sub("", text[:LONGEST_SEARCH]).strip()


def line(text: str) -> str:
    """A text of somebody else's on one line that can be shown: no line breaks, no control characters."""
    return " ".join(normalise(shown(text[:LONGEST_NAME])).split())


def set_in(words: str, mark: str, value: str) -> str:
    """A value in the place of a mark; Latin letters in it stand apart from Chinese signs beside them."""
    before, _mark, behind = words.partition(mark)
    left = " " if _is_han(before[-1:]) and _is_latin(value[:1]) else ""
    right = " " if _is_han(behind[:1]) and _is_latin(value[-1:]) else ""
    return f"{before}{left}{value}{right}{behind}"


def _is_han(sign: str) -> bool:
    return "\u4e00" <= sign <= "\u9fff"


def _is_latin(sign: str) -> bool:
    return sign.isascii() and sign.isalnum()
