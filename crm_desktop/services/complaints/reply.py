"""What the reply says to the customer: words written for them alone, open until the letter is made."""

from datetime import datetime

import peewee

from crm_desktop.core.enums import ComplaintEventKind, ComplaintState, LetterKind
from crm_desktop.core.errors import InvalidFields
from crm_desktop.services.complaints.record import writing
from crm_desktop.storage.models import Complaint, ComplaintEvent, Letter

S = ComplaintState
ANSWERED = (S.PROPOSED, S.RESOLVED, S.CLOSED)


def set_message(complaint_id: int, message: str, *, version: int | None = None) -> int:
    """Write down what the customer is told, word for word; returns the version after.

    ``InvalidFields`` (``message_to_customer``) where it is empty although there is an answer, or where the
    letter with it is made; ``Conflict``.
    """
    with writing("message", complaint_id, version=version) as (change, complaint):
        check_message(complaint, message)
        change.update(complaint, message_to_customer=message.strip())
        return int(complaint.version)


def check_message(complaint: Complaint, message: str) -> None:
    """Raise ``InvalidFields`` where these words cannot be the customer's. Inside a write."""
    if not message.strip() and answered(complaint):
        raise InvalidFields({"message_to_customer": "complaint.error.message"})
    letter = reply_made(complaint)
    if letter is not None and message.strip() != complaint.message_to_customer:
        raise InvalidFields(
            {"message_to_customer": ("complaint.error.reply_made", {"number": letter.number})}
        )


def answered(complaint: Complaint) -> bool:
    """An answer stands: a solution was proposed, and was not taken back to the investigation."""
    return (complaint.resume_state or complaint.state) in ANSWERED


def proposals(complaint_id: int | peewee.Field) -> peewee.Expression:
    """Condition: the times when an answer to the complaint was given."""
    return (ComplaintEvent.complaint == complaint_id) & (ComplaintEvent.kind == ComplaintEventKind.PROPOSED)


def last_answer(complaint: Complaint) -> datetime | None:
    """When the answer that stands was given; ``proposed_at`` is that of the first."""
    last: datetime | None = (
        ComplaintEvent.select(peewee.fn.MAX(ComplaintEvent.at)).where(proposals(complaint.id)).scalar()
    )
    return last or complaint.proposed_at


def reply_made(complaint: Complaint) -> Letter | None:
    """The letter with the answer that stands, if there is one. Inside reading() or a write."""
    since = last_answer(complaint)
    if since is None or not answered(complaint):
        return None
    letters = Letter.select().where(
        (Letter.complaint == complaint.id) & (Letter.kind == LetterKind.COMPLAINT_REPLY)
    )
    made = [letter for letter in letters if (letter.generated_at or letter.created_at) >= since]
    return max(made, key=lambda letter: letter.id, default=None)
