"""What must and must not stand in each letter, for a Chinese person, a company, and somebody from abroad."""

import io
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from crm_desktop.core.enums import CustomerKind, Gender, Justified, ServiceMode
from crm_desktop.core.letters.edits import text_of, with_text
from crm_desktop.core.letters.letters import BirthdayOccasion, OfficeDetails, Recipient, Reply, Service
from crm_desktop.documents.letters.letters import write_pdf
from tests.documents import pdf
from tests.documents.letters.composing import compose

DAY = date(2026, 10, 21)
OFFICE = {
    "zh_CN": OfficeDetails("济南阳光售后服务中心", "历下区经十路 100 号", "0531-8888 6600", "250014"),
    "en": OfficeDetails("Sunshine Service", "100 Jingshi Road, Jinan", "0531-8888 6600", "250014"),
}
SIGNER = {"zh_CN": "王芳", "en": "Wang Fang"}
SERVICE = Service(
    datetime(2026, 10, 20, 6, tzinfo=UTC),
    ServiceMode.REPAIR,
    model="SLR-58",
    technician="钱强",
    work_done="更换电加热棒。",
    years=3,
)
REPLY = Reply(
    "T2026-0087",
    date(2026, 10, 12),
    "热水器漏水",
    "漏水是密封圈型号不对造成的，是我们的疏忽。",
    Justified.YES,
    "李敏",
)
BIRTHDAY = BirthdayOccasion(date(2026, 9, 25), (8, 15, False), 3, whose=2)
PERSON = Recipient("张静(老客户)", gender=Gender.FEMALE, address="济南市测试路 1 号", postcode="250001")
COMPANY = Recipient(
    "济南旺福宾馆", CustomerKind.COMPANY, address="济南市市中区纬二路 12 号", postcode="250001"
)
FOREIGN = Recipient("Example, John Jr.", address="12 Test Road, Guildford", postcode="GU1 4AB")
NEVER = ("老客户", "(", "（", "None", "{", "}", "您您", "：：", "。。", "..", "，，")

