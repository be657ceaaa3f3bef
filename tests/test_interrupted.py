"""A command that is broken off, or cannot tell what it did: what it says of itself is true."""

import errno
import io
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from crm_desktop import __main__, cli, cli_import, logs, storage
from crm_desktop.core import clock, interrupts
from crm_desktop.services.customers import customers
from crm_desktop.storage import identity, outputs, places
from tests import offices
from tests.paths import DATA
from tests.services.letters import letter_cases

SMALL = DATA / "customers-small.xlsx"
LETTERS = ("letters", "birthday", "--from", "2027-01-01", "--to", "2027-01-31", "--out")
spoken = pytest.mark.parametrize(
    ("language", "not_done", "done"),
    [
        ("zh_CN", "已中断，没有完成。", "已中断；在那之前已经完成的都已保存。"),
        ("en", "Interrupted; not done.", "Interrupted; what had been done by then is saved."),
    ],
)


@pytest.fixture(autouse=True)
def _hears_ctrl_c():
    """Also where the tests were started to overhear it, as a shell does with what runs behind it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def run(capsys):
    """Run a command; returns the exit code and its complaint."""

    def command(data, *arguments):
        code = cli.main(["--data", str(data), *map(str, arguments)])
        return code, capsys.readouterr().err

    yield command
    storage.act_as(None)
    clock.set_zone(clock.DEFAULT_ZONE)


def count(folder, table):
    with closing(sqlite3.connect(folder / "crm.sqlite3")) as connection:
        return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def interrupt(*_arguments, **_named):
    """Somebody presses Ctrl+C this moment."""
    signal.raise_signal(signal.SIGINT)


# -- before anything is done ------------------------------------------------------------------------


@spoken
def test_ctrl_c_while_an_office_is_made_leaves_none_that_is_lost(
    run, tmp_path, monkeypatch, language, not_done, done
):
    with monkeypatch.context() as patched:
        patched.setattr(identity, "stamp", interrupt)
        assert run(tmp_path / "a", "--language", language, "import", SMALL) == (2, f"{not_done}\n")
    assert not (tmp_path / "a").exists()
    assert run(tmp_path / "a", "import", SMALL)[0] == 0


def test_nor_does_it_where_the_place_is_refused(run, tmp_path, monkeypatch):
    folder = tmp_path / "drive"
    folder.mkdir()
    monkeypatch.setattr(places, "on_network", lambda _folder: True)
    code, told = run(folder, "--language", "en", "import", SMALL)
    assert code == 2
    assert "network" in told
    assert "unexpected" not in told
    assert list(folder.iterdir()) == []


class Connection(sqlite3.Connection):
    """Ctrl+C comes while the disk is at work on a commit."""

    def execute(self, statement, *arguments):
        found = super().execute(statement, *arguments)
        if statement == "COMMIT":
            interrupt()
        return found


def test_ctrl_c_during_an_upgrade_is_no_fault(run, tmp_path, monkeypatch):
    folder = tmp_path / "a"
    folder.mkdir()
    (folder / "crm.sqlite3").write_bytes(offices.OLD.read_bytes())
    connect = sqlite3.connect
    with monkeypatch.context() as patched:
        patched.setattr(sqlite3, "connect", lambda *a, **k: connect(*a, **{"factory": Connection, **k}))
        code, told = run(folder, "--language", "en", "customers")
    assert (code, told) == (2, "Interrupted; not done.\n")
    assert run(folder, "customers")[0] == 0


def test_ctrl_c_before_a_command_has_begun_shows_no_traceback(monkeypatch, capsys):
    monkeypatch.setattr(cli, "main", interrupt)
    with pytest.raises(SystemExit) as ended:
        __main__.main()
    assert ended.value.code == 2
    assert capsys.readouterr().err == ""


# -- afterwards -------------------------------------------------------------------------------------


@spoken
def test_ctrl_c_during_the_commit_of_letters_waits_until_they_are_there(
    run, tmp_path, monkeypatch, language, not_done, done
):
    folder = offices.fill(tmp_path / "office")
    storage.open_office(folder)
    person = {"name": "王芳", "city": "济南市", "street": "经十路88号", "postcode": "250000"}
    customers.save(None, {**person, **letter_cases.solar_birthday(1, 12)})
    storage.close_office()
    before, paper = count(folder, "letter"), tmp_path / "cards.pdf"
    committed = outputs.committed

    def pressed():
        interrupt()
        committed()

    monkeypatch.setattr(outputs, "committed", pressed)
    code, told = run(folder, "--language", language, *LETTERS, paper)
    assert count(folder, "letter") > before
    assert paper.read_bytes().startswith(b"%PDF")
    assert (code, told) == (1, f"{done}\n")


@spoken
def test_ctrl_c_while_an_import_tells_what_it_did(run, tmp_path, monkeypatch, language, not_done, done):
    monkeypatch.setattr(cli_import, "print_object", interrupt)
    assert run(tmp_path / "a", "--language", language, "import", SMALL) == (1, f"{done}\n")
    assert count(tmp_path / "a", "customer") == 3


def test_the_backup_before_a_restore_is_no_restore(run, tmp_path, monkeypatch):
    folder, backup = offices.fill(tmp_path / "office"), tmp_path / "b.zip"
    assert run(folder, "backup", "--out", backup)[0] == 0
    assert run(folder, "import", SMALL)[0] == 0
    known = count(folder, "customer")
    monkeypatch.setattr("crm_desktop.storage.replacing.raise_numbers", interrupt)
    assert run(folder, "--language", "en", "restore", "--yes", backup) == (2, "Interrupted; not done.\n")
    assert count(folder, "customer") == known


def test_bringing_an_old_backup_up_to_date_is_no_restore(run, tmp_path, monkeypatch):
    folder = offices.fill(tmp_path / "office")
    before = offices.everything(folder)
    with monkeypatch.context() as now:
        now.setattr("crm_desktop.storage.migrations.m0012_rule_runs.upgrade", interrupt)
        told = run(folder, "--language", "en", "restore", "--yes", offices.OLD)
    assert told == (2, "Interrupted; not done.\n")
    monkeypatch.setattr("crm_desktop.storage.migrations.m0012_rule_runs.upgrade", lambda _connection: 1 / 0)
    code, words = run(folder, "--language", "en", "restore", "--yes", offices.OLD)
    assert code == 2
    assert "nothing was saved" in words
    assert offices.everything(folder) == before


def test_what_is_held_is_interrupted_afterwards_and_only_then_said_to_last():
    interrupts.begin()
    seen = []

    def deed():
        with interrupts.held():
            interrupt()
            seen.append("went on")

    with pytest.raises(KeyboardInterrupt):
        deed()
    assert seen == ["went on"]
    assert interrupts.is_lasting()
    interrupts.begin()
    with pytest.raises(OSError, match="full"), interrupts.held():
        raise OSError(errno.ENOSPC, "full")
    assert not interrupts.is_lasting()
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


# -- what cannot be told ----------------------------------------------------------------------------


class FullDisk(io.StringIO):
    """Standard output sent to a file on a full disk, which is noticed when the lines are written out."""

    def flush(self):
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize(
    ("language", "words", "nothing"),
    [
        ("zh_CN", "已经完成并保存，只是结果写不出来", "结果写不出来"),
        ("en", "It is done and saved; only the result cannot", "The result cannot be written out"),
    ],
)
def test_a_result_that_cannot_be_written_out_is_not_called_nothing_saved(
    run, tmp_path, monkeypatch, language, words, nothing
):
    for arguments, code, said in (
        (("import", SMALL), 1, words),
        (("backup", "--out", tmp_path / "b.zip"), 1, words),
        (("customers",), 2, nothing),
    ):
        with monkeypatch.context() as patched:
            patched.setattr(sys, "stdout", FullDisk())
            found, told = run(tmp_path / "a", "--language", language, *arguments)
        assert (found, told.count("\n")) == (code, 1), told
        assert told.startswith(said)
    assert count(tmp_path / "a", "customer") == 3
    assert (tmp_path / "b.zip").exists()


class NoDisk(FullDisk):
    def write(self, _text):
        raise OSError(errno.ENOSPC, "No space left on device")


def test_where_no_complaint_can_be_written_the_exit_code_still_tells(run, tmp_path, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stderr", NoDisk())
        assert run(tmp_path / "nowhere", "customers")[0] == 2


def test_a_scheduled_task_without_any_input_restores(run, tmp_path, monkeypatch):
    folder, backup = offices.fill(tmp_path / "office"), tmp_path / "b.zip"
    assert run(folder, "backup", "--out", backup)[0] == 0
    assert run(folder, "import", SMALL)[0] == 0
    monkeypatch.setattr(sys, "stdin", None)
    assert run(folder, "restore", backup) == (0, "")
    assert count(folder, "customer") == 2


@pytest.mark.parametrize(
    ("language", "words"), [("zh_CN", "临时文件"), ("en", "folders for temporary files")]
)
def test_a_system_without_a_place_for_temporary_files_is_told_so(run, tmp_path, monkeypatch, language, words):
    def nowhere():
        raise FileNotFoundError(errno.ENOENT, "No usable temporary directory found")

    folder = offices.fill(tmp_path / "office")
    monkeypatch.setattr("tempfile.gettempdir", nowhere)
    for data, arguments in (
        (folder, ("report", "2026-10", "--out", tmp_path / "r.xlsx")),
        (tmp_path / "a", ("import", SMALL, "--dry-run")),
        (tmp_path / "a", ("demo", "--no-window", "--out", tmp_path / "papers")),
    ):
        code, told = run(data, "--language", language, *arguments)
        assert code == 2
        assert words in told
        assert told.count("\n") == 1
    assert not (tmp_path / "r.xlsx").exists()


def test_a_fault_after_the_deed_does_not_say_that_nothing_was_saved(run, tmp_path, monkeypatch):
    def fault(*_arguments):
        raise ZeroDivisionError

    monkeypatch.setattr(cli_import, "print_object", fault)
    code, told = run(tmp_path / "a", "--language", "en", "import", SMALL)
    assert code == 1
    assert "what had been done by then is saved" in told
    assert count(tmp_path / "a", "customer") == 3


def test_the_log_that_is_named_is_there_even_where_no_office_was_made(run, tmp_path, monkeypatch):
    def fault(*_arguments):
        raise ZeroDivisionError

    monkeypatch.setattr(identity, "stamp", fault)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    code, told = run(tmp_path / "a", "--language", "en", "import", SMALL)
    assert code == 2
    assert "ZeroDivisionError" in Path(told.rsplit(": ", 1)[1].strip()).read_text()
    logs.write_to(tmp_path / "of-the-next-test.log")
