"""Installed products of a customer."""

from datetime import date

import pytest

from crm_desktop.core.enums import ProductStatus
from crm_desktop.core.errors import Conflict, InvalidFields, NotFound
from crm_desktop.services.customers import customers
from crm_desktop.services.products import products

pytestmark = pytest.mark.usefixtures("noon")


@pytest.fixture
def customer_id(office):
    return customers.save(None, {"name": "王建国"})


def add(customer_id, **values):
    return products.save(None, {"model": "SLR-58-1800-20", **values}, customer_id=customer_id)


def test_every_field_is_kept_after_a_restart(customer_id, reopen):
    values = {
        "model": "SLR-58-1800-20",
        "serial_number": "SN1",
        "plate": "鲁A·8F123",
        "purchase_date": date(2023, 5, 12),
        "purchase_reason": "老房改造",
        "promise_at_sale": "送一年滤芯",
        "price_fen": 458_000,
        "install_date": date(2023, 5, 14),
        "installer": "赵师傅",
        "materials": "PPR管 12米; 三角阀 2个",
        "place": "三楼露台",
        "warranty_until": date(2028, 5, 12),
        "extended_until": date(2029, 5, 12),
        "design_life_until": date(2038, 5, 12),
        "maintenance_months": 12,
        "next_maintenance": date(2027, 5, 14),
        "status": ProductStatus.REPLACED,
        "remarks": "<b>&",
    }
    product_id = products.save(None, values, customer_id=customer_id)
    reopen()
    product = products.get_product(product_id)
    assert {name: getattr(product, name) for name in values} == values
    assert product.customer.name == "王建国"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"install_date": date(2026, 8, 31), "maintenance_months": 6}, date(2027, 2, 28)),
        ({"purchase_date": date(2026, 1, 15), "maintenance_months": 12}, date(2027, 1, 15)),
        (
            {
                "install_date": date(2026, 1, 31),
                "maintenance_months": 1,
                "next_maintenance": date(2026, 5, 1),
            },
            date(2026, 5, 1),
        ),
        ({"purchase_date": date(2024, 5, 12), "maintenance_months": 6}, date(2026, 11, 12)),
        ({"maintenance_months": 12}, None),
        ({"install_date": date(2026, 1, 31)}, None),
    ],
)
def test_an_interval_proposes_the_next_maintenance(customer_id, values, expected):
    assert products.get_product(add(customer_id, **values)).next_maintenance == expected


def test_a_change_that_adds_an_interval_proposes_it_too(customer_id):
    product_id = add(customer_id, install_date=date(2026, 3, 1))
    products.save(product_id, {"maintenance_months": 6})
    assert products.get_product(product_id).next_maintenance == date(2027, 3, 1)


def test_a_proposed_maintenance_date_can_be_taken_away(customer_id):
    product_id = add(customer_id, install_date=date(2026, 3, 1), maintenance_months=6)
    products.save(product_id, {"maintenance_months": 6, "next_maintenance": None})
    products.save(product_id, {"remarks": "客户自己保养"})
    assert products.get_product(product_id).next_maintenance is None


@pytest.mark.parametrize(
    ("values", "problems"),
    [
        ({"model": "  "}, {"model": "error.required"}),
        ({"maintenance_months": 0}, {"maintenance_months": ("error.number_range", {"low": 1, "high": 120})}),
        (
            {
                "purchase_date": date(2026, 5, 2),
                "install_date": date(2026, 5, 1),
                "warranty_until": date(2026, 5, 2),
            },
            {"install_date": "error.end_before_start"},
        ),
    ],
)
def test_what_is_wrong_is_told_at_its_field(customer_id, values, problems):
    with pytest.raises(InvalidFields) as refused:
        add(customer_id, **values)
    assert refused.value.problems == problems
    assert customers.get_customer(customer_id).products == []


def test_a_date_before_the_purchase_that_is_kept_is_refused_too(customer_id):
    product_id = add(customer_id, purchase_date=date(2026, 5, 2))
    with pytest.raises(InvalidFields) as refused:
        products.save(product_id, {"install_date": date(2026, 5, 1)})
    assert refused.value.problems == {"install_date": "error.end_before_start"}


def test_a_model_is_required(customer_id):
    with pytest.raises(InvalidFields):
        products.save(None, {"plate": "x"}, customer_id=customer_id)


def test_conflict_and_what_is_not_there(customer_id):
    product_id = add(customer_id)
    products.save(product_id, {"remarks": "theirs"}, version=1)
    with pytest.raises(Conflict):
        products.save(product_id, {"remarks": "mine"}, version=1)
    for call in (
        lambda: products.get_product(99),
        lambda: products.save(99, {"remarks": "x"}),
        lambda: products.save(None, {"model": "x"}, customer_id=99),
    ):
        with pytest.raises(NotFound):
            call()


def test_the_product_bought_last_comes_first(customer_id):
    add(customer_id, model="无日期")
    add(customer_id, model="旧", purchase_date=date(2019, 11, 3))
    add(customer_id, model="新", purchase_date=date(2023, 5, 12))
    assert [product.model for product in customers.get_customer(customer_id).products] == [
        "新",
        "旧",
        "无日期",
    ]
