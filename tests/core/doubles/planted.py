"""A generated archive with doubles planted in it, and with what looks like doubles and is none.

It knows nothing of how doubles are found: it writes customers as offices write them, and then a second time as
somebody else would, by one of eight habits.
"""

import random
from dataclasses import dataclass, field, replace

from crm_desktop.core import phones
from crm_desktop.core.doubles.entries import RawCustomer, RawNumber
from crm_desktop.core.enums import CustomerKind

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
)
GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英玉兰红建国文华志军海燕晓东春梅小龙雪峰佳琪子轩浩然思远雨婷"
    "嘉怡梓涵宇航俊豪欣怡博文诗涵天佑若曦立新永康家辉少华德胜长江爱民庆丰学友振宇凯歌雅琴淑贞惠兰宝珠"
)
HOMOPHONES = {
    "伟": "玮",
    "芳": "方",
    "丽": "莉",
    "静": "净",
    "明": "鸣",
    "军": "君",
    "杰": "洁",
    "霞": "侠",
    "红": "虹",
    "建": "健",
    "国": "果",
    "文": "闻",
    "华": "桦",
    "志": "智",
    "海": "嗨",
    "燕": "艳",
    "晓": "小",
    "梅": "玫",
    "峰": "锋",
    "佳": "嘉",
    "琪": "奇",
    "涵": "含",
    "宇": "羽",
    "俊": "峻",
    "欣": "新",
    "怡": "宜",
    "博": "伯",
    "超": "抄",
    "强": "墙",
    "磊": "垒",
    "勇": "永",
    "娟": "捐",
    "涛": "滔",
    "刚": "钢",
    "英": "瑛",
    "玉": "钰",
}
TRADITIONAL = {
    "刘": "劉",
    "陈": "陳",
    "张": "張",
    "杨": "楊",
    "赵": "趙",
    "黄": "黃",
    "孙": "孫",
    "马": "馬",
    "罗": "羅",
    "郑": "鄭",
    "谢": "謝",
    "许": "許",
    "韩": "韓",
    "冯": "馮",
    "邓": "鄧",
    "吴": "吳",
    "肖": "肖",
    "丽": "麗",
    "伟": "偉",
    "国": "國",
    "华": "華",
    "军": "軍",
    "红": "紅",
    "龙": "龍",
    "东": "東",
    "兰": "蘭",
    "静": "靜",
}
CITIES = (
    ("山东省", "济南市", "0531", ("历下区", "市中区", "槐荫区", "天桥区", "历城区")),
    ("山东省", "青岛市", "0532", ("市南区", "市北区", "李沧区", "崂山区")),
    ("河北省", "石家庄市", "0311", ("长安区", "桥西区", "裕华区")),
)
ROADS = (
    "经十路",
    "泺源大街",
    "历山路",
    "解放路",
    "文化东路",
    "花园路",
    "工业南路",
    "香港中路",
    "中山路",
    "槐安路",
    "和平西路",
    "山大南路",
    "北园大街",
    "舜耕路",
    "燕子山路",
    "闽江路",
    "辽阳西路",
    "裕华东路",
    "胜利大街",
    "体育西路",
)
ESTATES = (
    "阳光花园",
    "锦绣家园",
    "翡翠小区",
    "绿地新城",
    "鲁能公馆",
    "燕山新居",
    "保利花园",
    "万科新城",
    "中海国际社区",
    "东方小区",
    "金色家园",
    "泉景花园",
    "名士豪庭",
    "恒大绿洲",
)
TRADES = (
    "汽修",
    "电器",
    "商贸",
    "物流",
    "装饰",
    "光伏科技",
    "暖通设备",
    "机电安装",
    "旅游服务",
    "润滑油",
    "建材",
    "餐饮管理",
)
WORDS = "鑫恒瑞泰达宏盛源通力诚信海天润丰金龙华美嘉佳远航顺安康隆兴旺博雅"
FORMS = ("有限公司", "有限责任公司", "股份有限公司")
KINDS = ("number", "one_figure", "address", "sound", "company", "title", "contact", "product")


@dataclass(frozen=True)
class Written:
    """A customer as it was written down."""

    name: str
    kind: CustomerKind = CustomerKind.PERSON
    place: tuple[str, str, str] = ("", "", "")
    street: str = ""
    numbers: tuple[str, ...] = ()
    contacts: tuple[tuple[str, str], ...] = ()
    signs: tuple[str, ...] = ()
    birthday: tuple[object, ...] = ()


@dataclass
class Archive:
    customers: list[Written] = field(default_factory=list)
    doubles: dict[tuple[int, int], str] = field(default_factory=dict)
    """Places of two customers that are one, and by which habit."""


