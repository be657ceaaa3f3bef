"""What records held at a past moment, from the record of changes: later deeds change no past month."""

from crm_desktop.services.figures.base import Period
from crm_desktop.storage.models import Record
from crm_desktop.storage.queries.figures.records import Held, held_at


def changed_since(model: type[Record], fields: frozenset[str], period: Period) -> Held:
    """What those of a record's ``fields`` that were changed after the month held at its end, by its id.

    What is not in it holds now what it held then.
    """
    return held_at(model, fields, period.end)


def changed_since_start(model: type[Record], fields: frozenset[str], period: Period) -> Held:
    """The same for the month's start."""
    return held_at(model, fields, period.start)
