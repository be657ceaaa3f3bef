"""The history in words: who did what, from what to what; which lines are found."""

from datetime import date, timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core import clock, texts
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import AttemptOutcome, Calendar, CallbackKind, Grade
from crm_desktop.core.letters import cards
from crm_desktop.core.tables import Table
from crm_desktop.core.words import has
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.customers import customers
from crm_desktop.services.customers.customers import PhoneEntry
from crm_desktop.services.history import deleting, detail, lines, steps
from crm_desktop.services.history.lines import HistoryFilter, LineKind
from crm_desktop.services.history.values import HIDDEN_TABLES, TABLES, Names
from crm_desktop.services.office import office as offices
from crm_desktop.services.promises import promises
from crm_desktop.storage.models import Attempt, Callback, Customer, Phone, Staff
from crm_desktop.storage.undo import CannotUndo


@pytest.fixture
def amy(office, noon):
    staff_id = offices.save_staff(None, {"name": "Amy Lee"})
    storage.act_as(staff_id)
    return staff_id


@pytest.fixture
def karen(amy):
    return customers.save(None, {"name": "Karen Hall"}, phones=[PhoneEntry("186 2847 4683")])


def change_phone(customer_id, number):
    with storage.reading():
        phone = Phone.get(Phone.customer == customer_id)
    customers.save(customer_id, {}, phones=[PhoneEntry(number, phone.id)])


def newest(language="en", **wanted):
    found = lines.find(HistoryFilter(**wanted))
    return lines.fetch(found.ids, language)


def test_one_changed_value_is_told_from_what_to_what(karen):
    change_phone(karen, "186 2847 4638")
    line = newest()[0]
    assert (line.who, line.told.whole) == ("Amy Lee", "Karen Hall: phone 186 2847 4683 → 186 2847 4638")
    assert line.told.name == "Karen Hall"
    assert (line.record, line.opens) == ("Customer 000001", True)
    assert newest("zh_CN")[0].told.whole == "Karen Hall：电话 186 2847 4683 → 186 2847 4638"


def test_what_a_value_became_is_what_the_next_change_replaced(karen):
    for number in ("13800000001", "13800000002", "13800000003"):
        change_phone(karen, number)
    said = [line.told.whole for line in newest()[:3]]
    assert said == [
        "Karen Hall: phone 138 0000 0002 → 138 0000 0003",
        "Karen Hall: phone 138 0000 0001 → 138 0000 0002",
        "Karen Hall: phone 186 2847 4683 → 138 0000 0001",
    ]


def test_several_fields_are_named_and_their_values_are_in_the_detail(karen):
    customers.save(karen, {"grade": Grade.A, "city": "济南", "do_not_post": True})
    line = newest()[0]
    assert line.told.whole == "Karen Hall: city, grade, do not post changed"
    told = detail.of_set(line.id, "zh_CN")
    assert [(each.record, each.field, each.old, each.new) for each in told.changes] == [
        ("", "市", "", "济南"),
        ("", "客户分类", "", "A"),
        ("", "不收信函", "否", "是"),
    ]


def test_what_a_gone_record_was_called_is_still_known(karen):
    customers.save(karen, {}, phones=[])
    line = newest()[0]
    assert line.told.whole == "Karen Hall: phone changed"
    (told,) = (each for each in detail.of_set(line.id, "en").changes if each.field == "phone")
    assert (told.record, told.old, told.new) == ("Phone 186 2847 4683 (deleted)", "186 2847 4683", "")
    assert {each.record for each in detail.of_set(line.id, "zh_CN").changes} == {"电话 186 2847 4683（删除）"}


