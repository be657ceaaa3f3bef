"""The way from customers or a complaint to the letters page: a letter for one customer, or for many."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crm_desktop.core.enums import LetterKind
from crm_desktop.gui.widgets.page import Page
from crm_desktop.services.letters import letters
from crm_desktop.services.letters.due import DueLetters


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


def find(
    only: LetterFor | LetterForMany | LettersAgain, progress: Callable[[int, int], object]
) -> DueLetters:
    """What is asked for. Raises ``NotAllowed`` where there is no such letter; runs on a reader thread."""
    if isinstance(only, LettersAgain):
        return letters.again(only.ids)
    if isinstance(only, LetterForMany):
        return letters.letters_for(only.kind, only.customer_ids, progress)
    return letters.letter_for(only.kind, only.customer_id, record_id=only.record_id)
