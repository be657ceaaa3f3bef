"""Telephone numbers as people type them: what of a cell is a number, what it is compared by, how it is shown.

A number counts when its digits have the shape of one: a mainland mobile or landline number, a 7-8 digit local
number, a 400/800 or 95xxx/96xxx service number, or a foreign number with its `+`. Whether it is assigned to
anybody is not asked (the tables of libraries lag behind the ranges that are given out).
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from crm_desktop.core.enums import PhoneKind
from crm_desktop.core.patterns import late
from crm_desktop.core.words import label


class Phone(NamedTuple):
    """One number: as we write it, the digits it is compared by, its extension ("" if none) and its kind."""

    number: str
    digits: str
    extension: str
    kind: PhoneKind


class PhoneReading(NamedTuple):
    """The numbers found in a cell and, word for word, what stood beside them ("妻子", "王经理")."""

    phones: list[Phone]
    leftover: str


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
_EXTENSION = (
    r"(?:[ ]*[,;]?[ ]*(?:转接|转|分机号?|内线|ext(?:ension|n)?\.?|x(?=[ ]*\d))"
    r"[ ]*[:.]?[ ]*(?P<said>\d{1,6})(?!\d)"
    r"|[ ]?[-#*][ ]?(?P<short>\d{1,5})(?![\d-]))?"
)

_NUMBER = late(
    rf"""(?<!\d)(?:
      (?P<foreign>(?:\+|(?<![\d-])00)(?!\s?86)[1-9](?:[ \t.()/-]{{0,2}}\d){{6,13}}(?!\d))
     |{_CHINA}?0?(?P<mobile>{_mobile()})(?!\d)
     |{_CHINA}?(?P<toll>[48]00(?:[ -]?\d){{7}})(?!\d)
     |(?:{_CHINA}\(?0?|\(0?|0)(?P<area>{_AREA})\)?{_S}(?P<local>{_LOCAL})(?!\d)
     |(?P<service>(?<![\d.-])(?:9[56]\d{{3,4}}|123\d\d|100\d\d|1[12]\d{{3}})(?![\d.年月]))
     |(?P<bare>(?<!\d[.-])(?:[2-9]\d{{2,3}}[ -]?\d{{4}})(?![\d年月]))
    ){_EXTENSION}""",
    re.VERBOSE | re.IGNORECASE,
)
_LOST_ZERO = late(r"(?:10|2[0-57-9])[2-9]\d{7}|[3-9]\d\d[2-9]\d{6,7}")
_SCIENTIFIC = late(r"\d(?:\.\d+)?E\+?\d{1,2}", re.IGNORECASE)
_PLAIN = late(r"1[3-9]\d{9}")
_FAX_BEFORE = late(r"(?:传真|fax)[ :.号码]*$", re.IGNORECASE)
_NOT_A_PHONE_BEFORE = late(r"(?:QQ|邮编|身份证|账号|卡号)[ :号码]*$", re.IGNORECASE)
_LABELS = late(
    r"(?:联系|办公|家庭|单位|住宅)?(?:电话|手机|座机|固话|宅电|传真)(?:号码|号)?|\b(?:tel|phone|mobile|cell|fax)\b",
    re.IGNORECASE,
)
_EDGES = " \t\r\n/、,;:|.·_-()[]{}<>+&，；：（）【】／或和及"
_BRACKETS = (("(", ")"), ("（", "）"), ("[", "]"), ("【", "】"), ("<", ">"), ("{", "}"))
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−ー~～"), "-") | {0x3000: " ", 0xA0: " ", 0xFF0F: "/"}
_INVISIBLE = dict.fromkeys([0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x202A, 0x202C, 0x202D, 0x202E])


def parse_phones(value: object) -> list[Phone]:
    """The numbers in a cell or field (text or a number cell), in order, each once; [] if there is none."""
    return read_phones(value).phones


def leftover(value: object) -> str:
    """What stands beside the numbers in a cell, without the separators; "" if there is nothing."""
    return read_phones(value).leftover


def read_phones(value: object) -> PhoneReading:
    """The numbers of a cell together with what was left over; never raises."""
    text = _text(value)
    if _PLAIN.fullmatch(text):
        return PhoneReading([Phone(text, text, "", PhoneKind.MOBILE)], "")
    plain = _same_length(text)
    found: dict[tuple[str, str], Phone] = {}
    rest: list[str] = []
    end = 0
    for start, stop, phone in _spans(plain):
        rest.append(text[end:start])
        end = stop
        found.setdefault((phone.digits, phone.extension), phone)
    rest.append(text[end:])
    if not found:
        return PhoneReading([], text.strip())
    words = (_trimmed(_LABELS.sub(" ", part)) for part in rest)
    return PhoneReading(list(found.values()), " ".join(word for word in words if word))


def _trimmed(words: str) -> str:
    """Without the separators at its ends; a bracket stays that has its other half in the words."""
    trimmed = words.strip(_EDGES)
    start = words.find(trimmed)
    end = start + len(trimmed)
    for opening, closing in _BRACKETS:
        lacking = trimmed.count(opening) - trimmed.count(closing)
        if lacking > 0 and words[end : end + 1] == closing:
            trimmed, end = trimmed + closing, end + 1
        elif lacking < 0 and start and words[start - 1] == opening:
            trimmed, start = opening + trimmed, start - 1
    return trimmed


def digits(text: object) -> str:
    """What two numbers are compared by: national digits, without +86, separators and extension.

    A landline keeps its area code with the 0, a foreign number starts with 00. Text that is no whole number
    (somebody is still typing it) gives its digits as they stand.
    """
    found = parse_phones(text)
    if found:
        return found[0].digits
    plain = re.sub(r"^\s*(?:\+|00)\s?86", "", _same_length(_text(text)))
    return "".join(char for char in plain if "0" <= char <= "9")


def pretty(number: str, extension: str = "", language: str = "zh_CN") -> str:
    """A number in groups, for reading aloud: "138 0531 2210", "0531-8652 1900 转 8"."""
    grouped = _grouped_as_kept(number)
    if not grouped:
        found = parse_phones(number)
        if len(found) != 1:
            return number
        extension = extension or found[0].extension
        grouped = _grouped(found[0])
    said = {"zh_CN": " 转 {}", "en": " ext. {}"}[language].format(extension) if extension else ""
    return grouped + said


def written(phone: Any, language: str) -> str:
    """A kept number as people write it, and as it is read back: of a fax it says that it is one."""
    number = pretty(phone.number, phone.extension, language)
    return f"{label(PhoneKind.FAX, language)} {number}" if phone.kind == PhoneKind.FAX else number


def _grouped_as_kept(number: str) -> str:
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


def _grouped(phone: Phone) -> str:
    national = phone.digits
    if national.startswith("00"):
        return phone.number
    if phone.kind is PhoneKind.MOBILE:
        return f"{national[:3]} {national[3:7]} {national[7:]}"
    area, _, local = phone.number.partition("-")
    if local and national.startswith("0"):
        return f"{area}-{local[:-4]} {local[-4:]}"
    if len(national) in (7, 8):
        return f"{national[:-4]} {national[-4:]}"
    return phone.number


def _text(value: object) -> str:
    """The cell as text: a number cell has lost its leading zero, a text may hold unseen characters."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, float):
        text = str(int(value)) if math.isfinite(value) and abs(value) < 1e16 else ""
    else:
        text = str(value).translate(_INVISIBLE).strip().removeprefix("'")
    if _SCIENTIFIC.fullmatch(text):
        text = str(int(float(text)))
    elif text.endswith(".0") and text[:-2].isdigit():
        text = text[:-2]
    return "0" + text if _LOST_ZERO.fullmatch(text) and text[:3] not in ("400", "800") else text


def _same_length(text: str) -> str:
    """Half-width characters and one kind of dash, each at its old place: spans fit the text as typed."""
    if text.isascii():
        return text
    folded = (unicodedata.normalize("NFKC", char) for char in text.translate(_DASHES))
    return "".join(new if len(new) == 1 else " " for new in folded)


def _spans(plain: str) -> Iterator[tuple[int, int, Phone]]:
    for match in _NUMBER.finditer(plain):
        before = plain[: match.start()]
        if _NOT_A_PHONE_BEFORE.search(before):
            continue
        phone = _phone(match)
        if _FAX_BEFORE.search(before):
            phone = Phone(phone.number, phone.digits, phone.extension, PhoneKind.FAX)
        yield match.start(), match.end(), phone


def _phone(match: re.Match[str]) -> Phone:
    parts = {name: re.sub(r"\D", "", text) for name, text in match.groupdict().items() if text}
    extension = parts.get("said") or parts.get("short") or ""
    if "foreign" in parts:
        number = _foreign(parts["foreign"].removeprefix("00"))
        return Phone(number, "00" + re.sub(r"\D", "", number), extension, PhoneKind.OTHER)
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
    return Phone(parts["bare"], parts["bare"], extension, PhoneKind.LANDLINE)


@lru_cache(maxsize=1024)
def _foreign(national: str) -> str:
    """A number with its country code, in that country's groups where it is a possible one."""
    import phonenumbers  # its tables take a while to load, and few offices have customers abroad

    try:
        parsed = phonenumbers.parse("+" + national)
    except phonenumbers.NumberParseException:
        return "+" + national
    style = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return str(phonenumbers.format_number(parsed, style))
