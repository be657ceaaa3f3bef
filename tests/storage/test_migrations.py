"""Databases of released versions open; newer ones are refused; a step that fails leaves what was there."""

import shutil
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, date, datetime
from types import ModuleType

import pytest

from crm_desktop import storage
from crm_desktop.core.errors import NewerDatabase
from crm_desktop.services.customers import customers, timeline
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.storage import migrations, models
from crm_desktop.storage.migrations import m0015_grades_at_entry
from crm_desktop.storage.models.base import Record, database
from crm_desktop.storage.queries import records
from tests.paths import DATA

RELEASED = DATA / "office-0.1.sqlite3"
"""Written by version 0.1: two customers, one product, a promise. Never made anew after its release."""


@pytest.fixture
def released(tmp_path):
    """A data folder as version 0.1 left it."""
    folder = tmp_path / "office"
    folder.mkdir()
    shutil.copyfile(RELEASED, folder / "crm.sqlite3")
    yield folder
    storage.close_office()


@pytest.fixture
def step(monkeypatch):
    """Add a step to the migrations: its SQL statements."""

    def add(*statements):
        name = f"m{len(migrations.STEPS) + 1:04}_test"
        module = ModuleType(name)
        module.upgrade = lambda connection: [connection.execute(sql) for sql in statements]
        monkeypatch.setitem(sys.modules, f"{migrations.__name__}.{name}", module)
        monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, name))
        return migrations.STEPS

    return add


def version(file):
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute("SELECT version FROM schema_version").fetchone()[0]


def set_version(file, number):
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE schema_version SET version = ?", (number,))


def test_an_office_of_version_0_1_opens_with_everything_in_it(released, noon):
    storage.open_office(released)
    assert storage.check() == []
    ids = customer_lists.find_customers("wjg")
    assert [row.name for row in customer_lists.customer_rows(ids)] == ["王建国"]
    assert customer_lists.find_customers("旺福") == customer_lists.find_customers("8652")
    assert len(customer_lists.find_customers()) == 2
    customer = customers.get_customer(ids[0])
    assert customer.address == "山东省济南市历下区经十路88号"
    assert [phone.number for phone in customer.phones] == ["13805312210"]
    assert customer.products[0].purchase_date == date(2023, 5, 12)
    assert [entry.detail for entry in timeline.of_customer(ids[0], "zh_CN")] == ["送滤芯"]
    customers.save(ids[0], {"remarks": "改过"}, version=customer.version)
    assert customers.get_customer(ids[0]).remarks == "改过"


def test_complaints_of_version_0_1_have_no_words_for_the_customer_yet(released):
    file = released / "crm.sqlite3"
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("PRAGMA foreign_keys = on")
        columns = {row[1]: row for row in connection.execute("PRAGMA table_info(complaint)")}
        assert "message_to_customer" not in columns
        given = {
            "number": "T2026-0001", "customer_id": 1, "description": "漏水", "findings": "密封圈不对",
            "proposed_solution": "赠送价值80元的滤芯", "state": "proposed", "channel": "phone",
            "severity": "normal", "motives": "[]",
        }  # fmt: skip
        for name, column in columns.items():
            if column[3] and name not in given and name != "id":
                moment = name.endswith(("_at", "_due"))
                empty = "" if column[2] == "TEXT" else 0
                given[name] = "2026-10-01T00:00:00Z" if moment else empty
        names, marks = ", ".join(f'"{name}"' for name in given), ", ".join("?" * len(given))
        connection.execute(f"INSERT INTO complaint ({names}) VALUES ({marks})", tuple(given.values()))
        for at in ("2026-10-03T08:00:00Z", "2026-10-09T08:00:00Z"):  # reopened in between
            connection.execute(
                "INSERT INTO complaint_event (version, created_at, complaint_id, at, kind, remarks)"
                " VALUES (1, ?, 1, ?, 'rejected', '')",
                (at, at),
            )
    storage.open_office(released)
    with storage.reading():
        (complaint,) = models.Complaint.select()
    assert complaint.message_to_customer == ""
    assert complaint.rejected_at == datetime(2026, 10, 3, 8, tzinfo=UTC)  # the answer of its time
    assert complaint.proposed_solution == "赠送价值80元的滤芯"
    assert storage.check() == []


def test_cards_of_version_0_1_have_no_known_front_or_text(released):
    file = released / "crm.sqlite3"
    with closing(sqlite3.connect(file)) as connection, connection:
        columns = {row[1]: row for row in connection.execute("PRAGMA table_info(letter)")}
        assert not {"front", "text_key"} & set(columns)
        given = {
            "number": "X2026-0001", "customer_id": 1, "kind": "birthday", "state": "printed",
            "source_table": "customer", "source_id": 1, "occurrence": "2026-03-12",
        }  # fmt: skip
        for name, column in columns.items():
            if column[3] and name not in given and name != "id":
                empty = "" if column[2] == "TEXT" else 0
                given[name] = "2026-03-01T00:00:00Z" if name.endswith("_at") else empty
        names, marks = ", ".join(f'"{name}"' for name in given), ", ".join("?" * len(given))
        connection.execute(f"INSERT INTO letter ({names}) VALUES ({marks})", tuple(given.values()))
    storage.open_office(released)
    with storage.reading():
        (letter,) = models.Letter.select()
    assert (letter.number, letter.front, letter.text_key) == ("X2026-0001", "", "")
    assert storage.check() == []


