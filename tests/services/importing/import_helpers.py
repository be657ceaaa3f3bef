"""Tables to import, and what stands in the database afterwards."""

from typing import Any

from crm_desktop import storage
from crm_desktop.core.sheet_cells import Cell, SheetCells
from crm_desktop.services.importing import columns as import_columns
from crm_desktop.services.importing import doubts, importing
from crm_desktop.services.importing import result as import_result
from crm_desktop.storage.models import Customer
from crm_desktop.storage.models.base import database

HEADERS: list[Cell] = [
    "客户姓名",
    "联系电话",
    "地址",
    "购买机型",
    "购买时间",
    "安装人员",
    "客户等级",
    "生日",
    "备注",
]


def table(*rows: list[Cell] | None, headers: list[Cell] | None = None, **options: Any) -> SheetCells:
    """A sheet with its header in row 1; None is a blank row."""
    return SheetCells([headers or list(HEADERS), *(list(row or []) for row in rows)], **options)


def run(
    *rows: list[Cell] | None, headers: list[Cell] | None = None, **options: Any
) -> import_result.ImportResult:
    sheet = table(*rows, headers=headers, **options)
    return importing.run(sheet, import_columns.analyse(sheet), file="archive.xlsx")


def customer(name: str) -> Customer:
    """The one customer of this name, with everything fetched."""
    from crm_desktop.services.customers import customers

    with storage.reading():
        found = [row.id for row in Customer.select().where(Customer.name == name)]
    assert len(found) == 1
    return customers.get_customer(found[0])


def to_check(name: str) -> list[str]:
    """What the card of the one customer of this name lists as to be checked, in Chinese."""
    with storage.reading():
        lines = doubts.of_customer(customer(name).id)
    return [line.words("zh_CN") + (f"（{line.product}）" if line.product else "") for line in lines]


def everything() -> dict[str, list[tuple[Any, ...]]]:
    """All tables as they are, history and search index included."""
    with storage.reading():
        tables = database.execute_sql("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {
            name: database.execute_sql(f'SELECT * FROM "{name}"').fetchall()
            for (name,) in tables
            if not name.startswith("customer_gram")
        }


def count(name: str) -> int:
    with storage.reading():
        return int(database.execute_sql(f"SELECT count(*) FROM {name}").fetchone()[0])
