"""What the letter log says is on the disk: killed at any moment, and where a file cannot get its name."""

import json
import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from crm_desktop import cli, storage
from crm_desktop.core import clock
from crm_desktop.core.enums import LetterKind
from crm_desktop.core.errors import Unfinished
from crm_desktop.documents.importing import archive_import
from crm_desktop.documents.letters import run as letter_run
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.letters import letters
from crm_desktop.services.letters import log as letter_log
from crm_desktop.storage import outputs, unfinished
from crm_desktop.storage.models.base import database
from tests.letter_rows import list_letters
from tests.paths import ROOT
from tests.services.letters import letter_cases as cases

DAY = date(2026, 10, 21)
ARCHIVE = ROOT / "tests" / "data" / "customer-archive.xlsx"
RUN = """
import os, signal, sys
from pathlib import Path
from crm_desktop import cli
from crm_desktop.services.letters import letters

folder, moment, *arguments = sys.argv[1:]
out = Path(arguments[-1])
replace, enter = Path.replace, letters.enter

def kill(*_arguments, **_named):
    os.kill(os.getpid(), signal.SIGKILL)

def die_at_the_name(self, target):
    if Path(target) == out:
        kill()
    return replace(self, target)

if moment == "before the commit":
    letters.enter = kill
else:
    Path.replace = die_at_the_name
sys.exit(cli.main(["--data", folder, *arguments]))
"""
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")


@pytest.fixture
def birthdays(office):
    with clock.at(cases.NOW):
        for name in ("王䶮", "𠮷田", "陈静"):
            cases.customer(name, **cases.lunar_birthday(9, 12))
        yield office


