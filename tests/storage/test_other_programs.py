"""What another program writes into the open office is told here as it was told there, and once."""

import subprocess
import sys
from datetime import date

import pytest

from crm_desktop import storage
from crm_desktop.services.customers import customers
from crm_desktop.services.promises import promises
from crm_desktop.storage import own_writes
from crm_desktop.storage.models import Customer, database
from crm_desktop.storage.other_programs import LookOut
from tests.paths import ROOT

ELSEWHERE = """
import sys
from pathlib import Path
from crm_desktop import storage
from crm_desktop.services.customers import customers
storage.open_office(Path(sys.argv[1]))
for name in sys.argv[2:]:
    customers.save(None, {"name": name}, phones=[customers.PhoneEntry("138 0531 2210")])
storage.close_office()
"""


def write_elsewhere(folder, *names):
    """Let another process, which is over then, enter customers."""
    subprocess.run([sys.executable, "-c", ELSEWHERE, str(folder), *names], cwd=ROOT, check=True)


@pytest.fixture
def told(office):
    found = []
    off = storage.on_change(found.append)
    yield found
    off()


def ids():
    with storage.reading():
        return {row.name: row.id for row in Customer.select()}


def test_each_write_of_another_process_is_told_once(office, told):
    look_out = LookOut()
    look_out.look()
    assert told == []
    write_elsewhere(office, "王建国", "李敏")
    look_out.look()
    known = ids()
    tables = frozenset({"customer", "phone"})
    assert [(each.action, each.tables, each.customer_ids) for each in told] == [
        ("customer.added", tables, frozenset({known[name]})) for name in ("王建国", "李敏")
    ]
    look_out.look()
    LookOut().look()
    assert len(told) == 2


def test_our_own_writes_are_not_told_a_second_time(office, told):
    look_out = LookOut()
    ours = customers.save(None, {"name": "张三"})
    write_elsewhere(office, "王建国")
    promises.add(ours, "送一份说明书", date(2099, 1, 1))
    assert [change.action for change in told] == ["customer.added", "promise.added"]
    look_out.look()
    assert [change.action for change in told] == ["customer.added", "promise.added", "customer.added"]
    assert told[-1].customer_ids == {ids()["王建国"]}


def test_the_number_of_a_write_that_failed_may_be_anothers(office, told):
    before = own_writes.looked_to()

    def fail():
        with own_writes.noting() as note:
            note(before + 1)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with own_writes.noting() as note:
        note(before + 2)
    assert own_writes.of_others([before + 1, before + 2]) == [before + 1]
    assert own_writes.of_others([before + 1, before + 2]) == []


def test_what_was_written_before_the_first_look_is_told_from_the_opening_on(office, told):
    write_elsewhere(office, "王建国")
    LookOut().look()
    assert [change.action for change in told] == ["customer.added"]


def test_an_office_that_was_closed_and_opened_begins_anew(office, told, reopen):
    look_out = LookOut()
    write_elsewhere(office, "王建国")
    storage.close_office()
    look_out.look()
    reopen()
    look_out.look()
    assert told == []
    write_elsewhere(office, "李敏")
    look_out.look()
    assert len(told) == 1


def test_every_kind_of_write_is_told_as_at_home(sample_office, sample_told):
    """The last months of the sample office are told a second time, as if another program had lived them."""
    at_home = sample_told[-1_500:]
    own_writes.begin(at_home[0].change_set_id - 1)
    elsewhere = []
    off = storage.on_change(elsewhere.append)
    LookOut().look()
    off()
    assert len({change.action for change in at_home}) > 15
    assert len(elsewhere) == len(at_home)
    assert [pair for pair in zip(elsewhere, at_home, strict=True) if pair[0] != pair[1]] == []


def test_many_writes_of_another_process_are_asked_for_together(office, told, monkeypatch):
    """What a thousand writes did is read by a few statements, not by some for each."""
    look_out, asked = LookOut(), []
    look_out.look()
    engine = type(database.obj)
    execute = engine.execute_sql

    def count(self, sql, *more):
        asked.append("change_entry" in sql)
        return execute(self, sql, *more)

    write_elsewhere(office, *(f"Customer {number}" for number in range(40)))
    monkeypatch.setattr(engine, "execute_sql", count)
    look_out.look()
    assert len(told) == 40
    assert sum(asked) == 1
