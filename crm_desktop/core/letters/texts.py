"""Writes the sentences of the thank-you letter, the complaint reply and the birthday card.

Pure: no database, no fonts. All that users typed stays data; nothing in it is ever read as markup.
"""

from datetime import date
from typing import Final

from crm_desktop.core import clock
from crm_desktop.core.enums import CustomerKind, Justified, LetterKind, ServiceMode
from crm_desktop.core.letters import cards
from crm_desktop.core.letters.edits import paragraphs
from crm_desktop.core.letters.letters import (
    BirthdayOccasion,
    LetterContent,
    Occasion,
    OfficeDetails,
    Paragraph,
    Recipient,
    Reply,
    Service,
    envelope_name,
    join,
    long_date,
    ordinal,
    person,
    salutation,
    sentence,
    short_date,
    signature,
    spaced,
    years,
)
from crm_desktop.core.name_parts import clean_company
from crm_desktop.core.names import latin_names, split_name, understand
from crm_desktop.core.words import say

Frame = tuple[date, str]


def compose(
    occasion: Occasion,
    recipient: Recipient,
    office: OfficeDetails,
    language: str,
    *,
    day: date,
    signer: str = "",
) -> LetterContent:
    """The letter for an occasion, dated ``day``, signed by ``signer`` for the office."""
    if isinstance(occasion, Service):
        return _thank_you(occasion, recipient, office, language, (day, signer))
    if isinstance(occasion, Reply):
        return _complaint_reply(occasion, recipient, office, language, (day, signer))
    return _birthday(occasion, recipient, office, language, (day, signer))


# -- thank-you --------------------------------------------------------------------------------------


def _thank_you(
    service: Service, recipient: Recipient, office: OfficeDetails, language: str, frame: Frame
) -> LetterContent:
    day, signer = frame
    place = _place(recipient)
    first = [_hello(recipient, language), _what_was_done(service, place, language)]
    work = sentence(service.work_done)
    if work:
        first.append(say("thank_you.work_done", language, work=work))
    if service.mode in _ON_SITE:
        first.append(say(f"thank_you.thanks_{place}", language))
    trust = "first_time" if service.first else "again"
    first.append(say(f"thank_you.{trust}_{place}", language))
    second = []
    if service.model and service.years >= 1:
        model = spaced(service.model, language)
        passed = years(service.years, language)
        key = "one_year" if service.years == 1 else "years"
        second.append(say(f"thank_you.{key}_{place}", language, model=model, years=passed).strip())
    call = "thank_you.call" if office.phone else "thank_you.tell_us"
    second.append(say(call, language, phone=office.phone))
    texts = [
        join(first, language),
        join(second, language),
        say(f"thank_you.honest_{place}", language),
        say(f"thank_you.wish_{place}", language),
    ]
    return LetterContent(
        LetterKind.THANK_YOU,
        day,
        envelope_name(recipient, language),
        recipient.address,
        recipient.postcode,
        salutation(recipient, language),
        tuple(Paragraph(text) for text in texts),
        _closing(recipient, language),
        signature(office, signer, language),
        title=say("thank_you.title", language),
    )


def _place(recipient: Recipient) -> str:
    return "company" if recipient.kind is CustomerKind.COMPANY else "home"


def _hello(recipient: Recipient, language: str) -> str:
    return say(f"letter.hello_{_place(recipient)}", language)


def _closing(recipient: Recipient, language: str) -> tuple[str, ...]:
    """English letters close faithfully where they could not name anybody; Chinese ones by their own words."""
    if language != "en":
        return ()
    nobody = salutation(recipient, language) == say("letter.dear_nobody", language)
    return (say("letter.yours_faithfully" if nobody else "letter.yours_sincerely", language),)


_ON_SITE: Final = {
    ServiceMode.ON_SITE: "serve",
    ServiceMode.INSTALLATION: "install",
    ServiceMode.MAINTENANCE: "maintain",
    ServiceMode.REPAIR: "repair",
    ServiceMode.TRAINING: "train",
    ServiceMode.VISIT: "serve",
    ServiceMode.TECHNICAL_GUIDANCE: "train",
}

_IN_HOUSE: Final = {
    ServiceMode.IN_SHOP,
    ServiceMode.DELEGATED,
    ServiceMode.TESTING,
    ServiceMode.FREIGHT,
    ServiceMode.TRIP,
}


