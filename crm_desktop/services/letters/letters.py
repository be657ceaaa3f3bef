"""Letters: which are due in a span of days, what they say, and their entry in the letter log.

When a letter of a kind is due, and for how long, its declaration says (``kinds``). A letter is made once
for each occurrence, unless one that was made and not printed yet is discarded or written again. What nobody
wrote or put aside stays due: a reply always, thanks for a year at most (ours), a birthday card until the
next birthday takes its place.
"""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain
from typing import Final

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import LetterKind, LetterState
from crm_desktop.core.errors import NotAllowed
from crm_desktop.core.letters.edits import LetterText, with_text
from crm_desktop.core.letters.letters import Frame, LetterContent, OfficeDetails
from crm_desktop.core.tables import Table
from crm_desktop.core.urgency import Term
from crm_desktop.core.values import ValueDict
from crm_desktop.services.letters import drafts as letter_drafts
from crm_desktop.services.letters import kinds
from crm_desktop.services.letters.due import DueLetters, Found, Key, LetterDue, Reason
from crm_desktop.services.letters.kinds import declared
from crm_desktop.services.letters.sorting import already, made, partition, waits
from crm_desktop.services.office import office
from crm_desktop.storage import files, settings
from crm_desktop.storage.kept import KeptByCustomer
from crm_desktop.storage.models import Letter, LetterPutAside
from crm_desktop.storage.numbers import NumberSeries

FIRST_DAY: Final = date(2000, 1, 1)
LISTED: Final = timedelta(days=30)
LATE_LISTED: Final = 1000
NAMED: Final = 3
KEPT_SINCE: Final = "letters_kept_since"
"""The setting that says when an office of version 0.1, which let go of late letters, was upgraded."""


def due(kind: LetterKind, start: date, end: date) -> DueLetters:
    """The letters of a kind that fall due from ``start`` to ``end`` (both included), by due time."""
    with storage.reading():
        return partition(kind, declared(kind).find(start, end, False, None))


