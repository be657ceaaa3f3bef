"""Changes are taken back and done again, unless something later that still stands is in the way."""

import pytest

from crm_desktop import storage
from crm_desktop.core.enums import Actor
from crm_desktop.core.errors import Conflict, NotAllowed, NotFound
from crm_desktop.core.words import say_change
from crm_desktop.services.history import steps
from crm_desktop.storage import change as storage_change
from crm_desktop.storage import recording, search, undo
from crm_desktop.storage.models import (
    ChangeEntry,
    ChangeSet,
    ChangeStep,
    Customer,
    Phone,
    Promise,
    Staff,
)
from crm_desktop.storage.undo import CannotUndo
from tests.storage.undo_helpers import add_customer, change, delete, fetch, write

pytestmark = pytest.mark.usefixtures("empty_office", "noon")


def test_a_change_goes_back_and_comes_again():
    _set, customer_id = add_customer(remarks="旧")
    changed = change(customer_id, remarks="新", wechat="wjg")
    undone = undo.undo(changed)
    customer = fetch(Customer, customer_id)
    assert (customer.remarks, customer.wechat) == ("旧", "")
    assert customer.version == 3  # versions only rise
    redone = undo.undo(undone)
    assert fetch(Customer, customer_id).remarks == "新"
    undo.undo(redone)
    assert fetch(Customer, customer_id).remarks == "旧"


def test_the_way_back_is_a_write_with_its_own_words():
    _set, customer_id = add_customer()
    with storage.write("customer.lost", name="王建国") as lost:
        lost.subject = lost.get(Customer, customer_id)
        lost.update(lost.subject, lost_reason="价格")
    undone = undo.undo(lost.recorded_as())
    kept = fetch(ChangeSet, undone)
    assert (kept.action, kept.undoes_id) == ("change.undone", lost.recorded_as())
    assert (kept.subject_table, kept.subject_id) == ("customer", customer_id)

    assert say_change(kept.action, kept.params, "zh_CN") == "撤销：已把 王建国 记为流失"
    assert say_change(kept.action, kept.params, "en") == "Undone: Marked 王建国 as lost"
    assert fetch(ChangeSet, lost.recorded_as()).undone_by_id == undone


def test_other_columns_do_not_stand_in_the_way():
    _set, customer_id = add_customer()
    first = change(customer_id, name="王建")
    change(customer_id, wechat="wjg")
    undo.undo(first)
    customer = fetch(Customer, customer_id)
    assert (customer.name, customer.wechat) == ("王建国", "wjg")


def test_the_same_column_does_and_it_is_said_who_changed_it():
    _set, boss = write("staff.saved", Staff, name="赵经理")
    _set, customer_id = add_customer()
    first = change(customer_id, name="王建")
    storage.act_as(boss)
    with storage.write("customer.changed", name="王大") as second:
        second.update(second.get(Customer, customer_id), name="王大")
    found = undo.why_not(first)
    assert (found.staff, found.change_set_id) == ("赵经理", second.recorded_as())
    assert found.words("zh_CN") == "已保存 王大"
    with pytest.raises(CannotUndo) as refused:
        undo.undo(first)
    assert "赵经理" in refused.value.text("zh_CN")
    assert "王大" in refused.value.text("en")
    undo.undo(second.recorded_as())  # what was taken back is in nobody's way
    undo.undo(first)
    assert fetch(Customer, customer_id).name == "王建国"


def test_a_creation_goes_with_all_it_made_and_comes_back_under_its_ids():
    with storage.write("customer.added") as made:
        customer = made.insert(Customer, number="1", name="王建国", customer_since="2026-10-01")
        phone = made.insert(Phone, customer=customer, number="13805312210", digits="13805312210")
        made.update(customer, wechat="wjg")
    undone = undo.undo(made.recorded_as())
    with storage.reading():
        assert Customer.by_id(customer.id) is None
        assert Phone.by_id(phone.id) is None
        assert search.differences() == []
    undo.undo(undone)
    with storage.reading():
        assert Phone.by_id(phone.id).customer_id == customer.id
        assert Customer.by_id(customer.id).wechat == "wjg"
        assert search.differences() == []
    _set, other = add_customer("李梅")
    assert other > customer.id


def test_what_others_did_with_a_new_record_stands_in_its_way():
    made, customer_id = add_customer()
    changed = change(customer_id, wechat="wjg")
    assert undo.why_not(made).change_set_id == changed
    undo.undo(changed)
    promised, _id = write(
        "promise.added", Promise, customer=customer_id, what="送滤芯", due_at=storage_change.clock.now()
    )
    assert undo.why_not(made).change_set_id == promised
    undo.undo(promised)
    undo.undo(made)
    assert fetch(Customer, customer_id) is None


def test_a_soft_reference_stands_in_the_way_too():
    _set, customer_id = add_customer()
    _more, source = write(
        "promise.added", Promise, customer=customer_id, what="电话", due_at=storage_change.clock.now()
    )
    promised, _id = write(
        "promise.added", Promise, customer=customer_id, what="送滤芯", due_at=storage_change.clock.now(),
        source_table="promise", source_id=source,
    )  # fmt: skip
    assert undo.why_not(_more).change_set_id == promised


