"""October of the tiny office, each figure counted by hand."""

from datetime import UTC, date, datetime, time

import pytest

from crm_desktop.core import clock
from crm_desktop.core.enums import ServiceMode
from crm_desktop.services.customers import customers
from crm_desktop.services.figures import figures, loss, service_type
from crm_desktop.services.figures.base import MonthReport, Period, Unit
from crm_desktop.services.orders import orders
from tests.services.figures import tiny

EXPECTED = {
    # 6 due: the two cancelled ones apart (one was cancelled only in November), our own move stays in October.
    "callbacks.due": 6,
    "callbacks.on_time": 1,
    "callbacks.late": 1,
    "callbacks.missed": 4,  # among them one that was done a minute after the month
    "callbacks.on_time_rate": 1 / 6,
    "callbacks.reach_rate": 2 / 3,
    "satisfaction.answered": 4,  # 5, 3, 4 and 2; the 1 was given in November
    "satisfaction.mean": 3.5,
    "satisfaction.satisfied_rate": 2 / 4,
    "satisfaction.tangibles": 5,
    "satisfaction.empathy": 3.5,
    "satisfaction.expertise": None,
    "satisfaction.responsiveness": 4,
    "satisfaction.reliability": None,
    "complaints.received": 4,  # the rejected one is among them, the duplicate is not
    "complaints.closed": 2,
    "complaints.open": 3,  # the reopened, the waiting and the new one
    "complaints.reopened": 1,
    "complaints.answered_in_time_rate": 2 / 3,  # the waiting one's clock stands still
    "complaints.closed_in_time_rate": 0
    / 1,  # first closed a minute late; that it was reopened does not matter
    "complaints.reply_hours_median": 2,  # 2, 1 and 4 hours
    "complaints.reply_hours_mean": 7 / 3,
    "complaints.answer_hours_median": (24 + 2) / 2,  # 48 less a day on hold; a rejection after 2
    "complaints.answer_hours_mean": (24 + 2) / 2,
    "complaints.close_hours_median": (216 + 720 + 1 / 60) / 2,
    "complaints.close_hours_mean": (216 + 720 + 1 / 60) / 2,
    "complaints.justified_rate": 2 / 3,  # yes, partly, and the rejected one
    "complaints.compensation": 50_00,
    "complaints.per_100_orders": 4 / 6 * 100,
    "complaints.repeat_complainers": 2,
    "service.received": 6,
    "service.finished": 3,
    "service.appointments_kept_rate": 2 / 3,
    "service.hours_median": 28,  # 28, 48 and 1
    "service.hours_mean": 77 / 3,
    "installs.repair_rate_30": 1 / 3,
    "installs.installation_rate_30": 1 / 3,
    "installs.repair_rate_90": 1 / 1,
    "installs.installation_rate_90": 0 / 1,
    "installs.repair_rate_365": None,
    "installs.installation_rate_365": None,
    "promises.due": 3,
    "promises.kept": 1,
    "promises.kept_rate": 1 / 3,
    "customers.active_at_start": 3,
    "customers.new": 2,
    "customers.lost": 1,
    "customers.won_back": 1,
    "customers.active_at_end": 5,
    "customers.retention": 2 / 3,
    "customers.referrals": 1,
    "loss.leaving": 17,
    "loss.yearly_value": 2_000_00,  # 1,000 and 3,000; the others have none, the third has left
    "loss.cost_of_one": 34_000_00,
    "loss.cost": 34_000_00,
    "loss.to_win_back": 1,
    "letters.posted": 4,
    "letters.returned": 1,
    "letters.replied": 1,
    "letters.survey_return_rate": 1 / 2,  # three posted, one came back undelivered
    "type.procedure": (1 / 6 + 2 / 3 + 2 / 3) / 3,
    "type.personal": ((3.5 + 4) / 2 - 1) / 4,
    "type.type": "friendly",
}


def test_each_figure_is_what_counting_by_hand_gives(october: MonthReport):
    found = {figure.key: figure.value for section in october.sections for figure in section.figures}
    assert found == pytest.approx(EXPECTED)


def test_the_month_before_stands_beside_it(october: MonthReport):
    assert october.previous is not None
    assert october.previous.period == Period(2026, 9)
    before = october.previous.figure
    assert before("callbacks.due").value == 1
    assert before("callbacks.missed").value == 1
    assert before("complaints.answered_in_time_rate").value == 0
    assert before("customers.active_at_end").value == 3
    assert before("callbacks.reach_rate").value is None


@pytest.mark.parametrize(
    ("key", "count"),
    [
        ("callbacks.missed", 4),
        ("callbacks.reach_rate", 3),
        ("satisfaction.mean", 4),
        ("satisfaction.empathy", 2),
        ("complaints.open", 3),
        ("complaints.answered_in_time_rate", 3),
        ("complaints.reply_hours_mean", 3),
        ("complaints.compensation", 1),
        ("complaints.repeat_complainers", 2),
        ("service.appointments_kept_rate", 3),
        ("installs.repair_rate_30", 3),
        ("promises.kept", 1),
        ("customers.retention", 3),
        ("loss.to_win_back", 1),
        ("letters.survey_return_rate", 2),
    ],
)
def test_the_records_behind_a_figure_are_those_it_was_counted_from(october, key, count):
    found = october.behind(key)
    assert found is not None
    _table, rows = found
    assert len(rows) == count


def test_the_missed_callbacks_are_named(october: MonthReport):
    table, rows = october.behind("callbacks.missed")  # type: ignore[misc]
    assert [row[table.index("customer")] for row in rows] == ["郭龑雪", "郭龑雪", "陈静", "郭龑雪"]


