"""From new to closed: every step in every state, and the gates that say why one is not open."""

import pytest

from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind, ComplaintState, Justified
from crm_desktop.core.errors import InvalidFields, NotAllowed, NotFound
from crm_desktop.core.words import say
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.callbacks import detail as callback_detail
from crm_desktop.services.complaints import complaints, escalation
from crm_desktop.services.complaints import correction as complaint_correction
from crm_desktop.services.complaints import history as complaint_history
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.complaints import work as complaint_work
from crm_desktop.services.complaints.states import ComplaintStep
from crm_desktop.services.customers import customers
from tests.services.complaints.complaint_helpers import (
    MESSAGE,
    call_back,
    customer,
    later,
    open_steps,
    opened,
    reach,
    state,
    try_in_vain,
    why,
)

pytestmark = pytest.mark.usefixtures("noon")
S = ComplaintState
ALWAYS = {"hold", "mark_duplicate", "escalate"}
OPEN = {
    S.NEW: ALWAYS | {"acknowledge", "reject"},
    S.ACKNOWLEDGED: ALWAYS | {"investigate", "reject"},
    S.INVESTIGATING: ALWAYS | {"reject"},
    S.PROPOSED: ALWAYS | {"investigate", "tell_result", "resolve", "reject"},
    S.RESOLVED: ALWAYS | {"investigate", "tell_result"},
    S.CLOSED: {"reopen", "correct"},
}
CALLS = {
    ComplaintStep.ACKNOWLEDGE: complaints.acknowledge,
    ComplaintStep.INVESTIGATE: complaints.investigate,
    ComplaintStep.PROPOSE: lambda row: complaints.propose(row, "上门重修", MESSAGE),
    ComplaintStep.TELL_RESULT: complaints.tell_result,
    ComplaintStep.RESOLVE: complaints.resolve,
    ComplaintStep.CLOSE: complaints.close,
    ComplaintStep.REOPEN: lambda row: complaints.reopen(row, "又坏了"),
    ComplaintStep.HOLD: lambda row: complaints.hold(row, "等照片"),
    ComplaintStep.RESUME: complaints.resume,
    ComplaintStep.REJECT: lambda row: complaints.reject(row, "不是我们装的"),
    ComplaintStep.MARK_DUPLICATE: lambda row: complaints.mark_duplicate(row, row),
    ComplaintStep.ESCALATE: lambda row: escalation.escalate(row, "要退款"),
    ComplaintStep.CORRECT: lambda row: complaint_correction.correct_findings(row, {"root_cause": "没有排班"}),
}


@pytest.mark.parametrize("reached", list(OPEN))
def test_each_state_opens_these_steps_and_refuses_the_others_with_a_reason(office, reached):
    complaint_id = reach(opened(), reached)
    assert state(complaint_id) == reached
    assert open_steps(complaint_id) == OPEN[reached]
    for step in complaint_lists.actions_open(complaint_id):
        if step.allowed:
            assert step.reason("zh_CN") == ""
            continue
        assert step.reason("zh_CN")
        assert step.reason("en")
        with pytest.raises(NotAllowed) as refused:
            CALLS[step.action](complaint_id)
        assert refused.value.key == step.reason_key
    assert state(complaint_id) == reached


def test_the_whole_way_is_kept_after_a_restart(office, reopen):
    complaint_id = reach(opened(), S.CLOSED)
    reopen()
    case = complaint_lists.get_case(complaint_id)
    assert case.complaint.state == S.CLOSED
    assert case.complaint.satisfaction == 5
    assert case.complaint.first_closed_at == case.complaint.closed_at is not None
    assert [event.kind.value for event in case.events] == [
        "opened", "acknowledged", "investigating", "proposed", "resolved", "customer_told", "closed",
    ]  # fmt: skip


def test_no_answer_without_findings(office):
    complaint_id = reach(opened(), S.INVESTIGATING)
    assert why(complaint_id, "propose") == "complaint.gate.findings_missing"
    complaint_work.set_findings(complaint_id, {"findings": "  "})
    assert "propose" not in open_steps(complaint_id)
    complaint_work.set_findings(complaint_id, {"findings": "师傅忘了改约"})
    assert "propose" in open_steps(complaint_id)
    with pytest.raises(InvalidFields) as problem:
        complaints.propose(complaint_id, " ", MESSAGE)
    assert problem.value.problems == {"proposed_solution": "complaint.error.solution"}
    complaints.propose(complaint_id, "今天修好", MESSAGE)
    assert complaint_lists.get_case(complaint_id).complaint.proposed_solution == "今天修好"


