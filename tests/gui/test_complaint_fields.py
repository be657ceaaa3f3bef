"""The fields of a complaint, saved as they are left: what is not understood, what somebody else changed."""

import pytest
from PySide6.QtCore import Qt

from crm_desktop.services import complaints
from crm_desktop.services import office as offices
from tests.services.complaint_helpers import opened


@pytest.fixture
def sections(window, settle):
    """The fields of a complaint that is open on its page."""

    def show(complaint_id):
        page = window.open_page("complaints")
        page.open_record(complaint_id)
        settle()
        return page.record.sections

    return show


@pytest.fixture
def people(office):
    """More than are shown without being completed while typing."""
    return [offices.save_staff(None, {"name": f"Person {number}"}) for number in range(12)]


def test_a_name_that_nobody_has_does_not_take_the_owner_away(qtbot, people, sections, settle):
    complaint_id = opened(owner=people[3])
    shown = sections(complaint_id)
    box = shown.said.ui.owner
    assert box.currentText() == "Person 3"
    box.lineEdit().selectAll()
    qtbot.keyClicks(box.lineEdit(), "Wang")
    shown.save_quietly()  # offscreen windows do not always get the focus
    settle()
    assert shown.said.error_of("owner") == "Please choose one from the list."
    assert box.currentText() == "Wang"
    assert complaints.get(complaint_id).complaint.owner_id == people[3]
    box.lineEdit().selectAll()
    qtbot.keyClicks(box.lineEdit(), "Person 3")
    qtbot.keyClick(box.lineEdit(), Qt.Key.Key_Tab)
    shown.save_quietly()
    settle()
    assert shown.said.error_of("owner") == ""


def test_a_name_that_nobody_has_is_told_where_there_was_no_owner(qtbot, people, sections, settle):
    shown = sections(opened())
    shown.said.ui.owner.set_value(None)
    shown.save(None)
    settle()
    qtbot.keyClicks(shown.said.ui.owner.lineEdit(), "Wang")
    shown.save_quietly()
    settle()
    assert shown.said.error_of("owner") == "Please choose one from the list."
