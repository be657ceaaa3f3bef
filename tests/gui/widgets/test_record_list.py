"""The list: rows fetched as they are seen, the chosen record kept, keys, sorting, ticks."""

import threading
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.record_model import CHUNK, Cell, Column, RecordModel


@dataclass(frozen=True)
class Row:
    id: int
    name: str


ASKED: list[list[int]] = []


def fetch(ids):
    ASKED.append(ids)
    return [Row(number, f"customer {number}") for number in ids]


@pytest.fixture
def shown(qtbot, themed, settle):
    ASKED.clear()
    columns = [
        Column("tick", "", lambda _row: "", 44, check=True),
        Column("name", "Name", lambda row: Cell(row.name, bold=True), sort="name", stretch=True),
        Column("state", "State", lambda _row: Cell("due", badge="amber"), 80, right=True),
    ]
    view = RecordList(RecordModel(columns, fetch), label="Customers")
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show()
    view.show_ids(list(range(1, 100_001)))
    view.grab()
    settle()
    return view


def words(view, row, column=1):
    return view.records.index(row, column).data()


def test_only_what_is_seen_is_fetched(shown, settle):
    assert words(shown, 0) == "customer 1"
    assert sum(map(len, ASKED)) < 500
    shown.choose(90_000)
    shown.grab()
    settle()
    assert words(shown, 89_999) == "customer 90000"
    assert sum(map(len, ASKED)) < 1_000


def test_keys_choose_and_open(shown, qtbot):
    chosen, opened = [], []
    shown.chosen.connect(chosen.append)
    shown.opened.connect(opened.append)
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert (chosen, opened) == ([2], [2])


def test_a_letter_fetches_nothing_and_chooses_nothing_where_there_is_no_page(shown, qtbot, settle):
    qtbot.mouseClick(
        shown.viewport(),
        Qt.MouseButton.LeftButton,
        pos=shown.visualRect(shown.records.index(2, 1)).center(),
    )
    ASKED.clear()
    for key in (Qt.Key.Key_C, Qt.Key.Key_X):
        qtbot.keyClick(shown, key)
    settle()
    assert (ASKED, shown.current_id()) == ([], 3)


def test_the_chosen_record_stays_chosen_when_others_come_and_go(shown):
    shown.choose(5)
    shown.show_ids([9, 5, 7])
    assert shown.current_id() == 5
    shown.show_ids([9, 7])
    assert shown.current_id() == 9
    shown.show_ids([])
    assert shown.current_id() is None


def test_a_header_click_asks_for_sorting_and_a_second_turns_it(shown, qtbot):
    asked = []
    shown.sort_asked.connect(lambda *words: asked.append(words))
    header = shown.horizontalHeader()
    for _ in range(2):
        place = header.sectionViewportPosition(1) + 20
        qtbot.mouseClick(
            header.viewport(),
            Qt.MouseButton.LeftButton,
            pos=header.viewport().rect().center().__class__(place, 10),
        )
    assert asked == [("name", False), ("name", True)]


def test_space_ticks_and_the_header_ticks_all(shown, qtbot):
    shown.show_ids([1, 2, 3])
    qtbot.keyClick(shown, Qt.Key.Key_Space)
    assert shown.records.checked_ids() == [1]
    shown._header_clicked(0)
    assert shown.records.checked_ids() == [1, 2, 3]
    shown._header_clicked(0)
    assert shown.records.checked_ids() == []


