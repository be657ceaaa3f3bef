"""A customer as it is compared with others: names without titles, addresses as words and figures, numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from crm_desktop.core.addresses import split_address
from crm_desktop.core.company_names import is_company, without_form
from crm_desktop.core.enums import CustomerKind
from crm_desktop.core.folding import fold
from crm_desktop.core.name_parts import words
from crm_desktop.core.names import understand
from crm_desktop.core.patterns import late
from crm_desktop.core.searchable import without_levels

_FIGURES = late(r"\d+")
_COUNTED = late(r"[零〇一二三四五六七八九十]{1,3}(?=号|栋|幢|座|单元|室|层|楼|排|组|队|弄|期|区|户)")
_NO_WORDS = late(r"号楼|号院|单元|[号栋幢座室层楼弄户排院]|[^\w]|\d|_")
_HOUSE = late(r"[村组苑寓厦庄屯营弄巷]|小区|花园|家园|公馆|新城|宿舍|广场|中心|大院|社区")
_MALE: Final = words("先生 大哥 大爷 大伯 大叔 叔叔 爷爷 老先生 老爷子")
_FEMALE: Final = words("女士 小姐 太太 夫人 阿姨 大姐 大妈 大娘 大嫂 奶奶 婆婆 嫂子 老太太")
_LEAST_SIGN: Final = 5
"""Characters of a serial number that tells one product from others: 1 and 001 do not."""


class RawNumber(NamedTuple):
    """A number as it is kept; ``holder`` is the contact person's name, "" for the customer's own."""

    digits: str
    written: str
    extension: str
    holder: str


class RawCustomer(NamedTuple):
    """What is kept of a customer and compared."""

    id: int
    number: str
    name: str
    kind: CustomerKind
    gender: str
    province: str
    city: str
    district: str
    street: str
    birthday: tuple[object, ...]
    """Calendar, year, month, day; empty where the day is not known."""
    mails: tuple[str, ...] = ()
    """E-mail address and WeChat name, where they are known."""
    numbers: tuple[RawNumber, ...] = ()
    contacts: tuple[str, ...] = ()
    """Names of its contact persons."""
    signs: tuple[str, ...] = ()
    """Serial numbers and plates as they are written."""


class Number(NamedTuple):
    digits: str
    written: str
    extension: str
    sound: str
    """How its holder's name sounds."""


class Entry(NamedTuple):
    """A customer, ready to be compared."""

    id: int
    number: str
    name: str
    is_company: bool
    plain: str
    """The name folded, without title, remark or legal form."""
    also: str
    """A company's without the place that it begins with."""
    sound: str
    surname: str
    """How the surname sounds, where nobody knows more of the name (王先生)."""
    first: str
    """How the surname sounds; "" where that is not sure."""
    gender: str
    place: str
    """Province and city, without what they are."""
    district: str
    words: str
    """The words of the street."""
    figures: tuple[str, ...]
    """The figures of the address: street number, building, unit, room."""
    has_house: bool
    """Whether the address is one of few people."""
    birthday: tuple[object, ...]
    mails: tuple[str, ...]
    numbers: tuple[Number, ...]
    contacts: tuple[tuple[str, str], ...]
    """Contact persons' names, folded, and their sounds."""
    signs: tuple[str, ...]


def entry(raw: RawCustomer) -> Entry:
    """The customer as it is compared."""
    company = raw.kind == CustomerKind.COMPANY or is_company(raw.name)
    gender, surname, first = raw.gender, "", ""
    if company:
        plain = without_form(raw.name)
        sound = plain
    else:
        person = understand(raw.name)
        plain = _letters(person.full)
        sound = sound_of(plain)
        first = sound_of(person.surname) if person.surname else ""
        if first and _letters(person.surname) == plain:
            surname = first
        if not gender and person.title is not None:
            title = person.title.han
            gender = "male" if title in _MALE else "female" if title in _FEMALE else ""
    return Entry(
        raw.id,
        raw.number,
        raw.name,
        company,
        plain,
        _without_place(plain, raw) if company else "",
        sound,
        surname,
        first,
        gender or "",
        *_address(raw),
        raw.birthday,
        tuple(fold(mail.strip()) for mail in raw.mails if mail.strip()),
        tuple(_number(each, sound) for each in raw.numbers),
        tuple((plain_name(name), sound_of(plain_name(name))) for name in raw.contacts if name),
        _signs(raw.signs),
    )


def plain_name(name: str) -> str:
    """A person's name as it is compared: folded, without title, remark, spaces and dots."""
    return _letters(understand(name).full)


def sound_of(plain: str) -> str:
    """How a folded name sounds; what is not Chinese stands for itself."""
    if plain.isascii():
        return plain
    from crm_desktop.core import pinyin

    return pinyin.sound(plain)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))


def _number(raw: RawNumber, sound: str) -> Number:
    holder = sound_of(plain_name(raw.holder)) if raw.holder else sound
    return Number(raw.digits, raw.written, raw.extension, holder)


def _signs(signs: Sequence[str]) -> tuple[str, ...]:
    found = (_letters(sign) for sign in signs)
    return tuple(dict.fromkeys(sign for sign in found if len(sign) >= _LEAST_SIGN and len(set(sign)) > 1))


def _address(raw: RawCustomer) -> tuple[str, str, str, tuple[str, ...], bool]:
    """Place, district, words, figures, and whether it is a house."""
    province, city, district, street = raw.province, raw.city, raw.district, raw.street
    if street and not (province or city or district):  # one that was never split
        province, city, district, street = split_address(street)
    place, district = (without_levels(fold(part)) for part in (province + city, district))
    counted = _COUNTED.sub(_in_figures, fold(street))
    figures = tuple(figure.lstrip("0") or "0" for figure in _FIGURES.findall(counted))
    street_words = _NO_WORDS.sub("", without_levels(counted))
    return place, district, street_words, figures, bool(figures) or _HOUSE.search(counted) is not None


def _in_figures(match: re.Match[str]) -> str:
    from crm_desktop.core.numerals import read_number

    text = match[0].replace("零", "〇")
    number = read_number(text)
    return text if number is None else str(number)


def _without_place(plain: str, raw: RawCustomer) -> str:
    """A company's name without the province and city that it begins with: 济南泉城汽修 is 泉城汽修."""
    for part in (raw.province, raw.city, raw.district):
        for spelling in (fold(part), without_levels(fold(part))):
            if spelling and plain.startswith(spelling) and len(plain) >= len(spelling) + 3:
                plain = plain.removeprefix(spelling)
    return plain
