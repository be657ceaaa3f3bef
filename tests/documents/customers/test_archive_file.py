"""An archive exported, changed with Excel and imported: exactly these changes, previewed, undone."""

import csv
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import Calendar, Grade
from crm_desktop.core.errors import CrmError
from crm_desktop.core.fields.own import import_word, key_of
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.tables import Table
from crm_desktop.documents.customers import archive_file
from crm_desktop.documents.importing import archive_import
from crm_desktop.services.customers import customers, deleting, whole
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.customers.customers import ContactEntry, PhoneEntry
from crm_desktop.services.importing.asking import ImportAnswer, ImportChoices, ImportQuestion
from crm_desktop.services.importing.result import ImportResult
from crm_desktop.services.office import office
from crm_desktop.services.own_fields import own_fields
from crm_desktop.services.products import products, readings
from crm_desktop.storage import undo
from crm_desktop.storage.models import (
    ChangeSet,
    ContactPerson,
    Customer,
    CustomerStatusChange,
    CustomerTag,
    GradeChange,
    ImportDoubt,
    OdometerReading,
    Phone,
    Product,
)
from tests.services.importing.import_helpers import count, customer, everything, run

pytestmark = pytest.mark.usefixtures("office")

HEADERS = [
    "客户姓名",
    "联系电话",
    "地址",
    "购买机型",
    "购买时间",
    "序列号",
    "客户分类",
    "生日",
    "备注",
    "标签",
    "价格",
    "称呼",
    "性别",
]
ROWS: list[list[Any]] = [
    [
        "张三",
        "13800006901 / 0531-86521900 转 8001",
        "济南市测试路1号",
        "KF-35",
        "2024-05-01",
        "00123",
        "A",
        "农历闰六月初六",
    ],
    ["张三", "13800006901", "济南市测试路1号", "KF-50", "2024-06-01", "SN002", "", "", "怕狗\n有院子"],
    [
        "李梅",
        "13800006902",
        "济南市测试路2号",
        "",
        "",
        "",
        "B",
        "10月1日",
        "",
        "VIP、老客户",
        "1280.5",
        "女士",
        "",
    ],
    ["示例有限公司", "0531-86521901", "济南市测试路3号"],
    ["=1+1", "+8613800006903", "<b>&", "@SUM(1)", "", "", "", "1975-03-12", "-5"],
    ["𠮷田䶮", "", "济南市测试路4号"],
]


def made(tmp_path: Path, suffix: str = ".xlsx") -> Path:
    """An office with all kinds of things in it, and its export."""
    run(*ROWS, headers=HEADERS)
    people = [ContactEntry("王五", "经理", "13800006904"), ContactEntry("赵六")]
    customers.save(customer("示例有限公司").id, {}, contacts=people)
    file = tmp_path / f"export{suffix}"
    archive_file.write(file, sorted(customer_lists.find_customers()), "zh_CN")
    return file


def changed(file: Path, *cells: tuple[int, str, Any]) -> Path:
    """The workbook with these cells (line, header, value) changed by openpyxl."""
    book = openpyxl.load_workbook(file)
    sheet = book.active
    headers = {cell.value: cell.column for cell in sheet[1]}
    for line, header, value in cells:
        sheet.cell(line, headers[header]).value = value
    other = file.with_name("changed.xlsx")
    book.save(other)
    return other


def of_another_office(file: Path) -> Path:
    """An export as another office would have made it."""
    own, other = str(office.uuid()), "0f8fad5b-d9cb-469f-a165-70867728950e"
    if file.suffix == ".csv":
        file.write_text(file.read_text(encoding="utf-8").replace(own, other), encoding="utf-8")
        return file
    book = openpyxl.load_workbook(file)
    book.properties.identifier = None
    for row in book.active.iter_rows(min_col=book.active.max_column):
        row[0].value = str(row[0].value).replace(own, other)
    book.save(file)
    return file


def told(result: ImportResult) -> list[tuple[int, str, str, str]]:
    return [
        (each["row"], each["field"], each["old"], each["new"]) for each in result.as_dict("zh_CN")["changes"]
    ]


