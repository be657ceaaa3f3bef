"""Taking a complaint down, working on it, finding it again."""

from datetime import date, timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import (
    ActionKind,
    AttemptOutcome,
    CallbackKind,
    Channel,
    ComplaintState,
    Grade,
    Justified,
    Motive,
    ServiceMode,
    Severity,
)
from crm_desktop.core.errors import Conflict, InvalidFields, NotAllowed
from crm_desktop.core.words import has, say
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.complaints import causes, complaints, escalation, intake
from crm_desktop.services.complaints import history as complaint_history
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.complaints import work as complaint_work
from crm_desktop.services.customers import customers
from crm_desktop.services.due import complaints as duties
from crm_desktop.services.products import products
from crm_desktop.services.promises import promises
from crm_desktop.storage.models import ChangeSet, ServiceOrder
from tests.services.complaints.complaint_helpers import (
    NOON,
    SAID,
    call_back,
    customer,
    later,
    manager,
    opened,
    reach,
    state,
)

pytestmark = pytest.mark.usefixtures("noon")


def refused(call, *arguments, **named):
    with pytest.raises(InvalidFields) as problem:
        call(*arguments, **named)
    return problem.value.problems


def order_of(customer_id, product_id=None):
    with storage.write("order.saved") as change:
        return change.insert(
            ServiceOrder,
            number=storage.next_number("order"),
            customer=customer_id,
            product=product_id,
            mode=ServiceMode.REPAIR,
            received_at=clock.now(),
            department="维修部",
        ).id


def test_numbers_follow_each_other_and_everything_is_kept(office, reopen):
    who = customer()
    product_id = products.save(None, {"model": "SLR-58"}, customer_id=who)
    values = {
        "received_at": NOON - timedelta(hours=1),
        "channel": Channel.VISIT,
        "product": product_id,
        "department": "维修部",
        "severity": Severity.MINOR,
        "subject": "爽约",
        "description": "<b>等到十一点</b> 没有人来 🙂",
        "motives": [Motive.RESPECT, Motive.COMPENSATION],
        "requested_remedy": "赔误工",
        "vexatious": True,
    }
    first = complaints.open({"customer_id": who, **values})
    second = opened(who)
    reopen()
    kept = complaint_lists.get_case(first).complaint
    assert [complaint_lists.get_case(row).complaint.number for row in (first, second)] == [
        "T2026-0001",
        "T2026-0002",
    ]
    assert kept.product.model == "SLR-58"
    assert {name: getattr(kept, name) for name in values if name != "product"} == {
        name: value for name, value in values.items() if name != "product"
    }


def test_the_subject_is_the_beginning_of_what_was_said(office):
    assert complaint_lists.get_case(opened()).complaint.subject == "约好上午九点来修"
    assert complaint_lists.get_case(opened(description="x" * 300)).complaint.subject == "x" * 23 + "…"


def test_what_is_missing_or_wrong_is_said_at_its_field(office):
    assert refused(complaints.open, {}) == {
        "customer": "error.customer_missing",
        "description": "complaint.error.description",
    }
    who, other = customer(), customer("赵强", "139 0000 1111")
    product_id = products.save(None, {"model": "SLR-58"}, customer_id=other)
    wrong = {"customer": who, "description": SAID, "product": product_id, "received_at": NOON + timedelta(1)}
    assert refused(complaints.open, wrong) == {
        "product": "complaint.error.not_this_customer",
        "received_at": "complaint.error.received_future",
    }
    assert complaint_lists.list_complaints() == []
    assert (
        complaint_lists.get_case(opened(who)).complaint.number == "T2026-0001"
    )  # a refused one takes no number


def test_filled_in_from_a_dissatisfied_callback(office):
    who = customer()
    product_id = products.save(None, {"model": "SLR-58"}, customer_id=who)
    order_id = order_of(who, product_id)
    callback_id = callbacks.add(
        who,
        CallbackKind.AFTER_SERVICE,
        NOON + timedelta(hours=2),
        subject="维修后回访",
        source_table="service_order",
        source_id=order_id,
    )
    callbacks.record_attempt(callback_id, AttemptOutcome.REACHED)
    callbacks.complete(callback_id, {}, 2, suggestions="师傅没穿鞋套，地板划了", next_step="请主管回电")
    known = intake.draft(callback_id=callback_id)
    assert known.customer_name == "孙丽"
    assert known.values["description"] == "师傅没穿鞋套，地板划了"
    complaint = complaint_lists.get_case(complaints.open({"callback": callback_id, "motives": []})).complaint
    assert (complaint.customer.id, complaint.product.id, complaint.order.id) == (who, product_id, order_id)
    assert (complaint.subject, complaint.department) == ("师傅没穿鞋套", "维修部")
    assert (complaint.callback.id, complaint.requested_remedy) == (callback_id, "请主管回电")


