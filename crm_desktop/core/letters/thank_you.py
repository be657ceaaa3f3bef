"""Writes the sentences of the thank-you letter; all that users typed stays data."""

from typing import Final

from crm_desktop.core import clock
from crm_desktop.core.enums import ServiceMode
from crm_desktop.core.letters.letters import (
    Frame,
    LetterContent,
    Paragraph,
    Service,
    join,
    person,
    sentence,
    short_date,
    spaced,
    years,
)
from crm_desktop.core.names import split_name
from crm_desktop.core.words import say

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


def compose(service: Service, frame: Frame) -> LetterContent:
    """The letter of thanks for a finished order."""
    language, office, place = frame.language, frame.office, frame.place
    first = [frame.hello(), _what_was_done(service, place, language)]
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
    return frame.letter(
        [Paragraph(text) for text in texts],
        title=say("thank_you.title", language),
        closing=frame.closing(),
    )


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
