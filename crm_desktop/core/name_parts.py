"""Takes a name apart as it was typed: remarks and figures, titles, Western names, two names in one field."""

from dataclasses import dataclass
from typing import Final, NamedTuple

from crm_desktop.core.enums import CustomerKind
from crm_desktop.core.patterns import late
from crm_desktop.core.surnames import DOUBLE_SURNAMES, is_surname


class Title(NamedTuple):
    """What stands after a Chinese name, and before an English one ("" where there is no such word)."""

    han: str
    english: str


_DOTS: Final = frozenset("·•")


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def is_han(text: str) -> bool:
    """Whether a text is of Chinese characters only (any plane: 䶮, 𠮷), the dot of a name allowed."""
    return bool(text) and all(_han(character) or character in _DOTS for character in text)


def _han(character: str) -> bool:
    point = ord(character)
    return 0x3400 <= point <= 0x9FFF or 0xF900 <= point <= 0xFAFF or 0x20000 <= point <= 0x3FFFF


# -- what does not belong to a name -------------------------------------------------------------------

_REMARK = late(r"[(（\[【〔{｛][^)）\]】〕}｝]*[)）\]】〕}｝]?")
_NUMBER = late(
    r"(?:(?:电话|手机|微信号?|号码|mobile|phone|tel|qq)[.:： ]*)?"
    r"[+＋]?[0-9０-９][0-9０-９./－—–－ -]*(?![0-9０-９]*(?:st|nd|rd|th)\b)"
    r"(?:号楼|号院|单元|[号栋幢座层楼室户])*",  # 3栋王建国, 501室
    2,  # re.IGNORECASE
)
# What stands behind a telephone number is about the number, unless it is joined on: 李四 13800008311 备用.
_CALLED = late(
    r"(?:(?:电话|手机|号码|mobile|phone|tel)[.:： ]*)?[+＋]?[0-9０-９](?:[ -]?[0-9０-９]){6,}+"
    r"(?!\s*[、/／&＆+＋,，;；|和与]).*$",
    2,
)
_ASIDE = late(
    r"(?<![a-z])(?:微信号?|wechat|weixin|wx|vx|qq)[:：] *[a-z0-9._@-]+|^(?:微信|姓名|联系人|客户)[:：]"
    r"|(?<![a-z])vip(?![a-z])|[ 　]+[男女]$|[ 　]+收$|(?<=先生|女士|小姐)收$|[ 　]*(?:亲启|敬启|台启)$",
    2,
)
_ORDINAL = late(r"\b([23４4])(?:nd|rd|th)\b", 2)
_ORDINALS: Final = {"2": "II", "3": "III", "4": "IV"}
_EDGES: Final = " ,，;；:：、/／-—_*#~。×＊★☆●◆"


def clean(name: str) -> str:
    """A person's name without remarks in brackets and figures: 张三(已搬走), 王建国 13800008311."""
    text = " ".join(name.split())
    inside = text.strip("()（）[]【】〔〕{}｛｝ ")
    text = _REMARK.sub(" ", text)
    text = _ORDINAL.sub(lambda found: _ORDINALS.get(found[1], ""), text)
    text = _ASIDE.sub(" ", " ".join(text.split()))
    called = _CALLED.search(text)
    if called is not None and text[: called.start()].strip(_EDGES):
        text = text[: called.start()]
    text = " ".join(_NUMBER.sub(" ", text).split()).strip(_EDGES)
    return text or " ".join(_NUMBER.sub(" ", inside).split()).strip(_EDGES)


# Round brackets may be part of a company's name, (中国), (集团); others, and a number at its end, are
# about it: 【欠费】, （难缠）, (张经理).
_ABOUT = late(
    r"[\[【〔{｛][^\]】〕}｝]*[\]】〕}｝]?|^[(（][^)）]*[)）]"
    r"|[(（](?![^()（）]*(?:[部店厂司校院区处所社站楼国]|中心|集团|合伙|个体|独资|股份|有限|llp|ltd)[)）]$)[^()（）]*[)）]?$"
    r"|[(（][^()（）]*(?:已|勿|别打|不要|停机|停业|欠|找|联系|电话|手机|客户|vip|[0-9]{5,})[^()（）]*[)）]?$"
    r"|[ :：]*[0-9][0-9 -]{6,}$",
    2,
)


def clean_company(name: str) -> str:
    """A company's name without a remark or a telephone number behind it: 旺福宾馆(已搬走)."""
    text = " ".join(name.split())
    return _ABOUT.sub("", text).strip(" ,，;；:：、") or text


def name_on_paper(name: str, kind: CustomerKind = CustomerKind.PERSON) -> str:
    """A name for a paper that the customer sees: what was remarked about them does not belong there."""
    return clean_company(name) if kind is CustomerKind.COMPANY else clean(name)


# -- Chinese titles -----------------------------------------------------------------------------------

