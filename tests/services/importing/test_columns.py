"""What the columns of a file become: by header and values, joined, split, and never lost."""

import pytest

from crm_desktop import storage
from crm_desktop.core.enums import Calendar, CustomerKind, PhoneKind
from crm_desktop.core.sheet_cells import Cell, SheetCells
from crm_desktop.services.callbacks import detail
from crm_desktop.services.customers import deleting, lists
from crm_desktop.services.importing import columns, importing
from crm_desktop.services.importing.headers import LEFT_OUT
from crm_desktop.services.importing.judging import JOINED
from crm_desktop.services.importing.reading import RowReader
from crm_desktop.services.importing.splitting import Split, SplitAt
from tests.services.importing.import_helpers import count, customer, run, table, to_check

pytestmark = pytest.mark.usefixtures("office")

WIDE: dict[str, Cell] = {
    **{
        "序号": 1,
        "客户编码": "K-0071",
        "客户姓名": "王建国",
        "手机号码": "13800009901",
        "区号": "0531",
        "座机": "80009902",
    },
    **{
        "传真": "0531-80009903",
        "电子邮箱": "wang@example.com",
        "微信号码": "wangjg",
        "QQ": "10001",
        "客户性别": "男",
    },
    **{"出生年": 1975, "出生月": 8, "出生日": 15, "生日类型": "农历", "身份证号": "370102197508150011"},
    **{
        "所在省份": "山东省",
        "所在城市": "济南市",
        "所在区县": "历下区",
        "详细地址": "测试路1号",
        "邮政编码": "250000",
    },
    **{
        "单位名称": "示例公司",
        "职务": "班长",
        "客户等级": "A",
        "客户来源": "展会",
        "客户标签": "老客户/重点",
    },
    **{"紧急联系人": "李四", "紧急联系人电话": "13800009904", "推荐人": "王五", "客户经理": "王芳"},
    **{
        "业务员电话": "13800009905",
        "购买机型": "KF-35",
        "序列号": "SN0001",
        "购买日期": "2024-05-01",
        "成交金额": 2999,
    },
    **{"累计消费金额": 12999, "装机日期": "2024-05-03", "安装师傅": "赵师傅", "质保到期时间": "2027-05-03"},
    **{"需求": "想换新机", "备注": "周末联系", "": "没有列名"},
}


def test_of_forty_columns_none_is_lost() -> None:
    result = run(list(WIDE.values()), headers=list(WIDE))
    told = dict(result.columns)
    assert result.as_dict("en")["columns"][1] == {"header": "客户编码", "fate": "remarks"}
    assert len(told) == len(WIDE) >= 40
    assert [header for header, fate in told.items() if fate == "field:row_number"] == ["序号"]
    record = customer("王建国")
    (product,), (contact,) = record.products, record.contacts
    phones = [phone.number for phone in (*record.phones, *contact.phones)]
    lunar = [record.birthday_year, record.birthday_month, record.birthday_day, record.birthday_calendar]
    assert lunar == [1975, 8, 15, Calendar.LUNAR]
    kept = [
        *phones,
        *record.tags,
        record.email,
        record.wechat,
        record.gender,
        record.address,
        record.postcode,
    ]
    kept += [
        record.grade,
        record.source,
        contact.name,
        product.model,
        product.serial_number,
        product.installer,
    ]
    kept += [str(product.purchase_date), str(product.install_date), str(product.warranty_until)]
    remarked = [header for header, fate in told.items() if fate == "remarks" and header in WIDE]
    noted = [f"{header}: {WIDE[header]}" for header in remarked]
    assert record.remarks.split("\n") == ["周末联系", *noted, "没有列名"]
    birth = {
        "出生年",
        "出生月",
        "出生日",
        "生日类型",
        "客户性别",
        "成交金额",
        "区号",
        "座机",
        "客户姓名",
        "序号",
    }
    for header in WIDE.keys() - birth:
        words = str(WIDE[header]).split("/")
        assert all(any(word in str(each) for each in (*kept, record.remarks)) for word in words), header
    assert (contact.post, phones[1], product.price_fen) == ("紧急联系人", "0531-80009902", 299_900)
    assert count("customer") == 1
    again = run(list(WIDE.values()), headers=list(WIDE))
    assert not again.changed