def undo_last() -> None:
    with storage.reading():
        last = ChangeSet.select().order_by(ChangeSet.id.desc()).first().id
    undo.undo(last)


def data() -> dict[str, list[tuple[Any, ...]]]:
    """All that users know of, row for row, without the versions, which only rise."""
    found = {}
    lists = (Phone, ContactPerson, CustomerTag, GradeChange, ImportDoubt)
    for table in (Customer, Product, OdometerReading, *lists):
        columns = [field for name, field in table._meta.fields.items() if name != "version"]
        with storage.reading():
            found[table.__name__] = list(table.select(*columns).order_by(table.id).tuples())
    return found


@pytest.mark.parametrize("suffix", archive_file.SUFFIXES)
def test_an_export_that_nobody_changed_changes_nothing(tmp_path: Path, suffix: str) -> None:
    file = made(tmp_path, suffix)
    before = everything()
    result = archive_import.run_file(file)
    assert (told(result), result.asked, result.doubtful, result.changed) == ([], [], [], False)
    assert everything() == before


@pytest.mark.parametrize("suffix", archive_file.SUFFIXES)
def test_own_fields_go_out_and_come_back(tmp_path: Path, suffix: str) -> None:
    customer_keys = [
        key_of(table, own_fields.save(None, name=name, table=table, kind=kind, choices=choices))
        for name, table, kind, choices in (
            ("=1+1", Table.CUSTOMER, OwnFieldKind.NUMBER, []),
            ("有电梯（部）", Table.CUSTOMER, OwnFieldKind.YES_NO, []),
            ("年检日期", Table.CUSTOMER, OwnFieldKind.DATE, []),
            ("颜色 <b>&", Table.PRODUCT, OwnFieldKind.TEXT, []),
        )
    ]
    number, lift, day, colour = customer_keys
    run(["张三", "13800006901", "KF-35"], headers=["客户姓名", "联系电话", "购买机型"])
    values = {number: 0, lift: False, day: date(2027, 3, 1)}
    customers.save(customer("张三").id, values)
    products.save(customer("张三").products[0].id, {colour: "@白"})
    file = tmp_path / f"export{suffix}"
    archive_file.write(file, customer_lists.find_customers(), "zh_CN")
    shown = archive_import.run_file(file)
    assert (told(shown), shown.doubtful, shown.changed) == ([], [], False)
    assert [each.fate for each in shown.columns if each.fate.startswith("own:")] == [
        "own:=1+1",
        "own:有电梯（部）",
        "own:年检日期",
        "own:颜色 <b>&",
    ]
    if suffix == ".xlsx":
        cells = [(2, "=1+1", 12.5), (2, "有电梯（部）", "是"), (2, "颜色 <b>&", "黑")]
        result = archive_import.run_file(changed(file, *cells))
        assert sorted(told(result)) == sorted(
            [
                (2, "=1+1", "0", "12.5"),
                (2, "有电梯（部）", "否", "是"),
                (2, "颜色 <b>&（KF-35）", "@白", "黑"),
            ]
        )
        assert customer("张三").own == values | {number: 12.5, lift: True}


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


def test_readings_and_contact_persons_birthdays_go_out_and_come_back(tmp_path: Path) -> None:
    file = made(tmp_path)
    with storage.reading():
        product = Product.get(Product.serial_number == "00123").id
    readings.add(product, 12_000, date(2026, 5, 1))
    readings.add(product, 15_400, date(2026, 6, 1))
    born = Birthday(Calendar.LUNAR, None, 8, 15)
    people = [ContactEntry("王五", "经理", "13800006904", birthday=born), ContactEntry("赵六")]
    customers.save(customer("示例有限公司").id, {}, contacts=people)
    archive_file.write(file, sorted(customer_lists.find_customers()), "zh_CN")
    before = everything()
    result = archive_import.run_file(file)
    assert not result.changed
    assert everything() == before
    names = [row[1].value for row in openpyxl.load_workbook(file).active.iter_rows()]
    line, kept = names.index("示例有限公司") + 1, data()
    other = changed(
        file,
        (2, "里程", "12000 km (2026-05-01); 16000 km (2026-06-01)"),
        (line, "联系人生日", "10月1日"),
    )
    assert sorted(told(archive_import.run_file(other))) == [
        (2, "里程（公里）（KF-35）", "15400 km (2026-06-01)", "16000 km (2026-06-01)"),
        (line, "生日（王五）", "农历八月十五", "10月1日"),
    ]
    with storage.reading():
        assert [each.km for each in OdometerReading.select().order_by(OdometerReading.day)] == [
            12_000,
            16_000,
        ]
    undo_last()
    assert data() == kept


