"""Callbacks taken back are planned again when their reason returns; what users ended stays as it is."""

from datetime import date, timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import (
    CallbackKind,
    CallbackState,
    CancelReason,
    Channel,
    ComplaintState,
    Grade,
    ProductStatus,
)
from crm_desktop.services.callbacks import callbacks, rule_reconciliation, rules
from crm_desktop.services.callbacks import detail as callback_detail
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.callbacks.lists import list_callbacks as listing
from crm_desktop.services.complaints import complaints
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.customers import customers
from crm_desktop.services.orders import orders
from crm_desktop.services.products import products
from crm_desktop.storage.models.base import database
from tests.services.callbacks.rule_helpers import add, born, later, planned, switch_on
from tests.services.complaints.complaint_helpers import MESSAGE, call_back, opened, reach, state

pytestmark = pytest.mark.usefixtures("noon")


def reasons(language="zh_CN"):
    """Why each callback was cancelled, in words; by kind."""
    found = (callback_detail.get_callback(row.id).callback for row in listing(state=CallbackState.CANCELLED))
    return {each.kind: callback_lists.cancel_words(each, language) for each in found}


def test_who_is_lost_by_mistake_is_called_as_before(office):
    customer = add(**born(11, 10))
    products.save(None, {"model": "A", "next_maintenance": date(2026, 11, 15)}, customer_id=customer)
    rules.plan()
    before = [(row.id, row.kind, row.due_at) for row in listing()]
    customers.mark_lost(customer, "点错了")
    rules.plan()
    customers.mark_won_back(customer)
    assert rules.plan() == 2
    again = listing(state=CallbackState.PLANNED)
    assert [(row.id, row.kind, row.due_at) for row in again] == before
    kept = callback_detail.get_callback(again[0].id).callback
    assert (kept.cancelled_at, kept.cancel_code) == (None, None)
    assert rules.plan() == 0


def test_of_several_reasons_the_customers_own_is_given(office):
    """Not to be called says more than lost, lost more than no number, and that more than a product's day."""
    silent, lost, unnumbered = (add(), add(), add())
    for customer in (silent, lost, unnumbered):
        products.save(None, {"model": "A", "next_maintenance": date(2026, 11, 15)}, customer_id=customer)
    rules.plan()
    for customer in (silent, lost, unnumbered):
        (product,) = customers.get_customer(customer).products
        products.save(product.id, {"status": ProductStatus.SCRAPPED})
        customers.save(customer, {}, phones=[])
    for customer in (silent, lost):
        customers.mark_lost(customer, "搬家")
    customers.save(silent, {"do_not_call": True})
    rules.plan()
    given = {row.customer_id: callback_detail.get_callback(row.id).callback.cancel_code for row in listing()}
    assert given == {silent: "do_not_call", lost: "lost", unnumbered: "no_number"}


def test_who_is_lost_twice_on_one_day_is_called_to_win_back(office):
    customer = add()
    for reason in ("价格", "搬家"):
        customers.mark_lost(customer, reason)
        assert rules.plan() == 1
        assert [(row.kind, row.subject) for row in listing(state=CallbackState.PLANNED)] == [
            (CallbackKind.WIN_BACK, reason)
        ]
        customers.mark_won_back(customer)
        rules.plan()
        assert listing(state=CallbackState.PLANNED) == []


def test_a_product_in_use_again_is_maintained(office):
    product = products.save(None, {"model": "A", "next_maintenance": date(2026, 11, 15)}, customer_id=add())
    rules.plan()
    products.save(product, {"status": ProductStatus.SCRAPPED})
    rules.plan()
    assert planned() == []
    products.save(product, {"status": ProductStatus.IN_USE})
    assert rules.plan() == 1
    assert planned() == [("张伟", date(2026, 11, 6))]


