"""The same file again after a deletion or an undo: nobody comes back by themselves, nobody comes twice."""

import pytest

from crm_desktop import storage
from crm_desktop.core import clock, dates
from crm_desktop.core.enums import Actor
from crm_desktop.services.customers import deleting
from crm_desktop.services.history import steps
from crm_desktop.services.importing import columns, importing
from crm_desktop.storage import undo
from crm_desktop.storage.models import ChangeSet
from crm_desktop.storage.models.base import database
from tests.services.importing.import_helpers import count, customer, run, table

pytestmark = pytest.mark.usefixtures("office")

ROWS = [["张三", "13800001111"], ["李四", "13800002222"]]


def last_import():
    with storage.reading():
        sets = ChangeSet.select().where(ChangeSet.action == "customers.imported")
        return sets.order_by(ChangeSet.id.desc()).first().id


def by_schedule(*rows):
    sheet = table(*rows)
    return importing.run(sheet, columns.analyse(sheet), by=Actor.PROGRAM)


def test_who_was_deleted_is_left_out_and_it_is_said():
    run(*ROWS)
    deleting.delete(customer("张三").id)
    sheet = table(*ROWS)
    shown = importing.preview(sheet, columns.analyse(sheet))
    for result in (shown, run(*ROWS), by_schedule(*ROWS)):
        assert (result.customers_new, result.customers_matched, result.changed) == (0, 1, False)
        [told] = result.as_dict("en")["left_out"]
        assert told["row"] == 2
        assert dates.say_date(clock.today(), "en") in told["reason"]
        assert "Deleted" in told["reason"]
        assert not result.has_problems
    assert count("customer") == 1


def test_a_row_that_means_somebody_who_is_there_is_matched():
    run(*ROWS)
    deleting.delete(customer("张三").id)
    run([*ROWS[0], "济南市历下区经十路1号"])  # another row, entered on purpose
    result = run(*ROWS)
    assert (result.left_out, result.customers_matched) == ([], 2)


def test_when_history_is_forgotten_it_is_said_without_the_day(monkeypatch):
    run(*ROWS)
    deleting.delete(customer("张三").id)
    monkeypatch.setattr("crm_desktop.storage.gone_since.customers", dict)
    [told] = run(*ROWS).left_out
    assert told.day is None
    assert told.words("zh_CN").startswith("这位客户已在这里删除")


@pytest.mark.parametrize("damage", ["last_id = 1 << 50", "first_id = 'x'", "table_name = 'nope'"])
def test_a_deletion_of_which_history_keeps_nonsense_stops_no_import(damage):
    run(*ROWS)
    deleting.delete(customer("张三").id)
    with storage.write("office.changed"):
        database.execute_sql(f"UPDATE change_entry SET {damage} WHERE operation = 'delete'")
        database.execute_sql("UPDATE change_set SET at = 'x' WHERE action = 'customer.deleted'")
    [told] = run(*ROWS).left_out
    assert told.day is None


def test_a_deletion_taken_back_is_known_again():
    run(*ROWS)
    deleting.delete(customer("张三").id)
    with storage.reading():
        deletion = ChangeSet.select().order_by(ChangeSet.id.desc()).first().id
    undo.undo(deletion)
    assert run(*ROWS).customers_matched == 2


def test_an_import_that_was_undone_comes_again_by_a_person_and_never_by_a_schedule():
    run(*ROWS)
    undo.undo(last_import())
    scheduled = by_schedule(*ROWS, ["王五", "13800003333"])
    assert [row.reason for row in scheduled.left_out] == ["import.reason.undone"] * 2
    assert scheduled.customers_new == 1
    assert run(*ROWS).customers_new == 2
    assert by_schedule(*ROWS).customers_matched == 2


def test_what_an_undone_import_added_to_known_customers_comes_by_no_schedule_either():
    run(*ROWS)
    more = [[*row, "济南市历下区经十路1号"] for row in ROWS]
    run(*more)
    assert customer("张三").street
    undo.undo(last_import())
    scheduled = by_schedule(*more)
    assert [row.reason for row in scheduled.left_out] == ["import.reason.undone"] * 2
    assert (scheduled.customers_matched, scheduled.changed) == (0, False)
    assert not customer("张三").street
    run(*more)
    assert customer("张三").street


def test_after_an_undo_was_undone_a_schedule_knows_the_rows():
    run(*ROWS)
    undo.undo(undo.undo(last_import()))
    assert by_schedule(*ROWS).customers_matched == 2
    undo.undo(last_import())
    assert len(by_schedule(*ROWS).left_out) == 2


def test_an_undone_import_is_not_done_again_when_the_file_came_in_anew():
    run(*ROWS)
    back = undo.undo(last_import())
    run(*ROWS)
    again = last_import()
    with pytest.raises(undo.CannotUndo) as caught:
        undo.undo(back)
    assert caught.value.blocked.change_set_id == again
    found = steps.why_not(back, "zh_CN")
    assert "archive.xlsx" in found.words
    assert found.id == again
    assert count("customer") == 2
    undo.undo(again)
    undo.undo(back)
    assert count("customer") == 2


def test_a_row_whose_customer_is_gone_does_not_keep_an_import_from_being_done_again():
    run(*ROWS)
    back = undo.undo(last_import())
    run(ROWS[0])
    deleting.delete(customer("张三").id)
    undo.undo(back)
    assert count("customer") == 2
