"""What rows tell of past work, given to whom they mean: new records, or what known ones lack."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from difflib import SequenceMatcher
from typing import Final

from crm_desktop.core import clock, dates, texts
from crm_desktop.core.addresses import join_address
from crm_desktop.core.enums import (
    AttemptOutcome,
    CallbackKind,
    CallbackState,
    CancelReason,
    Channel,
    ComplaintState,
    LetterState,
)
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.core.words import label, say
from crm_desktop.services.complaints.record import first_words
from crm_desktop.services.importing import past_values
from crm_desktop.services.importing.archive import Archive, ArchiveCustomer
from crm_desktop.services.importing.archive_parts import ArchivePast
from crm_desktop.services.importing.asking import ImportAnswer
from crm_desktop.services.importing.merging import EMPTY, Merging
from crm_desktop.services.importing.past_found import PastFound
from crm_desktop.services.importing.past_rows import RowPast, is_settled
from crm_desktop.services.importing.rows import Row
from crm_desktop.storage.models import Callback, Complaint, Letter, Staff

_ALIKE: Final = 0.6
"""Two texts of one day so much alike are one text and its correction."""
_TOLD: Final = {Table.CALLBACK: "remarks", Table.COMPLAINT: "description", Table.LETTER: "kind"}
_COLUMNS: Final = {
    Table.CALLBACK: {
        "callback_channel": "channel",
        "callback_kind": "kind",
        "callback_staff": "staff",
        "satisfaction": "satisfaction",
        "suggestions": "suggestions",
        "next_step": "next_step",
    },
    Table.COMPLAINT: {
        "complaint_channel": "channel",
        "complaint_subject": "subject",
        "complaint_solution": "proposed_solution",
        "complaint_staff": "in_charge",
        "satisfaction": "satisfaction",
    },
    Table.LETTER: {"letter_kind": "kind"},
}
_STAFF: Final = frozenset({"callback_staff", "complaint_staff"})
_EMPTY: Final[dict[Table, ValueDict]] = {
    Table.CALLBACK: {
        **dict.fromkeys(("satisfaction", "staff", "done_at", "cancelled_at", "cancel_code")),
        **dict.fromkeys(("suggestions", "next_step"), ""),
    },
    Table.COMPLAINT: {
        **dict.fromkeys(("satisfaction", "in_charge", "acknowledged_at", "proposed_at")),
        **dict.fromkeys(("first_closed_at", "closed_at")),
        **{"proposed_solution": "", "channel": Channel.PHONE, "closing_told": False},
    },
    Table.LETTER: {},
}


class PastWork:
    """Gives the past work of rows to customers; ``ask`` whether a complaint is settled that does not tell."""

    def __init__(
        self,
        archive: Archive,
        merging: Merging,
        ask: Callable[[Row, ArchiveCustomer], ImportAnswer],
        language: str,
    ) -> None:
        archive.past = fetched
        self.merging = merging
        self.ask = ask
        self.language = language
        self.staff = {texts.comparable(row.name): row.id for row in Staff.select()}
        self.found: list[PastFound] = []

    def take(self, known: ArchiveCustomer, row: Row) -> None:
        """Enter what the row tells; a record that is known gets what it lacks."""
        for past in row.past:
            if not past.is_whole:
                continue
            values = self._values(known, row, past)
            same = _same(known, past.table, values)
            if same is not None:
                self._complete(known, row, same, values)
                continue
            known.past += (ArchivePast(None, past.table, values),)
            known.known_on(clock.local(past.at).date())
            told = values[_TOLD[past.table]]
            text = label(told, self.language) if past.table == Table.LETTER else " ".join(told.split())
            self.found.append(PastFound(row.number, past.table, clock.local(past.at).date(), text))

    def _values(self, known: ArchiveCustomer, row: Row, past: RowPast) -> ValueDict:
        values = dict(_EMPTY[past.table])
        notes = list(past.notes)
        for name, column in _COLUMNS[past.table].items():
            value = past.values.get(name)
            if value is None:
                continue
            if name not in _STAFF:
                values[column] = value
            elif (person := self.staff.get(texts.comparable(value))) is not None:
                values[column] = person
            else:
                notes.append(f"{say(f'import.field.{name}', self.language)}: {value}")
        build = {Table.CALLBACK: _callback, Table.COMPLAINT: self._complaint, Table.LETTER: _letter}
        return values | build[past.table](known, row, past, notes)

    def _complaint(self, known: ArchiveCustomer, row: Row, past: RowPast, notes: list[str]) -> ValueDict:
        subject, text = past.values.get("complaint_subject", ""), past.values.get("complaint_text", "")
        settled = is_settled(past)
        if settled is None:
            settled = self.ask(row, known) is ImportAnswer.SETTLED
        closed: datetime | None = past.values.get("complaint_closed")
        if closed is not None and not settled:
            notes.append(
                f"{say('import.field.complaint_closed', self.language)}: "
                f"{dates.say_datetime(closed, self.language)}"
            )
        values = {
            "received_at": past.at,
            "description": "\n".join(filter(None, [text, *notes])) or subject,
            "subject": " · ".join(filter(None, [subject, first_words(text)])),
            "state": ComplaintState.CLOSED if settled else ComplaintState.NEW,
        }
        if settled:  # acknowledged and answered at the latest when it was closed
            at = closed or past.at
            values |= dict.fromkeys(("acknowledged_at", "proposed_at", "first_closed_at", "closed_at"), at)
            values["closing_told"] = closed is not None
        return values

    def _complete(self, known: ArchiveCustomer, row: Row, same: ArchivePast, values: ValueDict) -> None:
        same.is_claimed = True
        names = {column: name for name, column in _COLUMNS[same.table].items()}
        came_back = same.table == Table.LETTER and values["state"] is LetterState.RETURNED
        if came_back and same.values["state"] == LetterState.POSTED:
            same.set("state", LetterState.RETURNED)
        for column, value in values.items():
            if column not in same.values or same.values[column] == value:
                continue
            if same.values[column] in EMPTY:
                same.set(column, value)
            elif column in _TOLD.values() or names.get(column) in (
                "satisfaction",
                "suggestions",
                "next_step",
            ):
                field = (
                    names.get(column)
                    or f"{same.table}_{'result' if same.table == Table.CALLBACK else 'text'}"
                )
                self.merging.also(known, row, field, str(value))


def _callback(_known: ArchiveCustomer, _row: Row, past: RowPast, notes: list[str]) -> ValueDict:
    result = past.values.get("callback_result", "")
    outcome = past_values.outcome(result)
    values: ValueDict = {
        "kind": past.values.get("callback_kind", CallbackKind.OTHER),
        "channel": past.values.get("callback_channel", Channel.PHONE),
        "remarks": "\n".join(filter(None, [result, *notes])),
        "at": past.at,
        "outcome": outcome,
    }
    if outcome is AttemptOutcome.REACHED:
        return values | {"state": CallbackState.DONE, "done_at": past.at}
    code = CancelReason.REFUSED if outcome is AttemptOutcome.REFUSED else CancelReason.GIVEN_UP
    return values | {"state": CallbackState.CANCELLED, "cancelled_at": past.at, "cancel_code": code}


def _letter(known: ArchiveCustomer, row: Row, past: RowPast, _notes: list[str]) -> ValueDict:
    """One that came back on a day that is not told, did so on the day that it was posted."""
    back, reason = past.values.get("letter_returned"), past.values.get("letter_return_reason", "")
    if back is None and reason:
        back = True
    day = clock.at_local(back, past_values.NOON) if isinstance(back, date) else past.at
    returned = {"state": LetterState.RETURNED, "returned_at": max(day, past.at)} if back else {}
    posted = dict.fromkeys(("generated_at", "printed_at", "posted_at"), past.at)
    return {
        **posted,
        "kind": past.values["letter_kind"],
        "recipient": known.values["name"],
        "address": join_address(*row.address),
        **{"state": LetterState.POSTED, "returned_at": None, **returned},
        "return_reason": reason if back else "",
    }


def fetched(ids: Sequence[int]) -> Iterator[tuple[int, ArchivePast]]:
    """The callbacks, complaints and letters of these customers, each with its customer's id."""
    for row in Callback.select().where(
        Callback.customer.in_(ids), Callback.state.in_([CallbackState.DONE, CallbackState.CANCELLED])
    ):
        values = {column: getattr(row, column) for column in ("remarks", *_COLUMNS[Table.CALLBACK].values())}
        values |= {"staff": row.staff_id, "at": row.done_at or row.cancelled_at}
        yield row.customer_id, ArchivePast(row.id, Table.CALLBACK, values)
    for row in Complaint.select().where(Complaint.customer.in_(ids)):
        columns = ("received_at", "description", *_COLUMNS[Table.COMPLAINT].values())
        values = {column: getattr(row, column) for column in columns if column != "in_charge"}
        yield row.customer_id, ArchivePast(row.id, Table.COMPLAINT, {**values, "in_charge": row.in_charge_id})
    for row in Letter.select().where(Letter.customer.in_(ids), Letter.posted_at.is_null(False)):
        values = {
            name: getattr(row, name)
            for name in ("kind", "posted_at", "state", "returned_at", "return_reason")
        }
        yield row.customer_id, ArchivePast(row.id, Table.LETTER, values)


_AT: Final = {Table.CALLBACK: "at", Table.COMPLAINT: "received_at", Table.LETTER: "posted_at"}


def _same(known: ArchiveCustomer, table: Table, values: ValueDict) -> ArchivePast | None:
    """The record of that day that says the same, or nearly: of this file's own rows only the very same."""

    def day(of: Values) -> date:
        return clock.local(of[_AT[table]]).date()

    told = _TOLD[table]
    there = [past for past in known.past if past.table == table and day(past.values) == day(values)]
    for past in there:
        if past.values[told] == values[told]:
            return past
    if table == Table.LETTER:
        return None
    for past in there:
        one, other = past.values[told], values[told]
        near = not one or not other or SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE
        if past.id is not None and not past.is_claimed and near:
            return past
    return None
