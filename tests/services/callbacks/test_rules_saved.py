"""A rule switched off takes its planned calls along, and all of it can be taken back."""

from datetime import date

import pytest

from crm_desktop.core.enums import AttemptOutcome, CallbackKind, CallbackState
from crm_desktop.services.callbacks import callbacks, rules, rules_saved
from crm_desktop.services.callbacks import detail as callback_detail
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.history import steps
from tests.services.callbacks.rule_helpers import add, born, later, planned

pytestmark = pytest.mark.usefixtures("noon")


@pytest.fixture
def birthday(office):
    """The birthday rule with calls planned for five customers: one tried, one moved, one changed."""
    for number, name in enumerate(("试过", "挪过", "改过", "没动", "也没动")):
        add(name, **born(11, 10 + number))
    rules.plan()
    ids = {row.name: row.id for row in callback_lists.list_callbacks()}
    callbacks.record_attempt(ids["试过"], AttemptOutcome.NO_ANSWER)
    callbacks.move(ids["挪过"], date(2026, 11, 11), "出差")
    callbacks.change_details(ids["改过"], {"remarks": "带礼物"})
    return next(rule for rule in rules.list_rules() if rule.kind == CallbackKind.BIRTHDAY).id


def names():
    return {name for name, _day in planned()}


def switch_off(rule_id):
    return rules_saved.save_all({rule_id: {"switched_on": False}}, take_away=[rule_id])


def test_only_what_nobody_touched_goes(birthday):
    assert len(rules_saved.untouched()[birthday]) == 2
    saved = switch_off(birthday)
    assert len(saved.taken_away) == 2
    assert names() == {"试过", "挪过", "改过"}
    kept = callback_detail.get_callback(saved.taken_away[0]).callback
    assert callback_lists.cancel_words(kept, "zh_CN") == "规则已停用"
    assert rules.plan() == 0


def test_they_may_also_stay(birthday):
    assert rules_saved.save_all({birthday: {"switched_on": False}}).taken_away == ()
    assert len(names()) == 5
    # A rule that was off already, as version 0.1 left it, is rid of them later.
    assert len(rules_saved.save_all({}, take_away=[birthday]).taken_away) == 2


def test_a_rule_that_is_on_loses_nothing(birthday):
    assert rules_saved.save_all({}, take_away=[birthday]).taken_away == ()


def test_undone_everything_is_as_before(birthday):
    before = planned()
    on_since = rules.list_rules()[7].switched_on_at
    switch_off(birthday)
    with later(2):
        assert steps.undo_last("en").words == "Saved the rules, planned calls taken away: 2"
        assert planned() == before
        rule = next(rule for rule in rules.list_rules() if rule.id == birthday)
        assert (rule.switched_on, rule.switched_on_at) == (True, on_since)
        assert rules.plan() == 0


def test_switched_on_again_it_plans_anew(birthday):
    before = planned()
    switch_off(birthday)
    with later(1):
        rules_saved.save_all({birthday: {"switched_on": True}})
        assert rules.plan() == 2
    assert planned() == before
    assert len(callback_lists.list_callbacks(state=CallbackState.CANCELLED)) == 0