_MR, _MS, _MRS, _DR = "Mr", "Ms", "Mrs", "Dr"
_SPOKEN: Final = {
    "先生": _MR,
    "女士": _MS,
    "小姐": _MS,
    "太太": _MRS,
    "夫人": _MRS,
    "博士": _DR,
    "医生": _DR,
    "大夫": _DR,
    "医师": _DR,
    "教授": "Professor",
    "老先生": _MR,
    "老太太": _MRS,
}
_POSTS: Final = words(
    "局长 处长 科长 部长 厅长 司长 院长 校长 园长 厂长 站长 所长 行长 市长 省长 县长 区长 镇长 乡长 村长 "
    "队长 班长 店长 船长 团长 连长 营长 组长 社长 台长 馆长 会长 董事长 秘书长 护士长 理事长 工长 书记 主任 "
    "主席 主管 总经理 经理 总监 总裁 总工 董事 厂主 老板 老板娘 老师 师傅 师父 教练 导师 院士 律师 法官 警官 "
    "会计 护士 工程师 委员 代表 秘书 顾问 同志 阿姨 大姐 大哥 大爷 大妈 大娘 大伯 大叔 大嫂 叔叔 伯伯 奶奶 "
    "爷爷 婆婆 嫂子 老师傅 老爷子 老人家 副局长 副处长 副科长 副部长 副院长 副校长 副主任 副经理 副总经理 "
    "副总 副教授"
)
_TITLES: Final = sorted((*_SPOKEN, *_POSTS), key=lambda title: (-len(title), title))
# One character after a surname: 张总, 欧阳总 are no names, but 李建工 is one.
_SHORT: Final = frozenset("总工局处董姐哥叔姨嫂老")


def han_titles(text: str) -> tuple[str, Title | None]:
    """A Chinese name without the titles after it, and the one that stands next to the name."""
    title: Title | None = None
    while found := next((each for each in _TITLES if text.endswith(each)), ""):
        text = text.removesuffix(found).rstrip(" ,，、/／")
        title = Title(found, _SPOKEN.get(found, ""))
        if not text:
            return "", title
    if title is None and text[-1:] in _SHORT and (len(text) == 2 or text[:-1] in DOUBLE_SURNAMES):
        return text[:-1], Title(text[-1], "")
    return text, title


_BETWEEN = late(r"\s*[、/／&＆+＋,，;；|]\s*")


def pieces(text: str) -> list[str]:
    """The names in one field (张伟、李娜), each closed up (张 三); a second title alone is none."""
    found = [_closed(part) for part in _BETWEEN.split(text) if part]
    if len(found) > 1 and not all(is_han(part) for part in found):
        return [text]
    names = [part for n, part in enumerate(found) if n == 0 or han_titles(part)[0]]
    if len(names) == 1 and " " in names[0] and is_han(names[0].replace(" ", "")):
        words = names[0].split()
        return words if len(words) == 2 and all(is_surname(word[0]) for word in words) else [names[0]]
    return names or [text]


def _closed(text: str) -> str:
    """张　三, 欧阳 修, 王建国 先生 as one word; 张伟 李娜 stay two."""
    words = text.split()
    if len(words) == 1 or not all(is_han(word) for word in words):
        return text
    base, _title = han_titles("".join(words))
    named = [word for word in words if han_titles(word)[0]]
    if len(named) == 1 or len(named[0]) == 1 or (len(named) == 2 and len(named[1]) == 1):
        return "".join(words)
    return "".join(words) if len(base) <= 3 else " ".join(words)


# -- Western names ------------------------------------------------------------------------------------

