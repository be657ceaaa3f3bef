"""Numbers of all countries but the mainland, read and written by the tables of phonenumberslite.

A number written as at home counts only where its country writes it with just these figures: none is cut off,
no area code or zero is put before it. Whether it is given out is not asked where its length is right: the
tables lag behind.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from crm_desktop.core.enums import PhoneKind
from crm_desktop.core.mainland_numbers import behind_86
from crm_desktop.core.number import Phone
from crm_desktop.core.patterns import late

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

_MAINLAND: Final = 86
_SHORTEST: Final = 7  # figures, where a number is none that the tables know
_LONGEST: Final = 17
_NORTH_AMERICA: Final = 1
_AREA_AND_EXCHANGE = late(r"[2-9]\d\d[2-9]\d{6}")
"""Neither begins with 0 or 1 (North American Numbering Plan)."""
_DAY = late(r"(?:19|20)\d\d([-./])\d\d\1\d\d|\d\d([-./])\d\d\2(?:19|20)\d\d")
"""2024-05-01 has as many figures as a number of Hong Kong."""
_DASH_AFTER_AREA: Final = frozenset({"TW"})
"""Where people write 02-2000 6401, and the tables leave a space."""


@lru_cache(maxsize=4096)
def read(written: str, country: str = "") -> Phone | None:
    """The number that a text is from its first to its last figure; None if it is none.

    With a + or 00 it says itself of which country it is, else it is one of ``country``.
    """
    import phonenumbers  # its tables take a while to load, and few offices have customers abroad

    text = written.strip()
    figures = _figures(text)
    with_code = "+" in text
    if figures.startswith("00") and not with_code:
        text, figures, with_code = f"+{figures[2:]}", figures[2:], True
    if len(figures) > _LONGEST or not (with_code or country) or _DAY.fullmatch(text):
        return None
    try:
        parsed = phonenumbers.parse(text, country or None, keep_raw_input=True)
    except phonenumbers.NumberParseException as error:
        unknown = error.error_type == phonenumbers.NumberParseException.INVALID_COUNTRY_CODE and with_code
        return _of_unknown_country(figures) if unknown else None
    return _kept(parsed, country) if _is_whole(parsed, figures, country) else None


def at_home(number: str, country: str) -> str:
    """A kept number as it is written in its own country; "" in any other."""
    import phonenumbers

    parsed = _parsed(number)
    if parsed is None or parsed.country_code != phonenumbers.country_code_for_region(country):
        return ""
    written = _national(parsed)
    return written.replace(" ", "-", 1) if country in _DASH_AFTER_AREA else written


def spellings(number: str) -> list[str]:
    """What else than its digits somebody may type of a kept number: as at home, in groups and in figures."""
    import phonenumbers

    parsed = _parsed(number)
    if parsed is None:
        return []
    country = phonenumbers.region_code_for_country_code(parsed.country_code)
    written = at_home(number, country)
    return [written, _figures(written)]


def _parsed(number: str) -> PhoneNumber | None:
    import phonenumbers

    try:
        return phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return None


def _is_whole(number: PhoneNumber, figures: str, country: str) -> bool:
    """Whether the library has taken all figures that were written, and added none."""
    import phonenumbers

    national = phonenumbers.national_significant_number(number)
    source = number.country_code_source
    if source != phonenumbers.CountryCodeSource.FROM_DEFAULT_COUNTRY:
        code = str(number.country_code)
        trunk = _trunk(phonenumbers.region_code_for_country_code(number.country_code))
        dialled = source == phonenumbers.CountryCodeSource.FROM_NUMBER_WITH_IDD
        wholes = (code + national, code + trunk + national)
        return _is_possible(number) and (figures in wholes or (dialled and figures.endswith(wholes)))
    trunk = _trunk(country)
    usual = _figures(_national(number))
    if figures != national:
        return figures in (trunk + national, usual) and _is_possible(number)
    if trunk != "0":
        return _is_possible(number)
    # Without a zero it is whole where it never has one, or has no area code; else it is a local number.
    mobile = phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.MOBILE
    return phonenumbers.is_valid_number(number) and (mobile or figures == usual)


def _is_possible(number: PhoneNumber) -> bool:
    """Whether it is as long as whole numbers are, and made as those of its country are."""
    import phonenumbers

    if phonenumbers.is_valid_number(number):
        return True
    if not _is_of_the_plan(number):
        return False
    usual = phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE
    reason = phonenumbers.is_possible_number_for_type_with_reason(number, usual)
    long_enough = len(phonenumbers.national_significant_number(number)) >= _SHORTEST
    return reason == phonenumbers.ValidationResult.IS_POSSIBLE and long_enough


def _is_of_the_plan(number: PhoneNumber) -> bool:
    """Whether its figures are such that it could be given out one day: not 000-0000, 111-111-1111."""
    import phonenumbers
    from phonenumbers import PhoneMetadata

    national = phonenumbers.national_significant_number(number)
    if number.country_code == _NORTH_AMERICA:
        return _AREA_AND_EXCHANGE.fullmatch(national) is not None
    region = phonenumbers.region_code_for_country_code(number.country_code)
    tables = PhoneMetadata.metadata_for_region_or_calling_code(number.country_code, region)
    plan = tables.general_desc.national_number_pattern if tables is not None else None
    return len(set(national)) > 1 and (plan is None or re.fullmatch(plan, national) is not None)


def _trunk(country: str) -> str:
    import phonenumbers

    return phonenumbers.ndd_prefix_for_region(country, strip_non_digits=True) or ""


def _of_unknown_country(figures: str) -> Phone | None:
    if not _SHORTEST <= len(figures) <= 14 or figures[0] == "0":  # no country's code begins with it
        return None
    return Phone(f"+{figures}", f"00{figures}", "", PhoneKind.OTHER)


def _kept(number: PhoneNumber, country: str) -> Phone | None:
    import phonenumbers

    if number.country_code == _MAINLAND:
        return behind_86(phonenumbers.national_significant_number(number))
    written = str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL))
    own = bool(country) and number.country_code == phonenumbers.country_code_for_region(country)
    return Phone(written, "00" + _figures(written), "", _kind(number) if own else PhoneKind.OTHER)


def _kind(number: PhoneNumber) -> PhoneKind:
    import phonenumbers

    kinds = phonenumbers.PhoneNumberType
    known = {kinds.MOBILE: PhoneKind.MOBILE, kinds.FIXED_LINE: PhoneKind.LANDLINE}
    return known.get(phonenumbers.number_type(number), PhoneKind.OTHER)


def _national(number: PhoneNumber) -> str:
    import phonenumbers

    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL))


def _figures(text: str) -> str:
    return re.sub(r"\D", "", text)
