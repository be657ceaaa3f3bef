"""What is typed into a complaint is saved, wherever the user goes next: no button has to be pressed."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from crm_desktop.core.enums import ComplaintState
from crm_desktop.gui import language, tasks
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.complaints import work as complaint_work
from tests.services.complaints.complaint_helpers import customer, opened, reach

S = ComplaintState


@pytest.fixture
def page(window, settle):
    shown = window.open_page("complaints")
    settle()
    return shown


@pytest.fixture
def record(page, settle):
    def show(complaint_id):
        page.open_record(complaint_id)
        settle()
        return page.record

    return show


def test_what_is_typed_is_saved_when_the_field_is_left(qtbot, record, settle):
    complaint_id = reach(opened(customer()), S.INVESTIGATING)
    view = record(complaint_id)
    view.sections.found.ui.findings.setFocus()
    qtbot.keyClicks(view.sections.found.ui.findings, "no new appointment")
    view.sections.found.ui.root_cause.setFocus()
    view.sections.save_quietly()  # offscreen windows do not always get the focus
    settle()
    assert complaint_lists.get_case(complaint_id).complaint.findings == "no new appointment"
    view.sections.said.ui.requested_remedy.setText("赔误工")
    view.leave()
    settle()
    assert complaint_lists.get_case(complaint_id).complaint.requested_remedy == "赔误工"


def test_going_to_another_complaint_loses_nothing(page, record, settle):
    first = reach(opened(customer()), S.INVESTIGATING)
    second = opened(customer("赵强", "139 0000 1111"))
    view = record(first)
    view.sections.found.ui.findings.setPlainText("半句话")
    page.open_record(second)
    settle()
    assert view.case.complaint.id == second
    assert complaint_lists.get_case(first).complaint.findings == "半句话"


def test_what_cannot_be_saved_stays_where_it_was_typed(page, record, settle):
    first = reach(opened(customer()), S.PROPOSED)
    second = opened(customer("赵强", "139 0000 1111"))
    view = record(first)
    view.sections.found.ui.findings.setPlainText("")
    view.sections.found.ui.root_cause.setPlainText("半句话")
    page.open_record(second)
    settle()
    page.load()
    settle()
    assert view.case.complaint.id == first
    assert view.sections.found.ui.root_cause.toPlainText() == "半句话"
    assert view.sections.found.error_of("findings")


def test_ctrl_f_saves_what_was_typed_and_leads_to_the_search_box(qtbot, window, page, record, settle):
    complaint_id = opened(customer())
    window.resize(1366, 768)  # list and card side by side, whatever window was open before
    view = record(complaint_id)
    view.sections.said.ui.requested_remedy.setFocus()
    qtbot.keyClicks(view.sections.said.ui.requested_remedy, "a new pump")
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert complaint_lists.get_case(complaint_id).complaint.requested_remedy == "a new pump"
    assert page.list.isVisible()
    assert window.focusWidget() is page.search_box


def test_somebody_elses_change_is_shown_and_mine_is_kept(record, settle):
    complaint_id = reach(opened(customer()), S.INVESTIGATING)
    view = record(complaint_id)
    findings = view.sections.found.ui.findings
    findings.setPlainText("我写的")
    complaint_work.set_findings(complaint_id, {"findings": "别人写的", "root_cause": "排单"})
    settle()
    assert findings.toPlainText() == "我写的"
    assert "别人写的" in view.sections.found.error_of("findings")
    assert view.sections.found.ui.root_cause.toPlainText() == "排单"
    view.sections.save_quietly()
    settle()
    assert complaint_lists.get_case(complaint_id).complaint.findings == "别人写的"
    view.save()
    settle()
    assert complaint_lists.get_case(complaint_id).complaint.findings == "我写的"
    assert view.sections.found.error_of("findings") == ""


def test_a_wrong_date_stays_and_is_said_at_its_field(record, settle):
    view = record(opened(customer()))
    view.sections.said.ui.received_at.date.setText("去年夏天")
    view.save()
    settle()
    assert "Not a date" in view.sections.said.error_of("received_at")


def test_a_wrong_date_is_not_taken_for_somebody_elses_change(record, settle):
    complaint_id = reach(opened(customer()), S.INVESTIGATING)
    view = record(complaint_id)
    view.sections.said.ui.received_at.date.setText("去年夏天")
    complaint_work.set_findings(complaint_id, {"findings": "别人写的"})
    settle()
    assert view.sections.found.ui.findings.toPlainText() == "别人写的"
    assert view.sections.said.ui.received_at.date.text() == "去年夏天"
    assert view.sections.said.error_of("received_at") == ""


def type_into_two_sections(qtbot, view):
    for field, words in (
        (view.sections.said.ui.requested_remedy, "a new pump"),
        (view.sections.found.ui.findings, "no new appointment"),
    ):
        field.setFocus()
        qtbot.keyClicks(field, words)


def keep_the_writer_busy(window):
    """Begin a long write; the event lets it end."""
    go = threading.Event()
    tasks.write(window, go.wait, 20)
    return go


def box_of(window):
    """The question that stands before the window."""
    return next((box for box in window.findChildren(QMessageBox) if box.isVisible()), None)


def press(qtbot, box, words):
    button = next(each for each in box.buttons() if each.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_window_closes_when_all_sections_are_saved(qtbot, window, record):
    complaint_id = reach(opened(customer()), S.INVESTIGATING)
    view = record(complaint_id)
    written = keep_the_writer_busy(window)
    type_into_two_sections(qtbot, view)
    window.close()
    qtbot.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert window.isVisible()
    assert window.toast.text() == "What you typed is still being saved. One moment…"
    written.set()
    qtbot.waitUntil(window.isHidden)
    kept = complaint_lists.get_case(complaint_id).complaint
    assert (kept.requested_remedy, kept.findings) == ("a new pump", "no new appointment")


def test_another_language_waits_for_what_was_typed_too(qtbot, window, record, settle):
    complaint_id = reach(opened(customer()), S.INVESTIGATING)
    view = record(complaint_id)
    written = keep_the_writer_busy(window)
    type_into_two_sections(qtbot, view)
    window.choose_language("zh_CN")
    QApplication.processEvents()
    assert language.language() == "en"
    written.set()
    qtbot.waitUntil(lambda: language.language() == "zh_CN")
    settle()
    kept = complaint_lists.get_case(complaint_id).complaint
    assert (kept.requested_remedy, kept.findings) == ("a new pump", "no new appointment")


def test_what_cannot_be_saved_keeps_the_window_open_until_the_user_lets_it_go(qtbot, window, record, settle):
    complaint_id = reach(opened(customer()), S.INVESTIGATING)
    view = record(complaint_id)
    view.sections.said.ui.received_at.date.setText("去年夏天")
    view.sections.found.ui.findings.setPlainText("没有改约")
    window.open_page("today")
    settle()
    window.close()
    settle()
    assert window.isVisible()
    assert view.isVisible()  # what is wrong can be seen
    assert "Not a date" in view.sections.said.error_of("received_at")
    press(qtbot, box_of(window), "Keep editing")
    settle()
    assert window.isVisible()
    assert view.sections.said.ui.received_at.date.text() == "去年夏天"
    assert complaint_lists.get_case(complaint_id).complaint.findings == "没有改约"
    window.close()
    settle()
    press(qtbot, box_of(window), "Discard")
    qtbot.waitUntil(window.isHidden)


def test_what_was_discarded_while_it_was_tried_again_keeps_no_window_open(qtbot, window, record, settle):
    view = record(reach(opened(customer()), S.INVESTIGATING))
    view.sections.said.ui.received_at.date.setText("2099-01-01")
    window.close()
    settle()
    written = keep_the_writer_busy(window)
    view.sections.save_quietly()  # as when the field is left for the box
    press(qtbot, box_of(window), "Discard")
    assert window.isVisible()
    written.set()
    qtbot.waitUntil(window.isHidden)


def test_what_somebody_else_wrote_is_not_written_over_when_the_window_closes(qtbot, window, record, settle):
    complaint_id = reach(opened(customer()), S.INVESTIGATING)
    view = record(complaint_id)
    view.sections.found.ui.findings.setPlainText("我写的")
    view.sections.said.ui.requested_remedy.setText("赔误工")
    complaint_work.set_findings(complaint_id, {"findings": "别人写的"})
    window.close()
    settle()
    assert "别人写的" in view.sections.found.error_of("findings")
    assert complaint_lists.get_case(complaint_id).complaint.requested_remedy == "赔误工"
    press(qtbot, box_of(window), "Keep editing")
    view.save()
    settle()
    assert complaint_lists.get_case(complaint_id).complaint.findings == "我写的"
    window.close()
    assert window.isHidden()


def test_closing_the_window_keeps_what_was_typed_last(window, record, reopen):
    complaint_id = reach(opened(customer()), S.INVESTIGATING)
    view = record(complaint_id)
    view.sections.found.ui.findings.setPlainText("刚写到一半")
    window.close()
    tasks.stop()
    reopen()
    assert complaint_lists.get_case(complaint_id).complaint.findings == "刚写到一半"