def _what_was_done(service: Service, place: str, language: str) -> str:
    moment = clock.local(service.finished_at)
    part = "morning" if moment.hour < 12 else "afternoon" if moment.hour < 18 else "evening"
    when = say(f"letter.{part}", language, day=short_date(moment.date(), language))
    model = service.model.strip()
    if model:
        named = model if language != "en" else f"your {model}"
        named = spaced(named, language)
    else:
        named = say("thank_you.the_machine", language)
    if service.mode not in _ON_SITE:
        key = f"here_{service.mode.value}" if service.mode in _IN_HOUSE else "done_here"
        what = say(f"service_mode.{service.mode.value}", language)
        you = say(f"thank_you.you_{place}", language)
        return say(f"thank_you.{key}", language, when=when, what=what, you=you, model=named)
    what = say(f"thank_you.to_{_ON_SITE[service.mode]}", language, model=named).rstrip()
    if service.technician:
        surname = split_name(service.technician)[0]
        who = say("letter.technician", language, surname=surname, name=person(service.technician, language))
    else:
        who = say("letter.some_technician", language)
    return say(f"thank_you.came_{place}", language, when=when, who=who, what=what)


# -- complaint reply --------------------------------------------------------------------------------


def _complaint_reply(
    reply: Reply, recipient: Recipient, office: OfficeDetails, language: str, frame: Frame
) -> LetterContent:
    day, signer = frame
    subject = sentence(reply.subject)
    you = say(f"letter.you_{_place(recipient)}", language)
    opening = say(
        "complaint_reply.received",
        language,
        day=short_date(reply.received_on, language),
        subject=subject,
        you=you,
    )
    regret = "heard" if reply.justified is Justified.NO else "sorry"
    regretted = say(f"complaint_reply.{regret}", language, you=you)
    first = join([_hello(recipient, language), opening, regretted], language)
    message = [line.strip() for line in reply.message.splitlines() if line.strip()]
    texts = [first, *message, _whom_to_call(reply, office, you, language)]
    closing = _closing(recipient, language) or tuple(
        say(f"complaint_reply.closing_{n}", language) for n in (1, 2)
    )
    return LetterContent(
        LetterKind.COMPLAINT_REPLY,
        day,
        envelope_name(recipient, language),
        recipient.address,
        recipient.postcode,
        salutation(recipient, language),
        paragraphs(texts),
        closing,
        signature(office, signer or reply.in_charge, language),
        title=say("complaint_reply.title", language),
        subject=say("complaint_reply.subject", language, subject=subject, number=reply.number),
    )


def _whom_to_call(reply: Reply, office: OfficeDetails, you: str, language: str) -> str:
    staff = person(reply.in_charge, language)
    key = "write" if not office.phone else "call" if staff else "call_office"
    return say(f"complaint_reply.{key}", language, you=you, phone=office.phone, staff=staff)


# -- birthday ---------------------------------------------------------------------------------------


def card_of(birthday: BirthdayOccasion, language: str) -> tuple[str, str]:
    """Which front and which text this year's card has; the letter log keeps both."""
    year, whose = birthday.on.year, birthday.whose
    front = cards.choose_front(language, birthday.age, whose, year, birthday.last_front)
    return front, cards.choose_text(whose, year, birthday.last_text)


def _birthday(
    birthday: BirthdayOccasion, recipient: Recipient, office: OfficeDetails, language: str, frame: Frame
) -> LetterContent:
    _day, signer = frame
    front, text_key = card_of(birthday, language)
    said = short_date(birthday.on, language)
    note = [_whose(recipient, language), long_date(birthday.on, language)]
    if birthday.lunar:
        lunar = say("birthday_card.lunar_day", language, day=lunar_day(birthday.lunar, language))
        note.insert(1, lunar)
        said = said if language == "en" else lunar
    trust = "new" if birthday.years < 1 else "one_year" if birthday.years == 1 else "years"
    texts = (
        say(f"birthday_card.{text_key}", language, day=said),
        say(f"birthday_card.{trust}", language, years=years(birthday.years, language)),
    )
    return LetterContent(
        LetterKind.BIRTHDAY,
        birthday.on,
        envelope_name(recipient, language),
        recipient.address,
        recipient.postcode,
        salutation(recipient, language, in_full=True),
        tuple(Paragraph(text) for text in texts),
        (),
        signature(office, signer, language),
        title=say("birthday_card.title", language),
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
