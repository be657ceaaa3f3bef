"""The words for the customer: asked with the answer, open until the letter is made, missing in 0.1's."""

from datetime import timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import LetterKind
from crm_desktop.core.errors import Conflict, InvalidFields
from crm_desktop.services.complaints import complaints
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.complaints import reply as complaint_reply
from crm_desktop.services.complaints import work as complaint_work
from crm_desktop.services.letters import letters
from tests.services.complaints.complaint_helpers import opened
from tests.services.letters import letter_cases as cases

DAY = cases.NOW.date()


@pytest.fixture
def now(office):
    with clock.at(cases.NOW):
        yield office


@pytest.fixture
def case(now):
    """A complaint answered five hours after it came in, yesterday."""
    return cases.answered_complaint(
        cases.customer("王建国"), cases.NOW - timedelta(hours=25), timedelta(hours=5)
    )


def due():
    return letters.due(LetterKind.COMPLAINT_REPLY, DAY - timedelta(days=3), DAY)


def forget_the_words(complaint_id):
    """As version 0.1 left it: answered, without words for the customer."""
    with storage.write("test") as change:
        change.update(complaint_lists.get_case(complaint_id).complaint, message_to_customer="")


def test_no_solution_is_proposed_without_words_for_the_customer(now):
    complaint_id = opened()
    complaints.acknowledge(complaint_id)
    complaints.investigate(complaint_id)
    complaint_work.set_findings(complaint_id, {"findings": "师傅忘了"})
    with pytest.raises(InvalidFields) as problem:
        complaints.propose(complaint_id, "免费保养一次，成本 80 元", " ")
    assert problem.value.texts("zh_CN") == {"message_to_customer": "请写下给客户的说明：答复函里就用这段话。"}
    assert complaint_lists.get_case(complaint_id).complaint.state == "investigating"


def test_a_reply_without_words_is_left_out_and_listed_until_they_are_written(case):
    forget_the_words(case)
    found = due()
    assert found.to_send == []
    (left,) = found.left_out
    assert left.due.source_id == case
    assert left.reason.value == "no_message"
    assert left.text("zh_CN") == "还没有给客户的说明"
    assert left.text("en") == "No words for the customer yet"
    complaint_reply.set_message(case, "  密封圈已经换好。 ")
    (letter,) = due().to_send
    assert letter.occasion.message == "密封圈已经换好。"


def test_the_words_are_open_until_the_letter_is_made(case):
    complaint_reply.set_message(case, "改过的话")
    version = complaint_lists.get_case(case).complaint.version
    with pytest.raises(Conflict):
        complaint_reply.set_message(case, "别人的话", version=version - 1)
    letters.enter(due().to_send, b"%PDF", [(1, 1)], "zh_CN")
    number = complaint_lists.get_case(case).reply_number
    assert number
    for change in (
        lambda: complaint_reply.set_message(case, "再改"),
        lambda: complaint_work.change_remedy(case, {"message_to_customer": "再改"}),
    ):
        with pytest.raises(InvalidFields) as problem:
            change()
        assert number in problem.value.texts("zh_CN")["message_to_customer"]
    assert complaint_lists.get_case(case).complaint.message_to_customer == "改过的话"


def test_an_answer_taken_back_opens_the_words_again(case):
    letters.enter(due().to_send, b"%PDF", [(1, 1)], "zh_CN")
    with clock.at(cases.NOW + timedelta(hours=1)):
        complaints.investigate(case, "客户不同意")
        assert complaint_lists.get_case(case).reply_number == ""
        complaint_work.change_remedy(case, {"message_to_customer": "给您换一台新机。"})
        complaints.propose(case, "换新机", "给您换一台新机。")
        assert complaint_lists.get_case(case).reply_number == ""


def test_the_words_of_an_answer_are_not_emptied(case):
    with pytest.raises(InvalidFields):
        complaint_work.change_remedy(case, {"message_to_customer": " "})
    assert complaint_lists.get_case(case).complaint.message_to_customer == cases.MESSAGE
