"""The figures of offices that lived at random, against a count that knows nothing of the services."""

from datetime import timedelta
from pathlib import Path

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.due import today
from crm_desktop.services.figures import base, figures
from tests.services.figures.lives import Life
from tests.services.figures.recount import Month, Office

ZONES = ("Asia/Shanghai", "Europe/Berlin", "Asia/Shanghai", "America/New_York")
OF_CUSTOMER = ("orders_received", "repairs", "due", "complaints", "mean_satisfaction")
OF_PERSON = ("calls", "visits", "orders", "due", "on_time_rate", "answers", "mean_satisfaction")
NOTHING = (0, 0, 0, 0, None, 0, None)
"""Of nobody; that row is left out where there is nothing in it."""


def shown(report: base.MonthReport, table: str, columns: tuple[str, ...]) -> dict[str, tuple]:
    """What a table says of each name or number in its first column."""
    found = report.table(table)
    places = [found.index(column) for column in columns]
    return {row[0]: tuple(row[place] for place in places) for row in found.rows}


def near(counted: dict[str, tuple]) -> dict[str, object]:
    return {key: pytest.approx(row, nan_ok=True) for key, row in counted.items()}


@pytest.mark.parametrize("seed", range(8))
def test_every_month_is_counted_as_it_was(seed: int, empty_office: Path):
    zone = ZONES[seed % len(ZONES)]
    with storage.without_fsync():
        life = Life(seed, zone)
        life.live(200)
        with clock.at(life.now):
            here = clock.local(life.now)
            months = [divmod(here.year * 12 + here.month - 1 - back, 12) for back in range(4)]
            office = Office(empty_office / "crm.sqlite3", zone)
            for year, month in months:
                report = figures.month(year, month + 1)
                again = Month(office, year, month + 1, life.now)
                counted = again.figures()
                assert {key: report.figure(key).value for key in counted} == pytest.approx(counted)
                work = {"": NOTHING, **shown(report, "workload", OF_PERSON)}
                assert work == near(again.workload())
                assert shown(report, "by_customer", OF_CUSTOMER) == near(again.per_customer())


@pytest.mark.parametrize("seed", range(8, 12))
def test_today_and_calendar_say_the_same_at_odd_moments(seed: int, empty_office: Path):
    zone = ZONES[seed % len(ZONES)]
    with storage.without_fsync():
        life = Life(seed, zone)
        for _turn in range(4):
            life.live(40)
            moment = life.now + timedelta(seconds=life.random.choice((0, 1)))
            with clock.at(moment):
                here = clock.local(moment)
                counted = Month(Office(empty_office / "crm.sqlite3", zone), here.year, here.month, moment)
                again, overview = counted.figures(), today.overview("zh_CN")
                person = callback_lists.month_counts(here.year, here.month, life.people[0])
            assert overview.month.due == again["callbacks.due"]
            assert overview.month.done == again["callbacks.on_time"] + again["callbacks.late"]
            assert overview.month.rate == pytest.approx(again["callbacks.on_time_rate"])
            assert overview.satisfaction.mean == pytest.approx(again["satisfaction.mean"])
            assert overview.satisfaction.answered == again["satisfaction.answered"]
            assert overview.section("complaint").count.due == again["complaints.open"]
            assert (person.due, person.rate) == pytest.approx(counted.workload()["李敏"][3:5])
