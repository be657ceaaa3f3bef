"""All countries to choose from, in the order of a language."""

import unicodedata
from functools import cache

from crm_desktop.core.words.countries import COUNTRY_NAMES


@cache
def country_choices(language: str) -> tuple[tuple[str, str], ...]:
    """Each country's letters and its words, which have both its names and its prefix: found by any of them.

    "Germany · 德国 +49", "德国 · Germany +49".
    """
    import phonenumbers  # late: its tables take a while to load

    with_prefix = phonenumbers.COUNTRY_CODE_TO_REGION_CODE.items()
    prefix_of = {country: prefix for prefix, countries in with_prefix for country in countries}
    if language == "en":
        named = sorted(COUNTRY_NAMES.items(), key=lambda pair: _plain(pair[1][1]))
        return tuple((key, f"{own} · {other} +{prefix_of[key]}") for key, (other, own) in named)
    return tuple((key, f"{own} · {other} +{prefix_of[key]}") for key, (own, other) in COUNTRY_NAMES.items())


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKD", name).lower()
