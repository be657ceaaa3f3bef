"""Undo in the menu, by keys and in the bar, also after a restart."""

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCompleter

from crm_desktop import storage
from crm_desktop.gui import tasks
from crm_desktop.gui.history import undoing
from crm_desktop.gui.widgets.fields import ChoiceBox
from crm_desktop.services.history.lines import LineKind
from crm_desktop.services.office import office as offices
from crm_desktop.storage.models import ChangeSet, Customer
from tests.gui.customers.steps import in_dialog
from tests.gui.history.history_helpers import (
    below,
    change_phone,
    phone,
    press,
)
from tests.gui.keys import type_in

pytestmark = pytest.mark.usefixtures("noon")


def test_the_menu_says_what_would_be_undone_and_ctrl_z_does_it(window, karen, settle):
    menu = window.edit_menu
    assert menu.undo.text() == "&Undo: changed Karen Hall"
    assert not menu.redo.isEnabled()
    press(window, "Ctrl+Z", settle)
    assert phone(karen) == "13800000001"
    assert window.toast.text() == "Undone: Karen Hall, phone 138 0000 0001 → 138 0000 0002"
    assert menu.undo.text() == "&Undo: Added Karen Hall"
    assert menu.redo.text() == "&Redo: changed Karen Hall"
    press(window, "Ctrl+Shift+Z", settle)
    assert phone(karen) == "13800000002"
    assert window.toast.text() == "Done again: Karen Hall, phone 138 0000 0001 → 138 0000 0002"


def test_a_key_that_is_held_down_takes_back_one_thing(window):
    assert [each.autoRepeat() for each in (window.edit_menu.undo, window.edit_menu.redo)] == [False, False]


def test_what_is_still_under_way_is_not_what_ctrl_z_means(window, karen, settle):
    go_on = Event()

    def work(_progress):
        go_on.wait(20)
        change_phone(karen, "13800000003")

    tasks.long_job(window, "Writing letters", work)
    window.activateWindow()
    QTest.keySequence(window, "Ctrl+Z")
    assert window.toast.text() == "Undo is possible again when this is through: Writing letters"
    go_on.set()
    settle()
    assert phone(karen) == "13800000003"
    press(window, "Ctrl+Z", settle)
    assert phone(karen) == "13800000002"


def test_what_a_text_field_can_take_back_comes_first(window, karen, settle):
    page = window.open_page("customers")
    settle()
    type_in(page.search_box, "Kar")
    press(page.search_box, "Ctrl+Z", settle)
    assert page.search_box.text() == ""
    assert phone(karen) == "13800000002"
    press(page.search_box, "Ctrl+Z", settle)  # nothing is left in the field
    assert phone(karen) == "13800000001"
    press(page.search_box, "Ctrl+Shift+Z", settle)  # the field's own comes first again
    assert page.search_box.text() == "Kar"
    assert phone(karen) == "13800000001"
    press(page.search_box, "Ctrl+Shift+Z", settle)
    assert phone(karen) == "13800000002"


def test_under_a_form_nothing_is_taken_back_while_one_of_its_lists_is_open(window, karen, settle, qtbot):
    page = window.open_page("customers", karen)
    settle()
    found = []

    def open_list(dialog):
        settle()
        box = dialog.findChild(ChoiceBox, "grade")
        box.showPopup()
        found.append(QApplication.activePopupWidget())
        for keys in ("Ctrl+Z", "Ctrl+Shift+Z"):
            press(box.view(), keys, settle)
            found.append(phone(karen))
        box.hidePopup()

    in_dialog(qtbot, open_list)
    page.act.edit(karen)
    settle()
    assert found[0] is not None
    assert found[1:] == ["13800000002"] * 2


def test_while_completions_are_offered_undo_is_the_fields_own(window, karen, settle):
    page = window.open_page("customers", karen)
    settle()
    field = page.search_box
    type_in(field, "Kar")
    completions = QCompleter(["Karen", "Karla"], field)
    field.setCompleter(completions)
    completions.complete()
    press(completions.popup(), "Ctrl+Z", settle)
    assert field.text() == ""
    assert phone(karen) == "13800000002"
    completions.popup().hide()


def test_only_ones_own_last_action_is_taken_back_by_keys(window, karen, settle):
    storage.act_as(offices.save_staff(None, {"name": "Ruth Collins"}))
    change_phone(karen, "13800000003")
    storage.act_as(None)
    settle()
    window.edit_menu.look()
    settle()
    assert "phone" not in window.edit_menu.undo.text()
    press(window, "Ctrl+Z", settle)
    assert phone(karen) == "13800000003"


def test_the_bar_after_saving_has_undo(window, karen, settle, qtbot):
    page = window.open_page("customers", karen)
    settle()
    in_dialog(qtbot, lambda dialog: (settle(), dialog.try_save(), settle()))
    page.card.act.won_back(karen, "Karen Hall")
    settle()
    assert window.toast.text().startswith("Welcome back!")
    qtbot.mouseClick(window.toast._button, Qt.MouseButton.LeftButton)
    settle()
    assert window.toast.text() == "Undone: Marked Karen Hall as won back"


def test_after_a_restart_the_last_action_still_goes_back(window, karen, settle, reopen):
    from crm_desktop.gui import tasks

    tasks.stop()
    reopen()
    storage.act_as(1)
    window.edit_menu.look()
    settle()
    press(window, "Ctrl+Z", settle)
    assert phone(karen) == "13800000001"


def test_nothing_to_undo_is_told_by_the_menu(window, settle):
    window.edit_menu.look()
    settle()
    assert (window.edit_menu.undo.text(), window.edit_menu.undo.isEnabled()) == ("&Undo", False)
    with storage.reading():
        assert Customer.select().count() == 0


def test_what_the_office_began_with_stays(window, karen, settle):
    page = window.open_page("history")
    settle()
    with storage.reading():
        first = ChangeSet.get(ChangeSet.action == "office.set_up").id
    page.show_line(first)
    settle()
    line = page.list.current_record()
    assert line.id == first
    assert line.blocked == "This is what the office began with. It cannot be taken back."
    assert line.blocked in below(page, page.list.currentIndex().row())
    undoing.take_back(page, first)
    settle()
    assert window.toast.text() == line.blocked
    with storage.reading():
        assert ChangeSet.by_id(first).undone_by_id is None


def test_history_in_the_menu_leads_from_what_was_deleted_to_all(window, karen, settle):
    window.edit_menu.deleted.trigger()
    settle()
    page = window.page("history")
    assert page.empty.isVisible()
    window.edit_menu.history.trigger()
    settle()
    assert not page.deleted.isChecked()
    assert page.model.ids()
    page.asked.show_kinds([LineKind.LETTERS])
    window.open_page("today")
    window.edit_menu.history.trigger()  # the way back keeps the filters
    assert page.asked.kinds == {LineKind.LETTERS}