def archive(size: int, doubles: int, seed: int = 8) -> Archive:
    """So many customers, of whom so many are there a second time; the rest are all different people."""
    maker = _Maker(random.Random(seed))
    made = Archive()
    looks = maker.alike(size // 10)
    made.customers += looks
    while len(made.customers) < size - doubles:
        made.customers.append(maker.company() if maker.chance(0.2) else maker.person())
    pool = list(range(len(looks), len(made.customers)))
    maker.random.shuffle(pool)
    for number in range(doubles):
        kind = KINDS[number % len(KINDS)]
        place = next(each for each in pool if maker.fits(kind, made.customers[each]))
        pool.remove(place)
        one, other = maker.twice(kind, made.customers[place])
        made.customers[place] = one
        made.doubles[place, len(made.customers)] = kind
        made.customers.append(other)
    return made


def raw(customers: list[Written]) -> list[RawCustomer]:
    """The same as they are kept, each with its place as id."""
    return [_raw(place, each) for place, each in enumerate(customers)]


def _raw(place: int, each: Written) -> RawCustomer:
    numbers = [(number, "") for number in each.numbers] + [(number, name) for name, number in each.contacts]
    kept = tuple(
        RawNumber(found.digits, found.number, found.extension, holder)
        for number, holder in numbers
        for found in phones.parse_phones(number, "CN")
    )
    return RawCustomer(
        place, f"KH{place:06}", each.name, each.kind, "", *each.place, each.street, each.birthday, (), kept,
        tuple(name for name, _number in each.contacts), each.signs,
    )  # fmt: skip


class _Maker:
    def __init__(self, source: random.Random) -> None:
        self.random = source

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def one_of(self, choices):
        return choices[int(len(choices) * self.random.random())]

    # -- people and companies who are there once ---------------------------------------------------------

    def name(self) -> str:
        surname = SURNAMES[min(int(self.random.expovariate(1 / 12)), len(SURNAMES) - 1)]
        return surname + "".join(self.one_of(GIVEN) for _ in range(2 if self.chance(0.7) else 1))

    def mobile(self) -> str:
        return f"1{self.one_of(('38', '39', '50', '59', '86', '77'))}{self.random.randrange(10**8):08}"

    def address(self):
        province, city, area, districts = self.one_of(CITIES)
        if self.chance(0.5):
            street = f"{self.one_of(ROADS)}{self.random.randrange(1, 400)}号"
            if self.chance(0.5):
                street += f"{self.random.randrange(1, 30)}号楼{self.random.randrange(101, 2800)}室"
        else:
            building, unit, room = (self.random.randrange(1, most) for most in (40, 5, 3000))
            street = f"{self.one_of(ESTATES)}{building}号楼{unit}单元{room + 100}室"
        return (province, city, self.one_of(districts)), street, area

    def person(self) -> Written:
        place, street, area = self.address()
        numbers = [self.mobile()]
        if self.chance(0.15):
            numbers.append(f"{area}-8{self.random.randrange(10**7):07}")
        signs = (f"SN{self.random.randrange(10**9):09}",) if self.chance(0.6) else ()
        if self.chance(0.2):
            signs += (f"鲁A{self.random.randrange(10**5):05}",)
        birthday = (
            "solar",
            self.random.randrange(1950, 2000),
            self.random.randrange(1, 13),
            self.random.randrange(1, 29),
        )
        return Written(self.name(), CustomerKind.PERSON, place, street, tuple(numbers), (), signs,
                       birthday if self.chance(0.4) else ())  # fmt: skip

    def company(self) -> Written:
        place, street, area = self.address()
        brand = "".join(self.one_of(WORDS) for _ in range(3))
        name = f"{place[1][:-1]}{brand}{self.one_of(TRADES)}{self.one_of(FORMS)}"
        person = (self.name(), self.mobile())
        return Written(name, CustomerKind.COMPANY, place, street,
                       (f"{area}-6{self.random.randrange(10**7):07}",), (person,))  # fmt: skip

    # -- who looks like a double and is none -----------------------------------------------------------------

    def alike(self, size: int) -> list[Written]:
        found: list[Written] = []
        while len(found) < size * 0.4:
            found += self.family()
        while len(found) < size * 0.6:
            place, street, _area = self.address()
            found.append(
                Written("王伟", CustomerKind.PERSON, ("山东省", "济南市", place[2]), street, (self.mobile(),))
            )
        while len(found) < size * 0.8:
            found += self.chain()
        while len(found) < size:
            found += self.switchboard()
        return found

    def family(self) -> list[Written]:
        place, street, _area = self.address()
        first = self.person()
        number = self.mobile()
        members = {
            first.name,
            self.name(),
            first.name[0] + self.one_of("伟芳娜敏静强"),
            first.name[:-1] + self.one_of("燕梅峰龙"),
        }
        return [Written(name, CustomerKind.PERSON, place, street, (number,)) for name in sorted(members)]

    def chain(self) -> list[Written]:
        name = self.company().name
        shops = [replace(self.company(), name=name) for _ in range(3)]
        brand = "".join(self.one_of(WORDS) for _ in range(2))
        hotels = [replace(self.company(), name=f"{brand}酒店（{road}店）") for road in ROADS[:4]]
        branches = [
            replace(self.company(), name=f"{name.removesuffix('公司')}公司{city}分公司")
            for city in ("淄博", "潍坊")
        ]
        return shops + hotels + branches

    def switchboard(self) -> list[Written]:
        place, street, area = self.address()
        number = f"{area}-8{self.random.randrange(10**7):07}"
        return [
            Written(self.name(), CustomerKind.PERSON, place, street, (f"{number}转{8000 + desk}",))
            for desk in range(15)
        ]

    # -- the same customer as somebody else would write it --------------------------------------------------

    def fits(self, kind: str, each: Written) -> bool:
        company = each.kind == CustomerKind.COMPANY
        if kind in ("company", "contact"):
            return company
        if kind == "sound":
            return not company and each.name[-1] in HOMOPHONES | TRADITIONAL
        return not company and (kind != "product" or bool(each.signs))

    def twice(self, kind: str, one: Written) -> tuple[Written, Written]:
        return getattr(self, f"_{kind}")(one)

    def _number(self, one: Written):
        number = one.numbers[0]
        spelt = self.one_of(
            (
                f"+86 {number}",
                f"0086{number}",
                f"{number[:3]}-{number[3:7]}-{number[7:]}",
                f"（手机）{number}",
            )
        )
        if len(one.numbers) > 1 and self.chance(0.5):
            spelt = one.numbers[1].partition("-")[2]
        elsewhere, street, _area = self.address()
        other = Written(one.name, one.kind, numbers=(spelt,))
        return one, replace(other, place=elsewhere, street=street) if self.chance(0.3) else other

    def _one_figure(self, one: Written):
        number = list(one.numbers[0])
        place = self.random.randrange(3, 10)
        if number[place] != number[place + 1] and self.chance(0.4):
            number[place], number[place + 1] = number[place + 1], number[place]
        else:
            number[place] = self.one_of([figure for figure in "0123456789" if figure != number[place]])
        other = Written(one.name, one.kind, numbers=("".join(number),))
        return one, replace(other, place=one.place, street=one.street) if self.chance(0.5) else other

    def _address(self, one: Written):
        street = one.street
        if "单元" in street:
            street = self.one_of((
                street.replace("号楼", "-").replace("单元", "-").replace("室", ""),
                street.replace("号楼", "栋"),
                street[: street.index("单元") - 1],
                street.replace("室", ""),
            ))  # fmt: skip
        else:
            street = self.one_of(
                (street.replace("号楼", "幢"), street.partition("号")[0] + "号", street.replace("室", ""))
            )
        place = self.one_of(
            (
                one.place,
                ("", "", one.place[2]),
                ("", "", ""),
                ("", one.place[1].removesuffix("市"), one.place[2]),
            )
        )
        return one, Written(one.name, one.kind, place, street, (self.mobile(),) if self.chance(0.5) else ())

    def _sound(self, one: Written):
        swapped = "".join(TRADITIONAL.get(each, each) for each in one.name)
        if swapped == one.name or self.chance(0.5):
            changed = HOMOPHONES.get(one.name[-1]) or TRADITIONAL[one.name[-1]]
            swapped = one.name[:-1] + changed
        number = one.numbers[0]
        other = number if self.chance(0.5) else f"1{self.mobile()[1:3]}{number[3:]}"
        if self.chance(0.3):
            other = self.mobile()[:5] + number[5:]
        return one, Written(swapped, one.kind, one.place, "", (other,))

    def _company(self, one: Written):
        name = one.name
        for form in FORMS[::-1]:
            name = name.removesuffix(form)
        name = self.one_of(
            (
                name,
                f"{name}公司",
                f"{name}（老客户）",
                name.removeprefix(one.place[1][:-1]),
                f"{name}集团有限公司",
            )
        )
        other = Written(name, one.kind, one.place)
        if self.chance(0.4):
            return one, replace(other, numbers=one.numbers)
        return one, replace(other, street=one.street) if self.chance(0.5) else other

    def _title(self, one: Written):
        surname = one.name[0]
        if self.chance(0.5):
            name = self.one_of((f"{surname}先生", f"{surname}总", f"{surname}老师"))
            return one, Written(name, one.kind, numbers=one.numbers[:1])
        name = self.one_of((f"{one.name}(空调)", f"{one.name}【欠费】", f"{one.name}经理", f"{one.name} 3栋"))
        if self.chance(0.5):
            return one, Written(name, one.kind, one.place, one.street)
        return one, Written(name, one.kind, numbers=one.numbers[:1])

    def _contact(self, one: Written):
        name, number = one.contacts[0]
        return one, Written(name, CustomerKind.PERSON, ("", "", ""), "", (number,))

    def _product(self, one: Written):
        name = self.one_of((one.name, one.name, f"{one.name}先生", self.name()))
        sign = one.signs[0]
        return one, Written(
            name, one.kind, signs=(self.one_of((sign, sign.lower(), f"{sign[:2]}-{sign[2:]}")),)
        )
