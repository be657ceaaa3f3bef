"""A restore killed at any moment leaves the old office or the new one; numbers and ids only go up."""

import json
import shutil
import signal
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.errors import CrmError
from crm_desktop.services.complaints import complaints
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.office import backups
from crm_desktop.storage import files, search
from tests import offices
from tests.paths import ROOT

RESTORE = """
import os, signal, sys
from pathlib import Path
from crm_desktop import storage
from crm_desktop.services.office import backups

home, backup, moment = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
steps = 0

def die(event, arguments):
    # Before each time that something in the folder is opened, renamed, made, removed or linked.
    global steps
    if event in WATCHED and any(str(home) in str(each) for each in arguments):
        steps += 1
        if steps == moment:
            os.kill(os.getpid(), signal.SIGKILL)

WATCHED = {"open", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.link", "os.truncate",
           "sqlite3.connect", "sqlite3.connect/handle", "shutil.rmtree"}
with storage.locked(home):
    sys.addaudithook(die)
    backups.restore(backup, home)
print(steps)
"""


def restore(home, backup, moment):
    arguments = [sys.executable, "-c", RESTORE, str(home), str(backup), str(moment)]
    return subprocess.run(arguments, capture_output=True, text=True, cwd=ROOT, check=False)


@pytest.fixture
def two_offices(tmp_path):
    """An office as it is now, with a log left beside it, and a backup of how it was."""
    home = offices.fill(tmp_path / "office")
    storage.open_office(home)
    backup = backups.back_up(tmp_path / "backup.zip").file
    for number in range(20):
        customers.save(None, {"name": f"新客户{number}"})
    with storage.write("letters.made", count=1) as change:
        files.keep(change, b"a later letter", "later.pdf")
    storage.close_office()
    return home, backup


def numbers(home):
    """The complaints' numbers, in order of their ids."""
    with closing(sqlite3.connect(home / "crm.sqlite3")) as connection:
        return [number for (number,) in connection.execute("SELECT number FROM complaint ORDER BY id")]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")
def test_killed_at_any_moment_a_restore_leaves_one_whole_office(two_offices, tmp_path):
    home, backup = two_offices
    before = offices.names(home)
    seen = set()
    whole = restore(offices.copy(home, tmp_path / "tried"), backup, 0)
    last = int(whole.stdout)
    assert last > 20
    moments, moment = {*range(last - 7, last + 1)}, 1  # each of the last ones: there it takes its place
    while moment < last:
        moments.add(moment)
        moment += 1 + moment // 8
    for moment in sorted(moments):
        shutil.rmtree(tmp_path / "tried", ignore_errors=True)
        tried = offices.copy(home, tmp_path / "tried")
        # A window that was killed has left its last changes in the log.
        assert not (tried / "crm.sqlite3-wal").exists()
        ended = restore(tried, backup, moment)
        assert ended.returncode == -signal.SIGKILL, ended.stderr
        storage.open_office(tried)
        assert storage.check() == []
        with storage.reading():
            assert search.differences() == []
        assert (customer_lists.count() == 22) == (offices.names(tried) == before)
        seen.add(customer_lists.count())
        storage.close_office()
        assert list(tried.rglob(".crm-*")) == []
    assert seen == {22, 2}


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")
@pytest.mark.parametrize("mishap", ["missing", "foreign", "rubbish"])
def test_killed_while_a_lost_office_is_brought_back_nothing_found_is_lost(two_offices, tmp_path, mishap):
    home, backup = two_offices
    offices.MISHAPS[mishap][0](home)
    found = (home / "crm.sqlite3").read_bytes() if mishap != "missing" else None
    moment = 1
    while True:
        shutil.rmtree(tmp_path / "tried", ignore_errors=True)
        tried = offices.copy(home, tmp_path / "tried")
        ended = restore(tried, backup, moment)
        state = storage.look(tried)
        there = [file.read_bytes() for file in tried.glob("crm.sqlite3*")]
        assert found is None or found in there
        if ended.returncode == 0:
            break
        assert ended.returncode == -signal.SIGKILL, ended.stderr
        if state is storage.Found.OURS:
            assert offices.names(tried) == ["王建国", "李敏"]
        else:  # it is still said to be lost, and can be brought back
            assert state is not storage.Found.NOTHING
            assert backups.restore(backup, tried).preview.records["customer"] == 2
            assert offices.names(tried) == ["王建国", "李敏"]
        moment += 1 + moment // 4
    assert offices.names(tried) == ["王建国", "李敏"]


def test_a_log_left_behind_does_not_ruin_what_is_brought_back(two_offices):
    home, backup = two_offices
    left = home.parent / "left"
    left.mkdir()
    with closing(sqlite3.connect(home / "crm.sqlite3")) as other:
        other.execute("PRAGMA journal_mode = wal")
        other.execute("UPDATE customer SET name = 'in the log'")
        other.commit()
        for name in ("crm.sqlite3-wal", "crm.sqlite3-shm"):
            shutil.copy(home / name, left / name)
    for name in ("crm.sqlite3-wal", "crm.sqlite3-shm"):
        shutil.copy(left / name, home / name)
    backups.restore(backup, home)
    storage.open_office(home)
    assert storage.check() == []
    storage.close_office()
    assert offices.names(home) == ["王建国", "李敏"]
    offices.take_away(home)
    shutil.copy(left / "crm.sqlite3-wal", home / "crm.sqlite3-wal")
    backups.restore(backup, home)
    assert offices.names(home) == ["王建国", "李敏"]