def test_grades_entered_with_a_customer_have_the_time_of_the_entry():
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE customer (id INTEGER, created_at TEXT)")
        connection.execute('CREATE TABLE grade_change (id INTEGER, customer_id INTEGER, "at" TEXT)')
        entered = "2026-10-05T08:00:00Z"
        connection.executemany("INSERT INTO customer VALUES (?, ?)", [(one, entered) for one in (1, 2, 3)])
        times = (
            (1, "2026-10-05T08:00:09Z"),
            (1, "2026-10-05T08:00:30Z"),  # the second grade is another
            (2, "2026-10-05T08:02:00Z"),
            (3, "2026-10-05T08:00:00Z"),
        )
        connection.executemany(
            "INSERT INTO grade_change VALUES (?, ?, ?)", [(n, *each) for n, each in enumerate(times)]
        )
        m0015_grades_at_entry.upgrade(connection)
        found = connection.execute('SELECT "at" FROM grade_change ORDER BY id').fetchall()
    assert [at for (at,) in found] == [entered, times[1][1], times[2][1], entered]


def test_a_newer_database_is_refused_in_clear_words_and_left_alone(released):
    known = len(migrations.STEPS)
    set_version(released / "crm.sqlite3", known + 1)
    before = (released / "crm.sqlite3").read_bytes()
    with pytest.raises(NewerDatabase) as refused:
        storage.open_office(released)
    assert str(known + 1) in refused.value.text("zh_CN")
    assert "newer version" in refused.value.text("en")
    assert "请安装最新版" in refused.value.text("zh_CN")
    assert (released / "crm.sqlite3").read_bytes() == before
    assert not storage.is_open()


def test_a_step_makes_a_backup_first_and_then_raises_the_version(released, step):
    steps = step("ALTER TABLE staff ADD COLUMN nickname TEXT")
    file = released / "crm.sqlite3"
    migrations.upgrade(file, steps)
    assert version(file) == len(steps)
    (backup,) = (released / "backups").iterdir()
    assert version(backup) == 1  # as version 0.1 left it
    with closing(sqlite3.connect(backup)) as copy:
        assert copy.execute("SELECT count(*) FROM customer").fetchone() == (2,)
        assert "nickname" not in {row[1] for row in copy.execute("PRAGMA table_info(staff)")}


def test_a_step_that_fails_leaves_the_version_before_it(released, step):
    step("ALTER TABLE staff ADD COLUMN nickname TEXT")
    steps = step("DELETE FROM product", "INSERT INTO no_such_table VALUES (1)")
    file = released / "crm.sqlite3"
    with pytest.raises(sqlite3.OperationalError):
        migrations.upgrade(file, steps)
    assert version(file) == len(steps) - 1
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT count(*) FROM product").fetchone() == (1,)
        assert "nickname" in {row[1] for row in connection.execute("PRAGMA table_info(staff)")}


def test_a_step_that_breaks_a_reference_is_rolled_back(released, step):
    steps = step("DELETE FROM customer")
    file = released / "crm.sqlite3"
    with pytest.raises(sqlite3.IntegrityError):
        migrations.upgrade(file, steps)
    assert version(file) == len(steps) - 1
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT count(*) FROM customer").fetchone() == (2,)


def test_a_database_that_is_current_is_not_backed_up(released):
    storage.open_office(released)
    storage.close_office()
    storage.open_office(released)
    current = len(migrations.STEPS)
    kept = list((released / "backups").glob("*")) if (released / "backups").exists() else []
    assert version(released / "crm.sqlite3") == current
    assert len(kept) == (0 if current == 1 else 1)


def every_model():
    found = [getattr(models, name) for name in dir(models)]
    return {
        model
        for model in found
        if isinstance(model, type) and issubclass(model, Record) and model is not Record
    }


def test_the_steps_make_the_tables_that_the_models_describe(empty_office):
    with storage.reading():
        for model in sorted(every_model(), key=lambda model: model._meta.table_name):
            table = model._meta.table_name
            made = {row[1]: bool(row[3]) for row in database.execute_sql(f'PRAGMA table_info("{table}")')}
            described = {field.column_name: not field.null for field in model._meta.sorted_fields}
            assert made == described, table
            unique = {
                tuple(part[2] for part in database.execute_sql(f'PRAGMA index_info("{row[1]}")'))
                for row in database.execute_sql(f'PRAGMA index_list("{table}")')
                if row[2]
            }
            wanted = {(field.column_name,) for field in model._meta.sorted_fields if field.unique}
            wanted |= {
                tuple(model._meta.fields[name].column_name for name in names)
                for names, is_unique in model._meta.indexes
                if is_unique
            }
            assert unique == wanted, table


def test_ids_begin_with_1_also_in_tables_that_a_step_has_rebuilt(empty_office):
    """A table that was rebuilt while it was empty has no number to go on from."""
    with storage.reading():
        ids = {model: records.next_id(model) for model in every_model()}
    assert ids.pop(models.KnownOffice) == 2  # the first is the office itself
    assert set(ids.values()) == {1}