@pytest.mark.parametrize("status", [status for status in ProductStatus if status != ProductStatus.IN_USE])
def test_nothing_is_asked_about_a_product_in_use_no_more(office, status):
    switch_on(CallbackKind.USAGE)
    values = {"model": "A", "purchase_date": date(2026, 8, 10)}
    used = products.save(None, values, customer_id=add(grade=Grade.A))
    new = products.save(None, {**values, "purchase_date": date(2026, 10, 21)}, customer_id=add())
    assert rules.plan() == 2
    for product in (used, new):
        products.save(product, {"status": status})
    rules.plan()
    assert planned() == []
    assert set(reasons()) == {CallbackKind.USAGE, CallbackKind.GREETING}


def test_a_maintenance_date_that_is_set_back_has_its_call_again(office):
    product = products.save(None, {"model": "A", "next_maintenance": date(2026, 11, 4)}, customer_id=add())
    for day in (4, 10, 4):
        products.save(product, {"next_maintenance": date(2026, 11, day)})
        assert rules.plan() == 1
        assert planned() == [("张伟", date(2026, 11, day) - timedelta(days=7))]


def test_who_may_be_called_again_is_called(office):
    customer = add(**born(10, 30))
    rules.plan()
    customers.save(customer, {"do_not_call": True})
    rules.plan()
    customers.save(customer, {"do_not_call": False})
    assert rules.plan() == 1
    assert planned() == [("张伟", date(2026, 10, 27))]


def test_it_comes_back_the_way_the_rule_calls_now(office):
    customer = add(**born(10, 30))
    rules.plan()
    customers.save(customer, {"do_not_call": True})
    rules.plan()
    switch_on(CallbackKind.BIRTHDAY, channel=Channel.LETTER, offset_amount=-5)
    assert rules.plan() == 1
    assert [(row.channel, row.day) for row in listing()] == [(Channel.LETTER, date(2026, 10, 23))]
    assert rules.plan() == 0


def test_a_content_customer_who_was_lost_meanwhile_is_asked_for_a_referral(desk):
    switch_on(CallbackKind.REFERRAL)
    callbacks.complete(callbacks.add(desk.customer, CallbackKind.USAGE, clock.today()), satisfaction=5)
    rules.plan()
    customers.mark_lost(desk.customer, "点错了")
    rules.plan()
    customers.mark_won_back(desk.customer)
    assert rules.plan() == 1
    assert planned() == [("王建国", date(2026, 11, 20))]


def test_what_a_user_cancelled_or_a_maintenance_settled_stays_cancelled(desk):
    customer = desk.customer
    customers.save(customer, born(10, 30))
    products.save(desk.product, {"maintenance_months": 12, "next_maintenance": date(2026, 11, 4)})
    assert rules.plan() == 2
    callbacks.cancel(next(row.id for row in listing() if row.kind == CallbackKind.BIRTHDAY), "已当面祝贺")
    orders.finish(orders.save(None, {"mode": "maintenance", "product": desk.product}, customer_id=customer))
    products.save(desk.product, {"next_maintenance": date(2026, 11, 4)})
    customers.save(customer, {"do_not_call": True})
    rules.plan()
    customers.save(customer, {"do_not_call": False})
    rules.plan()
    assert planned(CallbackKind.BIRTHDAY) == planned(CallbackKind.MAINTENANCE) == []


@pytest.mark.parametrize("typed", [*CancelReason, "no_answer"])
def test_a_reason_that_somebody_types_is_never_taken_for_one_of_the_programs(desk, typed):
    customers.save(desk.customer, born(10, 30))
    assert rules.plan() == 1
    (row,) = listing(state=CallbackState.PLANNED)
    callbacks.cancel(row.id, typed)
    customers.save(desk.customer, {"remarks": "改过"})
    assert rules.plan() == 0
    assert rules.plan(customer_ids=[desk.customer]) == 0
    kept = callback_detail.get_callback(row.id)
    assert kept.callback.state == CallbackState.CANCELLED
    assert callback_lists.cancel_words(kept.callback, "zh_CN") == typed
    assert kept.can_be_taken_back
    assert kept.correctable is None


