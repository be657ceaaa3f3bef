"""A made-up archive with a plain matcher of its own: who is found by what, without anything of the search."""

import random
import unicodedata
from itertools import product
from typing import NamedTuple

READINGS = {
    **{
        "王": "wang",
        "李": "li",
        "张": "zhang",
        "陈": "chen",
        "郭": "guo",
        "汤": "tang",
        "国": "guo",
        "三": "san",
    },
    **{"丰": "feng", "世": "shi", "建": "jian", "芳": "fang", "伟": "wei", "敏": "min", "单": "shan dan"},
    **{
        "曾": "zeng ceng",
        "仇": "qiu chou",
        "吕": "lv lu lyu",
        "布": "bu",
        "雪": "xue",
        "䶮": "yan",
        "豐": "feng",
    },
    **{"張": "zhang", "陳": "chen", "國": "guo"},
}
"""By hand: the likeliest first, after it the other readings that a surname has."""
SIMPLE = str.maketrans("張陳國豐歡電話", "张陈国丰欢电话")
SURNAMES = "王李张陈郭汤单曾仇吕張陳"
GIVEN = ("三", "丰", "世三", "建国", "建國", "芳", "伟", "敏", "雪", "国国", "三豐", "布", "䶮")
LATIN = ("José Exämple", "Zoë Bélanger", "Luleå AB", "Anna Smith", "O'Brien & Søn", "Jürgen Straße")
PLACES = (
    ("山东省", "济南市", "历下区"),
    ("山东省", "青岛市", "市南区"),
    ("", "上海市", "浦东新区"),
    ("", "", ""),
)
ADDRESS = ("province", "city", "district", "street")


class Entry(NamedTuple):
    """A customer as it is entered: its fields, and what belongs to it."""

    number: str
    name: str
    values: dict[str, str]
    phones: list[str]
    contacts: list[str]
    tags: list[str]
    products: list[dict[str, str]]
    orders: list[dict[str, str]]
    complaints: list[dict[str, str]]
    promises: list[str]
    letters: list[str]
    doubts: list[str]

    def texts(self) -> list[str]:
        """All that is known of it, word for word; an address is one text."""
        parts = (*self.products, *self.orders, *self.complaints)
        return [
            *(self.number, self.name, "".join(self.values[part] for part in ADDRESS)),
            *(value for name, value in self.values.items() if name not in ADDRESS),
            *(self.phones + self.contacts + self.tags + self.promises + self.letters + self.doubts),
            *(value for part in parts for value in part.values()),
        ]


def made(count: int, seed: int) -> list[Entry]:
    chance = random.Random(seed)
    return [_entry(number, chance) for number in range(count)]


def _entry(number: int, chance: random.Random) -> Entry:
    def some(*choices: str) -> str:
        return chance.choice(choices)

    def figures(length: int) -> str:
        return f"{chance.randrange(10**length):0{length}}"

    def every(step: int, *found: object) -> list:
        return list(found) if number % step == 0 else []

    province, city, district = chance.choice(PLACES)
    road = some("经十路", "解放路", "测试路", "人民大街")
    return Entry(
        f"K{number:06}",
        some(*LATIN) if number % 8 == 0 else some(*SURNAMES) + some(*GIVEN),
        {
            **{"province": province, "city": city, "district": district},
            "street": f"{road}{chance.randrange(300)}号{figures(1)}-{figures(3)}",
            "postcode": f"25{figures(4)}",
            "email": f"{some('li', 'jose', 'office')}{number}@{some('example.com', 'mail.example.org')}",
            "wechat": some("", f"wx_{number}ab"),
            "remarks": some("", "老客户", "喜歡打電話", "call after 5 pm", "养了一条狗", "VIP, <b>&"),
        },
        [some(f"1{some(*'358')}{figures(9)}", f"0531-{figures(8)}")],
        every(5, some(*SURNAMES) + some(*GIVEN)),
        every(4, some("重点", "団购", "Händler")),
        [
            {
                "model": some("KFR-35GW", "SLR-58-1800-20", "GL8 652T", "凯美瑞 2.5G"),
                "serial_number": f"SN{figures(7)}",
                "plate": some("", f"鲁A·{figures(5)}"),
                "installer": some("", "周师傅", "Müller"),
                "place": some("", "车库北墙", "2号楼楼顶"),
            }
        ],
        every(3, {"number": f"F2026-{number:04}", "subject": some("不出热水", "漏水", "won't start")}),
        every(7, {"number": f"T2026-{number:03}", "subject": some("维修太慢", "rude on the phone")}),
        every(6, some("送滤芯", "明早答复")),
        every(11, f"X2026-{number:05}"),
        every(9, some("030-0074321", "约1月底")),
    )


def plain(text: str) -> str:
    """In lower case, without accents, in simplified characters."""
    text = unicodedata.normalize("NFKD", text.translate(SIMPLE)).casefold()
    return "".join(c for c in text if not unicodedata.combining(c)).replace("ø", "o")


def squeezed(text: str) -> str:
    """Its letters and figures only."""
    return "".join(c for c in plain(text) if c.isalnum())


def sounds(name: str) -> set[str]:
    """Every way to type a name: each character as itself, by its sound or by its initial."""
    ways = []
    for place, char in enumerate(name):
        readings = READINGS[char].split()[: None if place == 0 else 1]
        ways.append({plain(char), *readings, *(reading[0] for reading in readings)})
    return {"".join(way) for way in product(*ways)}


def haystack(entry: Entry) -> set[str]:
    """All texts that something may be found in."""
    texts = list(filter(None, entry.texts()))
    province, city, district, street = (entry.values[part] for part in ADDRESS)
    places = (province.removesuffix("省"), city.removesuffix("市"), district.removesuffix("区"))
    hay = {plain(text) for text in texts} | {squeezed(text) for text in texts if any(map(str.isdigit, text))}
    hay.add(plain("".join(places) + street))
    for name in (entry.name, *entry.contacts):
        tails = (name[start:] for start in range(len(name)))
        hay |= {squeezed(name)} if name in LATIN else {sound for tail in tails for sound in sounds(tail)}
    return hay


def answer(hay: list[set[str]], query: str) -> set[int]:
    """The places of the haystacks that have each word of a query somewhere."""
    ways = [
        {word, squeezed(word)} if sum(map(str.isdigit, word)) >= 5 else {word}
        for word in plain(query).split()
    ]
    return {
        place
        for place, texts in enumerate(hay)
        if all(any(way in text for way in word for text in texts) for word in ways)
    }  # fmt: skip
