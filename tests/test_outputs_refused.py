"""Every command that writes a file, tried on the office's own files, on what is no file, on bad disks.

Nothing is lost, what was done or not is said truly, in one sentence of either language.
"""

import os
import shutil
import sqlite3
import sys
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from crm_desktop import app, cli, storage
from crm_desktop.core import clock
from crm_desktop.core.errors import CrmError
from crm_desktop.demo import simulation
from crm_desktop.storage import outputs
from tests import disks
from tests.paths import DATA
from tests.test_own_files import COMMANDS as EVERY

ARCHIVE = DATA / "customer-archive.xlsx"
posix = pytest.mark.skipif(sys.platform == "win32", reason="links, pipes, mounts and permissions as on POSIX")

OUTPUTS = {
    "report": ("report", "2026-10", "--out"),
    "letters": ("letters", "birthday", "--from", "2027-01-01", "--to", "2027-01-31", "--out"),
    "backup": ("backup", "--out"),
    "import": ("import", ARCHIVE, "--problems"),
}


@pytest.fixture
def run(capsys):
    """Run a command in a language; returns the exit code, what it printed and its complaint."""

    def command(data, language, *arguments):
        code = cli.main(["--data", str(data), "--language", language, *map(str, arguments)])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    yield command
    storage.act_as(None)
    clock.set_zone(clock.DEFAULT_ZONE)


@pytest.fixture(scope="module")
def archive_office(tmp_path_factory):
    """The folder of an office with 278 customers and a kept letter; to be copied."""
    folder = tmp_path_factory.mktemp("made") / "office"
    assert cli.main(["--data", str(folder), "--language", "en", "import", str(ARCHIVE)]) == 1
    arguments = ("letters", "birthday", "--from", "2027-02-01", "--to", "2027-02-28", "--out")
    assert cli.main(["--data", str(folder), *arguments, str(folder.parent / "a.pdf")]) in (0, 1)
    return folder


@pytest.fixture
def folder(archive_office, tmp_path):
    shutil.copytree(archive_office, tmp_path / "office")
    (tmp_path / "office" / "backups").mkdir(exist_ok=True)
    (tmp_path / "office" / "backups" / "crm-20260101-000000.sqlite3").write_bytes(b"good")
    return tmp_path / "office"


def rows(folder):
    """What is in the database: each customer, letter, callback and change."""
    with closing(sqlite3.connect(folder / "crm.sqlite3")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return [
            connection.execute(f"SELECT * FROM {table}").fetchall()
            for table in ("customer", "product", "phone", "letter", "callback", "change_set", "change_entry")
        ]


def kept(folder):
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in (*(folder / "files").rglob("*"), *(folder / "backups").rglob("*"))
        if file.is_file()
    }


def one_line(err, *words):
    assert len(err.splitlines()) == 1, err
    assert "Traceback" not in err
    for word in words:
        assert word in err, err


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("command", OUTPUTS)
@pytest.mark.parametrize(
    "own",
    [
        "crm.sqlite3",
        "crm.sqlite3-wal",
        "CRM.sqlite3",
        "crm-desktop.lock",
        "files/../crm.sqlite3",
        "files/a.x",
    ],
)
def test_no_command_writes_over_the_offices_own_files(run, folder, command, own, language):
    before = rows(folder), kept(folder)
    code, out, err = run(folder, language, *OUTPUTS[command], folder / own)
    assert (code, out) == (2, "")
    one_line(err, str(folder / own), "own data" if language == "en" else "自己的数据")
    assert (rows(folder), kept(folder)) == before


@posix
@pytest.mark.parametrize("command", OUTPUTS)
@pytest.mark.parametrize("link", [os.symlink, os.link])
@pytest.mark.parametrize("own", ["crm.sqlite3", "letter"])
def test_nor_through_links(run, folder, tmp_path, command, link, own):
    letter = next(file for file in (folder / "files").rglob("*") if file.is_file())
    before = rows(folder), kept(folder)
    link(letter if own == "letter" else folder / own, tmp_path / "out.xlsx")
    code, _out, err = run(folder, "en", *OUTPUTS[command], tmp_path / "out.xlsx")
    assert code == 2
    one_line(err, "own data")
    assert (rows(folder), kept(folder)) == before