MUST: dict[str, list[tuple[Recipient, str, tuple[str, ...], tuple[str, ...]]]] = {
    "thanks": [
        (
            PERSON,
            "zh_CN",
            (
                "250001 济南市测试路 1 号",
                "张静女士 收",
                "尊敬的张女士：",
                "您好！10月20日下午，钱师傅到府上维修 SLR-58。",
                "这次完成的是：更换电加热棒。",
                "这是我们第一次为您服务",
                "SLR-58 已经陪您过了三年。",
                "请随时拨打 0531-8888 6600",
                "祝您和家人安康！",
                "济南阳光售后服务中心",
                "王芳 敬上",
                "二〇二六年十月二十一日",
            ),
            ("各位", "贵单位", "先生", "投诉", "答复"),
        ),
        (
            COMPANY,
            "zh_CN",
            (
                "济南旺福宾馆 收",
                "尊敬的济南旺福宾馆各位同仁：",
                "各位好！10月20日下午，钱师傅到贵单位维修",
                "SLR-58 在贵单位已经用了三年。",
                "祝贵单位事业兴旺，各位工作顺利！",
            ),
            ("您", "府上", "家人", "先生", "女士"),
        ),
        (
            FOREIGN,
            "zh_CN",
            ("John Example Jr.", "12 Test Road, Guildford GU1 4AB", "尊敬的 John Example：", "您好！"),
            ("先生", "女士", "Mr", "Example, John", "收"),
        ),
        (
            PERSON,
            "en",
            (
                "250001 济南市测试路 1 号",
                "张静女士 收",
                "21 October 2026",
                "Dear Ms Zhang,",
                "On the afternoon of 20 October our technician Qian Qiang came to your home",
                "to repair your SLR-58.",
                "Work done: 更换电加热棒.",
                "for three years",
                "With our best wishes to you and your family.",
                "Yours sincerely,",
                "Wang Fang",
                "Sunshine Service",
            ),
            ("Re:", "Dear Zhang", "premises", "Mr", "尊敬"),
        ),
        (
            COMPANY,
            "en",
            ("Dear all at 济南旺福宾馆,", "came to your premises", "With our best wishes to all of you."),
            ("your home", "family", "Mr", "Ms"),
        ),
        (
            FOREIGN,
            "en",
            (
                "John Example Jr.",
                "12 Test Road, Guildford GU1 4AB",
                "Dear John Example,",
                "Yours sincerely,",
            ),
            ("Mr", "Ms", "Example, John", "收", "先生"),
        ),
    ],
    "reply": [
        (
            PERSON,
            "zh_CN",
            (
                "关于“热水器漏水”的答复（编号 T2026-0087）",
                "尊敬的张女士：",
                "您好！10月12日，您向我们反映了“热水器漏水”一事。",
                "给您添了麻烦，我们诚恳地向您致歉",
                "漏水是密封圈型号不对造成的，是我们的疏忽。",
                "请拨打 0531-8888 6600 找李敏，这件事由李敏负责到底。",
                "此致",
                "敬礼！",
                "王芳 敬上",
                "二〇二六年十月二十一日",
            ),
            ("各位", "元", "措施", "处理方案", "感谢信"),
        ),
        (
            COMPANY,
            "zh_CN",
            ("各位好！10月12日，各位向我们反映了", "诚恳地向各位致歉", "各位若对以上答复还有意见"),
            ("您",),
        ),
        (FOREIGN, "zh_CN", ("尊敬的 John Example：", "您好！10月12日"), ("先生", "女士", "Mr")),
        (
            PERSON,
            "en",
            (
                "Dear Ms Zhang,",
                "Re: 热水器漏水 (our reference T2026-0087)",
                "Thank you for telling us about this on 12 October.",
                "漏水是密封圈型号不对造成的，是我们的疏忽。",
                "please call 0531-8888 6600 and ask for Li Min",
                "Yours sincerely,",
            ),
            ("尊敬", "此致", "敬礼", "Mr"),
        ),
        (COMPANY, "en", ("Dear all at 济南旺福宾馆,", "Re: 热水器漏水"), ("Mr", "Ms", "Sir or Madam")),
        (FOREIGN, "en", ("Dear John Example,", "Re: 热水器漏水"), ("Mr", "Ms", "Sir or Madam")),
    ],
    "card": [
        (
            PERSON,
            "zh_CN",
            (
                "岁岁平安",
                "张静",
                "农历八月十五",
                "二〇二六年九月二十五日",
                "尊敬的张静女士：",
                "谢谢您三年来的信任。",
                "王芳 敬上",
            ),
            ("收", "250001", "测试路", "岁生日", "答复"),
        ),
        (COMPANY, "zh_CN", ("尊敬的济南旺福宾馆各位同仁：",), ("收", "先生", "女士")),
        (FOREIGN, "zh_CN", ("尊敬的 John Example：",), ("先生", "女士", "Mr", "Example, John")),
        (
            PERSON,
            "en",
            (
                "For Zhang Jing",
                "the 15th day of the 8th lunar month",
                "25 September 2026",
                "Dear Ms Zhang,",
                "Thank you for three years of trust.",
                "Wang Fang",
            ),
            ("Happy Birthday", "Yours sincerely", "Mr", "农历"),
        ),
        (COMPANY, "en", ("For 济南旺福宾馆", "Dear all at 济南旺福宾馆,"), ("Mr", "Ms")),
        (FOREIGN, "en", ("For John Example Jr.", "Dear John Example,"), ("Mr", "Ms", "Example, John")),
    ],
}
OCCASIONS = {"thanks": SERVICE, "reply": REPLY, "card": BIRTHDAY}


def written(occasion: Any, recipient: Recipient, language: str) -> io.BytesIO:
    office = OFFICE[language]
    letter = compose(occasion, recipient, office, language, day=DAY, signer=SIGNER[language])
    stream = io.BytesIO()
    write_pdf(stream, [letter], language, office)
    return stream


@pytest.mark.parametrize(
    ("occasion", "recipient", "language", "must", "must_not"),
    [
        pytest.param(OCCASIONS[kind], *case, id=f"{kind}-{case[1]}-{n % 3}")
        for kind, cases in MUST.items()
        for n, case in enumerate(cases)
    ],
)
def test_what_must_and_must_not_stand_in_a_letter(
    occasion: Any, recipient: Recipient, language: str, must: tuple[str, ...], must_not: tuple[str, ...]
) -> None:
    stream = written(occasion, recipient, language)
    text = pdf.text_of(stream)
    inside = text if occasion is not BIRTHDAY else pdf.text_of(stream, 1)
    if occasion is BIRTHDAY and language == "zh_CN":  # the verse stands in columns
        alone = [piece.text for piece in pdf.pieces_of(stream, 1) if len(piece.text) == 1]
        text += "".join(alone)
    for part in must:
        assert "".join(part.split()) in text
    for part in (*must_not, *NEVER):
        assert "".join(part.split()) not in inside.replace("(ourreferenceT2026-0087)", "").replace(
            "（编号T2026-0087）", ""
        )


# -- where it stands --------------------------------------------------------------------------------


