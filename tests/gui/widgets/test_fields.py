"""Fields understand what people type, and a form tells what it does not understand."""

from datetime import UTC, date, datetime, time

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget, QCompleter, QLineEdit, QWidget

from crm_desktop.core.enums import StaffRole
from crm_desktop.core.texts import LONGEST_SEARCH
from crm_desktop.gui.widgets.date_field import DateField, MomentField, TimeField
from crm_desktop.gui.widgets.fields import ChoiceBox, LookUp, MoneyField, words_of
from crm_desktop.gui.widgets.search_box import SearchBox


@pytest.fixture(autouse=True)
def plain(themed, noon):
    themed("en", "light")


@pytest.mark.parametrize(
    ("typed", "day"),
    [("10-3", date(2026, 10, 3)), ("明天", date(2026, 10, 22)), ("2026.11.7", date(2026, 11, 7))],
)
def test_dates_are_typed_any_way(qtbot, typed, day):
    field = DateField()
    qtbot.addWidget(field)
    qtbot.keyClicks(field, typed) if typed.isascii() else field.setText(typed)
    field.editingFinished.emit()
    assert field.value() == day
    assert field.text() == day.isoformat()


def test_what_is_no_date_is_a_problem_and_stays(qtbot):
    field = DateField()
    qtbot.addWidget(field)
    field.setText("last summer")
    field.editingFinished.emit()
    assert field.problem()
    assert field.text() == "last summer"


def test_a_date_is_picked_from_the_calendar(qtbot):
    field = DateField()
    qtbot.addWidget(field)
    field.set_value(date(2026, 10, 3))
    field.show()
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = field.findChild(QCalendarWidget)
    qtbot.keyClick(calendar, Qt.Key.Key_Right)
    calendar.activated.emit(calendar.selectedDate())
    assert field.value() == date(2026, 10, 3)


