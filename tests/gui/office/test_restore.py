"""The window where its data is lost, foreign, damaged, newer or removed under it; backups brought back."""

import shutil
import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox

from crm_desktop import app as program
from crm_desktop import storage
from crm_desktop.gui import language
from crm_desktop.gui.customers.form import CustomerForm
from crm_desktop.gui.main_window import MainWindow
from crm_desktop.gui.office.first_start import FirstStart
from crm_desktop.gui.office.restore import RestoreDialog
from crm_desktop.gui.widgets import layouts
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.office import backups
from crm_desktop.services.office import office as offices_
from tests import offices
from tests.gui.desk import Desk
from tests.gui.dialogs import answer_boxes, is_open
from tests.gui.keys import type_in

both_languages = pytest.mark.parametrize("spoken", ["zh_CN", "en"])


@pytest.fixture
def desk(backed_up_office, tmp_path, qtbot, settle, themed, monkeypatch):
    """A computer whose office has two customers, a kept letter and a good backup."""
    folder = offices.copy(backed_up_office, tmp_path / "office")
    for name in ("start_log", "catch_faults"):  # what goes wrong is for the test to see
        monkeypatch.setattr(program, name, lambda _what: None)
    monkeypatch.setattr(language, "of_system", lambda: "en")
    return Desk(folder, tmp_path, qtbot, settle, monkeypatch)


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def words(dialog):
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def restore(desk, dialog):
    assert dialog.focusWidget() is dialog.files
    desk.qtbot.keyClick(dialog.files, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.restore
    desk.qtbot.keyClick(dialog.restore, Qt.Key.Key_Return)


def counts(expected):
    def look(_desk, _window):
        assert customer_lists.count() == expected

    return look


# -- the office is lost -----------------------------------------------------------------------------


@both_languages
@pytest.mark.parametrize("mishap", offices.MISHAPS)
def test_a_lost_office_is_told_and_its_newest_good_backup_offered(desk, monkeypatch, mishap, spoken):
    monkeypatch.setattr(language, "of_system", lambda: spoken)
    befall, english, chinese = offices.MISHAPS[mishap]
    befall(desk.folder)
    newer = desk.folder / "backups" / "crm-20990101-000000.zip"
    newer.write_bytes(b"")

    def looks_and_restores(desk, dialog):
        assert (english if spoken == "en" else chinese) in words(dialog)
        assert ("Nothing has been changed" if spoken == "en" else "什么都没有改动") in words(dialog)
        assert dialog.chosen != newer
        assert "济南阳光售后" in words(dialog)
        cell = layouts.at(dialog.grid, 1, 1)
        assert cell.accessibleName() == ("Customers: 2" if spoken == "en" else "客户: 2")
        restore(desk, dialog)

    assert desk.works((RestoreDialog, looks_and_restores), (MainWindow, counts(2))) == program.DONE
    assert offices.names(desk.folder) == ["王建国", "李敏"]
    assert len(list(desk.folder.glob("crm.sqlite3.found-*"))) == (mishap != "missing")


@pytest.mark.parametrize("mishap", offices.MISHAPS)
def test_who_quits_leaves_everything_as_it_was(desk, mishap):
    offices.MISHAPS[mishap][0](desk.folder)
    before = offices.everything(desk.folder)
    left = desk.works((RestoreDialog, lambda desk, dialog: click(desk.qtbot, dialog.leave)))
    assert left == program.NOT_DONE
    assert offices.everything(desk.folder) == before


def test_starting_empty_is_a_deliberate_choice_that_keeps_what_was_found(desk, monkeypatch):
    offices.make_foreign(desk.folder)
    found = (desk.folder / "crm.sqlite3").read_bytes()
    asked = answer_boxes(monkeypatch, "Start empty")

    def starts_empty(desk, dialog):
        click(desk.qtbot, dialog.empty)

    def names_it(desk, dialog):
        dialog._buttons["empty"].setChecked(True)
        type_in(dialog.form.fields["name"], "旺福")
        click(desk.qtbot, dialog.begin)

    assert desk.works((RestoreDialog, starts_empty), (FirstStart, names_it), (MainWindow, counts(0))) == 0
    assert "kept beside it under another name" in asked[0]
    (kept,) = desk.folder.glob("crm.sqlite3.found-*")
    assert kept.read_bytes() == found


def test_another_backup_file_can_be_chosen(desk, tmp_path, monkeypatch):
    other = offices.fill(tmp_path / "other", names=("赵六",))
    storage.open_office(other)
    backups.back_up(tmp_path / "other.zip")
    storage.close_office()
    offices.take_away(desk.folder)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words: (str(tmp_path / "other.zip"), ""))

    def chooses(desk, dialog):
        click(desk.qtbot, dialog.other)
        desk.settle()
        assert dialog.chosen == tmp_path / "other.zip"
        click(desk.qtbot, dialog.restore)

    assert desk.works((RestoreDialog, chooses), (MainWindow, counts(1))) == program.DONE
    assert offices.names(desk.folder) == ["赵六"]


@both_languages
def test_a_newer_office_is_only_told(desk, monkeypatch, spoken):
    monkeypatch.setattr(language, "of_system", lambda: spoken)
    offices.make_newer(desk.folder)
    before = offices.everything(desk.folder)
    told = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    assert program.run(desk.folder) == program.NOT_DONE
    assert ("newer version" if spoken == "en" else "更新的版本") in told[0]
    assert offices.everything(desk.folder) == before


# -- restore from the menu --------------------------------------------------------------------------


