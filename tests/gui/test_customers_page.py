"""The customers page: searching, sorting, filtering, the card, and all that can be done from it."""

import threading
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit

from crm_desktop import storage
from crm_desktop.core.birthdays import Birthday
from crm_desktop.core.enums import Calendar, CallbackKind, CustomerKind, CustomerStatus, Grade, ServiceMode
from crm_desktop.gui.pages import customers as page_module
from crm_desktop.gui.widgets.badge import Badge
from crm_desktop.gui.widgets.card_row import CardRow
from crm_desktop.gui.widgets.chip import Chip
from crm_desktop.gui.widgets.toast import toast_of
from crm_desktop.services import customers, products
from crm_desktop.services.customers import ContactEntry, PhoneEntry
from crm_desktop.storage.models import Callback, Customer, Promise, ServiceOrder
from tests.gui.keys import type_in

pytestmark = pytest.mark.usefixtures("noon")
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


def add(name, *numbers, contacts=None, **values):
    return customers.save(
        None, {"name": name, **values}, phones=[PhoneEntry(number) for number in numbers], contacts=contacts
    )


@pytest.fixture
def page(window, qtbot, settle):
    """The empty customers page, open."""
    opened = window.open_page("customers")
    settle()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return opened


@pytest.fixture
def people(page, settle):
    """Four customers in the list of the page."""
    made = {
        "陈静": add("陈静", "13305312210"),
        "宾馆": add("济南旺福宾馆", "0531-86521900转8", grade=Grade.A, kind=CustomerKind.COMPANY),
        "王芳": add("王芳", "15966120907", grade=Grade.B),
        "王建国": add("王建国", "13805312210", grade=Grade.A, street="经十路88号"),
    }
    settle()
    return made


def names(page):
    model = page.list.records
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def cells(page, row):
    model = page.list.records
    return [model.index(row, column).data() for column in range(model.columnCount())]


def texts(widget):
    """All that a widget says in labels, badges and rows."""
    found = [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]
    found += [badge.text() for badge in widget.findChildren(Badge) if not badge.isHidden()]
    return found + [row.accessibleName() for row in widget.findChildren(CardRow)]


def in_dialog(qtbot, do):
    """Let `do(dialog)` run as soon as a dialog has opened, in its own event loop."""

    def look(tries=0):
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            if tries < 400:
                QTimer.singleShot(5, lambda: look(tries + 1))
            return
        try:
            do(dialog)
        finally:
            if dialog.isVisible():
                dialog.done(0)

    QTimer.singleShot(0, look)


# -- the list ---------------------------------------------------------------------------------------


def test_the_newest_customers_stand_first(page, people):
    assert names(page) == ["王建国", "王芳", "济南旺福宾馆", "陈静"]
    assert page.count.text() == "4"
    assert cells(page, 2)[:3] == ["济南旺福宾馆", "A", "0531-8652 1900 ext. 8"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("wang", ["王建国", "王芳", "济南旺福宾馆"]),
        ("wjg", ["王建国"]),
        ("王", ["王建国", "王芳"]),
        ("2210", ["王建国", "陈静"]),
        ("经十路", ["王建国"]),
    ],
)
def test_searching_as_you_type(page, people, settle, typed, found):
    type_in(page.search_box, typed)
    page.search_box.search_now()
    settle()
    assert names(page) == found
    assert page.count.text() == f"{len(found)} of 4"


def test_the_part_that_was_found_is_tinted(page, people, settle):
    page.search("wang")
    settle()
    marks = [page.list.records.columns[0].cell(page.list.records.record_at(row)).mark for row in range(3)]
    assert marks == ["王", "王", "旺"]


def test_escape_shows_everybody_again(page, people, qtbot, settle):
    page.search("wjg")
    settle()
    page.search_box.setFocus()
    qtbot.keyClick(page.search_box, Qt.Key.Key_Escape)
    settle()
    assert len(names(page)) == 4


def test_a_late_answer_to_an_earlier_question_is_dropped(page, people, settle, monkeypatch, qtbot):
    released = threading.Event()
    real = customers.find

    def slow(query="", **named):
        if query == "wjg":
            assert released.wait(10)
        return real(query, **named)

    monkeypatch.setattr(page_module.customers, "find", slow)
    page.search("wjg")
    page.search("chen")
    qtbot.waitUntil(lambda: names(page) == ["陈静"])
    released.set()
    settle()
    assert names(page) == ["陈静"]
    assert page.count.text() == "1 of 4"


