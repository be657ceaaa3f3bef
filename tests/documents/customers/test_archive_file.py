"""An archive exported, changed with Excel and imported: exactly these changes, previewed, undone."""

import csv
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from crm_desktop import storage
from crm_desktop.core.enums import Grade
from crm_desktop.core.errors import CrmError
from crm_desktop.core.fields.own import import_word
from crm_desktop.documents.customers import archive_file
from crm_desktop.documents.importing import archive_import
from crm_desktop.services.customers import customers, deleting, whole
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.importing.asking import ImportAnswer, ImportChoices, ImportQuestion
from tests.documents.customers.exports import (
    changed,
    data,
    made,
    of_another_office,
    told,
    undo_last,
)
from tests.services.importing.import_helpers import count, customer, everything

pytestmark = pytest.mark.usefixtures("office")


@pytest.mark.parametrize("suffix", archive_file.SUFFIXES)
def test_an_export_that_nobody_changed_changes_nothing(tmp_path: Path, suffix: str) -> None:
    file = made(tmp_path, suffix)
    before = everything()
    result = archive_import.run_file(file)
    assert (told(result), result.asked, result.doubtful, result.changed) == ([], [], [], False)
    assert everything() == before


_READ = "12000 km (2026-05-01); 15400 km (2026-08-03)"
CELLS: list[tuple[int, str, Any, str, str]] = [
    (2, "电话", "13900006901 / 0531-86521900 转 8001", "13800006901", "13900006901"),
    (2, "序列号", "00124", "00123", "00124"),
    (2, "购买时间", date(2024, 5, 2), "2024-05-01", "2024-05-02"),
    (2, "客户分类", "C", "A", "C"),
    (3, "购买机型", "KF-72", "KF-50", "KF-72"),
    (3, "安装人员", "孙工", "", "孙工"),
    (3, "价格", 99, "", "¥99"),
    (3, "里程", _READ, "", _READ),
    (3, "生日", "1980-05-06", "农历闰六月初六", "1980-05-06"),
    (4, "客户姓名", "李美", "李梅", "李美"),
    (4, "标签", "VIP、别墅、=1+1", "老客户", "别墅、=1+1"),
    (4, "称呼", "小姐", "女士", "小姐"),
    (4, "备注", "搬家了", "", "搬家了"),
    (4, "地址", "测试路22号", "测试路2号", "测试路22号"),
    (5, "联系人", "王伍", "王五", "王伍"),
    (5, "电话", "13900006903 / 13900006913", "0531-86521901", "13900006903 / 13900006913"),
    (6, "联系人电话", "13800008888", "", "13800008888"),
    (5, "电子邮箱", "a@example.com", "", "a@example.com"),
    (5, "微信", "wx1", "", "wx1"),
    (7, "备注", "-6", "-5", "-6"),
    (7, "地址", "@2+2", "<b>&", "@2+2"),
    (8, "电话", "13800006908", "", "13800006908"),
    (8, "年消费额", 1000.5, "", "¥1,000.50"),
]


def test_each_cell_that_was_changed_is_one_change_previewed_and_undone(tmp_path: Path) -> None:
    file = changed(made(tmp_path), *(cell[:3] for cell in CELLS))
    shown = archive_import.run_file(file, dry_run=True)
    assert sorted((row, old, new) for row, _field, old, new in told(shown)) == sorted(
        (row, old, new) for row, _header, _value, old, new in CELLS
    )
    before = data()
    result = archive_import.run_file(file)
    assert told(result) == told(shown)
    assert (result.asked, result.left_out, result.customers_new, result.products_new) == ([], [], 0, 0)
    assert [phone.digits for phone in customer("张三").phones] == ["13900006901", "053186521900"]
    assert customer("李美").tags == ["=1+1", "VIP", "别墅"]
    assert told(archive_import.run_file(file, dry_run=True)) == []
    undo_last()
    assert data() == before


def test_an_empty_cell_clears_nothing_unless_chosen(tmp_path: Path) -> None:
    file = changed(
        made(tmp_path), (2, "客户分类", None), (2, "电话", None), (4, "标签", None), (4, "生日", None)
    )
    assert told(archive_import.run_file(file, dry_run=True)) == []
    clears = ImportChoices(clears={"grade", "phone", "tags", "birthday"})
    archive_import.run_file(file, choices=clears)
    assert (customer("张三").grade, customer("张三").phones) == (None, [])
    assert (customer("李梅").tags, customer("李梅").birthday) == ([], None)


def test_what_is_a_contact_persons_changes_with_the_person(tmp_path: Path) -> None:
    cells = [(5, "联系人电话", "13900007777"), (5, "联系人职务", "总监"), (6, "联系人电话", "13900008888")]
    archive_import.run_file(changed(made(tmp_path), *cells))
    found = {
        person.name: (person.post, [each.digits for each in person.phones])
        for person in customer("示例有限公司").contacts
    }
    assert found == {"王五": ("总监", ["13900007777"]), "赵六": ("", ["13900008888"])}
    assert [phone.digits for phone in customer("示例有限公司").phones] == ["053186521901"]


