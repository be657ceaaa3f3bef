"""What all imports left to be checked comes as one workbook, is corrected there, and settles itself."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from crm_desktop import storage
from crm_desktop.core.fields.own import key_of
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.tables import Table
from crm_desktop.documents.importing import archive_import, problems_workbook
from crm_desktop.services.customers import customers
from crm_desktop.services.importing import doubts
from crm_desktop.services.own_fields import own_fields
from tests.documents.importing.problem_helpers import correct_cells
from tests.services.importing.import_helpers import count, customer, run, to_check

pytestmark = pytest.mark.usefixtures("office")

ADDRESS = "济南市历下区经十路1号"


@pytest.fixture
def waiting(tmp_path: Path) -> Path:
    """Two files were imported; of each something was not understood."""
    run(
        ["张三", "13800001111 妻子", ADDRESS, "GL8", "去年夏天", "孙工", "A", "属兔", "=1+1"],
        ["张三", "13800001111", ADDRESS, "GL6", "前年", "孙工", "B", "", ""],
        ["李四", "13800002222", ADDRESS, "GL8", "2020-01-05", "", "A", "", ""],
    )
    run(["王五", "打不通", ADDRESS, "", "", "", "很好", "", ""])
    return tmp_path / "to check.xlsx"


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_it_has_a_row_for_each_row_of_the_files_with_the_record_and_the_text(
    waiting: Path, language: str
) -> None:
    assert problems_workbook.write_waiting(waiting, language) == 3
    rows = list(load_workbook(waiting).active.iter_rows(values_only=True))
    titles = {
        "zh_CN": ("原行号", "系统档案号", "核对号", "问题", "客户姓名", "电话", "购买机型", "序列号"),
        "en": ("Original row", "Record number", "Check number", "Problem", "Name", "Phone", "Model"),
    }
    assert rows[0][: len(titles[language])] == titles[language]
    assert [row[4:7] for row in rows[1:]] == [
        ("张三", "13800001111", "GL8"),
        ("张三", "13800001111", "GL6"),
        ("王五", "打不通", None),
    ]
    assert [row[0] for row in rows[1:]] == [2, 3, 2]
    first = {title: cell for title, cell in zip(rows[0], rows[1], strict=True) if cell is not None}
    assert {"去年夏天", "属兔"} <= set(first.values())
    if language == "zh_CN":
        assert rows[1][3] == "购买时间看不懂：去年夏天\n生日看不懂：属兔\narchive.xlsx 第 2 行"


def test_as_it_is_it_changes_nothing(waiting: Path) -> None:
    problems_workbook.write_waiting(waiting, "zh_CN")
    before = {name: to_check(name) for name in ("张三", "王五")}
    result = archive_import.run_file(waiting)
    assert (result.customers_new, result.products_new) == (0, 0)
    assert {name: to_check(name) for name in before} == before
    assert (count("customer"), count("product")) == (3, 3)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_corrected_it_settles_each_value_of_each_product(waiting: Path, language: str, reopen) -> None:
    problems_workbook.write_waiting(waiting, language)
    bought, born, phone, grade = {
        "zh_CN": ("购买时间", "生日", "电话", "客户分类"),
        "en": ("Purchase date", "Birthday", "Phone", "Grade"),
    }[language]
    result = correct_cells(
        waiting,
        {
            (2, bought): "2024-07-01",
            (2, born): "1963-02-03",
            (3, bought): "2022-05-06",
            (4, phone): "13800003333",
            (4, grade): "B",
        },
    )
    reopen()
    assert (result.customers_new, result.products_new, result.doubtful) == (0, 0, [])
    assert {each.model: each.purchase_date for each in customer("张三").products} == {
        "GL8": date(2024, 7, 1),
        "GL6": date(2022, 5, 6),
    }
    assert customer("张三").birthday_month == 2
    assert [each.digits for each in customer("王五").phones] == ["13800003333"]
    assert customer("王五").grade == "B"
    assert to_check("王五") == []
    assert to_check("张三") == ["电话原文：13800001111 妻子", "客户分类另一行写的是：B"]
    assert problems_workbook.write_waiting(waiting, language) == 0


def test_what_somebody_checked_is_not_in_it(waiting: Path) -> None:
    with storage.reading():
        ids = [each.id for each in doubts.of_customer(customer("王五").id)]
    assert doubts.count_waiting() == 5
    doubts.settle(ids)
    assert doubts.count_waiting() == 3
    assert problems_workbook.write_waiting(waiting, "zh_CN") == 2


def test_a_customer_renamed_meanwhile_is_still_the_one_meant(waiting: Path) -> None:
    customers.save(customer("王五").id, {"name": "王武"})
    problems_workbook.write_waiting(waiting, "zh_CN")
    correct_cells(waiting, {(4, "电话"): "13800003333", (4, "客户分类"): "B"})
    assert to_check("王武") == []
    assert count("customer") == 3


def test_what_own_fields_did_not_understand_is_corrected_there_too(tmp_path: Path) -> None:
    keys = [
        key_of(table, own_fields.save(None, name=name, table=table, kind=OwnFieldKind.NUMBER))
        for name, table in (("屋顶面积（㎡）", Table.CUSTOMER), ("水压", Table.PRODUCT))
    ]
    headers = ["客户姓名", "联系电话", "购买机型", "屋顶面积（㎡）", "水压"]
    run(["张三", "13800001111", "GL8", "约120", "三公斤"], headers=headers)
    file = tmp_path / "to check.xlsx"
    assert problems_workbook.write_waiting(file, "zh_CN") == 1
    assert correct_cells(file, {(2, "屋顶面积（㎡）"): 120, (2, "水压"): 3}).doubtful == []
    assert customer("张三").own == {keys[0]: 120}
    assert customer("张三").products[0].own == {keys[1]: 3}
    assert to_check("张三") == []
