"""The fields by which the list of complaints is filtered and sorted, and which it can show."""

from typing import Final, Literal

from crm_desktop.core.enums import Channel, ComplaintState, CustomerType, Grade, Justified, Severity
from crm_desktop.core.fields.declaration import ValueKind as Kind
from crm_desktop.core.lists.declaration import Fields, by_name
from crm_desktop.core.lists.declaration import ListField as Field
from crm_desktop.core.tables import Table

_OF: Final = Table.COMPLAINT

Which = Literal["open", "overdue", "waiting", "all"]
"""The parts of the list: what is settled is only in the last."""
PARTS: Final[tuple[Which, ...]] = ("open", "overdue", "waiting", "all")


def part_of(kept: str, usual: Which) -> Which:
    """The part that is called so; the usual one where there is none."""
    return next((part for part in PARTS if part == kept), usual)


COMPLAINTS: Final[Fields] = by_name(
    (
        Field("state", Kind.CHOICE, _OF, choices=ComplaintState, may_lack=False),
        Field("severity", Kind.CHOICE, _OF, choices=Severity, may_lack=False),
        Field("in_charge", Kind.RECORD, _OF),
        Field("received_at", Kind.MOMENT, _OF, may_lack=False),
        Field("subject", of=_OF),
        Field("customer", of=_OF, may_lack=False),
        Field("grade", Kind.CHOICE, chinese="客户分类", english="Grade", choices=Grade),
        Field("district", picked=True),
        Field("model", of=Table.PRODUCT, picked=True),
        Field("number", of=_OF, may_lack=False),
        Field("owner", Kind.RECORD, _OF),
        Field("department", of=_OF, picked=True),
        Field("channel", Kind.CHOICE, _OF, choices=Channel, may_lack=False),
        Field("customer_type", Kind.CHOICE, _OF, choices=CustomerType),
        Field("justified", Kind.CHOICE, _OF, choices=Justified),
        Field("description", of=_OF),
        Field("findings", of=_OF),
        Field("proposed_solution", of=_OF),
        Field("answer_due", Kind.MOMENT, _OF, may_lack=False),
        Field("close_due", Kind.MOMENT, _OF, may_lack=False),
        Field("escalated_at", Kind.MOMENT, _OF),
        Field("closed_at", Kind.MOMENT, _OF),
        Field("times_reopened", Kind.COUNT, _OF),
        Field("compensation", Kind.MONEY, _OF, "compensation_fen", "补偿金额", "Compensation"),
        Field("satisfaction", Kind.COUNT, _OF),
    )
)
