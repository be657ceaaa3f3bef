"""What records held at a past moment, from the record of changes: later deeds change no past month."""

from datetime import datetime

from crm_desktop.services.figures.base import Period
from crm_desktop.storage.models import Callback, Complaint, Customer, Record
from crm_desktop.storage.queries.figures.records import Held, held_at

PAST_VALUES: dict[type[Record], frozenset[str]] = {
    Callback: frozenset({"staff"}),
    Customer: frozenset({"yearly_value_fen"}),
    Complaint: frozenset({"justified", "decided_at", "in_charge", "compensation_fen", "compensated_at"}),
}
"""The fields whose earlier values figures of past months read: pruned history keeps those."""


def changed_since(model: type[Record], fields: frozenset[str], period: Period) -> Held:
    """What those of a record's ``fields`` that were changed after the month held at its end, by its id.

    What is not in it holds now what it held then.
    """
    return _held(model, fields, period.end)


def changed_since_start(model: type[Record], fields: frozenset[str], period: Period) -> Held:
    """The same for the month's start."""
    return _held(model, fields, period.start)


def _held(model: type[Record], fields: frozenset[str], moment: datetime) -> Held:
    if not fields <= PAST_VALUES.get(model, frozenset()):
        raise ValueError(f"not kept when history is pruned: {sorted(fields)} of {model.__name__}")
    return held_at(model, fields, moment)
