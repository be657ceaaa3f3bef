"""Rules, callbacks, their attempts and moves (DOMAIN sections 1 and 2)."""

import peewee

from crm_desktop.core.enums import (
    AttemptOutcome,
    CallbackKind,
    CallbackSource,
    CallbackState,
    CancelReason,
    Channel,
    OffsetUnit,
)
from crm_desktop.storage.fields import EnumField, JsonField, TableField, UtcField
from crm_desktop.storage.models.base import Record, link, text
from crm_desktop.storage.models.people import Customer, Phone, Staff


class Rule(Record):
    """A rule that makes callbacks; nothing that was due before ``switched_on_at`` is planned."""

    kind = EnumField(CallbackKind, unique=True)
    switched_on = peewee.BooleanField(default=True)
    switched_on_at = UtcField()
    offset_amount = peewee.IntegerField()
    """Counted from the trigger; negative is before it."""
    offset_unit = EnumField(OffsetUnit)
    channel = EnumField(Channel, default=Channel.PHONE)
    staff = link(Staff, null=True)
    grades = JsonField(default=list)
    tags = JsonField(default=list)


class RuleRun(Record):
    """The rules ran over everybody for a day: what was due before it was planned then.

    A row of its own for each such day: one run taken back leaves what the others say.
    """

    day = peewee.DateField()


class Callback(Record):
    """One planned or done contact with a customer.

    ``original_due_at`` is what the month's figures count: a move that the customer asked for sets it
    anew, our own moves do not (DOMAIN section 6). Overdue is computed, never stored.
    """

    number = text(unique=True)
    customer = link(Customer, backref="callbacks")
    kind = EnumField(CallbackKind)
    channel = EnumField(Channel, default=Channel.PHONE)
    source = EnumField(CallbackSource, default=CallbackSource.BY_HAND)
    rule = link(Rule, null=True)
    source_table = TableField()
    source_id = peewee.IntegerField(null=True)
    occurrence = peewee.DateField(null=True)
    subject = text()
    due_at = UtcField(index=True)
    original_due_at = UtcField()
    all_day = peewee.BooleanField(default=False)
    staff = link(Staff, null=True)
    state = EnumField(CallbackState, default=CallbackState.PLANNED)
    done_at = UtcField(null=True, index=True)
    cancelled_at = UtcField(null=True)
    cancel_code = EnumField(CancelReason, null=True)
    """Set while it is cancelled; rules go by this alone, never by what somebody typed."""
    cancel_text = text()
    """The reason of somebody who cancelled it, in their words."""
    answers = JsonField(null=True)
    """Questionnaire answers: slug of the question to text, slug, list of slugs or number 1-5."""
    satisfaction = peewee.IntegerField(null=True)
    suggestions = text()
    next_step = text()
    remarks = text()

    class Meta:
        indexes = (
            (("rule", "source_table", "source_id", "occurrence"), True),
            (("customer", "state", "due_at"), False),
            (("state", "due_at"), False),
            (("original_due_at", "state", "done_at", "cancelled_at", "created_at"), False),
        )


class Attempt(Record):
    callback = link(Callback, backref="attempts")
    at = UtcField(index=True)
    staff = link(Staff, null=True)
    phone = link(Phone, null=True)
    number = text()
    """The number as dialled; kept when the phone is changed or deleted later."""
    outcome = EnumField(AttemptOutcome)
    remarks = text()


class CallbackMove(Record):
    callback = link(Callback, backref="moves")
    at = UtcField()
    from_due_at = UtcField()
    to_due_at = UtcField()
    outcome = EnumField(AttemptOutcome, null=True)
    """What an attempt came to that moved it on by itself."""
    reason = text()
    """Why somebody moved it, in their words."""
    customer_asked = peewee.BooleanField(default=False)
    staff = link(Staff, null=True)


class ForgoneCallback(Record):
    """What a rule would plan and shall not: its callback was deleted, or the run that planned it taken back.

    Plain ids without references: it is known for good, also when rule or record are gone.
    """

    rule_id = peewee.IntegerField()
    source_table = TableField()
    source_id = peewee.IntegerField()
    occurrence = peewee.DateField()

    class Meta:
        indexes = ((("rule_id", "source_table", "source_id", "occurrence"), False),)
