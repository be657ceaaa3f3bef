"""The menu of a customer in the list: all that can be done with that one, or with all that are marked."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu

from crm_desktop.core.enums import CustomerStatus
from crm_desktop.core.tables import Table
from crm_desktop.gui import tasks
from crm_desktop.gui.customers.actions import Actions
from crm_desktop.gui.customers.marked import MarkedCustomers
from crm_desktop.gui.history.record_menu import add_record_entries, add_table_entries
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import phone_words
from crm_desktop.gui.widgets.page import Page
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.services.customers.lists import CustomerRow
from crm_desktop.storage.models import Phone


def open_customer_menu(
    view: RecordList, page: Page, act: Actions, marked: MarkedCustomers, where: QPoint
) -> None:
    """Open the menu of the list's chosen row there on the screen."""
    row = view.current_record()
    if not isinstance(row, CustomerRow):
        return
    if marked.are_meant():
        menu = marked.menu()
    else:
        menu = QMenu(page)
        menu.aboutToHide.connect(menu.deleteLater)
        _fill(menu, row, page, act)
        add_table_entries(menu, view)
        add_record_entries(menu, page, Table.CUSTOMER, row.id, row.name)
    menu.popup(where)


def _fill(menu: QMenu, row: CustomerRow, page: Page, act: Actions) -> None:
    translate = QCoreApplication.translate
    menu.addAction(icon("edit"), translate("CustomerMenu", "Edit…"), partial(act.edit, row.id))
    if row.phone:
        calls = translate("CustomerMenu", "Call {}").format(phone_words(row.phone))
        menu.addAction(icon("phone"), calls, partial(_dial, page, act, row.id))
    menu.addSeparator()
    for kind, picture, words in (
        (Table.CALLBACK, "calendar", translate("CustomerMenu", "New callback…")),
        (Table.SERVICE_ORDER, "wrench", translate("CustomerMenu", "New service order…")),
        (Table.COMPLAINT, "complaint", translate("CustomerMenu", "New complaint…")),
    ):
        menu.addAction(icon(picture), words, partial(act.start, kind, row.id))
    letters = menu.addMenu(icon("letter"), translate("CustomerMenu", "Letter"))
    act.offer_letters(letters, lambda kind: act.letter(kind, row.id))
    menu.addAction(
        icon("product"), translate("CustomerMenu", "Add a product…"), partial(act.add_product, row.id)
    )
    menu.addSeparator()
    if row.status == CustomerStatus.LOST:
        menu.addAction(translate("CustomerMenu", "Mark as won back"), partial(act.won_back, row.id, row.name))
    else:
        menu.addAction(translate("CustomerMenu", "Mark as lost…"), partial(act.lost, row.id, row.name))


def _dial(page: Page, act: Actions, customer_id: int) -> None:
    """Call the first number that the list shows."""

    def known(numbers: list[Phone]) -> None:
        if numbers:
            act.dial(numbers[0])

    tasks.read(page, _numbers, customer_id).then(known)


def _numbers(customer_id: int) -> list[Phone]:
    from crm_desktop.services.customers import customers

    return list(customers.get_customer(customer_id).phones)
