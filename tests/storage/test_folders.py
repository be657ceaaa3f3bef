"""The data folder is made where it can be, for its owner only, and refused on a network drive."""

import os
import stat
import subprocess
import sys
import tempfile

import pytest

from crm_desktop import cli, storage
from crm_desktop.core.errors import CrmError
from crm_desktop.storage import folders, outputs, places
from tests.paths import DATA

SMALL = DATA / "customers-small.xlsx"
posix = pytest.mark.skipif(sys.platform == "win32", reason="permission bits as on POSIX")


def test_a_missing_folder_is_made(tmp_path):
    folders.prepare(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    assert list((tmp_path / "a" / "b").iterdir()) == []


def test_a_file_in_its_place_is_refused_with_the_reason(tmp_path):
    (tmp_path / "office").write_text("a file")
    with pytest.raises(CrmError) as refused:
        folders.prepare(tmp_path / "office")
    assert refused.value.key == "error.folder_no_folder"
    assert str(tmp_path / "office") in refused.value.text("zh_CN")


@pytest.fixture
def networked(monkeypatch):
    monkeypatch.setattr(places, "on_network", lambda folder: True)


def test_a_network_drive_is_refused(tmp_path, networked):
    with pytest.raises(CrmError) as refused:
        storage.open_office(tmp_path / "office")
    assert refused.value.key == "error.network_folder"
    assert not (tmp_path / "office").exists()


def test_an_office_on_a_network_drive_can_only_be_opened_to_be_backed_up(office, networked):
    storage.close_office()
    with pytest.raises(CrmError) as refused:
        storage.open_office(office)
    assert "backup --out" in refused.value.text("en")
    assert "备份" in refused.value.text("zh_CN")
    storage.open_office(office, also_on_network=True)
    assert storage.check() == []


def modes(folder):
    return {
        str(each.relative_to(folder)): stat.S_IMODE(each.stat().st_mode)
        for each in (folder, *folder.rglob("*"))
    }


@posix
def test_what_the_program_makes_is_its_owners_alone(tmp_path):
    from crm_desktop.services.office import backups
    from crm_desktop.storage import files

    before = os.umask(0o022)
    try:
        storage.open_office(tmp_path / "office")
        storage.connect()
        with storage.write("office.changed") as change:
            files.keep(change, b"letter", "letter.pdf")
        backups.back_up()
        found = modes(tmp_path / "office")
        assert any(name.endswith("-wal") for name in found)
        assert any(name.startswith("backups/crm-") for name in found)
        assert {mode & 0o077 for mode in found.values()} == {0}
    finally:
        storage.close_office()
        os.umask(before)


@posix
def test_a_folder_that_was_there_is_left_as_it_is_but_what_0_1_made_in_it_is_closed_to_others(office):
    storage.close_office()
    (office / "files").mkdir()
    (office / "crm-desktop.log").touch()
    for each, mode in (("", 0o755), ("crm.sqlite3", 0o644), ("files", 0o755), ("crm-desktop.log", 0o644)):
        (office / each).chmod(mode)
    storage.open_office(office)
    found = modes(office)
    assert found["."] == 0o755
    assert (found["crm.sqlite3"], found["files"], found["crm-desktop.log"]) == (0o600, 0o700, 0o600)


# -- folders in which something is made ready ---------------------------------------------------------

KILLED = """
import os, signal, sys
from pathlib import Path
from crm_desktop.storage import scratch_folders
with scratch_folders.folder_in(Path(sys.argv[1]), sys.argv[2]) as room:
    (room / "half").write_bytes(b"half")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def long_ago(folder):
    os.utime(folder, (0, 0))


@posix
def test_what_a_killed_run_made_ready_is_cleared_and_nothing_of_the_users(office):
    storage.close_office()
    for _run in range(2):
        subprocess.run([sys.executable, "-c", KILLED, str(office), ".crm-new-"], check=False)
    assert len(list(office.glob(".crm-new-*/made/half"))) == 2
    (office / ".crm-new-barebare").mkdir()  # killed before it was marked
    for name in ("new-letters", "new-archived"):
        (office / name).mkdir()
        (office / name / "important.docx").touch()
    (office / "shown").mkdir()
    (office / "shown" / "photo.jpg").touch()
    for folder in office.glob("new-*"):
        long_ago(folder)
    storage.open_office(office)
    outputs.clear_left(office)
    found = {str(each.relative_to(office)) for each in office.glob("*/**/*")}
    assert found == {"new-letters/important.docx", "new-archived/important.docx", "shown/photo.jpg"}
    assert not list(office.glob(".crm-new-*"))


@posix
def test_a_trial_import_that_was_killed_leaves_no_customers_behind(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    subprocess.run([sys.executable, "-c", KILLED, str(tmp_path / "tmp"), "crm-desktop-try-"], check=False)
    assert list((tmp_path / "tmp").iterdir()) != []
    code = cli.main(["--data", str(tmp_path / "none"), "import", str(SMALL), "--dry-run"])
    assert code in (0, 1)
    assert list((tmp_path / "tmp").iterdir()) == []
    assert not (tmp_path / "none").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="other rights there")
def test_what_was_read_only_with_its_database_is_opened_with_it(office):
    storage.connect()
    beside = [office / f"crm.sqlite3{end}" for end in ("-wal", "-shm")]
    for each in beside:
        each.chmod(0o400)
    folders.open_log(office / "crm.sqlite3")
    assert [stat.S_IMODE(each.stat().st_mode) for each in beside] == [0o600, 0o600]
    storage.disconnect()
    folders.open_log(office / "crm.sqlite3")  # with nothing beside it nothing is made
    assert not any(each.exists() for each in beside)