def on_desk(kind: LetterKind) -> DueLetters:
    """What there is to write now: the usual span and all that is late (of very many the latest).

    Late ones of whom none can be written (no address, wants no post, lost) are not listed; those put aside
    in the last month are, for the way back, and so long whom thanks would offend. A late one that was made
    today stays beside the others that were.
    """
    today = clock.today()
    declaration = declared(kind)
    start, end = declaration.span(today)
    with storage.reading():
        found = sorted(declaration.find(*late_span(kind, today), True, None), key=lambda each: each.due_at)
        found = [*found[-LATE_LISTED:], *declaration.find(start, end, False, None)]
        listed = {(each.source_table, each.source_id, each.occurrence) for each in found}
        aside = (LetterPutAside.kind == kind) & (LetterPutAside.at >= clock.now() - LISTED)
        made_today = (Letter.kind == kind) & (Letter.generated_at >= clock.start_of_day(today))
        made_today &= Letter.due_at < clock.start_of_day(start)
        rows: Iterator[Letter | LetterPutAside] = chain(
            LetterPutAside.select().where(aside), Letter.select().where(made_today)
        )
        for row in rows:
            occasion = declaration.again(row)
            if occasion and (row.source_table, row.source_id, row.occurrence) not in listed:
                found.append(occasion)
        parts = partition(kind, found)
    long_ago = clock.now() - LISTED
    left_out = [
        left
        for left in parts.left_out
        if left.reason is not Reason.DISSATISFIED or left.due.due_at >= long_ago
    ]
    return DueLetters(parts.to_send, left_out)


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many letters of a kind are to be written now, how many are late, whose some are, the first one's
    term."""

    count: int
    late: int
    names: tuple[str, ...]
    first: Term | None = None


def to_write(kind: LetterKind) -> Waiting:
    """The letters that wait to be written: those announced, and all that are late.

    Asked again and again, so it is found once a day, and anew for the customers that a change touches.
    """
    with storage.reading():
        found = _kept.made_of(clock.today(), _find_to_write, _by_kind).get(kind)
    if found is None:
        return Waiting(0, 0, ())
    return Waiting(len(found.due), bisect_left(found.due, clock.now()), found.names, found.first)


@dataclass(frozen=True, slots=True)
class _Sorted:
    """Of the letters of one kind when they are due, whose the first are and how the first one stands."""

    due: list[datetime]
    names: tuple[str, ...]
    first: Term | None


_kept: Final[KeptByCustomer[list[tuple[LetterKind, Found]]]] = KeptByCustomer(
    lambda: kinds.tables() | {Table.COMPLAINT_EVENT}
)


def _by_kind(known: Mapping[int, list[tuple[LetterKind, Found]]]) -> dict[LetterKind, _Sorted]:
    by_kind: dict[LetterKind, list[Found]] = {}
    for of_one in known.values():
        for kind, each in of_one:
            by_kind.setdefault(kind, []).append(each)
    found = {}
    for kind, some in by_kind.items():
        some.sort(key=lambda each: (each.due_at, each.customer_id, each.source_id))
        first = partition(kind, some[:NAMED]).to_send
        names = tuple(letter.name for letter in first)
        found[kind] = _Sorted([each.due_at for each in some], names, first[0].term if first else None)
    return found


def _find_to_write(who: Collection[int] | None) -> Mapping[int, list[tuple[LetterKind, Found]]]:
    """The occasions of all kinds by customer, of all customers or of some.

    Late ones are found as such: where nothing but the customer's card can speak against them, they need not
    be sorted out one by one.
    """
    today = clock.today()
    found: dict[int, list[tuple[LetterKind, Found]]] = {}
    for kind in kinds.kinds():
        declaration = declared(kind)
        start, end = declaration.span(today)
        if declaration.announced is not None:
            end = today + declaration.announced
        late = list(declaration.find(*late_span(kind, today), True, who))
        coming = list(declaration.find(start, end, False, who))
        as_such = declaration.doubts is None and declaration.against is None
        doubtful = coming if as_such else [*late, *coming]
        written = {letter.key[1:] for letter in partition(kind, doubtful).to_send}
        wanted = [
            each for each in doubtful if (each.source_table, each.source_id, each.occurrence) in written
        ]
        for each in (*late, *wanted) if as_such else wanted:
            found.setdefault(each.customer_id, []).append((kind, each))
    return found


def late_span(kind: LetterKind, today: date) -> tuple[date, date]:
    """The days before the usual ones of which letters still wait.

    An office of version 0.1 keeps what its letters page showed when it was brought up to date, and nothing
    older: that had vanished, and must not come back all at once. Inside reading().
    """
    declaration = declared(kind)
    end = declaration.span(today)[0] - timedelta(days=1)
    start = FIRST_DAY if declaration.late is None else today - declaration.late
    since = settings.moment(KEPT_SINCE)
    if since is not None:
        start = max(start, declaration.span(clock.local(since).date())[0])
    return start, end


def letter_for(kind: LetterKind, customer_id: int, *, record_id: int | None = None) -> DueLetters:
    """A letter for one customer, now: for the next birthday, last finished order, last answered complaint.

    ``record_id`` is the one record that it is about, where there may be several. A company's contact persons
    have birthdays too. Raises ``NotAllowed`` saying what is missing where there is no such occasion.
    """
    with storage.reading():
        occasions = declared(kind).of_customer(customer_id, record_id)
        if not occasions:
            raise NotAllowed(f"letter.error.no_{kind.value}")
        return partition(kind, occasions)


Occasions = Mapping[int, Sequence[Found]]
"""What there is to write to each of some customers about; of most it may be nothing."""


def occasions_for(
    kind: LetterKind, customer_ids: Iterable[int], progress: Callable[[int, int], object]
) -> dict[int, Sequence[Found]]:
    """The occasions of these customers for a letter, as ``letter_for`` finds one's.

    ``progress`` is told how many of how many have been looked at.
    """
    ids = list(customer_ids)
    found: dict[int, Sequence[Found]] = {}
    with storage.reading():
        for done, customer_id in enumerate(ids):
            if done % 100 == 0:
                progress(done, len(ids))
            found[customer_id] = declared(kind).of_customer(customer_id, None)
    return found


def letters_for(kind: LetterKind, occasions: Occasions) -> DueLetters:
    """A letter for each of these occasions. Raises ``NotAllowed`` where there is none."""
    with storage.reading():
        found = [each for those in occasions.values() for each in those]
        if not found:
            raise NotAllowed(f"letter.error.no_{kind.value}")
        return partition(kind, found)


def again(letter_ids: Sequence[int]) -> DueLetters:
    """Letters of the log that are not printed yet, to be written again: all of one kind.

    The new one takes the place of the old, which leaves the log with its number. Raises ``NotAllowed`` where
    one is printed already, or where what it was about is gone.
    """
    with storage.reading():
        letters = list(Letter.select().where(Letter.id.in_(list(letter_ids))).order_by(Letter.id))
        found = []
        for letter in letters:
            if not waits(letter):
                raise NotAllowed("letter.error.not_waiting", number=letter.number)
            occasion = declared(letter.kind).again(letter)
            if occasion is None:
                raise NotAllowed("letter.error.occasion_gone", number=letter.number, name=letter.recipient)
            found.append(occasion)
        if len({letter.kind for letter in letters}) != 1:
            raise NotAllowed("letter.error.one_kind")
        return partition(
            letters[0].kind,
            found,
            {(each.source_table, each.source_id, each.occurrence): each.id for each in letters},
        )


def contents(
    letters: Sequence[LetterDue],
    language: str,
    *,
    texts: Mapping[Key, LetterText | None] | None = None,
) -> list[LetterContent]:
    """The words of letters, dated today unless ``day`` says otherwise; where a text was changed, those.

    ``texts`` go before what is kept: a text that is being typed, or ``None`` for the proposed one.
    """
    profile = office.profile()
    details = office_details()
    changed: Mapping[Key, LetterText | None] = {**letter_drafts.drafts_of(letters, language), **(texts or {})}
    found = []
    for letter in letters:
        declaration = declared(letter.kind)
        frame = Frame(
            letter.kind,
            declaration.paper,
            letter.recipient,
            details,
            language,
            clock.today(),
            profile.signature,
        )
        proposed = declaration.compose(letter.occasion, frame)
        text = changed.get(letter.key)
        found.append(proposed if text is None else with_text(proposed, text))
    return found


def office_details() -> OfficeDetails:
    """The letterhead of this office."""
    profile = office.profile()
    return OfficeDetails(profile.name, profile.address, profile.phone, profile.postcode)


def enter(
    letters: Sequence[LetterDue],
    pdf: bytes,
    pages_of: Sequence[tuple[int, int]],
    language: str,
    *,
    printed: bool = False,
) -> list[int]:
    """Enter letters into the letter log with the PDF as it goes out, kept once; returns their ids.

    ``pages_of`` are the first and last page of each in that PDF. All or nothing, in one write. Raises
    ``NotAllowed`` where one of them was entered meanwhile: it is never made twice. One that is written
    again goes in the same write, with its number.
    """
    if not letters:
        return []
    kind = letters[0].kind
    with storage.write("letters.made", count=len(letters)) as change:
        twice = already(kind, [letter.customer_id for letter in letters])
        for letter in letters:
            known = made(twice, letter)
            if known is not None and letter.replaces == known.id and waits(known):
                change.delete(known)
            elif known is not None:
                raise NotAllowed("letter.error.already_made", name=letter.name, number=known.number)
        now = clock.now()
        stored = files.keep(change, pdf, f"{kind.value}-{clock.today().isoformat()}.pdf")
        numbers = storage.next_numbers(NumberSeries.LETTER, len(letters))
        rows = [
            _row(letter, number, pages, language)
            | {
                "generated_at": now,
                "printed_at": now if printed else None,
                "state": LetterState.PRINTED if printed else LetterState.GENERATED,
                "file": stored.id,
                "staff": storage.acting_staff(),
            }
            for letter, number, pages in zip(letters, numbers, pages_of, strict=True)
        ]
        return list(change.insert_many(Letter, rows))


def _row(letter: LetterDue, number: str, pages: tuple[int, int], language: str) -> ValueDict:
    logged = declared(letter.kind).logged
    more = logged(letter.occasion, language) if logged is not None else {}
    return {
        "number": number,
        "kind": letter.kind,
        "customer": letter.customer_id,
        "contact": letter.source_id if letter.source_table == Table.CONTACT_PERSON else None,
        "complaint": letter.source_id if letter.source_table == Table.COMPLAINT else None,
        "source_table": letter.source_table,
        "source_id": letter.source_id,
        "occurrence": letter.occurrence,
        "due_at": letter.due_at,
        "recipient": " ".join(part for part in (letter.recipient.company, letter.recipient.name) if part),
        "address": letter.recipient.address,
        "postcode": letter.recipient.postcode,
        "language": language,
        "first_page": pages[0],
        "last_page": pages[1],
        "front": "",
        "text_key": "",
        **more,
    }
