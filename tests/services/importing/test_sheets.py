"""Which sheets of a workbook become one list."""

import pytest

from crm_desktop.core.errors import UnreadableFile
from crm_desktop.services.importing import sheet_names, sheets
from crm_desktop.services.importing.sheets import SheetHead, choose

HEADERS = ["客户姓名", "联系电话", "地址"]


def sheet(name, *rows, hidden=False):
    filled = sum(1 for row in rows if any(row))
    return SheetHead(name, hidden, filled, [list(row) for row in rows], max(map(len, rows), default=0))


def told(choice):
    return [(each.name, each.rows, each.reason) for each in choice.sheets]


JANUARY = sheet("一月", HEADERS, ["张三", "1", "a"])


def test_sheets_that_look_alike_are_taken_and_the_others_told_why_not():
    choice = choose(
        [
            sheet("填写说明", ["1. 客户姓名必填"], ["2. 联系电话必填"], ["3. 请勿改表头"]),
            JANUARY,
            sheet("二月", ["二月客户"], [], HEADERS, ["李四", "2", "b"], ["王五", "3", "c"]),
            sheet("三月", HEADERS),
            sheet("空"),
            sheet("产品", ["型号", "价格"], ["KF-35", 1]),
            sheet("旧", HEADERS, ["赵六", "4", "d"], hidden=True),
        ],
        (),
        {},
    )
    assert [taken.name for taken in choice.taken] == ["一月", "二月"]
    assert choice.taken[1].start == 3
    assert told(choice) == [
        ("填写说明", 3, sheets.NO_LIST),
        ("一月", 1, ""),
        ("二月", 2, ""),
        ("三月", 0, sheets.EMPTY),
        ("空", 0, sheets.EMPTY),
        ("产品", 1, sheets.OTHER_COLUMNS),
        ("旧", 1, sheets.HIDDEN),
    ]


def test_columns_in_another_order_come_under_their_headers_and_new_ones_behind():
    choice = choose(
        [JANUARY, sheet("二月", ["联系电话", "备注", "客户姓名", "地址"], ["2", "x", "李四", "b"])], (), {}
    )
    assert choice.taken[1].columns == (1, 3, 0, 2)
    assert choice.taken[0].added == {3: "备注"}


def test_sheets_without_headings_go_together_where_they_are_as_wide():
    one = sheet("A", ["张三", "13800007001"], ["李四", "13800007002"])
    choice = choose(
        [one, sheet("B", ["王五", "13800007003"]), sheet("C", ["赵六", "13800007004", "x"])], (), {}
    )
    assert [taken.name for taken in choice.taken] == ["A", "B"]


def test_the_sheets_that_are_wanted_come_in_their_order_and_a_wrong_name_is_told():
    march = sheet("三月", HEADERS, ["赵六", "4", "d"])
    choice = choose([JANUARY, sheet("旧", ["姓名"], ["王五"], hidden=True), march], ["旧", "一月"], {})
    assert [taken.name for taken in choice.taken] == ["旧", "一月"]
    assert [each.reason for each in choice.sheets] == ["", "", sheets.NOT_CHOSEN]
    with pytest.raises(UnreadableFile) as refused:
        choose([JANUARY, march], ["四月"], {})
    assert refused.value.params == {"sheet": "四月", "sheets": "一月、三月"}


@pytest.mark.parametrize(
    ("names", "columns", "becomes"),
    [
        (["GL8 652T", "CAMRY 2.5G"], ["name"], "model"),
        (["燃气热水器", "太阳能"], ["name"], "model"),
        (["KF-35", "KF-50"], ["name", "model"], "noted"),
        (["济南", "青岛"], ["name"], "noted"),
        (["王师傅", "李师傅"], ["name"], "noted"),
        *[
            (names, ["name"], "")
            for names in (["1月", "2024年2月"], ["Sheet1", "Sheet2"], ["Q1 2024", "Q2 2024"])
        ],
        *[
            (names, ["name"], "")
            for names in (["老客户", "新客户"], ["A类", "B类"], ["2023", "2024"], ["KF-35"])
        ],
    ],
)
def test_what_the_sheets_are_called_is_a_model_a_note_or_nothing(names, columns, becomes):
    assert sheet_names.proposed(names, columns) == becomes
