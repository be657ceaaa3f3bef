"""Writes the sentences of the reply to a complaint; all that users typed stays data."""

from crm_desktop.core.enums import Justified
from crm_desktop.core.letters.edits import paragraphs
from crm_desktop.core.letters.letters import (
    Frame,
    LetterContent,
    OfficeDetails,
    Reply,
    join,
    person,
    sentence,
    short_date,
)
from crm_desktop.core.words import say


def compose(reply: Reply, frame: Frame) -> LetterContent:
    """The letter with the answer to a complaint, signed by who is in charge where the office names nobody."""
    language = frame.language
    subject = sentence(reply.subject)
    you = say(f"letter.you_{frame.place}", language)
    opening = say(
        "complaint_reply.received",
        language,
        day=short_date(reply.received_on, language),
        subject=subject,
        you=you,
    )
    regret = "heard" if reply.justified is Justified.NO else "sorry"
    regretted = say(f"complaint_reply.{regret}", language, you=you)
    first = join([frame.hello(), opening, regretted], language)
    message = [line.strip() for line in reply.message.splitlines() if line.strip()]
    texts = [first, *message, _whom_to_call(reply, frame.office, you, language)]
    closing = frame.closing() or tuple(say(f"complaint_reply.closing_{n}", language) for n in (1, 2))
    return frame.letter(
        paragraphs(texts),
        title=say("complaint_reply.title", language),
        closing=closing,
        signer=reply.in_charge,
        subject=say("complaint_reply.subject", language, subject=subject, number=reply.number),
    )


def _whom_to_call(reply: Reply, office: OfficeDetails, you: str, language: str) -> str:
    staff = person(reply.in_charge, language)
    key = "write" if not office.phone else "call" if staff else "call_office"
    return say(f"complaint_reply.{key}", language, you=you, phone=office.phone, staff=staff)
