"""A history that makes no sense in places: the office opens all the same, and what is said of it is plain."""

import lzma
import sqlite3
import zlib
from contextlib import closing
from datetime import date, timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import Calendar, LetterKind
from crm_desktop.core.errors import CrmError
from crm_desktop.core.words import say
from crm_desktop.services.customers import customers, deleting
from crm_desktop.services.history import detail, lines, steps
from crm_desktop.services.letters import letters
from crm_desktop.services.office import backups, checking
from crm_desktop.storage import fields, pruning, rows_touched, undo
from crm_desktop.storage import files as files_kept
from crm_desktop.storage.models import ChangeSet, Customer, StoredFile
from crm_desktop.storage.models.base import database as opened
from crm_desktop.storage.queries.figures import records
from tests.paths import DATA

FIELDS = {
    "callback": "cancel_reason",
    "callback_move": "reason",
    "complaint_event": "remarks",
    "complaint": "escalation_reason",
    "customer": "remarks",
}
"""What the steps since 0.2 read of the old values."""


@pytest.mark.parametrize("name", ["office-0.1-lived.sqlite3.xz", "office-0.2-imported.sqlite3.xz"])
@pytest.mark.parametrize("kept", ['{"%s":"#cut', '["%s"]', '{"%s":["#list"]}'])
def test_an_old_office_with_a_damaged_history_is_carried_over(name, kept, tmp_path):
    file = tmp_path / "crm.sqlite3"
    file.write_bytes(lzma.decompress((DATA / name).read_bytes()))
    with closing(sqlite3.connect(file)) as database, database:
        for table, field in FIELDS.items():
            database.execute(
                "UPDATE change_entry SET old_values = ? WHERE table_name = ?", (kept % field, table)
            )
        database.execute("UPDATE change_set SET params = '[]' WHERE action = 'customers.imported'")
    storage.open_office(tmp_path)
    customer = customers.save(None, {"name": "王建国"})
    assert customers.get_customer(customer).name == "王建国"
    storage.close_office()


@pytest.mark.parametrize(
    ("old", "packed"), [("{}", None), ("null", None), ("[1]", None), (None, b"x\x9c\x00"), (None, b"")]
)
def test_a_deletion_of_which_nothing_sensible_is_kept_is_said_to_be_damaged(office, old, packed):
    deleting.delete(customers.save(None, {"name": "王建国"}))
    with storage.reading():
        deletion = ChangeSet.select().order_by(ChangeSet.id.desc()).first()
    with storage.write("damage"):
        opened.execute_sql(
            "UPDATE change_entry SET old_values = ?, packed = ? WHERE operation = 'delete'", (old, packed)
        )
    for asked in (undo.why_not, undo.undo):
        with pytest.raises(CrmError) as caught:
            asked(deletion.id)
        assert caught.value.key == "error.history_unreadable"
    assert storage.check() == []
    assert deletion.id in checking.check().unreadable


def test_a_line_is_opened_also_where_it_names_a_table_that_is_none(office):
    deleting.delete(customers.save(None, {"name": "王建国"}))
    with storage.reading():
        deletion = ChangeSet.select().order_by(ChangeSet.id.desc()).first()
    with storage.write("damage"):
        opened.execute_sql("UPDATE change_entry SET table_name = 'gone_table' WHERE operation = 'delete'")
    found = detail.of_set(deletion.id, "en")
    assert found is not None
    assert found.blocked


def test_where_nothing_is_kept_of_a_time_that_must_be_there_it_makes_no_sense():
    assert not fields.makes_sense(ChangeSet.at, None)
    assert fields.makes_sense(ChangeSet.at, "2026-10-29T08:00:00Z")


@pytest.mark.parametrize(
    ("old", "packed"),
    [
        (None, None),
        ("[1]", None),
        ("7", None),
        ('{"sha256":7,"name":["x"]}', None),
        (None, b"x\x9c\x00"),
        (None, zlib.compress(b'{"id":7}')),
        (None, zlib.compress(b'{"id":[7]}')),
        (None, 7),
    ],
)
def test_a_kept_file_of_which_history_says_nothing_sensible_hides_no_other(office, tmp_path, old, packed):
    gone = "ab" * 32
    with storage.write("office.changed") as change:
        files = [change.insert(StoredFile, sha256=digest, name="信.pdf", size=1) for digest in (gone, "cd")]
        for file in files:
            change.delete(file)
    with storage.write("office.changed"):
        opened.execute_sql(
            "UPDATE change_entry SET old_values = ?, packed = ? WHERE operation = 'delete' AND first_id = ?",
            (old, packed, files[1].id),
        )
    with storage.reading():
        assert files_kept.gone()[0] == (gone, "信.pdf")
    assert [found.name for found in checking.check().missing] == ["信.pdf"]
    backups.back_up(tmp_path / "kept.zip")


