"""What the window does by itself waits for a word where the computer's date can hardly be right."""

from datetime import date, timedelta

import pytest

from crm_desktop.core import clock
from crm_desktop.core.enums import Calendar
from crm_desktop.gui.housekeeping import Housekeeping
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.customers import customers
from tests.gui.dialogs import answer_boxes

BORN = {"birthday_calendar": Calendar.SOLAR, "birthday_month": 11, "birthday_day": 20}


@pytest.fixture
def housekeeping(noon, office, behind):
    customers.save(None, {"name": "王建国", **BORN}, phones=[customers.PhoneEntry("138 0531 2210")])
    return Housekeeping(behind)


def run(housekeeping, settle):
    done = []
    housekeeping.run(then=lambda: done.append(1))
    settle()
    return bool(done)


def test_nothing_is_planned_by_a_wrong_year_unless_the_user_says_it_is_right(
    housekeeping, noon, settle, monkeypatch
):
    with clock.at(noon + timedelta(days=400)):
        asked = answer_boxes(monkeypatch, "Plan nothing now")
        assert not run(housekeeping, settle)
        assert not run(housekeeping, settle)
        assert len(asked) == 1  # once
        assert "the last entry is as old as 2026-10-21" in asked[0]
        assert callback_lists.list_callbacks() == []
        again = Housekeeping(housekeeping.parent())
        asked = answer_boxes(monkeypatch, "The date is right")
        assert run(again, settle)
        assert run(Housekeeping(housekeeping.parent()), settle)  # the next start asks nothing
        assert len(asked) == 1
    assert callback_lists.list_callbacks() != []


def test_an_ordinary_day_asks_nothing(housekeeping, settle):
    assert run(housekeeping, settle)
    assert [row.day for row in callback_lists.list_callbacks()] == [date(2026, 11, 17)]
