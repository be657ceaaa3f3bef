"""Undo in the menu, by keys and in the bar; the history with its lines, filters and refusals."""

from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest

from crm_desktop import storage
from crm_desktop.core import clock, dates
from crm_desktop.gui import theme
from crm_desktop.gui.history import record_menu, undoing
from crm_desktop.gui.widgets.record_list import _inner
from crm_desktop.gui.widgets.record_model import CELL_ROLE
from crm_desktop.services.customers import customers
from crm_desktop.services.customers.customers import PhoneEntry
from crm_desktop.services.office import office as offices
from crm_desktop.storage.models import ChangeSet, Customer, Phone
from tests.gui.keys import type_in

pytestmark = pytest.mark.usefixtures("noon")


@pytest.fixture
def amy(window):
    staff_id = offices.save_staff(None, {"name": "Amy Lee"})
    storage.act_as(staff_id)
    return staff_id


@pytest.fixture
def karen(amy, settle):
    customer_id = customers.save(None, {"name": "Karen Hall"}, phones=[PhoneEntry("13800000001")])
    change_phone(customer_id, "13800000002")
    settle()
    return customer_id


def change_phone(customer_id, number):
    with storage.reading():
        phone = Phone.get(Phone.customer == customer_id)
    customers.save(customer_id, {}, phones=[PhoneEntry(number, phone.id)])


def phone(customer_id):
    with storage.reading():
        return Phone.get(Phone.customer == customer_id).number


def press(window, keys, settle):
    window.activateWindow()
    QTest.keySequence(window, keys)
    settle()


def cells(page, row):
    model = page.model
    found = {}
    for place, column in enumerate(model.columns):
        cell = model.index(row, place).data(CELL_ROLE)
        found[column.key] = cell.text if cell else ""
    return found


def test_the_menu_says_what_would_be_undone_and_ctrl_z_does_it(window, karen, settle):
    menu = window.edit_menu
    assert menu.undo.text() == "&Undo: Karen Hall: phone 13800000001 → 13800000002"
    assert not menu.redo.isEnabled()
    press(window, "Ctrl+Z", settle)
    assert phone(karen) == "13800000001"
    assert window.toast.text() == "Undone: Karen Hall: phone 13800000001 → 13800000002"
    assert menu.undo.text() == "&Undo: Added Karen Hall"
    assert menu.redo.text() == "&Redo: Karen Hall: phone 13800000001 → 13800000002"
    press(window, "Ctrl+Shift+Z", settle)
    assert phone(karen) == "13800000002"
    assert window.toast.text() == "Done again: Karen Hall: phone 13800000001 → 13800000002"


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
    page.card.act.won_back(karen)
    settle()
    assert window.toast.text().startswith("Welcome back!")
    qtbot.mouseClick(window.toast._button, Qt.MouseButton.LeftButton)
    settle()
    assert window.toast.text() == "Undone: Marked Karen Hall as won back"


def test_every_line_says_who_did_what_and_can_be_undone_there(window, karen, settle, qtbot):
    page = window.open_page("history")
    settle()
    first, second = cells(page, 0), cells(page, 1)
    assert first == {
        "day": "Today",
        "time": "12:00",
        "who": "Amy Lee",
        "what": "Karen Hall: phone 13800000001 → 13800000002",
        "record": "Customer 000001",
        "undo": "Undo",
    }
    assert (second["what"], second["day"]) == ("Added Karen Hall", "")
    place = next(n for n, column in enumerate(page.model.columns) if column.key == "undo")
    where = page.list.visualRect(page.model.index(0, place)).center()
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    settle()
    assert phone(karen) == "13800000001"
    assert cells(page, 0)["undo"] == "Redo"  # the line stays, struck through
    assert "Undone by Amy Lee" in page.card.who.text()


