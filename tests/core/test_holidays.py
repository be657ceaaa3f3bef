"""Days off and make-up workdays: the published years, and what holds until a year is published."""

from datetime import date, timedelta

import holidays as oracle
import pytest

from crm_desktop.core.holidays import day_kind, is_published, is_working_day, say_day_kind


def days_of(year: int) -> list[date]:
    return [
        date(year, 1, 1) + timedelta(days=n) for n in range((date(year + 1, 1, 1) - date(year, 1, 1)).days)
    ]


@pytest.mark.parametrize(
    ("year", "off", "worked"),
    [(2024, 28, 8), (2025, 28, 5), (2026, 33, 6)],
)
def test_the_published_years_have_as_many_days_as_the_notices_say(year, off, worked):
    kinds = [day_kind(day) for day in days_of(year)]
    assert kinds.count("休") == off
    assert kinds.count("班") == worked


@pytest.mark.parametrize("year", range(2004, 2027))
def test_every_working_day_is_the_one_that_an_independent_table_knows(year):
    assert is_published(year)
    china = oracle.country_holidays("CN", years=year)
    wrong = [day for day in days_of(year) if is_working_day(day) != china.is_working_day(day)]
    assert wrong == []


def test_make_up_workdays_are_weekend_days_and_days_off_are_not_worked():
    for year in range(2004, 2027):
        assert is_published(year)
        for day in days_of(year):
            if day_kind(day) == "班":
                assert day.weekday() >= 5
                assert is_working_day(day)
            if day_kind(day) == "休":
                assert not is_working_day(day)


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2025, 1, 26), "班"),
        (date(2025, 1, 28), "休"),
        (date(2025, 10, 8), "休"),
        (date(2025, 10, 11), "班"),
        (date(2026, 1, 4), "班"),
        (date(2026, 2, 23), "休"),
        (date(2026, 9, 20), "班"),
        (date(2026, 10, 3), "休"),
        (date(2026, 10, 10), "班"),
        (date(2026, 10, 11), None),
        (date(2026, 10, 21), None),
        (date(2031, 10, 1), None),
    ],
)
def test_single_days(day, kind):
    assert day_kind(day) == kind


def test_the_weekdays_of_the_festivals_are_off_in_every_published_year():
    assert [day.isoformat() for day in days_of(2025) if day.weekday() < 5 and not is_working_day(day)] == [
        *("2025-01-01", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31", "2025-02-03", "2025-02-04"),
        *("2025-04-04", "2025-05-01", "2025-05-02", "2025-05-05", "2025-06-02"),
        *("2025-10-01", "2025-10-02", "2025-10-03", "2025-10-06", "2025-10-07", "2025-10-08"),
    ]


def test_an_unpublished_year_has_weekends_and_festivals_by_law():
    assert not is_published(2030)
    assert all(day_kind(day) is None for day in days_of(2030))
    assert not is_working_day(date(2030, 2, 2))  # a Saturday and New Year's Eve
    assert not is_working_day(date(2030, 2, 4))  # the second day of the Spring Festival, a Monday
    assert not is_working_day(date(2030, 6, 5))  # Dragon Boat, a Wednesday
    assert is_working_day(date(2030, 2, 6))
    assert not is_working_day(date(2200, 10, 1))


def test_how_it_is_shown():
    assert say_day_kind(date(2026, 10, 1), "zh_CN") == "休"
    assert say_day_kind(date(2026, 10, 10), "en") == "work"
    assert say_day_kind(date(2026, 10, 21), "en") == ""
