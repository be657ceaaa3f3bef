"""Dates: every way of typing a day, and how days, moments and spans are said."""

from datetime import UTC, date, datetime, timedelta

import pytest

from crm_desktop.core import clock
from crm_desktop.core.dates import (
    add_months,
    next_turn,
    parse_date,
    say_date,
    say_datetime,
    say_day_and_weekday,
    say_month,
    say_relative,
    say_span,
)

TODAY = date(2026, 10, 21)
NOW = datetime(2026, 10, 21, 2, 0, tzinfo=UTC)  # 10:00 in Shanghai


@pytest.fixture(autouse=True)
def shanghai():
    clock.set_zone("Asia/Shanghai")
    yield
    clock.set_zone(clock.DEFAULT_ZONE)


@pytest.mark.parametrize(
    "typed",
    [
        "2020年5月27日",
        "2020年5月27号",
        "2020 年 05 月 27 日",
        "二〇二〇年五月二十七日",
        "２０２０－０５－２７",
        "2020.5.27",
        "2020/5/27",
        "2020-05-27",
        "2020-05-27 14:30:00",
        "2020-05-27T14:30:00Z",
        "2020-05-27 星期三",
        "20200527",
        "20.5.27",
        "27.5.2020",
        "5/27/2020",
        "27 May 2020",
        "May 27, 2020",
        "27th of May 2020",
        "43978",
        43978,
        43978.0,
        43978.75,
        20200527,
        date(2020, 5, 27),
        datetime(2020, 5, 27, 9, 30),  # noqa: DTZ001
    ],
)
def test_a_full_date_typed_any_way_is_the_same_day(typed):
    assert parse_date(typed, TODAY) == date(2020, 5, 27)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("10-3", date(2026, 10, 3)),
        ("10月3日", date(2026, 10, 3)),
        ("十月三日", date(2026, 10, 3)),
        ("3 Oct", date(2026, 10, 3)),
        ("1月5日", date(2027, 1, 5)),
        ("2-29", date(2028, 2, 29)),
        ("腊月廿三", date(2027, 1, 30)),
        ("八月十五", date(2026, 9, 25)),
        ("农历2025年闰六月初六", date(2025, 7, 30)),
        ("闰六月初六", date(2025, 7, 30)),
        ("今天", TODAY),
        ("tomorrow", date(2026, 10, 22)),
        ("明天", date(2026, 10, 22)),
        ("后天", date(2026, 10, 23)),
        ("昨天", date(2026, 10, 20)),
        ("3天后", date(2026, 10, 24)),
        ("两周后", date(2026, 11, 4)),
        ("in 3 days", date(2026, 10, 24)),
        ("2 weeks ago", date(2026, 10, 7)),
        ("一个月后", date(2026, 11, 21)),
        ("+3", date(2026, 10, 24)),
        ("周五", date(2026, 10, 23)),
        ("下周三", date(2026, 10, 28)),
        ("上周日", date(2026, 10, 18)),
        ("friday", date(2026, 10, 23)),
        ("next Wednesday", date(2026, 10, 28)),
    ],
)
def test_short_ways_are_read_as_seen_from_today(typed, day):
    assert parse_date(typed, TODAY) == day


def test_a_date_without_a_year_may_be_wanted_in_the_past_or_the_future():
    assert parse_date("12-20", TODAY, "past") == date(2025, 12, 20)
    assert parse_date("10-3", TODAY, "future") == date(2027, 10, 3)
    assert parse_date("10-21", TODAY, "future") == parse_date("10-21", TODAY, "past") == TODAY
    assert parse_date("八月十五", TODAY, "future") == date(2027, 9, 15)


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "去年夏天",
            "",
            "无",
            "2020",
            "2020年5月",
            "2020-02-30",
            "2021-2-29",
            "13-40",
            "3/4/2020",
            "20200231",
        ),
        *(
            "SLR-58-1800-20",
            "2020.5.27左右",
            "十三月初一",
            None,
            True,
            3,
            -1.0,
            1e12,
            float("nan"),
            float("inf"),
        ),
    ],
)
def test_what_is_not_clear_is_no_date(typed):
    assert parse_date(typed, TODAY) is None


