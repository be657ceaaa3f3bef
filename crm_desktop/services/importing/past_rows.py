"""What a row tells of past work: a callback done, a complaint, letters sent, each by its day."""

from dataclasses import dataclass, field
from datetime import datetime

from crm_desktop.core.enums import ComplaintState
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.services.importing import values


@dataclass(slots=True)
class RowPast:
    """One callback, complaint or letter; ``values`` by the import's names, its own day under ``at``."""

    table: Table
    at: datetime
    values: ValueDict = field(default_factory=dict)
    unclear: dict[str, str] = field(default_factory=dict)
    """Choices that were not understood, as written."""
    notes: list[str] = field(default_factory=list)
    """What is said of it under headers that are no fields, each as "header: text"."""
    as_written: list[str] = field(default_factory=list)
    """All of its cells as "header: text": for the remarks where no record can be made of them."""

    @property
    def is_whole(self) -> bool:
        """Whether it is enough for a record: a letter's kind, a complaint's words."""
        if self.table == Table.LETTER:
            return "letter_kind" in self.values
        told = {"complaint_text", "complaint_subject"}
        return self.table == Table.CALLBACK or not told.isdisjoint(self.values)

    def canonical(self) -> str:
        """Its part of a row's fingerprint."""
        said = (f"{name}={values.canonical(self.values[name])}" for name in sorted(self.values))
        return "\x1e".join([self.table, self.at.isoformat(), *said, *self.notes])


def is_settled(past: RowPast) -> bool | None:
    """Whether a complaint is closed; None where the row does not tell."""
    state = past.values.get("complaint_state")
    if state is not None:
        return bool(state == ComplaintState.CLOSED)
    return True if "complaint_closed" in past.values else None