def test_down_goes_from_the_search_box_into_the_list_and_enter_edits(page, people, qtbot, settle):
    page.search("wang")
    settle()
    page.search_box.setFocus()
    qtbot.keyClick(page.search_box, Qt.Key.Key_Down)
    assert page.list.hasFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    settle()
    assert page.card.name.text() == "王芳"
    seen = []

    def look(dialog):
        settle()
        seen.append(dialog.ui.name.text())

    in_dialog(qtbot, look)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert seen == ["王芳"]


def header_click(page, qtbot, column):
    header = page.list.horizontalHeader()
    spot = header.viewport().rect().center()
    spot.setX(header.sectionViewportPosition(column) + 12)
    qtbot.mouseClick(header.viewport(), LEFT, pos=spot)


def test_a_click_on_a_header_sorts_and_another_turns_it_round(page, people, qtbot, settle):
    header_click(page, qtbot, 0)
    settle()
    assert names(page) == ["陈静", "济南旺福宾馆", "王芳", "王建国"]
    assert page.sort_button.text() == "Sorted by name"
    header_click(page, qtbot, 0)
    settle()
    assert names(page)[0] == "王建国"
    header_click(page, qtbot, 1)
    settle()
    assert names(page)[-1] == "陈静"


def test_the_order_is_remembered(window, page, people, qtbot, settle):
    header_click(page, qtbot, 0)
    settle()
    again = page_module.CustomersPage()
    qtbot.addWidget(again)
    assert again.list.sorted_by == "name"
    assert again.sort_button.text() == "Sorted by name"


def test_grades_filter_by_chips_that_can_be_taken_away(page, people, qtbot, settle):
    page.grade_actions[Grade.A].trigger()
    page.grade_actions[Grade.B].trigger()
    settle()
    assert names(page) == ["王建国", "王芳", "济南旺福宾馆"]
    chips = [chip for chip in page.filter_bar.findChildren(Chip) if chip.isVisible()]
    assert [chip.text() for chip in chips] == ["Grade A", "Grade B"]
    qtbot.mouseClick(chips[1], LEFT)
    settle()
    assert names(page) == ["王建国", "济南旺福宾馆"]
    assert page.count.text() == "2 of 4"


def test_more_than_the_first_two_hundred_arrive_too(page, settle):
    with storage.write("customer.added", name="x") as change:
        change.insert_many(
            Customer,
            [
                {"number": f"{n:06}", "name": f"客户{n}", "customer_since": date(2026, 1, 1)}
                for n in range(450)
            ],
        )
    settle()
    assert len(names(page)) == 450
    assert page.count.text() == "450"
    assert names(page)[0] == "客户449"
    page.list.scrollToBottom()
    settle()
    page.list.viewport().grab()
    settle()
    assert names(page)[-1] == "客户0"


def test_an_empty_archive_says_what_belongs_there(page):
    assert page.stack.currentWidget() is page.nobody
    assert "Excel" in page.nobody.text()
    assert page.nobody.button.text() == "Import an archive"
    assert page.card.scroller.isHidden()


@pytest.mark.parametrize("way", ["button", "keys", "empty archive"])
def test_the_import_opens(window, page, qtbot, settle, way):
    seen = []
    in_dialog(qtbot, lambda dialog: seen.append(type(dialog).__name__))
    if way == "keys":
        qtbot.keyClick(window, Qt.Key.Key_I, CTRL)
    else:
        qtbot.mouseClick(page.import_button if way == "button" else page.nobody.button, LEFT)
    settle()
    assert seen == ["ImportAssistant"]


def test_what_was_searched_for_is_shown_as_typed(page, people, settle):
    page.search("<b>李雷</b>")
    settle()
    assert page.nobody.text() == 'Nobody matches "<b>李雷</b>".'
    (label,) = [label for label in page.nobody.findChildren(QLabel) if label.text()]
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_search_that_only_the_filter_hides_is_widened(page, people, qtbot, settle):
    page.grade_actions[Grade.B].trigger()
    page.search("王建国")
    settle()
    assert page.nobody.button.text() == "Search all grades"
    qtbot.mouseClick(page.nobody.button, LEFT)
    settle()
    assert names(page) == ["王建国"]


@pytest.mark.parametrize(("typed", "field"), [("李雷", "name"), ("13912345678", "phone")])
def test_who_is_not_found_can_be_entered_at_once(page, people, qtbot, settle, typed, field):
    page.search(typed)
    settle()
    assert page.nobody.text() == f'Nobody matches "{typed}".'
    seen = []

    def look(dialog):
        settle()
        seen.append(dialog.ui.name.text() if field == "name" else dialog.phones.rows[0].edits[""].text())

    in_dialog(qtbot, look)
    qtbot.mouseClick(page.nobody.button, LEFT)
    assert seen == [typed]


