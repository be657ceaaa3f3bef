"""The rules run by themselves after changes that they depend on."""

from datetime import date

import pytest

from crm_desktop import storage
from crm_desktop.core.enums import AttemptOutcome, Calendar, CallbackKind
from crm_desktop.gui.callbacks.planner import CallbackPlanner
from crm_desktop.services.callbacks import callbacks, rules
from crm_desktop.services.callbacks import detail as callback_detail
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.callbacks.corrections import correct_attempt
from crm_desktop.services.customers import customers
from crm_desktop.services.orders import orders
from crm_desktop.storage import undo

pytestmark = pytest.mark.usefixtures("noon")

BIRTHDAY = {"birthday_calendar": Calendar.SOLAR, "birthday_month": 10, "birthday_day": 30}


NUMBERS = [customers.PhoneEntry("138 0531 2210")]


@pytest.fixture
def planner(noon, office, qtbot):
    from PySide6.QtCore import QObject

    owner = QObject()
    yield CallbackPlanner(owner)
    owner.deleteLater()


def test_a_birthday_typed_in_is_planned(planner, qtbot, settle):
    customer = customers.save(None, {"name": "王建国", **BIRTHDAY}, phones=NUMBERS)
    settle()
    assert planner._waiting.isActive()
    planner.run()
    settle()
    assert [(row.customer_id, row.day) for row in callback_lists.list_callbacks()] == [
        (customer, date(2026, 10, 27))
    ]


def test_a_rule_that_is_switched_on_is_run_over_everybody(planner, qtbot, settle):
    rule = next(rule for rule in rules.list_rules() if rule.kind == CallbackKind.BIRTHDAY)
    rules.save(rule.id, {"switched_on": False})
    customers.save(None, {"name": "王建国", **BIRTHDAY}, phones=NUMBERS)
    rules.save(rule.id, {"switched_on": True})
    settle()
    assert planner._waiting.isActive()
    planner.run()
    settle()
    assert len(callback_lists.list_callbacks()) == 1


def test_its_own_callbacks_do_not_set_it_off_again(planner, qtbot, settle):
    customers.save(None, {"name": "王建国", **BIRTHDAY}, phones=NUMBERS)
    settle()
    assert planner._waiting.isActive()
    planner.run()
    settle()
    assert not planner._waiting.isActive()


def test_a_number_typed_in_and_an_order_changed_are_reasons_too(planner, qtbot, settle):
    customer = customers.save(None, {"name": "王建国", **BIRTHDAY})
    settle()
    planner.run()
    settle()
    assert callback_lists.list_callbacks() == []
    customers.save(customer, {}, phones=NUMBERS)
    settle()
    planner.run()
    settle()
    assert len(callback_lists.list_callbacks()) == 1
    orders.save(None, {"mode": "repair"}, customer_id=customer)
    settle()
    assert planner._waiting.isActive()


def test_a_refusal_taken_back_lets_calls_be_planned_that_it_had_kept_away(planner, settle):
    customer = customers.save(None, {"name": "王建国"}, phones=NUMBERS)
    asked = callbacks.add(customer, CallbackKind.OTHER, date(2026, 10, 22), subject="滤芯")
    callbacks.record_attempt(asked, AttemptOutcome.REFUSED, do_not_call=True)
    customers.save(customer, BIRTHDAY)
    settle()
    planner.run()
    settle()
    assert [row.id for row in callback_lists.list_callbacks()] == [asked]
    correct_attempt(callback_detail.get_callback(asked).attempts[-1].id, AttemptOutcome.NO_ANSWER)
    settle()
    planner.run()
    settle()
    assert date(2026, 10, 27) in [row.day for row in callback_lists.list_callbacks()]


def test_what_was_planned_because_of_a_write_is_taken_back_with_it(planner, qtbot, settle):
    """Two writes that the window hears of at once stay two: only one of them goes back."""
    first = customers.save(None, {"name": "王建国", **BIRTHDAY}, phones=NUMBERS)
    customers.save(None, {"name": "李敏", **BIRTHDAY}, phones=NUMBERS)
    settle()
    planner.run()
    settle()
    assert len(callback_lists.list_callbacks()) == 2
    last = undo.last_undoable(None, storage.desk())
    undo.undo(last.id)
    assert [row.customer_id for row in callback_lists.list_callbacks()] == [first]
