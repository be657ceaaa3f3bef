"""Workbooks as they are kept: merged cells, hidden rows, a sheet a month, and where each row came from."""

import pytest
from openpyxl import Workbook

from crm_desktop.core.errors import UnreadableFile
from crm_desktop.core.sheet_cells import PackedRows, SheetCells, Source, pack
from crm_desktop.documents.importing.sheet_reader import read_table
from tests.paths import DATA

HEADERS = ["客户姓名", "联系电话", "购买机型"]


def saved(folder, **sheets):
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(folder / "book.xlsx")
    return folder / "book.xlsx", book


def test_what_is_merged_over_rows_stands_in_each_of_them(tmp_path):
    file, book = saved(
        tmp_path, 客户=[HEADERS, ["张三", "1", "KF-35"], ["", "", "KF-50"], ["李四", "2", "KF-26"]]
    )
    for area in ("A2:A3", "B2:B3", "A4:A900"):  # the last one reaches beyond what there is
        book["客户"].merge_cells(area)
    book.save(file)
    rows = list(read_table(file).rows)
    assert rows[1:3] == [["张三", "1", "KF-35"], ["张三", "1", "KF-50"]]
    assert rows[3] == ["李四", "2", "KF-26"]


def test_hidden_and_filtered_rows_are_read_and_counted(tmp_path):
    file, book = saved(
        tmp_path, 客户=[HEADERS, ["张三", "1", "a"], ["李四", "2", "b"], [], ["王五", "3", "c"]]
    )
    for row in (3, 4):
        book["客户"].row_dimensions[row].hidden = True
    book.save(file)
    table = read_table(file)
    assert len(table.rows) == 5
    assert table.source.hidden_rows == 1  # the other one is blank


def test_a_sheet_a_month_is_one_list_and_each_row_knows_its_own(tmp_path):
    file, _book = saved(
        tmp_path,
        说明=[["请先阅读本说明"], ["必填的列不能留空"]],
        一月=[["一月"], [], HEADERS, ["张三", "1", "a"]],
        二月=[HEADERS, [], ["李四", "2", "b"]],
        三月=[["购买机型", "客户姓名", "联系电话", "备注"], ["c", "王五", "3", "急"]],
    )
    table = read_table(file)
    assert [row for row in table.rows if row] == [
        ["一月"],
        [*HEADERS, "备注"],
        ["张三", "1", "a"],
        ["李四", "2", "b"],
        ["王五", "3", "c", "急"],
    ]
    assert table.source.taken == ("一月", "二月", "三月")
    assert [table.source.where(number) for number in (4, 6, 7)] == [("一月", 4), ("二月", 3), ("三月", 2)]
    assert table.source.words(6) == "二月 3"
    assert read_table(file, ["三月"]).rows[0][0] == "购买机型"


def test_another_sheet_that_is_too_wide_keeps_no_list_from_being_read(tmp_path):
    file, book = saved(tmp_path, 客户=[HEADERS, ["张三", "1", "a"], ["李四", "2", "b"]], 图=[["x"], ["y"]])
    book["图"].cell(1, 3_000).value = "far away"
    book.save(file)
    assert len(read_table(file).rows) == 3
    with pytest.raises(UnreadableFile, match="too large"):
        read_table(file, ["图"])


def test_packed_rows_are_a_sequence():
    rows = [[n, f"客户{n}"] for n in range(1_234)]
    batches = [pack(rows[at : at + PackedRows.BATCH]) for at in range(0, len(rows), PackedRows.BATCH)]
    packed = PackedRows(batches, len(rows), 2)
    assert list(packed) == rows
    assert packed[-1] == rows[-1]
    assert packed[490:510] == rows[490:510]
    table = SheetCells(packed)
    assert list(table.below(1_230)) == rows[1_230:]
    assert table.width == 2


def test_in_one_sheet_rows_are_those_that_excel_shows():
    assert Source().where(7) == ("", 7)


def test_an_open_document_tells_what_is_merged_and_hidden_too() -> None:
    table = read_table(DATA / "customers-merged.ods")
    assert [row[0] for row in table.rows] == ["客户姓名", "张三", "张三", "李四", "王五"]
    assert table.source.hidden_rows == 1
