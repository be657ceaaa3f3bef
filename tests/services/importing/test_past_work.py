"""Callbacks done, complaints and letters sent come in as such records, beside the customer or alone."""

from datetime import date

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import AttemptOutcome, CallbackState, ComplaintState, LetterKind, LetterState
from crm_desktop.services.importing import columns, importing, past_values
from crm_desktop.services.importing.asking import ImportAnswer, ImportChoices, ImportQuestion
from crm_desktop.services.importing.result import ImportResult
from crm_desktop.services.importing.values import NotUnderstoodError
from crm_desktop.storage import undo
from crm_desktop.storage.models import Attempt, Callback, ChangeSet, Complaint, ComplaintEvent, Letter
from tests.services.importing.import_helpers import customer, everything, run, table, to_check

pytestmark = pytest.mark.usefixtures("office")

CALLS = ["客户姓名", "联系电话", "日期", "回访方式", "满意度", "回访结果", "回访人", "部门"]
CASES = ["姓名", "电话", "投诉日期", "投诉类型", "投诉内容", "处理结果", "办结日期", "是否解决"]
PHONE = "13800006901"


def fates(headers: list, *rows: list) -> list[str]:
    sheet = table(*rows, headers=headers)
    return [each.fate for each in columns.analyse(sheet).fates(len(headers))]


def answered(headers: list, rows: list[list], answers: dict) -> ImportResult:
    sheet = table(*rows, headers=headers)
    return importing.run(sheet, columns.analyse(sheet), choices=ImportChoices(answers))


def day(moment) -> date:
    return clock.local(moment).date()


def test_a_list_of_callbacks_becomes_callbacks_with_their_tries() -> None:
    rows = [
        ["张三", PHONE, "2024-03-05", "电话", "满意", "使用正常", "王芳", "东区"],
        ["张三", PHONE, "2024-06-05 15:30", "上门", "5分", "换了滤芯", "", ""],
        ["李四", "13900006902", "2024-03-06", "", "", "无人接听", "", ""],
    ]
    result = run(*rows, headers=CALLS)
    assert (result.customers_new, len(result.past)) == (2, 3)
    with storage.reading():
        first, second, third = Callback.select().order_by(Callback.id)
        tries = [(each.callback_id, each.outcome) for each in Attempt.select().order_by(Attempt.id)]
    assert (first.state, day(first.done_at), first.satisfaction) == (CallbackState.DONE, date(2024, 3, 5), 4)
    assert first.remarks.split("\n") == ["使用正常", "部门: 东区", "回访人: 王芳"]
    assert (clock.local(second.done_at).hour, second.channel, second.satisfaction) == (15, "visit", 5)
    assert (third.state, third.done_at) == (CallbackState.CANCELLED, None)
    assert tries == [(first.id, AttemptOutcome.REACHED), (third.id, AttemptOutcome.NO_ANSWER)]
    found = customer("张三")
    assert (found.remarks, found.customer_since) == ("", date(2024, 3, 5))


def test_what_has_no_clear_day_is_no_callback_and_is_kept() -> None:
    ahead = ["王五", "13700006903", "2199-01-01", "电话", "满意", "好", "", ""]
    unclear = ["张三", PHONE, "3月份", "电话", "95分", "还行", "", ""]
    result = run(unclear, ahead, ["赵六", "", "2024-03-05", "", "95分", "", "", ""], headers=CALLS)
    assert [each.row for each in result.past] == [4]
    assert customer("张三").remarks == "回访方式: 电话\n满意度: 95分\n回访结果: 还行"
    assert to_check("王五") == ["回访日期看不懂：2199-01-01"]
    assert to_check("赵六") == ["满意度看不懂：95分"]


