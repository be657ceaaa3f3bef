"""Conditions on the list of customers: each finds exactly those for whom somebody would say that it holds."""

from datetime import date, timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import AttemptOutcome, Calendar, CallbackKind, ComplaintState, Grade
from crm_desktop.core.errors import CrmError
from crm_desktop.core.lists.customers import CUSTOMERS
from crm_desktop.core.lists.declaration import Condition, How, Shown, shown_from
from crm_desktop.core.tables import Table
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.customers.customers import PhoneEntry
from crm_desktop.services.listing.values import known_values
from crm_desktop.services.office import office as offices
from crm_desktop.services.products import products
from crm_desktop.storage.models import Attempt, Callback, Complaint
from crm_desktop.storage.queries.listing.customers import COLUMNS


@pytest.fixture
def amy(office, noon):
    return offices.save_staff(None, {"name": "Amy Lee"})


@pytest.fixture
def people(amy, noon):
    """Five customers of whom nearly everything differs; today is 21 October 2026."""
    day = noon.date()

    def add(name, *bought, phone="", tags=(), **values):
        phones = [PhoneEntry(phone)] if phone else []
        made[name] = customers.save(None, {"name": name, **values}, phones=phones, tags=tags)
        for product in bought:
            products.save(None, product, customer_id=made[name])

    made = {}
    add(
        "Andrew",
        {"model": "SLR-58", "purchase_date": date(2020, 1, 1), "warranty_until": date(2026, 12, 31)},
        {"model": "ETC-47", "purchase_date": date(2024, 1, 1), "warranty_until": date(2029, 12, 31)},
        grade=Grade.A, district="历下区", street="解放路1号", postcode="250013", staff=amy,
        tags=["VIP", "hotel"],
        yearly_value_fen=132_000, preferences="JOSÉ Özil éöZ", birthday=Birthday(Calendar.SOLAR, 1980, 11, 3),
        customer_since=date(2020, 1, 1),
    )  # fmt: skip
    add(
        "Claire",
        {"model": "ETC-47", "installer": "周师傅", "warranty_until": date(2026, 11, 20),
         "extended_until": date(2028, 1, 1)},
        grade=Grade.B, district="市中区", street="经十路2号", phone="138-0531 2210", remarks="100% <b>&_",
        birthday=Birthday(Calendar.LUNAR, None, 9, 25), customer_since=date(2026, 10, 1),
    )  # fmt: skip
    add(
        "Wright",
        {"model": "SLR-58", "installer": "孙工"},
        grade=Grade.A,
        tags=["hotel"],
        yearly_value_fen=50,
        preferences="José özil",
    )
    add("Diana", do_not_post=True, phone="0531 8652 1900")
    add("𠮷野 =1+1", grade=Grade.C, district="历下区")
    with storage.write("customer.changed", name="x") as change:

        def call(name, due, reached=None):
            made_call = change.insert(
                Callback, number=f"{name}{due}", customer=made[name], kind=CallbackKind.OTHER,
                due_at=noon + timedelta(days=due), original_due_at=noon,
            )  # fmt: skip
            if reached is not None:
                at = noon - timedelta(days=reached)
                change.insert(Attempt, callback=made_call, at=at, outcome=AttemptOutcome.REACHED)

        call("Andrew", -2, reached=200)
        call("Claire", 5, reached=10)
        call("Wright", 40, reached=92)
        for number, (name, state) in enumerate(
            {"Claire": ComplaintState.PROPOSED, "Diana": ComplaintState.CLOSED}.items()
        ):
            change.insert(
                Complaint, number=f"K{number}", customer=made[name], received_at=noon - timedelta(days=400),
                state=state, first_reply_due=noon, answer_due=noon, close_due=noon,
            )  # fmt: skip
    assert day == date(2026, 10, 21)
    return {customer_id: name.split()[0] for name, customer_id in made.items()}


