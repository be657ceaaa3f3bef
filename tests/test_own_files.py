"""Every command on an office that is lost, foreign, damaged, newer or in use: one true line, no loss."""

import json
import shlex
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from crm_desktop import cli, storage
from crm_desktop.core import clock
from crm_desktop.services.customers import customers
from crm_desktop.storage.identity import APPLICATION_ID
from tests import offices
from tests.paths import DATA

ARCHIVE = DATA / "customer-archive.xlsx"
COMMANDS = {
    "customers": ("customers",),
    "callbacks": ("callbacks",),
    "complaints": ("complaints",),
    "plan": ("plan",),
    "letters": ("letters", "birthday", "--from", "2027-01-01", "--to", "2027-01-31", "--out", "{}/c.pdf"),
    "report": ("report", "2026-10", "--out", "{}/r.xlsx"),
    "backup": ("backup", "--out", "{}/b.zip"),
    "check": ("check",),
    "repair": ("check", "--repair"),
    "import": ("import", str(ARCHIVE)),
    "dry-run": ("import", str(ARCHIVE), "--dry-run"),
}
MAKES_NONE = [name for name in COMMANDS if name not in ("import", "dry-run")]
both_languages = pytest.mark.parametrize("language", ["zh_CN", "en"])


@pytest.fixture
def run(capsys, tmp_path):
    """Run a command in a language; returns the exit code, what it printed and its complaint."""

    def command(data, language, *arguments):
        words = [str(each).format(tmp_path) for each in arguments]
        code = cli.main(["--data", str(data), "--language", language, *words])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    yield command
    storage.act_as(None)
    clock.set_zone(clock.DEFAULT_ZONE)


@pytest.fixture
def office_folder(backed_up_office, tmp_path):
    """An office with two customers, a kept letter and a good backup."""
    return offices.copy(backed_up_office, tmp_path / "office")


@both_languages
@pytest.mark.parametrize("command", MAKES_NONE)
def test_no_command_makes_an_office_where_there_is_none(run, tmp_path, command, language):
    for folder in (tmp_path / "mistyped", tmp_path / "some" / "folder"):
        code, out, err = run(folder, language, *COMMANDS[command])
        assert (code, out) == (2, "")
        assert len(err.splitlines()) == 1
        assert str(folder) in err
        assert ("no office" if language == "en" else "没有办公室数据") in err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_other_things_stays_as_it_is(run, tmp_path):
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cat.jpg").write_bytes(b"cat")
    for command in MAKES_NONE:
        assert run(tmp_path / "photos", "en", *COMMANDS[command])[0] == 2
    assert offices.everything(tmp_path) == {"photos/cat.jpg": b"cat"}


@both_languages
def test_an_import_says_that_it_made_an_office(run, tmp_path, language):
    code, out, err = run(tmp_path / "a", language, *COMMANDS["import"])
    assert (code, err) == (1, "")
    assert ("A new office was made in" if language == "en" else "新建办公室数据") in out
    assert "made in" not in run(tmp_path / "a", language, *COMMANDS["import"])[1]
    assert json.loads(run(tmp_path / "b", language, "--json", *COMMANDS["import"])[1])["office_made"] is True
    assert json.loads(run(tmp_path / "b", language, "--json", *COMMANDS["import"])[1])["office_made"] is False


def test_an_import_that_fails_or_only_tries_makes_none(run, tmp_path):
    assert run(tmp_path / "a", "en", "import", tmp_path / "nowhere.xlsx")[0] == 2
    code, out, _err = run(tmp_path / "a", "en", "--json", *COMMANDS["dry-run"])
    assert (code, json.loads(out)["customers_new"]) == (1, 278)
    assert list(tmp_path.iterdir()) == []


@both_languages
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("mishap", offices.MISHAPS)
def test_no_command_makes_a_lost_office_anew(run, office_folder, tmp_path, mishap, command, language):
    befall, english, chinese = offices.MISHAPS[mishap]
    befall(office_folder)
    before = offices.everything(tmp_path)
    code, out, err = run(office_folder, language, *COMMANDS[command])
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1, err
    assert (english if language == "en" else chinese) in err
    assert f"crm-desktop --data {office_folder} restore " in err
    assert offices.everything(tmp_path) == before


