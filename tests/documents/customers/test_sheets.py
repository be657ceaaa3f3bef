"""The customer sheet as PDF: of one customer, of several, of hostile texts and of nothing."""

import io
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import Calendar, CallbackKind, FamilyRelation
from crm_desktop.core.errors import CrmError
from crm_desktop.core.fields import own
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.tables import Table
from crm_desktop.documents.customers import sheets
from crm_desktop.documents.paper import forms
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.customers import contacts, customers, family, sheet
from crm_desktop.services.customers.numbers import PhoneEntry
from crm_desktop.services.office import office
from crm_desktop.services.own_fields import own_fields
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


def _titles(made: int, language: str) -> list[str]:
    return [section.title for section in sheet.sheet(made, language).sections]


def test_sections_are_numbered_as_they_are_there_and_own_fields_among_them(wang: int) -> None:
    alone = customers.save(None, {"name": "陈静"})
    assert _titles(alone, "zh_CN") == ["一　客户", "二　客户关系", "三　补充与更正"]
    field = own_fields.save(None, name="屋顶面积", table=Table.CUSTOMER, kind=OwnFieldKind.NUMBER)
    controller = own_fields.save(None, name="控制器", table=Table.PRODUCT, kind=OwnFieldKind.TEXT)
    office.activate()
    customers.save(alone, {own.key_of(Table.CUSTOMER, field): 128})
    for model in ("A", "B"):
        told = {"model": model, own.key_of(Table.PRODUCT, controller): "<b>&"}
        products.save(None, told, customer_id=alone)
    numbers = ["1   Customer", "2   Relation", "3   Own fields", "4   Products 1/2", "4   Products 2/2"]
    assert _titles(alone, "en") == [*numbers, "5   Additions and corrections"]
    stream = io.BytesIO()
    forms.write_pdf(stream, sheet.sheet(alone, "zh_CN"), "zh_CN")
    text = pdf.text_of(stream)
    assert all(part in text for part in ("屋顶面积", "128", "控制器", "<b>&"))


def test_less_is_told_of_the_past_where_that_saves_a_page(noon: datetime) -> None:
    made = customers.save(None, {"name": "陈静", "remarks": "门口有狗，先打电话。" * 10})
    products.save(None, {"model": "A", "promise_at_sale": "三年内免费换滤芯。" * 10}, customer_id=made)
    for day in range(sheet.LAST + 3):
        callbacks.add(made, CallbackKind.OTHER, noon + timedelta(days=day + 1))
    content = sheet.sheet(made, "zh_CN")
    stream = io.BytesIO()
    assert forms.write_pdf(stream, replace(content, shorter=()), "zh_CN").pages == 2
    assert forms.write_pdf(stream, content, "zh_CN").pages == 1


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
