"""The register of products in the window: search, filters, the card, what leads to the customer."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton

from crm_desktop.core.enums import LetterKind, ProductStatus
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.lists.declaration import Condition, How
from crm_desktop.core.tables import Table
from crm_desktop.gui.customers.product_form import ProductForm
from crm_desktop.gui.listing.condition_chip import ConditionChip
from crm_desktop.services.listing import saved
from crm_desktop.services.own_fields import own_fields
from crm_desktop.services.products import many, products
from tests.gui.customers.steps import LEFT, add, cells, in_dialog, names, texts
from tests.gui.keys import type_in

pytestmark = pytest.mark.usefixtures("noon")


@pytest.fixture
def wang(office):
    return add("王建国 <b>&", "13805312210")


@pytest.fixture
def page(window, wang, qtbot, settle):
    """The register with two products of one customer."""
    values = {"serial_number": "SN0071", "next_maintenance": date(2026, 10, 1)}
    products.save(None, {"model": "KFR-35GW", **values}, customer_id=wang)
    products.save(None, {"model": "AL-120W", "status": ProductStatus.SCRAPPED}, customer_id=wang)
    opened = window.open_page("products")
    settle()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return opened


def test_lists_searches_and_opens_the_customer(window, page, wang, qtbot, settle):
    assert names(page) == ["AL-120W", "KFR-35GW"]
    assert cells(page, 1)[1:3] == ["SN0071", "王建国 <b>&"]
    page.search("sn71")
    settle()
    assert names(page) == []
    assert page.nothing.text() == 'No product matches "sn71".'
    page.search("wjg kfr")
    settle()
    assert names(page) == ["KFR-35GW"]
    assert page.count.text() == "1 of 2"
    assert page.card.model.text() == "KFR-35GW"
    assert "20 days overdue" in texts(page.card)
    qtbot.mouseClick(page.card.customer, LEFT)
    settle()
    assert window.current_slug() == "customers"
    assert window.page("customers").card.customer_id() == wang


SCRAPPED = Condition("status", How.IS, ("scrapped",))


def test_filtered_by_any_field_saved_by_name_and_shown_in_other_columns(window, page, settle):
    page.filters_of_list.show_only(SCRAPPED)
    page.list.layout_of_columns.choose(["model", "phone", "price"])
    settle()
    assert names(page) == ["AL-120W"]
    assert "138 0531 2210" in cells(page, 0)
    (chip,) = (each for each in page.filter_bar.findChildren(ConditionChip) if each.isVisible())
    assert chip.text() == "Status Scrapped"
    saved.save_filter(Table.PRODUCT, "Old ones", page.shown)
    chip.removed.emit()
    settle()
    assert len(names(page)) == 2
    page.filters_of_list.saved.fill()
    page.filters_of_list.saved.button.menu().actions()[0].trigger()
    settle()
    assert names(page) == ["AL-120W"]


def test_many_are_marked_and_given_a_value_in_an_own_field(page, wang, qtbot, settle):
    own_fields.save(None, name="Colour <b>&", table=Table.PRODUCT, kind=OwnFieldKind.TEXT)
    (field,) = own_fields.fields(Table.PRODUCT)
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    settle()
    bar = page.marked.bar
    assert bar.count.text() == "2 marked"
    (button,) = (each for each in bar.findChildren(QPushButton) if each.text() == "Own field")
    assert button.isVisible()
    page.marked._ask_own(field)
    qtbot.keyClicks(bar.window().focusWidget(), "green")
    qtbot.keyClick(bar.window().focusWidget(), Qt.Key.Key_Return)
    settle()
    assert bar.words.text() == 'Colour <b>& "green": 2 products'
    qtbot.keyClick(bar.agree, Qt.Key.Key_Return)
    settle()
    assert page.window().toast.text() == '2 records: Colour <b>& is now "green"'
    page.marked.fill_intervals(QMenu(page), many.maintaining)
    page.marked.maintain(many.maintaining, 6)
    settle()
    assert bar.left_out.text() == "Left out: 1 not in use"
    bar.leave()
    page.marked._write_letters(LetterKind.THANK_YOU)
    settle()
    assert page.window().current_slug() == "letters"


def test_a_product_is_entered_for_whom_it_was_sold_to(window, page, wang, qtbot, settle):
    def fill(form):
        assert isinstance(form, ProductForm)
        assert form.focusWidget() is form.ui.customer
        type_in(form.ui.customer, "wangjg")
        form.ui.customer.look_up()
        settle()
        form.ui.customer.settle()
        type_in(form.ui.model, "FP-2.0-H")
        qtbot.mouseClick(form.save_button, LEFT)
        settle()

    in_dialog(qtbot, fill)
    page.new()
    settle()
    assert names(page)[0] == "FP-2.0-H"
    assert page.list.current_record().customer_id == wang
    assert window.toast.isVisible()


def test_a_product_that_is_found_opens_here(window, page, settle):
    page.filters_of_list.show_only(SCRAPPED)
    settle()
    window.open_page("products", page.list.records.ids()[0] - 1)
    settle()
    assert page.list.current_record().model == "KFR-35GW"


def test_the_odometer_is_read_and_foretells_the_maintenance(window, page, wang, qtbot, settle):
    car = products.save(
        None, {"model": "Fit", "plate": "鲁A8F123", "maintenance_km": 5_000}, customer_id=wang
    )
    window.open_page("products", car)
    settle()

    def enter(km, day):
        def fill(form):
            form.ui.km.setValue(km)
            form.ui.day.clear()
            type_in(form.ui.day, day)
            qtbot.mouseClick(form.save_button, LEFT)
            settle()
            if form.isVisible():  # it was refused
                assert form.form.error_of("km").startswith("An odometer does not go back")

        in_dialog(qtbot, fill)
        page.act.read_odometer(car, "Fit")
        settle()

    enter(2_000, "2026-10-1")
    enter(4_000, "2026-10-21")
    enter(3_000, "2026-10-21")
    shown = texts(page.card)
    assert "3,000 km 2026-10-21" not in shown
    assert any("about 31 Oct 2026" in each for each in shown), shown


def test_a_product_is_handed_on_and_replaced(window, page, wang, qtbot, settle):
    sun = add("孙丽", "13905312211")
    settle()
    page.list.choose(page.list.records.ids()[1])
    settle()
    product = page.list.current_id()

    def to_sun(form):
        type_in(form.ui.customer, "sunli")
        form.ui.customer.look_up()
        settle()
        form.ui.customer.settle()
        qtbot.mouseClick(form.save_button, LEFT)
        settle()

    in_dialog(qtbot, to_sun)
    page.act.hand_on(product, "KFR-35GW")
    settle()
    assert page.card.customer.text() == "孙丽"
    assert "Owners 2" in texts(page.card)

    def another(form):
        settle()
        assert form.ui.model.text() == "KFR-35GW"
        type_in(form.ui.serial_number, "SN0072")
        qtbot.mouseClick(form.save_button, LEFT)
        settle()

    in_dialog(qtbot, another)
    page.act.replace(product)
    settle()
    shown = texts(page.card)
    assert page.card.numbers.text() == "SN0072"
    assert "Replaced 1" in shown
    assert any("SN0071" in each for each in shown)
    for customer, words in ((wang, "handed on to 孙丽"), (sun, "had by 王建国")):
        card = window.open_page("customers", customer).card
        settle()
        assert any(words in each for each in texts(card)), texts(card)
