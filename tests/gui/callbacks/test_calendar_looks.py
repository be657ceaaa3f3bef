"""How entries of the month look: done is muted, each kind has a bar and a word; lunar dates on wish."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QMenu

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind, CallbackState
from crm_desktop.gui import lunar_notes, theme, window_state
from crm_desktop.gui.callbacks import calendar_entry
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.customers import customers
from tests.gui.callbacks.test_calendar_page import plan

pytestmark = pytest.mark.usefixtures("noon", "themed")

WEDNESDAY = date(2026, 10, 21)
FRIDAY = date(2026, 10, 23)


@pytest.fixture
def wang(noon, office):
    return customers.save(None, {"name": "王建国"}, phones=[customers.PhoneEntry("138 0531 2210")])


@pytest.fixture
def page(wang, window, settle):
    shown = window.open_page("calendar")
    settle()
    return shown


def row_of(callback):
    return callback_lists.callback_rows([callback])[0]


def painted(row, width=200):
    """An entry on its ground: the colour of its bar, of the ground behind its words, all colours in it."""
    image = QImage(width, 19, QImage.Format.Format_RGB32)
    image.fill(theme.color("ground"))
    painter = QPainter(image)
    calendar_entry.paint_entry(painter, QRectF(0, 0, width, 19), row)
    painter.end()
    colours = {image.pixelColor(x, y).name() for x in range(width) for y in range(19)}
    return image.pixelColor(2, 9).name(), image.pixelColor(width - 2, 9).name(), colours


def test_what_is_done_stands_back(wang, noon):
    with clock.at(noon - timedelta(days=9)):
        callback = plan(wang)
    bar, ground, _colours = painted(row_of(callback))
    assert (bar, ground) == (theme.hex_of("kind_other"), theme.hex_of("amber_soft"))
    callbacks.complete(callback)
    bar, ground, colours = painted(row_of(callback))
    assert ground == theme.hex_of("ground")
    assert theme.hex_of("green") not in colours
    assert theme.hex_of("muted") in colours
    assert bar != theme.hex_of("kind_other")  # paler
    assert calendar_entry.tone_of(row_of(callback)) == "muted"


@pytest.mark.parametrize("kind", list(CallbackKind))
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_kind_has_a_colour_that_stands_out(kind, dark):
    token, _icon = calendar_entry.KINDS[kind]
    for ground in ("ground", "weekend", "accent_soft", "red_soft", "amber_soft", "blue_soft"):
        ratio = theme.contrast(theme.hex_of(token, dark=dark), theme.hex_of(ground, dark=dark))
        assert ratio >= 3, f"{token} on {ground}: {ratio:.2f}"


@pytest.mark.parametrize("kind", list(CallbackKind))
def test_a_kind_is_said_by_a_word_or_where_there_is_no_room_by_its_icon(wang, themed, kind):
    row = row_of(plan(wang, FRIDAY, kind=kind))
    words, with_kind = calendar_entry._fitting(row, 400)
    assert with_kind
    assert calendar_entry.entry_words(row) == words
    narrow, named = calendar_entry._fitting(row, 45)
    assert (narrow, named) == ("王建国", False)
    token = theme.hex_of(calendar_entry.KINDS[kind][0])
    row_image = painted(row, 55)
    assert row_image[0] == token


def test_the_time_goes_before_the_kind(wang, themed):
    at = clock.local(clock.now() + timedelta(days=2)).time()
    row = row_of(plan(wang, FRIDAY, at=at, kind=CallbackKind.DESIGN_LIFE_END))
    assert calendar_entry._fitting(row, 400)[0] == "12:00 Design life 王建国"
    whole = QFontMetricsF(theme.font(12)).horizontalAdvance("12:00 Design life 王建国")
    assert calendar_entry._fitting(row, whole - 1)[0] == "Design life 王建国"
    assert calendar_entry._fitting(row, 110) == ("12:00 王建国", False)  # most words would have no room


def notes(page):
    return {day.day: note.text for day, note in page.month.notes.items() if day.month == 10}


def choose_lunar(page, settle):
    page.options.click()
    menu = next(each for each in page.findChildren(QMenu) if each.isVisible())
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Rules that make callbacks…",
        "All callbacks as a list",
        "Lunar dates",
    ]
    menu.actions()[-1].trigger()
    menu.close()
    settle()


def test_lunar_dates_are_off_in_english_and_come_when_chosen(page, window, settle, tmp_path):
    window_state.open_in(tmp_path)
    assert notes(page)[21] == ""
    assert notes(page)[18] == "Double Ninth"  # a festival is no lunar date
    assert "lunar" not in window.page("today").count.text()
    choose_lunar(page, settle)
    assert notes(page)[21] == "9-12"
    window.open_page("today")
    settle()
    assert "lunar" in window.page("today").count.text()
    window_state.close()
    window_state.open_in(tmp_path)  # kept for the next time
    assert lunar_notes.shown()
    choose_lunar(window.open_page("calendar"), settle)
    assert not lunar_notes.shown()
    window_state.close()


def test_lunar_dates_are_on_in_chinese_until_they_are_put_away(themed, tmp_path):
    themed("zh_CN", "light")
    window_state.open_in(tmp_path)
    assert lunar_notes.shown()
    lunar_notes.show(False)
    assert not lunar_notes.shown()
    window_state.close()


def test_the_rules_open_from_the_same_button(page, settle):
    from crm_desktop.gui.callbacks.rules import RulesDialog

    page.options.click()
    menu = next(each for each in page.findChildren(QMenu) if each.isVisible())
    next(each for each in menu.actions() if "Rules" in each.text()).trigger()
    menu.close()
    settle()
    dialog = next(each for each in page.findChildren(RulesDialog) if each.isVisible())
    dialog.reject()


def test_a_cancelled_one_is_struck_out_and_grey(wang):
    callback = plan(wang)
    callbacks.cancel(callback, "已面谈")
    row = row_of(callback)
    assert row.state == CallbackState.CANCELLED
    assert painted(row)[1] == theme.hex_of("ground")
    assert storage.check() == []
