"""Fields of the office's own: made on the settings page, filled in in the forms, shown on the card."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QToolButton

from crm_desktop.core.fields.own import key_of
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.tables import Table
from crm_desktop.gui.customers.form import CustomerForm
from crm_desktop.gui.customers.product_form import ProductForm
from crm_desktop.gui.settings.own_field_form import OwnFieldDialog
from crm_desktop.services.customers import customers
from crm_desktop.services.own_fields import own_fields
from crm_desktop.services.own_fields.own_fields import ChoiceEntry
from crm_desktop.services.products import products
from tests.gui.dialogs import answer_boxes
from tests.gui.keys import type_in


@pytest.fixture
def box(window, settle):
    page = window.open_page("settings")
    settle()
    return page.own_fields


def declare(name, kind, table=Table.CUSTOMER, choices=()):
    entries = [ChoiceEntry(each) for each in choices]
    return key_of(table, own_fields.save(None, name=name, table=table, kind=kind, choices=entries))


def declare_one_of_each(table=Table.CUSTOMER):
    names = {
        "门禁 <b>&": OwnFieldKind.TEXT,
        "屋顶面积": OwnFieldKind.NUMBER,
        "年检日期": OwnFieldKind.DATE,
        "保险公司": OwnFieldKind.CHOICE,
        "有电梯": OwnFieldKind.YES_NO,
    }
    offered = {OwnFieldKind.CHOICE: ("平安", "人保")}
    return [declare(name, kind, table, offered.get(kind, ())) for name, kind in names.items()]


def menu_entry(box, name, words):
    button = next(each for each in box.findChildren(QToolButton) if each.accessibleName().endswith(name))
    return next(each for each in button.findChild(QMenu).actions() if each.text() == words)


def test_a_field_with_choices_is_made_and_changed(box, settle, forms):
    dialog = forms(OwnFieldDialog)
    assert not dialog.ui.choices_part.isVisible()
    type_in(dialog.ui.name, "保险公司")
    dialog.ui.kind.set_value(OwnFieldKind.CHOICE)
    assert dialog.ui.choices_part.isVisible()
    dialog.try_save()
    settle()
    assert dialog.form.error_of("choices.0") == "Please enter at least one choice."
    type_in(dialog.choices.rows[0].edits[""], "平安")
    dialog.choices.add_and_focus()
    type_in(dialog.choices.rows[1].edits[""], "人保")
    dialog.try_save()
    settle()
    (field,) = own_fields.fields()
    assert (field.name, field.choices) == ("保险公司", ("平安", "人保"))
    assert [each.field.name for each in box.fields] == ["保险公司"]
    again = forms(OwnFieldDialog, box.fields[0])
    again.choices.rows[0].edits[""].setText("中国平安")
    again.try_save()
    settle()
    assert own_fields.fields()[0].choices == ("中国平安", "人保")


def test_a_name_that_is_taken_is_told_at_its_field(box, settle, forms):
    dialog = forms(OwnFieldDialog)
    type_in(dialog.ui.name, "Phone")
    dialog.try_save()
    settle()
    assert '"Phone" is a field already' in dialog.form.error_of("name")


def test_what_is_written_in_an_own_field_alone_shows_at_once(box, window, settle):
    number, colour = (
        declare("屋顶面积", OwnFieldKind.NUMBER),
        declare("颜色", OwnFieldKind.TEXT, Table.PRODUCT),
    )
    customer = customers.save(None, {"name": "王建国"})
    product = products.save(None, {"model": "GL8"}, customer_id=customer)
    settle()
    customers.save(customer, {number: 120.5})
    products.save(product, {colour: "珍珠白"})
    settle()
    assert [each.values for each in box.fields] == [1, 1]
    page = window.open_page("customers", customer)
    settle()
    customers.save(customer, {number: 99})
    products.save(product, {colour: "黑"})
    settle()
    assert "屋顶面积: 99" in [each.accessibleName() for each in page.card.findChildren(QLabel)]
    assert "颜色 黑" in [each.text() for each in page.card.findChildren(QLabel)]


def test_deleting_is_asked_with_the_count_and_undone(box, window, settle, monkeypatch):
    key = declare("门禁", OwnFieldKind.TEXT)
    customers.save(None, {"name": "王建国", key: "8848"})
    settle()
    asked = answer_boxes(monkeypatch, "Delete")
    menu_entry(box, "门禁", "Delete…").trigger()
    settle()
    assert "goes with it: 1 value." in asked[0]
    assert box.fields == []
    window.toast._button.click()
    settle()
    assert [(each.field.name, each.values) for each in box.fields] == [("门禁", 1)]
    menu_entry(box, "门禁", "Retire").trigger()
    settle()
    assert own_fields.fields() == []
    assert box.fields[0].field.retired


def test_the_form_asks_for_each_in_the_way_of_its_kind(window, qtbot, settle, forms):
    text, number, day, choice, flag = declare_one_of_each()
    dialog = forms(CustomerForm)
    fields = dialog.form.fields
    assert [name for name in fields if name.startswith("own.")] == [text, number, day, choice, flag]
    type_in(dialog.ui.name, "王建国")
    type_in(fields[text], "#1 <b>&")
    type_in(fields[number], "一百")
    type_in(fields[day], "2027-3-1")
    fields[choice].set_value("人保")
    fields[flag].set_value(False)
    dialog.try_save()
    settle()
    assert dialog.form.error_of(number) == "Not a number: try 1280 or 12.5."
    assert fields[number].accessibleName() == "屋顶面积"
    fields[number].clear()
    type_in(fields[number], "1,250.5")
    dialog.try_save()
    settle()
    customer = customers.get_customer(dialog.result_value)
    found = [customer.own[key] for key in (text, number, choice, flag)]
    assert found == ["#1 <b>&", 1250.5, "人保", False]
    again = forms(CustomerForm, customer.id)
    assert not again.is_dirty()
    assert again.form.fields[day].text() == "2027-03-01"
    again.form.fields[flag].set_value(None)
    again.try_save()
    settle()
    assert flag not in customers.get_customer(customer.id).own


def test_tab_goes_through_them_in_their_order(window, qtbot, settle, forms):
    keys = declare_one_of_each()
    dialog = forms(CustomerForm)
    dialog.form.fields[keys[0]].setFocus()
    passed = []
    for _each in keys:
        passed.append(next(key for key in keys if dialog.form.fields[key].hasFocus()))
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert passed == keys


def test_the_card_tells_them(window, settle, forms):
    number = declare("屋顶面积", OwnFieldKind.NUMBER)
    colour = declare("颜色", OwnFieldKind.TEXT, Table.PRODUCT)
    customer = customers.save(None, {"name": "王建国", number: 120.5})
    product = products.save(None, {"model": "GL8", colour: "珍珠白"}, customer_id=customer)
    page = window.open_page("customers", customer)
    settle()
    shown = page.card
    labels = shown.findChildren(type(shown.name))
    assert "屋顶面积: 120.5" in [each.accessibleName() for each in labels]
    assert "颜色 珍珠白" in [each.text() for each in labels]
    dialog = forms(ProductForm, product)
    assert dialog.form.fields[colour].text() == "珍珠白"
    dialog.form.fields[colour].clear()
    type_in(dialog.form.fields[colour], "黑")
    dialog.try_save()
    settle()
    assert products.get_product(product).own == {colour: "黑"}
