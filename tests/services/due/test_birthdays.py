"""Whose birthday is coming."""

from datetime import timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.services.customers import customers
from crm_desktop.services.due.birthdays import coming
from crm_desktop.storage.models import Customer
from tests.services.callbacks.rule_helpers import add, born

pytestmark = pytest.mark.usefixtures("noon")


def birthdays():
    with storage.reading():
        found = coming(clock.today(), clock.today() + timedelta(days=7))
        return [(Customer.by_id(each.customer_id).name, each.occurrence) for each in found]


def test_who_was_won_back_has_a_birthday_again(office):
    customer = add(**born(10, 23))
    shown = [("张伟", clock.today() + timedelta(days=2))]
    assert birthdays() == shown
    customers.mark_lost(customer, "价格")
    assert birthdays() == []
    customers.mark_won_back(customer)
    assert birthdays() == shown
