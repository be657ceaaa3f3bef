"""Before something typed is lost, one question: save it, discard it, or stay."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from crm_desktop.core.enums import CallbackKind, CallbackState
from crm_desktop.gui.callbacks.call import CallDialog
from crm_desktop.gui.callbacks.forms import CallbackForm
from crm_desktop.gui.callbacks.rules import RulesDialog
from crm_desktop.gui.customers.form import CustomerForm
from crm_desktop.gui.widgets.dialog import Unsaved, ask_unsaved
from crm_desktop.services.callbacks import callbacks, rules
from crm_desktop.services.callbacks import detail as callback_detail
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.customers import customers
from crm_desktop.services.office import office as offices
from tests.gui.customers.steps import add
from tests.gui.dialogs import answer_boxes, is_open
from tests.gui.keys import type_in

pytestmark = pytest.mark.usefixtures("noon")
ESC = Qt.Key.Key_Escape


@pytest.mark.parametrize(
    ("spoken", "words"),
    [("en", ["Save", "Discard", "Cancel"]), ("zh_CN", ["保存", "不保存", "取消"])],
)
def test_the_question_has_three_answers_enter_saves_and_esc_stays(behind, themed, monkeypatch, spoken, words):
    themed(spoken, "light")
    seen = []

    def look(box):
        seen.extend(each.text().replace("&", "") for each in box.buttons())
        seen.extend((box.defaultButton().text(), box.escapeButton().text()))
        box.escapeButton().click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", look)
    assert ask_unsaved(behind) is Unsaved.CANCEL
    assert sorted(seen[:3]) == sorted(words)
    assert seen[3:] == [words[0], words[2]]
    themed("en", "light")


def test_save_saves_and_closes_and_stays_where_it_is_refused(office, forms, qtbot, settle, monkeypatch):
    dialog = forms(CustomerForm)
    answer_boxes(monkeypatch, "Save")
    type_in(dialog.ui.remarks, "calls in the evening")
    qtbot.keyClick(dialog, ESC)
    settle()
    assert dialog.isVisible()
    assert dialog.form.error_of("name") == "Please fill this in."
    type_in(dialog.ui.name, "Ann Lee")
    qtbot.keyClick(dialog, ESC)
    settle()
    assert not dialog.isVisible()
    assert customers.get_customer(dialog.result_value).remarks == "calls in the evening"


def test_save_keeps_changed_rules(office, behind, qtbot, settle, monkeypatch):
    dialog = RulesDialog(behind)
    dialog.open()
    settle()
    dialog.rows[CallbackKind.BIRTHDAY].amount.setValue(5)
    answer_boxes(monkeypatch, "Save")
    qtbot.keyClick(dialog, ESC)
    settle()
    assert not is_open(dialog)
    kept = next(each for each in rules.list_rules() if each.kind == CallbackKind.BIRTHDAY)
    assert kept.offset_amount == -5


def test_save_in_the_settings_lets_the_window_close(window, settle, monkeypatch):
    page = window.open_page("settings")
    settle()
    type_in(page.form.fields["phone"], "0531-86521900")
    answer_boxes(monkeypatch, "Save")
    window.close()
    settle()
    assert not window.isVisible()
    assert offices.profile().phone == "0531-86521900"


def test_save_in_the_settings_stays_where_it_is_refused(window, settle, monkeypatch):
    page = window.open_page("settings")
    settle()
    page.form.fields["name"].clear()
    answer_boxes(monkeypatch, "Save")
    window.close()
    settle()
    assert window.isVisible()
    assert page.form.error_of("name") == "Please fill this in."
    page.form.fields["name"].setText("x")
    page.save_office()
    settle()
    assert window.isVisible()  # it was a save, and no leaving any more


@pytest.fixture
def call(window, settle, noon):
    """The dialog on two callbacks of one customer."""
    wang = add("王建国", "13805312210")
    ids = [callbacks.add(wang, CallbackKind.AFTER_SERVICE, noon + timedelta(hours=n)) for n in (1, 2)]
    dialog = CallDialog(window, ids)
    dialog.open()
    settle()
    return dialog


def test_save_in_a_call_is_done_and_closes(call, qtbot, settle, monkeypatch):
    answer_boxes(monkeypatch, "Save")
    type_in(call.questions.suggestions, "more tea")
    qtbot.keyClick(call, ESC)
    settle()
    assert call.isVisible()  # no mark was given: it says so
    assert call.questions.satisfaction.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(call.questions.satisfaction, Qt.Key.Key_5)
    qtbot.keyClick(call, ESC)
    settle()
    assert not is_open(call)
    first, second = (callback_detail.get_callback(each) for each in call.ids)
    assert (first.row.state, first.callback.suggestions) == (CallbackState.DONE, "more tea")
    assert second.row.state == CallbackState.PLANNED


def test_save_when_skipping_is_done_and_goes_on(call, qtbot, settle, monkeypatch):
    answer_boxes(monkeypatch, "Save")
    qtbot.keyClick(call.questions.satisfaction, Qt.Key.Key_5)
    qtbot.mouseClick(call.foot.skip_button, Qt.MouseButton.LeftButton)
    settle()
    assert callback_detail.get_callback(call.ids[0]).row.state == CallbackState.DONE
    assert "(2 of 2)" in call.windowTitle()
    call.reject()


# -- a double click on an empty day -----------------------------------------------------------------


def double_click(qtbot, page, day):
    where = page.month.cell(day).center().toPoint() + QPoint(0, 20)
    qtbot.mouseClick(page.month, Qt.MouseButton.LeftButton, pos=where)
    qtbot.mouseDClick(page.month, Qt.MouseButton.LeftButton, pos=where)


def test_a_double_click_on_an_empty_day_plans_a_callback_on_it(window, qtbot, settle):
    wang = add("王建国", "13805312210")
    page = window.open_page("calendar")
    settle()
    day = date(2026, 10, 28)
    double_click(qtbot, page, day)
    settle()
    (dialog,) = page.findChildren(CallbackForm)
    assert dialog.isVisible()
    assert QApplication.focusWidget() is dialog.ui.customer
    qtbot.keyClicks(dialog.ui.customer, "wjg")
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert not is_open(dialog)
    (row,) = callback_lists.list_callbacks(day, day)
    assert (row.customer_id, row.day, row.all_day) == (wang, day, True)


def test_a_double_click_on_a_day_with_something_or_on_a_past_one_leads_into_it(window, qtbot, settle):
    callbacks.add(add("王建国", "13805312210"), CallbackKind.OTHER, date(2026, 10, 28))
    page = window.open_page("calendar")
    settle()
    for day in (date(2026, 10, 28), date(2026, 10, 14)):
        double_click(qtbot, page, day)
        settle()
        assert page.findChildren(CallbackForm) == []
        assert page.month.selected == day
