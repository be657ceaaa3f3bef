"""The box that finds everything: over any form, while Chinese is being composed, and when the phone rings."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from crm_desktop.core.enums import ServiceMode
from crm_desktop.gui.customers.form import CustomerForm
from crm_desktop.gui.finding.finder import Finder
from crm_desktop.services.customers.customers import ContactEntry
from crm_desktop.services.orders import orders
from crm_desktop.services.products import products
from tests.gui.customers.steps import CTRL, add, in_dialog, names
from tests.gui.keys import compose, type_in

pytestmark = pytest.mark.usefixtures("noon")


@pytest.fixture
def people(window, settle, noon):
    """A customer with a product and an order, a company with a contact person, one with remarks."""
    wang = add("王建国", "13805312210", street="经十路88号")
    products.save(None, {"model": "KFR-35GW", "installer": "周师傅"}, customer_id=wang)
    asked = {"mode": ServiceMode.REPAIR, "subject": "不出热水", "received_at": noon - timedelta(days=1)}
    orders.save(None, asked, customer_id=wang)
    hotel = add("济南旺福宾馆", "0531-86521900", contacts=[ContactEntry("单雄信", "经理", "13964001182")])
    others = {"王建国": wang, "宾馆": hotel, "陈静": add("陈静", "13305312210", remarks="家里养了一条大狗")}
    settle()
    return others


@pytest.fixture
def find(window, people, qtbot, settle):
    """Open the box by its key, type, and wait for what is found."""

    def opened(text=""):
        front = QApplication.activeModalWidget() or window
        front.activateWindow()
        qtbot.waitUntil(front.isActiveWindow)
        qtbot.keyClick(front, Qt.Key.Key_K, CTRL)
        finder = finders()[0]
        type_in(finder.box, text)
        finder.box.search_now()
        settle()
        return finder

    yield opened
    for finder in finders():
        finder.reject()


def finders():
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, Finder) and each.isVisible()]


def shown(finder):
    """What the lines say, column by column."""
    model = finder.list.records
    return [[model.cell(row, column).text for column in range(4)] for row in range(model.rowCount())]


def marks(finder, row=0):
    return [finder.list.records.cell(row, column).mark for column in range(4)]


@pytest.mark.parametrize(
    ("query", "line", "marked"),
    [
        ("wjg", ["Customer", "王建国", "经十路88号", "138 0531 2210"], "王建国"),
        ("8-2210", ["Customer", "王建国", "经十路88号", "138 0531 2210"], ""),
        ("kfr35", ["Product", "KFR-35GW", "", "138 0531 2210"], "KFR-35"),
        ("周师", ["Product", "KFR-35GW", "Installer: 周师傅", "138 0531 2210"], "周师"),
        (
            "热水",
            ["Service order", "F2026-0001", "What the customer asks for: 不出热水", "138 0531 2210"],
            "热水",
        ),
        ("sxx", ["Contact person", "单雄信", "", "139 6400 1182"], "单雄信"),
        ("大狗", ["Customer", "陈静", "Remarks: 家里养了一条大狗", "133 0531 2210"], "大狗"),
    ],
)
def test_what_is_found_says_where(find, query, line, marked):
    finder = find(query)
    found = shown(finder)
    if query == "8-2210":
        assert found[0][1] == "New customer"
        return
    expected = [*line[:2], line[2] or found[0][2], line[3]]
    assert found == [expected]
    assert marked in marks(finder)


def test_arrows_choose_while_one_types_and_enter_opens(find, window, people, qtbot, settle):
    finder = find("2210")
    assert [line[1] for line in shown(finder)] == ["陈静", "王建国"]
    qtbot.keyClick(finder.box, Qt.Key.Key_Down)
    assert finder.box.hasFocus()
    qtbot.keyClick(finder.box, Qt.Key.Key_Return)
    settle()
    assert finders() == []
    assert window.current_slug() == "customers"
    assert window.page("customers").list.current_id() == people["王建国"]


def test_enter_before_the_answer_opens_the_first(window, people, find, qtbot, settle):
    finder = find()
    type_in(finder.box, "wjg")
    qtbot.keyClick(finder.box, Qt.Key.Key_Return)
    settle()
    assert window.page("customers").list.current_id() == people["王建国"]


def test_over_a_form_it_leads_there_once_that_is_closed(window, people, find, qtbot, settle):
    def typed(form):
        settle()
        type_in(form.ui.remarks, "half a sentence")
        finder = find("chenj")
        assert isinstance(finder.parent(), CustomerForm)
        qtbot.keyClick(finder.box, Qt.Key.Key_Return)
        settle()
        assert form.isVisible()
        assert "half a sentence" in form.ui.remarks.toPlainText()
        assert window.page("customers").list.current_id() != people["陈静"]
        form.form.mark_clean()
        form.reject()

    page = window.open_page("customers")
    page.open_record(people["宾馆"])
    settle()
    in_dialog(qtbot, typed)
    page.act.edit(people["宾馆"])
    settle()
    assert page.list.current_id() == people["陈静"]


def test_while_chinese_is_composed_its_pinyin_finds(find, settle):
    finder = find()
    compose(finder.box, "wang jian")
    finder.box.search_now()
    settle()
    assert [line[1] for line in shown(finder)] == ["王建国"]
    compose(finder.box, "")
    type_in(finder.box, "旺福")
    finder.box.search_now()
    settle()
    assert [line[1] for line in shown(finder)] == ["济南旺福宾馆"]


def test_composing_finds_in_a_pages_own_box_and_behind_what_stands_there(window, people, settle):
    page = window.open_page("customers")
    compose(page.search_box, "wang'j")
    page.search_box.search_now()
    settle()
    assert names(page) == ["王建国"]
    assert page.search_box.text() == ""
    type_in(page.search_box, "王")
    compose(page.search_box, "jian")
    page.search_box.search_now()
    settle()
    assert names(page) == ["王建国"]


def test_composing_finds_in_a_forms_look_up(window, people, forms, settle, qtbot):
    from crm_desktop.gui.orders.form import OrderForm

    form = forms(OrderForm)
    form.ui.customer.setFocus()
    compose(form.ui.customer, "chen'jing")
    form.ui.customer.look_up()
    settle()
    assert [words for _id, words in form.ui.customer._found] == ["陈静 · 133 0531 2210"]


@pytest.mark.parametrize("number", ["86521900", "0531 8652 1900", "+86 531 86521900", "0139 6400 1182"])
def test_whoever_calls_is_shown(find, number):
    assert shown(find(number))[0][1] in {"济南旺福宾馆", "单雄信"}


def test_an_unknown_caller_is_taken_down_with_the_number(find, qtbot, settle):
    finder = find("139 0000 1234")
    assert [line[1:3] for line in shown(finder)] == [["New customer", "139 0000 1234"]]
    seen = []

    def look(form):
        seen.append((type(form), [edit.text() for edit in form.findChildren(QLineEdit)]))

    in_dialog(qtbot, look)
    qtbot.keyClick(finder.box, Qt.Key.Key_Return)
    settle()
    assert seen[0][0] is CustomerForm
    assert "139 0000 1234" in seen[0][1]


def test_the_first_page_finds_as_one_types_and_shows_its_board_again(window, people, settle, qtbot):
    page = window.open_page("today")
    type_in(page.search_box, "wjg")
    page.search_box.search_now()
    settle()
    assert shown_in_place(page) == ["王建国"]
    qtbot.keyClick(page.search_box, Qt.Key.Key_Escape)
    settle()
    assert page.stack.isVisible()


def shown_in_place(page):
    place = page.stack.parentWidget()
    return [place.found.records.cell(row, 1).text for row in range(place.found.records.rowCount())]


def test_hostile_texts_do_no_harm(find, settle):
    add("<b>&", remarks="𠮷䶮" * 150)
    for query in ("<b>&", "=1+1", "䶮𠮷", '"', "'", "%", "x" * 300):
        finder = find(query)
        assert finder.list.answered == query[:200].strip()
        finder.reject()
