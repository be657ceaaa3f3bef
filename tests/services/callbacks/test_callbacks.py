"""Callbacks: tries, the questionnaire, finishing, moving, cancelling; lists and counts of the calendar."""

from datetime import date, datetime

import pytest

from crm_desktop.core import clock
from crm_desktop.core.enums import (
    AttemptOutcome,
    CallbackKind,
    CallbackState,
    Channel,
    ComplaintState,
    RepairState,
)
from crm_desktop.core.errors import InvalidFields, NotAllowed, NotFound
from crm_desktop.services.callbacks import callbacks, questionnaire
from crm_desktop.services.callbacks import detail as callback_detail
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.customers import customers
from tests.services.complaints.complaint_helpers import opened, reach

WEDNESDAY = date(2026, 10, 21)
FRIDAY_AFTERNOON = datetime.fromisoformat("2026-10-23T15:00+08:00")


def plan(desk, due=WEDNESDAY, kind=CallbackKind.OTHER, **more):
    return callbacks.add(desk.customer, kind, due, **more)


def problems(function, *arguments, **named):
    with pytest.raises(InvalidFields) as problem:
        function(*arguments, **named)
    return problem.value.problems


def at(text):
    return datetime.fromisoformat(f"{text}+08:00")


def local(moment):
    return f"{clock.local(moment):%m-%d %H:%M}"


def test_a_reason_for_a_move_that_sounds_like_an_outcome_stays_what_was_typed(desk):
    callback_id = callbacks.add(desk.customer, CallbackKind.OTHER, date(2026, 10, 22))
    callbacks.move(callback_id, date(2026, 10, 26), "no_answer")
    (move,) = callback_detail.get_callback(callback_id).moves
    assert (move.outcome, move.reason) == (None, "no_answer")


def test_a_date_without_a_time_is_due_at_the_end_of_that_day(desk):
    row = callback_detail.get_callback(plan(desk, subject="问候")).row
    assert (row.number, row.name, row.phone, row.staff) == ("H2026-00001", "王建国", "13805312210", "李敏")
    assert row.all_day
    assert local(row.due_at) == "10-21 23:59"
    assert not row.overdue(clock.now())
    assert row.overdue(at("2026-10-22T00:00"))


def test_nothing_is_planned_in_the_past_or_for_nobody(desk):
    assert problems(plan, desk, date(2026, 10, 20)) == {"due": "error.due_past"}
    assert problems(callbacks.add, 99, CallbackKind.OTHER, WEDNESDAY) == {
        "customer": "error.customer_missing"
    }


@pytest.mark.parametrize(
    ("tried", "again"),
    [
        ("2026-10-21T09:00", "10-21 18:00"),
        ("2026-10-21T12:00", "10-22 12:00"),
        ("2026-10-23T15:00", "10-26 12:00"),
        ("2026-10-24T09:00", "10-26 12:00"),
        ("2026-09-30T16:00", "10-08 12:00"),
    ],
    ids=["morning", "noon", "friday", "saturday", "national holiday"],
)
def test_the_next_half_day_is_a_working_one(tried, again):
    assert local(callbacks.next_half_day(at(tried))) == again


def test_no_answer_moves_it_on_and_keeps_the_original_due(desk):
    callback_id = plan(desk, at("2026-10-21T17:00"))
    with clock.at(at("2026-10-21T16:30")):
        again = callbacks.record_attempt(callback_id, AttemptOutcome.NO_ANSWER, number="138 0531 2210")
    detail = callback_detail.get_callback(callback_id)
    assert local(again) == local(detail.row.due_at) == "10-22 12:00"
    assert (detail.row.state, local(detail.row.original_due_at)) == (CallbackState.PLANNED, "10-21 17:00")
    assert [(a.outcome, a.number, a.staff.name) for a in detail.attempts] == [
        (AttemptOutcome.NO_ANSWER, "138 0531 2210", "李敏")
    ]
    assert (detail.moves[0].outcome, detail.moves[0].reason) == (AttemptOutcome.NO_ANSWER, "")
    assert not detail.moves[0].customer_asked


