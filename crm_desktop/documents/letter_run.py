"""Writes all letters of a kind that are due in a span of days into one PDF and enters them in the log."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from crm_desktop.core.enums import LetterKind
from crm_desktop.documents.letter_card import CardPaper
from crm_desktop.documents.letters import PdfResult, write_pdf
from crm_desktop.services import letters
from crm_desktop.services.letters import LeftOut, LetterDue
from crm_desktop.storage import outputs


@dataclass(frozen=True, slots=True)
class LetterRun:
    """What a run did. Nothing is written where no letter is due."""

    letters: int
    pages: int
    left_out: list[LeftOut]
    warnings: list[str]
    ids: list[int]

    def as_dict(self, language: str) -> dict[str, Any]:
        return {
            "letters": self.letters,
            "pages": self.pages,
            "left_out": [
                {
                    "number": each.due.customer_number,
                    "name": each.due.name,
                    "reason": each.reason.value,
                    "text": each.text(language),
                }
                for each in self.left_out
            ],
            "warnings": self.warnings,
        }


def make_pdf(
    to_send: Sequence[LetterDue],
    language: str,
    *,
    card: CardPaper = "a4",
    progress: Callable[[int, int], object] | None = None,
) -> tuple[bytes, PdfResult]:
    """The letters as one PDF in memory; nothing is entered in the log."""
    stream = io.BytesIO()
    contents = letters.contents(to_send, language)
    result = write_pdf(stream, contents, language, letters.office_details(), progress=progress, card=card)
    return stream.getvalue(), result


@dataclass(frozen=True, slots=True)
class Made:
    """Letters that were entered in the log, with their PDF."""

    pdf: bytes
    result: PdfResult
    ids: list[int]


def make(
    to_send: Sequence[LetterDue],
    language: str,
    *,
    out: Path | None = None,
    card: CardPaper = "a4",
    progress: Callable[[int, int], object] | None = None,
) -> Made:
    """Set the letters, enter them in the letter log and write them to ``out`` where it is given.

    The log has them only when the file could be written (``CrmError`` where it cannot). What ``progress``
    raises ends it with nothing written or entered.
    """
    pdf, result = make_pdf(to_send, language, card=card, progress=progress)
    if out is None:
        return Made(pdf, result, letters.enter(to_send, pdf, result.pages_of, language))
    with outputs.writing(out) as part:
        part.write_bytes(pdf)
        ids = letters.enter(to_send, pdf, result.pages_of, language)
    return Made(pdf, result, ids)


def write_due(
    kind: LetterKind,
    start: date,
    end: date,
    out: Path,
    *,
    language: str,
    progress: Callable[[int, int], object] | None = None,
) -> LetterRun:
    """Write the letters due in the span to ``out`` and enter them in the letter log.

    Whoever is left out is listed with the reason; those written already are among them.
    """
    outputs.refuse(out)
    due = letters.due(kind, start, end)
    if not due.to_send:
        return LetterRun(0, 0, due.left_out, [], [])
    made = make(due.to_send, language, out=out, progress=progress)
    return LetterRun(len(made.ids), made.result.pages, due.left_out, made.result.warnings, made.ids)
