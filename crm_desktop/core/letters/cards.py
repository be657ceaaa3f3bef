"""Which front and which text a birthday card has: another one each year, and another one than the last."""

from collections.abc import Sequence
from typing import Final

LONGEVITY_FROM: Final = 60

# For any age; the drawings are crm_desktop/documents/letters/fronts/<name>.svg.
_ANY_AGE: Final = {
    "zh_CN": ("clouds", "plum", "bamboo"),
    "en": ("cow-parsley", "fern", "wild-rose"),
}
# 寿桃 and 松鹤 are for a round age: whoever is younger would take them amiss.
_LONGEVITY: Final = {"zh_CN": ("peach", "crane"), "en": ()}

TEXTS: Final = ("joy", "ease", "season")


def fronts(language: str, age: int | None) -> tuple[str, ...]:
    """The fronts that somebody of an age (None: not known) may get."""
    any_age = _ANY_AGE["en" if language == "en" else "zh_CN"]
    if age is None or age < LONGEVITY_FROM:
        return any_age
    return (*_LONGEVITY["en" if language == "en" else "zh_CN"], *any_age)


def choose_front(language: str, age: int | None, customer_id: int, year: int, last_front: str = "") -> str:
    """The front of a year's card; never the last one's, nor what this gave the year before."""
    if age is not None and age >= LONGEVITY_FROM and not last_front:  # more fronts: the turn changes
        last_front = choose_front(language, age - 1, customer_id, year - 1)
    return _choose(fronts(language, age), customer_id, year, last_front)


def choose_text(customer_id: int, year: int, last_text: str = "") -> str:
    """The text of a year's card, chosen in the same way, but not in step with the front."""
    return _choose(TEXTS, customer_id // 7, year, last_text)


def _choose(names: Sequence[str], customer_id: int, year: int, last: str) -> str:
    chosen = names[(customer_id + year) % len(names)]
    if chosen == last:
        chosen = names[(customer_id + year + 1) % len(names)]
    return chosen
