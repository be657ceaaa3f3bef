"""Complaints with their history, pauses, actions and the tree of causes (DOMAIN section 4)."""

import peewee

from crm_desktop.core.enums import (
    ActionKind,
    Channel,
    ComplaintClock,
    ComplaintEventKind,
    ComplaintRemark,
    ComplaintState,
    CustomerType,
    Justified,
    Severity,
)
from crm_desktop.storage.fields import EnumField, JsonField, UtcField
from crm_desktop.storage.models.base import Record, link, text
from crm_desktop.storage.models.callbacks import Callback
from crm_desktop.storage.models.people import ContactPerson, Customer, Staff
from crm_desktop.storage.models.work import Product, ServiceOrder


class Cause(Record):
    """A node of the cause tree; the built-in ones have a slug whose words are in the catalogue."""

    parent = link("self", backref="children", null=True)
    slug = text(null=True, default=None, unique=True)
    name = text()
    """Typed by the user; empty for a built-in cause."""
    position = peewee.IntegerField(default=0)
    active = peewee.BooleanField(default=True)


class Complaint(Record):
    number = text(unique=True)
    received_at = UtcField(index=True)
    channel = EnumField(Channel, default=Channel.PHONE)
    customer = link(Customer, backref="complaints")
    contact = link(ContactPerson, null=True)
    product = link(Product, null=True)
    order = link(ServiceOrder, null=True)
    callback = link(Callback, null=True)
    """The dissatisfied callback it was opened from."""
    owner = link(Staff, null=True)
    in_charge = link(Staff, null=True)
    department = text()
    severity = EnumField(Severity, default=Severity.NORMAL)
    subject = text()
    description = text()
    motives = JsonField(default=list)
    requested_remedy = text()
    customer_type = EnumField(CustomerType, null=True)
    vexatious = peewee.BooleanField(default=False)

    state = EnumField(ComplaintState, default=ComplaintState.NEW, index=True)
    resume_state = EnumField(ComplaintState, null=True)
    """Where it goes on from when the customer has answered; set only while waiting."""
    first_reply_due = UtcField()
    answer_due = UtcField(index=True)
    close_due = UtcField(index=True)
    acknowledged_at = UtcField(null=True)
    proposed_at = UtcField(null=True)
    rejected_at = UtcField(null=True)
    """When it was rejected for the first time: an answer at its time, also after it was reopened."""
    resolved_at = UtcField(null=True)
    customer_told_at = UtcField(null=True)
    first_closed_at = UtcField(null=True)
    closed_at = UtcField(null=True)
    escalated_at = UtcField(null=True)
    escalation_level = peewee.IntegerField(default=0)
    escalation_reason = text()
    times_reopened = peewee.IntegerField(default=0)

    findings = text()
    justified = EnumField(Justified, null=True)
    decided_at = UtcField(null=True)
    """When it was decided for the first time; what was decided may be changed later."""
    cause = link(Cause, null=True)
    root_cause = text()
    responsible_department = text()
    responsible_staff = link(Staff, null=True)
    proposed_solution = text()
    message_to_customer = text()
    """What the reply says, word for word; findings and solution are for the office alone."""
    customer_answer = text()
    compensation_kind = text()
    compensation_fen = peewee.BigIntegerField(default=0)
    compensation_approved_by = link(Staff, null=True)
    compensated_at = UtcField(null=True)
    rejection_reason = text()
    duplicate_of = link("self", null=True)
    satisfaction = peewee.IntegerField(null=True)
    lesson = text()


class ComplaintEvent(Record):
    """One line of a complaint's history: what a person said of it in ``remarks``, the program in columns."""

    complaint = link(Complaint, backref="events")
    at = UtcField(index=True)
    kind = EnumField(ComplaintEventKind)
    staff = link(Staff, null=True)
    remarks = text()
    code = EnumField(ComplaintRemark, null=True)
    clock = EnumField(ComplaintClock, null=True)
    """The one that ran out."""
    satisfaction = peewee.IntegerField(null=True)
    number = text()
    """Of the complaint or callback that it tells of; said also when that is gone."""
    corrections = JsonField(null=True)
    """A list of ``{"field", "old", "new"}``; old and new are null, ``{"code"}`` or ``{"text"}``."""


class Hold(Record):
    """A pause of every clock of the complaint while the customer is waited for."""

    complaint = link(Complaint, backref="holds")
    start = UtcField()
    end = UtcField(null=True)
    reason = text()


class ComplaintAction(Record):
    complaint = link(Complaint, backref="actions")
    kind = EnumField(ActionKind)
    what = text()
    owner = link(Staff, null=True)
    due = peewee.DateField(null=True)
    done_at = UtcField(null=True)
