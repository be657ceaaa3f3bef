"""What tests of the history share: keys, clicks on its lines, and what is read there."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from crm_desktop import storage
from crm_desktop.gui import theme
from crm_desktop.gui.widgets.record_model import Cell
from crm_desktop.services.customers import customers
from crm_desktop.services.customers.customers import PhoneEntry
from crm_desktop.storage.models import Phone


def change_phone(customer_id, number):
    with storage.reading():
        phone = Phone.get(Phone.customer == customer_id)
    customers.save(customer_id, {}, phones=[PhoneEntry(number, phone.id)])


def phone(customer_id):
    with storage.reading():
        return Phone.get(Phone.customer == customer_id).number


def press(window, keys, settle):
    window.activateWindow()
    QTest.keySequence(window, keys)
    settle()


def place_of(page, key):
    return next(n for n, column in enumerate(page.model.columns) if column.key == key)


def cell(page, row, key):
    return page.model.cell(row, place_of(page, key)) or Cell()


def cells(page, row):
    return {column.key: cell(page, row, column.key).text for column in page.model.columns}


def click(page, row, key, hand=QTest.mouseClick):
    where = page.list.visualRect(page.model.index(row, place_of(page, key)))
    left = where.topLeft() + QPoint(theme.px(40), theme.px(18))  # a row that is open goes on below
    hand(page.list.viewport(), Qt.MouseButton.LeftButton, pos=left)


def below(page, row):
    """The words that stand below a line."""
    found = page.list.detail_of(page.model.id_at(row))
    return [each.text() for each in found.findChildren(QLabel) if each.isVisible() and each.text()]
