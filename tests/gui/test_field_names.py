"""A field has one name: the label in the form, and what history, errors and import call it."""

import pytest

from crm_desktop.core.fields import registry
from crm_desktop.gui.forms import (
    ui_callback_form,
    ui_customer_form,
    ui_order_form,
    ui_product_form,
    ui_promise_form,
    ui_staff_form,
)
from crm_desktop.gui.widgets.form import Form

FORMS = [
    (ui_customer_form.Ui_CustomerForm, ("customer",)),
    (ui_product_form.Ui_ProductForm, ("product",)),
    (ui_order_form.Ui_OrderForm, ("service_order", "freight", "appointment")),
    (ui_callback_form.Ui_CallbackForm, ("callback",)),
    (ui_promise_form.Ui_PromiseForm, ("promise",)),
    (ui_staff_form.Ui_StaffForm, ("staff",)),
]
UNITS = (" (¥)", "（元）")
OTHERWISE = {
    "kind",  # a form about a customer need not say whose kind it is
    "street",  # beside its own fields for province, city and district; a file has the address whole
    "honorific",
    "purchase_date",
    "install_date",
    "promise_at_sale",
    "maintenance_months",
    "maintenance_km",
    "next_maintenance_km",
}
"""What the form of a customer or product says in other words than the header of a file."""


@pytest.mark.parametrize("spoken", ["en", "zh_CN"])
@pytest.mark.parametrize(("made", "tables"), FORMS, ids=lambda each: getattr(each, "__name__", ""))
def test_a_label_is_the_name_of_the_field(themed, qtbot, spoken, made, tables) -> None:
    themed(spoken, "light")
    form = Form(made())
    qtbot.addWidget(form)
    named = 0
    for name in form.fields:
        label = form.label_of(name)
        table = next((each for each in tables if registry.declared(each, name)), None)
        if label is None or table is None:
            continue
        text = label.text().replace("&", "")
        if spoken == "zh_CN" and text.endswith(")"):
            text = text[: text.rindex("(")]  # the letter to press with Alt
        for unit in UNITS:
            text = text.removesuffix(unit)
        word = registry.field_word(table, name, spoken)
        named += 1
        if table not in ("customer", "product"):
            assert text == word, name
        elif name not in OTHERWISE:  # in the form of a customer 姓名 is enough, a file says 客户姓名
            assert text.lower() in word.lower() or word.lower() in text.lower(), name
    assert named