@pytest.mark.parametrize("command", [name for name in OUTPUTS if name != "backup"])
def test_no_command_but_backup_writes_over_a_backup(run, folder, command):
    target = folder / "backups" / "crm-20260101-000000.sqlite3"
    code, _out, err = run(folder, "en", *OUTPUTS[command], target)
    assert code == 2
    one_line(err, "own data")
    assert target.read_bytes() == b"good"


@posix
@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("command", OUTPUTS)
@pytest.mark.parametrize("kind", ["folder", "pipe", "device", "/dev/null"])
def test_what_is_no_plain_file_stays_what_it_is(run, folder, tmp_path, command, kind, language):
    target = tmp_path / "target"
    if kind == "folder":
        target.mkdir()
    elif kind == "pipe":
        os.mkfifo(target)
    elif kind == "device":
        target.symlink_to("/dev/null")
    else:
        target = Path(kind)
    before = rows(folder), target.stat().st_mode
    code, out, err = run(folder, language, *OUTPUTS[command], target)
    assert (code, out) == (2, "")
    one_line(err, "plain file" if language == "en" else "普通文件")
    assert (rows(folder), target.stat().st_mode) == before


@posix
def test_a_sample_office_does_not_follow_links_into_an_office(folder, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(simulation, "YEARS_DAYS", 20)
    monkeypatch.setattr(simulation, "FIRST_ARCHIVE", 25)
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "today.png").symlink_to(folder / "crm.sqlite3")
    before = rows(folder)
    code = cli.main(["--language", "en", "demo", "--on", "2026-10-31", "--no-window", "--out", str(papers)])
    assert code == 2
    one_line(capsys.readouterr().err, "own data")
    assert rows(folder) == before


# -- bad disks --------------------------------------------------------------------------------------


@pytest.fixture
def disk(tmp_path):
    with disks.small_disk(tmp_path / "disk", 4) as mounted:
        yield mounted


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("command", OUTPUTS)
def test_an_output_that_finds_the_disk_full_says_so_and_nothing_is_done(run, folder, disk, command, language):
    target = disk.place / "out.xlsx"
    target.write_bytes(b"older")
    disk.fill(but=4096)
    before = rows(folder), kept(folder)
    code, out, err = run(folder, language, *OUTPUTS[command], target)
    assert (code, out) == (2, "")
    one_line(err, str(target), "The disk is full" if language == "en" else "磁盘已满")
    assert (rows(folder), kept(folder)) == before
    assert {file.name for file in disk.place.iterdir()} == {"out.xlsx", ".filler"}
    assert target.read_bytes() == b"older"
    disk.make_room()
    assert run(folder, language, *OUTPUTS[command], target)[0] in (0, 1)
    assert target.read_bytes() != b"older"


def test_an_import_whose_problem_rows_find_no_room_imported_nothing(run, tmp_path, disk):
    disk.fill(but=4096)
    code, out, err = run(tmp_path / "new", "en", "import", ARCHIVE, "--problems", disk.place / "p.xlsx")
    assert (code, out) == (2, "")
    one_line(err, "The disk is full")
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("command", OUTPUTS)
def test_an_output_on_a_read_only_disk_says_so(run, folder, disk, command, language):
    disk.make_read_only()
    before = rows(folder)
    code, out, err = run(folder, language, *OUTPUTS[command], disk.place / "out.xlsx")
    assert (code, out) == (2, "")
    one_line(err, "read-only" if language == "en" else "只读")
    assert rows(folder) == before


COMMANDS = {
    **EVERY,
    "import": ("import", DATA / "customers-small.xlsx"),
    "plan": ("plan", "--on", "2027-01-20"),
    "restore": ("restore", "{}/b.zip", "--yes"),
}
WRITING = {name: arguments for name, arguments in COMMANDS.items() if name != "backup"}
"""Those that need room in the office's own folder: a backup may go elsewhere."""


