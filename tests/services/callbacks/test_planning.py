"""A run found by reading and planned in pieces leaves what one run over everybody leaves."""

from datetime import date, timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind
from crm_desktop.services.callbacks import planning, rules
from crm_desktop.services.customers import customers
from crm_desktop.storage import settings
from crm_desktop.storage.models import Callback
from tests.services.callbacks.rule_helpers import add, born, planned, switch_on


def all_made():
    names = ("customer", "rule", "source_table", "source_id", "occurrence", "due_at", "staff", "state")
    with storage.reading():
        rows = list(Callback.select(*(getattr(Callback, each) for each in names)).tuples())
    return sorted(tuple(str(each) for each in row) for row in rows)


def last_run():
    with storage.reading():
        return settings.day("rules.last_run")


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
    of_today = planning.pieces()
    assert planning.pieces(later) != of_today == [people[::2]]
    assert planning.run(later) > len(people[::2])
    assert last_run() == later


def test_a_run_broken_off_between_pieces_is_gone_on_with(people, noon, office, monkeypatch):
    monkeypatch.setattr(planning, "PIECE", 1)
    day = noon + timedelta(days=1)
    with clock.at(day):
        first, *others = planning.pieces()
        assert len(others) > 1
        rules.plan(customer_ids=first)
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
        (all_of_them,) = planning.pieces()
        assert planning.pieces(among=[*people[2:5], 99]) == [
            [each for each in all_of_them if each in people[2:5]]
        ]
        assert planning.pieces(among=[99]) == []


def test_after_a_write_only_the_touched_are_looked_at(people, monkeypatch):
    planning.run()
    assert planning.pieces() == []
    looked_at = []
    found_of = planning._of
    monkeypatch.setattr(planning, "_of", lambda day, ids: looked_at.append(ids) or found_of(day, ids))
    assert planning.pieces() == []
    assert looked_at == []
    customers.save(people[0], {"do_not_call": True})
    assert planning.pieces() == [[people[0]]]
    assert looked_at == [[people[0]]]
    planning.run()
    assert "客户0" not in {name for name, _day in planned()}


def test_the_next_day_everybody_is_looked_at(people, noon):
    planning.run()
    before = set(all_made())
    for days in (1, 5, 20, 45):
        with clock.at(noon + timedelta(days=days)):
            planning.run()
            assert rules.plan() == 0
    assert set(all_made()) > before
