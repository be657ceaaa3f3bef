"""Callbacks as lists, cells and counts show them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple, TypeVar

from crm_desktop.core.enums import Calendar, CallbackKind, CallbackState, CancelReason, Channel, Grade
from crm_desktop.core.tables import Table
from crm_desktop.storage.queries import engine


@dataclass(frozen=True, slots=True)
class Listing:
    """Which callbacks: due from one moment to another (both included), in a state, of whom; None is any."""

    start: datetime | None = None
    end: datetime | None = None
    state: CallbackState | None = None
    staff_id: int | None = None
    customer_id: int | None = None
    ids: tuple[int, ...] | None = None

    @property
    def condition(self) -> tuple[str, list[object]]:
        """A text about the callback ``b``, with the values of its marks."""
        given = {
            "b.due_at >= ?": self.start,
            "b.due_at <= ?": self.end,
            "b.state = ?": self.state,
            "b.staff_id = ?": self.staff_id,
            "b.customer_id = ?": self.customer_id,
            "b.id IN (?)": self.ids,
        }
        found = {text: value for text, value in given.items() if value is not None}
        return " AND ".join(found) or "TRUE", list(found.values())


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of a list; ``due_at`` of one without a time (``all_day``) is the end of its day."""

    id: int
    version: int
    number: str
    customer_id: int
    customer_number: str
    name: str
    phone: str
    grade: Grade | None
    kind: CallbackKind
    channel: Channel
    subject: str
    due_at: datetime
    original_due_at: datetime
    all_day: bool
    state: CallbackState
    staff_id: int | None
    staff: str
    satisfaction: int | None
    done_at: datetime | None
    occurrence: date | None
    birthday_calendar: Calendar | None
    """The customer's birthday, as a record has it."""
    birthday_year: int | None
    birthday_month: int | None
    birthday_day: int | None
    birthday_leap: bool | None
    source_table: Table | None
    source_id: int | None
    cancel_code: CancelReason | None
    created_at: datetime


L = TypeVar("L", bound=Listed)

_LISTED = """SELECT b.id, b.version, b.number, b.customer_id, c.number, c.name, COALESCE(i.phone, ''),
       c.grade, b.kind, b.channel, b.subject, b.due_at, b.original_due_at, b.all_day, b.state, b.staff_id,
       COALESCE(s.name, ''), b.satisfaction, b.done_at, b.occurrence, c.birthday_calendar, c.birthday_year,
       c.birthday_month, c.birthday_day, c.birthday_leap, NULLIF(b.source_table, ''), b.source_id,
       b.cancel_code, b.created_at
  FROM callback b JOIN customer c ON c.id = b.customer_id
  LEFT JOIN customer_index i ON i.customer_id = b.customer_id
  LEFT JOIN staff s ON s.id = b.staff_id"""


def listed(shape: type[L], listing: Listing, limit: int | None = None) -> list[L]:
    """By when they are due, as ``Listed`` or what is derived from it."""
    text, values = listing.condition
    tail = "" if limit is None else f" LIMIT {int(limit)}"
    return engine.rows(shape, f"{_LISTED} WHERE {text} ORDER BY b.due_at, b.id{tail}", *values)


def first_of_a_cell(shape: type[L], listing: Listing, limit: int) -> list[L]:
    """What a full cell must show: what is still to be done before what is done; then by when it is due."""
    text, values = listing.condition
    order = f"b.state <> '{CallbackState.PLANNED}', b.state = '{CallbackState.CANCELLED}', b.due_at, b.id"
    return engine.rows(shape, f"{_LISTED} WHERE {text} ORDER BY {order} LIMIT {int(limit)}", *values)


class DueCount(NamedTuple):
    due: int
    overdue: int


def counted(listing: Listing, now: datetime) -> DueCount:
    """How many there are, and how many of them are planned and overdue at ``now``."""
    text, values = listing.condition
    found = engine.row(
        DueCount,
        f"SELECT COUNT(*), COUNT(*) FILTER (WHERE b.state = ? AND b.due_at < ?) FROM callback b WHERE {text}",
        CallbackState.PLANNED,
        now,
        *values,
    )
    assert found is not None  # a count is always a row
    return found


def count_to_come(start: datetime, end: datetime, staff_id: int | None) -> int:
    """How many are planned for ``start`` until ``end``, as the days of the calendar have them."""
    sql = "SELECT COUNT(*) FROM callback WHERE state = ? AND due_at >= ? AND due_at < ?"
    if staff_id is None:
        return engine.count(sql, CallbackState.PLANNED, start, end)
    return engine.count(f"{sql} AND staff_id = ?", CallbackState.PLANNED, start, end, staff_id)
