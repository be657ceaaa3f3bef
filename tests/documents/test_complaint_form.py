"""The complaint form as PDF, empty, filled and overflowing."""

import io
from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from crm_desktop.core import clock
from crm_desktop.documents import complaint_form
from crm_desktop.services import callbacks, complaint_sheet, complaint_work, complaints, customers
from tests.documents import pdf
from tests.services import letter_cases as cases


@pytest.fixture
def complaint(office: Path):
    with clock.at(cases.NOW):
        who = cases.customer("欧阳𠮷䶮", street="历下区 <b>&amp;</b> 路 88 号")
        yield cases.answered_complaint(who, cases.NOW - timedelta(days=2), timedelta(hours=5))


def written(complaint: int, language: str = "zh_CN") -> io.BytesIO:
    stream = io.BytesIO()
    complaint_form.write_pdf(stream, complaint_sheet.form(complaint, language), language)
    return stream


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh_CN", ["客户投诉处理单", "编号T2026-0001", "一、受理", "应于2026-10-19", "五、事后", "主管"]),
        ("en", ["Complaintform", "No.T2026-0001", "1Intake", "5Afterwards", "Manager", "Notjustified"]),
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
    who = complaints.get(complaint).complaint.customer_id
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
        for action in complaints.get(complaint).actions:
            complaints.finish_action(action.id)
        complaints.set_findings(complaint, {"root_cause": "进料没有检验"})
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
    assert "不成立的理由不是我们装的" in text
    assert text.count("实于2026-10-21") == 3
    assert "古怪" not in text
