"""What a repeated row says differently: what is empty is filled, nothing overwritten, the rest noted once."""

import pytest

from crm_desktop import storage
from crm_desktop.core.enums import Calendar, CustomerKind, Grade
from crm_desktop.services.importing import doubts
from tests.services.importing.import_helpers import customer, everything, run, to_check

pytestmark = pytest.mark.usefixtures("office")

ADDRESS, OTHER = "济南市历下区经十路1号", "济南市历下区经十路2号"


def test_a_repeated_row_fills_what_is_empty_and_overwrites_nothing() -> None:
    run(["张三", "13800001111", ADDRESS, "GL8", "2020-01-05", "", "A", "", "老客户"])
    row = [
        "张三",
        "13800001111 / 0531-86521900",
        OTHER,
        "GL8",
        "2020.1.5",
        "孙工",
        "B类",
        "农历八月十五",
        "怕狗",
    ]
    result = run(row)
    assert (result.customers_new, result.customers_matched, result.products_new) == (0, 1, 0)
    record = customer("张三")
    assert record.grade is Grade.A
    assert record.address == ADDRESS
    assert (record.birthday_calendar, record.birthday_month, record.birthday_day) == (Calendar.LUNAR, 8, 15)
    assert [phone.digits for phone in record.phones] == ["13800001111", "053186521900"]
    (product,) = record.products
    assert (product.installer, product.place) == ("孙工", OTHER)
    assert record.remarks.split("\n") == ["老客户", "怕狗"]
    assert to_check("张三") == ["客户分类另一行写的是：B"]
    before = everything()
    run(row)
    run([*row[:-1], "怕狗"])
    assert everything() == before


def test_what_differs_is_noted_once() -> None:
    run(["张三", "13800001111", ADDRESS, "GL8", "2020-01-05", "孙工", "A"])
    for remarks in ("", "又来一次"):
        for installer in ("李工", "李 工"):
            run(["张三", "13800001111", ADDRESS, "GL8", "2020-01-05", installer, "C", "", remarks])
    assert to_check("张三") == [
        "客户分类另一行写的是：C",
        "安装人员另一行写的是：李工（GL8）",
        "安装人员另一行写的是：李 工（GL8）",
    ]
    assert customer("张三").remarks == "又来一次"


def test_what_somebody_checked_is_not_asked_again() -> None:
    row = ["张三", "13800001111", ADDRESS, "GL8", "去年夏天", "孙工", "A", "属兔"]
    assert len(run(row).doubtful) == 2
    with storage.reading():
        birthday = next(each for each in doubts.of_customer(customer("张三").id) if each.field == "birthday")
    doubts.settle([birthday.id])
    assert [value.field for value in run(row).doubtful] == ["purchase_date"]
    assert [value.field for value in run([*row[:5], "李工", *row[6:]]).doubtful] == ["purchase_date"]
    assert to_check("张三") == ["购买时间看不懂：去年夏天（GL8）", "安装人员另一行写的是：李工（GL8）"]


def test_another_address_without_a_product_is_noted() -> None:
    run(["张三", "13800001111", ADDRESS])
    run(["张三", "13800001111", OTHER])
    assert to_check("张三") == [f"地址另一行写的是：{OTHER}"]


@pytest.mark.parametrize("at_once", [True, False])
def test_the_same_number_with_another_extension_is_another_number(at_once: bool, reopen) -> None:
    rows = [["某公司", f"0531-86521900{extension}", ADDRESS] for extension in ("转8001", "转8002", "")]
    if at_once:
        run(*rows)
    else:
        for row in rows:
            run(row)
    before = everything()
    run(["某公司", "0531-86521900 转 8002", ADDRESS])
    reopen()
    assert [phone.extension for phone in customer("某公司").phones] == ["8001", "8002"]
    assert everything()["phone"] == before["phone"]


def test_another_address_of_a_row_that_names_the_place_is_noted_once(reopen) -> None:
    headers = ["客户姓名", "电话", "地址", "购买机型", "安装地点"]
    rows = [
        ["张三", "13800001111", ADDRESS, "X1", "A工地"],
        ["张三", "13800001111", OTHER, "X2", "B工地"],
        ["张三", "13800001111", OTHER, "X1", "A工地"],
        ["张三", "13800001111", OTHER, "X3", OTHER],
        ["张三", "13800001111", OTHER, "X2", "B工地"],
    ]
    run(*rows, headers=headers)
    reopen()
    record = customer("张三")
    assert record.address == ADDRESS
    assert {product.model: product.place for product in record.products} == {
        "X1": "A工地",
        "X2": "B工地",
        "X3": OTHER,
    }
    assert to_check("张三") == [f"地址另一行写的是：{OTHER}（X2）", f"地址另一行写的是：{OTHER}（X1）"]
    before = everything()
    run(*rows, headers=headers)
    assert everything() == before


def test_another_kind_that_a_row_names_is_noted(reopen) -> None:
    headers = ["客户姓名", "电话", "购买机型", "客户性质"]
    run(
        ["张三", "13800001111", "X1", "个人"],
        ["张三", "13800001111", "X2", "单位"],
        ["张三", "13800001111", "X3", "个人"],
        headers=headers,
    )
    run(["张三", "13800001111", "X4", "单位"], headers=headers)
    reopen()
    record = customer("张三")
    assert (record.kind, to_check("张三")) == (CustomerKind.PERSON, ["客户性质另一行写的是：单位"])
