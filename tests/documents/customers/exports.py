"""An archive in an office, exported, and what was changed in the file, for the tests of both."""

from pathlib import Path
from typing import Any

import openpyxl

from crm_desktop import storage
from crm_desktop.documents.customers import archive_file
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.customers.customers import ContactEntry
from crm_desktop.services.importing.result import ImportResult
from crm_desktop.services.office import office
from crm_desktop.storage import undo
from crm_desktop.storage.models import (
    ChangeSet,
    ContactPerson,
    Customer,
    CustomerTag,
    GradeChange,
    ImportDoubt,
    OdometerReading,
    Phone,
    Product,
)
from tests.services.importing.import_helpers import customer, run

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
