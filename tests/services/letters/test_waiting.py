"""Made is not sent: letters that wait, are discarded, put aside, late, and those that would offend."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import LetterKind, LetterState, RepairState, ServiceMode
from crm_desktop.core.errors import NotAllowed
from crm_desktop.services.complaints import complaints
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.customers.customers import ContactEntry
from crm_desktop.services.due import kinds, today
from crm_desktop.services.due import letters as letter_duty
from crm_desktop.services.due.duty import DueCount
from crm_desktop.services.letters import letters, put_aside
from crm_desktop.services.letters import log as letter_log
from crm_desktop.services.letters.due import DueLetters, Reason
from crm_desktop.services.office import office
from crm_desktop.services.orders import orders
from crm_desktop.storage import undo
from crm_desktop.storage.models import Callback, ChangeSet, Letter
from tests.letter_rows import list_letters
from tests.services.letters import letter_cases as cases

DAY = date(2026, 10, 21)
BIRTHDAY = LetterKind.BIRTHDAY


def names(due: DueLetters) -> list[str]:
    return [letter.name for letter in due.to_send]


def reasons(due: DueLetters, language: str = "en") -> dict[str, str]:
    return {each.due.name: each.text(language) for each in due.left_out}


@pytest.fixture
def now(office: Path):
    with clock.at(cases.NOW):
        yield office


def made(*people: str) -> list[int]:
    for name in people:
        cases.customer(name, **cases.solar_birthday(10, 21))
    due = letters.due(BIRTHDAY, DAY, DAY)
    return letters.enter(due.to_send, b"%PDF", [(n, n) for n in range(1, len(people) + 1)], "zh_CN")


# -- made is not sent -------------------------------------------------------------------------------


def test_made_letters_wait_until_they_are_printed(now: Path) -> None:
    ids = made("王建国", "陈静")
    assert letter_log.waiting() == ids
    assert letter_log.to_print().count == 2
    assert kinds.counted(clock.now())["letter"] == DueCount(2, 0)
    with clock.at(cases.NOW + timedelta(days=1)):  # what still lies here is as late as what is not written
        assert kinds.counted(clock.now())["letter"] == DueCount(2, 2)
    assert reasons(letters.due(BIRTHDAY, DAY, DAY), "zh_CN") == {
        "王建国": "已写好，还没打印（X2026-00001，10月21日）",
        "陈静": "已写好，还没打印（X2026-00002，10月21日）",
    }
    letter_log.mark_printed(ids[:1])
    letter_log.mark_posted(ids[1:])
    assert letter_log.waiting() == []
    assert reasons(letters.due(BIRTHDAY, DAY, DAY)) == {
        "王建国": "Printed, not yet posted (X2026-00001, 21 October)",
        "陈静": "Already written (X2026-00002, 21 October)",
    }


def test_a_late_letter_that_was_made_today_stays_in_the_list_with_the_others(now: Path) -> None:
    with clock.at(cases.NOW - timedelta(days=10)):
        cases.customer("王建国", **cases.solar_birthday(10, 15))
    cases.customer("陈静", **cases.solar_birthday(10, 21))
    due = letters.on_desk(BIRTHDAY).to_send
    assert [letter.name for letter in due] == ["王建国", "陈静"]
    letters.enter(due, b"%PDF", [(1, 1), (2, 2)], "zh_CN", printed=True)
    assert list(reasons(letters.on_desk(BIRTHDAY))) == ["王建国", "陈静"]
    with clock.at(cases.NOW + timedelta(days=1)):
        assert "王建国" not in reasons(letters.on_desk(BIRTHDAY))


def test_a_mark_made_by_mistake_is_taken_back(now: Path) -> None:
    ids = made("王建国", "陈静")
    marked = letter_log.mark_posted(ids)
    letter_log.unmark(marked)
    with storage.reading():
        for letter in Letter.select():
            assert (letter.state, letter.printed_at, letter.posted_at) == (LetterState.GENERATED, None, None)
    again = letter_log.mark_printed(ids)
    letter_log.mark_posted(ids[:1])
    with pytest.raises(NotAllowed, match="X2026-00001 was changed since"):
        letter_log.unmark(again)
    states = [row.state for row in list_letters()]
    assert states == [LetterState.PRINTED, LetterState.POSTED]  # the newest first: nothing was undone


def test_a_discarded_letter_leaves_the_log_and_is_due_again_under_a_new_number(now: Path) -> None:
    ids = made("王建国", "陈静")
    kept = letter_log.stored(ids[0]).path
    letter_log.discard(ids[:1])
    with storage.reading():
        discarding = ChangeSet.select().order_by(ChangeSet.id.desc()).first().id
    assert [row.number for row in list_letters()] == ["X2026-00002"]
    assert kept.exists()
    due = letters.due(BIRTHDAY, DAY, DAY)
    assert names(due) == ["王建国"]
    [new] = letters.enter(due.to_send, b"%PDF 2", [(1, 1)], "zh_CN")
    assert [row.number for row in list_letters()] == ["X2026-00003", "X2026-00002"]
    with pytest.raises(undo.CannotUndo):
        undo.undo(discarding)
    letter_log.discard([new])
    undo.undo(discarding)
    assert [(row.number, row.customer, row.has_file) for row in list_letters("00001")] == [
        ("X2026-00001", "王建国", True)
    ]
    assert names(letters.due(BIRTHDAY, DAY, DAY)) == []


def test_what_is_printed_is_neither_discarded_nor_written_again(now: Path) -> None:
    first, second = made("王建国", "陈静")
    letter_log.mark_printed([second])
    with pytest.raises(NotAllowed, match="X2026-00002 is printed"):
        letter_log.discard([first, second])
    with pytest.raises(NotAllowed, match="X2026-00002"):
        letters.again([first, second])
    assert len(list_letters()) == 2


def test_written_again_it_takes_the_place_of_the_one_before(now: Path) -> None:
    ids = made("王建国", "陈静")
    who = customer_lists.find_customers("王建国")[0]
    customers.save(who, {"street": "山大路 5 号"}, version=customers.get_customer(who).version)
    due = letters.again(ids[:1])
    assert names(due) == ["王建国"]
    assert due.to_send[0].recipient.address == "山大路 5 号"
    letters.enter(due.to_send, b"%PDF new", [(1, 1)], "zh_CN")
    rows = list_letters()
    assert [(row.number, row.address) for row in rows] == [
        ("X2026-00003", "山大路 5 号"),
        ("X2026-00002", "历下区经十路 88 号"),
    ]
    assert letters.due(BIRTHDAY, DAY, DAY).to_send == []
    with pytest.raises(NotAllowed):
        letters.enter(due.to_send, b"%PDF new", [(1, 1)], "zh_CN")  # not twice


# -- late -------------------------------------------------------------------------------------------


def test_a_late_card_waits_until_it_is_written_or_put_aside(now: Path) -> None:
    cases.customer("王建国", **cases.solar_birthday(10, 22))
    cases.customer("陈静", **cases.lunar_birthday(9, 14))  # 23 October 2026
    with clock.at(cases.NOW + timedelta(days=40)):
        due = letters.on_desk(BIRTHDAY)
        assert names(due) == ["王建国", "陈静"]
        [(kind, row)] = letter_duty.to_write().items()
        assert (kind, row.count, row.late) == (BIRTHDAY, 2, 2)
        put_aside.put_aside(due.to_send[:1], "太晚了")
        assert names(letters.on_desk(BIRTHDAY)) == ["陈静"]
        letters.enter(letters.on_desk(BIRTHDAY).to_send, b"%PDF", [(1, 1)], "zh_CN")
        assert letter_duty.to_write() == {}
    with clock.at(cases.NOW + timedelta(days=364)):
        assert names(letters.on_desk(BIRTHDAY)) == ["陈静", "王建国"]  # next year's


def test_nothing_is_late_that_was_due_before_it_was_entered(now: Path) -> None:
    cases.customer("王建国", **cases.solar_birthday(10, 1), customer_since=date(2020, 1, 1))
    later = cases.customer("陈静", customer_since=date(2020, 1, 1))
    old = {"mode": ServiceMode.REPAIR, "subject": "不热", "received_at": cases.NOW - timedelta(days=31)}
    order = orders.save(None, old, customer_id=cases.customer("林涛"))
    orders.finish(order, cases.NOW - timedelta(days=30), {"repair_state": RepairState.REPAIRED})
    with clock.at(cases.NOW + timedelta(days=20)):
        person = customers.get_customer(later)
        customers.save(later, cases.solar_birthday(11, 1), version=person.version)
        assert letter_duty.to_write() == {}
    with clock.at(cases.NOW + timedelta(days=365)):
        assert names(letters.on_desk(BIRTHDAY)) == ["王建国"]  # 1 October 2027
        assert letters.on_desk(LetterKind.THANK_YOU).to_send == []


def test_late_thanks_and_replies_wait_too(now: Path) -> None:
    cases.finished_order(cases.customer("王建国"), cases.NOW - timedelta(hours=1))
    cases.answered_complaint(cases.customer("陈静"), cases.NOW - timedelta(hours=8), timedelta(hours=5))
    with clock.at(cases.NOW + timedelta(days=500)):  # a reply that is owed is owed for ever
        assert list(letter_duty.to_write()) == [LetterKind.COMPLAINT_REPLY]
    with clock.at(cases.NOW + timedelta(days=60)):
        assert [(kind, row.count, row.late) for kind, row in letter_duty.to_write().items()] == [
            (LetterKind.THANK_YOU, 1, 1),
            (LetterKind.COMPLAINT_REPLY, 1, 1),
        ]
        replies = letters.on_desk(LetterKind.COMPLAINT_REPLY).to_send
        letters.enter(replies, b"%PDF", [(1, 1)], "zh_CN")
        thanks = letters.on_desk(LetterKind.THANK_YOU).to_send
        put_aside.put_aside(thanks)
        assert letter_duty.to_write() == {}
        assert letters.on_desk(LetterKind.COMPLAINT_REPLY).to_send == []


def test_late_ones_of_whom_none_can_be_posted_are_not_piled_up(now: Path) -> None:
    cases.customer("王建国", street="", **cases.solar_birthday(10, 22))
    cases.customer("陈静", do_not_post=True, **cases.solar_birthday(10, 22))
    with clock.at(cases.NOW + timedelta(days=20)):
        assert letters.on_desk(BIRTHDAY) == DueLetters([], [])
        assert set(reasons(letters.due(BIRTHDAY, DAY, DAY + timedelta(days=2)))) == {"王建国", "陈静"}


# -- put aside --------------------------------------------------------------------------------------


def test_put_aside_says_why_and_by_whom_and_leads_back(now: Path, reopen) -> None:
    who = office.save_staff(None, {"name": "张敏"})
    storage.act_as(who)
    cases.customer("王建国", **cases.solar_birthday(10, 21))
    due = letters.due(BIRTHDAY, DAY, DAY)
    assert put_aside.put_aside(due.to_send, "搬家了") == 1
    reopen()
    aside = letters.due(BIRTHDAY, DAY, DAY)
    assert names(aside) == []
    assert reasons(aside) == {"王建国": "Put aside: 搬家了, 张敏, 21 October"}
    assert reasons(aside, "zh_CN") == {"王建国": "不写了：搬家了，张敏，10月21日"}
    assert put_aside.put_aside([each.due for each in aside.left_out]) == 0
    with clock.at(cases.NOW + timedelta(days=20)):
        assert set(reasons(letters.on_desk(BIRTHDAY))) == {"王建国"}  # still listed: the way back
    assert put_aside.take_up([each.due for each in aside.left_out]) == 1
    assert names(letters.due(BIRTHDAY, DAY, DAY)) == ["王建国"]


def test_a_reply_put_aside_is_due_again_with_the_next_answer(now: Path) -> None:
    case = cases.answered_complaint(
        cases.customer("王建国"), cases.NOW - timedelta(hours=25), timedelta(hours=5)
    )
    put_aside.put_aside(letters.on_desk(LetterKind.COMPLAINT_REPLY).to_send)
    assert letters.on_desk(LetterKind.COMPLAINT_REPLY).to_send == []
    with clock.at(cases.NOW + timedelta(minutes=1)):
        complaints.investigate(case, "客户不同意")
        complaints.propose(case, "换新机", "我们给您换一台新的。")
        assert names(letters.on_desk(LetterKind.COMPLAINT_REPLY)) == ["王建国"]
    with clock.at(cases.NOW + timedelta(days=50)):
        assert names(letters.on_desk(LetterKind.COMPLAINT_REPLY)) == ["王建国"]


# -- whom a thank-you would offend ------------------------------------------------------------------


def bad_mark(customer_id: int, mark: int, done: timedelta = timedelta(hours=1)) -> None:
    """The customer gave a mark in a call, so long before now."""
    with storage.write("test") as change:
        change.insert(
            Callback,
            number=f"H-{customer_id}-{mark}",
            customer=customer_id,
            kind="after_service",
            due_at=cases.NOW,
            original_due_at=cases.NOW,
            state="done",
            done_at=cases.NOW - done,
            satisfaction=mark,
        )


def test_nobody_is_thanked_who_gave_a_bad_mark_or_complained(now: Path) -> None:
    end = cases.NOW - timedelta(hours=20)
    people = {name: cases.customer(name) for name in ("好评", "差评", "中评", "投诉", "旧怨", "重复")}
    for person in people.values():
        cases.finished_order(person, end)
    bad_mark(people["好评"], 5)
    bad_mark(people["差评"], 2)
    bad_mark(people["中评"], 3)
    bad_mark(people["旧怨"], 1, timedelta(days=200))
    complaints.open({"customer": people["投诉"], "subject": "漏水", "description": "漏水"})
    due = letters.on_desk(LetterKind.THANK_YOU)
    assert sorted(names(due)) == ["中评", "好评", "旧怨", "重复"]
    assert [(each.reason, each.may_be_written) for each in due.left_out] == [(Reason.DISSATISFIED, True)] * 2
    assert reasons(due) == {"差评": "Gave 2 of 5 (21 October)", "投诉": "Complained: T2026-0001 (21 October)"}
    assert reasons(due, "zh_CN")["差评"] == "打了 2 分（10月21日）"
    card = cases.customer("寿星", **cases.solar_birthday(10, 21))
    bad_mark(card, 1)
    assert names(letters.on_desk(BIRTHDAY)) == ["寿星"]  # a birthday is a birthday


def test_an_open_complaint_speaks_against_thanks_however_old(now: Path) -> None:
    who = cases.customer("王建国")
    with clock.at(cases.NOW - timedelta(days=90)):
        complaints.open({"customer": who, "subject": "漏水", "description": "漏水"})
    cases.finished_order(who, cases.NOW - timedelta(hours=20))
    assert reasons(letters.on_desk(LetterKind.THANK_YOU)) == {"王建国": "Complained: T2026-0001 (23 July)"}


# -- contact persons --------------------------------------------------------------------------------


def test_the_birthday_of_a_contact_person_makes_a_card_and_a_line(now: Path) -> None:
    from crm_desktop.core.birthday import Birthday
    from crm_desktop.core.enums import Calendar, CustomerKind

    inn = customers.save(
        None,
        {"name": "济南旺福宾馆", "kind": CustomerKind.COMPANY, "street": "泉城路 1 号"},
        contacts=[
            ContactEntry(name="李春梅", post="采购经理", birthday=Birthday(Calendar.SOLAR, None, 10, 22)),
            ContactEntry(name="赵云", birthday=Birthday(Calendar.LUNAR, 1980, 9, 12)),
        ],
    )
    due = letters.on_desk(BIRTHDAY)
    assert names(due) == ["赵云", "李春梅"]
    assert [letter.salutation("zh_CN") for letter in due.to_send] == ["尊敬的赵云", "尊敬的李经理"]
    content = letters.contents([due.to_send[1]], "zh_CN")[0]
    assert content.recipient == "济南旺福宾馆\n李春梅经理 收"
    assert content.address == "泉城路 1 号"
    shown = today.overview("zh_CN").section("birthday").duties
    assert [(duty.name, duty.about, duty.term and duty.term.day) for duty in shown] == [
        ("赵云", "济南旺福宾馆", DAY),
        ("李春梅", "济南旺福宾馆", DAY + timedelta(days=1)),
    ]
    assert letter_duty.to_write()[BIRTHDAY].count == 2
    ids = letters.enter(due.to_send, b"%PDF", [(1, 2), (3, 4)], "zh_CN")
    with storage.reading():
        kept = Letter.get_by_id(ids[1])
        assert (kept.customer_id, kept.contact.name, kept.recipient) == (inn, "李春梅", "济南旺福宾馆 李春梅")
    assert letters.on_desk(BIRTHDAY).to_send == []
    assert len(letters.letter_for(BIRTHDAY, inn).left_out) == 2
    assert names(letters.again(ids)) == ["赵云", "李春梅"]
