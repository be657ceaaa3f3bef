"""The office has a UUID of its own, made once; what leaves it carries that."""

import json
import shutil
import zipfile
from pathlib import Path
from uuid import UUID

import openpyxl
import pytest

from crm_desktop import cli, demo, storage
from crm_desktop.core import clock
from crm_desktop.documents.figures import workbook
from crm_desktop.documents.importing import problems_workbook
from crm_desktop.services.customers import customers
from crm_desktop.services.figures import figures
from crm_desktop.storage.models import ChangeSet
from crm_desktop.storage.queries.office import own_uuid
from tests.paths import DATA, SAMPLE_DAY


def uuid() -> UUID:
    with storage.reading():
        return own_uuid()


def test_it_is_made_once_and_is_no_other_offices(office, reopen, tmp_path):
    first = uuid()
    reopen()
    assert uuid() == first
    storage.close_office()
    storage.open_office(tmp_path / "another")
    assert uuid() != first


@pytest.fixture
def old_office(tmp_path: Path) -> Path:
    folder = tmp_path / "office"
    folder.mkdir()
    shutil.copyfile(DATA / "office-0.1.sqlite3", folder / "crm.sqlite3")
    yield folder
    storage.close_office()


def test_an_office_of_version_0_1_gets_one_and_keeps_it(old_office):
    storage.open_office(old_office)
    made = uuid()
    with storage.reading():
        assert {change.office.uuid for change in ChangeSet.select()} == {str(made)}
    storage.close_office()
    storage.open_office(old_office)
    assert uuid() == made


def test_changes_say_in_which_office_they_were_made(office):
    customers.save(None, {"name": "王建国"})
    with storage.reading():
        assert {change.office.uuid for change in ChangeSet.select()} == {str(uuid())}


def test_a_backup_carries_it_and_a_restore_keeps_it(office, tmp_path, capsys):
    own, file, other = uuid(), tmp_path / "backup.zip", tmp_path / "other"
    assert storage.backup(file).uuid == str(own)
    with zipfile.ZipFile(file) as archive:
        assert json.loads(archive.read("manifest.json"))["uuid"] == str(own)
    storage.close_office()
    assert cli.main(["--data", str(other), "restore", str(file)]) == 0
    capsys.readouterr()
    storage.open_office(other)
    assert uuid() == own


def test_a_sample_office_in_an_empty_one_is_that_office(empty_office, monkeypatch):
    before = uuid()
    with storage.replace_office():
        customers.save(None, {"name": "王建国"})
    assert uuid() == before


def test_the_months_workbook_carries_it(office, tmp_path):
    file = tmp_path / "month.xlsx"
    with clock.at(demo.morning(SAMPLE_DAY)):
        workbook.write(file, figures.month(2026, 10), "zh_CN", "济南阳光售后")
    assert openpyxl.load_workbook(file).properties.identifier == uuid().urn


def test_the_workbook_of_what_is_to_be_checked_carries_it(office, tmp_path):
    file = tmp_path / "check.xlsx"
    problems_workbook.write_waiting(file, "en")
    assert openpyxl.load_workbook(file).properties.identifier == uuid().urn
