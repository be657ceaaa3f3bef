"""Days in figures that can mean several: what their column says, else the country."""

from datetime import date

import pytest

from crm_desktop.core import countries, pinyin
from crm_desktop.core.birthdays import parse_birthday
from crm_desktop.core.country_choices import country_choices
from crm_desktop.core.date_orders import DateOrder, of_column
from crm_desktop.core.dates import parse_date
from crm_desktop.core.words.countries import COUNTRY_NAMES

YMD, DMY, MDY, UNCLEAR = DateOrder


@pytest.mark.parametrize(
    ("texts", "usual", "order", "by_values"),
    [
        (["5/6/1980"], YMD, MDY, False),
        (["5/6/1980"], DMY, DMY, False),
        (["5/6/1980"], MDY, MDY, False),
        (["5/6/1980", "13/6/1980"], MDY, DMY, True),
        (["5/6/1980", "6/13/1980"], DMY, MDY, True),
        (["5/6/1980", "13/6/1980", "6/13/1980"], DMY, UNCLEAR, True),
        (["05/06/07"], YMD, YMD, False),
        (["05/06/07"], DMY, DMY, False),
        (["05/06/07", "25/12/98"], YMD, DMY, True),
        (["10-3", "17/5"], YMD, DMY, True),
        (["10-3"], DMY, DMY, False),
    ],
)
def test_values_without_a_choice_decide_for_their_column_else_the_country(texts, usual, order, by_values):
    found = of_column(texts, usual)
    assert (found.order, found.by_values) == (order, by_values)
    assert of_column(texts, usual, chosen=MDY).order is MDY


@pytest.mark.parametrize(
    "texts", [["5/5/2024"], ["2024-05-01", "25/12/2023"], ["10-3"], ["5月6日"], ["0/0/00"]]
)
def test_of_plain_days_nothing_is_said(texts):
    assert of_column(texts, YMD) is None


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("5/6/1980", MDY, (1980, 5, 6)),
        ("5/6/1980", DMY, (1980, 6, 5)),
        ("13/6/1980", MDY, (1980, 6, 13)),
        ("5/6/80", DMY, (1980, 6, 5)),
        ("17/5", DMY, (None, 5, 17)),
        ("1604-05-17", None, (None, 5, 17)),
        ("--05-17", None, (None, 5, 17)),
        ("--0517", None, (None, 5, 17)),
        (date(1604, 5, 17), None, (None, 5, 17)),
        ("5/6/1980 12:00:00 AM", MDY, (1980, 5, 6)),
        ("2024/5/1 上午 12:00:00", None, (2024, 5, 1)),
    ],
)
def test_days_in_their_order_and_birthdays_without_a_year(text, order, day):
    birthday = parse_birthday(text, order)
    assert (birthday.year, birthday.month, birthday.day) == day


def test_in_a_column_of_both_orders_what_can_be_either_is_not_understood():
    assert parse_birthday("5/6/1980", UNCLEAR) is None
    assert parse_birthday("13/6/1980", UNCLEAR) is not None


def test_all_countries_of_the_telephone_tables_have_names_and_are_found_by_either():
    import phonenumbers

    assert set(COUNTRY_NAMES) == set(phonenumbers.SUPPORTED_REGIONS)
    sounds = [pinyin.keys(chinese).sort for chinese, _english in COUNTRY_NAMES.values()]
    assert sounds == sorted(sounds)
    assert dict(country_choices("zh_CN"))["TW"] == "台湾 · Taiwan +886"
    assert dict(country_choices("en"))["DE"] == "Germany · 德国 +49"
    assert (countries.date_order("CN"), countries.date_order("GB"), countries.date_order("US")) == (
        *(YMD, DMY),
        MDY,
    )
    assert (countries.is_known("TW"), countries.is_known("tw"), countries.is_known("")) == (
        True,
        False,
        False,
    )


def test_what_somebody_types_is_in_the_order_of_the_offices_country():
    today = date(2026, 10, 21)
    assert [parse_date(typed, today) for typed in ("5/6/2024", "10-3")] == [None, date(2026, 10, 3)]
    countries.set_here("GB")
    assert [parse_date(typed, today) for typed in ("5/6/2024", "3/10", "2024-06-05")] == [
        *(date(2024, 6, 5), date(2026, 10, 3)),
        date(2024, 6, 5),
    ]
    countries.set_here("US")
    assert [parse_date(typed, today) for typed in ("5/6/24", "13/6/2024")] == [
        *(date(2024, 5, 6), date(2024, 6, 13))
    ]
