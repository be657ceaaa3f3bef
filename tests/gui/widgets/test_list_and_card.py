"""List and card: side by side with a line that is kept, or the card over the list, with keys and clicks."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from crm_desktop.gui import window_state
from crm_desktop.gui.widgets.list_and_card import ListAndCard
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.record_model import Column, RecordModel


@dataclass(frozen=True)
class Row:
    id: int
    name: str


class Desk:
    """A list of three, a card with one button, and what was opened."""

    def __init__(self, qtbot):
        self.opened = []
        self.list = RecordList(RecordModel([Column("name", "Name", lambda row: row.name, stretch=True)]))
        self.list.records.set_rows([Row(1, "陈静"), Row(2, "王芳"), Row(3, "孙丽")])
        self.card = QWidget()
        self.edit = QPushButton("Edit")
        column = QVBoxLayout(self.card)
        column.addWidget(QLabel("王芳"))
        column.addWidget(self.edit)
        self.sides = ListAndCard(self.list, self.card, "people", least=(440, 400))
        self.sides.follow(self.list, self.opened.append)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        place = QVBoxLayout(self.window)
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(self.sides)

    def show(self, width):
        self.window.resize(width, 500)
        self.window.show()
        QTest.qWaitForWindowActive(self.window)

    def click_row(self, row, click=QTest.mouseClick):
        place = self.list.visualRect(self.list.records.index(row, 0)).center()
        click(self.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def in_sight(self):
        return self.list.isVisible(), self.card.isVisible()


@pytest.fixture
def desk(qtbot, themed):
    return Desk(qtbot)


def test_with_room_for_both_they_stand_side_by_side_and_enter_opens(desk):
    desk.show(1100)
    assert desk.in_sight() == (True, True)
    desk.click_row(1)
    assert desk.in_sight() == (True, True)
    QTest.keyClick(desk.list, Qt.Key.Key_Return)
    assert desk.opened == [2]
    assert desk.card.width() >= 400


def test_in_a_wide_window_the_room_goes_to_the_card(desk):
    desk.show(1740)
    assert desk.list.width() == 780
    assert desk.card.width() == 1740 - 780 - 1


def test_a_click_lets_the_card_come_over_the_list_and_esc_leads_back(desk, qtbot):
    desk.show(700)
    assert desk.in_sight() == (True, False)
    desk.list.setFocus()
    desk.click_row(1)
    assert desk.in_sight() == (False, True)
    assert desk.card.width() == 700
    assert desk.window.focusWidget() is desk.edit
    QTest.keyClick(desk.edit, Qt.Key.Key_Escape)
    assert desk.in_sight() == (True, False)
    assert desk.window.focusWidget() is desk.list
    assert desk.list.current_id() == 2


def test_enter_brings_the_card_first_and_the_button_above_it_leads_back(desk):
    desk.show(700)
    desk.list.setFocus()
    desk.list.choose(3)
    QTest.keyClick(desk.list, Qt.Key.Key_Return)
    assert (desk.in_sight(), desk.opened) == ((False, True), [])
    QTest.keyClick(desk.edit, Qt.Key.Key_Backtab)
    QTest.mouseClick(desk.sides.back, Qt.MouseButton.LeftButton)
    assert desk.in_sight() == (True, False)
    assert desk.list.current_id() == 3


def test_the_second_click_of_a_double_click_does_nothing_on_the_card(desk):
    pressed = []
    desk.edit.clicked.connect(pressed.append)
    desk.show(700)
    desk.click_row(0)
    handle, place = desk.window.windowHandle(), desk.edit.mapTo(desk.window, desk.edit.rect().center())
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert (desk.card.isVisible(), pressed) == (True, [])


def test_arrows_go_through_the_list_without_the_card(desk):
    desk.show(700)
    desk.list.setFocus()
    QTest.keyClick(desk.list, Qt.Key.Key_Down)
    assert desk.in_sight() == (True, False)


def test_growing_and_shrinking_keeps_in_sight_what_is_worked_on(desk):
    desk.show(1100)
    desk.edit.setFocus()
    desk.window.resize(700, 500)
    assert desk.in_sight() == (False, True)
    desk.window.resize(1100, 500)
    assert desk.in_sight() == (True, True)
    assert not desk.sides.back.isVisible()
    desk.list.setFocus()
    desk.window.resize(700, 500)
    assert desk.in_sight() == (True, False)


def test_without_a_card_the_list_has_the_page(desk):
    desk.show(700)
    desk.sides.set_has_card(False)
    desk.click_row(0)
    assert desk.in_sight() == (True, False)
    desk.window.resize(1100, 500)
    assert desk.list.width() == 1100


def test_the_line_stays_where_the_user_put_it(tmp_path, qtbot, themed):
    window_state.open_in(tmp_path)
    first = Desk(qtbot)
    first.show(1300)
    handle = first.sides.handle(1)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(handle, left, none)
    QTest.mouseMove(handle, handle.rect().center() + handle.rect().center().__class__(-150, 0))
    QTest.mouseRelease(handle, left, none)
    kept = first.list.width()
    assert kept < 700
    first.window.resize(860, 500)  # no room for it now
    first.window.resize(1300, 500)
    assert first.list.width() == kept
    second = Desk(qtbot)
    second.show(1500)
    assert second.list.width() == kept
    window_state.close()
