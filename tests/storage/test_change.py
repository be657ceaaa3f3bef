"""The one way to write: all or nothing, says what was done, keeps what changed, tells whoever shows it."""

import threading
from datetime import date

import pytest

from crm_desktop import storage
from crm_desktop.core.enums import Grade
from crm_desktop.core.errors import Conflict
from crm_desktop.storage.models import ChangeEntry, ChangeSet, Customer, Phone, Staff
from crm_desktop.storage.recording import runs


def add(name, **values):
    with storage.write("staff.saved", name=name) as change:
        change.subject = person = change.insert(Staff, name=name, **values)
        return person.id


def add_and_fail(name):
    with storage.write("staff.saved", name=name):
        add(name)
        raise ZeroDivisionError


def fetch(staff_id):
    with storage.reading():
        return Staff.get_by_id(staff_id)


def history():
    """What was written: action, and per entry table, operation, ids, old values."""
    with storage.reading():
        return [
            (
                change.action,
                [
                    (entry.table_name, entry.operation, entry.first_id, entry.last_id, entry.old_values)
                    for entry in ChangeEntry.select().where(ChangeEntry.change_set == change)
                ],
            )
            for change in ChangeSet.select().order_by(ChangeSet.id)
        ]


def test_a_creation_keeps_the_id_only(empty_office):
    staff_id = add("李敏", phone="1001")
    assert history() == [("staff.saved", [("staff", "create", staff_id, staff_id, None)])]


def test_a_change_keeps_the_old_values_of_what_changed(empty_office):
    staff_id = add("李敏", phone="1001")
    with storage.write("staff.saved", name="李敏") as change:
        assert change.update(Staff.get_by_id(staff_id), name="李敏", phone="1002")
    assert history()[1] == ("staff.saved", [("staff", "update", staff_id, staff_id, {"phone": "1001"})])
    assert fetch(staff_id).phone == "1002"
    assert fetch(staff_id).version == 2


def test_the_history_knows_the_version_that_each_write_left(empty_office):
    staff_id = add("李敏", phone="1001")
    for phone in ("1002", "1003"):
        with storage.write("staff.saved", name="李敏") as change:
            change.update(Staff.get_by_id(staff_id), phone=phone)
    with storage.write("staff.saved", name="李敏") as change:
        change.delete(Staff.get_by_id(staff_id))
    with storage.reading():
        kept = [(each.operation, each.version) for each in ChangeEntry.select().order_by(ChangeEntry.id)]
    assert kept == [("create", 1), ("update", 2), ("update", 3), ("delete", 3)]


def test_dates_times_kinds_and_links_are_kept_as_they_are_stored(empty_office):
    staff_id = add("李敏")
    with storage.write("customer.added", name="x") as change:
        customer = change.insert(
            Customer, number="1", name="x", customer_since=date(2026, 1, 2), grade=Grade.A, staff=staff_id
        )
    with storage.write("customer.changed", name="x") as change:
        customer = Customer.get_by_id(customer.id)
        change.update(customer, customer_since=date(2026, 3, 4), grade=None, staff=None, do_not_call=True)
    (entry,) = history()[2][1]
    assert entry[4] == {
        "customer_since": "2026-01-02",
        "grade": "A",
        "staff": staff_id,
        "do_not_call": False,
    }


def test_a_change_that_changes_nothing_is_not_entered(empty_office):
    staff_id = add("李敏", phone="1001")
    with storage.write("staff.saved", name="李敏") as change:
        assert not change.update(Staff.get_by_id(staff_id), name="李敏", phone="1001")
    assert len(history()) == 1
    assert fetch(staff_id).version == 1


def test_a_deletion_keeps_the_whole_row(empty_office):
    staff_id = add("李敏", phone="1001")
    with storage.write("staff.saved", name="李敏") as change:
        change.delete(Staff.get_by_id(staff_id))
    (action,) = history()[1][1]
    assert action[:4] == ("staff", "delete", staff_id, staff_id)
    assert action[4]["name"] == "李敏"
    assert action[4]["phone"] == "1001"
    assert action[4]["role"] == "agent"


def test_who_did_what_to_which_record_is_entered(empty_office):
    manager = add("王芳")
    storage.act_as(manager)
    try:
        staff_id = add("李敏")
    finally:
        storage.act_as(None)
    with storage.reading():
        change = ChangeSet.select().order_by(ChangeSet.id.desc()).get()
    assert (change.staff_id, change.subject_table, change.subject_id) == (manager, "staff", staff_id)
    assert change.params == {"name": "李敏"}


