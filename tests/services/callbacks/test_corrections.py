"""What was pressed by mistake is put right where it was done, with what followed from it, and told."""

from datetime import date, datetime, timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import AttemptOutcome, CallbackKind, CallbackState, CancelReason, ComplaintState
from crm_desktop.core.errors import NotAllowed
from crm_desktop.services.callbacks import callbacks, deleting, rules
from crm_desktop.services.callbacks import corrections as callback_corrections
from crm_desktop.services.callbacks import detail as callback_detail
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.callbacks.corrections import TakenBack, correct_answers, correct_attempt, take_back
from crm_desktop.services.complaints import complaints
from crm_desktop.services.complaints import history as complaint_history
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.customers import customers
from crm_desktop.storage.models.base import database
from tests.services.complaints.complaint_helpers import MESSAGE, opened, reach, state

Went = AttemptOutcome
DAY = date(2026, 10, 22)


def plan(desk, kind=CallbackKind.OTHER, due=DAY, **more):
    return callbacks.add(desk.customer, kind, due, **more)


def tried(callback):
    """Outcomes and the due time of a callback."""
    detail = callback_detail.get_callback(callback)
    return [each.outcome for each in detail.attempts], detail.row.due_at


def last(callback):
    return callback_detail.get_callback(callback).attempts[-1].id


def corrections(callback):
    return [(each.action, each.old, each.new) for each in callback_detail.get_callback(callback).corrections]


# -- attempts ------------------------------------------------------------------------------------------


def test_reached_by_mistake_becomes_no_answer_and_is_tried_again(desk):
    callback = plan(desk, due=date(2026, 10, 21))
    callbacks.record_attempt(callback, Went.REACHED)
    pressed = callback_detail.get_callback(callback).attempts[0].at
    with clock.at(datetime.fromisoformat("2026-10-21T16:00+08:00")):
        correct_attempt(last(callback), Went.NO_ANSWER)
        outcomes, due = tried(callback)
        assert outcomes == [Went.NO_ANSWER]
        assert f"{clock.local(due):%m-%d %H:%M}" == "10-22 12:00"
        assert callback_detail.get_callback(callback).attempts[0].at == pressed
    assert corrections(callback) == [("callback.attempt_corrected", Went.REACHED, Went.NO_ANSWER)]


def test_no_answer_by_mistake_gives_the_due_time_back(desk):
    callback = plan(desk, due=datetime.fromisoformat("2026-10-21T14:00+08:00"))
    before = callback_detail.get_callback(callback).row
    callbacks.record_attempt(callback, Went.NO_ANSWER)
    assert tried(callback)[1] > before.due_at
    correct_attempt(last(callback), Went.REACHED)
    assert tried(callback) == ([Went.REACHED], before.due_at)
    assert callback_detail.get_callback(callback).moves == []
    # And once more: what the correction did can be corrected too.
    correct_attempt(last(callback), Went.SOMEBODY_ELSE)
    assert tried(callback)[1] > before.due_at
    correct_attempt(last(callback), None)
    assert tried(callback) == ([], before.due_at)
    assert callback_detail.get_callback(callback).row.all_day == before.all_day
    assert [action for action, _old, _new in corrections(callback)][-1] == "callback.attempt_removed"


def test_a_move_made_since_stays(desk):
    callback = plan(desk, due=datetime.fromisoformat("2026-10-21T14:00+08:00"))
    callbacks.record_attempt(callback, Went.NO_ANSWER)
    callbacks.move(callback, DAY + timedelta(days=3), "客户在外地")
    correct_attempt(last(callback), Went.REACHED)
    assert callback_detail.get_callback(callback).row.day == DAY + timedelta(days=3)


def test_a_refusal_by_mistake_opens_it_and_all_that_it_closed(desk):
    first, second = plan(desk), plan(desk, CallbackKind.MAINTENANCE)
    earlier = plan(desk)
    callbacks.cancel(earlier, "已面谈")
    callbacks.record_attempt(first, Went.REFUSED, do_not_call=True)
    assert customers.get_customer(desk.customer).do_not_call
    assert callback_detail.get_callback(second).row.state == CallbackState.CANCELLED
    correct_attempt(last(first), Went.NO_ANSWER)
    assert not customers.get_customer(desk.customer).do_not_call
    states = [callback_detail.get_callback(each).row.state for each in (first, second, earlier)]
    assert states == [CallbackState.PLANNED, CallbackState.PLANNED, CallbackState.CANCELLED]
    assert tried(first)[0] == [Went.NO_ANSWER]


def test_only_the_last_attempt_is_corrected_and_none_of_a_callback_that_is_done(desk):
    callback = plan(desk)
    callbacks.record_attempt(callback, Went.NO_ANSWER)
    first = last(callback)
    callbacks.record_attempt(callback, Went.REACHED)
    with pytest.raises(NotAllowed) as problem:
        correct_attempt(first, Went.REACHED)
    assert problem.value.key == "error.attempt_not_last"
    callbacks.complete(callback)
    with pytest.raises(NotAllowed) as problem:
        correct_attempt(last(callback), Went.NO_ANSWER)
    assert problem.value.key == "error.callback_not_planned"


