"""The letter log keeps front and text of a birthday card, and nobody gets the same ones the year after."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from crm_desktop import storage
from crm_desktop.core import clock, dates
from crm_desktop.core.enums import Calendar, LetterKind
from crm_desktop.core.letters.letters import BirthdayOccasion
from crm_desktop.documents.letters import run as letter_run
from crm_desktop.services.letters import letters
from crm_desktop.storage.models import Letter
from tests.services.letters import letter_cases as cases

BORN = {"birthday_calendar": Calendar.SOLAR, "birthday_month": 10, "birthday_day": 23}


def sent(year: int, language: str = "zh_CN") -> Letter:
    """The card of a year, as the log has it after it was written."""
    with clock.at(cases.NOW.replace(year=year)):
        due = letters.due(LetterKind.BIRTHDAY, date(year, 10, 21), date(year, 10, 25))
        [card] = letter_run.make(due.to_send, language).ids
        [shown] = letters.contents(due.to_send, language)
    with storage.reading():
        letter = Letter.get_by_id(card)
    assert (letter.front, letter.text_key) == (shown.front, shown.text_key) != ("", "")
    return letter


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_each_year_has_another_front_and_another_text(office: Path, language: str) -> None:
    with clock.at(cases.NOW):
        cases.customer("王建国", **BORN, birthday_year=1970)
    cards = [(card.front, card.text_key) for card in (sent(year, language) for year in range(2026, 2034))]
    for before, after in pairwise(cards):
        assert before[0] != after[0]
        assert before[1] != after[1]
    if language == "zh_CN":  # 60 in 2030
        assert not {"peach", "crane"} & {front for front, _text in cards[:4]}
        assert {"peach", "crane"} & {front for front, _text in cards[4:]}


def test_what_the_log_says_was_sent_counts_and_not_what_would_have_been(office: Path) -> None:
    with clock.at(cases.NOW):
        cases.customer("王建国", **BORN)
        [card] = letters.due(LetterKind.BIRTHDAY, date(2027, 10, 21), date(2027, 10, 25)).to_send
    expected = letters.contents([card], "zh_CN")[0]
    before = sent(2026)
    with storage.write("letters.marked", count=1) as change:
        change.update(before, front=expected.front, text_key=expected.text_key)
    after = sent(2027)
    assert after.front != expected.front
    assert after.text_key != expected.text_key


def test_a_card_written_again_is_the_same_card(office: Path) -> None:
    with clock.at(cases.NOW):
        cases.customer("王建国", **BORN)
    sent(2026)
    first = sent(2027)
    with clock.at(cases.NOW.replace(year=2027)):
        [again] = letters.again([first.id]).to_send
        card = letters.contents([again], "zh_CN")[0]
    assert (card.front, card.text_key) == (first.front, first.text_key)


@pytest.mark.parametrize(
    ("born", "age"),
    [
        ({"birthday_year": 1966}, 60),
        ({"birthday_year": 1967}, 59),
        ({}, None),
        # The lunar year counts: born at the end of lunar 1966, in the first days of solar 1967.
        (
            {
                "birthday_calendar": Calendar.LUNAR,
                "birthday_month": 12,
                "birthday_day": 1,
                "birthday_year": 1966,
            },
            60,
        ),
    ],
)
def test_the_age_is_known_only_where_the_year_is(
    office: Path, born: dict[str, object], age: int | None
) -> None:
    with clock.at(cases.NOW):
        cases.customer("王建国", **{**BORN, **born})
        start = date(2026, 10, 21)
        [card] = letters.due(LetterKind.BIRTHDAY, start, dates.add_months(start, 11)).to_send
    assert isinstance(card.occasion, BirthdayOccasion)
    assert card.occasion.age == age
