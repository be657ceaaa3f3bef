"""What another program writes into the office, such as a scheduled import, shows in the open window."""

import subprocess
import sys
from datetime import date, timedelta

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind
from crm_desktop.gui.changes import changes
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.customers import customers
from crm_desktop.storage.models import Customer
from tests.paths import ROOT

COMPLAIN = """
import sys
from pathlib import Path
from crm_desktop import storage
from crm_desktop.services.complaints import complaints
storage.open_office(Path(sys.argv[1]))
complaints.open({"customer": int(sys.argv[2]), "subject": "漏水"})
storage.close_office()
"""


def run(*arguments):
    """Let another process do something; it is over when this returns."""
    done = subprocess.run(
        [sys.executable, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def scheduled_import(office, file, *lines):
    file.write_text("\n".join(lines), encoding="utf-8")
    run("-m", "crm_desktop", "--data", office, "import", file)


def test_a_scheduled_import_shows_in_the_open_list_and_its_calls_are_planned(
    office, window, qtbot, settle, tmp_path
):
    page = window.open_page("customers")
    window._run_housekeeping()
    settle()
    assert page.list.records.ids() == []
    told = []
    changes().changed.connect(told.append)
    turn = clock.today() + timedelta(days=20)
    scheduled_import(
        office, tmp_path / "a.csv", "客户姓名,联系电话,购买机型,下次保养", f"王建国,13805312210,ABC-1,{turn}"
    )
    qtbot.waitUntil(lambda: len(page.list.records.ids()) == 1)
    settle()
    assert page.list.records.record_at(0).name == "王建国"
    (imported,) = [change for change in told if "customer" in change.tables]
    assert imported.action == "customers.imported"
    assert imported.customer_ids == set(page.list.records.ids())
    qtbot.waitUntil(
        lambda: [row.kind for row in callback_lists.list_callbacks()] == [CallbackKind.MAINTENANCE]
    )
    settle()
    changes().changed.disconnect(told.append)
    assert told[-1].action == "callback.planned"


def test_what_is_due_elsewhere_is_counted_on_the_rail(office, window, qtbot, settle):
    customer = customers.save(None, {"name": "王建国"})
    settle()
    assert window.rail.buttons["complaints"].count() == 0
    run("-c", COMPLAIN, office, customer)
    qtbot.waitUntil(lambda: window.rail.buttons["complaints"].count() == 1)


def test_several_writes_at_once_are_all_heard_and_each_once(office, window, qtbot, settle, tmp_path):
    window._run_housekeeping()
    settle()
    told = []
    changes().changed.connect(told.append)
    window._other_programs._again.stop()
    for name in ("王建国", "李敏"):
        scheduled_import(office, tmp_path / f"{name}.csv", "客户姓名,购买日期", f"{name},{date(2020, 5, 1)}")
    window._other_programs._again.start()
    qtbot.waitUntil(lambda: sum(len(change.customer_ids) for change in told) >= 2)
    settle()
    changes().changed.disconnect(told.append)
    with storage.reading():
        known = sorted(row.id for row in Customer.select())
    assert sorted(row_id for change in told for row_id in change.customer_ids) == known
    assert all(change.tables >= {"customer", "product"} for change in told)
