"""The complaints page by keys and clicks: the list, taking one down, the record, every step to the end."""

import re
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from crm_desktop.core import clock
from crm_desktop.core.enums import ComplaintState, Grade, Justified, StaffRole
from crm_desktop.gui import tasks
from crm_desktop.gui.complaints.form import ComplaintForm
from crm_desktop.gui.complaints.page import ComplaintsPage
from crm_desktop.gui.complaints.promise_form import PromiseForm
from crm_desktop.gui.complaints.step_forms import (
    ActionDialog,
    CauseDialog,
    CompensationDialog,
    DuplicateDialog,
    EscalationDialog,
    ReasonDialog,
)
from crm_desktop.gui.widgets.fields import write_value
from crm_desktop.gui.widgets.toast import toast_of
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.complaints import causes, complaints, escalation
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.complaints import work as complaint_work
from crm_desktop.services.complaints.states import ComplaintStep
from crm_desktop.services.customers import customers
from crm_desktop.services.office import office as offices
from crm_desktop.services.products import products
from tests.services.complaints.complaint_helpers import MESSAGE, SAID, call_back, customer, opened, reach

S = ComplaintState


@pytest.fixture
def page(window, settle):
    def show():
        found = window.open_page("complaints")
        settle()
        assert isinstance(found, ComplaintsPage)
        return found

    return show


@pytest.fixture
def record(page, settle):
    def show(complaint_id):
        shown = page()
        shown.open_record(complaint_id)
        settle()
        return shown.record

    return show


def press(qtbot, record, step, settle):
    qtbot.mouseClick(record.bar.buttons[step], Qt.MouseButton.LeftButton)
    settle()


def state(complaint_id):
    return complaint_lists.get_case(complaint_id).complaint.state


def in_dialog(dialog, settle, **typed):
    """Fill and save a dialog without its own event loop; what `exec` would return."""
    results = []
    dialog.finished.connect(results.append)
    dialog.show()
    settle()
    for name, value in typed.items():
        write_value(dialog.form.fields[name], value)
    dialog.try_save()
    settle()
    return results[-1] if results else 0


def test_an_empty_list_says_what_belongs_there(page):
    shown = page()
    assert "No open complaint" in shown._empty.text()
    assert not shown._empty.button.isHidden()


def test_the_list_shows_filters_and_finds(noon, qtbot, office, page, settle):
    late = opened(customer())
    with clock.at(clock.now() - timedelta(hours=6)):
        overdue = opened(customer("赵强", "139 0000 1111"), subject="漏水")
    done = reach(opened(customer("周红", "139 0000 2222")), S.CLOSED)
    shown = page()
    assert shown.list.records.ids() == [overdue, late]
    assert shown.count.text() == "Open: 2, overdue: 1"
    columns = {column.key: column for column in shown.list.records.columns}
    clock_cell = columns["clock"].cell(shown.list.records.record_at(0))
    assert (clock_cell.text, clock_cell.badge) == ("2 h overdue", "red")
    qtbot.mouseClick(shown._chips["overdue"], Qt.MouseButton.LeftButton)
    settle()
    assert shown.list.records.ids() == [overdue]
    qtbot.mouseClick(shown._chips["all"], Qt.MouseButton.LeftButton)
    settle()
    assert shown.list.records.ids() == [overdue, late, done]
    shown.search("zhaoqiang")
    settle()
    assert shown.list.records.ids() == [overdue]
    shown.search("没有这样的")
    settle()
    assert "没有这样的" in shown._empty.text()


def test_a_complaint_is_taken_down_by_typing_the_customers_pinyin(qtbot, office, page, settle, reopen):
    customer_id = customer()
    products.save(None, {"model": "SLR-58"}, customer_id=customer_id)
    dialog = ComplaintForm(page())
    dialog.show()
    settle()
    qtbot.keyClicks(dialog.ui.customer, "sunli")
    dialog.ui.customer.look_up()
    settle()
    assert [text for _id, text in dialog.ui.customer._found] == ["孙丽  138 6400 7712  SLR-58"]
    dialog.ui.customer._choose(0)
    settle()
    assert dialog.ui.customer.value() == customer_id
    dialog.try_save()
    assert dialog.form.error_of("description") == "Please fill this in."
    assert dialog.focusWidget() is dialog.ui.description
    dialog.ui.description.setPlainText(SAID)
    dialog.ui.product.setCurrentIndex(1)
    dialog.ui.motive_respect.setChecked(True)
    dialog.ui.vexatious.setChecked(True)
    assert dialog.guidance._signs.isVisibleTo(dialog)
    dialog.try_save()
    settle()
    tasks.stop()
    reopen()
    kept = complaint_lists.get_case(dialog.result_value).complaint
    assert (kept.description, kept.product.model, kept.motives) == (SAID, "SLR-58", ["respect"])


