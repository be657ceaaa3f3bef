"""The letter log: what was written to whom, as it was sent, and what became of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import peewee

from crm_desktop import storage
from crm_desktop.core import clock, texts
from crm_desktop.core.enums import LetterKind, LetterState
from crm_desktop.core.errors import NotAllowed, NotFound
from crm_desktop.storage import files
from crm_desktop.storage.models import Customer, Letter, StoredFile

# Which state a letter may be in to become another (DOMAIN section 5); its time goes into the field named.
STEPS: Final[Mapping[LetterState, tuple[frozenset[LetterState], str]]] = {
    LetterState.PRINTED: (frozenset({LetterState.GENERATED}), "printed_at"),
    LetterState.POSTED: (frozenset({LetterState.GENERATED, LetterState.PRINTED}), "posted_at"),
    LetterState.REPLIED: (frozenset({LetterState.POSTED}), "replied_at"),
    LetterState.RETURNED: (frozenset({LetterState.POSTED}), "returned_at"),
}


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One letter of the log; ``at`` is when it came into its state."""

    id: int
    number: str
    kind: LetterKind
    customer_id: int
    customer: str
    address: str
    state: LetterState
    at: datetime
    made_at: datetime
    pages: int
    return_reason: str
    has_file: bool


@dataclass(frozen=True, slots=True)
class StoredLetter:
    """The PDF as sent and the pages (from 1) in it that are this letter's."""

    path: Path
    name: str
    first_page: int
    last_page: int


def listing(
    query: str = "",
    *,
    kinds: Sequence[LetterKind] = (),
    states: Sequence[LetterState] = (),
    customer_id: int | None = None,
    limit: int | None = None,
) -> list[LetterRow]:
    """Letters, the newest first, whose number, name or address holds ``query``."""
    found = Letter.select(Letter, Customer.name.alias("customer_name")).join(Customer)
    words = texts.searched(query)
    if words:
        found = found.where(
            Letter.number.contains(words) | Customer.name.contains(words) | Letter.address.contains(words)
        )
    if kinds:
        found = found.where(Letter.kind.in_(list(kinds)))
    if states:
        found = found.where(Letter.state.in_(list(states)))
    if customer_id is not None:
        found = found.where(Letter.customer == customer_id)
    found = found.order_by(Letter.id.desc())
    if limit is not None:
        found = found.limit(limit)
    with storage.reading():
        return [_row(letter) for letter in found.objects()]


def count() -> int:
    with storage.reading():
        return int(Letter.select().count())


def _row(letter: Any) -> LetterRow:
    made = letter.generated_at or letter.created_at
    step = STEPS.get(letter.state)
    at = getattr(letter, step[1]) if step else made
    pages = (letter.last_page or 0) - (letter.first_page or 0) + 1 if letter.first_page else 0
    return LetterRow(
        letter.id,
        letter.number,
        letter.kind,
        letter.customer_id,
        letter.customer_name,
        letter.address,
        letter.state,
        at or made,
        made,
        pages,
        letter.return_reason,
        letter.file_id is not None,
    )


def mark_printed(ids: Sequence[int], at: datetime | None = None) -> int:
    return _mark(ids, LetterState.PRINTED, at)


def mark_posted(ids: Sequence[int], at: datetime | None = None) -> int:
    """Posted also counts as printed, where that was not entered."""
    return _mark(ids, LetterState.POSTED, at)


def mark_returned(ids: Sequence[int], reason: str = "", at: datetime | None = None) -> int:
    """Came back undelivered, with what the post office wrote on it."""
    return _mark(ids, LetterState.RETURNED, at, return_reason=reason.strip())


def mark_replied(ids: Sequence[int], at: datetime | None = None) -> int:
    return _mark(ids, LetterState.REPLIED, at)


def allowed(state: LetterState, wanted: LetterState) -> bool:
    return state in STEPS[wanted][0]


def _mark(ids: Sequence[int], wanted: LetterState, at: datetime | None, **more: Any) -> int:
    """Bring letters into a state, all or none; raises ``NotAllowed`` where one is not ready for it."""
    from_states, field = STEPS[wanted]
    moment = at or clock.now()
    with storage.write("letters.marked", count=len(ids)) as change:
        letters = list(Letter.select().where(Letter.id.in_(list(ids))).order_by(Letter.id))
        if len(letters) != len(set(ids)):
            raise NotFound("error.not_found")
        for letter in letters:
            if letter.state not in from_states:
                raise NotAllowed(f"letter.error.not_{wanted.value}", number=letter.number)
            values: dict[str, Any] = {"state": wanted, field: moment, **more}
            if wanted is LetterState.POSTED and letter.printed_at is None:
                values["printed_at"] = moment
            change.update(letter, **values)
        if len(letters) == 1:
            change.subject = letters[0]
    return len(letters)


def stored(letter_id: int) -> StoredLetter:
    """Where the PDF of a letter is kept; raises ``NotAllowed`` where there is none."""
    with storage.reading():
        letter = (
            Letter.select(Letter, StoredFile)
            .join(StoredFile, peewee.JOIN.LEFT_OUTER)
            .where(Letter.id == letter_id)
            .first()
        )
        if letter is None:
            raise NotFound("error.not_found")
        path = files.path(letter.file.sha256) if letter.file_id else None
        if path is None or not path.exists():
            raise NotAllowed("letter.error.no_file", number=letter.number)
        return StoredLetter(path, letter.file.name, letter.first_page or 1, letter.last_page or 1)
