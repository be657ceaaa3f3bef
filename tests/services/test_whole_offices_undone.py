"""An office's whole life is taken back to the empty office and done again; so is what 0.1 kept of its own."""

import lzma
import shutil
from pathlib import Path

import pytest

from crm_desktop import demo, storage
from crm_desktop.core import clock
from crm_desktop.core.enums import Actor
from crm_desktop.demo import simulation
from crm_desktop.storage import undo
from crm_desktop.storage.models import ChangeSet, Setting
from tests.conftest import SAMPLE_DAY
from tests.office_rows import rows, wrong
from tests.paths import DATA


@pytest.fixture(autouse=True)
def _the_beginning_too(monkeypatch):
    """What nobody takes back, so that nothing at all is left."""
    monkeypatch.setattr(undo, "FOUNDING", frozenset())


def standing(most: int | None = None) -> list[int]:
    with storage.reading():
        query = ChangeSet.select(ChangeSet.id).where(
            ChangeSet.undone_by.is_null(), ChangeSet.undoes.is_null()
        )
        return [row.id for row in query.order_by(ChangeSet.id.desc()).limit(most)]


def test_a_sample_office_is_taken_back_to_the_empty_one_and_lived_again(empty_office, monkeypatch):
    monkeypatch.setattr(simulation, "YEARS_DAYS", 16)
    monkeypatch.setattr(simulation, "FIRST_ARCHIVE", 25)
    before = rows()
    demo.build(SAMPLE_DAY, "zh_CN")
    storage.act_as(None)  # who takes back that somebody was entered cannot be that one
    lived = rows()
    assert all(
        len(lived[table]) > 3 for table in ("callback", "attempt", "service_order", "letter", "complaint")
    )
    with clock.at(demo.morning(SAMPLE_DAY)):
        undone = [undo.undo(each) for each in standing()]
        assert rows() == before
        assert wrong() == []
        for each in reversed(undone):
            undo.undo(each)
    assert rows() == lived
    assert wrong() == []
    assert storage.check() == []


def test_what_rules_did_in_the_sample_office_stands_under_no_name(sample_folder, tmp_path):
    shutil.copytree(sample_folder, tmp_path / "sample")
    storage.open_office(tmp_path / "sample")
    with storage.reading():
        runs = list(ChangeSet.select().where(ChangeSet.action.in_(["callback.planned", "complaint.overdue"])))
        assert len(runs) > 100
        assert {(run.actor, run.staff_id) for run in runs} == {(Actor.PROGRAM, None)}
        sold = ChangeSet.select().where(
            ChangeSet.action == "product.added", ChangeSet.staff_id.is_null(False)
        )
        assert sold.count() > 300
    storage.close_office()


@pytest.fixture
def old_office(tmp_path):
    """What opens, and so migrates, an office that version 0.1 left."""

    def opened(name: str) -> Path:
        folder = tmp_path / name
        folder.mkdir()
        kept = (DATA / name).read_bytes()
        (folder / "crm.sqlite3").write_bytes(lzma.decompress(kept) if name.endswith(".xz") else kept)
        storage.open_office(folder)
        return folder

    yield opened
    storage.close_office()


def test_everything_that_was_done_in_0_1_can_be_taken_back(old_office):
    old_office("office-0.1.sqlite3")
    before = rows()
    assert all(before[table] for table in ("customer", "product", "promise"))
    undone = [undo.undo(each) for each in standing()]
    left = {table for table, found in rows().items() if found}
    assert left <= {"setting", "known_office"}  # both the upgrade's own
    with storage.reading():
        assert [row.name for row in Setting.select()] == ["letters_kept_since"]
    for each in reversed(undone):
        undo.undo(each)
    assert rows() == before
    assert wrong() == []


def test_the_last_weeks_of_a_long_life_in_0_1_are_taken_back_and_come_again(old_office):
    old_office("office-0.1-lived.sqlite3.xz")
    before = rows()
    undone = [undo.undo(each) for each in standing(200)]
    assert rows() != before
    assert wrong() == []
    for each in reversed(undone):
        undo.undo(each)
    assert rows() == before
    assert wrong() == []
    with storage.reading():
        runs = ChangeSet.select().where(ChangeSet.action == "callback.planned")
        assert {(run.actor, run.staff_id) for run in runs} == {(Actor.PROGRAM, None)}
