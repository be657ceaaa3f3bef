"""All countries to choose from, in the order of a language."""

import unicodedata
from functools import cache

from crm_desktop.core import pinyin
from crm_desktop.core.words.countries import COUNTRY_NAMES


@cache
def country_choices(language: str) -> tuple[tuple[str, str], ...]:
    """Each country's letters and its words, which have both its names and its prefix: found by any of them.

    "Germany · 德国 +49", "德国 · Germany +49".
    """
    import phonenumbers  # late: its tables take a while to load

    with_prefix = phonenumbers.COUNTRY_CODE_TO_REGION_CODE.items()
    prefix_of = {country: prefix for prefix, countries in with_prefix for country in countries}
    offered = []
    for country, (chinese, english) in COUNTRY_NAMES.items():
        own, other = (english, chinese) if language == "en" else (chinese, english)
        sound = _plain(english) if language == "en" else pinyin.keys(chinese).sort
        offered.append((sound, country, f"{own} · {other} +{prefix_of[country]}"))
    return tuple((country, words) for _sound, country, words in sorted(offered))


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKD", name).lower()
