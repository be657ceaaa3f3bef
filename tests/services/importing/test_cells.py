"""What single cells of an archive mean: phones, dates, money, what is doubtful and kept word for word."""

from datetime import date, datetime

import pytest

from crm_desktop.core.company_names import kind_of
from crm_desktop.core.enums import CustomerKind, Gender
from crm_desktop.core.sheet_cells import cell_text
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.importing import result as import_result
from crm_desktop.services.importing import values
from tests.services.importing.import_helpers import count, customer, run, to_check

pytestmark = pytest.mark.usefixtures("office")

ADDRESS = "济南市历下区经十路1号"


@pytest.mark.parametrize(
    ("cell", "digits", "doubtful"),
    [
        ("13800001111", ["13800001111"], False),
        (13800001111.0, ["13800001111"], False),
        ("+86 138 0000 1111", ["13800001111"], False),
        ("１３８００００１１１１", ["13800001111"], False),
        ("138-0000-1111", ["13800001111"], False),
        ("13800001111/0531-86521900转8", ["13800001111", "053186521900"], False),
        ("19912345678", ["19912345678"], False),
        ("打不通,问邻居", [], True),
        ("138000011", [], True),
        ("13800001111/1380000", [], True),  # a piece is left over: nothing of it is sure
        ("无", [], False),
        ("-", [], False),
    ],
)
def test_phones_as_people_type_them(cell: object, digits: list[str], doubtful: bool) -> None:
    result = run(["张三", cell, ADDRESS])
    record = customer("张三")
    assert [phone.digits for phone in record.phones] == digits
    assert [value.field for value in result.doubtful] == ["phone"] * doubtful
    assert (f"电话看不懂：{cell}" in to_check("张三")) == doubtful


def test_words_beside_a_number_are_kept_without_a_complaint() -> None:
    result = run(["张三", "13800001111(妻子)", ADDRESS])
    assert result.doubtful == []
    assert to_check("张三") == ["电话原文：13800001111(妻子)"]


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (date(2020, 5, 27), date(2020, 5, 27)),
        (43978.0, date(2020, 5, 27)),
        (43978, date(2020, 5, 27)),
        ("43978", date(2020, 5, 27)),
        ("2020年5月27日", date(2020, 5, 27)),
        ("2020.5.27", date(2020, 5, 27)),
        ("20200527", date(2020, 5, 27)),
        (20200527.0, date(2020, 5, 27)),
        ("2020-05-27 00:00:00", date(2020, 5, 27)),
    ],
)
def test_dates_as_cells_text_and_serial_numbers(cell: object, day: date) -> None:
    assert run(["张三", "13800001111", ADDRESS, "GL8", cell]).doubtful == []
    assert customer("张三").products[0].purchase_date == day


@pytest.mark.parametrize(
    "cell",
    [
        *["去年夏天", "5月27日", "明天", "2020-02-30", "3天前", "腊月廿三", 12.0, "2020年"],
        *["9999-12-31", date(9999, 12, 31), 99991231.0, date(1899, 12, 31), "0020-05-27", "0020年5月27日"],
    ],
)
def test_a_date_without_a_year_or_day_that_can_be_is_doubtful(cell: object) -> None:
    result = run(["张三", "13800001111", ADDRESS, "GL8", cell])
    text = cell_text(cell)
    assert result.doubtful == [import_result.DoubtfulValue(2, "purchase_date", text)]
    record = customer("张三")
    assert record.products[0].purchase_date is None
    assert to_check("张三") == [f"购买时间看不懂：{text}（GL8）"]