def test_a_try_long_before_it_is_due_moves_nothing(desk):
    callback_id = plan(desk, date(2026, 10, 30))
    callbacks.record_attempt(callback_id, AttemptOutcome.NO_ANSWER)
    assert callback_detail.get_callback(callback_id).row.day == date(2026, 10, 30)
    assert callback_detail.get_callback(callback_id).moves == []


def test_a_wrong_number_is_marked_and_the_other_one_is_tried_now(desk):
    callback_id = plan(desk, at("2026-10-21T17:00"))
    first, second = callback_detail.get_callback(callback_id).phones
    with clock.at(at("2026-10-21T16:00")):
        callbacks.record_attempt(callback_id, AttemptOutcome.WRONG_NUMBER, phone_id=first.id)
        detail = callback_detail.get_callback(callback_id)
        assert [phone.wrong for phone in detail.phones] == [True, False]
        assert detail.moves == []
        callbacks.record_attempt(callback_id, AttemptOutcome.WRONG_NUMBER, phone_id=second.id)
    assert local(callback_detail.get_callback(callback_id).row.due_at) == "10-22 12:00"


def test_a_number_that_works_later_is_not_wrong_any_more(desk):
    callback_id = plan(desk)
    phone = callback_detail.get_callback(callback_id).phones[0]
    callbacks.record_attempt(callback_id, AttemptOutcome.WRONG_NUMBER, phone_id=phone.id)
    callbacks.record_attempt(callback_id, AttemptOutcome.REACHED, phone_id=phone.id)
    assert not callback_detail.get_callback(callback_id).phones[0].wrong


def test_refused_cancels_it_and_may_stop_all_calls(desk):
    first, second = plan(desk), plan(desk, date(2026, 10, 25))
    callbacks.record_attempt(first, AttemptOutcome.REFUSED, do_not_call=True)
    assert [callback_detail.get_callback(each).row.state for each in (first, second)] == [
        CallbackState.CANCELLED
    ] * 2
    assert callback_detail.get_callback(first).callback.cancel_code == "refused"
    assert customers.get_customer(desk.customer).do_not_call


def test_finishing_keeps_the_questionnaire(desk, reopen):
    callback_id = plan(desk, kind=CallbackKind.AFTER_SERVICE)
    answers = {
        "fault_cause": " 加热棒 ",
        "repair_state": RepairState.REPAIRED,
        "technician_came": "下午两点",
        "conduct": ["on_time", "shoe_covers"],
        "tangibles": 5,
        "empathy": 4,
        "expertise": None,
    }
    callbacks.complete(callback_id, answers, 4, suggestions="很准时", next_step="寄滤芯")
    reopen()
    detail = callback_detail.get_callback(callback_id)
    assert detail.callback.answers == {
        "fault_cause": "加热棒",
        "repair_state": "repaired",
        "technician_came": "下午两点",
        "conduct": ["shoe_covers", "on_time"],
        "tangibles": 5,
        "empathy": 4,
    }
    assert (detail.row.state, detail.row.satisfaction) == (CallbackState.DONE, 4)
    assert (detail.callback.suggestions, detail.callback.next_step) == ("很准时", "寄滤芯")
    assert [attempt.outcome for attempt in detail.attempts] == [AttemptOutcome.REACHED]


def test_a_call_entered_as_reached_is_not_counted_twice(desk):
    callback_id = plan(desk)
    callbacks.record_attempt(callback_id, AttemptOutcome.REACHED)
    callbacks.complete(callback_id)
    assert len(callback_detail.get_callback(callback_id).attempts) == 1


def test_a_visit_has_no_attempt_of_a_call(desk):
    callback_id = plan(desk, kind=CallbackKind.VISIT, channel=Channel.VISIT)
    callbacks.complete(callback_id, satisfaction=5)
    assert callback_detail.get_callback(callback_id).attempts == []


