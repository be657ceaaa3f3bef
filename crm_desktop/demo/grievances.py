"""What the sample office's customers complain of: each a whole case, from their words to what was learnt."""

# fmt: off
from dataclasses import dataclass
from typing import Final, Literal

from crm_desktop.core.enums import ActionKind, Justified, Motive


@dataclass(frozen=True, slots=True)
class Grievance:
    """One case whose parts belong together; what is empty does not apply to it.

    ``about`` is the kind of product it is about, ``""`` where it is about none and ``"any"`` where that is all
    the same. ``blame`` is what a
    dissatisfied customer said when called, if the case may come of that.
    """

    subject: str
    words: str
    motive: Motive
    wish: str
    about: Literal["heater", "lamp", "any", ""]
    decision: Justified
    findings: str
    cause: str = ""
    root_cause: str = ""
    department: str = ""
    whose: Literal["technician", "agent", ""] = ""
    """Who is responsible: the product's technician, somebody at the desk, or nobody in person."""
    solution: str = ""
    message: str = ""
    """What the reply says to the customer."""
    actions: tuple[tuple[ActionKind, str], ...] = ()
    gift: tuple[str, int] | None = None
    """A symbolic compensation and its value in fen; only where something was wrong."""
    answer: str = ""
    lesson: str = ""
    waits_for: str = ""
    companies_only: bool = False
    blame: str = ""
    rejected: bool = False
    """Judged not justified as soon as the records were looked up; ``findings`` is the reason."""


NOW, MEND, PREVENT = ActionKind.IMMEDIATE, ActionKind.CORRECTION, ActionKind.PREVENTION

