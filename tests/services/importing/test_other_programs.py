"""Lists as other programs write them: what each column becomes, and that nobody gets what is another's."""

from typing import Any

import pytest

from crm_desktop.core.sheet_cells import SheetCells
from crm_desktop.services.importing import blocks, columns, importing
from tests.services.importing.import_helpers import customer, run, table

pytestmark = pytest.mark.usefixtures("office")

PHONE = "13800006901"


@pytest.mark.parametrize(
    ("headers", "row", "expected"),
    [
        (
            "Full Name,Address 1: Street 1,Address 1: City,Address 1: State/Province,"
            "Address 1: ZIP/Postal Code",
            ["Ann Sample", "1 Test Road", "Springfield", "IL", "62701"],
            {"street": "1 Test Road", "city": "Springfield", "province": "IL", "postcode": "62701"},
        ),
        (
            "First Name,Last Name,Default Address Company,Default Address Address1,Default Address City,"
            "Default Address Province Code,Default Address Country Code,Default Address Zip",
            ["Ann", "Sample", "Example Inc", "1 Test Road", "Springfield", "IL", "US", "62701"],
            {"name": "Ann Sample", "street": "1 Test Road", "province": "IL", "postcode": "62701"},
        ),
        (
            "姓名,家庭所在街道,家庭所在城市,家庭所在省份",
            ["张三", "和平路1号", "济南市", "山东省"],
            {"province": "山东省", "city": "济南市", "street": "和平路1号"},
        ),
        (
            "小区,楼栋,单元,房号,业主姓名",
            ["阳光花园", "3", "2单元", 501, "张三"],
            {"street": "阳光花园3号楼2单元501室", "remarks": ""},
        ),
        (
            "用户姓名,安装地址,机型,收费金额",
            ["张三", "济南市历下区和平路1号", "KF-35", 150],
            {"city": "济南市", "street": "和平路1号", "remarks": "收费金额: 150"},
        ),
        (
            "经销商名称,联系人,联系人电话,区域经理",
            ["济南示例商贸有限公司", "张三", PHONE, "王芳"],
            {"name": "济南示例商贸有限公司", "kind": "company", "remarks": "区域经理: 王芳"},
        ),
        ("姓名,标签", ["张三", '"北区", "老客户"'], {"tags": ["北区", "老客户"]}),
    ],
)
def test_what_a_row_becomes(headers: str, row: list[Any], expected: dict[str, Any]) -> None:
    result = run(row, headers=headers.split(","))
    [name] = result.names.values()
    record = customer(name)
    assert {field: getattr(record, field) for field in expected} == expected


def test_the_person_of_a_company_is_its_contact() -> None:
    headers: list[Any] = ["*ContactName", "EmailAddress", "FirstName", "LastName", "POAddressLine1", "POCity"]
    run(
        ["Example Ltd", "info@example.com", "Ann", "Sample", "1 Test Road", "Auckland"],
        ["Bob Tester", "bob@example.com", "Bob", "Tester", "2 Test Road", "Wellington"],
        headers=headers,
    )
    company = customer("Example Ltd")
    assert ([each.name for each in company.contacts], company.city) == (["Ann Sample"], "Auckland")
    assert (customer("Bob Tester").contacts, customer("Bob Tester").remarks) == ([], "")


def test_a_number_for_emergencies_is_that_persons() -> None:
    run(["张三", PHONE, "李梅", "13900006902"], headers=["姓名", "手机", "紧急联系人", "紧急联系电话"])
    [contact] = customer("张三").contacts
    assert (contact.name, [each.digits for each in contact.phones]) == ("李梅", ["13900006902"])
    assert [each.digits for each in customer("张三").phones] == [PHONE]


def test_lists_side_by_side_are_read_one_below_the_other() -> None:
    sheet = blocks.one_below_the_other(
        SheetCells(
            [
                ["客户名单"],
                ["序号", "姓名", "电话", "", "序号", "姓名", "电话"],
                [1, "张三", PHONE, "", 3, "王五", "13700006903"],
                [2, "李四", "13900006902"],
            ]
        ),
        {},
    )
    result = importing.run(sheet, columns.analyse(sheet))
    assert (result.customers_new, result.source.blocks) == (3, 2)
    assert [each.digits for each in customer("张三").phones] == [PHONE]
    assert [each.digits for each in customer("王五").phones] == ["13700006903"]
    assert [result.source.where(row)[1] for row in result.new_rows] == [3, 4, 3]


@pytest.mark.parametrize("headers", [["姓名", "电话", "电话"], ["姓名", "地址", "姓名"], ["电话", "电话"]])
def test_other_headings_that_repeat_are_one_list(headers: list[Any]) -> None:
    sheet = table(["张三", PHONE, "x"], headers=headers)
    assert blocks.one_below_the_other(sheet, {}) is sheet


def test_who_handles_complaints_is_nobodys_contact_person() -> None:
    headers: list[Any] = ["Customer", "Phone", "Received", "Category", "Complaint", "Status", "经办人"]
    run(["Ann Sample", "+1 217-555-0100", "13/5/2024", "Quality", "Leaks", "Closed", "王芳"], headers=headers)
    record = customer("Ann Sample")
    assert (record.tags, record.contacts, record.remarks) == ([], [], "")