def test_numbers_and_ids_go_on_above_those_of_the_office_that_was_replaced(two_offices, noon):
    home, backup = two_offices
    storage.open_office(home)
    customer_id = customer_lists.find_customers()[0]
    taken = complaints.open({"customer": customer_id, "description": "漏水"})
    number = numbers(home)[-1]
    newest = customers.get_customer(max(customer_lists.find_customers()))
    storage.close_office()
    backups.restore(backup, home)
    storage.open_office(home)
    assert customer_lists.count() == 2
    after = customers.get_customer(customers.save(None, {"name": "赵六"}))
    assert after.id > newest.id
    assert after.number > newest.number
    later = complaints.open({"customer": after.id, "description": "异响"})
    assert later > taken
    assert numbers(home)[-1] > number
    storage.close_office()


def test_a_backup_of_version_0_1_is_brought_back(two_offices, noon):
    home, _backup = two_offices
    shown = backups.preview(offices.OLD, home)
    assert (shown.records["customer"], shown.now["customer"], shown.same_office) == (2, 22, False)
    assert shown.lost["customer"] == 22
    done = backups.restore(offices.OLD, home)
    storage.open_office(home)
    assert [row.name for row in customer_lists.customer_rows(customer_lists.find_customers("wjg"))] == [
        "王建国"
    ]
    assert storage.check() == []
    storage.close_office()
    assert backups.preview(done.kept, home).records["customer"] == 22


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        ("UPDATE customer SET staff_id = 999 WHERE id = 1", "customer 1 -> staff"),
        ("DROP TABLE promise", "no table promise"),
        ("ALTER TABLE complaint DROP COLUMN lesson", "no column complaint.lesson"),
        ("CREATE TRIGGER t AFTER UPDATE ON customer BEGIN DELETE FROM phone; END", "trigger t on customer"),
    ],
)
def test_a_sick_database_takes_nobodys_place(two_offices, tmp_path, harm, said):
    home, _backup = two_offices
    sick = tmp_path / "sick.sqlite3"
    shutil.copy(home / "crm.sqlite3", sick)
    with closing(sqlite3.connect(sick)) as connection, connection:
        connection.execute(harm)
    before = offices.everything(home)
    with pytest.raises(CrmError) as refused:
        backups.restore(sick, home)
    assert refused.value.key == "error.backup_unsound"
    assert said in refused.value.text("en")
    assert offices.everything(home) == before


def test_files_that_are_nowhere_are_told(two_offices, tmp_path):
    _home, backup = two_offices
    new = tmp_path / "new"
    new.mkdir()
    with zipfile.ZipFile(backup) as archive:
        kept = [name for name in archive.namelist() if name.startswith("files/")]
        manifest = json.loads(archive.read("manifest.json"))
        manifest["parts"] = {name: part for name, part in manifest["parts"].items() if name not in kept}
        with zipfile.ZipFile(tmp_path / "less.zip", "w") as less:
            less.writestr("crm.sqlite3", archive.read("crm.sqlite3"))
            less.writestr("manifest.json", json.dumps(manifest))
    done = backups.restore(tmp_path / "less.zip", new)
    assert done.preview.letters_missing == 0  # its list does not say so
    assert done.files_missing == len(kept) > 0
    assert backups.restore(backup, new).words("en") == ""


def test_a_restore_that_is_stopped_leaves_everything(two_offices, tmp_path):
    home, backup = two_offices
    before = offices.everything(home)

    def stop(done, _total):
        raise CrmError("error.conflict")

    with pytest.raises(CrmError):
        backups.restore(backup, home, stop)
    assert offices.everything(home) == before


def test_an_office_damaged_further_in_is_put_aside_whole(two_offices):
    home, backup = two_offices
    with closing(sqlite3.connect(home / "crm.sqlite3")) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'complaint'").fetchone()
        connection.execute("PRAGMA journal_mode = delete")
    with (home / "crm.sqlite3").open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\xff" * 4096)
    damaged = (home / "crm.sqlite3").read_bytes()
    done = backups.restore(backup, home)
    assert done.kept.name.startswith("crm.sqlite3.found-")
    assert done.kept.read_bytes() == damaged
    assert offices.names(home) == ["王建国", "李敏"]
    storage.open_office(home)
    assert customers.get_customer(customers.save(None, {"name": "赵六"})).id > 22
    storage.close_office()


def test_an_office_is_empty_only_where_no_table_has_anything(empty_office):
    from crm_desktop.services.office import office as offices_

    assert storage.is_empty()
    offices_.ensure_defaults()
    assert storage.is_empty()
    offices_.save_staff(None, {"name": "李敏"})
    assert not storage.is_empty()


def test_nothing_is_built_in_the_place_of_an_office_with_records(empty_office):
    customers.save(None, {"name": "王建国"})
    with pytest.raises(CrmError, match="records here"), storage.replace_office():
        raise AssertionError("never begun")
    assert customer_lists.count() == 1


def test_nor_where_somebody_entered_something_meanwhile(empty_office):
    def build():
        with storage.replace_office():
            customers.save(None, {"name": "invented"})
            with closing(sqlite3.connect(empty_office / "crm.sqlite3")) as other, other:
                other.execute(
                    "INSERT INTO staff (version, created_at, name, role, phone, active)"
                    " VALUES (1, '', '李敏', 'agent', '', 1)"
                )

    with pytest.raises(CrmError, match="records here"):
        build()
    assert customer_lists.count() == 0
    assert not storage.is_empty()


def test_starting_empty_keeps_what_was_found(tmp_path):
    folder = offices.fill(tmp_path / "office")
    offices.make_foreign(folder)
    found = (folder / "crm.sqlite3").read_bytes()
    kept = storage.start_empty(folder, clock.local(clock.now()))
    assert kept.read_bytes() == found
    storage.open_office(folder)
    assert storage.is_empty()
    storage.close_office()
