"""What an import left to be checked stands on the card, until somebody has checked it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import Calendar, Grade
from crm_desktop.core.sheet_cells import SheetCells
from crm_desktop.gui.customers.sections.to_check import ToCheckSection
from crm_desktop.gui.widgets.card_row import CardRow
from crm_desktop.gui.widgets.chip import Chip
from crm_desktop.gui.widgets.toast import toast_of
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.importing import columns as import_columns
from crm_desktop.services.importing import importing
from tests.gui.customers.steps import names, texts

pytestmark = pytest.mark.usefixtures("noon")

HEADERS = ["客户姓名", "联系电话", "购买机型", "购买时间", "生日", "客户等级", "备注"]
BIRTHDAY = "Birthday is not clear: 属兔 row 2 of 客户.xlsx"
BOUGHT = "Purchase date is not clear: 去年夏天 GL8 · row 2 of 客户.xlsx"
GRADE = "Grade in another row: C row 3 of 客户.xlsx"


@pytest.fixture
def ning(page, settle):
    """A customer of an imported file, shown: two values were not clear, a third is another in another row."""
    sheet = SheetCells(
        [
            list(HEADERS),
            ["宁海", "13905310001", "GL8", "去年夏天", "属兔", "A", "怕狗"],
            ["宁海", "13905310001", "GL8", "去年夏天", "", "C", ""],
        ]
    )
    importing.run(sheet, import_columns.analyse(sheet), file="客户.xlsx")
    (customer_id,) = customer_lists.find_customers("13905310001")
    page.open_record(customer_id)
    settle()
    return customer_id


def lines(page):
    section = page.card.findChildren(ToCheckSection)
    found = [each for each in section if each.isVisible()]
    return [row.accessibleName() for each in found for row in each.findChildren(CardRow)]


def press(qtbot, page, words, key, times):
    """Ask a line by the keyboard, and choose the n-th entry of its menu."""
    row = next(each for each in page.card.findChildren(CardRow) if each.accessibleName() == words)
    row.setFocus()
    qtbot.keyClick(row, key)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _each in range(times):
        qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)


def test_the_card_lists_it_and_the_remarks_are_the_customers_own(page, ning):
    assert lines(page) == [BOUGHT, BIRTHDAY, GRADE]
    assert "To check 3" in texts(page.card)
    assert customers.get_customer(ning).remarks == "怕狗"


def test_it_is_checked_off_by_the_keyboard_and_stays_so(page, ning, qtbot, settle, reopen):
    press(qtbot, page, BIRTHDAY, Qt.Key.Key_Space, 3)
    settle()
    assert lines(page) == [BOUGHT, GRADE]
    assert toast_of(page).text() == "Checked"
    reopen()
    page.card.refresh()
    settle()
    assert lines(page) == [BOUGHT, GRADE]


def test_the_bar_takes_it_back(page, ning, qtbot, settle):
    section = page.card.findChild(ToCheckSection)
    qtbot.mouseClick(section.action, Qt.MouseButton.LeftButton)
    settle()
    assert lines(page) == []
    assert toast_of(page).text() == "3 values checked"
    qtbot.mouseClick(toast_of(page)._button, Qt.MouseButton.LeftButton)
    settle()
    assert lines(page) == [BOUGHT, BIRTHDAY, GRADE]
    assert toast_of(page).text() == "Undone: Checked values of 宁海: 3"


def test_a_line_leads_to_what_it_is_about(page, ning, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(page.act, "edit", lambda customer_id: opened.append(("customer", customer_id)))
    monkeypatch.setattr(page.act, "edit_product", lambda product_id: opened.append(("product", product_id)))
    press(qtbot, page, BIRTHDAY, Qt.Key.Key_Space, 4)
    press(qtbot, page, BOUGHT, Qt.Key.Key_Space, 4)
    (product,) = customers.get_customer(ning).products
    assert opened == [("customer", ning), ("product", product.id)]


def row_of(page, words):
    rows = page.card.findChildren(CardRow)
    return next(each for each in rows if each.accessibleName() == words and each.isVisible())


def test_one_key_settles_each_and_the_next_has_the_focus(page, ning, qtbot, settle, reopen):
    first = row_of(page, BOUGHT)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_K)
    settle()
    (product,) = customers.get_customer(ning).products
    assert product.remarks == "Purchase date: 去年夏天"
    qtbot.waitUntil(lambda: row_of(page, BIRTHDAY).hasFocus())
    qtbot.keyClick(row_of(page, BIRTHDAY), Qt.Key.Key_T)
    editor = QApplication.focusWidget()
    assert editor.text() == "属兔"
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settle()
    assert "This is not understood either: write it another way." in texts(page.card)
    editor.setText("农历1975年八月十五")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settle()
    assert customers.get_customer(ning).birthday == Birthday(Calendar.LUNAR, 1975, 8, 15)
    qtbot.waitUntil(lambda: row_of(page, GRADE).hasFocus())
    qtbot.keyClick(row_of(page, GRADE), Qt.Key.Key_T)
    settle()
    reopen()
    assert customers.get_customer(ning).grade == Grade.C
    assert lines(page) == []
    qtbot.mouseClick(toast_of(page)._button, Qt.MouseButton.LeftButton)
    settle()
    assert lines(page) == [GRADE]
    assert customers.get_customer(ning).grade == Grade.A


def test_the_list_shows_who_is_to_be_checked_until_nobody_is(page, ning, people, qtbot, settle):
    page.show_only("to_check")
    settle()
    assert names(page) == ["宁海"]
    (chip,) = [each for each in page.filter_bar.findChildren(Chip) if each.isVisible()]
    assert chip.text() == "To check"
    page.open_record(ning)
    settle()
    qtbot.mouseClick(page.card.findChild(ToCheckSection).action, Qt.MouseButton.LeftButton)
    settle()
    assert names(page) == []
    assert "Nothing here is left to check." in texts(page.nobody)
    page.open_record(people["王建国"])
    settle()
    assert page.shown.is_everything
    assert len(names(page)) == 5


def test_a_customer_without_doubts_has_no_such_section(card):
    assert card.findChildren(ToCheckSection) == []


def test_what_is_typed_outlives_what_another_program_writes(page, ning, qtbot, settle):
    line = row_of(page, BOUGHT)
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_T)
    qtbot.keyClicks(page.window().focusWidget(), "2025-07")
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Left)
    customers.save(ning, {"name": "宁海", "wechat": "ninghai"})
    settle()
    editor = page.window().focusWidget()
    assert isinstance(editor, QLineEdit)
    assert (editor.text(), editor.cursorPosition()) == ("2025-07", 6)
    assert row_of(page, BOUGHT).parentWidget().isAncestorOf(editor)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    customers.save(ning, {"name": "宁海", "wechat": ""})
    settle()
    assert not isinstance(page.window().focusWidget(), QLineEdit)