@pytest.mark.parametrize("mishap", offices.MISHAPS)
def test_the_line_that_is_told_brings_the_office_back(run, office_folder, mishap):
    offices.MISHAPS[mishap][0](office_folder)
    found = (office_folder / "crm.sqlite3").read_bytes() if mishap != "missing" else None
    err = run(office_folder, "en", "customers")[2]
    line = shlex.split(err.strip().partition("type: ")[2])
    assert line[:2] == ["crm-desktop", "--data"]
    assert cli.main(["--language", "en", *line[1:]]) == 0
    assert offices.names(office_folder) == ["王建国", "李敏"]
    assert run(office_folder, "en", "check")[0] == 0
    aside = [file.read_bytes() for file in office_folder.glob("crm.sqlite3.found-*")]
    assert aside == ([found] if found is not None else [])


@both_languages
def test_without_a_good_backup_the_line_says_where_one_has_to_come_from(run, office_folder, language):
    for file in (office_folder / "backups").iterdir():
        file.write_bytes(file.read_bytes()[:-100])
    offices.take_away(office_folder)
    err = run(office_folder, language, "check")[2]
    assert ("no good backup beside it" if language == "en" else "没有完好的备份") in err
    assert ("restore FILE" if language == "en" else "restore 备份文件") in err


@both_languages
@pytest.mark.parametrize("command", COMMANDS)
def test_a_newer_office_is_left_alone(run, office_folder, tmp_path, command, language):
    offices.make_newer(office_folder)
    before = offices.everything(tmp_path)
    (backup,) = (office_folder / "backups").iterdir()
    for arguments in (COMMANDS[command], ("restore", backup)):
        code, _out, err = run(office_folder, language, *arguments)
        assert code == 2
        assert len(err.splitlines()) == 1
        assert ("newer version" if language == "en" else "更新的版本") in err
    assert offices.everything(tmp_path) == before


def test_a_folder_where_the_database_should_be_is_called_so(run, tmp_path):
    (tmp_path / "office" / "crm.sqlite3").mkdir(parents=True)
    for arguments in COMMANDS.values():
        code, _out, err = run(tmp_path / "office", "en", *arguments)
        assert code == 2
        assert "not a data file" in err


def test_an_office_of_version_0_1_is_known_and_marked(run, tmp_path):
    folder = tmp_path / "office"
    folder.mkdir()
    (folder / "crm.sqlite3").write_bytes(offices.OLD.read_bytes())
    (folder / "files").mkdir()
    assert run(folder, "en", "customers")[0] == 0
    with closing(sqlite3.connect(folder / "crm.sqlite3")) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert (folder / "crm.sqlite3").read_bytes()[68:72] == b"CRMD"
    assert len(offices.names(folder)) == 2


@both_languages
def test_a_backup_without_letters_that_are_gone_says_so(run, office_folder, tmp_path, language):
    letter = next(file for file in (office_folder / "files").rglob("*") if file.is_file())
    letter.unlink()
    code, _out, err = run(office_folder, language, "backup", "--out", tmp_path / "b.zip")
    assert code == 1  # done, but not all of it
    assert ("not in it: 1" if language == "en" else "有 1 份寄出的原件") in err


# -- restore ----------------------------------------------------------------------------------------


def test_a_restore_shows_what_it_would_do_and_keeps_the_present_office(run, office_folder, tmp_path):
    (backup,) = (office_folder / "backups").iterdir()
    storage.open_office(office_folder)
    customers.save(None, {"name": "赵六"})
    storage.close_office()
    code, out, _err = run(office_folder, "en", "--json", "restore", backup, "--dry-run")
    shown = json.loads(out)
    assert code == 0
    assert (shown["records"]["customer"], shown["now"]["customer"]) == (2, 3)
    assert shown["lost"] == {"customer": 1}
    assert (shown["changes_since"], shown["restored"]) == (1, False)
    assert offices.names(office_folder) == ["王建国", "李敏", "赵六"]

    code, out, _err = run(office_folder, "en", "restore", backup)
    assert code == 0
    assert "Customers\t2\t3\t1" in out
    assert offices.names(office_folder) == ["王建国", "李敏"]
    (kept,) = (office_folder / "backups").glob("before-restore-*.zip")
    assert str(kept) in out
    assert run(office_folder, "en", "restore", kept)[0] == 0
    assert offices.names(office_folder) == ["王建国", "李敏", "赵六"]


def test_a_restore_makes_an_office_elsewhere_with_its_letters(run, office_folder, tmp_path):
    (backup,) = (office_folder / "backups").iterdir()
    assert run(tmp_path / "other", "en", "restore", backup)[0] == 0
    assert offices.names(tmp_path / "other") == ["王建国", "李敏"]
    files = [file.read_bytes() for file in (tmp_path / "other" / "files").rglob("*") if file.is_file()]
    assert files == [offices.LETTER]
    assert run(tmp_path / "other", "en", "check")[0] == 0