# -- done and cancelled -----------------------------------------------------------------------------------


def test_done_by_mistake_is_planned_again_with_what_was_typed(desk):
    callback = plan(desk, CallbackKind.USAGE)
    other = plan(desk, CallbackKind.MAINTENANCE)
    due = callback_detail.get_callback(callback).row.due_at
    follow_up = callbacks.complete(
        callback,
        satisfaction=4,
        suggestions="不错",
        next_step="寄滤芯",
        follow_up=DAY + timedelta(days=6),
        also=[other],
    )
    result = take_back(callback)
    assert result == TakenBack(1, (DAY + timedelta(days=6),), (), ())
    row = callback_detail.get_callback(callback).row
    assert (row.state, row.due_at, row.done_at) == (CallbackState.PLANNED, due, None)
    assert callback_detail.get_callback(callback).callback.suggestions == "不错"
    assert tried(callback)[0] == []  # the attempt was entered by finishing it
    assert callback_detail.get_callback(other).row.state == CallbackState.PLANNED
    assert callback_detail.get_callback(follow_up).callback.cancel_code == "undone"
    assert corrections(callback) == [("callback.taken_back", None, None)]
    # Done a second time, the follow-up is made anew.
    again = callbacks.complete(callback, satisfaction=4, follow_up=DAY + timedelta(days=8))
    assert callback_detail.get_callback(again).row.state == CallbackState.PLANNED


def test_a_follow_up_that_was_worked_on_stays(desk):
    callback = plan(desk)
    follow_up = callbacks.complete(callback, follow_up=DAY + timedelta(days=6))
    callbacks.move(follow_up, DAY + timedelta(days=9), "出差")
    assert take_back(callback).follow_ups == ()
    assert callback_detail.get_callback(follow_up).row.state == CallbackState.PLANNED


def test_reached_stays_reached_where_that_was_said_before(desk):
    callback = plan(desk)
    callbacks.record_attempt(callback, Went.REACHED)
    callbacks.complete(callback)
    take_back(callback)
    assert tried(callback)[0] == [Went.REACHED]
    correct_attempt(last(callback), Went.WRONG_NUMBER)
    assert tried(callback)[0] == [Went.WRONG_NUMBER]


def test_one_that_another_call_settled_goes_back_alone(desk):
    callback, other = plan(desk), plan(desk, CallbackKind.MAINTENANCE)
    callbacks.complete(callback, also=[other])
    take_back(other)
    assert callback_detail.get_callback(other).row.state == CallbackState.PLANNED
    assert callback_detail.get_callback(callback).row.state == CallbackState.DONE


def test_cancelled_or_refused_by_mistake_is_planned_again(desk):
    callback, refused = plan(desk), plan(desk)
    callbacks.cancel(callback, "点错了")
    callbacks.record_attempt(refused, Went.REFUSED)
    take_back(callback)
    take_back(refused)
    for each in (callback, refused):
        kept = callback_detail.get_callback(each).callback
        assert (kept.state, kept.cancelled_at, kept.cancel_code) == (CallbackState.PLANNED, None, None)
    assert tried(refused)[0] == []


def test_what_is_planned_or_was_cancelled_for_the_customers_sake_is_not_taken_back(desk):
    callback = plan(desk)
    with pytest.raises(NotAllowed):
        take_back(callback)
    callbacks.cancel(callback, code=CancelReason.DO_NOT_CALL)
    with pytest.raises(NotAllowed) as problem:
        take_back(callback)
    assert problem.value.key == "error.not_taken_back"


# -- complaints -------------------------------------------------------------------------------------------


@pytest.fixture
def closed(desk):
    """A complaint that was closed; afterwards the rule's callback is done a second time with 1 of 5."""
    complaint = reach(opened(desk.customer), ComplaintState.RESOLVED)
    callback = complaint_lists.get_case(complaint).after_callback.callback_id
    return complaint, callback


def remarks(complaint, language="en"):
    return [
        entry.detail for entry in complaint_history.history(complaint_lists.get_case(complaint), language)
    ]


def test_a_complaint_that_went_back_for_a_mark_stands_as_before(closed):
    complaint, callback = closed
    callbacks.complete(callback, {}, 1)
    assert state(complaint) == ComplaintState.INVESTIGATING
    result = take_back(callback)
    found = complaint_lists.get_case(complaint).complaint
    assert result.complaints == (found.number,)
    assert (found.state, found.satisfaction) == (ComplaintState.RESOLVED, None)
    assert found.resolved_at is not None
    number = callback_detail.get_callback(callback).row.number
    said = f"the result of callback {number} was corrected, the complaint stands as before"
    assert said in remarks(complaint)
    assert remarks(complaint, "zh_CN").count(f"回访 {number} 的结果已更正，投诉恢复原状") == 1
    assert complaint_lists.get_case(complaint).after_callback.callback_id == callback
    rules.plan()
    assert len(callback_lists.list_callbacks(state=CallbackState.PLANNED)) == 1