def test_filled_in_from_an_order(office):
    who = customer()
    order_id = order_of(who)
    complaint = complaint_lists.get_case(
        complaints.open({"order_id": order_id, "description": SAID})
    ).complaint
    assert (complaint.customer.id, complaint.order.id) == (who, order_id)


def test_two_people_do_not_overwrite_each_other(office):
    complaint_id = opened()
    version = complaint_lists.get_case(complaint_id).complaint.version
    complaints.change_intake(complaint_id, {"requested_remedy": "换新机"}, version=version)
    with pytest.raises(Conflict):
        complaints.change_intake(complaint_id, {"requested_remedy": "退款"}, version=version)
    assert complaint_lists.get_case(complaint_id).complaint.requested_remedy == "换新机"
    assert refused(complaints.change_intake, complaint_id, {"description": "", "subject": ""})
    with pytest.raises(KeyError):
        complaints.change_intake(complaint_id, {"state": ComplaintState.CLOSED})


def test_findings_are_decided_once_and_wait_for_acknowledging(office):
    complaint_id = opened()
    with pytest.raises(NotAllowed):
        complaint_work.set_findings(complaint_id, {"findings": "x"})
    complaints.acknowledge(complaint_id)
    slow = next(node for node in causes.tree("zh_CN") if node.name.startswith("服务响应慢"))
    complaint_work.set_findings(complaint_id, {"justified": Justified.PARTLY, "cause_id": slow.id})
    with later(hours=1):
        complaint_work.set_findings(complaint_id, {"findings": "没有改约", "responsible_department": "调度"})
    complaint = complaint_lists.get_case(complaint_id).complaint
    assert (complaint.decided_at, complaint.cause_id) == (NOON, slow.id)
    assert causes.full_name(slow.id, "zh_CN") == "系统原因 › 服务响应慢，或无处求助"


def test_actions_are_added_changed_ticked_off_and_taken_away(office):
    complaint_id = reach(opened(), ComplaintState.INVESTIGATING)
    assert refused(complaint_work.add_action, complaint_id, " ") == {"what": "complaint.error.what"}
    first = complaint_work.add_action(complaint_id, "先送一台备用机", due=date(2026, 10, 22))
    second = complaint_work.add_action(complaint_id, "改排单", kind=ActionKind.PREVENTION)
    complaint_work.change_action(first, {"what": "先送备用机"})
    complaint_work.finish_action(first)
    complaint_work.finish_action(second)
    complaint_work.finish_action(second, done=False)
    actions = complaint_lists.get_case(complaint_id).actions
    assert [(each.what, each.done_at) for each in actions] == [("先送备用机", NOON), ("改排单", None)]
    complaint_work.delete_action(second)
    assert len(complaint_lists.get_case(complaint_id).actions) == 1
    closed = reach(opened(customer()), ComplaintState.CLOSED)
    with pytest.raises(NotAllowed):
        complaint_work.add_action(closed, "太晚了")


def test_a_compensation_is_approved_by_somebody(office):
    boss, complaint_id = manager(), opened()
    assert set(refused(complaint_work.compensate, complaint_id, "", -1, None)) == {
        "compensation_kind",
        "compensation_fen",
        "compensation_approved_by",
    }
    complaint_work.compensate(complaint_id, "免费保养一次", 12800, boss)
    kept = complaint_lists.get_case(complaint_id).complaint
    assert (kept.compensation_fen, kept.compensation_approved_by.name, kept.compensated_at) == (
        12800,
        "王芳",
        NOON,
    )


def test_beyond_my_authority_makes_a_promise(office):
    boss, complaint_id = manager(), opened()
    assert refused(escalation.escalate, complaint_id, "", NOON - timedelta(1)) == {
        "reason": "complaint.error.reason",
        "due": "complaint.error.due_past",
    }
    escalation.escalate(complaint_id, "客户要退款", NOON + timedelta(hours=5))
    case = complaint_lists.get_case(complaint_id)
    assert (case.complaint.in_charge.id, case.complaint.escalation_reason) == (boss, "客户要退款")
    assert [(each.what, each.due_at, each.staff_name) for each in case.promises] == [
        ("答复投诉 T2026-0001", NOON + timedelta(hours=5), "王芳")
    ]
    with later(hours=5):
        assert [each.id for each in promises.open_promises(end=clock.now())] == [case.promises[0].id]


def test_the_list_finds_by_number_subject_name_pinyin_and_phone(office):
    sun = opened(customers.save(customer(), {"name": "孙丽", "grade": Grade.A}))
    other = opened(customer("赵强", "139 0000 1111"), subject="漏水")
    for query, found in (
        ("T2026-0002", [other]),
        ("漏水", [other]),
        ("孙丽", [sun]),
        ("sunli", [sun]),
        ("sl", [sun]),
        ("7712", [sun]),
        ("孙 漏水", []),
        ("", [sun, other]),
    ):
        assert [row.id for row in complaint_lists.list_complaints(query=query)] == found, query
    row = complaint_lists.list_complaints(query="孙丽")[0]
    assert (row.name, row.phones, row.grade) == ("孙丽", ("13864007712",), Grade.A)


