"""The rules that make callbacks: their defaults, what a run plans and what it leaves alone, never twice."""

from datetime import date, timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import (
    AttemptOutcome,
    Calendar,
    CallbackKind,
    CallbackState,
    Grade,
    OffsetUnit,
    ProductStatus,
    ServiceMode,
)
from crm_desktop.core.errors import InvalidFields
from crm_desktop.services.callbacks import callbacks, rule_dues, rule_reconciliation, rules
from crm_desktop.services.callbacks import detail as callback_detail
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.customers import customers
from crm_desktop.services.orders import orders
from crm_desktop.services.products import products
from crm_desktop.storage.models import Callback
from tests.services.callbacks.rule_helpers import add, born, later, planned, switch_on

pytestmark = pytest.mark.usefixtures("noon")

TODAY = date(2026, 10, 21)


def test_a_new_office_has_every_rule_once_and_the_loud_ones_off(office):
    found = {rule.kind: rule.switched_on for rule in rules.list_rules()}
    assert set(found) == set(CallbackKind) - {CallbackKind.OTHER}
    assert {kind for kind, on in found.items() if not on} == {
        CallbackKind.VISIT,
        CallbackKind.MANAGER_VISIT,
        CallbackKind.USAGE,
        CallbackKind.FESTIVAL,
        CallbackKind.REFERRAL,
    }
    with storage.write("office.changed") as change:
        rules.ensure_defaults(change)
    assert len(rules.list_rules()) == len(found)


@pytest.mark.parametrize(
    ("amount", "unit", "due"),
    [
        (24, OffsetUnit.HOURS, "2026-10-22 12:00"),
        (1, OffsetUnit.DAYS, "2026-10-22 23:59"),
        (-3, OffsetUnit.DAYS, "2026-10-18 23:59"),
        (3, OffsetUnit.WORKING_DAYS, "2026-10-26 23:59"),
        (1, OffsetUnit.MONTHS, "2026-11-21 23:59"),
    ],
)
def test_offsets_of_each_unit(noon, amount, unit, due):
    found, all_day = rule_dues.due_of(amount, unit, noon)
    assert f"{clock.local(found):%Y-%m-%d %H:%M}" == due
    assert all_day is (unit != OffsetUnit.HOURS)


def test_birthdays_of_both_calendars_are_called_three_days_before(office):
    add("公历", **born(10, 30))
    add("农历", **born(9, 20, Calendar.LUNAR))  # 29 October 2026
    add("无", birthday_month=None)
    assert rules.plan() == 2
    assert planned() == [("农历", date(2026, 10, 26)), ("公历", date(2026, 10, 27))]


def test_a_run_reaches_thirty_days_ahead_and_not_one_more(office):
    with later(-1):
        add("第三十天", **born(11, 22))  # due on Thursday 19 November
        add("第三十一天", **born(11, 23))
        assert rules.plan() == 1
    assert planned() == [("第三十天", TODAY + timedelta(days=29))]
    assert rules.plan() == 1


def test_a_second_run_adds_nothing(office):
    add(**born(10, 30))
    assert [rules.plan(), rules.plan()] == [1, 0]


def test_a_callback_that_was_moved_or_done_is_not_planned_again(office):
    add(**born(10, 30))
    rules.plan()
    callback = callback_lists.list_callbacks()[0]
    callbacks.move(callback.id, date(2026, 11, 2), "出差")
    assert rules.plan() == 0
    callbacks.complete(callback.id)
    assert rules.plan() == 0


def test_next_year_is_another_occurrence(office):
    add(**born(10, 30))
    rules.plan()
    with later(360):
        assert rules.plan() == 1
    assert [day for _name, day in planned()] == [date(2026, 10, 27), date(2027, 10, 27)]


@pytest.mark.parametrize(("leap", "due"), [(True, date(2028, 6, 23)), (False, date(2028, 5, 26))])
def test_a_leap_month_birthday_falls_in_the_leap_month_where_there_is_one(office, leap, due):
    add(**born(5, 6, Calendar.LUNAR, leap))  # 2028 has a leap fifth month
    with clock.at(clock.at_local(due - timedelta(days=7))):
        rules.plan()
    assert ("张伟", due) in planned()


