"""The problem rows come back as a workbook, are corrected there, and set their records right."""

import socket
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from crm_desktop.core.errors import CrmError, UnreadableFile
from crm_desktop.documents.importing import archive_import
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from tests.documents.importing.problem_helpers import corrected, import_rows
from tests.paths import DATA
from tests.services.importing.import_helpers import count, customer, everything, to_check

pytestmark = pytest.mark.usefixtures("office")

ARCHIVE = DATA / "customer-archive.xlsx"
ADDRESS = "济南市历下区经十路1号"


@pytest.fixture
def problems(tmp_path: Path) -> Path:
    return tmp_path / "problems.xlsx"


def test_every_problem_row_of_the_archive_is_there_with_its_number(problems: Path) -> None:
    result = archive_import.run_file(ARCHIVE, problems=problems)
    sheet = load_workbook(problems).active
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][:6] == ("原行号", "系统档案号", "核对号", "问题", "序号", "客户姓名")
    numbers = sorted({row.row for row in result.rejected} | {value.row for value in result.doubtful})
    assert [row[0] for row in rows[1:]] == numbers
    original = load_workbook(ARCHIVE)["客户档案"]
    for row in rows[1:]:
        cells = [cell.value for cell in original[row[0]]]
        assert [str(value) for value in row[4:]] == [str(value) for value in cells]
        record = row[1]
        assert (record is None) == (row[5] is None)
        assert (
            record is None or customers.get_customer(customer_lists.find_customers(record)[0]).name == row[5]
        )
    assert rows[1][3] == "电话看不懂：打不通,问邻居"
    assert rows[numbers.index(250) + 1][3] == "没有客户姓名"


def test_an_uncorrected_workbook_changes_nothing(problems: Path) -> None:
    archive_import.run_file(ARCHIVE, problems=problems)
    before = everything()
    again = archive_import.run_file(problems)
    assert everything() == before
    assert (again.customers_new, len(again.rejected), len(again.doubtful)) == (0, 5, 15)


def test_the_corrected_archive_comes_in_whole(problems: Path) -> None:
    archive_import.run_file(ARCHIVE, problems=problems)

    def correct(sheet: Worksheet, columns: dict[str, int]) -> None:
        for line in range(2, sheet.max_row + 1):
            name = sheet.cell(line, columns["客户姓名"])
            phone = sheet.cell(line, columns["联系电话"])
            bought = sheet.cell(line, columns["购买时间"])
            if name.value is None:
                name.value = f"新客{'甲乙丙丁戊'[line % 5]}{line}"
            if phone.value == "打不通,问邻居":
                phone.value = f"139000{line:05}"
            if bought.value == "去年夏天":
                bought.value = date(2025, 7, line)

    result = corrected(problems, correct)
    assert (result.customers_new, result.customers_matched, result.products_new) == (5, 15, 5)
    assert result.rejected == result.doubtful == []
    assert count("product") == 300
    assert to_check("邓龙娟") == []
    assert customer("邓龙娟").phones[0].digits == "13900000002"
    record = customer("盖斌")
    assert to_check("盖斌") == []
    assert [product.purchase_date for product in record.products] == [date(2025, 7, 5)]
    assert record.customer_since == date(2025, 7, 5)
    assert to_check("江秀娟") == ["客户分类另一行写的是：B"]
    before = everything()
    archive_import.run_file(problems)
    archive_import.run_file(ARCHIVE)
    assert everything() == before


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_corrected_row_updates_its_record_in_either_language(problems: Path, language: str) -> None:
    import_rows(problems, ["张山", "打不通", ADDRESS, "GL8", "去年夏天", "孙工", "A"], language=language)
    assert to_check("张山") == ["电话看不懂：打不通", "购买时间看不懂：去年夏天（GL8）"]

    def correct(sheet: Worksheet, columns: dict[str, int]) -> None:
        for header, value in {"客户姓名": "张三", "联系电话": "13800001111", "购买时间": "2025.7.1"}.items():
            sheet.cell(2, columns[header]).value = value
        sheet.cell(2, columns["客户等级"]).value = "B"

    result = corrected(problems, correct)
    assert (result.customers_new, result.customers_matched, result.products_new) == (0, 1, 0)
    record = customer("张三")
    assert (to_check("张三"), record.remarks) == ([], "")
    assert record.grade == "B"
    assert [phone.digits for phone in record.phones] == ["13800001111"]
    (product,) = record.products
    assert (product.model, product.purchase_date, product.installer) == ("GL8", date(2025, 7, 1), "孙工")


