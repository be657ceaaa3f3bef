"""When rules plan: days off and make-up workdays, orders typed in late, modes that ask for no call."""

from datetime import date, datetime, timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core import clock, service_modes
from crm_desktop.core.enums import AttemptOutcome, CallbackKind, CallbackState, OffsetUnit, ServiceMode
from crm_desktop.services.callbacks import callbacks, rule_dues, rules
from crm_desktop.services.callbacks import detail as callback_detail
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.customers import customers
from crm_desktop.services.orders import orders
from crm_desktop.services.products import products
from crm_desktop.storage.models import Callback, Rule, ServiceOrder
from tests.services.callbacks.rule_helpers import add, born, later, planned, switch_on

pytestmark = pytest.mark.usefixtures("noon", "old_office")


@pytest.fixture
def old_office(noon, office):
    """The rules are on since the year began."""
    with at("2026-01-01 08:00"), storage.write("test") as change:
        on = {rule.id: {"switched_on_at": clock.now()} for rule in Rule.select()}
        change.update_many(Rule, on)


def at(text):
    return clock.at(datetime.fromisoformat(f"{text}+08:00"))


def day(text):
    return date.fromisoformat(f"2026-{text}")


# -- days on which the office is closed ----------------------------------------------------------------
#
# 2026: Spring Festival off 15 to 23 February, worked on Saturday the 14th and the 28th; National Day off
# 1 to 7 October, worked on Sunday 20 September and Saturday 10 October.


@pytest.mark.parametrize(
    ("planned_for", "after", "today", "called_on"),
    [
        ("02-13", None, "01-20", "02-13"),  # a Friday
        ("02-14", None, "01-20", "02-14"),  # a Saturday that is worked
        ("02-15", None, "01-20", "02-14"),  # the first day off: the worked Saturday before
        ("02-23", None, "01-20", "02-14"),  # the last day off
        ("02-18", None, "02-16", "02-24"),  # what lies before has passed
        ("02-18", None, "02-14", "02-14"),  # today is not past
        ("02-15", "02-14", "02-14", "02-24"),  # not on the day that it follows
        ("02-15", "02-13", "02-13", "02-14"),  # but after it
        ("10-03", None, "09-01", "09-30"),
        ("10-10", None, "09-01", "10-10"),  # a Saturday that is worked
        ("10-11", None, "09-01", "10-10"),
        ("10-01", "09-30", "09-30", "10-08"),
        ("09-20", None, "09-01", "09-20"),  # a Sunday that is worked
    ],
)
def test_what_falls_on_a_closed_day_moves(planned_for, after, today, called_on):
    moved = rule_dues.open_day(day(planned_for), after=after and day(after), today=day(today))
    assert moved == day(called_on)


def test_a_birthday_in_the_spring_festival_is_called_before_it(office):
    with at("2026-02-02 09:00"):
        add("初五", **born(2, 21))  # three days before is the 18th
        add("节后", **born(2, 27))  # three days before is Tuesday the 24th
        rules.plan()
    assert planned() == [("初五", day("02-14")), ("节后", day("02-24"))]


def test_a_birthday_typed_in_on_a_day_off_is_called_on_the_next_working_day(office):
    with at("2026-10-03 10:00"):
        add("国庆", **born(10, 7))
        rules.plan()
    assert planned() == [("国庆", day("10-08"))]


def test_the_greeting_after_a_delivery_before_the_holiday_waits_for_its_end(desk):
    with at("2026-09-30 16:00"):
        order = orders.save(None, {"mode": ServiceMode.FREIGHT}, customer_id=desk.customer)
        orders.finish(order)
    assert planned() == [("王建国", day("10-08"))]


def test_the_24_hours_after_a_service_run_through_the_holiday(desk):
    with at("2026-09-30 16:00"):
        order = orders.save(None, {"mode": ServiceMode.ON_SITE}, customer_id=desk.customer)
        orders.finish(order)
    row = callback_lists.list_callbacks()[0]
    assert (row.day, row.all_day) == (day("10-01"), False)
    assert f"{clock.local(row.due_at):%H:%M}" == "16:00"


def test_what_somebody_promised_for_a_closed_day_stays(desk):
    with at("2026-09-28 09:00"):
        callbacks.add(desk.customer, CallbackKind.OTHER, day("10-03"))
        rules.plan()
    assert planned() == [("王建国", day("10-03"))]


def test_an_offset_in_working_days_or_months_ends_on_a_working_day(office):
    with at("2026-09-10 09:00"):
        switch_on(CallbackKind.USAGE, grades=[])
        switch_on(CallbackKind.BIRTHDAY, offset_amount=-3, offset_unit=OffsetUnit.WORKING_DAYS)
        customer = add(**born(10, 9))
        products.save(None, {"model": "A", "install_date": day("07-03")}, customer_id=customer)
        rules.plan()
    assert planned(CallbackKind.BIRTHDAY) == [("张伟", day("09-29"))]
    assert planned(CallbackKind.USAGE) == [("张伟", day("09-30"))]  # three months later is 3 October


def test_calls_planned_on_days_off_before_are_put_on_working_days(office):
    """Version 0.1 planned on any day; what somebody moved there or tried already stays."""
    with at("2026-09-20 09:00"):
        for name in ("一", "二", "三"):
            add(name, **born(10, 6))
        rules.plan()
        ids = {row.name: row.id for row in callback_lists.list_callbacks()}
        with storage.write("test") as change:  # as 0.1 had planned it
            due = clock.end_of_day(day("10-03"))
            rows = {key: {"due_at": due, "original_due_at": due} for key in ids.values()}
            change.update_many(Callback, rows)
        callbacks.move(ids["二"], day("10-04"), "客户要求", customer_asked=True)
        callbacks.record_attempt(ids["三"], AttemptOutcome.REACHED)
        assert rules.plan() == 0
        assert planned() == [("一", day("09-30")), ("三", day("10-03")), ("二", day("10-04"))]
        assert callback_lists.list_callbacks()[0].original_due_at == clock.end_of_day(day("09-30"))
        assert rules.plan() == 0