_WORDS: Final = {
    "mr": Title("先生", "Mr"),
    "mister": Title("先生", "Mr"),
    "herr": Title("先生", "Mr"),
    "monsieur": Title("先生", "Mr"),
    "ms": Title("女士", "Ms"),
    "miss": Title("女士", "Miss"),
    "mrs": Title("女士", "Mrs"),
    "frau": Title("女士", "Ms"),
    "madame": Title("女士", "Ms"),
    "mme": Title("女士", "Ms"),
    "señor": Title("先生", "Mr"),
    "señora": Title("女士", "Ms"),
    "signor": Title("先生", "Mr"),
    "signora": Title("女士", "Ms"),
    "mx": Title("", "Mx"),
    "dr": Title("博士", "Dr"),
    "doctor": Title("博士", "Dr"),
    "prof": Title("教授", "Professor"),
    "professor": Title("教授", "Professor"),
}
_GENERATION: Final = {"jr": "Jr.", "junior": "Jr.", "sr": "Sr."} | {
    number: number.upper() for number in ("ii", "iii", "iv", "v", "vi", "vii", "viii")
}
# Titles that take the place of Mr, or stand before all of a name: whoever has one is addressed as typed.
_RANKS: Final = words(
    "sir dame lady lord rev reverend capt captain col colonel maj major gen general lt lieutenant sgt "
    "sergeant father sister brother judge bishop rabbi imam sheikh"
)
_AFTER: Final = words(
    "phd md dds esq esquire mba cpa msc bsc ma ba ceo cfo cto manager director engineer president "
    "chairman secretary owner sales general deputy assistant head vp"
)
_FIRM: Final = words(
    "ltd limited inc llc llp plc gmbh ag kg sa srl spa bv nv oy ab co corp corporation company group hotel "
    "school university bank club church association office studio shop store family"
)
_PARTICLES: Final = words("van von der den de del della di da dos das du la le ten ter zu bin ibn al el st")
_SYLLABLE: Final = (
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|er|a|o|e|i|u|v))"
)
_PINYIN = late(rf"{_SYLLABLE}{{1,3}}")
_PINYIN_SURNAMES: Final = words(
    "zhao qian sun li zhou wu zheng wang feng chen chu wei jiang shen han yang zhu qin you xu he lv shi "
    "zhang kong cao yan hua jin tao qi xie zou yu su pan ge fan peng lu ma miao fang ren yuan liu tang fei "
    "lei ni luo hao an chang le fu pi kang gu meng huang mu xiao yao shao mao mi bei ming dai song pang "
    "xiong ji shu xiang dong liang du ruan lan min jia lou guo mei lin diao zhong qiu gao xia cai tian hu "
    "ling wan ke guan mo ding deng hong bao zuo cui gong cheng lai long tan bai kou ou ouyang sima hou ran"
)
# Where a first word is one of these, it may be the surname (Kim Jong Un) or a given name (Kim Smith).
_FIRST_OR_LAST: Final = words(
    "lee wong chan cheung chow kwok lam leung ng ho lau tse yip yuen kwan fung mak kim park choi jung jeong "
    "kang cho yoon jang lim han shin seo kwon hwang ahn nguyen nguyễn tran trần lê pham phạm phan vu vũ vo "
    "võ đặng bui bùi đỗ hoang hoàng huynh huỳnh tan ong goh chua teo koh yeo toh tay sim sia low chong wee "
    "quek chia"
)
_AND = late(r"[&+/;、]|\b(?:and|und|et|y)\b", 2)
_LATIN_ONLY = late(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff'’.,\-\u2010\u2011 ]+")


@dataclass(frozen=True, slots=True)
class Western:
    full: str
    surname: str = ""
    title: Title | None = None
    suffix: str = ""
    sure: bool = False
    """Whether it is understood as one person's name; the surname may be unclear all the same."""


def of_word(word: str) -> Title:
    """The title that somebody typed in a field of its own: Mr, 先生, 局长 or anything else."""
    word = " ".join(word.split())
    known = _WORDS.get(_bare(word))
    return known or Title(word if not word.isascii() else "", _SPOKEN.get(word, ""))


def _bare(word: str) -> str:
    return word.lower().replace(".", "").strip(",")


def western(text: str) -> Western:
    """ "Mr. John Example", "Example, John", "John Example Jr.", "Ludwig van Example", "Wang Xiaoming"."""
    if not _LATIN_ONLY.fullmatch(text) or _AND.search(text):
        return Western(text)
    if text == text.lower():
        text = " ".join(word if word in _PARTICLES else _capital(word) for word in text.split())
    title: Title | None = None
    suffix = ""
    parts: list[list[str]] = []
    for part in text.split(","):
        words = part.split()
        while words and _bare(words[0]) in _WORDS:
            found = _WORDS[_bare(words.pop(0))]
            title = title or found  # Prof. Dr.: the first
        while len(words) > (0 if parts else 1) and (_bare(words[-1]) in _GENERATION or _after(words[-1])):
            suffix = _GENERATION.get(_bare(words.pop()), suffix)
        if words:
            parts.append(words)
    if any(_bare(words[0]) in _RANKS for words in parts) and sum(map(len, parts)) > 1:
        return Western(" ".join(word for words in reversed(parts) for word in words))
    if not parts or len(parts) > 2 or any(_bare(word) in _FIRM for words in parts for word in words):
        return Western(text, sure=False)
    if len(parts) == 2:
        surname = " ".join(parts[0])
        return Western(f"{' '.join(parts[1])} {surname}", surname, title, suffix, sure=True)
    words = parts[0]
    full = " ".join(words)
    if len(words) == 1:
        return Western(full, full if title else "", title, suffix, sure=True)
    return Western(full, _surname(words), title, suffix, sure=True)


def _capital(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))


def _after(word: str) -> bool:
    """A degree or post after a name: not printed."""
    return _bare(word) in _AFTER


def _surname(words: list[str]) -> str:
    """The last word with the particles before it; the first of a Chinese name; "" where both might be."""
    first, last = _bare(words[0]), _bare(words[-1])
    spelt = [word.lower().replace("-", "").replace("'", "").replace("’", "") for word in words]
    if len(words) == 2 and first in _PINYIN_SURNAMES and all(_PINYIN.fullmatch(word) for word in spelt):
        return "" if last in _PINYIN_SURNAMES else words[0]
    if first in _FIRST_OR_LAST:
        return ""
    start = len(words) - 1
    while start > 1 and words[start - 1].lower().strip(".") in _PARTICLES and words[start - 1][0].islower():
        start -= 1
    return " ".join(words[start:])
