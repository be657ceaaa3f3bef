"""The rules on the screen: switching one on, another offset, which customers; saved together."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from crm_desktop.core.enums import AttemptOutcome, CallbackKind, CallbackState
from crm_desktop.gui.callbacks.rules import RulesDialog
from crm_desktop.gui.widgets.toast import toast_of
from crm_desktop.services.callbacks import callbacks, rules
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.customers import customers
from crm_desktop.services.office import office as offices
from tests.gui.dialogs import answer_boxes, is_open

pytestmark = pytest.mark.usefixtures("noon")


@pytest.fixture
def behind(qtbot, themed):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(1200, 740)
    widget.show()
    return widget


@pytest.fixture
def dialog(noon, office, behind, settle):
    offices.save_staff(None, {"name": "李敏"})
    shown = RulesDialog(behind)
    shown.open()
    settle()
    yield shown
    if is_open(shown):
        shown.close()


def save(qtbot, dialog, settle):
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()


def test_rules_are_switched_on_and_changed_together(dialog, behind, qtbot, settle, reopen):
    visit, birthday = dialog.rows[CallbackKind.VISIT], dialog.rows[CallbackKind.BIRTHDAY]
    assert not visit.amount.isEnabled()
    assert (birthday.amount.value(), birthday.unit.text()) == (3, "days before")
    qtbot.keyClick(visit.on, Qt.Key.Key_Space)
    assert visit.amount.isEnabled()
    visit.staff.set_value(1)
    birthday.amount.setValue(5)
    birthday.grades.set_value("A,B")
    save(qtbot, dialog, settle)
    assert not is_open(dialog)
    assert toast_of(behind).text() == "Rules saved"
    reopen()
    kept = {rule.kind: rule for rule in rules.list_rules()}
    assert kept[CallbackKind.VISIT].switched_on
    assert kept[CallbackKind.VISIT].staff.name == "李敏"
    assert (kept[CallbackKind.BIRTHDAY].offset_amount, kept[CallbackKind.BIRTHDAY].grades) == (-5, ["A", "B"])


@pytest.fixture
def birthdays(noon, office):
    """Three birthday calls that the rule has planned, one of them tried."""
    for n in range(3):
        phones = [customers.PhoneEntry(f"138 0531 221{n}")]
        born = {"birthday_calendar": "solar", "birthday_month": 11, "birthday_day": 10 + n}
        customers.save(None, {"name": f"客户{n}", **born}, phones=phones)
    rules.plan()
    callbacks.record_attempt(callback_lists.list_callbacks()[0].id, AttemptOutcome.NO_ANSWER)


def planned():
    return len(callback_lists.list_callbacks(state=CallbackState.PLANNED))


def test_a_rule_switched_off_says_how_many_calls_go_and_undo_brings_them_back(
    birthdays, dialog, behind, qtbot, settle
):
    row = dialog.rows[CallbackKind.BIRTHDAY]
    assert row.take_away.isHidden()
    qtbot.keyClick(row.on, Qt.Key.Key_Space)
    assert (row.take_away.isVisible(), row.take_away.isChecked()) == (True, True)
    assert row.take_away.text() == "Take away 2 planned calls"
    save(qtbot, dialog, settle)
    assert planned() == 1  # the one that was tried stays
    assert toast_of(behind).text() == "Rules saved, 2 planned calls taken away"
    qtbot.mouseClick(toast_of(behind)._button, Qt.MouseButton.LeftButton)
    settle()
    assert toast_of(behind).text() == "Undone: Saved the rules, planned calls taken away: 2"
    assert planned() == 3
    assert next(rule for rule in rules.list_rules() if rule.kind == CallbackKind.BIRTHDAY).switched_on


def test_of_a_single_call_it_speaks_as_of_one(birthdays, behind, qtbot, settle):
    callbacks.record_attempt(callback_lists.list_callbacks()[1].id, AttemptOutcome.NO_ANSWER)
    dialog = RulesDialog(behind)
    dialog.open()
    settle()
    row = dialog.rows[CallbackKind.BIRTHDAY]
    qtbot.keyClick(row.on, Qt.Key.Key_Space)
    assert row.take_away.text() == "Take away the one planned call"
    save(qtbot, dialog, settle)
    assert toast_of(behind).text() == "Rules saved, one planned call taken away"
    qtbot.mouseClick(toast_of(behind)._button, Qt.MouseButton.LeftButton)
    settle()
    assert toast_of(behind).text() == "Undone: Saved the rules, planned calls taken away: 1"


def test_the_calls_of_a_rule_switched_off_may_stay_and_go_another_day(
    birthdays, dialog, behind, qtbot, settle
):
    row = dialog.rows[CallbackKind.BIRTHDAY]
    qtbot.keyClick(row.on, Qt.Key.Key_Space)
    qtbot.keyClick(row.take_away, Qt.Key.Key_Space)
    save(qtbot, dialog, settle)
    assert planned() == 3
    again = RulesDialog(behind)
    again.open()
    settle()
    row = again.rows[CallbackKind.BIRTHDAY]
    assert (row.take_away.isVisible(), row.take_away.isChecked()) == (True, False)
    qtbot.keyClick(row.take_away, Qt.Key.Key_Space)
    save(qtbot, again, settle)
    assert planned() == 1


def test_nothing_changed_is_nothing_written(dialog, qtbot, settle):
    save(qtbot, dialog, settle)
    assert not is_open(dialog)
    assert {rule.version for rule in rules.list_rules()} == {1}


def test_every_rule_says_what_sets_it_off(dialog):
    assert set(dialog.rows) == set(rules.DEFAULTS)
    assert all(row.trigger.text() and row.unit.text() for row in dialog.rows.values())
    assert dialog.rows[CallbackKind.AFTER_SERVICE].unit.text() == "hours after at most"
    assert dialog.rows[CallbackKind.USAGE].unit.text() == "months apart"


def test_one_is_said_as_one_behind_the_number(dialog):
    row = dialog.rows[CallbackKind.USAGE]
    kept = row.amount.value()
    row.amount.setValue(1)
    assert row.unit.text() == "month apart"
    row.amount.setValue(kept)
    assert row.unit.text() == "months apart"


def test_escape_asks_before_changed_rules_are_lost(dialog, qtbot, monkeypatch):
    asked = answer_boxes(monkeypatch, "Cancel")
    amount = dialog.rows[CallbackKind.BIRTHDAY].amount
    amount.setFocus()
    amount.selectAll()
    qtbot.keyClicks(amount, "7")
    qtbot.keyClick(amount, Qt.Key.Key_Escape)
    assert asked == ["What you typed is not saved yet."]
    assert (dialog.isVisible(), amount.value()) == (True, 7)
    answer_boxes(monkeypatch, "Discard")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not is_open(dialog)
    assert {rule.version for rule in rules.list_rules()} == {1}


def test_escape_does_not_ask_where_nothing_was_changed(dialog, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not is_open(dialog)


def test_enter_in_a_number_goes_on_to_the_next_field(dialog, qtbot, settle):
    birthday = dialog.rows[CallbackKind.BIRTHDAY]
    birthday.amount.setFocus()
    qtbot.keyClick(birthday.amount, Qt.Key.Key_Return)
    settle()
    assert dialog.isVisible()
    assert dialog.focusWidget() is birthday.grades
