"""Deleting from menus: the entry says what goes along, the bar has Undo, Deleted restores it whole."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind, ServiceMode
from crm_desktop.gui.history import record_menu
from crm_desktop.gui.widgets import reading_order
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.complaints import complaints
from crm_desktop.services.customers import contacts, customers
from crm_desktop.services.customers.customers import PhoneEntry
from crm_desktop.services.history import deleting, steps
from crm_desktop.services.orders import orders
from crm_desktop.services.products import products
from crm_desktop.services.promises import promises
from crm_desktop.storage.models import MODELS, Customer, Record

pytestmark = pytest.mark.usefixtures("noon")

NOT_COMPARED = {"change_set", "change_entry", "change_step", "sequence", "setting", "rule_run"}


@pytest.fixture
def karen(window, settle):
    """A customer with two orders, three calls and a complaint, and her card open."""
    customer_id = customers.save(None, {"name": "Karen Hall"}, phones=[PhoneEntry("13800000001")])
    for _each in range(2):
        orders.save(None, {"mode": ServiceMode.REPAIR, "received_at": clock.now()}, customer_id=customer_id)
    for hours in (1, 2, 3):
        callbacks.add(customer_id, CallbackKind.OTHER, clock.now() + timedelta(hours=hours))
    complaints.open({"customer": customer_id, "subject": "漏水"})
    window.open_page("customers", customer_id)
    settle()
    return customer_id


def rows():
    """All tables, but for versions, history and what the program keeps for itself."""
    kept = {}
    with storage.reading():
        for model in MODELS:
            if issubclass(model, Record) and model._meta.table_name not in NOT_COMPARED:
                found = [dict(row.__data__) for row in model.select().order_by(model.id)]
                kept[model._meta.table_name] = [
                    {name: value for name, value in row.items() if name != "version"} for row in found
                ]
    return kept


def entry(menu, words):
    return next(each for each in menu.actions() if each.text().startswith(words))


def test_the_menu_says_what_goes_along_and_undo_brings_it_back(window, karen, settle, qtbot):
    before = rows()
    card = window.page("customers").card
    card.menu.aboutToShow.emit()
    settle()
    delete = entry(card.menu, "Delete")
    assert delete.text() == "Delete, with 2 orders, 3 calls and 1 complaint"
    delete.trigger()
    settle()
    assert window.toast.text() == "Deleted: Karen Hall, with 2 orders, 3 calls and 1 complaint"
    assert rows()["customer"] == []
    assert rows()["service_order"] == []
    qtbot.mouseClick(window.toast._button, Qt.MouseButton.LeftButton)
    settle()
    assert rows() == before


def test_the_menu_stays_on_the_screen_when_its_words_come(window, karen, settle):
    room = window.screen().availableGeometry()
    menu = record_menu.pop_up(window, "customer", karen, "Karen Hall", room.bottomRight() - QPoint(150, 5))
    settle()
    assert entry(menu, "Delete").text() == "Delete, with 2 orders, 3 calls and 1 complaint"
    assert room.contains(menu.geometry())
    menu.close()


def test_chinese_counts_each_kind_as_it_is_counted(window, karen):
    assert deleting.announced("customer", karen, "zh_CN") == "删除（连同 2 张服务单、3 次回访、1 件投诉）"


def test_deleted_lists_it_and_restore_brings_it_back_whole(window, karen, settle):
    before = rows()
    record_menu.delete(window, "customer", karen, "Karen Hall")
    settle()
    window.edit_menu.deleted.trigger()
    settle()
    page = window.page("history")
    line = page.list.current_record()
    assert line.told.whole == "Deleted Karen Hall, with 2 orders, 3 calls and 1 complaint"
    assert page.model.index(0, len(page.model.columns) - 1).data() == "Restore"
    for _twice in range(2):
        QTest.keyClick(page.list, Qt.Key.Key_Space)
    settle()
    assert window.toast.text() == "Restored Karen Hall, with 2 orders, 3 calls and 1 complaint"
    assert window.toast._button.text() == "Delete again"
    assert rows() == before
    assert page.model.ids() == []
    assert page.empty.text().startswith("Nothing was deleted.")


def test_each_list_has_the_menu_with_history_and_delete(window, karen, settle, monkeypatch):
    shown = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _where: shown.append(menu))
    page = window.page("customers")
    page.list.menu_asked.emit(page.list.mapToGlobal(page.list.rect().center()))
    settle()
    (menu,) = shown
    assert [each.text() for each in menu.actions() if each.text()][-3:] == [
        "Export the list…",
        "History",
        "Delete, with 2 orders, 3 calls and 1 complaint",
    ]
    entry(menu, "History").trigger()
    settle()
    assert window.current_slug() == "history"
    assert window.page("history").asked.record_chip.text() == "Customer Karen Hall"


def test_keys_go_on_in_the_card_where_one_of_its_rows_was_deleted(window, karen, settle):
    """In the list the same keys would delete the customer."""
    products.save(None, {"model": "AL-120W"}, customer_id=karen)
    settle()
    card = window.page("customers").card
    row = next(each for each in reading_order.stops(card) if "AL-120W" in each.accessibleName())
    row.setFocus()
    record_menu.delete(card, "product", 1, "AL-120W")
    settle()
    assert window.toast.text() == "Deleted: AL-120W"
    assert card.isAncestorOf(window.focusWidget())


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("customer", "已恢复客户 Karen Hall（连同 2 张服务单、3 次回访、1 件投诉）"),
        ("callback", "已恢复 Karen Hall 10月21日的回访（其他回访）"),
        ("complaint", "已恢复投诉 T2026-0001"),
        ("service_order", "已恢复服务单 F2026-0001"),
    ],
)
def test_what_comes_back_is_called_restored(window, karen, settle, table, said):
    deleting.delete(table, 1, "", "zh_CN")
    assert steps.undo_last("zh_CN").restored == said
    assert steps.redo_last("zh_CN").restored == ""


def test_an_open_complaint_that_is_deleted_is_shown_no_more(window, karen, settle):
    page = window.open_page("complaints")
    settle()
    menu = page.record.bar.menu
    menu.aboutToShow.emit()
    settle()
    entry(menu, "Delete").trigger()
    settle()
    assert "Deleted: Complaint" in window.toast.text() or "Deleted: T" in window.toast.text()
    assert page.list.records.ids() == []
    assert not page.record.isVisible()
    window.edit_menu.undo.trigger()
    settle()
    assert len(page.list.records.ids()) == 1


def test_what_stands_in_the_way_of_restoring_is_told(window, karen, settle):
    other = customers.save(None, {"name": "Ruth", "referred_by": karen})
    record_menu.delete(window, "customer", karen, "Karen Hall")
    settle()
    with storage.reading():
        assert Customer.by_id(other).referred_by_id is None
    customers.save(other, {"referred_by": customers.save(None, {"name": "Turner Hotel"})})
    settle()
    window.edit_menu.deleted.trigger()
    settle()
    page = window.page("history")
    QTest.keyClick(page.list, Qt.Key.Key_Space)
    settle()
    detail = page.list.detail_of(page.list.current_id())
    assert any("cannot be restored" in each.text() for each in detail.findChildren(QLabel))
    detail.show_blocker.click()
    settle()
    assert page.list.current_record().told.whole == "Ruth: referred by set to Turner Hotel"


def test_the_key_delete_deletes_what_a_row_of_the_card_shows(window, karen, settle, qtbot):
    contacts.save(None, {"name": "Bea <b>&"}, [], customer_id=karen)
    products.save(None, {"model": "AL-120W"}, customer_id=karen)
    settle()
    for name, said in (("AL-120W", "AL-120W"), ("Bea <b>&", "Bea <b>&"), ("漏水", "T2026-0001")):
        card = window.page("customers").card
        row = next(
            each
            for each in card.findChildren(QWidget)
            if name in each.accessibleName()
            and each.isVisible()
            and each.focusPolicy() != Qt.FocusPolicy.NoFocus
        )
        row.setFocus()
        qtbot.keyClick(row, Qt.Key.Key_Delete)
        settle()
        assert window.toast.text() == f"Deleted: {said}"
    kept = rows()
    assert not kept["product"]
    assert not kept["contact_person"]
    assert not kept["complaint"]


def test_a_kept_promise_leads_to_its_history_and_is_deleted_from_the_timeline(window, karen, settle, qtbot):
    promise = promises.add(karen, "送滤芯", clock.today())
    promises.keep(promise)
    settle()
    card = window.page("customers").card
    line = next(each for each in card.findChildren(QWidget) if each.accessibleName().endswith("送滤芯"))
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert window.page("history").asked.record_chip.text() == "Promise 送滤芯"
    page = window.open_page("customers", karen)
    settle()
    line = next(each for each in page.card.findChildren(QWidget) if each.accessibleName().endswith("送滤芯"))
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    settle()
    assert window.toast.text() == "Deleted: 送滤芯"
    assert not rows()["promise"]
