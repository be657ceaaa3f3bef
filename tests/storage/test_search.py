"""Search as you type finds whatever LIKE finds, in names, pinyin, phones, addresses and products."""

import random
from datetime import timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core import grams, searching
from crm_desktop.core.enums import AttemptOutcome, CallbackKind, CallbackState, Channel, Grade, ServiceMode
from crm_desktop.core.lists.declaration import Condition, How
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.customers.customers import ContactEntry, PhoneEntry
from crm_desktop.services.products import products
from crm_desktop.storage import models, search
from crm_desktop.storage.models import Attempt, Callback, Complaint, CustomerIndex, Phone, ServiceOrder
from crm_desktop.storage.models.base import database

pytestmark = pytest.mark.usefixtures("noon")


def add(name, *numbers, **values):
    return customers.save(None, {"name": name, **values}, phones=[PhoneEntry(number) for number in numbers])


@pytest.fixture
def people(office):
    zhang = add("张三", "138 0531 2210", street="经十路88号3号楼", province="山东省", city="济南市")
    hotel = customers.save(
        None,
        {"name": "济南旺福宾馆", "street": "解放路6号"},
        phones=[PhoneEntry("0531-86521900转8")],
        contacts=[ContactEntry("单雄信", "经理", "13964001182")],
    )
    guo = add("郭䶮雪")
    wu = add("𠮷野家")
    products.save(None, {"model": "SLR-58-1800-20", "serial_number": "SN99817"}, customer_id=zhang)
    products.save(None, {"model": "GL8 652T", "plate": "鲁A·8F123"}, customer_id=hotel)
    return {"张三": zhang, "宾馆": hotel, "郭": guo, "吉": wu}


@pytest.mark.parametrize(
    ("query", "who"),
    [
        ("张", "张三"),
        ("张三", "张三"),
        ("zs", "张三"),
        ("ZS", "张三"),
        ("zhang", "张三"),
        ("zhangsan", "张三"),
        ("0531 22", "张三"),
        ("2210", "张三"),
        ("138 0531 2210", "张三"),
        ("13805312210", "张三"),
        ("经十路", "张三"),
        ("路88", "张三"),
        ("slr-58", "张三"),
        ("1800", "张三"),
        ("SN998", "张三"),
        ("济南 张", "张三"),
        ("宾馆", "宾馆"),
        ("wfbg", "宾馆"),
        ("8652", "宾馆"),
        ("0531-8652", "宾馆"),
        ("0531-86521900", "宾馆"),
        ("路6号", "宾馆"),
        ("gl8", "宾馆"),
        ("8F123", "宾馆"),
        ("鲁A", "宾馆"),
        ("单雄信", "宾馆"),
        ("shanxiong", "宾馆"),
        ("sxx", "宾馆"),
        ("64001", "宾馆"),
        ("䶮", "郭"),
        ("郭䶮", "郭"),
        ("𠮷", "吉"),
        ("𠮷野", "吉"),
    ],
)
def test_a_customer_is_found_by(people, query, who):
    assert customer_lists.find_customers(query) == [people[who]]


@pytest.mark.parametrize(
    "query", ["李", "zhangsi", "99999", "张 宾馆", "三张", "\x00", "%", "*", '"', "' OR 1=1"]
)
def test_what_is_nowhere_finds_nobody(people, query):
    assert customer_lists.find_customers(query) == []


@pytest.mark.parametrize("query", ["", "   ", "\t"])
def test_an_empty_search_finds_everybody(people, query):
    assert len(customer_lists.find_customers(query)) == 4


def test_every_answer_equals_likes(office):
    chance = random.Random(7)
    surnames, given = "王李张刘陈杨单曾", "伟芳娜敏静丽强磊洋勇艳杰娟涛明䶮𠮷"
    with storage.write("customer.added", name=""):
        for _ in range(60):
            name = chance.choice(surnames) + "".join(chance.choices(given, k=chance.randint(1, 2)))
            phone = f"1{chance.choice('3578')}{chance.randrange(10**9):09}"
            add(name, phone, street=f"{chance.choice('和平解放人民')}路{chance.randrange(300)}号")
    with storage.reading():
        texts = {row.customer_id: row.text for row in CustomerIndex.select()}
    for _ in range(400):
        text = chance.choice(list(texts.values()))
        start = chance.randrange(len(text))
        query = text[start : start + chance.randint(1, 9)].strip(f" \n{grams.START}{grams.END}")
        terms = searching.words(query)
        expected = {row_id for row_id, text in texts.items() if searching.has_all(text, terms)}
        assert set(customer_lists.find_customers(query)) == expected, query


