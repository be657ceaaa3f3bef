"""The fields of a complaint, saved as they are left: what is not understood, what somebody else changed."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from crm_desktop.core.enums import Severity
from crm_desktop.gui.language import label
from crm_desktop.services.complaints import complaints
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.office import office as offices
from tests.services.complaints.complaint_helpers import NOON, opened


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
    assert complaint_lists.get_case(complaint_id).complaint.owner_id == people[3]
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
    assert shown.is_dirty()
    shown.save_quietly()
    settle()
    assert shown.said.error_of("owner") == "Please choose one from the list."
    shown.discard()
    assert not shown.is_dirty()
    assert shown.said.ui.owner.currentText() == "—"


def test_somebody_elses_change_is_told_in_the_words_of_the_field(people, sections, settle):
    complaint_id = opened(owner=people[3], received_at=NOON, severity=Severity.NORMAL)
    shown = sections(complaint_id)
    said, details = shown.said, shown.details
    said.ui.owner.set_value(people[5])
    said.ui.received_at.date.setText("2026-10-20")
    said.ui.description.setPlainText("我写的")
    details.ui.severity.set_value(Severity.IMPORTANT)
    later = NOON - timedelta(hours=3)
    theirs = {"owner": people[7], "received_at": later, "description": "a <b>leak</b> & noise"}
    complaints.change_intake(complaint_id, {**theirs, "severity": Severity.MINOR})
    settle()
    told = [said.error_of(name) for name in ("owner", "received_at", "description")]
    told.append(details.error_of("severity"))
    for words, line in zip(
        ("Person 7", "2026-10-21 09:00", "a <b>leak</b> & noise", label(Severity.MINOR)), told, strict=True
    ):
        assert line == f'Somebody else changed this meanwhile to "{words}". Ctrl+S keeps yours.'
    assert said._errors["description"].textFormat() == Qt.TextFormat.PlainText
