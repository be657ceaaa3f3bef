"""What a column's header says it is, and whose: words of the catalogue, longer ones known by their parts."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Final

from crm_desktop.core.fields.own import comparable
from crm_desktop.core.fields.registry import readable
from crm_desktop.core.folding import simplified
from crm_desktop.core.numerals import read_number
from crm_desktop.core.words.importing import COUNTING_WORDS, NOT_THE_CUSTOMERS, NUMBERING_WORDS

NOTED: Final = "noted"
"""No field: the column's texts go into the remarks, each as "header: text"."""
LEFT_OUT: Final = ""
"""The user wants nothing of the column."""
BY_PARTS: Final = 100
"""The rank of a meaning that only a part of the header says."""

_LONGEST: Final = 30
_NUMBERED: Final = 50
_BRACKETS = re.compile(r"\([^)]*\)|\[[^]]*]|【[^】]*】|<[^>]*>")
_PUNCTUATION = re.compile(r"[\s*:_\-/、,.;'\"“”?!|]+")

_PHONE = r"电话|手机|座机|号码|联系方式|phone|mobile|\bcell|\btel\b"
_SOMEBODY = (
    r"紧急联[系络]人?|应急联[系络]人?|第二联系人|备用联系人|联[系络]人|助理|助手|秘书|配偶|爱人|妻子|丈夫|父亲|母亲|父母|"
    r"家长|儿子|女儿|监护人|担保人|家属|家人|亲属|邻居|房东|租客|司机|驾驶员|法人代表|法定代表人|法人|代理人|委托人|"
    r"emergency(?: contact)?(?: person)?|assistant|spouse|wife|husband|next of kin|guardian|secretary|"
    r"contact person|^contact|^related person"
)
_OTHER_PERSON = re.compile(
    rf"{_SOMEBODY}|(?!(?:收货|收件|购买|购货|持卡|客户|顾客|本)人)[一-鿿]{{1,3}}人"
    "(?=的?(?:联系)?(?:电话|手机|号码|联系方式))"
)
_THEIR_FACTS = re.compile(r"生日|出生|性别|身份证|年龄|birth|gender|\bsex\b|\bage\b")
_HAS_PHONE = re.compile(_PHONE)
_NAME_OF_PERSON = re.compile(
    rf"(?:主要|首要|第一)?(?:{_SOMEBODY})(?:\s?\d{{0,2}})(?:'s)?[的 ]*"
    r"(?:姓名|名字|名称|full ?name|name)?\s?\d{0,2}"
)
_POST_OF_PERSON = re.compile(r"职务|职位|岗位|\bpost\b|title|position")
_OF_PERSON = re.compile(
    r"(?:'s)?[的之\s_\-]*(?:(?:联系)?(?:电话|手机|座机)(?:号码|号)?|联系方式|号码|姓名|名字|职务|职位|岗位|"
    r"full ?name|name|(?:mobile |cell |tele)?phone(?: number| no\.?)?|mobile|number|job title|title|"
    r"position)+\s*$"
)
_IN_AN_EMERGENCY: Final = {"紧急": "联系人", "应急": "联系人", "緊急": "聯絡人", "emergency": " Contact"}
"""紧急电话 is the number of the 紧急联系人."""
_PLAIN_CONTACT = re.compile(
    r"(?:主要|客户|首要)?联[系络]人|contact person|(?:primary )?contact|related person"
)
_STAFF = re.compile(NOT_THE_CUSTOMERS)
_OWN_FIELDS = frozenset(
    {"phone", "name", "address", "contact", "email", "birthday", "gender", "wechat", "fax"}
)
_NO_PRICE = re.compile(
    r"累计|累积|总额|总价|总金额|总消费|消费|合计|余额|收费|欠|定金|订金|押金|预付|优惠|折扣|折后|退|充值|储值|运费|服务|维修|保养|"
    r"应收|应付|实收|已付|未付|目标|预算|均价|total|balance|discount|\bdue|paid|outstanding|lifetime|revenue|spent|deposit|"
    r"refund|shipping|list"
)
"""A sum in such a column is not what the product cost."""

