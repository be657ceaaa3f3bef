"""Who has no number: a line on the first page and in the calendar, settled by a number or without a call."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton

from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackState
from crm_desktop.gui.customers.form import CustomerForm
from crm_desktop.gui.widgets.due_row import DueRow
from crm_desktop.gui.widgets.toast import toast_of
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.callbacks import rules
from crm_desktop.services.customers import customers

pytestmark = pytest.mark.usefixtures("noon")


@pytest.fixture
def sun(noon, office):
    """A customer without a number whose birthday call would be due on 23 October."""
    born = {"birthday_calendar": "solar", "birthday_month": 10, "birthday_day": 26}
    customer = customers.save(None, {"name": "孙桂兰", **born})
    rules.plan()
    return customer


@pytest.fixture
def today(sun, window, settle):
    page = window.open_page("today")
    settle()
    return page


def ask(row, page, qtbot, words):
    qtbot.keyClick(row, Qt.Key.Key_Return)
    menu = next(each for each in page.findChildren(QMenu) if each.isVisible())
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()


def test_today_has_a_line_that_leads_to_the_number_and_then_the_call_is_planned(
    today, sun, window, qtbot, settle, reopen
):
    window._run_housekeeping()  # from now on it plans what follows from a change
    settle()
    (row,) = today.box("no_number").rows()
    assert today.box("no_number").isVisible()
    assert (row.name, row.about, row.badge) == ("孙桂兰", "Birthday", "in 2 days")
    assert "No number" in today.box("no_number").heading.text()
    ask(row, today, qtbot, "Enter a number…")
    settle()
    form = next(each for each in window.findChildren(CustomerForm) if each.isVisible())
    number = form.phones.rows[0].edits[""]
    assert number.hasFocus()
    qtbot.keyClicks(number, "13805312210")
    qtbot.keyClick(form, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    qtbot.waitUntil(lambda: bool(callback_lists.list_callbacks(state=CallbackState.PLANNED)))
    settle()
    assert today.box("no_number").rows() == []
    assert not today.box("no_number").isVisible()
    reopen()
    (planned,) = callback_lists.list_callbacks(state=CallbackState.PLANNED)
    assert (planned.name, planned.day) == ("孙桂兰", date(2026, 10, 23))


def test_a_line_is_settled_without_a_call_and_that_is_undone(today, qtbot, settle):
    (row,) = today.box("no_number").rows()
    ask(row, today, qtbot, "Do not call this time")
    settle()
    assert toast_of(today).text() == "Settled without a call: 孙桂兰"
    assert today.box("no_number").rows() == []
    qtbot.mouseClick(toast_of(today)._button, Qt.MouseButton.LeftButton)
    settle()
    assert [row.name for row in today.box("no_number").rows()] == ["孙桂兰"]


def test_the_calendar_shows_it_on_its_day(sun, window, qtbot, settle):
    page = window.open_page("calendar")
    settle()
    assert page.day.settle.isHidden()
    page.month.choose(date(2026, 10, 23))
    settle()
    (row,) = page.day.settle.rows()
    assert (row.name, row.badge) == ("孙桂兰", "No number")
    assert page.day.settle.isVisible()
    ask(row, page, qtbot, "Customer's card")
    settle()
    assert window.stack.currentWidget() is window.page("customers")


def test_of_many_the_first_three_are_shown(window, qtbot, settle):
    born = {"birthday_calendar": "solar", "birthday_month": 10, "birthday_day": 26}
    for n in range(5):
        customers.save(None, {"name": f"无号{n}", **born})
    page = window.open_page("calendar")
    page.month.choose(date(2026, 10, 23))
    settle()
    shown = [row for row in page.day.settle.findChildren(DueRow) if row.isVisible()]
    assert len(shown) == 3
    more = page.day.settle.findChild(QPushButton)
    assert more.text() == "2 more without a number"
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    settle()
    assert len([row for row in page.day.settle.findChildren(DueRow) if row.isVisible()]) == 5


def test_a_line_whose_day_has_passed_is_overdue_and_leads_to_a_call_today(sun, noon, window, qtbot, settle):
    with clock.at(noon + timedelta(days=4)):
        rules.plan()
        page = window.open_page("today")
        page.reload()
        settle()
        (row,) = page.box("no_number").rows()
        assert (row.name, row.badge, row.tone) == ("孙桂兰", "2 days overdue", "red")
        customers.save(sun, {}, phones=[customers.PhoneEntry("13805312210")])
        rules.plan(customer_ids=[sun])
        settle()
        assert page.box("no_number").rows() == []
        assert [each.name for each in page.box("callback").rows()] == ["孙桂兰"]
