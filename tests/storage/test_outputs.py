"""One way to write a file for the user: never over the office's own, and whole or not at all."""

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from crm_desktop import storage
from crm_desktop.core.errors import CrmError
from crm_desktop.storage import outputs

posix = pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and permission bits as on POSIX")


def refused(file, *, backup=False):
    with pytest.raises(CrmError) as caught, outputs.writing(file, backup=backup) as part:
        part.write_bytes(b"never")
    assert all(str(file) in caught.value.text(language) for language in ("zh_CN", "en"))
    return caught.value.key


def contents(folder):
    return {str(file): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture
def full_office(office):
    """An open office with kept files, backups, lock and log."""
    for name in (
        "files/ab/abcd",
        "backups/crm-1.sqlite3",
        "crm-desktop.lock",
        "crm-desktop.log",
        "window.ini",
    ):
        (office / name).parent.mkdir(parents=True, exist_ok=True)
        (office / name).write_bytes(name.encode())
    (office / "window.ini").touch()
    storage.connect()
    assert storage.check() == []
    assert (office / "crm.sqlite3-wal").exists()
    return office


OWN = [
    "crm.sqlite3",
    "crm.sqlite3-wal",
    "crm.sqlite3-shm",
    "crm.sqlite3-journal",
    "crm-desktop.lock",
    "crm-desktop.log",
    "crm-desktop.log.1",
    "window.ini",
    "files/ab/abcd",
    "files/ab/new",
    "backups/crm-1.sqlite3",
    "backups/new.xlsx",
    "CRM.SQLite3",
    "Files/AB/abcd",
    "files/../crm.sqlite3",
]


@pytest.mark.parametrize("name", OWN)
def test_the_offices_own_files_are_never_an_output(full_office, name):
    before = contents(full_office)
    assert refused(full_office / name) == "error.own_file"
    assert contents(full_office) == before


@pytest.mark.parametrize("name", OWN)
def test_nor_are_those_of_an_office_that_is_not_open(full_office, name):
    storage.close_office()
    before = contents(full_office)
    assert refused(full_office / name) == "error.own_file"
    assert contents(full_office) == before


@posix
@pytest.mark.parametrize("name", ["crm.sqlite3", "crm.sqlite3-wal", "files/ab/abcd", "backups/crm-1.sqlite3"])
@pytest.mark.parametrize("link", [os.symlink, os.link])
def test_nor_by_a_link_to_them(full_office, tmp_path, name, link):
    link(full_office / name, tmp_path / "innocent.pdf")
    before = contents(full_office)
    assert refused(tmp_path / "innocent.pdf") == "error.own_file"
    assert contents(full_office) == before


@posix
def test_nor_by_a_link_to_what_is_not_there_or_by_a_linked_folder(full_office, tmp_path):
    (tmp_path / "journal.pdf").symlink_to(full_office / "crm.sqlite3-journal")
    (tmp_path / "other").symlink_to(full_office)
    assert refused(tmp_path / "journal.pdf") == "error.own_file"
    assert refused(tmp_path / "other" / "crm.sqlite3") == "error.own_file"


@posix
@pytest.mark.parametrize("link", [os.symlink, os.link])
def test_a_backup_may_replace_an_older_one_and_nothing_else(full_office, tmp_path, link):
    with outputs.writing(full_office / "backups" / "crm-1.sqlite3", backup=True) as part:
        part.write_bytes(b"newer")
    assert (full_office / "backups" / "crm-1.sqlite3").read_bytes() == b"newer"
    for name in ("crm.sqlite3", "CRM.sqlite3-wal", "files/ab/abcd", "crm-desktop.lock"):
        assert refused(full_office / name, backup=True) == "error.own_file"
    link(full_office / "crm.sqlite3", tmp_path / "copy")
    assert refused(tmp_path / "copy", backup=True) == "error.own_file"


@posix
@pytest.mark.parametrize("backup", [False, True])
def test_what_is_no_plain_file_is_not_written_to(tmp_path, backup):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    (tmp_path / "null").symlink_to("/dev/null")
    for name in ("pipe", "folder", "null"):
        assert refused(tmp_path / name, backup=backup) == "error.no_plain_file"
    assert refused(Path("/dev/null"), backup=backup) == "error.no_plain_file"
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_the_file_appears_when_the_block_is_through(tmp_path):
    (tmp_path / "report.xlsx").write_bytes(b"older")
    with outputs.writing(tmp_path / "report.xlsx") as part:
        part.write_bytes(b"newer")
        assert part.parent == tmp_path
        assert (tmp_path / "report.xlsx").read_bytes() == b"older"
    assert contents(tmp_path) == {str(tmp_path / "report.xlsx"): b"newer"}


@pytest.mark.parametrize("fault", [ValueError("ours"), KeyboardInterrupt(), CrmError("error.conflict")])
def test_where_the_block_fails_the_old_file_stays_and_nothing_else(tmp_path, fault):
    (tmp_path / "report.xlsx").write_bytes(b"older")

    def half(part):
        part.write_bytes(b"half")
        raise fault

    with pytest.raises(type(fault)), outputs.writing(tmp_path / "report.xlsx") as part:
        half(part)
    assert contents(tmp_path) == {str(tmp_path / "report.xlsx"): b"older"}


@posix
def test_a_file_in_the_making_is_its_owners_and_its_name_is_not_guessed(tmp_path):
    names = set()
    for _ in range(5):
        with outputs.writing(tmp_path / "letters.pdf") as part:
            names.add(part.name)
            assert stat.S_IMODE(part.stat().st_mode) == 0o600
    assert len(names) == 5
    assert all("letters" not in name for name in names)


@posix
def test_the_finished_file_is_for_whom_the_old_one_was_and_a_backup_for_its_owner(tmp_path):
    before = os.umask(0o022)
    try:
        for file, backup, mode in (("new", False, 0o644), ("shared", False, 0o664), ("copy", True, 0o600)):
            if file == "shared":
                (tmp_path / file).touch()
                (tmp_path / file).chmod(0o664)
            with outputs.writing(tmp_path / file, backup=backup) as part:
                part.write_bytes(b"x")
            assert stat.S_IMODE((tmp_path / file).stat().st_mode) == mode
    finally:
        os.umask(before)


@posix
def test_a_link_to_a_file_elsewhere_stays_a_link(tmp_path):
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "real.pdf").write_bytes(b"older")
    (tmp_path / "link.pdf").symlink_to(tmp_path / "there" / "real.pdf")
    with outputs.writing(tmp_path / "link.pdf") as part:
        part.write_bytes(b"newer")
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "there" / "real.pdf").read_bytes() == b"newer"