def test_29_february_is_kept_on_28_february_in_common_years(office):
    add(**born(2, 29))
    with clock.at(clock.at_local(date(2027, 2, 20))):
        rules.plan()
    assert planned() == [("张伟", date(2027, 2, 25))]


def test_nothing_that_was_due_before_the_record_was_entered(office):
    with later(3):
        add("太晚", **born(10, 26))  # due 23 October, entered on the 24th
        add("刚好", **born(10, 29))
        assert rules.plan() == 1
    assert planned() == [("刚好", date(2026, 10, 26))]


def test_nothing_that_was_due_before_the_rule_was_switched_on(office):
    rule = next(rule for rule in rules.list_rules() if rule.kind == CallbackKind.BIRTHDAY)
    rules.save(rule.id, {"switched_on": False})
    add("早", **born(10, 26))
    add("晚", **born(11, 5))
    assert rules.plan() == 0
    with later(5):
        rules.save(rule.id, {"switched_on": True})
        assert rules.plan() == 1
    assert planned() == [("晚", date(2026, 11, 2))]


def test_days_on_which_the_program_was_not_run_are_made_up_for(office):
    add("起点", **born(10, 30))
    rules.plan()
    add("假期里", **born(12, 5))
    with later(60):
        assert rules.plan() == 1
    assert ("假期里", date(2026, 12, 2)) in planned()


def test_a_birthday_typed_in_later_is_no_call_months_too_late(office):
    late = add("后补")
    add("起点", **born(10, 30))
    rules.plan()
    add("又一", **born(12, 24))
    with later(60):
        rules.plan()
        customers.save(late, {"birthday_calendar": Calendar.SOLAR, "birthday_month": 11, "birthday_day": 20})
        assert rules.plan() == 0


def test_a_run_that_planned_nothing_counts_as_one(office):
    late = add("后补")
    for days in (0, 60, 120):
        with later(days):
            assert rules.plan() == 0
    with later(120):
        customers.save(late, {"birthday_calendar": Calendar.SOLAR, "birthday_month": 11, "birthday_day": 20})
        assert rules.plan() == 0


def test_who_is_lost_or_does_not_want_calls_is_not_called(office):
    add("不打", do_not_call=True, **born(10, 30))
    lost = add("流失", **born(10, 30))
    customers.mark_lost(lost, "搬家")
    assert rules.plan() == 1
    assert planned() == [("流失", date(2026, 10, 22))]
    assert callback_lists.list_callbacks()[0].kind == CallbackKind.WIN_BACK


def test_who_is_lost_afterwards_is_called_to_win_back_only(office):
    customer = add(**born(10, 30))
    rules.plan()
    customers.mark_lost(customer, "价格")
    assert rules.plan() == 1
    assert [row.kind for row in callback_lists.list_callbacks(state=CallbackState.PLANNED)] == [
        CallbackKind.WIN_BACK
    ]
    customers.mark_won_back(customer)
    rules.plan()
    assert CallbackKind.WIN_BACK not in {
        row.kind for row in callback_lists.list_callbacks(state=CallbackState.PLANNED)
    }


def test_contact_persons_have_birthdays_too(office):
    from crm_desktop.storage.models import ContactPerson

    company = add("旺福宾馆")
    with storage.write("customer.changed", name="旺福宾馆") as change:
        change.insert(ContactPerson, customer=company, name="刘经理", **born(10, 30))
    assert rules.plan() == 1
    row = callback_lists.list_callbacks()[0]
    assert (row.name, callback_lists.about(row, "zh_CN")) == ("旺福宾馆", "刘经理")


def test_products_remind_of_maintenance_warranty_and_design_life(office):
    customer = add()
    values = {
        "model": "SLR-58",
        "next_maintenance": date(2026, 11, 4),
        "warranty_until": date(2026, 11, 1),
        "extended_until": date(2026, 12, 1),
        "design_life_until": date(2026, 11, 15),
    }
    products.save(None, values, customer_id=customer)
    products.save(None, {**values, "status": ProductStatus.SCRAPPED}, customer_id=customer)
    assert rules.plan() == 3
    assert [(row.kind, row.day, row.subject) for row in callback_lists.list_callbacks()] == [
        (CallbackKind.MAINTENANCE, date(2026, 10, 28), "SLR-58"),
        (CallbackKind.WARRANTY_END, date(2026, 10, 30), "SLR-58"),  # 1 November is a Sunday
        (CallbackKind.DESIGN_LIFE_END, date(2026, 11, 16), "SLR-58"),  # so is the 15th: not before it
    ]


