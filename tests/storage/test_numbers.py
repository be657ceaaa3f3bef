"""Record numbers count up, start anew each year, and are never given out twice."""

from datetime import UTC, datetime

import pytest

from crm_desktop import storage
from crm_desktop.core import clock

pytestmark = pytest.mark.usefixtures("noon")


def numbers(kind, count=1):
    with storage.write("staff.saved", name="x"):
        return storage.next_numbers(kind, count)


def test_each_kind_has_its_own_shape(empty_office):
    assert numbers("customer") == ["000001"]
    assert numbers("order") == ["F2026-0001"]
    assert numbers("callback") == ["H2026-00001"]
    assert numbers("complaint") == ["T2026-0001"]
    assert numbers("letter") == ["X2026-00001"]


def test_numbers_go_on_after_a_restart(empty_office, reopen):
    assert numbers("complaint", 3) == ["T2026-0001", "T2026-0002", "T2026-0003"]
    reopen()
    assert numbers("complaint") == ["T2026-0004"]


def test_each_year_starts_with_one_but_customers_count_on(empty_office):
    numbers("complaint")
    numbers("customer")
    with clock.at(datetime(2026, 12, 31, 16, 0, tzinfo=UTC)):  # midnight in Shanghai
        assert numbers("complaint") == ["T2027-0001"]
        assert numbers("customer") == ["000002"]


def take_and_fail():
    with storage.write("staff.saved", name="x"):
        storage.next_number("complaint")
        raise ZeroDivisionError


def test_a_write_that_fails_gives_its_number_back(empty_office):
    with pytest.raises(ZeroDivisionError):
        take_and_fail()
    assert numbers("complaint") == ["T2026-0001"]


def test_no_number_outside_a_write(empty_office):
    with storage.reading(), pytest.raises(RuntimeError):
        storage.next_number("complaint")
