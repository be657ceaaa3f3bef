"""How the days of a file's columns are read where their figures can mean several, and how that is said."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from crm_desktop.core import birthdays, countries, date_orders, dates
from crm_desktop.core.date_orders import DateOrder
from crm_desktop.core.fields.declaration import ValueKind
from crm_desktop.core.fields.own import import_word
from crm_desktop.core.fields.past import PAST
from crm_desktop.core.fields.registry import imported
from crm_desktop.core.sheet_cells import SheetCells
from crm_desktop.core.values import ValueDict
from crm_desktop.core.words import say
from crm_desktop.services.importing.columns import Proposal

_DAYS: Final = frozenset(
    field.import_name
    for field in (*(each for _table, each in imported()), *PAST)
    if field.kind in (ValueKind.DAY, ValueKind.BIRTHDAY)
) | {"contact_birthday", "odometer_day"}
_LONGEST: Final = 40  # characters of what can be a day in figures with its time, and of a header that is told


@dataclass(frozen=True, slots=True)
class ColumnDays:
    """The order in which one column's days are read, why, and one that could mean another day."""

    column: int
    header: str
    field: str
    order: DateOrder
    reason: str
    """``values`` that leave no choice, the ``country``, or ``chosen`` by the user."""
    example: str

    def read_as(self, language: str) -> str:
        """The day that the example is taken for; "" for none."""
        found = birthdays.parse_birthday(self.example, self.order)
        return birthdays.say_birthday(found, language) if found else ""

    def words(self, language: str) -> str:
        """What is said of it: "Birthday: 5/6/1980 is read as 6 May 1980, as is usual in the country."""
        key = "unclear" if self.order is DateOrder.UNCLEAR else self.reason
        name = self.header or import_word(self.field, language)
        return say(
            f"import.days.{key}",
            language,
            column=name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…",
            text=self.example,
            day=self.read_as(language),
        )

    def as_dict(self) -> ValueDict:
        """For the command line's JSON; ``read_as`` as 1980-05-06, or 05-06 where there is no year."""
        parts = dates.split_date(self.example, self.order)
        day = "" if parts is None else "-".join(f"{part:02}" for part in parts if part is not None)
        return {
            "header": self.header,
            "field": self.field,
            "order": self.order,
            "by": self.reason,
            "example": self.example,
            "read_as": day,
        }


def of_sheet(
    table: SheetCells, proposal: Proposal, country: str, own_days: Collection[str] = ()
) -> dict[int, ColumnDays]:
    """The columns of which some day can mean several, by column; ``country`` says what is usual.

    ``own_days`` are the keys of own fields that hold days.
    """
    found = {}
    usual = countries.date_order(country)
    for column, name in proposal.columns.items():
        if name not in _DAYS and name not in own_days:
            continue
        chosen = proposal.date_orders.get(column, proposal.date_order)
        decided = date_orders.of_column(_texts(table, proposal.header_row, column), usual, chosen)
        if decided is not None:
            reason = "chosen" if chosen else "values" if decided.by_values else "country"
            header = proposal.headers[column] if column < len(proposal.headers) else ""
            found[column] = ColumnDays(column, header, name, decided.order, reason, decided.example)
    return found


def _texts(table: SheetCells, header_row: int, column: int) -> Iterator[str]:
    """The different texts of a column, as days are read."""
    cells = {row[column] for row in table.below(header_row) if column < len(row)}
    return (dates.normalise(cell) for cell in cells if type(cell) is str and len(cell) < _LONGEST)
