"""What the database refuses is called what it is; another program's write is waited for."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from crm_desktop import storage
from crm_desktop.core.errors import Cancelled, CrmError
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.office import backups
from crm_desktop.services.office import office as offices
from crm_desktop.storage import copies, faults, transaction
from crm_desktop.storage.models.base import database
from tests.paths import DATA
from tests.storage.test_database import _root_page

LONG = "很长的备注" * 400


def told(caught, chinese, english):
    assert chinese in caught.value.text("zh_CN")
    assert english in caught.value.text("en")


def names():
    return [row.name for row in customer_lists.customer_rows(customer_lists.find_customers(""))]


@pytest.fixture
def full(office):
    """The disk has no room for another page of the database."""
    customers.save(None, {"name": "王建国"})
    storage.connect()
    database.execute_sql("PRAGMA max_page_count = 1")  # SQLite makes that as many as there are
    yield
    storage.disconnect()


def test_a_full_disk_is_called_so_and_nothing_is_half_done(full, caplog):
    with pytest.raises(CrmError) as caught:
        customers.save(None, {"name": "李敏", "remarks": LONG})
    told(caught, "磁盘已满", "The disk is full")
    assert "rollback" not in str(caught.value)
    assert names() == ["王建国"]
    database.execute_sql("PRAGMA max_page_count = 1000000")
    customers.save(None, {"name": "李敏", "remarks": LONG})
    assert names() == ["李敏", "王建国"]
    assert storage.check() == []
    (line,) = caplog.records  # what happened, and not where in the program
    assert (line.exc_info, "rollback" in line.getMessage()) == (None, False)


def test_what_a_full_disk_refuses_is_asked_of_it_before_the_connection_is_closed(office, monkeypatch):
    """Closing the last connection removes the log, and then there is room again."""
    asked = []
    monkeypatch.setattr(faults, "_problem", lambda _error, _file: asked.append(database.is_closed()))
    with pytest.raises(sqlite3.OperationalError), storage.reading():
        raise sqlite3.OperationalError
    assert asked[0] is False


@pytest.mark.parametrize("full", ["beside", "office"])
def test_a_backup_that_finds_no_room_says_so(office, tmp_path, monkeypatch, full):
    """SQLite calls a full disk a fault where it finds no room for what lies beside a database."""
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR
    place = {"beside": tmp_path, "office": office}[full]
    room = shutil.disk_usage(office)
    monkeypatch.setattr(
        shutil, "disk_usage", lambda folder: room._replace(free=0) if folder == place else room
    )

    def fail(*_arguments, **_named):
        raise error

    monkeypatch.setattr(copies, "copy", fail)
    with pytest.raises(CrmError) as caught:
        backups.back_up(tmp_path / "b.zip")
    told(caught, "磁盘已满", "The disk is full")
    assert str({"beside": tmp_path / "b.zip", "office": office}[full]) in caught.value.text("en")


@pytest.fixture
def other(office):
    """Another program that is in the middle of a long write."""
    connection = sqlite3.connect(office / "crm.sqlite3", isolation_level=None)
    with closing(connection):
        connection.execute("BEGIN IMMEDIATE")
        yield connection


def test_another_programs_write_is_waited_for(other):
    waited = []

    def tell(seconds):
        waited.append(seconds)
        if seconds == 2:
            other.execute("COMMIT")

    with storage.while_waiting(tell):
        customers.save(None, {"name": "李敏"})
    assert waited == [1, 2]
    assert names() == ["李敏"]


def test_who_waits_can_give_up(other):
    def tell(_seconds):
        raise Cancelled

    with pytest.raises(Cancelled), storage.while_waiting(tell):
        customers.save(None, {"name": "李敏"})
    other.execute("COMMIT")
    assert names() == []
    customers.save(None, {"name": "李敏"})


def test_where_nobody_is_told_it_ends_by_a_clear_word(other, monkeypatch):
    monkeypatch.setattr(transaction, "PATIENCE", 1)
    with pytest.raises(CrmError) as caught:
        customers.save(None, {"name": "李敏"})
    told(caught, "别的程序", "Another program")
    other.execute("COMMIT")


@pytest.mark.parametrize(("language", "words"), [("zh_CN", "另一个程序"), ("en", "Another program")])
def test_the_command_line_says_that_it_waits_and_goes_on(office, other, language, words):
    archive = DATA / "customers-small.xlsx"
    command = [
        sys.executable,
        "-m",
        "crm_desktop",
        "--data",
        office,
        "--language",
        language,
        "import",
        archive,
    ]
    with subprocess.Popen(
        list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as running:
        line = running.stderr.readline()
        other.execute("COMMIT")
        out, rest = running.communicate(timeout=60)
    assert words in line
    assert rest == ""
    assert running.returncode in (0, 1)
    assert "customers_new" in out
    assert names() != []


@pytest.mark.parametrize("command", [("customers",), ("report", "2026-10"), ("backup",), ("check",)])
def test_what_only_reads_does_not_wait_for_another_programs_write(office, other, tmp_path, command):
    out = ["--out", tmp_path / "out"] if command[0] in ("report", "backup") else []
    words = [sys.executable, "-m", "crm_desktop", "--data", office, "--language", "en", *command, *out]
    done = subprocess.run(
        list(map(str, words)), capture_output=True, encoding="utf-8", check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")
    other.execute("COMMIT")


@pytest.fixture
def damaged(office):
    """A database whose customers are no longer readable, damaged while it is open."""
    customers.save(None, {"name": "王建国"})
    root = _root_page(office / "crm.sqlite3", "customer")
    storage.close_office()
    with (office / "crm.sqlite3").open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\xff" * 4096)
    storage.open_office(office)
    return office


def test_damage_met_while_working_is_called_so_with_the_way_back(damaged, caplog):
    for meet in (
        lambda: customers.get_customer(1),
        lambda: customers.save(None, {"name": "李敏"}),
    ):
        with pytest.raises(CrmError) as caught:
            meet()
        told(caught, "备份", "backup")
        assert caught.value.key == "error.damaged_database"
    assert "malformed" in caplog.text


def test_a_fault_of_ours_is_not_blamed_on_the_disk(office):
    with pytest.raises(Exception, match="no such table") as caught, storage.reading():
        database.execute_sql("SELECT * FROM no_table")
    assert not isinstance(caught.value, CrmError)
    with pytest.raises(Exception, match="UNIQUE") as caught, storage.write("staff.saved"):
        database.execute_sql("INSERT INTO schema_version (rowid, version) VALUES (1, 1)")
    assert not isinstance(caught.value, CrmError)
    assert offices.profile().name == "济南阳光售后"
