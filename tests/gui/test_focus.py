"""Where the focus is after each thing that somebody does who never touches the mouse."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from crm_desktop.core.enums import CallbackKind
from crm_desktop.gui.callbacks.call import CallDialog
from crm_desktop.gui.customers.form import CustomerForm
from crm_desktop.gui.settings.staff_form import StaffDialog
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.complaints import complaints
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.office import office as offices
from tests.gui.customers.steps import add, in_dialog
from tests.gui.keys import type_in

pytestmark = pytest.mark.usefixtures("noon")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def press(window, qtbot, settle):
    """Press keys where the focus is, and wait for what follows."""

    def pressed(*keys):
        for each in keys:
            window.activateWindow()
            qtbot.waitUntil(window.isActiveWindow)
            QTest.keySequence(QApplication.focusWidget() or window, QKeySequence(each))
            settle()

    return pressed


def on_page(window):
    """The widget with the focus, which must be one of the page that is open."""
    window.activateWindow()  # without a window manager nobody does that when a dialog is gone
    QTest.qWaitForWindowActive(window)
    here = QApplication.focusWidget()
    assert here is not None
    assert here.isVisible()
    assert here.isEnabled()
    page = window.stack.currentWidget()
    assert page.isAncestorOf(here), here
    return here


def next_step(window):
    """Where the work on the complaint goes on: the next step, or the field that it waits for."""
    return window.page("complaints").record.start_focus()


@pytest.fixture
def two_complaints(window, settle):
    """Two customers, one complaint each."""
    ids = [complaints.open({"customer": add(name), "subject": "漏水"}) for name in ("王建国", "李娜")]
    settle()
    return ids


def test_pages_by_keys_begin_in_themselves(window, press):
    add("王建国", "13805312210")
    for keys in ("Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+6", "Ctrl+,", "Ctrl+1", "Ctrl+6"):
        press(keys)
        on_page(window)


def test_an_empty_office_begins_in_its_pages_too(window, press):
    for keys in ("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+6", "Ctrl+,"):
        press(keys)
        on_page(window)


def test_reports_without_figures_have_the_focus_in_the_page(window, press):
    press("Ctrl+6")
    page = window.page("reports")
    assert page.stack.currentWidget() is page.empty
    assert not window.rail.isAncestorOf(on_page(window))
    press("Space", "Down", "Return") if on_page(window) is page.months else press("Return")
    on_page(window)


def test_a_complaint_that_is_opened_begins_at_its_next_step(window, press, two_complaints):
    page = window.open_page("complaints")
    press("Ctrl+4")
    for _again in two_complaints:
        assert on_page(window) is page.list
        press("Return")
        assert on_page(window) is next_step(window)
        press("Esc")
        press("Down")


def test_the_second_complaint_begins_at_its_next_step_as_the_first(window, press, settle, two_complaints):
    complaints.acknowledge(two_complaints[1])
    settle()
    for complaint_id in (*two_complaints, two_complaints[0]):
        window.open_page("complaints", complaint_id)
        settle()
        assert on_page(window) is next_step(window)


def test_each_step_of_a_complaint_leads_to_the_next(window, press, settle, two_complaints):
    window.open_page("complaints", two_complaints[0])
    settle()
    for _step in range(2):  # acknowledge, investigate
        before = on_page(window)
        press("Space")
        assert on_page(window) is next_step(window)
        assert on_page(window) is not before
    assert on_page(window) is window.page("complaints").record.sections.found.ui.findings


def test_leaving_a_complaint_leads_back_to_the_list(window, press, settle, two_complaints):
    page = window.open_page("complaints", two_complaints[0])
    settle()
    press("Esc")
    assert on_page(window) is page.list


def test_a_form_that_is_closed_gives_the_focus_back(window, press, qtbot, settle):
    add("王建国", "13805312210")
    press("Ctrl+2")
    page = window.page("customers")
    assert on_page(window) is page.list

    def saves(dialog):
        assert isinstance(dialog, CustomerForm)
        qtbot.waitUntil(dialog.isActiveWindow)
        settle()
        assert QApplication.focusWidget() is dialog.ui.name
        type_in(dialog.ui.name, "李娜")
        qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
        settle()

    for do in (saves, lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape)):
        in_dialog(qtbot, do)
        press("Ctrl+N")
        assert on_page(window) is page.list
    assert customer_lists.count() == 2


def test_a_row_that_is_built_anew_has_the_focus_again(window, press, qtbot, settle):
    for name in ("李敏", "赵师傅"):
        offices.save_staff(None, {"name": name})
    page = window.open_page("settings")
    settle()
    row = next(each for each in page.findChildren(QPushButton) if each.accessibleName() == "Edit 赵师傅")
    row.setFocus()

    def changes(dialog):
        assert isinstance(dialog, StaffDialog)
        qtbot.waitUntil(dialog.isActiveWindow)
        type_in(dialog.form.fields["phone"], "13805312210")
        qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
        settle()

    in_dialog(qtbot, changes)
    press("Return")
    assert offices.staff()[-1].phone == "13805312210"
    assert on_page(window) is not row
    assert on_page(window).accessibleName() == "Edit 赵师傅"


def test_a_button_that_was_off_while_something_was_saved_has_the_focus_again(window, press, settle):
    page = window.open_page("settings")
    settle()
    type_in(page.form.fields["phone"], "0531-86521900")
    page.save_button.setFocus()
    press("Return")
    assert offices.profile().phone == "0531-86521900"
    assert on_page(window) is page.save_button


def test_a_row_that_is_done_leaves_the_focus_to_the_first_of_the_rest(window, settle, noon):
    ids = [
        callbacks.add(add(name, "13805312210"), CallbackKind.OTHER, noon + timedelta(hours=1))
        for name in ("王建国", "李娜")
    ]
    page = window.open_page("today")
    settle()
    page.box("callback").rows()[0].setFocus()
    callbacks.cancel(ids[0], "moved away")
    settle()
    assert on_page(window) is page.box("callback").rows()[0]
    assert page.box("callback").rows()[0].name == "李娜"


def test_in_a_call_the_focus_goes_from_the_outcome_to_the_questions(window, qtbot, settle, noon):
    number = add("王建国", "13805312210")
    dialog = CallDialog(window, callbacks.add(number, CallbackKind.AFTER_SERVICE, noon + timedelta(hours=1)))
    dialog.open()
    settle()
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    settle()
    assert dialog.focusWidget() is dialog.questions.first_field()
    dialog.reject()
