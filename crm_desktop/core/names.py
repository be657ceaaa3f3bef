"""How people are addressed on paper: surnames (double ones too), honorifics, names in Latin letters."""

from functools import lru_cache
from typing import Final

from crm_desktop.core.enums import CustomerKind, Gender
from crm_desktop.core.surnames import DOUBLE_SURNAMES

# Written after the surname in Chinese; what stands before the surname in English, where there is such a word.
_HONORIFICS: Final = {
    "先生": "Mr.",
    "女士": "Ms.",
    "小姐": "Ms.",
    "太太": "Mrs.",
    "夫人": "Mrs.",
    "博士": "Dr.",
    "医生": "Dr.",
    "教授": "Prof.",
    "老师": "",
    "师傅": "",
    "阿姨": "",
    "大姐": "",
    "大哥": "",
    "叔叔": "",
    "经理": "",
    "主任": "",
    "老板": "",
    "总": "",
    "工": "",
}
_DOTS: Final = frozenset("·•")
_ENGLISH: Final = {"mr": "先生", "ms": "女士", "mrs": "女士", "miss": "女士", "dr": "博士", "prof": "教授"}


def is_han(text: str) -> bool:
    """Whether a text is of Chinese characters only (any plane: 䶮, 𠮷), the dot of a name allowed."""
    return bool(text) and all(_han(character) or character in _DOTS for character in text)


def _han(character: str) -> bool:
    point = ord(character)
    return 0x3400 <= point <= 0x9FFF or 0xF900 <= point <= 0xFAFF or 0x20000 <= point <= 0x3FFFF


def split_name(name: str) -> tuple[str, str]:
    """Surname and given name; a foreign one, one with a dot (买买提·艾力) or one character is all surname."""
    name = name.strip()
    if not is_han(name) or len(name) < 2 or not _DOTS.isdisjoint(name):
        return name, ""
    if len(name) > 2 and name[:2] in DOUBLE_SURNAMES:
        return name[:2], name[2:]
    if name in DOUBLE_SURNAMES:
        return name, ""
    return name[:1], name[1:]


def honorific_in(name: str) -> str:
    """The honorific that a name was written with (王先生, 李阿姨, 赵总), or ""."""
    for honorific in sorted(_HONORIFICS, key=len, reverse=True):
        if name.endswith(honorific) and is_han(name):
            surname = name[: -len(honorific)]
            single = len(surname) == 1 and len(honorific) > 1
            if single or surname in DOUBLE_SURNAMES or (len(surname) == 1 and honorific == "总"):
                return honorific
    return ""


def address_as(
    name: str, language: str, kind: CustomerKind, *, honorific: str = "", gender: Gender | None = None
) -> str:
    """How somebody is spoken to: 王先生, 欧阳女士, Mr. Wang; the full name where the honorific is not known.

    A company keeps its name; who stands behind it is said by the salutation.
    """
    name = name.strip()
    if kind is CustomerKind.COMPANY:
        return name
    written = honorific_in(name)
    honorific = written or honorific.strip() or _by_gender(gender)
    honorific = _ENGLISH.get(honorific.lower().rstrip("."), honorific)
    surname = split_name(name[: len(name) - len(written)] if written else name)[0]
    if language == "en":
        title = _HONORIFICS.get(honorific, "")
        if not is_han(name):
            return f"{title} {name.split()[-1]}" if title else name
        return f"{title} {latin(surname)}" if title else latin(name)
    if not honorific:
        return name
    return surname + honorific if is_han(name) else f"{name} {honorific}"


def _by_gender(gender: Gender | None) -> str:
    return {Gender.MALE: "先生", Gender.FEMALE: "女士"}.get(gender, "") if gender else ""


@lru_cache(maxsize=4096)
def latin(name: str) -> str:
    """A Chinese name in Latin letters, surname first (Ouyang Xiu); any other name as it is."""
    if not is_han(name):
        return name
    from crm_desktop.core.pinyin import keys

    surname, given = split_name(name)
    spoken = keys(name).sort.partition("\t")[0]
    sounds = [sound.rstrip("12345").replace("v", "ü") for sound in spoken.split()]
    parts = sounds[: len(surname)], sounds[len(surname) :] if given else []
    return " ".join("".join(part).capitalize() for part in parts if part)