ASKED = [
    ("Andrew Wright", "grade", How.IS, "A"),
    ("Andrew Wright Diana", "grade", How.IS, "A", ""),
    ("Claire Diana", "grade", How.IS_NOT, "A", "C"),
    ("Andrew Wright", "tags", How.IS, "VIP", "hotel"),
    ("Claire Diana 𠮷野", "tags", How.IS, ""),
    ("Claire Wright Diana 𠮷野", "tags", How.IS_NOT, "VIP"),
    ("Andrew Wright", "tags", How.HAS, "HOT"),
    ("Andrew 𠮷野", "district", How.IS, "历下区"),
    ("Wright Diana", "district", How.UNSET),
    ("Andrew Claire", "model", How.IS, "ETC-47"),
    ("Diana 𠮷野", "model", How.UNSET),
    ("Andrew Wright", "model", How.HAS, "slr"),
    ("Claire", "installer", How.IS, "周师傅"),
    ("Andrew", "staff", How.IS, "1"),
    ("Claire Wright Diana 𠮷野", "staff", How.IS, ""),
    ("Andrew Wright Diana 𠮷野", "last_contact", How.NOT_FOR, "3m"),
    ("Andrew Diana 𠮷野", "last_contact", How.NOT_FOR, "4m"),
    ("Claire", "last_contact", How.LAST, "10d"),
    ("", "last_contact", How.LAST, "9d"),
    ("Andrew", "overdue", How.YES),
    ("Claire", "next_contact", How.NEXT, "5d"),
    ("Claire Wright", "next_contact", How.BETWEEN, "2026-10-26", "2026-11-30"),
    ("", "next_contact", How.BETWEEN, "", "2026-10-18"),
    ("Andrew", "warranty", How.NEXT, "3m"),
    ("Andrew Claire", "warranty", How.BETWEEN, "2026-12-31", ""),
    ("Claire", "open_complaint", How.YES),
    ("Andrew Claire Wright Diana 𠮷野", "to_check", How.NO),
    ("Andrew Claire", "birthday", How.IS, "11"),
    ("Andrew Claire", "birthday", How.IS, "next"),
    ("", "birthday", How.IS, "this", "12"),
    ("Wright Diana 𠮷野", "birthday", How.UNSET),
    ("𠮷野", "name", How.HAS, "=1+1"),
    ("Claire Diana", "phone", How.HAS, "0531-"),
    ("Claire", "phone", How.HAS, "380 53"),
    ("Claire", "remarks", How.HAS, "0% <B>&_"),
    ("", "remarks", How.HAS, "_<b>"),
    ("Claire 𠮷野", "no_postcode", How.YES),
    ("Andrew Wright", "tags", How.IS_NOT, ""),
    ("Wright", "tags", How.IS_NOT, "", "VIP"),
    ("Claire Wright Diana 𠮷野", "tags", How.IS_NOT, "VIP"),
    ("Andrew Claire Wright", "model", How.IS_NOT, ""),
    ("Claire", "model", How.IS_NOT, "", "SLR-58"),
    ("Andrew Wright", "preferences", How.HAS, "josé ÖZ"),
    ("Andrew", "preferences", How.HAS, "ÉÖZ"),
    ("Andrew", "yearly_value", How.BETWEEN, "51", ""),
    ("Wright", "yearly_value", How.BETWEEN, "50", "50"),
    ("Diana", "do_not_post", How.YES),
    ("Andrew", "products", How.BETWEEN, "2", ""),
    ("Andrew", "customer_since", How.BETWEEN, "", "2026-09-30"),
]


def found(people, *conditions):
    return {people[each] for each in customer_lists.find_customers("", conditions)}


def test_each_condition_finds_whom_it_says(people, subtests):
    for who, field, how, *values in ASKED:
        with subtests.test(f"{field} {how} {values}"):
            assert found(people, Condition(field, how, tuple(values))) == set(who.split())


def test_conditions_on_products_mean_one_and_the_same(people):
    soon = Condition("warranty", How.NEXT, ("3m",))
    assert found(people, soon, Condition("model", How.IS, ("SLR-58",))) == {"Andrew"}
    assert found(people, soon, Condition("model", How.IS, ("ETC-47",))) == set()


def test_a_row_shows_the_product_for_which_a_customer_is_in_the_list(people):
    soon = [Condition("warranty", How.NEXT, ("3m",))]
    (row,) = customer_lists.customer_rows(
        customer_lists.find_customers("", soon), "", soon, ["model", "warranty", "birthday", "staff", "tags"]
    )
    assert row.more == {
        "model": "SLR-58",
        "warranty": date(2026, 12, 31),
        "birthday": Birthday(Calendar.SOLAR, 1980, 11, 3),
        "staff": "Amy Lee",
        "tags": "VIP, hotel",
    }
    (row,) = customer_lists.customer_rows([row.id], columns=["model"])
    assert row.more == {"model": "ETC-47"}


def test_a_condition_that_means_nothing_is_refused(people):
    for field, how, *values in (
        ("no such field", How.YES),
        ("grade", How.HAS, "A"),
        ("grade", How.IS, "D"),
        ("grade", How.IS),
        ("warranty", How.BETWEEN, "", ""),
        ("warranty", How.BETWEEN, "31.12.2026", ""),
        ("warranty", How.NEXT, "3y"),
        ("yearly_value", How.BETWEEN, "1.5", ""),
        ("phone", How.HAS, "abc"),
        ("birthday", How.IS, "13"),
    ):
        with pytest.raises(CrmError):
            customer_lists.find_customers("", [Condition(field, how, tuple(values))])


def test_each_field_that_is_declared_stands_for_something_in_the_database(people):
    computed = {"overdue"}
    assert CUSTOMERS.keys() - computed == COLUMNS.keys()
    shown = [name for name, field in CUSTOMERS.items() if field.is_column]
    assert len(customer_lists.customer_rows(list(people), columns=shown)) == 5


def test_the_values_that_there_are_come_with_how_many_have_them(people):
    assert known_values(Table.CUSTOMER, "district") == [("历下区", 2), ("市中区", 1)]
    assert known_values(Table.CUSTOMER, "model") == [("ETC-47", 2), ("SLR-58", 2)]
    assert known_values(Table.CUSTOMER, "tags") == [("hotel", 2), ("VIP", 1)]


def test_what_is_shown_is_kept_as_json():
    shown = Shown(
        "wang", (Condition("grade", How.IS, ("A", "")), Condition("overdue", How.YES)), "name", True
    )
    assert shown_from(shown.kept()) == shown
    assert shown.without("overdue").asking(Condition("grade", How.IS, ("B",))).conditions == (
        Condition("grade", How.IS, ("B",)),
    )