def test_another_maintenance_date_takes_the_old_call_back(office):
    product = products.save(None, {"model": "A", "next_maintenance": date(2026, 11, 4)}, customer_id=add())
    rules.plan()
    products.save(product, {"next_maintenance": date(2026, 11, 10)})
    assert rules.plan() == 1
    assert [(row.day, row.state) for row in callback_lists.list_callbacks()] == [
        (date(2026, 10, 28), CallbackState.CANCELLED),
        (date(2026, 11, 3), CallbackState.PLANNED),
    ]


def test_a_corrected_birthday_takes_the_old_call_back(office):
    customer = add(**born(10, 30))
    rules.plan()
    customers.save(customer, {"birthday_day": 31})
    rules.plan()
    assert planned() == [("张伟", date(2026, 10, 28))]


def test_a_product_bought_yesterday_gets_a_greeting_call_unless_somebody_comes_to_install_it(office):
    customer = add()
    bought = {"purchase_date": TODAY}
    products.save(None, {"model": "A", **bought}, customer_id=customer)
    installed = products.save(None, {"model": "B", **bought}, customer_id=customer)
    orders.save(None, {"mode": ServiceMode.INSTALLATION, "product": installed}, customer_id=customer)
    assert rules.plan() == 1
    assert callback_lists.list_callbacks()[0].subject == "A"


def test_the_first_visit_is_a_month_after_the_rule_is_on_and_a_phone_call_does_not_put_it_off(desk):
    switch_on(CallbackKind.VISIT)
    assert rules.plan() == 1
    # 21 November is a Saturday.
    assert planned(CallbackKind.VISIT) == [("王建国", date(2026, 11, 20))]
    with later(10):
        callbacks.complete(callbacks.add(desk.customer, CallbackKind.OTHER, clock.today()))
        assert rules.plan() == 0
    assert planned(CallbackKind.VISIT) == [("王建国", date(2026, 11, 20))]


def test_each_further_visit_follows_the_last(desk):
    switch_on(CallbackKind.VISIT)
    with later(1):
        rules.plan()
    visit = callback_lists.list_callbacks(state=CallbackState.PLANNED)[0].id
    with later(20):  # 10 November
        callbacks.complete(visit, satisfaction=4)
        rules.plan()
        assert planned(CallbackKind.VISIT) == [("王建国", date(2026, 12, 10))]
        # Who came for another reason was there all the same.
        callbacks.cancel(callback_lists.list_callbacks(state=CallbackState.PLANNED)[0].id, "改期")
    with later(60):  # cancelled is not the end of the plan: a month after the day it was for
        rules.plan()
    assert planned(CallbackKind.VISIT) == [("王建国", date(2027, 1, 8))]  # the 10th is a Sunday


def test_who_becomes_an_a_customer_later_comes_into_the_plan(desk):
    switch_on(CallbackKind.VISIT)
    other = add("后来的", grade=Grade.B)
    with later(70):  # 30 December: the plan's next day is 21 January
        customers.save(other, {"grade": Grade.A})
        rules.plan()
    assert ("后来的", date(2027, 1, 21)) in planned(CallbackKind.VISIT)


def test_usage_is_asked_every_quarter_after_installation(office):
    switch_on(CallbackKind.USAGE)
    for grade in (Grade.B, Grade.C):
        customer = add(grade.value, grade=grade)
        products.save(None, {"model": "A", "install_date": date(2025, 8, 10)}, customer_id=customer)
    assert rules.plan() == 1
    assert planned(CallbackKind.USAGE) == [("B", date(2026, 11, 10))]


def test_a_festival_is_wished_a_week_before_to_the_grade_chosen(office):
    switch_on(CallbackKind.FESTIVAL)
    add("甲", grade=Grade.A)
    add("乙", grade=Grade.B)
    with clock.at(clock.at_local(date(2027, 1, 20))):
        assert rules.plan() == 1
        row = callback_lists.list_callbacks()[0]
    assert (row.day, callback_lists.about(row, "zh_CN")) == (
        date(2027, 1, 29),
        "春节",
    )  # the 30th is a Saturday