MM = 25.4 / 72


def place(pieces: list[pdf.Piece], beginning: str) -> pdf.Piece:
    return next(piece for piece in pieces if piece.text.startswith(beginning))


@pytest.mark.parametrize("kind", ["thanks", "reply"])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("recipient", [PERSON, COMPANY, FOREIGN])
def test_nothing_but_the_address_can_show_in_the_window(
    kind: str, language: str, recipient: Recipient
) -> None:
    """The window (100 x 40 at 25, 30 mm) with the sheet slipped by 10 and 11 mm: x 15-125, y 19-70 mm."""
    pieces = pdf.pieces_of(written(OCCASIONS[kind], recipient, language), 0)
    shown = [
        piece for piece in pieces if 15 <= piece.x <= 125 and piece.y > 18 and piece.y - piece.size * MM < 70
    ]
    named = {PERSON.name: "张静女士 收", COMPANY.name: "济南旺福宾馆 收", FOREIGN.name: "John Example Jr."}
    name, address = named[recipient.name], f"{recipient.postcode} {recipient.address}"
    lines = [name, f"{recipient.address} {recipient.postcode}"] if recipient is FOREIGN else [address, name]
    assert "".join("".join(piece.text.split()) for piece in shown) == "".join("".join(lines).split())
    for piece in shown:
        assert 27 <= piece.x <= 113
        assert piece.y - piece.size * MM > 32
        assert piece.y < 57
        assert 10.5 <= piece.size <= 11
        assert ("Bold" in piece.font) == (piece.text in name)


LONG = OfficeDetails(
    "济南阳光太阳能热水器及空气能热泵销售安装维修售后服务中心有限责任公司历下分公司",
    "山东省济南市历下区经十路17923号阳光国际商务中心B座2单元1703室（地铁站东口出来往北走两百米即到）" * 2,
    "0531-8888 6600，0531-8888 6601",
    "250014",
)


@pytest.mark.parametrize("office", [OFFICE["zh_CN"], OFFICE["en"], LONG])
@pytest.mark.parametrize("kind", ["thanks", "reply"])
def test_no_ink_but_the_addresses_can_show_in_the_window(
    qapp: object, kind: str, office: OfficeDetails
) -> None:
    """Rules and marks too, however long the letterhead is: seen on a letter without name and address."""
    letter = compose(OCCASIONS[kind], PERSON, office, "zh_CN", day=DAY, signer="王芳")
    stream = io.BytesIO()
    write_pdf(stream, [replace(letter, recipient="", address="", postcode="")], "zh_CN", office)
    buffer = QBuffer()
    buffer.setData(stream.getvalue())
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    paper = QImage(420, 594, QImage.Format.Format_RGB32)  # two dots a millimetre
    paper.fill(0xFFFFFF)
    painter = QPainter(paper)
    painter.drawImage(0, 0, document.render(0, paper.size()))
    painter.end()
    inked = [
        (x / 2, y / 2) for y in range(594) for x in range(420) if QColor(paper.pixel(x, y)).lightness() < 250
    ]
    assert len(inked) > 1000
    assert [(x, y) for x, y in inked if 15 <= x <= 125 and 19 <= y <= 70] == []


def test_a_chinese_letter_is_dated_under_its_signature_with_room_for_hand_and_seal() -> None:
    pieces = pdf.pieces_of(written(REPLY, PERSON, "zh_CN"), 0)
    closing, office = (
        place(pieces, "敬"),
        [piece for piece in pieces if piece.text == OFFICE["zh_CN"].name][-1],
    )
    day = place(pieces, "二〇二六")
    leading = office.size * 1.75 * MM
    assert day.y > place(pieces, "王芳").y > office.y
    assert office.y - closing.y == pytest.approx(5 * leading, abs=0.5)
    assert min(day.x, office.x) > 105


def test_an_english_letter_begins_with_its_date_and_ends_with_hand_name_and_office() -> None:
    pieces = pdf.pieces_of(written(REPLY, FOREIGN, "en"), 0)
    order = ["21 October", "Dear John", "Re:", "Thank you", "Yours sincerely", "Wang Fang", "Sunshine"]
    after = [place([piece for piece in pieces if piece.y > 72], each).y for each in order]
    assert after == sorted(after)
    assert after[5] - after[4] > 15
    assert {round(piece.x, 1) for piece in pieces if piece.y > 72} == {28.0}
    assert all("EBGaramond" in piece.font for piece in pieces if piece.y > 72 and piece.text.isascii())
    assert "SemiBold" in place(pieces, "Re:").font