def test_an_older_version_never_overwrites_a_newer_one(empty_office):
    staff_id = add("李敏")
    mine, theirs = fetch(staff_id), fetch(staff_id)
    with storage.write("staff.saved", name="x") as change:
        change.update(theirs, phone="theirs")
    with pytest.raises(Conflict), storage.write("staff.saved", name="x") as change:
        change.update(mine, phone="mine")
    with pytest.raises(Conflict), storage.write("staff.saved", name="x") as change:
        change.delete(mine)
    assert fetch(staff_id).phone == "theirs"


def test_a_write_that_fails_leaves_nothing(empty_office):
    told = []
    stop = storage.on_change(told.append)
    with pytest.raises(ZeroDivisionError):
        add_and_fail("李敏")
    stop()
    assert history() == []
    assert told == []
    assert add("李敏") == 1


def test_a_write_inside_a_write_joins_it(empty_office):
    with storage.write("office.set_up", name="x") as change:
        change.insert(Staff, name="王芳")
        add("李敏")
    assert [action for action, _entries in history()] == ["office.set_up"]
    with pytest.raises(ZeroDivisionError):
        add_and_fail("孙工")
    with storage.reading():
        assert [row.name for row in Staff.select().order_by(Staff.id)] == ["王芳", "李敏"]


def test_a_write_cannot_begin_while_reading(empty_office):
    with storage.reading(), pytest.raises(RuntimeError), storage.write("office.changed"):
        pass


def test_listeners_hear_of_it_after_the_commit(empty_office):
    told = []

    def listen(changed):
        with storage.reading():
            told.append((changed, Customer.select().count()))

    stop = storage.on_change(listen)
    with storage.write("customer.added", name="王建国") as change:
        customer = change.insert(Customer, number="1", name="王建国", customer_since="2026-10-21")
        change.insert(Phone, customer=customer, number="13805312210", digits="13805312210")
    stop()
    stop()
    add("李敏")
    ((changed, customers),) = told
    assert changed.action == "customer.added"
    assert changed.tables == {"customer", "phone"}
    assert changed.customer_ids == {customer.id}
    assert customers == 1


def test_who_shows_a_change_cannot_make_the_save_seem_to_have_failed(empty_office, caplog):
    told = []

    def stumble(_changed):
        raise ZeroDivisionError

    stops = [storage.on_change(stumble), storage.on_change(told.append)]
    add("李敏")
    for stop in stops:
        stop()
    with storage.reading():
        assert Staff.select().count() == 1
    assert len(told) == 1
    assert "ZeroDivisionError" in caplog.text


def test_two_threads_write_one_after_the_other(empty_office):
    staff_id = add("李敏", phone="0")

    def count_up():
        for _ in range(20):
            with storage.write("staff.saved", name="x") as change:
                person = Staff.get_by_id(staff_id)
                change.update(person, phone=str(int(person.phone) + 1))

    threads = [threading.Thread(target=count_up) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert fetch(staff_id).phone == "40"


def test_many_rows_are_one_entry(empty_office):
    with storage.write("staff.saved", name="x") as change:
        ids = change.insert_many(Staff, [{"name": f"员工 {n}"} for n in range(500)])
    assert len(ids) == 500
    assert history() == [("staff.saved", [("staff", "create", ids[0], ids[-1], None)])]
    assert fetch(ids[7]).name == "员工 7"
    assert fetch(ids[7]).created_at is not None
    with storage.write("staff.saved", name="x") as change:
        assert change.insert_many(Staff, []) == range(0)


def test_many_rows_change_and_go_each_by_its_id(empty_office):
    with storage.write("staff.saved", name="x") as change:
        ids = change.insert_many(Staff, [{"name": f"员工 {n}", "phone": "0"} for n in range(3)])
    with storage.write("staff.saved", name="x") as change:
        assert change.update_many(Staff, {ids[0]: {"phone": "1"}, ids[1]: {"phone": "0"}}) == 1
        change.delete_many(Staff, [ids[2]])
    with storage.reading():
        assert [(row.name, row.phone) for row in Staff.select()] == [("员工 0", "1"), ("员工 1", "0")]


def test_ids_go_on_after_rows_in_bulk(empty_office):
    with storage.write("staff.saved", name="x") as change:
        ids = change.insert_many(Staff, [{"name": "a"}, {"name": "b"}])
        assert change.insert(Staff, name="c").id == ids[-1] + 1
        assert change.insert_many(Staff, [{"name": "d"}])[0] == ids[-1] + 2


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        ([], []),
        ([4], [(4, 4)]),
        ([3, 1, 2], [(1, 3)]),
        ([1, 2, 5, 7, 8], [(1, 2), (5, 5), (7, 8)]),
    ],
)
def test_ids_are_kept_as_unbroken_runs(ids, expected):
    assert list(runs(ids)) == expected
