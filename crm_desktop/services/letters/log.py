"""The letter log: what was written to whom, as it was sent, and what became of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import peewee

from crm_desktop import storage
from crm_desktop.core import clock, texts
from crm_desktop.core.enums import LetterKind, LetterState
from crm_desktop.core.errors import NotAllowed, NotFound
from crm_desktop.core.lists.declaration import Condition
from crm_desktop.core.lists.letters import LETTERS
from crm_desktop.core.urgency import Term
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.services.customers import finding
from crm_desktop.services.letters.sorting import waits
from crm_desktop.services.listing import rows as listing
from crm_desktop.storage import files
from crm_desktop.storage.change import chunks
from crm_desktop.storage.models import Customer, Letter, StoredFile
from crm_desktop.storage.queries import letters as queries
from crm_desktop.storage.queries.listing.work import LETTERS as LISTED

# Which state a letter may be in to become another (DOMAIN section 5); its time goes into the field named.
STEPS: Final[Mapping[LetterState, tuple[frozenset[LetterState], str]]] = {
    LetterState.PRINTED: (frozenset({LetterState.GENERATED}), "printed_at"),
    LetterState.POSTED: (frozenset({LetterState.GENERATED, LetterState.PRINTED}), "posted_at"),
    LetterState.REPLIED: (frozenset({LetterState.POSTED}), "replied_at"),
    LetterState.RETURNED: (frozenset({LetterState.POSTED}), "returned_at"),
}


_AT_ONCE: Final = 500
_LOOKED_UP: Final = 10_000
"""Up to so many that wait are looked up one by one."""


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
    language: str = "zh_CN"
    waits: bool = False
    """Made and not printed yet: it may be discarded or written again."""
    more: Values = field(default_factory=dict)
    """What other columns show, by their fields."""


@dataclass(frozen=True, slots=True)
class StoredLetter:
    """The PDF as sent and the pages (from 1) in it that are this letter's."""

    path: Path
    name: str
    first_page: int
    last_page: int


def find_letters(
    query: str = "",
    conditions: Sequence[Condition] = (),
    sort: str = "",
    descending: bool = False,
    *,
    kinds: Sequence[LetterKind] = (),
    states: Sequence[LetterState] = (),
    customer_id: int | None = None,
    waiting_only: bool = False,
) -> list[int]:
    """Ids of the letters, the newest first, whose number or address holds ``query``, or whose customer is
    found by it: by name, pinyin, phones, address or another field of theirs. All ``conditions`` hold, and
    ``sort`` may name a field of ``core.lists.LETTERS``; ``CrmError`` for one that this list has not.

    ``waiting_only``: made and not printed yet.
    """
    found = Letter.select(Letter.id, Letter.customer, _holds(query))
    if kinds:
        found = found.where(Letter.kind.in_(list(kinds)))
    if states:
        found = found.where(Letter.state.in_(list(states)))
    if customer_id is not None:
        found = found.where(Letter.customer == customer_id)
    with storage.reading():
        if waiting_only:
            found = found.where(_waits())
        whose = finding.by_who_they_are(query)
        rows = found.order_by(Letter.id.desc()).tuples().iterator()
        ids = [letter_id for letter_id, customer, holds in rows if holds or customer in whose]
        return listing.narrowed(ids, LISTED, LETTERS, conditions, sort, descending)


def _holds(query: str) -> peewee.Expression:
    """Whether a letter's own number or address, as it was written, holds a text."""
    words = texts.searched(query)
    return Letter.number.contains(words) | Letter.address.contains(words)


def letter_rows(ids: Sequence[int], columns: Sequence[str] = ()) -> list[LetterRow]:
    """List rows of these letters in this order; one that was deleted meanwhile is left out. Of these further
    ``columns`` they have ``more``."""
    rows = Letter.select(Letter, Customer.name.alias("customer_name")).join(Customer)
    with storage.reading():
        found = {
            letter.id: _row(letter)
            for some in chunks(list(ids), _AT_ONCE)
            for letter in rows.where(Letter.id.in_(list(some))).objects()
        }
        return listing.with_more(found, ids, LISTED, columns)


def waiting() -> list[int]:
    """The letters that were made and not printed yet: ids, the oldest first."""
    with storage.reading():
        return [row.id for row in queries.waiting()]


