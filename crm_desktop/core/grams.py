"""Short grams for search as you type: what of a text goes into the index, and what a query looks up there.

A text is cut into runs: Han characters of all planes, and letters with digits. Han runs give their 1- and
2-grams, the others 1-, 2- and 3-grams; where runs of both kinds meet (路8, 8号, 鲁A), the two characters
there are a gram as well, and three of them with two figures (路88, 88号, 8号2), without which the number of a
house would narrow down nothing. Everything else (spaces, punctuation) only parts runs: a term with such a
character, or longer than its grams, is found by the grams of its parts and then verified in the text, so that
the answer is that of LIKE '%term%'. How a name begins and a name as a whole are grams of their own. A gram
holds only letters, digits, Han and what stands for these two: the ascii tokenizer of FTS5 keeps it whole.
"""

from __future__ import annotations

from operator import add

from crm_desktop.core.patterns import late

GRAMS_VERSION = 9
"""Changes whenever the same text gives other grams, or the same record another text: an index made by
another version is made anew."""

START, END = "\x02", "\x03"
"""Where a name begins and ends in an indexed text, in which no other control characters are kept."""
_BEGINS, _IS = "\ufdd0", "\ufdd1"
"""How grams say so, of characters that the tokenizer takes as part of a word; no text has them."""

_HAN = "々〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_RUN = late(rf"[{_HAN}]+|[^\W_{_HAN}]+")
_HAN_RUN = late(rf"[{_HAN}]+")
_START = late(rf"{START}([{_HAN}]{{1,2}}|[^\W_{_HAN}]{{1,3}})")
_WHOLE = late(rf"{START}([^\W_]+){END}")
_ACROSS = late(rf"(?=([{_HAN}][0-9]{{2}}|[0-9][{_HAN}][0-9]|[0-9]{{2}}[{_HAN}]))")
_MEETING = late(rf"(?=([{_HAN}][^\W_{_HAN}]|[^\W_{_HAN}][{_HAN}]))")


def index_grams(text: str) -> set[str]:
    """All grams of a text (folded by the caller), with those of how names begin and of names as a whole."""
    found = set(filter(str.isalnum, text))
    found.update(filter(str.isalnum, map(add, text, text[1:])))
    apart = _HAN_RUN.sub(" ", text)
    found.update(filter(str.isalnum, map(add, map(add, apart, apart[1:]), apart[2:])))
    found.update(_ACROSS.findall(text))
    found.update(
        [_BEGINS + start[:end] for start in _START.findall(text) for end in range(1, len(start) + 1)]
    )
    found.update(map(whole_gram, _WHOLE.findall(text)))
    return found


def start_gram(term: str) -> str:
    """The gram of all names that begin like a term (folded); "" where no name can."""
    match = _START.match(START + term)
    return _BEGINS + match[1] if match else ""


def whole_gram(name: str) -> str:
    """The gram of all names that are this one (folded, letters and figures only)."""
    return f"{_BEGINS}{name}{_IS}"


def query_grams(term: str) -> set[str]:
    """The fewest grams that cover a term (folded): a text that contains the term has them all.

    Where the answer is {term}, having the gram proves it; else the text has still to be searched. Empty for a
    term of punctuation alone: the index cannot help.
    """
    # Fewest, because each gram is a list of customers to be walked: a run is covered by steps of its longest
    # gram, and its end by one that reaches back (王建国 → 王建 建国; 13805312 → 138 053 312).
    found = set(_ACROSS.findall(term))
    found.update(pair for pair in _MEETING.findall(term) if not any(pair in gram for gram in found))
    covered = {character for pair in found for character in pair}
    for run in _RUN.findall(term):
        if run in covered:
            continue
        size = min(len(run), 2 if _HAN_RUN.match(run) else 3)
        found.update(run[start : start + size] for start in range(0, len(run) - size + 1, size))
        found.add(run[-size:])
    return found
