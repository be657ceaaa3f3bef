"""The register of products: what a search finds, what filters leave, in which order."""

from datetime import date

import pytest

from crm_desktop import storage
from crm_desktop.core.enums import ProductStatus
from crm_desktop.core.errors import CrmError
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.lists.declaration import Condition, How
from crm_desktop.core.lists.products import PRODUCTS
from crm_desktop.core.tables import Table
from crm_desktop.services.customers import customers
from crm_desktop.services.office import office as offices
from crm_desktop.services.own_fields import own_fields
from crm_desktop.services.products import lists, owners, products, readings
from crm_desktop.storage.models import Product
from crm_desktop.storage.queries.listing.products import PRODUCTS as LISTED

pytestmark = pytest.mark.usefixtures("noon")


@pytest.fixture
def sold(office):
    """Three products of two customers, in the order in which they were entered; the last was handed on, and
    the first is to be replaced by the second."""
    amy = offices.save_staff(None, {"name": "Amy Lee"})
    wang = customers.save(None, {"name": "王建国", "district": "历下区", "staff": amy})
    hotel = customers.save(None, {"name": "济南旺福宾馆"})

    def add(owner, model, **values):
        return products.save(None, {"model": model, **values}, customer_id=owner)

    made = [
        add(
            wang,
            "KFR-35GW",
            serial_number="SN-0071",
            warranty_until=date(2026, 11, 1),
            next_maintenance=date(2026, 11, 20),
            price_fen=320_000,
        ),
        add(hotel, "FP-2.0-H", plate="鲁A·8F123", next_maintenance=date(2027, 5, 1)),
        add(hotel, "AL-120W", next_maintenance=date(2026, 1, 1)),
    ]
    owners.hand_on(made[2], wang, date(2026, 10, 1), "")
    products.save(made[2], {"status": ProductStatus.SCRAPPED})
    readings.add(made[1], 11_000, date(2026, 9, 1))
    readings.add(made[1], 12_000, date(2026, 10, 1))
    with storage.write("product.changed", model="KFR-35GW") as change:
        change.update(change.get(Product, made[0]), replaced_by=made[1])
    return made


FOUND = [
    ("", [2, 1, 0]),
    ("kfr35", [0]),
    ("sn0071", [0]),
    ("A8F123", [1]),
    ("王建国", [2, 0]),
    ("wjg al-120", [2]),
    ("binguan kfr", []),
    ("<b>&", []),
]


def test_found_by_its_own_fields_and_its_customers(sold, subtests):
    for query, places in FOUND:
        with subtests.test(query):
            assert lists.find_products(query) == [sold[place] for place in places]


ASKED = [
    ([2], Condition("status", How.IS, ("scrapped",))),
    ([0], Condition("maintenance_due", How.YES)),
    ([2, 1], Condition("maintenance_due", How.NO)),
    ([1, 0], Condition("next_maintenance", How.NEXT, ("12m",))),
    ([0], Condition("warranty", How.NEXT, ("30d",))),
    ([], Condition("status", How.IS, ("scrapped",)), Condition("maintenance_due", How.YES)),
    ([2, 0], Condition("district", How.IS, ("历下区",))),
    ([1], Condition("plate", How.HAS, ("8f1",))),
    ([1], Condition("odometer", How.BETWEEN, ("10000", "20000"))),
    ([2], Condition("handed_on", How.YES)),
    ([0], Condition("replaced_by", How.HAS, ("fp-2",))),
    ([0], Condition("price", How.BETWEEN, ("100", ""))),
    ([2, 0], Condition("staff", How.IS, ("1",))),
]


def test_conditions_hold_all_at_once(sold, subtests):
    for places, *conditions in ASKED:
        with subtests.test(str(conditions)):
            assert lists.find_products("", conditions) == [sold[place] for place in places]
    with pytest.raises(CrmError):
        lists.find_products("", [Condition("tags", How.IS, ("VIP",))])


ORDERS = [
    ("model", False, [2, 1, 0]),
    ("customer", False, [1, 2, 0]),
    ("warranty", False, [0, 2, 1]),  # without one last
    ("next_maintenance", True, [1, 0, 2]),
    ("odometer", False, [1, 2, 0]),
    ("", True, [0, 1, 2]),
]


def test_orders(sold, subtests):
    for sort, descending, places in ORDERS:
        with subtests.test(sort):
            found = lists.find_products("", (), sort, descending)
            assert found == [sold[place] for place in places]
    with pytest.raises(CrmError):
        lists.find_products("", (), "maintenance_due")


def test_own_fields_are_searched_filtered_sorted_and_shown(sold):
    own_fields.save(None, name="Colour", table=Table.PRODUCT, kind=OwnFieldKind.TEXT)
    own_fields.save(None, name="Hobby", table=Table.CUSTOMER, kind=OwnFieldKind.TEXT)
    key = own_fields.fields(Table.PRODUCT)[0].key
    assert list(PRODUCTS)[-1] == key
    products.save(sold[1], {key: "sea green"})
    products.save(sold[0], {key: "amber"})
    assert lists.find_products("旺福 green") == [sold[1]]
    assert lists.find_products("", [Condition(key, How.HAS, ("GREEN",))]) == [sold[1]]
    assert lists.find_products("", (), key) == [sold[0], sold[1], sold[2]]
    (row,) = lists.product_rows([sold[1]], [key, "odometer", "phone", "staff"])
    assert row.more == {key: "sea green", "odometer": 12_000, "phone": "", "staff": None}


def test_each_field_stands_for_something_in_the_database(sold):
    shown = [name for name, field in PRODUCTS.items() if field.is_column]
    assert set(PRODUCTS) == set(LISTED.columns)
    assert len(lists.product_rows(sold, shown)) == 3
