"""What the sample office is made of, in both languages: names, streets, products, faults, what customers say."""

# fmt: off
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Model:
    """A product line: what it is called, its price in fen, years of warranty, months between maintenance."""

    name: str
    price_fen: int
    warranty_years: int
    maintenance_months: int


@dataclass(frozen=True, slots=True)
class Fault:
    """A repair: what the customer reports, what was found and done, where the fault came from."""

    report: str
    cause: str
    work: str
    source: str
    parts: str = ""


@dataclass(frozen=True, slots=True)
class Grievance:
    """A complaint: its subject, what the customer said, what was found, what was done; slug of the cause."""

    subject: str
    words: str
    findings: str
    root_cause: str
    solution: str
    cause: str
    motive: str


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
    places: tuple[tuple[str, str, str], ...]
    """Province, city and district."""
    streets: tuple[str, ...]
    house: str
    models: tuple[Model, ...]
    materials: tuple[str, ...]
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
    grievances: tuple[Grievance, ...]
    compensations: tuple[tuple[str, int], ...]
    lesson: str
    move_reason: str
    told: str


_MODELS: Final = (
    Model("SLR-58-1800-20", 328_000, 3, 12),
    Model("SLR-58-1800-24", 368_000, 3, 12),
    Model("ETC-47-1500-18", 256_000, 2, 12),
    Model("FP-2.0-H", 498_000, 5, 6),
    Model("AL-120W", 189_000, 2, 0),
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
        ("山东省", "济南市", "历下区"), ("山东省", "济南市", "市中区"), ("山东省", "济南市", "槐荫区"),
        ("山东省", "德州市", "德城区"), ("山东省", "泰安市", "泰山区"), ("河北省", "石家庄市", "长安区"),
    ),
    streets=("经十路", "解放路", "和平路", "人民大街", "世纪大道", "体育西路", "中山北路", "泺源大街"),
    house="{street}{number}号{building}号楼{unit}单元{room}",
    models=_MODELS,
    materials=(
        "PPR管 12米；三角阀 2个", "支架 1套；保温管 8米", "排气阀 1个；生料带 3卷", "电加热棒 1500W", "无",
    ),
    faults=(
        Fault("不出热水", "电加热棒烧坏", "更换电加热棒，试机正常", "product_quality", "电加热棒 1500W"),
        Fault("水箱漏水", "接口密封圈老化", "更换密封圈，打压无渗漏", "product_quality", "密封圈 2个"),
        Fault("真空管破裂", "冬季冻裂", "更换真空管两支，排空并加防冻", "climate", "真空管 2支"),
        Fault("排气阀滴水", "安装时生料带不足", "重新缠绕并紧固", "installation"),
        Fault("水温上不来", "控制器设定被改动", "恢复设定，教会使用方法", "user_operation"),
        Fault("支架松动", "膨胀螺栓未打牢", "加固支架，补打螺栓", "installation", "膨胀螺栓 4个"),
        Fault("上水慢", "电磁阀被水垢堵住", "清洗电磁阀，建议半年一次", "user_operation"),
        Fault("显示屏无字", "控制器进水", "更换控制器并加装防水盒", "climate", "控制器 1个"),
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
    grievances=(
        Grievance(
            "上门失约",
            "约好上午九点来修，等到十一点没有人来，打电话说师傅在别家。请了半天假，这已经是第二次了。",
            "当天派单重叠，调度未在预约开始前改约，也没有通知客户。",
            "派单表没有占用时间，两单排进了同一个时段",
            "当天下午由孙工上门修好，赔礼道歉，送滤芯一只；派单表加占用时间。",
            "system.slow_service",
            "respect",
        ),
        Grievance(
            "水箱漏水",
            "买了不到一年水箱就漏水，楼下邻居家的天花板都泡了，你们要负责。",
            "密封圈批次不良，邻居家天花板有约半平方米水渍。",
            "该批次密封圈入库时未抽检",
            "免费更换密封圈并延保一年，补偿邻居粉刷费用。",
            "value.poor_quality",
            "compensation",
        ),
        Grievance(
            "师傅态度不好",
            "师傅进门不换鞋套，问两句就不耐烦，说我不会用。",
            "当天第六单，确认没有穿鞋套，说话生硬。",
            "当天工单排得过满，上门规范没有检查",
            "主管当面道歉，重新上门清洁；每日工单不超过五单。",
            "staff.impolite",
            "venting",
        ),
        Grievance(
            "三台都不出热水",
            "宾馆三台机器都不出热水，客人都在投诉，今天必须解决。",
            "总电源接触器烧毁，三台同时断电。",
            "接触器容量偏小，安装时按两台选型",
            "当晚更换大容量接触器，并重新核对所有宾馆用户的电气容量。",
            "other.repair",
            "compensation",
        ),
        Grievance(
            "配件收费不清",
            "说好保修的，怎么还收了八十块配件钱？",
            "该配件为易损件，不在三包范围，上门前未说明。",
            "上门前没有告知收费标准",
            "退还配件费，派单短信附上收费标准。",
            "other.policy",
            "suggestion",
        ),
    ),
    compensations=(("滤芯一只", 6_800), ("清洗一次", 12_000), ("延保一年", 20_000), ("小礼品", 3_000)),
    lesson="改约必须在预约开始前通知客户",
    move_reason="客户说这几天出差",
    told="已电话告知处理结果",
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
    places=(("", "Jinan", "Lixia"), ("", "Jinan", "Shizhong"), ("", "Dezhou", "Decheng"), ("", "Tai'an", "Taishan")),
    streets=("Jingshi Road", "Liberation Road", "Peace Road", "Century Avenue", "Stadium Road", "Garden Street"),
    house="{number} {street}, Block {building}, Unit {unit}-{room}",
    models=_MODELS,
    materials=("PPR pipe 12 m; angle valves 2", "Bracket 1 set; lagging 8 m", "Vent valve 1; sealing tape 3", "Heating rod 1500 W", "None"),
    faults=(
        Fault("No hot water", "Heating rod burnt out", "Replaced the heating rod, tested", "product_quality", "Heating rod 1500 W"),
        Fault("Tank leaks", "Seal worn", "Replaced the seal, pressure-tested", "product_quality", "Seals 2"),
        Fault("Vacuum tube cracked", "Frost in winter", "Replaced two tubes, drained and protected", "climate", "Tubes 2"),
        Fault("Vent valve drips", "Too little sealing tape at installation", "Sealed anew and tightened", "installation"),
        Fault("Water stays lukewarm", "Controller setting was changed", "Restored the setting, explained its use", "user_operation"),
        Fault("Bracket loose", "Anchor bolts not tight", "Fixed the bracket, added bolts", "installation", "Anchor bolts 4"),
        Fault("Fills slowly", "Solenoid valve blocked by scale", "Cleaned the valve, advised to repeat twice a year", "user_operation"),
        Fault("Display is blank", "Water in the controller", "Replaced the controller, added a cover", "climate", "Controller 1"),
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
    grievances=(
        Grievance(
            "Missed appointment",
            "You were to come at nine; at eleven nobody was here and I was told the technician was elsewhere. It is the second time.",
            "Two jobs were booked into one slot; the customer was not told before the appointment began.",
            "The schedule did not block the time that a job takes",
            "Repaired the same afternoon with an apology and a free filter; the schedule now blocks the time.",
            "system.slow_service",
            "respect",
        ),
        Grievance(
            "Tank leaks",
            "Not a year old and the tank leaks. The ceiling of my neighbour below is wet. You have to pay for it.",
            "A faulty batch of seals; half a square metre of the neighbour's ceiling is stained.",
            "The batch was not sampled on arrival",
            "New seal free of charge, a year of extra warranty, the painting is paid.",
            "value.poor_quality",
            "compensation",
        ),
        Grievance(
            "Impolite technician",
            "The technician wore no shoe covers, became impatient and said I could not use the thing.",
            "It was his sixth job that day; no shoe covers, curt answers confirmed.",
            "Too many jobs in a day and conduct was not checked",
            "The manager apologised in person; no more than five jobs a day.",
            "staff.impolite",
            "venting",
        ),
        Grievance(
            "Charged for parts",
            "It was said to be under warranty, why did I pay eighty for a part?",
            "A wearing part is not covered; this was not said before the visit.",
            "Charges were not named before the visit",
            "The charge was refunded; the price list now goes out with the appointment.",
            "other.policy",
            "suggestion",
        ),
    ),
    compensations=(("Filter", 6_800), ("Free cleaning", 12_000), ("Extra year of warranty", 20_000), ("Small gift", 3_000)),
    lesson="Tell the customer before the appointment begins",
    move_reason="The customer is travelling",
    told="Told by telephone",
)


def in_language(language: str) -> Material:
    return ENGLISH if language == "en" else CHINESE