@pytest.mark.parametrize(
    ("column", "kept"),
    [
        ("old_values", "[1,2]"),
        ("old_values", '{"remarks":"#cut'),
        ("old_values", "null"),
        ("operation", "vanished"),
        ("params", "[]"),
        ("params", '{"name":'),
        ("action", "customer.enchanted"),
        ("took_back", "7,"),
        ("at", "never"),
        ("at", "0001-01-01T00:00:00Z"),
        ("at", "9999-12-31T23:59:59Z"),
        ("created_at", "2026-13-45"),
        ("actor", "x"),
        ("staff_id", "x"),
        ("subject_table", "nope"),
        ("subject_table", "change_set"),
        ("subject_id", b"\xff"),
        ("desk", b"\xff"),
        ("table_name", "nope"),
        ("table_name", "change_set"),
        ("first_id", "x"),
        ("first_id", -1),
        ("last_id", 1 << 50),
        ("old_values", '{"remarks":["list"]}'),
        ("old_values", '{"name":null}'),
        ("old_values", '{"id":1,"remarks":"a whole row"}'),
        ("operation", "create"),
    ],
)
def test_one_damaged_entry_is_said_to_be_so_and_hides_no_other(office, column, kept):
    customer = customers.save(None, {"name": "王建国", "remarks": "旧"})
    damaged, whole = (_remarks(customer, text) for text in ("新", "更新"))
    of_entry = column in ("table_name", "operation", "first_id", "last_id", "old_values")
    table, key = ("change_entry", "change_set_id") if of_entry else ("change_set", "id")
    with storage.reading():
        before = checking.check().unreadable
    with storage.write("office.changed"):
        opened.execute_sql(f"UPDATE {table} SET {column} = ? WHERE {key} = ?", (kept, damaged))
    for language in ("zh_CN", "en"):
        shown = lines.find(lines.HistoryFilter()).ids
        told = {line.id: line for line in lines.fetch(shown, language)}
        assert told.keys() == set(shown) >= {damaged, whole}
        assert "更新" in told[whole].told.whole
        detail.of_set(damaged, language)
        assert lines.find(lines.HistoryFilter(record=("customer", customer), text="王")).ids is not None
        if column == "params":
            assert told[damaged].told.whole == say("history.unreadable", language)
        elif of_entry:
            assert told[damaged].blocked or detail.of_set(damaged, language).blocked
        steps.upcoming(language)
    found = checking.check()
    assert (before, found.unreadable) == ([], [damaged])
    assert any(str(damaged) in line for line in found.problems("en"))
    undo.undo(whole)  # what came after can be taken back as ever
    assert customers.get_customer(customer).remarks == "新"
    if of_entry:
        with pytest.raises(CrmError) as caught:
            undo.undo(damaged)
        assert caught.value.key == "error.history_unreadable"


@pytest.mark.parametrize("column", ["because_of_id", "undoes_id", "undone_by_id"])
@pytest.mark.parametrize("kept", ["x", b"\xff", 1.5, 0, 1 << 40])
def test_a_link_between_sets_that_is_none_hides_no_other(office, column, kept):
    """SQLite's own check complains of it."""
    customer = customers.save(None, {"name": "王建国", "remarks": "旧"})
    damaged, whole = (_remarks(customer, text) for text in ("新", "更新"))
    storage.close_office()
    with closing(sqlite3.connect(office / "crm.sqlite3")) as database, database:
        database.execute(f"UPDATE change_set SET {column} = ? WHERE id = ?", (kept, damaged))
    storage.open_office(office)
    shown = lines.find(lines.HistoryFilter()).ids
    assert whole in {line.id for line in lines.fetch(shown, "en")}
    assert detail.of_set(damaged, "en") is not None
    assert storage.check() != []
    undo.undo(whole)
    assert customers.get_customer(customer).remarks == "新"
    with pytest.raises(CrmError) as caught:  # nothing can be written to it, not even that it was taken back
        undo.undo(damaged)
    if caught.value.key != "error.already_undone":
        assert caught.value.key == "error.history_unreadable"
        assert steps.why_not(damaged, "en").words == caught.value.text("en")


def test_what_was_taken_back_by_a_set_with_a_damaged_link_is_not_done_again_in_silence(office):
    customer = customers.save(None, {"name": "王建国", "remarks": "旧"})
    done = _remarks(customer, "新")
    back = undo.undo(done)
    storage.close_office()
    with closing(sqlite3.connect(office / "crm.sqlite3")) as database, database:
        database.execute("UPDATE change_set SET because_of_id = 'x' WHERE id = ?", (done,))
    storage.open_office(office)
    with pytest.raises(CrmError) as caught:
        undo.undo(back)
    assert caught.value.key == "error.history_unreadable"
    assert customers.get_customer(customer).remarks == "旧"


def test_what_another_program_wrote_is_told_though_parts_of_it_are_damaged(office):
    customer = customers.save(None, {"name": "王建国"})
    done = _remarks(customer, "新")
    with storage.write("office.changed"):
        opened.execute_sql("UPDATE change_set SET actor = 'x' WHERE id = ?", (done,))
        opened.execute_sql(
            "UPDATE change_entry SET operation = 'delete', packed = x'00' WHERE change_set_id = ?", (done,)
        )
    with storage.reading():
        (told,) = rows_touched.since(done - 1, done)
    assert told.change_set_id == done


