"""Service orders: taken in, agreed, re-booked before it begins, finished with what follows from it."""

from datetime import date, timedelta

import pytest

from crm_desktop.core import clock
from crm_desktop.core.enums import (
    CallbackKind,
    CallbackSource,
    CallbackState,
    FaultSource,
    Guarantee,
    RepairState,
    ServiceMode,
)
from crm_desktop.core.errors import Conflict, InvalidFields, NotAllowed
from crm_desktop.services.callbacks import detail as callback_detail
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.callbacks import rules
from crm_desktop.services.customers import customers
from crm_desktop.services.office import office as offices
from crm_desktop.services.orders import orders
from crm_desktop.services.orders.orders import Rebooking
from crm_desktop.services.products import products

REPAIR = {"mode": ServiceMode.REPAIR, "subject": "电加热棒不热"}
RECEIVED_AT_NOON = ("error.before_received", {"when": "2026-10-21 12:00"})


def hours(n):
    return clock.now() + timedelta(hours=n)


def take(desk, **values):
    return orders.save(None, {**REPAIR, "product": desk.product, **values}, customer_id=desk.customer)


def problems(function, *arguments, **named):
    with pytest.raises(InvalidFields) as problem:
        function(*arguments, **named)
    return problem.value.problems


def test_a_new_order_has_number_owner_time_and_the_installer_as_technician(desk, noon):
    order = orders.get_order(take(desk)).order
    assert (order.number, order.received_at) == ("F2026-0001", noon)
    assert (order.owner.name, order.technician.name) == ("李敏", "赵师傅")
    assert orders.get_order(take(desk)).order.number == "F2026-0002"


@pytest.mark.parametrize("mode", [mode for mode in ServiceMode if mode != ServiceMode.REPAIR])
def test_only_a_repair_proposes_the_installer(desk, mode):
    assert orders.get_order(take(desk, mode=mode)).order.technician is None


def test_an_installer_who_left_or_is_not_on_the_staff_is_not_proposed(desk):
    offices.save_staff(desk.technician, {"name": "赵师傅", "active": False})
    assert orders.proposed_technician(ServiceMode.REPAIR, desk.product) is None
    assert orders.get_order(take(desk, technician=desk.me)).order.technician.name == "李敏"


def test_every_field_is_kept(desk, reopen):
    values = {
        "subject": "<漏水> & =1+1 𠮷",
        "received_at": hours(-5),
        "appointment_start": hours(2),
        "appointment_end": hours(4),
        "guarantee": Guarantee.REPAIR,
        "promised_finish": date(2026, 10, 25),
        "department": "维修部",
        "fee_fen": 128_050,
        "remarks": "先打电话",
    }
    order_id = take(desk, **values)
    reopen()
    detail = orders.get_order(order_id)
    assert {name: getattr(detail.order, name) for name in values} == values
    assert [(each.window_start, each.agreed_at) for each in detail.appointments] == [(hours(2), clock.now())]


def test_what_is_wrong_stands_at_its_field(desk):
    other = products.save(None, {"model": "X"}, customer_id=customers.save(None, {"name": "李娜"}))
    assert problems(orders.save, None, {}, customer_id=desk.customer) == {"mode": "error.required"}
    assert problems(orders.save, None, REPAIR, customer_id=999) == {"customer": "error.customer_missing"}
    assert problems(take, desk, product=other) == {"product": "error.product_of_another"}
    assert problems(take, desk, received_at=hours(1)) == {"received_at": "error.time_future"}
    assert problems(take, desk, appointment_start=hours(1)) == {"appointment_end": "error.window_needs_both"}
    assert problems(take, desk, appointment_start=hours(2), appointment_end=hours(1)) == {
        "appointment_end": "error.end_before_start"
    }
    assert problems(take, desk, appointment_start=hours(-2), appointment_end=hours(1)) == {
        "appointment_start": RECEIVED_AT_NOON
    }
    assert problems(take, desk, arrived_at=hours(-1)) == {"arrived_at": RECEIVED_AT_NOON}


