"""The register of products: what a search finds, what filters leave, in which order."""

from datetime import date

import pytest

from crm_desktop.core.enums import ProductStatus
from crm_desktop.services.customers import customers
from crm_desktop.services.products import lists, products
from crm_desktop.services.products.lists import ALL, Which

pytestmark = pytest.mark.usefixtures("noon")


@pytest.fixture
def sold(office):
    """Three products of two customers, in the order in which they were entered."""
    wang = customers.save(None, {"name": "王建国"})
    hotel = customers.save(None, {"name": "济南旺福宾馆"})

    def add(owner, model, **values):
        return products.save(None, {"model": model, **values}, customer_id=owner)

    return [
        add(
            wang,
            "KFR-35GW",
            serial_number="SN-0071",
            warranty_until=date(2026, 11, 1),
            next_maintenance=date(2026, 11, 20),
        ),
        add(hotel, "FP-2.0-H", plate="鲁A·8F123", next_maintenance=date(2027, 5, 1)),
        add(wang, "AL-120W", status=ProductStatus.SCRAPPED, next_maintenance=date(2026, 1, 1)),
    ]


@pytest.mark.parametrize(
    ("query", "places"),
    [
        ("", [2, 1, 0]),
        ("kfr35", [0]),
        ("sn0071", [0]),
        ("A8F123", [1]),
        ("王建国", [2, 0]),
        ("wjg al-120", [2]),
        ("binguan kfr", []),
        ("<b>&", []),
    ],
)
def test_found_by_its_own_fields_and_its_customers(sold, query, places):
    assert lists.find_products(query) == [sold[place] for place in places]


@pytest.mark.parametrize(
    ("which", "places"),
    [
        (Which((ProductStatus.SCRAPPED,)), [2]),
        (Which(maintenance_due=True), [0]),
        (Which(warranty_ends=True), [0]),
        (Which((ProductStatus.SCRAPPED,), maintenance_due=True), []),
    ],
)
def test_filters_hold_all_at_once(sold, which, places):
    assert lists.find_products("", which) == [sold[place] for place in places]


@pytest.mark.parametrize(
    ("sort", "descending", "places"),
    [
        ("model", False, [2, 1, 0]),
        ("customer", False, [1, 2, 0]),
        ("warranty", False, [0, 2, 1]),  # without one last
        ("next_maintenance", True, [1, 0, 2]),
        ("newest", True, [0, 1, 2]),
    ],
)
def test_orders(sold, sort, descending, places):
    found = lists.find_products("", ALL, sort=sort, descending=descending)
    assert found == [sold[place] for place in places]
