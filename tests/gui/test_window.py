"""The main window: pages by keys, language and colours switched, what is remembered, what is counted."""

import threading
from datetime import timedelta

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel

from crm_desktop import app as program
from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind, LetterKind
from crm_desktop.gui import language, tasks, theme, window_state
from crm_desktop.gui.help.keys import KeysDialog
from crm_desktop.gui.main_window import LOOK_AFTER_MINUTES
from crm_desktop.gui.widgets import list_export
from crm_desktop.gui.widgets.due_row import DueRow
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.customers import customers
from crm_desktop.services.office import office as offices
from crm_desktop.storage import files


def action(window, text) -> QAction:
    return next(a for a in window._actions.values() if a.text().replace("&", "") == text)


def test_keys_lead_to_the_pages(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert window.current_slug() == "settings"
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.current_slug() == "today"
    assert "Today" in window.windowTitle()


def test_a_page_begins_in_its_list_and_not_in_its_search_box(window, settle):
    customers.save(None, {"name": "王建国"})
    page = window.open_page("customers")
    settle()
    assert window.focusWidget() is page.list
    page.search_box.setFocus()
    window.open_page("today")
    window.open_page("customers")
    assert window.focusWidget() is page.search_box


def test_another_language_builds_the_window_again_on_the_same_page(office, qtbot, settle, themed):
    running = program.Program(office, "en")
    running.open_window("settings")
    settle()
    running.window.choose_language("zh_CN")
    qtbot.waitUntil(lambda: language.language() == "zh_CN")
    settle()
    assert running.window.current_slug() == "settings"
    assert running.window.page("settings").title.text() == "设置"
    assert window_state.remembered("language") == "zh_CN"
    running.close()


def test_colours_are_chosen_and_remembered(window):
    window._choose_theme("dark")
    assert theme.is_dark()
    assert window_state.remembered("theme") == "dark"
    window._choose_theme("light")
    assert not theme.is_dark()


def test_f1_names_the_key_that_ticks_everything(window, qtbot):
    for spoken, words in (("en", "Tick all boxes, or none"), ("zh_CN", "全部勾选，再按一次全部取消")):
        language.set_language(program.application(), spoken)
        keys = KeysDialog(window)
        qtbot.addWidget(keys)
        keys.show()
        shown = [label.text() for label in keys.findChildren(QLabel)]
        assert shown[shown.index(words) - 1] == "Ctrl+A"


def test_the_rail_stays_folded(office, window, settle):
    window.rail.set_folded(True)
    window.remember()
    again = program.MainWindow()
    assert again.rail.is_folded()
    again.deleteLater()
    settle()


def test_the_first_page_shows_what_waits_and_leads_there(window, settle, noon):
    number = customers.save(None, {"name": "王建国"})
    with clock.at(noon - timedelta(hours=12)):
        callbacks.add(number, CallbackKind.AFTER_SERVICE, noon + timedelta(hours=3), subject="换真空管")
    page = window.open_page("today")
    settle()
    row = next(row for row in page.findChildren(DueRow) if row.name == "王建国")
    assert (row.badge, row.tone) == ("15:00", "amber")
    assert "After service · 换真空管" in row.about
    led = []
    page.go.disconnect()
    page.go.connect(lambda slug, record: led.append(slug))
    row.click()
    assert led == ["calendar"]
    window.count_again()
    settle()
    if "calendar" in window.rail.buttons:
        assert window.rail.buttons["calendar"].count() == 1


def test_what_is_overdue_is_red(window, settle, noon):
    number = customers.save(None, {"name": "孙丽"})
    callbacks.add(number, CallbackKind.OTHER, noon + timedelta(hours=1))
    settle()
    with clock.at(noon + timedelta(days=2)):
        page = window.open_page("today")
        page.load()
        settle()
        row = next(row for row in page.findChildren(DueRow) if row.name == "孙丽")
    assert (row.badge, row.tone) == ("2 days overdue", "red")


@pytest.mark.parametrize(("marks", "words"), [([4], "one answer"), ([4, 5], "2 answers")])
def test_so_many_answers_make_the_satisfaction_of_the_month(window, settle, noon, marks, words):
    number = customers.save(None, {"name": "孙丽"})
    for mark in marks:
        callbacks.complete(callbacks.add(number, CallbackKind.OTHER, noon), {}, mark)
    page = window.open_page("today")
    page.load()
    settle()
    assert page.tiles[3].words.text() == words


def test_a_kind_of_letters_leads_to_what_is_due_of_it(window, settle):
    page = window.open_page("letters", LetterKind.BIRTHDAY)
    settle()
    assert page.ways.value() is LetterKind.BIRTHDAY


def test_an_empty_office_says_how_to_begin(window, settle):
    page = window.open_page("today")
    settle()
    assert page.stack.currentWidget() is page.empty
    assert "Import" in page.empty.button.text()


def test_a_backup_is_made_and_told(window, settle):
    window.back_up()
    settle()
    assert "Backed up" in window.toast.text()
    assert "today" in window.status.backup.text()


@pytest.mark.parametrize("place", ["menu", "settings"])
def test_a_backup_without_letters_that_are_gone_says_so(window, settle, place):
    with storage.write("letters.made", count=1) as change:
        kept = files.keep(change, b"%PDF", "birthday.pdf")
    files.path(kept.sha256).unlink()
    if place == "menu":
        window.back_up()
    else:
        page = window.open_page("settings")
        settle()
        page.backup_button.click()
    settle()
    assert "Backed up" in window.toast.text()
    assert "missing or altered and so are not in it: 1" in window.toast.text()


def test_the_office_and_its_person_stand_in_the_rail(window, settle, office):
    staff_id = offices.save_staff(None, {"name": "李敏"})

    offices.save_profile(offices.profile()._replace(desk_staff_id=staff_id))
    settle()
    window._show_office()
    settle()
    assert (window.rail.office.text(), window.rail.who.text()) == ("济南阳光售后", "李敏 · Agent")


def test_another_time_zone_is_shown_everywhere_also_when_it_is_undone(window, settle, office, monkeypatch):
    page = window.open_page("customers")
    settle()
    asked = []
    monkeypatch.setattr(page, "load", lambda: asked.append(clock.zone().key))
    monkeypatch.setattr(window.status, "show_date", lambda: asked.append(clock.zone().key))
    offices.save_profile(offices.profile()._replace(time_zone="Asia/Tokyo"))
    settle()
    assert asked == ["Asia/Tokyo"] * 2
    window.edit_menu.look()
    settle()
    window.edit_menu.undo.trigger()
    settle()
    assert asked[2:] == [clock.DEFAULT_ZONE] * 2


def test_long_work_is_shown_with_cancel(window, qtbot, settle):
    go = threading.Event()
    tasks.long_job(window, "Writing the workbook", lambda _progress: go.wait(5))
    qtbot.waitUntil(window.status.job.isVisible)
    assert "Writing the workbook" in window.status.job.words.text()
    go.set()
    settle()
    assert not window.status.job.isVisible()


def test_of_two_long_jobs_the_newest_is_shown_and_then_the_one_that_still_runs(window, qtbot, settle):
    line = window.status.job
    goes = {name: threading.Event() for name in ("workbook on", "workbook done", "letters done")}

    def workbook(progress):
        progress(1, 10)
        goes["workbook on"].wait(5)
        progress(10, 10)
        goes["workbook done"].wait(5)

    def letters(progress):
        progress(700, 1000)
        goes["letters done"].wait(5)

    first = tasks.long_job(window, "Writing the workbook", workbook, writes=False)
    qtbot.waitUntil(lambda: line.words.text() == "Writing the workbook  1 / 10")
    tasks.long_job(window, "Printing letters", letters, writes=False)
    qtbot.waitUntil(lambda: line.words.text() == "Printing letters  700 / 1,000")
    with qtbot.waitSignal(first.progressed):
        goes["workbook on"].set()
    assert (line.words.text(), line.bar.value()) == ("Printing letters  700 / 1,000", 700)
    goes["letters done"].set()
    qtbot.waitUntil(lambda: line.words.text() == "Writing the workbook  10 / 10")
    qtbot.waitUntil(line.isVisible)
    assert (line.bar.value(), line.bar.maximum()) == (10, 10)
    qtbot.mouseClick(line.cancel, Qt.MouseButton.LeftButton)
    assert first.cancelled
    assert line.words.text() == "Stopping…"
    goes["workbook done"].set()
    settle()
    assert not line.isVisible()


def test_a_window_left_open_overnight_says_when_its_backup_was_made(window, settle):
    window.back_up()
    settle()
    assert window.status.backup.text().startswith("Last backup today")
    with clock.at(clock.now() + timedelta(days=1)):
        for _minute in range(LOOK_AFTER_MINUTES):
            window._minute_passed()
        settle()
        assert window.status.backup.text().startswith("Last backup yesterday")


def test_where_nothing_was_promised_nothing_is_called_kept(window, settle, themed):
    told = {label.text() for label in window.page("today").box("promise").findChildren(QLabel)}
    assert "No promise is open." in told


def test_the_menu_exports_what_the_page_lists(window, settle, monkeypatch, tmp_path):
    customers.save(None, {"name": "=1+1"})
    customers.save(None, {"name": "王建国"})
    window.open_page("today")
    assert not action(window, "Export this list…").isEnabled()
    page = window.open_page("customers")
    settle()
    page.list.marking.toggle(1)
    file = tmp_path / "list.xlsx"
    monkeypatch.setattr(list_export, "ask_where_to_save", lambda *_asked: file)
    action(window, "Export this list…").trigger()
    settle()
    assert [row[0] for row in load_workbook(file).active.values] == ["Name", "=1+1"]
