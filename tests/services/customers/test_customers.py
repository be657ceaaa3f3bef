"""Keeping customers with their phones, contact persons and tags; finding and sorting them."""

import itertools
from datetime import date, timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import Calendar, CustomerKind, CustomerStatus, Gender, Grade, PhoneKind
from crm_desktop.core.errors import Conflict, InvalidFields, NotFound
from crm_desktop.core.lists.customers import SORTED
from crm_desktop.core.lists.declaration import Condition, How
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.customers.customers import ContactEntry, PhoneEntry
from crm_desktop.services.office import office as offices
from crm_desktop.services.products import products
from crm_desktop.storage.models import CustomerStatusChange, GradeChange

pytestmark = pytest.mark.usefixtures("noon")

AWKWARD = ["<b>&", "=1+1", "长" * 300, "郭䶮雪", "𠮷野", "O'Brien; DROP TABLE customer", "a\tb", "🙂"]


def add(name="王建国", **values):
    return customers.save(None, {"name": name, **values})


def refused(*arguments, **named):
    with pytest.raises(InvalidFields) as problem:
        customers.save(*arguments, **named)
    return problem.value.problems


def test_a_new_customer_gets_a_number_and_todays_date(office):
    first, second = add("王建国"), add("李娜")
    assert [customers.get_customer(row_id).number for row_id in (first, second)] == ["000001", "000002"]
    assert customers.get_customer(first).customer_since == date(2026, 10, 21)
    assert customers.get_customer(first).status == CustomerStatus.ACTIVE
    assert customers.get_customer(first).version == 1


def test_every_field_is_kept_and_found_after_a_restart(office, reopen):
    staff_id = offices.save_staff(None, {"name": "李敏"})
    referrer = add("张伟")
    values = {
        "name": "济南旺福宾馆",
        "kind": CustomerKind.COMPANY,
        "honorific": "各位同事",
        "gender": Gender.FEMALE,
        "email": "hotel@example.com",
        "wechat": "wf88",
        "province": "山东省",
        "city": "济南市",
        "district": "历下区",
        "street": "解放路6号",
        "postcode": "250013",
        "birthday_calendar": Calendar.LUNAR,
        "birthday_year": 1975,
        "birthday_month": 8,
        "birthday_day": 15,
        "birthday_leap": False,
        "grade": Grade.A,
        "source": "老客户介绍",
        "referred_by": referrer,
        "preferences": "上午联系",
        "background": "三家分店",
        "do_not_call": True,
        "do_not_post": True,
        "customer_since": date(2020, 1, 2),
        "staff": staff_id,
        "yearly_value_fen": 1_234_567,
        "remarks": "第一行\n第二行",
    }
    customer_id = customers.save(
        None,
        values,
        phones=[PhoneEntry("138 0531 2210"), PhoneEntry("0531-86521900转8")],
        contacts=[ContactEntry("单经理", "经理", "13964001182")],
        tags=["宾馆", "连锁", "宾馆", " "],
    )
    reopen()
    customer = customers.get_customer(customer_id)
    links = {"referred_by": customer.referred_by.id, "staff": customer.staff.id}
    assert {name: links.get(name, getattr(customer, name)) for name in values} == values
    assert [(phone.digits, phone.extension, phone.kind) for phone in customer.phones] == [
        ("13805312210", "", PhoneKind.MOBILE),
        ("053186521900", "8", PhoneKind.LANDLINE),
    ]
    (contact,) = customer.contacts
    assert (contact.name, contact.post, contact.phones[0].digits) == ("单经理", "经理", "13964001182")
    assert customer.tags == ["宾馆", "连锁"]
    assert customer.address == "山东省济南市历下区解放路6号"


def test_a_fetched_customer_needs_no_database_any_more(office):
    customer_id = add(referred_by=add("张伟"))
    products.save(None, {"model": "SLR"}, customer_id=customer_id)
    customer = customers.get_customer(customer_id)
    storage.close_office()
    assert customer.referred_by.name == "张伟"
    assert customer.staff is None
    assert (customer.phones, customer.contacts, customer.tags) == ([], [], [])
    assert customer.products[0].model == "SLR"