def test_a_dissatisfied_callback_fills_the_form(office, page, settle):
    from crm_desktop.core.enums import CallbackKind

    who = customer()
    callback_id = callbacks.add(who, CallbackKind.AFTER_SERVICE, clock.now() + timedelta(hours=1))
    callbacks.complete(callback_id, {}, 1, suggestions="师傅没来")
    dialog = ComplaintForm(page(), callback_id=callback_id)
    dialog.show()
    settle()
    assert dialog.ui.customer.text() == "孙丽"
    assert dialog.ui.description.toPlainText() == "师傅没来"
    assert not dialog.form.is_dirty()  # nothing of it was typed by the user
    dialog.try_save()
    settle()
    assert complaint_lists.get_case(dialog.result_value).complaint.callback.id == callback_id


def test_from_new_to_closed_with_the_buttons(qtbot, office, record, settle, reopen):
    complaint_id = opened(customer())
    view = record(complaint_id)
    press(qtbot, view, ComplaintStep.ACKNOWLEDGE, settle)
    press(qtbot, view, ComplaintStep.INVESTIGATE, settle)
    press(qtbot, view, ComplaintStep.PROPOSE, settle)  # not open: says why, at the field
    assert state(complaint_id) == S.INVESTIGATING
    assert "Write down what was found" in view.bar.reason.text()
    assert view.sections.found.error_of("findings") == view.bar.reason.text()
    view.sections.found.ui.findings.setPlainText("没有改约")
    view.sections.found.ui.root_cause.setPlainText("排单太满")
    view.sections.found.ui.justified.set_value(Justified.YES)
    view.save()
    settle()
    press(qtbot, view, ComplaintStep.PROPOSE, settle)
    assert view.sections.done.error_of("proposed_solution") == "Write down what you will do."
    view.sections.done.ui.proposed_solution.setPlainText("今天修好，免费保养一次")
    press(qtbot, view, ComplaintStep.PROPOSE, settle)
    assert "the reply says it word for word" in view.sections.done.error_of("message_to_customer")
    assert state(complaint_id) == S.INVESTIGATING
    view.sections.done.ui.message_to_customer.setPlainText(MESSAGE)
    press(qtbot, view, ComplaintStep.PROPOSE, settle)
    assert state(complaint_id) == S.PROPOSED
    press(qtbot, view, ComplaintStep.RESOLVE, settle)
    assert view.gates.text().startswith("Before it can be closed:")
    press(qtbot, view, ComplaintStep.CLOSE, settle)
    assert "has not been told" in view.bar.reason.text()
    view.sections.done.ui.customer_answer.setPlainText("同意")
    press(qtbot, view, ComplaintStep.TELL_RESULT, settle)
    call_back(complaint_id, 5)
    settle()
    press(qtbot, view, ComplaintStep.CLOSE, settle)
    assert state(complaint_id) == S.CLOSED
    tasks.stop()
    reopen()
    kept = complaint_lists.get_case(complaint_id).complaint
    assert (kept.findings, kept.root_cause, kept.customer_answer) == ("没有改约", "排单太满", "同意")
    assert (kept.justified, kept.satisfaction) == (Justified.YES, 5)


def test_a_closed_step_answers_to_the_keyboard_too(qtbot, office, record, settle):
    complaint_id = reach(opened(customer()), S.INVESTIGATING)
    view = record(complaint_id)
    button = view.bar.buttons[ComplaintStep.PROPOSE]
    assert button.toolTip() == "Write down what was found before you propose a solution."
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert view.bar.reason.isVisible()
    assert view.bar.reason.text() == button.toolTip()


