"""What stands beside or below each other lines up; words are whole, or end with …; one thing has one name."""

import importlib
import pkgutil

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect
from PySide6.QtGui import QFont, QTextLayout
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QStyleOptionComboBox, QVBoxLayout, QWidget

from crm_desktop.gui import forms, theme
from crm_desktop.gui.callbacks.rules import RulesDialog
from crm_desktop.gui.complaints.form import ComplaintForm
from crm_desktop.gui.widgets import due_row
from crm_desktop.gui.widgets.due_row import OUT, DueRow, DueRows, align_names
from crm_desktop.gui.widgets.elided import ElidedButton
from crm_desktop.gui.widgets.fields import _AROUND_CHOICE, ChoiceBox
from crm_desktop.gui.widgets.toast import show_message, toast_of
from tests.gui.full_office import fill

LONG = "Hughes Harbour Hotel and Conference Centre Ltd"


def test_words_of_rows_are_clear_of_the_ring_and_end_where_their_column_does(qtbot, themed, monkeypatch):
    themed("en", "light")
    begins = {}

    def note(_painter, rect, text, *_rest, **_named):
        begins[text] = rect.left()

    monkeypatch.setattr(due_row, "paint_text", note)
    place = QWidget()
    qtbot.addWidget(place)
    column = DueRows()
    column.addWidget(DueRow("Amy Lee", "Maintenance", "today", "amber"))
    outer = QHBoxLayout(place)
    outer.setContentsMargins(14, 12, 14, 12)
    outer.addLayout(column)
    place.resize(500, 60)
    place.show()
    row = place.findChild(DueRow)
    row.grab()
    assert begins["Amy Lee"] == theme.px(OUT) > 0
    assert row.x() + begins["Amy Lee"] == 14
    assert row.geometry().right() - theme.px(OUT) == place.rect().right() - 14


def test_what_rows_are_about_begins_in_one_column_whatever_their_badges(qtbot, themed, monkeypatch):
    themed("en", "light")
    begins = {}

    def note(_painter, rect, text, *_rest, **_named):
        begins[text] = rect.left()

    monkeypatch.setattr(due_row, "paint_text", note)
    one, two, three = (
        f"{word} {'The electric heater stays cold, to be seen to today' * 2}" for word in "abc"
    )
    rows = [DueRow(LONG, one, "2 days overdue"), DueRow(LONG, two, "13:00"), DueRow("Amy", three)]
    align_names(rows)
    for row in rows:
        qtbot.addWidget(row)
        row.resize(500, 33)
        row.grab()
    assert begins[one] == begins[two] == begins[three]


def test_boxes_beside_each_other_begin_their_rows_on_one_line(window, settle, noon):
    fill("en", noon)
    window.resize(1366, 768)
    page = window.open_page("today")
    page.load()
    settle()
    tops = {
        box.accessibleName(): box.rows()[0].mapTo(page, QPoint(0, 0)).y()
        for box in map(page.box, ("callback", "complaint", "birthday", "letter"))
    }
    assert tops["Callbacks"] == tops["Complaints"]
    assert tops["Birthdays"] == tops["Letters"]


def test_a_name_shows_whole_after_any_other(qtbot, themed):
    themed("en", "light")
    place = QWidget()
    qtbot.addWidget(place)
    link = ElidedButton(place)
    row = QHBoxLayout(place)
    row.addWidget(link)
    row.addStretch(1)
    place.resize(600, 40)
    place.show()
    for first in ("Leo Wright", "Karen Cooper", "Ian Price", "Robert Ward"):
        for second in ("Helen Hughes", "Andrew Müller", "George Wright", "David Morris", "James Cooper"):
            for name in (first, second):
                link.say(name)
                QCoreApplication.sendPostedEvents()
                row.activate()
                assert link.text() == name


def shown_in(box: ChoiceBox) -> str:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    return str(option.currentText)  # type: ignore[attr-defined]


def test_a_choice_that_is_too_long_ends_with_dots(qtbot, themed):
    themed("en", "light")
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.set_choices([(1, LONG), (2, "Amy Lee")])
    box.resize(160, 30)
    box.set_value(1)
    assert shown_in(box).endswith("…")
    assert LONG.startswith(shown_in(box)[:-1])
    assert box.currentText() == LONG
    box.set_value(2)
    assert shown_in(box) == "Amy Lee"


def test_a_choice_is_cut_where_the_style_sheet_ends_its_words(qtbot, themed):
    themed("en", "light")
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.set_choices([(1, LONG)])
    box.resize(160, 30)
    box.setEditable(True)  # the field to type into stands where the words would, 2 px further to the left
    box.show()
    assert box.lineEdit().width() - 2 - 2 == box.width() - _AROUND_CHOICE


