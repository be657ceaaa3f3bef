"""Everything around one customer in one reading, and what fits a text."""

from datetime import timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import Calendar, CallbackKind, CallbackState
from crm_desktop.core.errors import NotFound
from crm_desktop.services.customers import card as customer_card
from crm_desktop.services.customers import customers
from crm_desktop.services.customers.customers import PhoneEntry
from crm_desktop.services.office import office as offices
from crm_desktop.services.products import products
from crm_desktop.storage.models import Callback, Promise

pytestmark = pytest.mark.usefixtures("noon", "office")


def add(name, *numbers, **values):
    return customers.save(None, {"name": name, **values}, phones=[PhoneEntry(number) for number in numbers])


def test_a_card_holds_all_that_is_shown_without_the_database(noon):
    wang = add("王建国")
    add("李娜", referred_by=wang)
    add("陈静", referred_by=wang)
    with storage.write("customer.changed", name="x") as change:
        for days, values in [(4, {}), (1, {}), (2, {"kept_at": noon}), (3, {"withdrawn_at": noon})]:
            change.insert(
                Promise, customer=wang, what=f"{days} 天", due_at=noon + timedelta(days=days), **values
            )
    card = customer_card.card(wang, "zh_CN")
    storage.close_office()
    assert card.customer.name == "王建国"
    assert [promise.what for promise in card.promises] == ["1 天", "4 天"]
    assert [each.name for each in card.referrals.tree] == ["李娜", "陈静"]
    assert len(card.entries) == 3


def test_what_comes_next_is_the_earliest_planned(noon):
    wang = add("王建国")
    assert customer_card.card(wang, "en").next_callback is None
    for days, state in [(3, CallbackState.PLANNED), (1, CallbackState.CANCELLED), (2, CallbackState.PLANNED)]:
        due = noon + timedelta(days=days)
        with storage.write("customer.changed", name="x") as change:
            change.insert(
                Callback,
                number=str(days),
                customer=wang,
                kind=CallbackKind.OTHER,
                state=state,
                due_at=due,
                original_due_at=due,
            )
    assert customer_card.card(wang, "en").next_callback.number == "2"


@pytest.mark.parametrize(
    "birthday",
    [None, Birthday(Calendar.LUNAR, None, 6, 6, True), Birthday(Calendar.SOLAR, 1988, 2, 29)],
)
def test_a_birthday_goes_into_its_columns_and_back(birthday):
    wang = add("王建国", birthday=birthday)
    assert customers.get_customer(wang).birthday == birthday


def test_a_card_of_nobody_is_told():
    with pytest.raises(NotFound):
        customer_card.card(99, "en")


def test_customers_are_offered_with_their_first_phone():
    wang = add("王建国", "13805312210", "15966120907")
    other = add("王芳")
    assert customer_card.look_up("wang") == [(other, "王芳 · 000002"), (wang, "王建国 · 138 0531 2210")]
    assert customer_card.look_up("wang", without=other) == [(wang, "王建国 · 138 0531 2210")]
    assert customer_card.look_up("nobody") == []


def test_no_more_are_offered_than_fit():
    for number in range(20):
        add(f"王{number}")
    assert len(customer_card.look_up("王")) == customer_card.SUGGESTED


def test_words_that_were_used_most_come_first():
    offices.save_staff(None, {"name": "赵师傅"})
    offices.save_staff(None, {"name": "走了", "active": False})
    wang = customers.save(None, {"name": "王", "source": "门店"}, tags=["老客户"])
    add("李", source="")
    for model, installer in [("AL-120W", "孙工"), ("SLR", "孙工"), ("SLR", "")]:
        products.save(None, {"model": model, "installer": installer}, customer_id=wang)
    words = customer_card.known_words()
    assert words.models == ("SLR", "AL-120W")
    assert words.installers == ("孙工", "赵师傅")
    assert words.sources == ("门店",)
    assert words.tags == ("老客户",)
