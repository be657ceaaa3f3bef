"""The text of one letter changed by hand: kept, used for that letter alone, data whatever stands in it."""

from datetime import timedelta
from pathlib import Path

import pytest

from crm_desktop.core import clock
from crm_desktop.core.enums import LetterKind
from crm_desktop.core.errors import InvalidFields
from crm_desktop.core.letters.edits import LetterText, same, text_of, with_text
from crm_desktop.core.letters.letters import Paragraph
from crm_desktop.documents.letters import run as letter_run
from crm_desktop.services.complaints import complaints
from crm_desktop.services.letters import drafts as letter_drafts
from crm_desktop.services.letters import kinds, letters
from crm_desktop.services.letters import log as letter_log
from crm_desktop.services.letters.due import LetterDue
from tests.documents import pdf
from tests.services.letters import letter_cases as cases

HOSTILE = "尊敬的 <b>&amp;</b> =1+1\u0007\ud800 䶮𠮷："
THANK_YOU = LetterKind.THANK_YOU


@pytest.fixture
def due(office: Path):
    with clock.at(cases.NOW):
        for name in ("王䶮", "陈静"):
            cases.finished_order(cases.customer(name), cases.NOW - timedelta(hours=20))
        yield letters.on_desk(THANK_YOU).to_send


def body(letter: LetterDue, language: str = "zh_CN") -> list[str]:
    return [paragraph.text for paragraph in letters.contents([letter], language)[0].paragraphs]


def test_a_text_that_was_not_changed_makes_the_same_letter(due: list[LetterDue]) -> None:
    cases.answered_complaint(cases.customer("林涛"), cases.NOW - timedelta(hours=9), timedelta(hours=5))
    cases.customer("何超", **cases.lunar_birthday(9, 12))
    every = [*due, *letters.on_desk(LetterKind.BIRTHDAY).to_send]
    every += letters.on_desk(LetterKind.COMPLAINT_REPLY).to_send
    assert {letter.kind for letter in every} == set(kinds.kinds())
    for language in ("zh_CN", "en"):
        for content in letters.contents(every, language):
            assert with_text(content, text_of(content)) == content


def test_a_changed_text_is_for_that_letter_and_language_alone(due: list[LetterDue], reopen) -> None:
    before = body(due[1])
    english = body(due[0], "en")
    letter_drafts.keep(due[0], "zh_CN", LetterText("亲爱的老王：", "第一段。\n\n  第二段。  \n", ""))
    reopen()
    content = letters.contents([due[0]], "zh_CN")[0]
    assert content.salutation == "亲爱的老王："
    assert content.paragraphs == (Paragraph("第一段。"), Paragraph("第二段。"))
    assert body(due[1]) == before
    assert body(due[0], "en") == english
    assert [letter.edited for letter in letters.on_desk(THANK_YOU).to_send] == [True, False]
    letter_drafts.forget(due[0], "zh_CN")
    assert letter_drafts.get_draft(due[0], "zh_CN") is None
    assert [letter.edited for letter in letters.on_desk(THANK_YOU).to_send] == [False, False]


def test_a_hostile_text_stays_data_in_what_is_written(due: list[LetterDue]) -> None:
    long = "很长。" * 3333 + "=1+1"
    letter_drafts.keep(due[0], "zh_CN", LetterText(HOSTILE, f"<b>粗</b>&lt;\n{long}", "　　此致\n敬礼"))
    made = letter_run.make(due, "zh_CN")
    stored = letter_log.stored(made.ids[0])
    assert stored.last_page > 5
    text = pdf.text_of(str(stored.path)).replace("\n", "")
    assert "尊敬的<b>&amp;</b>=1+1䶮𠮷：" in text  # the helper takes out the spaces
    assert "<b>粗</b>&lt;" in text
    assert text.count("很") == 3333
    assert "尊敬的陈先生" in text


def test_nothing_and_far_too_much_are_refused_in_words(due: list[LetterDue]) -> None:
    with pytest.raises(InvalidFields) as empty:
        letter_drafts.keep(due[0], "en", LetterText("Dear", " \n\u200b\n".replace("\u200b", ""), ""))
    assert empty.value.texts("en")["body"].startswith("There is no text")
    with pytest.raises(InvalidFields) as long:
        letter_drafts.keep(due[0], "zh_CN", LetterText("王" * 201, "长" * 20_001, ""))
    assert long.value.texts("zh_CN") == {
        "salutation": "太长了：201 个字，最多 200 个。",
        "body": "太长了：20001 个字，最多 20000 个。",
    }
    cases.customer("何超", **cases.solar_birthday(10, 21))
    [card] = letters.on_desk(LetterKind.BIRTHDAY).to_send
    letter_drafts.keep(card, "zh_CN", LetterText("何超：", "祝" * 400))
    with pytest.raises(InvalidFields) as full:
        letter_drafts.keep(card, "en", LetterText("Dear", "joy " * 201))
    assert "room" in full.value.texts("en")["body"]


def test_the_text_of_an_answer_that_was_taken_back_is_not_that_of_the_next(office: Path) -> None:
    with clock.at(cases.NOW):
        case = cases.answered_complaint(
            cases.customer("王建国"), cases.NOW - timedelta(hours=8), timedelta(hours=5)
        )
        [reply] = letters.on_desk(LetterKind.COMPLAINT_REPLY).to_send
        letter_drafts.keep(reply, "zh_CN", LetterText("老王：", "换密封圈。"))
        assert body(letters.on_desk(LetterKind.COMPLAINT_REPLY).to_send[0]) == ["换密封圈。"]
    with clock.at(cases.NOW + timedelta(minutes=1)):
        complaints.investigate(case, "客户不同意")
        complaints.propose(case, "换新机", "我们给您换一台新的。")
        [reply] = letters.on_desk(LetterKind.COMPLAINT_REPLY).to_send
        assert "我们给您换一台新的。" in body(reply)
        letter_drafts.keep(reply, "zh_CN", LetterText("老王：", "换一台新的。"))
        assert body(letters.on_desk(LetterKind.COMPLAINT_REPLY).to_send[0]) == ["换一台新的。"]


def test_blank_lines_change_nothing() -> None:
    assert same(LetterText("A", "b\n\nc", ""), LetterText("A", "b\nc\n", "\n"))
    assert not same(LetterText("A", "b", ""), LetterText("A", "b\nc", ""))