CHINESE: Final = (
    Grievance(
        "上门失约",
        "约好上午九点来修，等到十一点没有人来，打电话说师傅在别家。请了半天假，这已经是第二次了。",
        Motive.RESPECT, "今天修好，以后来不了提前说", "any", Justified.YES,
        "当天两单排进了同一个时段，调度没有在预约开始前改约，也没有通知客户。",
        "system.slow_service", "派单表不占用时间，两单可以排进同一个时段", "调度", "agent",
        "当天下午上门修好，主管打电话道歉。",
        "那天上午，我们把两处上门排进了同一个时间，又没有提前告诉您改约，让您白等了半天。这是我们安排上的失误。\n"
        "机器已经在当天下午修好。从现在起，每张派单都会占住师傅的时间；万一去不了，我们会在约定时间之前给您打电话。",
        ((NOW, "当天下午上门修好"), (PREVENT, "派单表加上占用时间")),
        ("滤芯一只", 6_800), "接受道歉，希望不要再有下一次", "改约必须在预约开始之前通知客户",
        "等客户确定哪天在家", blame="约好的时间没来，也没打电话",
    ),
    Grievance(
        "水箱漏水",
        "水箱漏水，楼下邻居家的天花板都泡了，你们要负责。",
        Motive.COMPENSATION, "修好水箱，赔邻居家的粉刷", "heater", Justified.YES,
        "接口密封圈批次不良；邻居家天花板有约半平方米水渍。",
        "value.poor_quality", "该批次密封圈入库时没有抽检", "仓库", "",
        "免费更换密封圈，水箱延保一年，承担邻居家的粉刷。",
        "漏水是水箱接口的密封圈质量不好造成的，责任在我们。\n"
        "密封圈已经免费换好，打压试过不再渗漏，水箱的保修期为您延长一年。楼下邻居家天花板的粉刷由我们负责，"
        "我们会和邻居约好时间。",
        ((NOW, "更换密封圈并打压"), (MEND, "联系粉刷工，约好邻居的时间"), (PREVENT, "密封圈入库逐批抽检")),
        ("清洗一次", 12_000), "同意，邻居家那边也请尽快", "同一批配件出了一次问题，就要查这一批的全部用户",
        "等客户发来邻居家天花板的照片",
    ),
    Grievance(
        "师傅态度不好",
        "师傅进门不穿鞋套，问两句就不耐烦，说我不会用。",
        Motive.VENTING, "给个说法", "any", Justified.YES,
        "师傅承认没有穿鞋套，说话生硬；那是他当天的第六单。",
        "staff.impolite", "当天工单排得过满，上门规范没有人检查", "售后", "technician",
        "主管上门道歉，重新清洁；每位师傅每天不超过五单。",
        "您反映的情况属实：师傅那天进门没有穿鞋套，说话也不耐烦。主管已经和他谈过，并当面向您道歉。\n"
        "弄脏的地方，我们重新上门打扫干净了。今后师傅上门之后，客服都会打电话问一问您的感受。",
        ((NOW, "主管上门道歉，重新清洁"), (MEND, "和师傅谈话，重学上门规范"), (PREVENT, "每位师傅每天不超过五单")),
        ("小礼品", 3_000), "说清楚就好，不追究了", "单子排得越满，越要检查上门规范",
        "等客户说明当时还有谁在场", blame="师傅没穿鞋套，弄脏了地板",
    ),
    Grievance(
        "三台都不出热水",
        "三台机器都不出热水，客人都在投诉，今天必须解决。",
        Motive.COMPENSATION, "当天恢复热水", "heater", Justified.YES,
        "总电源接触器烧毁，三台同时断电。",
        "other.repair", "加装第三台时没有重新核对电气容量", "安装", "technician",
        "当晚更换大容量接触器；核对所有多台用户的电气容量。",
        "三台机器同时断电，是总电源的接触器烧毁造成的；加装第三台时，我们没有重新核对电气容量，责任在我们。\n"
        "当晚已经换上容量够用的接触器，三台机器运行正常。今后每加装一台，我们都会先核对用电容量。",
        ((NOW, "当晚更换接触器"), (PREVENT, "核对所有多台用户的电气容量")),
        ("三台各保养一次", 36_000), "恢复得及时，可以接受", "加装机器先算总容量",
        "等客户的电工确认总闸容量", companies_only=True,
    ),
    Grievance(
        "配件收费没有事先说",
        "说好保修的，怎么换个配件还要收钱？事先也没人说。",
        Motive.SUGGESTION, "退钱，或者讲明白", "heater", Justified.PARTLY,
        "该配件是易损件，不在三包范围，收费有依据；但上门前没有说明。",
        "other.policy", "预约时没有告知收费标准的步骤", "客服", "agent",
        "退还配件费；预约短信附上收费标准。",
        "您这次换的配件是易损件，不在保修范围之内；不过上门之前我们没有向您说明，是我们做得不够。\n"
        "配件费已经退还给您。今后约好上门，收费标准会先用短信发给您。",
        ((NOW, "退还配件费"), (PREVENT, "预约短信附上收费标准")),
        ("小礼品", 3_000), "可以，以后讲在前面就行", "收费讲在上门之前",
        "等客户找出收据",
    ),
    Grievance(
        "水不够热",
        "花了这么多钱，水温总是上不来，机器肯定有毛病。",
        Motive.VENTING, "换一台新的", "heater", Justified.NO,
        "机器工作正常；控制器温度被设在 40 度。调到 60 度后水温正常。",
        "other.customer", "安装时只口头讲解，没有让客户自己设一次温度", "", "",
        "上门检查，调好温度，教会家里人使用。",
        "我们上门检查过，机器工作正常，是控制器的温度设得偏低，水才不够热。\n"
        "师傅已经把温度调到合适的位置，也教了家里人怎样调节。以后又觉得不热，您打个电话，我们在电话里陪您一起看。",
        ((NOW, "上门检查，调好温度，教会使用"),),
        None, "原来是没调好，知道了", "装好以后，请客户自己设一次温度",
        "等客户确定哪天在家",
    ),
    Grievance(
        "修了两次还没好",
        "上水慢，已经来修了两次，换了零件还是老样子。",
        Motive.RESPECT, "派个懂行的来，一次修好", "heater", Justified.YES,
        "前两次只换了零件，没有查出电磁阀被水垢堵住。",
        "staff.not_knowledgeable", "师傅没有按故障排除的步骤查，换件之后也没有试满水", "售后", "technician",
        "派技术最好的师傅清洗电磁阀，试满一箱水；半年后复查。",
        "前两次上门只换了零件，没有查出是水垢堵住了电磁阀，让您等了又等。是我们没有做到位。\n"
        "这一次已经把电磁阀清洗干净，当着您的面试满了一箱水。半年之内，我们会主动来复查一次。",
        ((NOW, "清洗电磁阀，试满一箱水"), (MEND, "半年后上门复查"), (PREVENT, "全体师傅学一遍上水慢的排查步骤")),
        ("清洗一次", 12_000), "这次修好了，满意", "第二次上门还修不好，就换人、换办法",
        "等客户确定哪天在家", blame="修了两次还没好",
    ),
    Grievance(
        "服务电话打不通",
        "中午打了好几次都没有人接，最后是下午才打通的。",
        Motive.SUGGESTION, "中午也要有人接电话", "", Justified.YES,
        "核对来电记录：那天中午有四个来电没有接，当天也没有回拨。",
        "system.slow_service", "中午只有一个人值班，没有回拨未接来电的规定", "客服", "agent",
        "中午改为两人轮班；未接来电当天回拨。",
        "您来电的时候是中午，那天只有一位同事值班，正在接另一个电话，之后也没有给您回过去。让您一再拨打，很抱歉。\n"
        "我们已经改为中午两人轮班；没有接到的电话，当天一定给您回过去。",
        ((MEND, "中午改为两人轮班"), (PREVENT, "每天下班前核对未接来电")),
        ("小礼品", 3_000), "好的，改了就行", "没接到的电话，也是一次来电",
        "等客户说明是哪个号码打来的", blame="电话打了好几次才有人接",
    ),
    Grievance(
        "路灯阴天不亮",
        "门口的路灯，下了几天雨就不亮了，质量太差。",
        Motive.COMPENSATION, "换一盏新的", "lamp", Justified.NO,
        "现场测过，电池、灯板都正常。连阴五天，超过了说明书写的三个阴雨天。",
        "other.expectation", "销售时没有讲清连续阴雨能亮几天", "", "",
        "讲解充电原理；愿意的话可以加大电池。",
        "我们到现场测过，路灯的电池和灯板都正常。太阳能路灯靠白天充电，充满以后可以连亮三个阴雨天；这次连阴了五天，"
        "所以后两晚没有亮。\n天晴以后它会自己恢复。您若希望阴雨天多亮几晚，我们可以上门介绍加大电池的办法。",
        ((NOW, "现场测电池和灯板，讲解充电原理"),),
        None, "明白了，先不加电池", "卖路灯时讲清阴雨天能亮几晚",
        "等客户拍下控制盒的指示灯",
    ),
    Grievance(
        "新装的热水器漏水",
        "你们装的热水器才用两个月就漏，快来修！",
        Motive.VENTING, "马上来修", "", Justified.NO,
        "查了销售和安装记录，这台机器不是我们卖的，也不是我们装的；厂家的售后电话已经告诉客户。",
        rejected=True,
    ),
)

