"""Changes are taken back and done again, unless something later that still stands is in the way."""

import inspect
import sys
from datetime import timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import Actor
from crm_desktop.core.errors import Conflict, NotAllowed, NotFound
from crm_desktop.core.words import say_change
from crm_desktop.services.history import sentences
from crm_desktop.storage import change as storage_change
from crm_desktop.storage import pruning, recording, search, undo
from crm_desktop.storage.models import (
    ChangeEntry,
    ChangeSet,
    ChangeStep,
    Customer,
    Phone,
    Promise,
    Staff,
)
from crm_desktop.storage.models.base import database
from crm_desktop.storage.undo import CannotUndo

pytestmark = pytest.mark.usefixtures("empty_office", "noon")


def write(action, model, row_id=None, *, by=Actor.PERSON, because_of=None, **values):
    """A write that adds a record or changes one; returns the set's id and the record's."""
    with storage.write(action, by=by, because_of=because_of) as change:
        if row_id is None:
            record = change.insert(model, **values)
        else:
            record = change.get(model, row_id)
            change.update(record, **values)
        change.subject = record
    return change.recorded_as(), record.id


def add_customer(name="王建国", **more):
    return write("customer.added", Customer, number=name, name=name, customer_since="2026-10-01", **more)


def change(customer_id, **values):
    return write("customer.changed", Customer, customer_id, **values)[0]


def fetch(model, row_id):
    with storage.reading():
        return model.by_id(row_id)


def delete(action, model, row_id):
    with storage.write(action) as change:
        change.delete(change.get(model, row_id))
    return change.recorded_as()


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
    from crm_desktop.core.words import say_change

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


def test_the_history_knows_the_version_that_taking_back_left():
    _set, customer_id = add_customer(remarks="旧")
    redone = undo.undo(undo.undo(change(customer_id, remarks="新")))
    undo.undo(redone)
    with storage.reading():
        updates = ChangeEntry.select().where(ChangeEntry.operation == "update").order_by(ChangeEntry.id)
        assert [entry.version for entry in updates] == [2, 3, 4, 5]
    assert fetch(Customer, customer_id).version == 5


@pytest.mark.parametrize("many", [2, recording.FEW + 5])
def test_the_history_knows_the_highest_version_of_rows_that_went_together(many):
    with storage.write("staff.saved") as made:
        ids = made.insert_many(Staff, [{"name": f"李{number}"} for number in range(many)])
    write("staff.saved", Staff, ids[0], phone="1")
    write("staff.saved", Staff, ids[0], phone="2")
    with storage.write("staff.saved") as removed:
        removed.remove(Staff, list(ids))
    with storage.reading():
        deletions = list(ChangeEntry.select().where(ChangeEntry.operation == "delete"))
    assert len(deletions) == (2 if many == 2 else 1)
    assert max(entry.version for entry in deletions) == 3


def test_back_and_forth_many_times_goes_no_deeper():
    _set, customer_id = add_customer(remarks="旧")
    last = change(customer_id, remarks="新")
    limit = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(len(inspect.stack()) + 130)
        for _turn in range(80):
            last = undo.undo(last)
    finally:
        sys.setrecursionlimit(limit)
    assert fetch(Customer, customer_id).remarks == "新"
    undo.undo(last)
    assert fetch(Customer, customer_id).remarks == "旧"


def test_what_took_back_something_forgotten_is_done_again_with_its_words(monkeypatch):
    monkeypatch.setattr(pruning, "AT_ONCE", 2)
    _set, customer_id = add_customer(remarks="旧")
    undone = undo.undo(change(customer_id, remarks="新"))
    assert pruning.prune(clock.now() + timedelta(seconds=1), {}) == 2
    assert fetch(ChangeSet, undone).undoes_id is None
    again = fetch(ChangeSet, undo.undo(undone))
    assert fetch(Customer, customer_id).remarks == "新"
    assert again.action == undo.REDONE
    assert say_change(again.action, again.params, "en") == say_change(
        "change.redone", {"undone": "customer.changed"}, "en"
    )
    assert sentences.of_action(again.action, again.params, "zh_CN").whole == "重做：已保存"
    assert fetch(ChangeSet, undo.undo(again.id)).action == undo.UNDONE
    assert fetch(Customer, customer_id).remarks == "旧"


def test_each_turn_costs_the_same_however_often_it_goes_back_and_forth(monkeypatch):
    _set, customer_id = add_customer(remarks="旧")
    last = done = change(customer_id, remarks="新")
    costs = []
    engine = type(database.obj)
    execute = engine.execute_sql

    def count(*args, **options):
        costs[-1] += 1
        return execute(*args, **options)

    for _turn in range(60):
        costs.append(0)
        with monkeypatch.context() as counting:
            counting.setattr(engine, "execute_sql", count)
            last = undo.undo(last)
    assert costs[0] > 10
    assert len(set(costs[2::2])) == len(set(costs[3::2])) == 1
    assert fetch(ChangeSet, done).undone_by_id is None
    last = undo.undo(done)  # by what was done in the first place, too
    assert fetch(ChangeSet, done).undone_by_id == last
    with pytest.raises(NotAllowed):
        undo.undo(done)
    assert fetch(Customer, customer_id).remarks == "旧"


def test_what_the_program_did_after_an_undo_goes_and_comes_with_it():
    _set, customer_id = add_customer(remarks="旧")
    done = change(customer_id, remarks="新")
    back = undo.undo(done)
    planned, _id = write(
        "callback.planned", Customer, customer_id, by=Actor.PROGRAM, because_of=back, wechat="w"
    )
    again = undo.undo(back)
    assert [fetch(ChangeSet, each).undone_by_id for each in (done, planned)] == [None, again]
    assert fetch(Customer, customer_id).wechat == ""
    back = undo.undo(again)
    assert [fetch(ChangeSet, each).undone_by_id for each in (done, planned)] == [back, None]
    assert fetch(Customer, customer_id).wechat == "w"


def test_a_record_that_came_back_is_entered_with_its_version():
    _set, customer_id = add_customer(remarks="一")
    change(customer_id, remarks="二")
    _set, other = add_customer("李梅")
    with storage.write("customer.deleted") as removed:
        removed.remove(Customer, [customer_id, other])
    restored = undo.undo(removed.recorded_as())
    with storage.reading():
        entries = (
            ChangeEntry.select().where(ChangeEntry.change_set == restored).order_by(ChangeEntry.first_id)
        )
        told = [(each.operation, each.first_id, each.last_id, each.version) for each in entries]
    versions = {each: fetch(Customer, each).version for each in (customer_id, other)}
    assert versions == {customer_id: 3, other: 2}
    assert told == [("create", each, each, version) for each, version in versions.items()]


@pytest.mark.parametrize("action", [*sorted(undo.FOUNDING), pruning.KEPT])
def test_what_the_office_began_with_and_what_is_left_of_pruned_sets_is_not_taken_back(action):
    _set, customer_id = add_customer(remarks="旧")
    with storage.write(action) as founding:
        founding.update(founding.get(Customer, customer_id), remarks="新")
    for ask in (undo.undo, undo.why_not):
        with pytest.raises(NotAllowed):
            ask(founding.recorded_as())
    assert fetch(Customer, customer_id).remarks == "新"
