"""Pinyin of names for searching and sorting: "zhangsan", "zs", both readings of surnames that have two.

The readings are pypinyin's, which is slow to load and therefore imported at the first name. Surnames that it
reads as the common word (单 dān, 仇 chóu) are corrected here; the other reading stays findable.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product

from crm_desktop.core.folding import fold
from crm_desktop.core.surnames import DOUBLE_SURNAMES


@dataclass(frozen=True, slots=True)
class PinyinKeys:
    """A name in full ("zhangsan") and by initials ("zs"), likeliest reading first; `sort` orders a list.

    ``mixed`` has what of a person's name may be typed besides: some syllables by their initials, the last one
    in full ("zsan", "zhangsfeng", "zsfeng"), of which shorter ones ("zsf", "zhangsf") are the beginning.
    """

    full: tuple[str, ...]
    initials: tuple[str, ...]
    mixed: tuple[str, ...]
    sort: str


def _table(text: str) -> dict[str, str]:
    return dict(pair.split(":") for pair in text.split())


# Character and reading (tone as a figure) where it is a surname.
_SURNAMES = _table(
    "单:shan4 仇:qiu2 解:xie4 曾:zeng1 查:zha1 区:ou1 盖:ge3 折:she2 任:ren2 朴:piao2 翟:zhai2 "
    "缪:miao4 种:chong2 员:yun4 贠:yun4 乐:yue4 召:shao4 秘:bi4 繁:po2 能:nai4 覃:qin2 郗:xi1 "
    "祭:zhai4 宓:mi4 牟:mu4 么:yao1 幺:yao1 柏:bai3 隗:wei3 郇:xun2 句:gou1 薄:bo2 陆:lu4 藏:zang4 "
    "贾:jia3 粘:nian2 莘:shen1 纪:ji3 宁:ning4 应:ying1 葛:ge3 盛:sheng4 车:che1 卜:bu3 那:na1 "
    "燕:yan1 洗:xian3 冼:xian3 黑:he4 华:hua4 占:zhan1 尉:wei4 乜:nie4 逄:pang2 晟:cheng2 过:guo1 "
    "要:yao1 哈:ha3 撒:sa4 干:gan1 钭:tou3 佴:nai4 眭:sui1 仉:zhang3 逯:lu4 訾:zi1 厍:she4 谌:chen2 "
    "颉:xie2 曲:qu1 适:kuo4 殷:yin1 洪:hong2 沈:shen3"
)
_ALSO_SURNAMES = _table("谌:shen4 郗:chi1 覃:tan2 牟:mou2 隗:kui2 薄:bao2 莘:xin1 郇:huan2 粘:zhan1 尉:yu4")
_DOUBLE = {
    "单于": "chan2 yu2",
    "尉迟": "yu4 chi2",
    "万俟": "mo4 qi2",
    "长孙": "zhang3 sun1",
    "澹台": "tan2 tai2",
    "鲜于": "xian1 yu2",
    "夹谷": "jia2 gu3",
    "乐正": "yue4 zheng4",
    "亓官": "qi2 guan1",
    "宰父": "zai3 fu3",
    "拓跋": "tuo4 ba2",
    "夏侯": "xia4 hou2",
    "令狐": "ling2 hu2",
    "欧阳": "ou1 yang2",
    "颛孙": "zhuan1 sun1",
    "子车": "zi3 ju1",
}
# In given names these are read either way.
_GIVEN = _table("乐:yue4 长:chang2 茜:xi1 重:chong2 行:hang2 朝:zhao1 宁:ning4 盛:cheng2 说:yue4 柏:bo2")
_MISSING = _table("𠮷:ji2 䶮:yan3 𫍽:xuan1 𬸚:yue4 𬭚:chun2 𬭊:ou2")

_TOKEN = re.compile(r"[^\W\d_a-z]|[a-z]+|\d+")
_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
_MOST_READINGS = 8
_LONGEST_PERSON = 4


@lru_cache(maxsize=32768)
def keys(name: str) -> PinyinKeys:
    """The pinyin of a name; letters, digits and characters without a reading stand for themselves."""
    tokens = _TOKEN.findall(fold(name))
    ways = list(islice(product(*_readings(tokens)), _MOST_READINGS)) if tokens else []
    plain = [[_without_tone(syllable) for syllable in way] for way in ways]
    full = dict.fromkeys("".join(way) for way in plain)
    latin = all(token.isascii() for token in tokens)
    initials = dict.fromkeys(
        "".join(
            sound if token.isascii() and not latin else sound[0]
            for token, sound in zip(tokens, way, strict=True)
        )
        for way in plain
    )
    sort = " ".join(ways[0]) if ways else ""
    mixed = [form for way in plain for form in _mixed(way)] if len(tokens) <= _LONGEST_PERSON else []
    return PinyinKeys(
        tuple(full),
        tuple(initials),
        tuple(dict.fromkeys(form for form in mixed if form not in full)),
        f"{sort}\t{name}".strip(),  # the tab: a shorter name first
    )


@lru_cache(maxsize=32768)
def sound(name: str) -> str:
    """How a name sounds, in its likeliest reading and without tones: what homophones have in common."""
    tokens = _TOKEN.findall(fold(name))
    return "".join(_without_tone(ways[0]) for ways in _readings(tokens)) if tokens else ""


def _mixed(way: list[str]) -> Iterator[str]:
    """All syllables but the last in full or by their initials; figures stay whole."""
    choices = [(sound,) if sound[0].isdecimal() else (sound, sound[0]) for sound in way[:-1]]
    for begun in product(*choices):
        yield "".join((*begun, way[-1]))


def _without_tone(syllable: str) -> str:
    return syllable if syllable.isdecimal() else syllable.rstrip("12345")


def _readings(tokens: list[str]) -> list[tuple[str, ...]]:
    """For each token what it may sound like, likeliest first."""
    common = _common(tokens)
    readings: list[tuple[str, ...]] = [
        (sound, _GIVEN[token]) if token in _GIVEN else (sound,)
        for token, sound in zip(tokens, common, strict=True)
    ]
    person = len(tokens) <= _LONGEST_PERSON
    first = tokens[0]
    surname = [_SURNAMES.get(first, common[0]), _ALSO_SURNAMES.get(first, common[0]), common[0]]
    readings[0] = tuple(dict.fromkeys(surname if person else reversed(surname)))
    if "v" in common[0]:  # 吕 is typed lv, lu (there is no ü on the keyboard) and lyu (passports)
        readings[0] = (common[0], common[0].replace("v", "u"), common[0].replace("v", "yu"))
    double = "".join(tokens[:2])
    if double in DOUBLE_SURNAMES and double in _DOUBLE:
        for place, sound in enumerate(_DOUBLE[double].split()):
            readings[place] = tuple(dict.fromkeys((sound, *readings[place])))
    return readings


def _common(tokens: list[str]) -> list[str]:
    """The reading of each token as a common word; a longer name (a company's) is read phrase by phrase."""
    if len(tokens) > _LONGEST_PERSON:
        from pypinyin import Style, lazy_pinyin

        han = [token for token in tokens if not token.isascii()]
        sounds = lazy_pinyin("".join(han), style=Style.TONE) if han else []
        if len(sounds) == len(han):
            read = iter(sounds)
            return [token if token.isascii() else _numbered(next(read)) for token in tokens]
    return [_sound(token) for token in tokens]


@lru_cache(maxsize=16384)
def _sound(token: str) -> str:
    if token.isascii() or len(token) != 1:
        return token
    from pypinyin.constants import PINYIN_DICT

    if token in _MISSING:
        return _MISSING[token]
    found = PINYIN_DICT.get(ord(token))
    return _numbered(found.split(",")[0]) if found else token


@lru_cache(maxsize=4096)
def _numbered(accented: str) -> str:
    """ "lǚ" as "lv3", "ma" as "ma5": sorts as a dictionary does."""
    letters, tone = "", "5"
    for char in unicodedata.normalize("NFD", accented):
        if char in _TONES:
            tone = _TONES[char]
        elif char == "\u0308":
            letters = letters[:-1] + "v"
        elif not unicodedata.combining(char):
            letters += char
    return letters + tone if letters.isascii() and letters.isalpha() else accented
