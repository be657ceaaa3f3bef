"""What somebody looks for: the words of a query, and in which ways a record's text may have each of them."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice, product
from typing import NamedTuple

from crm_desktop.core import texts
from crm_desktop.core.folding import fold
from crm_desktop.core.grams import END, START
from crm_desktop.core.patterns import late
from crm_desktop.core.searchable import OF_STREET, without_dashes, without_levels

Way = tuple[str, ...]
"""Texts that a record has all of."""

_FEW_FIGURES = 5
"""Fewer than these stand together without their dash in too many other numbers: 8-15 is no part of 1815…"""
_LEAST_PLACES = 4
_CUT = late(r"^([\u3400-\u9fff]?)[省市县区盟旗]")
"""What is left of a place's name where somebody copied from its middle on."""
_MOST_SOUNDS = 8
_HAN = late("[々〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]+")
_BY_SOUND_TOO = late("(?=.*[a-z])[a-z々〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]+")


class Word(NamedTuple):
    """A word of a query, folded, and the ways in which a record may have it."""

    text: str
    ways: tuple[Way, ...]

    def is_in(self, text: str) -> bool:
        """Whether a text that records are found by has it."""
        for way in self.ways:  # asked thousands of times for each search: no generators
            for part in way:
                if part not in text:
                    break
            else:
                return True
        return False


def one_of(words: Sequence[Word]) -> Word:
    """A word that a text has where it has one of these."""
    return words[0] if len(words) == 1 else Word("", tuple(way for word in words for way in word.ways))


@lru_cache(maxsize=256)
def words(query: str) -> tuple[Word, ...]:
    """The words of a query, each once; a record has to have all of them.

    A whole telephone number, however it is grouped, is one word: its digits.
    """
    query = texts.searched(query)
    if len(query) >= 11 and (number := whole_number(query)):
        return (Word(number, ((number,),)),)
    return tuple(Word(term, _ways(term)) for term in dict.fromkeys(fold(query).split()))


def has_all(text: str, query: tuple[Word, ...]) -> bool:
    """Whether a text that records are found by has all words of a query."""
    return all(word.is_in(text) for word in query)


def _ways(term: str) -> tuple[Way, ...]:
    plain = without_dashes(term).strip("-./·–—+()")
    if len(plain) >= (_FEW_FIGURES if plain.isdecimal() else 1):
        term = plain  # a text that has it with its dashes has it without them, too
    found: list[Way] = [(term,)]
    if "'" in term.strip("'"):
        found.append((term.replace("'", ""),))  # xi'an
    places = without_levels(_CUT.sub(r"\1", term) if len(term) > OF_STREET else term)
    if places != term and len(places) >= _LEAST_PLACES:
        found.append((places,))
    if _HAN.search(term) and _BY_SOUND_TOO.fullmatch(term):
        characters = _HAN.findall(term)
        found += [(sound, *characters) for sound in _sounds(term)]
        begin = _HAN.split(term)[0]
        if len(begin) > 1:  # zs三 may be meant for 张三, too
            found.append((f"{START}{begin}{END}", *characters))
    return tuple(dict.fromkeys(found))


def _sounds(term: str) -> list[str]:
    """What a word of characters and letters sounds like: 张s is zhangs, zs三 zssan."""
    from crm_desktop.core import pinyin

    readings = [(each,) if each.isascii() else pinyin.keys(each).full for each in term]
    return ["".join(way) for way in islice(product(*readings), _MOST_SOUNDS)]


def whole_number(query: str) -> str:
    """The digits of a telephone number that a query is as a whole; "" where it is something else."""
    from crm_desktop.core import countries, phones

    plain = unicodedata.normalize("NFKC", query).strip()
    if not re.fullmatch(r"[+(]?[\d ()+.-]{10,}", plain):
        return ""
    reading = phones.read_phones(plain, countries.here())
    if len(reading.phones) != 1 or reading.leftover:
        return ""
    digits = reading.phones[0].digits
    return digits if len(digits) >= 10 else ""
