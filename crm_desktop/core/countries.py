"""The office's country: whose telephone numbers need no +, and which of day and month comes first."""

from __future__ import annotations

from typing import Final

from crm_desktop.core.date_orders import DateOrder

DEFAULT: Final = "CN"


_YEAR_FIRST: Final = frozenset(["CA", "CN", "HU", "IR", "JP", "KP", "KR", "LT", "MN", "SE", "TW"])
_MONTH_FIRST: Final = frozenset(["AS", "FM", "GU", "MH", "MP", "PH", "PR", "PW", "US", "VI"])


class _Office:
    """For the whole process: the country of the office that is open."""

    country = DEFAULT


def here() -> str:
    """The office's country by its two letters of ISO 3166."""
    return _Office.country


def set_here(country: str) -> None:
    """Make `country` the office's."""
    _Office.country = country


def is_known(country: str) -> bool:
    """Whether this is a country, in capitals, that has telephone numbers of its own."""
    from crm_desktop.core.words.countries import COUNTRY_NAMES  # late: few lists have so many names

    return country in COUNTRY_NAMES


def name(country: str, language: str) -> str:
    """What a country is called; its letters where it is none that is known."""
    from crm_desktop.core.words.countries import COUNTRY_NAMES  # late, as above

    chinese, english = COUNTRY_NAMES.get(country, (country, country))
    return english if language == "en" else chinese


def date_order(country: str) -> DateOrder:
    """How days are written in figures there, as Unicode's CLDR has it for its main language."""
    if country in _YEAR_FIRST:
        return DateOrder.YMD
    return DateOrder.MDY if country in _MONTH_FIRST else DateOrder.DMY
