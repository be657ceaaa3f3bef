"""Backups that somebody or a failing disk made a mess of: each is refused in words, and hides no good one."""

import hashlib
import json
import os
import shutil
import sys
import zipfile

import pytest

from crm_desktop import storage
from crm_desktop.core.errors import CrmError
from crm_desktop.services.office import backups
from crm_desktop.storage import backup_file, restoring
from tests import offices

ENDLESS = float("inf")


def put(*path, value):
    def change(said):
        for name in path[:-1]:
            said = said[name]
        said[path[-1]] = value

    return change


LISTS = {
    "endless size": put("parts", "crm.sqlite3", "size", value=ENDLESS),
    "no parts": put("parts", value=[]),
    "no counts": put("counts", value=[]),
    "endless count": put("counts", "customer", value=ENDLESS),
    "before all time": put("made_at", value="0001-01-01T00:00:00+14:00"),
    "after all time": put("made_at", value="9999-12-31T23:59:59-12:00"),
    "too many changes": put("last_change", value=[10**30, "x", "y"]),
    "an object": put("left_out", value=5),
}


@pytest.fixture
def home(backed_up_office, tmp_path):
    """A closed office with one good backup."""
    return offices.copy(backed_up_office, tmp_path / "office")


def good(home):
    (file,) = (home / "backups").glob("crm-*.zip")
    return file


def with_list(source, target, change=lambda said: None, *, method=zipfile.ZIP_DEFLATED, database=None):
    """A backup with another list, packed in another way, or with another database that is listed truly."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", method) as new:
        members = {name: old.read(name) for name in old.namelist()}
        said = json.loads(members.pop("manifest.json"))
        if database is not None:
            members["crm.sqlite3"] = database
            digest = hashlib.sha256(database).hexdigest()
            said["parts"]["crm.sqlite3"] = {"size": len(database), "sha256": digest}
        change(said)
        for name, content in members.items():
            new.writestr(name, content)
        new.writestr("manifest.json", json.dumps(said))
    return target


def refused(file, home):
    """What is said of a file that cannot be restored, once it was seen that nothing was changed."""
    before = offices.everything(home)
    with pytest.raises(CrmError) as caught:
        backups.restore(file, home)
    assert offices.everything(home) == before
    for language in ("en", "zh_CN"):
        assert str(file) in caught.value.text(language)
        assert "\n" not in caught.value.text(language)
    return caught.value.key


@pytest.mark.parametrize("wrong", LISTS)
def test_a_list_that_makes_no_sense_is_damage(home, tmp_path, wrong):
    assert refused(with_list(good(home), tmp_path / "b.zip", LISTS[wrong]), home) == "error.backup_damaged"


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_what_was_packed_in_another_way_is_not_unpacked(home, tmp_path, method):
    file = with_list(good(home), tmp_path / "b.zip", method=method)
    assert refused(file, home) == "error.backup_damaged"


@pytest.mark.parametrize("start", [b"", b"SQLite format 3\0" + bytes(84)])
def test_a_few_kilobytes_do_not_become_terabytes(home, tmp_path, monkeypatch, start):
    file = with_list(good(home), tmp_path / "b.zip", database=start + bytes(40_000_000))
    read = []

    class Counting(zipfile.ZipExtFile):
        def read(self, n=-1):
            piece = super().read(n)
            read.append(len(piece))
            return piece

    monkeypatch.setattr(zipfile, "ZipExtFile", Counting)
    assert refused(file, home) == "error.backup_damaged"
    assert sum(read) < 4_000_000


def test_a_backup_for_which_there_is_no_room_is_not_begun(home, tmp_path, monkeypatch):
    free = type(shutil.disk_usage(home))(10, 9, 1)
    monkeypatch.setattr(restoring.shutil, "disk_usage", lambda _folder: free)
    monkeypatch.setattr(backup_file, "unpack", None)
    with pytest.raises(CrmError) as caught:
        backups.restore(good(home), home)
    assert caught.value.key == "error.folder_full"


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in folders there")
def test_a_pipe_is_not_waited_for(home, tmp_path):
    os.mkfifo(tmp_path / "pipe.zip")
    assert refused(tmp_path / "pipe.zip", home) == "error.no_backup"
    assert refused(tmp_path / "nowhere.zip", home) == "error.file_missing"


def test_a_name_that_cannot_be_shown_is_shown_as_far_as_it_can(home, tmp_path):
    file = with_list(
        good(home), tmp_path / "b.zip", put("office", value="\ud800济南\n\n\x1b[31m" + "长" * 9_000)
    )
    name = backup_file.contents(file).office
    assert name.startswith("?济南 [31m长")
    assert len(name) <= 500
    name.encode()


@pytest.mark.parametrize("wrong", LISTS)
def test_no_bad_backup_hides_a_good_one(home, wrong):
    file = good(home)
    with_list(file, home / "backups" / "crm-20990101-000000.zip", LISTS[wrong])
    listed = backups.list_backups(home)
    assert len(listed) == 2
    assert [each.file for each in listed if each.problem is None] == [file]
    assert backups.newest_good(home).file == file
    storage.open_office(home)
    try:
        assert backups.last() is not None
    finally:
        storage.close_office()
