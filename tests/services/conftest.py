"""A customer with a product, a technician and somebody at the desk: what orders and callbacks start from."""

from datetime import date
from types import SimpleNamespace

import pytest

from crm_desktop import storage
from crm_desktop.core.enums import Grade, StaffRole
from crm_desktop.services.customers import customers
from crm_desktop.services.office import office as offices
from crm_desktop.services.products import products


@pytest.fixture
def desk(noon, office):
    """Li Min takes the calls, Zhao goes out, Wang bought a heater two years ago."""
    me = offices.save_staff(None, {"name": "李敏"})
    technician = offices.save_staff(None, {"name": "赵师傅", "role": StaffRole.TECHNICIAN})
    customer = customers.save(
        None,
        {"name": "王建国", "grade": Grade.A, "staff": me},
        phones=[customers.PhoneEntry("138 0531 2210"), customers.PhoneEntry("0531-8652 1900")],
    )
    product = products.save(
        None,
        {"model": "SLR-58-1800-20", "installer": "赵师傅", "purchase_date": date(2024, 5, 12)},
        customer_id=customer,
    )
    storage.act_as(me)
    yield SimpleNamespace(me=me, technician=technician, customer=customer, product=product)
    storage.act_as(None)