def test_a_deletion_comes_back_with_its_id():
    _set, customer_id = add_customer(remarks="老客户")
    gone = delete("customer.changed", Customer, customer_id)
    with storage.reading():
        assert search.differences() == []
    undo.undo(gone)
    customer = fetch(Customer, customer_id)
    assert (customer.name, customer.remarks, customer.version) == ("王建国", "老客户", 2)
    with storage.reading():
        assert search.differences() == []


def test_who_is_named_by_what_comes_back_must_still_be_there():
    _set, staff_id = write("staff.saved", Staff, name="李梅")
    _set, customer_id = add_customer()
    _promised, promise_id = write(
        "promise.added",
        Promise,
        customer=customer_id,
        what="送滤芯",
        staff=staff_id,
        due_at=storage_change.clock.now(),
    )
    gone = delete("promise.withdrawn", Promise, promise_id)
    left = delete("staff.saved", Staff, staff_id)
    assert undo.why_not(gone).change_set_id == left
    undo.undo(left)
    undo.undo(gone)
    assert fetch(Promise, promise_id).staff_id == staff_id


def test_what_it_belongs_to_was_undone_since_and_it_is_said_what_that_was():
    made, customer_id = add_customer()
    promised, _id = write(
        "promise.added", Promise, customer=customer_id, what="送滤芯", due_at=storage_change.clock.now()
    )
    promise_back = undo.undo(promised)
    customer_back = undo.undo(made)
    found = undo.why_not(promise_back)
    assert (found.change_set_id, found.asked) == (customer_back, undo.UndoWay.REDO)
    assert CannotUndo(found).text("zh_CN").startswith("不能重做：")
    assert "后来撤销了“已新建客户" in CannotUndo(found).text("zh_CN")
    assert steps.why_not(promise_back, "en").id == made  # the history has no other line for it
    undo.undo(customer_back)
    undo.undo(promise_back)
    gone = delete("promise.deleted", Promise, _id)
    delete("customer.deleted", Customer, customer_id)
    assert CannotUndo(undo.why_not(gone)).text("zh_CN").startswith("不能恢复：")


def test_a_name_that_was_given_away_stands_in_the_way():
    _set, staff_id = write("staff.saved", Staff, name="李梅")
    renamed, _id = write("staff.saved", Staff, staff_id, name="李梅芳")
    taken, _id = write("staff.saved", Staff, name="李梅")
    assert undo.why_not(renamed).change_set_id == taken
    undo.undo(taken)
    undo.undo(renamed)
    assert fetch(Staff, staff_id).name == "李梅"


def test_an_undo_that_came_between_does_not_let_old_values_through():
    _set, customer_id = add_customer(remarks="一")
    first = change(customer_id, remarks="二")
    second = change(customer_id, remarks="三")
    second_back = undo.undo(second)
    first_back = undo.undo(first)
    assert undo.why_not(second_back) is not None  # it would go on from a value that is not there
    undo.undo(first_back)
    undo.undo(second_back)
    assert fetch(Customer, customer_id).remarks == "三"


def test_what_the_program_did_because_of_it_goes_with_it_and_comes_again():
    _set, customer_id = add_customer()
    changed = change(customer_id, do_not_call=True)
    followed, _id = write(
        "callback.planned", Customer, customer_id, by=Actor.PROGRAM, because_of=changed, preferences="不打"
    )
    back = undo.undo(changed)
    customer = fetch(Customer, customer_id)
    assert (customer.do_not_call, customer.preferences) == (False, "")
    assert fetch(ChangeSet, followed).undone_by_id == back
    again = undo.undo(back)
    assert fetch(Customer, customer_id).preferences == "不打"
    assert fetch(ChangeSet, followed).undone_by_id is None
    undo.undo(again)
    assert fetch(Customer, customer_id).preferences == ""
    assert fetch(ChangeSet, followed).undone_by_id is not None


def test_what_is_undone_is_not_undone_twice():
    _set, customer_id = add_customer()
    changed = change(customer_id, remarks="新")
    undo.undo(changed)
    with pytest.raises(NotAllowed):
        undo.undo(changed)
    with pytest.raises(NotFound):
        undo.undo(10_000)


def test_the_last_of_this_person_at_this_desk_goes_first_and_comes_last(reopen, monkeypatch):
    _set, mine = write("staff.saved", Staff, name="李梅")
    _set, other = write("staff.saved", Staff, name="陈涛")
    _set, customer_id = add_customer()
    storage.act_as(mine)
    here = storage.desk()
    sets = [change(customer_id, remarks="一"), change(customer_id, wechat="二")]
    storage.act_as(other)
    change(customer_id, source="三")
    storage.act_as(mine)
    write("callback.planned", Customer, customer_id, by=Actor.PROGRAM, email="a@b.cn")
    monkeypatch.setattr(storage_change, "desk", lambda: "another")
    change(customer_id, postcode="250000")
    monkeypatch.undo()
    assert undo.last_undoable(mine, here).id == sets[1]
    second = undo.undo(sets[1])
    reopen()
    storage.act_as(mine)
    assert undo.last_undoable(mine, here).id == sets[0]
    first = undo.undo(sets[0])
    assert undo.last_undoable(mine, here) is None
    assert undo.last_redoable(mine, here).id == first
    undo.undo(first)
    assert undo.last_redoable(mine, here).id == second
    assert undo.last_undoable(mine, here).id == sets[0]
    undo.undo(second)
    assert undo.last_redoable(mine, here) is None
    assert undo.last_undoable(mine, here).id == sets[1]
    undo.undo(sets[1])  # and back again, by the action itself
    assert fetch(Customer, customer_id).wechat == ""


