"""Commits reach the window; many in a row reach it as one."""

from crm_desktop.gui.changes import changes
from crm_desktop.services.customers import customers


def test_a_burst_of_commits_is_told_once_and_names_all(office, qapp, qtbot):
    told = []
    changes().changed.connect(told.append)
    ids = [customers.save(None, {"name": f"张{number}"}) for number in range(50)]
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    changes().changed.disconnect(told.append)
    (change,) = told
    assert change.customer_ids == set(ids)
    assert "customer" in change.tables


def test_a_later_commit_is_told_by_itself(office, qapp, qtbot):
    told = []
    changes().changed.connect(told.append)
    for name in ("张三", "李四"):
        before = len(told)
        customers.save(None, {"name": name})
        qtbot.waitUntil(lambda before=before: len(told) > before)
    changes().changed.disconnect(told.append)
    assert [len(change.customer_ids) for change in told] == [1, 1]
