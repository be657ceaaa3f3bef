"""Whatever a next maintenance hangs on may change by any service: what is kept of it stays true."""

from datetime import date, timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.dates import say_date
from crm_desktop.core.enums import ServiceMode
from crm_desktop.core.lists.declaration import Condition, How
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.customers.sheet import sheet
from crm_desktop.services.doubles import merging
from crm_desktop.services.importing import columns, importing
from crm_desktop.services.importing.asking import ImportChoices, Treatment
from crm_desktop.services.orders import deleting as deleting_orders
from crm_desktop.services.orders import orders
from crm_desktop.services.products import catalogue, deleting, many, owners, products, readings, replacing
from crm_desktop.storage import undo
from crm_desktop.storage.models import OdometerReading, Product
from tests.next_maintenance import wrong
from tests.office_rows import rows
from tests.services.doubles.people import last_set
from tests.services.importing.import_helpers import table

pytestmark = pytest.mark.usefixtures("noon", "office")

JAN, JUNE, JULY = date(2026, 1, 1), date(2026, 6, 1), date(2026, 7, 1)
FORETOLD = date(2026, 7, 21)
"""When 5,000 km are reached by who had driven 1,000 in January and 4,000 in June."""


def owner(name="赵磊", phone="13905312210"):
    return customers.save(None, {"name": name}, phones=[customers.PhoneEntry(phone)])


def car(customer_id, *read, **values):
    saved = products.save(None, {"model": "GL8", **values}, customer_id=customer_id)
    for km, day in read:
        readings.add(saved, km, day)
    return saved


def due(product_id):
    product = products.get_product(product_id)
    return product.next_maintenance_km, product.forecast_maintenance


def repair(customer_id, product_id, km):
    received = clock.now() - timedelta(days=30)
    values = {"mode": ServiceMode.REPAIR, "product": product_id, "received_at": received, "subject": "x"}
    return orders.save(None, values, customer_id=customer_id, odometer_km=km)


def the_order_is_deleted(customer_id):
    deleting_orders.delete(repair(customer_id, car(customer_id, (1_000, JAN), maintenance_km=5_000), 4_000))


def the_order_goes(customer_id):
    """To a product where nothing was read off, then to none."""
    order = repair(customer_id, car(customer_id, (1_000, JAN), maintenance_km=5_000), 4_000)
    orders.save(order, {"product": car(customer_id, maintenance_km=3_000)})
    orders.save(order, {"product": None})


def maintained(customer_id):
    order = repair(customer_id, car(customer_id, (1_000, JAN), maintenance_km=5_000), 4_000)
    orders.save(order, {"mode": ServiceMode.MAINTENANCE})
    orders.finish(order, odometer_km=4_500)
    orders.save(order, {"product": car(customer_id, (1_000, JAN), maintenance_km=5_000)}, odometer_km=4_400)


def read(customer_id):
    saved = car(customer_id, (1_000, JAN), (4_200, JUNE), (4_000, JUNE), maintenance_km=5_000)
    readings.delete(readings.add(saved, 4_300, JULY))
    for values in ({"next_maintenance_km": 20_000}, {"maintenance_km": None, "next_maintenance_km": None}):
        products.save(saved, values)


def doubles(customer_id):
    car(customer_id, (1_000, JAN), serial_number="HX1", maintenance_km=5_000)
    car(other := owner(), (4_000, JUNE), serial_number="HX1")
    merging.merge([customer_id, other])


def others_have_it(customer_id):
    saved = car(customer_id, (1_000, JAN), (4_000, JUNE), plate="鲁A8F123", maintenance_km=5_000)
    owners.hand_on(saved, owner("钱多", "13905312211"), JUNE)
    replacing.replace(saved, replacing.proposal(saved))
    catalogue.merge(["GL8"], "GL-8")
    deleting.delete(saved)


def imported(customer_id):
    car(customer_id, (1_000, JAN), (4_000, JUNE), serial_number="HX1")
    for interval in (5_000, 8_000):
        name = "赵磊", "13905312210", "GL8", "HX1", interval
        listed = table([*name], headers=["客户姓名", "联系电话", "购买机型", "序列号", "保养里程（公里）"])
        known = ImportChoices(known={"maintenance_km": Treatment.OVERWRITE})
        importing.run(listed, columns.analyse(listed), choices=known)


def written_at_once(customer_id):
    """By the ways to write that no service takes for this yet."""
    saved = [car(customer_id, (1_000, JAN), serial_number=str(place)) for place in range(2)]
    with storage.write("office.changed") as change:
        change.set_alike(Product, saved, maintenance_km=5_000)
        change.insert_many(
            OdometerReading, [{"product": each, "day": JUNE, "km": 4_000, "order": None} for each in saved]
        )
    with storage.write("office.changed") as change:
        change.remove(OdometerReading, [row.id for row in OdometerReading.select()])