def test_without_a_header_the_values_tell() -> None:
    sheet = SheetCells(
        [["示例装备制造有限公司", "张某某", 13800008001], ["示例电子商务有限公司", "李某某", 13800008002]]
    )
    proposal = columns.analyse(sheet, 0)
    assert proposal.columns == {0: "name", 1: "contact", 2: "phone"}
    assert importing.run(sheet, proposal).customers_new == 2


# -- one value in several columns, several in one ----------------------------------------------------


def test_an_address_book_names_persons_and_their_company() -> None:
    headers = [
        "First Name",
        "Middle Name",
        "Last Name",
        "Title",
        "Home Street",
        "Home City",
        "Home Postal Code",
    ]
    headers += ["Business City", "Company", "Job Title", "Mobile Phone", "Business Fax"]
    row = [
        "John",
        "M.",
        "Example",
        "Mr.",
        "1 Test Road",
        "Jinan",
        "250000",
        "Qingdao",
        "Example Ltd",
        "Chief",
    ]
    run(
        [*row, "+86 13800006101", "0531-80007501"],
        ["", "", "", "", "3 Test Road", "Jinan", "", "", "Sample Ltd", "", "13800006103", ""],
        headers=list(headers),
    )
    person = customer("John M. Example")
    assert (person.kind, person.address, person.postcode) == (
        CustomerKind.PERSON,
        "1 Test Road, Jinan",
        "250000",
    )
    assert person.remarks == "Business City: Qingdao\nCompany: Example Ltd\nJob Title: Chief"
    assert [phone.kind for phone in person.phones] == [PhoneKind.MOBILE, PhoneKind.FAX]
    assert customer("Sample Ltd").kind is CustomerKind.COMPANY


def test_a_chinese_address_book_knows_whose_number_is_whose() -> None:
    headers = [
        "名",
        "姓",
        "单位",
        "商务地址 街道",
        "住宅地址 街道",
        "助理的电话",
        "移动电话",
        "电子邮件地址",
        "经理姓名",
        "性别",
    ]
    run(
        [
            "建国",
            "张",
            "示例公司",
            "济南市测试路8号",
            "济南市测试路1号",
            "13800006299",
            "13800006202",
            "z@example.com",
            "王主管",
            "未指定",
        ],
        headers=list(headers),
    )
    record = customer("张建国")
    assert (record.email, record.address) == ("z@example.com", "济南市测试路1号")
    assert [phone.digits for phone in record.phones] == ["13800006202"]
    assert [(each.name, each.phones[0].digits) for each in record.contacts] == [("助理", "13800006299")]
    assert record.remarks == "单位: 示例公司\n商务地址 街道: 济南市测试路8号\n经理姓名: 王主管"
    assert to_check("张建国") == []


def test_labels_of_a_google_address_book_become_nothing_but_what_they_say() -> None:
    headers = [
        "Name",
        "E-mail 1 - Type",
        "E-mail 1 - Value",
        "Phone 1 - Type",
        "Phone 1 - Value",
        "Phone 2 - Type",
    ]
    headers += ["Phone 2 - Value", "Address 1 - Type", "Address 1 - Formatted", "Address 1 - Street"]
    headers += ["Address 1 - City", "Group Membership", "Organization 1 - Name"]
    row = [
        "Li Example",
        "* Home",
        "li@example.com ::: l@example.com",
        "Mobile",
        "13800006003 ::: 13800006004",
    ]
    row += ["Work Fax", "0531-80006002", "Home", "1 Test Road\nJinan", "1 Test Road", "Jinan"]
    result = run([*row, "* myContacts ::: VIP", "Example Ltd"], headers=list(headers))
    told = [each.fate for each in result.columns]
    assert told[1:5] == ["field:email", "field:email", "field:phone", "field:phone"]
    assert told[7:9] == ["field:address", "field:address"]
    record = customer("Li Example")
    assert (record.email, record.address, record.tags) == ("li@example.com", "1 Test Road, Jinan", ["VIP"])
    kinds = [(phone.digits, phone.kind) for phone in record.phones]
    assert kinds == [
        ("13800006003", PhoneKind.MOBILE),
        ("13800006004", PhoneKind.MOBILE),
        ("053180006002", PhoneKind.FAX),
    ]
    assert record.remarks == "E-mail 1 - Value: l@example.com\nOrganization 1 - Name: Example Ltd"