@pytest.mark.parametrize("text", AWKWARD)
def test_texts_are_kept_and_found_as_they_were_typed(office, reopen, text):
    customer_id = add(text, street=text, remarks=text)
    reopen()
    customer = customers.get_customer(customer_id)
    assert (customer.name, customer.street, customer.remarks) == (text, text, text)
    assert customer_lists.customer_rows([customer_id])[0].name == text
    assert customer_id in customer_lists.find_customers(text)


def test_spaces_around_what_was_typed_go(office):
    assert customers.get_customer(add("  王建国 ", street=" 经十路 ")).name == "王建国"


@pytest.mark.parametrize("name", ["", "   "])
def test_a_name_is_required(office, name):
    assert refused(None, {"name": name}) == {"name": "error.name_missing"}
    assert refused(add(), {"name": name}) == {"name": "error.name_missing"}
    assert customer_lists.count() == 1


def test_everything_that_is_wrong_is_told_at_its_field(office):
    problems = refused(
        None,
        {"name": "王", "email": "no address", "customer_since": date(2026, 10, 22)},
        phones=[PhoneEntry("13805312210"), PhoneEntry("打不通"), PhoneEntry("")],
        contacts=[
            *(ContactEntry("", "经理"), ContactEntry("单", phone="呼机"), ContactEntry("")),
            ContactEntry("", birthday=Birthday(Calendar.SOLAR, None, 10, 1)),
        ],
    )
    assert problems == {
        "email": "error.email_unclear",
        "customer_since": "error.date_future",
        "phones.1": "error.phone_unclear",
        "contacts.0.name": "error.name_missing",
        "contacts.1.phone": "error.phone_unclear",
        "contacts.3.name": "error.name_missing",
    }
    assert customer_lists.count() == 0


def test_nobody_is_referred_by_themselves(office):
    customer_id = add()
    assert refused(customer_id, {"referred_by": customer_id}) == {"referred_by": "error.referred_by_self"}
    assert customers.get_customer(customer_id).referred_by is None


def test_a_change_leaves_what_it_does_not_name(office):
    customer_id = customers.save(
        None,
        {"name": "王建国", "street": "经十路"},
        phones=[PhoneEntry("13805312210")],
        contacts=[ContactEntry("王太太")],
        tags=["老客户"],
    )
    customers.save(customer_id, {"remarks": "新"})
    customer = customers.get_customer(customer_id)
    assert (customer.street, customer.remarks) == ("经十路", "新")
    assert len(customer.phones) == len(customer.contacts) == len(customer.tags) == 1


def test_a_conflict_keeps_what_the_other_one_wrote(office):
    customer_id = add()
    version = customers.get_customer(customer_id).version
    customers.save(customer_id, {"remarks": "theirs"}, version=version)
    with pytest.raises(Conflict):
        customers.save(customer_id, {"remarks": "mine"}, version=version)
    assert customers.get_customer(customer_id).remarks == "theirs"


@pytest.mark.parametrize(
    "theirs",
    [
        {"phones": [PhoneEntry("15966120907")]},
        {"phones": []},
        {"contacts": [ContactEntry("王太太")]},
        {"tags": ["老客户"]},
    ],
)
@pytest.mark.parametrize("mine", [{"phones": [PhoneEntry("13805312210")]}, {"tags": []}, {}])
def test_lists_that_somebody_changed_are_a_conflict_too(office, theirs, mine):
    customer_id = customers.save(None, {"name": "王建国"}, phones=[PhoneEntry("13805312210")])
    version = customers.get_customer(customer_id).version
    customers.save(customer_id, {}, version=version, **theirs)
    with pytest.raises(Conflict):
        customers.save(customer_id, {"name": "王建国"}, version=version, **mine)
    customers.save(customer_id, {"remarks": "mine"}, version=customers.get_customer(customer_id).version)


