"""Letters: which are due in a span of days, what they say, and their entry in the letter log.

When a letter is due: a birthday card on the birthday; a thank-you letter within 24 hours after a customer's
first finished order (source 004); the reply to a complaint by the answer's deadline, or as soon as there is
an answer where it comes later (ours). A letter is made once for each occurrence.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from crm_desktop import storage
from crm_desktop.core import clock, dates, lunar
from crm_desktop.core.enums import LETTERS_WRITTEN, CustomerStatus, LetterKind, LetterState
from crm_desktop.core.errors import NotAllowed
from crm_desktop.core.letter_texts import compose
from crm_desktop.core.letters import (
    Birthday,
    LetterContent,
    Occasion,
    OfficeDetails,
    Recipient,
    Reply,
    Service,
    salutation,
    short_date,
)
from crm_desktop.core.words import say
from crm_desktop.services import letter_occasions, office
from crm_desktop.services.letter_occasions import Found
from crm_desktop.storage import files
from crm_desktop.storage.models import Customer, Letter

KINDS: Final = LETTERS_WRITTEN
RECENT: Final = timedelta(days=14)


class Reason(StrEnum):
    """Why somebody gets no letter."""

    NO_ADDRESS = "no_address"
    DO_NOT_POST = "do_not_post"
    LOST = "lost"
    ALREADY_SENT = "already_sent"
    NO_MESSAGE = "no_message"
    """A reply to a complaint that has no words for the customer yet."""


@dataclass(frozen=True, slots=True)
class LetterDue:
    """A letter that is to be written; ``source_table`` and ``source_id`` say from which record."""

    kind: LetterKind
    customer_id: int
    customer_number: str
    recipient: Recipient
    due_at: datetime
    occurrence: date
    source_table: str
    source_id: int
    occasion: Occasion
    recent: date | None = None
    """When the customer was last written to, if that was in the last 14 days."""
    since: datetime | None = None
    """A letter made before that was about something earlier."""

    @property
    def name(self) -> str:
        return self.recipient.name

    def salutation(self, language: str) -> str:
        return salutation(self.recipient, language).rstrip("：,")

    def why(self, language: str) -> str:
        """The occasion in a few words, for the list."""
        return _why(self, language)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A letter that would be due, and why it is not written; ``sent_…`` is the one already in the log."""

    due: LetterDue
    reason: Reason
    sent_id: int | None = None
    sent_number: str = ""
    sent_on: date | None = None

    def text(self, language: str) -> str:
        day = short_date(self.sent_on, language) if self.sent_on else ""
        return say(f"left_out.{self.reason.value}", language, number=self.sent_number, day=day)


@dataclass(frozen=True, slots=True)
class DueLetters:
    to_send: list[LetterDue]
    left_out: list[LeftOut]


def due(kind: LetterKind, start: date, end: date) -> DueLetters:
    """The letters of a kind that fall due from ``start`` to ``end`` (both included), by due time."""
    with storage.reading():
        if kind is LetterKind.BIRTHDAY:
            found = letter_occasions.birthdays(start, end)
        elif kind is LetterKind.THANK_YOU:
            found = letter_occasions.first_orders(start, end)
        elif kind is LetterKind.COMPLAINT_REPLY:
            found = letter_occasions.answered_complaints(start, end)
        else:
            raise ValueError(kind)
        return _sort_out(kind, found)


def default_span(kind: LetterKind, today: date) -> tuple[date, date]:
    """The days that a user looks at first: birthdays ahead, thanks of this week, replies of a month."""
    if kind is LetterKind.BIRTHDAY:
        return today, today + timedelta(days=7)
    if kind is LetterKind.THANK_YOU:
        return today - timedelta(days=6), today + timedelta(days=1)
    return dates.add_months(today, -1), today + timedelta(days=1)


def waiting() -> int:
    """How many letters could be written now, of all kinds in their usual span."""
    today = clock.today()
    return sum(len(due(kind, *default_span(kind, today)).to_send) for kind in KINDS)


def one(kind: LetterKind, customer_id: int, *, complaint_id: int | None = None) -> DueLetters:
    """A letter for one customer, now: for the next birthday, last finished order, last answered complaint.

    Raises ``NotAllowed`` saying what is missing where there is no such occasion.
    """
    with storage.reading():
        found = letter_occasions.latest(kind, customer_id, complaint_id)
        if found is None:
            raise NotAllowed(f"letter.error.no_{kind.value}")
        return _sort_out(kind, [found])


def content(letter: LetterDue, language: str, *, day: date | None = None) -> LetterContent:
    """The words of one letter, dated today unless ``day`` says otherwise."""
    return contents([letter], language, day=day)[0]