def born(name: str) -> str:
    record = customer(name)
    year, month, day = record.birthday_year, record.birthday_month, record.birthday_day
    return f"{record.birthday_calendar} {year}-{month}-{day} {record.remarks}".rstrip()


def test_a_lunar_birthday_is_told_by_another_column() -> None:
    run(
        *[["张三", "1975-08-15", "农历"], ["李四", "1975-08-15", "公历"], ["王五", "08-15", "阴历"]],
        headers=["客户姓名", "生日", "生日类型"],
    )
    assert list(map(born, ("张三", "李四", "王五"))) == [
        "lunar 1975-8-15",
        "solar 1975-8-15",
        "lunar None-8-15",
    ]


def test_of_a_solar_and_a_lunar_birthday_one_is_taken_and_the_other_noted() -> None:
    run(
        *[["张三", "1975-09-20", "八月十五"], ["李四", "", "8.15"], ["王五", "1980-01-02", ""]],
        headers=["客户姓名", "公历生日", "农历生日"],
    )
    assert [born(name) for name in ("张三", "李四", "王五")] == [
        "solar 1975-9-20 农历生日: 八月十五",
        "lunar None-8-15",
        "solar 1980-1-2",
    ]


@pytest.mark.parametrize("headers", ["出生年,出生月,出生日", "Birth Year,Birth Month,Birth Day"])
def test_year_month_and_day_are_one_birthday(headers: str) -> None:
    run(["张三", 1975.0, 8.0, 15.0], headers=["客户姓名", *headers.split(",")])
    assert born("张三") == "solar 1975-8-15"


def test_a_calendar_that_is_neither_makes_the_birthday_doubtful() -> None:
    run(["张三", "1975-08-15", "藏历"], headers=["客户姓名", "生日", "生日类型"])
    assert customer("张三").birthday_year is None
    assert to_check("张三") == ["生日看不懂：1975-08-15 藏历"]


@pytest.mark.parametrize(
    ("headers", "cells", "parts"),
    [
        ("地址", ["山东省 济南市 历下区 测试路1号"], ("山东省", "济南市", "历下区", "测试路1号")),
        (
            "省市区,详细地址",
            ["山东省/济南市/历下区", "测试路1号"],
            ("山东省", "济南市", "历下区", "测试路1号"),
        ),
        (
            "省,市,地址",
            ["山东省", "济南市", "山东省济南市历下区测试路1号"],
            ("山东省", "济南市", "历下区", "测试路1号"),
        ),
        ("省,市,家庭地址", ["山东省", "济南市", "测试路1号"], ("山东省", "济南市", "", "测试路1号")),
        ("地址", ["阳光小区1号"], ("", "", "", "阳光小区1号")),
        (
            "Street,Street 2,City",
            ["1 Test Road", "Flat 2", "Jinan"],
            ("", "Jinan", "", "1 Test Road, Flat 2"),
        ),
    ],
)
def test_addresses_in_one_column_and_in_several(
    headers: str, cells: list[Cell], parts: tuple[str, str, str, str]
) -> None:
    sheet = table(["张三", *cells], headers=["客户姓名", *headers.split(",")])
    (row,) = RowReader(sheet, columns.analyse(sheet)).read(0, 1)
    assert row.address == parts


def test_a_row_imported_before_its_address_was_taken_apart_is_known() -> None:
    """Offices have kept the fingerprints that version 0.2 made."""
    sheet = table(
        ["张三", "13800001111", "济南市历下区测试路1号", "老客户"],
        headers=["客户姓名", "联系电话", "地址", "备注"],
    )
    (row,) = RowReader(sheet, columns.analyse(sheet)).read(0, 1)
    assert row.address[:3] == ("", "济南市", "历下区")
    assert row.fingerprint == 8_149_192_003_380_664_099