def test_a_content_customer_is_asked_for_a_referral_once_a_year(desk):
    switch_on(CallbackKind.REFERRAL)
    for _turn in range(2):
        call = callbacks.add(desk.customer, CallbackKind.USAGE, TODAY)
        callbacks.complete(call, satisfaction=5)
    assert rules.plan() == 1
    assert planned(CallbackKind.REFERRAL) == [("王建国", TODAY + timedelta(days=30))]
    with later(20):
        callbacks.complete(callbacks.add(desk.customer, CallbackKind.USAGE, clock.today()), satisfaction=4)
        assert rules.plan() == 0


def test_a_year_after_the_last_time_a_content_customer_is_asked_again(desk):
    switch_on(CallbackKind.REFERRAL)
    for days in (0, 390, 400):
        with later(days):
            call = callbacks.add(desk.customer, CallbackKind.USAGE, clock.today())
            callbacks.complete(call, satisfaction=5)
            rules.plan()
    assert planned(CallbackKind.REFERRAL) == [("王建国", date(2026, 11, 20)), ("王建国", date(2027, 12, 15))]


def test_the_managers_next_visit_follows_the_last_and_no_other(desk):
    switch_on(CallbackKind.MANAGER_VISIT)
    callbacks.complete(callbacks.add(desk.customer, CallbackKind.MANAGER_VISIT, TODAY), satisfaction=4)
    with later(20):
        callbacks.complete(callbacks.add(desk.customer, CallbackKind.VISIT, clock.today()), satisfaction=4)
    with later(160):
        assert rules.plan() == 1
    assert planned(CallbackKind.MANAGER_VISIT) == [("王建国", date(2027, 4, 21))]


def test_grades_and_tags_narrow_a_rule(office):
    rule = next(rule for rule in rules.list_rules() if rule.kind == CallbackKind.BIRTHDAY)
    rules.save(rule.id, {"grades": ["A"], "tags": ["老客户"]})
    for name, grade, tags in (("甲", Grade.A, ["老客户"]), ("乙", Grade.B, ["老客户"]), ("丙", Grade.A, [])):
        customers.save(add(name, grade=grade, **born(10, 30)), {}, tags=tags)
    assert rules.plan() == 1
    assert planned() == [("甲", date(2026, 10, 27))]


def test_only_the_customers_asked_for_are_looked_at(office):
    one, other = add("一", **born(10, 30)), add("二", **born(10, 30))
    assert rules.plan(customer_ids=[other]) == 1
    assert planned() == [("二", date(2026, 10, 27))]
    assert rules.plan(customer_ids=[one, other]) == 1


def test_an_offset_out_of_reach_is_refused(office):
    with pytest.raises(InvalidFields) as problem:
        rules.save(rules.list_rules()[0].id, {"offset_amount": 9999})
    assert problem.value.problems == {"offset_amount": "error.offset_range"}


def test_an_install_date_typed_in_later_makes_no_second_greeting(office):
    product = products.save(None, {"model": "A", "purchase_date": TODAY}, customer_id=add())
    assert rules.plan() == 1
    products.save(product, {"install_date": TODAY + timedelta(days=1)})
    assert rules.plan() == 0


def test_a_run_that_another_process_was_faster_with_adds_nothing(office):
    add(**born(10, 30))
    with storage.reading():
        wanted = list(rules.wanted_on(clock.today(), None))
    rules.plan()
    rule, found = wanted[0]
    with storage.reading():
        assert rule_reconciliation.compare(rule, list(found)) == ([], {})
        assert Callback.select().count() == 1


def test_attempts_do_not_stand_in_the_way_of_a_cancelled_reason(office):
    customer = add(**born(10, 30))
    rules.plan()
    callbacks.record_attempt(callback_lists.list_callbacks()[0].id, AttemptOutcome.NO_ANSWER)
    customers.save(customer, {"do_not_call": True})
    assert rules.plan() == 0
    assert callback_lists.cancel_words(callback_detail.get_callback(1).callback, "zh_CN") == "客户不愿接电话"
