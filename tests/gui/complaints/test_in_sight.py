"""What has the focus on a complaint's page is in sight, with its label and with what is wrong with it."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from crm_desktop.core.enums import ComplaintState
from crm_desktop.gui.widgets import fields
from crm_desktop.services.complaints.states import ComplaintStep
from tests.services.complaints.complaint_helpers import opened, reach

S = ComplaintState


@pytest.fixture
def record(window, settle):
    window.resize(1280, 736)

    def show(complaint_id):
        page = window.open_page("complaints", complaint_id)
        settle()
        return page.record

    return show


def in_sight(view, widget):
    seen = view._main.viewport()
    return seen.rect().contains(QRect(widget.mapTo(seen, QPoint()), widget.size()))


def test_after_a_step_the_field_it_leads_to_is_in_sight(office, record, settle, window, qtbot):
    view = record(reach(opened(), S.PROPOSED))
    view.sections.done.ui.message_to_customer.setFocus()
    view.bar.buttons[ComplaintStep.RESOLVE].setFocus()
    QTest.keyClick(view.bar.buttons[ComplaintStep.RESOLVE], Qt.Key.Key_Space)
    settle()
    answer = view.sections.done.ui.customer_answer
    assert window.focusWidget() is answer
    qtbot.waitUntil(lambda: in_sight(view, answer))


def test_what_is_missing_is_said_in_sight(office, record, settle, window, qtbot):
    view = record(reach(opened(), S.INVESTIGATING))
    found = view.sections.found
    view.bar.buttons[ComplaintStep.PROPOSE].setFocus()
    qtbot.mouseClick(view.bar.buttons[ComplaintStep.PROPOSE], Qt.MouseButton.LeftButton)
    settle()
    assert window.focusWidget() is found.ui.findings
    said = found.error_of("findings")
    assert said
    line = next(each for each in found.findChildren(type(view.bar.reason)) if each.text() == said)
    qtbot.waitUntil(lambda: in_sight(view, found.ui.findings) and in_sight(view, line))


def test_what_a_step_refuses_is_said_in_sight(office, record, settle, window, qtbot):
    view = record(reach(opened(), S.INVESTIGATING))
    done = view.sections.done
    view.sections.found.ui.findings.setFocus()
    fields.write_value(view.sections.found.ui.findings, "接头没拧紧")
    fields.write_value(done.ui.proposed_solution, "重新安装接头")
    view.save()
    settle()
    view.bar.buttons[ComplaintStep.PROPOSE].setFocus()
    QTest.keyClick(view.bar.buttons[ComplaintStep.PROPOSE], Qt.Key.Key_Space)
    settle()
    message = done.ui.message_to_customer
    assert window.focusWidget() is message
    said = done.error_of("message_to_customer")
    line = next(each for each in done.findChildren(type(view.bar.reason)) if each.text() == said)
    qtbot.waitUntil(lambda: in_sight(view, message) and in_sight(view, line))
