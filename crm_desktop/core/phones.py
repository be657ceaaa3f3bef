"""Telephone numbers as people type them: what of a cell is a number, what it is compared by, how it is shown.

A number without a + is read as one of a country (two letters of ISO 3166): the office's, or a file's. A
mainland number counts when its digits have the shape of one: mobile, landline, a 7-8 digit local number, a
400/800 or 95xxx/96xxx service number. A cell of which figures are left over is not understood: no piece of it
is a number.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator
from typing import Any, NamedTuple

from crm_desktop.core import mainland_numbers as mainland
from crm_desktop.core import numbers_abroad as abroad
from crm_desktop.core.enums import PhoneKind
from crm_desktop.core.number import Phone
from crm_desktop.core.patterns import late
from crm_desktop.core.words import label

MAINLAND = "CN"


class PhoneReading(NamedTuple):
    """The numbers found in a cell and, word for word, what stood beside them ("妻子", "王经理")."""

    phones: list[Phone]
    leftover: str


_SAID = (
    r"[ ]*[,;(]?[ ]*(?:[转轉]接|[转轉]|分[机機][号號]?|[内內][线線]|ext(?:ension|n)?\.?|x(?=[ ]*\d))"
    r"[ ]*[:.]?[ ]*(?P<said>\d{1,6})(?!\d)"
)
_FOREIGN = r"(?P<foreign>(?:\+|(?<![\d-])00)(?!\s?86)[1-9](?:[ \t.()/-]{0,2}\d){6,13}(?!\d))"

_MAINLAND_NUMBER = late(
    rf"""(?<!\d)(?:{_FOREIGN}|{mainland.AT_HOME}
    )(?:{_SAID}|(?P<short>[ ]?[-#*][ ]?\d{{1,5}})(?![\d年月日点号-]))?""",
    re.VERBOSE | re.IGNORECASE,
)
_FIGURES = late(
    r"(?<![^\W\d_])(?P<run>[+(]*\d(?:[ \t.()/·-]{0,3}\d)*)"
    rf"(?:{_SAID}|[ ]?\#[ ]?(?P<short>\d{{1,5}})(?!\d))?",
    re.IGNORECASE,
)
"""Figures in a row with what may stand between those of one number, or between two numbers."""
_LABEL = 20  # characters before a number in which its label stands
_MOST_FIGURES = 400  # characters of figures in a row: what is longer is no list of numbers
_BETWEEN = late(r"[ \t./(]+|(?<=\))")
_EXACT = late(r"(\d)(?:\.(\d+))?E\+?(\d{1,2})", re.IGNORECASE)
_PLAIN = late(r"1[3-9][0-9]{9}")
_FAX_BEFORE = late(r"(?:[传傳]真|fax)[ :.号號码碼]*$", re.IGNORECASE)
_NOT_A_PHONE = r"(?:QQ|微信|WeChat|邮编|邮政编码|身份证|账号|卡号|工号)[ :号码]*"
_NOT_A_PHONE_BEFORE = late(rf"{_NOT_A_PHONE}$", re.IGNORECASE)
_FIGURES_OF_ELSE = late(rf"{_NOT_A_PHONE}[\w-]+|\d{{1,4}}(?=[^\W\d_a-z])", re.IGNORECASE)
"""Figures whose words say what they are: QQ 86521900, 3号楼, 晚上8点, 2020年5月27日."""
_LABELS = late(
    r"(?:[联聯][系絡络]|办公|辦公|公司|家庭|[单單]位|住宅)?(?:[电電][话話]|手[机機]|座机|固[话話]|市[话話]|宅[电電]|[传傳]真)"
    r"(?:[号號][码碼]|[号號])?(?:\d(?!\d))?"
    r"|\b(?:tel|phone|mobile|cell|fax)\b(?:[ ]?\d(?!\d))?",
    re.IGNORECASE,
)
_EDGES = " \t\r\n/、,;:|.·_-()[]{}<>+&，；：（）【】／或和及"
_BRACKETS = (("(", ")"), ("（", "）"), ("[", "]"), ("【", "】"), ("<", ">"), ("{", "}"))
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−ー~～"), "-") | {0x3000: " ", 0xA0: " ", 0xFF0F: "/"}
_INVISIBLE = dict.fromkeys([0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x202A, 0x202C, 0x202D, 0x202E])


def parse_phones(value: object, country: str) -> list[Phone]:
    """The numbers in a cell or field (text or a number cell), in order, each once; [] if there is none."""
    return read_phones(value, country).phones


def leftover(value: object, country: str) -> str:
    """What stands beside the numbers in a cell, without the separators; "" if there is nothing."""
    return read_phones(value, country).leftover


def read_phones(value: object, country: str) -> PhoneReading:
    """The numbers of a cell together with the words beside them; never raises.

    There are no numbers where figures are left over: then what was found may be a piece of something else.
    """
    text = _text(value, country)
    if country == MAINLAND and _PLAIN.fullmatch(text):
        return PhoneReading([Phone(text, text, "", PhoneKind.MOBILE)], "")
    plain = _same_length(text)
    found: dict[tuple[str, str], Phone] = {}
    rest: list[str] = []
    end = 0
    for start, stop, phone in _spans(plain, country):
        rest.append(text[end:start])
        end = stop
        found.setdefault((phone.digits, phone.extension), phone)
    rest.append(text[end:])
    if not found or any(map(_has_figures, filter(None, rest))):
        return PhoneReading([], text.strip())
    words = (_trimmed(_LABELS.sub(" ", part)) for part in rest)
    return PhoneReading(list(found.values()), " ".join(word for word in words if word))


def _has_figures(rest: str) -> bool:
    """Whether figures are left over that no words beside them explain."""
    if not any(map(str.isdigit, rest)):
        return False
    explained = _FIGURES_OF_ELSE.sub(" ", _LABELS.sub(" ", _same_length(rest)))
    return any(map(str.isdigit, explained))


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


def digits(text: object, country: str) -> str:
    """What two numbers are compared by: national digits on the mainland, 00 and the country's code abroad.

    A landline keeps its area code with the 0. Text that is no whole number (somebody is still typing it)
    gives its digits as they stand.
    """
    found = parse_phones(text, country)
    if found:
        return found[0].digits
    plain = re.sub(r"^\s*(?:\+|00)\s?86", "", _same_length(_text(text, country)))
    return "".join(char for char in plain if "0" <= char <= "9")


def pretty(number: str, extension: str = "", *, language: str = "zh_CN", country: str) -> str:
    """A kept number as it is read aloud in a country: "138 0531 2210", "0531-8652 1900 转 8", "02-2000 6401".

    In other countries than its own it begins with its country's code.
    """
    kept, _mark, behind = number.partition("转")
    extension = extension or behind
    grouped = mainland.grouped_as_kept(kept)
    if not grouped and kept.startswith("+"):
        grouped = abroad.at_home(kept, country) or _in_groups(kept)
    elif not grouped:
        found = parse_phones(kept, MAINLAND)
        if len(found) != 1:
            return number
        extension = extension or found[0].extension
        grouped = mainland.grouped(found[0])
    if country != MAINLAND and not kept.startswith("+"):
        grouped = mainland.from_abroad(grouped)
    said = {"zh_CN": " 转 {}", "en": " ext. {}"}[language].format(extension) if extension else ""
    return grouped + said


def _in_groups(number: str) -> str:
    found = abroad.read(number)
    return found.number if found is not None else number


def plainly(number: str, country: str) -> str:
    """A kept number as other programs get it: as in its own country there, else as it is kept."""
    if number.startswith("+"):
        return abroad.at_home(number, country) or number
    return number if country == MAINLAND else mainland.from_abroad(number)


def dialled(number: str, digits: str, country: str) -> str:
    """What a telephone in a country is to dial for a kept number: as within its own country there, else +…"""
    if number.startswith("+"):
        home = abroad.at_home(number, country)
        return re.sub(r"\D", "", home) if home else f"+{digits.removeprefix('00')}"
    return digits if country == MAINLAND else re.sub(r"[^+\d]", "", mainland.from_abroad(number))


def spellings(phone: str, digits: str) -> list[str]:
    """All that somebody may type of a kept number, in figures and as written: half a number has its dash."""
    return [digits, phone, *(abroad.spellings(phone) if phone.startswith("+") else ())]


def written(phone: Any, *, language: str, country: str) -> str:
    """A kept number as people write it, and as it is read back: of a fax it says that it is one."""
    number = pretty(phone.number, phone.extension, language=language, country=country)
    return f"{label(PhoneKind.FAX, language)} {number}" if phone.kind == PhoneKind.FAX else number


def exact_figures(text: str) -> str | None:
    """A number as Excel shortens it ("1.3800006701E+10") in full; None where it does not hold all figures.

    A text that is not shortened is returned as it is.
    """
    match = _EXACT.fullmatch(text)
    if match is None:
        return text
    decimals = match[2] or ""
    return match[1] + decimals if len(decimals) == int(match[3]) else None


def _text(value: object, country: str) -> str:
    """The cell as text: a number cell has lost its leading zero, a text may hold unseen characters."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, int | float):
        whole = math.isfinite(value) and abs(value) < 1e16 and value == int(value)
        text = str(int(value)) if whole else str(value)
        return mainland.with_lost_zero(text) if country == MAINLAND else text
    text = str(value).translate(_INVISIBLE).strip().removeprefix("'")
    if text.endswith(".0") and text[:-2].isdigit():
        return text[:-2]
    return exact_figures(text) or text


def _same_length(text: str) -> str:
    """Half-width characters and one kind of dash, each at its old place: spans fit the text as typed."""
    if text.isascii():
        return text
    folded = (unicodedata.normalize("NFKC", char) for char in text.translate(_DASHES))
    return "".join(_figure(new) if len(new) == 1 else " " for new in folded)


def _figure(char: str) -> str:
    """A figure of any script as the figure that is dialled."""
    return str(unicodedata.decimal(char)) if not char.isascii() and char.isdecimal() else char


def _spans(plain: str, country: str) -> Iterator[tuple[int, int, Phone]]:
    found = _mainland_spans(plain) if country == MAINLAND else _spans_abroad(plain, country)
    for start, stop, phone in found:
        before = plain[max(start - _LABEL, 0) : start]
        if _NOT_A_PHONE_BEFORE.search(before):
            continue
        is_fax = _FAX_BEFORE.search(before)
        yield start, stop, phone._replace(kind=PhoneKind.FAX) if is_fax else phone


def _mainland_spans(plain: str) -> Iterator[tuple[int, int, Phone]]:
    for match in _MAINLAND_NUMBER.finditer(plain):
        stop = match.end()
        short = match["short"] or ""
        if short and match["dash"]:  # 853-2800-0104 is no local number with an extension
            stop, short = match.start("short"), ""
        extension = match["said"] or re.sub(r"\D", "", short)
        if match["foreign"]:
            foreign = abroad.read(match["foreign"])
            phone = foreign and foreign._replace(extension=extension)
        else:
            phone = mainland.phone(match, extension)
        if phone is not None:
            yield match.start(), stop, phone


def _spans_abroad(plain: str, country: str) -> Iterator[tuple[int, int, Phone]]:
    for match in _FIGURES.finditer(plain):
        phones = _numbers_in(match["run"], country)
        extension = match["said"] or match["short"] or ""
        start, last = match.start("run"), len(phones) - 1
        for place, (written, phone) in enumerate(phones):
            begin = plain.index(written, start)
            start = begin + len(written)
            if place == last:
                yield begin, match.end(), phone._replace(extension=extension)
            else:
                yield begin, start, phone


def _numbers_in(run: str, country: str) -> list[tuple[str, Phone]]:
    """The numbers that figures in a row are, each with its text: one, or several with nothing between."""
    phone = abroad.read(run, country)
    if phone is not None:
        return [(run, phone)]
    if len(run) > _MOST_FIGURES:
        return []
    for gap in _BETWEEN.finditer(run):
        first, rest = run[: gap.start()], run[gap.end() :]
        phone = abroad.read(first, country) if first and rest else None
        if phone is not None and (more := _numbers_in(rest, country)):
            return [(first, phone), *more]
    return []
