"""Small offices that live at random, through the services: any deed at any time, the same for a seed."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from random import Random

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import (
    AttemptOutcome,
    CallbackKind,
    CallbackState,
    Channel,
    ComplaintState,
    CustomerStatus,
    Justified,
    RepairState,
    ServiceMode,
)
from crm_desktop.core.errors import CrmError
from crm_desktop.services.callbacks import callbacks, rules
from crm_desktop.services.callbacks import corrections as callback_corrections
from crm_desktop.services.callbacks.questionnaire import DIMENSIONS
from crm_desktop.services.complaints import complaints
from crm_desktop.services.complaints import correction as complaint_correction
from crm_desktop.services.complaints import work as complaint_work
from crm_desktop.services.customers import customers
from crm_desktop.services.customers.customers import PhoneEntry
from crm_desktop.services.office import office
from crm_desktop.services.orders import orders
from crm_desktop.services.promises import promises
from crm_desktop.storage.models import (
    Attempt,
    Callback,
    Complaint,
    Customer,
    Promise,
    Record,
    ServiceOrder,
)

GAPS = (0, 1, 600, 1800, 3600, 3600, 4 * 3600, 24 * 3600)
"""Seconds from one deed to the next."""


class Life:
    """An open office, and what somebody does in it; what is not allowed just then is not done."""

    def __init__(self, seed: int, zone: str) -> None:
        self.random = Random(seed)
        self.now = datetime(2026, self.random.choice((1, 2, 9)), 20, 1, 30, tzinfo=UTC)
        with clock.at(self.now):
            office.set_up("阳光售后", "zh_CN", time_zone=zone)
            self.people = [office.save_staff(None, {"name": name}) for name in ("李敏", "王芳", "周强")]

    def live(self, deeds: int) -> None:
        for _turn in range(deeds):
            self.now += timedelta(seconds=self.random.choice(GAPS))
            with clock.at(self.now):
                if self.random.random() < 0.04:  # the last and the first seconds of a month are the hard ones
                    here = clock.local(self.now)
                    end = clock.month_span(here.year, here.month)[1]
                    self.now = end + timedelta(seconds=self.random.choice((-1, 0, 1)))
            with clock.at(self.now):
                storage.act_as(self.anybody())
                with suppress(CrmError):
                    self.random.choice(DEEDS)(self)
        storage.act_as(None)

    def anybody(self) -> int | None:
        return self.random.choice((*self.people, None))

    def chance(self, of: float) -> bool:
        return self.random.random() < of

    def one(self, model: type[Record], *conditions: object) -> Record:
        """Any of the records; none is a deed that cannot be done."""
        found = list(model.select().where(*conditions) if conditions else model.select())
        if not found:
            raise CrmError("error.not_found")
        return self.random.choice(found)

    def later(self) -> datetime:
        return self.now + timedelta(minutes=self.random.choice((0, 30, 600, 1440, 4000, 20000)))

    def earlier(self) -> datetime:
        return self.now - timedelta(minutes=self.random.randrange(0, 14400))


def _customer(life: Life) -> None:
    values = {"name": "客户", "staff": life.anybody(), "yearly_value_fen": life.random.choice((0, 12345))}
    if life.chance(0.4):
        values["customer_since"] = clock.today() - timedelta(days=life.random.randrange(90))
    if life.chance(0.3):
        values["referred_by"] = life.one(Customer).id
    customers.save(None, values, phones=[PhoneEntry("13800001111")])


def _turns(life: Life) -> None:
    customer = life.one(Customer)
    lost = customer.status == CustomerStatus.LOST
    for _turn in range(life.random.randrange(1, 4)):
        customers.mark_won_back(customer.id) if lost else customers.mark_lost(customer.id, "价格")
        lost = not lost


def _order(life: Life) -> None:
    values = {
        "mode": life.random.choice((*ServiceMode, *[ServiceMode.REPAIR] * 6)),
        "technician": life.anybody(),
    }
    values["received_at"] = life.earlier() if life.chance(0.3) else life.now
    if life.chance(0.7):
        start = values["received_at"] + timedelta(hours=life.random.choice((1, 5, 24, 100)))
        values |= {"appointment_start": start, "appointment_end": start + timedelta(hours=2)}
    orders.save(None, values, customer_id=life.one(Customer).id)


def _rebooking(life: Life) -> None:
    order = life.one(ServiceOrder, ServiceOrder.appointment_start > life.now)
    start = life.now + timedelta(hours=life.random.choice((1, 20, 500)))
    window = {"appointment_start": start, "appointment_end": start + timedelta(hours=1)}
    orders.save(order.id, window, rebooking=orders.Rebooking("客户有事", life.now, life.people[0]))


def _arrival(life: Life) -> None:
    order = life.one(ServiceOrder, ServiceOrder.finished_at.is_null())
    orders.save(
        order.id, {"arrived_at": life.random.choice((life.now, order.appointment_end, life.earlier()))}
    )


def _finished(life: Life) -> None:
    order = life.one(ServiceOrder, ServiceOrder.finished_at.is_null())
    at = life.random.choice((None, life.earlier()))
    orders.finish(order.id, at, {"repair_state": RepairState.REPAIRED})


def _planned(life: Life) -> Record:
    return life.one(Callback, Callback.state == CallbackState.PLANNED)


def _callback(life: Life) -> None:
    channel = life.random.choice((Channel.PHONE, Channel.PHONE, Channel.VISIT))
    kind = life.random.choice(list(CallbackKind))
    callbacks.add(life.one(Customer).id, kind, life.later(), channel=channel, staff_id=life.anybody())


def _handed_over(life: Life) -> None:
    callbacks.change_details(_planned(life).id, {"staff": life.anybody()})


def _attempt(life: Life) -> None:
    callbacks.record_attempt(_planned(life).id, life.random.choice(list(AttemptOutcome)))


def _done(life: Life) -> None:
    callback = _planned(life)
    others = Callback.select().where(Callback.customer == callback.customer_id, Callback.id != callback.id)
    also = [each.id for each in others] if life.chance(0.6) else []
    answers = {each: life.random.randrange(1, 6) for each in DIMENSIONS if life.chance(0.5)}
    callbacks.complete(callback.id, answers, life.random.randrange(1, 6), also=also)


def _moved(life: Life) -> None:
    callbacks.move(_planned(life).id, life.later(), "改期", customer_asked=life.chance(0.5))


def _cancelled(life: Life) -> None:
    callbacks.cancel(_planned(life).id, "不需要")


def _taken_back(life: Life) -> None:
    callback_corrections.take_back(life.one(Callback, Callback.state != CallbackState.PLANNED).id)


def _corrected_attempt(life: Life) -> None:
    outcome = life.random.choice((None, *AttemptOutcome))
    callback_corrections.correct_attempt(life.one(Attempt).id, outcome)


def _complaint(life: Life) -> None:
    received = life.earlier() if life.chance(0.5) else None
    customer = life.one(Customer).id
    case = complaints.open({"customer": customer, "description": "漏水", "received_at": received})
    for _turn in range(life.random.choice((0, 0, 3, 6))):  # some are dealt with at once
        _one_step(Complaint.by_id(case))


def _case(life: Life, *states: ComplaintState) -> Record:
    return life.one(Complaint, *([Complaint.state.in_(states)] if states else []))


def _next_step(life: Life) -> None:
    _one_step(_case(life))


def _one_step(case: Record) -> None:
    match case.state:
        case ComplaintState.NEW:
            complaints.acknowledge(case.id)
        case ComplaintState.ACKNOWLEDGED:
            complaints.investigate(case.id)
        case ComplaintState.INVESTIGATING:
            complaint_work.set_findings(case.id, {"findings": "接头松", "root_cause": "未复查"})
            complaints.propose(case.id, "换接头", "给您换接头")
        case ComplaintState.PROPOSED:
            complaints.tell_result(case.id)
            complaints.resolve(case.id)
        case ComplaintState.RESOLVED:
            _settle(case)
            complaints.close(case.id)
        case ComplaintState.WAITING:
            complaints.resume(case.id)


def _settle(case: Record) -> None:
    complaint_work.set_findings(case.id, {"justified": case.justified or Justified.YES})
    for each in Callback.select().where(
        Callback.source_table == "complaint",
        Callback.source_id == case.id,
        Callback.state == CallbackState.PLANNED,
    ):
        callbacks.complete(each.id, {}, 4)


def _decision(life: Life) -> None:
    values = {"justified": life.random.choice((None, *Justified))}
    case = _case(life)
    closed = case.state == ComplaintState.CLOSED
    (complaint_correction.correct_findings if closed else complaint_work.set_findings)(case.id, values)


def _compensation(life: Life) -> None:
    complaint_work.compensate(_case(life).id, "保温杯", life.random.choice((0, 100, 2999)), life.people[2])


def _pause(life: Life) -> None:
    complaints.hold(_case(life).id, "等照片")


def _rejection(life: Life) -> None:
    complaints.reject(_case(life).id, "不属实")


def _reopening(life: Life) -> None:
    settled = (ComplaintState.CLOSED, ComplaintState.REJECTED, ComplaintState.DUPLICATE)
    complaints.reopen(_case(life, *settled).id, "又坏了")


def _duplicate(life: Life) -> None:
    case = _case(life)
    of = life.one(Complaint, Complaint.customer == case.customer_id, Complaint.id != case.id)
    complaints.mark_duplicate(case.id, of.id)


def _promise(life: Life) -> None:
    promises.add(life.one(Customer).id, "送滤芯", life.later())


def _promise_settled(life: Life) -> None:
    promise = life.one(Promise).id
    promises.withdraw(promise) if life.chance(0.3) else promises.keep(promise, life.earlier())


def _plan(_life: Life) -> None:
    rules.plan()


OFTEN: dict[Callable[[Life], None], int] = {
    _customer: 4, _turns: 3, _order: 7, _rebooking: 3, _arrival: 5, _finished: 6, _callback: 9,
    _handed_over: 2, _attempt: 5, _done: 9, _moved: 5, _cancelled: 2, _taken_back: 3, _corrected_attempt: 2,
    _complaint: 5, _next_step: 20, _decision: 3, _compensation: 3, _pause: 4, _rejection: 2, _reopening: 4,
    _duplicate: 2, _promise: 3, _promise_settled: 3, _plan: 1,
}  # fmt: skip
DEEDS = [deed for deed, times in OFTEN.items() for _turn in range(times)]
