"""``due`` of the command line: what the first page shows, by day and by person."""

import json
from datetime import timedelta

import pytest

from crm_desktop import cli, storage
from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.complaints import complaints
from crm_desktop.services.customers import customers
from crm_desktop.services.office import office as offices
from crm_desktop.services.promises import promises
from tests.services.due.added_kind import add_appointments

pytestmark = pytest.mark.usefixtures("noon")


@pytest.fixture
def sun(office):
    """A customer with a call of today, an overdue promise of somebody, and a call next week."""
    number = customers.save(None, {"name": "孙丽"})
    somebody = offices.save_staff(None, {"name": "韩磊"})
    with clock.at(clock.now() - timedelta(days=3)):
        promises.add(number, "送滤芯", clock.today() + timedelta(days=1), staff_id=somebody)
    callbacks.add(number, CallbackKind.OTHER, clock.now() + timedelta(hours=3))
    callbacks.add(number, CallbackKind.OTHER, clock.today() + timedelta(days=7))
    return number


@pytest.fixture
def run(office, sun, capsys):
    def command(*arguments, code=0):
        storage.close_office()
        assert cli.main(["--data", str(office), "--language", "en", *arguments]) == code
        return capsys.readouterr()

    return command


def test_what_is_due_is_listed_as_the_first_page_shows_it(run):
    rows = json.loads(run("--json", "due").out)
    assert [(row["kind"], row["name"], row["stands"], row["overdue"]) for row in rows] == [
        ("callback", "孙丽", "today 15:00", False),
        ("promise", "孙丽", "2 days overdue", True),
    ]
    assert rows[0]["due_at"] == "2026-10-21T15:00:00+08:00"
    assert rows[0]["number"].startswith("H2026")
    tables = [row["record"].split("/")[1] for row in rows]
    assert tables == ["callback", "customer"]  # a promise is kept where its customer is
    assert "customer/" not in run("due").out


def test_by_another_day_and_of_one_person(run):
    rows = json.loads(run("--json", "due", "--until", "2026-10-28").out)
    assert [row["kind"] for row in rows] == ["callback", "callback", "promise"]
    rows = json.loads(run("--json", "due", "--staff", "韩磊").out)
    assert [row["kind"] for row in rows] == ["promise"]


def test_who_is_nobody_is_said(run):
    assert "Nobody on the staff is called 张三" in run("due", "--staff", "张三", code=2).err


def test_a_kind_that_is_added_is_listed_too(run, sun, monkeypatch):
    add_appointments(monkeypatch, sun)
    lines = [line.split("\t") for line in run("due").out.splitlines()]
    assert lines[0][:4] == ["kind", "number", "name", "about"]
    assert [line[0] for line in lines[1:]] == ["Callbacks", "Promises", "Appointments", "Appointments"]
    assert lines[3][7] == "2 h overdue"


def test_lists_for_programs_name_each_record_anywhere_in_the_world(run, sun):
    complaints.open({"customer": sun, "subject": "漏水"})
    uuid = str(offices.uuid())
    (case,) = json.loads(run("--json", "complaints").out)
    calls = json.loads(run("--json", "callbacks").out)
    assert case["record"].startswith(f"{uuid}/complaint/")
    assert len({row["record"] for row in calls}) == len(calls) == 2
    assert all(row["record"].startswith(f"{uuid}/callback/") for row in calls)
    assert uuid not in run("complaints").out
    assert uuid not in run("callbacks").out