@pytest.mark.parametrize("spoken", ["en", "zh_CN"])
def test_the_customers_of_a_rule_can_be_read(office, themed, settle, spoken):
    themed(spoken, "light")
    dialog = RulesDialog(None)
    dialog.show()
    settle()
    assert dialog.rows
    for row in dialog.rows.values():
        assert shown_in(row.grades) == row.grades.currentText()
    dialog.close()
    dialog.deleteLater()


@pytest.mark.parametrize("spoken", ["en", "zh_CN"])
def test_help_under_a_field_is_a_sentence(qtbot, themed, spoken):
    themed(spoken, "light")
    found = []
    for each in pkgutil.iter_modules(forms.__path__):
        module = importlib.import_module(f"{forms.__name__}.{each.name}")
        (form,) = [
            kind for kind in vars(module).values() if getattr(kind, "__module__", "") == module.__name__
        ]
        place = QWidget()
        qtbot.addWidget(place)
        form().setupUi(place)
        found += [str(words) for field in place.findChildren(QWidget) if (words := field.property("help"))]
    assert len(found) > 10
    assert [words for words in found if not words.endswith((".", "。"))] == []
    assert not {words for words in found if "不写时间" in words} - {"不写时间，即当天之内。"}


def test_nobody_at_the_desk_leaves_no_hole_in_the_rail(window, settle):
    rail = window.rail
    rail.set_office("Sunrise", "Amy Lee · Agent")
    assert rail.who.isVisible()
    rail.set_office("Sunrise", "")
    assert not rail.who.isVisible()
    rail.set_folded(True)
    rail.set_office("Sunrise", "Amy Lee · Agent")
    assert not rail.who.isVisible()
    rail.set_folded(False)
    assert rail.who.isVisible()


@pytest.mark.parametrize("spoken", ["en", "zh_CN"])
def test_one_action_has_one_name(office, themed, spoken, qtbot, settle):
    from crm_desktop import app as program

    running = program.Program(office, spoken)
    window = running.open_window()
    settle()
    today, customers = window.open_page("today"), window.open_page("customers")
    calendar = window.open_page("calendar")
    settle()
    assert today.empty.button.text() == customers.nobody.button.text()
    assert today.calling.text() == calendar.day.start_button.text()
    running.close()


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_a_box_that_cannot_be_ticked_looks_it(qtbot, themed, colours):
    themed("en", colours)
    looks = set()
    for ticked in (False, True):
        for enabled in (False, True):
            box = QCheckBox("Respect")
            qtbot.addWidget(box)
            box.setChecked(ticked)
            box.setEnabled(enabled)
            box.resize(120, 24)
            square = box.grab(QRect(0, 0, 18, 24)).toImage()
            looks.add((square.pixelColor(8, 4).name(), square.pixelColor(4, 8).name()))
    assert len(looks) == 4


def test_a_rare_character_of_a_name_shows_where_the_system_has_no_chinese(qtbot, themed):
    themed("zh_CN", "light")
    if theme._Look.bold != QFont.Weight.Bold:  # which only our own font needs
        pytest.skip("the system has Chinese fonts of its own")
    drawn = []
    for character in ("𠮷", "\U0002fffd"):  # the second is none: it shows as a box
        layout = QTextLayout(character, theme.font())
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        drawn.append([glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()])
    assert 0 in drawn[1]
    assert 0 not in drawn[0]


def test_a_message_lies_on_no_button_of_the_next_step(qtbot, themed):
    themed("en", "light")
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(960, 600)
    column, foot = QVBoxLayout(window), QHBoxLayout()
    steps = [QPushButton(words) for words in ("More", "Wait for customer", "Acknowledge")]
    foot.addStretch(1)
    for step in steps:
        foot.addWidget(step)
    column.addStretch(1)
    column.addLayout(foot)
    column.addSpacing(theme.px(28))
    window.show()
    qtbot.waitExposed(window)
    show_message(window, "Saved.", "Undo", lambda: None)
    low = toast_of(window).geometry()
    show_message(window, "Saved the callback of Hughes Harbour Hotel and Conference Centre Ltd " * 2, "Undo")
    high = toast_of(window).geometry()
    assert not any(step.geometry().intersects(place) for step in steps for place in (low, high))
    assert high.bottom() < min(step.y() for step in steps) <= low.bottom()


def test_a_box_to_tick_stands_on_the_line_of_the_field_beside_it(office, forms):
    dialog = forms(ComplaintForm)
    middle = {
        name: dialog.form.fields[name].mapTo(dialog, dialog.form.fields[name].rect().center()).y()
        for name in ("in_charge", "vexatious")
    }
    assert abs(middle["in_charge"] - middle["vexatious"]) <= 1