@pytest.mark.parametrize(("language", "least"), [("zh_CN", 15), ("en", 14)])
def test_a_short_letter_is_set_larger(language: str, least: float) -> None:
    short = replace(SERVICE, model="", work_done="", mode=ServiceMode.ADVICE)
    stream = written(short, PERSON, language)
    pieces = pdf.pieces_of(stream, 0)
    assert place(pieces, "尊敬" if language != "en" else "Dear").size >= least
    assert max(piece.y for piece in pieces) > 297 / 2


@pytest.mark.parametrize("recipient", [PERSON, COMPANY, FOREIGN])
@pytest.mark.parametrize(("times", "size"), [(1, 16), (4, 15)])
def test_a_reply_is_set_in_the_largest_type_that_leaves_some_white(
    recipient: Recipient, times: int, size: float
) -> None:
    """With one sentence it would leave half the page white, with four more than a third."""
    stream = written(replace(REPLY, message=REPLY.message * times), recipient, "zh_CN")
    assert place(pdf.pieces_of(stream, 0), "尊敬").size == size


def test_a_long_letter_keeps_the_usual_size_and_all_of_it() -> None:
    message = "密封圈的型号不对，已经换好，我们很抱歉。" * 20
    stream = written(replace(REPLY, message=message), PERSON, "zh_CN")
    assert message in pdf.text_of(stream)
    assert place(pdf.pieces_of(stream, 0), "尊敬").size == 12


def test_headings_stand_indented_by_two_and_paragraphs_too() -> None:
    """Headings are what the words for the customer, or a text changed by hand, begin like one: 一、经过."""
    told = replace(REPLY, message="一、经过\n漏水是密封圈造成的。\n二、已经换好。\n三、保修")
    letter = compose(told, PERSON, OFFICE["zh_CN"], "zh_CN", day=DAY)
    assert [part.heading for part in letter.paragraphs] == ["", "一、经过", "", "三、保修"]
    assert with_text(letter, text_of(letter)) == letter
    stream = io.BytesIO()
    write_pdf(stream, [letter], "zh_CN", OFFICE["zh_CN"])
    pieces = pdf.pieces_of(stream, 0)
    heading, text = place(pieces, "一、"), place(pieces, "漏水")
    assert heading.x - 28 == pytest.approx(2 * text.size * MM, abs=0.1)
    assert text.x == pytest.approx(heading.x, abs=0.1)


# -- cards ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", ["a4", "a5"])
def test_phrases_of_a_card_stay_on_one_line_and_lines_are_not_spread(size: str) -> None:
    """Of every text and every length of name, on both papers."""
    for whose in range(3):
        for name in ("王芳", "欧阳建国", "买买提·艾力江·阿不都"):
            letter = compose(
                replace(BIRTHDAY, whose=whose * 7),
                replace(PERSON, name=name),
                OFFICE["zh_CN"],
                "zh_CN",
                day=DAY,
            )
            stream = io.BytesIO()
            write_pdf(stream, [letter], "zh_CN", OFFICE["zh_CN"], card=size)
            lines = pdf.lines_at(stream, 1)
            for text in (paragraph.text for paragraph in letter.paragraphs):
                for phrase in text.replace("。", "，").replace("！", "，").split("，"):
                    if 0 < len(phrase) <= 6:
                        assert any(phrase in line for line in lines), phrase
    assert b"Tc" not in pdf.content_of(stream, 1)


def test_the_front_is_the_one_chosen_and_the_old_one_is_gone() -> None:
    seen = set()
    for whose in range(3):
        letter = compose(
            replace(BIRTHDAY, whose=whose), PERSON, OFFICE["zh_CN"], "zh_CN", day=DAY, signer="王芳"
        )
        stream = io.BytesIO()
        write_pdf(stream, [letter], "zh_CN", OFFICE["zh_CN"])
        seen.add(letter.front)
        front = "".join(piece.text for piece in pdf.pieces_of(stream, 0) if len(piece.text) == 1)
        assert front.startswith({"bamboo": "竹报平安"}.get(letter.front, "生日快乐"))
    assert seen == {"clouds", "plum", "bamboo"}


def test_the_longevity_fronts_come_at_sixty() -> None:
    def fronts(age: int | None) -> set[str]:
        cards = (replace(BIRTHDAY, age=age, whose=whose) for whose in range(30))
        return {compose(card, PERSON, OFFICE["zh_CN"], "zh_CN", day=DAY).front for card in cards}

    assert {"peach", "crane"} <= fronts(60)
    assert not {"peach", "crane"} & (fronts(59) | fronts(None))
