"""The history's lines end where the head of the page ends, whatever is open and however many there are."""

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtWidgets import QWidget

from crm_desktop.core.tables import Table
from crm_desktop.gui.widgets.cell_painting import tip
from crm_desktop.services.customers import customers
from crm_desktop.services.history import deleting

pytestmark = pytest.mark.usefixtures("noon")


def right_end(widget: QWidget, page: QWidget) -> int:
    return widget.mapTo(page, QPoint(widget.width(), 0)).x()


@pytest.mark.parametrize("lines", [1, 60])  # without and with a bar to scroll by
def test_lines_and_links_end_below_the_buttons_of_the_head(window, settle, lines):
    for number in range(lines):
        customers.save(None, {"name": f"Customer {number}"})
    window.resize(1366, 768)
    page = window.open_page("history")
    settle()
    page.list.open_line(page.model.ids()[0])
    settle()
    assert page.list.verticalScrollBar().isVisible() == (lines > 1)
    last = len(page.model.columns) - 1
    room = page.list.inner(QRectF(page.list.visualRect(page.model.index(0, last))), last)
    [detail] = page.list._details.values()
    ends = {
        round(room.right()) + page.list.viewport().mapTo(page, QPoint(0, 0)).x(),
        right_end(detail.open, page),
        right_end(page.undo, page),
    }
    assert max(ends) - min(ends) <= 1, ends


def test_there_is_room_for_restore(window, settle):
    customer = customers.save(None, {"name": "Karen Hall"})
    deleting.delete(Table.CUSTOMER, customer, "Karen Hall", "en")
    window.resize(1366, 768)
    window.open_page("history", "deleted")
    settle()
    page = window.page("history")
    last = len(page.model.columns) - 1
    cell = page.model.cell(0, last)
    room = page.list.inner(QRectF(page.list.visualRect(page.model.index(0, last))), last)
    assert cell.text == "Restore"
    assert tip(cell, room.width()) == ""
