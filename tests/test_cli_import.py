"""Whose an import by the command line is: a person's at a terminal, else the program's."""

import io
import sys

import pytest

from crm_desktop import cli, storage
from crm_desktop.core import clock
from crm_desktop.core.enums import Actor
from crm_desktop.storage import undo
from crm_desktop.storage.models import ChangeSet, Customer
from tests.paths import DATA


@pytest.fixture
def office_of_import(tmp_path):
    """What imports a file by the command line, and opens the office that it went to."""

    def run():
        assert (
            cli.main(["--data", str(tmp_path / "office"), "import", str(DATA / "customers-small.xlsx")]) < 2
        )
        storage.open_office(tmp_path / "office")

    yield run
    storage.close_office()
    storage.act_as(None)
    clock.set_zone(clock.DEFAULT_ZONE)


@pytest.mark.parametrize("given", [None, io.StringIO(), io.TextIOWrapper(io.BytesIO())])
def test_without_a_terminal_it_is_the_programs_and_not_what_somebody_takes_back(
    office_of_import, monkeypatch, given
):
    """A schedule ran it: who presses Ctrl+Z in the morning means what they did themselves."""
    monkeypatch.setattr(sys, "stdin", given)
    office_of_import()
    with storage.reading():
        imported = ChangeSet.get(ChangeSet.action == "customers.imported")
        assert (imported.actor, imported.staff_id) == (Actor.PROGRAM, None)
        assert Customer.select().count() > 0
    assert undo.last_undoable(storage.acting_staff(), storage.desk()) is None
    undo.undo(imported.id)  # History takes it back all the same
    with storage.reading():
        assert Customer.select().count() == 0


def test_typed_at_a_terminal_it_is_a_persons(office_of_import, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    office_of_import()
    last = undo.last_undoable(storage.acting_staff(), storage.desk())
    assert (last.action, last.actor) == ("customers.imported", Actor.PERSON)
