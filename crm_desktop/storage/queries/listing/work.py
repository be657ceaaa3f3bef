"""The lists of what is done for customers, complaints and letters: what stands for each of their fields."""

from datetime import date, datetime
from typing import Final

from crm_desktop.core.enums import (
    Channel,
    ComplaintState,
    CustomerType,
    Grade,
    Justified,
    LetterKind,
    LetterState,
    Severity,
)
from crm_desktop.storage.queries.listing.asked import NO_SUM, NOTHING, Column
from crm_desktop.storage.queries.listing.listing import ListSource

_CUSTOMER: Final = {
    "customer": Column("c.name", sorted="i.sort_key", shown="c.name"),
    "grade": Column("c.grade", NOTHING, kind=Grade),
    "district": Column("c.district"),
}


def _person(column: str) -> Column:
    return Column(column, NOTHING, f"(SELECT s.name FROM staff s WHERE s.id = {column})")


def _moments(short: str, *names: str) -> dict[str, Column]:
    return {name: Column(f"{short}.{name}", NOTHING, kind=datetime) for name in names}


def _texts(short: str, *names: str) -> dict[str, Column]:
    return {name: Column(f"{short}.{name}") for name in names}


COMPLAINTS: Final = ListSource(
    "complaint k LEFT JOIN customer c ON c.id = k.customer_id"
    " LEFT JOIN customer_index i ON i.customer_id = k.customer_id LEFT JOIN product p ON p.id = k.product_id",
    "k.id",
    {
        **_CUSTOMER,
        **_texts("k", "number", "subject", "department", "description", "findings", "proposed_solution"),
        **_moments("k", "received_at", "answer_due", "close_due", "escalated_at", "closed_at"),
        "state": Column("k.state", NOTHING, kind=ComplaintState),
        "severity": Column("k.severity", NOTHING, kind=Severity),
        "channel": Column("k.channel", NOTHING, kind=Channel),
        "customer_type": Column("k.customer_type", NOTHING, kind=CustomerType),
        "justified": Column("k.justified", NOTHING, kind=Justified),
        "in_charge": _person("k.in_charge_id"),
        "owner": _person("k.owner_id"),
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
        **_CUSTOMER,
        **_texts("l", "number", "recipient", "address", "postcode", "return_reason"),
        **_moments("l", "generated_at", "printed_at", "posted_at", "replied_at", "returned_at"),
        "kind": Column("l.kind", NOTHING, kind=LetterKind),
        "state": Column("l.state", NOTHING, kind=LetterState),
        "occurrence": Column("l.occurrence", NOTHING, kind=date),
        "staff": _person("l.staff_id"),
    },
)
