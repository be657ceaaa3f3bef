"""Calls, letters and figures after two records became one: nothing is planned, sent or counted twice."""

from datetime import date, timedelta

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import (
    Calendar,
    CallbackKind,
    CallbackState,
    CustomerStatus,
    Grade,
    LetterKind,
    LetterState,
)
from crm_desktop.core.tables import Table
from crm_desktop.services.callbacks import rules
from crm_desktop.services.customers import customers
from crm_desktop.services.doubles import merging
from crm_desktop.services.figures import customers as customer_figures
from crm_desktop.services.figures.base import Period
from crm_desktop.storage import undo
from crm_desktop.storage.models import (
    Attempt,
    Callback,
    CustomerStatusChange,
    ForgoneCallback,
    Letter,
    LetterDraft,
    Phone,
    Rule,
)
from tests.office_rows import rows
from tests.services.doubles.people import fetch, last_set, person


def test_attempts_follow_their_number(two):
    _first, second = two
    with storage.write("callback.changed") as change:
        number = Phone.get(Phone.customer == second, Phone.digits == "13800001111")
        callback = change.insert(
            Callback,
            number="H1",
            customer=second,
            kind=CallbackKind.USAGE,
            due_at=clock.now(),
            original_due_at=clock.now(),
        )
        change.insert(
            Attempt, callback=callback, at=clock.now(), phone=number, number="13800001111", outcome="reached"
        )
    merging.merge(two)
    with storage.reading():
        assert Attempt.get().phone_id == Phone.get(Phone.digits == "13800001111").id


def test_two_birthday_calls_become_one_and_none_is_planned_anew(two):
    first, _second = two
    born = Birthday(Calendar.SOLAR, 1980, 11, 3, False)
    for each in two:
        customers.save(each, {"birthday": born})
    rules.plan()
    with storage.reading():
        assert Callback.select().where(Callback.kind == CallbackKind.BIRTHDAY).count() == 2
    merging.merge(two)
    rules.plan(customer_ids=[first])
    with storage.reading():
        (call,) = Callback.select().where(Callback.kind == CallbackKind.BIRTHDAY)
        assert (call.customer_id, call.source_id, call.state) == (first, first, CallbackState.PLANNED)
    rules.plan()
    assert merged_calls(first) == 1


def merged_calls(customer_id):
    with storage.reading():
        return Callback.select().where(Callback.customer == customer_id).count()


def test_a_call_that_was_made_for_one_is_not_planned_for_the_other(two):
    first, second = two
    for each in two:
        customers.save(each, {"birthday": Birthday(Calendar.SOLAR, 1980, 11, 3, False)})
    rules.plan()
    with storage.write("callback.done") as change:
        made = Callback.get(Callback.customer == second)
        change.update(made, state=CallbackState.DONE, done_at=clock.now())
    everything = rows()
    merging.merge(two)
    merge = last_set()
    rules.plan()
    with storage.reading():
        (call,) = Callback.select()
        assert (call.customer_id, call.state) == (first, CallbackState.DONE)
    undo.undo(last_set()) if last_set() != merge else None
    undo.undo(merge)
    assert rows() == everything


def test_visits_of_one_rule_are_planned_once(two):
    first, second = two
    with storage.write("callback.changed") as change:
        rule = Rule.get(Rule.kind == CallbackKind.VISIT)
        for number, (customer_id, days) in enumerate(((first, 9), (second, 4))):
            due = clock.now() + timedelta(days=days)
            change.insert(
                Callback, number=f"H{number}", customer=customer_id, kind=CallbackKind.VISIT, rule=rule,
                source_table=Table.CUSTOMER, source_id=customer_id, occurrence=clock.local(due).date(),
                due_at=due, original_due_at=due, remarks=f"带配件{days}",
            )  # fmt: skip
    merging.merge(two)
    with storage.reading():
        (call,) = Callback.select()
        assert call.due_at == clock.now() + timedelta(days=4)
        assert call.remarks == "带配件4\n带配件9"