def test_closing_waits_for_each_gate_in_turn(office):
    complaint_id = reach(opened(), S.RESOLVED)
    complaint_work.set_findings(complaint_id, {"justified": None, "root_cause": ""})
    action_id = complaint_work.add_action(complaint_id, "改排单办法")
    keys = [key for key, _params in complaint_lists.get_case(complaint_id).gates]
    assert keys == [
        "complaint.gate.not_told",
        "complaint.gate.decision_missing",
        "complaint.gate.root_cause_missing",
        "complaint.gate.actions_open",
        "complaint.gate.after_callback_open",
    ]
    for expected, mend in (
        ("not_told", lambda: complaints.tell_result(complaint_id)),
        (
            "decision_missing",
            lambda: complaint_work.set_findings(complaint_id, {"justified": Justified.PARTLY}),
        ),
        ("root_cause_missing", lambda: complaint_work.set_findings(complaint_id, {"root_cause": "排单太满"})),
        ("actions_open", lambda: complaint_work.finish_action(action_id)),
        ("after_callback_open", lambda: call_back(complaint_id, 4)),
    ):
        with pytest.raises(NotAllowed) as refused:
            complaints.close(complaint_id)
        assert refused.value.key == f"complaint.gate.{expected}"
        mend()
    complaints.close(complaint_id)
    assert state(complaint_id) == S.CLOSED


def test_the_after_callback_is_given_up_after_three_tries(office):
    complaint_id = reach(opened(), S.RESOLVED)
    complaints.tell_result(complaint_id)
    try_in_vain(complaint_id, 2)
    assert complaint_lists.actions_open(complaint_id)[5].reason("zh_CN").endswith("（已打 2 次）。")
    try_in_vain(complaint_id, 1)
    complaints.close(complaint_id)
    assert complaint_lists.get_case(complaint_id).complaint.satisfaction is None


def test_nobody_calls_a_customer_who_does_not_want_it(office):
    customer_id = customer(do_not_call=True)
    complaint_id = reach(opened(customer_id), S.RESOLVED)
    complaints.tell_result(complaint_id)
    assert complaint_lists.get_case(complaint_id).after_callback.callback_id is None
    complaints.close(complaint_id)
    assert state(complaint_id) == S.CLOSED


@pytest.mark.parametrize("satisfaction", [1, 2])
def test_a_dissatisfied_after_callback_takes_it_back_to_the_investigation(office, satisfaction):
    complaint_id = reach(opened(), S.RESOLVED)
    complaints.tell_result(complaint_id)
    call_back(complaint_id, satisfaction)
    complaint = complaint_lists.get_case(complaint_id).complaint
    assert complaint.state == S.INVESTIGATING
    assert (complaint.customer_told_at, complaint.resolved_at, complaint.times_reopened) == (None, None, 0)
    remark = complaint_history.history(complaint_lists.get_case(complaint_id), "zh_CN")[-1].detail
    assert remark == say("complaint_remark.satisfaction", "zh_CN", satisfaction=satisfaction)
    with later(hours=3):  # resolved anew, it is called anew
        complaints.propose(complaint_id, "换一台新的", MESSAGE)
        complaints.resolve(complaint_id)
        complaints.tell_result(complaint_id)
        assert why(complaint_id, "close") == "complaint.gate.after_callback_open"
        call_back(complaint_id, 3)
        complaints.close(complaint_id)
    assert state(complaint_id) == S.CLOSED


def test_satisfied_with_three_stays_resolved(office):
    complaint_id = reach(opened(), S.RESOLVED)
    call_back(complaint_id, 3)
    assert state(complaint_id) == S.RESOLVED


def test_going_back_cancels_the_callback_that_was_planned(office):
    complaint_id = reach(opened(), S.RESOLVED)
    first = complaint_lists.get_case(complaint_id).after_callback.callback_id
    complaints.investigate(complaint_id, "客户又打来，没修好")
    assert callback_detail.get_callback(first).row.state.value == "cancelled"
    complaints.propose(complaint_id, "再上门", MESSAGE)
    complaints.resolve(complaint_id)
    assert complaint_lists.get_case(complaint_id).after_callback.callback_id != first


