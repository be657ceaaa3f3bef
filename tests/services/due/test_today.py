"""What waits today: whose birthday is shown, and the counts of the window's rail."""

from datetime import timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.customers import customers
from crm_desktop.services.due import today
from tests.services.callbacks.rule_helpers import add, born, later

pytestmark = pytest.mark.usefixtures("noon")


def birthdays():
    with storage.reading():
        found = today.coming_birthdays(clock.today(), clock.today() + timedelta(days=7))
    return [(row.name, row.day) for row in found]


def test_who_was_won_back_has_a_birthday_again(office):
    customer = add(**born(10, 23))
    shown = [("张伟", clock.today() + timedelta(days=2))]
    assert birthdays() == shown
    customers.mark_lost(customer, "价格")
    assert birthdays() == []
    customers.mark_won_back(customer)
    assert birthdays() == shown


def test_the_rail_counts_what_is_due_and_what_is_overdue(desk):
    for hours in (1, 2):
        callbacks.add(desk.customer, CallbackKind.OTHER, clock.now() + timedelta(hours=hours))
    callbacks.add(desk.customer, CallbackKind.OTHER, clock.today() + timedelta(days=2))
    assert (today.counts()["today"], today.counts()["calendar"]) == ((0, True), (2, False))
    with later(hours=1.5):
        assert (today.counts()["today"], today.counts()["calendar"]) == ((1, True), (2, False))