def test_the_end_of_the_calendar_in_one_cell_does_not_stop_the_import() -> None:
    headers = ["姓名", "电话", "型号", "安装日期", "保修期至", "保养周期"]
    never = date(9999, 12, 31)
    result = run(
        ["张三", "13800001111", "GL8", never, datetime(9999, 12, 31, 12, 0), "6个月"],  # noqa: DTZ001
        ["李四", "13800002222", "GL8", date(2024, 1, 2), date(2027, 1, 2), "6个月"],
        headers=headers,
    )
    assert [(value.row, value.field) for value in result.doubtful] == [
        (2, "install_date"),
        (2, "warranty_until"),
    ]
    assert customer("张三").products[0].install_date is None
    assert "安装日期看不懂：9999-12-31（GL8）" in to_check("张三")
    assert customer("李四").products[0].warranty_until == date(2027, 1, 2)


def test_serial_numbers_of_the_1904_system() -> None:
    run(["张三", "13800001111", ADDRESS, "GL8", 42516.0], date_1904=True)
    assert customer("张三").products[0].purchase_date == date(2020, 5, 27)


def test_text_that_looks_like_a_formula_stays_text() -> None:
    run(["=1+1", "13800001111", "@A1", "+GL8", "2020-01-05", "=HYPERLINK(1)", "A", "", "=1+1"])
    record = customer("=1+1")
    assert (record.address, record.remarks) == ("@A1", "=1+1")
    assert (record.products[0].model, record.products[0].installer) == ("+GL8", "=HYPERLINK(1)")


def test_rare_characters_and_long_addresses() -> None:
    address = "济南市历下区经十路" * 33 + "1号"
    run(["𠮷田䶮", "13800001111", address])
    assert customer("𠮷田䶮").address == address
    assert (
        customer_lists.find_customers("𠮷田")
        == customer_lists.find_customers("䶮")
        == [customer("𠮷田䶮").id]
    )


def test_all_other_fields(noon: datetime) -> None:
    headers = [
        "公司名称",
        "联系人",
        "手机",
        "邮编",
        "邮箱",
        "微信",
        "性别",
        "标签",
        "来源",
        "车牌号",
        "车架号",
        "价格",
    ]
    headers += ["安装日期", "保修期至", "保养周期（月）", "年消费额", "称呼", "省", "市", "区", "街道"]
    row = [
        "济南阳光宾馆",
        "王经理",
        13800001111.0,
        10000.0,
        "a@b.cn",
        "sunny",
        "女",
        "重点、空调",
        "展会",
        "鲁A12345",
    ]
    row += [
        "LSV123",
        "¥1,280.50",
        "2024-03-01",
        "2027-03-01",
        "6个月",
        "1.2万",
        "女士",
        "山东省",
        "济南市",
        "历下区",
        "经十路1号",
    ]
    result = run(row, headers=headers)
    assert result.doubtful == []
    record = customer("济南阳光宾馆")
    assert record.kind is CustomerKind.COMPANY
    assert [contact.name for contact in record.contacts] == ["王经理"]
    assert (record.postcode, record.email, record.wechat) == ("010000", "a@b.cn", "sunny")
    assert (record.gender, record.honorific, record.tags) == (Gender.FEMALE, "女士", ["空调", "重点"])
    assert record.address == "山东省济南市历下区经十路1号"
    assert (record.source, record.yearly_value_fen) == ("展会", 1_200_000)
    (product,) = record.products
    assert (product.plate, product.serial_number, product.price_fen) == ("鲁A12345", "LSV123", 128_050)
    assert product.warranty_until == date(2027, 3, 1)
    # Counted from the purchase, and still to come: nobody is reminded of what was due long ago.
    assert (product.maintenance_months, product.next_maintenance) == (6, date(2027, 3, 1))


def test_what_is_doubtful_in_other_fields_is_kept_too() -> None:
    result = run(["张三", "13800001111", ADDRESS, "", "", "", "很好", "不记得", "老客户"])
    assert [(value.field, value.text) for value in result.doubtful] == [
        ("grade", "很好"),
        ("birthday", "不记得"),
    ]
    assert customer("张三").remarks == "老客户"
    assert to_check("张三") == ["客户分类看不懂：很好", "生日看不懂：不记得"]