def test_ctrl_a_ticks_all_and_once_more_none(shown, qtbot):
    shown.show_ids([1, 2, 3])
    qtbot.keyClick(shown, Qt.Key.Key_Space)
    qtbot.keyClick(shown, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert shown.records.checked_ids() == [1, 2, 3]
    qtbot.keyClick(shown, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert shown.records.checked_ids() == []


def test_a_forgotten_row_is_fetched_again(shown, settle):
    ASKED.clear()
    shown.records.forget([1])
    shown.grab()
    settle()
    assert [1] in ASKED
    assert words(shown, 0) == "customer 1"


def test_a_forgotten_row_stays_in_sight_until_it_has_come_anew(qtbot, themed, settle):
    names, released = {1: "before", 2: "gone"}, threading.Event()
    released.set()

    def fetch(ids):
        assert released.wait(10)
        return [Row(number, names[number]) for number in ids if number in names]

    view = RecordList(RecordModel([Column("name", "Name", lambda row: row.name, 120)], fetch))
    qtbot.addWidget(view)
    view.show_ids([1, 2])
    words(view, 0, 0)
    settle()
    released.clear()
    names[1] = "after"
    del names[2]
    view.records.forget()
    assert (words(view, 0, 0), words(view, 1, 0)) == ("before", "gone")
    released.set()
    settle()
    assert words(view, 0, 0) == "after"
    assert view.records.record_at(1) is None


def test_what_was_scrolled_past_is_not_fetched(qtbot, themed, settle):
    asked, released = [], threading.Event()

    def fetch(ids):
        asked.append(ids[0])
        assert released.wait(10)
        return [Row(number, f"customer {number}") for number in ids]

    view = RecordList(RecordModel([Column("name", "Name", lambda row: row.name, 120)], fetch))
    qtbot.addWidget(view)
    view.show_ids(list(range(6000)))
    for row in range(0, 6000, CHUNK):
        words(view, row, 0)
    released.set()
    settle()
    assert asked == [0, 5940, 5880, 5820]
    assert words(view, 5950, 0) == "customer 5950"


def test_what_was_read_before_a_change_does_not_stand_after_it(qtbot, themed, settle):
    names, asked, released = {1: "before"}, [], threading.Event()

    def fetch_slowly(ids):
        rows = [Row(number, names[number]) for number in ids]
        asked.append(ids)
        assert len(asked) > 1 or released.wait(10)  # only the first answer is slow
        return rows

    view = RecordList(RecordModel([Column("name", "Name", lambda row: row.name, 120)], fetch_slowly))
    qtbot.addWidget(view)
    view.show_ids([1])
    assert words(view, 0, 0) is None
    qtbot.waitUntil(lambda: len(asked) == 1)
    names[1] = "after"
    view.records.forget([1])
    assert words(view, 0, 0) is None
    released.set()
    settle()
    assert words(view, 0, 0) == "after"
    assert len(asked) == 2


def test_the_tooltip_has_the_whole_text_where_it_is_shortened(qtbot, themed):
    long = "Wilson <b>& Sons</b> Heating and Solar Installations Limited"
    columns = [
        Column("name", "Name", lambda row: Cell(row.name), 120),
        Column("badge", "Badge", lambda row: Cell(row.name, badge="amber", tooltip="since Monday"), 120),
    ]
    view = RecordList(RecordModel(columns))
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    view.show_ids([1, 2], [Row(1, long), Row(2, "Hall")])

    def tip(row, column):
        place = view.visualRect(view.records.index(row, column)).center()
        asked = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
        QApplication.sendEvent(view.viewport(), asked)
        return QToolTip.text()

    as_typed = long.replace("&", "&amp;").replace("<", "&lt;")
    assert tip(1, 0) == ""
    assert tip(0, 0) == as_typed
    assert tip(0, 1) == f"{as_typed}<br>since Monday"
    assert tip(1, 1) == "since Monday"
    view.setToolTip("Enter opens the customer")
    assert tip(1, 0) == "Enter opens the customer"
    assert tip(0, 0) == as_typed


def test_the_chosen_one_stays_where_it_is_seen_when_rows_come_above_it(shown, settle):
    shown.choose(500)
    settle()
    before = shown.visualRect(shown.currentIndex()).top()
    shown.show_ids([200_001, 200_002, *range(1, 100_001)])
    assert shown.current_id() == 500
    assert shown.visualRect(shown.currentIndex()).top() == before


def test_who_has_scrolled_away_from_the_chosen_one_stays_there(shown):
    shown.verticalScrollBar().setValue(5_000)
    shown.show_ids([200_001, *range(1, 100_001)])
    assert shown.verticalScrollBar().value() == 5_000


def test_the_head_of_the_list_shows_what_is_new_there(shown):
    shown.show_ids([200_001, *range(1, 100_001)])
    assert shown.current_id() == 1
    assert shown.verticalScrollBar().value() == 0


def test_where_the_chosen_one_has_gone_its_neighbour_is_chosen_unless_something_else_was_asked(shown):
    shown.show_ids([1, 2, 3, 4], asked="all")
    shown.choose(3)
    shown.show_ids([1, 2, 4], asked="all")
    assert shown.current_id() == 4
    shown.show_ids([1, 2], asked="all")
    assert shown.current_id() == 2
    shown.show_ids([7, 8, 9], asked="another")
    assert shown.current_id() == 7


def test_home_and_end_lead_to_the_first_and_the_last_record(shown, qtbot):
    qtbot.keyClick(shown, Qt.Key.Key_End)
    assert shown.current_id() == 100_000
    qtbot.keyClick(shown, Qt.Key.Key_Home)
    assert shown.current_id() == 1


def ask_for_a_menu(view, reason, place):
    """As Qt does: of the mouse into the viewport, of the key into the list itself."""
    target = view.viewport() if reason == QContextMenuEvent.Reason.Mouse else view
    QApplication.sendEvent(target, QContextMenuEvent(reason, place, target.mapToGlobal(place)))


def test_the_key_for_menus_means_the_chosen_row_and_the_mouse_the_one_under_it(shown):
    asked = []
    shown.menu_asked.connect(lambda _where: asked.append(shown.current_id()))
    shown.choose(3)
    place = shown.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
    ask_for_a_menu(shown, QContextMenuEvent.Reason.Keyboard, place + QPoint(0, shown.rowHeight(0)))
    assert asked == [3]
    row = shown.visualRect(shown.records.index(5, 1)).center()
    ask_for_a_menu(shown, QContextMenuEvent.Reason.Mouse, row)
    assert asked == [3, 6]


def test_no_menu_where_there_is_no_row(shown):
    asked = []
    shown.menu_asked.connect(asked.append)
    shown.show_ids([1, 2])
    ask_for_a_menu(shown, QContextMenuEvent.Reason.Mouse, QPoint(20, 300))
    assert asked == []


def test_all_that_match_are_those_that_matched_when_they_were_marked(shown):
    shown.show_ids([1, 2, 3], asked="the same")
    shown.marking.all()
    shown.show_ids([4, 1, 2, 3], asked="the same")
    assert shown.records.checked_ids() == [1, 2, 3]
    assert shown.meant() == [1, 2, 3]


def test_who_marks_all_while_the_rest_is_still_to_come_means_the_rest_too(shown):
    shown.show_ids([1, 2], asked="the same", is_head=True)
    shown.marking.all()
    shown.records.toggle(1)
    shown.show_ids([1, 2, 3, 4], asked="the same")
    assert shown.records.checked_ids() == [1, 3, 4]
    shown.show_ids([1, 2, 3, 4, 5], asked="the same")
    assert shown.records.checked_ids() == [1, 3, 4]