@pytest.mark.parametrize(
    ("answers", "satisfaction", "field"),
    [({}, None, "satisfaction"), ({}, 6, "satisfaction"), ({"empathy": 0}, 3, "empathy")],
)
def test_answers_out_of_range_stand_at_their_question(desk, answers, satisfaction, field):
    callback_id = plan(desk, kind=CallbackKind.AFTER_SERVICE)
    assert set(problems(callbacks.complete, callback_id, answers, satisfaction)) == {field}
    assert callback_detail.get_callback(callback_id).row.state == CallbackState.PLANNED


def test_a_birthday_wish_needs_no_satisfaction(desk):
    callback_id = plan(desk, kind=CallbackKind.BIRTHDAY)
    callbacks.complete(callback_id)
    assert callback_detail.get_callback(callback_id).row.state == CallbackState.DONE


def test_a_follow_up_is_planned_with_the_next_step(desk):
    callback_id = plan(desk)
    assert problems(callbacks.complete, callback_id, follow_up=date(2026, 10, 1)) == {
        "follow_up": "error.due_past"
    }
    next_id = callbacks.complete(callback_id, next_step="问滤芯", follow_up=date(2026, 10, 28))
    assert (
        callback_detail.get_callback(next_id).row.subject,
        callback_detail.get_callback(next_id).row.day,
    ) == (
        "问滤芯",
        date(2026, 10, 28),
    )


def test_one_call_may_settle_others_of_the_same_customer(desk):
    one, other, far = plan(desk), plan(desk, kind=CallbackKind.GREETING), plan(desk, date(2026, 11, 20))
    stranger = callbacks.add(customers.save(None, {"name": "李娜"}), CallbackKind.OTHER, WEDNESDAY)
    assert [row.id for row in callback_detail.get_callback(one).others] == [other]
    callbacks.complete(one, also=[other, stranger])
    assert [callback_detail.get_callback(each).row.state for each in (other, far, stranger)] == [
        CallbackState.DONE,
        CallbackState.PLANNED,
        CallbackState.PLANNED,
    ]


@pytest.mark.parametrize(("customer_asked", "original"), [(False, WEDNESDAY), (True, date(2026, 10, 26))])
def test_a_move_that_the_customer_asked_for_is_a_new_due(desk, customer_asked, original):
    callback_id = plan(desk)
    callbacks.move(callback_id, date(2026, 10, 26), "出差", customer_asked=customer_asked)
    detail = callback_detail.get_callback(callback_id)
    assert detail.row.day == date(2026, 10, 26)
    assert clock.local(detail.row.original_due_at).date() == original
    assert (detail.moves[0].reason, detail.moves[0].staff.name) == ("出差", "李敏")


def test_a_move_needs_a_reason_and_a_day_to_come(desk):
    callback_id = plan(desk)
    assert problems(callbacks.move, callback_id, date(2026, 10, 1), " ") == {
        "due": "error.due_past",
        "reason": "error.reason_missing",
    }


def test_what_is_done_or_cancelled_stays_so(desk):
    callback_id = plan(desk)
    assert problems(callbacks.cancel, callback_id, "") == {"reason": "error.reason_missing"}
    callbacks.cancel(callback_id, "已当面谈过")
    for act in (
        lambda: callbacks.complete(callback_id),
        lambda: callbacks.move(callback_id, date(2026, 11, 1), "x"),
        lambda: callbacks.cancel(callback_id, "x"),
        lambda: callbacks.record_attempt(callback_id, AttemptOutcome.REACHED),
    ):
        with pytest.raises(NotAllowed):
            act()
    with pytest.raises(NotFound):
        callback_detail.get_callback(999)


