"""What columns are taken for: header and values have their say, and the columns beside."""

import pytest

from crm_desktop.core.sheet_cells import Cell
from crm_desktop.services.importing.column_values import Sample
from crm_desktop.services.importing.headers import LEFT_OUT, NOTED
from crm_desktop.services.importing.judging import judge


def judged(headers: str, *rows: list[Cell]) -> list[str]:
    samples = [Sample(list(cells)) for cells in zip(*rows, strict=True)]
    fates = {NOTED: "remarks", LEFT_OUT: "left_out"}
    return [fates.get(name, name) for name in judge(headers.split(","), samples, {}).meanings]


@pytest.mark.parametrize(
    ("headers", "cells", "expected"),
    [
        ("客户姓名,号码簿", ["张三", "13800001111"], ["name", "phone"]),
        ("客户姓名,信箱", ["张三", "a@example.com"], ["name", "email"]),
        ("客户姓名,地址", ["张三", "a@example.com"], ["name", "email"]),
        ("Customer,客户姓名", [10001, "张三"], ["remarks", "name"]),
        ("客户,收货人", ["C-1001", "张三"], ["remarks", "name"]),
        ("Customer,Phone", ["C-1001", "13800001111"], ["name", "phone"]),
        ("Customer,Phone", ["a@example.com", "13800001111"], ["name", "phone"]),
        ("姓名,联系人", ["张三", "13800001111"], ["name", "phone"]),
        ("姓名,保修期", ["张三", "3年"], ["name", "remarks"]),
        ("姓名,保修期", ["张三", "2027-05-01"], ["name", "warranty_until"]),
        ("姓名,类别", ["张三", "客户"], ["name", "tags"]),
        ("姓名,类别", ["张三", "B类"], ["name", "grade"]),
        ("姓名,电话是否接通", ["张三", "是"], ["name", "remarks"]),
        ("姓名,担保人电话", ["张三", "13800001111"], ["name", "contact_phone"]),
        ("车主,送修人,送修人电话", ["张三", "李四", "13800001111"], ["name", "contact", "contact_phone"]),
        ("姓名,首要联系人姓名,首要联系人职务", ["甲厂", "李四", "厂长"], ["name", "contact", "contact_post"]),
        ("姓名,收货人电话", ["张三", "13800001111"], ["name", "phone"]),
        (
            "姓名,地址,去过",
            ["张三", "经十路1号", "山东省济南市历下区经十路2号"],
            ["name", "address", "remarks"],
        ),
        ("姓名,去过", ["张三", "山东省济南市历下区经十路2号"], ["name", "address"]),
        (",", ["Ann Sample", "(415) 555-0102"], ["name", "phone"]),
        ("姓名,编码", ["张三", "415-555-0102"], ["name", "remarks"]),
        (",,", [1, "无名氏先生们", "13800001111"], ["row_number", "name", "phone"]),
        ("姓名,Title", ["张三", "Sales engineer"], ["name", "remarks"]),
        ("姓名,Title", ["张三", "Mr."], ["name", "honorific"]),
        ("产品型号,单位,客户姓名", ["KF-35", "台", "张三"], ["model", "remarks", "name"]),
        ("名字,电话", ["张三", "13800001111"], ["name", "phone"]),
        ("姓名/电话,备注", ["张三/13800001111", ""], ["split:slash:name+phone", "remarks"]),
        ("客户姓名电话", ["张三13800001111"], ["split:figures:name+phone"]),
    ],
)
def test_values_have_their_say(headers: str, cells: list[Cell], expected: list[str]) -> None:
    assert judged(headers, cells) == expected


@pytest.mark.parametrize(
    ("header", "numbers", "fate"),
    [
        *[
            ("序号", [1, 2, 3], "row_number"),
            ("序号", [3, 7, 8], "row_number"),
            ("编号", [1, 2, 3], "row_number"),
        ],
        *[("编号", [1001, 1003, 1007], "remarks"), ("No.", ["K-1", "K-2", "K-3"], "remarks")],
    ],
)
def test_only_what_counts_the_rows_is_a_row_number(header: str, numbers: list[Cell], fate: str) -> None:
    assert judged(f"{header},客户姓名", *([number, f"张三{number}"] for number in numbers))[0] == fate
