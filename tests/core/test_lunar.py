"""The lunar calendar against dates that are known from elsewhere, and against itself over two centuries."""

from datetime import date, timedelta

import pytest

from crm_desktop.core.lunar import (
    LunarDate,
    NoteKind,
    cell_note,
    day_name,
    festival,
    festival_date,
    leap_month,
    lunar_label,
    month_days,
    parse_lunar,
    solar_term,
    to_lunar,
    to_solar,
)
from crm_desktop.core.numerals import read_number

# The first days of the lunar years 1990 to 2030.
SPRING_FESTIVALS = """
1990-01-27 1991-02-15 1992-02-04 1993-01-23 1994-02-10 1995-01-31 1996-02-19 1997-02-07 1998-01-28 1999-02-16
2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-18 2008-02-07 2009-01-26
2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05
2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13
2030-02-03
"""
LEAP_MONTHS = {
    **{1984: 10, 1987: 6, 1990: 5, 1993: 3, 1995: 8, 1998: 5, 2001: 4, 2004: 2, 2006: 7, 2009: 5, 2012: 4},
    **{2014: 9, 2017: 6, 2020: 4, 2023: 2, 2025: 6, 2028: 5, 2031: 3, 2033: 11, 2036: 6},
}


def test_the_spring_festivals_of_forty_years():
    for text in SPRING_FESTIVALS.split():
        day = date.fromisoformat(text)
        assert to_lunar(day) == LunarDate(day.year, 1, 1)
        assert to_solar(LunarDate(day.year, 1, 1)) == day
        assert festival(day) == "spring_festival"
        assert festival(day - timedelta(days=1)) == "new_years_eve"


def test_leap_months():
    assert {year: leap_month(year) for year in range(1984, 2037) if leap_month(year)} == LEAP_MONTHS


@pytest.mark.parametrize(
    ("day", "lunar"),
    [
        (date(1900, 1, 31), LunarDate(1900, 1, 1)),
        (date(1949, 10, 1), LunarDate(1949, 8, 10)),
        (date(1987, 7, 31), LunarDate(1987, 6, 6, True)),
        (date(2000, 1, 1), LunarDate(1999, 11, 25)),
        (date(2020, 5, 23), LunarDate(2020, 4, 1, True)),
        (date(2023, 3, 22), LunarDate(2023, 2, 1, True)),
        (date(2025, 10, 6), LunarDate(2025, 8, 15)),
        (date(2026, 10, 21), LunarDate(2026, 9, 12)),
        (date(2033, 12, 22), LunarDate(2033, 11, 1, True)),
    ],
)
def test_well_known_days(day, lunar):
    assert to_lunar(day) == lunar
    assert to_solar(lunar) == day


def test_every_month_of_two_centuries_follows_the_one_before():
    day, before = date(1900, 1, 31), LunarDate(1899, 12, 30)
    while day < date(2101, 1, 1):
        first = to_lunar(day)
        follows = (before.year, before.month, True), (before.year, before.month + 1, False)
        if before.month == 12:
            follows = (*follows, (before.year + 1, 1, False))
        assert first.day == 1
        assert (first.year, first.month, first.leap) in follows
        length = month_days(first.year, first.month, first.leap)
        assert length in (29, 30)
        last = day + timedelta(days=length - 1)
        assert to_lunar(last) == LunarDate(first.year, first.month, length, first.leap)
        assert to_solar(to_lunar(last)) == last
        day, before = last + timedelta(days=1), first


def test_dates_that_no_calendar_has():
    for lunar in (
        LunarDate(2026, 6, 6, True),
        LunarDate(2025, 12, 30),
        LunarDate(2026, 1, 0),
        LunarDate(2200, 1, 1),
    ):
        with pytest.raises(ValueError, match="no "):
            to_solar(lunar)
    for day in (date(2101, 1, 29), date(1700, 1, 1), date.max):
        with pytest.raises(ValueError, match="no lunar calendar"):
            to_lunar(day)
        assert lunar_label(day, "zh_CN") == cell_note(day).text == ""
    assert month_days(2026, 6, leap=True) == 0


