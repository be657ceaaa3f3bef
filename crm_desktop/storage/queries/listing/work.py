"""The lists of callbacks, complaints and letters: what stands for each of their fields."""

from datetime import date
from typing import Final

from crm_desktop.core.enums import (
    AttemptOutcome,
    CallbackKind,
    CallbackSource,
    CallbackState,
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

_TRIES: Final = "SELECT {} FROM attempt a WHERE a.callback_id = b.id"

CALLBACKS: Final = ListSource(
    "callback b LEFT JOIN customer c ON c.id = b.customer_id"
    " LEFT JOIN customer_index i ON i.customer_id = b.customer_id",
    "b.id",
    {
        **CUSTOMER,
        **texts("b", "number", "subject", "cancel_text", "suggestions", "next_step", "remarks"),
        **moments("b", "due_at", "done_at", "cancelled_at"),
        "state": Column("b.state", NOTHING, kind=CallbackState),
        "kind": Column("b.kind", NOTHING, kind=CallbackKind),
        "channel": Column("b.channel", NOTHING, kind=Channel),
        "source": Column("b.source", NOTHING, kind=CallbackSource),
        "staff": person("b.staff_id"),
        "late": Column(f"CASE WHEN b.state = '{CallbackState.PLANNED}' THEN b.due_at END", NOTHING),
        "outcome": Column(
            f"({_TRIES.format('a.outcome')} ORDER BY a.at DESC, a.id DESC LIMIT 1)",
            NOTHING,
            kind=AttemptOutcome,
        ),
        "tries": Column(f"({_TRIES.format('COUNT(*)')})", NO_SUM, kind=int),
        "satisfaction": Column("b.satisfaction", NOTHING, kind=int),
        "phone": Column("i.phone"),
    },
)

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
