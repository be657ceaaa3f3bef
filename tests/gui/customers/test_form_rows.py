"""The rows of the customer form: phones and contact persons, added, changed and taken away."""

import pytest
from PySide6.QtCore import Qt

from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import Calendar, CustomerKind, PhoneKind
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.customers.customers import ContactEntry
from tests.gui.customers.steps import add
from tests.gui.keys import type_in

pytestmark = pytest.mark.usefixtures("noon", "office")


def test_phones_are_added_and_removed_by_rows(form, save, qtbot):
    wang = add("王建国", "13805312210", "15966120907")
    dialog = form(wang)
    qtbot.mouseClick(dialog.phones.rows[0].remove, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.phones.add_button, Qt.MouseButton.LeftButton)
    edit = dialog.phones.rows[1].edits[""]
    assert dialog.focusWidget() is edit
    type_in(edit, "0531 8652 1900")
    customer = customers.get_customer(save(dialog))
    assert [phone.digits for phone in customer.phones] == ["15966120907", "053186521900"]


def test_a_wrong_number_is_told_under_its_row(form, qtbot, settle):
    dialog = form()
    type_in(dialog.ui.name, "王建国")
    type_in(dialog.phones.rows[0].edits[""], "13805312210")
    dialog.phones.add_and_focus()
    type_in(dialog.phones.rows[1].edits[""], "打不通")
    dialog.try_save()
    settle()
    assert "138 0531 2210" in dialog.form.error_of("phones.1")
    assert dialog.form.error_of("phones.0") == ""
    assert dialog.focusWidget() is dialog.phones.rows[1].edits[""]
    assert dialog.problem_line.isHidden()
    assert customer_lists.count() == 0
    qtbot.mouseClick(dialog.phones.rows[1].remove, Qt.MouseButton.LeftButton)
    dialog.try_save()
    settle()
    assert customer_lists.count() == 1


def test_an_empty_row_is_no_change(form, qtbot):
    dialog = form()
    dialog.phones.add_and_focus()
    assert not dialog.form.is_dirty()
    qtbot.mouseClick(dialog.phones.rows[1].remove, Qt.MouseButton.LeftButton)
    assert not dialog.form.is_dirty()
    type_in(dialog.phones.rows[0].edits[""], "1")
    assert dialog.form.is_dirty()


def test_contact_persons_belong_to_a_company(form, save, qtbot):
    hotel = add(
        "旺福宾馆", kind=CustomerKind.COMPANY, contacts=[ContactEntry("单经理", "经理", "13964001182")]
    )
    dialog = form(hotel)
    assert dialog.ui.people.isVisible()
    qtbot.mouseClick(dialog.contacts.add_button, Qt.MouseButton.LeftButton)
    row = dialog.contacts.rows[1].edits
    type_in(row["name"], "赵会计")
    type_in(row["post"], "财务")
    customer = customers.get_customer(save(dialog))
    assert [(person.name, person.post) for person in customer.contacts] == [
        ("单经理", "经理"),
        ("赵会计", "财务"),
    ]
    assert customer.contacts[0].phones[0].digits == "13964001182"


def test_a_contact_persons_birthday_is_typed_any_way(form, save, qtbot, settle):
    hotel = add("旺福宾馆", kind=CustomerKind.COMPANY, contacts=[ContactEntry("单经理")])
    dialog = form(hotel)
    typed = dialog.contacts.rows[0].edits["birthday"]
    type_in(typed, "去年夏天")
    dialog.try_save()
    settle()
    assert "birthday is not clear" in dialog.form.error_of("contacts.0.birthday")
    typed.clear()
    type_in(typed, "农历闰六月初六")
    (contact,) = customers.get_customer(save(dialog)).contacts
    assert contact.birthday == Birthday(Calendar.LUNAR, None, 6, 6, leap=True)
    again = form(hotel)
    assert again.contacts.rows[0].edits["birthday"].text() == "lunar leap 6-6"
    type_in(again.contacts.rows[0].edits["post"], "经理")
    (contact,) = customers.get_customer(save(again)).contacts
    assert (contact.post, contact.birthday.leap) == ("经理", True)
    last = form(hotel)
    last.contacts.rows[0].edits["birthday"].clear()
    assert customers.get_customer(save(last)).contacts[0].birthday is None


def test_a_contact_without_a_name_is_told_there(form, qtbot, settle):
    dialog = form()
    assert not dialog.ui.people.isVisible()
    type_in(dialog.ui.name, "旺福宾馆")
    dialog.ui.kind.set_value(CustomerKind.COMPANY)
    assert dialog.ui.people.isVisible()
    type_in(dialog.contacts.rows[0].edits["post"], "经理")
    dialog.try_save()
    settle()
    assert dialog.form.error_of("contacts.0.name") == "Enter a name."


@pytest.mark.parametrize(
    ("spoken", "words"), [("en", "Fax 0531-8652 1900"), ("zh_CN", "传真 0531-8652 1900")]
)
def test_a_fax_stays_one_when_its_customer_is_changed(form, save, themed, spoken, words):
    themed(spoken, "light")
    customer = add("王建国", "传真 0531-86521900")
    opened = form(customer)
    number = opened.phones.rows[0].edits[""]
    assert number.text() == words
    opened.ui.remarks.setPlainText("x")
    save(opened)
    (phone,) = customers.get_customer(customer).phones
    assert (phone.number, phone.kind) == ("0531-86521900", PhoneKind.FAX)
    themed("en", "light")
