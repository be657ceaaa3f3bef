"""What the services for letters tell each other: a letter that is due, and why one is left out."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from crm_desktop.core import clock
from crm_desktop.core.enums import LetterKind, LetterState
from crm_desktop.core.letters.letters import Occasion, Recipient, salutation, short_date
from crm_desktop.core.tables import Table
from crm_desktop.core.urgency import Term
from crm_desktop.core.words import say

Key = tuple[LetterKind, Table, int, date]
"""Which letter it is: its kind, its record, and for which day (a birthday comes again)."""


class Reason(StrEnum):
    """Why somebody gets no letter."""

    NO_ADDRESS = "no_address"
    DO_NOT_POST = "do_not_post"
    LOST = "lost"
    ALREADY_SENT = "already_sent"
    """It is in the letter log, in whatever state."""
    DISSATISFIED = "dissatisfied"
    """A thank-you for somebody who gave a bad mark or complained: written only where somebody says so."""
    PUT_ASIDE = "put_aside"
    NO_MESSAGE = "no_message"
    """A reply to a complaint that has no words for the customer yet."""


@dataclass(frozen=True, slots=True)
class Person:
    """A contact person of a company, who is written to there."""

    id: int
    name: str
    honorific: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """One occasion: whose, from which record, when the letter is due.

    A letter made before ``since`` was about something earlier.
    """

    customer_id: int
    due_at: datetime
    occurrence: date
    source_table: Table
    source_id: int
    occasion: Occasion
    since: datetime | None = None
    person: Person | None = None
    began_at: datetime | None = None
    """When there was something to write about, where its time is short: the order's end, the answer."""


@dataclass(frozen=True, slots=True)
class LetterDue:
    """A letter that is to be written; ``source_table`` and ``source_id`` say from which record."""

    kind: LetterKind
    customer_id: int
    customer_number: str
    recipient: Recipient
    due_at: datetime
    occurrence: date
    source_table: Table
    source_id: int
    occasion: Occasion
    recent: date | None = None
    """When the customer was last written to, if that was in the last 14 days."""
    since: datetime | None = None
    """A letter made before that was about something earlier."""
    edited: bool = False
    """Whether its text was changed by hand, in whatever language."""
    replaces: int | None = None
    """The letter of the log, not printed yet, that goes when this one is written."""
    began_at: datetime | None = None

    @property
    def term(self) -> Term:
        """By when it has to be written."""
        of_day = self.due_at == clock.end_of_day(clock.local(self.due_at).date())
        return Term(self.due_at, self.began_at, all_day=of_day)

    @property
    def key(self) -> Key:
        return self.kind, self.source_table, self.source_id, self.occurrence

    @property
    def name(self) -> str:
        return self.recipient.name

    def salutation(self, language: str) -> str:
        return salutation(self.recipient, language).rstrip("：,")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A letter that would be due, and why it is not written.

    ``sent_…`` is the one already in the log, ``state`` how far that is; ``day``, ``mark`` and ``number``
    are of what makes a customer dissatisfied; ``day``, ``by`` and ``words`` of putting it aside.
    """

    due: LetterDue
    reason: Reason
    sent_id: int | None = None
    sent_number: str = ""
    sent_on: date | None = None
    state: LetterState | None = None
    day: date | None = None
    mark: int | None = None
    number: str = ""
    by: str = ""
    words: str = ""

    @property
    def may_be_written(self) -> bool:
        """True where only the reason speaks against it: whoever knows better ticks it."""
        return self.reason is Reason.DISSATISFIED

    def text(self, language: str) -> str:
        known = self.sent_on or self.day
        day = short_date(known, language) if known else ""
        key = f"left_out.{self.reason.value}"
        if self.reason is Reason.ALREADY_SENT:
            waits = self.state in (LetterState.GENERATED, LetterState.PRINTED)
            key = f"{key}.{self.state}" if waits else key
            return say(key, language, number=self.sent_number, day=day)
        if self.reason is Reason.DISSATISFIED:
            key = f"{key}.{'complaint' if self.mark is None else 'mark'}"
            return say(key, language, number=self.number, day=day, mark=self.mark)
        if self.reason is Reason.PUT_ASIDE:
            facts = ("，" if language != "en" else ", ").join(
                part for part in (self.words, self.by, day) if part
            )
            return say(key, language, facts=facts)
        return say(key, language)


@dataclass(frozen=True, slots=True)
class DueLetters:
    to_send: list[LetterDue]
    left_out: list[LeftOut]