def test_the_list_of_a_span_and_of_a_state(desk):
    early, late = plan(desk, date(2026, 10, 22)), plan(desk, date(2026, 10, 25))
    callbacks.cancel(early, "x")
    assert [row.id for row in callback_lists.list_callbacks(WEDNESDAY, date(2026, 10, 24))] == [early]
    assert [row.id for row in callback_lists.list_callbacks(state=CallbackState.PLANNED)] == [late]
    assert callback_lists.list_callbacks(staff_id=desk.technician) == []
    assert [row.id for row in callback_lists.callback_rows([late, 99, early])] == [late, early]


def test_today_shows_what_is_overdue_and_what_is_due(desk):
    today, tomorrow = plan(desk), plan(desk, date(2026, 10, 22))
    assert [row.id for row in callback_lists.due_rows()] == [today]
    with clock.at(at("2026-10-22T08:00")):
        found = callback_lists.due_rows(clock.now())
        assert [(row.id, row.overdue(clock.now())) for row in found] == [(today, True), (tomorrow, False)]


def test_a_cell_shows_four_and_counts_all_with_what_is_open_first(desk):
    ids = [plan(desk, at(f"2026-10-22T{hour:02}:00")) for hour in range(9, 15)]
    callbacks.complete(ids[0])
    cell = callback_lists.days(WEDNESDAY, date(2026, 10, 31))[date(2026, 10, 22)]
    assert (cell.count, cell.overdue) == (6, 0)
    assert [row.id for row in cell.entries] == ids[1:5]
    assert callback_lists.days(date(2026, 11, 1), date(2026, 11, 30)) == {}


def test_the_months_counts_follow_the_original_due(desk):
    assert callback_lists.month_counts(2026, 10).rate is None
    in_time, late, cancelled = (plan(desk, at("2026-10-21T15:00")) for _turn in range(3))
    plan(desk, date(2026, 10, 30))
    callbacks.complete(in_time)
    callbacks.cancel(cancelled, "x")
    with clock.at(at("2026-10-23T09:00")):
        callbacks.complete(late)
        counts = callback_lists.month_counts(2026, 10)
    assert (counts.due, counts.done, counts.rate, counts.to_come) == (2, 2, 0.5, 1)
    counts = callback_lists.month_counts(2026, 10, desk.technician)
    assert (counts.due, counts.to_come) == (0, 0)


def test_what_is_to_come_is_counted_where_the_calendar_shows_it(desk):
    overdue, other = plan(desk, at("2026-10-21T15:00")), plan(desk, at("2026-10-21T16:00"))
    with clock.at(at("2026-10-23T09:00")):
        assert callback_lists.month_counts(2026, 10).to_come == 0
        callbacks.move(overdue, at("2026-10-30T15:00"), "出差")
        callbacks.move(other, at("2026-11-02T15:00"), "出差")
        october, november = (callback_lists.month_counts(2026, month) for month in (10, 11))
        shown = callback_lists.days(date(2026, 10, 24), date(2026, 10, 31))
    assert (october.due, october.to_come, november.to_come) == (2, 1, 1)
    assert sum(cell.count for cell in shown.values()) == october.to_come


def test_the_satisfaction_after_a_complaint_goes_to_the_complaint(desk):
    complaint = reach(opened(desk.customer), ComplaintState.RESOLVED)
    callback = complaint_lists.get_case(complaint).after_callback.callback_id
    assert local(callback_detail.get_callback(callback).row.due_at) == "10-22 12:00"
    callbacks.complete(callback, {"empathy": 2}, 2)
    kept = complaint_lists.get_case(complaint).complaint
    assert (kept.satisfaction, kept.state) == (2, ComplaintState.INVESTIGATING)


def test_questions_of_each_kind():
    assert set(questionnaire.questions(CallbackKind.AFTER_COMPLAINT)) == set(questionnaire.DIMENSIONS)
    assert questionnaire.questions(CallbackKind.BIRTHDAY) == ()
    assert [each for each in range(1, 6) if questionnaire.is_dissatisfied(each)] == [1, 2]
    with pytest.raises(ValueError, match="no such question"):
        questionnaire.checked(CallbackKind.OTHER, {"colour": 1}, 3)