def test_what_stands_in_the_way_is_told_and_can_be_opened(window, karen, settle):
    storage.act_as(offices.save_staff(None, {"name": "Ruth Collins"}))
    change_phone(karen, "13800000003")
    settle()
    page = window.open_page("history")
    settle()
    mine = next(each for each in page.model.ids() if "13800000001" in told(page, each))
    page.list.choose(mine)
    settle()
    assert page.card.blocked.isVisible()
    assert "Ruth Collins" in page.card.blocked_words.text()
    assert "phone 13800000002 → 13800000003" in page.card.blocked_words.text()  # as the list tells it
    assert page.card.open_blocked.x() - page.card.show_blocker.geometry().right() >= theme.SPACE
    assert not page.card.undo.isEnabled()
    page.card.show_blocker.click()
    settle()
    assert told(page, page.list.current_id()) == "Karen Hall: phone 13800000002 → 13800000003"
    assert page.card.undo.isEnabled()


def told(page, change_set_id):
    line = page.model.record_at(page.model.row_of(change_set_id))
    return line.told.whole if line else ""


def test_the_history_of_one_record_and_back_to_all(window, karen, settle):
    customers.save(None, {"name": "Turner Hotel"})
    settle()
    page = window.open_page("history", ("customer", karen, "Karen Hall"))
    settle()
    assert len(page.model.ids()) == 2
    assert page.record_chip.text() == "Customer Karen Hall"
    page.record_chip.click()
    settle()
    assert len(page.model.ids()) > 2
    page.kind.set_value("letter")
    page.kind.chosen.emit("letter")
    settle()
    assert page.empty.isVisible()
    assert page.empty.text() == "Nothing was done that fits these filters."
    page.empty.button.click()
    settle()
    assert len(page.model.ids()) > 2


def test_what_was_deleted_is_counted_and_missed_in_its_own_words(window, karen, settle):
    page = window.open_page("history", "deleted")
    settle()
    assert page.count.text() == "0 records"
    assert not page.empty.button.isVisible()
    record_menu.delete(window, "customer", karen, "Karen Hall")
    settle()
    assert page.count.text() == "1 record"
    page.kind.set_value("letter")
    page.kind.chosen.emit("letter")
    settle()
    assert page.empty.text() == "Nothing that fits these filters was deleted."
    page.empty.button.click()
    settle()
    assert (page.which.value(), len(page.model.ids())) == ("deleted", 1)


@pytest.mark.parametrize("spoken", ["en", "zh_CN"])
def test_no_day_of_the_history_is_cut(window, karen, settle, themed, spoken):
    page = window.open_page("history")
    themed(spoken, "light")
    window.resize(1366, 768)
    settle()
    metrics = QFontMetricsF(theme.font(bold=True))
    long_ago = dates.say_date(date(2025, 12, 28), spoken)
    widest = max(metrics.horizontalAdvance(each) for each in ("Yesterday", "昨天", long_ago))
    assert _inner(QRect(0, 0, page.list.columnWidth(0), 36), True).width() >= widest
    window.resize(960, 600)
    settle()
    assert not page.list.isColumnHidden(0)  # a time alone does not say when


def test_a_hundred_thousand_lines_are_ids_and_few_rows(window, amy, settle, monkeypatch):
    with storage.write("customer.changed"):
        storage.models.database.execute_sql(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
            " INSERT INTO change_set"
            " (version, created_at, at, staff_id, action, params, subject_table, actor, desk)"
            " SELECT 1, ?, ?, ?, 'customer.changed', '{}', '', 'person', '' FROM n",
            [*["2026-10-21T04:00:00Z"] * 2, amy],
        )
    page = window.open_page("history")
    settle()
    assert len(page.model.ids()) > 100_000
    assert len(page.model._rows) < 500
    page.list.scrollToBottom()
    settle()
    assert cells(page, len(page.model.ids()) - 1)["who"]
    assert len(page.model._rows) < 500
    assert clock.today() == page._starts[page.model.ids()[0]]


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
    assert not page.card.undo.isEnabled()
    assert page.card.blocked_words.text() == line.blocked
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
    assert page.which.value() == "changes"
    assert page.model.ids()
    page.kind.set_value("letter")
    window.open_page("today")
    window.edit_menu.history.trigger()  # the way back keeps the filters
    assert page.kind.value() == "letter"
