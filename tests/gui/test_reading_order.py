"""Tab goes through every page and dialog as it is read, and misses nothing."""

import inspect
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QWidget

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind
from crm_desktop.gui.callbacks.call import CallDialog
from crm_desktop.gui.callbacks.questionnaire import Rating
from crm_desktop.gui.navigation import PAGES
from crm_desktop.gui.office.wait import WaitDialog
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.customers import customers
from tests.gui.reading import around, backwards, left_out
from tests.gui.test_accessible import _dialogs, busy_office, records

__all__ = ["busy_office"]  # a fixture of the other test of all controls


@pytest.mark.parametrize("slug", [entry.slug for entry in PAGES])
def test_tab_goes_through_a_page_as_it_is_read(busy_office, settle, qtbot, slug):
    busy_office.open_page(slug)
    settle()
    read = around(qtbot, busy_office)
    assert len(backwards(busy_office, read)) <= 1
    assert left_out(busy_office, read) == []


def test_tab_goes_through_a_complaint_as_it_is_read(busy_office, settle, qtbot):
    page = busy_office.open_page("complaints", complaint_lists.list_complaints()[0].id)
    settle()
    read = around(qtbot, busy_office)
    assert len(backwards(busy_office, read)) <= 1
    assert left_out(page, read) == []


def shown(kind: type[QDialog], parent: QWidget) -> QDialog:
    """A dialog of a kind, about the records of the busy office."""
    known = {**records(), "parent": parent, "folder": storage.folder(), "home": storage.folder()}
    wanted = inspect.signature(kind).parameters.values()
    needed = [each.name for each in wanted if each.default is each.empty or each.name == "customer_id"]
    dialog = kind(**{name: known[name] for name in needed if name in known})
    dialog.show()
    return dialog


@pytest.mark.parametrize("kind", [each for each in _dialogs() if not issubclass(each, WaitDialog)])
def test_tab_goes_through_a_dialog_as_it_is_read_and_back(busy_office, settle, qtbot, kind):
    dialog = shown(kind, busy_office)
    settle()
    read = around(qtbot, dialog)
    assert len(backwards(dialog, read)) <= 1
    assert left_out(dialog, read) == []
    for each in reversed(read):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
        assert dialog.focusWidget() is each
    dialog.hide()
    dialog.deleteLater()


def place(widget: QWidget, window: QWidget) -> QPoint:
    return widget.mapTo(window, QPoint(0, 0))


@pytest.mark.parametrize("slug", ["customers", "calendar", "letters", "reports", "settings"])
def test_the_head_of_a_page_comes_first_and_from_left_to_right(window, settle, qtbot, slug):
    customers.save(None, {"name": "王建国"}, phones=[customers.PhoneEntry("138 0531 2210")])
    page = window.open_page(slug)
    settle()
    head = [each for each in around(qtbot, window) if page.header.isAncestorOf(each)]
    lefts = [place(each, window).x() for each in head]
    assert lefts == sorted(lefts)


def test_every_place_is_reached_once_around(window, settle, qtbot):
    page = window.open_page("settings")
    settle()
    read = around(qtbot, window)
    assert read[0] is page.form.fields["name"]
    names = [page.backup_button, page.person, page.spoken, page.colours]
    assert [each for each in read if each in names] == names


def test_a_call_is_read_from_the_outcome_to_the_buttons(office, window, settle, qtbot):
    number = customers.save(None, {"name": "王建国"}, phones=[customers.PhoneEntry("138 0531 2210")])
    due = clock.now() + timedelta(hours=3)
    callback_id = callbacks.add(number, CallbackKind.AFTER_SERVICE, due)
    dialog = CallDialog(window, callback_id)
    dialog.open()
    settle()
    read = around(qtbot, dialog)
    questions = dialog.questions
    wanted = [questions.fault_cause, questions.suggestions, questions.next_step, dialog.foot.move_button]
    assert [each for each in read if each in wanted] == wanted
    assert read[-1].accessibleName().startswith("Copy")
    dialog.reject()


def test_marks_stay_where_they_stand_once_they_are_given(office, window, settle, qtbot):
    number = customers.save(None, {"name": "王建国"}, phones=[customers.PhoneEntry("138 0531 2210")])
    dialog = CallDialog(window, callbacks.add(number, CallbackKind.AFTER_SERVICE, clock.now()))
    dialog.open()
    settle()
    questions = dialog.questions
    for rating in (*questions.ratings.values(), questions.satisfaction):
        qtbot.keyClick(rating, Qt.Key.Key_4)
    read = around(qtbot, dialog)
    assert len(backwards(dialog, read)) <= 1
    assert left_out(dialog, read) == []
    marks = [each for each in read if isinstance(each.parentWidget(), Rating)]
    assert [each.text() for each in marks] == ["4"] * (len(questions.ratings) + 1)
    questions.start = questions.values()
    dialog.reject()


def test_a_page_left_for_long_is_fetched_anew(window, settle, qtbot, noon):
    number = customers.save(None, {"name": "王建国"})
    callbacks.add(number, CallbackKind.OTHER, noon + timedelta(hours=1))
    page = window.open_page("today")
    settle()
    window.open_page("settings")
    with clock.at(noon + timedelta(hours=2)):
        window.open_page("today")
        settle()
    assert page.box("callback").rows()[0].tone == "red"
