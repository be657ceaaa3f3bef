"""An office of version 0.1 with calls as that version planned them: what becomes of each."""

import shutil
import sqlite3
from contextlib import closing
from datetime import date

import pytest

from crm_desktop import storage
from crm_desktop.core.enums import CallbackKind, CallbackState
from crm_desktop.services.callbacks import corrections as callback_corrections
from crm_desktop.services.callbacks import detail as callback_detail
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.callbacks import no_number, rules, rules_saved
from crm_desktop.storage import undo
from crm_desktop.storage.models import Setting
from crm_desktop.storage.queries.callbacks import reconciliation
from tests.paths import DATA

RELEASED = DATA / "office-0.1.sqlite3"
NOW = "2026-10-21T04:00:00Z"
SATURDAY = "2026-10-24T15:59:59Z"


@pytest.fixture
def upgraded(tmp_path, noon):
    """The office of 0.1 with one callback of each kind that is planned otherwise now, opened."""
    folder = tmp_path / "office"
    folder.mkdir()
    shutil.copyfile(RELEASED, folder / "crm.sqlite3")
    with closing(sqlite3.connect(folder / "crm.sqlite3")) as file, file:
        columns = [row[1] for row in file.execute("PRAGMA table_info(customer)")]
        values = ", ".join({"id": "3", "number": "'000003'", "name": "'无号'"}.get(c, c) for c in columns)
        file.execute(f"INSERT INTO customer SELECT {values} FROM customer WHERE id = 1")
        file.execute(
            "INSERT INTO service_order (version, created_at, number, customer_id, mode, subject, received_at,"
            " finished_at, fault_cause, work_done, parts, fee_fen, department, remarks)"
            " VALUES (1, ?, 'F2026-0001', 1, 'advice', '', ?, ?, '', '', '', 0, '', '')",
            [NOW, NOW, NOW],
        )
        for customer, kind, table, row, occurrence, due, all_day, rule, state in (
            (1, "after_service", "service_order", 1, "2026-10-21", "2026-10-22T04:00:00Z", 0, 1, "planned"),
            (2, "birthday", "customer", 2, "2026-10-27", SATURDAY, 1, 8, "planned"),
            (3, "warranty_end", "product", 1, "2026-11-26", "2026-10-27T15:59:59Z", 1, 10, "planned"),
            (2, "visit", "customer", 2, "2026-10-01", "2026-11-02T15:59:59Z", 1, 4, "planned"),
            (1, "usage", "product", 1, "2026-09-01", NOW, 1, 6, "done"),
        ):
            file.execute(
                "INSERT INTO callback (version, created_at, number, customer_id, kind, channel, source,"
                " rule_id,"
                " source_table, source_id, occurrence, subject, due_at, original_due_at, all_day, state,"
                " done_at, cancel_reason, satisfaction, suggestions, next_step, remarks)"
                " SELECT 1, ?, 'H2026-0000' || (SELECT count(*) + 1 FROM callback), ?, ?,"
                " CASE WHEN ? = 'visit' THEN 'visit' ELSE 'phone' END, 'rule', ?, ?, ?, ?, '', ?, ?, ?, ?,"
                " CASE WHEN ? = 'done' THEN ? END, '', CASE WHEN ? = 'done' THEN 2 END, '', '', ''",
                [NOW, customer, kind, kind, rule, table, row, occurrence, due, due,
                 all_day, state, state, NOW, state],
            )  # fmt: skip
        file.execute(
            "UPDATE customer SET birthday_calendar = 'solar', birthday_month = 10, birthday_day = 27"
            " WHERE id = 2"
        )
        file.execute("UPDATE product SET customer_id = 3, warranty_until = '2026-11-26', status = 'in_use'")
        file.execute(
            "INSERT INTO setting (version, created_at, name, value) VALUES (1, ?, 'rules.last_run', ?)",
            [NOW, '"2026-10-20"'],
        )
    storage.open_office(folder)
    yield
    storage.close_office()


def by_kind():
    return {row.kind: row for row in callback_lists.list_callbacks()}


def test_each_call_becomes_what_it_would_be_now(upgraded):
    rules.plan()
    found = by_kind()
    advice = callback_detail.get_callback(found[CallbackKind.AFTER_SERVICE].id).callback
    assert (advice.state, advice.cancel_code) == (CallbackState.CANCELLED, "undone")
    assert f"{found[CallbackKind.BIRTHDAY].day}" == "2026-10-23"  # it was a Saturday
    no_phone = callback_detail.get_callback(found[CallbackKind.WARRANTY_END].id).callback
    assert (no_phone.state, no_phone.cancel_code) == (CallbackState.CANCELLED, "no_number")
    assert ("无号", CallbackKind.WARRANTY_END) in {
        (line.name, line.kind) for line in no_number.list_to_settle()
    }
    # A visit that was planned stays as it was; the plan goes on after it.
    assert f"{found[CallbackKind.VISIT].day}" == "2026-11-02"
    assert rules.plan() == 0


def test_calls_of_a_rule_that_is_off_can_be_taken_away(upgraded):
    """The visit rule is off in this office, as in every new one: its planned visit was left over."""
    visit = by_kind()[CallbackKind.VISIT]
    assert rules_saved.untouched()[4] == (visit.id,)
    rules_saved.save_all({}, take_away=[4])
    assert callback_detail.get_callback(visit.id).row.state == CallbackState.CANCELLED
    last = undo.last_undoable(storage.acting_staff(), storage.desk())
    assert last.action == "rules.changed_taking_calls"
    undo.undo(last.id)
    assert callback_detail.get_callback(visit.id).row.state == CallbackState.PLANNED


def test_what_was_done_can_be_corrected_and_taken_back(upgraded):
    done = by_kind()[CallbackKind.USAGE]
    callback_corrections.correct_answers(done.id, {}, 4)
    assert callback_detail.get_callback(done.id).row.satisfaction == 4
    callback_corrections.take_back(done.id)
    assert callback_detail.get_callback(done.id).row.state == CallbackState.PLANNED


def test_the_day_on_which_the_rules_ran_last_is_known(upgraded):
    with storage.reading():
        assert reconciliation.last_run() == date(2026, 10, 20)
        assert Setting.get_or_none(Setting.name == "rules.last_run") is None