def test_of_a_complaint_resolved_twice_on_one_day_only_the_last_callback_comes_back(desk):
    complaint = reach(opened(desk.customer), ComplaintState.RESOLVED)
    with clock.at(clock.now() + timedelta(hours=1)):
        complaints.investigate(complaint)
        complaints.propose(complaint, "再上门一次", MESSAGE)
        complaints.resolve(complaint)
        first, second = (row.id for row in listing())
        customers.save(desk.customer, {"do_not_call": True})
        rules.plan()
        customers.save(desk.customer, {"do_not_call": False})
        assert rules.plan() == 1
        assert [row.id for row in listing(state=CallbackState.PLANNED)] == [second]
        assert rules.plan() == 0
    assert first < second


def test_a_day_that_has_passed_meanwhile_does_not_come_back(office):
    customer = add(**born(10, 30))
    rules.plan()
    customers.mark_lost(customer, "价格")
    for days in (1, 19):
        with later(days):
            rules.plan()
    with later(20):
        customers.mark_won_back(customer)
        assert rules.plan() == 0


def test_who_was_lost_or_won_back_is_not_said_to_refuse_calls(office):
    customer = add(**born(11, 10))
    rules.plan()
    customers.mark_lost(customer, "价格")
    rules.plan()
    assert reasons() == {CallbackKind.BIRTHDAY: "客户已流失"}
    customers.mark_won_back(customer)
    rules.plan()
    assert reasons() == {CallbackKind.WIN_BACK: "客户已挽回"}
    customers.save(customer, {"do_not_call": True})
    rules.plan()
    assert reasons("en")[CallbackKind.BIRTHDAY] == "The customer does not want calls"


def test_a_lost_customers_complaint_can_still_be_closed(desk):
    complaint = reach(opened(desk.customer), ComplaintState.RESOLVED)
    complaints.tell_result(complaint, "接受")
    customers.mark_lost(desk.customer, "搬家")
    rules.plan()
    call_back(complaint, 4)
    complaints.close(complaint)
    assert state(complaint) == ComplaintState.CLOSED


def test_the_callback_of_a_run_tells_which_complaint_it_is_about(desk):
    customers.save(desk.customer, {"do_not_call": True})
    complaint = reach(opened(desk.customer), ComplaintState.RESOLVED)
    assert planned(CallbackKind.AFTER_COMPLAINT) == []
    customers.save(desk.customer, {"do_not_call": False})
    rules.plan()
    found = complaint_lists.get_case(complaint)
    call = callback_detail.get_callback(found.after_callback.callback_id)
    assert call.callback.subject == f"{found.complaint.number} {found.complaint.subject}"


def test_a_complaint_of_a_customer_lost_before_has_its_callback(desk):
    complaint = opened(desk.customer)
    customers.mark_lost(desk.customer, "价格")
    reach(complaint, ComplaintState.RESOLVED)
    rules.plan()
    assert len(planned(CallbackKind.AFTER_COMPLAINT)) == 1


def test_what_somebody_did_while_the_run_looked_is_not_cancelled(office):
    customer = add(**born(10, 30))
    rules.plan()
    customers.save(customer, {"do_not_call": True})
    with storage.reading():
        stale = rule_reconciliation.stale(None)
    callbacks.complete(listing()[0].id, remarks="已经祝贺")
    with storage.write("callback.planned") as change:
        rule_reconciliation.cancel(change, stale)
    kept = callback_detail.get_callback(listing()[0].id).callback
    assert (kept.state, kept.cancelled_at) == (CallbackState.DONE, None)


def test_what_a_rule_made_for_others_is_not_read(office):
    """A rule may have made all the calls of an office: those of a record are found by it."""
    add(**born(11, 10))
    rules.plan()
    asked = []
    with storage.reading():
        database.connection().set_trace_callback(asked.append)
        list(rules.wanted_on(clock.today(), None))
        database.connection().set_trace_callback(None)
        [made] = {each for each in asked if "FROM callback WHERE rule_id" in each}
        plan = database.connection().execute(f"EXPLAIN QUERY PLAN {made}").fetchall()
    assert ["rule_id=? AND source_table=? AND source_id=?" in step[3] for step in plan] == [True]