def test_lines_are_found_by_person_day_kind_record_and_text(karen, amy):
    ruth = offices.save_staff(None, {"name": "Ruth Collins"})
    storage.act_as(ruth)
    with clock.at(clock.now() + timedelta(days=1)):
        change_phone(karen, "13812345678")
    day = date(2026, 10, 22)
    assert [line.who for line in newest(staff_id=ruth)] == ["Ruth Collins"]
    assert [line.who for line in newest(since=day, until=day)] == ["Ruth Collins"]
    assert len(newest(kinds=frozenset({LineKind.CUSTOMERS}))) == 2
    assert len(newest(kinds=frozenset({LineKind.COMPLAINTS, LineKind.LETTERS}))) == 0
    assert [line.id for line in newest(record=("customer", karen))] == [
        line.id for line in newest(kinds=frozenset({LineKind.CUSTOMERS}))
    ]
    for text in ("18628474683", "186 2847 4683"):  # what stood there before; as it is told
        assert [line.who for line in newest(text=text)] == ["Ruth Collins", "Amy Lee"]
    assert len(newest(text="Karen")) == 2


def test_a_change_is_found_by_what_it_changed_something_to(karen):
    for number in ("13812345678", "13900000000"):
        change_phone(karen, number)
    customers.save(karen, {"grade": Grade.A, "remarks": "100%_sure"})
    customers.save(karen, {"remarks": "sure"})
    told = {
        "139 0000 0000": ["Karen Hall: phone 138 1234 5678 → 139 0000 0000"],  # it stands there now
        "13812345678": [  # it stood there meanwhile
            "Karen Hall: phone 138 1234 5678 → 139 0000 0000",
            "Karen Hall: phone 186 2847 4683 → 138 1234 5678",
        ],
        "18628474683": ["Karen Hall: phone 186 2847 4683 → 138 1234 5678", "Added Karen Hall"],
        "0%_s": ["Karen Hall: remarks 100%_sure → sure", "Karen Hall: grade, remarks changed"],
        "1%0": [],
    }
    assert {text: [line.told.whole for line in newest(text=text)] for text in told} == told


def test_a_number_with_gaps_is_found_in_words_and_as_a_phone(karen):
    customers.save(karen, {"remarks": "Call 138 0013 8000 in the evening"})
    customers.save(karen, {"remarks": "in the morning"})
    change_phone(karen, "13800138000")
    hall = customers.save(None, {"name": "Hall 138 0013 8000"})
    deleting.delete(Table.CUSTOMER, hall, "Hall 138 0013 8000", "en")
    assert [line.told.whole for line in newest(text="138 0013 8000")] == [
        "Deleted Hall 138 0013 8000",
        "Added Hall 138 0013 8000",
        "Karen Hall: phone 186 2847 4683 → 138 0013 8000",
        "Karen Hall: remarks Call 138 0013 8000 in the evening → in the morning",
        "Karen Hall: remarks set to Call 138 0013 8000 in the evening",
    ]


def test_what_was_deleted_is_found_by_what_it_was_changed_to(karen):
    change_phone(karen, "13812345678")
    deleting.delete(Table.CUSTOMER, karen, "Karen Hall", "en")
    said = [line.told.whole for line in newest(text="13812345678")]
    assert "Karen Hall: phone 186 2847 4683 → 138 1234 5678" in said
    assert "Added Karen Hall" not in said


def test_days_begin_where_the_office_has_midnight(karen):
    with clock.at(clock.at_local(date(2026, 10, 21)) + timedelta(hours=23, minutes=59)):
        change_phone(karen, "13800000001")
    with clock.at(clock.at_local(date(2026, 10, 22)) + timedelta(minutes=1)):
        change_phone(karen, "13800000002")
    found = lines.find(HistoryFilter(record=("customer", karen)))
    assert found.days == [(0, date(2026, 10, 22), 1), (1, date(2026, 10, 21), 2)]


def test_every_record_that_a_line_may_name_has_its_words():
    assert {table for table in TABLES if table not in HIDDEN_TABLES and not has(f"record.{table}")} == set()


def test_a_birthday_is_told_as_a_whole(karen):
    customers.save(karen, {"birthday": Birthday(Calendar.SOLAR, 1980, 5, 12)})
    customers.save(karen, {"birthday": Birthday(Calendar.SOLAR, 1981, 5, 12)})
    line = newest()[0]
    assert line.told.whole == "Karen Hall: birthday 12 May 1980 → 12 May 1981"
    (told,) = detail.of_set(line.id, "en").changes
    assert (told.field, told.old, told.new) == ("birthday", "12 May 1980", "12 May 1981")