def test_an_appointment_typed_in_afterwards_was_agreed_when_the_order_came(desk):
    order_id = take(desk, received_at=hours(-9), appointment_start=hours(-4), appointment_end=hours(-2))
    assert orders.get_order(order_id).appointments[0].agreed_at == hours(-9)


def test_rebooking_before_the_window_keeps_reason_and_who_told_when(desk):
    order_id = take(desk, appointment_start=hours(2), appointment_end=hours(4))
    told = Rebooking("配件未到", clock.now(), desk.me)
    new = {"appointment_start": hours(26), "appointment_end": hours(28)}
    orders.save(order_id, new, rebooking=told)
    first, second = orders.get_order(order_id).appointments
    assert (first.reason, first.window_start) == ("", hours(2))
    assert (second.reason, second.told_by.name, second.told_at) == ("配件未到", "李敏", clock.now())
    assert orders.get_order(order_id).order.appointment_start == hours(26)


def test_rebooking_asks_for_the_reason_and_who_told(desk):
    order_id = take(desk, appointment_start=hours(2), appointment_end=hours(4))
    new = {"appointment_start": hours(26), "appointment_end": hours(28)}
    assert set(problems(orders.save, order_id, new)) == {"rebook_reason", "told_at", "told_by"}
    past = {"appointment_start": hours(0), "appointment_end": hours(1)}
    assert problems(orders.save, order_id, past, rebooking=Rebooking("早", clock.now(), desk.me)) == {
        "appointment_start": "error.window_past"
    }


def test_a_window_that_has_begun_is_not_rebooked(desk):
    order_id = take(desk, appointment_start=hours(2), appointment_end=hours(4))
    with clock.at(hours(3)):
        assert problems(
            orders.save, order_id, {"appointment_start": hours(4), "appointment_end": hours(5)}
        ) == {"appointment_start": "error.window_begun"}
        orders.save(order_id, {"arrived_at": hours(0), "remarks": "到了"})
    assert len(orders.get_order(order_id).appointments) == 1


def test_finishing_makes_the_callback_within_24_hours_at_once(desk):
    order_id = take(desk)
    with clock.at(hours(3)):
        callback_id = orders.finish(
            order_id,
            clock.now() - timedelta(minutes=30),
            {
                "arrived_at": clock.now() - timedelta(hours=1),
                "fault_cause": "加热棒烧坏",
                "fault_source": FaultSource.PRODUCT_QUALITY,
                "work_done": "更换",
                "repair_state": RepairState.REPAIRED,
                "parts": "加热棒 1",
                "fee_fen": 0,
            },
        )
        row = callback_detail.get_callback(callback_id).row
    assert (row.kind, row.state, row.subject) == (
        CallbackKind.AFTER_SERVICE,
        CallbackState.PLANNED,
        "电加热棒不热",
    )
    assert row.due_at == hours(26) + timedelta(minutes=30)
    assert callback_detail.get_callback(callback_id).callback.source == CallbackSource.SERVICE_ORDER
    assert callback_detail.get_callback(callback_id).order.technician.name == "赵师傅"
    assert rules.plan() == 0


def test_finishing_in_the_present_and_only_once(desk):
    order_id = take(desk)
    done = {"repair_state": RepairState.REPAIRED}
    assert problems(orders.finish, order_id, hours(1), done) == {"finished_at": "error.time_future"}
    assert problems(orders.finish, order_id, hours(-1), done) == {"finished_at": RECEIVED_AT_NOON}
    assert problems(orders.finish, order_id) == {"repair_state": "error.repair_state_missing"}
    orders.finish(order_id, values=done)
    with pytest.raises(NotAllowed):
        orders.finish(order_id, values=done)
    assert len(callback_lists.list_callbacks()) == 1


def test_an_installation_is_greeted_the_next_day_and_dates_the_product(desk):
    product = products.save(None, {"model": "FP-2.0-H", "maintenance_months": 6}, customer_id=desk.customer)
    order_id = take(desk, mode=ServiceMode.INSTALLATION, product=product, technician=desk.technician)
    orders.finish(order_id)
    greeting = next(row for row in callback_lists.list_callbacks() if row.kind == CallbackKind.GREETING)
    assert (greeting.day, greeting.all_day) == (date(2026, 10, 22), True)
    kept = products.get_product(product)
    assert (kept.install_date, kept.installer) == (date(2026, 10, 21), "赵师傅")
    assert kept.next_maintenance == date(2027, 4, 21)
    assert rules.plan() == 0


