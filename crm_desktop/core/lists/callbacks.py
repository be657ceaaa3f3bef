"""The fields by which the list of all callbacks is filtered and sorted, and which it can show."""

from typing import Final

from crm_desktop.core.enums import (
    AttemptOutcome,
    CallbackKind,
    CallbackSource,
    CallbackState,
    Channel,
    Grade,
)
from crm_desktop.core.fields.declaration import ValueKind as Kind
from crm_desktop.core.lists.declaration import Fields, by_name
from crm_desktop.core.lists.declaration import ListField as Field
from crm_desktop.core.tables import Table

_OF: Final = Table.CALLBACK

CALLBACKS: Final[Fields] = by_name(
    (
        Field("state", Kind.CHOICE, _OF, choices=CallbackState, may_lack=False),
        Field("kind", Kind.CHOICE, _OF, choices=CallbackKind, may_lack=False),
        Field("staff", Kind.RECORD, _OF),
        Field("due_at", Kind.MOMENT, _OF, may_lack=False),
        Field("late", Kind.FLAG, _OF, chinese="逾期", english="Overdue", is_column=False, is_sorted=False),
        Field(
            "outcome", Kind.CHOICE, _OF, chinese="最近结果", english="Last outcome", choices=AttemptOutcome
        ),
        Field("satisfaction", Kind.COUNT, _OF),
        Field("customer", of=_OF, may_lack=False),
        Field("phone", of=Table.PHONE, column="number", is_filtered=False, is_sorted=False),
        Field("grade", Kind.CHOICE, chinese="等级", english="Grade", choices=Grade),
        Field("district", picked=True),
        Field("subject", of=_OF),
        Field("channel", Kind.CHOICE, _OF, choices=Channel, may_lack=False),
        Field("source", Kind.CHOICE, _OF, choices=CallbackSource, may_lack=False),
        Field("tries", Kind.COUNT, _OF, chinese="拨打次数", english="Tries"),
        Field("done_at", Kind.MOMENT, _OF),
        Field("cancelled_at", Kind.MOMENT, _OF),
        Field("cancel_text", of=_OF),
        Field("suggestions", of=_OF),
        Field("next_step", of=_OF),
        Field("remarks", of=_OF),
        Field("number", of=_OF, may_lack=False),
    )
)
