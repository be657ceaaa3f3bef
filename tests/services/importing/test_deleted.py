"""What somebody deleted does not come back with the file; what an import undone took along does."""

import pytest

from crm_desktop import storage
from crm_desktop.core.words import say
from crm_desktop.services.customers import deleting
from crm_desktop.storage.models import ChangeSet, ImportedRow
from crm_desktop.storage.undo import CannotUndo, undo
from tests.services.importing.import_helpers import count, customer, everything, run

pytestmark = pytest.mark.usefixtures("office")

ZHANG = ["张三", "13800001111", "济南市历下区经十路1号", "GL8"]
LI = ["李四", "13800002222", "济南市历下区经十路2号", "GL8"]


def last_set() -> int:
    with storage.reading():
        return ChangeSet.select().order_by(ChangeSet.id.desc()).first().id


def test_the_row_of_a_deleted_customer_is_left_out_and_said() -> None:
    run(ZHANG, LI)
    deleting.delete(customer("张三").id)
    before = everything()
    result = run(ZHANG, LI)
    assert (result.customers_new, result.customers_matched) == (0, 1)
    (left_out,) = result.as_dict("en")["rejected"]
    assert "deleted" in left_out["reason"]
    assert left_out["row"] == 2
    assert everything() == before
    assert "已删除" in say("import.reason.deleted", "zh_CN")


def test_a_restored_customer_is_known_as_before() -> None:
    run(ZHANG)
    deleting.delete(customer("张三").id)
    undo(last_set())
    result = run(ZHANG)
    assert (result.customers_new, result.customers_matched, result.rejected) == (0, 1, [])


def test_who_was_deleted_and_typed_in_again_is_met_by_the_row() -> None:
    run(ZHANG)
    deleting.delete(customer("张三").id)
    run(["张三", "13800001111", "", "其他"])
    result = run(ZHANG)
    assert (result.customers_new, result.customers_matched, result.rejected) == (0, 1, [])
    assert customer("张三").address == ZHANG[2]


def test_an_import_that_was_undone_can_be_made_again_and_then_not_redone() -> None:
    run(ZHANG, LI)
    undo(last_set())
    undone = last_set()
    assert run(ZHANG, LI).customers_new == 2
    with pytest.raises(CannotUndo) as refused:
        undo(undone)
    assert refused.value.blocked.action == "customers.imported"
    assert count("customer") == 2
    with storage.reading():
        assert ImportedRow.select().count() == 2