# -- which modes ask for a call ------------------------------------------------------------------------

SERVICE = {
    ServiceMode.REPAIR,
    ServiceMode.MAINTENANCE,
    ServiceMode.ON_SITE,
    ServiceMode.IN_SHOP,
    ServiceMode.DELEGATED,
    ServiceMode.TECHNICAL_GUIDANCE,
    ServiceMode.TRAINING,
    ServiceMode.TESTING,
}


def test_every_mode_says_what_follows_it():
    assert set(service_modes.AFTER) == set(ServiceMode)


@pytest.mark.parametrize("mode", list(ServiceMode))
def test_each_mode_plans_what_its_customers_want(desk, mode):
    order = orders.save(None, {"mode": mode}, customer_id=desk.customer)
    orders.finish(order, values={"repair_state": "repaired"} if mode == ServiceMode.REPAIR else {})
    rules.plan()
    kinds = [row.kind for row in callback_lists.list_callbacks(state=CallbackState.PLANNED)]
    if mode == ServiceMode.INSTALLATION:
        assert kinds == [CallbackKind.AFTER_SERVICE, CallbackKind.GREETING]
    elif mode in (ServiceMode.FREIGHT, ServiceMode.TRIP):
        assert kinds == [CallbackKind.GREETING]
    else:
        assert kinds == ([CallbackKind.AFTER_SERVICE] if mode in SERVICE else [])


def test_calls_that_0_1_planned_after_advice_are_taken_back_unless_tried(desk):
    ids = []
    for _turn in range(2):
        order = orders.save(None, {"mode": ServiceMode.REPAIR}, customer_id=desk.customer)
        ids.append(orders.finish(order, values={"repair_state": "repaired"}))
        with storage.write("test") as change:  # as if it had been advice all the time
            change.update(ServiceOrder.get_by_id(order), mode=ServiceMode.ADVICE)
    callbacks.record_attempt(ids[1], AttemptOutcome.NO_ANSWER)
    rules.plan()
    assert [row.state for row in callback_lists.callback_rows(ids)] == [
        CallbackState.CANCELLED,
        CallbackState.PLANNED,
    ]
    assert callback_detail.get_callback(ids[0]).callback.cancel_code == "undone"
    # It was a repair after all.
    with storage.write("test") as change:
        change.update(ServiceOrder.get_by_id(1), mode=ServiceMode.REPAIR)
    assert rules.plan() == 1
    assert callback_lists.callback_rows(ids)[0].state == CallbackState.PLANNED


# -- orders typed in late ------------------------------------------------------------------------------


def finished(desk, days, **values):
    """Type in an order that was finished some days ago."""
    moment = clock.now() - timedelta(days=days)
    received = moment - timedelta(hours=3)
    order = orders.save(
        None, {"mode": ServiceMode.ON_SITE, "received_at": received, **values}, customer_id=desk.customer
    )
    return orders.finish(order, moment)


@pytest.mark.parametrize(("days", "called"), [(2, True), (6.9, True), (7.1, False), (40, False)])
def test_an_order_typed_in_within_seven_days_is_called_about_today(desk, days, called):
    made = finished(desk, days)
    assert (made is not None) is called
    rules.plan()
    expected = [("王建国", clock.today())] if called else []
    assert planned(CallbackKind.AFTER_SERVICE) == expected
    if called:
        row = callback_lists.list_callbacks(state=CallbackState.PLANNED)[0]
        assert row.all_day
        assert not row.overdue(clock.now())
        assert rules.plan() == 0


def test_an_order_within_its_24_hours_keeps_its_hour(desk):
    finished(desk, 0.5)
    row = callback_lists.list_callbacks()[0]
    assert row.due_at == clock.now() + timedelta(hours=12)


def test_an_imported_order_is_never_called_about(desk):
    moment = clock.now() - timedelta(days=2)
    with storage.write("orders.imported") as change:
        rows = [
            {
                "number": f"X{number}",
                "customer": desk.customer,
                "mode": ServiceMode.REPAIR,
                "received_at": moment,
                "finished_at": moment,
                "created_at": clock.now(),
            }
            for number in range(3)
        ]
        change.insert_many(ServiceOrder, rows)
    assert rules.plan() == 0
    finished(desk, 2)
    assert len(planned(CallbackKind.AFTER_SERVICE)) == 1


def test_a_rule_switched_on_today_does_not_call_about_last_week(desk):
    rule = next(rule for rule in rules.list_rules() if rule.kind == CallbackKind.AFTER_SERVICE)
    with later(-5):
        rules.save(rule.id, {"switched_on": False})
        order = orders.save(None, {"mode": ServiceMode.ON_SITE}, customer_id=desk.customer)
        orders.finish(order)
    rules.save(rule.id, {"switched_on": True})
    assert rules.plan() == 0


def test_a_number_found_days_after_the_service_is_called_today(desk):
    without = add("没电话", numbers=())
    with later(-3):
        order = orders.save(None, {"mode": ServiceMode.ON_SITE}, customer_id=without)
        assert orders.finish(order) is None
        rules.plan()
    customers.save(without, {}, phones=[customers.PhoneEntry("138 0531 7788")])
    assert rules.plan() == 1
    assert planned() == [("没电话", clock.today())]
