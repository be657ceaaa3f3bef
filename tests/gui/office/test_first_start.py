"""The sample office as a beginning: cancelled or failed, it leaves nothing behind; done, it is the office."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import QByteArray, Qt, QTimeZone
from PySide6.QtWidgets import QLabel

from crm_desktop import app as program
from crm_desktop import demo, storage
from crm_desktop.gui import language, theme
from crm_desktop.gui.office.choice import Choice
from crm_desktop.gui.office.first_start import FirstStart
from crm_desktop.services.customers import customers
from crm_desktop.services.office import office as offices
from tests.gui.desk import Desk
from tests.gui.dialogs import is_open


@pytest.fixture
def desk(tmp_path, qtbot, settle, themed, monkeypatch):
    """A computer on which the program was never started."""
    monkeypatch.setattr(language, "of_system", lambda: "en")
    for name in ("start_log", "catch_faults"):  # what goes wrong is for the test to see
        monkeypatch.setattr(program, name, lambda _what: None)
    return Desk(tmp_path / "data", tmp_path, qtbot, settle, monkeypatch)


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def begin_the_sample_and_cancel(dialog, qtbot, settle):
    dialog._buttons["sample"].setChecked(True)
    click(qtbot, dialog.begin)
    qtbot.waitUntil(lambda: dialog.job.isVisible() and dialog.job.bar.value() > 0)
    click(qtbot, dialog.job.cancel)
    settle()


def count(folder, table):
    with closing(sqlite3.connect(folder / "crm.sqlite3")) as connection:
        return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def entries(folder):
    return sorted(each.name for each in folder.iterdir() if not each.name.endswith(("-wal", "-shm")))


def test_a_sample_that_was_cancelled_leaves_an_empty_office(empty_office, qtbot, settle, themed):
    before = entries(empty_office)
    dialog = FirstStart()
    qtbot.addWidget(dialog)
    dialog.show()
    begin_the_sample_and_cancel(dialog, qtbot, settle)
    assert is_open(dialog)
    assert not dialog.problem.isVisible()
    assert offices.profile() == offices.Profile()
    assert (storage.folder(), storage.acting_staff()) == (empty_office, None)
    assert entries(empty_office) == before
    dialog._buttons["empty"].setChecked(True)
    dialog.form.fields["name"].setText("旺福")
    click(qtbot, dialog.begin)
    settle()
    assert dialog.isHidden()
    assert offices.profile().name == "旺福"
    assert (count(empty_office, "customer"), count(empty_office, "staff")) == (0, 0)


@pytest.mark.parametrize(
    ("country", "of_computer", "expected"),
    [
        ("US", b"America/New_York", "America/New_York"),
        ("CN", b"America/New_York", "Asia/Shanghai"),
        ("GB", b"no such zone", "Asia/Shanghai"),
    ],
)
def test_the_office_begins_in_the_time_zone_of_the_place_where_it_stands(
    empty_office, qtbot, settle, themed, monkeypatch, country, of_computer, expected
):
    monkeypatch.setattr(QTimeZone, "systemTimeZoneId", lambda: QByteArray(of_computer))
    dialog = FirstStart(name="旺福", country=country, way="empty")
    qtbot.addWidget(dialog)
    dialog.show()
    click(qtbot, dialog.begin)
    settle()
    assert (offices.profile().country, offices.profile().time_zone) == (country, expected)


def test_a_sample_that_went_wrong_says_so_and_leaves_an_empty_office(
    empty_office, qtbot, settle, themed, monkeypatch
):
    def half(_on, _language, _progress):
        offices.set_up("Sample", "en")
        customers.save(None, {"name": "王建国"})
        raise ZeroDivisionError

    monkeypatch.setattr(demo, "build", half)
    dialog = FirstStart(way="sample")
    qtbot.addWidget(dialog)
    dialog.show()
    click(qtbot, dialog.begin)
    settle()
    assert dialog.problem.isVisible()
    assert offices.profile().name == ""
    assert count(empty_office, "customer") == 0


def test_a_sample_that_is_done_is_the_office(empty_office, qtbot, settle, themed, reopen, monkeypatch):
    def whole(_on, spoken, _progress):
        offices.set_up("Sample", spoken)
        customers.save(None, {"name": "王建国"})
        (storage.folder() / "files").mkdir()
        (storage.folder() / "files" / "letter.pdf").write_text("letter")

    monkeypatch.setattr(demo, "build", whole)
    dialog = FirstStart(way="sample")
    qtbot.addWidget(dialog)
    dialog.show()
    click(qtbot, dialog.begin)
    settle()
    assert dialog.isHidden()
    assert storage.folder() == empty_office
    reopen()
    assert offices.profile().name == "Sample"
    assert [customers.get_customer(1).name, storage.check()] == ["王建国", []]
    assert (empty_office / "files" / "letter.pdf").read_text() == "letter"
    assert entries(empty_office) == ["crm.sqlite3", "files"]


def test_who_cancels_the_sample_and_quits_sees_no_window(desk, qtbot, settle, monkeypatch):
    def opens(_program, _slug="today"):
        raise AssertionError("a window was opened")

    def leaves(_desk, dialog):
        begin_the_sample_and_cancel(dialog, qtbot, settle)
        click(qtbot, dialog.leave)

    monkeypatch.setattr(program.Program, "open_window", opens)
    assert desk.works((FirstStart, leaves)) == program.DONE
    assert count(desk.folder, "customer") == 0


def test_enter_on_quit_leaves_and_begins_nothing(empty_office, qtbot, settle, themed):
    dialog = FirstStart()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.form.fields["name"].setText("阳光售后")
    dialog.leave.setFocus()
    qtbot.keyClick(dialog.leave, Qt.Key.Key_Return)
    settle()
    assert dialog.result() == FirstStart.DialogCode.Rejected
    assert not is_open(dialog)
    assert offices.profile() == offices.Profile()


def test_enter_goes_from_the_name_to_how_to_begin_and_then_begins(empty_office, qtbot, settle, themed):
    dialog = FirstStart(way="empty")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.focusWidget() is dialog.form.fields["name"]
    qtbot.keyClicks(dialog.focusWidget(), "Wangfu")
    for wanted in (dialog._buttons["empty"], dialog.begin):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
        assert dialog.focusWidget() is wanted
        assert is_open(dialog)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    settle()
    assert dialog.isHidden()
    assert offices.profile().name == "Wangfu"


def test_only_the_words_of_the_chosen_way_stand_out(empty_office, qtbot, settle, themed):
    dialog = FirstStart()
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    dialog._buttons["empty"].setChecked(True)
    settle()
    colours = {
        choice.button is dialog._buttons["empty"]: choice.findChild(QLabel).palette().windowText().color()
        for choice in dialog.findChildren(Choice)
    }
    assert colours == {True: theme.color("text"), False: theme.color("muted")}
