"""The rule for Enter, Tab and what is typed where no form is: in a call, in the rules, over a column."""

from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.core.enums import CallbackKind, Channel
from crm_desktop.gui.callbacks.call import CallDialog
from crm_desktop.gui.callbacks.forms import CallbackForm
from crm_desktop.gui.callbacks.rules import RulesDialog
from crm_desktop.gui.importing.assistant import COLUMNS, PREVIEW, ImportAssistant
from crm_desktop.services.callbacks import callbacks, rules
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.office import office as offices
from tests.gui.customers.steps import add
from tests.gui.dialogs import is_open
from tests.gui.keys import type_in

pytestmark = pytest.mark.usefixtures("noon", "office")
ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def call(behind, settle, noon):
    """Open the call dialog on a callback of a kind and a channel."""
    opened = []

    def shown(kind, channel=Channel.PHONE):
        due = noon + timedelta(hours=1)
        dialog = CallDialog(behind, callbacks.add(add("王建国", "13805312210"), kind, due, channel=channel))
        dialog.open()
        settle()
        opened.append(dialog)
        return dialog

    yield shown
    for dialog in opened:
        if is_open(dialog):
            dialog.questions.follow_up.time.clear()
            dialog.questions.start = dialog.questions.values()
            dialog.reject()


@pytest.mark.parametrize(
    ("spoken", "no_time", "which_day"),
    [
        ("en", "Not a time: try 9:30.", "Which day? The time alone is not enough."),
        ("zh_CN", "看不懂这个时间，可写 9:30 或 9点半。", "只有时间还不够，请写上日期。"),
    ],
)
def test_in_a_call_enter_stays_with_a_time_that_is_none(
    call, qtbot, settle, themed, spoken, no_time, which_day
):
    themed(spoken, "light")
    dialog = call(CallbackKind.OTHER)
    due, said = dialog.questions.follow_up, dialog.questions._errors["follow_up"]
    type_in(due.time, "9:70")
    qtbot.keyClick(due.time, ENTER)
    assert QApplication.focusWidget() is due.time
    assert (said.isVisible(), said.text()) == (True, no_time)
    due.time.setText("9:30")
    assert said.text() == which_day
    type_in(due.date, "tomorrow")
    assert not said.isVisible()
    qtbot.keyClick(due.date, ENTER)
    assert QApplication.focusWidget() is due.time
    themed("en", "light")


def test_a_mark_that_was_missing_is_missed_no_more_once_it_is_given(call, qtbot, settle):
    dialog = call(CallbackKind.AFTER_SERVICE)
    said = dialog.questions._errors["satisfaction"]
    qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
    settle()
    assert said.isVisible()
    qtbot.keyClick(dialog.questions.satisfaction, Qt.Key.Key_4)
    assert not said.isVisible()


@pytest.mark.parametrize("channel", [each for each in Channel if each is not Channel.PHONE])
@pytest.mark.parametrize("kind", [CallbackKind.VISIT, CallbackKind.BIRTHDAY, CallbackKind.AFTER_COMPLAINT])
def test_what_is_no_telephone_call_begins_at_its_first_question(call, kind, channel):
    dialog = call(kind, channel)
    first = dialog.questions.first_field()
    here = QApplication.focusWidget()
    assert here is first or first.isAncestorOf(here)


def test_one_that_is_done_begins_at_the_end(behind, call, settle, qtbot):
    qtbot.keyClick(call(CallbackKind.OTHER), Qt.Key.Key_S, CTRL)
    settle()
    again = CallDialog(behind, 1)
    again.open()
    settle()
    assert QApplication.focusWidget() is again.foot.close_button
    again.reject()


# -- rules --------------------------------------------------------------------------------------------


def birthday():
    return next(rule for rule in rules.list_rules() if rule.kind == CallbackKind.BIRTHDAY)


def test_who_is_none_of_the_staff_is_not_kept_as_nobody(behind, qtbot, settle):
    for number in range(10):
        offices.save_staff(None, {"name": f"Person {number}"})
    someone = offices.staff()[0].id
    rules.save(birthday().id, {"staff": someone})
    dialog = RulesDialog(behind)
    dialog.open()
    settle()
    box = dialog.rows[CallbackKind.BIRTHDAY].staff
    box.setFocus()
    box.lineEdit().selectAll()
    qtbot.keyClicks(box, "xyz")
    qtbot.keyClick(box, ENTER)
    words = "Birthday: Person in charge. Please choose one from the list."
    assert (QApplication.focusWidget(), dialog.problem_line.text()) == (box, words)
    qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
    settle()
    assert is_open(dialog)
    assert birthday().staff_id == someone
    box.lineEdit().selectAll()
    qtbot.keyClicks(box, "son 7")  # the only one that fits
    qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
    settle()
    assert not is_open(dialog)
    assert birthday().staff.name == "Person 7"