@pytest.mark.parametrize("query", ["", "路", "解放路", "解放路1", "a", "- 路"])
def test_a_limit_a_sorting_and_a_grade_take_from_the_whole_answer(office, query):
    chance = random.Random(3)
    with storage.write("customer.added", name=""):
        for number in range(40):
            grade = chance.choice((Grade.A, Grade.B, None))
            add(f"{chance.choice('王李张')}{number}", street=f"解放路{number}-{number}号", grade=grade)
    whole = customer_lists.find_customers(query)
    rows = {row.id: row for row in customer_lists.customer_rows(whole)}
    assert whole == sorted(whole, reverse=True)
    assert customer_lists.find_customers(query, limit=7) == whole[:7]
    assert customer_lists.find_customers(query, descending=True) == whole[::-1]
    assert customer_lists.find_customers(query, conditions=[Condition("grade", How.IS, ("A",))]) == [
        i for i in whole if rows[i].grade is Grade.A
    ]
    by_name = customer_lists.find_customers(query, sort="name")
    assert sorted(by_name) == sorted(whole)
    assert (
        customer_lists.find_customers(
            query, sort="name", conditions=[Condition("grade", How.IS, ("A", "B"))], limit=5
        )
        == [i for i in by_name if rows[i].grade is not None][:5]
    )


def test_a_change_is_found_at_once_and_the_old_no_more(people):
    customers.save(people["张三"], {"name": "章散"}, phones=[PhoneEntry("15966120907")])
    assert customer_lists.find_customers("章散") == [people["张三"]]
    assert customer_lists.find_customers("6612") == [people["张三"]]
    assert customer_lists.find_customers("张三") == []
    assert customer_lists.find_customers("2210") == []
    assert customer_lists.find_customers("SLR") == [people["张三"]]


def test_an_index_of_another_making_is_made_anew_when_the_office_opens(people, reopen, monkeypatch):
    with storage.reading():
        before = [row[:-1] for row in CustomerIndex.select().order_by(CustomerIndex.customer).tuples()]
    monkeypatch.setattr(grams, "GRAMS_VERSION", grams.GRAMS_VERSION + 1)
    reopen()
    with storage.reading():
        assert search.is_current()
        after = CustomerIndex.select().order_by(CustomerIndex.customer).tuples()
        assert [row[:-1] for row in after] == before
    assert customer_lists.find_customers("zs") == [people["张三"]]


def index_of(customer_id):
    with storage.reading():
        return CustomerIndex.get_by_id(customer_id)


def test_the_row_shows_the_first_phone_and_the_product_bought_last(people):
    zhang = people["张三"]
    customers.save(zhang, {}, phones=[PhoneEntry("15966120907"), PhoneEntry("13805312210")])
    with storage.write("product.added", model="x"):
        products.save(None, {"model": "旧", "purchase_date": "2019-11-03"}, customer_id=zhang)
        products.save(None, {"model": "新", "purchase_date": "2023-05-12"}, customer_id=zhang)
    entry = index_of(zhang)
    assert (entry.phone, entry.model, entry.products) == ("15966120907", "新", 3)


def add_callback(change, customer_id, number, due, **values):
    return change.insert(
        Callback,
        number=number,
        customer=customer_id,
        kind=CallbackKind.OTHER,
        due_at=due,
        original_due_at=due,
        **values,
    )


def test_next_contact_is_the_earliest_that_is_planned(people, noon):
    with storage.write("customer.changed", name="x") as change:
        add_callback(change, people["张三"], "1", noon + timedelta(days=3))
        early = add_callback(change, people["张三"], "2", noon + timedelta(days=1))
    assert index_of(people["张三"]).next_contact_at == noon + timedelta(days=1)
    with storage.write("customer.changed", name="x") as change:
        change.update(early, state=CallbackState.CANCELLED)
    assert index_of(people["张三"]).next_contact_at == noon + timedelta(days=3)


