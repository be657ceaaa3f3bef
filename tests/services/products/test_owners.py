"""A product that is handed on to another customer: found at both, its orders where they were."""

from datetime import date, timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind, CallbackState, ProductStatus, ServiceMode
from crm_desktop.core.errors import InvalidFields, NotFound
from crm_desktop.core.tables import Table
from crm_desktop.services.callbacks import rules
from crm_desktop.services.customers import card as customer_card
from crm_desktop.services.customers import customers, finding
from crm_desktop.services.customers import deleting as customers_deleted
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.history import steps
from crm_desktop.services.orders import orders
from crm_desktop.services.products import card, lists, owners, products
from crm_desktop.storage import search
from crm_desktop.storage.models import Callback, Product

pytestmark = pytest.mark.usefixtures("noon")

DAY = date(2026, 10, 1)


@pytest.fixture
def people(office):
    """Who had it, and who gets it."""
    return [customers.save(None, {"name": name}, phones=[customers.PhoneEntry(number)]) for name, number in
            (("王建国", "13805312210"), ("孙丽", "13905312211"))]  # fmt: skip


@pytest.fixture
def car(people):
    values = {"model": "Fit", "serial_number": "LHG0071", "next_maintenance": date(2026, 11, 15)}
    return products.save(None, values, customer_id=people[0])


def test_both_cards_tell_it_and_the_serial_number_finds_both(car, people):
    old, new = people
    owners.hand_on(car, new, DAY, "二手转让 <b>&")
    assert products.get_product(car).customer_id == new
    shown = card.card(car)
    assert [(each.name, each.until) for each in shown.owners] == [("孙丽", None), ("王建国", DAY)]
    (gone,) = customer_card.card(old, "en").handed_on
    assert (gone.model, gone.owner, gone.until) == ("Fit", "孙丽", DAY)
    assert customer_card.card(new, "en").came_from[car].name == "王建国"
    assert sorted(customer_lists.find_customers("LHG0071")) == sorted(people)
    assert {(line.table, line.whose.id) for line in finding.everything("LHG0071").lines} == {
        (Table.FORMER_OWNER, old),
        (Table.PRODUCT, new),
    }
    assert lists.find_products("LHG0071") == [car]
    with storage.reading():
        assert search.differences() == []
    steps.undo_last("en")
    assert products.get_product(car).customer_id == old
    assert customer_lists.find_customers("LHG0071") == [old]
    assert customer_card.card(old, "en").handed_on == ()


def test_orders_stay_where_they_were_and_can_still_be_changed(car, people):
    old, new = people
    order = orders.save(None, {"mode": ServiceMode.ADVICE, "product": car}, customer_id=old)
    owners.hand_on(car, new, DAY)
    orders.save(order, {"product": car, "remarks": "later"})
    assert orders.get_order(order).order.customer_id == old
    assert [each.id for each in orders.choices(old).products] == [car]
    orders.save(None, {"mode": ServiceMode.ADVICE, "product": car}, customer_id=new)
    assert len(card.card(car).orders) == 2
    third = customers.save(None, {"name": "第三"})
    with pytest.raises(InvalidFields):
        orders.save(None, {"mode": ServiceMode.ADVICE, "product": car}, customer_id=third)


def test_what_rules_planned_about_it_goes_to_the_new_owner(car, people):
    rules.plan()
    owners.hand_on(car, people[1], DAY)
    rules.plan()
    with storage.reading():
        planned = Callback.select().where(
            (Callback.kind == CallbackKind.MAINTENANCE) & (Callback.state == CallbackState.PLANNED)
        )
        assert [(each.customer_id, each.occurrence) for each in planned] == [(people[1], date(2026, 11, 15))]


@pytest.mark.parametrize(
    ("whose", "day", "field"),
    [
        (0, DAY, "customer"),
        (1, clock.today() + timedelta(days=4000), "until"),
        (1, date(2026, 4, 30), "until"),  # before it was bought
    ],
)
def test_what_is_refused(car, people, whose, day, field):
    products.save(car, {"purchase_date": date(2026, 5, 1)})
    with pytest.raises(InvalidFields) as refused:
        owners.hand_on(car, people[whose], day)
    assert set(refused.value.problems) == {field}
    with pytest.raises(NotFound):
        owners.hand_on(car, 99, DAY)


def test_days_of_owners_follow_one_another(car, people):
    owners.hand_on(car, people[1], DAY)
    with pytest.raises(InvalidFields) as refused:
        owners.hand_on(car, people[0], DAY - timedelta(days=1))
    assert set(refused.value.problems) == {"until"}
    owners.hand_on(car, people[0], DAY)
    assert [each.name for each in card.card(car).owners] == ["王建国", "孙丽", "王建国"]


def test_one_given_away_is_in_use_again_and_goes_with_its_owner(car, people):
    products.save(car, {"status": ProductStatus.TRANSFERRED})
    owners.hand_on(car, people[1], DAY)
    assert products.get_product(car).status == ProductStatus.IN_USE
    customers_deleted.delete(people[1])
    assert customer_card.card(people[0], "en").handed_on == ()
    steps.undo_last("en")
    assert customer_card.card(people[0], "en").handed_on[0].owner == "孙丽"
    customers_deleted.delete(people[0])
    assert len(card.card(car).owners) == 1
    with storage.reading():
        assert Product.select().count() == 1
