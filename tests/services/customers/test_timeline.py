"""Everything that happened with one customer, newest first, in words and tones."""

from datetime import date, timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import (
    CallbackKind,
    CallbackState,
    CancelReason,
    Channel,
    ComplaintState,
    LetterKind,
    LetterState,
    RepairState,
    ServiceMode,
)
from crm_desktop.services.customers import customers, timeline
from crm_desktop.services.orders import orders
from crm_desktop.storage.models import Callback, Complaint, Letter, Promise, ServiceOrder

pytestmark = pytest.mark.usefixtures("noon")


@pytest.fixture
def customer_id(office):
    customers.save(None, {"name": "别人"})
    return customers.save(None, {"name": "王建国"})


def enter(model, **values):
    with storage.write("customer.changed", name="x") as change:
        return change.insert(model, **values)


def callback(customer_id, number, due, **values):
    return enter(
        Callback,
        number=number,
        customer=customer_id,
        kind=CallbackKind.AFTER_SERVICE,
        due_at=due,
        original_due_at=due,
        **values,
    )


def test_a_new_customer_has_no_past(customer_id):
    assert timeline.of_customer(customer_id, "zh_CN") == []


def test_all_kinds_of_records_stand_in_one_line_of_time(customer_id, noon):
    day = timedelta(days=1)
    callback(customer_id, "H1", noon + day)
    enter(
        ServiceOrder,
        number="F1",
        customer=customer_id,
        mode=ServiceMode.REPAIR,
        subject="不热",
        work_done="换电热棒",
        repair_state=RepairState.REPAIRED,
        received_at=noon - 9 * day,
        finished_at=noon - day,
    )
    enter(
        Letter,
        number="X1",
        customer=customer_id,
        kind=LetterKind.FESTIVAL,
        state=LetterState.POSTED,
        posted_at=noon - 3 * day,
    )
    enter(
        Complaint,
        number="T2026-0001",
        customer=customer_id,
        received_at=noon - 5 * day,
        channel=Channel.PHONE,
        subject="上门迟到",
        state=ComplaintState.CLOSED,
        first_reply_due=noon,
        answer_due=noon,
        close_due=noon,
    )
    enter(Promise, customer=customer_id, what="送滤芯", due_at=noon + 4 * day)
    entries = timeline.of_customer(customer_id, "zh_CN")
    assert [(entry.table, entry.title, entry.detail, entry.tone) for entry in entries] == [
        ("promise", "承诺", "送滤芯", "blue"),
        ("callback", "售后回访", "待回访", "blue"),
        ("service_order", "维修", "不热 · 换电热棒 · 已修好", "green"),
        ("letter", "节日问候", "已寄出", "blue"),
        ("complaint", "T2026-0001", "上门迟到 · 已办结", "grey"),
    ]
    assert [entry.at - noon for entry in entries] == [4 * day, day, -day, -3 * day, -5 * day]
    assert timeline.of_customer(customer_id, "en")[1].detail == "Planned"


@pytest.mark.parametrize(
    ("values", "tone", "detail"),
    [
        ({}, "blue", "待回访"),
        ({"due_at": -1}, "red", "逾期 1 天"),
        (
            {"state": CallbackState.DONE, "done_at": -1, "satisfaction": 5, "suggestions": "师傅\n很准时"},
            "green",
            "已完成 · 5/5 · 师傅 很准时",
        ),
        ({"state": CallbackState.DONE, "due_at": -3, "done_at": -1}, "grey", "逾期完成"),
        ({"state": CallbackState.CANCELLED, "cancelled_at": -1}, "grey", "已取消"),
        (
            {
                "state": CallbackState.CANCELLED,
                "cancelled_at": -1,
                "cancel_code": CancelReason.BY_HAND,
                "cancel_text": "出差到明年春天",
            },
            "grey",
            "已取消 · 出差到明年春天",
        ),
        (
            {"state": CallbackState.CANCELLED, "cancelled_at": -1, "cancel_code": CancelReason.UNDONE},
            "grey",
            "已取消 · 不再需要",
        ),
    ],
)
def test_how_a_callback_stands(customer_id, noon, values, tone, detail):
    moments = {name: noon + timedelta(days=value) for name, value in values.items() if name.endswith("_at")}
    due = moments.pop("due_at", noon + timedelta(days=1))
    others = {name: value for name, value in values.items() if not name.endswith("_at")}
    callback(customer_id, "H1", due, **others, **moments)
    (entry,) = timeline.of_customer(customer_id, "zh_CN")
    assert (entry.tone, entry.detail) == (tone, detail)


