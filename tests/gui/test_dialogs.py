"""What all dialogs have in common: closed ones are gone, and what they know arrives behind what is typed."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton

from crm_desktop.core.enums import CallbackKind, ServiceMode
from crm_desktop.gui.callbacks.forms import CallbackForm
from crm_desktop.gui.callbacks.rules import RulesDialog
from crm_desktop.gui.complaints.form import ComplaintForm
from crm_desktop.gui.complaints.promise_form import PromiseForm
from crm_desktop.gui.complaints.step_forms import ActionDialog
from crm_desktop.gui.customers.form import CustomerForm
from crm_desktop.gui.customers.product_form import ProductForm
from crm_desktop.gui.help.keys import AboutDialog, KeysDialog
from crm_desktop.gui.importing.assistant import ImportAssistant
from crm_desktop.gui.orders.form import OrderForm
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.complaints import work as complaint_work
from crm_desktop.services.customers import customers
from crm_desktop.services.office import office as offices
from crm_desktop.services.orders import orders
from crm_desktop.services.products import products
from tests.gui.customers.steps import add, in_dialog
from tests.gui.dialogs import answer_boxes, is_open, left_in, slow_readers
from tests.gui.keys import type_in
from tests.services.complaints.complaint_helpers import opened

pytestmark = pytest.mark.usefixtures("noon")


def escape(qtbot, dialog):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("opens", "kind"),
    [
        (lambda window: window.page("customers").act.edit(1), CustomerForm),
        (lambda window: window.import_archive(), ImportAssistant),
        (lambda window: window._actions["keys"].trigger(), KeysDialog),
        (lambda window: window._actions["about"].trigger(), AboutDialog),
        (lambda window: window.page("calendar").new(), CallbackForm),
        (lambda window: window.page("calendar").show_rules(), RulesDialog),
    ],
    ids=["customer", "import", "keys", "about", "callback", "rules"],
)
def test_a_closed_dialog_does_not_stay_in_the_window(window, qtbot, settle, noon, opens, kind):
    add("王建国", "13805312210")
    seen = []

    def look(dialog):
        seen.append(type(dialog))
        escape(qtbot, dialog)

    for _again in range(2):
        in_dialog(qtbot, look)
        opens(window)
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
        settle()
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == [kind, kind]
    assert left_in(window, QDialog) == []


def test_a_menu_that_was_left_does_not_stay_in_the_window(window, qtbot, settle, noon):
    callbacks.add(add("王建国", "13805312210"), CallbackKind.OTHER, noon.date())
    page = window.open_page("calendar")
    settle()
    before = len(left_in(page, QMenu))
    row = page.day.list.days.rows[0]
    for _again in range(2):
        page.day.list.menu_asked.emit(row, page.mapToGlobal(QPoint(40, 40)))
        escape(qtbot, QApplication.activePopupWidget())
    assert len(left_in(page, QMenu)) == before


@pytest.fixture
def wang(noon, window, settle):
    """A customer of the one who sits at this desk."""
    me = offices.save_staff(None, {"name": "李敏"})
    offices.save_profile(offices.profile()._replace(desk_staff_id=me))
    customer = add("王建国", "13805312210", staff=me, remarks="likes tea")
    settle()
    return customer


@pytest.mark.parametrize(
    ("make", "typed_in", "known"),
    [
        (CustomerForm, "name", "staff"),
        (lambda window: CallbackForm(window, 1), "subject", "customer"),
        (lambda window: ComplaintForm(window, 1), "subject", "customer"),
        (lambda window: OrderForm(window, 1), "subject", "owner"),
        (lambda window: PromiseForm(window, 1), "what", "staff"),
    ],
    ids=["customer", "callback", "complaint", "order", "promise"],
)
def test_what_is_typed_before_the_rest_is_known_stays_and_counts_as_typed(
    wang, window, qtbot, settle, monkeypatch, make, typed_in, known
):
    with slow_readers(window):
        dialog = make(window)
        dialog.open()
        type_in(dialog.form.fields[typed_in], "at once")
    settle()
    assert dialog.form.values()[typed_in] == "at once"
    assert dialog.form.values()[known] is not None
    assert dialog.focusWidget() is dialog.form.fields[typed_in]
    asked = answer_boxes(monkeypatch, "Cancel")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert asked == ["What you typed is not saved yet."]
    answer_boxes(monkeypatch, "Discard")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not is_open(dialog)


def test_a_new_form_that_was_only_filled_in_is_left_unasked(wang, window, qtbot, settle):
    for make in (CustomerForm, ComplaintForm, CallbackForm, partial(OrderForm, customer_id=wang)):
        dialog = make(window)
        dialog.open()
        settle()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not is_open(dialog)


def order_of(window, customer_id):
    values = {"mode": ServiceMode.ADVICE, "subject": "x", "remarks": "likes tea"}
    return OrderForm(window, order_id=orders.save(None, values, customer_id=customer_id))


def product_of(window, customer_id):
    return ProductForm(
        window, products.save(None, {"model": "SLR", "remarks": "likes tea"}, customer_id=customer_id)
    )


def action_of(window, customer_id):
    complaint_id = opened(customer_id)
    complaint_work.add_action(complaint_id, "likes tea", owner_id=1)
    case = complaint_lists.get_case(complaint_id)
    return ActionDialog(window, case, case.actions[0])


@pytest.mark.parametrize(
    ("make", "field"),
    [(CustomerForm, "remarks"), (order_of, "remarks"), (product_of, "remarks"), (action_of, "what")],
    ids=["customer", "order", "product", "action"],
)
def test_a_record_can_be_typed_into_and_saved_once_it_is_there(wang, window, qtbot, settle, make, field):
    dialog = make(window, wang)
    settle()
    with slow_readers(window):
        dialog.open()
        qtbot.keyClicks(dialog.form.fields[field], "lost")
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        assert is_open(dialog)
        assert not dialog.save_button.isEnabled()
    settle()
    assert dialog.form.values()[field] == "likes tea"
    assert dialog.form.isAncestorOf(dialog.focusWidget())
    type_in(dialog.form.fields[field], "!")
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert not is_open(dialog)


def test_a_record_that_is_gone_meanwhile_cannot_be_saved_over_nothing(wang, window, qtbot, settle):
    dialog = CustomerForm(window, 4711)
    dialog.open()
    settle()
    assert dialog.problem_line.isVisible()
    assert not dialog.save_button.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not is_open(dialog)
    assert customers.get_customer(wang).remarks == "likes tea"


def test_the_windows_own_button_asks_too(wang, window, settle, monkeypatch):
    dialog = PromiseForm(window, wang)
    dialog.open()
    settle()
    type_in(dialog.form.fields["what"], "a manual")
    asked = answer_boxes(monkeypatch, "Cancel")
    dialog.close()
    assert (is_open(dialog), len(asked)) == (True, 1)
    answer_boxes(monkeypatch, "Discard")
    dialog.close()
    settle()
    assert left_in(window, QDialog) == []


def test_about_shows_the_licence_of_what_the_program_carries(window, qtbot):
    read = {}

    def choose(dialog):
        for name in ("Qt and PySide6", "GPL-3.0", "peewee", "LXGWWenKai-OFL"):
            (item,) = dialog.names.findItems(name, Qt.MatchFlag.MatchExactly)
            dialog.names.setCurrentItem(item)
            read[name] = dialog.text.toPlainText()
        escape(qtbot, dialog)

    def about(dialog):
        in_dialog(qtbot, choose)
        (button,) = [b for b in dialog.findChildren(QPushButton) if "Licences" in b.text()]
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    in_dialog(qtbot, about)
    window._actions["about"].trigger()
    assert "LESSER" in read["Qt and PySide6"].upper()
    assert "GNU GENERAL PUBLIC LICENSE" in read["GPL-3.0"]
    assert "Charles Leifer" in read["peewee"]
    assert "SIL OPEN FONT LICENSE" in read["LXGWWenKai-OFL"].upper()