def test_clearing_what_nobody_understands_settles_it(problems: Path) -> None:
    import_rows(problems, ["张三", "打不通", ADDRESS])
    corrected(
        problems, lambda sheet, columns: sheet.cell(2, columns["联系电话"], "").__setattr__("value", None)
    )
    assert to_check("张三") == []


def test_only_the_corrected_value_is_settled(problems: Path) -> None:
    import_rows(problems, ["张三", "打不通", ADDRESS, "GL8", "去年夏天"])

    def correct(sheet: Worksheet, columns: dict[str, int]) -> None:
        sheet.cell(2, columns["购买时间"]).value = "前年"
        sheet.cell(2, columns["联系电话"]).value = "13800001111"

    result = corrected(problems, correct)
    assert [value.text for value in result.doubtful] == ["前年"]
    assert to_check("张三") == ["购买时间看不懂：前年（GL8）"]
    assert len(customer("张三").products) == 1


def test_what_another_row_says_differently_is_no_correction(problems: Path) -> None:
    other = "济南市历下区经十路2号"
    import_rows(
        problems,
        ["张三", "13800001111", ADDRESS, "GL8", "2020-01-05", "孙工", "A"],
        ["张三", "13800001111", other, "GL6", "去年夏天", "李工", "C"],
    )
    corrected(
        problems, lambda sheet, columns: setattr(sheet.cell(2, columns["购买时间"]), "value", "2025-7-1")
    )
    record = customer("张三")
    assert (record.address, record.grade) == (ADDRESS, "A")
    assert to_check("张三") == ["客户分类另一行写的是：C"]
    assert {(product.model, product.place) for product in record.products} == {("GL8", ""), ("GL6", other)}


def test_a_record_number_that_fits_nobody_is_doubtful(problems: Path) -> None:
    import_rows(problems, ["张三", "打不通", ADDRESS])

    def correct(sheet: Worksheet, columns: dict[str, int]) -> None:
        for header, value in {"系统档案号": "000001", "客户姓名": "李四", "联系电话": "13900002222"}.items():
            sheet.cell(2, columns[header]).value = value
        sheet.cell(2, columns["地址"]).value = "别处"

    result = corrected(problems, correct)
    assert [(value.field, value.text) for value in result.doubtful] == [("record_number", "000001")]
    assert result.customers_new == 1
    assert to_check("张三") == ["电话看不懂：打不通"]


def test_text_never_becomes_a_formula(problems: Path) -> None:
    import_rows(problems, ["", "13800001111", "=1+1", "@GL8", "+1", "", "", "", "=cmd|' /C calc'!A0\x07"])
    cells = load_workbook(problems).active[2]
    assert {cell.data_type for cell in cells if isinstance(cell.value, str)} == {"s"}
    assert [cell.value for cell in cells][6:9] == ["=1+1", "@GL8", "+1"]
    assert [cell.quotePrefix for cell in cells[5:9]] == [False, True, True, True]


def test_serial_numbers_of_a_1904_workbook_survive_the_round_trip(problems: Path) -> None:
    import_rows(problems, ["张三", "打不通", ADDRESS, "GL8", 42516.0], date_1904=True)
    before = customer("张三").products[0].purchase_date
    result = archive_import.run_file(problems)
    assert result.products_new == 0
    assert [product.purchase_date for product in customer("张三").products] == [before]


