"""Which part of a text that is shown a search found, so that a list can tint it."""

from functools import lru_cache

from crm_desktop.core import pinyin, searching
from crm_desktop.core.folding import folded_places
from crm_desktop.core.grams import END, START
from crm_desktop.core.searchable import kept_places
from crm_desktop.core.searching import Word

_LONGEST_SOUNDED = 40
"""Names are looked through for a part of that sound; a remark of three pages is not."""


@lru_cache(maxsize=8192)
def marked_part(text: str, query: str) -> str:
    """The part of ``text`` that ``query`` found, as written there or by its pinyin; "" if none."""
    return next(filter(None, (part_of(text, word) for word in searching.words(query))), "")


def part_of(text: str, word: Word) -> str:
    """The part of a text that one word of a query found; "" if none."""
    plain, places = folded_places(text)
    for letters, where in ((plain, places), *kept_places(plain, places)):
        for sought in (each.strip(START + END) for way in word.ways for each in way):
            start = letters.find(sought)
            if start >= 0:
                last = where[start + len(sought) - 1]
                return text[where[start] : next((place for place in places if place > last), len(text))]
    if len(text) <= _LONGEST_SOUNDED:
        for sought in (way[0] for way in word.ways):
            if sought.isascii() and sought.isalpha() and (part := _by_sound(text, sought)):
                return part
    return ""


def _by_sound(name: str, term: str) -> str:
    """The shortest part whose pinyin, in full or by initials, contains the term; the leftmost of these."""
    for length in range(1, min(len(name), len(term)) + 1):
        for start in range(len(name) - length + 1):
            part = name[start : start + length]
            sounds = pinyin.keys(part)
            if any(sound.startswith(term) for sound in (*sounds.initials, *sounds.full, *sounds.mixed)):
                return part
    return ""
