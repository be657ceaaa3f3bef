"""One call after another: an answer belongs to the customer who is shown, and is not lost on the way on."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from crm_desktop.core.enums import AttemptOutcome, CallbackKind, CallbackState
from crm_desktop.gui.callbacks.call import CallDialog
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.callbacks import detail as callback_detail
from crm_desktop.services.customers import customers
from tests.gui.dialogs import answer_boxes, is_open, slow_readers
from tests.gui.keys import type_in

pytestmark = pytest.mark.usefixtures("noon")


def to_call(name, number):
    customer = customers.save(None, {"name": name}, phones=[customers.PhoneEntry(number)])
    return callbacks.add(customer, CallbackKind.OTHER, date(2026, 10, 21))


@pytest.fixture
def wang(noon, office):
    """The callback of the customer who is called first."""
    return to_call("王建国", "138 0531 2210")


@pytest.fixture
def li(wang):
    """The callback of another customer, who is called after 王建国."""
    return to_call("李娜", "133 0531 2211")


@pytest.fixture
def call(wang, behind, settle):
    """Open the dialog on these callbacks."""

    def opened(*ids):
        dialog = CallDialog(behind, list(ids))
        dialog.open()
        settle()
        return dialog

    return opened


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def save(qtbot, dialog):
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def test_between_two_calls_nothing_is_kept_for_the_customer_who_is_not_shown_yet(
    call, wang, li, behind, qtbot, settle, monkeypatch
):
    dialog = call(wang, li)
    type_in(dialog.questions.suggestions, "for the first")
    answer_boxes(monkeypatch, "Discard")
    with slow_readers(behind):
        click(qtbot, dialog.foot.skip_button)
        save(qtbot, dialog)
        for button in (*dialog.outcomes.buttons.values(), dialog.foot.skip_button, dialog.foot.move_button):
            click(qtbot, button)
    settle()
    assert dialog.windowTitle() == "Callback to 李娜 (2 of 2)"
    assert dialog.questions.isEnabled()
    assert dialog.stack.currentWidget() is dialog.talk
    for callback_id in (wang, li):
        detail = callback_detail.get_callback(callback_id)
        assert (detail.row.state, detail.attempts) == (CallbackState.PLANNED, [])
        assert detail.callback.suggestions == ""


def test_a_second_click_on_no_answer_is_not_a_try_to_reach_the_next_customer(
    call, wang, li, behind, qtbot, settle
):
    dialog = call(wang, li)
    button = dialog.outcomes.buttons[AttemptOutcome.NO_ANSWER]
    with slow_readers(behind):
        click(qtbot, button)
        qtbot.waitUntil(lambda: dialog.index == 1)
        click(qtbot, button)
    settle()
    assert [len(callback_detail.get_callback(callback_id).attempts) for callback_id in (wang, li)] == [1, 0]
    click(qtbot, button)
    settle()
    assert [attempt.number for attempt in callback_detail.get_callback(li).attempts] == ["13305312211"]


def test_skipping_does_not_throw_answers_away_unasked(call, wang, li, qtbot, settle, monkeypatch):
    dialog = call(wang, li)
    type_in(dialog.questions.suggestions, "a long answer")
    asked = answer_boxes(monkeypatch, "Cancel")
    click(qtbot, dialog.foot.skip_button)
    settle()
    assert asked == ["What was answered is not saved yet."]
    assert dialog.windowTitle() == "Callback to 王建国 (1 of 2)"
    assert dialog.questions.suggestions.toPlainText() == "a long answer"
    answer_boxes(monkeypatch, "Discard")
    click(qtbot, dialog.foot.skip_button)
    settle()
    assert dialog.windowTitle() == "Callback to 李娜 (2 of 2)"


def test_no_answer_is_recorded_and_what_was_typed_can_still_be_saved(
    call, wang, li, qtbot, settle, monkeypatch
):
    dialog = call(wang, li)
    type_in(dialog.questions.suggestions, "answered before the line broke")
    asked = answer_boxes(monkeypatch, "Keep editing")
    click(qtbot, dialog.outcomes.buttons[AttemptOutcome.NO_ANSWER])
    settle()
    assert asked == ["What was answered is not saved yet."]
    assert dialog.windowTitle() == "Callback to 王建国 (1 of 2)"
    qtbot.keyClicks(dialog.questions.satisfaction, "4")
    save(qtbot, dialog)
    settle()
    detail = callback_detail.get_callback(wang)
    assert (detail.row.state, detail.callback.suggestions) == (
        CallbackState.DONE,
        "answered before the line broke",
    )
    assert AttemptOutcome.NO_ANSWER in [attempt.outcome for attempt in detail.attempts]


def test_moving_does_not_throw_answers_away_unasked(call, wang, qtbot, settle, monkeypatch):
    dialog = call(wang)
    type_in(dialog.questions.suggestions, "half an answer")
    click(qtbot, dialog.foot.move_button)
    panel = dialog.move_panel
    qtbot.keyClicks(panel.form.ui.due.date, "2026-10-26")
    panel.form.ui.reason.setText("在外地")
    asked = answer_boxes(monkeypatch, "Keep editing")
    click(qtbot, panel.action)
    settle()
    assert asked == ["What was answered is not saved yet."]
    assert callback_detail.get_callback(wang).moves == []
    answer_boxes(monkeypatch, "Discard")
    click(qtbot, panel.action)
    settle()
    assert callback_detail.get_callback(wang).row.day == date(2026, 10, 26)


def test_one_that_is_gone_meanwhile_leaves_only_closing(call, qtbot, settle):
    dialog = call(4711)
    assert dialog.foot.problem_line.isVisible()
    assert [button.text() for button in dialog.foot.findChildren(QPushButton) if button.isVisible()] == [
        "Close"
    ]
    click(qtbot, dialog.foot.close_button)
    assert not is_open(dialog)