def test_of_two_texts_of_one_letter_the_one_changed_last_stays(two):
    first, second = two
    with storage.write("letters.made") as change:
        for customer_id, hours in ((first, 2), (second, 1)):
            change.insert(
                LetterDraft, kind=LetterKind.BIRTHDAY, customer=customer_id, source_table=Table.CUSTOMER,
                source_id=customer_id, occurrence=date(2026, 11, 1), language="zh_CN",
                at=clock.now() - timedelta(hours=hours), body=f"{hours}",
            )  # fmt: skip
    everything = rows()
    merging.merge(two)
    with storage.reading():
        assert [row.body for row in LetterDraft.select()] == ["1"]
    undo.undo(last_set())
    assert rows() == everything


def test_what_is_forgone_for_one_is_for_both(two):
    first, second = two
    with storage.write("callback.deleted") as change:
        change.insert(
            ForgoneCallback,
            rule_id=1,
            source_table=Table.CUSTOMER,
            source_id=second,
            occurrence=date(2026, 11, 3),
        )
    merging.merge(two)
    with storage.reading():
        assert {row.source_id for row in ForgoneCallback.select()} == {first, second}


def test_a_letter_that_waits_for_both_waits_once_and_one_that_was_sent_stays(two):
    first, second = two
    with storage.write("letters.made") as change:
        waiting, posted = LetterState.GENERATED, LetterState.POSTED
        made = ((first, waiting, 1), (second, waiting, 1), (first, waiting, 2), (second, posted, 2))
        for number, (customer_id, state, day) in enumerate((*made, (first, posted, 3), (second, posted, 3))):
            change.insert(
                Letter, number=f"L{number}", kind=LetterKind.BIRTHDAY, customer=customer_id, state=state,
                source_table=Table.CUSTOMER, source_id=customer_id, occurrence=date(2026, 11, day),
            )  # fmt: skip
    everything = rows()
    merging.merge(two)
    with storage.reading():
        assert [row.number for row in Letter.select().order_by(Letter.number)] == ["L0", "L3", "L4", "L5"]
    undo.undo(last_set())
    assert rows() == everything


def figures(month):
    with storage.reading():
        table = customer_figures.customers(Period(2026, month))
    found = {figure.key: figure.value for figure in customer_figures.figures(table)}
    grade = table.index("grade_at_end")
    return found, [row[grade] for row in table.rows]


def test_who_was_lost_under_one_record_is_no_customer_lost(two):
    first, second = two
    customers.mark_lost(second, "号码打不通")
    customers.save(first, {"customer_since": date(2026, 3, 1)})
    assert figures(10)[0]["customers.lost"] == 1
    merging.merge(two)
    found, _grades = figures(10)
    assert (found["customers.lost"], found["customers.won_back"], found["customers.new"]) == (0, 0, 0)
    assert (found["customers.active_at_start"], found["customers.active_at_end"]) == (1, 1)
    assert fetch(first).status == CustomerStatus.ACTIVE
    with storage.reading():
        assert CustomerStatusChange.select().count() == 0
    undo.undo(last_set())
    assert figures(10)[0]["customers.lost"] == 1


def test_grades_of_past_months_are_those_of_the_record_whose_grade_stays(noon, office):
    with clock.at(noon - timedelta(days=200)):
        first = person("王芳", grade=Grade.C)
    with clock.at(noon - timedelta(days=100)):
        second = person("王芳", grade=Grade.A)
    assert merging.merge([first, second]) == first
    assert figures(6)[1] == ["C"]
    assert figures(8)[1] == ["A"]
    assert fetch(first).grade == Grade.A


def test_with_what_the_second_was_entered_counts_from_the_beginning(noon, office):
    with clock.at(noon - timedelta(days=200)):
        first = person("王芳")
    second = person("王芳", grade=Grade.A)
    merging.merge([first, second])
    assert figures(6)[1] == ["A"]