@pytest.mark.parametrize(
    "live",
    [
        read, maintained, the_order_goes, the_order_is_deleted, doubles, others_have_it, imported,
        written_at_once,
    ],
)  # fmt: skip
def test_after_each_write_it_is_as_reckoned_afresh_and_goes_back_as_it_was(live):
    first = owner()
    start = last_set()
    seen = []
    stop = storage.on_change(lambda changed: seen.append((changed.action, wrong(), rows())))
    try:
        live(first)
    finally:
        stop()
    assert [(action, found) for action, found, _rows in seen if found] == []
    done = range(start + 1, last_set() + 1)
    before = [found for _action, _wrong, found in seen[:-1]]
    for change_set_id, there in zip(reversed(done[1:]), reversed(before), strict=True):
        undo.undo(change_set_id)
        assert rows() == there
        assert wrong() == []


def test_of_two_records_of_one_car_the_readings_of_both_foretell():
    saved = car(owner(), (1_000, JAN), serial_number="HX1", maintenance_km=5_000)
    second = owner()
    car(second, (4_000, JUNE), serial_number="HX1")
    merging.merge([customers_of(saved), second])
    assert due(saved) == (5_000, FORETOLD)


def test_lists_and_papers_of_customers_name_the_earlier_day_as_those_of_products_do():
    customer_id = owner()
    saved = car(customer_id, (1_000, JAN), (4_000, JUNE), maintenance_km=5_000)
    products.save(saved, {"next_maintenance": date(2027, 1, 1)})
    there = [Condition("next_maintenance", How.BETWEEN, (FORETOLD.isoformat(), FORETOLD.isoformat()))]
    assert customer_lists.find_customers("", there) == [customer_id]
    (row,) = customer_lists.customer_rows([customer_id], columns=["next_maintenance"])
    assert row.more["next_maintenance"] == FORETOLD
    boxes = {
        field.label: field.text
        for part in sheet(customer_id, "en").sections
        for row in part.rows
        for field in row
    }
    assert boxes["Next maintenance"] == say_date(FORETOLD, "en")


def customers_of(product_id):
    return products.get_product(product_id).customer_id


def test_what_was_read_off_goes_with_the_order_to_another_product():
    customer_id = owner()
    wrong_one, right_one = (car(customer_id, (1_000, JAN), maintenance_km=5_000) for _ in range(2))
    order = repair(customer_id, wrong_one, 4_000)
    assert due(wrong_one)[1] is not None
    orders.save(order, {"product": right_one})
    assert due(wrong_one) == (5_000, None)
    assert due(right_one)[1] is not None
    assert orders.get_order(order).odometer_km == 4_000
    orders.save(order, {"product": None})
    orders.save(order, {"product": wrong_one})
    assert due(right_one) == (5_000, None)
    assert due(wrong_one)[1] is not None


def test_a_maintenance_that_was_another_products_counts_for_that_one():
    customer_id = owner()
    first, second = (car(customer_id, (1_000, JAN), maintenance_km=5_000) for _ in range(2))
    order = repair(customer_id, first, 4_000)
    orders.save(order, {"mode": ServiceMode.MAINTENANCE})
    orders.finish(order)
    assert due(first)[0] == 9_000
    orders.save(order, {"product": second})
    assert (due(first)[0], due(second)[0]) == (5_000, 9_000)


def test_a_next_day_is_proposed_whoever_says_how_often_or_since_when():
    customer_id = owner()
    by_form, by_import, by_many, by_day, with_day = (
        car(customer_id, serial_number=f"HX{place}", install_date=date(2025, 1, 1)) for place in range(5)
    )
    products.save(by_form, {"maintenance_months": 6})
    listed = table(
        ["赵磊", "13905312210", "GL8", "HX1", 6],
        headers=["客户姓名", "联系电话", "购买机型", "序列号", "保养周期（月）"],
    )
    importing.run(listed, columns.analyse(listed))
    many.maintaining(6).make([by_many], lambda done, total: None)
    with storage.write("office.changed") as change:
        change.set_alike(Product, [by_day], install_date=None)
        change.set_alike(Product, [by_day, with_day], maintenance_months=6)
        change.set_alike(Product, [by_day], purchase_date=date(2025, 1, 1))
        change.set_alike(Product, [with_day], next_maintenance=JULY)
    days = [products.get_product(each).next_maintenance for each in (by_form, by_import, by_many, by_day)]
    assert days == [date(2027, 1, 1)] * 4
    assert products.get_product(with_day).next_maintenance == JULY
    products.save(by_form, {"next_maintenance": None})  # it may be taken away
    products.save(by_form, {"remarks": "x"})
    assert products.get_product(by_form).next_maintenance is None