_PLACES = (
    (re.compile(r"home|住宅|家庭|住址|personal|private"), "home"),
    (re.compile(r"business|work|office|company|商务|公司|单位|办公|工作"), "business"),
)
_PART_OF_ADDRESS: Final = {
    "address": r"street(?: ?address)?(?: ?\d)?|(?:address ?)?(?:line|address)? ?\d|extended ?address|"
    r"formatted|街道(?: ?\d)?|",
    "city": r"city|town|市/?县|城市|市",
    "province": r"state(?: ?/ ?province)?|region|province(?: ?code)?|省/市/自治区|省/?市|省/?自治区|省份?",
    "district": r"county|district|neighbou?rhood|区/?县|区",
    "postcode": r"postal ?code|post ?code|zip(?: ?(?:/ ?)?(?:postal)? ?code)?|的?邮政编码|的?邮编",
    NOTED: r"country(?: ?/ ?region)?(?: ?code)?|company|attention ?to|(?:first|last)? ?name|"
    r"国家(?:/地区)?|po ?box|邮箱|- ?邮箱|latitude|longitude",
}
_ADDRESS = re.compile(
    r"(?P<place>home|business|work|other|office|company|billing|shipping|mailing|primary|delivery|invoice|alternate|"
    r"default|po|sa|"
    r"住宅地址|商务地址|其他地址|公司地址|家庭地址|单位地址|住宅所在地?|公司所在地?|家庭所在地?)?[ \-_./]*"
    r"(?P<word>address(?: ?\d+(?=\W))?)?[ \-_./:]*(?:"
    + "|".join(f"(?P<{name}>{parts})" for name, parts in _PART_OF_ADDRESS.items())
    + ")"
)
_WHOLE_ADDRESS = re.compile(r"(?P<whose>.{0,8}?)(?:的)?(?:地址|住址)\s?(?P<number>\d*)")
_ANYBODYS = frozenset(
    {
        "",
        "详细",
        "客户",
        "联系",
        "通讯",
        "通信",
        "所在",
        "用户",
        "业主",
        "具体",
        "会员",
        "顾客",
        "收货",
        "收货人",
        "收件",
        "收件人",
    }
)
_TURN = re.compile(r"第?([一二两三四五六七八九十\d]+)[次回]|首次|(\d+)\s*$")
_LABEL = re.compile(r"(?P<stem>.+?)[ \-]+(?:type|label)|(?P<email>电子邮件(?: \d)?) ?类型")


def fold(header: str) -> str:
    """A header as it is looked at: half-width, lower case, simplified characters, single spaces."""
    return " ".join(simplified(unicodedata.normalize("NFKC", header)).lower().replace("’", "'").split())


def plain(word: str) -> str:
    """The form in which header words are compared: folded, without spaces, brackets, marks."""
    folded = fold(word)
    bare = _PUNCTUATION.sub("", _BRACKETS.sub("", folded))
    return bare.removesuffix("必填") or _PUNCTUATION.sub("", folded)


def meaning(header: str, remembered: Mapping[str, str]) -> tuple[str, int] | None:
    """What a header says, with a rank (0 is best); ``NOTED`` where it is known to be no field.

    Names of own fields, and words that the user set by hand before, come first, with rank -1. None where
    nothing is known of it.
    """
    word = plain(header)
    for said in (
        comparable(header.lstrip("'")),
        word,
    ):  # in a CSV of ours an apostrophe guards what would run
        if said in remembered:
            return remembered[said], -1
    if word in _words():
        return _words()[word]
    if not word or len(header) > _LONGEST:
        return None
    bare = re.sub(r"\d+", "", word)
    if bare in _words() and not _numbered_address(header):
        name, rank = _words()[bare]
        return None if name == "name" else (name, rank + _NUMBERED)  # 用户 1 is a field of an address book
    folded = _BRACKETS.sub("", fold(header)).strip(" *:") or fold(header)
    return _of_somebody(folded) or _of_an_address(folded) or _by_parts(folded)


def says_exactly(word: str) -> bool:
    """Whether this is a header word of the catalogue."""
    return plain(word) in _words()


def counts_rows(header: str) -> bool:
    """Whether a header is a word for the rows' own numbers: 序号, No."""
    return plain(header) in _plain_words(COUNTING_WORDS)


def may_count_rows(header: str) -> bool:
    """Whether a header says no more than that something is numbered: 编号, or nothing at all."""
    return plain(header) in _plain_words(NUMBERING_WORDS)


