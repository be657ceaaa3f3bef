"""What is pasted by mistake or by malice: a plain sentence at the field, and nothing half-done."""

from datetime import date

import pytest

from crm_desktop import storage
from crm_desktop.core import texts
from crm_desktop.core.enums import CallbackKind
from crm_desktop.core.errors import InvalidFields
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.complaints import complaints
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.complaints import work as complaint_work
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.customers.customers import ContactEntry, PhoneEntry
from crm_desktop.services.office import office as offices
from crm_desktop.services.orders import orders
from crm_desktop.services.products import products
from crm_desktop.services.promises import promises
from crm_desktop.storage.models import Customer
from tests.letter_rows import list_letters
from tests.services.complaints.complaint_helpers import opened
from tests.services.importing.import_helpers import run

pytestmark = pytest.mark.usefixtures("office")

HUGE = "很" * 10 * 1024 * 1024
BROKEN = "王\ud800建国"
UNSEEN = "\u200b\u200d\ufeff"


def said(function, *arguments, **named):
    """Each field and what is said of it, in both languages."""
    with pytest.raises(InvalidFields) as caught:
        function(*arguments, **named)
    for language in ("zh_CN", "en"):
        assert all(caught.value.texts(language).values())
    return caught.value.texts("en")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (HUGE, "Too long: at most 500 characters, this has 10,485,760. Please shorten it."),
        (BROKEN, "This holds a broken character: delete it and type it again."),
        (UNSEEN, "This holds nothing that can be seen: please type it again."),
        ("\x00\x07", "This holds nothing that can be seen: please type it again."),
        ("\uffff\ufdd0", "This holds nothing that can be seen: please type it again."),
    ],
    ids=["huge", "surrogate", "zero-width", "control", "no character"],
)
def test_a_name_that_cannot_be_kept_is_told_at_its_field(name, words):
    assert said(customers.save, None, {"name": name}) == {"name": words}
    assert said(offices.save_staff, None, {"name": name})["name"] == words
    assert said(customers.save, None, {"name": "甲"}, contacts=[ContactEntry(name, "经理")]) == {
        "contacts.0.name": words
    }
    assert customer_lists.count() == 0


@pytest.mark.parametrize("text", [HUGE, BROKEN, UNSEEN], ids=["huge", "surrogate", "zero-width"])
def test_other_texts_too_and_what_stood_there_stays(text):
    customer = customers.save(None, {"name": "王建国", "remarks": "好"}, phones=[PhoneEntry("13800001111")])
    complaint = opened(customer)
    planned = callbacks.add(customer, CallbackKind.OTHER, date(2030, 1, 5), subject="问候")
    assert "remarks" in said(customers.save, customer, {"remarks": text})
    assert "street" in said(customers.save, customer, {"street": text})
    complaints.acknowledge(complaint)
    assert "findings" in said(complaint_work.set_findings, complaint, {"findings": text})
    assert "subject" in said(callbacks.change_details, planned, {"subject": text})
    assert said(promises.add, customer, text, date(2030, 1, 5))
    assert said(offices.save_profile, offices.Profile(name="甲", address=text))
    assert customers.get_customer(customer).remarks == "好"
    assert complaint_lists.get_case(complaint).complaint.findings == ""


def test_what_cannot_be_seen_at_the_ends_is_taken_off():
    customer = customers.save(None, {"name": "\ufeff王\x07建国\u200b", "remarks": "一\r\n二\x00"})
    kept = customers.get_customer(customer)
    assert (kept.name, kept.remarks) == ("王建国", "一\n二")
    assert customer_lists.find_customers("王建国") == [customer]


def test_what_is_nothing_within_a_name_neither_hides_nor_doubles_anybody():
    customer = customers.save(
        None,
        {"name": "王\u200b建\ufeff\u202e国"},
        phones=[PhoneEntry("13805312210")],
        contacts=[ContactEntry("李\u00ad娜")],
    )
    kept = customers.get_customer(customer)
    assert (kept.name, kept.contacts[0].name) == ("王建国", "李娜")
    with storage.write("old") as change:  # as version 0.1 kept it
        change.update_many(Customer, {customer: {"name": "王\u200b建国"}})
    storage.rebuild_index()
    for query in ("王建国", "王\u200b建国", "\u202d王\u2067建\u202e国\u202c", "建国", "wangjianguo"):
        assert customer_lists.find_customers(query) == [customer]
    assert run(["王建国", "13805312210"], headers=["姓名", "电话"]).customers_matched == 1
    assert customer_lists.count() == 1


def test_names_of_rare_characters_and_marks_of_their_script_are_kept():
    for name in ("䶮𠮷", "می\u200cخواهم", "👨\u200d👩\u200d👧", "O’Brien"):
        assert texts.normalise(name) == name
        assert texts.problem(name) is None


@pytest.mark.parametrize("query", ["x" * 1024 * 1024, HUGE, BROKEN, UNSEEN, "\x00", "%" * 5000])
def test_anything_can_be_searched_for(query):
    customers.save(None, {"name": "王建国"})
    assert len(texts.searched(query)) <= texts.LONGEST_SEARCH
    for found in (
        customer_lists.find_customers(query),
        complaint_lists.list_complaints(query=query),
        list_letters(query),
    ):
        assert isinstance(found, list)


@pytest.mark.parametrize("fen", [10**15, -(10**22), 10**40])
def test_an_amount_that_nobody_can_mean_is_told_at_its_field(fen):
    customer = customers.save(None, {"name": "王建国"})
    product = products.save(None, {"model": "SLR-58"}, customer_id=customer)
    order = orders.save(None, {"mode": "repair"}, customer_id=customer)
    words = "An amount is less than ¥10,000,000,000,000: was this meant for another field?"
    assert said(customers.save, customer, {"yearly_value_fen": fen}) == {"yearly_value_fen": words}
    assert said(products.save, product, {"price_fen": fen}) == {"price_fen": words}
    assert said(orders.save, order, {"fee_fen": fen}) == {"fee_fen": words}
    assert customers.get_customer(customer).yearly_value_fen == 0
    customers.save(customer, {"yearly_value_fen": 10**15 - 1})
