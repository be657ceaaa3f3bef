"""The call dialog and the rules in a window of 960×600: nothing is cut, in either language."""

import pytest

from crm_desktop.core.enums import AttemptOutcome, CallbackKind
from crm_desktop.gui.callbacks.call import CallDialog
from crm_desktop.gui.callbacks.rules import RulesDialog
from crm_desktop.services.callbacks import callbacks, rules
from crm_desktop.services.customers import customers
from crm_desktop.services.orders import orders
from tests.gui.callbacks.test_mistakes import plan, wang  # noqa: F401
from tests.gui.eyes import cut

pytestmark = pytest.mark.usefixtures("noon")

ROOM = (920, 540)


@pytest.fixture(params=["en", "zh_CN"])
def spoken(request, behind, themed):
    themed(request.param, "light")
    return request.param


@pytest.fixture
def call(wang, spoken, behind, settle):  # noqa: F811
    def opened(callback):
        dialog = CallDialog(behind, callback)
        dialog.open()
        settle()
        dialog.resize(*ROOM)
        settle()
        assert (dialog.width(), dialog.height()) == ROOM
        return dialog

    return opened


def test_a_call_with_all_that_may_stand_in_it(wang, call, settle, qtbot):  # noqa: F811
    order = orders.save(None, {"mode": "repair"}, customer_id=wang)
    callback = orders.finish(order, values={"repair_state": "repaired"})
    for _turn in range(2):
        callbacks.record_attempt(callback, AttemptOutcome.NO_ANSWER)
    dialog = call(callback)
    assert cut(dialog) == []
    dialog.outcomes.buttons[AttemptOutcome.NO_ANSWER].click()
    settle()
    assert cut(dialog) == []
    dialog.outcomes.buttons[AttemptOutcome.REFUSED].click()
    settle()
    assert cut(dialog) == []


def test_a_call_that_is_done_and_dissatisfied(wang, call, settle):  # noqa: F811
    callback = plan(wang)
    callbacks.complete(callback, satisfaction=1)
    assert cut(call(callback)) == []


def test_the_rules_with_calls_to_take_away(wang, spoken, behind, settle):  # noqa: F811
    born = {"birthday_calendar": "solar", "birthday_month": 11, "birthday_day": 10}
    customers.save(wang, born)
    rules.plan()
    dialog = RulesDialog(behind)
    dialog.open()
    settle()
    row = dialog.rows[CallbackKind.BIRTHDAY]
    row.on.click()
    dialog.resize(*ROOM)
    settle()
    assert row.take_away.isVisible()
    assert cut(dialog) == []
    row.on.click()
    dialog.reject()
