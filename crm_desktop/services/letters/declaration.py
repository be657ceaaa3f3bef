"""What a kind of letter declares about itself; the declared ones stand in the table of `kinds`."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

from crm_desktop.core.enums import LetterKind
from crm_desktop.core.letters.letters import Frame, LetterContent, LetterPaper, Occasion
from crm_desktop.core.tables import Table
from crm_desktop.core.values import Values
from crm_desktop.core.words import say
from crm_desktop.services.letters.doubts import LetterDoubt
from crm_desktop.services.letters.due import Found, LetterDue, Reason
from crm_desktop.storage.models import Letter, LetterPutAside

About = TypeVar("About", bound=Occasion)


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterDeclaration(Generic[About]):
    """One kind of letter, whole: services, papers, window, command line and sample office ask only this.

    ``About`` are the facts that it tells. Its words stand in ``core/words`` under its own name, see
    ``texts``. All that reads the records is called inside reading() or a write.
    """

    kind: LetterKind
    compose: Callable[[About, Frame], LetterContent]
    """Writes the sentences; pure."""

    # -- the occasion -------------------------------------------------------------------------------

    find: Callable[[date, date, bool, Collection[int] | None], Iterable[Found]]
    """The occasions whose letters are due from a day to a day (both included), of all customers or of some.

    With ``True`` only those of whom a letter still could be posted and that nobody dealt with (no letter
    made, none put aside), and nothing that was due before its record was entered: a list of customers
    brought along must not make a thousand late cards.
    """
    again: Callable[[Letter | LetterPutAside], Found | None]
    """What a letter made or put aside is about, as the records are now; None where that is gone."""
    of_customer: Callable[[int, int | None], Sequence[Found]]
    """What one customer could be written to about now: by the customer's id, or about this one record."""
    tables: frozenset[Table]
    """Whose changes bring occasions or take them away, besides those of customers and letters."""
    needs_record: bool = False
    """True where it is written from a record of its own, and not from the customer's card."""

    # -- the span -----------------------------------------------------------------------------------

    span: Callable[[date], tuple[date, date]]
    """The days that a user looks at first on a day."""
    late: timedelta | None = timedelta(days=365)
    """How long what nobody wrote or put aside stays due; None: for ever."""
    announced: timedelta | None = None
    """How far ahead of today it counts as waiting; None: to the end of the span."""
    posted_ahead: timedelta = timedelta(0)
    """How long before it is due it is posted, to be there on the day."""

    # -- the paper, and what speaks against it --------------------------------------------------------

    paper: LetterPaper = LetterPaper.LETTER
    to_lost: bool = False
    """True where it is written to lost customers too."""
    doubts: Callable[[Sequence[Found]], Mapping[int, LetterDoubt]] | None = None
    """Why it would offend, by the record's id: written only where somebody says so."""
    against: Callable[[LetterDue], Reason | None] | None = None
    """What is missing in the occasion."""

    # -- the log ------------------------------------------------------------------------------------

    after: Callable[[LetterDue, Mapping[date, Letter]], LetterDue] | None = None
    """The letter as it is after those of earlier days to the same record, which the log knows."""
    logged: Callable[[About, str], Values] | None = None
    """What the log keeps of it besides the usual, in a language: columns of ``Letter``."""
    why: Callable[[About, date, str], str] | None = None
    """The occasion in a few words; where there is none, the day alone stands in them."""

    def texts(self) -> tuple[str, ...]:
        """The keys of ``core/words`` that this kind must have, besides what its composer says."""
        said = ("letter_kind.{}", "letter_nothing.{}", "letter.error.no_{}", "letter_due.{}")
        return tuple(key.format(self.kind.value) for key in said)

    def nothing(self, language: str) -> str:
        """Says that nobody is to be written to."""
        return say(f"letter_nothing.{self.kind.value}", language)
