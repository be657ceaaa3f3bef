"""Writes the sentences of the thank-you letter, the complaint reply and the birthday card.

Pure: no database, no fonts. All that users typed stays data; nothing in it is ever read as markup.
"""

from datetime import date
from typing import Final

from crm_desktop.core import clock
from crm_desktop.core.enums import CustomerKind, Justified, LetterKind, ServiceMode
from crm_desktop.core.letters import (
    Birthday,
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
    years,
)
from crm_desktop.core.names import is_han, split_name
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
    place = "company" if recipient.kind is CustomerKind.COMPANY else "home"
    on_site = service.mode in _ON_SITE
    first = [_what_was_done(service, place, language)]
    work = sentence(service.work_done)
    if work:
        first.append(say("thank_you.work_done", language, work=work))
    if on_site:
        first.append(say(f"thank_you.thanks_{place}", language))
    trust = say("thank_you.first_time" if service.first else "thank_you.again", language)
    second = []
    if service.model and service.years >= 1:
        key = "thank_you.one_year" if service.years == 1 else "thank_you.years"
        second.append(
            say(key, language, model=_spaced(service.model, language), years=years(service.years, language))
        )
    call = "thank_you.call" if office.phone else "thank_you.tell_us"
    second.append(say(call, language, phone=office.phone))
    texts = [
        join([*first, trust], language),
        join(second, language),
        say("thank_you.honest", language),
    ]
    wish = say(f"thank_you.wish_{place}", language)
    if language == "en":
        closing: tuple[str, ...] = (wish,)
    else:
        texts.append(wish)
        closing = ()
    return LetterContent(
        LetterKind.THANK_YOU,
        day,
        envelope_name(recipient, language),
        recipient.address,
        recipient.postcode,
        salutation(recipient, language),
        tuple(Paragraph(text) for text in texts),
        closing,
        signature(office, signer, language),
        title=say("thank_you.title", language),
    )


_ON_SITE: Final = {
    ServiceMode.ON_SITE: "serve",
    ServiceMode.INSTALLATION: "install",
    ServiceMode.MAINTENANCE: "maintain",
    ServiceMode.REPAIR: "repair",
    ServiceMode.TRAINING: "train",
    ServiceMode.VISIT: "serve",
    ServiceMode.TECHNICAL_GUIDANCE: "train",
}


def _spaced(model: str, language: str) -> str:
    """A model in a Chinese sentence stands off by a space on the sides that are Latin."""
    if language == "en" or not model:
        return model
    left = "" if is_han(model[0]) else " "
    right = "" if is_han(model[-1]) else " "
    return f"{left}{model}{right}"


def _what_was_done(service: Service, place: str, language: str) -> str:
    moment = clock.local(service.finished_at)
    part = "morning" if moment.hour < 12 else "afternoon" if moment.hour < 18 else "evening"
    when = say(f"letter.{part}", language, day=short_date(moment.date(), language))
    model = service.model.strip()
    if service.mode not in _ON_SITE:
        what = say(f"service_mode.{service.mode.value}", language)
        what = what if language != "en" else f"request ({what.lower()})"
        return say("thank_you.done_here", language, when=when, what=what)
    if model:
        named = model if language != "en" else f"your {model}"
        named = _spaced(named, language)
    else:
        named = say("thank_you.the_machine", language)
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
    opening = say(
        "complaint_reply.received",
        language,
        day=short_date(reply.received_on, language),
        subject=sentence(reply.subject),
        number=reply.number,
    )
    regret = "heard" if reply.justified is Justified.NO else "sorry"
    paragraphs = [Paragraph(join([opening, say(f"complaint_reply.{regret}", language)], language))]
    paragraphs += [Paragraph(line.strip()) for line in reply.message.splitlines() if line.strip()]
    paragraphs.append(Paragraph(_whom_to_call(reply, office, language)))
    closing = tuple(line for line in (say(f"complaint_reply.closing_{n}", language) for n in (1, 2)) if line)
    return LetterContent(
        LetterKind.COMPLAINT_REPLY,
        day,
        envelope_name(recipient, language),
        recipient.address,
        recipient.postcode,
        salutation(recipient, language),
        tuple(paragraphs),
        closing,
        signature(office, signer or reply.in_charge, language),
        title=say("complaint_reply.title", language),
    )


def _whom_to_call(reply: Reply, office: OfficeDetails, language: str) -> str:
    if not office.phone:
        return say("complaint_reply.write", language)
    if not reply.in_charge:
        return say("complaint_reply.call_office", language, phone=office.phone)
    staff = person(reply.in_charge, language)
    return say("complaint_reply.call", language, phone=office.phone, staff=staff)


# -- birthday ---------------------------------------------------------------------------------------


def _birthday(
    birthday: Birthday, recipient: Recipient, office: OfficeDetails, language: str, frame: Frame
) -> LetterContent:
    _day, signer = frame
    solar = short_date(birthday.on, language)
    said = solar
    note = [long_date(birthday.on, language)]
    if birthday.lunar:
        lunar = lunar_day(birthday.lunar, language)
        note.insert(0, say("birthday_card.lunar_day", language, day=lunar))
        said = say("birthday_card.lunar_day", language, day=lunar)
    if language == "en":
        note.insert(0, say("birthday_card.for", language, name=recipient.name.strip()))
        said = f"{solar}, {said}" if birthday.lunar else solar
    trust = "new" if birthday.years < 1 else "one_year" if birthday.years == 1 else "years"
    texts = (
        say("birthday_card.text", language, day=said),
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
        title=say("birthday_card.front", language),
        note=tuple(note),
    )


def lunar_day(lunar: tuple[int, int, bool], language: str) -> str:
    """八月十五; the 15th day of the eighth lunar month."""
    from crm_desktop.core.lunar import say_lunar

    month, day, leap = lunar
    if language != "en":
        return say_lunar(month, day, leap, language)
    said = f"{'leap ' if leap else ''}{ordinal(month)}"
    return say("birthday_card.lunar_english", language, day=ordinal(day), month=said)
