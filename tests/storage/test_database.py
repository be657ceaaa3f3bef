"""Opening, closing, copying and checking an office's database."""

import sqlite3
import threading
import zipfile
from contextlib import closing

import peewee
import pytest

from crm_desktop import storage
from crm_desktop.core.errors import CrmError
from crm_desktop.storage.models import Staff
from crm_desktop.storage.models.base import database


def add(name):
    with storage.write("staff.saved", name=name) as change:
        return change.insert(Staff, name=name).id


def names():
    with storage.reading():
        return [row.name for row in Staff.select().order_by(Staff.id)]


def test_a_first_start_makes_the_database_in_the_folder(empty_office):
    assert storage.is_open()
    assert storage.folder() == empty_office
    assert (empty_office / "crm.sqlite3").is_file()
    assert storage.check() == []


def test_what_was_kept_is_there_after_a_restart(empty_office, reopen):
    add("李敏")
    reopen()
    assert names() == ["李敏"]


def test_closing_folds_the_log_into_the_one_file(empty_office):
    add("李敏")
    storage.close_office()
    assert [path.name for path in empty_office.iterdir()] == ["crm.sqlite3"]
    assert not storage.is_open()
    with pytest.raises(RuntimeError):
        storage.folder()
    storage.close_office()  # a second time does no harm


def test_commits_are_safe_and_references_are_kept(written_as_at_work, empty_office):
    with storage.reading():
        pragmas = {
            name: database.execute_sql(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_reading_without_a_connection_is_an_error_and_not_a_stall(empty_office):
    with pytest.raises(peewee.InterfaceError):
        list(Staff.select())


def test_what_one_reading_sees_does_not_change_under_it(empty_office):
    with storage.reading():
        assert list(Staff.select()) == []
        writer = threading.Thread(target=add, args=["李敏"])
        writer.start()
        writer.join()
        assert list(Staff.select()) == []
    assert names() == ["李敏"]


def test_many_threads_read_and_write_side_by_side(empty_office):
    seen, errors = [], []

    def work(number):
        try:
            add(f"员工 {number}")
            seen.append(len(names()))
        except Exception as error:  # told below, in the test's own thread
            errors.append(error)

    threads = [threading.Thread(target=work, args=[number]) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert len(names()) == 8
    assert max(seen) == 8


def test_a_thread_may_keep_its_connection(empty_office):
    storage.connect()
    storage.connect()
    add("李敏")
    assert [row.name for row in Staff.select()] == ["李敏"]
    storage.disconnect()
    storage.disconnect()


def test_closing_closes_what_other_threads_kept_open(empty_office):
    def work():
        storage.connect()
        add("李敏")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    storage.close_office()
    assert [path.name for path in empty_office.iterdir()] == ["crm.sqlite3"]


def test_an_id_is_never_given_out_twice(empty_office):
    first = add("李敏")
    with storage.write("staff.saved", name="x") as change:
        change.delete_many(Staff, [first])
    assert add("王芳") > first


def test_a_backup_is_a_whole_database_of_its_own(empty_office, tmp_path):
    add("李敏")
    storage.backup(tmp_path / "copy.zip")
    add("王芳")
    with zipfile.ZipFile(tmp_path / "copy.zip") as archive:
        assert sorted(archive.namelist()) == ["crm.sqlite3", "manifest.json"]
        archive.extract("crm.sqlite3", tmp_path)
    with closing(sqlite3.connect(tmp_path / "crm.sqlite3")) as copy:
        assert copy.execute("SELECT name FROM staff").fetchall() == [("李敏",)]
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.zip", "crm.sqlite3", "office"]


def test_a_backup_replaces_an_older_one(empty_office, tmp_path):
    (tmp_path / "copy.zip").write_bytes(b"older")
    storage.backup(tmp_path / "copy.zip")
    assert zipfile.is_zipfile(tmp_path / "copy.zip")


def test_a_backup_that_cannot_be_written_says_why_and_leaves_the_older_one(empty_office, tmp_path):
    with pytest.raises(CrmError) as refused:
        storage.backup(tmp_path / "nowhere" / "copy.sqlite3")
    assert refused.value.key == "error.disk_no_folder"
    assert "copy.sqlite3" in refused.value.text("en")


def test_the_check_finds_a_broken_reference(empty_office):
    storage.close_office()
    with closing(sqlite3.connect(empty_office / "crm.sqlite3")) as connection, connection:
        connection.execute(
            "INSERT INTO customer_tag (version, created_at, customer_id, tag) VALUES (1, '', 9, 'x')"
        )
    storage.open_office(empty_office)
    assert storage.check() == ["customer_tag 1 -> customer"]


def test_a_damaged_file_is_told_in_words(tmp_path):
    folder = tmp_path / "office"
    folder.mkdir()
    (folder / "crm.sqlite3").write_bytes(b"this is no database at all" * 400)
    with pytest.raises(CrmError) as refused:
        storage.open_office(folder)
    assert refused.value.key == "error.office_damaged"
    assert not storage.is_open()
    assert (folder / "crm.sqlite3").read_bytes().startswith(b"this is no database")


def test_a_backup_does_not_take_the_databases_own_place(office):
    for name in ("crm.sqlite3", "crm.sqlite3-wal"):
        with pytest.raises(CrmError, match="own data"):
            storage.backup(office / name)
    assert storage.check() == []


def test_a_database_that_cannot_be_reached_is_not_called_damaged(tmp_path):
    (tmp_path / "crm.sqlite3").mkdir()
    with pytest.raises(CrmError) as refused:
        storage.open_office(tmp_path)
    assert refused.value.key == "error.database_no_file"
    assert not storage.is_open()


def test_a_check_says_what_is_broken_where_the_check_itself_breaks_off(office):
    root = _root_page(office / "crm.sqlite3", "complaint")
    storage.close_office()
    with (office / "crm.sqlite3").open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\xff" * 4096)
    storage.open_office(office)
    assert storage.check()


def _root_page(file, table):
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", [table]).fetchone()[0]