def test_an_entry_without_its_time_is_forgotten_with_those_around_it(office):
    customer = customers.save(None, {"name": "王建国"})
    with clock.at(clock.now() - timedelta(days=400)):
        old = [_remarks(customer, text) for text in "一二三"]
    young = [_remarks(customer, text) for text in "四五"]
    with storage.reading():
        first = ChangeSet.select(ChangeSet.id).order_by(ChangeSet.id).first().id
    with storage.write("office.changed"):
        opened.execute_sql("UPDATE change_set SET at = '2020-01-01T00:00:00Z' WHERE id < ?", (old[0],))
        opened.execute_sql("UPDATE change_set SET at = 'x' WHERE id IN (?, ?)", (old[1], young[0]))
    pruning.prune(clock.now() - timedelta(days=300), {})
    with storage.reading():
        left = {row.id for row in ChangeSet.select()}
    assert not left & {first, *old}
    assert set(young) <= left


def test_what_stands_in_the_way_is_told_though_nobody_knows_its_action(office):
    customer = customers.save(None, {"name": "王建国", "remarks": "旧"})
    first, later = (_remarks(customer, text) for text in ("新", "更新"))
    with storage.write("office.changed"):
        opened.execute_sql(
            "UPDATE change_set SET action = 'customer.enchanted', params = '[]' WHERE id = ?", (later,)
        )
    with pytest.raises(undo.CannotUndo) as caught:
        undo.undo(first)
    assert say("history.without_words", "en") in caught.value.text("en")
    assert steps.why_not(first, "zh_CN").id == later


def _remarks(customer, text):
    with storage.write("customer.changed") as change:
        change.subject = change.get(Customer, customer)
        change.update(change.subject, remarks=text)
    return change.recorded_as()


def test_the_history_of_earlier_versions_is_readable(tmp_path):
    for name in ("office-0.1-lived.sqlite3.xz", "office-0.2-imported.sqlite3.xz"):
        home = tmp_path / name
        home.mkdir()
        (home / "crm.sqlite3").write_bytes(lzma.decompress((DATA / name).read_bytes()))
        storage.open_office(home)
        assert checking.check().unreadable == []
        storage.close_office()


@pytest.mark.parametrize("kept", [None, '{"yearly_value_fen":"x"}', '{"yearly_value_fen":', "[1]"])
def test_a_past_month_is_counted_though_an_entry_since_is_damaged(office, kept):
    customer = customers.save(None, {"name": "王建国", "yearly_value_fen": 100})
    customers.save(customer, {"yearly_value_fen": 200})
    with storage.write("office.changed"):
        opened.execute_sql("UPDATE change_entry SET old_values = ? WHERE operation = 'update'", (kept,))
    with storage.reading():
        held = records.held_at(Customer, frozenset({"yearly_value_fen"}), clock.now() - timedelta(days=1))
    assert held == {}


@pytest.mark.parametrize("kept", ["x", "2026-13-45", "0001-01-01T00:00:00Z"])
def test_cards_are_due_though_the_time_of_a_changed_birthday_is_damaged(office, kept):
    noon = clock.start_of_day(date(2026, 10, 21)) + timedelta(hours=12)
    with clock.at(noon - timedelta(days=60)):
        for name in ("王建国", "陈静"):
            customer = customers.save(None, {"name": name, "street": "经十路 88 号", **_born(10, 5)})
            customers.save(customer, _born(10, 19))
    with clock.at(noon):
        customers.save(customer, _born(10, 20))  # entered when it was over
        with storage.write("office.changed"):
            opened.execute_sql(
                "UPDATE change_entry SET created_at = ? WHERE id IN (SELECT MIN(id) FROM change_entry"
                " WHERE table_name = 'customer' AND operation = 'update' GROUP BY first_id)",
                (kept,),
            )
        assert [each.name for each in letters.on_desk(LetterKind.BIRTHDAY).to_send] == ["王建国"]


def _born(month, day):
    return {"birthday_calendar": Calendar.SOLAR, "birthday_month": month, "birthday_day": day}


@pytest.mark.parametrize("kept", ["x", b"\xff", "9999-12-31T23:59:59Z"])
def test_what_a_restore_would_lose_is_said_though_the_time_of_a_change_is_damaged(
    office, noon, tmp_path, kept
):
    customer = customers.save(None, {"name": "王建国"})
    with storage.write("office.changed"):
        opened.execute_sql("UPDATE change_set SET at = ? WHERE id = 1", (kept,))
        opened.execute_sql(
            "UPDATE change_set SET at = ? WHERE id = (SELECT MAX(id) FROM change_set)", (kept,)
        )
    made = backups.back_up(tmp_path / "kept.zip")
    _remarks(customer, "新")
    shown = backups.preview(made.file, office)
    assert shown.would_lose
    assert shown.last_change_at == noon