def test_complaints_come_in_settled_or_open_as_the_file_tells() -> None:
    settled = ["张三", PHONE, "2024-03-05", "质量", "热水器漏水", "更换内胆", "2024-03-09", ""]
    still_open = ["李四", "13900006902", "2025-03-06", "服务", "师傅迟到", "", "", "处理中"]
    undated = ["王五", "13700006903", "2025-03-06", "服务", "师傅没来", "已道歉", "", "是"]
    result = run(settled, still_open, undated, headers=CASES)
    assert (result.past_new("complaint"), result.asked) == (3, [])
    with storage.reading():
        cases = {row.description: row for row in Complaint.select()}
        events = [(each.kind, each.remarks != "") for each in ComplaintEvent.select()]
    one = cases["热水器漏水"]
    assert (one.state, one.subject, one.proposed_solution) == ("closed", "质量 · 热水器漏水", "更换内胆")
    assert (day(one.received_at), day(one.closed_at)) == (date(2024, 3, 5), date(2024, 3, 9))
    assert (cases["师傅迟到"].state, cases["师傅没来"].state) == (ComplaintState.NEW, ComplaintState.CLOSED)
    assert sorted(events) == [("closed", False), ("closed", True), *[("opened", False)] * 3]


def test_whether_a_complaint_is_settled_is_asked_where_nothing_tells() -> None:
    row = ["张三", PHONE, "2024-03-05", "质量", "漏水", "", "", ""]
    sheet = table(row, headers=CASES)
    preview = importing.preview(sheet, columns.analyse(sheet))
    assert [(each.question, each.answer) for each in preview.asked] == [("complaint_end", "open")]
    answered(CASES, [row], {ImportQuestion.COMPLAINT_END: ImportAnswer.SETTLED})
    with storage.reading():
        assert Complaint.get().state == ComplaintState.CLOSED


def test_letters_beside_the_customer_and_of_a_list() -> None:
    headers = ["姓名", "电话", "感谢信寄出日期", "生日卡寄出日期", "邮寄日期", "信函类型"]
    result = run(
        ["张三", PHONE, "2024-03-05", "2024-05-09", "", ""],
        ["李四", "13900006902", "", "", "2024-12-24", "贺年卡"],
        ["王五", "13700006903", "", "", "2024-12-24", "拜年信"],
        headers=headers,
    )
    with storage.reading():
        sent = {(row.kind, day(row.posted_at)) for row in Letter.select()}
    assert sent == {
        (LetterKind.THANK_YOU, date(2024, 3, 5)),
        (LetterKind.BIRTHDAY, date(2024, 5, 9)),
        (LetterKind.FESTIVAL, date(2024, 12, 24)),
    }
    assert [word.text for word in result.asked_words] == ["拜年信"]
    assert customer("王五").remarks == "邮寄日期: 2024-12-24\n信函类型: 拜年信"


def test_letters_that_came_back_are_returned_ones() -> None:
    headers = ["姓名", "电话", "信函", "寄出日期", "退信", "退信原因"]
    sent = ["生日贺卡", "2026-03-01"]
    run(
        ["张三", PHONE, *sent, "是", "查无此人"],
        ["李四", "13800006902", *sent, "2026-03-09", ""],
        ["王五", "13800006903", *sent, "", ""],
        headers=headers,
    )
    with storage.reading():
        first, second, third = Letter.select().order_by(Letter.id)
    assert (first.state, day(first.returned_at), first.return_reason) == (
        LetterState.RETURNED,
        date(2026, 3, 1),
        "查无此人",
    )
    assert (second.state, day(second.returned_at)) == (LetterState.RETURNED, date(2026, 3, 9))
    assert (third.state, third.returned_at) == (LetterState.POSTED, None)
    assert not any(customer(name).remarks for name in ("张三", "李四", "王五"))
    run(["赵六", "13800006904", *sent, "2199-01-01", ""], headers=headers)
    assert to_check("赵六") == ["退信看不懂：2199-01-01"]
    run(["王五", "13800006903", *sent, "退回", "地址不详"], headers=headers)
    with storage.reading():
        letter = Letter.get_by_id(third.id)
        assert Letter.select().count() == 4
    assert (letter.state, letter.return_reason) == (LetterState.RETURNED, "地址不详")