def test_open_ones_first_by_what_runs_out_next_then_the_settled(office):
    done = reach(opened(customer()), ComplaintState.CLOSED)
    answered = reach(opened(customer()), ComplaintState.PROPOSED)
    fresh = opened(customer())
    waiting = opened(customer())
    complaints.hold(waiting, "等照片")
    assert [row.id for row in complaint_lists.list_complaints()] == [fresh, answered, waiting, done]
    assert [row.id for row in complaint_lists.list_complaints(which="open")] == [fresh, answered, waiting]
    assert [row.id for row in complaint_lists.list_complaints(which="waiting")] == [waiting]
    with later(hours=10):
        assert [row.id for row in complaint_lists.list_complaints(which="overdue")] == [fresh]
        with storage.reading():
            asked = duties.COMPLAINT.counted(clock.now())
            assert [duty.opens.record for duty in duties.COMPLAINT.rows(asked)] == [fresh]


def test_every_action_is_said_in_both_languages(office):
    complaint_id = reach(opened(), ComplaintState.RESOLVED)
    complaint_work.note(complaint_id, "客户很生气")
    complaints.hold(complaint_id, "等照片")
    complaints.resume(complaint_id)
    complaints.tell_result(complaint_id)
    call_back(complaint_id, 4)
    complaints.close(complaint_id)
    complaints.reopen(complaint_id, "又坏了")
    with storage.reading():
        sets = [row for row in ChangeSet.select() if row.action.startswith("complaint.")]
    assert len(sets) >= 10
    for each in sets:
        assert has(f"change.{each.action}"), each.action
        assert each.params["number"] == "T2026-0001"
        assert "T2026-0001" in say(f"change.{each.action}", "zh_CN", **each.params)
    told = complaint_history.history(complaint_lists.get_case(complaint_id), "zh_CN")
    assert [entry.at for entry in told] == sorted(entry.at for entry in told)
    assert all("{" not in entry.text for entry in told)
    assert any(entry.detail == "客户很生气" for entry in told)
    assert (
        complaint_history.history(complaint_lists.get_case(complaint_id), "en")[0].text
        == "Recorded the complaint"
    )


@pytest.mark.parametrize(
    "typed", ["#important", "#overdue:first_reply", "#satisfaction:2", "#not_duplicate", '#corrected:[["a"]]']
)
def test_what_reads_like_a_code_of_the_program_is_shown_as_it_was_typed(office, typed):
    complaint_id = opened()
    complaint_work.note(complaint_id, typed)
    escalation.escalate(complaint_id, typed)
    complaints.acknowledge(complaint_id, typed)
    complaints.investigate(complaint_id, typed)
    history = complaint_history.history(complaint_lists.get_case(complaint_id), "zh_CN")
    assert [entry.detail for entry in history][-4:] == [typed] * 4
    assert "red" not in {entry.tone for entry in history}


def test_a_typed_reason_does_not_keep_an_overdue_clock_from_being_passed_on(office):
    complaint_id = opened()
    escalation.escalate(complaint_id, "#overdue:first_reply")
    with later(hours=5):
        assert escalation.escalate_overdue() == 1
        assert escalation.escalate_overdue() == 0
        last = complaint_history.history(complaint_lists.get_case(complaint_id), "zh_CN")[-1]
        assert (last.detail, last.tone) == ("首次回复已逾期", "red")
        complaints.acknowledge(complaint_id)
        told = complaint_history.history(complaint_lists.get_case(complaint_id), "zh_CN")
        assert [each.tone for each in told if each.detail == last.detail] == ["grey"]  # it is over
    assert complaint_lists.get_case(complaint_id).complaint.escalation_reason == "#overdue:first_reply"


def test_a_text_with_a_hash_is_shown_as_it_was_typed(office):
    complaint_id = opened()
    complaint_work.note(complaint_id, "#12 楼的客户")
    assert (
        complaint_history.history(complaint_lists.get_case(complaint_id), "en")[-1].detail == "#12 楼的客户"
    )
    assert state(complaint_id) == ComplaintState.NEW


def test_what_is_found_is_counted_and_its_rows_come_in_the_order_asked_for(office):
    done = [reach(opened(customer()), ComplaintState.CLOSED) for _ in range(2)]
    late = opened(customer("赵强", "139 0000 1111"))
    with later(hours=10):
        fresh = opened(customer())
        found = complaint_lists.find_complaints()
        assert (found.ids[:2], sorted(found.ids[2:])) == ([late, fresh], done)
        assert (found.open, found.overdue) == (2, 1)
        found = complaint_lists.find_complaints("赵强", which="overdue")
        assert (found.ids, found.open, found.overdue) == ([late], 1, 1)
    rows = complaint_lists.complaint_rows([fresh, 999, done[0], late])
    assert [row.id for row in rows] == [fresh, done[0], late]