@pytest.mark.parametrize("suffix", archive_file.SUFFIXES)
def test_whose_a_number_is_goes_out_and_comes_back(tmp_path: Path, suffix: str) -> None:
    file = made(tmp_path, suffix)
    numbers = [
        PhoneEntry("13800006902", whose="妻子（白天）"),
        PhoneEntry("0531-86521905 转 8", whose="办公室"),
    ]
    customers.save(customer("李梅").id, {}, phones=numbers)
    archive_file.write(file, sorted(customer_lists.find_customers()), "zh_CN")
    before = everything()
    assert not archive_import.run_file(file).changed
    assert everything() == before
    storage.close_office()
    storage.open_office(tmp_path / "other")
    office.set_up("另一处", "zh_CN")
    result = archive_import.run_file(file)
    assert {each.field for each in result.doubtful} <= {"record_number"}
    kept = [(each.number, each.extension, each.whose) for each in customer("李梅").phones]
    assert kept == [("13800006902", "", "妻子(白天)"), ("0531-86521905", "8", "办公室")]


def test_whose_a_number_is_changes_with_its_cell(tmp_path: Path) -> None:
    file = made(tmp_path)
    told_before = told(archive_import.run_file(changed(file, (4, "电话", "13800006902（儿子）"))))
    assert told_before == [(4, "电话", "13800006902", "13800006902 (儿子)")]
    assert [each.whose for each in customer("李梅").phones] == ["儿子"]
    undo_last()
    assert [each.whose for each in customer("李梅").phones] == [""]


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


def test_who_is_in_charge_status_and_marks_are_exported_and_taken_back(tmp_path: Path) -> None:
    one, other = (office.save_staff(None, {"name": name}) for name in ("王芳", "李雷"))
    first = customers.save(None, {"name": "张三", "staff": one, "do_not_call": True})
    second = customers.save(None, {"name": "李四", "referred_by": first})
    customers.mark_lost(second, "搬走了")
    file = tmp_path / "all.xlsx"
    archive_file.write(file, [first, second], "zh_CN")
    said = dict(zip(*list(openpyxl.load_workbook(file).active.iter_rows(values_only=True))[::2], strict=True))
    assert (said["转介绍人"], said["状态"], said["流失原因"]) == ("000001 张三", "流失", "搬走了")
    assert not archive_import.run_file(file).changed
    cells = [
        (2, "负责人", "李雷"),
        (2, "不接电话", "否"),
        (2, "不收信函", "是"),
        (2, "状态", "流失"),
        (3, "状态", "在册"),
    ]
    result = archive_import.run_file(changed(file, *cells))
    assert [each[1:] for each in told(result)] == [
        ("负责人", "王芳", "李雷"),
        ("不接电话", "是", ""),
        ("不收信函", "", "是"),
        ("状态", "在册", "流失"),
        ("状态", "流失", "在册"),
    ]
    record = customer("张三")
    assert (record.staff_id, record.do_not_call, record.do_not_post) == (other, False, True)
    assert (record.status, record.lost_at, customer("李四").referred_by_id) == ("lost", clock.today(), first)
    with storage.reading():
        assert [row.status for row in CustomerStatusChange.select()] == ["lost", "lost", "active"]


def test_a_column_added_to_an_export_is_not_lost(tmp_path: Path) -> None:
    file = made(tmp_path)
    book = openpyxl.load_workbook(file)
    sheet = book.active
    sheet.cell(1, sheet.max_column + 1).value = "颜色"
    sheet.cell(4, sheet.max_column).value = "红"
    book.save(file)
    archive_import.run_file(file)
    archive_import.run_file(file)
    assert customer("李梅").remarks == "颜色: 红"
