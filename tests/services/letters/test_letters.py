"""Which letters are due and who is left out, and the letter log they enter."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import CustomerKind, LetterKind, LetterState, ServiceMode
from crm_desktop.core.errors import NotAllowed
from crm_desktop.core.letters.letters import BirthdayOccasion, Reply, Service
from crm_desktop.services.complaints import complaints
from crm_desktop.services.customers import customers
from crm_desktop.services.letters import kinds, letters
from crm_desktop.services.letters import log as letter_log
from crm_desktop.services.letters.due import DueLetters, Reason
from tests.letter_rows import list_letters
from tests.services.letters import letter_cases as cases

NOT_THANKED = {
    ServiceMode.ADVICE,
    ServiceMode.PAYMENT,
    ServiceMode.ORDERING,
    ServiceMode.COMMUNICATION,
    ServiceMode.RECEPTION,
    ServiceMode.PROMOTION,
    ServiceMode.MARKET_RESEARCH,
    ServiceMode.VISIT,
}
DAY = date(2026, 10, 21)


def names(due: DueLetters) -> list[str]:
    return [letter.name for letter in due.to_send]


def left(due: DueLetters) -> dict[str, Reason]:
    return {each.due.name: each.reason for each in due.left_out}


@pytest.fixture
def now(office: Path):
    with clock.at(cases.NOW):
        yield office


# -- birthdays --------------------------------------------------------------------------------------


def test_birthdays_of_both_calendars_fall_on_their_day(now: Path) -> None:
    cases.customer("王建国", **cases.lunar_birthday(9, 12))  # 21 October 2026
    cases.customer("陈静", **cases.solar_birthday(10, 23))
    cases.customer("林涛", **cases.solar_birthday(11, 23))
    due = letters.due(LetterKind.BIRTHDAY, DAY, date(2026, 10, 27))
    assert names(due) == ["王建国", "陈静"]
    assert due.to_send[0].occasion == BirthdayOccasion(DAY, (9, 12, False), 0, whose=due.to_send[0].source_id)
    assert kinds.why(due.to_send[0], "zh_CN") == "10月21日（农历九月十二）"
    assert kinds.why(due.to_send[1], "en") == "23 Oct"


@pytest.mark.parametrize(
    ("birthday", "kept_on"),
    [
        (cases.lunar_birthday(6, 6, leap=True), date(2026, 7, 19)),  # 2026 has no leap month
        (cases.solar_birthday(2, 29), date(2026, 2, 28)),
        (cases.lunar_birthday(12, 30), date(2026, 2, 16)),
        (cases.lunar_birthday(1, 30), date(2026, 3, 18)),  # the month has 29 days
    ],
)
def test_a_birthday_that_the_year_lacks_is_kept_on_the_day_before_it(
    now: Path, birthday: dict[str, object], kept_on: date
) -> None:
    cases.customer("王建国", **birthday)
    due = letters.due(LetterKind.BIRTHDAY, date(2026, 1, 1), date(2026, 12, 31))
    assert [letter.occurrence for letter in due.to_send] == [kept_on]


def test_years_of_trust_are_counted_to_the_birthday(now: Path) -> None:
    cases.customer("王建国", customer_since=date(2023, 10, 22), **cases.solar_birthday(10, 21))
    [letter] = letters.due(LetterKind.BIRTHDAY, DAY, DAY).to_send
    assert letter.occasion == BirthdayOccasion(DAY, None, 2, whose=letter.source_id)


# -- who is left out --------------------------------------------------------------------------------


def test_who_gets_none_is_listed_with_the_reason(now: Path) -> None:
    birthday = cases.solar_birthday(10, 21)
    cases.customer("王建国", **birthday)
    cases.customer("赵磊", **{**birthday, "street": "  "})
    cases.customer("李娜", do_not_post=True, **birthday)
    lost = cases.customer("何超", **birthday)
    customers.mark_lost(lost, "搬走了")
    back = cases.customer("吴刚", **birthday)
    customers.mark_lost(back, "换了别家")
    customers.mark_won_back(back)
    due = letters.due(LetterKind.BIRTHDAY, DAY, DAY)
    assert names(due) == ["王建国", "吴刚"]
    assert left(due) == {"赵磊": Reason.NO_ADDRESS, "李娜": Reason.DO_NOT_POST, "何超": Reason.LOST}
    assert [each.text("zh_CN") for each in due.left_out] == ["没有地址", "不要寄信", "已流失"]


# -- thank-you --------------------------------------------------------------------------------------


def test_only_the_first_finished_order_is_thanked_for(now: Path) -> None:
    first = datetime(2026, 10, 20, 6, 0, tzinfo=UTC)
    new = cases.customer("王建国")
    model = cases.product(new, "SLR-58", purchase_date=date(2023, 9, 1))
    order = cases.finished_order(new, first, product=model, technician=cases.technician())
    old = cases.customer("陈静")
    cases.finished_order(old, first - timedelta(days=400))
    cases.finished_order(old, first)
    waiting = cases.customer("林涛")
    cases.finished_order(waiting, first + timedelta(days=1))
    due = letters.due(LetterKind.THANK_YOU, DAY, DAY)
    assert names(due) == ["王建国"]
    [letter] = due.to_send
    assert letter.due_at == first + timedelta(hours=24)
    assert letter.source_id == order
    assert isinstance(letter.occasion, Service)
    assert (letter.occasion.model, letter.occasion.technician, letter.occasion.years) == ("SLR-58", "钱强", 3)
    text = "".join(part.text for part in letters.contents([letter], "zh_CN")[0].paragraphs)
    assert "10月20日下午，钱师傅到府上维修 SLR-58。这次完成的是：更换电加热棒。" in text
    assert "已经陪您过了三年" in text
    assert "这是我们第一次为您服务" in text


@pytest.mark.parametrize("mode", ServiceMode)
def test_advice_payment_and_the_like_are_not_thanked_for(now: Path, mode: ServiceMode) -> None:
    """DOMAIN 1: the first finished order of the modes that are called about; the others do not count."""
    person = cases.customer("王建国")
    first = datetime(2026, 10, 19, 6, 0, tzinfo=UTC)
    cases.finished_order(person, first, mode=mode)
    thanked = bool(letters.due(LetterKind.THANK_YOU, date(2026, 10, 20), date(2026, 10, 20)).to_send)
    assert thanked == (mode not in NOT_THANKED)
    cases.finished_order(person, first + timedelta(days=1))
    assert bool(letters.due(LetterKind.THANK_YOU, DAY, DAY).to_send) == (mode in NOT_THANKED)


# -- replies to complaints --------------------------------------------------------------------------


def test_a_reply_is_due_by_the_answers_deadline_or_with_a_late_answer(now: Path) -> None:
    received = datetime(2026, 10, 18, 2, 0, tzinfo=UTC)
    cases.answered_complaint(cases.customer("王建国"), received, timedelta(hours=5))
    cases.answered_complaint(cases.customer("陈静"), received, timedelta(hours=60))
    with clock.at(received):
        complaints.open({"customer": cases.customer("林涛"), "description": "还没有答复"})
    assert names(letters.due(LetterKind.COMPLAINT_REPLY, date(2026, 10, 18), date(2026, 10, 18))) == []
    assert names(letters.due(LetterKind.COMPLAINT_REPLY, date(2026, 10, 19), date(2026, 10, 19))) == [
        "王建国"
    ]
    both = letters.due(LetterKind.COMPLAINT_REPLY, date(2026, 10, 19), date(2026, 10, 20))
    assert names(both) == ["王建国", "陈静"]
    reply = both.to_send[0].occasion
    assert isinstance(reply, Reply)
    assert (reply.subject, reply.message) == ("热水器漏水", cases.MESSAGE)


def replies(*span: date) -> list[str]:
    """The words that stand in the replies due in the span (the day of the cases by default)."""
    due = letters.due(LetterKind.COMPLAINT_REPLY, *(span or (DAY - timedelta(days=3), DAY)))
    return [letter.occasion.message for letter in due.to_send if isinstance(letter.occasion, Reply)]


def test_an_answer_that_was_taken_back_is_not_posted_and_the_next_one_is(now: Path) -> None:
    case = cases.answered_complaint(
        cases.customer("王建国"), cases.NOW - timedelta(hours=25), timedelta(hours=5)
    )
    assert replies() == [cases.MESSAGE]
    made = letters.due(LetterKind.COMPLAINT_REPLY, DAY - timedelta(days=3), DAY).to_send
    letters.enter(made, b"%PDF", [(1, 1)], "zh_CN")
    assert replies() == []
    with clock.at(cases.NOW + timedelta(minutes=1)):
        complaints.investigate(case, "客户不同意")
        assert replies() == []
        complaints.hold(case, "等客户寄照片")
        assert replies() == []
        complaints.resume(case)
        complaints.propose(case, "换新机", "给您换一台新机。")
        assert replies() == ["给您换一台新机。"]
        complaints.hold(case, "等客户答复")
        assert replies() == ["给您换一台新机。"]


def test_a_complaint_opened_again_is_answered_again_when_the_new_answer_is_given(now: Path) -> None:
    case = cases.answered_complaint(
        cases.customer("王建国"), cases.NOW - timedelta(hours=25), timedelta(hours=5)
    )
    with clock.at(cases.NOW + timedelta(days=60)):
        complaints.investigate(case, "又漏了")
        complaints.propose(case, "换新机", "给您换一台新机。")
    later = DAY + timedelta(days=60)
    assert replies(later, later) == ["给您换一台新机。"]
    assert replies() == []


# -- the log ----------------------------------------------------------------------------------------


def entered(count: int = 3) -> list[int]:
    for n in range(count):
        cases.customer(f"客户{n}", **cases.solar_birthday(10, 21))
    due = letters.due(LetterKind.BIRTHDAY, DAY, DAY)
    pages = [(2 * n + 1, 2 * n + 2) for n in range(count)]
    return letters.enter(due.to_send, b"%PDF-1.4 all of them", pages, "zh_CN")


def test_a_letter_is_made_once_for_an_occurrence(now: Path) -> None:
    cases.customer("王建国", **cases.solar_birthday(10, 21))
    first = letters.due(LetterKind.BIRTHDAY, DAY, DAY)
    letters.enter(first.to_send, b"%PDF", [(1, 2)], "zh_CN")
    again = letters.due(LetterKind.BIRTHDAY, DAY, DAY)
    assert names(again) == []
    assert [each.text("zh_CN") for each in again.left_out] == ["已写好，还没打印（X2026-00001，10月21日）"]
    with pytest.raises(NotAllowed, match="X2026-00001"):
        letters.enter(first.to_send, b"%PDF", [(1, 2)], "zh_CN")
    next_year = letters.due(LetterKind.BIRTHDAY, date(2027, 10, 1), date(2027, 10, 31))
    assert names(next_year) == ["王建国"]


def test_what_was_sent_is_kept_once_and_found_after_reopening(now: Path) -> None:
    ids = entered()
    storage.close_office()
    storage.open_office(now)
    rows = list_letters()
    assert [(row.number, row.customer, row.pages, row.state) for row in rows] == [
        ("X2026-00003", "客户2", 2, LetterState.GENERATED),
        ("X2026-00002", "客户1", 2, LetterState.GENERATED),
        ("X2026-00001", "客户0", 2, LetterState.GENERATED),
    ]
    kept = [letter_log.stored(letter_id) for letter_id in ids]
    assert len({each.path for each in kept}) == 1
    assert kept[0].path.read_bytes() == b"%PDF-1.4 all of them"
    assert [(each.first_page, each.last_page) for each in kept] == [(1, 2), (3, 4), (5, 6)]


def test_the_states_of_a_letter(now: Path) -> None:
    first, second, third = entered()
    letter_log.mark_printed([first, second])
    letter_log.mark_posted([first, second, third])
    letter_log.mark_replied([first])
    letter_log.mark_returned([second], "查无此人")
    rows = {row.id: row for row in list_letters()}
    assert [rows[i].state for i in (first, second, third)] == [
        LetterState.REPLIED,
        LetterState.RETURNED,
        LetterState.POSTED,
    ]
    assert rows[second].return_reason == "查无此人"
    with pytest.raises(NotAllowed, match="posted already"):
        letter_log.mark_posted([third])
    with pytest.raises(NotAllowed, match="only a posted letter"):
        letter_log.mark_replied([first])


def test_marking_many_is_all_or_nothing(now: Path) -> None:
    first, second, third = entered()
    letter_log.mark_posted([second])
    with pytest.raises(NotAllowed):
        letter_log.mark_posted([first, second, third])
    states = {row.id: row.state for row in list_letters()}
    assert states == {
        first: LetterState.GENERATED,
        second: LetterState.POSTED,
        third: LetterState.GENERATED,
    }


def test_the_log_is_searched_by_name_number_and_state(now: Path) -> None:
    first, _second, _third = entered()
    letter_log.mark_posted([first])
    assert [row.customer for row in list_letters("客户1")] == ["客户1"]
    assert [row.customer for row in list_letters("00003")] == ["客户2"]
    assert [row.id for row in list_letters(states=[LetterState.POSTED])] == [first]
    assert list_letters(kinds=[LetterKind.THANK_YOU]) == []
    assert len(list_letters()) == 3


# -- one customer -----------------------------------------------------------------------------------


def test_one_letter_for_one_customer(now: Path) -> None:
    who = cases.customer("王建国", **cases.lunar_birthday(9, 12))
    [card] = letters.letter_for(LetterKind.BIRTHDAY, who).to_send
    assert card.occurrence == DAY
    with pytest.raises(NotAllowed, match="no finished service order"):
        letters.letter_for(LetterKind.THANK_YOU, who)
    cases.finished_order(who, cases.NOW - timedelta(days=900))
    cases.finished_order(who, cases.NOW - timedelta(days=1))
    [thanks] = letters.letter_for(LetterKind.THANK_YOU, who).to_send
    assert isinstance(thanks.occasion, Service)
    assert not thanks.occasion.first
    with pytest.raises(NotAllowed, match="no complaint"):
        letters.letter_for(LetterKind.COMPLAINT_REPLY, who)


def test_companies_are_addressed_as_such(now: Path) -> None:
    cases.customer("济南旺福宾馆", kind=CustomerKind.COMPANY, honorific="", **cases.solar_birthday(10, 21))
    [letter] = letters.due(LetterKind.BIRTHDAY, DAY, DAY).to_send
    assert letter.salutation("zh_CN") == "尊敬的济南旺福宾馆各位同仁"


def test_several_hundred_in_one_run(now: Path) -> None:
    ids = entered(300)
    assert len(ids) == 300
    assert len(list_letters()) == 300
    assert letters.due(LetterKind.BIRTHDAY, DAY, DAY).to_send == []
