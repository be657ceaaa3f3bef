"""All callbacks as a list: from the calendar and back, filtered, marked, opened, cancelled together."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind
from crm_desktop.core.lists.declaration import Condition, How
from crm_desktop.gui.callbacks.call import CallDialog
from crm_desktop.gui.callbacks.forms import CancelCallbacks
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.office import office as offices
from tests.gui.customers.steps import add

pytestmark = pytest.mark.usefixtures("noon")


@pytest.fixture
def page(window, office, settle):
    offices.save_staff(None, {"name": "Bob {}"})
    for days, (name, number) in enumerate((("王芳 <b>&", "13805312210"), ("李娜", "13805312211"))):
        who = add(name, number)
        callbacks.add(who, CallbackKind.OTHER, clock.today() + timedelta(days=days), subject="=1+1")
    calendar = window.open_page("calendar")
    settle()
    calendar.go.emit("calls", None)
    settle()
    assert window.current_slug() == "calls"
    return window.page("calls")


def shown(page):
    return [page.list.records.record_at(row).row.name for row in range(page.list.records.rowCount())]


def test_found_filtered_and_opened(window, page, qtbot, settle):
    assert shown(page) == ["李娜", "王芳 <b>&"]
    page.filters_of_list.show_only(Condition("due_at", How.LAST, ("0d",)))
    settle()
    assert shown(page) == ["王芳 <b>&"]
    assert page.count.text() == "1 of 2"
    page.search("zzz")
    settle()
    assert page.nothing.text() == "No callback fits this filter."
    page.nothing.button.click()
    settle()
    assert len(shown(page)) == 2
    page.list.choose(page.list.records.ids()[0])
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    settle()
    (dialog,) = (each for each in page.findChildren(CallDialog) if each.isVisible())
    dialog.reject()
    settle()


def test_many_are_given_to_somebody_cancelled_and_deleted(window, page, qtbot, settle, monkeypatch):
    menus = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _where: menus.append(menu))
    page.list.choose(page.list.records.ids()[0])
    page.list.menu_asked.emit(QPoint(0, 0))
    page.list.marking.all()
    settle()
    page.list.menu_asked.emit(QPoint(0, 0))
    one, both = ([each.text() for each in menu.actions() if each.text()] for menu in menus)
    assert one[:3] == ["Call", "Move…", "Cancel callback…"]
    assert both[1:4] == ["Move…", "Who calls", "Cancel callbacks…"]
    page.marked._assign(*page.marked._staff[0])
    settle()
    assert {page.list.records.fresh(each).row.staff for each in page.list.records.ids()} == {"Bob {}"}
    page.marked._cancel()
    (form,) = (each for each in page.findChildren(CancelCallbacks) if each.isVisible())
    form.reject()
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    settle()
    assert page.marked.bar.words.text() == "Delete 2 callbacks?"
    page.marked.bar.agree.click()
    settle()
    assert window.toast.text() == "Deleted 2 callbacks"
    assert page.nothing.text() == "What is planned and what was done is listed here."
