"""Small and large windows: what folds, leaves, wraps and slides, and where the room goes."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind, Grade
from crm_desktop.gui.main_window import MainWindow
from crm_desktop.gui.widgets.flow import FlowLayout
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.record_model import Cell, Column, RecordModel
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.customers import customers
from crm_desktop.services.figures.base import Period

CTRL = Qt.KeyboardModifier.ControlModifier


# -- the rail ---------------------------------------------------------------------------------------


def test_the_rail_folds_in_a_narrow_window_and_unfolds_in_a_wide_one(window):
    window.resize(1200, 700)
    assert not window.rail.is_folded()
    window.resize(1100, 700)
    assert window.rail.is_folded()
    assert window.rail.width() == 56
    window.resize(1200, 700)
    assert not window.rail.is_folded()


def test_what_the_user_chose_for_narrow_and_wide_windows_stays(window, qtbot, settle):
    window.resize(1000, 700)
    qtbot.keyClick(window, Qt.Key.Key_B, CTRL)
    assert not window.rail.is_folded()
    window.resize(1300, 700)
    qtbot.keyClick(window, Qt.Key.Key_B, CTRL)
    assert window.rail.is_folded()
    window.resize(1000, 700)
    assert not window.rail.is_folded()
    window.remember()
    again = MainWindow()
    again.show()
    again.resize(1000, 700)
    assert not again.rail.is_folded()
    again.resize(1300, 700)
    assert again.rail.is_folded()
    again.deleteLater()
    settle()


# -- the window on its screen -----------------------------------------------------------------------


def test_the_first_window_fits_the_screen(window):
    screen = window.screen().availableGeometry()
    assert window.size() == QSize(1280, 760)
    assert screen.contains(window.frameGeometry())
    assert window.minimumSize() == QSize(960, 600)


@pytest.mark.parametrize("room", [QSize(1366, 720), QSize(1024, 700), QSize(800, 560)])
def test_on_a_small_screen_it_is_no_larger_than_that(window, monkeypatch, settle, room):
    class Small:
        def availableGeometry(self) -> QRect:
            return QRect(0, 0, room.width(), room.height())

    monkeypatch.setattr(MainWindow, "screen", lambda _self: Small())
    small = MainWindow()
    assert small.width() <= room.width()
    assert small.height() < room.height()  # its title has to fit too
    small.deleteLater()
    settle()


def test_a_window_left_on_a_screen_that_is_gone_comes_back(window, settle):
    window.resize(1111, 666)
    window.move(5_000, 4_000)
    window.remember()
    again = MainWindow()
    assert again.size() == QSize(1111, 666)
    assert again.screen().availableGeometry().contains(again.geometry().center())
    again.deleteLater()
    settle()


# -- columns ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Row:
    id: int = 1


def titles(shown):
    columns = shown.records.columns
    return [column.title for number, column in enumerate(columns) if not shown.isColumnHidden(number)]


def test_columns_leave_by_priority_and_what_is_due_stays_longest(qtbot, themed):
    columns = [
        Column("name", "Name", lambda _row: "王芳", 120),
        Column("about", "About", lambda _row: "不热", 100, stretch=True, leaves=2),
        Column("staff", "Staff", lambda _row: "李敏", 60, leaves=3),
        Column("state", "State", lambda _row: "new", 80, leaves=1),
        Column("due", "Due", lambda _row: Cell("today", badge="amber"), 90, right=True),
    ]
    shown = RecordList(RecordModel(columns))
    shown.records.set_rows([Row()])
    qtbot.addWidget(shown)
    shown.show()
    seen = []
    for width in (600, 430, 350, 300, 240):
        shown.resize(width, 200)
        seen.append(titles(shown))
        end = shown.columnViewportPosition(4) + shown.columnWidth(4)
        assert end == shown.viewport().width(), "what is due ends at the edge"
    assert seen == [
        ["Name", "About", "Staff", "State", "Due"],
        ["Name", "About", "State", "Due"],
        ["Name", "Staff", "State", "Due"],
        ["Name", "State", "Due"],
        ["Name", "Due"],
    ]
    shown.resize(600, 200)
    assert len(titles(shown)) == 5


def test_who_and_when_stand_in_the_list_of_customers_at_960(window, settle):
    customers.save(None, {"name": "王建国", "grade": Grade.A})
    page = window.open_page("customers")
    settle()
    window.resize(960, 600)
    settle()
    assert titles(page.list) == ["", "Name", "Grade", "Phone", "Next contact"]
    assert page.card.isVisible()
    window.resize(1366, 720)
    settle()
    assert titles(page.list)[-2:] == ["Last contact", "Next contact"]


def test_with_the_pages_unfolded_at_960_the_card_comes_over_the_list(window, settle, qtbot):
    number = customers.save(None, {"name": "王建国"})
    page = window.open_page("customers")
    settle()
    window.resize(960, 600)
    qtbot.keyClick(window, Qt.Key.Key_B, CTRL)
    settle()
    assert (page.list.isVisible(), page.card.isVisible()) == (True, False)
    window.open_page("today")
    window.open_page("customers", number)
    settle()
    assert page.sides.is_narrow()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert (page.list.isVisible(), page.card.isVisible()) == (False, True)
    assert page.card.isAncestorOf(window.focusWidget())
    window.open_page("today")
    window.open_page("customers")
    assert page.card.isAncestorOf(window.focusWidget())
    page.search_box.setFocus()
    QTest.keyClicks(page.search_box, "wang")
    page.search_box.search_now()
    settle()
    assert (page.list.isVisible(), page.card.isVisible()) == (True, False)
    assert window.focusWidget() is page.search_box


# -- where the room goes ----------------------------------------------------------------------------


def test_at_1920_the_list_stops_growing_and_the_card_has_the_room(window, settle):
    customers.save(None, {"name": "王建国"})
    page = window.open_page("customers")
    settle()
    window.resize(1920, 1080)
    assert page.list.width() == 780
    assert page.card.width() > 900


@pytest.mark.parametrize("slug", ["today", "settings", "reports"])
def test_at_1920_no_box_is_wider_than_can_be_followed(window, settle, slug, noon):
    number = customers.save(None, {"name": "王建国"})
    with clock.at(noon - timedelta(days=30)):
        callbacks.add(number, CallbackKind.OTHER, noon - timedelta(days=25))
    page = window.open_page(slug)
    settle()
    window.resize(1920, 1080)
    settle()
    boxes = [
        each for each in page.findChildren(QWidget) if each.property("role") == "box" and each.isVisible()
    ]
    assert boxes
    assert max(box.width() for box in boxes) < 760


def test_six_weeks_show_three_entries_a_day_at_1366_by_720(window, settle, noon):
    people = [customers.save(None, {"name": f"客户{number}"}) for number in range(5)]
    day = date(2027, 5, 12)  # May 2027 touches six weeks
    for customer in people:
        callbacks.add(customer, CallbackKind.OTHER, day)
    page = window.open_page("calendar")
    settle()
    window.resize(1366, 720)
    page.month.choose(day)
    settle()
    assert page.month.weeks() == 6
    assert len(page.month.entry_rects(day)) >= 3
    window.resize(960, 600)
    shown = page.month.entry_rects(day)
    assert len(shown) == 2
    assert all(page.month.cell(day).contains(place) for _row, place in shown)


# -- rows that wrap ---------------------------------------------------------------------------------


def test_filters_wrap_and_what_stands_at_the_right_takes_a_line_of_its_own(qtbot, themed):
    place = QWidget()
    qtbot.addWidget(place)
    row = FlowLayout(place, gap=8)
    buttons = [QPushButton(f"filter {number}") for number in range(4)]
    for button in buttons[:3]:
        row.addWidget(button)
    row.addStretch(1)
    row.addWidget(buttons[3])
    place.show()
    place.resize(700, 100)
    row.activate()
    assert len({button.y() for button in buttons}) == 1
    assert buttons[3].geometry().right() == 699
    place.resize(row.sizeHint().width() - 10, 100)
    row.activate()
    assert [button.y() > 0 for button in buttons] == [False, False, False, True]
    assert buttons[3].x() == 0


def test_what_is_counted_leaves_the_head_before_anything_is_cut(window, settle):
    page = window.open_page("customers")
    settle()
    page.count.setText("12,345 of 123,456 customers in all of the branches of the office")
    window.resize(960, 600)
    settle()
    assert page.count.width() == 0
    assert "123,456" in page.title.toolTip()
    window.resize(1600, 700)
    settle()
    assert page.count.width() >= page.count.sizeHint().width()
    assert page.title.toolTip() == ""


def test_up_to_when_a_month_counts_is_said_in_a_line_of_its_own_where_the_head_is_full(window, settle, noon):
    number = customers.save(None, {"name": "王建国"})
    with clock.at(noon - timedelta(days=9)):
        callbacks.add(number, CallbackKind.OTHER, noon - timedelta(days=1))
    page = window.open_page("reports")
    page._show_month(Period(2026, 10))
    settle()
    said = page.count.text()
    assert said

    def lines():
        shown = [each for each in page.findChildren(QLabel) if each.isVisible() and each.width()]
        return [each for each in shown if each.text() == said]

    for width in (960, 1920):
        window.resize(width, 700)
        settle()
        assert len(lines()) == 1
        assert lines()[0].width() >= lines()[0].fontMetrics().horizontalAdvance(said)
