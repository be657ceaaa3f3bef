"""The clocks by examples worked out by hand: pauses, month ends, what was missed stays missed."""

from datetime import UTC, datetime, timedelta

import pytest

from crm_desktop.core import clock
from crm_desktop.core.enums import ComplaintClock, ComplaintState, Severity
from crm_desktop.core.errors import InvalidFields
from crm_desktop.services.complaints import complaints, escalation
from crm_desktop.services.complaints import history as complaint_history
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.complaints import work as complaint_work
from tests.services.complaints.complaint_helpers import (
    MESSAGE,
    NOON,
    customer,
    later,
    manager,
    opened,
    reach,
    state,
)

pytestmark = pytest.mark.usefixtures("noon")
H = timedelta(hours=1)


def shanghai(year, month, day, hour=12, minute=0):
    return datetime(year, month, day, hour, minute, tzinfo=UTC) - 8 * H


def by_name(complaint_id):
    return {each.which.value: each for each in complaint_lists.get_case(complaint_id).clocks()}


def test_four_hours_a_day_and_a_month_round_the_clock(office):
    clocks = by_name(opened())
    assert clocks["first_reply"].due_at == NOON + 4 * H
    assert clocks["answer"].due_at == NOON + 24 * H
    assert clocks["close"].due_at == shanghai(2026, 11, 21)
    assert clocks["first_reply"].text("zh_CN") == "还剩 4 小时"
    assert (
        clocks["answer"].explain("zh_CN") == "2026-10-21 12:00 收到 ＋ 24 小时（昼夜计时） = 2026-10-22 12:00"
    )


@pytest.mark.parametrize(
    ("received", "close_due"),
    [
        (shanghai(2026, 1, 31, 9, 30), shanghai(2026, 2, 28, 9, 30)),
        (shanghai(2024, 1, 31, 9, 30), shanghai(2024, 2, 29, 9, 30)),
        (shanghai(2026, 3, 31, 23, 59), shanghai(2026, 4, 30, 23, 59)),
        (shanghai(2025, 12, 15, 0, 5), shanghai(2026, 1, 15, 0, 5)),
        # 1 February 00:30 in Shanghai is still January in UTC
        (shanghai(2026, 2, 1, 0, 30), shanghai(2026, 3, 1, 0, 30)),
    ],
)
def test_the_calendar_month_is_the_offices(office, received, close_due):
    assert by_name(opened(received_at=received))["close"].due_at == close_due


def test_a_pause_moves_every_deadline_by_as_much(office):
    complaint_id = opened()
    with later(hours=1):
        complaints.hold(complaint_id, "等客户回电")
    with later(hours=3, minutes=30):  # two and a half hours stood still
        paused = by_name(complaint_id)
        assert [each.term.paused_at for each in paused.values()] == [NOON + H] * 3
        assert paused["first_reply"].remaining == 3 * H  # 4 h less the one that ran
        assert paused["first_reply"].text("en") == "clock stopped"
        complaints.resume(complaint_id)
        clocks = by_name(complaint_id)
    assert clocks["first_reply"].due_at == NOON + 6.5 * H
    assert clocks["answer"].due_at == NOON + 26.5 * H
    assert clocks["close"].due_at == shanghai(2026, 11, 21, 14, 30)
    assert clocks["answer"].held == 2.5 * H
    assert "停表 2 小时 30 分" in clocks["answer"].explain("zh_CN")
    assert clocks["first_reply"].remaining == 3 * H


def test_two_pauses_add_up_and_done_clocks_stay(office):
    complaint_id = opened()
    with later(minutes=18):
        complaints.acknowledge(complaint_id)
    for start, end in ((1, 2), (10, 34)):
        with later(hours=start):
            complaints.hold(complaint_id, "等照片")
        with later(hours=end):
            complaints.resume(complaint_id)
    with later(hours=40):
        clocks = by_name(complaint_id)
    assert clocks["first_reply"].due_at == NOON + 4 * H
    assert clocks["first_reply"].took == timedelta(minutes=18)
    assert clocks["first_reply"].text("zh_CN") == "18 分钟"
    assert clocks["answer"].due_at == NOON + 49 * H
    assert clocks["close"].due_at == shanghai(2026, 11, 21) + 25 * H
    assert clocks["answer"].remaining == 9 * H


def test_a_month_end_with_a_pause_over_it(office):
    complaint_id = opened(received_at=shanghai(2026, 1, 31, 10))
    with clock.at(shanghai(2026, 2, 27, 8)):
        complaints.hold(complaint_id, "客户出差")
    with clock.at(shanghai(2026, 3, 2, 9)):  # three days and an hour later
        complaints.resume(complaint_id)
    assert by_name(complaint_id)["close"].due_at == shanghai(2026, 3, 3, 11)


def test_what_was_missed_before_the_pause_stays_missed(office):
    complaint_id = opened()
    with later(hours=5):
        complaints.hold(complaint_id, "等照片")
        assert by_name(complaint_id)["first_reply"].breached
    with later(hours=8):
        complaints.resume(complaint_id)
        clocks = by_name(complaint_id)
    assert clocks["first_reply"].due_at == NOON + 4 * H
    assert clocks["first_reply"].text("zh_CN") == "逾期 4 小时"
    assert clocks["answer"].due_at == NOON + 27 * H


def test_the_time_it_took_leaves_the_pause_out(office):
    complaint_id = opened()
    complaints.acknowledge(complaint_id)
    complaints.investigate(complaint_id)
    with later(hours=2):
        complaints.hold(complaint_id, "等照片")
    with later(hours=26):
        complaints.resume(complaint_id)
        complaint_work.set_findings(complaint_id, {"findings": "漏水是接口松了"})
    with later(hours=30):
        complaints.propose(complaint_id, "换接口", MESSAGE)
        answer = by_name(complaint_id)["answer"]
    assert (answer.took, answer.breached) == (6 * H, False)
    assert answer.due_at == NOON + 48 * H