def contents(letters: Sequence[LetterDue], language: str, *, day: date | None = None) -> list[LetterContent]:
    profile = office.profile()
    details = office_details()
    return [
        compose(
            letter.occasion,
            letter.recipient,
            details,
            language,
            day=day or clock.today(),
            signer=profile.signature,
        )
        for letter in letters
    ]


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
    ``NotAllowed`` where one of them was entered meanwhile: it is never made twice.
    """
    if not letters:
        return []
    kind = letters[0].kind
    with storage.write("letters.made", count=len(letters)) as change:
        twice = _already(kind, [letter.customer_id for letter in letters])
        for letter in letters:
            known = _made(twice, letter)
            if known is not None:
                raise NotAllowed("letter.error.already_made", name=letter.name, number=known.number)
        now = clock.now()
        stored = files.keep(change, pdf, f"{kind.value}-{clock.today().isoformat()}.pdf")
        numbers = storage.next_numbers("letter", len(letters))
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


def _row(letter: LetterDue, number: str, pages: tuple[int, int], language: str) -> dict[str, Any]:
    return {
        "number": number,
        "kind": letter.kind,
        "customer": letter.customer_id,
        "complaint": letter.source_id if letter.source_table == "complaint" else None,
        "source_table": letter.source_table,
        "source_id": letter.source_id,
        "occurrence": letter.occurrence,
        "due_at": letter.due_at,
        "recipient": letter.recipient.name,
        "address": letter.recipient.address,
        "postcode": letter.recipient.postcode,
        "language": language,
        "first_page": pages[0],
        "last_page": pages[1],
    }


# -- who gets one -----------------------------------------------------------------------------------

Key = tuple[str, int, date]


def _made(log: Mapping[Key, Letter], letter: LetterDue) -> Letter | None:
    """The one in the log that was made for this occasion."""
    known = log.get((letter.source_table, letter.source_id, letter.occurrence))
    if known is None or letter.since is None:
        return known
    return known if (known.generated_at or known.created_at) >= letter.since else None


def _sort_out(kind: LetterKind, found: Iterable[Found]) -> DueLetters:
    occasions = sorted(found, key=lambda each: (each.due_at, each.customer_id))
    ids = [each.customer_id for each in occasions]
    customers: dict[int, Customer] = {customer.id: customer for customer in _customers(ids)}
    sent = _already(kind, ids)
    recent = _recently(ids)
    result = DueLetters([], [])
    for each in occasions:
        customer = customers[each.customer_id]
        letter = LetterDue(
            kind,
            customer.id,
            customer.number,
            Recipient(
                customer.name,
                customer.kind,
                customer.honorific,
                customer.gender,
                customer.address.strip(),
                customer.postcode.strip(),
            ),
            each.due_at,
            each.occurrence,
            each.source_table,
            each.source_id,
            each.occasion,
            recent.get(customer.id),
            each.since,
        )
        known = _made(sent, letter)
        if known is not None:
            made = clock.local(known.generated_at or known.created_at).date()
            result.left_out.append(LeftOut(letter, Reason.ALREADY_SENT, known.id, known.number, made))
        elif customer.status == CustomerStatus.LOST:
            result.left_out.append(LeftOut(letter, Reason.LOST))
        elif customer.do_not_post:
            result.left_out.append(LeftOut(letter, Reason.DO_NOT_POST))
        elif not letter.recipient.address:
            result.left_out.append(LeftOut(letter, Reason.NO_ADDRESS))
        elif isinstance(letter.occasion, Reply) and not letter.occasion.message.strip():
            result.left_out.append(LeftOut(letter, Reason.NO_MESSAGE))
        else:
            result.to_send.append(letter)
    return result


def _customers(ids: Sequence[int]) -> list[Customer]:
    found: list[Customer] = []
    for start in range(0, len(ids), 500):
        found.extend(Customer.select().where(Customer.id.in_(ids[start : start + 500])))
    return found


def _already(kind: LetterKind, ids: Sequence[int]) -> dict[Key, Letter]:
    """The last letter of the kind in the log to these customers for each occurrence."""
    found: dict[Key, Letter] = {}
    for start in range(0, len(ids), 500):
        query = Letter.select().where((Letter.kind == kind) & Letter.customer.in_(ids[start : start + 500]))
        for letter in query.order_by(Letter.id):
            found[letter.source_table, letter.source_id, letter.occurrence] = letter
    return found


def _recently(ids: Sequence[int]) -> dict[int, date]:
    since = clock.now() - RECENT
    found: dict[int, date] = {}
    for start in range(0, len(ids), 500):
        query = Letter.select().where(
            Letter.customer.in_(ids[start : start + 500]) & (Letter.generated_at >= since)
        )
        for letter in query.order_by(Letter.generated_at):
            found[letter.customer_id] = clock.local(letter.generated_at).date()
    return found


def _why(letter: LetterDue, language: str) -> str:
    occasion = letter.occasion
    day = dates.say_day(letter.occurrence, language)
    if isinstance(occasion, Birthday):
        if occasion.lunar is None:
            return say("letter_due.birthday", language, day=day)
        return say(
            "letter_due.birthday_lunar", language, day=day, lunar=lunar.say_lunar(*occasion.lunar, language)
        )
    if isinstance(occasion, Service):
        return say("letter_due.thank_you", language, day=day)
    return say("letter_due.complaint_reply", language, complaint=occasion.number, subject=occasion.subject)
