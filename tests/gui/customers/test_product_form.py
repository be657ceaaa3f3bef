"""The form of an installed product, filled in with keys and clicks."""

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt

from crm_desktop.core.enums import ProductStatus
from crm_desktop.gui.customers.product_form import ProductForm
from crm_desktop.services.customers import customers
from crm_desktop.services.office import office as offices
from crm_desktop.services.products import catalogue, products
from tests.gui.keys import type_in

pytestmark = pytest.mark.usefixtures("noon", "office")


@pytest.fixture
def customer_id(office):
    return customers.save(None, {"name": "王建国"})


@pytest.fixture
def form(forms):
    return partial(forms, ProductForm)


def save(qtbot, dialog, settle):
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    return dialog.result_value


def test_every_field_is_kept_after_a_restart(form, customer_id, qtbot, settle, reopen):
    dialog = form(customer_id=customer_id)
    ui = dialog.ui
    for widget, text in [
        (ui.model, "SLR-58-1800-20"),
        (ui.serial_number, "SN1"),
        (ui.plate, "鲁A·8F123"),
        (ui.price_fen, "4580"),
        (ui.purchase_date, "2023.5.12"),
        (ui.purchase_reason, "老房改造"),
        (ui.install_date, "2023年5月14日"),
        (ui.installer, "赵师傅"),
        (ui.materials, "PPR管 12米; 三角阀 2个"),
        (ui.place, "三楼露台"),
        (ui.warranty_until, "2028-5-12"),
        (ui.extended_until, "2029-5-12"),
        (ui.design_life_until, "2038-5-12"),
        (ui.promise_at_sale, "送一年滤芯"),
        (ui.remarks, "<b>&"),
    ]:
        type_in(widget, text)
    ui.maintenance_months.setValue(12)
    ui.status.set_value(ProductStatus.REPLACED)
    product_id = save(qtbot, dialog, settle)
    assert not dialog.isVisible()
    reopen()
    product = products.get_product(product_id)
    assert product.customer_id == customer_id
    assert (product.model, product.serial_number, product.plate) == ("SLR-58-1800-20", "SN1", "鲁A·8F123")
    assert (product.price_fen, product.installer) == (458_000, "赵师傅")
    assert (product.purchase_date, product.install_date) == (date(2023, 5, 12), date(2023, 5, 14))
    assert (product.warranty_until, product.extended_until) == (date(2028, 5, 12), date(2029, 5, 12))
    assert (product.maintenance_months, product.next_maintenance) == (12, date(2027, 5, 14))
    assert (product.status, product.promise_at_sale) == (ProductStatus.REPLACED, "送一年滤芯")
    assert (product.remarks, product.place) == ("<b>&", "三楼露台")


def test_a_model_is_required(form, customer_id, qtbot, settle):
    dialog = form(customer_id=customer_id)
    assert dialog.focusWidget() is dialog.ui.model
    save(qtbot, dialog, settle)
    assert dialog.form.error_of("model") == "Please fill this in."
    assert customers.get_customer(customer_id).products == []


def test_a_day_before_the_purchase_is_told_at_its_field(form, customer_id, qtbot, settle):
    dialog = form(customer_id=customer_id)
    type_in(dialog.ui.model, "SLR")
    type_in(dialog.ui.purchase_date, "2026-5-2")
    type_in(dialog.ui.install_date, "2026-5-1")
    save(qtbot, dialog, settle)
    assert dialog.form.error_of("install_date") == "The end cannot be before the start."
    assert dialog.focusWidget() is dialog.ui.install_date


def test_what_is_no_date_is_told_at_its_field(form, customer_id, qtbot, settle):
    dialog = form(customer_id=customer_id)
    type_in(dialog.ui.model, "SLR")
    type_in(dialog.ui.purchase_date, "去年夏天")
    save(qtbot, dialog, settle)
    assert "Not a date" in dialog.form.error_of("purchase_date")


