"""The kinds of letter that the program writes: one declaration each, in the order of the letters page."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

from crm_desktop.core import clock, dates, lunar
from crm_desktop.core.enums import LetterKind
from crm_desktop.core.letters import birthday_card, complaint_reply, thank_you
from crm_desktop.core.letters.letters import BirthdayOccasion, LetterPaper, Reply
from crm_desktop.core.tables import Table
from crm_desktop.core.values import Values
from crm_desktop.core.words import say
from crm_desktop.services.letters import birthdays, doubts, occasions
from crm_desktop.services.letters.declaration import LetterDeclaration
from crm_desktop.services.letters.due import Found, LetterDue, Reason
from crm_desktop.storage.models import Letter, LetterPutAside

_A_WEEK: Final = timedelta(days=7)
_A_DAY: Final = timedelta(days=1)


def declared(kind: LetterKind) -> LetterDeclaration[Any]:
    """The declaration of a kind; ``KeyError`` for one that the program cannot write."""
    return DECLARED[kind]


def kinds() -> tuple[LetterKind, ...]:
    """The kinds that the program can write, in the order in which they are offered."""
    return tuple(DECLARED)


def of_customers() -> tuple[LetterKind, ...]:
    """Those that need nothing but the customer."""
    return tuple(kind for kind, declaration in DECLARED.items() if not declaration.needs_record)


def tables() -> frozenset[Table]:
    """The tables whose changes bring letters or take them away."""
    always = {Table.LETTER, Table.LETTER_PUT_ASIDE, Table.LETTER_DRAFT, Table.CUSTOMER, Table.SETTING}
    return frozenset(always.union(*(declaration.tables for declaration in DECLARED.values())))


def why(letter: LetterDue, language: str) -> str:
    """The occasion of a letter in a few words, for the list."""
    say_why = declared(letter.kind).why
    if say_why is not None:
        return say_why(letter.occasion, letter.occurrence, language)
    day = dates.say_day(letter.occurrence, language)
    return say(f"letter_due.{letter.kind.value}", language, day=day)


# -- thank-you letters: within 24 hours after the first finished order (source 004) ---------------------


def _of_last_order(customer_id: int, _record_id: int | None) -> Sequence[Found]:
    found = occasions.latest_order(customer_id)
    return [found] if found is not None else []


def _order_again(letter: Letter | LetterPutAside) -> Found | None:
    return occasions.order(letter.source_id)


THANK_YOU: Final = LetterDeclaration(
    kind=LetterKind.THANK_YOU,
    compose=thank_you.compose,
    find=lambda start, end, late, who: occasions.first_orders(start, end, late=late, who=who),
    again=_order_again,
    of_customer=_of_last_order,
    tables=frozenset({Table.SERVICE_ORDER, Table.PRODUCT, Table.CALLBACK, Table.COMPLAINT}),
    span=lambda today: (today - timedelta(days=6), today + _A_DAY),
    doubts=doubts.of_orders,
)


# -- birthday cards: on the birthday -------------------------------------------------------------------


def _of_next_birthdays(customer_id: int, _record_id: int | None) -> Sequence[Found]:
    # A card a few days late is still meant for this year's birthday.
    return birthdays.next_ones(customer_id, clock.today() - _A_WEEK)


def _birthday_again(letter: Letter | LetterPutAside) -> Found | None:
    return birthdays.on(letter.source_table, letter.source_id, letter.occurrence)


def _another_card(card: LetterDue, earlier: Mapping[date, Letter]) -> LetterDue:
    """Cards know the front and the text of the one before them, and take others."""
    last = earlier.get(max((day for day in earlier if day < card.occurrence), default=date.min))
    if last is None or not isinstance(card.occasion, BirthdayOccasion):
        return card
    return replace(card, occasion=replace(card.occasion, last_front=last.front, last_text=last.text_key))


def _card_logged(birthday: BirthdayOccasion, language: str) -> Values:
    front, text_key = birthday_card.card_of(birthday, language)
    return {"front": front, "text_key": text_key}


def _whose_day(birthday: BirthdayOccasion, occurrence: date, language: str) -> str:
    day = dates.say_day(occurrence, language)
    if birthday.lunar is None:
        return say("letter_due.birthday", language, day=day)
    said = lunar.say_lunar(*birthday.lunar, language)
    return say("letter_due.birthday_lunar", language, day=day, lunar=said)


BIRTHDAY: Final = LetterDeclaration(
    kind=LetterKind.BIRTHDAY,
    compose=birthday_card.compose,
    find=lambda start, end, late, who: birthdays.birthdays(start, end, late=late, who=who),
    again=_birthday_again,
    of_customer=_of_next_birthdays,
    tables=frozenset({Table.CONTACT_PERSON}),
    span=lambda today: (today, today + _A_WEEK),
    announced=timedelta(days=3),
    posted_ahead=_A_WEEK,
    paper=LetterPaper.CARD,
    after=_another_card,
    logged=_card_logged,
    why=_whose_day,
)


# -- replies to complaints: by the answer's deadline, or with a later answer (ours) ---------------------


def _of_last_answer(customer_id: int, complaint_id: int | None) -> Sequence[Found]:
    found = occasions.latest_answer(customer_id, complaint_id)
    return [found] if found is not None else []


def _answer_again(letter: Letter | LetterPutAside) -> Found | None:
    found = occasions.latest_answer(letter.customer_id, letter.source_id)
    return found if found is not None and found.occurrence == letter.occurrence else None


def _has_words(letter: LetterDue) -> Reason | None:
    told = isinstance(letter.occasion, Reply) and bool(letter.occasion.message.strip())
    return None if told else Reason.NO_MESSAGE


def _which_complaint(reply: Reply, _occurrence: date, language: str) -> str:
    return say("letter_due.complaint_reply", language, complaint=reply.number, subject=reply.subject)


COMPLAINT_REPLY: Final = LetterDeclaration(
    kind=LetterKind.COMPLAINT_REPLY,
    compose=complaint_reply.compose,
    find=lambda start, end, late, who: occasions.answered_complaints(start, end, late=late, who=who),
    again=_answer_again,
    of_customer=_of_last_answer,
    tables=frozenset({Table.COMPLAINT, Table.COMPLAINT_ACTION, Table.COMPLAINT_EVENT}),
    needs_record=True,
    span=lambda today: (dates.add_months(today, -1), today + _A_DAY),
    late=None,
    against=_has_words,
    why=_which_complaint,
)


DECLARED: Final[dict[LetterKind, LetterDeclaration[Any]]] = {
    declaration.kind: declaration for declaration in (THANK_YOU, BIRTHDAY, COMPLAINT_REPLY)
}
