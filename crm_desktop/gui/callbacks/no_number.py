"""The lines of customers who would be called if they had a number, and what settles them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from crm_desktop.gui import tasks
from crm_desktop.gui.history.undoing import show_saved
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import label, say
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.due_row import DueRow, align_names
from crm_desktop.gui.widgets.toast import show_error
from crm_desktop.services.callbacks import no_number
from crm_desktop.services.callbacks.no_number import Settle

if TYPE_CHECKING:
    from crm_desktop.gui.widgets.page import Page

SHOWN = 3


class SettleMenu(QObject):
    """What can be done about a customer without a number."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

    def row(self, line: Settle) -> DueRow:
        """A line for a list of its day; a click asks what to do."""
        about = " · ".join(filter(None, (label(line.kind), line.subject)))
        tip = self.tr("Cannot be called without a number. Click to settle it.")
        row = DueRow(line.name, about, say("due.no_number"), "grey", tooltip=tip, name_width=90)
        row.clicked.connect(lambda _on=False: self.ask(line, row))
        return row

    def ask(self, line: Settle, row: QWidget) -> None:
        """Ask under a row what to do about its line."""
        menu = QMenu(self._page)
        menu.addAction(icon("phone"), self.tr("Enter a number…"), partial(self.enter_number, line))
        menu.addAction(icon("close"), self.tr("Do not call this time"), partial(self.leave, line))
        menu.addSeparator()
        menu.addAction(
            icon("person"),
            self.tr("Customer's card"),
            partial(self._page.go.emit, "customers", line.customer_id),
        )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(row.mapToGlobal(row.rect().bottomLeft()))

    def enter_number(self, line: Settle) -> None:
        """Open the customer at its number; the call is planned as soon as it is saved."""
        from crm_desktop.gui.customers.form import CustomerForm

        form = CustomerForm(self._page.window(), line.customer_id, first="phones.0")
        form.accepted.connect(lambda: show_saved(self._page, self.tr("Saved. The rules plan the call now.")))
        form.open()

    def leave(self, line: Settle) -> None:
        """Nobody calls this time; that can be undone."""

        def done(_callback_id: int) -> None:
            show_saved(self._page, self.tr("Settled without a call: {}").format(line.name))

        tasks.write(self._page, no_number.leave, line).then(done).otherwise(self._failed)

    def _failed(self, error: Exception) -> None:
        show_error(self._page, error)


class SettleBox(QFrame):
    """A few such lines under a day's callbacks; not there where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._menu: SettleMenu | None = None
        self._lines: Sequence[Settle] = ()
        self._all = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def rows(self) -> list[DueRow]:
        """The lines that are shown."""
        return self.findChildren(DueRow)

    def show_lines(self, lines: Sequence[Settle], page: Page) -> None:
        """Show a day's lines, the first few of them until asked for all."""
        menu = self._menu = self._menu or SettleMenu(page)
        if lines != self._lines:
            self._all = False
        self._lines = lines
        card.clear(self._column)
        shown = lines if self._all else lines[:SHOWN]
        rows = [menu.row(line) for line in shown]
        align_names(rows)
        for row in rows:
            self._column.addWidget(row)
        if len(lines) > len(shown):
            more = self.tr("{} more without a number").format(len(lines) - len(shown))
            self._column.addWidget(card.link(more, partial(self._show_all, page)))
        self.setVisible(bool(lines))

    def _show_all(self, page: Page) -> None:
        self._all = True
        self.show_lines(self._lines, page)
