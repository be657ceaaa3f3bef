"""History older than the settings ask for is forgotten; no figure of a past month changes by it."""

from datetime import date, time

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import Severity
from crm_desktop.core.errors import CrmError
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.complaints import complaints
from crm_desktop.services.complaints import work as complaint_work
from crm_desktop.services.customers import customers
from crm_desktop.services.figures import figures
from crm_desktop.services.history import lines, pruning, steps
from crm_desktop.services.history.lines import HistoryFilter, LineKind
from crm_desktop.services.office import office as offices
from crm_desktop.storage import pruning as storage_pruning
from crm_desktop.storage import undo
from crm_desktop.storage.models import ChangeEntry, ChangeSet
from crm_desktop.storage.undo import CannotUndo


def on(day):
    return clock.at(clock.at_local(date.fromisoformat(day), time(10)))


@pytest.fixture
def begun(empty_office):
    """An office that was set up in 2023."""
    with on("2023-03-06"):
        offices.set_up("济南阳光售后", "zh_CN")


@pytest.fixture
def years(begun):
    """Three years: values that past months read were changed in each of them."""
    with on("2023-03-06"):
        amy = offices.save_staff(None, {"name": "Amy Lee"})
        ruth = offices.save_staff(None, {"name": "Ruth Collins"})
        karen = customers.save(None, {"name": "Karen Hall", "yearly_value_fen": 100_00})
        callback = callbacks.add(karen, "visit", date(2023, 3, 8), staff_id=amy)
        complaint = complaints.open({"customer": karen, "subject": "漏水", "in_charge": amy})
        complaints.acknowledge(complaint)
        complaint_work.compensate(complaint, "gift", 30_00, amy)
    with on("2023-06-05"):
        customers.save(karen, {"yearly_value_fen": 500_00, "remarks": "kind"})
        callbacks.change_details(callback, {"staff": ruth})
        complaints.change_intake(complaint, {"in_charge": ruth, "severity": Severity.IMPORTANT})
        complaint_work.compensate(complaint, "gift", 90_00, amy)
    with on("2026-10-21"):
        customers.save(karen, {"remarks": "very kind"})
        yield karen


def keep(number):
    offices.save_profile(offices.profile()._replace(history_years=number))


def months():
    return [figures.month(2023, month) for month in (3, 5, 6)] + [figures.month(2026, 10)]


def count(model):
    with storage.reading():
        return model.select().count()


def test_for_ever_nothing_is_forgotten(years):
    before = count(ChangeSet)
    assert pruning.run() == 0
    assert count(ChangeSet) == before


def test_past_months_count_the_same_when_history_is_forgotten(years):
    before = months()
    sets, entries = count(ChangeSet), count(ChangeEntry)
    keep(2)
    assert pruning.run() > 10
    assert months() == before
    assert count(ChangeSet) < sets
    assert count(ChangeEntry) < entries
    assert pruning.run() == 0  # what past months read is looked at once


def test_what_is_forgotten_cannot_be_undone_and_the_rest_can(years):
    old = lines.find(HistoryFilter(until=date(2023, 12, 31))).ids
    with storage.reading():
        spared = [row.change_set_id for row in ChangeEntry.select().where(ChangeEntry.operation == "update")]
    keep(2)
    pruning.run()
    assert lines.find(HistoryFilter(until=date(2023, 12, 31))).ids == []
    for each in old:
        with pytest.raises(CrmError):
            steps.undo(each, "en")
    with storage.reading():
        kept = [row.id for row in ChangeSet.select().where(ChangeSet.action == storage_pruning.KEPT)]
    assert kept
    assert set(kept) <= set(spared)
    with pytest.raises(CrmError, match="too long ago"):
        steps.undo(kept[0], "en")
    newest = lines.find(HistoryFilter(kinds=frozenset({LineKind.CUSTOMERS}))).ids
    assert steps.undo(newest[0], "en").words == "Karen Hall, remarks kind → very kind"
    with storage.reading():
        assert customers.get_customer(years).remarks == "kind"


def entered(moment, remarks, customer):
    with clock.at(moment):
        customers.save(customer, {"remarks": remarks})
    with storage.reading():
        return ChangeSet.select().order_by(ChangeSet.id.desc()).first().id


def sets():
    with storage.reading():
        return {row[0] for row in ChangeSet.select(ChangeSet.id).tuples()}


def test_what_was_done_while_the_clock_ran_behind_is_as_young_as_what_came_before_it(years):
    """Else the value before it could be put back over what was typed then, as if nothing stood in the way."""
    now = clock.now()
    by_day = entered(now, "by day", years)
    behind = entered(now.replace(year=2019), "the battery was empty", years)
    keep(2)
    assert pruning.run() > 10
    assert {by_day, behind} <= sets()
    with pytest.raises(CannotUndo):
        undo.undo(by_day)
    undo.undo(behind)
    undo.undo(by_day)
    assert customers.get_customer(years).remarks == "very kind"


def test_what_was_done_while_the_clock_ran_ahead_is_as_old_as_what_came_after_it(begun, noon):
    with on("2023-03-06"):
        karen = customers.save(None, {"name": "Karen Hall"})
    ahead = entered(clock.now().replace(year=2045), "a wrong year", karen)
    with on("2023-03-07"):
        customers.save(karen, {"remarks": "the right one"})
    young = entered(clock.now(), "today", karen)
    before = months()
    keep(2)
    pruning.run()
    assert ahead not in sets()
    assert young in sets()
    assert months() == before


def test_by_a_clock_that_runs_behind_nothing_young_is_forgotten(years):
    keep(1)
    before = sets()
    with clock.at(clock.now().replace(year=2021)):
        assert pruning.run() == 0
    assert sets() == before
