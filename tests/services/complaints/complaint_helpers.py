"""A complaint of an invented customer, taken as far as a test needs it."""

from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from crm_desktop.core import clock
from crm_desktop.core.enums import AttemptOutcome, ComplaintState, Justified, StaffRole
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.complaints import complaints
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.complaints import work as complaint_work
from crm_desktop.services.customers import customers
from crm_desktop.services.customers.customers import PhoneEntry
from crm_desktop.services.office import office as offices

NOON = datetime(2026, 10, 21, 4, 0, tzinfo=UTC)
"""12:00 in Shanghai: where the fixture ``noon`` lets the clock stand."""

MESSAGE = "我们没有按约定的时间到，是我们排单太满。今天下午一定上门。"
"""What the customer is told, in the words of the reply."""

SAID = "约好上午九点来修，等到十一点没有人来。"


def customer(name="孙丽", phone="138 6400 7712", **values):
    return customers.save(None, {"name": name, **values}, phones=[PhoneEntry(phone)])


def manager(name="王芳"):
    return offices.save_staff(None, {"name": name, "role": StaffRole.MANAGER})


def opened(customer_id=None, **values):
    return complaints.open({"customer": customer_id or customer(), "description": SAID, **values})


def reach(complaint_id, state):
    """Take a new complaint through its steps up to ``state``."""
    steps = {
        ComplaintState.ACKNOWLEDGED: lambda: complaints.acknowledge(complaint_id),
        ComplaintState.INVESTIGATING: lambda: complaints.investigate(complaint_id),
        ComplaintState.PROPOSED: lambda: _propose(complaint_id),
        ComplaintState.RESOLVED: lambda: complaints.resolve(complaint_id),
        ComplaintState.CLOSED: lambda: _close(complaint_id),
    }
    for reached, step in steps.items():
        if state == ComplaintState.NEW:
            break
        step()
        if reached == state:
            break
    return complaint_id


def _propose(complaint_id):
    complaint_work.set_findings(
        complaint_id,
        {"findings": "师傅在别家超时，没有改约。", "justified": Justified.YES, "root_cause": "排单太满"},
    )
    complaints.propose(complaint_id, "今天下午上门，免费保养一次。", MESSAGE)


def _close(complaint_id):
    complaints.tell_result(complaint_id, "接受")
    call_back(complaint_id, 5)
    complaints.close(complaint_id)


def call_back(complaint_id, satisfaction):
    callback_id = complaint_lists.get_case(complaint_id).after_callback.callback_id
    callbacks.complete(callback_id, {}, satisfaction)


def try_in_vain(complaint_id, times):
    callback_id = complaint_lists.get_case(complaint_id).after_callback.callback_id
    for _turn in range(times):
        callbacks.record_attempt(callback_id, AttemptOutcome.NO_ANSWER)


def state(complaint_id):
    return complaint_lists.get_case(complaint_id).complaint.state


def open_steps(complaint_id):
    return {each.action.value for each in complaint_lists.actions_open(complaint_id) if each.allowed}


def why(complaint_id, step):
    return next(each.reason_key for each in complaint_lists.actions_open(complaint_id) if each.action == step)


@contextmanager
def later(hours=0, minutes=0):
    """The clock stands so much after noon of 21 October 2026."""
    with clock.at(NOON + timedelta(hours=hours, minutes=minutes)):
        yield
