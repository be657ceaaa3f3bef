"""The rail counts anew what a change touched, and nothing else; one count after the other."""

import threading

import pytest

from crm_desktop.gui import counts
from crm_desktop.gui.rail_counts import RailCounts
from crm_desktop.services.customers import customers
from crm_desktop.services.due import kinds


@pytest.fixture
def asked(monkeypatch):
    """The kinds of duties that were counted, count by count."""
    found = []
    counted = kinds.counted

    def count(now, some=None):
        found.append({kind.slug for kind in (kinds.KINDS if some is None else some)})
        return counted(now, some)

    monkeypatch.setattr(kinds, "counted", count)
    return found


def test_a_change_counts_only_what_depends_on_it(office, behind, settle, asked):
    rail = RailCounts(behind, lambda _counted: None)
    rail.count_all()
    settle()
    rail.changed(frozenset({"promise"}))
    settle()
    assert asked[1:] == [{"promise"}]


def test_what_was_counted_before_stays(office, behind, settle):
    shown = []
    rail = RailCounts(behind, lambda counted: shown.append(dict(counted)))
    rail.count_all()
    settle()
    rail.changed(frozenset({"promise"}))
    settle()
    assert shown[1] == shown[0]
    assert shown[0].keys() >= {"callback", "complaint", "promise", "letter"}


def test_what_comes_up_during_a_count_is_counted_together_after_it(office, behind, settle, monkeypatch):
    goes_on, asked = threading.Event(), []
    counted = counts.due

    def count(tables=None):
        asked.append(tables)
        assert goes_on.wait(20)
        return counted(tables)

    monkeypatch.setattr(counts, "due", count)
    rail = RailCounts(behind, lambda _counted: None)
    for table in ("promise", "callback", "letter"):
        rail.changed(frozenset({table}))
    goes_on.set()
    settle()
    assert asked == [{"promise"}, {"callback", "letter"}]


def test_after_a_count_that_failed_everything_is_counted(office, behind, settle, monkeypatch):
    shown = []
    rail = RailCounts(behind, lambda counted: shown.append(dict(counted)))
    with monkeypatch.context() as patched:
        patched.setattr(counts, "due", lambda _tables: 1 / 0)
        rail.changed(frozenset({"promise"}))
        settle()
    assert shown == []
    customers.save(None, {"name": "王建国"})
    rail.changed(frozenset({"promise"}))
    settle()
    assert shown[0].keys() >= {"callback", "complaint", "promise", "letter"}
