"""Grades by 80/20: values typed or from orders; suggestions taken over in one step, with their history."""

from datetime import timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import Grade, ServiceMode
from crm_desktop.core.errors import InvalidFields
from crm_desktop.core.grades import RULE, Borders
from crm_desktop.services.customers import customers, grading
from crm_desktop.services.history import lines, steps
from crm_desktop.services.history.lines import HistoryFilter
from crm_desktop.storage.models import Customer, GradeChange, ServiceOrder


def add(name, yuan=0, grade=None):
    return customers.save(None, {"name": name, "yearly_value_fen": yuan * 100, "grade": grade})


def finished(customer_id, yuan, days_ago):
    at = clock.now() - timedelta(days=days_ago)
    with storage.write("order.added") as change:
        change.insert(
            ServiceOrder, number=f"F-{customer_id}-{days_ago}", customer=customer_id, mode=ServiceMode.REPAIR,
            received_at=at, finished_at=at, fee_fen=yuan * 100,
        )  # fmt: skip


def suggested(borders=RULE, **more):
    found = grading.valuation().suggestions(borders, **more)
    return [(each.customer.name, each.customer.grade, each.grade.value) for each in found]


def test_the_rule_counted_by_hand(office, noon):
    # 1000 in all. Before 甲 0, before 乙 500 (50 %), before 丙 800 (80 %: not A), before 丁 950 (95 %: C).
    for name, yuan in (("丁", 50), ("丙", 150), ("乙", 300), ("甲", 500), ("无", 0)):
        add(name, yuan)
    assert suggested() == [
        ("甲", None, "A"), ("乙", None, "A"), ("丙", None, "B"), ("丁", None, "C"),
        ("无", None, "C"),
    ]  # fmt: skip
    assert [name for name, _now, _wish in suggested(also_without_value=False)] == ["甲", "乙", "丙", "丁"]
    assert [wish for _name, _now, wish in suggested(Borders(50, 81))] == [*"ABBCC"]


def test_what_was_entered_goes_before_what_orders_say(office, noon):
    both, by_orders = add("甲", 100), add("乙")
    add("丙")
    finished(both, 9_000, 10)
    finished(by_orders, 70, 10)
    finished(by_orders, 30, 364)
    finished(by_orders, 5_000, 366)  # more than a year ago
    found = grading.valuation()
    assert [(each.name, each.value_fen, each.by_hand) for each in found.customers] == [
        ("甲", 10_000, True), ("乙", 10_000, False), ("丙", 0, False),
    ]  # fmt: skip
    assert (found.valued, found.curve.total) == (2, 20_000)


def test_where_nobody_has_a_value_nothing_is_suggested(office):
    assert suggested() == []
    add("甲", grade=Grade.A)
    add("乙", -5)
    assert suggested() == []


def test_some_are_taken_over_and_all_in_one_step_with_the_time_of_each(office, noon):
    ids = {name: add(name, yuan, grade) for name, yuan, grade in (
        ("甲", 900, Grade.C), ("乙", 60, None), ("丙", 40, Grade.C),
    )}  # fmt: skip
    with clock.at(noon + timedelta(days=1)):
        assert grading.take({ids["甲"]: Grade.A}, RULE) == 1
        assert suggested() == [("乙", None, "B")]
        assert grading.take({ids["甲"]: Grade.A, ids["乙"]: Grade.B, 99: Grade.B}, RULE) == 1
    with storage.reading():
        rows = GradeChange.select().where(GradeChange.customer == ids["甲"]).order_by(GradeChange.id)
        assert [(row.grade, row.at) for row in rows] == [(Grade.C, noon), (Grade.A, noon + timedelta(days=1))]
    told = lines.fetch(lines.find(HistoryFilter()).ids[:1], "zh_CN")[0].told.whole
    assert told == "已按 80/20 改了 1 位客户的分类（A 到 80%，B 到 95%）"
    steps.undo_last("en")
    steps.undo_last("en")
    with storage.reading():
        assert [row.grade for row in Customer.select().order_by(Customer.id)] == [Grade.C, None, Grade.C]
        assert GradeChange.select().count() == 2


def test_the_borders_are_kept_and_only_sensible_ones(office, reopen):
    grading.keep_borders(Borders(70, 90))
    reopen()
    assert grading.valuation().borders == (70, 90)
    for wrong in (Borders(0, 95), Borders(90, 80), Borders(80, 101)):
        with pytest.raises(InvalidFields):
            grading.keep_borders(wrong)
    steps.undo_last("en")
    assert grading.valuation().borders == RULE


def test_a_large_archive_against_a_plain_count(office):
    with storage.write("import.done", count=3000) as change:
        change.insert_many(
            Customer,
            [
                {
                    "number": f"{number:06}", "name": f"客户{number}", "customer_since": clock.today(),
                    "yearly_value_fen": number * 7919 % 10_007 * 100,
                }
                for number in range(3000)
            ],
        )  # fmt: skip
    found = {each.customer.number: each.grade for each in grading.valuation().suggestions(RULE)}
    values = {f"{number:06}": number * 7919 % 10_007 * 100 for number in range(3000)}
    total, before = sum(values.values()), 0
    for number in sorted(values, key=lambda each: (-values[each], each)):
        expected = Grade.A if before / total < 0.8 else Grade.B if before / total < 0.95 else Grade.C
        assert found[number] is expected, number
        before += values[number]
