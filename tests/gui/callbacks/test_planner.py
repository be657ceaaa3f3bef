"""The rules run by themselves after changes that they depend on."""

import threading
from datetime import date

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_desktop import storage
from crm_desktop.core.enums import AttemptOutcome, Calendar, CallbackKind
from crm_desktop.core.errors import Cancelled
from crm_desktop.gui import tasks
from crm_desktop.gui.callbacks.planner import CallbackPlanner
from crm_desktop.services.callbacks import callbacks, planning, rules
from crm_desktop.services.callbacks import detail as callback_detail
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.callbacks.corrections import correct_attempt
from crm_desktop.services.customers import customers
from crm_desktop.services.orders import orders
from crm_desktop.storage import undo
from crm_desktop.storage.models import Customer

pytestmark = pytest.mark.usefixtures("noon")

BIRTHDAY = {"birthday_calendar": Calendar.SOLAR, "birthday_month": 10, "birthday_day": 30}


NUMBERS = [customers.PhoneEntry("138 0531 2210")]


@pytest.fixture
def planner(noon, office, behind):
    return CallbackPlanner(behind)


def test_a_birthday_typed_in_is_planned(planner, qtbot, settle):
    customer = customers.save(None, {"name": "王建国", **BIRTHDAY}, phones=NUMBERS)
    settle()
    assert planner._waiting.isActive()
    planner.run()
    settle()
    assert [(row.customer_id, row.day) for row in callback_lists.list_callbacks()] == [
        (customer, date(2026, 10, 27))
    ]


def birthdays(**values):
    rule = next(rule for rule in rules.list_rules() if rule.kind == CallbackKind.BIRTHDAY)
    rules.save(rule.id, values)


def last_of_person():
    return undo.last_undoable(None, storage.desk()).id


@pytest.fixture
def many(planner, settle, monkeypatch):
    """Seven customers whose birthdays no rule calls, and pieces of three."""
    monkeypatch.setattr(planning, "PIECE", 3)
    birthdays(switched_on=False)
    found = [customers.save(None, {"name": f"客户{n}", **BIRTHDAY}, phones=NUMBERS) for n in range(7)]
    settle()
    planner.run()
    settle()
    assert callback_lists.list_callbacks() == []
    return found


@pytest.fixture
def written(monkeypatch):
    """What the rules were run for, in turn: how many customers and because of which set."""
    turns = []
    run = rules.plan

    def plan(**named):
        turns.append((len(named["customer_ids"]), named["because_of"]))
        return run(**named)

    monkeypatch.setattr(rules, "plan", plan)
    return turns


def test_a_rule_that_is_switched_on_is_run_over_everybody(planner, many, written, settle):
    """By a change of the rule alone, and in pieces; all of them are taken back with that change."""
    birthdays(switched_on=True)
    settle()
    assert planner._waiting.isActive()
    planner.run()
    settle()
    switched_on = last_of_person()
    assert written == [(3, switched_on), (3, switched_on), (1, switched_on)]
    assert sorted(row.customer_id for row in callback_lists.list_callbacks()) == many
    undo.undo(switched_on)
    assert callback_lists.list_callbacks() == []


def test_many_who_were_touched_at_once_are_planned_for_in_pieces(planner, many, written, settle):
    def let_be_called(yes):
        with storage.write("customer.saved") as change:
            for customer in many[:5]:
                change.update(change.get(Customer, customer), do_not_call=not yes)

    let_be_called(False)
    settle()
    planner.run()
    settle()
    written.clear()
    birthdays(switched_on=True)
    by_rule = last_of_person()
    let_be_called(True)
    settle()
    planner.run()
    settle()
    by_touch = last_of_person()
    assert written == [(3, by_touch), (2, by_touch), (2, by_rule)]


