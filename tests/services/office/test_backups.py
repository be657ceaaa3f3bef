"""Backups of the office: one file with everything, good only once it was read back and agrees."""

import io
import json
import os
import sqlite3
import threading
import zipfile
from contextlib import closing
from datetime import timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.errors import CrmError, NewerDatabase
from crm_desktop.services.customers import customers
from crm_desktop.services.office import backups
from crm_desktop.storage import backup_file, copies, files
from tests import offices


def keep(content, name="letter.pdf"):
    with storage.write("letters.made", count=1) as change:
        return files.keep(change, content, name).sha256


def test_a_backup_lies_beside_the_database_and_is_the_last_one(office):
    assert backups.last() is None
    file = backups.back_up().file
    assert file.parent == office / "backups"
    assert zipfile.is_zipfile(file)
    assert backups.last() is not None


def test_who_asks_while_another_still_reads_it_hears_of_it_too(office, noon, monkeypatch):
    backups.back_up()
    verified = backup_file.verified
    heard = []

    def read_slowly(file):
        monkeypatch.setattr(backup_file, "verified", verified)
        other = threading.Thread(target=lambda: heard.append(backups.last()))
        other.start()
        other.join()
        return verified(file)

    monkeypatch.setattr(backup_file, "verified", read_slowly)
    assert backups.last() == noon
    assert heard == [noon]


def test_a_folder_that_cannot_be_made_is_told(office):
    (office / "backups").write_text("")
    with pytest.raises(CrmError) as refused:
        backups.back_up()
    assert refused.value.key == "error.folder_no_folder"


def test_it_holds_the_letters_as_sent_and_says_what_is_in_it(office, noon):
    customers.save(None, {"name": "王建国"})
    digest = keep(b"%PDF a letter")
    made = backups.back_up()
    with zipfile.ZipFile(made.file) as archive:
        assert sorted(archive.namelist()) == [
            "crm.sqlite3", f"files/{digest[:2]}/{digest}", "manifest.json",
        ]  # fmt: skip
        assert archive.read(f"files/{digest[:2]}/{digest}") == b"%PDF a letter"
        said = json.loads(archive.read("manifest.json"))
    assert (said["office"], said["counts"]["customer"], said["left_out"]) == ("济南阳光售后", 1, [])
    assert said["made_at"] == "2026-10-21T04:00:00+00:00"
    shown = backups.preview(made.file, office)
    assert (shown.made_at, shown.backup.office) == (noon, "济南阳光售后")
    assert (shown.records["customer"], shown.records["stored_file"]) == (1, 1)
    assert not shown.would_lose


def test_letters_that_are_missing_or_altered_do_not_hinder_it_and_are_named(office):
    gone, altered, whole = keep(b"gone"), keep(b"altered"), keep(b"whole")
    files.path(gone).unlink()
    files.path(altered).write_bytes(b"other")
    made = backups.back_up()
    assert sorted(made.left_out) == sorted([gone, altered])
    assert set(made.parts) == {"crm.sqlite3", f"files/{whole[:2]}/{whole}"}
    assert backups.last() is not None


