"""The complaint form as PDF, empty, filled and overflowing."""

import io
from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from crm_desktop.core import clock
from crm_desktop.core.enums import ActionKind
from crm_desktop.documents.paper import forms
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.complaints import complaints
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.complaints import sheet as complaint_sheet
from crm_desktop.services.complaints import work as complaint_work
from crm_desktop.services.customers import customers
from crm_desktop.services.office import office as offices
from tests.documents import pdf
from tests.services.letters import letter_cases as cases


@pytest.fixture
def complaint(office: Path):
    with clock.at(cases.NOW):
        who = cases.customer("欧阳𠮷䶮", street="历下区 <b>&amp;</b> 路 88 号")
        yield cases.answered_complaint(who, cases.NOW - timedelta(days=2), timedelta(hours=5))


def written(complaint: int, language: str = "zh_CN") -> io.BytesIO:
    stream = io.BytesIO()
    forms.write_pdf(stream, complaint_sheet.form(complaint, language), language)
    return stream


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh_CN", ["投诉处理单", "编号T2026-0001", "一客户说了什么", "应于2026-10-19", "四期限", "主管"]),
        ("en", ["Complaintform", "No.T2026-0001", "1Whatthecustomersaid", "4Deadlines", "Notjustified"]),
    ],
)
def test_the_form_is_one_page_with_what_is_known(complaint: int, language: str, words: list[str]) -> None:
    stream = written(complaint, language)
    text = pdf.text_of(stream)
    for part in [*words, "欧阳𠮷䶮", "<b>&amp;</b>", "密封圈型号不符", "免费更换密封圈，保修延长十二个月"]:
        assert part in text
    assert len(PdfReader(stream).pages) == 1
    assert pdf.all_embedded_and_subset(stream)


def test_numbers_are_written_to_be_read_aloud(complaint: int) -> None:
    who = complaint_lists.get_case(complaint).complaint.customer_id
    numbers = [customers.PhoneEntry("13805312210"), customers.PhoneEntry("0531-86521900转8")]
    customers.save(who, {}, phones=numbers)
    assert "13805312210，0531-86521900转8" in pdf.text_of(written(complaint))
    fields = [
        field
        for section in complaint_sheet.form(complaint, "en").sections
        for row in section.rows
        for field in row
    ]
    assert "138 0531 2210, 0531-8652 1900 ext. 8" in [field.text for field in fields]


def test_an_ordinary_complaint_with_three_measures_is_signed_on_its_one_page(complaint: int) -> None:
    offices.save_profile(offices.profile()._replace(address="历下区经十路100号", phone="0531-8888 6600"))
    for what, kind in (("向客户当面道歉", ActionKind.IMMEDIATE), ("每单之前核对型号", ActionKind.PREVENTION)):
        complaint_work.add_action(complaint, what, kind=kind)
    with clock.at(cases.NOW + timedelta(hours=1)):
        complaints.hold(complaint, "等客户寄照片")
    for language in ("zh_CN", "en"):
        assert len(PdfReader(written(complaint, language)).pages) == 1


def test_what_was_remarked_about_the_customer_is_not_on_the_paper_that_they_sign(complaint: int) -> None:
    customers.save(
        complaint_lists.get_case(complaint).complaint.customer_id, {"name": "吴静(难缠) 13800008311"}
    )
    text = pdf.text_of(written(complaint))
    assert "吴静" in text
    assert "难缠" not in text
    assert "13800008311" not in text


def test_a_long_text_goes_on_in_the_next_page(complaint: int) -> None:
    sentence = "经现场检查，漏水来自密封圈。"
    complaint_work.set_findings(complaint, {"findings": sentence * 300})
    stream = written(complaint)
    assert len(PdfReader(stream).pages) >= 3
    text = pdf.text_of(stream)
    assert text.count("漏水来自密封圈") >= 290  # some are parted by a page's head
    assert "主管" in pdf.text_of(stream, len(PdfReader(stream).pages) - 1)


