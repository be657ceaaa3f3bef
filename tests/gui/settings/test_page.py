"""Settings and the first start: what is typed is kept, what is wrong is told at the field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from crm_desktop.gui import language
from crm_desktop.gui.office.first_start import FirstStart
from crm_desktop.gui.settings.staff_form import StaffDialog
from crm_desktop.services.history import steps
from crm_desktop.services.office import office as offices
from tests.gui.dialogs import answer_boxes, is_open, slow_readers
from tests.gui.keys import type_in


@pytest.fixture
def page(window, settle):
    shown = window.open_page("settings")
    settle()
    return shown


def test_the_offices_data_is_saved(page, qtbot, settle):
    name = page.form.fields["name"]
    name.setFocus()
    name.selectAll()
    qtbot.keyClicks(name, "Sunshine")
    page.form.fields["phone"].setText("0531-8888 6600")
    page.save_button.click()
    settle()
    assert (offices.profile().name, offices.profile().phone) == ("Sunshine", "0531-8888 6600")
    assert "saved" in page.window().toast.text()


def test_a_missing_name_is_told_at_its_field(page, settle):
    page.form.fields["name"].clear()
    page.save_button.click()
    settle()
    assert page.form.error_of("name") == "Please fill this in."
    assert offices.profile().name == "济南阳光售后"
    page.form.fields["name"].setText("济南阳光售后")


def test_ctrl_s_saves_the_offices_data(page, qtbot, settle):
    type_in(page.form.fields["address"], "Jing Shi Road 88")
    qtbot.keyClick(page.form.fields["address"], Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert offices.profile().address == "Jing Shi Road 88"
    assert "saved" in page.window().toast.text()


@pytest.mark.parametrize("way", ["box", "menu", "close"])
def test_typed_data_of_the_office_do_not_vanish_unasked(page, window, qtbot, settle, monkeypatch, way):
    type_in(page.form.fields["address"], "Jing Shi Road 88")
    asked = answer_boxes(monkeypatch, "Cancel")
    languages = {action.data(): action for action in window.findChildren(QAction) if action.isCheckable()}
    if way == "close":
        window.close()
    elif way == "menu":
        window.open_page("today")
        languages["zh_CN"].trigger()
    else:
        page.spoken.setFocus()
        qtbot.keyClick(page.spoken, Qt.Key.Key_Up)
    settle()
    assert asked == ["What you typed is not saved yet."]
    assert window.isVisible()
    assert page.isVisible()
    assert page.form.values()["address"] == "Jing Shi Road 88"
    assert (language.language(), page.spoken.value()) == ("en", "en")
    assert (languages["en"].isChecked(), languages["zh_CN"].isChecked()) == (True, False)
    page.save_button.click()
    settle()
    window.close()
    assert not window.isVisible()


def test_who_discards_what_was_typed_is_asked_once(page, window, qtbot, settle, monkeypatch):
    type_in(page.form.fields["address"], "Jing Shi Road 88")
    asked = answer_boxes(monkeypatch, "Discard")
    window.close()
    assert not window.isVisible()
    window.close()
    assert len(asked) == 1
    assert offices.profile().address == ""


def test_what_is_typed_before_the_data_have_arrived_stays(window, qtbot, settle):
    offices.save_profile(offices.profile()._replace(phone="0531-8888 6600"))
    settle()
    with slow_readers(window):
        page = window.open_page("settings")
        type_in(page.form.fields["address"], "Jing Shi Road 88")
    settle()
    assert page.form.values()["address"] == "Jing Shi Road 88"
    assert page.form.values()["phone"] == "0531-8888 6600"
    assert page.form.is_dirty()
    page.save_office()
    settle()


def test_who_sits_here_is_kept(page, settle):
    staff_id = offices.save_staff(None, {"name": "李敏"})
    settle()
    page.person.set_value(staff_id)
    page.person.chosen.emit(staff_id)
    settle()
    assert offices.profile().desk_staff_id == staff_id
    assert steps.upcoming("en").undo is None  # Ctrl+Z is for what was done, not for who does it


def test_staff_are_added_changed_and_leave(page, qtbot, settle, window):
    dialog = StaffDialog(window)
    dialog.show()
    dialog.form.fields["name"].setText("钱师傅")
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert not is_open(dialog)
    (person,) = offices.staff()
    again = StaffDialog(window, person)
    again.form.fields["active"].setChecked(False)
    again.try_save()
    settle()
    assert offices.staff() == []
    assert [each.name for each in offices.staff(active_only=False)] == ["钱师傅"]


def test_a_name_that_is_taken_stays_in_the_dialog(page, qtbot, settle, window):
    offices.save_staff(None, {"name": "李敏"})
    dialog = StaffDialog(window)
    dialog.show()
    dialog.form.fields["name"].setText("李敏")
    dialog.try_save()
    settle()
    assert dialog.isVisible()
    assert dialog.form.error_of("name")
    assert dialog.form.is_dirty()
    dialog.form.mark_clean()
    dialog.reject()


@pytest.mark.parametrize("way", ["import", "empty"])
def test_the_first_start_sets_the_office_up(empty_office, qtbot, settle, themed, way):
    dialog = FirstStart(way=way)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.begin.click()
    assert dialog.form.error_of("name")
    dialog.form.fields["name"].setText("旺福")
    if way == "import":
        dialog.form.fields["country"].setEditText("taiwan")
        assert dialog.form.fields["country"].settle()
    dialog.begin.click()
    settle()
    assert dialog.isHidden()
    assert dialog.way == way
    assert (offices.profile().name, offices.profile().language) == ("旺福", "en")
    assert offices.profile().country == {"import": "TW", "empty": "CN"}[way]


def test_another_language_asks_for_the_dialog_again(empty_office, qtbot, themed):
    dialog = FirstStart(name="旺福")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog._speak("zh_CN")
    assert dialog.isHidden()
    assert dialog.other_language == "zh_CN"
