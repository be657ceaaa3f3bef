"""The customers page with four customers, one card, a telephone that only notes what it should dial."""

from functools import partial

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from crm_desktop.core.enums import CustomerKind, Grade
from crm_desktop.gui.customers.form import CustomerForm
from tests.gui.customers.steps import CTRL, add


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


@pytest.fixture
def form(forms, reopen):
    """Open the form: `form()` for a new customer, `form(id)` for one that is there."""
    return partial(forms, CustomerForm)


@pytest.fixture
def save(qtbot, settle, reopen):
    """Press Ctrl+S; the id of what was saved, after a restart."""

    def press(dialog):
        qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
        settle()
        reopen()
        return dialog.result_value

    return press
