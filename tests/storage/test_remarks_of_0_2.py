"""Histories of complaints of 0.1 and 0.2, where the program's codes stood in the remarks."""

import json
import lzma
import sqlite3
from contextlib import closing

import pytest

from crm_desktop import storage
from crm_desktop.services.complaints import history as complaint_history
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.storage import migrations
from tests.paths import DATA

AT = "2026-10-21T04:00:00Z"
CORRECTED = "#corrected:" + json.dumps(
    [["justified", "", "#justified.partly"], ["cause", "#cause.staff.impolite", "我们自己的原因"],
     ["root_cause", "#justified.yes", "排单太满"]],
    ensure_ascii=False,
)  # fmt: skip
EVENTS = (
    # kind, remarks, the deed that wrote it
    ("escalated", "#important", "complaint.opened"),
    ("escalated", "#overdue:answer", "complaint.overdue"),
    ("escalated", "#overdue:close", "complaint.escalated"),
    ("reopened", "#satisfaction:2", "callback.done"),
    ("investigating", "#satisfaction:1", "complaint.taken_back"),
    ("duplicate", "#duplicate_of:T2026-0007", "complaint.duplicate"),
    ("note", "#not_duplicate", "complaint.reopened"),
    ("note", "#taken_back:H2026-00012", "callback.taken_back"),
    ("note", "#not_duplicate", "complaint.noted"),
    ("corrected", CORRECTED, "complaint.corrected"),
    ("held", "#important", "complaint.held"),
    ("note", "#12 楼", "complaint.noted"),
    ("held", "#corrected: 等新地址", "complaint.held"),
    ("resolved", "#corrected:[1]", "complaint.resolved"),
)


@pytest.fixture
def file(tmp_path):
    """The office that 0.1 lived in, with a history of each kind added to its first complaint."""
    kept = tmp_path / "crm.sqlite3"
    kept.write_bytes(lzma.decompress((DATA / "office-0.1-lived.sqlite3.xz").read_bytes()))
    with closing(sqlite3.connect(kept)) as database, database:
        database.execute("DELETE FROM complaint_event WHERE complaint_id = 1")
        for kind, remarks, action in EVENTS:
            event = database.execute(
                "INSERT INTO complaint_event (version, created_at, complaint_id, at, kind, remarks)"
                " VALUES (1, ?, 1, ?, ?, ?)",
                (AT, AT, kind, remarks),
            ).lastrowid
            made = database.execute(
                "INSERT INTO change_set (version, created_at, at, action, params, subject_table)"
                " VALUES (1, ?, ?, ?, '{}', '')",
                (AT, AT, action),
            ).lastrowid
            database.execute(
                "INSERT INTO change_entry (version, created_at, change_set_id, table_name, operation,"
                " first_id, last_id) VALUES (1, ?, ?, 'complaint_event', 'create', ?, ?)",
                (AT, made, event, event),
            )
        old = {"id": 9999, "kind": "escalated", "remarks": "#overdue:answer", "staff": None}
        database.execute(
            "INSERT INTO change_entry (version, created_at, change_set_id, table_name, operation, first_id,"
            " last_id, old_values) VALUES (1, ?, ?, 'complaint_event', 'delete', 9999, 9999, ?)",
            (AT, made, json.dumps(old)),
        )
    yield kept
    storage.close_office()


def told(language):
    entries = complaint_history.history(complaint_lists.get_case(1), language)
    return [entry.detail.strip() for entry in entries if entry.at.isoformat()[:10] == AT[:10]]


def test_the_history_says_what_it_said(file):
    storage.open_office(file.parent)
    assert told("en") == [
        "important: goes to the manager at once",
        "Answer: overdue",
        "#overdue:close",
        "satisfaction 2 of 5: investigated again",
        "#satisfaction:1",
        "of T2026-0007",
        "not a duplicate after all",
        "the result of callback H2026-00012 was corrected, the complaint stands as before",
        "#not_duplicate",
        "Decision: (empty) → Partly\nCause: Impolite, unfriendly or absent-minded → 我们自己的原因\n"
        "Root cause: #justified.yes → 排单太满",
        "#important",
        "#12 楼",
        "#corrected: 等新地址",
        "#corrected:[1]",
    ]
    assert storage.check() == []


def test_no_code_of_the_program_is_left_in_remarks(file):
    migrations.upgrade(file)
    with closing(sqlite3.connect(file)) as database:
        left = {
            row[0] for row in database.execute("SELECT remarks FROM complaint_event WHERE remarks LIKE '#%'")
        }
        typed = {remarks for _kind, remarks, _action in EVENTS if remarks.startswith("#corrected:")}
        typed -= {CORRECTED}
        assert left == {
            "#overdue:close", "#satisfaction:1", "#not_duplicate", "#important", "#12 楼", *typed
        }  # fmt: skip
        codes = dict(
            database.execute("SELECT code, count(*) FROM complaint_event WHERE complaint_id > 1 GROUP BY 1")
        )
        assert (codes["important"], codes["satisfaction"]) == (24, 5)
        assert database.execute("SELECT DISTINCT escalation_reason FROM complaint").fetchall() == [("",)]
        (deleted,) = database.execute(
            "SELECT old_values FROM change_entry"
            " WHERE table_name = 'complaint_event' AND operation = 'delete'"
        ).fetchone()
    assert json.loads(deleted) == {
        "id": 9999, "kind": "escalated", "remarks": "", "staff": None, "code": "overdue", "clock": "answer",
        "satisfaction": None, "number": "", "corrections": None,
    }  # fmt: skip