def test_another_complaint_begins_at_its_top_and_its_history_has_times(office, record, settle):
    first, second = opened(), opened()
    shown = record(first)
    bar = shown._main.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    shown = record(second)
    assert shown.case.complaint.id == second
    assert bar.value() == 0
    entry = shown.timeline.findChildren(QWidget)[0].accessibleName()
    assert re.match(r"(\d+ \w{3} )?\d\d:\d\d ", entry), entry


def test_the_clocks_run_without_the_database(noon, office, record):
    view = record(opened(customer()))
    left = [label.text() for label in view.clocks.boxes[0].findChildren(QLabel)]
    assert any("left" in text for text in left)
    with clock.at(clock.now() + timedelta(hours=5)):
        view.tick()
    assert "1 h overdue" in [label.text() for label in view.clocks.boxes[0].findChildren(QLabel)]
    box = view.clocks.boxes[1]
    how = next(button for button in box.findChildren(QPushButton))
    how.click()
    assert "24 hours" in box._sum.text()
    assert box._sum.isVisible()


def test_waiting_stops_the_clocks_and_goes_on(qtbot, office, record, settle, monkeypatch):
    complaint_id = reach(opened(customer()), S.ACKNOWLEDGED)
    view = record(complaint_id)
    monkeypatch.setattr(ReasonDialog, "exec", lambda dialog: in_dialog(dialog, settle, reason="等客户发照片"))
    press(qtbot, view, ComplaintStep.HOLD, settle)
    assert state(complaint_id) == S.WAITING
    assert view.head.state.text() == "Waiting for customer"
    assert view.gates.text() == "Waiting for: 等客户发照片"
    press(qtbot, view, ComplaintStep.RESUME, settle)
    assert state(complaint_id) == S.ACKNOWLEDGED


def test_the_dialogs_of_a_complaint(qtbot, office, record, settle):
    boss = offices.save_staff(None, {"name": "王芳", "role": StaffRole.MANAGER})
    who = customer()
    complaint_id, other = reach(opened(who), S.INVESTIGATING), opened(who)
    view = record(complaint_id)
    case = view.case
    assert in_dialog(EscalationDialog(view, complaint_id, "T2026-0001"), settle, reason="客户要退款")
    promise = complaint_lists.get_case(complaint_id).promises[0]
    assert promise.what == "An answer to complaint T2026-0001"
    assert f"{clock.local(promise.due_at):%H:%M}" == "09:00"
    assert in_dialog(ActionDialog(view, case), settle, what="送备用机")
    action = complaint_lists.get_case(complaint_id).actions[0]
    assert in_dialog(ActionDialog(view, case, action), settle, what="先送备用机")
    assert complaint_lists.get_case(complaint_id).actions[0].what == "先送备用机"
    assert in_dialog(
        CompensationDialog(view, case.complaint),
        settle,
        compensation_kind="免费保养",
        compensation_fen=12800,
        compensation_approved_by=boss,
    )
    assert complaint_lists.get_case(complaint_id).complaint.compensation_fen == 12800
    assert in_dialog(CauseDialog(view), settle, name="预约未改约")
    assert "预约未改约" in [node.name for node in causes.tree("en")]
    promised = PromiseForm(view, who, ("complaint", complaint_id))
    assert in_dialog(promised, settle, what="寄说明书") == 0
    assert promised.form.error_of("due") == "Please fill this in."
    assert in_dialog(promised, settle, due=clock.now() + timedelta(days=1))
    assert len(complaint_lists.get_case(complaint_id).promises) == 2
    assert in_dialog(DuplicateDialog(view, other, who), settle, duplicate_of=complaint_id)
    assert state(other) == S.DUPLICATE


def test_actions_are_ticked_off_and_promises_kept_in_the_record(qtbot, office, record, settle):
    complaint_id = reach(opened(customer()), S.INVESTIGATING)
    complaint_work.add_action(complaint_id, "送备用机")
    escalation.escalate(complaint_id, "要退款", clock.now() + timedelta(hours=3))
    view = record(complaint_id)
    from PySide6.QtWidgets import QCheckBox

    box = next(each for each in view.lists.findChildren(QCheckBox) if each.accessibleName() == "送备用机")
    box.click()
    settle()
    assert complaint_lists.get_case(complaint_id).actions[0].done_at is not None
    kept = next(each for each in view.lists.findChildren(QPushButton) if each.text() == "Was kept")
    kept.click()
    settle()
    assert complaint_lists.get_case(complaint_id).promises[0].kept_at is not None
    bar = toast_of(view)
    assert bar.text().startswith("Promise kept: ")
    bar._button.click()  # Undo
    settle()
    assert complaint_lists.get_case(complaint_id).promises[0].kept_at is None
    remove = next(each for each in view.lists.findChildren(QPushButton) if each.text() == "Remove")
    remove.click()
    settle()
    assert bar.text() == "Removed: 送备用机"
    assert complaint_lists.get_case(complaint_id).actions == []
    bar._button.click()
    settle()
    assert [each.what for each in complaint_lists.get_case(complaint_id).actions] == ["送备用机"]