def killed(folder, moment, *arguments):
    storage.close_office()
    command = [sys.executable, "-c", RUN, folder, moment, *arguments]
    ended = subprocess.run(list(map(str, command)), cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == -signal.SIGKILL, ended.stderr


def left(*folders):
    return [file.name for folder in folders for file in folder.rglob(f"{unfinished.NOTES}*")]


def run_letters(folder, moment, out):
    killed(folder, moment, "letters", "birthday", "--from", DAY, "--to", DAY, "--out", out)


def test_letters_killed_between_commit_and_name_are_there_after_the_next_start(birthdays, tmp_path):
    out = tmp_path / "out" / "cards.pdf"
    out.parent.mkdir()
    run_letters(birthdays, "before the name", out)
    assert not out.exists()
    storage.open_office(birthdays)
    assert len(list_letters()) == 3
    row = list_letters("")[0]
    assert out.read_bytes() == letter_log.stored(row.id).path.read_bytes()
    (out.parent / "another").touch()
    assert out.stat().st_mode == (out.parent / "another").stat().st_mode
    assert left(birthdays, out.parent) == []


def test_a_clock_that_was_set_back_does_not_keep_them_from_their_place(birthdays, tmp_path):
    out = tmp_path / "cards.pdf"
    out.write_bytes(b"older, by a clock that was a year ahead")
    os.utime(out, (4_000_000_000, 4_000_000_000))
    run_letters(birthdays, "before the name", out)
    storage.open_office(birthdays)
    (row, *_others) = list_letters("")
    assert out.read_bytes() == letter_log.stored(row.id).path.read_bytes()
    assert left(birthdays) == []


@pytest.mark.parametrize(
    "words", [b"", b"\0" * 512, b'{"part": 5}', b'["part"', b'{"part": "mine", "target": 0}', b"of another"]
)
def test_a_note_that_makes_no_sense_keeps_nobody_from_the_office(birthdays, tmp_path, words):
    storage.close_office()
    mine = tmp_path / "mine"
    mine.write_text("a file of somebody's", encoding="utf-8")
    if words == b"of another":
        words = json.dumps({"part": str(mine), "target": str(tmp_path / "target"), "stood": None}).encode()
    (birthdays / f"{unfinished.NOTES}0123456789abcdef.note").write_bytes(words)
    os.mkfifo(birthdays / f"{unfinished.NOTES}pipe.note")
    storage.open_office(birthdays)
    assert storage.check() == []
    assert mine.exists()


def test_letters_killed_before_the_commit_leave_neither_entry_nor_file(birthdays, tmp_path):
    out = tmp_path / "out" / "cards.pdf"
    out.parent.mkdir()
    run_letters(birthdays, "before the commit", out)
    assert left(out.parent) != []
    storage.open_office(birthdays)
    assert len(list_letters()) == 0
    assert list(out.parent.iterdir()) == []
    assert left(birthdays) == []


def test_what_waits_for_a_drive_that_is_away_is_finished_once_it_is_there_again(birthdays, tmp_path):
    out, away = tmp_path / "stick" / "cards.pdf", tmp_path / "pocket"
    out.parent.mkdir()
    run_letters(birthdays, "before the name", out)
    out.parent.rename(away)
    storage.open_office(birthdays)
    storage.close_office()
    away.rename(out.parent)
    storage.open_office(birthdays)
    row = list_letters("")[0]
    assert out.read_bytes() == letter_log.stored(row.id).path.read_bytes()
    assert left(birthdays, out.parent) == []


def test_what_was_put_there_meanwhile_is_not_replaced(birthdays, tmp_path):
    out = tmp_path / "cards.pdf"
    run_letters(birthdays, "before the name", out)
    out.write_bytes(b"newer")
    os.utime(out, (4_000_000_000, 4_000_000_000))
    storage.open_office(birthdays)
    assert out.read_bytes() == b"newer"
    assert left(birthdays) == []


def test_an_import_killed_before_its_problem_rows_have_a_name_has_them_after_the_next_start(tmp_path):
    folder, out = tmp_path / "office", tmp_path / "problems.xlsx"
    killed(folder, "before the name", "import", ARCHIVE, "--problems", out)
    storage.open_office(folder)
    try:
        assert customer_lists.count() == 278
        assert out.read_bytes().startswith(b"PK")
    finally:
        storage.close_office()


@pytest.fixture
def names_refused(monkeypatch):
    """No file of the user's gets its name: as when the folder is closed at this very moment."""
    replace = Path.replace

    def refuse(self, target):
        if Path(target).suffix in {".pdf", ".xlsx"}:
            raise PermissionError(13, "Permission denied")
        return replace(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refuse)
        yield patch.undo


def test_a_file_that_gets_no_name_after_the_commit_is_told_and_gets_it_later(
    birthdays, tmp_path, names_refused
):
    with pytest.raises(Unfinished) as told:
        letter_run.write_due(LetterKind.BIRTHDAY, DAY, DAY, tmp_path / "a.pdf", language="en")
    assert "entered" in told.value.text("en")
    assert "已经保存" in told.value.text("zh_CN")
    assert len(list_letters()) == 3
    names_refused()
    storage.close_office()
    storage.open_office(birthdays)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_on_the_command_line_that_is_done_but_not_whole(tmp_path, names_refused, capsys):
    folder, out = tmp_path / "office", tmp_path / "p.xlsx"
    arguments = ["--data", str(folder), "--language", "en", "import", str(ARCHIVE), "--problems", str(out)]
    assert cli.main(arguments) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "Everything is entered" in line
    names_refused()
    assert cli.main(["--data", str(folder), "customers", "--limit", "1"]) == 0
    assert out.exists()
    storage.act_as(None)
    clock.set_zone(clock.DEFAULT_ZONE)


def test_what_another_program_is_writing_is_left_alone(birthdays, tmp_path):
    with outputs.writing(tmp_path / "a.pdf") as part:
        part.write_bytes(b"x")
        unfinished.settle(birthdays, lambda write: False)  # as another program does at its start
        assert part.exists()
    assert (tmp_path / "a.pdf").read_bytes() == b"x"
    assert left(birthdays, tmp_path) == []


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="asks Linux what was synced")
def test_everything_is_on_the_disk_before_the_commit_that_names_it(birthdays, tmp_path, monkeypatch):
    done = []
    fsync = os.fsync

    def noted(handle):
        done.append(os.readlink(f"/proc/self/fd/{handle}"))
        fsync(handle)

    due = letters.due(LetterKind.BIRTHDAY, DAY, DAY)
    out = tmp_path / "out" / "cards.pdf"
    out.parent.mkdir()
    storage.connect()
    monkeypatch.setattr(os, "fsync", noted)
    database.connection().set_trace_callback(lambda text: done.append(text) if text == "COMMIT" else None)
    letter_run.make(due.to_send, "en", out=out)
    last = len(done) - 1 - done[::-1].index("COMMIT")
    before = done[:last]
    kept = next(file for file in (birthdays / "files").rglob("*") if file.is_file())
    for folder in (kept.parent, kept.parent.parent, birthdays, out.parent):
        assert str(folder) in before
    parts = [Path(path) for path in before if path.endswith(".part")]
    assert {part.parent for part in parts} == {kept.parent, out.parent}
    assert done[-1] == str(out.parent)  # and its name at the end


def test_an_old_problem_workbook_is_kept_where_the_import_fails(office, tmp_path, monkeypatch):
    out = tmp_path / "p.xlsx"
    out.write_bytes(b"older")
    broken = "crm_desktop.documents.importing.problems_workbook.fill"
    monkeypatch.setattr(broken, lambda *_what: (_ for _ in ()).throw(OSError(28, "")))
    with pytest.raises(Exception, match="disk is full"):
        archive_import.run_file(ARCHIVE, problems=out)
    assert customer_lists.count() == 0
    assert out.read_bytes() == b"older"