def test_a_number_taken_out_of_a_cell_goes(tmp_path: Path) -> None:
    archive_import.run_file(changed(made(tmp_path), (2, "电话", "13800006901")))
    assert [phone.digits for phone in customer("张三").phones] == ["13800006901"]


def test_a_record_that_changed_since_is_asked_about_and_left(tmp_path: Path) -> None:
    file = changed(made(tmp_path), (2, "客户分类", "C"), (4, "客户分类", "C"))
    customers.save(customer("张三").id, {"remarks": "新"})
    shown = archive_import.run_file(file)
    [asked] = shown.asked
    assert (asked.question, asked.answer, asked.rows) == (
        ImportQuestion.CHANGED_SINCE,
        ImportAnswer.LEAVE,
        [2],
    )
    assert (customer("张三").grade, customer("李梅").grade) == (Grade.A, Grade.C)
    archive_import.run_file(file, choices=ImportChoices({ImportQuestion.CHANGED_SINCE: ImportAnswer.SAME}))
    assert customer("张三").grade is Grade.C


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_what_was_changed_and_taken_back_is_not_asked_about(tmp_path: Path, language: str) -> None:
    file = made(tmp_path)
    archive_file.write(file, sorted(customer_lists.find_customers()), language)
    grade, remarks = (import_word(name, language) for name in ("grade", "remarks"))
    file = changed(file, (2, grade, "C"), (4, remarks, "改"))
    first = archive_import.run_file(file)
    undo_last()
    customers.save(customer("张三").id, {"remarks": "新"})
    undo_last()
    again = archive_import.run_file(file)
    assert (again.asked, told(again)) == ([], told(first))


def test_a_row_that_is_somebody_elses_by_name_and_number_is_asked_about(tmp_path: Path) -> None:
    cells = [(4, "客户姓名", "王二"), (4, "电话", "13900007777"), (4, "地址", "别处9号")]
    result = archive_import.run_file(changed(made(tmp_path), *cells))
    assert [asked.question for asked in result.asked] == [ImportQuestion.OTHER_RECORD]
    assert (customer("李梅").grade, count("customer")) == (Grade.B, 5)


def test_a_row_whose_customer_was_deleted_does_not_come_again(tmp_path: Path) -> None:
    file = made(tmp_path)
    deleting.delete(customer("李梅").id)
    assert [row.row for row in archive_import.run_file(file).left_out] == [4]
    assert count("customer") == 4


def test_in_another_office_an_export_is_a_list_like_any_other(tmp_path: Path) -> None:
    file = changed(of_another_office(made(tmp_path)), (4, "客户分类", "C"))
    archive_import.run_file(file)
    assert (customer("李梅").grade, count("customer")) == (Grade.B, 5)


def test_rows_added_below_and_rows_copied_are_new(tmp_path: Path) -> None:
    file = made(tmp_path)
    book = openpyxl.load_workbook(file)
    sheet = book.active
    copied = [cell.value for cell in sheet[3]]
    headers = [cell.value for cell in sheet[1]]
    copied[headers.index("购买机型")] = "KF-99"
    sheet.append(copied)
    sheet.append([None, "钱七"])
    book.save(file)
    result = archive_import.run_file(file)
    assert (result.customers_new, result.products_new) == (1, 1)
    assert sorted(product.model for product in customer("张三").products) == ["KF-35", "KF-50", "KF-99"]


def test_csv_holds_no_formula(tmp_path: Path) -> None:
    file = made(tmp_path, ".csv")
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.reader(lines))
    assert [row[1] for row in rows if "1+1" in row[1]] == ["'=1+1"]


@pytest.mark.parametrize("suffix", archive_file.SUFFIXES)
def test_a_file_of_the_office_is_not_written_over(tmp_path: Path, suffix: str) -> None:
    with pytest.raises(CrmError):
        archive_file.write(storage.folder() / "crm.sqlite3", [], "zh_CN")


def test_an_empty_office_has_headers_only(tmp_path: Path) -> None:
    assert archive_file.write(tmp_path / "x.xlsx", [], "en") == 0
    [headers] = openpyxl.load_workbook(tmp_path / "x.xlsx").active.iter_rows(values_only=True)
    assert headers[:3] == ("Record number", "Name", "Person or company")


@pytest.mark.parametrize("suffix", archive_file.SUFFIXES)
def test_an_export_comes_back_whole_whatever_somebody_is_called(tmp_path: Path, suffix: str) -> None:
    names = ["无", "NA", "合计", "客户姓名", "=1+1", "-", "'x", "无名"]
    for name in names:
        customers.save(None, {"name": name, "wechat": "NA", "remarks": "无"})
    file = tmp_path / f"all{suffix}"
    ids = sorted(customer_lists.find_customers())
    archive_file.write(file, ids, "zh_CN")
    before = everything()
    result = archive_import.run_file(file)
    assert (result.rejected, result.changed, result.customers_matched) == ([], False, len(names))
    assert everything() == before
    for each in ids:
        deleting.delete(each)
    archive_import.run_file(of_another_office(file))
    assert sorted(
        row["name"] for _id, row in whole.records(sorted(customer_lists.find_customers()))
    ) == sorted(names)
    assert (customer("无").wechat, customer("NA").remarks) == ("NA", "无")
