"""Customers without a number: a line to settle instead of a call, and the call once the number is there."""

from datetime import date, timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core.enums import AttemptOutcome, CallbackKind, CallbackState, Channel
from crm_desktop.services.callbacks import callbacks, no_number, rules
from crm_desktop.services.callbacks import detail as callback_detail
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.customers import customers
from crm_desktop.services.orders import orders
from crm_desktop.storage.models import Phone
from tests.services.callbacks.rule_helpers import add, born, later, planned, switch_on

pytestmark = pytest.mark.usefixtures("noon")


def lines(until=None):
    return [(line.name, line.kind, line.day) for line in no_number.list_to_settle(until)]


def give_number(customer, number="138 0531 2210"):
    customers.save(customer, {}, phones=[customers.PhoneEntry(number)])


def test_who_has_no_number_is_a_line_to_settle_and_no_call(office):
    add("无号", numbers=(), **born(10, 29))
    add("有号", **born(10, 29))
    rules.plan()
    assert planned() == [("有号", date(2026, 10, 26))]
    assert lines() == [("无号", CallbackKind.BIRTHDAY, date(2026, 10, 26))]


def test_with_the_number_the_call_is_planned_and_the_line_is_gone(office):
    customer = add("无号", numbers=(), **born(10, 29))
    rules.plan()
    give_number(customer)
    assert rules.plan(customer_ids=[customer]) == 1
    assert planned() == [("无号", date(2026, 10, 26))]
    assert lines() == []


def test_a_fax_is_no_number_and_a_contact_persons_is_one(office):
    customer = add("传真", numbers=(), **born(10, 29))
    give_number(customer, "传真 0531-8652 1900")
    company = add("公司", numbers=(), **born(10, 29))
    customers.save(company, {}, contacts=[customers.ContactEntry("刘经理", phone="138 0531 7788")])
    rules.plan()
    assert planned() == [("公司", date(2026, 10, 26))]
    assert [name for name, *_rest in lines()] == ["传真"]


def test_what_is_done_on_paper_or_by_a_visit_needs_no_number(office):
    switch_on(CallbackKind.BIRTHDAY, channel=Channel.LETTER)
    add("无号", numbers=(), **born(10, 29))
    rules.plan()
    assert planned() == [("无号", date(2026, 10, 26))]
    assert lines() == []


def test_what_lies_more_than_a_week_ahead_waits(office):
    add("下周", numbers=(), **born(11, 6))
    rules.plan()
    assert lines() == []
    assert lines(date(2026, 11, 10)) == [("下周", CallbackKind.BIRTHDAY, date(2026, 11, 3))]
    with later(7):
        assert [name for name, *_rest in lines()] == ["下周"]


def test_what_nobody_settled_stays_for_a_week_after_its_day(office):
    customer = add("无号", numbers=(), **born(10, 29))
    rules.plan()
    for days in (6, 12):
        with later(days):
            rules.plan()
            assert lines() == [("无号", CallbackKind.BIRTHDAY, date(2026, 10, 26))]
    with later(13):
        rules.plan()
        assert lines() == []
        give_number(customer)
        assert rules.plan(customer_ids=[customer]) == 0


def test_a_number_found_after_the_day_plans_the_call_for_today(office):
    customer = add("无号", numbers=(), **born(10, 29))
    add("有号", **born(10, 29))
    rules.plan()
    with later(7):
        rules.plan()
        give_number(customer)
        assert rules.plan(customer_ids=[customer]) == 1
        assert planned() == [("有号", date(2026, 10, 26)), ("无号", date(2026, 10, 28))]
        assert lines() == []
        assert rules.plan() == 0


def test_another_number_is_no_reason_to_call_about_last_week(office):
    customer = add("有号", **born(10, 29))
    rules.plan()
    callbacks.cancel(1, "on a journey")
    with later(7):
        rules.plan()
        customers.save(customer, born(10, 28), phones=[customers.PhoneEntry("139 0531 2211", 1)])
        assert rules.plan() == 0


def test_a_line_left_alone_stays_settled_and_is_told_as_such(office):
    customer = add("无号", numbers=(), **born(10, 29))
    callback = no_number.leave(no_number.list_to_settle()[0])
    assert lines() == []
    kept = callback_detail.get_callback(callback).callback
    assert kept.state == CallbackState.CANCELLED
    assert callback_lists.cancel_words(kept, "en") == "No number, not called this time"
    give_number(customer)
    assert rules.plan() == 0
    with later(360):  # next year is another occasion
        assert rules.plan() == 1


def test_calls_that_0_1_planned_without_a_number_become_lines(office):
    customer = add("无号", **born(10, 29))
    rules.plan()
    with storage.write("test") as change:  # 0.1 planned without asking for one
        change.delete_many(Phone, [1])
    assert planned() != []
    rules.plan()
    assert planned() == []
    assert lines() == [("无号", CallbackKind.BIRTHDAY, date(2026, 10, 26))]
    assert callback_detail.get_callback(1).callback.cancel_code == "no_number"
    no_number.leave(no_number.list_to_settle()[0])
    assert lines() == []
    assert len(callback_lists.list_callbacks()) == 1
    give_number(customer)
    assert rules.plan() == 0


def test_a_call_planned_by_hand_needs_no_number(office):
    customer = add("无号", numbers=())
    callbacks.add(customer, CallbackKind.OTHER, date(2026, 10, 22))
    rules.plan()
    assert planned() == [("无号", date(2026, 10, 22))]


def test_a_service_is_a_line_at_once(office):
    customer = add("无号", numbers=())
    order = orders.save(None, {"mode": "on_site"}, customer_id=customer)
    assert orders.finish(order) is None
    assert lines() == [("无号", CallbackKind.AFTER_SERVICE, date(2026, 10, 22))]
    rules.plan()
    with later(3):
        # The day it would have been called on has passed; there is still something to ask.
        assert lines() == [("无号", CallbackKind.AFTER_SERVICE, date(2026, 10, 21) + timedelta(days=3))]
        rules.plan()
    with later(8):
        assert lines() == []


def test_a_fax_is_not_dialled_and_with_it_alone_a_wrong_number_waits(office, noon):
    customer = add("王建国", numbers=("传真 0531-8652 1900", "138 0531 2210"))
    callback = callbacks.add(customer, CallbackKind.OTHER, noon + timedelta(hours=1))
    (line,) = callback_detail.get_callback(callback).phones
    assert line.number == "13805312210"
    due = callbacks.record_attempt(callback, AttemptOutcome.WRONG_NUMBER, phone_id=line.id)
    assert due == callbacks.next_half_day(noon)
    callbacks.complete(callback)
    assert callback_detail.get_callback(callback).attempts[-1].number == "13805312210"


def test_after_closed_weeks_the_lines_are_those_of_the_last_week_before_and_after_the_rules_ran(office):
    add("王建国", numbers=(), **born(10, 29))
    rules.plan()
    with later(days=7):
        before = no_number.list_to_settle()
        assert len(before) == 1
        rules.plan()
        assert no_number.list_to_settle() == before
    with later(days=15):
        assert no_number.list_to_settle() == []
        rules.plan()
        assert no_number.list_to_settle() == []