def test_last_contact_counts_what_reached_the_customer(people, noon):
    zhang = people["张三"]

    def days_ago(days):
        return noon - timedelta(days=days)

    with storage.write("customer.changed", name="x") as change:
        call = add_callback(change, zhang, "1", noon)
        change.insert(Attempt, callback=call, at=days_ago(1), outcome=AttemptOutcome.NO_ANSWER)
        change.insert(Attempt, callback=call, at=days_ago(40), outcome=AttemptOutcome.REACHED)
    assert index_of(zhang).last_contact_at == days_ago(40)
    with storage.write("customer.changed", name="x") as change:
        add_callback(
            change, zhang, "2", noon, state=CallbackState.DONE, done_at=days_ago(30), channel=Channel.VISIT
        )
        add_callback(change, zhang, "3", noon, state=CallbackState.DONE, done_at=days_ago(2))
    assert index_of(zhang).last_contact_at == days_ago(30)
    with storage.write("customer.changed", name="x") as change:
        order = change.insert(
            ServiceOrder, number="F1", customer=zhang, mode=ServiceMode.REPAIR, received_at=days_ago(21)
        )
    assert index_of(zhang).last_contact_at == days_ago(30)
    with storage.write("customer.changed", name="x") as change:
        change.update(order, finished_at=days_ago(20))
    assert index_of(zhang).last_contact_at == days_ago(20)
    with storage.write("customer.changed", name="x") as change:
        change.insert(
            Complaint,
            number="T1",
            customer=zhang,
            received_at=days_ago(10),
            channel=Channel.PHONE,
            first_reply_due=noon,
            answer_due=noon,
            close_due=noon,
        )
    assert index_of(zhang).last_contact_at == days_ago(10)


def test_an_attempt_alone_brings_its_customer_up_to_date(people, noon):
    with storage.write("customer.changed", name="x") as change:
        call = add_callback(change, people["张三"], "1", noon)
    with storage.write("customer.changed", name="x") as change:
        change.insert(Attempt, callback=call, at=noon, outcome=AttemptOutcome.REACHED)
    assert index_of(people["张三"]).last_contact_at == noon


def test_a_customer_that_is_deleted_leaves_nothing_in_the_index(people):
    with storage.write("customer.changed", name="x") as change:
        customer = models.Customer.get_by_id(people["郭"])
        change.delete_many(Phone, [phone.id for phone in customer.phones])
        change.delete(customer)
    assert customer_lists.find_customers("䶮") == []
    with storage.reading():
        found = database.execute_sql(
            "SELECT rowid FROM customer_gram WHERE customer_gram MATCH ?", ('"䶮"',)
        ).fetchall()
    assert found == []


def test_an_index_of_another_making_is_made_beside_the_daily_work(people, monkeypatch, office):
    """Some customers are in it, others are not yet, some change meanwhile; a restart goes on from there."""
    with storage.write("customer.added", name=""):
        for number in range(1200):
            add(f"李{number}")
    before = index_of(people["宾馆"]).text
    monkeypatch.setattr(grams, "GRAMS_VERSION", grams.GRAMS_VERSION + 1)
    storage.close_office()
    storage.open_office(office, index_later=True)
    assert not storage.is_index_whole()
    assert customer_lists.find_customers("李1199")  # the newest are made first
    assert customer_lists.find_customers("zs") == []
    customers.save(people["张三"], {"remarks": "改过"})
    assert customer_lists.find_customers("zs") == [people["张三"]]
    with storage.write("customer.deleted", name="") as change:
        change.delete(models.Customer.get_by_id(people["郭"]))

    def stop(_done, _total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        storage.finish_index(stop)
    storage.close_office()
    storage.open_office(office, index_later=True)
    storage.finish_index()
    assert storage.is_index_whole()
    for number in range(30):  # each write adds a piece
        customers.save(people["张三"], {"remarks": f"改过{number}"})
    storage.tidy_index()
    with storage.reading():
        assert search.differences() == []
    assert customer_lists.find_customers("宾馆") == [people["宾馆"]]
    assert index_of(people["宾馆"]).text == before
