"""How texts are compared: width, case, accents and traditional characters make no difference.

José is jose, Luleå lulea, 豐 丰, ＧＬ８ gl8. Where one character becomes several (ß, ㎡) or several one, a
folded text has another length; ``folded_places`` says where each of its characters came from.
"""

import unicodedata
from functools import cache

from crm_desktop.core import texts
from crm_desktop.core.patterns import late

_BESIDE = {
    **{"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ŧ": "t"},
    "’": "'",
}
"""Letters that Unicode does not take apart, though people type them without their strokes."""
_UNUSUAL = late(r"[^\x00-\x7f\u4e00-\u9fff]")


@cache
def _table() -> dict[int, str]:
    from crm_desktop.core.han_variants import SIMPLIFIED, TRADITIONAL  # late: 4,000 characters

    accents = dict.fromkeys(map(chr, range(0x300, 0x370)), "")
    return str.maketrans({**dict(zip(TRADITIONAL, SIMPLIFIED, strict=True)), **_BESIDE, **accents})


@cache
def _variants() -> dict[int, int]:
    from crm_desktop.core.han_variants import SIMPLIFIED, TRADITIONAL

    return str.maketrans(TRADITIONAL, SIMPLIFIED)


def fold(text: str) -> str:
    """A text as it is compared; folded again it stays as it is."""
    if text.isascii():
        return text.lower()
    if not _UNUSUAL.search(text):  # most texts: nothing but variants differs in them
        return text.lower().translate(_variants())
    plain = unicodedata.normalize("NFKC", texts.seen(text)).casefold()
    apart = unicodedata.normalize("NFKD", plain)  # accents stand beside their letters then
    return unicodedata.normalize("NFKC", apart.translate(_table()))


def simplified(text: str) -> str:
    """A text with its traditional characters as simplified ones, one for one; everything else as it is."""
    return text if text.isascii() else text.translate(_variants())


def folded_places(text: str) -> tuple[str, list[int]]:
    """A folded text, and for each of its characters the place in ``text`` that it came from."""
    if text.isascii():
        return text.lower(), list(range(len(text)))
    pieces, places = [], []
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and unicodedata.combining(text[end]):
            continue  # an accent that stands beside its letter goes with it
        piece = fold(text[start:end])
        pieces.append(piece)
        places += [start] * len(piece)
        start = end
    return "".join(pieces), places
