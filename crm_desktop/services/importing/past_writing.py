"""Writes the past work that an import brings: callbacks with their try, complaints, letters."""

from collections.abc import Sequence
from typing import Final

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import Channel, ComplaintEventKind, ComplaintState
from crm_desktop.core.tables import Table
from crm_desktop.core.values import Values
from crm_desktop.core.words import say
from crm_desktop.services.complaints.clocks import due_times
from crm_desktop.services.importing.archive import ArchiveCustomer
from crm_desktop.services.importing.archive_parts import ArchivePast
from crm_desktop.services.office import office
from crm_desktop.storage.models import Attempt, Callback, Complaint, ComplaintEvent, Letter
from crm_desktop.storage.numbers import NumberSeries

_MODELS: Final = {Table.CALLBACK: Callback, Table.COMPLAINT: Complaint, Table.LETTER: Letter}
_ASIDE: Final = frozenset({"at", "outcome", "closing_told"})
"""What is no column of the record itself."""
Pairs = Sequence[tuple[ArchiveCustomer, ArchivePast]]


def add(known: Sequence[ArchiveCustomer], change: storage.Change) -> None:
    """Enter the new past work of these customers, which are written."""
    new = [(one, past) for one in known for past in one.past if past.id is None]
    if not new:
        return
    _add_callbacks([each for each in new if each[1].table == Table.CALLBACK], change)
    _add_complaints([each for each in new if each[1].table == Table.COMPLAINT], change)
    _add_letters([each for each in new if each[1].table == Table.LETTER], change)


def update(known: Sequence[ArchiveCustomer], change: storage.Change) -> None:
    """Give known past work what it lacked."""
    for table, model in _MODELS.items():
        changed = {
            past.id: past.changes
            for one in known
            for past in one.past
            if past.id and past.changes and past.table == table
        }
        if changed:
            change.update_many(model, changed)


def _insert(series: NumberSeries, rows: Pairs, change: storage.Change, more: Sequence[Values]) -> None:
    if not rows:
        return
    numbers = storage.next_numbers(series, len(rows))
    ids = change.insert_many(
        _MODELS[rows[0][1].table],
        [
            {
                "number": number,
                "customer": one.id,
                **{column: value for column, value in past.values.items() if column not in _ASIDE},
                **others,
            }
            for number, (one, past), others in zip(numbers, rows, more, strict=True)
        ],
    )
    for (_one, past), record_id in zip(rows, ids, strict=True):
        past.id = record_id


def _add_callbacks(rows: Pairs, change: storage.Change) -> None:
    due = [clock.end_of_day(clock.local(past.values["at"]).date()) for _one, past in rows]
    _insert(
        NumberSeries.CALLBACK,
        rows,
        change,
        [{"due_at": at, "original_due_at": at, "all_day": True} for at in due],
    )
    tries = [past for _one, past in rows if past.values["channel"] == Channel.PHONE]
    change.insert_many(
        Attempt,
        [
            {
                "callback": past.id,
                "at": past.values["at"],
                "outcome": past.values["outcome"],
                "staff": past.values.get("staff"),
            }
            for past in tries
        ],
    )


def _add_complaints(rows: Pairs, change: storage.Change) -> None:
    _insert(
        NumberSeries.COMPLAINT, rows, change, [due_times(past.values["received_at"]) for _one, past in rows]
    )
    undated = say("import.complaint.undated", office.profile().language)
    events = []
    for _one, past in rows:
        values = past.values
        opened = {"complaint": past.id, "at": values["received_at"], "kind": ComplaintEventKind.OPENED}
        events.append({**opened, "remarks": ""})
        if values["state"] == ComplaintState.CLOSED:
            said = "" if values["closing_told"] else undated
            kind = ComplaintEventKind.CLOSED
            events.append({**opened, "at": values["closed_at"], "kind": kind, "remarks": said})
    change.insert_many(ComplaintEvent, events)


def _add_letters(rows: Pairs, change: storage.Change) -> None:
    language = office.profile().language
    _insert(NumberSeries.LETTER, rows, change, [{"language": language} for _row in rows])
