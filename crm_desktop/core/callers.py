"""The number of whoever calls, as telephones and their programs hand it over."""

import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote

from crm_desktop.core.patterns import late

_SCHEME = late(r"(?i)^(?:tel|sips?|callto|phone):/*")
_NUMBER = late(r"[+(]?[0-9][0-9 ()+.\-–/]*")
_LEAST = 3
_MOBILE = 11
_AREA = late(r"0(?:10|2[0-9]|[3-9][0-9]{2})(?=[0-9]{7,8}$)")
"""Area codes of mainland China: 010 and those with 02 have three figures, the others four."""


def number_of(text: str) -> str:
    """The number in what telephone programs hand over (``tel:``, ``sip:…@…``, ``"Name" <…>``); "" if none."""
    plain = unquote(unicodedata.normalize("NFKC", text)).strip().strip('"<>')
    plain = _SCHEME.sub("", plain.rpartition("<")[2]).partition("@")[0].partition(";")[0].strip()
    match = _NUMBER.fullmatch(plain)
    return plain if match and sum(map(str.isdecimal, plain)) >= _LEAST else ""


def other_forms(number: str) -> Iterator[str]:
    """How else a number may be written down: without the 0 or 9 dialled before it, the country's code, or the
    area's. Only figures.
    """
    if not number_of(number):
        return
    figures = "".join(filter(str.isdecimal, unicodedata.normalize("NFKC", number)))
    for before in ("0086", "86", "0", "9"):
        if figures.startswith(before) and len(figures) >= len(before) + _MOBILE:
            yield figures.removeprefix(before)
    national = figures if figures.startswith("0") else f"0{figures.removeprefix('0086').removeprefix('86')}"
    local = _AREA.sub("", national)
    if local != national:
        yield local