def test_who_saves_while_a_rule_is_run_over_everybody_waits_for_one_piece_at_most(
    planner, many, settle, monkeypatch
):
    run, order = rules.plan, []

    def plan(**named):
        if not order:
            tasks.write(planner, lambda: order.append("saved"))  # in the middle of the first piece
        order.append("piece")
        return run(**named)

    monkeypatch.setattr(rules, "plan", plan)
    birthdays(switched_on=True)
    settle()
    planner.run()
    settle()
    assert order == ["piece", "saved", "piece", "piece"]


@pytest.mark.parametrize("error", [Cancelled(), OSError("the disk is gone")])
def test_a_run_that_ends_early_is_gone_on_with_at_the_next_look(
    planner, many, behind, settle, monkeypatch, error
):
    """Cancel while another program writes, or a fault: what was planned stays, the rest is found again."""
    run, turns = rules.plan, []

    def plan(**named):
        turns.append(named)
        if len(turns) == 2:
            raise error
        return run(**named)

    monkeypatch.setattr(rules, "plan", plan)
    birthdays(switched_on=True)
    settle()
    planner.run()
    settle()
    assert (len(turns), len(callback_lists.list_callbacks())) == (2, 3)
    done = []
    planner.run_over_all(lambda: done.append(True))
    settle()
    assert done == [True]
    assert sorted(row.customer_id for row in callback_lists.list_callbacks()) == many


def test_who_closes_the_window_does_not_wait_for_the_end_of_a_run(planner, many, settle, reopen, monkeypatch):
    run, begun, go_on = rules.plan, threading.Event(), threading.Event()

    def plan(**named):
        begun.set()
        go_on.wait(20)
        return run(**named)

    window = QWidget()
    closing = CallbackPlanner(window)
    with monkeypatch.context() as patched:
        patched.setattr(rules, "plan", plan)
        birthdays(switched_on=True)
        closing.run_over_all(lambda: None)
        while not begun.is_set():
            QCoreApplication.processEvents()
        go_on.set()
        tasks.stop()
        shiboken6.delete(window)
    reopen()
    assert len(callback_lists.list_callbacks()) == 3
    settle()
    assert len(callback_lists.list_callbacks()) == 3
    assert planning.run() == 4


def test_the_look_over_all_comes_after_what_was_waited_for(planner, settle):
    customers.save(None, {"name": "王建国", **BIRTHDAY}, phones=NUMBERS)
    settle()
    planner.run_over_all(lambda: None)
    settle()
    undo.undo(last_of_person())
    assert callback_lists.list_callbacks() == []


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


def test_what_a_call_leads_to_is_planned_after_it(planner, settle):
    """A rule may go by what was answered, and by calls that were made."""
    referral = next(rule for rule in rules.list_rules() if rule.kind == CallbackKind.REFERRAL)
    rules.save(referral.id, {"switched_on": True, "grades": []})
    customer = customers.save(None, {"name": "王建国"}, phones=NUMBERS)
    asked = callbacks.add(customer, CallbackKind.OTHER, date(2026, 10, 21))
    settle()
    planner.run()
    settle()
    callbacks.complete(asked, satisfaction=5)
    settle()
    planner.run()
    settle()
    assert [row.kind for row in callback_lists.list_callbacks() if row.id != asked] == [CallbackKind.REFERRAL]
    undo.undo(last_of_person())
    assert [row.id for row in callback_lists.list_callbacks()] == [asked]


def test_what_was_planned_because_of_a_write_is_taken_back_with_it(planner, qtbot, settle):
    """Two writes that the window hears of at once stay two: only one of them goes back."""
    first = customers.save(None, {"name": "王建国", **BIRTHDAY}, phones=NUMBERS)
    customers.save(None, {"name": "李敏", **BIRTHDAY}, phones=NUMBERS)
    settle()
    planner.run()
    settle()
    assert len(callback_lists.list_callbacks()) == 2
    undo.undo(last_of_person())
    assert [row.customer_id for row in callback_lists.list_callbacks()] == [first]