def test_a_second_import_doubles_nothing_and_completes_what_was_filled_in() -> None:
    rows = [
        ["张三", PHONE, "2024-03-05", "电话", "", "使用正常", "", ""],
        ["张三", PHONE, "2024-06-05", "电话", "", "换了滤芯", "", ""],
    ]
    run(*rows, headers=CALLS)
    before = everything()["callback"]
    assert not run(*rows, headers=CALLS).changed
    filled = [[*rows[0][:4], "满意", "使用正常，很好", "", ""], rows[1]]
    result = run(*filled, headers=CALLS)
    assert (result.past, len(everything()["callback"])) == ([], len(before))
    with storage.reading():
        assert sorted(filter(None, (row.satisfaction for row in Callback.select()))) == [4]
    assert to_check("张三") == ["回访结果另一行写的是：使用正常，很好"]


def test_only_a_known_name_is_asked_about_and_nobody_is_doubled() -> None:
    run(["张三", PHONE])
    row = ["张三", "", "2024-03-05", "电话", "", "使用正常", "", ""]
    result = run(row, headers=CALLS)
    assert [each.question for each in result.asked] == [ImportQuestion.PAST_NAME_ONLY]
    assert (result.customers_new, result.past, len(result.left_out)) == (0, [], 1)
    answered(CALLS, [row], {ImportQuestion.PAST_NAME_ONLY: ImportAnswer.SAME})
    with storage.reading():
        assert Callback.get().customer_id == customer("张三").id


def test_all_of_it_is_taken_back_in_one_step() -> None:
    run(["张三", PHONE])
    before = everything()
    run(["张三", PHONE, "2024-03-05", "电话", "满意", "好", "", ""], headers=CALLS)
    run(["张三", PHONE, "2024-03-05", "质量", "漏水", "", "2024-03-09", ""], headers=CASES)
    with storage.reading():
        sets = list(ChangeSet.select().order_by(ChangeSet.id.desc()).limit(2))
    for one in sets:
        undo.undo(one.id)
    after = everything()
    for name in ("customer", "callback", "attempt", "complaint", "complaint_event", "phone"):
        assert len(after[name]) == len(before[name])


@pytest.mark.parametrize(
    ("headers", "row", "expected"),
    [
        (["姓名", "处理结果", "状态", "满意度"], ["张三", "已修", "正常", "5"], ["remarks"] * 3),
        (["姓名", "下次回访日期"], ["张三", "2024-03-05"], ["remarks"]),
        (["姓名", "日期", "购买机型"], ["张三", "2024-03-05", "KF-35"], ["remarks", "field:model"]),
        (
            ["姓名", "第一次回访日期", "第一次回访结果", "第二次回访日期", "第二次回访结果"],
            ["张三", "2024-03-05", "好", "2024-06-05", "好"],
            ["field:callback_date", "field:callback_result"] * 2,
        ),
        (
            ["Name", "Complaint date", "Complaint", "Resolution", "Status"],
            ["Ann Sample", "2024-03-05", "leaks", "repaired", "closed"],
            [
                "field:complaint_date",
                "field:complaint_text",
                "field:complaint_solution",
                "field:complaint_state",
            ],
        ),
    ],
)
def test_columns_tell_of_past_work_where_they_have_its_day(headers, row, expected) -> None:
    assert fates(headers, row)[1:] == expected


@pytest.mark.parametrize(
    ("cell", "score"),
    [(5, 5), ("4分", 4), ("★★★☆☆", 3), ("非常满意", 5), ("Very satisfied", 5), ("不满意", 2), ("4/5", 4)],
)
def test_satisfaction_in_many_writings(cell, score) -> None:
    assert past_values.satisfaction(cell) == score


@pytest.mark.parametrize("cell", ["95", 10, "10/10", "还行", 0, 4.5, "满意，但师傅迟到"])
def test_satisfaction_that_is_not_understood_is_none(cell) -> None:
    with pytest.raises(NotUnderstoodError):
        past_values.satisfaction(cell)
