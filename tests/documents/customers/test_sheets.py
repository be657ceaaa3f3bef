"""The customer sheet as PDF: of one customer, of several, of hostile texts and of nothing."""

import io
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import Calendar, FamilyRelation
from crm_desktop.core.errors import CrmError
from crm_desktop.documents.customers import sheets
from crm_desktop.documents.paper import forms
from crm_desktop.services.customers import contacts, customers, family, sheet
from crm_desktop.services.customers.numbers import PhoneEntry
from crm_desktop.services.products import products
from tests.documents import pdf

pytestmark = pytest.mark.usefixtures("office", "noon")


@pytest.fixture
def wang() -> int:
    values = {
        "name": "王𠮷䶮",
        "birthday": Birthday(Calendar.LUNAR, 1955, 8, 15),
        "relation": "<b>&amp;</b>",
        "competitors": "=1+1",
        "customer_since": date(2020, 1, 2),
        "do_not_post": True,
    }
    made = customers.save(None, values, phones=[PhoneEntry("13805312210", whose="妻子")])
    contacts.save(None, {"name": "李雪", "post": "秘书"}, [], customer_id=made)
    family.save(made, customers.save(None, {"name": "王颖", "referred_by": made}), FamilyRelation.CHILD)
    product = {"model": "SLR-58", "promise_at_sale": "三年内免费换滤芯" * 40, "materials": "铜管 6 米"}
    products.save(None, product, customer_id=made)
    customers.mark_lost(made, "搬走了", date(2026, 3, 4))
    return made


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "zh_CN",
            ["客户档案表", "下次2027-09-15（农历八月十五），满72岁", "13805312210(妻子)", "王颖(子女)"],
        ),
        ("en", ["Customersheet", "next15Sep2027(lunar8-15),turns72", "王颖(Child)", "Lost4Mar2026"]),
    ],
)
def test_all_that_is_known_is_on_it(wang: int, language: str, words: list[str]) -> None:
    stream = io.BytesIO()
    forms.write_pdf(stream, sheet.sheet(wang, language), language)
    text = pdf.text_of(stream)
    for part in [*words, "王𠮷䶮", "<b>&amp;</b>", "=1+1", "李雪", "铜管6米", "搬走了"]:
        assert part in text
    assert text.count("三年内免费换滤芯") >= 38
    assert pdf.all_embedded_and_subset(stream)


def test_several_are_in_one_file_and_each_counts_its_own_pages(wang: int, tmp_path: Path) -> None:
    ids = [wang, customers.save(None, {"name": "陈静"})]
    pages = sheets.write(tmp_path / "sheets.pdf", ids, "zh_CN")
    read = PdfReader(tmp_path / "sheets.pdf").pages
    assert len(read) == pages >= 2
    assert "第 1 页" in read[-1].extract_text()
    assert "陈静" in read[-1].extract_text()


def test_nobody_has_no_sheet_and_nobody_prints_a_thousand(tmp_path: Path) -> None:
    with pytest.raises(CrmError, match="No customer fits"):
        sheets.write(tmp_path / "none.pdf", [], "en")
    with pytest.raises(CrmError, match=r"Too many fit \(1000\)"):
        sheets.write(tmp_path / "many.pdf", range(1000), "en")
    assert not list(tmp_path.glob("*.pdf"))
