"""Tab goes through a page as it is read, and in the dialog of a call from whom to call to what was said."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind
from crm_desktop.gui.dialogs.callback_call import CallDialog
from crm_desktop.services import callbacks, customers


def stops(qtbot, window: QWidget) -> list[QWidget]:
    """Where Tab stops, once around."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    found: list[QWidget] = []
    while (focus := window.focusWidget()) not in found:
        found.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    return found


def place(widget: QWidget, window: QWidget) -> QPoint:
    return widget.mapTo(window, QPoint(0, 0))


@pytest.mark.parametrize("slug", ["customers", "calendar", "letters", "reports", "settings"])
def test_the_head_of_a_page_comes_first_and_from_left_to_right(window, settle, qtbot, slug):
    customers.save(None, {"name": "王建国"}, phones=[customers.PhoneEntry("138 0531 2210")])
    page = window.open_page(slug)
    settle()
    around = [each for each in stops(qtbot, window) if page.header.isAncestorOf(each)]
    lefts = [place(each, window).x() for each in around]
    assert lefts == sorted(lefts)


def test_every_place_is_reached_once_around(window, settle, qtbot):
    page = window.open_page("settings")
    settle()
    around = stops(qtbot, window)
    assert around[0] is page.form.fields["name"]
    names = [page.backup_button, page.person, page.spoken, page.colours]
    assert [each for each in around if each in names] == names


def test_a_call_is_read_from_the_outcome_to_the_buttons(office, window, settle, qtbot):
    number = customers.save(None, {"name": "王建国"}, phones=[customers.PhoneEntry("138 0531 2210")])
    due = clock.now() + timedelta(hours=3)
    callback_id = callbacks.add(number, CallbackKind.AFTER_SERVICE, due)
    dialog = CallDialog(window, callback_id)
    dialog.open()
    settle()
    around = stops(qtbot, dialog)
    questions = dialog.questions
    wanted = [questions.fault_cause, questions.suggestions, questions.next_step, dialog.foot.move_button]
    assert [each for each in around if each in wanted] == wanted
    assert around[-1].accessibleName().startswith("Copy")
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
    assert page.calls.rows()[0].tone == "red"
