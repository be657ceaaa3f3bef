"""Writes the sentences of the birthday card; all that users typed stays data."""

from crm_desktop.core.enums import CustomerKind
from crm_desktop.core.letters import cards
from crm_desktop.core.letters.letters import (
    BirthdayOccasion,
    Frame,
    LetterContent,
    Paragraph,
    Recipient,
    long_date,
    ordinal,
    short_date,
    years,
)
from crm_desktop.core.name_parts import clean_company
from crm_desktop.core.names import latin_names, understand
from crm_desktop.core.words import say


def card_of(birthday: BirthdayOccasion, language: str) -> tuple[str, str]:
    """Which front and which text this year's card has; the letter log keeps both."""
    year, whose = birthday.on.year, birthday.whose
    front = cards.choose_front(language, birthday.age, whose, year, birthday.last_front)
    return front, cards.choose_text(whose, year, birthday.last_text)


def compose(birthday: BirthdayOccasion, frame: Frame) -> LetterContent:
    """The card for a birthday, dated that day."""
    language = frame.language
    front, text_key = card_of(birthday, language)
    said = short_date(birthday.on, language)
    note = [_whose(frame.recipient, language), long_date(birthday.on, language)]
    if birthday.lunar:
        lunar = say("birthday_card.lunar_day", language, day=lunar_day(birthday.lunar, language))
        note.insert(1, lunar)
        said = said if language == "en" else lunar
    trust = "new" if birthday.years < 1 else "one_year" if birthday.years == 1 else "years"
    texts = (
        say(f"birthday_card.{text_key}", language, day=said),
        say(f"birthday_card.{trust}", language, years=years(birthday.years, language)),
    )
    return frame.letter(
        [Paragraph(text) for text in texts],
        title=say("birthday_card.title", language),
        day=birthday.on,
        in_full=True,
        front=front,
        text_key=text_key,
        verse=tuple(say(f"birthday_card.verse.{front}", language).split("\n")),
        note=tuple(line for line in note if line),
    )


def _whose(recipient: Recipient, language: str) -> str:
    """The name alone, as somebody writes it into a card: 王建国, For Wang Jianguo."""
    if recipient.kind is CustomerKind.COMPANY:
        name = clean_company(recipient.name)
    else:
        name = understand(recipient.name).full
        name = latin_names(understand(recipient.name)) if language == "en" else name
    return say("birthday_card.for", language, name=name) if name else ""


def lunar_day(lunar: tuple[int, int, bool], language: str) -> str:
    """八月十五; the 15th day of the eighth lunar month."""
    from crm_desktop.core.lunar import say_lunar

    month, day, leap = lunar
    if language != "en":
        return say_lunar(month, day, leap, language)
    said = f"{'leap ' if leap else ''}{ordinal(month)}"
    return say("birthday_card.lunar_english", language, day=ordinal(day), month=said)
