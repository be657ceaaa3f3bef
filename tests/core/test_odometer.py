"""When an odometer will show what the next maintenance is due at."""

from datetime import date

import pytest

from crm_desktop.core.model_names import key
from crm_desktop.core.odometer import Reading, forecast, next_target

JAN, FEB, MAR = date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)


@pytest.mark.parametrize(
    ("readings", "target", "day"),
    [
        ([], 10_000, None),
        ([Reading(JAN, 5_000)], 10_000, None),
        ([Reading(JAN, 5_000), Reading(FEB, 6_000)], None, None),
        # 1,000 km in 31 days: the 4,000 left take 124
        ([Reading(JAN, 5_000), Reading(FEB, 6_000)], 10_000, date(2026, 6, 5)),
        ([Reading(FEB, 6_000), Reading(JAN, 5_000)], 10_000, date(2026, 6, 5)),
        # only the last two count: 100 km in 28 days
        ([Reading(JAN, 5_000), Reading(FEB, 9_000), Reading(MAR, 9_100)], 9_200, date(2026, 3, 29)),
        ([Reading(JAN, 5_000), Reading(FEB, 5_500), Reading(FEB, 6_000)], 10_000, date(2026, 6, 5)),
        ([Reading(JAN, 5_000), Reading(FEB, 5_000)], 10_000, None),  # it stands still
        ([Reading(JAN, 5_000), Reading(FEB, 10_000)], 10_000, FEB),  # reached
        ([Reading(FEB, 12_000)], 10_000, FEB),
        ([Reading(JAN, 5_000), Reading(FEB, 5_001)], 9_999_999, None),  # in 800,000 years
    ],
)
def test_the_day_is_reckoned_from_the_last_two_readings(readings, target, day):
    assert forecast(readings, target) == day


@pytest.mark.parametrize(("km", "target"), [(0, 5_000), (4_999, 5_000), (5_000, 10_000), (12_001, 15_000)])
def test_the_next_target_lies_above(km, target):
    assert next_target([Reading(date(2026, 1, 1), km)], 5_000) == target


def test_of_one_day_the_highest_counts_whichever_was_typed_first():
    day = date(2026, 6, 1)
    assert next_target([Reading(day, 5_200), Reading(day, 4_900)], 5_000) == 10_000
    assert next_target([], 5_000) is next_target([Reading(day, 1)], None) is None


@pytest.mark.parametrize("other", ["KFR-35 GW", "kfr35gw", "ＫＦＲ－35ＧＷ", "KFR_35·GW", "KFR—35(GW)"])
def test_spellings_of_one_model(other):
    assert key(other) == key("KFR-35GW")


@pytest.mark.parametrize("other", ["KFR-36GW", "FP-2.0", "KFR-35GW/1", "-", "𠮷"])
def test_other_models(other):
    assert key(other) != key("KFR-35GW")