def test_a_maintenance_sets_the_next_and_settles_the_reminder(desk):
    products.save(desk.product, {"maintenance_months": 12, "next_maintenance": date(2026, 10, 30)})
    assert rules.plan() == 1
    orders.finish(take(desk, mode=ServiceMode.MAINTENANCE))
    assert products.get_product(desk.product).next_maintenance == date(2027, 10, 21)
    reminder = next(row for row in callback_lists.list_callbacks() if row.kind == CallbackKind.MAINTENANCE)
    assert reminder.state == CallbackState.CANCELLED
    assert callback_lists.cancel_words(callback_detail.get_callback(reminder.id).callback, "en") == (
        "The maintenance was done"
    )


def maintain(desk, day):
    moment = clock.at_local(day)
    order = take(desk, mode=ServiceMode.MAINTENANCE, received_at=moment)
    orders.finish(order, moment)
    return products.get_product(desk.product).next_maintenance


def test_a_maintenance_typed_in_late_leaves_later_dates_and_their_reminders(desk):
    products.save(desk.product, {"maintenance_months": 6, "next_maintenance": date(2026, 11, 4)})
    assert rules.plan() == 1
    assert maintain(desk, date(2026, 3, 2)) == date(2026, 11, 4)
    assert [row.state for row in callback_lists.list_callbacks()] == [CallbackState.PLANNED]
    assert maintain(desk, date(2026, 10, 20)) == date(2027, 4, 20)
    reminders = [row for row in callback_lists.list_callbacks() if row.kind == CallbackKind.MAINTENANCE]
    assert [row.state for row in reminders] == [CallbackState.CANCELLED]


def test_a_maintenance_long_ago_is_followed_by_one_still_to_come(desk):
    products.save(desk.product, {"maintenance_months": 6, "next_maintenance": date(2024, 11, 12)})
    assert maintain(desk, date(2025, 3, 2)) == date(2027, 3, 2)


def test_the_reminder_of_the_day_a_maintenance_lasts_until_stays(desk):
    products.save(desk.product, {"maintenance_months": 6, "next_maintenance": date(2026, 11, 4)})
    rules.plan()
    assert maintain(desk, date(2026, 5, 4)) == date(2026, 11, 4)
    assert [row.state for row in callback_lists.list_callbacks()] == [CallbackState.PLANNED]


def test_freight_keeps_its_own_fields(desk):
    freight = {
        "quantity": "3 箱",
        "destination": "青岛",
        "planned_dispatch": date(2026, 10, 22),
        "planned_arrival": date(2026, 10, 24),
    }
    order_id = orders.save(None, {"mode": ServiceMode.FREIGHT}, customer_id=desk.customer, freight=freight)
    wrong = {"actual_dispatch": date(2026, 10, 25), "actual_arrival": date(2026, 10, 24)}
    assert problems(orders.save, order_id, {}, freight=wrong) == {"actual_arrival": "error.end_before_start"}
    orders.finish(order_id, freight={"documents_correct": True, "damage": "无"})
    kept = orders.get_order(order_id).freight
    assert (kept.quantity, kept.planned_arrival, kept.documents_correct) == (
        "3 箱",
        date(2026, 10, 24),
        True,
    )


def test_two_people_do_not_overwrite_each_other(desk):
    order_id = take(desk)
    orders.save(order_id, {"remarks": "一"}, version=1)
    with pytest.raises(Conflict):
        orders.save(order_id, {"remarks": "二"}, version=1)
    with pytest.raises(Conflict):
        orders.finish(order_id, values={"repair_state": RepairState.REPAIRED}, version=1)
    assert callback_lists.list_callbacks() == []


def test_the_form_offers_products_and_technicians_first(desk):
    choices = orders.choices(desk.customer)
    assert [product.model for product in choices.products] == ["SLR-58-1800-20"]
    assert [person.name for person in choices.staff] == ["赵师傅", "李敏"]
    assert choices.me == desk.me
