"""A customer's history, grade included, begins on its customer-since day, not on the day it was entered."""

from datetime import date

import pytest

from crm_desktop.core import clock
from crm_desktop.core.enums import Grade
from crm_desktop.core.sheet_cells import Cell
from crm_desktop.services.customers import customers
from crm_desktop.services.figures import base, figures
from crm_desktop.storage import reading, undo
from crm_desktop.storage.queries import change_sets
from tests.services.figures.tiny import at
from tests.services.importing.import_helpers import customer, run

pytestmark = pytest.mark.usefixtures("office")

HEADERS: list[Cell] = ["客户姓名", "联系电话", "购买机型", "购买时间", "安装日期", "客户等级"]
ARCHIVE: tuple[list[Cell], ...] = (
    ["张三", "13800001111", "GL8", "2021-05-01", "2021-05-03", "A"],
    ["张三", "13800001111", "GL9", "2019-03-08", "", "A"],
    ["李四", "13800002222", "GL8", "2024-02-29", "", "B"],
    ["王五", "13800003333", "GL8", "", "2023-11-20", "B"],  # installed: bought by then
    ["赵六", "13800004444", "GL8", "2026-10-12", "", "C"],
    ["孙七", "13800005555", "GL8", "2022-01-01", "", ""],
    ["周八", "13800006666", "GL8", "2027-01-01", "", "C"],  # a day to come is no purchase
)


def counts(report: base.MonthReport) -> list[object]:
    keys = ("active_at_start", "new", "lost", "active_at_end")
    return [report.figure(f"customers.{key}").value for key in keys]


def grades(report: base.MonthReport) -> dict[object, object]:
    return {row[0]: row[1] for row in report.table("customers_by_grade").rows}


def month(year: int, number: int) -> base.MonthReport:
    with clock.at(at("12-10 12:00")):
        return figures.month(year, number)


def test_an_archive_imported_today_counts_from_customer_since_on_with_its_grades() -> None:
    with clock.at(at("11-20 09:00")):
        run(*ARCHIVE, headers=HEADERS)
    assert customer("张三").customer_since == date(2019, 3, 8)
    assert customer("王五").customer_since == date(2023, 11, 20)
    assert customer("周八").customer_since == date(2026, 11, 20)
    november, october, september = month(2026, 11), month(2026, 10), month(2026, 9)
    assert counts(november) == [5, 1, 0, 6]
    assert grades(november) == {"A": 1, "B": 2, "C": 2, "none": 1}
    assert counts(october) == [4, 1, 0, 5]  # 赵六 is new
    assert grades(october) == {"A": 1, "B": 2, "C": 1, "none": 1}
    assert counts(september) == [4, 0, 0, 4]
    assert grades(september) == {"A": 1, "B": 2, "C": 0, "none": 1}
    assert grades(month(2019, 3)) == {"A": 1, "B": 0, "C": 0, "none": 0}


def test_a_grade_given_after_the_import_changes_no_month_before() -> None:
    with clock.at(at("11-20 09:00")):
        run(*ARCHIVE, headers=HEADERS)
        customers.save(customer("张三").id, {"grade": Grade.C})
    with clock.at(at("11-21 09:00")):
        customers.save(customer("孙七").id, {"grade": Grade.A})
    assert grades(month(2026, 10)) == {"A": 1, "B": 2, "C": 1, "none": 1}
    assert grades(month(2026, 11)) == {"A": 1, "B": 2, "C": 3, "none": 0}


def test_so_does_a_customer_of_long_ago_who_is_typed_in() -> None:
    with clock.at(at("11-20 09:00")):
        old = {"name": "张三", "customer_since": date(2020, 1, 1), "grade": Grade.B}
        known = customers.save(None, old)
    assert grades(month(2026, 10)) == {"A": 0, "B": 1, "C": 0, "none": 0}
    with clock.at(at("11-21 09:00")):
        customers.save(known, {"customer_since": date(2026, 11, 1)})
    assert counts(month(2026, 10)) == [0, 0, 0, 0]


def test_an_earlier_purchase_in_a_later_file_takes_the_grade_back_with_it() -> None:
    with clock.at(at("10-20 09:00")):
        run(["张三", "13800001111", "GL8", "2026-10-01", "", "A"], headers=HEADERS)
    assert counts(month(2026, 9)) == [0, 0, 0, 0]
    with clock.at(at("11-20 09:00")):
        run(["张三", "13800001111", "GL9", "2026-09-10", "", ""], headers=HEADERS)
    assert counts(month(2026, 9)) == [0, 1, 0, 1]
    assert grades(month(2026, 9)) == {"A": 1, "B": 0, "C": 0, "none": 0}


def test_an_import_undone_leaves_no_trace_in_the_months_and_comes_back_whole() -> None:
    with clock.at(at("11-20 09:00")):
        run(*ARCHIVE, headers=HEADERS)
        with reading():
            imported = change_sets.newest()
        undone = undo.undo(imported)
        assert counts(month(2026, 10)) == [0, 0, 0, 0]
        undo.undo(undone)
    assert grades(month(2026, 10)) == {"A": 1, "B": 2, "C": 1, "none": 1}
