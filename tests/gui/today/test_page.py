"""The first page shows whatever kinds of duties there are, and each row leads to its record."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from crm_desktop.core import clock
from crm_desktop.core.enums import ActionKind, CallbackKind
from crm_desktop.gui.navigation import PAGE_OF
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.complaints import work
from crm_desktop.services.customers import customers
from crm_desktop.services.due import kinds
from crm_desktop.services.promises import promises
from tests.services.complaints.complaint_helpers import opened
from tests.services.due.added_kind import add_appointments


@pytest.fixture
def sun(window):
    return customers.save(None, {"name": "孙丽"})


def shown(window, settle):
    page = window.open_page("today")
    page.load()
    window.count_again()
    settle()
    return page


@pytest.fixture
def with_appointments(sun, monkeypatch):
    add_appointments(monkeypatch, sun)


def test_a_kind_that_is_added_stands_on_today_and_in_the_badges(
    with_appointments, sun, noon, window, settle, qtbot
):
    page = shown(window, settle)
    box = page.box("appointment")
    assert box.isVisible()
    assert box.heading.text() == "Appointments 2"
    assert [(row.name, row.about, row.badge, row.tone) for row in box.rows()] == [
        ("孙丽", "装机", "2 h overdue", "red"),
        ("孙丽", "装机", "today 15:00", "amber"),
    ]
    assert window.rail.buttons["customers"].count() == 2
    assert window.rail.buttons["customers"]._tone == "red"
    assert window.rail.buttons["today"].count() == 1
    assert window.status.due.text() == "2 to do, 1 overdue"
    qtbot.mouseClick(box.rows()[0], Qt.MouseButton.LeftButton)
    settle()
    assert window.current_slug() == "customers"
    assert window.page("customers").list.current_id() == sun


@pytest.mark.parametrize("kind", kinds.KINDS, ids=lambda kind: kind.slug)
def test_every_kind_is_counted_on_a_page_that_is_there(kind, window):
    assert kind.home in {None, *PAGE_OF}
    assert set(PAGE_OF.values()) <= set(window.rail.buttons)


def test_each_row_leads_to_its_record(sun, noon, window, settle, qtbot):
    today = clock.today()
    call = callbacks.add(sun, CallbackKind.OTHER, today)
    case = opened(sun)
    work.add_action(case, "换接口", kind=ActionKind.CORRECTION, due=today)
    promises.add(sun, "寄说明书", today, source_table="complaint", source_id=case)
    promises.add(sun, "送滤芯", today + timedelta(days=1))
    page = shown(window, settle)
    where = {}
    for slug, box in page.boxes.items():
        for row in box.rows():
            page.go.disconnect(window.open_page)
            with qtbot.waitSignal(page.go) as gone:
                row.click()
            page.go.connect(window.open_page)
            where[slug, row.about] = tuple(gone.args)
    assert where == {
        ("callback", "Other"): ("calendar", call),
        ("complaint", "约好上午九点来修 · New"): ("complaints", case),
        ("complaint_action", "换接口"): ("complaints", case),
        ("promise", "寄说明书"): ("complaints", case),
        ("promise", "送滤芯"): ("customers", sun),
    }


def test_a_box_without_a_sentence_is_there_only_with_rows(sun, noon, window, settle):
    page = shown(window, settle)
    assert page.box("complaint_action").isHidden()
    assert page.box("promise").isVisible()
    work.add_action(opened(sun), "换接口", due=clock.today() - timedelta(days=1))
    page = shown(window, settle)
    assert page.box("complaint_action").isVisible()
    assert [(row.badge, row.tone) for row in page.box("complaint_action").rows()] == [
        ("1 day overdue", "red")
    ]


def test_of_many_promises_the_first_three_are_shown_until_somebody_asks(sun, noon, window, settle, qtbot):
    for day in range(50):
        promises.add(sun, f"第 {day} 件", clock.today() + timedelta(days=day))
    page = shown(window, settle)
    box = page.box("promise")
    assert (box.heading.text(), len(box.rows())) == ("Promises 50", 3)
    box._show_all()
    settle()
    assert len(box.rows()) == 50


def test_the_badges_count_what_is_due_and_what_is_overdue(sun, noon, window, settle):
    rail = window.rail.buttons
    for hours in (1, 2):
        callbacks.add(sun, CallbackKind.OTHER, noon + timedelta(hours=hours))
    callbacks.add(sun, CallbackKind.OTHER, clock.today() + timedelta(days=2))
    promises.add(sun, "送滤芯", noon + timedelta(hours=1))
    shown(window, settle)
    assert [rail[slug].count() for slug in ("today", "calendar", "customers")] == [0, 2, 0]
    assert rail["calendar"]._tone == "muted"
    with clock.at(noon + timedelta(hours=1.5)):
        window.count_again()
        settle()
    assert [rail[slug].count() for slug in ("today", "calendar", "customers")] == [2, 2, 0]
    assert rail["today"]._tone == rail["calendar"]._tone == "red"
    assert rail["today"].accessibleDescription() == "2 overdue"
    assert window.status.due.text() == "3 to do, 2 overdue"
    assert rail["calendar"].accessibleDescription() == rail["calendar"].toolTip() == "2 due, 1 overdue"
