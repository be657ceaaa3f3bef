"""Names that look like markup, mnemonics or formulas, or run backwards, wherever it is told what was done."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from crm_desktop import storage
from crm_desktop.gui.history import record_menu
from crm_desktop.services.customers import customers
from crm_desktop.storage.models import Customer
from tests.gui.history.history_helpers import press

pytestmark = pytest.mark.usefixtures("noon")


def taken_for_markup(root):
    """Labels and tips that Qt would read as markup though it is somebody's name."""
    found = []
    for each in [root, *root.findChildren(QWidget)]:
        if isinstance(each, QLabel) and "<" in each.text() and each.textFormat() != Qt.TextFormat.PlainText:
            found.append(each.text())
        found += [tip for tip in (each.toolTip(), each.statusTip()) if "<b>" in tip]
    return found


def tips(page):
    """What is said of the cells of the list when the mouse rests there."""
    places = [
        (row, column) for row in range(page.model.rowCount()) for column in range(page.model.columnCount())
    ]
    said = [page.model.data(page.model.index(*place), Qt.ItemDataRole.ToolTipRole) for place in places]
    return [tip for tip in said if tip and "<b>" in tip]


@pytest.mark.parametrize("name", ["<b>&</b> & <img src=x>", "=1+1", "A&B &C {name}%s", "䶮𠮷", "路" * 300])
def test_a_name_is_shown_as_it_was_typed(window, settle, name):
    customer = customers.save(None, {"name": name, "street": name, "remarks": name})
    with storage.write("customer.changed") as change:
        change.subject = change.get(Customer, customer)
        change.update(change.subject, name=f"x{name}", preferences=name)
    settle()
    told = window.edit_menu.undo.text()
    assert told.replace("&&", "").count("&") == 1
    assert told.startswith(f"&Undo: changed x{name.replace('&', '&&')[:20]}")
    press(window, "Ctrl+Z", settle)
    assert window.toast.text().startswith(f"Undone: {name}")
    press(window, "Ctrl+Shift+Z", settle)
    page = window.open_page("history", ("customer", customer, name))
    settle()
    chip = page.asked.record_chip
    assert chip.text() == f"Customer {name.replace('&', '&&')}" or (
        len(name) > 100 and chip.text()[-1] == "…"
    )
    assert chip.accessibleName() == f"Remove filter Customer {name}"
    assert chip.width() < page.filter_bar.width() / 2
    for line_id in page.model.ids():
        page.list.open_line(line_id)
        settle()
    assert taken_for_markup(window) + tips(page) == []
    record_menu.delete(page, "customer", customer, name)
    settle()
    assert window.toast.text() == f"Deleted: {name}"
    window.open_page("history", "deleted")
    settle()
    assert taken_for_markup(window) + tips(page) == []


def test_a_name_in_which_a_direction_is_forced_turns_no_sentence_round(window, settle):
    customers.save(None, {"name": "王\u202e建国"})
    settle()
    assert window.edit_menu.undo.text() == "&Undo: Added 王建国"