def test_saving_what_is_there_already_is_no_change(office):
    lists = {"contacts": [ContactEntry("王太太", phone="15966120907")], "tags": ["老客户"]}
    customer_id = customers.save(None, {"name": "王建国"}, **lists)
    kept = customers.get_customer(customer_id).contacts[0]
    customers.save(
        customer_id,
        {"name": "王建国"},
        contacts=[ContactEntry("王太太", "", "15966120907", kept.id)],
        tags=["老客户"],
    )
    assert customers.get_customer(customer_id).version == 1


def test_phones_are_changed_added_reordered_and_taken_away(office):
    customer_id = customers.save(
        None, {"name": "王"}, phones=[PhoneEntry("13805312210"), PhoneEntry("15966120907")]
    )
    first, second = customers.get_customer(customer_id).phones
    customers.save(
        customer_id,
        {},
        phones=[PhoneEntry("15966120908", second.id), PhoneEntry("0531-8652 1900")],
    )
    phones = customers.get_customer(customer_id).phones
    assert [phone.digits for phone in phones] == ["15966120908", "053186521900"]
    assert phones[0].id == second.id
    assert first.id not in {phone.id for phone in phones}
    customers.save(customer_id, {}, phones=[])
    assert customers.get_customer(customer_id).phones == []


def test_two_numbers_in_one_field_become_two_phones(office):
    customer_id = customers.save(None, {"name": "王"}, phones=[PhoneEntry("13805312210/15966120907")])
    assert [phone.digits for phone in customers.get_customer(customer_id).phones] == [
        "13805312210",
        "15966120907",
    ]


def test_a_contact_persons_phone_is_not_the_customers(office):
    customer_id = customers.save(
        None,
        {"name": "宾馆"},
        phones=[PhoneEntry("0531-86521900")],
        contacts=[ContactEntry("单经理", phone="13964001182"), ContactEntry("赵会计")],
    )
    customer = customers.get_customer(customer_id)
    assert [phone.digits for phone in customer.phones] == ["053186521900"]
    manager = customer.contacts[0]
    customers.save(customer_id, {}, contacts=[ContactEntry("单总", "总经理", "13964001183", manager.id)])
    (contact,) = customers.get_customer(customer_id).contacts
    assert (contact.id, contact.name, contact.phones[0].digits) == (manager.id, "单总", "13964001183")
    customers.save(customer_id, {}, contacts=[])
    assert customers.get_customer(customer_id).contacts == []
    assert customer_lists.find_customers("6400") == []


def test_grades_and_losses_keep_their_dates(office, noon):
    customer_id = add(grade=Grade.C)
    customers.save(customer_id, {"grade": Grade.A})
    customers.mark_lost(customer_id, "搬走了")
    lost = customers.get_customer(customer_id)
    assert (lost.status, lost.lost_at, lost.lost_reason) == (
        CustomerStatus.LOST,
        date(2026, 10, 21),
        "搬走了",
    )
    customers.mark_won_back(customer_id)
    won_back = customers.get_customer(customer_id)
    assert (won_back.status, won_back.won_back_at) == (CustomerStatus.WON_BACK, date(2026, 10, 21))
    with storage.reading():
        assert [row.grade for row in GradeChange.select().order_by(GradeChange.id)] == [Grade.C, Grade.A]
        assert [row.status for row in CustomerStatusChange.select().order_by(CustomerStatusChange.id)] == [
            CustomerStatus.LOST,
            CustomerStatus.WON_BACK,
        ]


@pytest.mark.parametrize(
    "call",
    [
        customers.get_customer,
        customers.mark_won_back,
        lambda customer_id: customers.mark_lost(customer_id, "x"),
        lambda customer_id: customers.save(customer_id, {"remarks": "x"}),
    ],
)
def test_a_customer_that_is_not_there_is_told(office, call):
    with pytest.raises(NotFound):
        call(99)