@both_languages
def test_a_restore_says_which_letters_it_cannot_bring_back(run, office_folder, tmp_path, language):
    words = (
        "neither in this backup nor here: 1" if language == "en" else "有 1 份寄出的原件或附件不在这份备份里"
    )
    alone = tmp_path / "as 0.1 made it.sqlite3"
    with closing(sqlite3.connect(office_folder / "crm.sqlite3")) as source:
        source.execute("VACUUM INTO ?", (str(alone),))
    assert words in run(tmp_path / "other", language, "restore", alone, "--dry-run")[1]
    assert words not in run(office_folder, language, "restore", alone, "--dry-run")[1]
    letter = next(file for file in (office_folder / "files").rglob("*") if file.is_file())
    letter.unlink()
    run(office_folder, language, "backup", "--out", tmp_path / "b.zip")
    assert words in run(office_folder, language, "restore", tmp_path / "b.zip", "--dry-run")[1]


def test_who_sits_at_a_terminal_is_asked(run, office_folder, monkeypatch):
    (backup,) = (office_folder / "backups").iterdir()
    storage.open_office(office_folder)
    customers.save(None, {"name": "赵六"})
    storage.close_office()
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    asked = []
    monkeypatch.setattr("builtins.input", lambda words: asked.append(words) or "no")
    assert run(office_folder, "en", "restore", backup)[0] == 2
    assert "backed up first" in asked[0]
    assert len(offices.names(office_folder)) == 3
    assert run(office_folder, "en", "restore", backup, "--yes")[0] == 0
    assert len(offices.names(office_folder)) == 2


@both_languages
@pytest.mark.parametrize("bad", ["cut", "altered", "foreign", "text", "missing", "workbook", "own"])
def test_what_is_no_good_backup_is_refused_and_nothing_is_changed(
    run, office_folder, tmp_path, bad, language
):
    (backup,) = (office_folder / "backups").iterdir()
    file = tmp_path / "bad.zip"
    content = bytearray(backup.read_bytes())
    if bad == "cut":
        file.write_bytes(content[: len(content) // 2])
    elif bad == "altered":
        content[2000] ^= 0xFF
        file.write_bytes(content)
    elif bad == "foreign":
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute("CREATE TABLE moz_places (url TEXT)")
    elif bad == "text":
        file.write_text("a letter")
    elif bad == "workbook":
        file.write_bytes(ARCHIVE.read_bytes())
    elif bad == "own":
        file = office_folder / "crm.sqlite3"
    before = offices.everything(tmp_path)
    for home in (office_folder, tmp_path / "new"):
        if bad == "own" and home != office_folder:
            continue
        code, out, err = run(home, language, "restore", file)
        assert (code, out) == (2, "")
        assert len(err.splitlines()) == 1, err
        assert str(file) in err
    assert offices.everything(tmp_path) == before
    assert not (tmp_path / "new").exists()


HOLD = """
import sys
from pathlib import Path
from crm_desktop import storage
with storage.locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""


def test_no_restore_while_a_window_has_the_office(run, office_folder):
    (backup,) = (office_folder / "backups").iterdir()
    window = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(office_folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert window.stdout.readline() == "held\n"
    code, _out, err = run(office_folder, "en", "restore", backup, "--yes")
    assert code == 2
    assert "already open" in err
    window.communicate("\n", timeout=60)
    assert run(office_folder, "en", "restore", backup, "--yes")[0] == 0


def test_no_restore_under_another_program_that_has_the_database_open(run, office_folder):
    (backup,) = (office_folder / "backups").iterdir()
    with closing(sqlite3.connect(office_folder / "crm.sqlite3")) as other:
        other.execute("SELECT count(*) FROM customer").fetchone()
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM customer").fetchone()
        code, _out, err = run(office_folder, "en", "restore", backup, "--yes")
        assert code == 2
        assert "Another program" in err
    assert offices.names(office_folder) == ["王建国", "李敏"]


@pytest.mark.parametrize(("spoken", "said"), [("en", "There is no file"), ("zh_CN", "找不到文件")])
def test_a_restore_of_nothing_says_that_there_is_no_such_file(run, office_folder, tmp_path, spoken, said):
    code, out, err = run(office_folder, spoken, "restore", tmp_path / "nothere.zip")
    assert (code, out) == (2, "")
    assert err.startswith(said)
    assert "No such file" not in err