ENGLISH: Final = (
    Grievance(
        "Missed appointment",
        "You were to come at nine; at eleven nobody was here and I was told the technician was elsewhere. "
        "It is the second time.",
        Motive.RESPECT, "Repaired today, and a call when you cannot come", "any", Justified.YES,
        "Two jobs were booked into one slot; the customer was not told before the appointment began.",
        "system.slow_service", "The schedule does not block the time that a job takes", "Scheduling", "agent",
        "Repaired the same afternoon; the manager called to apologise.",
        "We had booked two visits into the same time and did not tell you before yours began, so you waited "
        "half a day for nothing. That was our mistake.\n"
        "Your heater was repaired that afternoon. From now on each visit blocks the technician's time, and if we "
        "should ever be kept from coming, you will hear from us before the time agreed.",
        ((NOW, "Repair it the same afternoon"), (PREVENT, "Block the time of each job in the schedule")),
        ("Filter", 6_800), "Accepts the apology; it must not happen again",
        "Tell the customer before the appointment begins",
        "The customer says which day somebody is at home",
        blame="Nobody came at the agreed time and nobody called",
    ),
    Grievance(
        "Tank leaks",
        "The tank leaks. The ceiling of my neighbour below is wet. You have to pay for it.",
        Motive.COMPENSATION, "A tight tank, and the neighbour's painting paid", "heater", Justified.YES,
        "A faulty batch of seals; half a square metre of the neighbour's ceiling is stained.",
        "value.poor_quality", "The batch was not sampled on arrival", "Stores", "",
        "New seal free of charge, a year of extra warranty on the tank; we bear the painting.",
        "The leak came from a faulty seal at the tank, and the fault is ours.\n"
        "The seal has been replaced free of charge and pressure-tested, and the warranty on your tank is a year "
        "longer. We shall have your neighbour's ceiling painted and will agree the day with them.",
        ((NOW, "Replace the seal and pressure-test"), (MEND, "Agree the painting with the neighbour"),
         (PREVENT, "Sample every batch of seals on arrival")),
        ("Free cleaning", 12_000), "Agrees; the neighbour is waiting, please be quick",
        "One faulty part: look up everybody who has one of its batch",
        "Photos of the neighbour's ceiling",
    ),
    Grievance(
        "Impolite technician",
        "The technician wore no shoe covers, became impatient and said I could not use the thing.",
        Motive.VENTING, "An explanation", "any", Justified.YES,
        "The technician admits it: no shoe covers, curt answers. It was his sixth job that day.",
        "staff.impolite", "Too many jobs in a day, and nobody checked conduct on site", "Service", "technician",
        "The manager apologised in person and had the floor cleaned; no more than five jobs a day.",
        "What you told us is right: our technician wore no shoe covers and was short with you. The manager has "
        "spoken with him and has apologised to you in person.\n"
        "The floor has been cleaned. After each visit we now call and ask how you were treated.",
        ((NOW, "The manager apologises in person, the floor is cleaned"),
         (MEND, "Go through conduct on site with the technician"), (PREVENT, "No more than five jobs a day")),
        ("Small gift", 3_000), "Content that it was said openly",
        "The fuller the day, the more conduct has to be checked",
        "Who else was there",
        blame="No shoe covers, dirty floor",
    ),
    Grievance(
        "No hot water from three machines",
        "All three machines are cold and our guests complain. It has to work today.",
        Motive.COMPENSATION, "Hot water today", "heater", Justified.YES,
        "The main contactor burnt out; all three lost power at once.",
        "other.repair", "The load was not worked out again when the third machine was added", "Installation",
        "technician",
        "Larger contactor the same evening; the load of all customers with several machines is checked.",
        "All three machines lost power because the main contactor had burnt out: when the third was added, we did "
        "not work out the load again. The fault is ours.\n"
        "A contactor of the right size was fitted the same evening and all three are running. Before we add a "
        "machine anywhere, we now check the load first.",
        ((NOW, "Fit a larger contactor the same evening"),
         (PREVENT, "Check the load of all customers with several machines")),
        ("Maintenance of all three", 36_000), "Quick enough, accepted",
        "Work out the whole load before adding a machine",
        "Their electrician confirms the main switch", companies_only=True,
    ),
    Grievance(
        "Charged for a part without notice",
        "It was said to be under warranty, so why was I charged for a part? Nobody told me before.",
        Motive.SUGGESTION, "The money back, or an explanation", "heater", Justified.PARTLY,
        "A wearing part is not covered, the charge was right; it was not named before the visit.",
        "other.policy", "Naming the charges is no step of booking a visit", "Front desk", "agent",
        "The charge was refunded; the price list now goes out with the appointment.",
        "The part that was replaced wears with use and is not covered by the warranty; but nobody told you so before "
        "the visit, and we should have.\n"
        "The charge has been refunded. When a visit is agreed, the price list now comes to you with it.",
        ((NOW, "Refund the charge"), (PREVENT, "Send the price list with the appointment")),
        ("Small gift", 3_000), "Fine, but say so beforehand", "Name the charges before the visit",
        "The customer looks for the receipt",
    ),
    Grievance(
        "Water is not hot enough",
        "All that money, and the water never gets hot. The machine must be faulty.",
        Motive.VENTING, "A new machine", "heater", Justified.NO,
        "The machine works; its controller had been set to 40 °C. At 60 °C the water is hot.",
        "other.customer", "At installation the setting was explained, but not tried by the customer", "", "",
        "Checked on site, temperature set, use explained to the family.",
        "We have checked your machine, and it works as it should: the temperature had been set rather low.\n"
        "It is set higher now, and our technician has shown your family how to change it. Should the water seem "
        "cool again, call us and we will look at it with you over the telephone.",
        ((NOW, "Check on site, set the temperature, explain its use"),),
        None, "So that was it; thanks", "Let the customer set the temperature once at installation",
        "The customer says which day somebody is at home",
    ),
    Grievance(
        "Repaired twice and still not working",
        "It fills slowly. You have been here twice and changed parts, and it is just the same.",
        Motive.RESPECT, "Somebody who knows it, and once", "heater", Justified.YES,
        "Parts were changed twice; that scale blocked the solenoid valve was not found.",
        "staff.not_knowledgeable", "The steps of the fault guide were not followed, no full tank was tried",
        "Service", "technician",
        "Our best technician cleaned the valve and filled a whole tank; a check in half a year.",
        "On the first two visits parts were changed, but that scale was blocking a valve was not found. We kept you "
        "waiting, and we are sorry.\n"
        "The valve has now been cleaned and a whole tank filled while you watched. Within half a year we will come "
        "and check it again without being asked.",
        ((NOW, "Clean the valve, fill a whole tank"), (MEND, "Visit again in half a year"),
         (PREVENT, "All technicians go through the guide for slow filling")),
        ("Free cleaning", 12_000), "It works now, content",
        "Not mended at the second visit: send somebody else and look again",
        "The customer says which day somebody is at home",
        blame="Repaired twice and still not working",
    ),
    Grievance(
        "Nobody answers the telephone",
        "I called several times at noon and nobody answered; I got through in the afternoon.",
        Motive.SUGGESTION, "Somebody at the telephone at noon", "", Justified.YES,
        "The call list shows four calls missed that noon and none returned.",
        "system.slow_service", "One person at noon, and no rule to return missed calls", "Front desk", "agent",
        "Two take turns at noon; missed calls are returned the same day.",
        "You called at noon, when only one of us was there and already on the telephone; and afterwards nobody called "
        "you back. We are sorry that you had to try so often.\n"
        "Two of us now take turns at noon, and a call that we miss is returned the same day.",
        ((MEND, "Two take turns at noon"), (PREVENT, "Look through missed calls before closing")),
        ("Small gift", 3_000), "Good that it is changed", "A missed call is a call too",
        "From which number the customer called",
        blame="Had to call several times",
    ),
    Grievance(
        "Lamp goes out in rain",
        "After a few days of rain the lamp at the gate stays dark. Bad quality.",
        Motive.COMPENSATION, "A new lamp", "lamp", Justified.NO,
        "Battery and lamp tested on site, both in order. Five dark days; the manual says three.",
        "other.expectation", "How many dark days it lasts was not said when it was sold", "", "",
        "Explained how it charges; a larger battery is possible.",
        "We have tested your lamp on site; battery and lamp are in order. It charges by day and, once full, lasts "
        "three nights without sun; this time it rained for five days.\n"
        "It will come back with the sun. If you would like it to last longer, we will gladly show you a larger battery.",
        ((NOW, "Test battery and lamp on site, explain how it charges"),),
        None, "Understood, no battery for now", "Say how many dark nights a lamp lasts when selling it",
        "A photo of the light on the control box",
    ),
    Grievance(
        "New heater leaks",
        "The heater that you installed leaks after two months. Come at once!",
        Motive.VENTING, "A repair at once", "", Justified.NO,
        "By our records the machine was neither sold nor installed by us; the customer has the maker's number.",
        rejected=True,
    ),
)