def test_what_is_noted_in_a_dialog_can_be_taken_back_from_the_bar(office, record, settle, monkeypatch):
    complaint_id = reach(opened(customer()), S.INVESTIGATING)
    view = record(complaint_id)

    def fill_in(dialog):
        return in_dialog(dialog, settle, reason="问过邻居")

    monkeypatch.setattr(ReasonDialog, "exec", fill_in)
    view.steps.note()
    settle()
    assert toast_of(view).text() == "Saved: Note"
    before = len(complaint_lists.get_case(complaint_id).events)
    toast_of(view)._button.click()
    settle()
    assert len(complaint_lists.get_case(complaint_id).events) == before - 1


def test_the_form_is_saved_as_a_pdf(office, record, settle, tmp_path, monkeypatch):
    from PySide6.QtWidgets import QFileDialog

    complaint_id = reach(opened(customer("郭䶮雪", "139 0000 3333")), S.RESOLVED)
    view = record(complaint_id)
    target = tmp_path / "form.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    view.steps.save_form()
    settle()
    assert target.read_bytes().startswith(b"%PDF")


def test_the_menu_offers_what_is_left_and_says_why_not(office, record, settle):
    view = record(opened(customer()))
    words = [action.text() for action in view.bar.menu.actions() if action.text()]
    assert "Reject" in words
    assert "Beyond my authority" in words
    assert any(each.startswith("Close – ") for each in words)
    assert "Print the complaint form…" in words


@pytest.mark.parametrize(
    "reached", [S.NEW, S.ACKNOWLEDGED, S.INVESTIGATING, S.PROPOSED, S.RESOLVED, S.CLOSED]
)
def test_every_control_has_a_name_in_every_state(office, record, reached):
    view = record(reach(opened(customer()), reached))
    for button in view.findChildren(QPushButton):
        assert not button.isVisibleTo(view) or button.text() or button.accessibleName(), button
    for form in (view.sections.said, view.sections.details, view.sections.found, view.sections.done):
        for name, widget in form.fields.items():
            assert widget.accessibleName() or getattr(widget, "text", str)(), name
    assert QApplication.instance() is not None


def test_resolved_without_a_callback_offers_to_plan_one(office, record, settle):
    from crm_desktop.services.callbacks import rules

    rule = next(each for each in rules.list_rules() if each.kind.value == "after_complaint")
    rules.save(rule.id, {"switched_on": False})
    complaint_id = reach(opened(customer()), S.RESOLVED)
    view = record(complaint_id)
    plan = next(each for each in view.lists.findChildren(QPushButton) if each.text() == "Plan it")
    plan.click()
    settle()
    assert complaint_lists.get_case(complaint_id).after_callback.callback_id is not None
    assert [key for key, _params in complaint_lists.get_case(complaint_id).gates] == [
        "complaint.gate.not_told",
        "complaint.gate.after_callback_open",
    ]


def test_whose_complaint_it_is_stands_there_as_written(office, record, settle):
    long = "Hughes & Sons <b>Harbour</b> Hotel and Conference Centre Ltd, " * 4
    for name in ("Hughes & Sons Ltd", long.strip()):
        who = customers.save(None, {"name": name, "grade": Grade.C})
        shown = record(complaints.open({"customer": who, "description": "漏水"}))
        words = shown.head.who.text()
        assert words.startswith("Hughes && Sons")  # an & of its own, no letter to press
        assert words.replace("&&", "&") == name or words.endswith("…")
        assert shown.head.who.accessibleName() == name
        assert shown.head.grade.tone() == "grey"  # as in every list
