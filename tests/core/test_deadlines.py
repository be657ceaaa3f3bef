"""Deadlines: hours, days, months and working days, and what a pause does to them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

import pytest

from crm_desktop.core import clock
from crm_desktop.core.dates import add_months
from crm_desktop.core.deadlines import Deadline, due_at, held, say_deadline
from crm_desktop.core.enums import OffsetUnit
from crm_desktop.core.holidays import is_working_day
from crm_desktop.core.urgency import last_quarter

HOURS, DAYS = OffsetUnit.HOURS, OffsetUnit.DAYS
WORKING_DAYS, MONTHS = OffsetUnit.WORKING_DAYS, OffsetUnit.MONTHS


@pytest.fixture(autouse=True)
def shanghai() -> Iterator[None]:
    clock.set_zone("Asia/Shanghai")
    yield
    clock.set_zone(clock.DEFAULT_ZONE)


def here(text: str) -> datetime:
    """A moment by the office's clock."""
    moment = datetime.fromisoformat(text)
    return clock.at_local(moment.date(), moment.time())


@pytest.mark.parametrize(
    ("received", "deadline", "due"),
    [
        ("2026-10-21 10:42", Deadline(4, HOURS), "2026-10-21 14:42"),
        ("2026-10-21 22:42", Deadline(4, HOURS), "2026-10-22 02:42"),
        ("2026-10-21 10:42", Deadline(24, HOURS), "2026-10-22 10:42"),
        ("2026-10-21 10:42", Deadline(1, MONTHS), "2026-11-21 10:42"),
        ("2027-01-31 23:30", Deadline(1, MONTHS), "2027-02-28 23:30"),
        ("2028-01-31 00:10", Deadline(1, MONTHS), "2028-02-29 00:10"),
        ("2026-12-31 08:00", Deadline(2, MONTHS), "2027-02-28 08:00"),
        ("2026-10-21 10:42", Deadline(10, DAYS), "2026-10-31 10:42"),
        ("2026-10-21 10:42", Deadline(1, WORKING_DAYS), "2026-10-22 10:42"),
        ("2026-10-23 10:42", Deadline(1, WORKING_DAYS), "2026-10-26 10:42"),
        ("2026-09-30 16:00", Deadline(2, WORKING_DAYS), "2026-10-09 16:00"),
        ("2026-09-30 16:00", Deadline(3, WORKING_DAYS), "2026-10-10 16:00"),  # a make-up workday
        ("2026-10-03 20:00", Deadline(1, WORKING_DAYS), "2026-10-09 09:00"),
        ("2026-10-24 20:00", Deadline(1, WORKING_DAYS, time(8, 30)), "2026-10-27 08:30"),
    ],
)
def test_when_something_is_due(received, deadline, due):
    assert due_at(here(received), deadline) == here(due)


def test_a_month_is_one_of_the_offices_calendar_not_of_utc():
    received = datetime(2027, 1, 30, 17, 0, tzinfo=UTC)  # 31 January, 01:00 in Shanghai
    assert clock.local(due_at(received, Deadline(1, MONTHS))).date() == date(2027, 2, 28)
    assert due_at(received, Deadline(1, MONTHS)).tzinfo is UTC


def test_summer_time_moves_days_but_not_hours():
    clock.set_zone("Europe/Berlin")
    received = here("2026-03-28 12:00")
    assert due_at(received, Deadline(24, HOURS)) == here("2026-03-29 13:00")
    assert due_at(received, Deadline(1, DAYS)) == here("2026-03-29 12:00")
    assert due_at(here("2026-02-28 02:30"), Deadline(1, MONTHS)) == here("2026-03-28 02:30")
    assert clock.local(due_at(here("2026-03-28 02:30"), Deadline(1, DAYS))).time() == time(3, 30)


def test_pauses_move_every_deadline_by_as_much():
    received = here("2026-10-21 10:00")
    pause = (here("2026-10-21 11:00"), here("2026-10-21 13:30"))
    assert due_at(received, Deadline(4, HOURS), [pause]) == here("2026-10-21 16:30")
    assert due_at(received, Deadline(1, MONTHS), [pause]) == here("2026-11-21 12:30")
    overlapping = (here("2026-10-21 13:00"), here("2026-10-21 14:00"))
    assert due_at(received, Deadline(4, HOURS), [overlapping, pause]) == here("2026-10-21 17:00")
    assert held(received, [overlapping, pause], here("2026-10-22 00:00")) == timedelta(hours=3)
    assert held(received, [overlapping, pause], here("2026-10-21 12:00")) == timedelta(hours=1)


def test_a_second_pause_counts_if_it_begins_before_the_moved_deadline():
    received = here("2026-10-21 10:00")
    first = (here("2026-10-21 11:00"), here("2026-10-21 13:00"))
    second = (here("2026-10-21 15:00"), here("2026-10-21 15:30"))
    assert due_at(received, Deadline(4, HOURS), [second, first]) == here("2026-10-21 16:30")
    assert due_at(received, Deadline(4, HOURS), [second]) == here("2026-10-21 14:00")


def test_an_open_pause_counts_up_to_now_and_pauses_before_receipt_do_not():
    received = here("2026-10-21 10:00")
    open_pause = (here("2026-10-21 12:00"), None)
    now = here("2026-10-21 18:00")
    assert due_at(received, Deadline(4, HOURS), [open_pause], now) == here("2026-10-21 20:00")
    with clock.at(now):
        assert due_at(received, Deadline(4, HOURS), [open_pause]) == here("2026-10-21 20:00")
    early = (here("2026-10-20 10:00"), here("2026-10-21 10:30"))
    assert due_at(received, Deadline(4, HOURS), [early]) == here("2026-10-21 14:30")
    assert due_at(received, Deadline(4, HOURS), [(now, here("2026-10-21 12:00"))]) == here("2026-10-21 14:00")


def test_working_days_agree_with_counting_them_one_by_one():
    for offset in range(0, 400, 3):
        day = date(2025, 12, 1) + timedelta(days=offset)
        received = clock.at_local(day, time(14, 5))
        for amount in (1, 5, 12):
            due = clock.local(due_at(received, Deadline(amount, WORKING_DAYS)))
            counted_from = day
            while not is_working_day(counted_from):
                counted_from += timedelta(days=1)
            between = (due.date() - counted_from).days
            days = [counted_from + timedelta(days=n) for n in range(1, between + 1)]
            assert sum(map(is_working_day, days)) == amount
            assert is_working_day(due.date())
            assert due.time() == (time(14, 5) if counted_from == day else time(9))


def test_months_added_to_a_date():
    assert add_months(date(2026, 8, 31), 6) == date(2027, 2, 28)


def test_lengths_are_said():
    assert say_deadline(Deadline(24, HOURS), "zh_CN") == "24 小时"
    assert say_deadline(Deadline(1, MONTHS), "zh_CN") == "1 个月"
    assert say_deadline(Deadline(1, MONTHS), "en") == "1 month"
    assert say_deadline(Deadline(3, WORKING_DAYS), "en") == "3 working days"


@pytest.mark.parametrize(
    ("allowed", "quarter"),
    [
        (timedelta(hours=4), timedelta(hours=1)),
        (timedelta(hours=24), timedelta(hours=6)),
        (timedelta(days=4), timedelta(days=1)),
        (timedelta(days=30), timedelta(days=1)),
    ],
)
def test_a_deadline_is_near_in_its_last_quarter_but_no_more_than_a_day_before(allowed, quarter) -> None:
    assert last_quarter(allowed) == quarter