@pytest.mark.parametrize(
    ("slug", "year", "day"),
    [
        ("mid_autumn", 2026, date(2026, 9, 25)),
        ("dragon_boat", 2026, date(2026, 6, 19)),
        ("double_ninth", 2026, date(2026, 10, 18)),
        ("lantern_festival", 2026, date(2026, 3, 3)),
        ("qingming", 2026, date(2026, 4, 5)),
        ("qingming", 2025, date(2025, 4, 4)),
        ("new_years_eve", 2025, date(2026, 2, 16)),
        ("new_years_eve", 2026, date(2027, 2, 5)),
        ("national_day", 2026, date(2026, 10, 1)),
    ],
)
def test_festivals(slug, year, day):
    assert festival_date(slug, year) == day
    assert festival(day) == slug


def test_a_festival_is_not_kept_again_in_a_leap_month():
    assert to_lunar(date(2006, 8, 30)) == LunarDate(2006, 7, 7, True)
    assert festival(date(2006, 8, 30)) is None
    with pytest.raises(KeyError):
        festival_date("birthday", 2026)


def test_solar_terms_come_every_half_month():
    terms = [(date(2026, 1, 1) + timedelta(days=n), n) for n in range(365)]
    found = [solar_term(day) for day, _ in terms]
    assert [number for number in found if number is not None] == list(range(24))
    assert solar_term(date(2026, 10, 23)) == 19
    assert solar_term(date(2021, 12, 21)) == 23
    assert solar_term(date(2024, 12, 21)) == 23


@pytest.mark.parametrize(
    ("day", "text", "english", "kind"),
    [
        (date(2026, 10, 1), "国庆节", "National Day", NoteKind.FESTIVAL),
        (date(2026, 10, 10), "九月", "lunar 9-1", NoteKind.LUNAR_DAY),
        (date(2026, 10, 18), "重阳节", "Double Ninth", NoteKind.FESTIVAL),
        (date(2026, 10, 21), "十二", "9-12", NoteKind.LUNAR_DAY),
        (date(2026, 10, 23), "霜降", "Frost's Descent", NoteKind.SOLAR_TERM),
        (date(2025, 7, 25), "闰六月", "lunar leap 6-1", NoteKind.LUNAR_DAY),
    ],
)
def test_the_corner_of_a_calendar_cell(day, text, english, kind):
    assert (cell_note(day).text, cell_note(day).kind) == (text, kind)
    assert cell_note(day, "en").text == english


def test_lunar_days_are_named_and_the_names_are_read_back():
    assert lunar_label(date(2026, 10, 21), "zh_CN") == "九月十二"
    assert lunar_label(date(2026, 10, 21), "en") == "lunar 9-12"
    assert lunar_label(date(2025, 7, 30), "zh_CN") == "闰六月初六"
    assert [day_name(day) for day in (1, 10, 11, 19, 20, 21, 29, 30)] == [
        *("初一", "初十", "十一", "十九", "二十", "廿一", "廿九", "三十")
    ]
    for offset in range(0, 1200, 7):
        lunar = to_lunar(date(2024, 1, 1) + timedelta(days=offset))
        for language in ("zh_CN", "en"):
            label = lunar_label(date(2024, 1, 1) + timedelta(days=offset), language)
            assert parse_lunar(label) == (None, lunar.month, lunar.day, lunar.leap)


def test_numbers_in_words():
    assert [
        read_number(text) for text in ("十", "十五", "二十", "廿三", "三十", "卅", "一九八八", "〇", "07")
    ] == [*(10, 15, 20, 23, 30, 30, 1988, 0, 7)]
    assert read_number("十十") is read_number("猴") is read_number("") is None


@pytest.mark.parametrize(
    "text", ["十月一日", "10月1日", "1975-03-12", "初六", "十三月初一", "初十一", "正月三十一"]
)
def test_what_is_not_surely_lunar(text):
    assert parse_lunar(text) is None