def test_answered_too_late_is_said(office):
    complaint_id = reach(opened(), ComplaintState.NEW)
    with later(hours=4, minutes=1):
        complaints.acknowledge(complaint_id)
        first_reply = by_name(complaint_id)["first_reply"]
    assert first_reply.breached
    assert first_reply.text("zh_CN") == "4 小时 1 分，超时"


def test_the_first_answer_and_the_first_closing_count(office):
    complaint_id = reach(opened(), ComplaintState.CLOSED)
    with later(hours=200):
        complaints.reopen(complaint_id, "又坏了")
        complaints.propose(complaint_id, "再修一次", MESSAGE)
        assert {name: each.took for name, each in by_name(complaint_id).items()} == dict.fromkeys(
            ("first_reply", "answer", "close"), timedelta()
        )


def test_rejecting_stops_the_clocks_and_a_duplicate_has_none(office):
    who = customer()
    rejected, double = opened(who), opened(who)
    with later(hours=2):
        complaints.reject(rejected, "不是我们装的")
        complaints.mark_duplicate(double, rejected)
    with later(hours=60):
        assert {each.took for each in by_name(rejected).values()} == {2 * H}
        assert by_name(double) == {}
        assert complaint_lists.list_complaints(which="overdue") == []


def test_ending_a_case_ends_its_pause(office):
    complaint_id = opened()
    complaints.hold(complaint_id, "等照片")
    with later(hours=2):
        complaints.reject(complaint_id, "客户撤诉")
    case = complaint_lists.get_case(complaint_id)
    assert [hold.end for hold in case.holds] == [NOON + 2 * H]
    assert case.complaint.first_reply_due == NOON + 6 * H


def test_another_time_of_receipt_moves_the_deadlines(office):
    complaint_id = opened()
    complaints.change_intake(complaint_id, {"received_at": NOON - 2 * H})
    assert by_name(complaint_id)["answer"].due_at == NOON + 22 * H


def test_another_time_of_receipt_leaves_what_was_done_in_time_and_order(office):
    complaint_id = reach(opened(), ComplaintState.PROPOSED)
    with clock.at(NOON + H):
        complaints.hold(complaint_id, "等客户在家")
    with clock.at(NOON + 480 * H):
        complaints.resume(complaint_id)
        complaints.change_intake(complaint_id, {"received_at": NOON - H})
    clocks = by_name(complaint_id)
    assert clocks["answer"].due_at == NOON + 23 * H
    assert clocks["close"].due_at == shanghai(2026, 11, 21, 11) + 479 * H
    with pytest.raises(InvalidFields) as problem, clock.at(NOON + 481 * H):
        complaints.change_intake(complaint_id, {"received_at": NOON + H})
    assert set(problem.value.problems) == {"received_at"}


def test_a_clock_that_ran_out_escalates_by_itself_once(office):
    boss = manager()
    late, waiting, fresh = opened(customer()), opened(customer()), None
    complaints.hold(waiting, "等照片")
    with later(hours=5):
        fresh = opened(customer())
        assert escalation.escalate_overdue() == 1
        assert escalation.escalate_overdue() == 0
        complaint = complaint_lists.get_case(late).complaint
        assert complaint.escalated_at == NOON + 5 * H
        assert complaint.in_charge.id == boss
        assert (
            complaint_history.history(complaint_lists.get_case(late), "zh_CN")[-1].detail == "首次回复已逾期"
        )
    with later(hours=25):
        assert escalation.escalate_overdue() == 2  # the answer of the first, the first reply of the fresh one
        assert complaint_lists.get_case(late).complaint.escalation_level == 2
    assert complaint_lists.get_case(waiting).complaint.escalated_at is None
    assert state(fresh) == ComplaintState.NEW


def test_an_important_one_goes_to_the_manager_at_once(office):
    boss = manager()
    complaint_id = opened(severity=Severity.IMPORTANT)
    complaint = complaint_lists.get_case(complaint_id).complaint
    assert (complaint.in_charge.id, complaint.escalation_level) == (boss, 1)
    ordinary = opened(customer())
    assert complaint_lists.get_case(ordinary).complaint.escalated_at is None
    complaints.change_intake(ordinary, {"severity": Severity.IMPORTANT})
    assert complaint_lists.get_case(ordinary).complaint.in_charge.id == boss


def test_the_next_clock_of_a_row(office):
    complaint_id = opened()
    assert [row.clock for row in complaint_lists.list_complaints()] == [ComplaintClock.FIRST_REPLY]
    complaints.acknowledge(complaint_id)
    row = complaint_lists.list_complaints()[0]
    assert (row.clock, row.due_at) == (ComplaintClock.ANSWER, NOON + 24 * H)
    with later(hours=25):
        assert [row.id for row in complaint_lists.list_complaints(which="overdue")] == [complaint_id]


def test_a_row_turns_amber_as_its_last_quarter_begins_and_red_once_it_is_over(office):
    opened()
    row = complaint_lists.list_complaints()[0]
    assert row.due_at is not None
    allowed = row.due_at - row.received_at
    quarter = min(allowed / 4, timedelta(days=1))
    second = timedelta(seconds=1)
    moments = (row.due_at - quarter - second, row.due_at - quarter, row.due_at, row.due_at + second)
    assert [row.term.tone(moment) for moment in moments] == ["blue", "amber", "amber", "red"]
