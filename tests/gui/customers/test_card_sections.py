"""The sections of a card: contact persons, family, products, the timeline by kinds; the sheet on paper."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind, FamilyRelation, ServiceMode
from crm_desktop.gui import theme
from crm_desktop.gui.customers import sheet
from crm_desktop.gui.widgets.card_row import CardRow
from crm_desktop.gui.widgets.chip import Chip
from crm_desktop.gui.widgets.timeline import _Line
from crm_desktop.gui.widgets.toast import toast_of
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.customers import contacts, customers
from crm_desktop.services.customers.numbers import PhoneEntry
from crm_desktop.services.doubles import merging
from crm_desktop.services.orders import orders
from crm_desktop.services.products import products, replacing
from tests.gui.customers.steps import CTRL, LEFT, in_dialog, texts
from tests.gui.keys import type_in

pytestmark = pytest.mark.usefixtures("noon")


def row_of(card, begins):
    rows = card.findChildren(CardRow)
    return next(each for each in rows if each.isVisible() and each.accessibleName().startswith(begins))


def menu_of(row):
    row.customContextMenuRequested.emit(QPoint(5, 5))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_a_contact_person_is_added_called_and_changed_from_the_card(card, people, telephone, qtbot, settle):
    def enter(dialog):
        settle()
        type_in(dialog.ui.name, "李雪")
        type_in(dialog.ui.post, "妻子")
        type_in(dialog.phones.rows.rows[0].edits[""], "13964001182")
        type_in(dialog.ui.birthday, "农历八月十五")
        qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
        settle()

    def change(dialog):
        settle()
        assert dialog.ui.birthday.text() == "lunar 8-15"
        type_in(dialog.ui.remarks, "晚上打")
        qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
        settle()

    card._fill_menu()
    in_dialog(qtbot, enter)
    next(action for action in card.menu.actions() if "contact person" in action.text()).trigger()
    settle()
    row = row_of(card, "李雪")
    assert row.accessibleName() == "李雪 妻子 · 139 6400 1182 · birthday lunar 8-15"
    menu = menu_of(row)
    menu.actions()[0].trigger()
    menu.close()
    assert telephone.dialled == ["tel:13964001182"]
    in_dialog(qtbot, change)
    qtbot.mouseClick(row, LEFT)
    settle()
    (kept,) = customers.get_customer(people["王建国"]).contacts
    assert contacts.get_contact(kept.id).remarks == "晚上打"
    assert toast_of(card).text() == "Saved 李雪"


def test_a_relative_is_told_on_both_cards(page, card, people, qtbot, settle):
    def enter(dialog):
        settle()
        dialog.form.set_values({"relative": (people["王芳"], "王芳"), "relation": FamilyRelation.CHILD})
        qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
        settle()

    card._fill_menu()
    in_dialog(qtbot, enter)
    next(action for action in card.menu.actions() if "relative" in action.text()).trigger()
    settle()
    qtbot.mouseClick(row_of(card, "王芳 Child"), LEFT)
    settle()
    back = row_of(card, "王建国 Parent")
    menu = menu_of(back)
    next(action for action in menu.actions() if action.text() == "Grandparent").trigger()
    menu.close()
    settle()
    assert row_of(card, "王建国 Grandparent")


def test_the_card_tells_whose_each_number_is_and_what_was_promised_at_the_sale(
    card, people, telephone, qtbot, settle
):
    numbers = [PhoneEntry("13805312210"), PhoneEntry("0531-86521900转8", whose="<b>办公室&")]
    customers.save(people["王建国"], {}, phones=numbers)
    settle()
    assert {"Mobile", "Landline", "<b>办公室&"} <= set(texts(card))
    links = [
        b for b in card.findChildren(type(card.edit)) if b.accessibleName() == "Call 0531-8652 1900 ext. 8"
    ]
    qtbot.mouseClick(links[0], LEFT)
    assert telephone.dialled == ["tel:053186521900,8"]
    told = {"promise_at_sale": "三年免费换滤芯", "purchase_reason": "邻居推荐", "materials": "铜管 6 米"}
    products.save(None, {"model": "SLR-58", "place": "门店", **told}, customer_id=people["王建国"])
    settle()
    assert {"Promise at the sale", *told.values(), "门店"} <= set(texts(card))
    assert card.scroller.widget().minimumSizeHint().width() <= theme.px(400)  # beside the list at 960 px


def test_the_timeline_is_filtered_by_kinds_and_stays_so(page, card, people, qtbot, settle):
    wang = people["王建国"]
    callbacks.add(wang, CallbackKind.MAINTENANCE, clock.now() + timedelta(hours=3))
    orders.save(None, {"mode": ServiceMode.REPAIR, "received_at": clock.now()}, customer_id=wang)
    customers.mark_lost(wang, "搬走了", date(2026, 10, 21))
    settle()

    def lines():
        found = card.findChildren(_Line)
        return [each.accessibleName() for each in found if each.isVisible()]

    assert len(lines()) == 3
    chip = next(each for each in card.findChildren(Chip) if each.text() == "Service order 1")
    qtbot.mouseClick(chip, LEFT)
    settle()
    assert ["Repair" in each for each in lines()] == [True]
    card.refresh()
    settle()
    assert len(lines()) == 1
    page.open_record(people["王芳"])
    page.open_record(wang)
    settle()
    assert len(lines()) == 3


def test_ctrl_p_prints_the_sheet_of_the_customer_that_is_shown(page, card, people, qtbot, monkeypatch):
    printed = []
    monkeypatch.setattr("crm_desktop.gui.customers.card.print_sheet", lambda _owner, who: printed.append(who))
    qtbot.keyClick(page.window(), Qt.Key.Key_P, CTRL)
    assert printed == [people["王建国"]]


def test_the_sheet_is_saved_as_pdf(card, people, tmp_path, monkeypatch, settle):
    target = tmp_path / "sheet.pdf"
    monkeypatch.setattr(sheet, "ask_where_to_save", lambda *_asked: target)
    card._fill_menu()
    next(action for action in card.menu.actions() if "PDF" in action.text()).trigger()
    settle()
    assert target.read_bytes().startswith(b"%PDF")
    assert toast_of(card).text() == "Saved as sheet.pdf"


def test_the_card_tells_what_a_customer_was_called_in_other_records(page, card, people, settle):
    merging.merge([people["王建国"], people["王芳"]])
    page.reload()
    settle()
    told = texts(card)
    assert told[told.index("Formerly") + 1] == "王芳, 000004"


def test_from_a_product_to_the_one_that_came_for_it_and_back(page, card, people, qtbot, settle):
    owner = people["王建国"]
    old = products.save(None, {"model": "SLR-58", "serial_number": "SN1"}, customer_id=owner)
    replacing.replace(old, {"model": "SLR-60", "serial_number": "SN2"})
    page.reload()
    settle()
    links = {each.accessibleName(): each for each in card.findChildren(QPushButton) if each.isVisible()}

    opened = []

    def note(dialog):
        settle()
        opened.append(dialog.ui.serial_number.text())
        dialog.reject()

    for name in ("replaced by SLR-60 · SN2", "in place of SLR-58 · SN1"):
        in_dialog(qtbot, note)
        qtbot.mouseClick(links[name], LEFT)
    assert opened == ["SN2", "SN1"]
