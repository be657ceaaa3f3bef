"""The window when the disk is full, another program writes, the data is damaged or in a bad place.

What was typed stays, one sentence says what is the matter, in both languages.
"""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QMessageBox

from crm_desktop import app, cli, storage
from crm_desktop.gui import language, tasks, window_state
from crm_desktop.gui.complaints import steps as complaints_steps
from crm_desktop.gui.customers.form import CustomerForm
from crm_desktop.gui.letters import page as letters
from crm_desktop.gui.office import data_folder
from crm_desktop.gui.office.network_office import NetworkOffice
from crm_desktop.gui.reports import page as reports
from crm_desktop.gui.widgets.toast import toast_of
from crm_desktop.services.complaints import complaints
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.office import backups
from crm_desktop.storage import outputs, places
from crm_desktop.storage.models.base import database
from tests import offices
from tests.gui.keys import type_in
from tests.storage.test_database import _root_page

LONG = "很长的备注" * 400


def save(qtbot, dialog):
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture(params=["zh_CN", "en"])
def spoken(request, themed):
    themed(request.param, "light")
    return request.param


@pytest.fixture
def form(office, forms, spoken):
    language.set_language(app.application(), spoken)  # `forms` begins in English
    dialog = forms(CustomerForm)
    type_in(dialog.ui.name, "王建国")
    type_in(dialog.ui.remarks, LONG)
    return dialog


# -- saving -----------------------------------------------------------------------------------------


def pages_of_the_database(count):
    """How large the writer's connection lets the database grow; 1 stands for what it is now."""
    return lambda: database.execute_sql(f"PRAGMA max_page_count = {count}")


def test_on_a_full_disk_the_form_stays_with_what_was_typed(form, qtbot, settle, spoken):
    tasks.write(form, pages_of_the_database(1))
    save(qtbot, form)
    settle()
    assert form.isVisible()
    assert ("The disk is full" if spoken == "en" else "磁盘已满") in form.problem_line.text()
    assert (form.ui.name.text(), form.ui.remarks.toPlainText()) == ("王建国", LONG)
    assert customer_lists.count() == 0
    tasks.write(form, pages_of_the_database(1_000_000))
    save(qtbot, form)
    settle()
    assert customers.get_customer(form.result_value).remarks == LONG


