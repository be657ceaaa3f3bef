"""Whose call it was and what was answered in it, where one call settles several: hand-made stories."""

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import AttemptOutcome, CallbackKind, Channel
from crm_desktop.core.errors import InvalidFields
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.callbacks import corrections as callback_corrections
from crm_desktop.services.callbacks import detail as callback_detail
from crm_desktop.services.complaints import complaints
from crm_desktop.services.complaints import work as complaint_work
from crm_desktop.services.customers import customers
from crm_desktop.services.customers.customers import PhoneEntry
from crm_desktop.services.figures import base, figures
from crm_desktop.services.office import office as offices
from tests.services.complaints.complaint_helpers import opened
from tests.services.figures.tiny import at

pytestmark = pytest.mark.usefixtures("office")


@pytest.fixture
def li() -> int:
    with clock.at(at("10-01 08:00")):
        return offices.save_staff(None, {"name": "李敏"})


@pytest.fixture
def wang() -> int:
    with clock.at(at("10-01 08:00")):
        return offices.save_staff(None, {"name": "王芳"})


@pytest.fixture
def customer() -> int:
    with clock.at(at("10-01 09:00")):
        return customers.save(None, {"name": "孙丽"}, phones=[PhoneEntry("13864007712")])


@pytest.fixture(autouse=True)
def nobody_at_the_desk():
    yield
    storage.act_as(None)


def planned(customer: int, kind: CallbackKind = CallbackKind.USAGE, **values) -> int:
    with clock.at(at("10-05 09:00")):
        return callbacks.add(customer, kind, at("10-20 18:00"), **values)


def october() -> base.MonthReport:
    with clock.at(at("11-29 12:00")):
        return figures.month(2026, 10)


def value(key: str) -> object:
    return october().figure(key).value


def credited(name: str) -> tuple[int, int]:
    """How many callbacks count for somebody, and how many answers."""
    table = october().table("workload")
    row = next(row for row in table.rows if row[0] == name)
    return row[table.index("due")], row[table.index("answers")]


def test_answers_of_an_end_taken_back_are_not_those_of_the_call_that_settled_it(customer):
    mistaken, asked = planned(customer), planned(customer, CallbackKind.AFTER_SERVICE)
    with clock.at(at("10-06 10:00")):
        callbacks.complete(mistaken, {"empathy": 1}, 1)
    with clock.at(at("10-06 10:05")):
        callback_corrections.take_back(mistaken)
    with clock.at(at("10-07 10:00")):
        callbacks.complete(asked, {"empathy": 5}, 4, also=[mistaken])
    assert value("satisfaction.answered") == 1
    assert value("satisfaction.mean") == 4
    assert value("satisfaction.empathy") == 5
    assert callback_detail.get_callback(mistaken).callback.answers is None


def test_two_calls_in_one_second_are_two_answers(customer):
    with clock.at(at("10-06 10:00")):
        callbacks.complete(planned(customer), {"empathy": 1}, 2)
        callbacks.complete(planned(customer), {"empathy": 5}, 5)
    assert value("satisfaction.answered") == 2
    assert value("satisfaction.mean") == 3.5
    assert value("satisfaction.empathy") == 3


def test_who_only_reached_the_customer_earlier_did_not_make_the_call_that_settled_it(customer, li, wang):
    tried, asked = planned(customer, staff_id=li), planned(customer, staff_id=li)
    storage.act_as(li)
    with clock.at(at("10-06 10:00")):
        callbacks.record_attempt(tried, AttemptOutcome.REACHED)
    storage.act_as(wang)
    with clock.at(at("10-07 10:00")):
        callbacks.complete(asked, {}, 5, also=[tried])
    assert credited("王芳") == (2, 1)
    assert credited("李敏") == (0, 0)


def test_what_a_visit_settles_counts_for_who_paid_it(customer, li, wang):
    visit = planned(customer, CallbackKind.VISIT, channel=Channel.VISIT, staff_id=wang)
    call = planned(customer, staff_id=li)
    storage.act_as(li)  # who enters it at the desk
    with clock.at(at("10-06 17:00")):
        callbacks.complete(visit, {}, 4, also=[call])
    assert credited("王芳") == (2, 1)
    assert credited("李敏") == (0, 0)


def test_a_call_that_was_settled_and_asked_nothing_may_be_given_its_answers(customer):
    wish, asked = planned(customer, CallbackKind.BIRTHDAY), planned(customer, CallbackKind.OTHER)
    with clock.at(at("10-06 10:00")):
        callbacks.complete(wish, {}, None, also=[asked])
    with clock.at(at("10-06 11:00")):
        callback_corrections.correct_answers(asked, {"empathy": 4}, 3)
    assert value("satisfaction.answered") == 1
    assert (value("satisfaction.mean"), value("satisfaction.empathy")) == (3, 4)


def test_a_complaint_cannot_have_come_in_after_it_was_compensated(customer, li):
    with clock.at(at("10-06 10:00")):
        case = opened(customer)
        complaint_work.compensate(case, "保温杯", 50_00, li)
    with clock.at(at("11-05 10:00")), pytest.raises(InvalidFields) as refused:
        complaints.change_intake(case, {"received_at": at("11-02 10:00")})
    assert refused.value.problems == {"received_at": "complaint.error.received_after_steps"}
    assert value("complaints.compensation") == 50_00
