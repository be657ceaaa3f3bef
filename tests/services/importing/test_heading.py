"""Where a sheet's heading is, of how many rows it consists, and that a sheet without one is seen as such."""

from functools import partial

import pytest

from crm_desktop.core.sheet_cells import SheetCells
from crm_desktop.services.importing import column_values, columns, headers, heading, judging

PERSON = ["张三", "13800007001", "济南市历下区经十路1号"]


def found(*rows):
    at = columns.find_heading([list(row) for row in rows], {})
    return at.row, at.rows, at.headers


@pytest.mark.parametrize(
    ("rows", "row", "count", "headers"),
    [
        ([["姓名", "电话", "地址"], PERSON], 1, 1, ["姓名", "电话", "地址"]),
        ([["客户名单"], ["制表：王芳", "", "2024年5月"], ["姓名", "电话", "地址"], PERSON], 3, 1, None),
        (
            [["姓名", "联系方式", "", "购买情况"], ["", "手机", "座机", "机型", "价格"], PERSON],
            2,
            2,
            ["姓名", "手机", "座机", "机型", "价格"],
        ),
        (
            [["客户", "", "安装人员", ""], ["姓名", "电话", "姓名", "电话"], ["张三", "1", "李四", "2"]],
            2,
            2,
            ["姓名", "电话", "安装人员 姓名", "安装人员 电话"],
        ),
        (
            [["客户姓名", "联系电话", "小区编码"], ["customerName", "mobilePhone", "community_id"], PERSON],
            2,
            2,
            ["客户姓名", "联系电话", "小区编码"],
        ),
        (
            [["customer_name", "mobile", "addr"], ["客户姓名", "联系电话", "地址"], PERSON],
            2,
            1,
            ["客户姓名", "联系电话", "地址"],
        ),
        ([["姓名", "电话", "地址"], ["必填", "必填", "选填"], PERSON], 2, 2, ["姓名", "电话", "地址"]),
        ([["Name", "Phone"], ["John", "Smith"], ["Ann", "1"]], 1, 1, ["Name", "Phone"]),
    ],
)
def test_the_heading_and_its_words(rows, row, count, headers):
    at = found(*rows)
    assert at[:2] == (row, count)
    assert headers is None or at[2] == headers


def test_notes_of_forty_lines_stand_above():
    notes = [[f"{n}. 客户姓名、联系电话必填，请勿修改表头"] for n in range(40)]
    assert found(*notes, ["姓名", "电话"], ["张三", "13800007001"])[0] == 41


@pytest.mark.parametrize(
    ("rows", "row", "fields"),
    [
        (
            [PERSON, ["李四", "13800007002", "济南市历下区经十路2号"]],
            0,
            {0: "name", 1: "phone", 2: "address"},
        ),
        ([["示例制造有限公司", "张某", 13800008001.0], ["示例商务有限公司", "李某", 13800008002.0]], 0, None),
        (
            [["客户名单"], PERSON, ["李四", "13800007002", "经十路2号院"]],
            1,
            {0: "name", 1: "phone", 2: "address"},
        ),
        ([PERSON], 0, {0: "name", 1: "phone", 2: "address"}),
        ([["Ann Sample", "ann@example.com"], ["Bob Sample", "bob@example.com"]], 0, {0: "name", 1: "email"}),
    ],
)
def test_a_sheet_that_begins_with_a_record_has_no_heading(rows, row, fields):
    assert found(*rows) == (row, 0, [])
    fields = fields or {0: "name", 1: "contact", 2: "phone"}
    samples = column_values.samples(SheetCells(rows), row, max(map(len, rows)))
    meanings = judging.judge([""] * len(samples), samples, {}).meanings
    assert dict(enumerate(meanings)) == fields


def test_words_that_are_not_known_are_a_heading_still():
    assert found(["Jina", "Simu"], ["张三", "13800007001"]) == (1, 1, ["Jina", "Simu"])


def test_a_row_chosen_by_hand_brings_the_groups_above_it():
    rows = [["姓名", "联系方式", ""], ["", "手机", "座机"], ["张三", "1", "2"]]
    meaning = partial(headers.meaning, remembered={})
    assert heading.at(rows, 2, meaning).headers == ["姓名", "手机", "座机"]
    assert heading.at(rows, 1, meaning).headers == ["姓名", "联系方式", ""]
    assert heading.at(rows, 0, meaning).row == 0
