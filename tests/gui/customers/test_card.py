"""The card of a customer: numbers, products, promises, history, and all that can be done from it."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import Calendar, CallbackKind, CustomerStatus, ServiceMode
from crm_desktop.core.tables import Table
from crm_desktop.gui.widgets.card_row import CardRow
from crm_desktop.gui.widgets.timeline import Entry, Timeline
from crm_desktop.gui.widgets.toast import toast_of
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.customers import customers
from crm_desktop.services.customers.customers import ContactEntry
from crm_desktop.services.products import products
from crm_desktop.storage.models import Callback, Promise, ServiceOrder
from tests.gui.customers.steps import CTRL, LEFT, add, cells, in_dialog, texts
from tests.gui.keys import type_in

pytestmark = pytest.mark.usefixtures("noon")


def test_the_phone_button_copies_and_dials(card, telephone, qtbot):
    assert card.phone.text() == "138 0531 2210"
    qtbot.mouseClick(card.phone, LEFT)
    assert telephone.dialled == ["tel:13805312210"]
    assert QGuiApplication.clipboard().text() == "138 0531 2210"


def test_copying_a_number_does_not_dial(card, telephone, qtbot):
    qtbot.mouseClick(card.copy, LEFT)
    assert QGuiApplication.clipboard().text() == "138 0531 2210"
    assert telephone.dialled == []
    assert toast_of(card).text() == "Copied: 138 0531 2210"


def test_other_numbers_and_those_of_contact_persons_are_in_a_menu(page, people, settle, telephone):
    hotel = people["宾馆"]
    born = Birthday(Calendar.LUNAR, None, 8, 15)
    customers.save(hotel, {}, contacts=[ContactEntry("单经理", "经理", "13964001182", birthday=born)])
    page.open_record(hotel)
    settle()
    actions = page.card.numbers.actions()
    assert [action.text() for action in actions] == ["0531-8652 1900 ext. 8", "单经理  139 6400 1182"]
    actions[0].trigger()
    actions[1].trigger()
    assert telephone.dialled == ["tel:053186521900,8", "tel:13964001182"]
    assert "单经理 经理 · 139 6400 1182 · birthday lunar 8-15" in texts(page.card)


def test_the_address_is_copied(card, qtbot):
    button = next(b for b in card.findChildren(QAbstractButton) if b.accessibleName() == "Copy the address")
    qtbot.mouseClick(button, LEFT)
    assert QGuiApplication.clipboard().text() == "经十路88号"


def test_marks_cannot_be_overlooked(page, people, settle):
    wang = people["王建国"]
    customers.save(wang, {"do_not_call": True, "do_not_post": True})
    customers.mark_lost(wang, "搬走了")
    page.open_record(wang)
    settle()
    shown = texts(page.card)
    assert {"Do not call", "Do not send letters", "Lost 21 Oct 2026", "搬走了"} <= set(shown)
    assert page.card.phone.property("role") == ""
    assert cells(page, 0)[5] == "Lost"


def test_lost_with_a_reason_and_won_back_from_the_menu(card, people, qtbot, settle, reopen):
    def fill(dialog):
        settle()
        type_in(dialog.ui.reason, "搬走了")
        qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
        settle()

    def come_back(dialog):
        settle()
        dialog.ui.on_date.clear()
        type_in(dialog.ui.on_date, "2026-10-22")
        qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
        assert dialog.form.error_of("on_date") == ""
        settle()
        said.append(dialog.form.error_of("on_date"))
        dialog.ui.on_date.clear()
        type_in(dialog.ui.on_date, "2026-10-21")
        qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
        settle()

    said = []
    card._fill_menu()
    in_dialog(qtbot, fill)
    next(action for action in card.menu.actions() if "lost" in action.text()).trigger()
    settle()
    assert customers.get_customer(people["王建国"]).lost_reason == "搬走了"
    card._fill_menu()
    in_dialog(qtbot, come_back)
    next(action for action in card.menu.actions() if "won back" in action.text()).trigger()
    settle()
    reopen()
    assert said == ["The date cannot be after today."]
    assert customers.get_customer(people["王建国"]).status == CustomerStatus.WON_BACK


def test_a_reason_is_required_for_lost(card, people, qtbot, settle):
    errors = []

    def press(dialog):
        qtbot.mouseClick(dialog.save_button, LEFT)
        errors.append(dialog.form.error_of("reason"))

    card._fill_menu()
    in_dialog(qtbot, press)
    next(action for action in card.menu.actions() if "lost" in action.text()).trigger()
    assert errors == ["Please fill this in."]
    assert customers.get_customer(people["王建国"]).status == CustomerStatus.ACTIVE


def test_products_are_added_shown_and_changed_on_the_card(card, people, qtbot, settle, reopen):
    def add_product(dialog):
        settle()
        type_in(dialog.ui.model, "SLR-58")
        type_in(dialog.ui.warranty_until, "2028-5-12")
        qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
        settle()

    in_dialog(qtbot, add_product)
    button = next(b for b in card.findChildren(QAbstractButton) if b.accessibleName() == "Add a product")
    qtbot.mouseClick(button, LEFT)
    settle()
    (row,) = card.findChildren(CardRow)
    assert row.accessibleName() == "SLR-58 Warranty until May 2028"

    def change_product(dialog):
        settle()
        type_in(dialog.ui.plate, "8F123")
        qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
        settle()

    in_dialog(qtbot, change_product)
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Space)
    settle()
    reopen()
    (product,) = customers.get_customer(people["王建国"]).products
    assert (product.model, product.plate) == ("SLR-58", "8F123")


@pytest.mark.parametrize(
    ("values", "badge"),
    [
        ({"warranty_until": date(2026, 10, 20)}, "Warranty over"),
        (
            {"warranty_until": date(2026, 10, 20), "extended_until": date(2026, 11, 1)},
            "Warranty until 1 Nov 2026",
        ),
        ({"status": "scrapped"}, "Scrapped"),
        ({}, ""),
    ],
)
def test_how_the_warranty_stands(page, people, settle, values, badge):
    products.save(None, {"model": "SLR", **values}, customer_id=people["王芳"])
    page.open_record(people["王芳"])
    settle()
    assert f"SLR {badge}".strip() in texts(page.card)


def test_referrer_and_referred_lead_to_their_cards(page, people, qtbot, settle):
    customers.save(people["陈静"], {"referred_by": people["王建国"]})
    page.open_record(people["陈静"])
    settle()
    link = next(b for b in page.card.findChildren(QAbstractButton) if b.text() == "王建国")
    qtbot.mouseClick(link, LEFT)
    settle()
    assert page.card.name.text() == "王建国"
    assert {"Came by this customer 1", "1 directly", "陈静 bought nothing yet"} <= set(texts(page.card))


def test_links_and_buttons_among_the_facts_stand_on_the_line_of_their_names(page, people, settle):
    customers.save(people["王建国"], {"referred_by": people["陈静"]})
    page.open_record(people["王建国"])
    settle()

    def middle(widget: QWidget) -> float:
        return widget.mapTo(page, QPointF(0, widget.height() / 2)).y()

    labels = {label.text(): label for label in page.card.findChildren(QLabel)}
    link = next(b for b in page.card.findChildren(QAbstractButton) if b.text() == "陈静")
    assert abs(middle(link) - middle(labels["Referred by"])) <= 0.5
    assert abs(middle(labels["经十路88号"]) - middle(labels["Address"])) <= 0.5


def test_a_promise_is_kept_from_the_card(page, people, qtbot, settle, noon):
    wang = people["王建国"]
    with storage.write("customer.changed", name="x") as change:
        change.insert(Promise, customer=wang, what="送滤芯", due_at=noon + timedelta(days=4))
    page.open_record(wang)
    settle()
    row = next(r for r in page.card.findChildren(CardRow) if "送滤芯" in r.accessibleName())
    qtbot.mouseClick(row, LEFT)
    menu = QApplication.activePopupWidget()
    menu.actions()[0].trigger()
    menu.close()
    settle()
    with storage.reading():
        assert Promise.get().kept_at == noon


def plan(customer_id, moment):
    with storage.write("customer.changed", name="x") as change:
        return change.insert(
            Callback,
            number="H1",
            customer=customer_id,
            kind=CallbackKind.MAINTENANCE,
            due_at=moment,
            original_due_at=moment,
            created_at=clock.now() - timedelta(days=9),
        ).id


@pytest.mark.parametrize(
    ("hours", "words", "tone"),
    [(-48, "2 days overdue", "red"), (3, "today 15:00", "amber"), (24 * 9, "30 Oct", "blue")],
)
def test_the_next_contact_in_list_and_card(page, people, settle, noon, hours, words, tone):
    plan(people["王建国"], noon + timedelta(hours=hours))
    page.open_record(people["王建国"])
    settle()
    column = next(each for each in page.list.records.columns if each.key == "next_contact")
    cell = column.cell(page.list.records.record_at(0))
    assert (cell.text, cell.badge) == (words, tone)
    assert "Next: Maintenance" in texts(page.card)
    assert cell.text in texts(page.card)


def test_only_the_left_button_opens_a_line_of_the_timeline(qtbot, themed):
    shown = Timeline()
    qtbot.addWidget(shown)
    shown.set_entries([Entry("today", "green", "Call", key=7)])
    shown.show()
    line = shown.findChildren(QWidget)[0]
    opened = []
    shown.opened.connect(lambda key, name: opened.append((key, name)))
    qtbot.mouseClick(line, Qt.MouseButton.RightButton)
    assert opened == []
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert opened == [(7, "Call")]


def test_a_line_of_the_timeline_leads_to_its_record(page, people, qtbot, settle, noon):
    wang = people["王建国"]
    callback = plan(wang, noon)
    page.open_record(wang)
    settle()
    page.go.disconnect()
    asked = []
    page.go.connect(lambda slug, record: asked.append((slug, record)))
    line = next(
        w
        for w in page.card.findChildren(QObject)
        if "Maintenance" in _name_of(w) and "Planned" in _name_of(w)
    )
    qtbot.mouseClick(line, LEFT)
    page.act.open_entry("complaint", 7)
    page.act.open_entry("letter", 8)
    assert asked == [("calendar", callback), ("complaints", 7), ("letters", 8)]


def _name_of(widget):
    return widget.accessibleName() if hasattr(widget, "accessibleName") else ""


def test_a_long_history_is_shown_whole_when_asked(page, people, qtbot, settle, noon):
    with storage.write("customer.changed", name="x") as change:
        for number in range(30):
            change.insert(
                ServiceOrder,
                number=f"F{number}",
                customer=people["王建国"],
                mode=ServiceMode.REPAIR,
                subject=f"第{number}次",
                received_at=noon - timedelta(days=number),
            )
    page.open_record(people["王建国"])
    settle()

    def lines():
        return sum("次" in _name_of(widget) for widget in page.card.findChildren(QObject))

    assert lines() == 12
    link = next(b for b in page.card.findChildren(QAbstractButton) if b.text() == "All 30")
    qtbot.mouseClick(link, LEFT)
    qtbot.waitUntil(lambda: lines() == 30)


@pytest.mark.parametrize("kind", [Table.CALLBACK, Table.SERVICE_ORDER, Table.COMPLAINT])
def test_each_action_opens_its_form_for_this_customer(card, qtbot, settle, kind):
    assert card.kinds[kind].isVisible()
    seen = []

    def look(dialog):
        settle()
        shown = [e.text() for e in dialog.findChildren(QLineEdit)] + [
            x.text() for x in dialog.findChildren(QLabel)
        ]
        seen.append(any("王建国" in text for text in [dialog.windowTitle(), *shown]))

    in_dialog(qtbot, look)
    qtbot.mouseClick(card.kinds[kind], LEFT)
    settle()
    assert seen == [True]


def test_a_letter_leads_to_the_letters_page(window, card, people, settle):
    assert card.kinds[Table.LETTER].isVisible()
    card.kinds[Table.LETTER].menu().aboutToShow.emit()
    card.kinds[Table.LETTER].menu().actions()[0].trigger()
    settle()
    assert window.current_slug() == "letters"


def test_who_comes_back_to_the_page_finds_the_card_as_new_as_the_list(
    window, page, card, people, settle, noon
):
    window.open_page("calendar")
    settle()
    customers.save(people["王建国"], {"name": "王大国"})
    callbacks.add(people["王建国"], CallbackKind.MAINTENANCE, noon + timedelta(hours=3))
    settle()
    window.open_page("customers")
    settle()
    assert page.list.current_record().name == "王大国"
    assert card.name.text() == "王大国"
    assert "Next: Maintenance" in texts(card)


AWKWARD = "<b>&amp;</b> =1+1 " + "长" * 280


def test_awkward_texts_show_as_typed_and_do_not_break_the_card(window, page, people, settle):
    strange = add(
        AWKWARD,
        "15966120907",
        street="A" * 300,
        remarks="<img src=x>",
        honorific="<i>",
        preferences="郭䶮雪𠮷",
        referred_by=people["王芳"],
    )
    products.save(None, {"model": "<b>" * 60, "installer": "<u>"}, customer_id=strange)
    page.open_record(strange)
    settle()
    labels = [label for label in page.card.findChildren(QLabel) if "<" in label.text()]
    assert labels
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert {"<img src=x>", "郭䶮雪𠮷"} <= set(texts(page.card))
    assert page.card.name.text().startswith("<b>&amp;</b> =1+1 长")
    inside = page.card.scroller.widget()
    assert inside.width() <= page.card.scroller.viewport().width()
    for child in inside.findChildren(QLabel):
        if child.isVisible():
            right = child.mapTo(inside, child.rect().topRight()).x()
            assert right <= inside.width(), child.text()
