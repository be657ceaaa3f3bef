"""The letter log, survey replies, events, gifts and loyalty points (DOMAIN sections 1 and 5)."""

import peewee

from crm_desktop.core.enums import InvitationAnswer, LetterKind, LetterState
from crm_desktop.storage.fields import EnumField, JsonField, TableField, UtcField
from crm_desktop.storage.models.base import Record, link, text
from crm_desktop.storage.models.complaints import Complaint
from crm_desktop.storage.models.people import ContactPerson, Customer, Staff


class StoredFile(Record):
    """A file the program keeps, by the SHA-256 of its content."""

    sha256 = text(unique=True)
    name = text()
    size = peewee.BigIntegerField()


class Letter(Record):
    """One letter to one customer; what was sent is kept as sent, as pages of a stored PDF."""

    number = text(unique=True)
    kind = EnumField(LetterKind)
    customer = link(Customer, backref="letters")
    contact = link(ContactPerson, null=True)
    complaint = link(Complaint, null=True)
    source_table = TableField()
    source_id = peewee.IntegerField(null=True)
    occurrence = peewee.DateField(null=True)
    due_at = UtcField(null=True)
    recipient = text()
    address = text()
    postcode = text()
    language = text(default="zh_CN")
    front = text()
    text_key = text()
    state = EnumField(LetterState, default=LetterState.GENERATED)
    generated_at = UtcField(null=True)
    printed_at = UtcField(null=True)
    posted_at = UtcField(null=True, index=True)
    replied_at = UtcField(null=True)
    returned_at = UtcField(null=True)
    return_reason = text()
    staff = link(Staff, null=True)
    file = link(StoredFile, null=True)
    first_page = peewee.IntegerField(null=True)
    last_page = peewee.IntegerField(null=True)
    dealt_with = peewee.BooleanField(default=False)
    """Made by version 0.1, where made was sent: it waits for nothing, whatever its state says."""

    class Meta:
        indexes = ((("kind", "source_table", "source_id", "occurrence"), False),)


class LetterPutAside(Record):
    """A letter that was due and is not to be written: why, and who said so."""

    kind = EnumField(LetterKind)
    customer = link(Customer)
    source_table = TableField()
    source_id = peewee.IntegerField()
    occurrence = peewee.DateField()
    at = UtcField()
    reason = text()
    staff = link(Staff, null=True)

    class Meta:
        indexes = ((("kind", "source_table", "source_id", "occurrence"), False),)


class LetterDraft(Record):
    """The text of one letter as it was changed by hand, until it is written and afterwards."""

    kind = EnumField(LetterKind)
    customer = link(Customer)
    source_table = TableField()
    source_id = peewee.IntegerField()
    occurrence = peewee.DateField()
    language = text()
    at = UtcField()
    salutation = text()
    body = text()
    closing = text()

    class Meta:
        indexes = ((("kind", "source_table", "source_id", "occurrence", "language"), True),)


class SurveyReply(Record):
    letter = link(Letter, backref="replies")
    code = text()
    answers = JsonField(default=dict)
    entered_by = link(Staff, null=True)
    received_at = UtcField()


class Event(Record):
    name = text()
    on_date = peewee.DateField()
    place = text()
    remarks = text()


class Invitation(Record):
    event = link(Event, backref="invitations")
    customer = link(Customer, backref="invitations")
    letter = link(Letter, null=True)
    answer = EnumField(InvitationAnswer, default=InvitationAnswer.OPEN)
    attended = peewee.BooleanField(null=True)


class Gift(Record):
    customer = link(Customer, backref="gifts")
    on_date = peewee.DateField()
    what = text()
    value_fen = peewee.BigIntegerField(default=0)
    reason = text()
    approved_by = link(Staff, null=True)


class PointsEntry(Record):
    customer = link(Customer, backref="points")
    on_date = peewee.DateField()
    points = peewee.IntegerField()
    reason = text()
    approved_by = link(Staff, null=True)