def test_reopened_keeps_its_first_closing(office):
    complaint_id = reach(opened(), S.CLOSED)
    first = complaint_lists.get_case(complaint_id).complaint.first_closed_at
    with pytest.raises(InvalidFields):
        complaints.reopen(complaint_id, "")
    with later(hours=48):
        complaints.reopen(complaint_id, "同样的问题又出现")
        complaint = complaint_lists.get_case(complaint_id).complaint
        assert complaint.state == S.INVESTIGATING
        assert complaint.closed_at is None
        complaints.propose(complaint_id, "换主板", MESSAGE)
        complaints.resolve(complaint_id)
        complaints.tell_result(complaint_id)
        call_back(complaint_id, 5)
        complaints.close(complaint_id)
    complaint = complaint_lists.get_case(complaint_id).complaint
    assert complaint.first_closed_at == first
    assert complaint.closed_at > first
    assert complaint.times_reopened == 1


def test_a_late_dissatisfaction_reopens_a_closed_one(office):
    complaint_id = reach(opened(), S.CLOSED)
    complaint_work.afterwards(complaint_id, satisfaction=1, lesson="先问清楚再派工")
    complaint = complaint_lists.get_case(complaint_id).complaint
    assert (complaint.state, complaint.times_reopened) == (S.INVESTIGATING, 1)
    assert complaint.lesson == "先问清楚再派工"


def test_rejected_needs_a_reason_and_may_be_taken_up_again(office):
    complaint_id = opened()
    with pytest.raises(InvalidFields):
        complaints.reject(complaint_id, " ")
    complaints.reject(complaint_id, "不是我们装的")
    case = complaint_lists.get_case(complaint_id)
    assert case.complaint.state == S.REJECTED
    assert case.complaint.justified == Justified.NO
    assert open_steps(complaint_id) == {"reopen", "tell_result"}
    assert why(complaint_id, "hold") == "complaint.gate.rejected"
    complaints.reopen(complaint_id, "找到了我们的安装单")
    assert state(complaint_id) == S.INVESTIGATING
    assert (
        complaint_lists.get_case(complaint_id).complaint.justified is None
    )  # to be decided anew before it closes


def test_a_duplicate_points_to_the_first_one(office):
    who = customer()
    first, second, third = opened(who), opened(who), opened(who)
    stranger = opened(customer("赵强", "139 0000 1111"))
    for wrong, key in ((second, "duplicate_of_itself"), (stranger, "duplicate_of"), (9999, "duplicate_of")):
        with pytest.raises(InvalidFields) as problem:
            complaints.mark_duplicate(second, wrong)
        assert problem.value.problems["duplicate_of"] == f"complaint.error.{key}"
    complaints.mark_duplicate(third, second)
    complaints.mark_duplicate(second, first)
    assert [complaint_lists.get_case(row).original_number for row in (second, third)] == ["T2026-0001"] * 2
    assert complaint_lists.get_case(first).duplicates == ["T2026-0002", "T2026-0003"]
    with pytest.raises(InvalidFields) as problem:
        complaints.mark_duplicate(first, second)
    assert problem.value.problems["duplicate_of"][0] == "complaint.error.duplicate_of_duplicate"
    complaints.reopen(second, "是另一件事")
    assert (state(second), complaint_lists.get_case(second).complaint.times_reopened) == (S.NEW, 0)


def test_waiting_returns_to_where_it_was(office):
    for reached in (S.NEW, S.ACKNOWLEDGED, S.INVESTIGATING, S.PROPOSED, S.RESOLVED):
        complaint_id = reach(opened(customer()), reached)
        with pytest.raises(InvalidFields):
            complaints.hold(complaint_id, "")
        complaints.hold(complaint_id, "等客户发照片")
        assert state(complaint_id) == S.WAITING
        assert open_steps(complaint_id) == {"resume", "reject", "mark_duplicate", "escalate"}
        complaints.resume(complaint_id)
        assert state(complaint_id) == reached


def test_what_is_not_there_is_not_found(office):
    for call in (complaint_lists.get_case, complaint_lists.actions_open, complaints.acknowledge):
        with pytest.raises(NotFound):
            call(4711)