@pytest.fixture
def other(office):
    """Another program in the middle of a long write."""
    with closing(sqlite3.connect(office / "crm.sqlite3", isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield connection


def test_a_save_that_meets_another_programs_write_says_so_and_goes_on(form, other, qtbot, settle, spoken):
    save(qtbot, form)
    words = "Another program is writing" if spoken == "en" else "另一个程序正在写入"
    qtbot.waitUntil(lambda: words in toast_of(form).text())
    other.execute("COMMIT")
    settle()
    assert customers.get_customer(form.result_value).name == "王建国"


def test_it_can_be_given_up_and_what_was_typed_stays(form, other, qtbot, settle, spoken):
    save(qtbot, form)
    qtbot.waitUntil(lambda: toast_of(form).text() != "")
    button = toast_of(form)._button
    assert button.text() == ("Cancel" if spoken == "en" else "取消")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()
    assert form.isVisible()
    assert form.ui.name.text() == "王建国"
    assert ("nothing was saved" if spoken == "en" else "没有保存") in form.problem_line.text()
    other.execute("COMMIT")
    assert customer_lists.count() == 0
    save(qtbot, form)
    settle()
    assert customer_lists.count() == 1


# -- outputs ----------------------------------------------------------------------------------------


@pytest.fixture
def ask(monkeypatch):
    """The user chooses this file wherever a page asks for one."""

    def choose(file):
        for place in (reports, letters, complaints_steps):
            monkeypatch.setattr(place, "ask_where_to_save", lambda *_what: file)

    return choose


@pytest.fixture
def complaint(office):
    customer = customers.save(None, {"name": "王建国"})
    return complaints.open({"customer": customer, "subject": "漏水", "severity": "normal"})


def test_no_output_of_the_window_replaces_the_data(window, complaint, ask, office, qtbot, settle):
    ask(office / "crm.sqlite3")
    page = window.open_page("reports")
    settle()
    page.save()
    settle()
    assert "own data" in window.toast.text()
    window.toast.hide()
    record = window.open_page("complaints", complaint)
    settle()
    record.record.steps.save_form()
    settle()
    assert "own data" in window.toast.text()
    assert storage.check() == []
    assert customer_lists.count() == 1


def test_the_complaint_form_is_whole_or_the_old_one(window, complaint, ask, tmp_path, monkeypatch, settle):
    out = tmp_path / "form.pdf"
    ask(out)
    record = window.open_page("complaints", complaint).record
    settle()
    record.steps.save_form()
    settle()
    document = QPdfDocument()
    document.load(str(out))
    assert document.pageCount() == 1
    document.close()
    before = out.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", _full)
        record.steps.save_form()
        settle()
    assert "The disk is full" in window.toast.text()
    assert out.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["form.pdf"]


def _full(_handle):
    raise OSError(28, "No space left on device")


# -- damage, and where the data lies ----------------------------------------------------------------


def boxes(window):
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]


def break_customers(office):
    root = _root_page(office / "crm.sqlite3", "customer")
    with (office / "crm.sqlite3").open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\xff" * 4096)


def test_after_a_bad_end_damage_is_told_and_nothing_where_all_is_well(
    window, office, settle, monkeypatch, qtbot
):
    data_folder.look_over(window, office, after_bad_end=True)
    settle()
    assert boxes(window) == []
    tasks.stop()
    storage.close_office()
    break_customers(office)
    storage.open_office(office)
    data_folder.look_over(window, office, after_bad_end=True)
    settle()
    (box,) = boxes(window)
    assert "not closed properly" in box.text()
    assert "backup" in box.text()
    asked = []
    monkeypatch.setattr(window, "restore_backup", lambda: asked.append(True))
    next(button for button in box.buttons() if button.text().startswith("Restore")).click()
    qtbot.waitUntil(lambda: asked == [True])
    assert boxes(window) == []


def test_damage_met_on_a_page_is_called_so(window, office, settle):
    customers.save(None, {"name": "王建国"})
    tasks.stop()
    storage.close_office()
    break_customers(office)
    storage.open_office(office)
    window.open_page("customers", 1)
    settle()
    assert "damaged" in window.toast.text()
    assert "backup" in window.toast.text()


KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QLockFile
from crm_desktop import storage
folder = Path(sys.argv[1])
lock = QLockFile(str(folder / "crm-desktop.lock"))
assert lock.tryLock(0)
storage.open_office(folder)
storage.connect()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")
def test_a_killed_window_is_noticed_at_the_next_start_and_what_it_left_is_cleared(
    office, qapp, monkeypatch, qtbot
):
    storage.close_office()
    assert not data_folder.ended_badly(office)
    ended = subprocess.run([sys.executable, "-c", KILLED, str(office)], check=False)
    assert ended.returncode == -signal.SIGKILL
    for name in (
        f"{outputs.SHOWN}/0123456789abcdef/000001-birthday.pdf",
        f"files/ab/{'ab' * 32}.part",
        "shown/holiday.jpg",
    ):
        (office / name).parent.mkdir(parents=True)
        (office / name).touch()
    looked = []
    look_over = app.look_over

    def look(window, folder, *, after_bad_end):
        looked.append(after_bad_end)
        look_over(window, folder, after_bad_end=after_bad_end)
        tasks.once_idle(window, window.close)

    monkeypatch.setattr(app, "look_over", look)
    for _ in range(2):  # and the start after that one finds all well
        assert app.run(office, language="en") == 0
    assert looked == [True, False]
    assert not data_folder.ended_badly(office)
    assert not (office / outputs.SHOWN).exists()
    assert (office / "shown" / "holiday.jpg").exists()  # the user's own
    assert list((office / "files").rglob("*.part")) == []


def test_a_clouds_folder_is_warned_of_once(window, office, settle, monkeypatch):
    monkeypatch.setattr(places, "cloud", lambda folder: "Nutstore")
    for told in (1, 0):
        data_folder.look_over(window, office, after_bad_end=False)
        settle()
        found = boxes(window)
        assert len(found) == told
        for box in found:
            assert "Nutstore" in box.text()
            assert "backups" in box.text()
            box.close()
    window_state.put("cloud/told", "elsewhere")  # the office was moved since
    data_folder.look_over(window, office, after_bad_end=False)
    settle()
    assert len(boxes(window)) == 1
    boxes(window)[0].close()


@pytest.fixture
def networked(office, monkeypatch):
    customers.save(None, {"name": "王建国"})
    storage.close_office()
    monkeypatch.setattr(places, "on_network", lambda folder: folder == office)
    return office


def test_an_office_on_a_network_drive_can_be_backed_up_from_the_window(
    networked, qtbot, settle, tmp_path, spoken, monkeypatch
):
    shown = []
    monkeypatch.setattr(
        NetworkOffice, "exec", lambda dialog: shown.append(dialog.words.text().replace("\u200b", ""))
    )
    assert app.run(networked, language=spoken) == 2
    assert str(networked) in shown[0]
    dialog = NetworkOffice(networked)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.write(tmp_path / "copy.zip")
    settle()
    assert ("restore" if spoken == "en" else "恢复") in dialog.words.text().replace("\u200b", "")
    assert not storage.is_open()
    (tmp_path / "moved").mkdir()
    backups.restore(tmp_path / "copy.zip", tmp_path / "moved")
    storage.open_office(tmp_path / "moved")
    assert customer_lists.count() == 1


def test_without_an_office_there_a_network_drive_is_only_refused(tmp_path, qapp, capsys, monkeypatch):
    monkeypatch.setattr(places, "on_network", lambda folder: True)
    assert app.run(Path(tmp_path / "new"), language="en", smoke=True) == 2
    assert "network drive" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="file names are Unicode elsewhere")
def test_a_data_folder_whose_name_is_no_text_opens_and_no_other_is_made_beside_it(tmp_path, qapp):
    folder = offices.fill(Path(os.fsdecode(os.fsencode(tmp_path) + b"/office\xff\xfe")))
    assert app.run(folder, language="en", smoke=True) == 0
    window_state.put("theme", "dark")  # is forgotten, and harms nothing
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
@pytest.mark.parametrize(("language", "words"), [("zh_CN", "不是文件夹"), ("en", "is not a folder")])
def test_links_in_a_circle_are_no_folder(tmp_path, qapp, capsys, language, words):
    (tmp_path / "circle").symlink_to("circle")
    assert app.run(tmp_path / "circle", language=language, smoke=True) == 2
    (tmp_path / "a.csv").write_text("姓名,电话\n张三,13900001111\n", encoding="utf-8")
    arguments = [
        "--data",
        str(tmp_path / "circle"),
        "--language",
        language,
        "import",
        str(tmp_path / "a.csv"),
    ]
    assert cli.main(arguments) == 2
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 2
    assert all(words in line and str(tmp_path / "circle") in line for line in told)
