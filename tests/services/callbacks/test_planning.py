"""A run found by reading and planned in pieces leaves what one run over everybody leaves."""

import shutil
import sqlite3
from datetime import date, timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind
from crm_desktop.core.tables import Table
from crm_desktop.services.callbacks import planning, rules
from crm_desktop.services.customers import customers
from crm_desktop.services.office import office as offices
from crm_desktop.storage import undo
from crm_desktop.storage.models import Callback, ChangeEntry, ChangeSet
from crm_desktop.storage.models.base import database
from crm_desktop.storage.queries.callbacks import reconciliation
from tests.office_rows import rows, wrong
from tests.services.callbacks.rule_helpers import add, born, planned, switch_on


def all_made():
    names = ("customer", "rule", "source_table", "source_id", "occurrence", "due_at", "staff", "state")
    with storage.reading():
        rows = list(Callback.select(*(getattr(Callback, each) for each in names)).tuples())
    return sorted(tuple(str(each) for each in row) for row in rows)


def last_run():
    with storage.reading():
        return reconciliation.last_run()


def whom(on=None):
    return [each.customer_ids for each in planning.pieces(on)]


def last_set():
    with storage.reading():
        return ChangeSet.select().order_by(ChangeSet.id.desc()).first().id


@pytest.fixture
def people(noon, office):
    switch_on(CallbackKind.FESTIVAL, grades=[])
    return [add(f"客户{turn}", **born(11 + turn % 2, 5 + turn)) for turn in range(8)]


def test_pieces_leave_what_one_run_leaves(people, noon, monkeypatch):
    monkeypatch.setattr(planning, "PIECE", 3)
    with clock.at(noon + timedelta(days=1)):
        assert len(planning.pieces()) > 1
        assert planning.run() > 3
        in_pieces = all_made()
        assert rules.plan() == 0
        assert all_made() == in_pieces != []
        assert last_run() == clock.today()
        assert planning.pieces() == []
        assert planning.run() == 0


def test_without_anybody_the_day_counts_as_run(noon, office):
    assert planning.run() == 0
    assert last_run() == date(2026, 10, 21)


def test_a_run_of_another_day_looks_at_that_day(people, noon):
    later = (noon + timedelta(days=30)).date()
    of_today = whom()
    assert whom(later) != of_today == [people[::2]]
    assert planning.run(later) > len(people[::2])
    assert last_run() == later


def test_a_run_broken_off_between_pieces_is_gone_on_with(people, noon, office, monkeypatch):
    monkeypatch.setattr(planning, "PIECE", 1)
    day = noon + timedelta(days=1)
    with clock.at(day):
        first, *others = planning.pieces()
        assert len(others) > 1
        rules.plan(customer_ids=first.customer_ids)
        storage.close_office()
        storage.open_office(office)
        assert last_run() is None  # not all of the day was looked at
        assert planning.pieces() == others
        planning.run()
        in_turns = all_made()
        assert rules.plan() == 0
        assert all_made() == in_turns
        assert last_run() == clock.today()


def test_of_many_touched_only_those_with_something_to_plan_are_written(people, noon):
    with clock.at(noon + timedelta(days=1)):
        (all_of_them,) = whom()
        assert [each.customer_ids for each in planning.pieces_because_of(7, [*people[2:5], 99])] == [
            [each for each in all_of_them if each in people[2:5]]
        ]
        assert planning.pieces_because_of(7, [99]) == []


@pytest.fixture
def looked_at(monkeypatch):
    """Whom the rules looked at, time after time; None is everybody."""
    turns = []
    found_of = planning._of
    monkeypatch.setattr(planning, "_of", lambda day, ids: turns.append(ids) or found_of(day, ids))
    return turns


def test_after_a_write_only_the_touched_are_looked_at(people, looked_at):
    planning.run()
    assert planning.pieces() == []
    looked_at.clear()
    assert planning.pieces() == []
    assert looked_at == []
    customers.save(people[0], {"do_not_call": True})
    assert whom() == [[people[0]]]
    assert looked_at == [[people[0]]]
    planning.run()
    assert "客户0" not in {name for name, _day in planned()}


def test_that_the_day_counts_as_run_is_no_reason_to_look_at_everybody_again(office, noon, looked_at):
    add("无事")  # for whom nothing is planned
    planning.run()
    planning.run()
    assert looked_at == [None]


def test_of_settings_the_time_zone_alone_concerns_everybody(people, looked_at, monkeypatch):
    monkeypatch.setattr(clock._settings, "zone", clock.zone())
    planning.run()
    planning.pieces()
    looked_at.clear()
    profile = offices.profile()
    offices.save_profile(profile._replace(phone="0531-88886600", desk_staff_id=None))
    assert (planning.pieces(), looked_at) == ([], [])
    offices.save_profile(profile._replace(time_zone="Europe/Berlin"))
    planning.pieces()
    assert looked_at == [None]


