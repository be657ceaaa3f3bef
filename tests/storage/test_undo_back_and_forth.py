"""Back and forth again and again: what the history keeps of it, what each turn costs, and where it ends."""

import inspect
import sys
from datetime import timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import Actor
from crm_desktop.core.errors import NotAllowed
from crm_desktop.core.words import say_change
from crm_desktop.services.history import sentences
from crm_desktop.storage import pruning, recording, undo
from crm_desktop.storage.models import (
    ChangeEntry,
    ChangeSet,
    Customer,
    Staff,
)
from crm_desktop.storage.models.base import database
from tests.storage.undo_helpers import add_customer, change, fetch, write

pytestmark = pytest.mark.usefixtures("empty_office", "noon")


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