@posix
def test_a_planted_link_is_not_followed(tmp_path, monkeypatch):
    monkeypatch.setattr(outputs.unfinished, "random_name", lambda: "known")
    (tmp_path / "precious").write_bytes(b"precious")
    (tmp_path / ".crm-known.part").symlink_to(tmp_path / "precious")
    with pytest.raises(CrmError), outputs.writing(tmp_path / "letters.pdf"):
        pass
    assert (tmp_path / "precious").read_bytes() == b"precious"


@pytest.mark.parametrize(
    ("code", "chinese", "english"),
    [
        (errno.ENOSPC, "磁盘已满", "disk is full"),
        (errno.EROFS, "只读", "read-only"),
        (errno.EACCES, "权限", "permission"),
        (errno.EBUSY, "别的程序", "Another program"),
        (errno.ENAMETOOLONG, "太长", "too long"),
        (errno.EIO, "故障", "fault"),
    ],
)
def test_what_the_disk_refuses_is_called_what_it_is(tmp_path, code, chinese, english):
    with pytest.raises(CrmError) as caught, outputs.writing(tmp_path / "a.pdf"):
        raise OSError(code, os.strerror(code))
    assert chinese in caught.value.text("zh_CN")
    assert english in caught.value.text("en")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(CrmError) as caught, outputs.writing(tmp_path / "no" / "a.pdf"):
        pass
    assert str(tmp_path / "no") in caught.value.text("en")
    assert caught.value.key == "error.disk_no_folder"


def test_everything_is_on_the_disk_before_it_is_named(tmp_path, monkeypatch):
    done = []
    fsync, replace = os.fsync, Path.replace
    monkeypatch.setattr(os, "fsync", lambda handle: (done.append("sync"), fsync(handle)))
    monkeypatch.setattr(Path, "replace", lambda self, to: (done.append("name"), replace(self, to))[1])
    with outputs.writing(tmp_path / "a.pdf") as part:
        part.write_bytes(b"x")
    assert done[0] == "sync"
    assert "name" in done
    assert sys.platform == "win32" or done[-1] == "sync"
