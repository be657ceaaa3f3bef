"""What other programs are told of products."""

import json
from datetime import date

import pytest

from crm_desktop.services.customers import customers, whole
from crm_desktop.services.products import owners, products, readings, replacing

pytestmark = pytest.mark.usefixtures("noon")


def test_readings_owners_and_what_replaced_it_are_told(office):
    first, second = (customers.save(None, {"name": name}) for name in ("王建国", "孙丽"))
    values = {"model": "Fit", "plate": "鲁A8F123", "serial_number": "=1+1", "maintenance_km": 5_000}
    car = products.save(None, values, customer_id=first)
    readings.add(car, 2_000, date(2026, 10, 1))
    readings.add(car, 4_000)
    owners.hand_on(car, second, date(2026, 10, 5))
    replacing.replace(car, {"model": "Fit", "serial_number": "SN2"})
    ((_id, record),) = whole.records([second])
    old, new = record["products"]
    assert old["odometer"] == [
        {"day": date(2026, 10, 1), "km": 2_000},
        {"day": date(2026, 10, 21), "km": 4_000},
    ]
    assert (old["maintenance_due"], old["next_maintenance_km"]) == (date(2026, 10, 31), 5_000)
    assert old["former_owners"] == [{"name": "王建国", "until": date(2026, 10, 5)}]
    assert old["replaced_by"] == {"model": "Fit", "serial_number": "SN2"}
    assert (new["former_owners"], new["replaced_by"], new["odometer"]) == ([], None, [])
    assert json.dumps(record, default=str)
