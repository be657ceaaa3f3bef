"""Writes all letters of a kind that are due in a span of days into one PDF and enters them in the log."""

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from crm_desktop.core.enums import LetterKind
from crm_desktop.core.letters.edits import LetterText
from crm_desktop.core.tables import Table
from crm_desktop.documents.letters.card import CardPaper
from crm_desktop.documents.letters.letters import write_pdf
from crm_desktop.documents.paper.sheet import PdfResult
from crm_desktop.services.letters import letters
from crm_desktop.services.letters.due import Key, LeftOut, LetterDue
from crm_desktop.storage import outputs


@dataclass(frozen=True, slots=True)
class LetterRun:
    """What a run did. Nothing is written where no letter is due."""

    letters: int
    pages: int
    left_out: list[LeftOut]
    warnings: list[str]
    ids: list[int]

    def as_dict(self, language: str, named: Callable[[Table, int], Mapping[str, str]]) -> dict[str, object]:
        """For what the command prints; ``named`` says what names a record there."""
        return {
            "letters": self.letters,
            "pages": self.pages,
            "left_out": [
                {
                    "number": each.due.customer_number,
                    "name": each.due.name,
                    "reason": each.reason.value,
                    "text": each.text(language),
                    **named(Table.CUSTOMER, each.due.customer_id),
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
    texts: Mapping[Key, LetterText | None] | None = None,
) -> tuple[bytes, PdfResult]:
    """The letters as one PDF in memory; nothing is entered in the log.

    ``texts`` go before the changed ones that are kept: see ``letters.contents``.
    """
    stream = io.BytesIO()
    contents = letters.contents(to_send, language, texts=texts)
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
    printed: bool = False,
    progress: Callable[[int, int], object] | None = None,
) -> Made:
    """Set the letters, enter them in the letter log and write them to ``out`` where it is given.

    The log has them only when the file could be written (``CrmError`` where it cannot). What ``progress``
    raises ends it with nothing written or entered.
    """
    pdf, result = make_pdf(to_send, language, card=card, progress=progress)
    if out is None:
        return Made(pdf, result, letters.enter(to_send, pdf, result.pages_of, language, printed=printed))
    with outputs.writing(out) as part:
        part.write_bytes(pdf)
        ids = letters.enter(to_send, pdf, result.pages_of, language, printed=printed)
    return Made(pdf, result, ids)


def write_due(
    kind: LetterKind,
    start: date,
    end: date,
    out: Path,
    *,
    language: str,
    printed: bool = False,
    also_dissatisfied: bool = False,
    progress: Callable[[int, int], object] | None = None,
) -> LetterRun:
    """Write the letters due in the span to ``out`` and enter them in the letter log, ``printed`` or not yet.

    Whoever is left out is listed with the reason; those written already are among them, and whom a letter of
    thanks would offend, unless those are written to as well.
    """
    outputs.refuse(out)
    due = letters.due(kind, start, end)
    to_send, left_out = due.to_send, due.left_out
    if also_dissatisfied:
        to_send = [*to_send, *(left.due for left in left_out if left.may_be_written)]
        to_send.sort(key=lambda letter: (letter.due_at, letter.customer_id))
        left_out = [left for left in left_out if not left.may_be_written]
    if not to_send:
        return LetterRun(0, 0, left_out, [], [])
    made = make(to_send, language, out=out, printed=printed, progress=progress)
    return LetterRun(len(made.ids), made.result.pages, left_out, made.result.warnings, made.ids)