def test_a_new_customer_by_keys_is_shown_and_kept(window, page, people, qtbot, settle, reopen):
    def fill(dialog):
        settle()
        type_in(dialog.ui.name, "李雷")
        type_in(dialog.phones.rows[0].edits[""], "139 1234 5678")
        qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
        settle()

    in_dialog(qtbot, fill)
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    settle()
    assert names(page)[0] == "李雷"
    assert page.card.name.text() == "李雷"
    assert toast_of(page).text() == "Saved 李雷"
    new = page.list.current_id()
    reopen()
    assert customers.get(new).phones[0].digits == "13912345678"


def test_another_record_asked_for_is_shown_even_if_the_search_hides_it(page, people, settle):
    page.search("chen")
    settle()
    page.open_record(people["宾馆"])
    settle()
    assert page.search_box.text() == ""
    assert page.list.current_id() == people["宾馆"]
    assert page.card.name.text() == "济南旺福宾馆"


def test_what_somebody_else_saves_appears_by_itself(page, people, settle):
    page.open_record(people["王芳"])
    settle()
    customers.save(people["王芳"], {"name": "王方", "wechat": "wf88"})
    settle()
    assert "王方" in names(page)
    assert page.list.current_id() == people["王芳"]
    assert "wf88" in texts(page.card)


# -- the card ---------------------------------------------------------------------------------------


@pytest.fixture
def card(page, people, settle):
    """The card of 王建国."""
    page.open_record(people["王建国"])
    settle()
    return page.card


class Telephone(QObject):
    def __init__(self):
        super().__init__()
        self.dialled = []

    @Slot(QUrl)
    def dial(self, url):
        self.dialled.append(url.toString())


@pytest.fixture
def telephone():
    phone = Telephone()
    QDesktopServices.setUrlHandler("tel", phone, "dial")
    yield phone
    QDesktopServices.unsetUrlHandler("tel")


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

    card._fill_menu()
    in_dialog(qtbot, fill)
    next(action for action in card.menu.actions() if "lost" in action.text()).trigger()
    settle()
    assert customers.get(people["王建国"]).lost_reason == "搬走了"
    card._fill_menu()
    next(action for action in card.menu.actions() if "won back" in action.text()).trigger()
    settle()
    reopen()
    assert customers.get(people["王建国"]).status == CustomerStatus.WON_BACK


def test_a_reason_is_required_for_lost(card, people, qtbot, settle):
    errors = []

    def press(dialog):
        qtbot.mouseClick(dialog.save_button, LEFT)
        errors.append(dialog.form.error_of("reason"))

    card._fill_menu()
    in_dialog(qtbot, press)
    next(action for action in card.menu.actions() if "lost" in action.text()).trigger()
    assert errors == ["Please fill this in."]
    assert customers.get(people["王建国"]).status == CustomerStatus.ACTIVE


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
    (product,) = customers.get(people["王建国"]).products
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
    assert any(b.text() == "陈静" for b in page.card.findChildren(QAbstractButton))


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
        ).id


@pytest.mark.parametrize(
    ("hours", "words", "tone"),
    [(-48, "2 days overdue", "red"), (3, "today 15:00", "amber"), (24 * 9, "30 Oct", "blue")],
)
def test_the_next_contact_in_list_and_card(page, people, settle, noon, hours, words, tone):
    plan(people["王建国"], noon + timedelta(hours=hours))
    page.open_record(people["王建国"])
    settle()
    cell = page.list.records.columns[5].cell(page.list.records.record_at(0))
    assert (cell.text, cell.badge) == (words, tone)
    assert "Next: Maintenance" in texts(page.card)
    assert cell.text in texts(page.card)


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


@pytest.mark.parametrize("kind", ["callback", "order", "complaint"])
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
    assert card.kinds["letter"].isVisible()
    card.kinds["letter"].menu().actions()[0].trigger()
    settle()
    assert window.current_slug() == "letters"


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


def test_the_page_speaks_chinese(window, people, themed, qtbot, settle):
    themed("zh_CN", "dark")
    page = page_module.CustomersPage()
    qtbot.addWidget(page)
    page.resize(1180, 700)
    page.show()
    page.search("wang")
    settle()
    assert page.title.text() == "客户"
    assert page.count.text() == "4 户中的 3"
    assert [page.list.records.headerData(n, Qt.Orientation.Horizontal) for n in range(6)] == [
        "姓名",
        "等级",
        "电话",
        "机型",
        "最近联系",
        "下次联系",
    ]
    themed("en", "light")


def test_every_control_of_the_page_has_a_name(page, card):
    for button in page.findChildren(QAbstractButton):
        if button.isVisible() and not isinstance(button.parent(), QLineEdit):
            assert button.text() or button.accessibleName(), button
