"""Which fields go out with an export and come back by an import, as they were and as they were changed."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import Calendar
from crm_desktop.core.fields.own import key_of
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.tables import Table
from crm_desktop.documents.customers import archive_file
from crm_desktop.documents.importing import archive_import
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.customers.customers import ContactEntry, PhoneEntry
from crm_desktop.services.office import office
from crm_desktop.services.own_fields import own_fields
from crm_desktop.services.products import products, readings
from crm_desktop.storage.models import (
    CustomerStatusChange,
    OdometerReading,
    Product,
)
from tests.documents.customers.exports import (
    changed,
    data,
    made,
    told,
    undo_last,
)
from tests.services.importing.import_helpers import customer, everything, run

pytestmark = pytest.mark.usefixtures("office")


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
