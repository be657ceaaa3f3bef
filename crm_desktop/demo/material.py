"""What the sample office is made of, in both languages: names, streets, products, faults, what customers say."""

# fmt: off
from dataclasses import dataclass
from typing import Final, Literal

from crm_desktop.demo import grievances
from crm_desktop.demo.grievances import Grievance


@dataclass(frozen=True, slots=True)
class Model:
    """A product line: what it is called, its price in fen, years of warranty, months between maintenance."""

    name: str
    price_fen: int
    warranty_years: int
    maintenance_months: int
    kind: Literal["heater", "lamp"] = "heater"


@dataclass(frozen=True, slots=True)
class Fault:
    """A repair: what the customer reports, what was found and done, where the fault came from."""

    report: str
    cause: str
    work: str
    source: str
    parts: str = ""
    kind: Literal["heater", "lamp"] = "heater"


@dataclass(frozen=True, slots=True)
class Material:
    office: str
    address: str
    phone: str
    postcode: str
    manager: str
    agents: tuple[str, ...]
    technicians: tuple[str, ...]
    surnames: tuple[str, ...]
    given_female: tuple[str, ...]
    given_male: tuple[str, ...]
    companies: tuple[str, ...]
    company_posts: tuple[str, ...]
    places: tuple[tuple[str, str, str, str], ...]
    """Province, city, district, and how the postcode begins there."""
    streets: tuple[str, ...]
    house: str
    maker: str
    models: tuple[Model, ...]
    materials: tuple[str, ...]
    lamp_materials: tuple[str, ...]
    faults: tuple[Fault, ...]
    installation: str
    installed: str
    maintenance: str
    maintained: str
    praise: tuple[str, ...]
    blame: tuple[str, ...]
    wishes: tuple[str, ...]
    preferences: tuple[str, ...]
    sources: tuple[str, ...]
    lost_reasons: tuple[str, ...]
    promises: tuple[str, ...]
    lost_companies: tuple[str, ...]
    """Why companies are lost: they do not move house."""
    still: str
    """What a customer says in the call after a complaint that was not settled."""
    settled: tuple[str, ...]
    again: tuple[str, str]
    """What is proposed then, and what the customer is told."""
    grievances: tuple[Grievance, ...]
    move_reason: str


_MODELS: Final = (
    Model("SLR-58-1800-20", 328_000, 3, 12),
    Model("SLR-58-1800-24", 368_000, 3, 12),
    Model("ETC-47-1500-18", 256_000, 2, 12),
    Model("FP-2.0-H", 498_000, 5, 6),
    Model("AL-120W", 189_000, 2, 0, "lamp"),
    Model("HP-260 Pro", 698_000, 5, 6),
)

