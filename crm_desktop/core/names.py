"""How people are addressed on paper: 王先生, 赵局长, Ms Zhang; by the full name where that is not sure."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import Final

from crm_desktop.core.enums import CustomerKind, Gender
from crm_desktop.core.name_parts import (
    Title,
    clean,
    clean_company,
    han_titles,
    is_han,
    of_word,
    pieces,
    western,
    words,
)
from crm_desktop.core.surnames import DOUBLE_SURNAMES, is_surname

_NICKNAMES: Final = frozenset("小老阿大")
# Written into the field of a name, and no name though they begin like one.
_NO_NAMES: Final = words("房东 司机 管家 家属 家长 路人 管理员 客户 业主 住户 租户 前台 门卫")
_NOBODY: Final = words("未知 无名 不详 匿名 无 暂无 不知 null n/a unknown anonymous")
# Names of peoples without surnames whose first character is one: 卓玛 is not 卓女士.
_UNPARTED: Final = tuple(
    words(
        "卓玛 卓嘎 白玛 巴桑 巴特 巴图 巴音 白音 索朗 索南 桑杰 桑吉 米玛 康珠 艾力 艾买 艾尼 艾则 古丽 "
        "伊力 伊敏 米吉 乌兰 乌云 苏日 苏和 那仁 哈斯 宝音 包音 阿依"
    )
)
_DOTS: Final = frozenset("·•")
_BY_GENDER: Final = {Gender.MALE: Title("先生", "Mr"), Gender.FEMALE: Title("女士", "Ms")}


@dataclass(frozen=True, slots=True)
class Person:
    """A name as it was typed, understood as far as that is sure.

    ``full`` is it without titles, remarks and figures; ``surname`` is empty where nobody can be sure of it.
    """

    full: str
    surname: str = ""
    title: Title | None = None
    suffix: str = ""
    whole: bool = False
    """The full name may be said with a title though no part of it is a surname: 买买提·艾力先生."""
    plain: bool = False
    """Never with a title that was not written: 小王, two persons."""


@lru_cache(maxsize=4096)
def understand(name: str) -> Person:
    """Who is meant by what stands in the field of a person's name.

    小王, 老李 are no surnames; 赵局长 keeps his title, and only one; what stands in brackets, figures and a
    second title are left out; "Example, John", Jr. and III are understood.
    """
    text = clean(name)
    if text.lower() in _NOBODY:
        return Person("")
    if not any(is_han(character) for character in text):
        found = western(text)
        single = " " not in found.full
        return Person(
            found.full,
            found.surname,
            found.title,
            found.suffix,
            whole=found.sure and not single,
            plain=not found.sure and not single,
        )
    parts = pieces(text)
    persons = [_chinese(part) for part in parts]
    if len(persons) == 1:
        return persons[0]
    return Person("、".join(parts), plain=True)


def _chinese(text: str) -> Person:
    base, title = han_titles(text)
    if not base:  # a title and nothing else: 经理
        return Person(text, plain=True)
    if not _DOTS.isdisjoint(base) and is_han(base):
        return Person(base, title=title, whole=True)
    if base[0] in _NICKNAMES or base in _NO_NAMES or not is_han(base):
        return Person(base, title=title, plain=True)
    if base.startswith(_UNPARTED):
        return Person(base, title=title)
    double = len(base) in (2, 3, 4) and base[:2] in DOUBLE_SURNAMES
    single = len(base) <= 3 and (is_surname(base[0]) or (title is not None and len(base) == 1))
    return Person(base, base[:2] if double else base[:1] if single else "", title)


def split_name(name: str) -> tuple[str, str]:
    """Surname and given name; foreign ones, unclear ones and those with a dot are all surname."""
    name = name.strip()
    surname = understand(name).surname
    if not surname or not name.startswith(surname) or not is_han(name):
        return name, ""
    return surname, name[len(surname) :]


def address_as(
    name: str,
    language: str,
    kind: CustomerKind,
    *,
    honorific: str = "",
    gender: Gender | None = None,
    in_full: bool = False,
) -> str:
    """How somebody is spoken to: 王先生, 欧阳女士, Mr Wang; "" where there is no way to say it.

    Where the surname is not sure it is the full name, without a title that was not written. A company keeps
    its name; who stands behind it is said by the salutation.
    """
    if kind is CustomerKind.COMPANY:
        return clean_company(name)
    person = titled(name, honorific, gender)
    if language == "en":
        return _in_english(person, gender, in_full=in_full)
    if person.title is None or not person.title.han:
        return person.full
    if not is_han(person.full):
        gap = "" if is_han(person.full[-1]) else " "
        return f"{person.full}{gap}{person.title.han}"
    return (person.full if in_full or not person.surname else person.surname) + person.title.han


def titled(name: str, honorific: str = "", gender: Gender | None = None) -> Person:
    """The person with the title to use: the one in the name, else that of the field, else by gender."""
    person = understand(name)
    if person.title is not None or not person.full or person.plain:
        return person
    field = of_word(honorific) if honorific.strip() else None
    if field is not None and not person.surname and " " not in person.full and not is_han(person.full):
        person = replace(person, surname=person.full)  # Mr in its own field, Smith in the name's
    by_gender = _BY_GENDER.get(gender) if gender and (person.surname or person.whole) else None
    return replace(person, title=field or by_gender)


def _in_english(person: Person, gender: Gender | None, *, in_full: bool) -> str:
    title = person.title.english if person.title else ""
    if not title and gender and person.surname:  # 局长 and the like have no word before an English name
        by_gender = _BY_GENDER.get(gender)
        title = by_gender.english if by_gender else ""
    full = latin_names(person if in_full else replace(person, suffix=""))
    if person.surname and title and not (in_full and person.full != person.surname):
        return f"{title} {latin(person.surname)}"
    if in_full and title and (person.surname or person.whole):
        return f"{title} {full}"
    if is_han(person.full) and (
        person.full in (person.surname, *_NO_NAMES) or not han_titles(person.full)[0]
    ):
        return ""  # 赵局长: nobody is addressed as "Dear Zhao"
    return full


def latin_names(person: Person) -> str:
    """The full name in Latin letters, two persons joined by "and", with Jr. or III where it has that."""
    said = " and ".join(latin(each) for each in person.full.split("、"))
    return f"{said} {person.suffix}".rstrip()


@lru_cache(maxsize=4096)
def latin(name: str) -> str:
    """A Chinese name in Latin letters, surname first (Ouyang Xiu); any other name as it is."""
    if not is_han(name):
        return name
    from crm_desktop.core.pinyin import keys

    known = understand(name).surname
    nickname = len(name) == 2 and name[0] in _NICKNAMES
    if not _DOTS.isdisjoint(name):
        parts = [part for part in name.replace("•", "·").split("·") if part]
    elif len(name) > 3 and not known:
        return name  # 田中太郎 is not read in Chinese
    else:
        surname = name[:1] if nickname or len(name) == 1 else known
        parts = [part for part in (surname, name[len(surname) :]) if part]
    return " ".join(_sound(keys(name).sort, parts))


def _sound(sort_key: str, parts: list[str]) -> Iterator[str]:
    """The parts of a name as they sound, cut from its key for sorting: Ouyang, Xiu."""
    spoken = iter(sort_key.partition("\t")[0].split())
    for part in parts:
        sounds = [sound.rstrip("12345").replace("v", "ü") for sound in islice(spoken, len(part))]
        yield "".join(sounds).capitalize()
