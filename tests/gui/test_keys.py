"""One rule for Enter, Tab and the single match, in every form that there is."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget

from crm_desktop.core.enums import ServiceMode
from crm_desktop.gui.callbacks.forms import CallbackForm, MoveCallback
from crm_desktop.gui.customers.form import CustomerForm
from crm_desktop.gui.orders.form import OrderForm
from crm_desktop.gui.settings.staff_form import StaffDialog
from crm_desktop.gui.widgets import fields
from crm_desktop.gui.widgets.form import Form
from crm_desktop.gui.widgets.form_dialog import FormDialog
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.office import office as offices
from crm_desktop.services.orders import orders
from tests.gui.customers.steps import add
from tests.gui.keys import type_in
from tests.gui.reading import around
from tests.gui.test_accessible import _dialogs, busy_office
from tests.gui.test_reading_order import shown

__all__ = ["busy_office"]
pytestmark = pytest.mark.usefixtures("noon")
ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab
FORMS = [each for each in _dialogs() if issubclass(each, FormDialog)]


def by_enter(qtbot, window: QWidget) -> list[QWidget]:
    """Where Enter leads from the first field to the first button; Tab leaves a field of several lines."""
    found = [window.focusWidget()]
    for _step in range(60):
        here = window.focusWidget()
        qtbot.keyClick(here, TAB if isinstance(here, QPlainTextEdit) else ENTER)
        there = window.focusWidget()
        if there is here or (isinstance(here, QPlainTextEdit) and isinstance(there, QPushButton)):
            return found
        if isinstance(there, QPushButton):
            return [*found, there]
        found.append(there)
    raise AssertionError(found)


def test_enter_goes_through_all_fields_of_a_form_in_reading_order_to_the_one_that_saves(
    busy_office, settle, qtbot, subtests
):
    for kind in FORMS:
        with subtests.test(kind.__name__):
            dialog = shown(kind, busy_office)
            settle()
            dialog.start_focus().setFocus()
            read = [each for each in around(qtbot, dialog) if dialog.form.isAncestorOf(each)]
            wanted = [each for each in read if not isinstance(each, QPushButton)]
            if dialog.save_button.isEnabled() and not isinstance(wanted[-1], QPlainTextEdit):
                wanted.append(dialog.save_button)
            wanted[0].setFocus()
            assert by_enter(qtbot, dialog) == wanted
            assert dialog.isVisible()
            dialog.form.mark_clean()
            dialog.reject()


def test_enter_obeys_in_the_settings_too(window, settle, qtbot):
    page = window.open_page("settings")
    settle()
    window.activateWindow()
    page.form.fields["name"].setFocus()
    assert by_enter(qtbot, window)[-1] is page.save_button
    type_in(page.form.fields["phone"], "0531-86521900")
    for _step in range(10):
        if window.focusWidget() is page.save_button:
            break
        qtbot.keyClick(window.focusWidget(), ENTER)
    qtbot.keyClick(window.focusWidget(), ENTER)
    settle()
    assert offices.profile().phone == "0531-86521900"


def test_enter_goes_on_in_a_complaint_too(busy_office, settle, qtbot):
    page = busy_office.open_page("complaints", complaint_lists.list_complaints()[0].id)
    settle()
    said = page.record.sections.said
    first = next(each for each in said.fields.values() if isinstance(each, fields.ChoiceBox))
    first.setFocus()
    read = [each for each in around(qtbot, busy_office) if said.isAncestorOf(each)]
    first.setFocus()
    qtbot.keyClick(first, ENTER)
    assert busy_office.focusWidget() is read[read.index(first) + 1]


def test_enter_presses_buttons_of_pages_and_of_the_rail_but_leaves_search_boxes_alone(window, settle, qtbot):
    add("王建国", "13805312210")
    page = window.open_page("customers")
    settle()
    page.search_box.setFocus()
    qtbot.keyClick(page.search_box, ENTER)
    assert window.focusWidget() is page.list
    reports = window.rail.buttons["reports"]
    reports.setFocus()
    qtbot.keyClick(reports, ENTER)
    assert window.current_slug() == "reports"
    back = window.page("reports").back
    back.setFocus()
    before = window.page("reports").months.value()
    qtbot.keyClick(back, ENTER)
    settle()
    assert window.page("reports").months.value() == before.back(1) or not back.isEnabled()


def test_a_phone_typed_after_the_honorific_is_a_phone(forms, qtbot, office):
    dialog = forms(CustomerForm)
    for words in ("Wang", "Mr", "138 0531 2210"):
        qtbot.keyClicks(dialog.focusWidget(), words)
        qtbot.keyClick(dialog.focusWidget(), ENTER)
    values = dialog.form.values()
    assert (values["name"], values["honorific"], values["phones.0"]) == ("Wang", "Mr", "138 0531 2210")
    assert values["gender"] is None


def test_the_staff_form_ends_at_save(forms, qtbot, office):
    dialog = forms(StaffDialog)
    qtbot.keyClicks(dialog.focusWidget(), "Li")
    assert by_enter(qtbot, dialog)[-1] is dialog.save_button


def test_the_only_number_is_left_for_the_next_field_and_not_for_another_number(forms, qtbot, office):
    dialog = forms(CustomerForm)
    dialog.phones.rows[0].edits["whose"].setFocus()
    qtbot.keyClick(dialog.focusWidget(), ENTER)
    assert dialog.focusWidget() is dialog.ui.do_not_call
    assert len(dialog.phones.rows) == 1
    dialog.phones.add_button.setFocus()  # who goes there by Tab means it
    qtbot.keyClick(dialog.focusWidget(), ENTER)
    assert dialog.focusWidget() is dialog.phones.rows[1].edits[""]


# -- pickers ----------------------------------------------------------------------------------------


@pytest.fixture
def order(forms, office):
    """The form of an order for a customer who is known."""
    return forms(OrderForm, add("王建国", "13805312210"))


@pytest.mark.parametrize("key", [TAB, ENTER])
def test_the_single_match_is_taken_and_work_goes_on(order, qtbot, key):
    mode = order.ui.mode
    qtbot.keyClicks(mode, "rep")
    qtbot.keyClick(mode.completer().popup() if mode.is_open() else mode, key)
    assert (mode.value(), mode.currentText()) == (ServiceMode.REPAIR, "Repair")
    assert order.focusWidget() is not mode
    assert not mode.is_open()


def test_a_click_elsewhere_and_ctrl_s_take_the_single_match_too(order, qtbot, settle):
    qtbot.keyClicks(order.ui.mode, "rep")
    order.ui.mode.completer().popup().hide()  # as the click does
    order.ui.subject.setFocus(Qt.FocusReason.MouseFocusReason)
    assert order.ui.mode.value() == ServiceMode.REPAIR
    order.ui.mode.setFocus()
    order.ui.mode.lineEdit().selectAll()
    qtbot.keyClicks(order.ui.mode, "trai")
    order.try_save()
    settle()
    assert orders.get_order(order.result_value).order.mode == ServiceMode.TRAINING


def test_where_several_match_enter_shows_them_and_tab_leaves_what_was_typed(order, qtbot):
    mode = order.ui.mode
    qtbot.keyClicks(mode, "re")
    mode.completer().popup().hide()
    qtbot.keyClick(mode, ENTER)
    assert mode.is_open()
    assert order.focusWidget() is mode
    qtbot.keyClick(mode.completer().popup(), TAB)
    assert order.focusWidget() is order.ui.product
    assert (mode.currentText(), mode.value()) == ("re", None)


def test_what_is_marked_in_the_list_is_taken(order, qtbot):
    mode = order.ui.mode
    qtbot.keyClicks(mode, "re")
    listed = mode.completer().popup()
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    marked = listed.currentIndex().data()
    qtbot.keyClick(listed, ENTER)
    assert mode.currentText() == marked
    assert order.focusWidget() is order.ui.product


def test_enter_stays_with_what_fits_nothing_and_says_so(order, qtbot):
    mode = order.ui.mode
    qtbot.keyClicks(mode, "xyz")
    qtbot.keyClick(mode, ENTER)
    assert order.focusWidget() is mode
    assert order.form.error_of("mode") == "Please choose one from the list."
    mode.lineEdit().selectAll()
    qtbot.keyClicks(mode, "repair")
    assert order.form.error_of("mode") == ""


@pytest.mark.parametrize("key", [TAB, ENTER])
@pytest.mark.parametrize("waits", [True, False], ids=["answered", "at once"])
def test_the_single_customer_is_taken(forms, qtbot, settle, office, key, waits):
    wang = add("王建国", "13805312210")
    add("李娜", "13905312211")
    dialog = forms(CallbackForm)
    customer = dialog.ui.customer
    qtbot.keyClicks(customer, "wjg")
    if waits:
        customer.look_up()
        settle()
    qtbot.keyClick(customer.completer().popup() if customer.is_open() and waits else customer, key)
    settle()
    assert customer.value() == wang
    assert dialog.focusWidget() is dialog.ui.kind


def test_words_that_are_only_proposed_are_not_taken_for_what_was_typed(forms, qtbot, settle, office):
    add("王建国", source="Shop in the city")
    dialog = forms(CustomerForm)
    source = dialog.ui.source
    source.setFocus()
    qtbot.keyClicks(source, "Shop")
    qtbot.keyClick(source.completer().popup(), ENTER)
    assert source.text() == "Shop"
    assert dialog.focusWidget() is dialog.ui.referred_by
    source.setFocus()
    source.clear()
    qtbot.keyClicks(source, "Shop")
    qtbot.keyClick(source.completer().popup(), Qt.Key.Key_Down)
    qtbot.keyClick(source.completer().popup(), TAB)
    assert source.text() == "Shop in the city"
    assert dialog.focusWidget() is dialog.ui.referred_by


# -- what is said -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("spoken", "time", "day"),
    [
        ("en", "Not a time: try 9:30.", "Which day? The time alone is not enough."),
        ("zh_CN", "看不懂这个时间，可写 9:30 或 9点半。", "只有时间还不够，请写上日期。"),
    ],
)
def test_a_time_that_is_none_has_words_of_its_own(forms, themed, qtbot, office, noon, spoken, time, day):
    themed(spoken, "light")
    dialog = forms(MoveCallback, 1, "王建国", noon + timedelta(days=1))
    due = dialog.ui.due if hasattr(dialog, "ui") else dialog.form.ui.due
    due.time.clear()
    type_in(due.time, "9:70")
    qtbot.keyClick(due.time, ENTER)
    assert dialog.focusWidget() is due.time
    assert dialog.form.error_of("due") == time
    due.date.clear()
    assert dialog.form.error_of("due") == day
    due.date.setText("tomorrow")
    assert dialog.form.error_of("due") == time
    due.time.setText("9:30")
    assert dialog.form.error_of("due") == ""
    themed("en", "light")


def test_please_fill_this_in_goes_once_it_is_filled_in(busy_office, settle, qtbot, subtests):
    for kind in FORMS:
        with subtests.test(kind.__name__):
            dialog = shown(kind, busy_office)
            settle()
            form: Form = dialog.form
            asked = [
                (name, each)
                for name, each in form.fields.items()
                if each.property("required") and each.isVisible()
                and isinstance(each, (QLineEdit, QPlainTextEdit))
                and not isinstance(each, (fields.DateField, fields.MoneyField, fields.LookUp))
            ]  # fmt: skip
            if not asked:
                dialog.reject()
                continue
            for _name, each in asked:
                each.clear()
            dialog.try_save()
            settle()
            for name, each in asked:
                assert form.error_of(name) == "Please fill this in."
                type_in(each, "x")
                assert form.error_of(name) == ""
            form.mark_clean()
            dialog.reject()
