"""What every menu of a record offers: its history, and Delete, which says what goes with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
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
        translate("RecordMenu", "History"),
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
    """Delete a record with what goes with it, and ask nothing: the bar says so and has Undo."""
    from crm_desktop.services.history import deleting

    tasks.write(owner, deleting.delete, table, record_id, name, language()).then(
        lambda words: show_saved(owner, words)
    )


def give_menu(
    shown: RecordList,
    owner: QWidget,
    table: Table,
    name_of: Callable[[Any], str],
    fill: Callable[[QMenu, Any], object] = lambda _menu, _row: None,
) -> None:
    """Give a list a menu for its records, by the right button and by the key for it; Delete has a key, too.

    ``fill`` puts above the rest what else can be done with the record of a row.
    """

    def ask(where: QPoint) -> None:
        row, record_id = shown.current_record(), shown.current_id()
        if row is not None and record_id is not None:
            menu = _menu(owner)
            fill(menu, row)
            add_table_entries(menu, shown)
            add_record_entries(menu, owner, table, record_id, name_of(row))
            menu.popup(where)

    shown.menu_asked.connect(ask)
    delete_by_key(shown, owner, table, name_of)


def delete_by_key(shown: RecordList, owner: QWidget, table: Table, name_of: Callable[[Any], str]) -> None:
    """Let the key Delete in a list delete the chosen record, as its menu does."""

    def ask() -> None:
        row, record_id = shown.current_record(), shown.current_id()
        if row is not None and record_id is not None:
            delete(owner, table, record_id, name_of(row))

    shown.delete_asked.connect(ask)


def give_delete_key(row: QWidget, owner: QWidget, table: Table, record_id: int, name: str) -> None:
    """Let the key Delete on one line of a card delete its record, as the menu does."""
    shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), row)
    shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(lambda: delete(owner, table, record_id, name))


def add_table_entries(menu: QMenu, shown: RecordList) -> None:
    """What can be done with any list: copy what is marked, or the row; export what is marked, or all."""

    menu.addAction(icon("copy"), QCoreApplication.translate("RecordMenu", "Copy as a table"), shown.copy)
    add_export(menu, shown)


def add_export(menu: QMenu, shown: RecordList) -> None:
    """Export of what is marked, or of all that is shown."""

    def export() -> None:
        from crm_desktop.gui.widgets.list_export import export_shown

        export_shown(shown)

    menu.addAction(icon("export"), QCoreApplication.translate("RecordMenu", "Export the list…"), export)


def give_row_menu(row: QWidget, owner: QWidget, table: Table, record_id: int, name: str) -> None:
    """Give one line of a card a menu for its record, and the key for Delete."""
    give_delete_key(row, owner, table, record_id, name)
    row.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    row.customContextMenuRequested.connect(
        lambda point: pop_up(owner, table, record_id, name, row.mapToGlobal(point))
    )


def pop_up(owner: QWidget, table: Table, record_id: int, name: str, where: QPoint) -> QMenu:
    """A menu with nothing but these entries, at a place on the screen."""
    menu = _menu(owner)
    add_record_entries(menu, owner, table, record_id, name)
    menu.popup(where)
    return menu


def _menu(owner: QWidget) -> QMenu:
    menu = QMenu(owner)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
