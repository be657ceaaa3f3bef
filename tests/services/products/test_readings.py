"""Odometer readings, what they foretell, and the calls that rules plan by it."""

from datetime import date

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind, CallbackState, ServiceMode
from crm_desktop.core.errors import InvalidFields, NotFound
from crm_desktop.services.callbacks import callbacks, rules
from crm_desktop.services.customers import customers
from crm_desktop.services.history import steps
from crm_desktop.services.orders import orders
from crm_desktop.services.products import products, readings
from crm_desktop.storage.models import Callback, OdometerReading

pytestmark = pytest.mark.usefixtures("noon")


@pytest.fixture
def car(office):
    """A car that is maintained each year or 10,000 km, whichever comes first; today is 21 October 2026."""
    owner = customers.save(None, {"name": "赵磊"}, phones=[customers.PhoneEntry("13905312210")])
    values = {"model": "Fit", "plate": "鲁A8F123", "maintenance_months": 12, "maintenance_km": 10_000}
    values |= {"purchase_date": date(2026, 3, 1)}
    return products.save(None, values, customer_id=owner)


def due(product_id):
    product = products.get_product(product_id)
    return product.next_maintenance_km, product.forecast_maintenance, product.maintenance_due


def test_by_months_alone_until_two_readings_foretell_the_kilometres(car):
    assert due(car) == (None, None, date(2027, 3, 1))
    readings.add(car, 4_000, date(2026, 9, 1))
    assert due(car) == (10_000, None, date(2027, 3, 1))
    readings.add(car, 9_000)  # 5,000 km in 50 days
    assert due(car) == (10_000, date(2026, 10, 31), date(2026, 10, 31))
    products.save(car, {"next_maintenance_km": 30_000})
    assert due(car) == (30_000, date(2027, 5, 19), date(2027, 3, 1))


def test_a_reading_is_taken_back_and_deleted_with_what_it_foretold(car):
    readings.add(car, 4_000, date(2026, 9, 1))
    last = readings.add(car, 9_000)
    steps.undo_last("en")
    assert due(car)[1] is None
    last = readings.add(car, 9_000)
    readings.delete(last)
    assert due(car)[1] is None
    steps.undo_last("en")
    assert due(car)[1] == date(2026, 10, 31)


@pytest.mark.parametrize(
    ("km", "day", "field"),
    [
        (3_999, date(2026, 10, 1), "km"),
        (4_001, date(2026, 8, 1), "km"),
        (5_000, date(2026, 10, 22), "day"),
        (-1, None, "km"),
        (10_000_000, None, "km"),
    ],
)
def test_no_odometer_goes_back_or_is_read_tomorrow(car, km, day, field):
    readings.add(car, 4_000, date(2026, 9, 1))
    with pytest.raises(InvalidFields) as refused:
        readings.add(car, km, day)
    assert set(refused.value.problems) == {field}
    with storage.reading():
        assert OdometerReading.select().count() == 1
    with pytest.raises(NotFound):
        readings.add(99, 1)


def test_a_maintenance_counts_the_kilometres_anew_from_what_was_read_at_it(car):
    readings.add(car, 4_000, date(2026, 9, 1))
    owner = products.get_product(car).customer_id
    order = orders.save_finished(
        None, {"mode": ServiceMode.MAINTENANCE, "product": car}, {}, customer_id=owner, odometer_km=9_500
    )
    assert orders.get_order(order).odometer_km == 9_500
    assert due(car)[0] == 19_500
    orders.save(order, {}, odometer_km=9_400)  # misread
    assert due(car)[0] == 19_400
    with storage.reading():
        assert OdometerReading.select().count() == 2
    orders.save_finished(None, {"mode": ServiceMode.MAINTENANCE, "product": car}, {}, customer_id=owner)
    assert due(car)[0] == 29_400  # nobody read it off


def test_an_order_about_no_product_has_no_odometer(car):
    owner = products.get_product(car).customer_id
    with pytest.raises(InvalidFields) as refused:
        orders.save(None, {"mode": ServiceMode.ADVICE}, customer_id=owner, odometer_km=1)
    assert refused.value.problems == {"odometer_km": "error.odometer_no_product"}


def planned(state=CallbackState.PLANNED):
    kind = Callback.kind == CallbackKind.MAINTENANCE
    with storage.reading():
        return [each.occurrence for each in Callback.select().where(kind, Callback.state == state)]


def test_rules_call_before_what_comes_first_and_only_once(car):
    readings.add(car, 4_000, date(2026, 9, 1))
    readings.add(car, 8_000)  # 80 km a day: 25 days
    rules.plan()
    assert planned() == [date(2026, 11, 15)]
    readings.add(car, 8_100)
    rules.plan()
    assert planned() == [date(2026, 11, 13)]  # the reading of the same day that counts
    with storage.reading():
        (call,) = Callback.select().where(Callback.state == CallbackState.PLANNED)
    callbacks.complete(call.id, {}, None)
    with clock.at(clock.at_local(date(2026, 10, 25), clock.local(clock.now()).time())):
        readings.add(car, 8_400)
        assert due(car)[2] == date(2026, 11, 15)
        rules.plan()
    assert planned() == []  # they were told already
    assert planned(CallbackState.DONE) == [date(2026, 11, 13)]