def test_what_stands_in_the_way_is_named_as_the_list_names_it(karen):
    change_phone(karen, "186 2847 4638")
    change_phone(karen, "186 2847 4000")
    last, before = newest()[:2]
    told = detail.of_set(before.id, "en")
    assert told.blocked_by == last.id
    assert f'(21 Oct 2026 12:00): "{last.told.whole}"' in told.blocked
    with pytest.raises(CannotUndo) as refused:
        steps.undo(before.id, "en")
    assert refused.value.text("en") == told.blocked


def test_a_record_of_its_own_line_comes_first_and_under_no_others_name(karen):
    deleting.delete("customer", karen, "Karen Hall", "en")
    line = newest()[0]
    records = [each.record for each in detail.of_set(line.id, "en").changes]
    assert records[0] == ""
    assert sorted(records, key=bool) == records
    assert any(records)


def test_what_was_deleted_comes_before_what_lost_its_link_by_that(karen):
    call = callbacks.add(karen, CallbackKind.OTHER, clock.now() + timedelta(hours=1))
    with storage.reading():
        phone = Phone.get(Phone.customer == karen)
    callbacks.record_attempt(call, AttemptOutcome.NO_ANSWER, phone_id=phone.id)
    customers.save(karen, {}, phones=[PhoneEntry("13800000001")])
    *phones, last = [each.record for each in detail.of_set(newest()[0].id, "en").changes]
    assert {each.split()[0] for each in phones} == {"Phone"}
    assert last == "Try"


def test_a_language_is_told_by_its_name():
    names = Names("en")
    assert [names.value("letter", "language", each) for each in ("zh_CN", "en")] == ["Chinese", "English"]
    assert Names("zh_CN").value("letter", "language", "en") == "英文"


def test_who_joined_the_staff_is_told_as_added(amy):
    offices.save_staff(amy, {"name": "Amy Lee", "role": "manager"})
    assert [line.told.whole for line in newest(kinds=frozenset({LineKind.OFFICE}))][:2] == [
        "Amy Lee: role Agent → Manager",
        "Added Amy Lee to the staff",
    ]
    with storage.write("staff.saved", name="Ruth Collins") as change:  # as earlier versions told it
        change.subject = change.insert(Staff, name="Ruth Collins", role="agent")
    assert newest()[0].told.whole == "Saved Ruth Collins"


@pytest.mark.parametrize(("language", "said"), [("en", "Try ×12"), ("zh_CN", "联系记录 ×12")])
def test_what_happened_alike_to_many_is_said_once(karen, language, said):
    with storage.reading():
        phone = Phone.get(Phone.customer == karen)
    for _ in range(12):
        call = callbacks.add(karen, CallbackKind.MAINTENANCE, clock.now() + timedelta(days=1))
        callbacks.record_attempt(call, AttemptOutcome.NO_ANSWER, phone_id=phone.id)
    customers.save(karen, {}, phones=[PhoneEntry("186 2847 4638")])
    told = detail.of_set(newest()[0].id, language)
    assert [each.record for each in told.changes].count(said) == 1
    assert len(told.changes) == len(set(told.changes)) == 5


@pytest.mark.parametrize(
    ("customers_changed", "more", "counts"),
    [(30, 21, ()), (50, 61, ("Customer changed: 50", "Staff changed: 1"))],
)
def test_what_is_not_told_of_a_write_is_counted_to_the_last_field(amy, customers_changed, more, counts):
    ids = [customers.save(None, {"name": f"Customer {number}"}) for number in range(customers_changed)]
    with storage.write("customer.changed") as change:
        for each in ids:
            change.update(change.get(Customer, each), source="fair", remarks="asked for a leaflet")
        change.update(change.get(Staff, amy), phone="186 2847 4683")
    told = detail.of_set(newest()[0].id, "en")
    assert (len(told.changes), told.more) == (40, more)
    assert told.counts == counts


