"""Duty: to write the letters that are due, and to print those that are written; one row for each kind."""

from datetime import datetime
from typing import Final

from crm_desktop.core.enums import Due, LetterKind
from crm_desktop.core.tables import Table
from crm_desktop.core.words import label, say
from crm_desktop.services.due.duty import Asked, Duty, DutyKind, Opens
from crm_desktop.services.letters import kinds, letters
from crm_desktop.services.letters import log as letter_log
from crm_desktop.services.letters.letters import Waiting

WAITING: Final = "waiting"
"""Opens the letters that are written and not printed yet."""


def to_write() -> dict[LetterKind, Waiting]:
    """Letters to be written now, by kind: those announced, and all that are late; inside reading()."""
    found = {kind: letters.to_write(kind) for kind in kinds.kinds()}
    return {kind: waiting for kind, waiting in found.items() if waiting.count}


def _rows(asked: Asked) -> list[Duty]:
    """Nobody's in particular: nothing for one person. Each kind has its own span of days."""
    if asked.staff_id is not None:
        return []
    rows = []
    printing = letter_log.to_print()
    if printing.count:
        rows.append(
            Duty(
                Due.LETTER,
                Opens(Table.LETTER, WAITING),
                say("due.letter.waiting", asked.language),
                term=printing.first,
                count=printing.count,
                late=printing.late,
            )
        )
    for kind, found in to_write().items():
        names = ("、" if asked.language != "en" else ", ").join(found.names)
        rows.append(
            Duty(
                Due.LETTER,
                Opens(Table.LETTER, kind),
                label(kind, asked.language),
                say("due.letter.late", asked.language, n=found.late) if found.late else "",
                found.first,
                count=found.count,
                late=found.late,
                hint=names + (" …" if found.count > len(found.names) else ""),
            )
        )
    return rows[: asked.limit]


def _own_span(_now: datetime) -> None:
    """How far is looked ahead depends on the kind of letter."""


LETTER = DutyKind(
    Due.LETTER,
    _rows,
    counted_in=kinds.tables(),
    shown_from=frozenset({Table.STAFF}),
    listed_until=_own_span,
    counted_until=_own_span,
    home=Table.LETTER,
)