# -- the columns of an import ---------------------------------------------------------------------------


@pytest.fixture
def assistant(behind, settle, tmp_path):
    """The assistant at its columns: name, phone, and one that is nothing yet."""
    file = tmp_path / "list.csv"
    file.write_text("Name,Phone,Anything\nWang,13800001111,1990-1-5\n")
    dialog = ImportAssistant(behind, file)
    dialog.open()
    settle()
    assert dialog.columns.proposal.columns == {0: "name", 1: "phone"}
    yield dialog
    dialog.reject()


def typed(qtbot, box, words, key):
    box.setFocus()
    box.lineEdit().selectAll()
    qtbot.keyClicks(box, words)
    qtbot.keyClick(box.completer().popup() if box.is_open() else box, key)


@pytest.mark.parametrize("key", [TAB, ENTER])
def test_above_a_column_the_single_match_is_taken(assistant, qtbot, settle, key):
    box = assistant.columns.header.box(2)
    typed(qtbot, box, "wech", key)
    settle()
    assert (box.value(), box.currentText()) == ("wechat", "WeChat")
    assert assistant.columns.proposal.columns[2] == "wechat"
    assert QApplication.focusWidget() is not box


def test_above_a_column_what_is_no_field_stays_and_stands_in_the_way(assistant, qtbot, settle):
    box = assistant.columns.header.box(1)
    typed(qtbot, box, "xyz", ENTER)
    assert QApplication.focusWidget() is box
    assert assistant.problem.text() == "Column Phone. Please choose one from the list."
    qtbot.keyClick(box, TAB)
    assert (box.currentText(), assistant.columns.proposal.columns[1]) == ("xyz", "phone")
    qtbot.keyClick(assistant.next, ENTER)
    settle()
    assert assistant.steps.currentIndex() == COLUMNS
    assistant.activateWindow()
    qtbot.waitUntil(assistant.isActiveWindow)
    assert assistant.focusWidget() is box
    box.lineEdit().selectAll()
    qtbot.keyClick(box, Qt.Key.Key_Delete)
    qtbot.keyClick(box, TAB)  # an empty one is not imported
    assert assistant.columns.proposal.columns == {0: "name"}
    qtbot.keyClick(assistant.next, ENTER)
    settle()
    assert assistant.steps.currentIndex() == PREVIEW


def test_tab_and_enter_go_along_the_columns(assistant, qtbot):
    assistant.columns.shape.header_row.setFocus()
    boxes = [assistant.columns.header.box(column) for column in range(3)]
    for key in (TAB, ENTER):
        boxes[0].setFocus()
        for before, after in pairwise(boxes):
            qtbot.keyClick(before, key)
            assert QApplication.focusWidget() is after
    qtbot.keyClick(boxes[2], ENTER)
    assert QApplication.focusWidget() is assistant.next
    boxes[2].setFocus()
    qtbot.keyClick(boxes[2], TAB)
    assert QApplication.focusWidget() is assistant.columns.view
    qtbot.keyClick(assistant.columns.view, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is boxes[2]


@pytest.mark.parametrize("key", [TAB, ENTER])
def test_above_a_column_several_matches_are_not_taken_for_none(assistant, qtbot, settle, key):
    box = assistant.columns.header.box(1)
    typed(qtbot, box, "p", key)
    settle()
    assert box.currentText() == "p"
    assert assistant.columns.proposal.columns[1] == "phone"


# -- a picker that the office is asked for ----------------------------------------------------------------


def test_who_types_on_after_ctrl_s_has_not_saved(forms, qtbot, settle):
    add("王建国", "13805312210")
    dialog = forms(CallbackForm)
    qtbot.keyClicks(dialog.ui.customer, "wj")
    qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
    qtbot.keyClicks(dialog.ui.customer, "g")
    dialog.ui.customer.look_up()
    settle()
    assert dialog.isVisible()
    assert callback_lists.list_callbacks() == []
    qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
    settle()
    assert not dialog.isVisible()
    assert [row.name for row in callback_lists.list_callbacks()] == ["王建国"]
