"""What every menu of a record offers: its history, and Delete, which says what goes with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.core.tables import Table
from crm_desktop.gui import tasks
from crm_desktop.gui.history.undoing import open_history, show_saved
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets.record_list import RecordList


def add_record_entries(menu: QMenu, owner: QWidget, table: Table, record_id: int, name: str) -> QAction:
    """Add History and Delete to a menu; returns Delete, whose words come when they have been read."""
    translate = QCoreApplication.translate
    menu.addSeparator()
    menu.addAction(
        icon("history"),
        translate("RecordMenu", "History of changes"),
        lambda: open_history(owner, (table, record_id, name)),
    )
    return add_delete(menu, owner, table, record_id, name)


def add_delete(menu: QMenu, owner: QWidget, table: Table, record_id: int, name: str) -> QAction:
    """Add Delete alone."""
    words = QCoreApplication.translate("RecordMenu", "Delete")
    entry = menu.addAction(icon("trash"), words, lambda: delete(owner, table, record_id, name))

    from crm_desktop.services.history import deleting

    def known(found: str) -> None:
        entry.setText(found.replace("&", "&&"))
        _keep_on_screen(menu)

    tasks.read(menu, deleting.announced, table, record_id, language()).then(known).otherwise(
        lambda _error: entry.setEnabled(False)
    )
    return entry


def _keep_on_screen(menu: QMenu) -> None:
    """Longer words make an open menu wider: move it where it can be read."""
    screen = menu.screen()
    if not menu.isVisible() or screen is None:
        return
    room, taken = screen.availableGeometry(), menu.geometry()
    left = max(room.left(), min(taken.left(), room.right() + 1 - taken.width()))
    top = max(room.top(), min(taken.top(), room.bottom() + 1 - taken.height()))
    menu.move(left, top)


def delete(owner: QWidget, table: Table, record_id: int, name: str) -> None:
    """Delete a record with what goes with it; the bar says so and has Undo."""
    from crm_desktop.services.history import deleting

    tasks.write(owner, deleting.delete, table, record_id, name, language()).then(
        lambda words: show_saved(owner, words)
    )


def give_menu(shown: RecordList, owner: QWidget, table: Table, name_of: Callable[[Any], str]) -> None:
    """Give a list a menu for its records, by the right button and by the key for it."""

    def ask(where: QPoint) -> None:
        row, record_id = shown.current_record(), shown.current_id()
        if row is not None and record_id is not None:
            pop_up(owner, table, record_id, name_of(row), where)

    shown.menu_asked.connect(ask)


def give_row_menu(row: QWidget, owner: QWidget, table: Table, record_id: int, name: str) -> None:
    """Give one line of a card a menu for its record."""
    row.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    row.customContextMenuRequested.connect(
        lambda point: pop_up(owner, table, record_id, name, row.mapToGlobal(point))
    )


def pop_up(owner: QWidget, table: Table, record_id: int, name: str, where: QPoint) -> QMenu:
    """A menu with nothing but these entries, at a place on the screen."""
    menu = QMenu(owner)
    menu.aboutToHide.connect(menu.deleteLater)
    add_record_entries(menu, owner, table, record_id, name)
    menu.popup(where)
    return menu
