"""The lines of the history: what they say, how they open in place, what is told below them."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import Actor
from crm_desktop.gui import theme
from crm_desktop.gui.history import record_menu
from crm_desktop.services.customers import customers
from crm_desktop.services.history.lines import LineKind
from crm_desktop.services.office import office as offices
from crm_desktop.storage.models import Customer
from tests.gui.history.history_helpers import (
    below,
    cell,
    cells,
    change_phone,
    click,
    phone,
)

pytestmark = pytest.mark.usefixtures("noon")


def test_every_line_says_who_did_what_and_can_be_undone_there(window, karen, settle, qtbot):
    page = window.open_page("history")
    settle()
    first, second = cells(page, 0), cells(page, 1)
    assert first == {
        "time": "12:00",
        "who": "Amy Lee",
        "open": "",
        "what": "Karen Hall: phone 138 0000 0001 → 138 0000 0002",
        "record": "Customer 000001",
        "undo": "Undo",
    }
    assert second["what"] == "Added Karen Hall"
    click(page, 0, "undo")
    settle()
    assert phone(karen) == "13800000001"
    what = cell(page, 0, "what")  # the line stays, struck through
    assert (what.text, what.struck, what.behind) == (first["what"], True, "undone by Amy Lee 12:00")
    assert cells(page, 0)["undo"] == "Redo"
    click(page, 0, "undo")
    settle()
    assert phone(karen) == "13800000002"
    assert not cell(page, 0, "what").struck


def test_a_line_opens_in_place_and_closes(window, karen, settle):
    page = window.open_page("history")
    settle()
    high = page.list.rowHeight(0)
    fields = ["Field", "From", "To", "Phone 138 0000 0002", "Phone", "138 0000 0001", "138 0000 0002"]
    keys = Qt.Key

    def do(hand):
        if isinstance(hand, str):
            click(page, 0, hand)
        else:
            QTest.keyClick(page.list, hand)
        settle()

    for opens, closes in (
        ("what", "what"),
        ("open", keys.Key_Left),
        (keys.Key_Return, keys.Key_Return),
        (keys.Key_Right, keys.Key_Escape),
    ):
        do(opens)
        assert below(page, 0) == fields
        detail = page.list.detail_of(page.model.id_at(0))
        assert detail.geometry().top() == page.list.rowViewportPosition(0) + high
        assert page.list.rowHeight(0) == high + detail.height()
        assert cell(page, 0, "open").icon == "chevron-down"
        do(closes)
        assert page.list.rowHeight(0) == high
        assert cell(page, 0, "open").icon == "chevron-right"
        assert page.list.hasFocus()


def test_a_double_click_opens_too_and_takes_back_once(window, karen, settle):
    def twice(*where, pos):
        for hand in (QTest.mouseClick, QTest.mouseDClick, QTest.mouseRelease):
            hand(*where, pos=pos)

    page = window.open_page("history")
    settle()
    click(page, 0, "what", twice)
    settle()
    assert below(page, 0)
    click(page, 0, "undo", twice)
    settle()
    assert phone(karen) == "13800000001"
    assert window.toast.text() == "Undone: Karen Hall, phone 138 0000 0001 → 138 0000 0002"


def test_an_open_line_stays_open_while_others_are_written(window, karen, settle):
    page = window.open_page("history")
    settle()
    mine = page.model.id_at(0)
    page.list.open_line(mine)
    settle()
    customers.save(None, {"name": "Turner Hotel"})
    settle()
    assert page.model.row_of(mine) == 1
    assert below(page, 1)[-3:] == ["Phone", "138 0000 0001", "138 0000 0002"]
    assert page.list.rowHeight(0) < page.list.rowHeight(1)
    assert page.list.current_id() == mine


def test_down_reads_what_is_longer_than_the_list_before_it_goes_on(window, karen, settle):
    page = window.open_page("history")
    page.list.setFixedHeight(theme.px(4 * theme.ROW_HEIGHT))
    settle()
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Right)
    settle()
    mine, bar = page.list.current_id(), page.list.verticalScrollBar()
    seen = [bar.value()]
    while page.list.current_id() == mine:
        QTest.keyClick(page.list, Qt.Key.Key_Down)
        seen.append(bar.value())
    assert len(seen) > 2
    assert seen == sorted(seen)
    assert page.list.current_id() == page.model.ids()[1]


def test_what_another_writes_leaves_the_list_where_it_was_scrolled_to(window, karen, settle):
    for each in range(20):
        customers.save(None, {"name": f"Turner {each}"})
    page = window.open_page("history")
    settle()
    last = page.model.ids()[-1]
    page.list.choose(last)
    page.list.open_line(last)
    settle()
    bar = page.list.verticalScrollBar()
    assert bar.value() > 0
    bar.setValue(0)
    customers.save(karen, {"city": "Jinan"})
    settle()
    assert bar.value() == 0
    assert page.list.detail_of(last).isVisible()


def test_tab_leads_through_what_stands_below_the_chosen_line(window, karen, settle):
    page = window.open_page("history")
    settle()
    for row in (1, 0):  # that of another line is left out
        page.list.choose(page.model.id_at(row))
        page.list.open_line(page.model.id_at(row))
        settle()
    detail = page.list.detail_of(page.model.id_at(0))
    page.list.setFocus()
    ways = []
    for _each in range(3):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        ways.append(window.focusWidget())
    assert ways[:2] == [detail.all, detail.open]
    assert not page.list.isAncestorOf(ways[2])
    QTest.keyClick(detail.open, Qt.Key.Key_Escape)
    assert page.list.detail_of(detail.line_id) is None


def test_the_links_lead_to_the_record_and_to_all_of_its_history(window, karen, settle):
    customers.save(None, {"name": "Turner Hotel"})
    settle()
    page = window.open_page("history")
    settle()
    page.list.open_line(page.model.id_at(1))
    settle()
    detail = page.list.detail_of(page.model.id_at(1))
    assert detail.open.text() == "Open customer 000001"
    detail.all.click()
    settle()
    assert page.asked.record_chip.text() == "Customer Karen Hall"
    assert len(page.model.ids()) == 2
    detail.open.setFocus()
    QTest.keyClick(detail.open, Qt.Key.Key_Return)  # presses the link, and does not close the line
    settle()
    assert window.current_slug() == "customers"
    assert window.page("customers").list.current_id() == karen


def test_what_went_with_it_is_told_below_the_line(window, karen, settle):
    page = window.open_page("history")
    settle()
    mine = page.model.id_at(0)
    with storage.write("callback.planned", count=1, by=Actor.PROGRAM, because_of=mine) as change:
        change.update(change.get(Customer, karen), preferences="not at noon")
    settle()
    page.list.open_line(mine)
    settle()
    told_last = below(page, page.model.row_of(mine))[-1]
    assert told_last.startswith("With it, by the program: Planned ")
    assert told_last.endswith(" Undo takes both back.")


def test_what_stands_in_the_way_is_told_below_the_line_and_can_be_opened(window, karen, settle):
    storage.act_as(offices.save_staff(None, {"name": "Ruth Collins"}))
    change_phone(karen, "13800000003")
    settle()
    page = window.open_page("history")
    settle()
    row = next(n for n, each in enumerate(page.model.ids()) if "138 0000 0001" in told(page, each))
    assert (cell(page, row, "undo").icon, cell(page, row, "what").token) == ("blocked", "muted")
    click(page, row, "undo")
    settle()
    [why] = below(page, row)  # and nothing else: it was not opened
    assert "Ruth Collins" in why
    assert "phone 138 0000 0002 → 138 0000 0003" in why  # as the list tells it
    assert phone(karen) == "13800000003"
    detail = page.list.detail_of(page.model.id_at(row))
    assert [each.text() for each in (detail.show_blocker, detail.open) if each.isVisible()] == [
        "Show 12:00",
        "Open customer 000001",
    ]
    detail.show_blocker.click()
    settle()
    assert told(page, page.list.current_id()) == "Karen Hall: phone 138 0000 0002 → 138 0000 0003"
    assert below(page, 0)
    QTest.keyClick(page.list, Qt.Key.Key_Space)
    settle()
    assert phone(karen) == "13800000002"
    assert page.list.detail_of(detail.line_id) is None  # nothing is in its way any more


def test_what_another_desk_did_meanwhile_is_told_below_the_line(window, karen, settle, monkeypatch):
    page = window.open_page("history")
    settle()
    monkeypatch.setattr(page, "load", lambda: None)  # this desk has not heard of it yet
    change_phone(karen, "13800000003")
    click(page, 0, "undo")
    settle()
    [why] = below(page, 0)
    assert "phone 138 0000 0002 → 138 0000 0003" in why


def told(page, change_set_id):
    line = page.model.record_at(page.model.row_of(change_set_id))
    return line.told.whole if line else ""


def test_the_history_of_one_record_and_back_to_all(window, karen, settle):
    customers.save(None, {"name": "Turner Hotel"})
    settle()
    page = window.open_page("history", ("customer", karen, "Karen Hall"))
    settle()
    assert len(page.model.ids()) == 2
    assert page.asked.record_chip.text() == "Customer Karen Hall"
    page.asked.record_chip.click()
    settle()
    assert len(page.model.ids()) > 2
    page.asked.show_kinds([LineKind.LETTERS])
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
    page.asked.show_kinds([LineKind.LETTERS])
    settle()
    assert page.empty.text() == "Nothing that fits these filters was deleted."
    page.empty.button.click()
    settle()
    assert (page.deleted.isChecked(), page.deleted.text(), len(page.model.ids())) == (True, "Deleted 1", 1)


def test_days_stand_among_the_lines_and_over_them(window, karen, settle):
    page = window.open_page("history")
    with clock.at(clock.now() + timedelta(days=1)):
        customers.save(None, {"name": "Turner Hotel"})
        settle()
        days(page)


def days(page):
    assert page.list.top_band() == ("Today, Thursday 22 Oct", "1 change")
    assert page.model.band_at(1) == ("Yesterday, Wednesday 21 Oct", f"{len(page.model.ids()) - 1} changes")
    assert page.model.index(1, 0).data() == " ".join(page.model.band_at(1))
    page.list.choose(page.model.ids()[0])
    QTest.keyClick(page.list, Qt.Key.Key_Down)  # over the day
    assert page.list.current_id() == page.model.ids()[1]
    for key in (Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        QTest.keyClick(page.list, key)
        assert page.list.current_id() is not None
    assert page.list.current_id() == page.model.ids()[0]


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
    assert page.list.top_band().day == "Today, Wednesday 21 Oct"
