"""What closing a complaint waits for, each with its link; corrections afterwards; words for the customer."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QWidget

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import ComplaintState, Justified
from crm_desktop.gui.complaints.step_forms import CorrectionDialog, MessageDialog
from crm_desktop.services.complaints import complaints
from crm_desktop.services.complaints import history as complaint_history
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.complaints import work as complaint_work
from crm_desktop.services.complaints.states import ComplaintStep
from crm_desktop.services.letters import letters
from tests.services.complaints.complaint_helpers import MESSAGE, call_back, customer, opened, reach

S = ComplaintState


@pytest.fixture
def record(window, settle):
    window.resize(1366, 768)

    def show(complaint_id):
        page = window.open_page("complaints", complaint_id)
        settle()
        return page.record

    return show


def gate(view, name):
    return view.gates.links[f"complaint.gate.{name}"]


def complaint(key):
    return complaint_lists.get_case(key).complaint


# -- closing ----------------------------------------------------------------------------------------


def test_a_complaint_without_a_decision_is_not_closed_and_its_link_leads_to_the_field(
    qtbot, office, record, settle
):
    key = reach(opened(), S.RESOLVED)
    complaint_work.set_findings(key, {"justified": None})
    complaints.tell_result(key)
    call_back(key, 5)
    view = record(key)
    assert view.gates.text().splitlines()[1:] == ["○ Nobody has decided yet whether it is justified."]
    qtbot.mouseClick(view.bar.buttons[ComplaintStep.CLOSE], Qt.MouseButton.LeftButton)
    settle()
    assert complaint(key).state == S.RESOLVED
    assert view.sections.found.error_of("justified") == view.bar.reason.text()
    view.bar.buttons[ComplaintStep.CLOSE].setFocus()
    gate(view, "decision_missing").setFocus()
    qtbot.keyClick(gate(view, "decision_missing"), Qt.Key.Key_Space)
    box = view.sections.found.ui.justified
    assert box.hasFocus() or box.isAncestorOf(view.window().focusWidget())
    box.set_value(Justified.PARTLY)
    box.chosen.emit(Justified.PARTLY)
    settle()
    assert not view.gates.isVisible()
    QTest.keySequence(view.window().focusWidget(), QKeySequence("Ctrl+Return"))
    settle()
    assert complaint(key).state == S.CLOSED
    assert complaint(key).justified == Justified.PARTLY


def test_each_gate_has_the_link_that_settles_it(qtbot, office, record, settle):
    key = reach(opened(), S.RESOLVED)
    complaint_work.set_findings(key, {"root_cause": ""})
    complaint_work.add_action(key, "送备用机")
    view = record(key)
    assert set(view.gates.links) == {
        f"complaint.gate.{name}"
        for name in ("not_told", "root_cause_missing", "actions_open", "after_callback_open")
    }
    for link in view.gates.links.values():
        assert link.text()
        assert link.accessibleDescription()
    gate(view, "root_cause_missing").click()
    assert view.sections.found.ui.root_cause.hasFocus()
    gate(view, "actions_open").click()
    focus = view.window().focusWidget()
    assert isinstance(focus, QCheckBox)
    assert focus.accessibleName() == "送备用机"
    gate(view, "not_told").click()
    settle()
    assert complaint(key).customer_told_at is not None
    gone = []
    view.go.connect(lambda slug, record_id: gone.append((slug, record_id)))
    view.go.disconnect(view.page.go)  # the call itself is another page's matter
    gate(view, "after_callback_open").click()
    assert gone == [("calendar", complaint_lists.get_case(key).after_callback.callback_id)]


# -- correcting -------------------------------------------------------------------------------------


def test_findings_of_a_closed_one_are_corrected_by_keys(qtbot, office, record, settle, monkeypatch, reopen):
    key = reach(opened(), S.CLOSED)
    view = record(key)
    assert not view.sections.found.isEnabled()
    assert view.sections.found_section.action.text() == "Correct…"

    def corrects(dialog):
        dialog.show()
        settle()
        assert dialog.form.values()["root_cause"] == "排单太满"
        field = dialog.form.ui.root_cause
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, "nobody looked")
        QTest.keySequence(dialog, QKeySequence("Ctrl+S"))
        settle()
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(CorrectionDialog, "exec", corrects)
    view.sections.found_section.action.setFocus()
    qtbot.keyClick(view.sections.found_section.action, Qt.Key.Key_Space)
    settle()
    assert view.isAncestorOf(view.window().focusWidget())
    assert view.sections.found.ui.root_cause.toPlainText() == "nobody looked"
    told = [each for each in complaint_history.history(view.case, "en") if "orrected" in each.text]
    assert told[0].detail.strip() == "Root cause: 排单太满 → nobody looked"
    lines = [line.accessibleName() for line in view.timeline.findChildren(QWidget)]
    assert any("排单太满 → nobody looked" in line for line in lines)
    assert (complaint(key).state, complaint(key).times_reopened) == (S.CLOSED, 0)


def test_the_menu_offers_the_correction_of_a_closed_one_only(office, record):
    view = record(reach(opened(), S.CLOSED))
    assert "Correct the findings" in [action.text() for action in view.bar.menu.actions()]
    view = record(reach(opened(customer("赵强", "139 0000 1111")), S.PROPOSED))
    assert not any("Correct" in action.text() for action in view.bar.menu.actions())


def test_what_closing_needed_is_asked_in_the_dialog(office, record, settle):
    view = record(reach(opened(), S.CLOSED))
    dialog = CorrectionDialog(view, view.case.complaint.id)
    dialog.show()
    settle()
    dialog.form.ui.justified.set_value(None)
    dialog.try_save()
    settle()
    assert dialog.form.error_of("justified") == "Decide whether it is justified."
    dialog.form.mark_clean()
    dialog.reject()


# -- words for the customer -------------------------------------------------------------------------


def of_version_0_1(name="孙丽"):
    """An answered complaint without words for the customer, as version 0.1 left it."""
    key = reach(opened(customer(name, street="经十路 88 号")), S.PROPOSED)
    with storage.write("test") as change:
        change.update(complaint(key), message_to_customer="")
    return key


def test_an_older_complaint_is_asked_for_its_words_before_the_letter(
    qtbot, office, record, window, settle, monkeypatch
):
    key = of_version_0_1()
    view = record(key)
    asked = []

    def writes(dialog):
        dialog.show()
        settle()
        asked.append((dialog.form.ui.said.text(), dialog.form.ui.solution.text()))
        assert dialog.form.ui.message_to_customer.hasFocus()
        dialog.try_save()
        assert dialog.form.error_of("message_to_customer") == "Please fill this in."
        qtbot.keyClicks(dialog.form.ui.message_to_customer, "We are coming today.")
        QTest.keySequence(dialog, QKeySequence("Ctrl+S"))
        settle()
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(MessageDialog, "exec", writes)
    view.steps.reply_letter()
    settle()
    assert len(asked) == 1
    assert "约好上午九点来修" in asked[0][0]
    assert asked[0][1] == "今天下午上门，免费保养一次。"
    assert window.current_slug() == "letters"
    assert complaint(key).message_to_customer == "We are coming today."


def test_who_does_not_write_the_words_stays_with_the_complaint(office, record, window, settle, monkeypatch):
    view = record(of_version_0_1())
    monkeypatch.setattr(MessageDialog, "exec", lambda dialog: QDialog.DialogCode.Rejected)
    view.steps.reply_letter()
    settle()
    assert window.current_slug() == "complaints"


def test_the_words_are_shown_and_fast_once_the_letter_is_made(office, record, settle):
    key = reach(opened(customer(street="经十路 88 号")), S.PROPOSED)
    view = record(key)
    field = view.sections.done.ui.message_to_customer
    assert (field.isEnabled(), field.toPlainText()) == (True, MESSAGE)
    day = clock.today()
    (due,) = letters.due(letters.LetterKind.COMPLAINT_REPLY, day, day + timedelta(days=2)).to_send
    letters.enter([due], b"%PDF", [(1, 1)], "en")
    settle()
    view.load()
    settle()
    assert not field.isEnabled()
    number = complaint_lists.get_case(key).reply_number
    assert any(number in label.text() for label in view.sections.done.findChildren(QLabel))
