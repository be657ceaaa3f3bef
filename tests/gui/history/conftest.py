"""Who sits at the desk, and a customer whose phone was changed."""

import pytest

from crm_desktop import storage
from crm_desktop.services.customers import customers
from crm_desktop.services.customers.customers import PhoneEntry
from crm_desktop.services.office import office as offices
from tests.gui.history.history_helpers import change_phone


@pytest.fixture
def amy(window):
    staff_id = offices.save_staff(None, {"name": "Amy Lee"})
    storage.act_as(staff_id)
    return staff_id


@pytest.fixture
def karen(amy, settle):
    customer_id = customers.save(None, {"name": "Karen Hall"}, phones=[PhoneEntry("13800000001")])
    change_phone(customer_id, "13800000002")
    settle()
    return customer_id