def test_a_complaint_that_was_worked_on_since_stays_as_it_is(closed):
    complaint, callback = closed
    callbacks.complete(callback, {}, 1)
    complaints.propose(complaint, "再上门一次", MESSAGE)
    result = take_back(callback)
    assert result.complaints_kept == (complaint_lists.get_case(complaint).complaint.number,)
    assert state(complaint) == ComplaintState.PROPOSED


def test_a_mark_that_was_mistyped_is_corrected_with_the_complaint(closed):
    complaint, callback = closed
    callbacks.complete(callback, {"empathy": 1}, 1, suggestions="慢")
    done_at = callback_detail.get_callback(callback).row.done_at
    with clock.at(clock.now() + timedelta(days=2)):
        correct_answers(callback, {"empathy": 5}, 5, suggestions="很好")
    detail = callback_detail.get_callback(callback)
    assert (detail.row.satisfaction, detail.row.done_at) == (5, done_at)
    assert (detail.callback.answers, detail.callback.suggestions) == ({"empathy": 5}, "很好")
    found = complaint_lists.get_case(complaint).complaint
    assert (found.state, found.satisfaction) == (ComplaintState.RESOLVED, 5)
    assert corrections(callback) == [("callback.answers_corrected", None, None)]
    # The other way round it goes back, and taken back it stands as before the call.
    correct_answers(callback, {"empathy": 1}, 2)
    assert state(complaint) == ComplaintState.INVESTIGATING
    take_back(callback)
    found = complaint_lists.get_case(complaint).complaint
    assert (found.state, found.satisfaction) == (ComplaintState.RESOLVED, None)


def test_a_corrected_mark_counts_for_what_the_call_settled_too(desk):
    callback, other, wish = plan(desk, CallbackKind.USAGE), plan(desk, CallbackKind.USAGE), plan(desk)
    callbacks.complete(callback, satisfaction=2, also=[other, wish])
    correct_answers(callback, {}, 4)
    assert [callback_detail.get_callback(each).row.satisfaction for each in (callback, other, wish)] == [
        4,
        4,
        None,
    ]


def test_answers_of_a_planned_callback_are_not_corrected(desk):
    with pytest.raises(NotAllowed) as problem:
        callback_corrections.correct_answers(plan(desk), {}, None)
    assert problem.value.key == "error.callback_not_done"


# -- what is gone, or damaged in the record of changes -----------------------------------------------------


def test_what_the_call_settled_and_is_deleted_since_hinders_no_correction(desk):
    callback, other = plan(desk, CallbackKind.USAGE), plan(desk, CallbackKind.USAGE)
    callbacks.complete(callback, satisfaction=2, also=[other])
    deleting.delete(other)
    correct_answers(callback, {}, 4)
    assert take_back(callback).others == 0
    assert callback_detail.get_callback(callback).row.state == CallbackState.PLANNED


DAMAGE = [
    "first_id = 1 << 40, last_id = 1 << 40",
    "last_id = 1 << 40",
    "version = NULL",
    "old_values = '[1]'",
    """old_values = '{"nope":7}'""",
    """old_values = '{"satisfaction":"x"}'""",
    "operation = 'x'",
    "table_name = 'x'",
]


@pytest.mark.parametrize("damage", DAMAGE)
def test_what_followed_a_call_goes_back_as_far_as_the_history_can_be_read(closed, damage):
    _complaint, callback = closed
    callbacks.complete(callback, {}, 1)
    harmed(damage, "callback.done")
    correct_answers(callback, {}, 4)
    take_back(callback)
    assert callback_detail.get_callback(callback).row.state == CallbackState.PLANNED


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_refusal_is_taken_back_as_far_as_the_history_can_be_read(desk, damage):
    callback, _other = plan(desk), plan(desk, CallbackKind.MAINTENANCE)
    callbacks.record_attempt(callback, Went.REFUSED, do_not_call=True)
    harmed(damage, "callback.attempt")
    correct_attempt(last(callback), Went.NO_ANSWER)
    assert callback_detail.get_callback(callback).row.state == CallbackState.PLANNED


def test_a_correction_of_nobody_knows_what_is_shown_without_it(desk):
    callback = plan(desk, due=date(2026, 10, 21))
    callbacks.record_attempt(callback, Went.REACHED)
    correct_attempt(last(callback), Went.NO_ANSWER)
    with storage.write("office.changed"):
        database.execute_sql("""UPDATE change_set SET params = '{"old":"x","new":[7]}'""")
    assert corrections(callback) == [("callback.attempt_corrected", None, None)]


def harmed(damage, action):
    """All that history keeps of the write is damaged, but for what it says of the callback itself."""
    with storage.write("office.changed"):
        done = database.execute_sql(
            f"UPDATE change_entry SET {damage} WHERE change_set_id ="
            " (SELECT MAX(id) FROM change_set WHERE action LIKE ?)"
            " AND NOT (table_name = 'callback' AND operation = 'update'"
            " AND id = (SELECT MIN(id) FROM change_entry own WHERE own.table_name = 'callback'"
            " AND own.operation = 'update' AND own.change_set_id = change_entry.change_set_id))",
            (action + "%",),
        ).rowcount
    assert done
