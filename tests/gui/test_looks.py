"""What the eye stumbled over: letters in Chinese labels, badges on chosen rows, focus on choices, counts."""

import re
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QRadioButton, QWidget

from crm_desktop.core import words
from crm_desktop.core.enums import Grade
from crm_desktop.gui import theme
from crm_desktop.gui.forms.ui_complaint_form import Ui_ComplaintForm
from crm_desktop.gui.forms.ui_order_form import Ui_OrderForm
from crm_desktop.gui.help.keys import AboutDialog, KeysDialog
from crm_desktop.gui.importing.under_way import ImportWork
from crm_desktop.gui.main_window import MainWindow
from crm_desktop.gui.office.choice import Choice
from crm_desktop.gui.office.first_start import FirstStart
from crm_desktop.gui.settings.staff_form import StaffDialog
from crm_desktop.gui.status_line import JobLine
from crm_desktop.gui.widgets import due_row
from crm_desktop.gui.widgets.due_row import DueRow, align_names
from crm_desktop.gui.widgets.elided import ElidedBox, ElidedLabel
from crm_desktop.gui.widgets.form import Form
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
    before = (QColor(picture.pixel(x, 18)).name() for x in range(24))
    assert max(theme.contrast(each, ground.name()) for each in before) >= 3  # its edge


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


def test_a_button_outside_a_form_hides_its_letter_too(window: MainWindow, themed):
    themed("zh_CN", "light")
    dialog = AboutDialog(window)
    dialog.show()
    assert "许可证" in [each.text() for each in dialog.findChildren(QPushButton)]
    QTest.keyPress(dialog, Qt.Key.Key_Alt)
    assert "许可证(&L)" in [each.text() for each in dialog.findChildren(QPushButton)]
    dialog.close()
    dialog.deleteLater()


def test_the_words_of_the_keys_begin_at_one_line(window: MainWindow):
    dialog = KeysDialog(window)
    dialog.show()
    places = {
        each.text(): each.mapTo(dialog, each.rect().topLeft()).x() for each in dialog.findChildren(QLabel)
    }
    assert (
        places["Open the record, or a line of the history"]
        == places["Pick a date or a choice"]
        == places["Take the next step"]
    )
    dialog.close()
    dialog.deleteLater()


def _left(form: Form, name: str) -> int:
    field = form.fields[name]
    return field.mapTo(form, field.rect().topLeft()).x()


@pytest.mark.parametrize("spoken", ["en", "zh_CN"])
def test_fields_stand_under_each_other(qtbot, themed, spoken):
    themed(spoken, "light")
    for made, wide, columns in (
        (Ui_ComplaintForm, 628, [("channel", "order"), ("contact", "owner", "customer_type", "department")]),
        (Ui_OrderForm, 812, [("product", "promised_finish", "remarks")]),
    ):
        form = Form(made())
        qtbot.addWidget(form)
        form.resize(wide, 700)
        form.show()
        for names in columns:
            places = {name: _left(form, name) for name in names}
            assert len(set(places.values())) == 1, places


def test_chosen_and_typed_words_begin_at_the_same_place(qtbot, themed):
    """A box to choose from has no line edit inside, whose text stands 2 px further to the right."""
    themed("en", "light")
    chosen, typed = QComboBox(), QComboBox()
    typed.setEditable(True)
    inks = []
    for box in (chosen, typed):
        qtbot.addWidget(box)
        box.addItem("II")
        box.resize(160, 30)
        box.show()
        picture = box.grab().toImage()
        ground = picture.pixel(4, 15)
        inks.append(next(x for x in range(4, 60) if picture.pixel(x, 15) != ground))
    assert inks[0] == inks[1]


def test_a_row_without_more_to_say_shows_its_words_whole(qtbot, themed, monkeypatch):
    themed("en", "light")
    rooms = {}

    def note(_painter, rect, text, *_rest, **_named):
        rooms[text] = rect.width()

    monkeypatch.setattr(due_row, "paint_text", note)
    for about, whole in (("", True), ("12 late", True), ("a story that has no room at all in here", False)):
        row = DueRow("Reply to a complaint", about, "2", "blue", name_width=70)
        qtbot.addWidget(row)
        align_names([row])
        row.resize(228, 33)
        row.grab()
        name = QFontMetricsF(theme.font(bold=True)).horizontalAdvance("Reply to a complaint")
        assert (rooms["Reply to a complaint"] >= name) is whole
    rooms.clear()
    row = DueRow("仇静静静", "1964-11-01", "3 天后", "blue", name_width=70)
    qtbot.addWidget(row)
    row.resize(160, 33)
    row.grab()
    assert "1964-11-01" not in rooms  # no 1964… of one character and dots