def test_who_was_deleted_stays_out_where_version_02_did_not_read_all_columns() -> None:
    run(["张三", "13800001111"], headers=["客户姓名", "电话"])
    deleting.delete(customer("张三").id)
    result = run(["张三", "13800001111", "红"], headers=["客户姓名", "电话", "颜色"])
    assert (len(result.left_out), count("customer")) == (1, 0)


def test_a_company_keeps_its_number_where_its_person_has_one_of_their_own() -> None:
    run(
        ["示例电子有限公司", "0531-80003333", "李四", "13800002222"],
        headers=["客户名称", "电话", "首要联系人姓名", "首要联系人手机"],
    )
    record = customer("示例电子有限公司")
    assert [phone.number for phone in record.phones] == ["0531-80003333"]
    assert [phone.number for phone in record.contacts[0].phones] == ["13800002222"]


def test_only_a_display_name_is_left_unsaid_where_it_repeats_the_name() -> None:
    run(["张三", "张三", "张三", "张三"], headers=["客户姓名", "显示名", "户主", "推荐人姓名"])
    assert customer("张三").remarks == "户主: 张三\n推荐人姓名: 张三"


def test_an_area_code_without_a_number_calls_nobody() -> None:
    run(["张三", "0531", ""], ["李四", "0531", "80001111"], headers=["客户姓名", "区号", "座机"])
    assert (customer("张三").phones, customer("张三").remarks) == ([], "区号: 0531")
    assert [phone.number for phone in customer("李四").phones] == ["0531-80001111"]


# -- fax ---------------------------------------------------------------------------------------------


def test_a_fax_is_never_first_and_never_offered_for_a_call() -> None:
    run(
        ["甲公司", "0531-80007501", "13800007502"],
        ["乙公司", "0531-80007503", ""],
        headers=["客户名称", "传真", "手机"],
    )
    first, second = customer("甲公司"), customer("乙公司")
    assert [phone.kind for phone in first.phones] == [PhoneKind.MOBILE, PhoneKind.FAX]
    assert [phone.kind for phone in second.phones] == [PhoneKind.FAX]
    assert lists.phones_of([first.id])[first.id][0] == "13800007502"
    with storage.reading():
        assert [phone.digits for phone in detail.numbers(first.id)] == ["13800007502"]
        assert detail.numbers(second.id) == []


def test_a_number_that_comes_later_stands_before_the_fax() -> None:
    headers: list[Cell] = ["客户名称", "传真", "地址", "手机"]
    run(["甲公司", "0531-80007501", "测试路1号", ""], headers=headers)
    run(["甲公司", "0531-80007501", "测试路1号", "13800007502"], headers=headers)
    record = customer("甲公司")
    assert lists.phones_of([record.id])[record.id] == ("13800007502", "0531-80007501")
    assert [phone.digits for phone in record.phones] == ["13800007502", "053180007501"]


# -- by hand -----------------------------------------------------------------------------------------


def test_columns_joined_and_split_by_hand_are_read_so_and_remembered() -> None:
    headers: list[Cell] = ["甲", "乙", "丙", "丁"]
    row: list[Cell] = ["欧阳", "建国", "13800001111 测试路1号", "红"]
    sheet = table(row, headers=list(headers))
    proposal = columns.analyse(sheet)
    proposal.choose(0, "name")
    proposal.choose(1, JOINED)
    proposal.choose(2, str(Split(SplitAt.SPACE, ("phone", "address"))))
    proposal.choose(3, LEFT_OUT)
    wanted = ["field:name", "field:name", "field:phone+address", "left_out"]
    assert [each.fate for each in proposal.fates(4)] == wanted
    importing.run(sheet, proposal)
    record = customer("欧阳建国")
    assert (record.phones[0].digits, record.address, record.remarks) == ("13800001111", "测试路1号", "")
    again = columns.analyse(sheet)
    assert [each.fate for each in again.fates(4)] == wanted
    other = columns.analyse(table(["张三", "13800001111", "红"], headers=["甲", "电话", "乙"]))
    assert [each.fate for each in other.fates(3)] == ["field:name", "field:phone", "remarks"]
    assert not importing.preview(sheet, again).changed
