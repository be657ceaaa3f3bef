"""Reasons of callbacks in offices of 0.1 and 0.2, where codes and typed words stood in one column."""

import json
import lzma
import shutil
import sqlite3
from contextlib import closing

import pytest

from crm_desktop import storage
from crm_desktop.core.enums import CallbackState, CancelReason
from crm_desktop.services.callbacks import detail as callback_detail
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.storage import migrations
from crm_desktop.storage.models import Callback, CallbackMove
from tests.paths import DATA

NOW = "2026-10-21T04:00:00Z"
MOVE = (
    "INSERT INTO callback_move (version, created_at, callback_id, at, from_due_at, to_due_at, reason,"
    " customer_asked)"
)


@pytest.fixture
def file(tmp_path):
    """The database of 0.1's kept office, to be filled before it is opened."""
    shutil.copyfile(DATA / "office-0.1.sqlite3", tmp_path / "crm.sqlite3")
    yield tmp_path / "crm.sqlite3"
    storage.close_office()


def deed(database, action, *entries):
    """A change set with its entries: table, operation, id, old values."""
    set_id = database.execute(
        "INSERT INTO change_set (version, created_at, at, action, params, subject_table)"
        " VALUES (1, ?, ?, ?, '{}', '')",
        (NOW, NOW, action),
    ).lastrowid
    for table, operation, row_id, old in entries:
        database.execute(
            "INSERT INTO change_entry (version, created_at, change_set_id, table_name, operation, first_id,"
            " last_id, old_values) VALUES (2, ?, ?, ?, ?, ?, ?, ?)",
            (NOW, set_id, table, operation, row_id, row_id, json.dumps(old) if old is not None else None),
        )


def callback(database, row_id, state, reason):
    database.execute(
        "INSERT INTO callback (id, version, created_at, number, customer_id, kind, channel, source,"
        " source_table, subject, due_at, original_due_at, all_day, state, cancelled_at, cancel_reason,"
        " suggestions, next_step, remarks) VALUES (?, 1, ?, ?, 1, 'other', 'phone', 'by_hand', '', '', ?, ?,"
        " 1, ?, ?, ?, '', '', '')",
        (row_id, NOW, f"H2026-9{row_id:04}", NOW, NOW, state, NOW if state == "cancelled" else None, reason),
    )


PLANNED = {"state": "planned", "cancelled_at": None, "cancel_reason": ""}


@pytest.fixture
def reasons(file):
    """Callbacks that the program and people cancelled, as 0.2 kept them."""
    with closing(sqlite3.connect(file)) as database, database:
        for row_id, state, reason, actions in (
            (101, "cancelled", "lost", ["callback.planned"]),
            (102, "cancelled", "lost", ["callback.cancelled"]),
            (103, "cancelled", "given_up", ["callback.cancelled"]),
            (104, "cancelled", "已面谈", ["callback.cancelled"]),
            (105, "cancelled", "no_call", []),
            (106, "planned", "", ["callback.cancelled"]),
        ):
            callback(database, row_id, state, reason)
            for action in actions:
                deed(database, action, ("callback", "update", row_id, PLANNED))
        old = {"state": "cancelled", "cancelled_at": NOW, "cancel_reason": "undone"}
        deed(database, "callback.taken_back", ("callback", "update", 106, old))
        for row_id, reason in ((1, "no_answer"), (2, "no_answer"), (3, "客户出差")):
            database.execute(f"{MOVE} VALUES (1, ?, 101, ?, ?, ?, ?, 0)", (NOW, NOW, NOW, NOW, reason))
            action = "callback.attempted" if row_id == 1 else "callback.moved"
            deed(database, action, ("callback_move", "create", row_id, None))
        deed(database, "callback.attempt_corrected", ("callback_move", "delete", 9, {"reason": "no_answer"}))
    storage.open_office(file.parent)


def test_codes_and_words_part_by_who_wrote_them(reasons):
    found = {}
    with storage.reading():
        for each in Callback.select().where(Callback.id > 100):
            found[each.id] = (each.cancel_code, each.cancel_text)
    assert found == {
        101: (CancelReason.LOST, ""),
        102: (CancelReason.BY_HAND, "lost"),
        103: (CancelReason.GIVEN_UP, ""),
        104: (CancelReason.BY_HAND, "已面谈"),
        105: (CancelReason.NO_CALL, ""),
        106: (None, ""),
    }
    words = callback_lists.cancel_words(callback_detail.get_callback(102).callback, "zh_CN")
    assert words == "lost"
    assert storage.check() == []


def test_moves_keep_what_was_typed(reasons):
    with storage.reading():
        moves = [(move.outcome, move.reason) for move in CallbackMove.select().order_by(CallbackMove.id)]
    assert moves == [("no_answer", ""), (None, "no_answer"), (None, "客户出差")]


def test_the_old_values_name_the_columns_that_there_are_now(reasons, file):
    storage.close_office()
    with closing(sqlite3.connect(file)) as database:
        kept = database.execute(
            "SELECT first_id, old_values FROM change_entry WHERE old_values LIKE '%reason%'"
            " OR old_values LIKE '%cancel_%' ORDER BY id"
        ).fetchall()
    by_id = {}
    for row_id, old in kept:
        by_id.setdefault(row_id, []).append(json.loads(old))
    planned = {"state": "planned", "cancelled_at": None, "cancel_code": None, "cancel_text": ""}
    assert by_id[101] == [planned]
    # What was cancelled there was typed: the deed before says so.
    assert by_id[106][1] == {
        "state": "cancelled", "cancelled_at": NOW, "cancel_code": "by_hand", "cancel_text": "undone",
    }  # fmt: skip
    assert by_id[9] == [{"reason": "", "outcome": "no_answer"}]


def test_an_office_that_0_1_lived_in_has_a_code_for_all_that_is_cancelled(tmp_path):
    kept = tmp_path / "crm.sqlite3"
    kept.write_bytes(lzma.decompress((DATA / "office-0.1-lived.sqlite3.xz").read_bytes()))
    migrations.upgrade(kept)
    with closing(sqlite3.connect(kept)) as database:
        found = database.execute(
            "SELECT cancel_code, count(*), max(cancel_text) FROM callback WHERE state = ? GROUP BY 1",
            (CallbackState.CANCELLED,),
        ).fetchall()
        assert found == [("given_up", 1, ""), ("lost", 4, ""), ("refused", 31, "")]
        assert database.execute(
            "SELECT max(cancel_text) FROM callback WHERE state <> 'cancelled'"
        ).fetchone() == ("",)
        moves = database.execute(
            "SELECT outcome, reason, count(*) FROM callback_move GROUP BY 1, 2"
        ).fetchall()
        assert moves == [(None, "客户说这几天出差", 59), ("no_answer", "", 451)]
        left = database.execute("SELECT count(*) FROM change_entry WHERE old_values LIKE '%cancel_reason%'")
        assert left.fetchone() == (0,)
