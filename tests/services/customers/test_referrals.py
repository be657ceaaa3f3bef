"""Who came by whom, and what came of it."""

import pytest

from crm_desktop import storage
from crm_desktop.core.errors import InvalidFields
from crm_desktop.services.customers import card as customer_card
from crm_desktop.services.customers import customers
from crm_desktop.services.products import products
from crm_desktop.storage.models import Customer

pytestmark = pytest.mark.usefixtures("office")


def add(name: str, by: int | None = None) -> int:
    return customers.save(None, {"name": name, "referred_by": by})


def test_the_tree_tells_who_brought_whom_and_what_they_bought() -> None:
    wang = add("王建国")
    chen, li = add("陈静", wang), add("李娜", wang)
    zhou = add("周瑶", chen)
    products.save(None, {"model": "SLR-58", "price_fen": 458_000}, customer_id=zhou)
    products.save(None, {"model": "SLR-47"}, customer_id=li)
    found = customer_card.card(wang, "en").referrals
    assert [(each.name, each.level, each.products) for each in found.tree] == [
        ("陈静", 0, 0),
        ("周瑶", 1, 1),
        ("李娜", 0, 1),
    ]
    assert (found.direct, found.products, found.price_fen) == (2, 2, 458_000)
    assert customer_card.card(zhou, "en").referrals.by == ((chen, "陈静"), (wang, "王建国"))


def test_nobody_is_brought_by_those_whom_they_brought() -> None:
    wang = add("王建国")
    zhou = add("周瑶", add("陈静", wang))
    with pytest.raises(InvalidFields) as refused:
        customers.save(wang, {"referred_by": zhou})
    assert refused.value.problems == {"referred_by": "error.referred_in_a_circle"}


def test_a_circle_that_is_there_is_told_once() -> None:
    wang = add("王建国")
    chen = add("陈静", wang)
    with storage.write("customer.changed") as change:
        change.update(Customer.get_by_id(wang), referred_by=chen)
    found = customer_card.card(wang, "en").referrals
    assert [each.name for each in found.tree] == ["陈静"]
    assert found.by == ((chen, "陈静"),)