def test_every_kind_of_day_of_a_1904_workbook_survives_it(problems: Path) -> None:
    headers = ["客户姓名", "电话", "建档日期", "购买机型", "设计年限至", "下次保养"]
    cells = ["张三", "打不通", 40000.0, "GL8", 44000.0, 42800.0]
    import_rows(problems, cells, headers=headers, date_1904=True)
    handed_back = [cell.value for cell in load_workbook(problems).active[2]][-len(cells) :]
    assert handed_back == ["张三", "打不通", 41462, "GL8", 45462, 44262]  # as days since 1900
    before = everything()
    archive_import.run_file(problems)
    assert everything() == before


def test_problems_of_a_problems_workbook_have_the_columns_once(problems: Path, tmp_path: Path) -> None:
    import_rows(problems, ["张三", "打不通", ADDRESS])
    again = tmp_path / "again.xlsx"
    archive_import.run_file(problems, problems=again, language="en")
    headers = [cell.value for cell in load_workbook(again).active[1]]
    assert headers[:4] == ["Original row", "Record number", "Check number", "Problem"]
    assert len(headers) == 4 + 9


def test_a_dry_run_hands_back_the_problems_and_writes_nothing_else(problems: Path) -> None:
    before = everything()
    result = archive_import.run_file(ARCHIVE, dry_run=True, problems=problems)
    assert everything() == before
    assert (result.customers_new, result.products_new) == (278, 295)
    assert load_workbook(problems).active.max_row == 21


def test_an_output_that_cannot_be_written_is_noticed_before_the_import(tmp_path: Path) -> None:
    with pytest.raises(CrmError) as caught:
        archive_import.run_file(ARCHIVE, problems=tmp_path / "no folder" / "out.xlsx")
    assert caught.value.key == "error.disk_no_folder"
    assert count("customer") == 0


@pytest.mark.parametrize("name", ["archive.xlsx", "folder/../archive.xlsx", "link.xlsx"])
def test_the_archive_is_never_replaced_by_its_problem_rows(tmp_path: Path, name: str) -> None:
    archive = tmp_path / "archive.xlsx"
    archive.write_bytes(ARCHIVE.read_bytes())
    (tmp_path / "folder").mkdir()
    (tmp_path / "link.xlsx").hardlink_to(archive)
    with pytest.raises(CrmError) as caught:
        archive_import.run_file(archive, problems=tmp_path / name)
    assert caught.value.key == "error.file_is_imported"
    assert archive.read_bytes() == ARCHIVE.read_bytes()
    assert count("customer") == 0


def test_an_archive_is_not_deleted_for_the_name_of_a_workbook_half_written(tmp_path: Path) -> None:
    archive = tmp_path / "out.xlsx.part"
    archive.write_bytes(ARCHIVE.read_bytes())
    archive_import.run_file(archive, problems=tmp_path / "out.xlsx")
    assert archive.read_bytes() == ARCHIVE.read_bytes()


def test_a_folder_as_output_is_noticed_before_the_import(tmp_path: Path) -> None:
    (tmp_path / "out.xlsx").mkdir()
    with pytest.raises(CrmError) as caught:
        archive_import.run_file(ARCHIVE, problems=tmp_path / "out.xlsx")
    assert caught.value.key == "error.no_plain_file"
    assert count("customer") == 0


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="needs a file that nobody can open for writing")
def test_an_output_that_another_program_holds_is_noticed_before_the_import(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # the name of a socket has to be short
    with closing(socket.socket(socket.AF_UNIX)) as held:
        held.bind("out.xlsx")
        with pytest.raises(CrmError) as caught:
            archive_import.run_file(ARCHIVE, problems=tmp_path / "out.xlsx")
    assert caught.value.key == "error.no_plain_file"
    assert count("customer") == 0
    assert [file.name for file in tmp_path.iterdir() if file.is_socket()] == ["out.xlsx"]


def test_an_unreadable_file_leaves_no_output(problems: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.xlsx").write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(UnreadableFile):
        archive_import.run_file(tmp_path / "bad.xlsx", problems=problems)
    assert list(tmp_path.glob("problems*")) == []
