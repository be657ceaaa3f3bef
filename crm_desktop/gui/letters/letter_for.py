"""The way from a customer or a complaint to the letters page: one letter for one customer."""

from __future__ import annotations

from dataclasses import dataclass

from crm_desktop.core.enums import LetterKind
from crm_desktop.gui.widgets.page import Page


@dataclass(frozen=True, slots=True)
class LetterFor:
    """What the letters page is asked to show: a letter to one customer, maybe about one record."""

    kind: LetterKind
    customer_id: int
    record_id: int | None = None


@dataclass(frozen=True, slots=True)
class LettersAgain:
    """Letters of the log, not printed yet, that are to be written again."""

    kind: LetterKind
    ids: tuple[int, ...]


def open_letter_for(page: Page, customer_id: int, kind: LetterKind, record_id: int | None = None) -> None:
    """Leave `page` for the letters page, with this letter ready to be printed."""
    page.go.emit("letters", LetterFor(kind, customer_id, record_id))
