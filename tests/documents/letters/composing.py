"""Composes a letter about given facts without a database."""

from datetime import date

from crm_desktop.core.letters.letters import (
    BirthdayOccasion,
    Frame,
    LetterContent,
    Occasion,
    OfficeDetails,
    Recipient,
    Reply,
    Service,
)
from crm_desktop.services.letters import kinds

TOLD_BY = {Service: kinds.THANK_YOU, Reply: kinds.COMPLAINT_REPLY, BirthdayOccasion: kinds.BIRTHDAY}


def compose(
    occasion: Occasion,
    recipient: Recipient,
    office: OfficeDetails,
    language: str,
    *,
    day: date,
    signer: str = "",
) -> LetterContent:
    declaration = TOLD_BY[type(occasion)]
    frame = Frame(declaration.kind, declaration.paper, recipient, office, language, day, signer)
    return declaration.compose(occasion, frame)