def test_the_first_closing_counts_and_is_what_the_form_shows(complaint: int) -> None:
    with clock.at(cases.NOW + timedelta(hours=1)):
        complaints.resolve(complaint)
        complaints.tell_result(complaint)
        callbacks.complete(complaints.plan_after_callback(complaint), {}, 5)
        for action in complaint_lists.get_case(complaint).actions:
            complaint_work.finish_action(action.id)
        complaint_work.set_findings(complaint, {"root_cause": "进料没有检验"})
        complaints.close(complaint)
    with clock.at(cases.NOW + timedelta(days=50)):
        complaints.reopen(complaint, "又漏了")
    assert "实于2026-10-21" in pdf.text_of(written(complaint))


def test_a_rejection_is_on_the_form_with_its_reason_and_ends_the_clocks(office: Path) -> None:
    with clock.at(cases.NOW):
        case = complaints.open(
            {"customer": cases.customer("王建国"), "description": "漏水", "customer_type": "odd"}
        )
    with clock.at(cases.NOW + timedelta(hours=2)):
        complaints.reject(case, "不是我们装的")
    text = pdf.text_of(written(case))
    assert "为什么不成立不是我们装的" in text
    assert text.count("实于2026-10-21") == 2  # a rejection answers, and never closes
    assert "办结期限" not in text
    assert "古怪" not in text


def test_numbers_carry_their_units(complaint: int) -> None:
    with clock.at(cases.NOW + timedelta(hours=1)):
        complaints.hold(complaint, "等客户寄照片")
    with clock.at(cases.NOW + timedelta(hours=27)):
        complaints.resume(complaint)
        complaint_work.compensate(complaint, "免费保养一次", 12800, office_manager())
        complaints.resolve(complaint)
        callbacks.complete(complaints.plan_after_callback(complaint), {}, 4)
        chinese, english = (pdf.text_of(written(complaint, language)) for language in ("zh_CN", "en"))
    for words in ("价值（元）128", "4分（满分5分）", "1天2小时，1次", "（5小时）"):
        assert words in chinese
    for words in ("Value(yuan)128", "4of5", "1day2h,1×", "(5h)"):
        assert words in english


def office_manager() -> int:
    return offices.save_staff(None, {"name": "王芳", "role": "manager"})


def test_the_title_has_room_above_it_also_under_a_long_address(complaint: int) -> None:
    profile = offices.profile()
    for address in ("", "山东省济南市历下区经十路" * 12):
        offices.save_profile(
            profile._replace(name="济南阳光售后服务中心", address=address, phone="0531-8888 6600")
        )
        places = {}
        page = PdfReader(written(complaint)).pages[0]

        def note(text, _cm, tm, _font, _size, places=places) -> None:
            if text.strip():
                places.setdefault(text.strip()[:5], tm[5])

        page.extract_text(visitor_text=note)
        title = next(y for words, y in places.items() if words == "投诉处理单")
        above = min(y for words, y in places.items() if y > title)
        assert above - title > 20  # its own height and some air, in points


def test_a_duplicate_has_a_form_too(complaint: int) -> None:
    with clock.at(cases.NOW):
        who = complaint_lists.get_case(complaint).complaint.customer_id
        second = complaints.open({"customer": who, "description": "又来说漏水"})
        complaints.mark_duplicate(second, complaint)
    assert "又来说漏水" in pdf.text_of(written(second))


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("lines", range(1, 30, 2))
def test_signatures_never_stand_on_a_page_of_their_own(complaint: int, lines: int, language: str) -> None:
    complaint_work.set_findings(complaint, {"findings": "\n".join(["密封圈型号不符"] * lines)})
    stream = written(complaint, language)
    last = pdf.text_of(stream, len(PdfReader(stream).pages) - 1)
    assert {"zh_CN": "主管", "en": "Manager"}[language] in last
    assert {"zh_CN": "首次回复", "en": "Firstreply"}[language] in last  # what they are given for
