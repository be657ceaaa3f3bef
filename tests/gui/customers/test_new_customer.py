"""Somebody calls who is not known: taken down in place of the picker, saved with what they call about."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from crm_desktop.core.enums import CallbackKind, CustomerKind, ServiceMode
from crm_desktop.gui.callbacks.forms import CallbackForm
from crm_desktop.gui.complaints.form import ComplaintForm
from crm_desktop.gui.customers.form import CustomerForm
from crm_desktop.gui.orders.form import OrderForm
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.orders import orders
from crm_desktop.services.products import products
from tests.gui.customers.steps import add, in_dialog
from tests.gui.dialogs import answer_boxes
from tests.gui.keys import type_in

pytestmark = pytest.mark.usefixtures("noon", "office")
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def saves(qtbot, settle):
    """Ctrl+S, and wait; tells whether the form was closed by it."""

    def save(dialog):
        qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
        settle()
        return not dialog.isVisible()

    return save


@pytest.fixture
def nobody_found(qtbot, settle):
    """Type somebody unknown into a picker and press Enter."""

    def typed(dialog, words="王五 13800001111", name="customer"):
        picker = dialog.form.fields[name]
        picker.setFocus()
        picker.clear()
        type_in(picker, words)
        if not words.isascii():
            picker.textEdited.emit(words)
        qtbot.keyClick(picker, ENTER)
        settle()

    return typed


def only_customer():
    (customer_id,) = customer_lists.find_customers()
    return customers.get_customer(customer_id)


@pytest.mark.parametrize("kind", [ComplaintForm, OrderForm, CallbackForm])
def test_a_newcomer_is_saved_with_what_they_call_about(
    forms, qtbot, settle, reopen, saves, nobody_found, kind
):
    dialog = forms(kind)
    assert QApplication.focusWidget() is dialog.ui.customer
    nobody_found(dialog)
    panel = dialog.newcomer
    assert (panel.name.text(), panel.phone.text()) == ("王五", "138 0000 1111")
    assert QApplication.focusWidget() is panel.street
    assert [
        each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()
    ] == [dialog]
    type_in(panel.street, "山东省济南市历下区经十路88号")
    if kind is ComplaintForm:
        type_in(dialog.ui.description, "水箱漏水")
    elif kind is OrderForm:
        dialog.ui.mode.set_value(ServiceMode.REPAIR)
    else:
        type_in(dialog.ui.subject, "回电")
    assert saves(dialog)
    reopen()
    customer = only_customer()
    assert (customer.name, customer.kind) == ("王五", CustomerKind.PERSON)
    assert [phone.digits for phone in customer.phones] == ["13800001111"]
    assert (customer.city, customer.street) == ("济南市", "经十路88号")
    found = {
        ComplaintForm: lambda: complaint_lists.get_case(dialog.result_value).complaint.customer_id,
        OrderForm: lambda: orders.get_order(dialog.result_value).order.customer_id,
        CallbackForm: lambda: callback_lists.callback_rows([dialog.result_value])[0].customer_id,
    }[kind]()
    assert found == customer.id


def test_a_newcomer_is_the_one_who_recommended_us(forms, saves, nobody_found):
    dialog = forms(CustomerForm)
    type_in(dialog.ui.name, "李娜")
    nobody_found(dialog, name="referred_by")
    assert saves(dialog)
    li = customers.get_customer(dialog.result_value)
    assert li.name == "李娜"
    assert (li.referred_by.name, li.number) == ("王五", "000002")


def test_nothing_is_kept_of_a_newcomer_where_the_rest_is_refused(forms, saves, nobody_found, settle):
    dialog = forms(ComplaintForm)
    nobody_found(dialog)
    assert not saves(dialog)  # neither subject nor description
    assert customer_lists.count() == 0
    dialog.newcomer.phone.setText("12")
    type_in(dialog.ui.description, "水箱漏水")
    assert not saves(dialog)
    assert "12" in dialog.newcomer.phone.text()
    assert dialog.form.error_of("customer.phone") != ""
    assert QApplication.focusWidget() is dialog.newcomer.phone
    assert customer_lists.count() == 0
    dialog.newcomer.name.clear()
    assert not saves(dialog)
    assert dialog.form.error_of("customer.name") == "Please fill this in."


def test_esc_goes_back_to_what_was_typed(forms, qtbot, settle, nobody_found):
    dialog = forms(CallbackForm)
    type_in(dialog.ui.subject, "call back")
    nobody_found(dialog)
    type_in(dialog.newcomer.street, "far")
    qtbot.keyClick(dialog.newcomer.street, ESC)
    assert dialog.isVisible()
    assert not dialog.newcomer.isVisible()
    assert dialog.ui.customer.isVisible()
    assert QApplication.focusWidget() is dialog.ui.customer
    assert dialog.ui.customer.text() == "王五 13800001111"
    assert dialog.ui.subject.text() == "call back"
    qtbot.keyClick(dialog.ui.customer, ENTER)
    settle()
    assert (dialog.newcomer.name.text(), dialog.newcomer.street.text()) == ("王五", "far")
    dialog.newcomer.name.setText("王武")
    qtbot.keyClick(dialog.newcomer.name, ESC)
    assert dialog.ui.customer.text() == "王武 138 0000 1111"


@pytest.mark.parametrize(
    ("typed", "name", "phone", "first"),
    [
        ("13800001111", "", "138 0000 1111", "name"),
        ("王五", "王五", "", "phone"),
        ("13800001111 王五", "王五", "138 0000 1111", "street"),
        ("Ann Lee 0531-8652 1900", "Ann Lee", "0531-8652 1900", "street"),
    ],
)
def test_name_and_number_are_told_apart(forms, nobody_found, typed, name, phone, first):
    dialog = forms(CallbackForm)
    nobody_found(dialog, typed)
    panel = dialog.newcomer
    assert (panel.name.text(), panel.phone.text()) == (name, phone)
    assert QApplication.focusWidget() is getattr(panel, first)


@pytest.mark.parametrize(("spoken", "words"), [("en", "+ New customer: Wang"), ("zh_CN", "＋ 新客户：Wang")])
def test_the_list_ends_with_the_new_customer(forms, qtbot, settle, themed, spoken, words):
    themed(spoken, "light")
    for number in range(2):
        add(f"Wang {number}")
    dialog = forms(CallbackForm)
    picker = dialog.ui.customer
    qtbot.keyClicks(picker, "Wang")
    picker.look_up()
    settle()
    listed = picker.completer().popup()
    assert listed.isVisible()
    model = listed.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())][-1] == words
    for _row in range(3):
        qtbot.keyClick(listed, Qt.Key.Key_Down)
    qtbot.keyClick(listed, ENTER)
    assert dialog.newcomer.name.text() == "Wang"
    themed("en", "light")


def test_a_newcomer_whose_number_is_known_is_said_before_it_is_kept_twice(
    forms, qtbot, settle, saves, nobody_found
):
    wang = add("王建国", "13805312210")
    dialog = forms(CallbackForm)
    nobody_found(dialog, "王太太")
    type_in(dialog.newcomer.phone, "138-0531-2210")
    assert not saves(dialog)
    assert "王建国" in dialog.newcomer.note.words.text()
    assert QApplication.focusWidget() is dialog.newcomer.note.link
    qtbot.keyClick(dialog.newcomer.note.link, Qt.Key.Key_Space)
    assert not dialog.newcomer.isVisible()
    assert dialog.ui.customer.value() == wang
    assert saves(dialog)
    assert callback_lists.callback_rows([dialog.result_value])[0].customer_id == wang
    assert customer_lists.count() == 1


# -- the customer's own form ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("王建国", "王建国 with this number is a customer already (000001)."),
        ("王太太", "This number is 王建国's (customer 000001)."),
    ],
)
def test_saving_somebody_with_a_known_number_says_so_once_and_then_saves(forms, saves, qtbot, name, words):
    add("王建国", "13805312210")
    dialog = forms(CustomerForm)
    type_in(dialog.ui.name, name)
    type_in(dialog.phones.rows[0].edits[""], "13805312210")
    assert not saves(dialog)
    assert dialog.note.words.text() == words
    assert QApplication.focusWidget() is dialog.note.link
    assert dialog.save_button.text() == "Save anyway"
    assert saves(dialog)
    assert customer_lists.count() == 2


def test_the_card_of_who_has_the_number_is_a_click_away_and_typing_is_asked_about(
    window, qtbot, settle, monkeypatch
):
    wang = add("王建国", "13805312210")
    add("李娜")
    page = window.open_page("customers")
    settle()
    asked = answer_boxes(monkeypatch, "Discard")

    def types(dialog):
        type_in(dialog.ui.name, "王太太")
        type_in(dialog.phones.rows[0].edits[""], "13805312210")
        type_in(dialog.ui.remarks, "calls in the evening")
        dialog.phones.edited.emit()
        settle()
        qtbot.mouseClick(dialog.note.link, Qt.MouseButton.LeftButton)

    in_dialog(qtbot, types)
    window._actions["new"].trigger()
    settle()
    assert asked == ["What you typed is not saved yet."]
    assert page.list.current_id() == wang
    assert customer_lists.count() == 2


# -- what belongs to whom ---------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [ComplaintForm, OrderForm])
def test_the_only_product_is_chosen(forms, qtbot, settle, kind):
    wang, li = add("王建国", "13805312210"), add("李娜", "13905312211")
    boiler = products.save(None, {"model": "SLR-58"}, customer_id=wang)
    for model in ("AL-120", "AL-150"):
        products.save(None, {"model": model}, customer_id=li)
    dialog = forms(kind)
    for words, product in (("wjg", boiler), ("ln", None), ("wjg", boiler)):
        dialog.ui.customer.setFocus()
        dialog.ui.customer.selectAll()
        qtbot.keyClicks(dialog.ui.customer, words)
        qtbot.keyClick(dialog.ui.customer, ENTER)
        settle()
        assert dialog.ui.product.value() == product
    assert forms(kind, wang).ui.product.value() == boiler


def test_a_complaint_does_not_inherit_another_matter(forms, qtbot, settle, saves, noon):
    wang, li = add("王建国", "13805312210"), add("李娜", "13905312211")
    boiler = products.save(None, {"model": "SLR-58"}, customer_id=wang)
    callback = callbacks.add(
        wang,
        CallbackKind.MAINTENANCE,
        noon + timedelta(hours=1),
        subject="保养提醒",
        remarks="水箱有水垢",
        source_table="product",
        source_id=boiler,
    )
    dialog = forms(ComplaintForm, None, callback)
    assert dialog.ui.subject.text() == ""
    assert dialog.ui.description.toPlainText() == "水箱有水垢"
    type_in(dialog.ui.requested_remedy, "money back")
    dialog.ui.customer.setFocus()
    dialog.ui.customer.selectAll()
    qtbot.keyClicks(dialog.ui.customer, "ln")
    qtbot.keyClick(dialog.ui.customer, ENTER)
    settle()
    assert dialog.ui.customer.value() == li
    assert dialog.ui.description.toPlainText() == ""
    assert dialog.ui.product.value() is None
    assert dialog.ui.requested_remedy.text() == "money back"  # typed here: it stays
    type_in(dialog.ui.description, "noise")
    assert saves(dialog)
    complaint = complaint_lists.get_case(dialog.result_value).complaint
    assert (complaint.customer_id, complaint.callback_id, complaint.product_id) == (li, None, None)
    assert complaint.subject == "noise"


def test_an_order_for_whoever_calls_is_begun_anywhere(window, qtbot, settle):
    def takes_down(dialog):
        assert isinstance(dialog, OrderForm)
        qtbot.waitUntil(dialog.isActiveWindow)
        settle()
        qtbot.keyClicks(dialog.ui.customer, "Ann Lee 13800001111")
        qtbot.keyClick(dialog.ui.customer, ENTER)
        settle()
        qtbot.keyClicks(dialog.ui.mode, "rep")
        qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
        settle()

    in_dialog(qtbot, takes_down)
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL | Qt.KeyboardModifier.ShiftModifier)
    settle()
    assert window.current_slug() == "customers"
    assert only_customer().name == "Ann Lee"
    assert window.page("customers").list.current_id() == only_customer().id