def test_a_rule_that_changed_concerns_everybody(people, looked_at):
    planning.run()
    planning.pieces()
    looked_at.clear()
    switch_on(CallbackKind.FESTIVAL, grades=[], offset_amount=-3)
    planning.pieces()
    assert looked_at == [None]


KNOWN_FOR_GOOD = {"change_set", "change_entry", "forgone_callback", "rule_run"}
"""What says how a record came in and what was planned: that changes with no record alone."""


def test_every_table_that_rules_read_is_named(sample_folder, tmp_path):
    """By what SQLite is asked for: else a change of one would not be looked at before the next day."""
    read = set()

    def note(action, table, *_more):
        if action == sqlite3.SQLITE_READ:
            read.add(table)
        return sqlite3.SQLITE_OK

    folder = shutil.copytree(sample_folder, tmp_path / "office")
    storage.open_office(folder)
    try:
        for rule in rules.list_rules():
            tags = ["老客户"] if rule.kind == CallbackKind.WIN_BACK else []
            rules.save(rule.id, {"switched_on": True, "tags": tags})
        with storage.reading():
            database.connection().set_authorizer(note)
            planning._concerned(clock.today(), None)
    finally:
        storage.close_office()
    assert read == rules.READ | KNOWN_FOR_GOOD


def test_the_next_day_everybody_is_looked_at(people, noon):
    planning.run()
    before = set(all_made())
    for days in (1, 5, 20, 45):
        with clock.at(noon + timedelta(days=days)):
            planning.run()
            assert rules.plan() == 0
    assert set(all_made()) > before


def test_runs_of_several_days_taken_back_in_any_order_leave_no_trace(people, noon):
    planning.run()
    start = rows()
    for days in (1, 2, 3):
        with clock.at(noon + timedelta(days=days)):
            planning.run()
    last = last_run()
    with storage.reading():
        first, second, third = [each.id for each in ChangeSet.select().order_by(ChangeSet.id)][-3:]
    back = [undo.undo(each) for each in (second, first)]
    assert last_run() == last
    back.append(undo.undo(third))
    assert rows() == start
    assert wrong() == []
    for each in back:
        undo.undo(each)
    assert last_run() == last


def test_a_run_taken_back_comes_again_without_what_it_planned(people):
    planning.run()
    made = all_made()
    undo.undo(last_set())
    assert (made != [], all_made(), last_run()) == (True, [], None)
    planning.run()
    assert (all_made(), last_run()) == ([], clock.today())


def test_what_a_run_left_that_was_cut_off_follows_from_the_write_it_was_to_follow(people):
    """The program ended before it had planned what follows from the newest writes: so does the next run."""
    planning.run()
    before = set(all_made())
    called = []
    for each in people[:2]:
        customers.save(each, born(11, 20))
        called.append(last_set())
    assert planning.run() == 2
    with storage.reading():
        sets = ChangeSet.select().where(ChangeSet.action == rules.PLANNED).order_by(ChangeSet.id.desc())
        by_rule = [each.because_of_id for each in sets.limit(2)]
    assert sorted(by_rule) == called
    undo.undo(called[0])
    undo.undo(called[1])
    assert set(all_made()) == before


def test_the_first_of_several_writes_is_what_the_rest_follows_from(people):
    planning.run()
    customers.save(people[0], born(11, 20))
    called = last_set()
    customers.save(people[0], {"remarks": "x"})
    planning.run()
    with storage.reading():
        last = (
            ChangeSet.select().where(ChangeSet.action == rules.PLANNED).order_by(ChangeSet.id.desc()).first()
        )
    assert last.because_of_id == called


def test_what_a_day_that_came_brings_follows_from_no_write(people, noon):
    planning.run()
    customers.save(people[0], {"remarks": "x"})
    with clock.at(noon + timedelta(days=20)):
        assert planning.run() > 0
    with storage.reading():
        last = (
            ChangeSet.select().where(ChangeSet.action == rules.PLANNED).order_by(ChangeSet.id.desc()).first()
        )
    assert last.because_of_id is None


def test_a_rule_switched_on_before_the_end_is_what_the_rest_follows_from(people):
    switch_on(CallbackKind.BIRTHDAY, switched_on=False)
    planning.run()
    switch_on(CallbackKind.BIRTHDAY)
    changed = last_set()
    planning.run()
    with storage.reading():
        last = (
            ChangeSet.select().where(ChangeSet.action == rules.PLANNED).order_by(ChangeSet.id.desc()).first()
        )
    assert last.because_of_id == changed


def test_after_a_run_that_the_history_does_not_know_nothing_is_named_as_the_cause(people):
    """As in an office carried over from 0.1, which kept no record of its runs."""
    planning.run()
    with database.connection_context():
        ChangeEntry.delete().where(ChangeEntry.table_name == Table.RULE_RUN).execute()
    customers.save(people[0], born(11, 20))
    assert planning.run() > 0
    with storage.reading():
        last = (
            ChangeSet.select().where(ChangeSet.action == rules.PLANNED).order_by(ChangeSet.id.desc()).first()
        )
    assert last.because_of_id is None
