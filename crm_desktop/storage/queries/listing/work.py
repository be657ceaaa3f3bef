"""The lists of what is done for customers, complaints and letters: what stands for each of their fields."""

from datetime import date
from typing import Final

from crm_desktop.core.enums import (
    Channel,
    ComplaintState,
    CustomerType,
    Justified,
    LetterKind,
    LetterState,
    Severity,
)
from crm_desktop.storage.queries.listing.asked import NO_SUM, NOTHING, Column
from crm_desktop.storage.queries.listing.listing import ListSource
from crm_desktop.storage.queries.listing.shared import CUSTOMER, moments, person, texts

COMPLAINTS: Final = ListSource(
    "complaint k LEFT JOIN customer c ON c.id = k.customer_id"
    " LEFT JOIN customer_index i ON i.customer_id = k.customer_id LEFT JOIN product p ON p.id = k.product_id",
    "k.id",
    {
        **CUSTOMER,
        **texts("k", "number", "subject", "department", "description", "findings", "proposed_solution"),
        **moments("k", "received_at", "answer_due", "close_due", "escalated_at", "closed_at"),
        "state": Column("k.state", NOTHING, kind=ComplaintState),
        "severity": Column("k.severity", NOTHING, kind=Severity),
        "channel": Column("k.channel", NOTHING, kind=Channel),
        "customer_type": Column("k.customer_type", NOTHING, kind=CustomerType),
        "justified": Column("k.justified", NOTHING, kind=Justified),
        "in_charge": person("k.in_charge_id"),
        "owner": person("k.owner_id"),
        "model": Column("COALESCE(p.model, '')"),
        "times_reopened": Column("k.times_reopened", NOTHING, kind=int),
        "satisfaction": Column("k.satisfaction", NOTHING, kind=int),
        "compensation": Column("k.compensation_fen", NO_SUM, kind=int),
    },
)

LETTERS: Final = ListSource(
    "letter l LEFT JOIN customer c ON c.id = l.customer_id"
    " LEFT JOIN customer_index i ON i.customer_id = l.customer_id",
    "l.id",
    {
        **CUSTOMER,
        **texts("l", "number", "recipient", "address", "postcode", "return_reason"),
        **moments("l", "generated_at", "printed_at", "posted_at", "replied_at", "returned_at"),
        "kind": Column("l.kind", NOTHING, kind=LetterKind),
        "state": Column("l.state", NOTHING, kind=LetterState),
        "occurrence": Column("l.occurrence", NOTHING, kind=date),
        "staff": person("l.staff_id"),
    },
)
