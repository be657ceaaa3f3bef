"""Mainland numbers as they are dialled at home: their shapes, how they are kept and grouped.

Whether a number is assigned to anybody is not asked: the tables of libraries lag behind the ranges given out.
"""

from __future__ import annotations

import re

from crm_desktop.core.enums import PhoneKind
from crm_desktop.core.number import Phone
from crm_desktop.core.patterns import late

_S = r"[ \t.·_-]{0,3}"
_CHINA = rf"(?:\(?(?:\+|00)?[ ]?86\)?{_S}(?:\(0\){_S})?)"
_GROUPS = ((3, 4, 4), (4, 3, 4), (3, 3, 5), (3, 5, 3), (5, 3, 3), (5, 6), (3, 2, 2, 2, 2))


def _mobile() -> str:
    ways = []
    for first, *rest in _GROUPS:
        ways.append(rf"1[3-9]\d{{{first - 2}}}" + "".join(rf"{_S}\d{{{size}}}" for size in rest))
    return "|".join(ways)


_AREA = r"10|2[0-57-9]|[3-9]\d\d"
_LOCAL = rf"[1-9]\d{{3}}{_S}\d{{4}}|[1-9]\d\d{_S}\d{{4}}|[1-9]\d(?:{_S}\d\d){{3}}"
_MOBILE = rf"0?(?P<mobile>{_mobile()})(?!\d)"
_TOLL = r"(?P<toll>[48]00(?:[ -]?\d){7})(?!\d)"
_OF_AN_AREA = rf"(?P<area>{_AREA})\)?{_S}(?P<local>{_LOCAL})(?!\d)"

_NO_DATE = r"(?!20[0-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d))"
"""A local number is not 20200623, nor a part of SN86521900."""

AT_HOME = rf"""
      {_CHINA}?{_MOBILE}
     |{_CHINA}?{_TOLL}
     |(?:{_CHINA}\(?0?|\(0|0){_OF_AN_AREA}
     |(?P<service>(?<![\d.-])(?:9[56]\d{{3,4}}|123\d\d|100\d\d|1[12]\d{{3}})(?![\d.年月]))
     |(?P<bare>(?<!\d[.-])(?<![a-z]){_NO_DATE}(?:[2-9]\d{{2,3}}(?:[ ]?|(?P<dash>-))\d{{4}})(?![\d年月]))"""
"""What counts as a number where nothing says its country, as alternatives of a verbose pattern."""

_WITH_CODE = late(rf"(?:{_MOBILE}|{_TOLL}|0?{_OF_AN_AREA})")
_LOST_ZERO = late(r"(?:10|2[0-57-9]|[3-9]\d\d)[2-9]\d{7}")


def phone(match: re.Match[str], extension: str) -> Phone | None:
    """The number that one of the alternatives found; None where another one did."""
    parts = {name: re.sub(r"\D", "", text) for name, text in match.groupdict().items() if text}
    if "mobile" in parts:
        return Phone(parts["mobile"], parts["mobile"], extension, PhoneKind.MOBILE)
    if "area" in parts:
        area, local = "0" + parts["area"], parts["local"]
        return Phone(f"{area}-{local}", area + local, extension, PhoneKind.LANDLINE)
    if "toll" in parts:
        toll = parts["toll"]
        return Phone(f"{toll[:3]}-{toll[3:6]}-{toll[6:]}", toll, extension, PhoneKind.OTHER)
    if "service" in parts:
        return Phone(parts["service"], parts["service"], extension, PhoneKind.OTHER)
    if "bare" in parts:
        return Phone(parts["bare"], parts["bare"], extension, PhoneKind.LANDLINE)
    return None


def behind_86(national: str) -> Phone | None:
    """The number whose figures stand behind +86; None where they have the shape of none."""
    match = _WITH_CODE.fullmatch(national)
    return phone(match, "") if match else None


def with_lost_zero(figures: str) -> str:
    """A number cell's figures: a landline's have lost the zero in front (0531 86521900)."""
    return "0" + figures if _LOST_ZERO.fullmatch(figures) and figures[:3] not in ("400", "800") else figures


def grouped_as_kept(number: str) -> str:
    """The quick way for the two forms in which nearly all numbers are kept; "" for any other."""
    area, dash, local = number.partition("-")
    if not (area.isdecimal() and area.isascii()):
        return ""
    if not dash:
        plain = len(area) == 11 and area[0] == "1" and area[1] > "2"
        return f"{area[:3]} {area[3:7]} {area[7:]}" if plain else ""
    short = area == "010" or (len(area) == 3 and area[1] == "2" and area != "026")
    long = len(area) == 4 and area[1] > "2"
    whole = len(local) in (7, 8) and local.isdecimal() and local.isascii() and local[0] != "0"
    if area[0] != "0" or not (short or long) or not whole:
        return ""
    return f"{area}-{local[:-4]} {local[-4:]}"


def grouped(phone: Phone) -> str:
    """A number in groups, for reading aloud."""
    national = phone.digits
    if phone.kind is PhoneKind.MOBILE:
        return f"{national[:3]} {national[3:7]} {national[7:]}"
    area, _, local = phone.number.partition("-")
    if local and national.startswith("0"):
        return f"{area}-{local[:-4]} {local[-4:]}"
    if len(national) in (7, 8):
        return f"{national[:-4]} {national[-4:]}"
    return phone.number


def from_abroad(written: str) -> str:
    """A number of home as it is written in other countries; what cannot be dialled from there as it is."""
    if written.startswith("1") and len(re.sub(r"\D", "", written)) == 11:
        return f"+86 {written}"
    return "+86 " + written[1:].replace("-", " ", 1) if written.startswith("0") else written