CHINESE: Final = Material(
    office="济南阳光售后服务中心",
    address="山东省济南市历下区经十路100号",
    phone="0531-8888 6600",
    postcode="250014",
    manager="王芳",
    agents=("李敏", "陈静", "刘洋"),
    technicians=("赵师傅", "钱师傅", "孙工", "周师傅"),
    surnames=(*"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕单仇解查区盖", "欧阳", "诸葛"),
    given_female=(
        "丽娟", "秀英", "晓燕", "云霞", "芳", "敏", "静", "艳", "娟", "霞", "桂英", "玉兰", "红梅", "雪", "欣怡", "春梅", "婷婷",
        "凤", "淑珍", "慧", "若曦", "䶮", "子涵",
    ),
    given_male=(
        "建国", "志强", "海", "俊凯", "磊", "宇航", "伟", "洋", "勇", "杰", "涛", "明", "超", "平", "刚", "建华", "文博", "浩",
        "梓轩", "国庆", "龙", "永强", "立新", "思远", "𠮷祥", "家豪", "一鸣",
    ),
    companies=(
        "{city}{name}宾馆", "{city}{name}商贸有限公司", "{city}{name}汽车服务有限公司", "{name}幼儿园",
        "{city}{name}餐饮有限公司", "{name}洗浴中心",
    ),
    company_posts=("总务", "办公室主任", "工程部经理", "店长"),
    places=(
        ("山东省", "济南市", "历下区", "25001"), ("山东省", "济南市", "市中区", "25000"),
        ("山东省", "济南市", "槐荫区", "25002"), ("山东省", "德州市", "德城区", "25301"),
        ("山东省", "泰安市", "泰山区", "27100"), ("河北省", "石家庄市", "长安区", "05001"),
    ),
    streets=("经十路", "解放路", "和平路", "人民大街", "世纪大道", "体育西路", "中山北路", "泺源大街"),
    house="{street}{number}号{building}号楼{unit}单元{room}",
    maker="济南阳光热能设备厂",
    models=_MODELS,
    materials=(
        "PPR管 12米；三角阀 2个", "支架 1套；保温管 8米", "排气阀 1个；生料带 3卷", "电加热棒 1500W", "无",
    ),
    lamp_materials=("灯杆 1根；地笼 1套", "灯杆 1根；地笼 1套；电缆 6米"),
    faults=(
        Fault("不出热水", "电加热棒烧坏", "更换电加热棒，试机正常", "product_quality", "电加热棒 1500W"),
        Fault("水箱漏水", "接口密封圈老化", "更换密封圈，打压无渗漏", "product_quality", "密封圈 2个"),
        Fault("真空管破裂", "冬季冻裂", "更换真空管两支，排空并加防冻", "climate", "真空管 2支"),
        Fault("排气阀滴水", "安装时生料带不足", "重新缠绕并紧固", "installation"),
        Fault("水温上不来", "控制器设定被改动", "恢复设定，教会使用方法", "user_operation"),
        Fault("支架松动", "膨胀螺栓未打牢", "加固支架，补打螺栓", "installation", "膨胀螺栓 4个"),
        Fault("上水慢", "电磁阀被水垢堵住", "清洗电磁阀，建议半年一次", "user_operation"),
        Fault("显示屏无字", "控制器进水", "更换控制器并加装防水盒", "climate", "控制器 1个"),
        Fault("路灯不亮", "电池老化", "更换电池，夜间试亮正常", "product_quality", "电池 1组", "lamp"),
        Fault("灯杆歪斜", "基础螺栓没有拧紧", "校正灯杆，紧固螺栓", "installation", kind="lamp"),
    ),
    installation="新机安装",
    installed="安装到位，试机正常，讲解使用方法",
    maintenance="定期保养",
    maintained="清洗内胆、检查镁棒与电路，一切正常",
    praise=("师傅很准时，穿鞋套，走时还收拾干净", "态度好，讲得很清楚", "修得快，满意", "服务不错，会介绍给邻居"),
    blame=("约好的时间没来，也没打电话", "修了两次还没好", "师傅没穿鞋套，弄脏了地板", "电话打了好几次才有人接"),
    wishes=("希望周末也能上门", "能不能提前发个短信", "配件价格写清楚一些", "", "", "", ""),
    preferences=("上午联系", "下班后联系", "喜欢喝茶", "发微信就行", "周末在家", "", "", "", "", ""),
    sources=("门店", "老客户介绍", "小区推广", "网上咨询", "设计师推荐"),
    lost_reasons=("搬家", "改用燃气", "换了别的品牌", "嫌维修慢"),
    promises=("送滤芯", "寄发票", "明天上午答复", "送说明书", "核实保修期后回电"),
    lost_companies=("停业", "换了别的品牌", "嫌维修慢"),
    still="问题还是没有完全解决",
    settled=("处理得很快，满意", "你们肯认错，还是信得过", "问题解决了，谢谢", ""),
    again=(
        "主管上门，与客户当面商定，同一位师傅负责到底。",
        "上次处理之后，问题还没有完全解决，让您又费心了。\n主管已经和您当面商定了办法，由同一位师傅负责到底，办完请您验收。",
    ),
    grievances=grievances.CHINESE,
    move_reason="客户说这几天出差",
)

