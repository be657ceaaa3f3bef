"""The catalogue of models: what products are called, described once, merged and taken back."""

import pytest
from PySide6.QtCore import Qt

from crm_desktop import storage
from crm_desktop.services.products import catalogue, products
from crm_desktop.storage.models import CatalogueModel
from tests.gui.customers.steps import LEFT, add, cells, in_dialog, names, texts
from tests.gui.keys import type_in

pytestmark = pytest.mark.usefixtures("noon")


@pytest.fixture
def page(window, qtbot, settle):
    """The catalogue of an office that sold one model under two names."""
    wang = add("王建国")
    for model in ("KFR-35GW", "KFR-35 GW", "AL-120W"):
        products.save(None, {"model": model}, customer_id=wang)
    register = window.open_page("products")
    settle()
    register.act.models()
    settle()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.current_slug() == "models"
    return window.page("models")


def test_a_model_that_only_products_name_is_described(window, page, qtbot, settle):
    assert names(page) == ["AL-120W", "KFR-35 GW", "KFR-35GW"]
    assert page.edit_button.text() == "Describe it"

    def fill(form):
        assert form.ui.name.text() == "AL-120W"
        type_in(form.ui.maker, "<b>阳光&")
        form.ui.warranty_months.setValue(24)
        form.ui.maintenance_km.setValue(5_000)
        qtbot.mouseClick(form.save_button, LEFT)
        settle()

    in_dialog(qtbot, fill)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    settle()
    assert cells(page, 0)[1:4] == ["<b>阳光&", "1", "24 months"]
    assert {"every 5,000 km", "<b>阳光&"} <= set(texts(page.scroller))
    assert page.edit_button.text() == "Edit"


def test_spellings_of_one_model_are_merged_and_taken_back(window, page, qtbot, settle, reopen):
    page.list.choose(3)
    settle()
    assert page.note.text() == "Also written: KFR-35 GW"
    qtbot.mouseClick(page.merge_alike, LEFT)
    settle()
    assert names(page) == ["AL-120W", "KFR-35GW"]
    assert cells(page, 1)[2] == "2"
    qtbot.mouseClick(window.toast._button, LEFT)
    settle()
    assert names(page) == ["AL-120W", "KFR-35 GW", "KFR-35GW"]


def test_one_that_looks_otherwise_is_said_to_be_the_same(page, qtbot, settle):
    def choose(form):
        form.ui.into.set_value("KFR-35GW")
        qtbot.mouseClick(form.save_button, LEFT)
        settle()

    in_dialog(qtbot, choose)
    qtbot.mouseClick(page.merge_button, LEFT)
    settle()
    assert names(page) == ["KFR-35 GW", "KFR-35GW"]
    assert page.list.current_record().name == "KFR-35GW"
    assert catalogue.known_as("AL-120W").name == "KFR-35GW"


def test_the_key_delete_takes_a_description_away(page, qtbot, settle):
    catalogue.save(None, {"name": "AL-120W", "maker": "Sun"})
    settle()
    for row, left in ((1, 1), (0, 0)):  # only products name the first: nothing of it is kept
        page.list.choose(page.list.records.ids()[row])
        qtbot.keyClick(page.list, Qt.Key.Key_Delete)
        settle()
        with storage.reading():
            assert CatalogueModel.select().count() == left
    assert "AL-120W" in names(page)
