"""The complaints page as list and card: what is chosen is shown, the focus stays where the work is."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import ComplaintState, Severity
from crm_desktop.core.tables import Table
from crm_desktop.gui.complaints import page as complaints_module
from crm_desktop.gui.complaints.page import ComplaintsPage
from crm_desktop.gui.widgets import record_model
from crm_desktop.services.complaints import complaints
from crm_desktop.services.complaints import history as complaint_history
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.complaints import work as complaint_work
from crm_desktop.services.complaints.states import ComplaintStep
from crm_desktop.services.listing import saved
from crm_desktop.services.office import office
from crm_desktop.storage.models import Complaint
from tests.services.complaints.complaint_helpers import customer, opened, reach

S = ComplaintState
pytestmark = pytest.mark.usefixtures("noon")  # what is overdue by hours is overdue since today


@pytest.fixture
def page(window, settle):
    window.resize(1366, 768)

    def show(*ids):
        found = window.open_page("complaints")
        settle()
        assert isinstance(found, ComplaintsPage)
        return found

    return show


@pytest.fixture
def two(office):
    """Two complaints; the first runs out first."""
    with clock.at(clock.now() - timedelta(hours=1)):
        first = opened(customer("赵强", "139 0000 1111"))
    return first, opened(customer())


def keys(page, sequence, on=None):
    QTest.keySequence(on or page.window().focusWidget(), QKeySequence(sequence))


def shown(page):
    return page.record.case.complaint.id


def clock_cell(page, row=0):
    column = next(each for each in page.list.records.columns if each.key == "clock")
    return column.cell(page.list.records.record_at(row))


# -- list and card ----------------------------------------------------------------------------------


def test_the_card_follows_the_list_and_the_focus_stays_in_it(page, two, settle):
    first, second = two
    complaints_page = page()
    assert shown(complaints_page) == first
    complaints_page.list.setFocus()
    keys(complaints_page, "Down")
    settle()
    assert shown(complaints_page) == second
    assert complaints_page.list.hasFocus()
    assert complaints_page.list.isVisible()
    assert complaints_page.record.isVisible()


def test_enter_leads_to_the_next_step_and_escape_back(page, two, settle):
    complaints_page = page()
    complaints_page.list.setFocus()
    keys(complaints_page, "Return")
    assert complaints_page.record.bar.buttons[ComplaintStep.ACKNOWLEDGE].hasFocus()
    keys(complaints_page, "Esc")
    settle()
    assert complaints_page.list.hasFocus()


def test_a_narrow_window_shows_the_card_over_the_list(page, window, two, settle):
    complaints_page = page()
    window.resize(960, 600)
    settle()
    assert complaints_page.sides.is_narrow()
    assert not complaints_page.record.isVisible()
    complaints_page.list.setFocus()
    keys(complaints_page, "Return")
    settle()
    assert complaints_page.record.isVisible()
    assert not complaints_page.list.isVisible()
    keys(complaints_page, "Esc", complaints_page.record)
    settle()
    assert complaints_page.list.isVisible()
    assert complaints_page.list.hasFocus()


def test_one_that_the_list_leaves_out_is_shown_also_where_the_page_is_opened_by_it(window, two, settle):
    done = reach(opened(customer("周红", "139 0000 2222")), S.CLOSED)
    complaints_page = window.open_page("complaints", done)
    settle()
    assert shown(complaints_page) == done
    assert complaints_page.list.current_id() is None


def test_one_opened_from_elsewhere_is_shown_although_the_list_leaves_it_out(page, two, settle):
    done = reach(opened(customer("周红", "139 0000 2222")), S.CLOSED)
    complaints_page = page()
    complaints_page.open_record(done)
    settle()
    assert shown(complaints_page) == done
    assert complaints_page.list.current_id() is None
    assert complaints_page.record.isAncestorOf(complaints_page.window().focusWidget())


def test_a_complaint_that_leaves_the_list_by_a_step_stays_in_sight(page, office, settle):
    complaint_id = opened(customer())
    other = opened(customer("赵强", "139 0000 1111"))
    complaints_page = page()
    complaints_page.list.choose(complaint_id)
    settle()
    complaints.reject(complaint_id, "不是我们装的")
    settle()
    assert shown(complaints_page) == complaint_id
    assert complaints_page.list.records.ids() == [other]
    complaints_page._chips["all"].click()
    settle()
    assert complaints_page.list.current_id() == complaint_id
    complaints_page.search("赵强")
    settle()
    assert shown(complaints_page) == other


def test_without_any_complaint_the_list_has_the_page(page):
    complaints_page = page()
    assert not complaints_page.record.isVisible()
    assert complaints_page.start_focus() is complaints_page._empty.button


def test_what_cannot_be_saved_keeps_its_complaint_in_sight(page, two, settle):
    first, second = two
    complaints_page = page()
    received = complaints_page.record.sections.said.ui.received_at
    received.date.setText("soon")
    complaints_page.list.choose(second)
    settle()
    assert shown(complaints_page) == first
    assert complaints_page.list.current_id() == first
    received.date.setText("today")
    complaints_page.list.choose(second)
    settle()
    assert shown(complaints_page) == second


# -- the focus --------------------------------------------------------------------------------------


def test_after_each_step_the_focus_is_where_the_work_goes_on(page, office, settle):
    complaint_id = opened(customer())
    complaints_page = page()
    record = complaints_page.record
    record.start_focus().setFocus()
    keys(complaints_page, "Space")  # acknowledge
    settle()
    assert record.bar.buttons[ComplaintStep.INVESTIGATE].hasFocus()
    keys(complaints_page, "Space")
    settle()
    assert complaint_lists.get_case(complaint_id).complaint.state == S.INVESTIGATING
    assert record.sections.found.ui.findings.hasFocus()  # what the next step waits for
    QTest.keyClicks(record.sections.found.ui.findings, "forgot")
    keys(complaints_page, "Ctrl+Return")
    settle()
    assert record.sections.done.ui.proposed_solution.hasFocus()
    QTest.keyClicks(record.sections.done.ui.proposed_solution, "repair it")
    keys(complaints_page, "Ctrl+Return")
    settle()
    assert record.sections.done.ui.message_to_customer.hasFocus()
    QTest.keyClicks(record.sections.done.ui.message_to_customer, "We will repair it today.")
    keys(complaints_page, "Ctrl+Return")
    settle()
    assert complaint_lists.get_case(complaint_id).complaint.state == S.PROPOSED
    assert record.bar.buttons[ComplaintStep.RESOLVE].hasFocus()


def test_a_second_complaint_opened_from_elsewhere_has_the_focus(page, two, settle):
    complaints_page = page()
    for complaint_id in two:
        complaints_page.open_record(complaint_id)
        settle()
        assert complaints_page.record.bar.buttons[ComplaintStep.ACKNOWLEDGE].hasFocus()
        complaints.acknowledge(complaint_id)
        settle()
        assert complaints_page.record.bar.buttons[ComplaintStep.INVESTIGATE].hasFocus()


# -- deadlines --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hours", "words", "tone"),
    [
        (2, "2 h left", "blue"),
        (3.25, "45 min left", "amber"),  # the last quarter of four hours
        (6, "2 h overdue", "red"),
        (30, "1 day overdue", "red"),
    ],
)
def test_red_is_overdue_and_amber_the_last_quarter(page, office, hours, words, tone):
    moment = timedelta(seconds=30 if hours < 4 else -30)  # the test takes its time
    with clock.at(clock.now() - timedelta(hours=hours) + moment):
        opened(customer())
    cell = clock_cell(page())
    assert (cell.text, cell.badge) == (words, tone)


def test_a_deadline_far_away_is_a_date_with_the_moment_as_its_tip(page, office, settle):
    reach(opened(customer()), S.PROPOSED)
    complaints_page = page()
    cell = clock_cell(complaints_page)
    due = complaint_lists.list_complaints()[0].due_at
    day = clock.local(due)
    assert (cell.text, cell.badge) == (f"{day.day} {day:%b}", "blue")
    assert f"{day:%H:%M}" in cell.tooltip
    assert cell.tooltip.startswith("Close")
    box = complaints_page.record.clocks.boxes[2]
    assert box._left.text() == cell.text
    assert f"{day:%H:%M}" in box._left.toolTip()


def test_nothing_that_is_not_overdue_is_red(page, office, settle):
    with clock.at(clock.now() - timedelta(minutes=10)):
        reach(opened(customer(), severity=Severity.IMPORTANT), S.RESOLVED)
    complaints_page = page()
    record = complaints_page.record
    assert (record.head.severity.text(), record.head.severity.tone()) == ("Important", "blue")
    assert {entry.tone for entry in complaint_history.history(record.case, "en")} <= {"blue", "green", "grey"}
    for column in complaints_page.list.records.columns:
        cell = column.cell(complaints_page.list.records.record_at(0))
        assert getattr(cell, "badge", "") not in {"red", "amber"}


@pytest.mark.parametrize("width", [1366, 1920])
def test_where_there_is_room_the_clocks_have_a_column_of_their_own(page, window, two, settle, width):
    window.resize(width, 1000)
    complaints_page = page()
    record = complaints_page.record
    beside = record.clocks.mapTo(record, record.clocks.rect().topLeft()).x()
    forms = record.sections.mapTo(record, record.sections.rect().topRight()).x()
    assert (beside > forms) == (width == 1920)


def test_a_click_shows_the_complaint(qtbot, page, two, settle):
    complaints_page = page()
    place = complaints_page.list.visualRect(complaints_page.list.records.index(1, 0)).center()
    qtbot.mouseClick(complaints_page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle()
    assert shown(complaints_page) == two[1]


def test_no_empty_room_follows_the_history(page, office, settle):
    complaint_id = reach(opened(customer()), S.CLOSED)
    with clock.at(clock.now() + timedelta(hours=1)):
        complaint_work.note(complaint_id, "客户又打电话来问，已经说明。" * 8)
    complaints_page = page()
    complaints_page.open_record(complaint_id)
    settle()
    inside = complaints_page.record._main.widget()
    history = complaints_page.record._history
    end = history.mapTo(inside, history.rect().bottomLeft()).y()
    assert inside.height() - end < 40


def test_only_the_rows_that_are_seen_are_fetched(monkeypatch, page, office, settle):
    monkeypatch.setattr(complaints_module, "FIRST_ROWS", 2)
    monkeypatch.setattr(record_model, "CHUNK", 1)
    ids = [opened(customer(f"客户{number}", f"139 0000 {number:04}")) for number in range(40)]
    complaints_page = page()
    complaints_page.list.grab()
    settle()
    records = complaints_page.list.records
    assert sorted(records.ids()) == sorted(ids)
    assert records.record_at(0) is not None
    assert records.record_at(39) is None
    complaints_page.list.choose(records.id_at(39))
    complaints_page.list.grab()
    settle()
    assert records.record_at(39).id == shown(complaints_page) == records.id_at(39)


def test_a_saved_filter_keeps_the_part_of_the_list_that_it_is_of(page, two, settle):
    complaints_page = page()
    bar, chips = complaints_page.filters_of_list, complaints_page._chips
    assert not bar.saved.save_button.isVisible()
    chips["overdue"].click()
    settle()
    assert bar.saved.save_button.isVisible()
    assert complaints_page.list.records.ids() == []
    saved.save_filter(Table.COMPLAINT, "Late ones", bar.shown)
    chips["all"].click()
    settle()
    assert len(complaints_page.list.records.ids()) == 2
    (late,) = saved.saved_filters(Table.COMPLAINT)
    bar.use(late)
    settle()
    assert chips["overdue"].isChecked()
    assert complaints_page.list.records.ids() == []


def test_the_menu_of_a_row_has_its_steps(page, two, settle, monkeypatch):
    shown_menus = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _where: shown_menus.append(menu))
    complaints_page = page()
    view = complaints_page.list
    view.choose(two[1])
    view.menu_asked.emit(QPoint(0, 0))
    assert not shown_menus  # it is not known yet how it stands
    settle()
    (menu,) = shown_menus
    words = [each.text() for each in menu.actions() if each.text()]
    assert words[:3] == ["Open the complaint", "Customer's card", "Acknowledge"]
    assert {"Wait for customer", "Note…", "Letter of reply…", "Copy as a table", "Export the list…"} <= set(
        words
    )
    assert any(each.startswith("Close – ") for each in words)
    next(each for each in menu.actions() if each.text() == "Acknowledge").trigger()
    settle()
    with storage.reading():
        assert Complaint.get_by_id(two[1]).state == S.ACKNOWLEDGED


def test_many_are_put_in_one_hand_and_deleted(page, two, qtbot, settle):
    complaints_page = page()
    office.save_staff(None, {"name": "Bob {}"})
    view, marked = complaints_page.list, complaints_page.marked
    view.setFocus()
    keys(complaints_page, "Ctrl+A")
    settle()
    ((staff_id, name),) = (each for each in marked._staff if each[1] == "Bob {}")
    marked._assign(staff_id, name)
    settle()
    assert marked.bar.words.text() == "Bob {} in charge: 2 complaints"
    qtbot.keyClick(marked.bar.agree, Qt.Key.Key_Return)
    settle()
    assert {view.records.fresh(each).in_charge for each in two} == {"Bob {}"}
    keys(complaints_page, "Delete", view)
    settle()
    assert marked.bar.words.text() == "Delete 2 complaints?"
    marked.bar.agree.click()
    settle()
    assert complaints_page.window().toast.text() == "Deleted 2 complaints"
    assert view.records.ids() == []
