"""Which card somebody gets: never last year's again, peach and crane only from 60 on."""

import pytest

from crm_desktop.core.letters import cards
from crm_desktop.core.letters.cards import choose_front, choose_text
from crm_desktop.documents.letters import drawing


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_each_language_has_fronts_for_any_age_and_all_of_them_are_drawn(language: str) -> None:
    names = cards.fronts(language, None)
    assert len(names) >= 2
    for name in cards.fronts(language, 90):
        front = drawing.drawing(name)
        assert len(front.operators) > 10_000
        assert front.words


def test_peach_and_crane_are_for_those_known_to_be_sixty_or_more() -> None:
    for age in (None, 0, 20, 59):
        assert not {"peach", "crane"} & set(cards.fronts("zh_CN", age))
    assert {"peach", "crane"} <= set(cards.fronts("zh_CN", 60))
    given = {choose_front("zh_CN", 70, customer, 2026) for customer in range(40)}
    assert given == set(cards.fronts("zh_CN", 70))


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("known", [True, False])
def test_nobody_gets_last_years_front_or_text_again(language: str, known: bool) -> None:
    """Over a life as a customer, the sixtieth birthday in it, whether or not the log knows the last card."""
    for customer in range(60):
        front = text = ""
        for year in range(2020, 2060):
            age = 30 + year - 2020 if customer % 2 else None
            now = choose_front(language, age, customer, year, front if known else "")
            said = choose_text(customer, year, text if known else "")
            assert now != front
            assert said != text
            front, text = now, said


def test_the_card_before_counts_where_it_was_another_than_expected() -> None:
    for last in cards.fronts("zh_CN", 65):
        assert choose_front("zh_CN", 65, 12, 2026, last) != last
    for last in cards.TEXTS:
        assert choose_text(12, 2026, last) != last


def test_customers_of_one_year_do_not_all_get_the_same() -> None:
    given = {(choose_front("zh_CN", None, id_, 2026), choose_text(id_, 2026)) for id_ in range(1, 200)}
    assert len(given) == 9
