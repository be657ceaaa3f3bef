"""The call dialog: outcomes, the questionnaire by keys, moving, refusing, giving up, a complaint from it."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QRadioButton, QToolButton

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import (
    AttemptOutcome,
    CallbackKind,
    CallbackState,
    Grade,
    RepairState,
    ServiceMode,
)
from crm_desktop.gui import theme
from crm_desktop.gui.callbacks.call import CallDialog
from crm_desktop.gui.callbacks.call_round import open_call
from crm_desktop.gui.widgets.toast import toast_of
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.callbacks import detail as callback_detail
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.customers import customers
from crm_desktop.services.office import office as offices
from crm_desktop.services.orders import orders
from crm_desktop.services.products import products
from tests.gui.dialogs import answer_boxes, is_open
from tests.gui.eyes import cut

pytestmark = pytest.mark.usefixtures("noon")

AFTERNOON = datetime.fromisoformat("2026-10-21T16:00+08:00")


@pytest.fixture
def wang(noon, office):
    """A customer with two numbers and a finished repair."""
    me = offices.save_staff(None, {"name": "李敏"})
    customer = customers.save(
        None,
        {"name": "王建国", "grade": Grade.A, "staff": me},
        phones=[customers.PhoneEntry("138 0531 2210"), customers.PhoneEntry("0531-8652 1900")],
    )
    product = products.save(None, {"model": "SLR-58-1800-20"}, customer_id=customer)
    storage.act_as(me)
    with clock.at(noon - timedelta(hours=23)):
        order = orders.save(
            None,
            {"mode": ServiceMode.REPAIR, "product": product, "subject": "电加热棒"},
            customer_id=customer,
        )
        orders.finish(order, values={"repair_state": RepairState.REPAIRED, "fault_cause": "烧坏"})
    return customer


@pytest.fixture
def call(wang, behind, settle):
    """Open the dialog on the callback after the repair, or on others."""

    def opened(*ids):
        dialog = CallDialog(behind, list(ids) or [1])
        dialog.open()
        settle()
        return dialog

    return opened


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def texts(widget):
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def save(qtbot, dialog):
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def test_it_shows_whom_to_call_and_about_what(call):
    dialog = call()
    shown = texts(dialog.who)
    assert {"王建国", "SLR-58-1800-20", "电加热棒", "F2026-0001 · Repair"} <= set(shown)
    assert dialog.questions.fault_cause.text() == "烧坏"
    assert dialog.questions.repair_state.value() == RepairState.REPAIRED


def test_a_number_is_copied(call, qtbot):
    dialog = call()
    button = next(b for b in dialog.who.findChildren(QToolButton) if "138" in b.accessibleName())
    click(qtbot, button)
    assert QGuiApplication.clipboard().text() == "13805312210"
    assert toast_of(dialog).text() == "Copied 138 0531 2210"


def test_a_call_from_the_first_click_to_done_by_keys(call, qtbot, settle, reopen):
    dialog = call()
    click(qtbot, dialog.outcomes.buttons[AttemptOutcome.REACHED])
    settle()
    questions = dialog.questions
    assert questions.fault_cause.hasFocus()
    assert dialog.outcomes.buttons[AttemptOutcome.REACHED].isChecked()
    questions.technician_came.setText("下午两点")
    click(qtbot, questions.conduct["on_time"])
    for slug, figure in (("tangibles", "5"), ("empathy", "4")):
        qtbot.keyClicks(questions.ratings[slug], figure)
    qtbot.keyClicks(questions.satisfaction, "5")
    assert {"1 Very dissatisfied", "5 Very satisfied", "1 Very poor", "5 Very good"} <= set(texts(questions))
    questions.suggestions.setPlainText("很准时")
    questions.next_step.setText("寄滤芯")
    qtbot.keyClicks(questions.follow_up.date, "2026-10-28")
    save(qtbot, dialog)
    settle()
    assert not is_open(dialog)
    reopen()
    detail = callback_detail.get_callback(1)
    assert detail.callback.answers == {
        "fault_cause": "烧坏",
        "repair_state": "repaired",
        "technician_came": "下午两点",
        "conduct": ["on_time"],
        "tangibles": 5,
        "empathy": 4,
    }
    assert (detail.row.state, detail.row.satisfaction) == (CallbackState.DONE, 5)
    assert [attempt.outcome for attempt in detail.attempts] == [AttemptOutcome.REACHED]
    follow_up = callback_lists.list_callbacks(state=CallbackState.PLANNED)[0]
    assert (follow_up.subject, follow_up.day) == ("寄滤芯", date(2026, 10, 28))


def test_done_without_a_satisfaction_says_so_at_the_question(call, qtbot, settle):
    dialog = call()
    save(qtbot, dialog)
    settle()
    assert "Choose a satisfaction from 1 to 5." in texts(dialog)
    assert dialog.isVisible()
    qtbot.keyClicks(dialog.questions.satisfaction, "3")
    save(qtbot, dialog)
    settle()
    assert callback_detail.get_callback(1).row.satisfaction == 3


def test_a_mark_that_has_the_focus_does_not_look_chosen(call, qtbot):
    dialog = call()
    one, two = dialog.questions.satisfaction.findChildren(QPushButton)[:2]

    def ground(mark):
        return mark.grab().toImage().pixelColor(mark.width() // 2, 4)

    one.setFocus()
    assert one.hasFocus()
    assert ground(one) == ground(two)
    qtbot.keyClick(one, Qt.Key.Key_1)
    assert ground(one) != ground(two)


def test_no_answer_closes_it_and_says_when_to_try_again(call, behind, qtbot, settle):
    with clock.at(AFTERNOON):
        dialog = call()
        click(qtbot, dialog.outcomes.buttons[AttemptOutcome.NO_ANSWER])
        settle()
        assert not is_open(dialog)
        assert toast_of(behind).text() == "王建国: to be tried again tomorrow 12:00"
    assert callback_detail.get_callback(1).attempts[0].number == "13805312210"


def test_the_numbers_to_dial_are_large(call):
    shown = call().who.findChildren(QRadioButton)
    assert [button.text() for button in shown] == ["138 0531 2210", "0531-8652 1900"]
    for button in shown:
        assert button.font().pixelSize() == theme.px(15)
        assert button.font().weight() == theme.font(bold=True).weight()


def test_a_wrong_number_leads_to_the_other_one(call, qtbot, settle):
    dialog = call()
    first = dialog.who.phone_id()
    click(qtbot, dialog.outcomes.buttons[AttemptOutcome.WRONG_NUMBER])
    settle()
    assert dialog.isVisible()
    assert dialog.who.phone_id() not in (None, first)
    dialog.resize(
        dialog.width(), dialog.minimumHeight()
    )  # with a bar to scroll by there is less room beside it
    settle()
    assert not cut(dialog)
    assert callback_detail.get_callback(1).phones[0].wrong


def test_after_three_tries_it_may_be_given_up_with_the_form_in_sight(call, qtbot, settle):
    for _turn in range(2):
        callbacks.record_attempt(1, AttemptOutcome.NO_ANSWER)
    dialog = call()
    click(qtbot, dialog.outcomes.buttons[AttemptOutcome.NO_ANSWER])
    settle()
    assert dialog.notice.text() == "Several attempts, no answer: 3"
    assert dialog.questions.satisfaction.isVisible()
    give_up, again = dialog.notice.buttons
    assert (again.hasFocus(), again.text()) == (True, "Try again tomorrow 12:00")
    click(qtbot, give_up)
    settle()
    assert callback_detail.get_callback(1).callback.cancel_code == "given_up"
    assert not is_open(dialog)


def test_a_refusal_may_stop_all_calls(call, wang, qtbot, settle):
    dialog = call()
    click(qtbot, dialog.outcomes.buttons[AttemptOutcome.REFUSED])
    panel = dialog.refused_panel
    assert panel.remarks.hasFocus()
    assert dialog.questions.satisfaction.isVisible()
    panel.remarks.setPlainText("不要再打")
    qtbot.keyClick(panel.never, Qt.Key.Key_Space)
    click(qtbot, panel.action)
    settle()
    assert callback_detail.get_callback(1).row.state == CallbackState.CANCELLED
    assert callback_detail.get_callback(1).attempts[0].remarks == "不要再打"
    assert customers.get_customer(wang).do_not_call


def test_escape_leaves_a_panel_first_and_then_the_dialog(call, qtbot):
    dialog = call()
    click(qtbot, dialog.foot.move_button)
    assert dialog.stack.currentWidget() is dialog.move_panel
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.stack.currentWidget() is dialog.talk
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not is_open(dialog)
    assert callback_detail.get_callback(1).row.state == CallbackState.PLANNED


def test_it_is_moved_from_the_call(call, qtbot, settle):
    dialog = call()
    click(qtbot, dialog.foot.move_button)
    panel = dialog.move_panel
    click(qtbot, panel.action)
    assert panel.form.error_of("reason") == "Please fill this in."
    qtbot.keyClicks(panel.form.ui.due.date, "2026-10-26")
    panel.form.ui.reason.setText("在外地")
    panel.form.ui.customer_asked.setChecked(True)
    click(qtbot, panel.action)
    settle()
    row = callback_detail.get_callback(1).row
    assert (row.day, row.all_day) == (date(2026, 10, 26), True)
    assert row.original_due_at == row.due_at


def test_what_was_typed_as_a_reason_is_shown_as_it_was_typed(wang, behind, qtbot, settle):
    callbacks.move(1, date(2026, 10, 26), "no_answer")
    callbacks.cancel(1, "lost")
    dialog = open_call(behind, 1)
    settle()
    shown = texts(dialog)
    assert "lost" in shown
    assert any(line.endswith(": no_answer") for line in shown)
    assert not any("The customer is lost" in line for line in shown)
    dialog.reject()


def test_it_is_cancelled_from_the_call(call, qtbot, settle):
    dialog = call()
    click(qtbot, dialog.foot.cancel_button)
    dialog.cancel_panel.form.ui.reason.setText("已面谈")
    click(qtbot, dialog.cancel_panel.action)
    settle()
    assert callback_detail.get_callback(1).callback.cancel_text == "已面谈"


def test_it_is_cancelled_by_the_key_that_saves(call, qtbot, settle):
    dialog = call()
    click(qtbot, dialog.foot.cancel_button)
    save(qtbot, dialog)
    assert dialog.cancel_panel.form.error_of("reason") == "Please fill this in."
    dialog.cancel_panel.form.ui.reason.setText("no_number")
    save(qtbot, dialog)
    settle()
    assert callback_detail.get_callback(1).callback.cancel_text == "no_number"


def test_a_dissatisfied_customer_leads_to_a_complaint(wang, behind, qtbot, settle):
    from crm_desktop.gui.complaints.form import ComplaintForm

    dialog = open_call(behind, 1)
    settle()
    qtbot.keyClicks(dialog.questions.satisfaction, "1")
    save(qtbot, dialog)
    settle()
    assert "王建国 is not satisfied" in texts(dialog)
    click(qtbot, dialog.dissatisfied_panel.action)
    settle()
    forms = [form for form in behind.findChildren(ComplaintForm) if form.isVisible()]
    assert len(forms) == 1
    forms[0].reject()


def test_one_call_settles_what_else_is_due(call, wang, qtbot, settle):
    other = callbacks.add(wang, CallbackKind.MAINTENANCE, date(2026, 10, 22), subject="SLR-58-1800-20")
    dialog = call()
    qtbot.keyClick(dialog.also._boxes[other], Qt.Key.Key_Space)
    qtbot.keyClicks(dialog.questions.satisfaction, "4")
    save(qtbot, dialog)
    settle()
    assert callback_detail.get_callback(other).row.state == CallbackState.DONE


def test_one_that_is_done_is_only_shown(call, qtbot):
    callbacks.complete(1, {"empathy": 2}, 2, suggestions="慢")
    dialog = call()
    assert not dialog.questions.isEnabled()
    assert not dialog.outcomes.isVisible()
    assert not dialog.foot.done_button.isVisible()
    assert dialog.foot.complaint_button.isVisible()
    assert dialog.questions.suggestions.toPlainText() == "慢"
    assert dialog.questions.ratings["empathy"].value() == 2
    save(qtbot, dialog)
    assert dialog.isVisible()


def test_somebody_else_was_faster(call, qtbot, settle):
    dialog = call()
    callbacks.move(1, date(2026, 10, 23), "x")
    qtbot.keyClicks(dialog.questions.satisfaction, "4")
    save(qtbot, dialog)
    settle()
    assert dialog.isVisible()
    assert "Somebody else has just changed this record. Open it again and repeat your change." in texts(
        dialog
    )


def test_what_was_answered_is_not_thrown_away_unasked(call, qtbot, monkeypatch):
    asked = answer_boxes(monkeypatch, "Cancel")
    dialog = call()
    qtbot.keyClicks(dialog.questions.satisfaction, "4")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert asked == ["What was answered is not saved yet."]
    assert dialog.isVisible()
    qtbot.keyClick(dialog.questions.satisfaction, Qt.Key.Key_Backspace)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not is_open(dialog)


def test_skip_goes_to_the_next_without_a_trace(call, wang, qtbot, settle):
    other = callbacks.add(wang, CallbackKind.BIRTHDAY, date(2026, 10, 21))
    dialog = call(1, other)
    click(qtbot, dialog.foot.skip_button)
    settle()
    assert dialog.windowTitle() == "Callback to 王建国 (2 of 2)"
    assert not dialog.foot.skip_button.isVisible()
    assert dialog.questions.ratings == {}
    assert callback_detail.get_callback(1).attempts == []


@pytest.mark.parametrize(
    ("mode", "asked", "quality"),
    [
        (ServiceMode.REPAIR, {"fault_cause", "repair_state", "technician_came"}, True),
        (ServiceMode.INSTALLATION, {"repair_state", "technician_came"}, True),
        (ServiceMode.TRAINING, set(), False),
    ],
)
def test_the_questions_fit_the_mode_of_the_order(wang, call, qtbot, settle, mode, asked, quality):
    order = orders.save(None, {"mode": mode}, customer_id=wang)
    values = {"repair_state": RepairState.REPAIRED} if mode == ServiceMode.REPAIR else {}
    dialog = call(orders.finish(order, values=values))
    questions = dialog.questions
    fields = ("fault_cause", "repair_state", "technician_came")
    assert {name for name in fields if getattr(questions, name).isVisible()} == asked
    assert bool(questions.ratings) is quality
    assert bool(questions.conduct) is bool(asked)
    click(qtbot, dialog.outcomes.buttons[AttemptOutcome.REACHED])
    settle()
    first = {"fault_cause", "repair_state"} & asked
    expected = getattr(questions, min(first)) if first else questions.satisfaction.focusProxy()
    assert expected.hasFocus()
    qtbot.keyClicks(questions.satisfaction, "5")
    save(qtbot, dialog)
    settle()
    assert not is_open(dialog)


def test_what_0_1_asked_after_an_installation_is_still_shown(wang, call):
    order = orders.save(None, {"mode": ServiceMode.INSTALLATION}, customer_id=wang)
    callback = orders.finish(order)
    callbacks.complete(callback, {"fault_cause": "接头松"}, 4)
    assert call(callback).questions.fault_cause.text() == "接头松"
