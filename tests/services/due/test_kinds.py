"""Each kind of duty counts what it lists, by person and by day, and its border is urgency's border."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import ActionKind, CallbackKind
from crm_desktop.core.words import LANGUAGES, say
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.complaints import complaints as complaint_steps
from crm_desktop.services.complaints import work
from crm_desktop.services.due import callbacks as callback_kinds
from crm_desktop.services.due import complaints, kinds
from crm_desktop.services.due import promises as promise_kinds
from crm_desktop.services.due.duty import Asked, DueCount
from crm_desktop.services.office import office
from crm_desktop.services.promises import promises
from crm_desktop.storage.models import database
from tests.services.callbacks.rule_helpers import add, born, later
from tests.services.complaints.complaint_helpers import opened

pytestmark = pytest.mark.usefixtures("noon")


@pytest.fixture
def busy(desk):
    """Something of each kind, for two people."""
    li, wang = (office.save_staff(None, {"name": name}) for name in ("韩磊", "周丽"))
    today = clock.today()
    for staff_id, day in ((li, today), (li, today + timedelta(days=2)), (wang, today)):
        callbacks.add(desk.customer, CallbackKind.OTHER, day, staff_id=staff_id)
        promises.add(desk.customer, "送滤芯", day, staff_id=staff_id)
    case = opened(in_charge=li)
    for staff_id, day in ((wang, today), (li, today + timedelta(days=9))):
        work.add_action(case, "换接口", kind=ActionKind.CORRECTION, owner_id=staff_id, due=day)
    work.add_action(case, "没有日期的", owner_id=li)
    add(staff=li, **born(10, 23))
    return li, wang


def rows_and_count(kind, asked):
    with storage.reading():
        return kind.rows(asked), kind.count(asked)


def asked_in_every_way(li, wang):
    now = clock.now()
    today = clock.end_of_day(clock.today())
    for staff_id in (None, li, wang):
        yield Asked(now, staff_id=staff_id)
        yield Asked(now, end=today, staff_id=staff_id)
        yield Asked(now, start=today + timedelta(seconds=1), staff_id=staff_id)
        yield Asked(now, start=now, end=now + timedelta(days=3), staff_id=staff_id)


@pytest.mark.parametrize("kind", kinds.KINDS, ids=lambda kind: kind.slug)
@pytest.mark.parametrize("hours", [0, 30, 24 * 40])
def test_what_is_counted_is_what_is_listed(kind, hours, busy):
    names = {person.id: person.name for person in office.staff()}
    with later(hours=hours):
        for asked in asked_in_every_way(*busy):
            rows, count = rows_and_count(kind, asked)
            assert count == DueCount.of(rows, asked.now)
            with storage.reading():
                first, again = kind.rows_and_count(replace(asked, limit=1))
            assert (first, again) == (rows[:1], count)
            assert all(duty.kind == kind.slug for duty in rows)
            if asked.staff_id is not None:
                assert {duty.staff_id for duty in rows} <= {asked.staff_id}
            assert [duty.staff for duty in rows] == [names.get(duty.staff_id, "") for duty in rows]
            moments = [duty.term.due_at for duty in rows if duty.term is not None]
            assert moments == sorted(moments) or kind.slug == "letter"
            assert all(asked.start is None or asked.start <= moment for moment in moments)
            if asked.end is not None and kind.slug != "letter":  # letters have spans of their own
                assert all(moment <= asked.end for moment in moments)


@pytest.mark.parametrize("seconds", [-1, 0, 1])
def test_the_database_draws_the_line_where_the_words_do(seconds, desk):
    due = clock.now() + timedelta(hours=3)
    callbacks.add(desk.customer, CallbackKind.OTHER, due)
    promises.add(desk.customer, "送滤芯", due)
    case = opened(received_at=due - timedelta(hours=4))
    work.add_action(case, "换接口", due=clock.today() - timedelta(days=1))
    with clock.at(due + timedelta(seconds=seconds)), storage.reading():
        late = {}
        for kind in (callback_kinds.CALLBACK, complaints.COMPLAINT, promise_kinds.PROMISE):
            asked = kind.counted(clock.now())
            [duty] = kind.rows(asked)
            late[kind.slug] = (kind.count(asked).overdue, duty.term.tone(clock.now()) == "red")
        assert set(late.values()) == {(int(seconds > 0), seconds > 0)}, late
    with storage.reading():
        cells = callback_lists.days(clock.today(), clock.today())
    assert cells[clock.today()].overdue == 0
    with clock.at(due + timedelta(seconds=1)):
        assert callback_lists.days(clock.today(), clock.today())[clock.today()].overdue == 1


@pytest.mark.parametrize(("ahead", "overdue"), [(0, 0), (-1, 1)])
def test_what_is_due_on_a_day_is_late_from_the_next_day_on(ahead, overdue, desk):
    case = opened()
    work.add_action(case, "换接口", due=clock.today() + timedelta(days=ahead))
    for moment in (clock.start_of_day(clock.today()), clock.end_of_day(clock.today())):
        with clock.at(moment), storage.reading():
            asked = complaints.ACTION.counted(clock.now())
            assert complaints.ACTION.count(asked) == DueCount(1, overdue)
            assert DueCount.of(complaints.ACTION.rows(asked), clock.now()) == DueCount(1, overdue)


def test_a_person_gets_their_own_and_everybody_all(busy):
    li, wang = busy
    today = clock.end_of_day(clock.today())
    found = {}
    for staff_id in (None, li, wang):
        with storage.reading():
            asked = Asked(clock.now(), end=today, staff_id=staff_id)
            found[staff_id] = {kind.slug: kind.count(asked).due for kind in kinds.KINDS}
    none = {"no_number": 0, "birthday": 0, "letter": 0}
    assert found[li] == {"callback": 1, "complaint": 1, "complaint_action": 0, "promise": 1, **none}
    assert found[wang] == {"callback": 1, "complaint": 0, "complaint_action": 1, "promise": 1, **none}
    assert found[None] == {"callback": 2, "complaint": 1, "complaint_action": 1, "promise": 2, **none}


def test_what_waits_for_its_customer_is_open_and_not_due(busy):
    case = next(row.opens.record for row in kinds.listed(clock.now(), "en") if row.kind == "complaint")
    complaint_steps.hold(case, "等照片")
    assert kinds.counted(clock.now())["complaint"] == DueCount(0, 0)
    [duty] = [row for row in kinds.listed(clock.now(), "en") if row.kind == "complaint"]
    assert duty.term is not None
    assert duty.term.words(clock.now(), "en") == "clock stopped"


def test_what_was_overdue_when_it_began_to_wait_stays_counted(desk):
    case = opened()
    with later(hours=5):
        complaint_steps.hold(case, "等照片")
    with later(hours=99):
        assert kinds.counted(clock.now())["complaint"] == DueCount(1, 1)


def test_done_and_settled_duties_are_gone(busy):
    with storage.reading():
        listed = complaints.ACTION.rows(Asked(clock.now()))
    assert [duty.about for duty in listed] == ["换接口 · 周丽", "换接口 · 韩磊"]
    complaint_steps.reject(listed[0].opens.record, "不是我们装的")
    assert not [duty for duty in kinds.listed(clock.now(), "en") if duty.kind.startswith("complaint")]


@pytest.mark.parametrize("kind", kinds.KINDS, ids=lambda kind: kind.slug)
def test_a_kind_has_its_words_and_tables_that_are_there(kind, office):
    for language in LANGUAGES:
        assert say(f"due.{kind.slug}", language)
    with storage.reading():
        assert set(kind.tables) <= set(database.get_tables())


def test_a_write_touches_the_kinds_that_read_its_table(desk):
    assert [kind.slug for kind in kinds.recounted_for(frozenset({"promise"}))] == ["promise"]
    assert [kind.slug for kind in kinds.recounted_for(frozenset({"hold"}))] == ["complaint"]
    assert kinds.recounted_for(frozenset({"column_word"})) == []
    before = kinds.counted(clock.now())
    promises.add(desk.customer, "送滤芯", date(2026, 10, 21))
    some = kinds.recounted_for(frozenset({"promise"}))
    assert {**before, **kinds.counted(clock.now(), some)} == kinds.counted(clock.now())
    assert before != kinds.counted(clock.now())
