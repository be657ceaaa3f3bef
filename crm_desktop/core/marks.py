"""Which part of a name a search found, so that a list can tint it."""

from functools import lru_cache

from crm_desktop.core import grams, pinyin


@lru_cache(maxsize=8192)
def marked_part(name: str, query: str) -> str:
    """The part of ``name`` that ``query`` found, as written there or by its pinyin; "" if none."""
    for term in grams.terms(query):
        plain = grams.normalise(name)
        start = plain.find(term)
        if start >= 0:
            return name[start : start + len(term)] if len(plain) == len(name) else term
        if term.isascii() and term.isalpha() and (part := _by_sound(name, term)):
            return part
    return ""


def _by_sound(name: str, term: str) -> str:
    """The shortest part whose pinyin, in full or by initials, contains the term; the leftmost of these."""
    for length in range(1, min(len(name), len(term)) + 1):
        for start in range(len(name) - length + 1):
            part = name[start : start + length]
            sounds = pinyin.keys(part)
            if any(sound.startswith(term) for sound in (*sounds.initials, *sounds.full)):
                return part
    return ""