def test_what_happened_alike_is_counted_also_behind_the_lines_that_are_told(karen):
    call = callbacks.add(karen, CallbackKind.MAINTENANCE, clock.now() + timedelta(days=1))
    ids = [customers.save(None, {"name": f"Customer {number}"}) for number in range(20)]
    with storage.reading():
        phone = Phone.get(Phone.customer == karen)
    for _ in range(12):
        callbacks.record_attempt(call, AttemptOutcome.NO_ANSWER, phone_id=phone.id)
    with storage.reading():
        tries = list(Attempt.select())
    with storage.write("customer.changed") as change:
        for each in tries[:2]:
            change.update(each, remarks="rang for long")
        for customer_id in ids:
            change.update(change.get(Customer, customer_id), source="fair", remarks="asked for a leaflet")
        for each in tries[2:]:
            change.update(each, remarks="rang for long")
    told = detail.of_set(newest()[0].id, "en")
    assert "Try ×12" in {each.record for each in told.changes}


def test_of_a_write_too_large_to_be_looked_through_the_records_are_counted(karen):
    with storage.write("customer.changed") as change:
        some = change.insert_many(Phone, [{"customer": karen, "number": "1", "digits": "1"}] * 500)
    with storage.write("customer.changed") as change:
        change.update_many(Phone, {each: {"extension": "8"} for each in some})
    told = detail.of_set(newest()[0].id, "en")
    assert {each.record for each in told.changes} == {"Phone 1"}
    assert (told.more, told.counts) == (0, ("Phone changed: 500",))
    assert detail.of_set(newest()[0].id, "zh_CN").counts == ("修改电话：500",)


def test_what_goes_along_is_said_in_one_order(karen):
    promises.add(karen, "to send a price list", clock.now() + timedelta(days=2))
    for _ in range(2):
        callbacks.add(karen, CallbackKind.MAINTENANCE, clock.now() + timedelta(days=1))
    menu = deleting.announced("customer", karen, "en")
    deleting.delete("customer", karen, "Karen Hall", "en")
    assert menu == "Delete, with 2 calls and 1 promise"
    assert newest()[0].told.whole == "Deleted Karen Hall, with 2 calls and 1 promise"


def test_which_callback_was_deleted_is_said_and_what_an_earlier_version_kept_is_told_without(karen):
    call = callbacks.add(karen, CallbackKind.MAINTENANCE, clock.now() + timedelta(days=1))
    deleting.delete(Table.CALLBACK, call, "", "en")
    assert newest("zh_CN")[0].told.whole == "已删除 Karen Hall 10月22日的回访（定期保养）"
    assert newest()[0].told.whole == "Deleted the callback to Karen Hall (Maintenance, 22 Oct)"
    steps.undo_last("en")
    with storage.write("callback.deleted", name="Karen Hall") as change:
        change.subject = change.get(Callback, call)
        change.delete(change.subject)
    assert newest("zh_CN")[0].told.whole == "已删除 Karen Hall 的回访"


def test_a_run_that_made_several_records_says_which_they_are(karen):
    due = {"due_at": clock.now(), "original_due_at": clock.now(), "kind": CallbackKind.USAGE}
    with storage.write("callback.planned", count=2) as change:
        change.insert_many(Callback, [{"customer": karen, "number": f"H{n}", **due} for n in range(2)])
    assert detail.of_set(newest()[0].id, "zh_CN").counts == (
        "新建回访：2（使用跟踪 · Karen Hall、使用跟踪 · Karen Hall）",
    )


def test_a_field_with_a_latin_name_stands_apart_from_chinese_words():
    assert texts.set_in("改了@（原为 1）", "@", "Roof area") == "改了 Roof area（原为 1）"
    assert texts.set_in("张：@填为 1", "@", "Roof area") == "张：Roof area 填为 1"
    assert texts.set_in("张：@填为 1", "@", "备注") == "张：备注填为 1"


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_front_of_a_card_is_told_in_words(language):
    for front in cards.fronts(language, cards.LONGEVITY_FROM):
        assert Names(language).value(Table.LETTER, "front", front) != front