def test_the_calendar_opens_on_the_screen_and_goes_when_it_is_left(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    field = DateField(window)
    field.move(150, 170)
    window.show()
    room = window.screen().availableGeometry()
    for corner in (QPoint(50, 50), room.bottomRight() - QPoint(200, 190)):
        window.move(corner)
        qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        calendar = field.findChild(QCalendarWidget)
        shown = calendar.window().geometry()
        assert room.contains(shown)
        assert not shown.intersects(QRect(field.mapToGlobal(QPoint()), field.size()))
        qtbot.keyClick(calendar, Qt.Key.Key_Escape)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert field.findChildren(QCalendarWidget) == []


@pytest.mark.parametrize(
    ("typed", "at"),
    [("9", time(9)), ("930", time(9, 30)), ("9:30", time(9, 30)), ("15：00", time(15)),
     ("9点半", time(9, 30)), ("下午3点", time(15)), ("25:00", None), ("soon", None)],
)  # fmt: skip
def test_times_are_typed_any_way(qtbot, typed, at):
    field = TimeField()
    qtbot.addWidget(field)
    field.setText(typed)
    assert field.value() == at
    assert field.problem() == (at is None)


def test_a_moment_without_a_time_is_the_end_of_that_day(qtbot):
    field = MomentField()
    qtbot.addWidget(field)
    field.date.setText("10-22")
    assert field.value() == datetime(2026, 10, 22, 15, 59, 59, tzinfo=UTC)
    field.time.setText("15")
    assert field.value() == datetime(2026, 10, 22, 7, 0, tzinfo=UTC)
    field.set_value(datetime(2026, 10, 22, 15, 59, 59, tzinfo=UTC))
    assert field.time.text() == ""


def test_money_is_kept_in_fen(qtbot):
    field = MoneyField()
    qtbot.addWidget(field)
    field.setText("¥1,280.5")
    assert field.value() == 128_050
    field.editingFinished.emit()
    assert field.text() == "1,280.50"
    for typed in ("much", "1,28", "12 80", "1e5"):
        field.setText(typed)
        assert field.problem()
        field.editingFinished.emit()
        assert field.text() == typed


def test_a_long_choice_is_completed_and_a_wrong_word_is_none(qtbot):
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.set_choices([(number, f"Model {number}") for number in range(20)], empty="—")
    assert box.value() is None
    box.setEditText("model 7")
    assert box.value() == 7
    assert not box.problem()
    box.setEditText("nothing like it")
    assert box.value() is None
    assert box.problem()
    box.setEditText("")
    assert not box.problem()


def test_what_is_no_choice_stays_when_the_choices_are_offered_anew(qtbot):
    box = ChoiceBox()
    qtbot.addWidget(box)
    people = [(number, f"Person {number}") for number in range(20)]
    box.set_choices(people, empty="—")
    box.setEditText("Pers")
    box.set_choices(people, empty="—")
    assert box.currentText() == "Pers"
    assert box.problem()


def test_lists_offered_anew_leave_one_completer_that_tells_a_choice_once(qtbot):
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.show()
    chosen = []
    box.chosen.connect(chosen.append)
    for offered in (20, 20, 3, 20, 3, 20):
        box.set_choices([(number, f"Model {number}") for number in range(offered)])
    assert len(box.findChildren(QCompleter)) == 1
    box.lineEdit().selectAll()
    qtbot.keyClicks(box.lineEdit(), "el 17")
    listed = box.completer().popup()
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert (chosen, box.currentText()) == ([17], "Model 17")


def test_an_enumeration_fills_a_choice_in_the_windows_language(qtbot):
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.fill(StaffRole)
    box.set_value(StaffRole.TECHNICIAN)
    assert box.currentText() == "Technician"


def test_a_record_is_looked_up_while_typing(qtbot, settle):
    field = LookUp()
    qtbot.addWidget(field)
    field.set_search(lambda text: [(7, f"{text} Wang")])
    field.show()
    qtbot.keyClicks(field, "Jian")
    assert field.problem()
    field.look_up()
    settle()
    field._choose(0)
    assert (field.value(), field.text()) == (7, "Jian Wang")
    assert not field.problem()


def test_a_value_that_is_not_in_the_field_is_said_as_the_field_would_show_it(qtbot):
    choice, moment, money, line = ChoiceBox(), MomentField(), MoneyField(), QLineEdit()
    for field in (choice, moment, money, line):
        qtbot.addWidget(field)
    choice.fill(StaffRole, empty="—")
    assert words_of(choice, StaffRole.TECHNICIAN) == "Technician"
    assert words_of(choice, None) == "—"
    assert words_of(moment, datetime(2026, 10, 22, 1, 30, tzinfo=UTC)) == "2026-10-22 09:30"
    assert words_of(moment, datetime(2026, 10, 22, 15, 59, 59, tzinfo=UTC)) == "2026-10-22"
    assert words_of(money, 128_050) == "1,280.50"
    assert (words_of(line, "as typed"), words_of(line, None)) == ("as typed", "")


def test_of_a_choice_that_is_too_long_the_beginning_is_seen(qtbot):
    field = ChoiceBox()
    qtbot.addWidget(field)
    field.resize(60, 30)
    field.show()
    field.set_choices([(n, f"September {2000 + n}") for n in range(12)])
    field.set_value(7)
    assert field.lineEdit().cursorPosition() == 0


def test_a_megabyte_in_the_search_box_is_cut_to_a_line(qtbot, themed):
    box = SearchBox("Search")
    qtbot.addWidget(box)
    QApplication.clipboard().setText("王" * 1024 * 1024)
    box.paste()
    assert len(box.text()) == LONGEST_SEARCH


def test_the_picked_date_has_a_year_that_dates_can_have(qtbot, themed):
    field = DateField()
    qtbot.addWidget(field)
    field.show()
    field.pick()
    calendar = field._picker.findChild(QCalendarWidget)
    assert (calendar.minimumDate(), calendar.maximumDate()) == (QDate(1900, 1, 1), QDate(2199, 12, 31))
    calendar.setSelectedDate(QDate(-4714, 1, 1))
    calendar.activated.emit(calendar.selectedDate())
    assert field.value() is not None
    assert field.value().year >= 1900
