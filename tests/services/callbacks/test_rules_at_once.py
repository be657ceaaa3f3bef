"""Callbacks made in the write that sets them off: an order finished, a complaint resolved."""

from datetime import timedelta

import pytest

from crm_desktop.core import clock
from crm_desktop.core.enums import (
    CallbackKind,
    CallbackState,
    ComplaintState,
    CustomerStatus,
    RepairState,
    ServiceMode,
)
from crm_desktop.services.callbacks import callbacks, rules
from crm_desktop.services.callbacks import detail as callback_detail
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.complaints import complaints
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.customers import customers
from crm_desktop.services.office import office
from crm_desktop.services.orders import orders
from tests.services.callbacks.rule_helpers import add, later
from tests.services.complaints.complaint_helpers import MESSAGE, opened, reach

pytestmark = pytest.mark.usefixtures("noon")


def test_a_rule_that_is_off_makes_no_callback_when_an_order_is_finished(desk):
    rules.save(rules.list_rules()[0].id, {"switched_on": False})
    order = orders.save(None, {"mode": ServiceMode.REPAIR}, customer_id=desk.customer)
    assert orders.finish(order, values={"repair_state": RepairState.REPAIRED}) is None
    assert callback_lists.list_callbacks() == []


def test_an_old_order_typed_in_makes_only_the_callbacks_that_are_still_to_come(desk):
    def install(hours_ago):
        moment = clock.now() - timedelta(hours=hours_ago)
        values = {"mode": ServiceMode.INSTALLATION, "received_at": moment}
        return orders.finish(orders.save(None, values, customer_id=desk.customer), moment)

    assert install(10 * 24) is None
    assert rules.plan() == 0
    assert callback_lists.list_callbacks() == []
    assert install(20) is not None
    assert [row.kind for row in callback_lists.list_callbacks()] == [
        CallbackKind.AFTER_SERVICE,
        CallbackKind.GREETING,
    ]


def test_a_callback_of_an_order_that_nobody_took_goes_to_who_looks_after_the_customer(desk):
    for number in range(5):
        add(f"张伟{number}")
    anna = office.save_staff(None, {"name": "Anna"})
    customer = add("李娜", staff=anna)
    assert customer != anna  # so that one is not taken for the other
    order = orders.save(None, {"mode": ServiceMode.REPAIR, "owner": None}, customer_id=customer)
    orders.finish(order, values={"repair_state": RepairState.REPAIRED})
    assert [row.staff for row in callback_lists.list_callbacks(customer_id=customer)] == ["Anna"]


def test_a_corrected_finish_time_makes_no_second_callback(desk):
    order = orders.save(
        None,
        {"mode": ServiceMode.INSTALLATION, "received_at": clock.now() - timedelta(days=2)},
        customer_id=desk.customer,
    )
    orders.finish(order)
    before = callback_lists.list_callbacks()
    with later(hours=1):
        orders.save(order, {"finished_at": clock.now() - timedelta(hours=20)})
        assert rules.plan() == 0
    assert callback_lists.list_callbacks() == before


def test_a_second_resolution_on_one_day_makes_its_own_callback(desk):
    complaint = reach(opened(desk.customer), ComplaintState.RESOLVED)
    first = callback_lists.list_callbacks()[0]
    callbacks.complete(first.id, satisfaction=1)
    with later(hours=2):
        complaints.propose(complaint, "换一台", MESSAGE)
        complaints.resolve(complaint)
        second = callback_lists.list_callbacks(state=CallbackState.PLANNED)[0]
        assert second.id != first.id
        assert second.due_at == clock.now() + timedelta(hours=24)


def test_the_callback_after_a_complaint_goes_to_who_is_in_charge(desk):
    for in_charge, staff in ((desk.technician, "赵师傅"), (None, "李敏")):
        complaint = reach(opened(desk.customer, in_charge=in_charge, subject="漏水"), ComplaintState.RESOLVED)
        callback = callback_detail.get_callback(
            complaint_lists.get_case(complaint).after_callback.callback_id
        ).row
        assert (callback.staff, callback.subject) == (
            staff,
            f"{complaint_lists.get_case(complaint).complaint.number} 漏水",
        )


def test_lost_customers_of_an_order_are_not_called(desk):
    customers.save(desk.customer, {"status": CustomerStatus.LOST})
    order = orders.save(None, {"mode": ServiceMode.ADVICE}, customer_id=desk.customer)
    assert orders.finish(order) is None