ENGLISH: Final = Material(
    office="Sunrise After-Sales Service",
    address="100 Jingshi Road, Lixia District, Jinan",
    phone="0531-8888 6600",
    postcode="250014",
    manager="Grace Wang",
    agents=("Amy Lee", "Daniel Ford", "Ruth Collins"),
    technicians=("Tom Baker", "Victor Shaw", "Neil Carter", "Sam Wood"),
    surnames=(
        "Smith", "Jones", "Taylor", "Brown", "Wilson", "Evans", "Walker", "Wright", "Green", "Hall", "Clarke",
        "Hughes", "Cooper", "Ward", "Turner", "Morris", "Bell", "Price", "Reed", "Hart", "O'Neill", "Müller", "García",
    ),
    given_female=(
        "Mary", "Linda", "Susan", "Karen", "Helen", "Laura", "Anna", "Emma", "Jane", "Alice", "Claire", "Diana", "Fiona",
        "Julia", "Nora",
    ),
    given_male=(
        "James", "Robert", "John", "David", "Peter", "Mark", "Paul", "Simon", "Andrew", "Kevin", "Brian", "George",
        "Ethan", "Ian", "Leo",
    ),
    companies=("{name} Hotel", "{name} Trading Ltd", "{name} Car Service Ltd", "{name} Nursery", "{name} Kitchens Ltd"),
    company_posts=("Facility manager", "Office manager", "Chief engineer", "Shop manager"),
    places=(
        ("", "Jinan", "Lixia", "25001"), ("", "Jinan", "Shizhong", "25000"), ("", "Dezhou", "Decheng", "25301"),
        ("", "Tai'an", "Taishan", "27100"),
    ),
    streets=("Jingshi Road", "Liberation Road", "Peace Road", "Century Avenue", "Stadium Road", "Garden Street"),
    house="{number} {street}, Block {building}, Unit {unit}-{room}",
    maker="Sunrise Thermal Works",
    models=_MODELS,
    materials=("PPR pipe 12 m; angle valves 2", "Bracket 1 set; lagging 8 m", "Vent valve 1; sealing tape 3", "Heating rod 1500 W", "None"),
    lamp_materials=("Post 1; base cage 1", "Post 1; base cage 1; cable 6 m"),
    faults=(
        Fault("No hot water", "Heating rod burnt out", "Replaced the heating rod, tested", "product_quality", "Heating rod 1500 W"),
        Fault("Tank leaks", "Seal worn", "Replaced the seal, pressure-tested", "product_quality", "Seals 2"),
        Fault("Vacuum tube cracked", "Frost in winter", "Replaced two tubes, drained and protected", "climate", "Tubes 2"),
        Fault("Vent valve drips", "Too little sealing tape at installation", "Sealed anew and tightened", "installation"),
        Fault("Water stays lukewarm", "Controller setting was changed", "Restored the setting, explained its use", "user_operation"),
        Fault("Bracket loose", "Anchor bolts not tight", "Fixed the bracket, added bolts", "installation", "Anchor bolts 4"),
        Fault("Fills slowly", "Solenoid valve blocked by scale", "Cleaned the valve, advised to repeat twice a year", "user_operation"),
        Fault("Display is blank", "Water in the controller", "Replaced the controller, added a cover", "climate", "Controller 1"),
        Fault("Lamp stays dark", "Battery worn out", "Replaced the battery, tested at night", "product_quality", "Battery 1", "lamp"),
        Fault("Lamp post leans", "Base bolts not tight", "Straightened the post, tightened the bolts", "installation", kind="lamp"),
    ),
    installation="New installation",
    installed="Installed and tested, use explained",
    maintenance="Regular maintenance",
    maintained="Cleaned the tank, checked anode and wiring, all in order",
    praise=("Punctual and tidy", "Friendly, explained everything well", "Quick repair, satisfied", "Good service, will recommend"),
    blame=("Nobody came at the agreed time and nobody called", "Repaired twice and still not working", "No shoe covers, dirty floor", "Had to call several times"),
    wishes=("Visits at weekends, please", "A message before the visit would help", "Make part prices clearer", "", "", "", ""),
    preferences=("Call in the morning", "Call after work", "Prefers messages", "At home at weekends", "", "", "", "", ""),
    sources=("Shop", "Recommended", "Leaflet", "Website", "Architect"),
    lost_reasons=("Moved away", "Changed to gas", "Chose another brand", "Repairs were too slow"),
    promises=("Send a filter", "Post the invoice", "Answer tomorrow morning", "Send the manual", "Call back about the warranty"),
    lost_companies=("Closed down", "Chose another brand", "Repairs were too slow"),
    still="The matter is still not settled",
    settled=("Settled quickly, satisfied", "You stood by it; that counts", "All in order now, thank you", ""),
    again=(
        "The manager settles it with the customer on site; one technician sees it through.",
        "What we did last time has not settled the matter, and we are sorry to have troubled you again.\n"
        "Our manager has agreed with you what is to be done. One technician will see it through, and it is done when "
        "you say so.",
    ),
    grievances=grievances.ENGLISH,
    move_reason="The customer is travelling",
)


def in_language(language: str) -> Material:
    return ENGLISH if language == "en" else CHINESE
