"""A computer's clock that is far off is told before anything is planned by it."""

from datetime import timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.services.customers import customers
from crm_desktop.services.office import clock_check
from crm_desktop.storage.models.base import database

pytestmark = pytest.mark.usefixtures("noon", "office")


@pytest.mark.parametrize(
    ("off", "english", "chinese"),
    [
        (400, "today is 2027-11-25, and the last entry is as old as 2026-10-21", "今天是 2027-11-25"),
        (-400, "today is 2025-09-16, but the last entry is of 2026-10-21", "今天是 2025-09-16"),
    ],
    ids=["ahead", "back"],
)
def test_a_clock_far_off_is_doubted_in_one_sentence(noon, off, english, chinese):
    customers.save(None, {"name": "王建国"})
    with clock.at(noon + timedelta(days=off)):
        doubt = clock_check.doubt()
    assert doubt is not None
    assert english in doubt.text("en")
    assert chinese in doubt.text("zh_CN")


@pytest.mark.parametrize("days", [0, 30, 250, -0.5])
def test_holidays_and_another_zone_are_no_reason(noon, days):
    customers.save(None, {"name": "王建国"})
    with clock.at(noon + timedelta(days=days)):
        assert clock_check.doubt() is None


@pytest.mark.parametrize("kept", ["never", "0001-01-01T00:00:00Z", b"\xff"])
def test_an_entry_without_its_time_says_nothing_of_the_clock(kept):
    customers.save(None, {"name": "王建国"})
    with storage.write("office.changed"):
        database.execute_sql("UPDATE change_set SET at = ?", (kept,))
    assert clock_check.doubt() is None


@pytest.mark.parametrize("off", [400, -400])
def test_once_said_to_be_right_the_date_is_doubted_no_more(noon, off):
    customers.save(None, {"name": "王建国"})
    with clock.at(noon + timedelta(days=off)):
        clock_check.confirm()
        assert clock_check.doubt() is None
    assert clock_check.doubt() is not None
    clock_check.confirm()  # a day that was entered wrongly meanwhile does not stay the last word
    assert clock_check.doubt() is None
