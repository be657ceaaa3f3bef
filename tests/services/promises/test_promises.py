"""Promises: made, kept, withdrawn, and due."""

from datetime import UTC, date, datetime, timedelta

import pytest

from crm_desktop.core.errors import InvalidFields, NotAllowed, NotFound
from crm_desktop.services.promises import promises
from tests.services.complaints.complaint_helpers import NOON, customer, later

pytestmark = pytest.mark.usefixtures("noon")


def test_a_date_alone_is_due_at_its_end(office, reopen):
    who = customer()
    promises.add(who, "寄说明书", date(2026, 10, 22))
    promises.add(who, "今天 17:00 前答复", NOON + timedelta(hours=5), source_table="complaint", source_id=7)
    reopen()
    first, second = promises.list_promises(customer_id=who)
    assert (first.what, first.all_day) == ("今天 17:00 前答复", False)
    assert (second.due_at, second.all_day) == (datetime(2026, 10, 22, 15, 59, 59, tzinfo=UTC), True)
    assert [each.what for each in promises.list_promises(source=("complaint", 7))] == ["今天 17:00 前答复"]


def test_what_is_missing_or_over_is_said_at_its_field(office):
    who = customer()
    with pytest.raises(InvalidFields) as problem:
        promises.add(who, " ", NOON - timedelta(minutes=1))
    assert set(problem.value.problems) == {"what", "due"}
    with pytest.raises(InvalidFields) as problem:
        promises.add(who, "寄说明书", None)
    assert problem.value.problems == {"due": "promise.error.due"}
    with pytest.raises(NotFound):
        promises.add(4711, "寄说明书", date(2026, 10, 22))
    assert promises.list_promises() == []


def test_a_settled_promise_is_no_longer_due(office):
    who = customer()
    kept = promises.add(who, "答复", NOON + timedelta(hours=1))
    withdrawn = promises.add(who, "上门", NOON + timedelta(hours=1))
    late = promises.add(who, "寄配件", NOON + timedelta(hours=1))
    promises.add(who, "下周的", date(2026, 10, 28))
    promises.keep(kept)
    promises.withdraw(withdrawn)
    with later(hours=2):
        due = promises.open_promises(end=NOON + timedelta(hours=11))
        assert [each.id for each in due] == [late]
        assert due[0].term.overdue(NOON + timedelta(hours=2))
        assert promises.count_open(NOON + timedelta(hours=2)) == (2, 1)
    assert len(promises.list_promises(open_only=True)) == 2
    for settled in (kept, withdrawn):
        with pytest.raises(NotAllowed):
            promises.keep(settled)