@pytest.fixture(scope="module")
def archive_backup(archive_office):
    file = archive_office.parent / "b.zip"
    assert cli.main(["--data", str(archive_office), "--language", "en", "backup", "--out", str(file)]) == 0
    return file


@pytest.fixture
def backed_up(archive_backup, tmp_path):
    """What can be restored, where there is room."""
    return shutil.copy(archive_backup, tmp_path / "b.zip")


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("command", WRITING)
def test_an_office_on_a_full_disk_says_so_and_keeps_what_it_had(
    run, archive_office, backed_up, tmp_path, command, language
):
    arguments = [str(each).format(tmp_path) for each in COMMANDS[command]]
    with disks.small_disk(tmp_path / "disk", 8) as disk:
        folder = disk.place / "office"
        shutil.copytree(archive_office, folder)
        before = rows(folder)
        disk.fill()
        code, out, err = run(folder, language, *arguments)
        assert (code, out if command != "restore" else "") == (2, "")  # it shows first what it would do
        one_line(err, "The disk is full" if language == "en" else "磁盘已满")
        disk.make_room()
        assert rows(folder) == before
        assert run(folder, language, *arguments)[0] in (0, 1)
        assert run(folder, language, "check")[0] == 0


@pytest.mark.parametrize(
    ("language", "full", "read_only"),
    [("zh_CN", "磁盘已满", "只读"), ("en", "The disk is full", "read-only")],
)
def test_the_window_calls_a_bad_disk_what_it_is(
    qapp, archive_office, tmp_path, capsys, language, full, read_only
):
    with disks.small_disk(tmp_path / "disk", 8) as disk:
        shutil.copytree(archive_office, disk.place / "office")
        disk.fill()
        assert app.run(disk.place / "office", language=language, smoke=True) == 2
        one_line(capsys.readouterr().err, full)
        disk.make_read_only()
        assert app.run(disk.place / "office", language=language, smoke=True) == 2
        one_line(capsys.readouterr().err, read_only)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_an_office_on_a_read_only_disk_is_not_called_open_elsewhere(
    run, archive_office, backed_up, tmp_path, language
):
    with disks.small_disk(tmp_path / "disk", 8) as disk:
        shutil.copytree(archive_office, disk.place / "office")
        disk.make_read_only()
        for command, arguments in WRITING.items():
            words = [str(each).format(tmp_path) for each in arguments]
            code, out, err = run(disk.place / "office", language, *words)
            assert (code, out if command != "restore" else "") == (2, "")
            one_line(err, "read-only" if language == "en" else "只读")


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("hindrance", ["full", "nearly full", "read-only"])
def test_an_office_whose_disk_takes_nothing_can_be_backed_up_to_another(
    run, archive_office, tmp_path, hindrance, language
):
    target = tmp_path / "elsewhere.zip"
    with disks.small_disk(tmp_path / "disk", 8) as disk:
        folder = disk.place / "office"
        shutil.copytree(archive_office, folder)
        if hindrance == "read-only":
            disk.make_read_only()
        else:
            disk.fill(but=0 if hindrance == "full" else 200_000)
        before = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
        code, out, err = run(folder, language, "backup", "--out", target)
        assert (code, err) == (0, "")
        assert str(target) in out
        assert {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()} == before
        code, out, err = run(folder, language, "backup", "--out", disk.place / "here.zip")
        assert (code, out) == (2, "")
        full, read_only = ("full", "read-only") if language == "en" else ("磁盘已满", "只读")
        one_line(err, read_only if hindrance == "read-only" else full)
    assert sorted(file.name for file in tmp_path.iterdir() if file.name[0] == ".") == []
    code, _out, _err = run(tmp_path / "new", language, "restore", target)
    assert code == 0
    assert rows(tmp_path / "new") == rows(archive_office)


