"""What can be done with one callback, from the calendar and from the list of all."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from crm_desktop.core.enums import CallbackState
from crm_desktop.core.tables import Table
from crm_desktop.gui.callbacks.undo import CallbackUndo
from crm_desktop.gui.history.record_menu import add_record_entries
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import say
from crm_desktop.gui.widgets.page import Page
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.callbacks.lists import CallbackRow


def called(row: CallbackRow) -> str:
    """What a callback is called: by the customer's name alone it would be the customer that is deleted."""
    return f"{say('record.callback')} · {row.name}"


def callback_menu(
    page: Page, row: CallbackRow, call: Callable[[], object], further: Callable[[QMenu], object] | None = None
) -> QMenu:
    """The menu; `call` opens the callback, `further` adds what the list offers besides."""
    translate = QCoreApplication.translate
    menu = QMenu(page)
    menu.aboutToHide.connect(menu.deleteLater)
    planned = row.state == CallbackState.PLANNED
    words = translate("CallbackMenu", "Call") if planned else translate("CallbackMenu", "Open")
    menu.addAction(icon("phone"), words, call)
    if planned:
        menu.addAction(icon("move"), translate("CallbackMenu", "Move…"), lambda: _move(page, row))
        words = translate("CallbackMenu", "Cancel callback…")
        menu.addAction(icon("close"), words, lambda: _cancel(page, row))
    elif callback_lists.can_be_taken_back(row.state, row.cancel_code):
        undo = CallbackUndo.of(page)
        menu.addAction(
            icon("undo"), translate("CallbackMenu", "Take back"), lambda: undo.take_back(row.id, row.name)
        )
    menu.addSeparator()
    menu.addAction(
        icon("person"),
        translate("CallbackMenu", "Customer's card"),
        lambda: page.go.emit("customers", row.customer_id),
    )
    if further is not None:
        further(menu)
    add_record_entries(menu, page, Table.CALLBACK, row.id, called(row))
    return menu


def _move(page: Page, row: CallbackRow) -> None:
    from crm_desktop.gui.callbacks.forms import MoveCallback

    MoveCallback(page, row.id, row.name, None, version=row.version).open()


def _cancel(page: Page, row: CallbackRow) -> None:
    from crm_desktop.gui.callbacks.forms import CancelCallback

    CancelCallback(page, row.id, row.name, version=row.version).open()
