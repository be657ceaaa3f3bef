"""The same thing has the same tone and the same words wherever it is shown."""

from datetime import timedelta

import pytest

from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind
from crm_desktop.gui.callbacks import calendar_entry
from crm_desktop.gui.callbacks.call_who import state_badge
from crm_desktop.gui.complaints.clock_boxes import ClockBoxes
from crm_desktop.gui.widgets.badge import Badge
from crm_desktop.gui.widgets.card_row import CardRow
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.complaints import complaints
from crm_desktop.services.customers import customers, timeline
from crm_desktop.services.due import kinds
from crm_desktop.services.promises import promises
from tests.gui.first_row import cell_of
from tests.services.complaints.complaint_helpers import opened

HOUR = timedelta(hours=1)


@pytest.fixture
def sun(window, noon):
    return customers.save(None, {"name": "孙丽"})


@pytest.fixture
def at(window, settle, noon):
    """Show a page some time after noon."""

    def show(hours, slug, record_id=None):
        with clock.at(noon + hours * HOUR):
            page = window.open_page(slug, record_id)
            page.load()
            settle()
            return page

    return show


def on_today(at, hours, slug):
    [row] = at(hours, "today").box(slug).rows()
    return row.badge, row.tone


def declared(hours, noon, slug):
    with clock.at(noon + hours * HOUR):
        [duty] = [each for each in kinds.listed(clock.now(), "en") if each.kind == slug]
        return duty.term.words(clock.now(), "en"), duty.term.tone(clock.now())


def badges_of(widget):
    return {(badge.text(), badge.tone()) for badge in widget.findChildren(Badge) if badge.text()}


def in_timeline(customer_id, table, hours, noon):
    with clock.at(noon + hours * HOUR):
        [entry] = [each for each in timeline.of_customer(customer_id, "en") if each.table == table]
        return entry


@pytest.mark.parametrize(
    ("hours", "shown"),
    [
        (0, ("4 h left", "blue")),
        (2.99, ("1 h left", "blue")),
        (3, ("1 h left", "amber")),
        (4, ("under a minute left", "amber")),
        (6, ("2 h overdue", "red")),
    ],
)
def test_a_complaint(hours, shown, sun, noon, at, window, settle):
    case = opened(sun)
    assert declared(hours, noon, "complaint") == shown
    assert on_today(at, hours, "complaint") == shown
    with clock.at(noon + hours * HOUR):
        page = window.open_page("complaints", case)
        page.load()
        settle()
        cell = cell_of(page, "clock")
        box = page.record.findChild(ClockBoxes).boxes[0]
        assert (cell.text, cell.badge) == (box._left.text(), box._left.property("tone") or "blue") == shown
    entry = in_timeline(sun, "complaint", hours, noon)
    assert entry.tone == shown[1]
    assert (shown[0] in entry.detail) == (shown[1] == "red")


def test_a_complaint_that_waits_for_its_customer(sun, noon, at, window, settle):
    case = opened(sun)
    complaints.hold(case, "等照片")
    assert declared(9, noon, "complaint") == on_today(at, 9, "complaint") == ("clock stopped", "grey")
    with clock.at(noon + 9 * HOUR):
        page = window.open_page("complaints", case)
        page.load()
        settle()
        cell = cell_of(page, "clock")
        box = page.record.findChild(ClockBoxes).boxes[0]
    assert (cell.text, cell.badge) == (box._left.text(), box._left.property("tone"))
    assert (cell.text, cell.badge) == ("clock stopped", "grey")
    assert in_timeline(sun, "complaint", 9, noon).tone == "grey"


@pytest.mark.parametrize(
    ("hours", "words", "tone"),
    [(0, "today 20:00", "blue"), (6, "today 20:00", "amber"), (9, "1 h overdue", "red")],
)
def test_a_callback(hours, words, tone, sun, noon, at, window, settle):
    callback_id = callbacks.add(sun, CallbackKind.OTHER, noon + 8 * HOUR)
    assert declared(hours, noon, "callback") == (words, tone)
    assert on_today(at, hours, "callback") == (words.removeprefix("today "), tone)
    with clock.at(noon + hours * HOUR):
        [row] = callback_lists.callback_rows([callback_id])
        assert state_badge(row) == (words, tone)
        assert calendar_entry.tone_of(row) == tone
        page = window.open_page("customers", sun)
        settle()
        cell = cell_of(page, "next_contact")
        assert (cell.text, cell.badge) == (words, tone)
        assert (words, tone) in badges_of(page.card)
    assert in_timeline(sun, "callback", hours, noon).tone == tone


@pytest.mark.parametrize(
    ("hours", "words", "tone"),
    [(0, "8 h left", "blue"), (6, "2 h left", "amber"), (9, "1 h overdue", "red")],
)
def test_a_promise(hours, words, tone, sun, noon, at, window, settle):
    case = opened(sun)
    promises.add(sun, "送滤芯", noon + 8 * HOUR, source_table="complaint", source_id=case)
    assert declared(hours, noon, "promise") == on_today(at, hours, "promise") == (words, tone)
    with clock.at(noon + hours * HOUR):
        page = window.open_page("complaints", case)
        page.load()
        settle()
        assert (words, tone) in badges_of(page.record)
        card = window.open_page("customers", sun).card
        settle()
        [line] = [row for row in card.findChildren(CardRow) if "送滤芯" in row.accessibleName()]
        assert (line._badge, line._tone) == (words, tone)
    assert in_timeline(sun, "promise", hours, noon).tone == tone