def test_a_backup_is_brought_back_from_the_menu(desk):
    (desk.folder / "window.ini").write_text("[General]\nlanguage=en\n")
    storage.open_office(desk.folder)
    late = customers.save(None, {"name": "赵六"})
    storage.close_office()

    def asks(_desk, window):
        window.open_page("customers")
        QTimer.singleShot(0, window._actions["restore"].trigger)  # it waits for the dialog's end

    def agrees(desk, dialog):
        assert "backed up first" in words(dialog)
        cells = [layouts.at(dialog.grid, 1, column).text() for column in (1, 2, 3)]
        assert cells == ["2", "3", "1"]
        assert "would be undone" in words(dialog)
        restore(desk, dialog)

    def looks(desk, window):
        desk.qtbot.waitUntil(lambda: "was restored" in desk.window.toast.text())
        assert "before-restore-" in desk.window.toast.text()
        assert desk.window.current_slug() == "customers"
        assert customer_lists.count() == 2
        assert customers.save(None, {"name": "孙丽"}) > late

    assert desk.works((MainWindow, asks), (RestoreDialog, agrees), (MainWindow, looks)) == program.DONE
    assert offices.names(desk.folder) == ["王建国", "李敏", "孙丽"]


def test_a_restore_can_be_thought_better_of(window, qtbot, settle):
    customers.save(None, {"name": "王建国"})
    backups.back_up()
    dialog = RestoreDialog(window, storage.folder())
    dialog.show()
    settle()
    assert dialog.restore.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not is_open(dialog)
    assert customer_lists.count() == 1


def test_a_broken_backup_cannot_be_restored(window, qtbot, settle, tmp_path, monkeypatch):
    (tmp_path / "bad.zip").write_bytes(b"PK nothing")
    dialog = RestoreDialog(window, storage.folder())
    dialog.show()
    settle()
    assert not dialog.restore.isEnabled()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words: (str(tmp_path / "bad.zip"), ""))
    click(qtbot, dialog.other)
    settle()
    assert "bad.zip is damaged" in words(dialog)
    assert not dialog.restore.isEnabled()
    dialog.reject()


# -- the first start --------------------------------------------------------------------------------


@pytest.fixture
def nameless(desk):
    """A folder with customers that the command line imported: the office has no name yet."""
    with closing(sqlite3.connect(desk.folder / "crm.sqlite3")) as connection, connection:
        connection.execute("DELETE FROM setting")
    return desk


def test_the_first_start_keeps_the_customers_that_are_there(nameless):
    def begins(desk, dialog):
        assert set(dialog._buttons) == {"keep", "import", "restore"}
        assert "Customers 2" in words(dialog)
        type_in(dialog.form.fields["name"], "旺福")
        desk.qtbot.keyClick(dialog, Qt.Key.Key_Return)
        desk.qtbot.keyClick(dialog.begin, Qt.Key.Key_Return)

    assert nameless.works((FirstStart, begins), (MainWindow, counts(2))) == program.DONE
    assert offices.names(nameless.folder) == ["王建国", "李敏"]
    storage.open_office(nameless.folder)
    assert offices_.profile().name == "旺福"
    storage.close_office()


def test_a_backup_is_brought_back_on_the_first_start(desk, tmp_path, monkeypatch):
    (backup,) = (desk.folder / "backups").iterdir()
    desk.folder = tmp_path / "new computer"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words: (str(backup), ""))

    def wants_a_backup(desk, dialog):
        dialog._buttons["restore"].setChecked(True)
        assert not dialog.form.fields["name"].isEnabled()
        click(desk.qtbot, dialog.begin)

    def chooses(desk, dialog):
        click(desk.qtbot, dialog.other)
        desk.settle()
        click(desk.qtbot, dialog.restore)

    deeds = ((FirstStart, wants_a_backup), (RestoreDialog, chooses), (MainWindow, counts(2)))
    assert desk.works(*deeds) == program.DONE
    assert offices.names(desk.folder) == ["王建国", "李敏"]


def test_an_empty_office_still_has_the_sample_to_offer(empty_office, qtbot, themed):
    dialog = FirstStart()
    qtbot.addWidget(dialog)
    assert set(dialog._buttons) == {"import", "sample", "empty", "restore"}


# -- the database removed under the window ----------------------------------------------------------


@both_languages
@pytest.mark.parametrize("deed", ["removed", "replaced"])
def test_with_the_database_gone_nothing_is_called_saved(
    window, office, qtbot, settle, forms, themed, deed, spoken
):
    themed(spoken, "light")
    backups.back_up()
    file = office / "crm.sqlite3"
    if deed == "removed":
        file.unlink()
    else:
        shutil.copy(offices.OLD, office / "other")
        (office / "other").replace(file)
    said = {"removed": ("was removed", "移走或删除"), "replaced": ("was replaced", "换成了另一个")}[deed]
    form = forms(CustomerForm)
    type_in(form.form.fields["name"], "赵六")
    click(qtbot, form.save_button)
    settle()
    assert form.isVisible()
    assert form.form.fields["name"].text() == "赵六"
    assert said[spoken == "zh_CN"] in words(form)
    window._actions["backup"].trigger()
    settle()
    assert said[spoken == "zh_CN"] in window.toast.text()
    assert len(list((office / "backups").iterdir())) == 1


def test_a_broken_backup_is_no_last_backup(window, office, settle):
    assert window.status.backup.text() == "No backup yet"
    window.back_up()
    settle()
    assert "✓" in window.status.backup.text()
    (file,) = (office / "backups").iterdir()
    file.write_bytes(file.read_bytes()[:-20])
    window.show_backup()
    page = window.open_page("settings")
    settle()
    assert window.status.backup.text() == "No backup yet"
    assert page.last_backup.text() == "No backup yet."