def test_opening_and_saving_changes_nothing(form, customer_id, qtbot, settle):
    product_id = products.save(
        None, {"model": "<b>SLR</b>", "remarks": "第一行\n第二行"}, customer_id=customer_id
    )
    before = products.get_product(product_id).__data__
    dialog = form(product_id)
    assert dialog.windowTitle() == "<b>SLR</b> of 王建国"
    assert not dialog.form.is_dirty()
    save(qtbot, dialog, settle)
    assert products.get_product(product_id).__data__ == before


def test_a_conflict_keeps_what_was_typed(form, customer_id, qtbot, settle):
    product_id = products.save(None, {"model": "SLR"}, customer_id=customer_id)
    dialog = form(product_id)
    products.save(product_id, {"plate": "theirs"})
    type_in(dialog.ui.place, "mine")
    save(qtbot, dialog, settle)
    assert dialog.isVisible()
    assert "Somebody else" in dialog.problem_line.text()
    assert dialog.ui.place.text() == "mine"
    qtbot.mouseClick(dialog.reload_button, Qt.MouseButton.LeftButton)
    settle()
    assert (dialog.ui.plate.text(), dialog.ui.place.text()) == ("theirs", "")


def test_known_models_and_installers_complete_while_typing(form, customer_id):
    offices.save_staff(None, {"name": "赵师傅"})
    products.save(None, {"model": "SLR-58-1800-20", "installer": "孙工"}, customer_id=customer_id)
    dialog = form(customer_id=customer_id)
    type_in(dialog.ui.model, "1800")
    completer = dialog.ui.model.completer()
    assert [completer.completionModel().index(0, 0).data()] == ["SLR-58-1800-20"]
    model = dialog.ui.installer.completer().model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["孙工", "赵师傅"]


@pytest.fixture
def described(office):
    values = {
        "warranty_months": 60,
        "maintenance_months": 12,
        "maintenance_km": 10_000,
        "design_life_years": 15,
    }
    return catalogue.save(None, {"name": "KFR-35GW", **values})


def leave(widget):
    """Go on to another field: what was typed is taken."""
    widget.editingFinished.emit()


def test_what_the_catalogue_says_of_a_model_is_filled_in(form, customer_id, described, qtbot, settle):
    dialog = form(customer_id=customer_id)
    ui = dialog.ui
    type_in(ui.purchase_date, "2026-5-1")
    type_in(ui.model, "kfr-35 gw")
    leave(ui.model)
    settle()
    assert (ui.maintenance_months.value(), ui.maintenance_km.value()) == (12, 10_000)
    assert ui.warranty_until.value() == date(2031, 5, 1)
    for field, typed in ((ui.warranty_until, "2030-1-1"), (ui.purchase_date, "2026-6-1")):
        field.clear()
        type_in(field, typed)
        leave(field)
    settle()
    assert ui.warranty_until.value() == date(2030, 1, 1)  # what was typed stays
    assert ui.design_life_until.value() == date(2041, 6, 1)
    ui.model.clear()
    type_in(ui.model, "another")
    leave(ui.model)
    settle()
    assert (ui.maintenance_km.value(), ui.design_life_until.value()) == (0, None)
    assert ui.warranty_until.value() == date(2030, 1, 1)


def test_nothing_is_filled_in_where_a_product_is_only_opened(form, customer_id, described, qtbot, settle):
    product_id = products.save(None, {"model": "KFR-35GW"}, customer_id=customer_id)
    dialog = form(product_id)
    leave(dialog.ui.model)
    settle()
    assert not dialog.form.is_dirty()


def test_whose_serial_number_it_is_is_said_and_their_card_is_a_key_away(form, customer_id, qtbot, settle):
    other = customers.save(None, {"name": "李娜"})
    products.save(None, {"model": "K1", "serial_number": "LSV-1234567"}, customer_id=other)
    dialog = form(customer_id=customer_id)
    dialog.ui.serial_number.setFocus()
    qtbot.keyClicks(dialog.ui.serial_number, "lsv1234567")
    qtbot.waitUntil(dialog.note.isVisible)
    assert dialog.note.words.text() == "A product with this number is 李娜's (customer 000002)."
    assert dialog.note.link.focusPolicy() & Qt.FocusPolicy.TabFocus
