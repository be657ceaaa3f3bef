"""The way from customers or a complaint to the letters page: a letter for one customer, or for many."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from crm_desktop.core import clock
from crm_desktop.core.enums import LetterKind
from crm_desktop.gui.widgets.page import Page
from crm_desktop.services.letters import letters
from crm_desktop.services.letters.due import DueLetters
from crm_desktop.services.letters.letters import Occasions


@dataclass(frozen=True, slots=True)
class LetterFor:
    """What the letters page is asked to show: a letter to one customer, maybe about one record."""

    kind: LetterKind
    customer_id: int
    record_id: int | None = None


@dataclass(frozen=True, slots=True)
class LetterForMany:
    """A letter to each of these customers who has an occasion for it."""

    kind: LetterKind
    customer_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LettersAgain:
    """Letters of the log, not printed yet, that are to be written again."""

    kind: LetterKind
    ids: tuple[int, ...]


def open_letter_for(page: Page, customer_id: int, kind: LetterKind, record_id: int | None = None) -> None:
    """Leave `page` for the letters page, with this letter ready to be printed."""
    page.go.emit("letters", LetterFor(kind, customer_id, record_id))


class FoundLetters(NamedTuple):
    """What was asked for, and what there is to write to each of many customers about."""

    due: DueLetters
    occasions: Occasions


class KnownOccasions:
    """What marked customers are written to about: looked up once, and again of whom something was changed."""

    def __init__(self) -> None:
        self._found: Occasions = {}
        self._of: tuple[object, date | None] = (None, None)

    def of(self, only: object) -> Occasions:
        """What is known of them today."""
        return self._found if self._of == (only, clock.today()) else {}

    def keep(self, only: object, found: FoundLetters) -> DueLetters:
        """Know these from now on, and no others; returns the letters."""
        self._found, self._of = found.occasions, (only, clock.today())
        return found.due

    def forget(self, customer_ids: Collection[int]) -> None:
        """Something of these customers was changed; without any, of whomever."""
        kept = self._found.items() if customer_ids else ()
        self._found = {key: those for key, those in kept if key not in customer_ids}


def find(
    only: LetterFor | LetterForMany | LettersAgain,
    known: Occasions,
    progress: Callable[[int, int], object],
) -> FoundLetters:
    """What is asked for; of many customers, whose occasions are ``known`` is not looked up again.

    Raises ``NotAllowed`` where there is no such letter; runs on a reader thread.
    """
    if isinstance(only, LettersAgain):
        return FoundLetters(letters.again(only.ids), {})
    if isinstance(only, LetterForMany):
        missing = [each for each in only.customer_ids if each not in known]
        occasions = {**known, **letters.occasions_for(only.kind, missing, progress)}
        return FoundLetters(letters.letters_for(only.kind, occasions), occasions)
    return FoundLetters(letters.letter_for(only.kind, only.customer_id, record_id=only.record_id), {})