def test_what_is_said_can_be_typed():
    for offset in range(0, 800, 13):
        day = TODAY - timedelta(days=offset)
        for language in ("zh_CN", "en"):
            assert parse_date(say_date(day, language), TODAY) == day


def test_months_end_early_where_they_must():
    assert add_months(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert add_months(date(2028, 1, 31), 1) == date(2028, 2, 29)
    assert add_months(date(2026, 12, 15), 1) == date(2027, 1, 15)
    assert add_months(date(2026, 1, 31), -2) == date(2025, 11, 30)
    assert add_months(date(2026, 5, 5), 24) == date(2028, 5, 5)


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        (date(2024, 5, 12), 6, date(2026, 11, 12)),
        (date(2024, 10, 21), 12, date(2026, 10, 21)),
        (date(2024, 10, 20), 12, date(2027, 10, 20)),
        (date(2026, 1, 31), 1, date(2026, 10, 31)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 1, 1), 3, date(2027, 4, 1)),
    ],
)
def test_the_next_turn_is_the_first_from_a_day_on(start, months, expected):
    assert next_turn(start, months, date(2026, 10, 21)) == expected


def at(days: int, hour: int = 15, minute: int = 0) -> datetime:
    midnight = clock.start_of_day(TODAY + timedelta(days=days))
    return midnight + timedelta(hours=hour, minutes=minute)


@pytest.mark.parametrize(
    ("when", "chinese", "english"),
    [
        (at(0), "今天 15:00", "today 15:00"),
        (at(0, 8, 31), "今天 08:31", "today 08:31"),
        (TODAY, "今天", "today"),
        (clock.end_of_day(TODAY), "今天", "today"),
        (at(1, 9, 30), "明天 09:30", "tomorrow 09:30"),
        (at(1, 0), "明天", "tomorrow"),
        (at(3), "3 天后", "in 3 days"),
        (at(7), "10月28日", "28 Oct"),
        (date(2027, 9, 15), "2027-09-15", "15 Sep 2027"),
        (at(-1), "昨天", "yesterday"),
        (at(-2), "2 天前", "2 days ago"),
        (at(-7), "1 周前", "1 week ago"),
        (at(-22), "3 周前", "3 weeks ago"),
        (at(-42), "6 周前", "6 weeks ago"),
        (date(2026, 8, 21), "2 个月前", "2 months ago"),
        (date(2026, 2, 10), "8 个月前", "8 months ago"),
        (date(2025, 10, 21), "1 年前", "1 year ago"),
        (date(2023, 1, 1), "3 年前", "3 years ago"),
    ],
)
def test_days_are_said_as_seen_from_now(when, chinese, english):
    assert say_relative(when, NOW, "zh_CN") == chinese
    assert say_relative(when, NOW, "en") == english


@pytest.mark.parametrize(
    ("span", "chinese", "english"),
    [
        (timedelta(seconds=20), "不到 1 分钟", "under a minute"),
        (timedelta(minutes=18), "18 分钟", "18 min"),
        (timedelta(hours=2), "2 小时", "2 h"),
        (timedelta(hours=23, minutes=59, seconds=59), "23 小时 59 分", "23 h 59 min"),
        (timedelta(hours=24), "1 天", "1 day"),
        (timedelta(days=2, hours=5), "2 天 5 小时", "2 days 5 h"),
    ],
)
def test_spans(span, chinese, english):
    assert say_span(span, "zh_CN") == say_span(-span, "zh_CN") == chinese
    assert say_span(span, "en") == english


def test_full_dates():
    assert say_date(TODAY, "zh_CN") == "2026-10-21"
    assert say_day_and_weekday(TODAY, "zh_CN") == "10月21日 星期三"
    assert say_day_and_weekday(TODAY, "en") == "Wednesday, 21 Oct"
    assert say_month(2026, 10, "zh_CN") == "2026年10月"
    assert say_datetime(NOW, "zh_CN") == "2026-10-21 10:00"
    assert say_datetime(NOW, "en") == "21 Oct 2026 10:00"
