"""The columns that any list can show: what stands in a field, by its kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from crm_desktop.core import clock, dates
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.fields.declaration import ValueKind
from crm_desktop.core.list_table import COUNT, DAY, MOMENT, MONEY, TEXT, Value
from crm_desktop.core.lists.declaration import Fields, ListField
from crm_desktop.core.money import say_money
from crm_desktop.core.plain_numbers import number_text
from crm_desktop.core.tables import Table
from crm_desktop.gui.language import label, language, phone_words, say
from crm_desktop.gui.widgets.record_model import Cell, Column

if TYPE_CHECKING:
    from crm_desktop.services.listing.rows import ListRow

_WIDTHS: Final = {
    ValueKind.DAY: 100,
    ValueKind.MOMENT: 106,
    ValueKind.MONEY: 96,
    ValueKind.COUNT: 80,
    ValueKind.KILOMETRES: 96,
    ValueKind.NUMBER: 96,
    ValueKind.MONTHS: 80,
    ValueKind.FLAG: 96,
    ValueKind.CHOICE: 96,
    ValueKind.RECORD: 104,
    ValueKind.BIRTHDAY: 110,
}
_AT_THE_RIGHT: Final = (
    *(ValueKind.DAY, ValueKind.MOMENT, ValueKind.MONEY, ValueKind.COUNT, ValueKind.MONTHS),
    *(ValueKind.KILOMETRES, ValueKind.NUMBER),
)
_FORMATS: Final = {
    ValueKind.DAY: DAY,
    ValueKind.MOMENT: MOMENT,
    ValueKind.MONEY: MONEY,
    ValueKind.COUNT: COUNT,
    ValueKind.MONTHS: COUNT,
    ValueKind.KILOMETRES: COUNT,
}


def column_of(field: ListField) -> Column:
    """The column of a field, not shown unless it is chosen; its rows have ``more``."""
    name = field.name
    return Column(
        name,
        field.called(language()),
        _cell(field),
        _WIDTHS.get(field.kind, 140),
        right=field.kind in _AT_THE_RIGHT,
        sort=name if field.is_sorted else "",
        optional=True,
        value=_value(field) if field.kind in _FORMATS else None,
        format=_FORMATS.get(field.kind, TEXT),
        of=lambda row: row.more.get(name),
    )


def with_further_columns(fields: Fields, shown: Sequence[Column]) -> list[Column]:
    """The columns of a list, and behind them those of its other fields, which may be chosen."""
    keys = {column.key for column in shown}
    others = (field for field in fields.values() if field.is_column and field.name not in keys)
    return [*shown, *map(column_of, others)]


def _value(field: ListField) -> Callable[[ListRow], Value]:
    """What a workbook gets of a field that is more than its words."""

    def value(row: ListRow) -> Value:
        found = row.more.get(field.name)
        if isinstance(found, datetime):
            return clock.local(found).replace(tzinfo=None)
        if field.kind is ValueKind.MONEY:
            return int(str(found)) / 100 if found else None
        return found if isinstance(found, int | date) else None

    return value


def _cell(field: ListField) -> Callable[[ListRow], Cell]:
    def cell(row: ListRow) -> Cell:
        return value_cell(field, row.more.get(field.name))

    return cell


def value_cell(field: ListField, value: object) -> Cell:
    """What stands in a field, short, with all of it in the tooltip."""
    tooltip = ""
    if value is None or value == "" or (field.kind is ValueKind.MONEY and not value):
        words = ""
    elif isinstance(value, StrEnum):
        words = label(value)
    elif field.of is Table.PHONE:
        words = phone_words(str(value))
    elif isinstance(value, Birthday):
        from crm_desktop.core import birthdays  # late: with the tables of the lunar calendar

        words = birthdays.say_birthday(value, language())
    elif isinstance(value, datetime):
        words = dates.say_relative(value, clock.now(), language())
        tooltip = dates.say_datetime(value, language())
    elif isinstance(value, date):
        words = dates.say_date(value, language())
    elif field.kind is ValueKind.FLAG:
        words = say("how.yes" if value else "how.no")
    elif isinstance(value, float):
        words = number_text(value)
    elif field.kind is ValueKind.MONEY:
        words = say_money(int(str(value)))
    elif field.kind is ValueKind.KILOMETRES:
        words = f"{value:,}"
    else:
        words, tooltip = " ".join(str(value).split()), str(value)
    return Cell(words, token="muted", tooltip=tooltip)
