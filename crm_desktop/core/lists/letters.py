"""The fields by which the letter log is filtered and sorted, and which it can show."""

from typing import Final

from crm_desktop.core.enums import Grade, LetterKind, LetterState
from crm_desktop.core.fields.declaration import ValueKind as Kind
from crm_desktop.core.lists.declaration import Fields, by_name
from crm_desktop.core.lists.declaration import ListField as Field
from crm_desktop.core.tables import Table

_OF: Final = Table.LETTER

LETTERS: Final[Fields] = by_name(
    (
        Field("kind", Kind.CHOICE, _OF, choices=LetterKind, may_lack=False),
        Field("state", Kind.CHOICE, _OF, choices=LetterState, may_lack=False),
        Field("customer", of=_OF, may_lack=False),
        Field("grade", Kind.CHOICE, chinese="客户分类", english="Grade", choices=Grade),
        Field("district", picked=True),
        Field("generated_at", Kind.MOMENT, _OF),
        Field("printed_at", Kind.MOMENT, _OF),
        Field("posted_at", Kind.MOMENT, _OF),
        Field("replied_at", Kind.MOMENT, _OF),
        Field("returned_at", Kind.MOMENT, _OF),
        Field("return_reason", of=_OF, picked=True),
        Field("number", of=_OF, may_lack=False),
        Field("recipient", of=_OF),
        Field("address", of=_OF),
        Field("postcode", of=_OF),
        Field("occurrence", Kind.DAY, _OF),
        Field("staff", Kind.RECORD, _OF),
    )
)
