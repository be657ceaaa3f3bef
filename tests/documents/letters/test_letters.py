"""Letters as PDF: what they say, whom they name, that nothing leaves the page."""

import io
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import accumulate

import pytest
from pypdf import PdfReader

from crm_desktop.core.enums import CustomerKind, Gender, Justified, LetterKind, ServiceMode
from crm_desktop.core.errors import Cancelled
from crm_desktop.core.letters.letters import (
    BirthdayOccasion,
    LetterContent,
    OfficeDetails,
    Recipient,
    Reply,
    Service,
    long_date,
    salutation,
)
from crm_desktop.core.service_modes import THANKED
from crm_desktop.documents.letters.letters import Row, _rows, paginate, styles, write_pdf
from crm_desktop.documents.paper.typesetting import Line, Style
from tests.documents import pdf
from tests.documents.letters.composing import compose

DAY = date(2026, 10, 21)
OFFICE = OfficeDetails("济南阳光售后服务中心", "历下区经十路 100 号", "0531-8888 6600", "250014")
SERVICE = Service(
    datetime(2026, 10, 20, 6, tzinfo=UTC),
    ServiceMode.REPAIR,
    model="SLR-58-1800-20",
    technician="钱强",
    work_done="更换电加热棒",
    years=3,
)
REPLY = Reply(
    "T2026-0087",
    date(2026, 10, 12),
    "热水器漏水",
    "漏水是上次换的密封圈型号不对造成的，是我们的疏忽。\n\n  密封圈已经给您换好，技师也重新作了培训。",
    Justified.YES,
    "李敏",
)
BIRTHDAY = BirthdayOccasion(date(2026, 9, 25), (8, 15, False), 3)


def person(name: str = "王建国", **values: object) -> Recipient:
    return Recipient(name, **{"honorific": "先生", "address": "历下区经十路 88 号", **values})


def letter(
    occasion: object = SERVICE, recipient: Recipient | None = None, language: str = "zh_CN"
) -> LetterContent:
    return compose(occasion, recipient or person(), OFFICE, language, day=DAY, signer="王芳")


def written(*letters: LetterContent, language: str = "zh_CN", office: OfficeDetails = OFFICE) -> io.BytesIO:
    stream = io.BytesIO()
    write_pdf(stream, letters, language, office)
    return stream


# -- how people are addressed -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("recipient", "chinese", "english"),
    [
        (person(), "尊敬的王先生：", "Dear Mr Wang,"),
        (person("欧阳雪", honorific="女士"), "尊敬的欧阳女士：", "Dear Ms Ouyang,"),
        (person("单雄信", honorific="", gender=Gender.MALE), "尊敬的单先生：", "Dear Mr Shan,"),
        (person("陈静", honorific=""), "尊敬的陈静：", "Dear Chen Jing,"),
        (person("王先生", honorific=""), "尊敬的王先生：", "Dear Mr Wang,"),
        (person("赵磊", honorific="老师"), "尊敬的赵老师：", "Dear Zhao Lei,"),
        (person("John Smith", honorific="Mr"), "尊敬的 John Smith 先生：", "Dear Mr Smith,"),
        (person("𠮷䶮"), "尊敬的𠮷先生：", "Dear Mr Ji,"),
        (
            Recipient("济南旺福宾馆", CustomerKind.COMPANY),
            "尊敬的济南旺福宾馆各位同仁：",
            "Dear all at 济南旺福宾馆,",
        ),
    ],
)
def test_salutations(recipient: Recipient, chinese: str, english: str) -> None:
    assert salutation(recipient, "zh_CN") == chinese
    assert salutation(recipient, "en") == english


@pytest.mark.parametrize(
    ("day", "chinese", "english"),
    [
        (DAY, "二〇二六年十月二十一日", "21 October 2026"),
        (date(2030, 1, 10), "二〇三〇年一月十日", "10 January 2030"),
        (date(2019, 12, 30), "二〇一九年十二月三十日", "30 December 2019"),
    ],
)
def test_dates(day: date, chinese: str, english: str) -> None:
    assert (long_date(day, "zh_CN"), long_date(day, "en")) == (chinese, english)


# -- what the pages say -----------------------------------------------------------------------------


def test_a_thank_you_letter_names_what_was_done() -> None:
    text = pdf.text_of(written(letter()))
    for part in (
        "济南阳光售后服务中心",
        "250014历下区经十路100号",
        "王建国先生收",
        "二〇二六年十月二十一日",
        "尊敬的王先生：",
        "10月20日下午，钱师傅到府上维修SLR-58-1800-20。",
        "这次完成的是：更换电加热棒。",
        "已经陪您过了三年",
        "0531-88886600，谁接电话，谁就负责到底",
        "王芳敬上",
    ):
        assert part in text