def role(header: str) -> str:
    """Whose a contact person's column is, as its header says: 紧急联系人, Assistant; "" for any contact."""
    folded = fold(header)
    is_receivers = plain(header).startswith("ship")
    if plain(header) in _words() and not is_receivers:
        return ""
    if (numbered := re.sub(r"\d+", "", plain(header))) in _words() and not is_receivers:
        return "" if _words()[numbered][0] == "contact_post" else "".join(re.findall(r"\d+", folded))
    bare = _OF_PERSON.sub("", folded).strip()
    rest = _PLAIN_CONTACT.sub("", bare).strip(" -_")
    if not bare or not rest or rest.isdecimal():
        return rest
    written = " ".join(unicodedata.normalize("NFKC", header).split())
    said = written[: len(bare)].strip(" -_的") if len(written) == len(folded) else bare
    return said + _IN_AN_EMERGENCY.get(said.lower(), "")


def turn(header: str) -> str:
    """Of columns that repeat (第一次回访日期, 回访结果2) which time it is; "" where not said."""
    found = _TURN.search(fold(header))
    if found is None:
        return ""
    said = next(filter(None, found.groups()), "1")
    return str(read_number(said) or said)


def place(header: str) -> str:
    """Which of several addresses a column is part of: "home", "business", "address 2"; "" where not said."""
    folded = fold(header)
    for pattern, name in _PLACES:
        if pattern.match(folded):
            return name
    if (found := _ADDRESS.fullmatch(folded)) and (found["place"] or found["word"]):
        word = found["word"] or ""
        numbered = word if re.search(r"\d", word) and any(found[name] for name in _PART_OF_ADDRESS) else ""
        return found["place"] or numbered
    if whole := _WHOLE_ADDRESS.fullmatch(folded):
        return (whole["whose"] if whole["whose"] not in _ANYBODYS else "") + whole["number"]
    return ""


def labelled(header: str) -> str:
    """Of a column of kinds ("Phone 1 - Type", "E-mail 1 - Label") what they are kinds of; else ""."""
    found = _LABEL.fullmatch(fold(header))
    return found["stem"] or found["email"] if found else ""


@cache
def _words() -> dict[str, tuple[str, int]]:
    table = {
        word: (field.import_name, rank)
        for field in readable()
        for rank, word in enumerate(field.headers.split())
    }
    for field in readable():
        for label in field.words:
            table.setdefault(plain(label), (field.import_name, 0))
    return table


@cache
def _plain_words(text: str) -> frozenset[str]:
    return frozenset(map(plain, text.split())) | {""}


@cache
def _parts() -> tuple[tuple[str, "re.Pattern[str]"], ...]:
    """Patterns by field: parts first (a lunar birthday is a birthday, too), a customer's name last."""
    found = [
        (field.import_name, re.compile(field.header_parts)) for field in readable() if field.header_parts
    ]
    first = ("fax", "lunar_birthday", "email")
    return tuple(sorted(found, key=lambda pair: pair[0] not in first))


def _numbered_address(header: str) -> bool:
    """地址2 is another address, "Address 2" the second line of one."""
    return _WHOLE_ADDRESS.fullmatch(fold(header)) is not None and not header.isascii()


def _of_somebody(folded: str) -> tuple[str, int] | None:
    """A contact person's name, number or post; what else is said of them is no field."""
    if not _OTHER_PERSON.search(folded) or _STAFF.search(folded):
        return None
    if _HAS_PHONE.search(folded):
        return "contact_phone", BY_PARTS
    if _POST_OF_PERSON.search(folded):
        return "contact_post", BY_PARTS
    if _NAME_OF_PERSON.fullmatch(folded):
        return "contact", BY_PARTS
    if _PLAIN_CONTACT.match(folded) and not _THEIR_FACTS.search(folded):
        return None
    return NOTED, BY_PARTS


def _of_an_address(folded: str) -> tuple[str, int] | None:
    """Home City, 商务地址 街道, billingAddressPostalCode."""
    found = _ADDRESS.fullmatch(folded)
    if found is None or not (found["place"] or found["word"]):
        return None
    name = next(name for name in _PART_OF_ADDRESS if found[name] is not None)
    if not found["word"] and "地址" not in found["place"] and name == "address" and not found[name]:
        return None  # "Home" alone, 公司 alone
    return name, BY_PARTS - 1


def _by_parts(folded: str) -> tuple[str, int] | None:
    for name, parts in _parts():
        if not parts.search(folded):
            continue
        somebody_elses = (name in _OWN_FIELDS and _STAFF.search(folded)) or (
            name == "installer" and _HAS_PHONE.search(folded)
        )
        if somebody_elses or (name == "price" and _NO_PRICE.search(folded)):
            return NOTED, BY_PARTS
        return name, BY_PARTS
    return None
