"""Short grams for search as you type: what of a text goes into the index, and what a query looks up there.

A text is cut into runs: Han characters of all planes, and letters with digits. Han runs give their 1- and
2-grams, the others 1-, 2- and 3-grams; where runs of both kinds meet (路8, 8号, 鲁A), the two characters
there are a gram as well, without which the number of a house would narrow down nothing. Everything else
(spaces, punctuation) only parts runs: a term with such a character, or longer than its grams, is found by
the grams of its parts and then verified in the text, so that the answer is that of LIKE '%term%'. A gram
holds only letters, digits and Han: the ascii tokenizer of FTS5 keeps it whole.
"""

from __future__ import annotations

import re
import unicodedata
from operator import add

from crm_desktop.core import texts
from crm_desktop.core.patterns import late

GRAMS_VERSION = 6
"""Changes whenever the same text gives other grams: an index made by another version is rebuilt."""

_HAN = "々〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_RUN = late(rf"[{_HAN}]+|[^\W_{_HAN}]+")
_HAN_RUN = late(rf"[{_HAN}]+")
_MEETING = late(rf"(?=([{_HAN}][^\W_{_HAN}]|[^\W_{_HAN}][{_HAN}]))")


def normalise(text: str) -> str:
    """How text is compared: half-width, without upper case, compatible characters as one."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKC", texts.seen(text))
    return unicodedata.normalize("NFKC", plain.casefold())


def terms(query: str) -> list[str]:
    """The words of a query, normalised, each once; all of them have to be in a record's text.

    A whole telephone number, however it is grouped, is one term: its digits.
    """
    query = texts.searched(query)
    if len(query) >= 11 and (number := _whole_number(query)):
        return [number]
    return list(dict.fromkeys(normalise(query).split()))


def index_grams(text: str) -> set[str]:
    """All grams of a text (normalised by the caller)."""
    found = set(filter(str.isalnum, text))
    found.update(filter(str.isalnum, map(add, text, text[1:])))
    apart = _HAN_RUN.sub(" ", text)
    found.update(filter(str.isalnum, map(add, map(add, apart, apart[1:]), apart[2:])))
    return found


def query_grams(term: str) -> set[str]:
    """The fewest grams that cover a term (normalised): a text that contains the term has them all.

    Where the answer is {term}, having the gram proves it; else the text has still to be searched. Empty for a
    term of punctuation alone: the index cannot help.
    """
    # Fewest, because each gram is a list of customers to be walked: a run is covered by steps of its longest
    # gram, and its end by one that reaches back (王建国 → 王建 建国; 13805312 → 138 053 312).
    found = set(_MEETING.findall(term))
    covered = {character for pair in found for character in pair}
    for run in _RUN.findall(term):
        if run in covered:
            continue
        size = min(len(run), 2 if _HAN_RUN.match(run) else 3)
        found.update(run[start : start + size] for start in range(0, len(run) - size + 1, size))
        found.add(run[-size:])
    return found


def _whole_number(query: str) -> str:
    from crm_desktop.core import countries, phones

    plain = unicodedata.normalize("NFKC", query).strip()
    if not re.fullmatch(r"[+(]?[\d ()+.-]{10,}", plain):
        return ""
    reading = phones.read_phones(plain, countries.here())
    if len(reading.phones) != 1 or reading.leftover:
        return ""
    digits = reading.phones[0].digits
    return digits if len(digits) >= 10 else ""