@pytest.mark.parametrize("mode", THANKED)
def test_thanks_speak_of_the_service_and_not_of_the_offices_modes(mode: ServiceMode) -> None:
    for kind in CustomerKind:
        recipient = Recipient("济南旺福宾馆", kind)
        for language in ("zh_CN", "en"):
            service = replace(SERVICE, mode=mode)
            thanks = letter(service, recipient, language)
            text = "".join(paragraph.text for paragraph in thanks.paragraphs)
            for word in ("办理了", "定点服务", "委托服务", "检验服务", "货运服务", "request", "(", "{"):
                assert word not in text
            assert kind is not CustomerKind.COMPANY or "您" not in text


def test_the_reply_says_what_was_written_for_the_customer_and_no_more() -> None:
    assert [paragraph.text for paragraph in letter(REPLY).paragraphs[1:-1]] == [
        "漏水是上次换的密封圈型号不对造成的，是我们的疏忽。",
        "密封圈已经给您换好，技师也重新作了培训。",
    ]
    text = pdf.text_of(written(letter(REPLY)))
    for part in (
        "10月12日，您向我们反映了“热水器漏水”一事",
        "T2026-0087",
        "诚恳地向您致歉",
        "是我们的疏忽。",
        "找李敏，这件事由李敏负责到底",
        "此致敬礼！",
    ):
        assert part in text


def test_no_fault_is_admitted_where_none_was_found() -> None:
    reply = Reply("T2026-0088", DAY, "声音大", "声音在标准之内。", Justified.NO)
    text = pdf.text_of(written(letter(reply)))
    assert "诚恳地向您致歉" not in text
    assert "声音在标准之内。" in text


def test_the_card_names_the_birthday_and_the_person_in_full() -> None:
    stream = written(letter(BIRTHDAY))
    pages = PdfReader(stream).pages
    assert [float(pages[0].mediabox.width) > float(pages[0].mediabox.height), len(pages)] == [True, 2]
    assert "生日快乐" in pdf.text_of(stream, 0)
    inside = pdf.text_of(stream, 1)
    for part in ("农历八月十五", "二〇二六年九月二十五日", "尊敬的王建国先生：", "谢谢您三年来的信任"):
        assert part in inside


def test_english_letters() -> None:
    text = pdf.text_of(written(letter(language="en"), letter(BIRTHDAY, language="en"), language="en"))
    for part in (
        "DearMrWang,",
        "Ontheafternoonof20OctoberourtechnicianQianQiangcametoyourhometorepairyourSLR-58-1800-20.",
        "forthreeyears",
        "the15thdayofthe8thlunarmonth25September2026",
        "ForWangJianguo",
    ):
        assert part in text


# -- names, markup, long texts ----------------------------------------------------------------------


@pytest.mark.parametrize("kind", [SERVICE, REPLY, BIRTHDAY], ids=["thanks", "reply", "card"])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_name_comes_out_of_the_pdf(kind: object, language: str) -> None:
    names = ["王䶮", "𠮷田", "欧阳𠮷䶮", "龘靐", "John Smith"]
    stream = written(*(letter(kind, person(name), language) for name in names), language=language)
    text = pdf.text_of(stream)
    if (kind, language) == (BIRTHDAY, "en"):  # there a Chinese name stands in Latin letters
        names = ["Wang Yan", "Ji Tian", "Ouyang Jiyan", "Da Bing", "John Smith"]
    for name in names:
        assert name.replace(" ", "") in text
    assert pdf.all_embedded_and_subset(stream)


def test_what_users_type_is_never_read_as_markup() -> None:
    nasty = "<b>&amp;</b> <font size=99> {name} %s \\(x\\) <para>"
    service = Service(SERVICE.finished_at, ServiceMode.REPAIR, work_done=nasty, model="<i>M</i>")
    text = pdf.text_of(written(letter(service, person("<b>王&国</b>", address=nasty))))
    assert text.count(nasty.replace(" ", "")) == 2
    assert "<b>王&国</b>" in text
    assert "<i>M</i>" in text


def test_an_address_of_300_characters_wraps_and_pushes_the_letter_down() -> None:
    long = "山东省济南市历下区经十路八十八号" * 19
    stream = written(letter(recipient=person(address=long)))
    assert len(PdfReader(stream).pages) == 1
    assert long in pdf.text_of(stream)
    assert inside_the_page(stream)