def test_breakdowns(october: MonthReport):
    assert october.table("complaints_by_cause").rows == [
        ("system", "system.slow_service", 2, 0.5, 0.5),
        ("undecided", "undecided", 2, 0.5, 1.0),
    ]
    used = {"maintenance", "on_site", "repair", "advice"}
    assert [row[:2] for row in october.table("orders_by_mode").rows] == [
        ("maintenance", 3),
        ("on_site", 2),
        ("repair", 1),
        ("advice", 0),  # received in September, finished in October
        *((mode.value, 0) for mode in ServiceMode if mode.value not in used),
    ]
    assert [row[:2] for row in october.table("customers_by_grade").rows] == [
        ("A", 1),
        ("B", 1),
        ("C", 0),
        ("none", 3),
    ]
    assert [row[1] for row in october.table("satisfaction_marks").rows] == [1, 1, 1, 1, 0]
    assert october.table("repair_rate_by_installer").rows == [
        ("孙工", 2, 0.5, 0.5, 0, None, None, 0, None, None),
        ("周工", 1, 0, 0, 1, 1, 0, 0, None, None),
    ]
    assert october.table("promises_by_staff").rows == [("李敏", 2, 1, 0.5), ("", 1, 0, 0)]
    assert october.table("letters_by_kind").rows == [("survey", 3, 1, 1), ("birthday", 1, 0, 0)]


def test_workload_of_each_person(october: MonthReport):
    table = october.table("workload")
    assert table.rows == [
        # calls, visits, orders, complaints in charge, callbacks due and in time, answers, satisfaction
        ("李敏", "agent", 3, 1, 0, 2, 3, pytest.approx(1 / 3), 3, 4),
        ("钱师傅", "technician", 0, 0, 3, 0, 0, None, 0, None),
        # nobody is named: three missed callbacks, the 2, three complaints that were open
        ("", None, 0, 0, 0, 3, 3, 0, 1, 2),
    ]
    assert sum(row[table.index("due")] for row in table.rows) == 6


def test_each_customers_month(october: MonthReport):
    table = october.table("by_customer")
    wang = table.select("customer", ("王建国",))[0]
    assert wang[table.index("orders_received") :] == (2, 2, 2, 1, 1, 1, 1, pytest.approx(11 / 3))


def test_the_trend_counts_each_month_like_its_report(october: MonthReport):
    rows = october.trend.rows
    assert [row[0] for row in rows] == [Period(2026, 10).back(n) for n in range(11, -1, -1)]
    assert rows[-1][1:] == (6, 1, 1, 4, pytest.approx(1 / 6), 3.5, 6, 4)


@pytest.mark.usefixtures("office")
def test_an_empty_month_has_no_rates():
    report = figures.month(2026, 3)
    assert report.empty
    found = [figure for section in report.sections for figure in section.figures]
    divided = [figure for figure in found if figure.denominator == 0 and figure.unit != Unit.MONEY]
    assert len(divided) > 20
    assert all(figure.value is None for figure in divided)


@pytest.mark.usefixtures("office")
def test_a_running_month_says_so():
    with clock.at(tiny.at("10-15 12:00")):
        assert figures.month(2026, 10).running
        assert not figures.month(2026, 9).running
        assert figures.last_full_month() == Period(2026, 9)
        assert figures.first_month() is None


def test_the_first_month_is_that_of_the_oldest_record(october: MonthReport):
    assert october.period == Period(2026, 10)
    assert figures.first_month() == Period(2025, 1)


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(
    ("zone", "day", "hour"),
    [("America/New_York", date(2026, 1, 31), 22), ("Asia/Shanghai", date(2026, 2, 1), 2)],
)
def test_the_first_month_is_counted_by_the_offices_clock(zone: str, day: date, hour: int):
    clock.set_zone(zone)
    with clock.at(clock.at_local(date(2026, 3, 1), time(9, 0))):
        customer = customers.save(None, {"name": "王建国"})
    with clock.at(clock.at_local(day, time(hour, 0))):
        orders.save(None, {"mode": ServiceMode.REPAIR, "subject": "不热"}, customer_id=customer)
    assert figures.first_month() == Period(day.year, day.month)
    assert figures.month(day.year, day.month).figure("service.received").value == 1


def test_a_month_begins_and_ends_by_the_offices_clock():
    december = Period(2026, 12)
    assert december.start == datetime(2026, 11, 30, 16, tzinfo=UTC)
    assert december.end == datetime(2026, 12, 31, 16, tzinfo=UTC)
    assert december.after == date(2027, 1, 1)
    assert Period(2027, 1).previous == december
    with pytest.raises(ValueError, match="month"):
        Period(2026, 13)


def test_the_sources_own_case_of_losing_a_customer():
    assert loss.HEARD == 67
    assert loss.cost_of_one(50_00 * 52) == 44_200_00


@pytest.mark.parametrize(
    ("procedure", "personal", "kind"),
    [
        (0.6, (3.4 - 1) / 4, service_type.EXCELLENT),
        (0.59, 0.9, service_type.FRIENDLY),
        (0.9, 0.59, service_type.BY_THE_BOOK),
        (0.1, 0.1, service_type.INDIFFERENT),
        (None, 0.9, None),
        (0.9, None, None),
    ],
)
def test_service_type(procedure, personal, kind):
    assert service_type.service_type(procedure, personal) == kind


def test_a_score_leaves_out_what_is_not_applicable():
    assert service_type.procedure_score(0.5, None, 1.0) == 0.75
    assert service_type.procedure_score(None, None, None) is None
    assert service_type.personal_score(5, None) is None
