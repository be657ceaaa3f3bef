"""Importing 100,000 rows against calamine reading the file plus raw inserts of the rows that it became."""

import random
import shutil
import sqlite3
import tempfile
import time
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from benchmarks.ratio import Ratio
from crm_desktop import storage
from crm_desktop.documents.importing import sheet_reader
from crm_desktop.services.importing import columns as import_columns
from crm_desktop.services.importing import importing
from crm_desktop.services.office import office
from crm_desktop.storage.database import DATABASE_NAME

ROWS = 100_000
AT_MOST = 7.0
ROUNDS = 3
_TABLES = ("customer", "phone", "product")
_HEADERS = (
    "序号",
    "客户姓名",
    "联系电话",
    "详细地址",
    "购买机型",
    "购买时间",
    "安装人员姓名",
    "辅料明细",
    "客户等级",
    "生日",
    "备注",
)
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂辉玲华红玉萍飞鹏帆宇浩凯健俊欣怡晨雪梅兰竹菊松柏"
_CITIES = (
    "山东省济南市历下区",
    "山东省德州市德城区",
    "江苏省南京市鼓楼区",
    "广东省广州市天河区",
    "河北省石家庄市长安区",
)
_STREETS = ("人民大街", "解放路", "和平路", "世纪大道", "中山北路", "经十路")
_MODELS = (
    "SLR-58-1800-20",
    "SLR-58-1800-24",
    "GL8 652T",
    "ETC-47-1500-18",
    "CAMRY 2.5G",
    "FP-2.0-H",
    "AL-120W",
)
_MATERIALS = (
    "PPR管 12米; 三角阀 2个",
    "支架 1套; 保温管 8米",
    "电加热棒 1500W",
    "排气阀 1个;生料带 3卷",
    "无",
)
_BIRTHDAYS = ("", "", "10月1日", "腊月廿三", "农历八月十五", "1975-03-12", "闰六月初六")


def measure() -> Ratio:
    """The best of a few rounds of each, in seconds, in folders of their own."""
    folder = Path(tempfile.mkdtemp(prefix="crm-benchmark-"))
    try:
        file = folder / "archive.xlsx"
        _write_archive(file)
        ours = min(_import(file, folder / f"office{round_}") for round_ in range(ROUNDS))
        rows = _rows_made(folder / "office0" / DATABASE_NAME)
        floor = min(_floor(file, rows, folder / f"floor{round_}") for round_ in range(ROUNDS))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return Ratio("import of 100,000 rows", ours, floor, "s", AT_MOST)


def _write_archive(file: Path) -> None:
    """An archive like the one that the tests import: one row in twenty is a customer's second product."""
    from openpyxl import Workbook

    chance = random.Random(20261031)
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("客户档案")
    sheet.append(["客户档案表"])
    sheet.append(_HEADERS)
    people: list[tuple[str, str]] = []
    for number in range(1, ROWS + 1):
        if people and chance.random() < 0.05:
            name, phone = chance.choice(people)
        else:
            name, phone = _name(chance), f"1{chance.choice('35678')}{chance.randrange(10**9):09}"
            people.append((name, phone))
        sheet.append(_row(chance, number, name, phone))
    workbook.save(file)


def _name(chance: random.Random) -> str:
    return chance.choice(_SURNAMES) + "".join(chance.choices(_GIVEN, k=chance.choice((1, 2, 2))))


def _row(chance: random.Random, number: int, name: str, phone: str) -> list[Any]:
    day = date(2019, 1, 1) + timedelta(days=chance.randrange(2500))
    written = (
        phone,
        float(phone),
        f"+86 {phone[:3]} {phone[3:7]} {phone[7:]}",
        f"{phone[:3]}-{phone[3:7]}-{phone[7:]}",
    )
    bought = (
        day,
        day.isoformat(),
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}.{day.month}.{day.day}",
    )
    street = f"{chance.choice(_CITIES)}{chance.choice(_STREETS)}"
    home = f"{street}{chance.randrange(300)}号{chance.randrange(30)}号楼"
    return [
        number,
        name,
        chance.choice(written),
        f"{home}{chance.randrange(1, 5)}单元{chance.randrange(2600)}",
        chance.choice(_MODELS),
        chance.choice(bought),
        chance.choice(("赵师傅", "钱师傅", "孙工", "李工", "周师傅")),
        chance.choice(_MATERIALS),
        chance.choice(("A", "B", "C", "C", "a类", "")),
        chance.choice(_BIRTHDAYS),
        "",
    ]


def _import(file: Path, folder: Path) -> float:
    storage.open_office(folder)
    try:
        office.set_up("测试", "zh_CN")
        begun = time.perf_counter()
        table = sheet_reader.read_table(file)
        result = importing.run(table, import_columns.analyse(table), file=file.name)
        taken = time.perf_counter() - begun
        if result.customers_new + result.customers_matched != ROWS:
            raise RuntimeError(f"{ROWS:,} rows were to be imported: {result}")
        return taken
    finally:
        storage.close_office()


def _rows_made(database: Path) -> dict[str, list[tuple[Any, ...]]]:
    with closing(sqlite3.connect(database)) as connection:
        return {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in _TABLES}


def _floor(file: Path, rows: dict[str, list[tuple[Any, ...]]], folder: Path) -> float:
    """Read every cell with calamine; insert the rows into an empty database with the same indexes."""
    import python_calamine

    storage.open_office(folder)
    storage.close_office()
    with closing(sqlite3.connect(folder / DATABASE_NAME)) as connection:
        connection.execute("PRAGMA journal_mode = wal")
        connection.execute("PRAGMA synchronous = full")
        begun = time.perf_counter()
        for _row in python_calamine.load_workbook(str(file)).get_sheet_by_index(0).iter_rows():
            pass
        with connection:
            for table, made in rows.items():
                marks = ", ".join("?" * len(made[0]))
                connection.executemany(f"INSERT INTO {table} VALUES ({marks})", made)
        return time.perf_counter() - begun


if __name__ == "__main__":
    print(measure().line())