@dataclass(frozen=True, slots=True)
class Printing:
    """How many letters were made and not printed yet, how many of them late, and by when the first is due."""

    count: int
    late: int
    first: Term | None


def to_print(now: datetime | None = None) -> Printing:
    """The letters that wait to be printed: as long as it lies here, a letter is as late as one unwritten."""
    moment = now or clock.now()
    with storage.reading():
        terms = [Term(row.due_at) if row.due_at is not None else None for row in queries.waiting()]
    dated = sorted((term for term in terms if term is not None), key=lambda term: term.due_at)
    late = sum(term.overdue(moment) for term in dated)
    return Printing(len(terms), late, dated[0] if dated else None)


def _waits() -> peewee.Expression:
    """Few of a million letters wait: they are found by the index that holds only them."""
    ids = [row.id for row in queries.waiting()]
    if len(ids) > _LOOKED_UP:
        return (Letter.state == LetterState.GENERATED) & ~Letter.dealt_with
    return Letter.id.in_(ids)


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
        letter.language,
        waits(letter),
    )


# -- what becomes of them ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Marked:
    """A letter that was brought into a state, its version then, and what stood there before: for Undo."""

    id: int
    version: int
    before: Values


def mark_printed(ids: Sequence[int], at: datetime | None = None) -> list[Marked]:
    return _mark(ids, LetterState.PRINTED, at)


def mark_posted(ids: Sequence[int], at: datetime | None = None) -> list[Marked]:
    """Posted also counts as printed, where that was not entered."""
    return _mark(ids, LetterState.POSTED, at)


def mark_returned(ids: Sequence[int], reason: str = "", at: datetime | None = None) -> list[Marked]:
    """Came back undelivered, with what the post office wrote on it."""
    return _mark(ids, LetterState.RETURNED, at, return_reason=reason.strip())


def mark_replied(ids: Sequence[int], at: datetime | None = None) -> list[Marked]:
    return _mark(ids, LetterState.REPLIED, at)


def allowed(state: LetterState, wanted: LetterState) -> bool:
    return state in STEPS[wanted][0]


def _mark(ids: Sequence[int], wanted: LetterState, at: datetime | None, **more: object) -> list[Marked]:
    """Bring letters into a state, all or none; raises ``NotAllowed`` where one is not ready for it."""
    from_states, field = STEPS[wanted]
    moment = at or clock.now()
    marked = []
    with storage.write("letters.marked", count=len(ids)) as change:
        letters = _found(ids)
        for letter in letters:
            if letter.state not in from_states:
                raise NotAllowed(f"letter.error.not_{wanted.value}", number=letter.number)
            values: ValueDict = {"state": wanted, field: moment, **more}
            if wanted is LetterState.POSTED and letter.printed_at is None:
                values["printed_at"] = moment
            before = {name: getattr(letter, name) for name in values}
            change.update(letter, **values)
            marked.append(Marked(letter.id, letter.version, before))
        if len(letters) == 1:
            change.subject = letters[0]
    return marked


def unmark(marked: Sequence[Marked]) -> int:
    """Undo of a mark, of all or none; raises ``NotAllowed`` where one of the letters was changed since."""
    with storage.write("letters.unmarked", count=len(marked)) as change:
        letters = {int(letter.id): letter for letter in _found([each.id for each in marked])}
        for each in marked:
            letter = letters[each.id]
            if letter.version != each.version:
                raise NotAllowed("letter.error.changed_since", number=letter.number)
            change.update(letter, **each.before)
    return len(marked)


def discard(ids: Sequence[int]) -> list[int]:
    """Take letters that were made and not printed out of the log, all or none: they are due again.

    Their numbers are not given out again, and their PDF stays, for the record of changes names it. Raises
    ``NotAllowed`` where one is printed or posted, or was made by version 0.1.
    """
    with storage.write("letters.discarded", count=len(ids)) as change:
        letters = _found(ids)
        for letter in letters:
            if not waits(letter):
                raise NotAllowed("letter.error.not_waiting", number=letter.number)
            change.delete(letter)
    return [int(letter.id) for letter in letters]


def _found(ids: Sequence[int]) -> list[Letter]:
    letters: list[Letter] = []
    for some in chunks(list(ids), 500):
        letters.extend(Letter.select().where(Letter.id.in_(some)))
    if len(letters) != len(set(ids)):
        raise NotFound("error.not_found")
    return sorted(letters, key=lambda letter: int(letter.id))


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