def test_the_time_of_day_is_hidden_only_while_it_is_not_meant(customer_id, noon):
    due = clock.end_of_day(clock.today())
    callback(customer_id, "H1", due, all_day=True)
    callback(customer_id, "H2", due, all_day=True, state=CallbackState.DONE, done_at=noon)
    assert [entry.all_day for entry in timeline.of_customer(customer_id, "zh_CN")] == [True, False]


@pytest.mark.parametrize(
    ("values", "tone", "detail"),
    [
        ({"due_at": 1}, "blue", "送滤芯"),
        ({"due_at": 1, "created_at": -9}, "amber", "送滤芯"),
        ({"due_at": -1}, "red", "逾期 1 天 · 送滤芯"),
        ({"due_at": -1, "kept_at": -2}, "green", "送滤芯"),
        ({"due_at": -2, "kept_at": -1}, "grey", "逾期完成 · 送滤芯"),
    ],
)
def test_how_a_promise_stands(customer_id, noon, values, tone, detail):
    moments = {name: noon + timedelta(days=days) for name, days in values.items()}
    enter(Promise, customer=customer_id, what="送滤芯", **moments)
    (entry,) = timeline.of_customer(customer_id, "zh_CN")
    assert (entry.tone, entry.detail) == (tone, detail)


def test_a_withdrawn_promise_is_gone_and_a_returned_letter_stands_out(customer_id, noon):
    enter(Promise, customer=customer_id, what="送滤芯", due_at=noon, withdrawn_at=noon)
    enter(Letter, number="X1", customer=customer_id, kind=LetterKind.BIRTHDAY, state=LetterState.RETURNED)
    (entry,) = timeline.of_customer(customer_id, "zh_CN")
    assert (entry.title, entry.detail, entry.tone) == ("生日贺卡", "退信", "amber")


@pytest.mark.parametrize(
    ("hours", "tone", "detail"),
    [(2, "blue", "新建"), (1, "amber", "新建"), (-1, "red", "新建 · 逾期 1 小时")],
)
def test_open_orders_and_complaints_stand_out(customer_id, noon, hours, tone, detail):
    enter(ServiceOrder, number="F1", customer=customer_id, mode=ServiceMode.ADVICE, received_at=noon)
    enter(
        Complaint,
        number="T1",
        customer=customer_id,
        received_at=noon,
        channel=Channel.PHONE,
        first_reply_due=noon + timedelta(hours=hours),
        answer_due=noon + timedelta(days=1),
        close_due=noon + timedelta(days=30),
    )
    tones = {each.table: (each.tone, each.detail) for each in timeline.of_customer(customer_id, "zh_CN")}
    assert tones == {"service_order": ("blue", "未完工"), "complaint": (tone, detail)}


@pytest.mark.parametrize(
    ("spoken", "said"),
    [
        ("zh_CN", "不热 · 未完工 · 预约 10月22日 15:00–16:00 · 承诺 10月23日完工"),
        ("en", "不热 · Not finished · Appointed 22 Oct 15:00–16:00 · Promised for 23 Oct"),
    ],
)
def test_an_open_order_says_so_and_what_was_arranged(customer_id, noon, spoken, said):
    at = noon + timedelta(days=1, hours=3)
    values = {"mode": ServiceMode.REPAIR, "subject": "不热", "promised_finish": date(2026, 10, 23)}
    values |= {"appointment_start": at, "appointment_end": at + timedelta(hours=1)}
    order = orders.save(None, values, customer_id=customer_id)
    (entry,) = timeline.of_customer(customer_id, spoken)
    assert (entry.detail, entry.tone) == (said, "blue")
    orders.finish(order, values={"repair_state": RepairState.REPAIRED})
    detail = next(e.detail for e in timeline.of_customer(customer_id, "en") if e.table == "service_order")
    assert detail == "不热 · Repaired"