@posix
def test_an_upgrade_that_finds_no_room_leaves_nothing_in_the_backups(run, tmp_path):
    with disks.small_disk(tmp_path / "disk", 4) as disk:
        folder = disk.place / "office"
        folder.mkdir()
        (folder / "crm.sqlite3").write_bytes((DATA / "office-0.1.sqlite3").read_bytes())
        disk.fill(but=100_000)
        for _ in range(2):
            one_line(run(folder, "en", "customers")[2], "The disk is full")
        assert [file.name for file in folder.rglob("*") if "backup" in file.parent.name] == []
        disk.make_room()
        assert run(folder, "en", "customers")[0] == 0
        (kept,) = (folder / "backups").iterdir()
        assert kept.name.startswith("before-upgrade-v1-")
        shutil.rmtree(folder / "backups")


@posix
def test_an_upgrade_whose_backups_cannot_be_kept_says_so(run, tmp_path):
    (tmp_path / "office").mkdir()
    (tmp_path / "office" / "crm.sqlite3").write_bytes((DATA / "office-0.1.sqlite3").read_bytes())
    (tmp_path / "office" / "backups").write_text("a file of this name")
    before = (tmp_path / "office" / "crm.sqlite3").read_bytes()
    code, _out, err = run(tmp_path / "office", "en", "customers")
    assert code == 2
    one_line(err, "backups")
    assert (tmp_path / "office" / "crm.sqlite3").read_bytes() == before


@posix
@pytest.mark.parametrize(("language", "words"), [("zh_CN", "权限"), ("en", "permission")])
def test_a_folder_that_may_not_be_entered_is_told_by_the_window_too(
    qapp, folder, open_folder, capsys, language, words
):
    assert app.run(folder, language=language, smoke=True) == 0  # from here on everything is imported
    open_folder.chmod(0o700)
    with as_somebody_else():
        code = app.run(open_folder, language=language, smoke=True)
    assert code == 2
    one_line(capsys.readouterr().err, words, str(open_folder))


@pytest.fixture
def open_folder(archive_office):
    """A copy of the office where other users of this computer come to, but may not write."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        Path(name).chmod(0o755)
        shutil.copytree(archive_office, Path(name) / "office")
        (Path(name) / "office").chmod(0o555)
        (Path(name) / "office" / "crm.sqlite3").chmod(0o644)
        yield Path(name) / "office"
        (Path(name) / "office").chmod(0o755)


@contextmanager
def as_somebody_else():
    """Work as a user whom the folder does not belong to, where one may become that."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@posix
@pytest.mark.parametrize(("language", "words"), [("zh_CN", "权限"), ("en", "permission")])
def test_a_folder_without_permission_is_called_so(run, folder, open_folder, language, words):
    assert run(folder, language, "customers")[0] == 0  # from here on everything is imported
    for command, arguments in EVERY.items():
        if command == "backup":  # of what may be read, to where one may write
            continue
        with as_somebody_else():
            code, out, err = run(open_folder, language, *(str(each).format("/tmp") for each in arguments))
        assert (code, out) == (2, ""), command
        one_line(err, words, str(open_folder))


@posix
@pytest.mark.parametrize(("language", "words"), [("zh_CN", "权限"), ("en", "permission")])
def test_nor_does_the_window_call_it_open_elsewhere(qapp, folder, open_folder, capsys, language, words):
    assert app.run(folder, language=language, smoke=True) == 0  # from here on everything is imported
    with as_somebody_else():
        code = app.run(open_folder, language=language, smoke=True)
    assert code == 2
    one_line(capsys.readouterr().err, words, str(open_folder))


@posix
@pytest.mark.parametrize(("language", "words"), [("zh_CN", "权限"), ("en", "permission")])
def test_an_output_without_permission_is_called_so(open_folder, language, words):
    with as_somebody_else(), pytest.raises(CrmError) as refused, outputs.writing(open_folder / "a.xlsx"):
        pass
    assert words in refused.value.text(language)
    assert not (open_folder / "a.xlsx").exists()
