"""An office in another country: its numbers are typed, found, shown and dialled as is usual there."""

import pytest

from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.customers.customers import ContactEntry, PhoneEntry
from crm_desktop.services.office import office as offices
from tests.gui.keys import type_in

pytestmark = pytest.mark.usefixtures("noon", "office")


def test_typed_found_shown_and_dialled(page, form, settle, telephone):
    offices.save_profile(offices.profile()._replace(country="TW"))
    dialog = form()
    type_in(dialog.ui.name, "王測試")
    type_in(dialog.phones.rows[0].edits[""], "20006401")
    dialog.save_button.click()
    settle()
    assert "+" in dialog.form.error_of("phones.0")  # what to do about it
    dialog.phones.rows[0].edits[""].clear()
    type_in(dialog.phones.rows[0].edits[""], "(02)2000-6401")
    dialog.save_button.click()
    settle()
    customer = customers.get_customer(dialog.result_value)
    assert [phone.digits for phone in customer.phones] == ["00886220006401"]
    found = customer_lists.customer_rows(customer_lists.find_customers("02-2000"))
    assert [row.name for row in found] == ["王測試"]
    page.open_record(customer.id)
    settle()
    model = page.list.model()
    assert "02-2000 6401" in [model.index(0, column).data() for column in range(model.columnCount())]
    page.act.dial(customer.phones[0])
    assert telephone.dialled == ["tel:0220006401"]
    assert "02-2000 6401" in page.window().toast.text()


def test_numbers_that_nobody_touched_stay_where_the_country_reads_them_otherwise(form, save):
    customer_id = customers.save(
        None,
        {"name": "王建国"},
        phones=[PhoneEntry("86521900"), PhoneEntry("0531-86521900转8")],
        contacts=[ContactEntry("李梅", "", "95588")],
    )
    before = customers.get_customer(customer_id)
    offices.save_profile(offices.profile()._replace(country="TW"))
    dialog = form(customer_id)
    assert dialog.phones.rows[1].edits[""].text() == "+86 531 8652 1900 ext. 8"
    type_in(dialog.ui.remarks, "x")
    save(dialog)
    after = customers.get_customer(customer_id)
    assert after.remarks == "x"
    assert [(p.id, p.number, p.extension) for p in after.phones] == [
        (p.id, p.number, p.extension) for p in before.phones
    ]
    assert after.contacts[0].phones[0].number == "95588"
