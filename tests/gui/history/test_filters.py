"""The head of the history: what would be undone, what was deleted, whose lines of which days are listed."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import Actor
from crm_desktop.core.tables import Table
from crm_desktop.gui.history import record_menu
from crm_desktop.services.customers import customers
from crm_desktop.services.history.lines import LineKind
from crm_desktop.services.office import office as offices
from crm_desktop.storage.models import Customer

pytestmark = pytest.mark.usefixtures("noon")

LAST_WEEK = timedelta(days=3)  # noon is a Wednesday's


@pytest.fixture
def page(window, settle):
    """The history of two people and the program, with lines of last week and this one."""
    ruth, amy = (offices.save_staff(None, {"name": name}) for name in ("Ruth Collins", "Amy Lee"))
    with clock.at(clock.now() - LAST_WEEK):
        storage.act_as(ruth)
        turner = customers.save(None, {"name": "Turner Hotel"})
    with storage.write("customer.changed", by=Actor.PROGRAM) as change:
        change.update(change.get(Customer, turner), preferences="not at noon")
    storage.act_as(amy)
    customers.save(None, {"name": "Karen Hall"})
    page = window.open_page("history")
    settle()
    return page


def who(page):
    found = (page.model.line_at(page.model.row_of(each)) for each in page.model.ids())
    return [line.who for line in found]


def entry(menu, words):
    return next(each for each in menu.actions() if each.text() == words)


def chosen(page, *words):
    """Go through the menu of filters to an entry."""
    menu = page.asked.button.menu()
    menu.aboutToShow.emit()
    for each in words[:-1]:
        menu = entry(menu, each).menu()
    return entry(menu, words[-1])


def test_the_head_counts_this_week_and_offers_what_would_be_undone(page, settle, qtbot):
    assert page.count.text() == f"{len(page.model.ids()) - 1} changes this week"
    assert page.count.toolTip() == f"{len(page.model.ids())} changes"
    page.asked.show_kinds([LineKind.PROMISES])
    settle()
    assert (page.count.text(), page.count.toolTip()) == ("0 changes", "")
    page.asked.clear()
    settle()
    assert (page.deleted.text(), page.undo.full) == ("Deleted", "Undo: Added Karen Hall")
    assert page.undo.text().endswith("Ctrl+Z")
    qtbot.mouseClick(page.undo, Qt.MouseButton.LeftButton)
    settle()
    assert page.window().toast.text() == "Undone: Added Karen Hall"
    assert (page.undo.full, page.undo.isEnabled()) == ("Undo", False)  # Amy did nothing else


def test_deleted_is_counted_listed_and_left_again(page, settle):
    with storage.reading():
        turner = Customer.get(Customer.name == "Turner Hotel").id
    record_menu.delete(page, Table.CUSTOMER, turner, "Turner Hotel")
    settle()
    assert page.deleted.text() == "Deleted 1"
    page.deleted.click()
    settle()
    assert (len(page.model.ids()), page.count.text()) == (1, "1 record")
    assert page.list.top_band().how_many == "1 record"
    page.deleted.click()
    settle()
    assert len(page.model.ids()) > 1


def test_chips_show_whose_lines_are_listed(page, settle):
    asked = page.asked
    assert asked.everybody.isChecked()
    asked.mine.click()
    settle()
    assert set(who(page)) == {"Amy Lee"}
    asked.programs.click()
    settle()
    assert set(who(page)) == {"The program"}
    chosen(page, "Person", "Ruth Collins").trigger()
    settle()
    assert set(who(page)) == {"Ruth Collins"}
    assert asked.person_chip.text() == "Ruth Collins"
    assert not any(chip.isChecked() for chip in (asked.everybody, asked.mine, asked.programs))
    assert chosen(page, "Person", "Ruth Collins").isChecked()
    asked.person_chip.click()
    settle()
    assert asked.everybody.isChecked()
    assert not asked.person_chip.isVisible()
    assert {"Amy Lee", "Ruth Collins"} <= set(who(page))


def test_nobody_has_lines_of_their_own_where_nobody_is_named(window, settle):
    page = window.open_page("history")
    settle()
    assert not page.asked.mine.isVisible()


def test_mine_are_the_lines_of_whoever_sits_at_the_desk_now(window, settle):
    page = window.open_page("history")
    settle()
    asked = page.asked
    for name in ("Ruth Collins", "Amy Lee"):
        offices.sit_down(offices.save_staff(None, {"name": name}))
        settle()
        assert asked.mine.isVisible()
        if not asked.mine.isChecked():
            asked.mine.click()
        customers.save(None, {"name": f"Customer of {name}"})
        settle()
        assert (set(who(page)), asked.mine.isChecked()) == ({name}, True)
        assert not asked.person_chip.isVisible()
    offices.sit_down(None)
    settle()
    assert (asked.mine.isVisible(), asked.everybody.isChecked()) == (False, True)
    assert {"Ruth Collins", "Amy Lee"} <= set(who(page))


def test_who_was_chosen_by_name_stays_so_whoever_sits_down(page, settle):
    asked = page.asked
    chosen(page, "Person", "Amy Lee").trigger()
    assert (asked.person_chip.text(), asked.mine.isChecked()) == ("Amy Lee", False)
    offices.sit_down(entry(asked.people_menu, "Ruth Collins").data())
    settle()
    assert set(who(page)) == {"Amy Lee"}
    assert (asked.person_chip.isVisible(), asked.mine.isChecked()) == (True, False)
    asked.mine.click()
    assert (asked.person_chip.isVisible(), asked.mine.isChecked()) == (False, True)
    assert chosen(page, "Person", "Ruth Collins").isChecked()


def test_kinds_add_up(page, settle):
    chosen(page, "Kind", "Customers").trigger()
    settle()
    assert len(page.model.ids()) == 3
    chosen(page, "Kind", "Office and staff").trigger()
    settle()
    assert len(page.model.ids()) > 3
    assert page.asked.kind_chip.text() == "Customers, office and staff"
    chosen(page, "Kind", "Customers").trigger()
    assert page.asked.kinds == {LineKind.OFFICE}
    QTest.keyClick(page.asked.kind_chip, Qt.Key.Key_Delete)
    assert page.asked.kinds == frozenset()
    assert page.asked.button.hasFocus()


@pytest.mark.parametrize(
    ("words", "since", "until"),
    [
        ("Today", date(2026, 10, 21), date(2026, 10, 21)),
        ("Yesterday", date(2026, 10, 20), date(2026, 10, 20)),
        ("This week", date(2026, 10, 19), date(2026, 10, 21)),
        ("Last 7 days", date(2026, 10, 15), date(2026, 10, 21)),
        ("Last 30 days", date(2026, 9, 22), date(2026, 10, 21)),
        ("One day", date(2026, 10, 21), date(2026, 10, 21)),
    ],
)
def test_times_are_from_day_to_day(page, settle, words, since, until):
    chosen(page, "Time", words).trigger()
    wanted = page.asked.wanted()
    assert (wanted.since, wanted.until) == (since, until)
    assert page.asked.time_chip.text() == words
    assert page.asked.day.isVisible() == (words == "One day")
    settle()
    assert page.count.text().endswith(" this week") == (words == "This week")


def test_one_day_is_typed(page, settle):
    chosen(page, "Time", "One day").trigger()
    assert page.asked.day.hasFocus()
    page.asked.day.setText("10-18")
    page.asked.day.editingFinished.emit()
    settle()
    assert who(page) == ["Ruth Collins"]
    assert page.list.top_band().day == "Sunday 18 Oct"


def test_the_record_of_the_chosen_line_is_offered(page, settle):
    first = page.model.line_at(0)
    assert first.name == "Karen Hall"
    chosen(page, "Only customer Karen Hall").trigger()
    settle()
    assert (page.model.ids(), page.asked.record_chip.text()) == ([first.id], "Customer Karen Hall")


def test_the_oldest_come_first_when_asked(page, settle):
    newest = [*page.model.ids()]
    entry(page.asked._order_button.menu(), "Oldest first").trigger()
    settle()
    assert page.model.ids() == newest[::-1]
    assert page.asked._order_button.text() == "Oldest first"
    assert page.list.top_band().day != page.model.band_at(page.model.rowCount() - 1)
    days = [page.model.band_at(row) for row in range(page.model.rowCount()) if page.model.band_at(row)]
    assert days[-1].day.startswith("Today")
