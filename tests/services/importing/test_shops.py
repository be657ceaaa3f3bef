"""Lists of orders as shops export them: who bought, who gets the goods, and where."""

import pytest

from tests.services.importing.import_helpers import customer, run

pytestmark = pytest.mark.usefixtures("office")


def phones(record):
    return [phone.number for phone in record.phones if phone.contact_id is None]


def test_an_orders_name_is_no_customer_and_who_gets_the_goods_is_another_person():
    headers = [
        "Name",
        "Email",
        "Lineitem name",
        "Billing Name",
        "Billing Phone",
        "Shipping Name",
        "Shipping Phone",
    ]
    ann, bob = ["Ann Sample", "+15034217800"], ["Bob Example", "+15034217802"]
    run(
        ["#1001", "ann@example.com", "Filter", *ann, *ann],
        ["#1002", "bob@example.com", "Cartridge", *bob, "Carl Gift", "+15034217809"],
        headers=headers,
    )
    assert phones(customer("Ann Sample")) == ["+1 503-421-7800"]
    assert [each.name for each in customer("Ann Sample").contacts] == []
    assert phones(customer("Bob Example")) == ["+1 503-421-7802"]
    assert [(each.name, each.post) for each in customer("Bob Example").contacts] == [
        ("Carl Gift", "Shipping")
    ]


@pytest.mark.parametrize(
    ("state", "sold"), [("交易成功", True), ("交易关闭", False), ("退款成功", False), ("Refunded", False)]
)
def test_an_order_that_came_to_nothing_is_no_product(state, sold):
    run(
        ["张三", "13800001001", "热水器 SLR-60", "1299.00", "2024-05-01", state],
        headers=["收货人姓名", "联系手机", "宝贝标题", "买家实际支付金额", "订单付款时间", "订单状态"],
    )
    found = customer("张三")
    assert [each.model for each in found.products] == (["热水器 SLR-60"] if sold else [])
    said = ["订单付款时间: 2024-05-01", "宝贝标题: 热水器 SLR-60", "买家实际支付金额: 1299.00"]
    assert set(found.remarks.split("\n")) == {f"订单状态: {state}", *([] if sold else said)}


def test_the_postcode_behind_an_address_is_one():
    run(
        ["张三", "山东省 济南市 历下区 经十路1号  (250014)"],
        ["李四", "江苏省 南京市 鼓楼区 中山北路2号（000000）"],
        headers=["收货人姓名", "收货地址"],
    )
    found, other = customer("张三"), customer("李四")
    assert (found.street, found.postcode) == ("经十路1号", "250014")
    assert (other.street, other.postcode) == ("中山北路2号", "")


def test_a_house_number_in_a_column_of_its_own_follows_its_street():
    run(["Erika Muster", "Hauptstr.", "12a"], headers=["Name", "Straße", "Hausnr."])
    assert customer("Erika Muster").street == "Hauptstr. 12a"
