"""What gets the focus as it comes into a window keeps it, also where that comes to the front meanwhile."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from crm_desktop.core.enums import CallbackKind, Channel
from crm_desktop.gui.callbacks.call import CallDialog
from crm_desktop.gui.callbacks.rules import RulesDialog
from crm_desktop.gui.widgets import focus
from crm_desktop.gui.widgets.dialog import Dialog
from crm_desktop.services.callbacks import callbacks
from tests.gui.customers.steps import add


@pytest.fixture
def come_back(qtbot, themed):
    """Let another window come to the front, and then this one again, all in one turn."""
    other = QWidget()
    qtbot.addWidget(other)
    other.show()

    def back(window):
        other.activateWindow()
        window.activateWindow()

    return back


@pytest.fixture
def dialog(qtbot, themed, settle):
    """A dialog with a button and something that is hidden on purpose."""
    shown = Dialog()
    qtbot.addWidget(shown)
    column = QVBoxLayout(shown)
    shown.close_button, shown.hidden = QPushButton("Close"), QLineEdit()
    for each in (shown.close_button, shown.hidden):
        column.addWidget(each)
    shown.hidden.hide()
    shown.show()
    settle()
    return shown


def test_something_new_within_something_new(dialog, settle, come_back):
    within, new = QWidget(), QLineEdit()
    QVBoxLayout(within).addWidget(new)
    dialog.layout().addWidget(within)
    focus.give(new)
    come_back(dialog)
    settle()
    assert new.hasFocus()


def test_what_is_hidden_on_purpose_stays_so(dialog, settle):
    dialog.close_button.setFocus()
    focus.give(dialog.hidden)
    settle()
    assert not dialog.hidden.isVisible()
    assert dialog.close_button.hasFocus()


def rules(_noon):
    return RulesDialog(None), "_show", lambda dialog: next(iter(dialog.rows.values())).on


def visit(noon):
    call = CallDialog(None, callbacks.add(add("王建国"), CallbackKind.VISIT, noon, channel=Channel.VISIT))
    return call, "show_callback", lambda dialog: dialog.questions.first_field()


@pytest.mark.parametrize("make", [rules, visit])
def test_in_a_dialog_that_is_filled_late(office, noon, qtbot, settle, come_back, monkeypatch, make):
    dialog, filling, first = make(noon)
    qtbot.addWidget(dialog)
    fill = getattr(dialog, filling)

    def fill_and_come_back(*found):
        fill(*found)
        come_back(dialog)

    monkeypatch.setattr(dialog, filling, fill_and_come_back)
    dialog.show()
    dialog.activateWindow()
    settle()
    here = QApplication.focusWidget()
    assert here is not None
    assert here is first(dialog) or first(dialog).isAncestorOf(here)
