"""The clock: the office's days, its zone, and a time that can be stopped."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from threading import Thread

import pytest

from crm_desktop.core import clock

NOON = datetime(2026, 10, 25, 12, 0, 30, 999, tzinfo=UTC)


@pytest.fixture(autouse=True)
def shanghai() -> Iterator[None]:
    clock.set_zone("Asia/Shanghai")
    yield
    clock.set_zone(clock.DEFAULT_ZONE)


def test_now_is_utc_in_whole_seconds():
    moment = clock.now()
    assert moment.tzinfo is UTC
    assert moment.microsecond == 0
    assert abs(moment - datetime.now(UTC)) < timedelta(minutes=1)


def test_a_stopped_clock_holds_only_inside_its_block_and_nests():
    with clock.at(NOON):
        assert clock.now() == NOON.replace(microsecond=0)
        with clock.at(NOON + timedelta(days=1)):
            assert clock.today() == date(2026, 10, 26)
        assert clock.today() == date(2026, 10, 25)
    assert clock.now() != NOON.replace(microsecond=0)


def test_a_stopped_clock_does_not_reach_other_threads():
    seen: list[datetime] = []
    with clock.at(NOON):
        thread = Thread(target=lambda: seen.append(clock.now()))
        thread.start()
        thread.join()
    assert seen[0] != NOON.replace(microsecond=0)


def test_today_is_the_offices_day():
    late = datetime(2026, 10, 25, 16, 30, tzinfo=UTC)
    with clock.at(late):
        assert clock.today() == date(2026, 10, 26)
        clock.set_zone("Europe/London")
        assert clock.today() == date(2026, 10, 25)


def test_ends_of_days_and_months():
    assert clock.end_of_day(date(2026, 10, 25)) == datetime(2026, 10, 25, 15, 59, 59, tzinfo=UTC)
    assert clock.start_of_day(date(2026, 10, 25)) == datetime(2026, 10, 24, 16, tzinfo=UTC)
    assert clock.month_span(2026, 12) == (
        datetime(2026, 11, 30, 16, tzinfo=UTC),
        datetime(2026, 12, 31, 16, tzinfo=UTC),
    )


def test_the_short_day_of_summer_time_is_23_hours_long():
    clock.set_zone("Europe/Berlin")
    day = date(2026, 3, 29)
    assert clock.start_of_day(date(2026, 3, 30)) - clock.start_of_day(day) == timedelta(hours=23)
    assert clock.local(clock.at_local(day, time(2, 30))).time() == time(3, 30)


def test_start_from_sets_the_process_clock_and_it_runs_on():
    real = datetime.now(UTC)
    try:
        clock.start_from(NOON)
        assert NOON - timedelta(seconds=1) <= clock.now() < NOON + timedelta(minutes=1)
    finally:
        clock.start_from(real)


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="zone"):
        clock.local(datetime(2026, 1, 1))  # noqa: DTZ001
    with pytest.raises(ValueError, match="zone"), clock.at(datetime(2026, 1, 1)):  # noqa: DTZ001
        pass
