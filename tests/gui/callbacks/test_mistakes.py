"""What was pressed by mistake is taken back where it was done: call dialog, bar, calendar, card."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import (
    AttemptOutcome,
    CallbackKind,
    CallbackState,
    CancelReason,
    ComplaintState,
    RepairState,
)
from crm_desktop.core.errors import NotAllowed
from crm_desktop.gui.callbacks.call import CallDialog
from crm_desktop.gui.widgets.toast import toast_of
from crm_desktop.services.callbacks import callbacks, rules
from crm_desktop.services.callbacks import detail as callback_detail
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.customers import customers
from crm_desktop.services.office import office as offices
from crm_desktop.services.orders import orders
from crm_desktop.services.products import products
from crm_desktop.services.promises import promises
from crm_desktop.storage.models import Rule
from tests.gui.dialogs import is_open
from tests.services.complaints.complaint_helpers import opened, reach

pytestmark = pytest.mark.usefixtures("noon")

Went = AttemptOutcome
TODAY = date(2026, 10, 21)


@pytest.fixture
def wang(noon, office):
    me = offices.save_staff(None, {"name": "李敏"})
    customer = customers.save(
        None,
        {"name": "王建国", "staff": me},
        phones=[customers.PhoneEntry("138 0531 2210"), customers.PhoneEntry("0531-8652 1900")],
    )
    storage.act_as(me)
    with storage.write("test") as change:  # the rules are on for a year
        long_ago = {"switched_on_at": noon - timedelta(days=365)}
        change.update_many(Rule, {rule.id: long_ago for rule in rules.list_rules()})
    return customer


@pytest.fixture
def call(wang, behind, settle):
    """Open the dialog on callbacks of Wang."""

    def opened_on(*ids):
        dialog = CallDialog(behind, list(ids))
        dialog.open()
        settle()
        return dialog

    return opened_on


def plan(customer, kind=CallbackKind.USAGE, due=TODAY, **more):
    return callbacks.add(customer, kind, due, **more)


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def outcome(dialog, which, qtbot, settle):
    click(qtbot, dialog.outcomes.buttons[which])
    settle()


def went(callback):
    return [each.outcome for each in callback_detail.get_callback(callback).attempts]


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def undo(widget, qtbot, settle):
    bar = toast_of(widget)
    click(qtbot, bar._button)
    settle()
    return bar.text()


# -- how a call went -----------------------------------------------------------------------------------


def test_another_outcome_corrects_reached_and_what_was_typed_stays(wang, call, qtbot, settle, reopen):
    callback = plan(wang)
    dialog = call(callback)
    outcome(dialog, Went.REACHED, qtbot, settle)
    dialog.questions.suggestions.setPlainText("等一下")
    assert dialog.outcomes.buttons[Went.NO_ANSWER].isEnabled()
    outcome(dialog, Went.NO_ANSWER, qtbot, settle)
    assert dialog.notice.text() == "Corrected: No answer. To be tried again tomorrow 12:00"
    assert dialog.questions.suggestions.toPlainText() == "等一下"
    assert dialog.questions.satisfaction.isVisible()
    assert not dialog.outcomes.buttons[Went.REACHED].isChecked()
    assert any("Corrected: Reached → No answer" in words for words in texts(dialog.who))
    reopen()
    assert went(callback) == [Went.NO_ANSWER]


def test_reached_pressed_again_takes_it_back(wang, call, qtbot, settle):
    callback = plan(wang)
    dialog = call(callback)
    outcome(dialog, Went.REACHED, qtbot, settle)
    outcome(dialog, Went.REACHED, qtbot, settle)
    assert went(callback) == []
    assert dialog.notice.text() == "Taken back: as if nobody had called."
    assert any("Taken back: Reached" in words for words in texts(dialog.who))


def test_ctrl_z_in_the_call_takes_back_what_was_saved_in_it_last(wang, call, qtbot, settle):
    first, second = plan(wang), plan(wang, CallbackKind.MAINTENANCE)
    dialog = call(first, second)
    outcome(dialog, Went.NO_ANSWER, qtbot, settle)
    assert dialog.shown_id() == second
    toast_of(dialog).hide()  # it has gone away by itself
    outcome(dialog, Went.REACHED, qtbot, settle)
    dialog.questions.suggestions.setFocus()
    QTest.keyClicks(dialog.questions.suggestions, "later")
    assert not any(action.autoRepeat() for action in dialog.actions())  # a key held down is pressed once
    QTest.keySequence(dialog.questions.suggestions, "Ctrl+Z")
    settle()
    assert dialog.questions.suggestions.toPlainText() == ""  # the field's own comes first
    assert went(second) == [Went.REACHED]
    dialog.foot.done_button.setFocus()
    QTest.keySequence(dialog.foot.done_button, "Ctrl+Z")
    settle()
    assert (went(first), went(second)) == ([Went.NO_ANSWER], [])
    assert dialog.notice.text() == "Taken back: as if nobody had called."
    QTest.keySequence(dialog, "Ctrl+Z")
    settle()
    assert went(first) == []
    assert dialog.ids == [first, second, first]  # it comes up again in the round
    QTest.keySequence(dialog, "Ctrl+Z")
    settle()
    assert toast_of(dialog).text() == NotAllowed("error.nothing_to_undo").text("en")


def test_who_was_reached_yesterday_can_be_missed_today(wang, call, qtbot, settle, noon):
    with clock.at(noon - timedelta(days=1)):
        callback = plan(wang)
        callbacks.record_attempt(callback, Went.REACHED)
        callbacks.move(callback, TODAY, "明天再打", customer_asked=True)
    dialog = call(callback)
    assert not dialog.outcomes.buttons[Went.REACHED].isChecked()
    outcome(dialog, Went.SOMEBODY_ELSE, qtbot, settle)
    assert went(callback) == [Went.REACHED, Went.SOMEBODY_ELSE]


def test_no_answer_is_undone_in_the_bar(wang, call, behind, qtbot, settle):
    callback = plan(wang, due=clock.now() + timedelta(hours=2))
    due = callback_detail.get_callback(callback).row.due_at
    dialog = call(callback)
    outcome(dialog, Went.NO_ANSWER, qtbot, settle)
    assert not is_open(dialog)
    assert callback_detail.get_callback(callback).row.due_at > due
    assert undo(behind, qtbot, settle) == "Undone: Noted the call to 王建国"
    assert (went(callback), callback_detail.get_callback(callback).row.due_at) == ([], due)


def test_an_attempt_of_the_past_is_changed_beside_it(wang, call, qtbot, settle, noon):
    callback = plan(wang)
    with clock.at(noon - timedelta(hours=2)):
        callbacks.record_attempt(callback, Went.WRONG_NUMBER, phone_id=1)
    dialog = call(callback)
    assert callback_detail.get_callback(callback).phones[0].wrong
    click(qtbot, dialog.who.change_button)
    menu = dialog.who.findChild(QMenu)
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == ["Reached", "Somebody else", "No answer", "Take it back"]
    menu.actions()[1].trigger()
    menu.close()
    settle()
    assert went(callback) == [Went.SOMEBODY_ELSE]
    assert not callback_detail.get_callback(callback).phones[0].wrong
    assert dialog.isVisible()


def test_a_wrong_number_by_mistake_is_undone_in_its_line(wang, call, qtbot, settle):
    callback = plan(wang)
    dialog = call(callback)
    outcome(dialog, Went.WRONG_NUMBER, qtbot, settle)
    assert dialog.notice.text() == "Marked as wrong. Try the other number."
    assert dialog.questions.satisfaction.isVisible()
    click(qtbot, dialog.notice.buttons[0])
    settle()
    assert went(callback) == []


# -- done and cancelled -----------------------------------------------------------------------------------


def test_done_is_undone_in_the_bar(wang, call, behind, qtbot, settle, reopen):
    callback = plan(wang)
    dialog = call(callback)
    qtbot.keyClicks(dialog.questions.satisfaction, "4")
    qtbot.keyClicks(dialog.questions.follow_up.date, "2026-10-28")
    click(qtbot, dialog.foot.done_button)
    settle()
    assert toast_of(behind).text() == "Done: 王建国"
    said = undo(behind, qtbot, settle)
    assert said == "Planned again: 王建国; the follow-up on 28 Oct is cancelled"
    reopen()
    assert callback_detail.get_callback(callback).row.state == CallbackState.PLANNED
    assert [row.id for row in callback_lists.list_callbacks(state=CallbackState.PLANNED)] == [callback]


def test_in_a_round_what_was_undone_comes_up_again(wang, call, qtbot, settle):
    first, second = plan(wang), plan(wang, CallbackKind.OTHER)
    dialog = call(first, second)
    qtbot.keyClicks(dialog.questions.satisfaction, "4")
    click(qtbot, dialog.foot.done_button)
    settle()
    assert dialog.windowTitle() == "Callback to 王建国 (2 of 2)"
    undo(dialog, qtbot, settle)
    assert dialog.windowTitle() == "Callback to 王建国 (2 of 3)"
    click(qtbot, dialog.foot.skip_button)
    settle()
    assert dialog.detail.row.id == first
    assert dialog.questions.satisfaction.value() == 4  # what was typed is still there


def test_a_callback_done_long_ago_is_taken_back_in_its_dialog(wang, call, qtbot, settle, noon):
    with clock.at(noon - timedelta(days=30)):
        complaint = reach(opened(wang), ComplaintState.RESOLVED)
        callback = complaint_lists.get_case(complaint).after_callback.callback_id
        callbacks.complete(callback, {}, 1)
    assert complaint_lists.get_case(complaint).complaint.state == ComplaintState.INVESTIGATING
    dialog = call(callback)
    click(qtbot, dialog.foot.back_button)
    settle()
    number = complaint_lists.get_case(complaint).complaint.number
    assert dialog.notice.text() == f"Planned again: 王建国; complaint {number} stands as before"
    assert complaint_lists.get_case(complaint).complaint.state == ComplaintState.RESOLVED
    assert dialog.outcomes.isVisible()
    assert dialog.questions.isEnabled()
    qtbot.keyClicks(dialog.questions.satisfaction, "5")
    click(qtbot, dialog.foot.done_button)
    settle()
    assert callback_detail.get_callback(callback).row.satisfaction == 5


def test_answers_are_corrected_and_the_call_stays_done_when_it_was(wang, call, qtbot, settle, noon, reopen):
    with clock.at(noon - timedelta(days=2)):
        callback = plan(wang)
        callbacks.complete(callback, satisfaction=2)
    done_at = callback_detail.get_callback(callback).row.done_at
    dialog = call(callback)
    assert not dialog.questions.isEnabled()
    click(qtbot, dialog.foot.correct_button)
    assert dialog.foot.done_button.text() == "Save"
    qtbot.keyClicks(dialog.questions.satisfaction, "4")
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert dialog.isVisible()
    assert dialog.notice.text() == "Answers corrected"
    assert not dialog.questions.isEnabled()
    assert any("Answers corrected" in words for words in texts(dialog.who))
    reopen()
    row = callback_detail.get_callback(callback).row
    assert (row.satisfaction, row.done_at) == (4, done_at)


def test_what_a_user_cancelled_is_taken_back_and_what_a_rule_cancelled_is_not(wang, call, qtbot, settle):
    callback, other = plan(wang), plan(wang)
    callbacks.cancel(callback, "点错了")
    dialog = call(callback)
    click(qtbot, dialog.foot.back_button)
    settle()
    assert callback_detail.get_callback(callback).row.state == CallbackState.PLANNED
    assert dialog.foot.done_button.isVisible()
    dialog.reject()
    callbacks.cancel(other, code=CancelReason.DO_NOT_CALL)
    assert not call(other).foot.back_button.isVisible()


def menu_of(page, row, qtbot):
    rect = page.month.entry_rects(row.day)[0][1]
    where = QPoint(round(rect.center().x()), round(rect.center().y()))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, page.month.mapToGlobal(where))
    QApplication.sendEvent(page.month, event)
    return page.findChild(QMenu)


def test_the_calendar_takes_back_by_its_menu(wang, window, qtbot, settle):
    callback = plan(wang)
    callbacks.complete(callback, satisfaction=4)
    page = window.open_page("calendar")
    settle()
    menu = menu_of(page, callback_detail.get_callback(callback).row, qtbot)
    next(action for action in menu.actions() if action.text() == "Take back").trigger()
    menu.close()
    settle()
    assert callback_detail.get_callback(callback).row.state == CallbackState.PLANNED
    assert toast_of(page).text() == "Planned again: 王建国"
    assert page.day.list.days.rows[0].state == CallbackState.PLANNED


def test_a_line_of_the_card_leads_to_where_it_is_taken_back(wang, window, qtbot, settle):
    callback = plan(wang)
    callbacks.complete(callback, satisfaction=4)
    window.open_page("customers").act.open_entry("callback", callback)
    settle()
    dialog = next(each for each in window.findChildren(CallDialog) if each.isVisible())
    click(qtbot, dialog.foot.back_button)
    settle()
    assert callback_detail.get_callback(callback).row.state == CallbackState.PLANNED
    dialog.reject()


# -- what the dialog shows, whatever the kind ------------------------------------------------------------


@pytest.mark.parametrize("kind", list(CallbackKind))
def test_every_call_shows_products_contacts_promises_and_what_was_proposed(wang, call, kind, noon):
    with clock.at(noon - timedelta(days=40)):
        products.save(
            None,
            {"model": "SLR-58", "install_date": date(2024, 5, 12), "warranty_until": date(2027, 5, 11)},
            customer_id=wang,
        )
        order = orders.save(None, {"mode": "repair", "subject": "漏水"}, customer_id=wang)
        work = {"repair_state": RepairState.REPAIRED, "work_done": "换密封圈"}
        callback = orders.finish(order, values=work)
        callbacks.complete(callback, {}, 4, suggestions="师傅很好", next_step="寄滤芯")
        promises.add(wang, "送一只滤芯", date(2026, 10, 30))
        complaint = reach(opened(wang, subject="来晚了"), ComplaintState.PROPOSED)
    shown = " | ".join(texts(call(plan(wang, kind)).who))
    number = complaint_lists.get_case(complaint).complaint.number
    for words in (
        "SLR-58 · since 12 May 2024 · warranty until 11 May 2027",
        "After service · 4/5 · 师傅很好",
        "Repair · 换密封圈",
        f"Complaint · {number} 来晚了",
        "送一只滤芯",
        f"{number} · 今天下午上门，免费保养一次。",
        "Next step: 寄滤芯",
    ):
        assert words in shown
