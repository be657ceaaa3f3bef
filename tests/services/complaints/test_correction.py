"""Findings of a closed complaint are corrected by a step that its history keeps, and that is no reopening."""

import pytest

from crm_desktop.core.enums import ComplaintEventKind, ComplaintState, Justified
from crm_desktop.core.errors import Conflict, InvalidFields, NotAllowed
from crm_desktop.services.complaints import causes, complaints, escalation
from crm_desktop.services.complaints import correction as complaint_correction
from crm_desktop.services.complaints import history as complaint_history
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.complaints import work as complaint_work
from crm_desktop.services.office import office
from tests.services.complaints.complaint_helpers import NOON, later, opened, reach

pytestmark = pytest.mark.usefixtures("noon", "office")
S = ComplaintState


@pytest.fixture
def closed(noon):
    """A complaint closed as justified; the root cause is 排单太满."""
    return reach(opened(), S.CLOSED)


def last_of(complaint_id, language):
    case = complaint_lists.get_case(complaint_id)
    entry = next(
        entry
        for entry, event in zip(
            reversed(complaint_history.history(case, language)), reversed(case.events), strict=False
        )
        if event.kind == ComplaintEventKind.CORRECTED
    )
    return entry.text, entry.detail.strip().splitlines()


def test_findings_of_a_closed_one_are_corrected_and_the_history_says_from_what_to_what(closed, reopen):
    who = office.save_staff(None, {"name": "钱强", "role": "technician"})
    slow = causes.ids_by_slug()["system.slow_service"]
    with later(hours=48):
        complaint_correction.correct_findings(
            closed,
            {
                "justified": Justified.PARTLY, "cause": slow, "root_cause": "排单太满，师傅没有改约",
                "responsible_staff": who,
            },
        )  # fmt: skip
    reopen()
    complaint = complaint_lists.get_case(closed).complaint
    assert (complaint.justified, complaint.cause_id, complaint.root_cause) == (
        Justified.PARTLY, slow, "排单太满，师傅没有改约",
    )  # fmt: skip
    assert last_of(closed, "zh_CN") == (
        "更正调查结果",
        [
            "是否成立：成立 → 部分成立",
            "原因：（空） → 服务响应慢，或无处求助",
            "根本原因：排单太满 → 排单太满，师傅没有改约",
            "责任人：（空） → 钱强",
        ],
    )
    assert last_of(closed, "en")[1][:2] == [
        "Decision: Justified → Partly",
        "Cause: (empty) → Slow service, or no help to be had",
    ]


def test_findings_that_read_like_codes_are_told_as_they_were_typed(closed):
    complaint_correction.correct_findings(
        closed, {"root_cause": "#justified.yes", "responsible_department": "#cause.value"}
    )
    assert last_of(closed, "zh_CN")[1] == [
        "根本原因：排单太满 → #justified.yes",
        "责任部门：（空） → #cause.value",
    ]


def test_a_correction_is_no_reopening_and_moves_no_time(closed):
    before = complaint_lists.get_case(closed).complaint
    with later(hours=48):
        complaint_correction.correct_findings(closed, {"justified": Justified.NO})
    after = complaint_lists.get_case(closed).complaint
    assert (after.state, after.times_reopened) == (S.CLOSED, 0)
    assert (after.closed_at, after.first_closed_at) == (before.closed_at, before.first_closed_at)
    assert after.decided_at == before.decided_at == NOON


def test_one_that_0_1_closed_without_a_decision_is_decided_by_the_correction(closed):
    from crm_desktop import storage

    with storage.write("test") as change:
        change.update(complaint_lists.get_case(closed).complaint, justified=None, decided_at=None)
    with later(hours=48):
        complaint_correction.correct_findings(closed, {"justified": Justified.YES})
    complaint = complaint_lists.get_case(closed).complaint
    assert complaint.justified == Justified.YES
    assert (complaint.decided_at - NOON).days == 2
    assert last_of(closed, "zh_CN")[1] == ["是否成立：（空） → 成立"]


def test_what_closing_needed_is_not_corrected_away(closed):
    with pytest.raises(InvalidFields) as problem:
        complaint_correction.correct_findings(closed, {"findings": " ", "justified": None, "root_cause": ""})
    assert set(problem.value.problems) == {"findings", "justified", "root_cause"}
    assert all(problem.value.texts(language) for language in ("zh_CN", "en"))


def test_nothing_changed_is_nothing_told(closed):
    version = complaint_lists.get_case(closed).complaint.version
    assert (
        complaint_correction.correct_findings(closed, {"root_cause": "排单太满"}, version=version) == version
    )
    kinds = [event.kind for event in complaint_lists.get_case(closed).events]
    assert ComplaintEventKind.CORRECTED not in kinds
    with pytest.raises(Conflict):
        complaint_correction.correct_findings(closed, {"root_cause": "别的"}, version=version - 1)


def test_findings_of_a_closed_one_are_not_changed_in_passing(closed):
    with pytest.raises(NotAllowed) as refused:
        complaint_work.set_findings(closed, {"justified": Justified.NO})
    assert "更正调查结果" in refused.value.text("zh_CN")
    assert complaint_lists.get_case(closed).complaint.justified == Justified.YES


def test_deciding_otherwise_keeps_the_time_of_the_first_decision():
    complaint_id = reach(opened(), S.PROPOSED)
    with later(hours=30):
        complaint_work.set_findings(complaint_id, {"justified": Justified.PARTLY})
    assert complaint_lists.get_case(complaint_id).complaint.decided_at == NOON


# -- a rejection ------------------------------------------------------------------------------------


def test_a_rejection_stays_the_answer_of_its_time_when_the_complaint_is_reopened():
    complaint_id = opened()
    with later(hours=3):
        complaints.reject(complaint_id, "不是我们装的")
    with later(hours=24 * 9):
        complaints.reopen(complaint_id, "找到了我们的安装单")
        case = complaint_lists.get_case(complaint_id)
        first, answer, close = case.clocks()
        assert not answer.breached
        assert answer.term.done_at == case.complaint.rejected_at
        assert first.term.done_at is not None
        assert close.term.done_at is None
        assert not complaint_lists.list_complaints(which="overdue")
        assert escalation.escalate_overdue() == 0
        complaint_work.set_findings(complaint_id, {"findings": "是我们装的", "justified": Justified.YES})
        complaints.propose(complaint_id, "重装", "我们给您重装。")
    case = complaint_lists.get_case(complaint_id)
    assert case.clocks()[1].term.done_at == case.complaint.rejected_at
    rejected = [event.at for event in case.events if event.kind == ComplaintEventKind.REJECTED]
    assert rejected == [case.complaint.rejected_at]


def test_a_rejected_one_has_no_clock_of_closing():
    complaint_id = opened()
    complaints.reject(complaint_id, "不是我们装的")
    assert [each.which.value for each in complaint_lists.get_case(complaint_id).clocks()] == [
        "first_reply",
        "answer",
    ]
