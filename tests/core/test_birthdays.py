"""Birthdays of both calendars: read, said, and on which days they fall."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest

from crm_desktop.core import clock
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.birthdays import (
    next_occurrence,
    occurrences,
    parse_birthday,
    say_birthday,
    say_fallback,
    say_next,
)
from crm_desktop.core.enums import Calendar


@pytest.fixture(autouse=True)
def october():
    with clock.at(datetime(2026, 10, 21, 4, tzinfo=UTC)):
        yield


def solar(month: int, day: int, year: int | None = None) -> Birthday:
    return Birthday(Calendar.SOLAR, year, month, day)


def moon(month: int, day: int, year: int | None = None, leap: bool = False) -> Birthday:
    return Birthday(Calendar.LUNAR, year, month, day, leap)


@pytest.mark.parametrize(
    ("typed", "birthday"),
    [
        ("1975-03-12", solar(3, 12, 1975)),
        ("1975年3月12日", solar(3, 12, 1975)),
        ("一九七五年三月十二日", solar(3, 12, 1975)),
        ("75.3.12", solar(3, 12, 1975)),
        ("35.3.12", solar(3, 12, 1935)),
        ("19750312", solar(3, 12, 1975)),
        ("12 Mar 1975", solar(3, 12, 1975)),
        ("阳历1975.3.12", solar(3, 12, 1975)),
        ("1975-3-12(公历)", solar(3, 12, 1975)),
        ("生日：3月12日", solar(3, 12)),
        ("10月1日", solar(10, 1)),
        ("十月一日", solar(10, 1)),
        ("10-1", solar(10, 1)),
        ("2月29日", solar(2, 29)),
        (datetime(1988, 2, 29), solar(2, 29, 1988)),  # noqa: DTZ001
        (date(2026, 12, 1), solar(12, 1)),
        (32202, solar(2, 29, 1988)),
        ("32202", solar(2, 29, 1988)),
        ("农历八月十五", moon(8, 15)),
        ("八月十五", moon(8, 15)),
        ("８月１５日（农历）", moon(8, 15)),
        ("阴历 8.15", moon(8, 15)),
        ("lunar 8-15", moon(8, 15)),
        ("腊月廿三", moon(12, 23)),
        ("腊月二十三", moon(12, 23)),
        ("冬月初十", moon(11, 10)),
        ("正月初一", moon(1, 1)),
        ("十一月三十", moon(11, 30)),
        ("闰六月初六", moon(6, 6, leap=True)),
        ("lunar leap 6-6", moon(6, 6, leap=True)),
        ("农历1988年八月十五", moon(8, 15, 1988)),
        ("1988年农历八月十五", moon(8, 15, 1988)),
        ("农历1988-08-15", moon(8, 15, 1988)),
        ("农历一九八七年闰六月初六", moon(6, 6, 1987, leap=True)),
    ],
)
def test_birthdays_as_people_write_them(typed, birthday):
    assert parse_birthday(typed) == birthday


@pytest.mark.parametrize(
    "typed",
    [
        *("", "属龙", "八月", "初六", "1989-02-29", "4月31日", "2088-01-01", "13月1日", "1750-01-01"),
        *("农历十三月初一", "农历1988年闰六月初六", "农历2088年八月十五", None, True, 3, float("nan")),
    ],
)
def test_what_is_no_birthday(typed):
    assert parse_birthday(typed) is None


@pytest.mark.parametrize(
    ("birthday", "on_or_after", "day"),
    [
        (solar(10, 1), date(2026, 10, 1), date(2026, 10, 1)),
        (solar(10, 1), date(2026, 10, 2), date(2027, 10, 1)),
        (solar(2, 29, 1988), date(2027, 1, 1), date(2027, 2, 28)),
        (solar(2, 29, 1988), date(2028, 1, 1), date(2028, 2, 29)),
        (moon(8, 15), date(2026, 10, 21), date(2027, 9, 15)),
        (moon(8, 15), date(2026, 1, 1), date(2026, 9, 25)),
        (moon(12, 23), date(2026, 1, 1), date(2026, 2, 10)),
        (moon(12, 30), date(2026, 1, 1), date(2026, 2, 16)),  # the month has 29 days
        (moon(12, 30), date(2024, 1, 1), date(2024, 2, 9)),
        (moon(6, 6, leap=True), date(2025, 1, 1), date(2025, 7, 30)),  # 2025 has that leap month
        (moon(6, 6, leap=True), date(2026, 1, 1), date(2026, 7, 19)),
        (moon(6, 6), date(2025, 7, 1), date(2026, 7, 19)),  # an ordinary one is not kept twice
    ],
)
def test_the_next_birthday(birthday, on_or_after, day):
    assert next_occurrence(birthday, on_or_after) == day


def test_every_birthday_comes_once_in_each_year_of_its_calendar_and_next_finds_it():
    everyone = [solar(2, 29), solar(12, 31), moon(1, 1), moon(6, 30, leap=True), moon(12, 30), moon(11, 3)]
    start, end = date(2019, 1, 1), date(2039, 12, 31)
    for birthday in everyone:
        days = occurrences(birthday, start, end)
        gaps = [(after - before).days for before, after in pairwise(days)]
        assert all(353 <= gap <= 385 for gap in gaps)
        assert 20 <= len(days) <= 22
        expected = iter(days)
        coming = next(expected)
        for offset in range((days[-1] - start).days):
            day = start + timedelta(days=offset)
            if day > coming:
                coming = next(expected)
            assert next_occurrence(birthday, day) == coming


def test_a_lunar_birthday_may_fall_twice_or_never_in_a_solar_year():
    by_year = {
        year: len(occurrences(moon(12, 1), date(year, 1, 1), date(year, 12, 31)))
        for year in range(2000, 2040)
    }
    assert {0, 1, 2} == set(by_year.values())


def test_ends_of_a_span_are_included():
    assert occurrences(solar(10, 1), date(2026, 10, 1), date(2026, 10, 1)) == [date(2026, 10, 1)]
    assert occurrences(solar(10, 1), date(2026, 10, 2), date(2026, 10, 1)) == []


@pytest.mark.parametrize(
    ("birthday", "chinese", "english"),
    [
        (solar(10, 1), "10月1日", "1 Oct"),
        (solar(2, 29), "2月29日", "29 Feb"),
        (solar(3, 12, 1975), "1975-03-12", "12 Mar 1975"),
        (moon(8, 15), "农历八月十五", "lunar 8-15"),
        (moon(6, 6, leap=True), "农历闰六月初六", "lunar leap 6-6"),
        (moon(8, 15, 1988), "农历1988年八月十五", "lunar 1988-8-15"),
        (moon(6, 6, 1987, leap=True), "农历1987年闰六月初六", "lunar 1987 leap 6-6"),
    ],
)
def test_birthdays_are_said_and_what_is_said_can_be_typed(birthday, chinese, english):
    assert say_birthday(birthday, "zh_CN") == chinese
    assert say_birthday(birthday, "en") == english
    assert parse_birthday(chinese) == birthday
    assert parse_birthday(english) == birthday


def test_a_day_that_stands_for_another_says_so():
    assert say_fallback(solar(2, 29), date(2027, 2, 28), "zh_CN") == "平年，按 2 月 28 日过"
    assert say_fallback(solar(2, 29), date(2028, 2, 29), "zh_CN") == ""
    assert "闰六月" in say_fallback(moon(6, 6, leap=True), date(2026, 7, 19), "zh_CN")
    assert "month 6" in say_fallback(moon(6, 6, leap=True), date(2026, 7, 19), "en")
    assert say_fallback(moon(6, 6, leap=True), date(2025, 7, 30), "en") == ""
    assert "29" in say_fallback(moon(12, 30), date(2026, 2, 16), "en")


@pytest.mark.parametrize(
    ("today", "chinese", "english"),
    [
        (date(2026, 5, 12), "满 66 岁，就是今天", "turns 66 today"),
        (date(2026, 5, 11), "满 66 岁，就是明天", "turns 66 tomorrow"),
        (date(2026, 5, 2), "满 66 岁，还有 10 天", "turns 66 in 10 days"),
    ],
)
def test_how_far_off_the_next_birthday_is(today, chinese, english):
    born = Birthday(Calendar.SOLAR, 1960, 5, 12)
    assert say_next(born, today, "zh_CN").endswith(chinese)
    assert say_next(born, today, "en").endswith(english)
    assert say_next(Birthday(Calendar.SOLAR, None, 5, 12), date(2026, 5, 2), "en").endswith("), in 10 days")