def test_a_customer_marked_later_as_not_to_be_called_is_not_waited_for(office):
    customer_id = customer()
    complaint_id = reach(opened(customer_id), S.RESOLVED)
    complaints.tell_result(complaint_id)
    customers.save(customer_id, {"name": "孙丽", "do_not_call": True})
    complaints.close(complaint_id)
    assert state(complaint_id) == S.CLOSED


def test_a_cancelled_after_callback_can_be_planned_again(office):
    complaint_id = reach(opened(), S.RESOLVED)
    complaints.tell_result(complaint_id)
    try_in_vain(complaint_id, 1)
    callbacks.cancel(complaint_lists.get_case(complaint_id).after_callback.callback_id, "点错了")
    assert why(complaint_id, "close") == "complaint.gate.after_callback_missing"
    assert complaint_lists.get_case(complaint_id).after_callback.callback_id is None
    complaints.plan_after_callback(complaint_id)
    assert complaint_lists.get_case(complaint_id).after_callback.tries == 1
    try_in_vain(complaint_id, 2)
    complaints.close(complaint_id)
    assert state(complaint_id) == S.CLOSED


def test_nobody_is_called_any_more_about_a_case_that_was_closed_or_is_a_duplicate(office):
    who = customer()
    given_up, twice = reach(opened(who), S.RESOLVED), reach(opened(who), S.RESOLVED)
    calls = [complaint_lists.get_case(row).after_callback.callback_id for row in (given_up, twice)]
    complaints.tell_result(given_up)
    try_in_vain(given_up, 3)
    complaints.close(given_up)
    complaints.mark_duplicate(twice, given_up)
    assert [callback_detail.get_callback(call).row.state.value for call in calls] == [
        "cancelled",
        "cancelled",
    ]


def test_no_duplicate_after_all_tells_its_result_anew(office):
    who = customer()
    first, second = opened(who), reach(opened(who), S.RESOLVED)
    complaints.tell_result(second)
    complaints.mark_duplicate(second, first)
    complaints.reopen(second, "是另一件事")
    assert state(second) == S.INVESTIGATING
    complaints.propose(second, "换一台新的", MESSAGE)
    complaints.resolve(second)
    assert "complaint.gate.not_told" in [key for key, _params in complaint_lists.get_case(second).gates]
    third = reach(opened(who), S.ACKNOWLEDGED)
    complaints.mark_duplicate(third, first)
    complaints.reopen(third, "是另一件事")
    assert state(third) == S.ACKNOWLEDGED


def test_an_answer_given_with_another_call_counts_for_the_complaint_too(office):
    complaint_id = reach(opened(), S.RESOLVED)
    after = complaint_lists.get_case(complaint_id).after_callback.callback_id
    callbacks.change_details(after, {"remarks": "请打给他妻子"})
    visit = callbacks.add(
        complaint_lists.get_case(complaint_id).complaint.customer_id, CallbackKind.MAINTENANCE, clock.now()
    )
    with pytest.raises(InvalidFields) as problem:
        callbacks.complete(visit, {}, None, also=[after])
    assert set(problem.value.problems) == {"satisfaction"}
    callbacks.complete(visit, {}, 1, also=[after])
    call = callback_detail.get_callback(after)
    assert (call.row.state.value, call.row.satisfaction) == ("done", 1)
    assert call.callback.remarks.splitlines()[0] == "请打给他妻子"
    assert state(complaint_id) == S.INVESTIGATING


def test_the_satisfaction_with_the_first_solution_is_not_that_with_the_second(office):
    complaint_id = reach(opened(), S.RESOLVED)
    call_back(complaint_id, 1)
    with later(hours=1):
        complaints.propose(complaint_id, "换一台新的", MESSAGE)
        complaints.resolve(complaint_id)
        complaints.tell_result(complaint_id)
        try_in_vain(complaint_id, 3)
        complaints.close(complaint_id)
    assert complaint_lists.get_case(complaint_id).complaint.satisfaction is None


def test_findings_stay_with_the_answer_that_stands_on_them(office):
    complaint_id = reach(opened(), S.PROPOSED)
    with pytest.raises(InvalidFields) as problem:
        complaint_work.set_findings(complaint_id, {"findings": " "})
    assert set(problem.value.problems) == {"findings"}
    assert complaint_lists.get_case(complaint_id).complaint.findings
