"""Figures in words: n/a, shares, money, changes and whether they are good news."""

from datetime import UTC, datetime

import pytest

from crm_desktop.core import words
from crm_desktop.services.figures import by_customer, staff, wording
from crm_desktop.services.figures.base import Figure, Period, ReportTable, Unit


@pytest.mark.parametrize(
    ("value", "unit", "english", "chinese"),
    [
        (None, Unit.RATE, "n/a", "—"),
        (0.0, Unit.RATE, "0.0%", "0.0%"),
        (17 / 18, Unit.RATE, "94.4%", "94.4%"),
        (1234, Unit.COUNT, "1,234", "1,234"),
        (2.25, Unit.HOURS, "2.3 h", "2.3 小时"),
        (4.385, Unit.SCORE, "4.39", "4.39"),  # half is rounded up, as Excel does it
        (128_049, Unit.ESTIMATE, "¥1,280", "¥1,280"),
        (datetime(2026, 10, 31, 15, 59, 59, tzinfo=UTC), Unit.DUE, "2026-10-31", "2026-10-31"),
        (datetime(2026, 10, 31, 15, 59, tzinfo=UTC), Unit.DUE, "2026-10-31 23:59", "2026-10-31 23:59"),
        (128_050, Unit.MONEY, "¥1,280.50", "¥1,280.50"),
        (128_000, Unit.MONEY, "¥1,280", "¥1,280"),
        (True, Unit.FLAG, "yes", "是"),
        (Period(2026, 10), Unit.MONTH, "October 2026", "2026年10月"),
    ],
)
def test_values(value, unit, english, chinese):
    assert wording.value_text(value, unit, "en") == english
    assert wording.value_text(value, unit, "zh_CN") == chinese


@pytest.mark.parametrize(
    ("now", "then", "unit", "better", "text", "tone"),
    [
        (0.9, 0.85, Unit.RATE, "up", "+5.0 pts", "green"),
        (0.85, 0.9, Unit.RATE, "up", "−5.0 pts", "amber"),
        (0.886, 0.8681, Unit.RATE, "up", "+1.8 pts", "green"),  # 88.6 and 86.8 are shown
        (0.8859, 0.8683, Unit.RATE, "up", "+1.8 pts", "green"),
        (2.0, 2.04, Unit.HOURS, "down", "±0", ""),
        (4.004, 4.0, Unit.SCORE, "up", "±0", ""),
        (2.5, 3.5, Unit.HOURS, "down", "−1.0 h", "green"),
        (3, 5, Unit.COUNT, "down", "−2", ""),  # a count alone is neither good nor bad
        (5, 3, Unit.COUNT, "", "+2", ""),
        (5, 5, Unit.COUNT, "up", "±0", ""),
        (0.90001, 0.9, Unit.RATE, "up", "±0", ""),
        (15_000, 13_600, Unit.MONEY, "down", "+¥14", ""),
        (15_040, 13_660, Unit.ESTIMATE, "down", "+¥13", ""),  # ¥150 and ¥137
        (None, 0.5, Unit.RATE, "up", "", ""),
        ("friendly", "excellent", Unit.WORD, "", "", ""),
    ],
)
def test_changes(now, then, unit, better, text, tone):
    this, last = Figure("x", now, unit, better=better), Figure("x", then, unit, better=better)
    assert wording.change_text(this, last, "en") == text
    assert wording.tone(this, last) == tone


def test_what_a_figure_is_based_on():
    assert wording.based_on(Figure("x", 0.5, Unit.RATE, 1, 2), "en") == "1 of 2"
    assert wording.based_on(Figure("x", 4.5, Unit.SCORE, 9, 2), "zh_CN") == "2 条"
    assert wording.based_on(Figure("x", 4), "en") == ""


def test_a_cause_that_the_office_named_itself_keeps_its_name():
    assert wording.word("cause", "value", "zh_CN") == "价值诱因"
    assert wording.word("cause", "漆面划伤", "en") == "漆面划伤"


def test_the_workbooks_file_name():
    assert wording.file_name(Period(2026, 3), "zh_CN") == "服务月报 2026-03.xlsx"
    assert wording.file_name(Period(2026, 3), "en") == "Service report 2026-03.xlsx"


def test_every_column_that_a_breakdown_can_have_is_defined():
    """Also of tables that the tiny office has no rows for, as freight."""
    tables = (ReportTable("workload", staff.COLUMNS, ()), ReportTable("by_customer", by_customer.COLUMNS, ()))
    for table in tables:
        for column in table.columns:
            assert wording.column_meaning(table, column, "zh_CN")
    freight = ("destination", "shipments", "dispatched_in_time_rate", "arrived_in_time_rate", "damage_rate")
    for key in (*freight, "documents_correct_rate"):
        assert words.has(f"meaning.column.{key}")