@pytest.mark.parametrize("harm", ["empty", "cut", "altered"])
def test_a_broken_file_is_no_last_backup(office, noon, harm):
    customers.save(None, {"name": "王建国"})
    good = backups.back_up()
    with clock.at(noon + timedelta(hours=1)):
        bad = backups.back_up().file
    assert backups.last() == noon + timedelta(hours=1)
    content = bytearray(bad.read_bytes())
    content[len(content) // 3] ^= 0xFF
    bad.write_bytes({"empty": b"", "cut": bytes(content[:-50]), "altered": bytes(content)}[harm])
    os.utime(bad, (1, 1))
    assert backups.last() == noon
    assert backups.newest_good(office).file == good.file


def test_one_that_does_not_agree_with_the_data_is_not_called_good(office, monkeypatch):
    counts = copies.counts
    calls = []

    def miscounted(connection):
        calls.append(connection)
        return {**counts(connection), "customer": len(calls)}

    monkeypatch.setattr(copies, "counts", miscounted)
    with pytest.raises(CrmError) as refused:
        backups.back_up()
    assert refused.value.key == "error.backup_differs"
    assert list((office / "backups").iterdir()) == []
    assert backups.last() is None


def test_one_that_the_disk_wrote_wrong_is_not_called_good(office, monkeypatch):
    keep(b"%PDF a letter as it was sent")
    good = backups.back_up()
    put_in = backup_file._put_in

    def written_wrong(archive, member, file):
        whole = put_in(zipfile.ZipFile(io.BytesIO(), "w"), member, file)
        content = bytearray(file.read_bytes())
        content[len(content) // 2] ^= 0xFF
        archive.writestr(member, bytes(content))
        return whole

    monkeypatch.setattr(backup_file, "_put_in", written_wrong)
    with pytest.raises(CrmError) as refused:
        backups.back_up()
    assert refused.value.key == "error.backup_damaged"
    assert list((office / "backups").iterdir()) == [good.file]
    assert backups.last() == good.made_at


def test_of_a_damaged_database_none_is_made(office):
    storage.close_office()
    with closing(sqlite3.connect(office / "crm.sqlite3")) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'complaint'").fetchone()
    with (office / "crm.sqlite3").open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\xff" * 4096)
    storage.open_office(office)
    with pytest.raises(CrmError) as refused:
        backups.back_up()
    assert refused.value.key == "error.damaged_database"
    assert list((office / "backups").iterdir()) == []


def test_it_is_one_state_while_others_go_on_writing(office):
    stop = threading.Event()
    errors = []

    def work():
        try:
            while not stop.is_set():
                customers.save(None, {"name": "客户"})
                keep(os.urandom(40))
        except Exception as error:  # told below, in the test's own thread
            errors.append(error)

    writer = threading.Thread(target=work)
    writer.start()
    try:
        made = [backups.back_up(office.parent / f"{number}.zip") for number in range(5)]
    finally:
        stop.set()
        writer.join()
    assert errors == []
    for each in made:
        assert each.left_out == ()
        assert len(each.parts) == each.counts["stored_file"] + 1
        backup_file.verified(each.file)
    assert made[-1].counts["customer"] >= made[0].counts["customer"]


def rewritten(source, target, change):
    """A backup with another list or other members."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        members = {name: old.read(name) for name in old.namelist()}
        said = json.loads(members.pop("manifest.json"))
        change(members, said)
        for name, content in members.items():
            new.writestr(name, content)
        new.writestr("manifest.json", json.dumps(said))
    return target


def climb(members, said):
    members["../evil"] = b"evil"
    said["parts"]["../evil"] = {"size": 4, "sha256": "0" * 64}


def stranger(members, said):
    members["readme.txt"] = b"more"


def other_content(members, said):
    name = next(name for name in members if name.startswith("files/"))
    members[name] = b"another letter"


def no_database(members, said):
    del members["crm.sqlite3"]
    del said["parts"]["crm.sqlite3"]


def other_counts(members, said):
    said["counts"]["customer"] = 900


def no_date(members, said):
    said["made_at"] = "yesterday"


@pytest.mark.parametrize("change", [climb, stranger, other_content, no_database, other_counts, no_date])
def test_a_backup_that_was_tampered_with_is_refused_and_nothing_leaves_its_place(tmp_path, change):
    home = offices.fill(tmp_path / "in" / "office")
    storage.open_office(home)
    good = backups.back_up(tmp_path / "good.zip").file
    storage.close_office()
    bad = rewritten(good, tmp_path / "bad.zip", change)
    before = offices.everything(tmp_path)
    with pytest.raises(CrmError) as refused:
        backups.restore(bad, home)
    assert refused.value.key == "error.backup_damaged"
    assert offices.everything(tmp_path) == before


@pytest.mark.parametrize("what", ["version", "schema"])
def test_a_newer_backup_is_refused_as_that(tmp_path, what):
    home = offices.fill(tmp_path / "office")
    storage.open_office(home)
    good = backups.back_up(tmp_path / "good.zip").file
    storage.close_office()
    bad = rewritten(good, tmp_path / "bad.zip", lambda members, said: said.update({what: 999}))
    with pytest.raises(NewerDatabase, match="newer version"):
        backups.restore(bad, home)


def test_the_backup_before_an_upgrade_is_offered_too(tmp_path, noon):
    home = offices.fill(tmp_path / "office")
    (home / "backups").mkdir()
    (home / "backups" / "before-upgrade-v1-20260901-080000.sqlite3").write_bytes(offices.OLD.read_bytes())
    (found,) = backups.list_backups(home)
    assert (found.kind, found.problem) == ("before_upgrade", None)
    assert f"{clock.local(found.made_at):%Y-%m-%d %H:%M}" == "2026-09-01 08:00"
    assert backups.newest_good(home).counts["customer"] == 2
