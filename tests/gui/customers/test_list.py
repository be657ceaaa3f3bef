"""The list of customers: searching, sorting, filtering, an empty archive."""

import threading
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from crm_desktop import storage
from crm_desktop.core.lists.declaration import Condition, How
from crm_desktop.gui.customers import page as page_module
from crm_desktop.gui.widgets.toast import toast_of
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.storage.models import Customer
from tests.gui.customers.steps import CTRL, LEFT, cells, in_dialog, names, texts
from tests.gui.keys import type_in

pytestmark = pytest.mark.usefixtures("noon")


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


def test_letters_typed_in_the_list_begin_a_new_search(page, people, qtbot, settle):
    page.search("chen")
    settle()
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_W)
    assert page.search_box.hasFocus()
    qtbot.keyClicks(page.search_box, "jg")
    page.search_box.search_now()
    settle()
    assert page.search_box.text() == "wjg"
    assert names(page) == ["王建国"]


def test_the_part_that_was_found_is_tinted(page, people, settle):
    page.search("wang")
    settle()
    marks = [page.list.records.columns[1].cell(page.list.records.record_at(row)).mark for row in range(3)]
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
    real = customer_lists.find_customers

    def slow(query="", *more, **named):
        if query == "wjg":
            assert released.wait(10)
        return real(query, *more, **named)

    monkeypatch.setattr(page_module.customer_lists, "find_customers", slow)
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
    spot.setX(header.sectionViewportPosition(column + 1) + 12)
    qtbot.mouseClick(header.viewport(), LEFT, pos=spot)


def test_a_click_on_a_header_sorts_and_another_turns_it_round(page, people, qtbot, settle):
    header_click(page, qtbot, 0)
    settle()
    assert names(page) == ["陈静", "济南旺福宾馆", "王芳", "王建国"]
    assert page.filters_of_list.sort_button.text() == "Sorted by name"
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
    assert again.filters_of_list.sort_button.text() == "Sorted by name"


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
    assert page.nobody.button.text() == "Import an Excel file"
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
    page.filters_of_list.show_only(Condition("grade", How.IS, ("B",)))
    page.search("王建国")
    settle()
    assert page.nobody.button.text() == "Search everybody"
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
    assert customers.get_customer(new).phones[0].digits == "13912345678"


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
    assert [page.list.records.headerData(n, Qt.Orientation.Horizontal) for n in range(1, 7)] == [
        "客户姓名",
        "客户分类",
        "电话",
        "购买机型",
        "最近联系",
        "下次联系",
    ]
    themed("en", "light")


def test_every_control_of_the_page_has_a_name(page, card):
    for button in page.findChildren(QAbstractButton):
        if button.isVisible() and not isinstance(button.parent(), QLineEdit):
            assert button.text() or button.accessibleName(), button