def test_nothing_is_redone_once_something_else_was_done():
    _set, mine = write("staff.saved", Staff, name="李梅")
    _set, customer_id = add_customer()
    storage.act_as(mine)
    here = storage.desk()
    undo.undo(change(customer_id, remarks="一"))
    other = change(customer_id, wechat="二")
    assert undo.last_redoable(mine, here) is None
    back = undo.undo(other)
    assert undo.last_redoable(mine, here).id == back
    undo.undo(back)
    assert undo.last_redoable(mine, here) is None


def test_who_acted_is_told():
    _set, staff_id = write("staff.saved", Staff, name="李梅")
    storage.act_as(staff_id)
    mine, customer_id = add_customer()
    planned, _id = write("callback.planned", Customer, customer_id, by=Actor.PROGRAM, remarks="x")
    assert (fetch(ChangeSet, mine).staff_id, fetch(ChangeSet, mine).actor) == (staff_id, Actor.PERSON)
    assert (fetch(ChangeSet, planned).staff_id, fetch(ChangeSet, planned).actor) == (None, Actor.PROGRAM)


def test_a_write_inside_a_write_keeps_its_action_and_subject():
    with storage.write("customer.added") as outer:
        customer = outer.insert(Customer, number="1", name="王建国", customer_since="2026-10-01")
        outer.subject = customer
        with storage.write("promise.added", what="送滤芯") as inner:
            promise = inner.insert(
                Promise, customer=customer, what="送滤芯", due_at=storage_change.clock.now()
            )
            inner.subject = promise
    with storage.reading():
        kept = ChangeSet.by_id(outer.recorded_as())
        (step,) = ChangeStep.select()
        assert (kept.action, kept.subject_table) == ("customer.added", "customer")
        assert (step.change_set_id, step.action, step.params) == (
            kept.id,
            "promise.added",
            {"what": "送滤芯"},
        )
        assert (step.subject_table, step.subject_id) == ("promise", promise.id)
    undo.undo(outer.recorded_as())  # one unit of work
    assert fetch(Promise, promise.id) is None


def test_get_loads_and_checks():
    _set, customer_id = add_customer()
    change(customer_id, remarks="x")
    with storage.write("customer.changed") as writing:
        assert writing.get(Customer, customer_id, 2).name == "王建国"
        with pytest.raises(Conflict):
            writing.get(Customer, customer_id, 1)
        with pytest.raises(NotFound):
            writing.get(Customer, 99)


def test_many_rows_are_kept_compressed_and_come_back():
    with storage.write("customers.imported") as made:
        ids = made.insert_many(
            Customer,
            [
                {"number": f"{n}", "name": f"客户{n}", "customer_since": storage_change.clock.today()}
                for n in range(300)
            ],
        )
        made.insert_many(Phone, [{"customer": each, "number": "1", "digits": f"{each}"} for each in ids])
    with storage.reading():
        before = [(row.id, row.name, row.number) for row in Customer.select()]
    back = undo.undo(made.recorded_as())
    with storage.reading():
        assert Customer.select().count() == Phone.select().count() == 0
        entries = list(ChangeEntry.select().where(ChangeEntry.change_set == back))
        assert len(entries) == 2
        assert sum(len(each.packed) for each in entries) < 300 * 20
        assert [row["name"] for row in recording.deleted_rows(entries[-1])][:2] == ["客户0", "客户1"]
        assert search.differences() == []
    undo.undo(back)
    with storage.reading():
        assert [(row.id, row.name, row.number) for row in Customer.select()] == before
        assert Phone.select().count() == 300
        assert search.differences() == []


def test_rows_of_one_table_that_refer_to_each_other_go_and_come_back_together():
    """More than are asked of at once, and to one that stands far behind."""
    with storage.write("customer.added") as added:
        ids = added.insert_many(
            Customer,
            [{"number": f"n{n}", "name": "王建国", "customer_since": "2026-10-01"} for n in range(1_100)],
        )
        for one, other in ((0, 1_099), (1_099, 0), (700, 3)):
            added.update(added.get(Customer, ids[one]), referred_by=ids[other])
    undone = undo.undo(added.recorded_as())
    assert fetch(Customer, ids[0]) is None
    undo.undo(undone)
    assert [fetch(Customer, ids[n]).referred_by_id for n in (0, 1_099, 700, 1)] == [
        *(ids[n] for n in (1_099, 0, 3)),
        None,
    ]