@pytest.fixture
def five(office, noon):
    """Five customers: name, grade, phone, model; entered in this order."""
    made = {}
    for name, grade, phone, model in [
        ("王丽娟", Grade.B, "15966120907", "ETC-47"),
        ("陈静", None, "13305312210", ""),
        ("王建国", Grade.A, "18805312210", "SLR-58"),
        ("Adam Smith", Grade.C, "", "AL-120W"),
        ("曾伟", Grade.A, "13005312210", "FP-2.0"),
    ]:
        made[name] = customers.save(
            None, {"name": name, "grade": grade}, phones=[PhoneEntry(phone)] if phone else []
        )
        if model:
            products.save(None, {"model": model}, customer_id=made[name])
    return made


def names(ids):
    return [row.name for row in customer_lists.customer_rows(ids)]


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("", ["曾伟", "Adam Smith", "王建国", "陈静", "王丽娟"]),
        ("name", ["Adam Smith", "陈静", "王建国", "王丽娟", "曾伟"]),
        ("grade", ["曾伟", "王建国", "王丽娟", "Adam Smith", "陈静"]),
        ("phone", ["曾伟", "陈静", "王丽娟", "王建国", "Adam Smith"]),
        ("model", ["Adam Smith", "王丽娟", "曾伟", "王建国", "陈静"]),
    ],
)
def test_the_list_is_sorted_by(five, sort, expected):
    assert names(customer_lists.find_customers(sort=sort)) == expected


@pytest.mark.parametrize("sort", ["name", ""])
def test_falling_is_the_other_way_round(five, sort):
    falling = customer_lists.find_customers(sort=sort, descending=True)
    assert falling == customer_lists.find_customers(sort=sort)[::-1]


@pytest.mark.parametrize("sort", ["grade", "phone", "model", "last_contact", "next_contact"])
def test_what_has_no_value_stands_last_either_way(five, sort, noon):
    missing = {"grade": "陈静", "phone": "Adam Smith", "model": "陈静"}.get(sort)
    if missing is None:
        with storage.write("customer.changed", name="x") as change:
            for days, customer_id in enumerate(list(five.values())[:4]):
                contact(change, customer_id, noon + timedelta(days=days), f"{days}")
        missing = "曾伟"
    assert names(customer_lists.find_customers(sort=sort))[-1] == missing
    assert names(customer_lists.find_customers(sort=sort, descending=True))[-1] == missing


def contact(change, customer_id, moment, number):
    """A call that reached the customer and one planned, both at that moment."""
    from crm_desktop.core.enums import AttemptOutcome, CallbackKind
    from crm_desktop.storage.models import Attempt, Callback

    call = change.insert(
        Callback,
        number=number,
        customer=customer_id,
        kind=CallbackKind.OTHER,
        due_at=moment,
        original_due_at=moment,
    )
    change.insert(Attempt, callback=call, at=moment, outcome=AttemptOutcome.REACHED)


def test_the_first_ids_are_the_head_of_them_all(five):
    for sort, descending in itertools.product(SORTED, (False, True)):
        everyone = customer_lists.find_customers(sort=sort, descending=descending)
        assert customer_lists.find_customers(sort=sort, descending=descending, limit=2) == everyone[:2]
        assert sorted(everyone) == sorted(five.values())


def graded(*grades):
    return Condition("grade", How.IS, grades)


def test_a_search_is_sorted_filtered_and_limited_alike(five):
    assert names(customer_lists.find_customers("王", sort="name")) == ["王建国", "王丽娟"]
    assert names(customer_lists.find_customers("王", [graded("B", "C")])) == ["王丽娟"]
    assert names(customer_lists.find_customers("", [graded("A")], "name")) == ["王建国", "曾伟"]
    assert names(customer_lists.find_customers("2210", sort="name", limit=1)) == ["陈静"]


def test_rows_come_in_the_order_asked_and_leave_out_who_is_gone(five):
    ids = [five["陈静"], 999, five["王丽娟"]]
    rows = customer_lists.customer_rows(ids)
    assert [(row.name, row.grade, row.phone, row.model, row.products) for row in rows] == [
        ("陈静", None, "13305312210", "", 0),
        ("王丽娟", Grade.B, "15966120907", "ETC-47", 1),
    ]
    assert customer_lists.customer_rows([]) == []
    assert customer_lists.count() == 5
