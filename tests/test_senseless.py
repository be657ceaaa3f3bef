"""An office whose file hangs together as SQLite wants it, with something in it that makes no sense.

It is called damaged, and the way back over it is open.
"""

import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from crm_desktop import cli, storage
from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.office import office
from tests import offices
from tests.storage.test_database import _root_page

NO_TEXT = "CAST(x'ff41ff' AS TEXT)"
SENSELESS = {
    "a status": "UPDATE customer SET status = 'acti\u00fce' WHERE id = 1",
    "a grade": "UPDATE customer SET grade = x'ff41ff' WHERE id = 1",
    "a time": "UPDATE customer_index SET last_contact_at = '2026-13-41' WHERE customer_id = 1",
    "a name": f"UPDATE customer SET name = {NO_TEXT} WHERE id = 1",
    "a rule": "UPDATE rule SET kind = '' WHERE id = 1",
    "a list": "UPDATE rule SET grades = '[1,' WHERE id = 1",
}
ELSEWHERE = {
    "the last change": "UPDATE change_set SET at = 'never'",
    "the name of a number": f"UPDATE sequence SET name = {NO_TEXT}",
    "the office": "UPDATE setting SET value = '[' WHERE name = 'name'",
    "a kept file": f"UPDATE stored_file SET sha256 = {NO_TEXT}",
}


@pytest.fixture
def run(capsys):
    def command(data, *arguments):
        code = cli.main(["--data", str(data), *map(str, arguments)])
        return code, capsys.readouterr().err

    yield command
    storage.act_as(None)
    clock.set_zone(clock.DEFAULT_ZONE)


@pytest.fixture
def folder(small_office, tmp_path):
    return offices.copy(small_office, tmp_path / "office")


@pytest.fixture
def backup(run, folder, tmp_path):
    file = tmp_path / "good.zip"
    assert run(folder, "backup", "--out", file)[0] == 0
    return file


def spoil(folder, statement):
    with closing(sqlite3.connect(folder / "crm.sqlite3")) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = on")
        assert connection.execute(statement).rowcount


@pytest.mark.parametrize(("language", "words"), [("zh_CN", "已损坏"), ("en", "is damaged")])
@pytest.mark.parametrize("what", SENSELESS)
def test_what_makes_no_sense_is_called_damage(run, folder, what, language, words):
    spoil(folder, SENSELESS[what])
    code, told = run(folder, "--language", language, "customers")
    assert code == 2
    assert words in told
    assert told.count("\n") == 1


@pytest.mark.parametrize(("language", "words"), [("zh_CN", "已损坏"), ("en", "is damaged")])
def test_so_is_a_day_that_is_none(run, folder, language, words):
    storage.open_office(folder)
    callbacks.add(1, CallbackKind.BIRTHDAY, clock.now() + timedelta(days=1))
    storage.close_office()
    spoil(folder, "UPDATE callback SET occurrence = '2e27-01-12'")
    code, told = run(folder, "--language", language, "callbacks")
    assert (code, words in told, told.count("\n")) == (2, True, 1)


@pytest.mark.parametrize("what", SENSELESS | ELSEWHERE)
def test_a_backup_comes_back_over_it(run, folder, backup, what):
    spoil(folder, (SENSELESS | ELSEWHERE)[what])
    code, told = run(folder, "restore", "--yes", backup)
    assert (code, told) == (0, "")
    assert run(folder, "customers") == (0, "")


def test_numbers_go_on_above_those_that_can_be_read(run, folder, backup):
    with closing(sqlite3.connect(folder / "crm.sqlite3")) as connection, connection:
        values = "'2026-10-01T00:00:00Z', 1"
        connection.execute(
            f"INSERT INTO sequence (name, last, created_at, version)"
            f" VALUES ({NO_TEXT}, 5, {values}), ('C2031', 77, {values})"
        )
    assert run(folder, "restore", "--yes", backup) == (0, "")
    with closing(sqlite3.connect(folder / "crm.sqlite3")) as connection:
        query = "SELECT last FROM sequence WHERE name = 'C2031'"
        assert connection.execute(query).fetchall() == [(77,)]


@pytest.fixture
def nameless(folder):
    """Bytes that are no text in the name of a table."""
    file = folder / "crm.sqlite3"
    found = file.read_bytes()
    assert b"tablepromisepromise" in found
    file.write_bytes(found.replace(b"tablepromisepromise", b"tablepromis\xffpromise"))
    return folder


def test_no_command_stumbles_over_a_table_whose_name_is_no_text(run, nameless):
    code, told = run(nameless, "--language", "en", "customers")
    assert (code, "is damaged" in told) == (2, True)


def test_nor_does_a_restore(run, backup, nameless):
    assert run(nameless, "restore", "--yes", backup)[0] == 0
    assert run(nameless, "customers")[0] == 0


@pytest.fixture
def torn(folder):
    """An index of the causes that leads to the rows of another table."""
    with closing(sqlite3.connect(folder / "crm.sqlite3")) as connection, connection:
        connection.execute("PRAGMA writable_schema = on")
        connection.execute(
            "UPDATE sqlite_master SET rootpage ="
            " (SELECT rootpage FROM sqlite_master WHERE type = 'index' AND tbl_name = 'staff' LIMIT 1)"
            " WHERE type = 'index' AND tbl_name = 'cause'"
        )
    return folder


def test_a_check_looks_at_what_cannot_be_written_to(run, torn):
    for command in ("check", "complaints"):
        code, told = run(torn, "--language", "en", command)
        assert (code, "is damaged" in told) == (2, True)


@pytest.mark.parametrize("fault", [sqlite3.IntegrityError("UNIQUE constraint failed"), KeyError("slug")])
def test_a_fault_on_pages_that_do_not_hang_together_is_told_as_damage(run, folder, monkeypatch, fault):
    file = folder / "crm.sqlite3"
    found = bytearray(file.read_bytes())
    start = (_root_page(file, "promise") - 1) * 4096
    found[start : start + 4096] = b"\xff" * 4096
    file.write_bytes(found)

    def stumble():
        raise fault

    fault.sqlite_errorcode = sqlite3.SQLITE_CONSTRAINT
    monkeypatch.setattr(office, "ensure_defaults", stumble)
    code, told = run(folder, "--language", "en", "customers")
    assert (code, "is damaged" in told, "unexpected" in told) == (2, True, False)


def test_nothing_is_written_before_a_backup_or_a_check(run, folder, tmp_path, monkeypatch):
    def stumble():
        raise ZeroDivisionError

    monkeypatch.setattr(office, "ensure_defaults", stumble)
    assert run(folder, "backup", "--out", tmp_path / "b.zip")[0] == 0
    assert run(folder, "check")[0] == 0