def test_a_name_of_many_lines_is_handed_back_at_once() -> None:
    """As a CSV file gives it whose quotation mark is never closed."""
    lines = "\n".join(f"李四{number},1380000{number:04},经十路{number}号" for number in range(20_000))
    result = run([f"张三,13800001111,甲\n{lines}", ""], ["李四", "13800002222"])
    assert [(row.row, row.reason) for row in result.rejected] == [(2, "import.reason.name_too_long")]
    assert result.customers_new == count("customer") == 1


@pytest.mark.parametrize("name", ["\u200b", "\u200b\u2060\ufeff", "\x00\x01", "\u3000\xad"])
def test_a_name_that_cannot_be_seen_is_none(name: str) -> None:
    result = run([name, "13800001111", ADDRESS], ["\ufeff李四\u200b", "13800002222"])
    assert [(row.row, row.reason) for row in result.rejected] == [(2, "import.reason.no_name")]
    assert customer("李四").name == "李四"
    assert count("customer") == 1


def test_a_cell_of_more_than_ten_pages_is_handed_back() -> None:
    result = run(
        ["张三", "13800001111", ADDRESS, "", "", "", "", "", "长" * 20_001],
        ["李四", "13800002222", "路" * 20_001],
        ["王五", "13800003333", ADDRESS, "", "", "", "", "", "长" * 20_000],
    )
    too_long = "import.reason.text_too_long"
    assert [(row.row, row.reason) for row in result.rejected] == [(2, too_long), (3, too_long)]
    assert len(customer("王五").remarks) == 20_000
    assert count("customer") == 1


def test_remarks_that_are_full_do_not_undo_the_import_of_all_others() -> None:
    run(["张三", "13800001111", ADDRESS, "", "", "", "", "", "长" * 19_990])
    result = run(
        ["张三", "13800001111", ADDRESS, "", "", "", "", "", "又一段备注，写不下了"],
        ["李四", "13800002222", ADDRESS, "", "", "", "很好", "", "长" * 20_000],
        ["王五", "13800003333", ADDRESS],
    )
    full = "import.reason.remarks_full"
    assert [(row.row, row.reason) for row in result.rejected] == [(2, full)]
    assert to_check("李四") == ["客户分类看不懂：很好"]  # what is to be checked takes no room there
    assert customer("张三").remarks == "长" * 19_990
    assert (result.customers_new, count("customer")) == (2, 3)


def test_a_name_of_five_hundred_characters_is_a_name() -> None:
    assert run(["济" * 499 + "厂", "13800001111"], ["济" * 501, "13800002222"]).customers_new == 1
    assert customer("济" * 499 + "厂").kind is CustomerKind.COMPANY


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("济南轴承厂", CustomerKind.COMPANY),
        ("小明店", CustomerKind.PERSON),
        ("小明的店", CustomerKind.COMPANY),
        ("王建厂", CustomerKind.PERSON),
        ("王厂长", CustomerKind.PERSON),
    ],
)
def test_the_last_character_of_a_name_tells_a_company(name: str, kind: CustomerKind) -> None:
    run([name, "13800001111"])
    assert customer(name).kind is kind


def test_what_a_name_is_takes_no_longer_for_a_long_one() -> None:
    """A search whose time grows with the square of the length would take hours."""
    assert kind_of("经十路1号 " * 1_000_000) is CustomerKind.PERSON


@pytest.mark.parametrize(
    ("cell", "km"),
    [("5000", 5_000), ("10,000 km", 10_000), ("1万公里", 10_000), ("0.5万", 5_000), (7500.0, 7_500)],
)
def test_kilometres(cell, km):
    assert values.kilometres(cell) == km


@pytest.mark.parametrize("cell", ["", "1e4", "半年或5000公里", "-5", "1.5", "12345678"])
def test_what_is_no_number_of_kilometres(cell):
    with pytest.raises(values.NotUnderstoodError):
        values.kilometres(cell)
