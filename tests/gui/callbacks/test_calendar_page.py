"""The calendar page: the month by keys and mouse, the day beside it, moving by dragging, the filter, F5."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind, CallbackState
from crm_desktop.gui.callbacks import row_menu
from crm_desktop.gui.callbacks.call import CallDialog
from crm_desktop.gui.callbacks.forms import (
    CallbackForm,
    CancelCallback,
    CancelCallbacks,
    MoveCallback,
    MoveCallbacks,
)
from crm_desktop.services.callbacks import callbacks, deleting
from crm_desktop.services.callbacks import detail as callback_detail
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.customers import customers
from crm_desktop.services.office import office as offices
from tests.gui.dialogs import slow_readers

pytestmark = pytest.mark.usefixtures("noon")

WEDNESDAY = date(2026, 10, 21)
FRIDAY = date(2026, 10, 23)


@pytest.fixture
def people(noon, office):
    """Li Min, and three customers to call."""
    me = offices.save_staff(None, {"name": "李敏"})
    ids = [
        customers.save(None, {"name": name, "staff": me}, phones=[customers.PhoneEntry(f"138 0531 221{n}")])
        for n, name in enumerate(("王建国", "李娜", "张伟"))
    ]
    storage.act_as(me)
    return ids


@pytest.fixture
def page(people, window, settle):
    shown = window.open_page("calendar")
    settle()
    return shown


def plan(customer, day=WEDNESDAY, at=None, kind=CallbackKind.OTHER):
    due = day if at is None else clock.at_local(day, at)
    return callbacks.add(customer, kind, due)


def dialog_of(page, kind):
    return next(each for each in page.findChildren(kind) if each.isVisible())


def names(page):
    return [row.name for row in page.day.list.days.rows]


def middle(rect):
    return QPoint(round(rect.center().x()), round(rect.center().y()))


def test_it_opens_on_today_and_says_the_month(page):
    assert page.title.text() == "October 2026"
    assert page.month.selected == WEDNESDAY
    assert page.day.heading.text() == "Wednesday, 21 Oct"
    assert page.day.empty.text() == "Nobody to call today."
    assert page.day.empty.isVisible()


def test_a_new_callback_shows_at_once_where_it_falls(page, people, settle):
    plan(people[0])
    settle()
    assert names(page) == ["王建国"]
    assert page.count.text() == "1 still to come"
    assert page.month.entries[WEDNESDAY].count == 1
    assert page.day.counted.text() == "Callbacks: 1"


def test_arrows_choose_a_day_and_enter_goes_to_its_list(page, people, qtbot, settle):
    plan(people[1], FRIDAY)
    settle()
    page.month.setFocus()
    qtbot.keyClick(page.month, Qt.Key.Key_Right)
    qtbot.keyClick(page.month, Qt.Key.Key_Right)
    settle()
    assert page.month.selected == FRIDAY
    assert names(page) == ["李娜"]
    qtbot.keyClick(page.month, Qt.Key.Key_Return)
    assert page.day.list.hasFocus()
    qtbot.keyClick(page.day.list, Qt.Key.Key_Return)
    settle()
    assert dialog_of(page, CallDialog).windowTitle() == "Callback to 李娜"


def test_page_keys_turn_the_month_and_home_comes_back(page, qtbot, settle):
    qtbot.keyClick(page.month, Qt.Key.Key_PageDown)
    settle()
    assert page.title.text() == "November 2026"
    assert page.month.selected == date(2026, 11, 21)
    qtbot.keyClick(page.month, Qt.Key.Key_PageUp)
    qtbot.keyClick(page.month, Qt.Key.Key_PageUp)
    assert page.title.text() == "September 2026"
    qtbot.keyClick(page.month, Qt.Key.Key_Home)
    settle()
    assert (page.title.text(), page.month.selected) == ("October 2026", WEDNESDAY)


def test_a_click_chooses_a_day_and_one_of_the_next_month_turns_to_it(page, qtbot, settle):
    qtbot.mouseClick(page.month, Qt.MouseButton.LeftButton, pos=middle(page.month.cell(FRIDAY)))
    assert page.month.selected == FRIDAY
    qtbot.mouseClick(page.month, Qt.MouseButton.LeftButton, pos=middle(page.month.cell(date(2026, 11, 1))))
    settle()
    assert page.title.text() == "November 2026"


def test_a_double_click_in_a_grey_day_opens_what_was_clicked_and_not_what_takes_its_place(
    page, people, qtbot, settle
):
    with clock.at(clock.now() - timedelta(days=60)):  # nothing is planned in the past
        meant = plan(people[0], date(2026, 9, 30))
        plan(people[1], date(2026, 9, 2))
    settle()
    page.reload()
    settle()
    place = middle(page.month.entry_rects(date(2026, 9, 30))[0][1])
    qtbot.mouseClick(page.month, Qt.MouseButton.LeftButton, pos=place)
    settle()
    assert page.title.text() == "September 2026"
    assert page.month.entry_at(QPointF(place)).name == "李娜"
    double = QMouseEvent(
        QMouseEvent.Type.MouseButtonDblClick, QPointF(place), page.month.mapToGlobal(QPointF(place)),
        Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(page.month, double)
    settle()
    assert dialog_of(page, CallDialog).detail.row.id == meant


def test_a_right_click_in_a_grey_day_leaves_the_month_for_the_menu(page, people, qtbot, settle):
    plan(people[0], date(2026, 11, 1))
    settle()
    place = middle(page.month.entry_rects(date(2026, 11, 1))[0][1])
    asked = []
    page.month.menu_asked.disconnect(page._menu)
    page.month.menu_asked.connect(lambda row, _where: asked.append(row.name))
    qtbot.mouseClick(page.month, Qt.MouseButton.RightButton, pos=place)
    settle()
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, page.month.mapToGlobal(place))
    QApplication.sendEvent(page.month, menu)
    assert (asked, page.title.text()) == (["王建国"], "October 2026")


def test_the_key_for_menus_means_the_chosen_card_and_no_entry_of_the_month(page, people, settle):
    day = date(2026, 10, 29)
    for person in people[:3]:
        plan(person, day)
    page.month.choose(day)
    settle()
    asked = []
    for part in (page.month, page.day.list):
        part.menu_asked.disconnect()
        part.menu_asked.connect(lambda row, _where: asked.append(row.name))
    key = QContextMenuEvent.Reason.Keyboard
    place = middle(page.month.entry_rects(day)[0][1])
    QApplication.sendEvent(page.month, QContextMenuEvent(key, place, page.month.mapToGlobal(place)))
    assert asked == []
    page.day.list.setCurrentIndex(page.day.list.days.index(1))
    place = page.day.list.rect().bottomRight()
    QApplication.sendEvent(page.day.list, QContextMenuEvent(key, place, page.day.list.mapToGlobal(place)))
    assert asked == [page.day.list.current().name]


def test_where_the_chosen_callback_has_gone_its_neighbour_is_chosen(page, people, settle):
    day = date(2026, 10, 29)
    for person in people[:3]:
        plan(person, day)
    page.month.choose(day)
    settle()
    first, second, third = (row.id for row in page.day.list.days.rows)
    page.day.list.choose(second)
    deleting.delete(second)
    settle()
    assert page.day.list.current().id == third
    deleting.delete(third)
    settle()
    assert page.day.list.current().id == first


@pytest.mark.parametrize(
    ("month", "weeks", "first"),
    [
        (date(2026, 10, 1), 5, date(2026, 9, 28)),
        (date(2027, 2, 1), 4, date(2027, 2, 1)),
        (date(2026, 8, 1), 6, date(2026, 7, 27)),
    ],
)
def test_a_month_has_the_weeks_it_touches(page, month, weeks, first, settle):
    page.month.choose(month)
    settle()
    assert (page.month.weeks(), page.month.first()) == (weeks, first)
    assert page.month.last() == first + timedelta(days=weeks * 7 - 1)


def test_a_full_day_shows_some_and_counts_the_rest(page, people, settle):
    for _turn in range(7):
        plan(people[0])
    settle()
    shown = page.month.entry_rects(WEDNESDAY)
    assert 0 < len(shown) <= 4
    assert page.month.entries[WEDNESDAY].count == 7
    assert all(page.month.cell(WEDNESDAY).contains(rect) for _row, rect in shown)


def test_a_click_on_the_number_of_the_rest_shows_the_whole_day(page, people, qtbot, settle):
    for number in range(12):
        plan(people[number % 3], FRIDAY, kind=list(CallbackKind)[number])
    settle()
    assert len(page.month.entry_rects(FRIDAY)) < 12
    number = page.month.cell(FRIDAY).topLeft().toPoint() + QPoint(40, 14)
    qtbot.mouseClick(page.month, Qt.MouseButton.LeftButton, pos=number)
    settle()
    assert page.month.selected == FRIDAY
    assert len(names(page)) == 12


def drag(page, qtbot, row_id, day):
    row, rect = next(each for each in page.month.entry_rects(WEDNESDAY) if each[0].id == row_id)
    start, end = middle(rect), middle(page.month.cell(day))
    qtbot.mousePress(page.month, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(page.month, (start + end) / 2)
    qtbot.mouseMove(page.month, end)
    return row, end


def test_dragging_an_entry_to_another_day_asks_for_the_reason(page, people, qtbot, settle):
    callback_id = plan(people[0])
    settle()
    _row, end = drag(page, qtbot, callback_id, FRIDAY)
    assert page.month._target() == FRIDAY
    qtbot.mouseRelease(page.month, Qt.MouseButton.LeftButton, pos=end)
    settle()
    dialog = dialog_of(page, MoveCallback)
    assert dialog.form.ui.due.date.text() == "2026-10-23"
    assert dialog.form.ui.reason.hasFocus()
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert dialog.form.error_of("reason") == "Please fill this in."
    dialog.form.ui.reason.insert("客户出差")
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    detail = callback_detail.get_callback(callback_id)
    assert (detail.row.day, detail.moves[0].reason) == (FRIDAY, "客户出差")
    assert page.month.entries[FRIDAY].count == 1


def test_nothing_is_dragged_into_the_past_and_escape_gives_it_up(page, people, qtbot, settle):
    callback_id = plan(people[0])
    settle()
    _row, end = drag(page, qtbot, callback_id, date(2026, 10, 19))
    assert page.month._target() is None
    qtbot.mouseRelease(page.month, Qt.MouseButton.LeftButton, pos=end)
    _row, end = drag(page, qtbot, callback_id, FRIDAY)
    qtbot.keyClick(page.month, Qt.Key.Key_Escape)
    qtbot.mouseRelease(page.month, Qt.MouseButton.LeftButton, pos=end)
    settle()
    assert not [each for each in page.findChildren(MoveCallback) if each.isVisible()]
    assert callback_detail.get_callback(callback_id).row.day == WEDNESDAY


def test_a_callback_is_planned_from_the_empty_day(page, people, qtbot, settle):
    page.month.choose(FRIDAY)
    settle()
    qtbot.mouseClick(page.day.empty.button, Qt.MouseButton.LeftButton)
    settle()
    dialog = dialog_of(page, CallbackForm)
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert dialog.form.error_of("customer") == "Please fill this in."
    dialog.ui.customer.insert("张伟")
    dialog.ui.customer.look_up()
    settle()
    dialog.ui.customer._choose(0)
    dialog.ui.subject.insert("回复报价")
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert names(page) == ["张伟"]
    assert page.day.list.days.rows[0].subject == "回复报价"


def test_the_move_button_moves_the_chosen_card(page, people, qtbot, settle):
    callback_id = plan(people[0])
    settle()
    qtbot.mouseClick(page.day.move_button, Qt.MouseButton.LeftButton)
    settle()
    dialog = dialog_of(page, MoveCallback)
    qtbot.keyClicks(dialog.form.ui.due.date, "tomorrow")
    qtbot.keyClicks(dialog.form.ui.due.time, "930")
    dialog.form.ui.reason.insert("在开会")
    dialog.form.ui.customer_asked.setChecked(True)
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    row = callback_detail.get_callback(callback_id).row
    assert f"{clock.local(row.due_at):%m-%d %H:%M}" == "10-22 09:30"
    assert row.original_due_at == row.due_at


def test_a_callback_is_cancelled_with_its_reason(page, people, qtbot, settle):
    callback_id = plan(people[0])
    settle()
    row_menu._cancel(page, page.day.list.days.rows[0])
    settle()
    dialog = dialog_of(page, CancelCallback)
    dialog.form.ui.reason.insert("已面谈")
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert callback_detail.get_callback(callback_id).row.state == CallbackState.CANCELLED
    assert not page.day.move_button.isEnabled()


def test_only_the_callbacks_of_one_person(page, people, settle):
    other = offices.save_staff(None, {"name": "赵磊"})
    plan(people[0])
    callbacks.add(people[1], CallbackKind.OTHER, WEDNESDAY, staff_id=other)
    settle()
    assert len(names(page)) == 2
    page.staff.set_value(other)
    page.staff.chosen.emit(other)
    settle()
    assert names(page) == ["李娜"]
    assert page.count.text() == "1 still to come"
    assert page.staff.currentText() == "赵磊"


def test_overdue_ones_stand_in_todays_list_first_and_say_so(page, people, settle):
    plan(people[0])
    with clock.at(clock.now() + timedelta(days=2)):
        plan(people[1], FRIDAY)
        page.month.choose(FRIDAY)
        settle()
        assert names(page) == ["王建国", "李娜"]
        assert page.day.counted.text() == "Callbacks: 2 · overdue: 1"


def test_f5_calls_one_after_another(page, window, people, qtbot, settle):
    for customer in people[:2]:
        plan(customer)
    plan(people[2], FRIDAY)
    settle()
    window.start_calling()
    settle()
    dialog = dialog_of(page, CallDialog)
    assert dialog.windowTitle() == "Callback to 王建国 (1 of 2)"
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert dialog.windowTitle() == "Callback to 李娜 (2 of 2)"
    assert dialog.foot.done_button.text() == "Done"
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert callback_lists.due_rows() == []


def test_f5_with_nobody_to_call_says_so(page, window, settle):
    from crm_desktop.gui.widgets.toast import toast_of

    window.start_calling()
    settle()
    assert toast_of(page).text() == "Nobody to call today."


def test_another_page_sends_the_user_to_a_callback(page, people, settle):
    callback_id = plan(people[2], date(2026, 11, 12))
    page.open_record(callback_id)
    settle()
    assert page.title.text() == "November 2026"
    assert names(page) == ["张伟"]
    assert dialog_of(page, CallDialog).detail.row.id == callback_id


def test_f5_twice_before_the_answer_opens_one_call(page, people, window, qtbot, settle):
    plan(people[0])
    settle()
    with slow_readers(window):
        qtbot.keyClick(window, Qt.Key.Key_F5)
        qtbot.keyClick(window, Qt.Key.Key_F5)
    settle()
    calls = [each for each in page.findChildren(CallDialog) if each.isVisible()]
    assert len(calls) == 1
    calls[0].close()


def test_many_of_a_day_are_moved_assigned_and_cancelled_together(page, people, qtbot, settle, monkeypatch):
    other = offices.save_staff(None, {"name": "刘洋"})
    ids = [plan(customer) for customer in people]
    settle()
    cards, shown = page.day.list, []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _where: shown.append(menu))
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    cards.menu_asked.emit(cards.days.rows[0], QPoint(0, 0))
    settle()
    (menu,) = shown
    assert [each.text() for each in menu.actions() if each.text()] == [
        "3 callbacks", "Move…", "Who calls", "Cancel callbacks…", "Delete",
    ]  # fmt: skip
    page.many.assign(other)
    settle()
    assert page.window().toast.text() == "3 callbacks: 刘洋 makes them"
    cards.selectAll()
    page.day.move_button.click()
    dialog = dialog_of(page, MoveCallbacks)
    dialog.form.set_values({"due": clock.end_of_day(FRIDAY)})
    dialog.form.ui.reason.setText("frost")
    dialog.try_save()
    settle()
    assert {row.day for row in callback_lists.callback_rows(ids)} == {FRIDAY}
    page.month.choose(FRIDAY)
    settle()
    cards.selectAll()
    page.many.cancel()
    dialog = dialog_of(page, CancelCallbacks)
    dialog.form.set_values({"reason": "thaw"})
    dialog.try_save()
    settle()
    assert page.window().toast.text() == "Cancelled 3 callbacks"
    assert {row.state for row in callback_lists.callback_rows(ids)} == {CallbackState.CANCELLED}


def test_the_key_delete_deletes_one_callback_or_all_that_are_marked(page, people, qtbot, settle):
    for each in people:
        plan(each)
    settle()
    cards = page.day.list
    cards.choose(cards.days.rows[0].id)
    qtbot.keyClick(cards, Qt.Key.Key_Delete)
    settle()
    assert page.window().toast.text() == "Deleted: Callback · 王建国"
    assert len(cards.days.rows) == 2
    cards.selectAll()
    qtbot.keyClick(cards, Qt.Key.Key_Delete)
    settle()
    assert page.window().toast.text() == "Deleted 2 callbacks"
    page.window().toast._pressed()
    settle()
    assert len(cards.days.rows) == 2
