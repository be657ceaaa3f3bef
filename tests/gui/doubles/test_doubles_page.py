"""Doubles in the window: found in the background, merged or told apart by keyboard, undone in one step."""

import pytest
from PySide6.QtCore import Qt

from crm_desktop.core.enums import Grade
from crm_desktop.gui import tasks
from crm_desktop.services.customers import customers
from crm_desktop.services.customers.customers import PhoneEntry


def person(name, *numbers, **values):
    return customers.save(None, {"name": name, **values}, phones=[PhoneEntry(each) for each in numbers])


@pytest.fixture
def two(office):
    first = person("王芳", "13800001111", grade=Grade.B, remarks="下午接电话")
    return first, person("王芳(<b>空调)", "138-0000-1111", remarks="三楼", wechat="fang88")


@pytest.fixture
def page(window, two, settle):
    found = window.open_page("doubles")
    settle()
    return found


def names(page):
    return [
        (row.found.first.name, row.found.second.name)
        for row in map(page.model.record_at, range(page.model.rowCount()))
    ]


def test_two_are_merged_by_keyboard_as_chosen_and_taken_back(window, page, two, settle, qtbot):
    first, second = two
    person("王芳", "13800001112")
    page.again.click()
    settle()
    assert len(names(page)) == 3  # the third is a double of either, one figure off
    page.list.setFocus()
    page.list.choose(page._numbers[two])
    settle()
    side = page.side
    assert side.ids == two
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert window.focusWidget() is side.choices.groups["number"].checkedButton()
    assert side.choices.groups["remarks"].checkedId() == 2  # all of it
    name = side.choices.groups["name"].checkedButton()
    name.setFocus()
    qtbot.keyClick(name, Qt.Key.Key_Right)
    assert side.choices.groups["name"].checkedId() == 1
    qtbot.keyClick(side, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    merged = customers.get_customer(first)
    assert (merged.name, merged.grade, merged.remarks) == ("王芳(<b>空调)", Grade.B, "下午接电话\n三楼")
    assert two not in [row.ids for row in page._rows.values()]
    window.toast._button.click()
    settle()
    assert customers.get_customer(second).wechat == "fang88"
    assert two in [row.ids for row in page._rows.values()]


def test_two_are_told_apart_and_that_is_taken_back(window, page, two, settle):
    assert names(page) == [("王芳", "王芳(<b>空调)")]
    page.side.apart_button.click()
    settle()
    assert page.stack.currentWidget() is page.empty
    page.search_doubles()
    settle()
    assert names(page) == []
    window.edit_menu.undo.trigger()
    settle()
    assert [row.ids for row in page._rows.values()] in ([], [two])
    page.search_doubles()
    settle()
    assert page.side.ids == two


def test_who_changed_one_meanwhile_is_told_and_nothing_is_merged(window, page, two, settle, monkeypatch):
    side = page.side
    shown = side._shown
    monkeypatch.setattr(page, "load", lambda: None)  # before the page hears of it
    customers.save(two[1], {"wechat": "other"})
    settle()
    side._shown = shown
    side.merge()
    settle()
    assert customers.get_customer(two[1]).wechat == "other"
    assert side.merge_button.isEnabled()


def test_the_search_can_be_cancelled(window, page, settle, monkeypatch):
    monkeypatch.setattr(
        "crm_desktop.services.doubles.doubles.queries.signs", lambda ids: page._job.cancel() or []
    )
    page.search_doubles()
    settle()
    assert page._job is None
    assert page.again.isEnabled()
    assert names(page) == [("王芳", "王芳(<b>空调)")]
    assert tasks.idle()


def test_customers_that_were_marked_are_laid_side_by_side(window, page, two, settle):
    third = person("李四", "13900001111")
    window.open_page("doubles", (two[0], third))
    settle()
    assert page.side.ids == (two[0], third)
    assert not page.side.apart_button.isHidden()


def test_an_empty_office_says_so(window, office, settle):
    page = window.open_page("doubles")
    settle()
    assert page.empty.text() == "Nobody is there twice."
    assert page.side.ids == ()
