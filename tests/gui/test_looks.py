"""What the eye stumbled over: letters in Chinese labels, badges on chosen rows, focus on choices, counts."""

import re
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QRadioButton, QWidget

from crm_desktop.core import words
from crm_desktop.core.enums import Grade
from crm_desktop.gui import theme
from crm_desktop.gui.dialogs.first_start import FirstStart
from crm_desktop.gui.dialogs.staff import StaffDialog
from crm_desktop.gui.main_window import MainWindow
from crm_desktop.gui.status_line import JobLine
from crm_desktop.gui.widgets.choice import Choice
from crm_desktop.gui.widgets.elided import ElidedBox, ElidedLabel
from crm_desktop.gui.widgets.import_panels import ImportWork
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.record_model import Cell, Column, RecordModel

ALT = Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True)
class Row:
    id: int
    grade: str


def letters(dialog):
    return [each.text() for each in dialog.form.findChildren(QLabel) if re.search(r"\(.?\w\)", each.text())]


def test_letters_of_chinese_labels_show_only_while_alt_is_held(office, themed, forms):
    themed("zh_CN", "light")
    dialog = forms(StaffDialog)
    assert dialog.form.label_of("role").text() == "岗位"
    assert letters(dialog) == []
    QTest.keyPress(dialog.form.fields["name"], Qt.Key.Key_Alt)
    assert "岗位(&R)" in letters(dialog)
    QTest.keyRelease(dialog.form.fields["name"], Qt.Key.Key_Alt)
    assert letters(dialog) == []


def test_alt_and_the_letter_still_lead_to_the_field(office, themed, forms):
    themed("zh_CN", "light")
    dialog = forms(StaffDialog)
    dialog.activateWindow()
    dialog.form.fields["name"].setFocus()
    QTest.keyClick(dialog.form.fields["name"], Qt.Key.Key_R, ALT)
    assert (
        dialog.form.fields["role"].isAncestorOf(dialog.focusWidget())
        or dialog.form.fields["role"] is dialog.focusWidget()
    )


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_a_blue_badge_stands_out_on_the_chosen_row(qtbot, themed, colours):
    themed("en", colours)
    columns = [
        Column("grade", "Grade", lambda row: Cell(row.grade, badge="blue", square=True), 60),
        Column("name", "Name", lambda row: "王芳", stretch=True),
    ]
    view = RecordList(RecordModel(columns))
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.records.set_rows([Row(1, Grade.B), Row(2, Grade.B)])
    view.show()
    view.choose(1)
    picture = view.viewport().grab().toImage()
    ground = QColor(picture.pixel(290, 18))
    badge = QColor(picture.pixel(24, 18))  # left of its letter
    assert ground == theme.color("accent_soft")
    assert theme.contrast(badge.name(), theme.hex_of("blue")) >= 4.5
    assert badge != ground


def test_the_way_to_begin_that_has_the_focus_is_ringed(empty_office, qtbot, themed):
    dialog = FirstStart()
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.qWaitForWindowActive(dialog)
    frames = dialog.findChildren(Choice)
    dialog.findChildren(QRadioButton)[0].setFocus()
    ring = [QColor(each.grab().toImage().pixel(each.width() // 2, 1)) for each in frames]
    assert ring[0] == theme.color("accent")
    assert ring[1] != ring[0]
    empty = next(each for each in frames if each.button.text() == "Start empty")
    QTest.mouseClick(empty, Qt.MouseButton.LeftButton)
    assert dialog.way == "empty"
    assert empty.button.hasFocus()
    dialog.reject()


def test_the_import_counts_alike_in_its_dialog_and_in_the_bottom_line(window: MainWindow, qtbot):
    panel, told = ImportWork(window), []
    step = panel.counting_rows(lambda done, total, text: told.append((done, total, text)))
    for done, total in ((1_200, 9_000), (3_500, 9_000), (9_000, 9_000)):
        step(done, total)
    assert [text for _done, _total, text in told] == [
        "Comparing rows: 1,200 of 3,000",
        "Writing rows: 500 of 3,000",
        "Making them searchable: 3,000 of 3,000",
    ]
    panel.show_progress(*told[1])
    line = JobLine(window)

    class Running:
        title, cancelled = "Importing list.xlsx", False

    line._running[Running()] = told[1]
    line._show_newest()
    assert panel.words.text() == "Writing rows: 500 of 3,000"
    assert line.words.text() == "Importing list.xlsx  Writing rows: 500 of 3,000"
    panel.deleteLater()
    line.deleteLater()


def test_per_cent_is_written_closed_up():
    for key, spoken in words._table().items():
        for text in spoken:
            assert not re.search(r"[\d}] %", text), (key, text)


def test_a_long_name_is_shortened_where_it_has_no_room_and_whole_where_it_has(qtbot, themed):
    place = QWidget()
    qtbot.addWidget(place)
    row = QHBoxLayout(place)
    name, box = ElidedLabel(role="muted"), ElidedBox("Birthday · 王 & Söhne, a very long name indeed")
    for each in (name, box):
        row.addWidget(each)
    name.say("Page 1 of 1 · Paul García")
    place.resize(900, 60)
    place.show()
    assert name.text() == "Page 1 of 1 · Paul García"
    assert box.text() == "Birthday · 王 && Söhne, a very long name indeed"
    place.resize(360, 60)
    assert name.text().endswith("…")
    assert box.text().endswith("…")
    assert place.width() == 360
    assert (name.toolTip(), box.accessibleName()) == (name.full, box.full)