def test_a_long_letter_goes_on_and_its_signature_is_not_alone() -> None:
    message = "经现场检查，漏水来自水箱与管路连接处的密封圈，更换的密封圈型号不符。" * 60
    reply = Reply("T2026-0089", DAY, "漏水", message, Justified.YES)
    stream = io.BytesIO()
    result = write_pdf(stream, [letter(reply), letter()], "zh_CN", OFFICE)
    assert result.pages_of[0] == (1, result.pages - 1)
    assert result.pages >= 3
    last = pdf.text_of(stream, result.pages - 2)
    assert "敬礼！" in last
    assert "负责到底" in last
    assert f"第{result.pages - 1}页，共{result.pages - 1}页" in last
    assert pdf.text_of(stream).count("漏水来自水箱") >= 58  # a page's end may part one
    assert inside_the_page(stream)


def pages_of(*glued: bool, bottom: float = 40.0) -> list[int]:
    """How many rows of 10 points stand on each page, for rows that are glued to the one before or not."""
    line = Line((), 0.0, 0, 0.0, ends=True)
    rows = [Row(line, Style(leading=10.0), 0.0, each) for each in glued]
    return [len(page) for page in paginate(rows, 0.0, bottom, 0.0)]


def test_a_page_ends_before_the_first_of_the_rows_that_belong_together() -> None:
    assert pages_of(False, False, False, False, False) == [4, 1]
    assert pages_of(False, False, False, True, True, False) == [2, 4]
    assert pages_of(False, False, True, False, True) == [3, 2]


def test_rows_that_belong_together_and_fill_more_than_a_page_are_parted_at_its_foot() -> None:
    assert pages_of(False, True, True, True, True, True) == [4, 2]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_no_line_of_a_paragraph_stands_alone_at_the_foot_or_at_the_head_of_a_page(language: str) -> None:
    body = "\n\n".join(["您反映的问题我们已经查明，漏水来自水箱。" * 7] * 4)
    rows = _rows(letter(replace(REPLY, message=body), language=language), styles(language, 12.0), language)
    heights = [row.gap + row.style.leading for row in rows]
    for bottom in range(int(sum(heights[:12])), int(sum(heights))):  # wherever the page may end
        starts = list(accumulate(len(page) for page in paginate(rows, 0.0, bottom, 0.0)))[:-1]
        for start in starts:
            before, after = rows[start - 1].line, rows[start].line
            assert before.ends or not after.ends, "its last line alone at the head"
            assert before.ends or not rows[start - 2].line.ends, "its first line alone at the foot"


def test_a_long_office_name_and_address_wrap_in_the_letterhead() -> None:
    office = OfficeDetails("阳光" * 40, "经十路" * 60, "0531-8888 6600")
    assert inside_the_page(written(letter(), office=office))


def test_a_card_for_an_endless_name_is_set_smaller() -> None:
    stream = written(letter(BIRTHDAY, person("王" * 120)))
    assert "王" * 120 in pdf.text_of(stream)
    assert inside_the_page(stream)


def inside_the_page(stream: io.BytesIO) -> bool:
    """Every piece of text starts and stays within its page."""
    for page in PdfReader(stream).pages:
        width, height = float(page.mediabox.width), float(page.mediabox.height)
        places: list[tuple[float, float]] = []

        def note(
            text: str, cm: list[float], tm: list[float], _font: object, _size: float, places=places
        ) -> None:
            if text.strip():
                places.append((tm[4] * cm[0] + cm[4], tm[5] * cm[3] + cm[5]))

        page.extract_text(visitor_text=note)
        if not places or not all(0 < x < width and 20 < y < height - 20 for x, y in places):
            return False
    return True


# -- one document for all ---------------------------------------------------------------------------


def test_letters_of_a_batch_know_their_pages_and_share_the_fonts() -> None:
    stream = io.BytesIO()
    seen: list[tuple[int, int]] = []
    letters = [letter(SERVICE), letter(BIRTHDAY), letter(REPLY)]
    result = write_pdf(stream, letters, "zh_CN", OFFICE, progress=lambda done, of: seen.append((done, of)))
    assert result.pages_of == [(1, 1), (2, 3), (4, 4)]
    assert seen == [(1, 3), (2, 3), (3, 3)]
    assert result.warnings == []
    alone = len(written(letter()).getvalue())
    many = len(written(*(letter(recipient=person(f"王建{n}")) for n in range(40))).getvalue())
    assert many < 4 * alone


def test_the_same_letters_give_the_same_file() -> None:
    assert written(letter()).getvalue() == written(letter()).getvalue()


def test_cancelling_leaves_no_file(tmp_path) -> None:
    def stop(done: int, _total: int) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_pdf(tmp_path / "out.pdf", [letter()] * 5, "zh_CN", OFFICE, progress=stop)
    assert list(tmp_path.iterdir()) == []


def test_kinds_of_content() -> None:
    assert [letter(each).kind for each in (SERVICE, REPLY, BIRTHDAY)] == [
        LetterKind.THANK_YOU,
        LetterKind.COMPLAINT_REPLY,
        LetterKind.BIRTHDAY,
    ]
